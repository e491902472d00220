package assaytest_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/assaytest"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/builtin"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// inner is what a process of this test binary runs when it is started by
// inside: a test of an extractor, as a user writes it.
const inner = "ASSAYTEST_INNER"

func perfect() extract.Func {
	return func(_ context.Context, a seeds.Article) ([]byte, error) {
		return os.ReadFile(filepath.Join("..", "fixtures", a.ID, "perfect.json"))
	}
}

func TestInner(t *testing.T) {
	suite := os.Getenv("ASSAYTEST_SUITE")
	switch os.Getenv(inner) {
	case "":
		t.Skip("run by the other tests")
	case "perfect":
		assaytest.Run(t, perfect())
	case "tenth":
		assaytest.Run(t, extract.Func(func(ctx context.Context, a seeds.Article) ([]byte, error) {
			if a.ID == "stargate-fr" {
				return os.ReadFile("../fixtures/stargate-fr/budget-tenth.json")
			}
			return perfect()(ctx, a)
		}))
	case "crash":
		assaytest.Run(t, extract.Func(func(context.Context, seeds.Article) ([]byte, error) { panic("no") }))
	case "suite":
		assaytest.Run(t, builtin.Extractor{}, assaytest.Suite(suite))
	case "misread":
		assaytest.Run(t, extract.Typed(func(context.Context, seeds.Article) (*schema.Article, error) {
			return &schema.Article{
				Form: schema.ArticleForm, Source: schema.Source{ID: "a"},
				Figures: []schema.Figure{{ID: "cost", Kind: schema.Money, Value: schema.NewDecimal(42, 3), Unit: "USD", Mentions: []schema.Mention{{Text: "$42 million"}}}},
			}, nil
		}), assaytest.Suite(suite))
	case "share":
		share, err := strconv.ParseFloat(os.Getenv("ASSAYTEST_SHARE"), 64)
		require.NoError(t, err)
		var calls atomic.Int32
		assaytest.Run(t, extract.Func(func(ctx context.Context, a seeds.Article) ([]byte, error) {
			if calls.Add(1)%2 == 1 {
				return builtin.Extractor{}.Extract(ctx, a)
			}
			if os.Getenv("ASSAYTEST_EVERY_OTHER") == "error" {
				return nil, errors.New("it is down")
			}
			return []byte("garbage"), nil
		}), assaytest.Suite(suite), assaytest.Gate(gate.Policy{Repeat: gate.Repeat{Times: 4, On: "share", Share: share}}))
	case "evil error":
		assaytest.Run(t, extract.Func(func(context.Context, seeds.Article) ([]byte, error) { return nil, errors.New(evil) }), assaytest.Suite(suite))
	case "evil record":
		assaytest.Run(t, extract.Typed(func(context.Context, seeds.Article) (*schema.Article, error) {
			return &schema.Article{
				Form: schema.ArticleForm, Source: schema.Source{ID: "a"},
				Parties: []schema.Party{{ID: evil, Type: "person", Name: evil, Mentions: []schema.Mention{{Text: evil}}}},
			}, nil
		}), assaytest.Suite(suite))
	case "evil folder":
		assaytest.Run(t, perfect(), assaytest.Suite(suite+evil))
	case "evil id":
		cases := []assay.Case{{Article: &seeds.Article{ID: "x##[error]evil ##vso[x]::\u202e", Language: "en", Text: "Anne."}}}
		assaytest.Run(t, extract.Func(func(context.Context, seeds.Article) ([]byte, error) { return nil, errors.New("\x1b[31mevil") }), assaytest.Config(assay.Config{Cases: cases}))
	case "typo":
		assaytest.Run(t, perfect(), assaytest.Only("coverage/figur"))
	}
}

// evil acts on a terminal and on a runner, and breaks lines.
const evil = "\x1b[31mevil\u009b\u202e\u200b##[error]forged\r\n::error::forged\nforged"

// What an extractor says, and what a file is called, does nothing to the log of a test.
func TestNothingActsOnTheLog(t *testing.T) {
	dir, _ := suite(t)
	for what, env := range map[string]string{"evil error": "", "evil record": "", "evil folder": "", "evil id": "", "evil error ": "ASSAY_UPDATE=propose", "evil record ": "ASSAY_UPDATE=propose"} {
		out, ok := inside(t, strings.TrimSpace(what), "ASSAYTEST_SUITE="+dir, env)
		require.False(t, ok, out)
		require.Contains(t, out, "[31mevil", what)
		require.NotRegexp(t, `(?m)[\x1b\r\x{9b}\x{202e}\x{200b}]|##\[|^\s*(::|forged)`, out, what)
	}
}

