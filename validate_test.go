package assay

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/builtin"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

type pointer struct{}

func (*pointer) Extract(context.Context, seeds.Article) ([]byte, error) { return nil, nil }

// What is missing is an error that says what, and no panic.
func TestWhatIsMissing(t *testing.T) {
	a, g := &seeds.Article{ID: "a", Text: "Nothing."}, &schema.Golden{Source: schema.Source{ID: "a"}}
	var none *pointer
	for _, tt := range []struct {
		reason     string
		x          Extractor
		config     Config
		run, check string // the errors, "" for none
	}{
		{"no extractor", nil, Config{}, "the extractor is nil", ""},
		{"no function", extract.Func(nil), Config{}, "the extractor is a nil extract.Func", ""},
		{"a nil of a type", none, Config{}, "the extractor is a nil *assay.pointer", ""},
		{"a case of nothing", builtin.Extractor{}, Config{Cases: []Case{{Article: a}, {}}}, "Cases[1] has neither", "Cases[1] has neither"},
		{"a case without an article", builtin.Extractor{}, Config{Cases: []Case{{Golden: g}}}, `the golden of "a" and no article`, ""},
		{"two cases of one article", builtin.Extractor{}, Config{Cases: []Case{{Article: a}, {Golden: g}}}, "no article to extract from", `Cases[1] is about article "a", and so is Cases[0]`},
		{"two articles of one id", builtin.Extractor{}, Config{Cases: []Case{{Article: a}, {Article: a}}}, `Cases[1] is about article "a"`, `Cases[1] is about article "a"`},
		{
			"a golden of another article", builtin.Extractor{}, Config{Cases: []Case{{Article: &seeds.Article{ID: "b", Text: "Nothing."}, Golden: g}}},
			`Cases[0] has the article "b" and the golden of "a"`, `Cases[0] has the article "b" and the golden of "a"`,
		},
		{"a golden of nothing, which no record could miss", builtin.Extractor{}, Config{Cases: []Case{{Article: a, Golden: &schema.Golden{}}}}, `the golden of ""`, `the golden of ""`},
		{"a check that is nil", builtin.Extractor{}, Config{Cases: []Case{{Article: a}}, Checks: []*checks.Check{nil}}, "assay: ", "assay: "},
		{"a check that is none", builtin.Extractor{}, Config{Cases: []Case{{Article: a}}, Checks: []*checks.Check{{}}}, "assay: ", "assay: "},
		{"a policy that is none", builtin.Extractor{}, Config{Cases: []Case{{Article: a}}, Gate: gate.Policy{Repeat: gate.Repeat{Times: -1}}}, "assay: ", "assay: "},
		{"no case at all is no error", builtin.Extractor{}, Config{Cases: []Case{}}, "", ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			says := func(want string, r *Result, err error) {
				if want == "" {
					require.NoError(t, err)
					return
				}
				require.Nil(t, r)
				require.ErrorContains(t, err, want)
			}
			r, err := Run(t.Context(), tt.x, tt.config)
			says(tt.run, r, err)
			r, err = Check(t.Context(), streamOf(), CheckConfig{Cases: tt.config.Cases, Checks: tt.config.Checks, Gate: tt.config.Gate})
			says(tt.check, r, err)
		})
	}
	_, err := Check(t.Context(), nil, CheckConfig{})
	require.ErrorContains(t, err, "there are no records")
	_, err = Check(t.Context(), streamOf(), CheckConfig{Others: []Case{{}}})
	require.ErrorContains(t, err, "Others[0]")
	_, err = Check(t.Context(), streamOf(), CheckConfig{Others: []Case{{Article: a, Golden: &schema.Golden{}}}})
	require.ErrorContains(t, err, `Others[0] has the article "a" and the golden of ""`)
}

func TestEvaluateOfNothing(t *testing.T) {
	run := Evaluate(t.Context(), Record{}, Case{}, nil, schema.Options{})
	require.Equal(t, "the extractor returned nothing", run.Error)
	run = Evaluate(t.Context(), Record{Data: []byte("{}")}, Case{Article: &seeds.Article{ID: "a"}, Golden: &schema.Golden{}}, nil, schema.Options{})
	require.Equal(t, `the golden is of "", the article is "a"`, run.Error)
	run = Evaluate(t.Context(), Record{Data: []byte("{}")}, Case{}, nil, schema.Options{})
	require.NotEmpty(t, run.Error)
}

// A run that nobody could make anything of is told as such by every field of
// Config that says how it is run.
func TestConfigIsHeeded(t *testing.T) {
	cases := bridges("a", "b", "c")
	x := extract.Func(func(_ context.Context, a seeds.Article) ([]byte, error) {
		for _, c := range cases {
			if c.Article.ID == a.ID && a.ID != "b" {
				return recordOf(t, c).Data, nil
			}
		}
		return []byte(`{"form":"assay/article@1","source":{"id":"b"},"parties":[],"figures":[],"dates":[],"extra":1}`), nil
	})
	var progress []Progress
	r, err := Run(t.Context(), x, Config{Extractor: "mine", Cases: cases, Progress: func(p Progress) { progress = append(progress, p) }})
	require.NoError(t, err)
	require.Equal(t, []Progress{{1, 3, 0}, {2, 3, 1}, {3, 3, 1}}, progress)
	require.Equal(t, result.Fail, r.Gate)
	for _, run := range r.Runs {
		require.Equal(t, "mine", run.Extractor)
		require.Nil(t, run.Metrics, "a result is the same every time unless it is measured")
	}
	require.True(t, hasCheck(r, "form/schema", result.Error))

	r, err = Run(t.Context(), x, Config{Cases: cases, Measure: true, Lenient: true})
	require.NoError(t, err)
	for _, run := range r.Runs {
		require.Equal(t, "extractor", run.Extractor)
		require.NotNil(t, run.Metrics)
	}
	require.False(t, hasCheck(r, "form/schema", result.Error))

	notices := []gate.Notice{{Text: "told"}, {Text: "not looked at", Unverified: true}}
	good := []Case{cases[0]}
	r, err = Run(t.Context(), x, Config{Cases: good, Notices: notices})
	require.NoError(t, err)
	require.Equal(t, result.Pass, r.Gate)
	require.Equal(t, []string{"told", "not looked at"}, r.Notices)
	r, err = Run(t.Context(), x, Config{Cases: good, Notices: notices, Strict: true})
	require.NoError(t, err)
	require.Equal(t, result.Unknown, r.Gate)
	require.Equal(t, []string{"told"}, r.Notices)
	require.Equal(t, []string{"not looked at"}, r.Reasons)
	r, err = Check(t.Context(), streamOf(recordOf(t, good[0])), CheckConfig{Cases: good, Notices: notices, Strict: true})
	require.NoError(t, err)
	require.Equal(t, result.Unknown, r.Gate)
}

