//go:build !windows

package configured

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
)

// An answer is kept for the content of the regular files that a command names,
// and of nothing else.
func TestProgramsByContent(t *testing.T) {
	const script = "cat >/dev/null; echo x >>calls; echo '{\"people\":[]}'"
	for _, tt := range []struct {
		reason, command string // the command without its brackets
		change          func(t *testing.T, at func(string) string)
		again           bool
	}{
		{"nothing changed", `"sh","run.sh"`, func(*testing.T, func(string) string) {}, false},
		{"the script", `"sh","run.sh"`, touch("run.sh", script+"\n"), true},
		{"a file beside it that is not named", `"sh","run.sh"`, touch("rules", "other"), false},
		{"a file that is", `"sh","run.sh","rules"`, touch("rules", "other"), true},
		{"a file in an option", `"sh","run.sh","--rules=rules"`, touch("rules", "other"), true},
		{"a file by the article's language", `"sh","run.sh","rules-{language}"`, touch("rules-en", "other"), true},
		{"one of another language", `"sh","run.sh","rules-{language}"`, touch("rules-fr", "other"), false},
		{"a file in a shell's words", `"sh","-c","sh run.sh"`, touch("run.sh", script+"\n"), true},
		{"a file that a shell reads from", `"sh","-c","sh run.sh <rules"`, touch("rules", "other"), true},
		{"a log that a shell adds to", `"sh","-c","echo asked >>rules; sh run.sh 2>> 'rules' >&1"`, func(*testing.T, func(string) string) {}, false},
		{"a file that a shell makes of another", `"sh","-c","cp rules-en made; cat rules-en >made; sh run.sh"`, touch("rules-en", "other"), true},
		{"a file that a shell adds to and reads", `"sh","-c","echo more >>rules; sh run.sh rules"`, func(*testing.T, func(string) string) {}, true},
		{"a sign that is no redirection", `"sh","run.sh","map x=>rules"`, touch("rules", "other"), true},
		{"a program behind another", `"env","A=1","sh","run.sh"`, touch("run.sh", script+"\n"), true},
		{"a program in the folder", `"./run"`, touch("run", "#!/bin/sh\n"+script+"\n"), true},
		{"where a link leads", `"sh","link"`, func(t *testing.T, at func(string) string) {
			t.Helper()
			require.NoError(t, os.Remove(at("link")))
			require.NoError(t, os.WriteFile(at("other.sh"), []byte(script+"\n"), 0o700))
			require.NoError(t, os.Symlink("other.sh", at("link")))
		}, true},
		{"a folder", `"sh","run.sh","."`, touch("rules", "other"), false},
		{"a pipe that nobody writes to", `"sh","run.sh","pipe"`, func(*testing.T, func(string) string) {}, false},
		{"a device that never ends", `"sh","run.sh","/dev/zero","/dev/stdin"`, func(*testing.T, func(string) string) {}, false},
		{"a file larger than is read", `"sh","run.sh","large"`, func(t *testing.T, at func(string) string) {
			t.Helper()
			require.NoError(t, os.Truncate(at("large"), 1<<40+1))
		}, true},
		{"such a file as it was", `"sh","run.sh","large"`, func(*testing.T, func(string) string) {}, false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			dir := t.TempDir()
			at := func(name string) string { return filepath.Join(dir, name) }
			for name, content := range map[string]string{"run.sh": script, "run": "#!/bin/sh\n" + script, "rules": "one", "rules-en": "one", "rules-fr": "un", "large": ""} {
				require.NoError(t, os.WriteFile(at(name), []byte(content), 0o700))
			}
			require.NoError(t, os.Symlink("run.sh", at("link")))
			require.NoError(t, syscall.Mkfifo(at("pipe"), 0o600))
			if err := os.Truncate(at("large"), 1<<40); err != nil {
				t.Skip("no files with holes here: ", err)
			}
			run := func() int {
				x, err := configured(t, dir, `{"type":"command","command":[`+tt.command+`]}`)
				require.NoError(t, err)
				ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
				defer cancel()
				require.NoError(t, each(ctx, x, []seeds.Article{ana}, x.Options, func(_ int, o extract.Outcome) { require.NoError(t, o.Err) }))
				b, err := os.ReadFile(at("calls"))
				require.NoError(t, err)
				return len(b)
			}
			before := run()
			tt.change(t, at)
			require.Equal(t, tt.again, run() != before)
		})
	}
}

func touch(name, content string) func(*testing.T, func(string) string) {
	return func(t *testing.T, at func(string) string) {
		t.Helper()
		require.NoError(t, os.WriteFile(at(name), []byte(content), 0o700))
	}
}

// Of a program that is changed while it answers nobody knows which one it was.
func TestChangedWhileItAnswers(t *testing.T) {
	const once = "cat >/dev/null; echo '# more' >>run.sh; echo '{\"people\":[]}'\nexit\n"
	const lasting = "while read -r line; do [ -e changed ] || echo '# more' >>run.sh; : >changed; " +
		`id=${line#*\"id\":\"}; echo "{\"id\":\"${id%%\"*}\"}"; done` + "\nexit\n"
	for _, tt := range []struct{ reason, script, protocol string }{
		{"one that is started for each article", once, "once"},
		{"one that lives on, and is still the old one", lasting, "jsonl"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.WriteFile(filepath.Join(dir, "run.sh"), []byte(tt.script), 0o700))
			x, err := configured(t, dir, `{"type":"command","command":["sh","run.sh"],"protocol":"`+tt.protocol+`","concurrency":1}`)
			require.NoError(t, err)
			b := ana
			b.ID = "b"
			require.NoError(t, each(context.Background(), x, []seeds.Article{ana, b}, x.Options, func(_ int, o extract.Outcome) { require.NoError(t, o.Err) }))
			kept, err := filepath.Glob(filepath.Join(dir, cacheFolder, "*", "*"))
			require.NoError(t, err)
			require.Empty(t, kept, strings.Join(kept, " "))
		})
	}
}