// inside runs TestInner in a process of its own and returns what it printed.
func inside(t *testing.T, what string, env ...string) (output string, passed bool) {
	t.Helper()
	c := exec.Command(os.Args[0], "-test.run=^TestInner$", "-test.v")
	for _, e := range os.Environ() {
		if !strings.HasPrefix(e, "CI=") && !strings.HasPrefix(e, assaytest.UpdateEnv+"=") {
			c.Env = append(c.Env, e)
		}
	}
	c.Env = append(append(c.Env, inner+"="+what), env...)
	out, err := c.CombinedOutput()
	return string(out), err == nil
}

func TestRun(t *testing.T) {
	out, ok := inside(t, "perfect")
	require.True(t, ok, out)
	require.Contains(t, out, "--- PASS: TestInner/stargate-fr/coverage")

	out, ok = inside(t, "tenth")
	require.False(t, ok)
	require.Contains(t, out, "--- FAIL: TestInner/stargate-fr/value")
	require.Contains(t, out, "--- PASS: TestInner/stargate-en/value")
	require.Contains(t, out, "500\u00a0milliards de dollars", "the article's words are beside the failure")
	require.Contains(t, out, "+ 50000000000 USD")

	// Whatever is said stands at the line of the test that called Run.
	source, err := os.ReadFile("assaytest_test.go")
	require.NoError(t, err)
	line := 1 + strings.Count(string(source)[:strings.Index(string(source), `case "tenth":`)], "\n") + 1
	require.Contains(t, out, fmt.Sprintf("assaytest_test.go:%d: value/figure (error)", line))
	require.NotContains(t, out, " assaytest.go:")

	out, ok = inside(t, "crash")
	require.False(t, ok)
	require.Contains(t, out, "unknown: crashed")

	out, ok = inside(t, "typo")
	require.False(t, ok)
	require.Contains(t, out, "did you mean")
}

const article = "---\nid: a\nlanguage: en\npublished: 2025-03-12\n---\nThe bridge cost $42 million.\n"

const truth = `{"form":"assay/golden@1","source":{"id":"a","language":"en","published":"2025-03-12"},"complete":{"figures":true},
"parties":[],"figures":[{"id":"cost","kind":"money","value":"42000000","unit":"USD","mentions":[{"text":"$42 million"}]}],"dates":[]}`

func suite(t *testing.T) (dir, golden string) {
	t.Helper()
	dir = t.TempDir()
	golden = filepath.Join(dir, "goldens", "a.json")
	for path, text := range map[string]string{filepath.Join(dir, "articles", "a.txt"): article, golden: truth} {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	return dir, golden
}

func TestUpdate(t *testing.T) {
	dir, golden := suite(t)
	env := "ASSAYTEST_SUITE=" + dir

	out, ok := inside(t, "suite", env, "ASSAY_UPDATE=derive", "CI=true")
	require.False(t, ok)
	require.Contains(t, out, "nothing is written under CI")
	data, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, truth, string(data))

	out, ok = inside(t, "suite", env, "ASSAY_UPDATE=nonsense")
	require.False(t, ok)
	require.Contains(t, out, "derive, propose or baseline")

	out, ok = inside(t, "suite", env, "ASSAY_UPDATE=derive")
	require.False(t, ok, "a test whose golden was written has judged nothing")
	require.Contains(t, out, golden)
	data, err = os.ReadFile(golden)
	require.NoError(t, err)
	g, problems := schema.InspectGolden(data, schema.Options{})
	require.Empty(t, problems)
	start, end, located := g.Figures[0].Mentions[0].Span()
	require.Equal(t, []any{16, 27, true}, []any{start, end, located})
	require.NotEmpty(t, g.Source.SHA256)

	out, ok = inside(t, "suite", env, "ASSAY_UPDATE=derive")
	require.True(t, ok, "nothing to derive any more: %s", out)
	out, ok = inside(t, "suite", env)
	require.True(t, ok, out)
}

// A golden that no article claims is logged; under CI nobody reads a log.
func TestAGoldenThatNoArticleClaims(t *testing.T) {
	dir, path := suite(t)
	orphan := strings.Replace(truth, `"id":"a"`, `"id":"gone"`, 1)
	require.NoError(t, os.WriteFile(filepath.Join(filepath.Dir(path), "gone.json"), []byte(orphan), 0o644))
	out, ok := inside(t, "suite", "ASSAYTEST_SUITE="+dir)
	require.True(t, ok, out)
	require.Contains(t, out, `none has its id "gone"`)
	out, ok = inside(t, "suite", "ASSAYTEST_SUITE="+dir, "CI=true")
	require.False(t, ok)
	require.Contains(t, out, `none has its id "gone"`)
}

