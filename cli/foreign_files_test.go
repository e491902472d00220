package cli

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/require"
)

// spoken is what decoders say about themselves: names of libraries, types of Go.
var spoken = regexp.MustCompile(`(^|\s)(json|xml|yaml): |jsontext|Go (value|struct|type|convert)|unmarshal|strconv|invalid character|panic|encoding/|SyntaxError`)

// Files as tools write them are read as their users mean them, or refused in words.
// Each archive of testdata/foreign begins with its reason and has the lines
//
//	run: the arguments of a call, perhaps with "> file"
//	exit: the exit codes of the last call that are right ("0|3"; 0 if there is none)
//	names: the facts that it writes, or alternatives of them behind "|"; with "names?:" if it exits with 0
//	says: an expression that its output matches
//	silent: one that it does not match
//
// before its files. A file may be encoded: "crlf" ends lines so, "base64" has bytes.
func TestForeignFiles(t *testing.T) {
	archives, err := filepath.Glob("testdata/foreign/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, archives)
	for _, path := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			require.NoError(t, err)
			foreignFile(t, archive)
		})
	}
}

func foreignFile(t *testing.T, archive *txtar.Archive) {
	t.Helper()
	dir := t.TempDir()
	for _, f := range archive.Files {
		name, encoding, _ := strings.Cut(f.Name, " ")
		data := f.Data
		switch encoding {
		case "crlf":
			data = bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))
		case "base64":
			var err error
			data, err = base64.StdEncoding.DecodeString(strings.TrimSpace(string(data)))
			require.NoError(t, err)
		}
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), data, 0o600))
	}
	lines := strings.Split(strings.TrimSpace(string(archive.Comment)), "\n")
	reason, code, output, all := lines[0], 0, "", ""
	for _, line := range lines[1:] {
		key, value, _ := strings.Cut(line, ": ")
		if key == "run" {
			code, output, all = foreignCall(t, dir, value)
			require.NotRegexp(t, spoken, all, reason)
		}
	}
	exits := []string{"0"}
	for _, line := range lines[1:] {
		switch key, value, _ := strings.Cut(line, ": "); strings.TrimSuffix(key, ":") {
		case "run":
		case "exit":
			exits = strings.Split(value, "|")
		case "says":
			require.Regexp(t, value, all, reason)
		case "silent":
			require.NotRegexp(t, value, all, reason)
		case "names":
			require.Contains(t, strings.Split(value, "|"), factsOf(output), "%s\n%s", reason, all)
		case "names?":
			if code == 0 {
				require.Equal(t, value, factsOf(output), "%s\n%s", reason, all)
			}
		default:
			t.Fatalf("no line begins with %q", key)
		}
	}
	require.True(t, slices.Contains(exits, strconv.Itoa(code)), "%s: exit %d\n%s", reason, code, all)
}

// foreignCall runs a call in a folder.
func foreignCall(t *testing.T, dir, call string) (code int, output, all string) {
	t.Helper()
	args, file, redirected := strings.Cut(call, " > ")
	c := exec.Command(os.Args[0], strings.Fields(args)...)
	c.Dir, c.Env = dir, append(os.Environ(), "ASSAY_MAIN=1", "CI=", "XDG_CACHE_HOME="+t.TempDir())
	var out, errors bytes.Buffer
	c.Stdout, c.Stderr = &out, &errors
	_ = c.Run()
	if redirected {
		require.NoError(t, os.WriteFile(filepath.Join(dir, file), out.Bytes(), 0o600))
	}
	return c.ProcessState.ExitCode(), out.String(), out.String() + errors.String()
}

// factsOf returns the facts of records in a few words each.
func factsOf(records string) string {
	var out []string
	for d := json.NewDecoder(strings.NewReader(records)); ; {
		var r struct {
			Parties []struct{ Type, Name string }
			Figures []struct {
				Kind, Unit string
				Value      json.RawMessage
			}
			Dates []struct{ Value string }
		}
		if d.Decode(&r) != nil {
			return strings.Join(out, "; ")
		}
		for _, p := range r.Parties {
			out = append(out, p.Type+" "+p.Name)
		}
		for _, f := range r.Figures {
			out = append(out, f.Kind+" "+strings.Trim(string(f.Value), `"`)+" "+f.Unit)
		}
		for _, d := range r.Dates {
			out = append(out, "date "+d.Value)
		}
	}
}
