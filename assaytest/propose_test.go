package assaytest

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
)

// revoking finds out at the end that all of its answers were another article's.
type revoking struct {
	extract.Extractor
	of seeds.Article
}

func (x revoking) Revoke(context.Context) []extract.Revocation {
	return []extract.Revocation{{Article: x.of, Err: extract.Errorf(extract.NoAnswer, "it was another's")}}
}

// Proposals are of the extractor as it is configured, and of answers that hold.
func TestPropose(t *testing.T) {
	slow := extract.Func(func(ctx context.Context, _ seeds.Article) ([]byte, error) { <-ctx.Done(); return nil, ctx.Err() })
	unknown := strings.Replace(wrong, `"parties"`, `"extra":1,"parties"`, 1)
	for _, tt := range []struct {
		reason   string
		x        extract.Extractor
		config   assay.Config
		says     string
		proposed bool
	}{
		{"another value than the golden's", answers(wrong), assay.Config{}, "review the changes", true},
		{"an unknown key", answers(unknown), assay.Config{}, "nothing is proposed from a broken record", false},
		{"an unknown key that is let pass", answers(unknown), assay.Config{Lenient: true}, "review the changes", true},
		{"the configured limit of time", slow, assay.Config{Run: extract.Options{Timeout: 10 * time.Millisecond}}, "no answer in 10ms", false},
		{"an answer that is taken back", revoking{answers(wrong), seeds.Article{ID: "bridge"}}, assay.Config{}, "it was another's", false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			dir := folder(t, nil)
			t.Setenv(UpdateEnv, "propose")
			r := record(t, func(t tester) { run(t, tt.x, Config(tt.config), Suite(dir), Name("mine")) })
			require.True(t, r.says("Test", "error", tt.says), "%s", r)
			pending, err := filepath.Glob(filepath.Join(dir, "goldens", "pending", "*"))
			require.NoError(t, err)
			require.Equal(t, tt.proposed, len(pending) == 1, "%v", pending)
			if tt.proposed {
				data, err := os.ReadFile(pending[0])
				require.NoError(t, err)
				require.Contains(t, string(data), `"mine"`, "it says whose proposal it is")
			}
		})
	}
}

// A golden whose words are gone is not derived, and no test passes over it.
func TestDeriveLeavesToAPerson(t *testing.T) {
	dir := folder(t, nil)
	t.Setenv(UpdateEnv, "derive")
	record(t, func(t tester) { run(t, answers(right), Suite(dir)) }) // now it has its hash
	article := filepath.Join(dir, "articles", "bridge.txt")
	require.NoError(t, os.WriteFile(article, []byte(strings.Replace(bridge, "$42 million", "more than was thought", 1)), 0o644))
	for range 2 {
		r := record(t, func(t tester) { run(t, answers(right), Suite(dir)) })
		require.True(t, r.failed, "%s", r)
		require.True(t, r.says("Test", "error", "bridge.json"), "%s", r)
	}
}