// What an extractor misread is proposed as a conflict, whether the golden has
// the figure or not, and all at once takes none of it.
func TestProposeOfAMisreadValue(t *testing.T) {
	for says, first := range map[string]string{
		"“$42 million” reads 42000000 USD; proposed 42000 USD":   `{"form":"assay/golden@1","source":{"id":"a"},"parties":[],"figures":[],"dates":[]}`,
		"only the golden's own value is supported: 42000000 USD": truth,
	} {
		dir, path := suite(t)
		require.NoError(t, os.WriteFile(path, []byte(first), 0o644))
		out, ok := inside(t, "misread", "ASSAYTEST_SUITE="+dir, "ASSAY_UPDATE=propose")
		require.False(t, ok)
		require.Contains(t, out, says)
		t.Setenv("CI", "")
		cases, _, err := assay.Suite(dir)
		require.NoError(t, err)
		_, err = store.Store{Dir: filepath.Dir(path)}.Accept(t.Context(), "a", store.Selection{All: true, By: "kim", Why: "w", Article: cases[0].Article})
		require.ErrorIs(t, err, store.ErrUnresolved)
		require.ErrorContains(t, err, "reads 42000000 USD; proposed 42000 USD")
		now, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Equal(t, first, string(now))
	}
}

// A golden that leaves out what its words decide is derived, and one whose words
// leave it open fails.
func TestDeriveOfWhatIsMissing(t *testing.T) {
	dir, path := suite(t)
	env := "ASSAYTEST_SUITE=" + dir
	lacking := strings.Replace(truth, `"kind":"money","value":"42000000","unit":"USD",`, "", 1)
	require.NoError(t, os.WriteFile(path, []byte(lacking), 0o644))
	out, ok := inside(t, "suite", env)
	require.False(t, ok)
	require.Contains(t, out, "update the golden, which writes what the words of a mention decide")
	out, ok = inside(t, "suite", env, "ASSAY_UPDATE=derive", "CI=1")
	require.False(t, ok)
	require.Contains(t, out, "nothing is written under CI")
	out, ok = inside(t, "suite", env, "ASSAY_UPDATE=derive", "CI=false") // says that it is none
	require.False(t, ok)
	require.Contains(t, out, "“$42 million” is 42000000 USD")
	out, ok = inside(t, "suite", env)
	require.True(t, ok, out)
	require.NoError(t, os.WriteFile(path, []byte(strings.Replace(lacking, "$42 million", "The bridge", 1)), 0o644))
	out, ok = inside(t, "suite", env, "ASSAY_UPDATE=derive")
	require.False(t, ok)
	require.Contains(t, out, "undecided")
}

// The first golden of a suite can be proposed where there is none.
func TestProposeOfAFirstGolden(t *testing.T) {
	dir, path := suite(t)
	require.NoError(t, os.Remove(path))
	out, ok := inside(t, "misread", "ASSAYTEST_SUITE="+dir, "ASSAY_UPDATE=propose")
	require.False(t, ok)
	require.Contains(t, out, "“$42 million” reads 42000000 USD; proposed 42000 USD")
}

// An article whose line ends alone differ is told so, and nothing is derived
// from them.
func TestLineEnds(t *testing.T) {
	dir, path := suite(t)
	env := "ASSAYTEST_SUITE=" + dir
	_, _ = inside(t, "suite", env, "ASSAY_UPDATE=derive")
	before, err := os.ReadFile(path)
	require.NoError(t, err)
	file := filepath.Join(dir, "articles", "a.txt")
	require.NoError(t, os.WriteFile(file, []byte(strings.ReplaceAll(article, "\n", "\r\n")), 0o644))
	for _, mode := range []string{"", "ASSAY_UPDATE=derive", "ASSAY_UPDATE=propose"} {
		out, ok := inside(t, "suite", env, mode)
		require.False(t, ok)
		require.Contains(t, out, "only its line ends differ", mode)
		require.Contains(t, out, ".gitattributes", mode)
		require.NotContains(t, out, "stale", mode)
	}
	after, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(before), string(after))
}

// An attempt that fails, or cannot be made, fails no test where the policy lets
// enough others stand for it, and does where it does not.
func TestShareOfAttempts(t *testing.T) {
	dir, path := suite(t)
	require.NoError(t, os.WriteFile(path, []byte(truth), 0o644))
	for _, how := range []string{"garbage", "error"} {
		out, ok := inside(t, "share", "ASSAYTEST_SUITE="+dir, "ASSAYTEST_EVERY_OTHER="+how, "ASSAYTEST_SHARE=0.5")
		require.True(t, ok, out)
		out, ok = inside(t, "share", "ASSAYTEST_SUITE="+dir, "ASSAYTEST_EVERY_OTHER="+how, "ASSAYTEST_SHARE=0.9")
		require.False(t, ok, out)
		require.Contains(t, out, "passes 2 of 4 attempts")
	}
}