func hasCheck(r *Result, check string, s result.Severity) bool {
	for _, run := range r.Runs {
		for _, f := range run.Findings {
			if f.Check == check && f.Severity == s {
				return true
			}
		}
	}
	return false
}

// A golden that is of another text is not compared with the record, and says why
// nothing is known.
func TestAStaleGoldenIsNotCompared(t *testing.T) {
	c := bridges("a")[0]
	rec := Record{Data: []byte(`{"form":"assay/article@1","source":{"id":"a"},"parties":[],"figures":[],"dates":[]}`)}
	missed := func(c Case) bool {
		run := Evaluate(t.Context(), rec, c, checks.All(), schema.Options{})
		return hasCheck(&Result{Runs: []result.Run{run}}, "coverage/figure", result.Error)
	}
	require.True(t, missed(c))
	c.StaleReason = "it is old"
	require.False(t, missed(c))
	run := Evaluate(t.Context(), rec, c, checks.All(), schema.Options{})
	require.Equal(t, "it is old", run.Error)
	require.Empty(t, run.Required, "nothing of it counts")
}

const bridgeText = "---\nlanguage: en\npublished: 2025-03-12\n---\nThe bridge cost $42 million.\n"

const bridgeGolden = `{"form":"assay/golden@1","source":{"id":"bridge","language":"en"},
"parties":[],"figures":[{"id":"cost","kind":"money","value":"42000000","unit":"USD","mentions":[{"text":"$42 million"}]}],"dates":[]}`

func TestSuiteFS(t *testing.T) {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	apart := fstest.MapFS{
		"articles/bridge.txt": file(bridgeText), "goldens/bridge.json": file(bridgeGolden),
		"goldens/.hidden.json": file("{"), "goldens/pending/bridge.json": file("{"), "articles/.hidden/x.txt": file(""),
	}
	for _, tt := range []struct {
		reason  string
		fsys    fs.FS
		notices int
		err     string
	}{
		{"articles and goldens apart", apart, 1, ""},
		{"mixed", fstest.MapFS{"bridge.txt": file(bridgeText), "bridge.json": file(bridgeGolden)}, 1, ""},
		{"a golden of no article", fstest.MapFS{
			"a/bridge.txt": file(bridgeText), "bridge.json": file(bridgeGolden), "x.json": file(`{"form":"assay/golden@1","source":{"id":"x"},"parties":[],"figures":[],"dates":[]}`),
		}, 2, ""},
		{"no article", fstest.MapFS{"bridge.json": file(bridgeGolden)}, 0, "no article found"},
		{"no golden", fstest.MapFS{"bridge.txt": file(bridgeText)}, 0, "no golden in it"},
		{"a golden that is none", fstest.MapFS{"bridge.txt": file(bridgeText), "goldens/x.json": file("{}")}, 0, "goldens/x.json"},
		{"what is no regular file", fstest.MapFS{"bridge.txt": {Data: []byte(bridgeText), Mode: fs.ModeNamedPipe}, "bridge.json": file(bridgeGolden)}, 0, "is a pipe"},
		{"two articles of one id", fstest.MapFS{"a/bridge.txt": file(bridgeText), "bridge.txt": file(bridgeText), "bridge.json": file(bridgeGolden)}, 0, "is taken by"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			cases, notices, err := SuiteFS(tt.fsys)
			if tt.err != "" {
				require.ErrorContains(t, err, tt.err)
				return
			}
			require.NoError(t, err)
			require.Len(t, notices, tt.notices, "%v", notices)
			require.Len(t, cases, 1)
			require.Equal(t, "bridge", cases[0].Golden.Source.ID)
			require.True(t, cases[0].RequireGolden)
			require.Equal(t, "The bridge cost $42 million.\n", cases[0].Article.Text)
		})
	}
	_, _, err := Suite("no such folder")
	require.True(t, errors.Is(err, fs.ErrNotExist), fmt.Sprint(err))
}

// An article of a suite without a golden is unknown, never passed over.
func TestASuiteRequiresItsGoldens(t *testing.T) {
	fsys := fstest.MapFS{
		"articles/bridge.txt": {Data: []byte(bridgeText)}, "articles/other.txt": {Data: []byte(bridgeText)}, "goldens/bridge.json": {Data: []byte(bridgeGolden)},
	}
	cases, notices, err := SuiteFS(fsys)
	require.NoError(t, err)
	r, err := Run(t.Context(), builtin.Extractor{}, Config{Cases: cases, Notices: notices, Checks: checks.All()[:1]})
	require.NoError(t, err)
	require.Equal(t, result.Unknown, r.Gate)
	require.Contains(t, r.Runs[1].Error, "no golden for other")
}
