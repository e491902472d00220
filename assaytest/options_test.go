package assaytest

import (
	"context"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
)

// What is wrong with the options is said before the extractor is asked, which may
// cost time and money, and an empty name never stands for something else.
func TestOptionsThatAreWrong(t *testing.T) {
	dir := folder(t, nil)
	fsys := fstest.MapFS{
		"assay.yaml":        {Data: []byte("version: 1\ncases: [{articles: .}]\ngate: {baseline: known.jsonl}\n")},
		"goldens/mill.json": {Data: []byte(`{"form":"assay/golden@1","source":{"id":"mill"},"parties":[],"figures":[],"dates":[]}`)},
		"articles/mill.txt": {Data: []byte("---\nlanguage: en\n---\nAda Brook came.\n")},
	}
	out := filepath.Join(t.TempDir(), "r.json")
	for _, tt := range []struct {
		reason  string
		options []Option
		says    string
	}{
		{"an option that is nil", []Option{Suite(dir), nil}, "option 1 is nil"},
		{"a folder without a name, as of an environment variable that is not set", []Option{Suite("")}, "Suite names no folder"},
		{"a folder that is not there", []Option{Suite("nowhere")}, "there is no suite nowhere"},
		{"no file system", []Option{SuiteFS(nil)}, "SuiteFS has no file system"},
		{"two suites", []Option{Suite(dir), SuiteFS(fsys)}, "both a Suite and a SuiteFS"},
		{"two suites in the other order", []Option{SuiteFS(fsys), Suite(dir)}, "both a Suite and a SuiteFS"},
		{"a baseline without a name", []Option{Suite(dir), Baseline("")}, "Baseline names no file"},
		{"a baseline beside an embedded assay.yaml", []Option{SuiteFS(fsys)}, "give Run the option Baseline(path)"},
		{"a format that is nearly one", []Option{Suite(dir), Report("sarfi", out)}, `no report format "sarfi"; did you mean "sarif"?`},
		{"a format like no other", []Option{Suite(dir), Report("telegram", out)}, "there are text, json,"},
		{"a report without a name", []Option{Suite(dir), Report("json", "")}, `the report "json" names no file`},
		{"two reports of one file", []Option{Suite(dir), Report("json", out), Report("sarif", filepath.Dir(out)+"/./r.json")}, "two reports are one file"},
		{"goldens to derive in a file system", []Option{SuiteFS(fstest.MapFS{}), Update(true)}, "the option Update needs goldens of your own"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			asked := false
			x := extract.Func(func(context.Context, seeds.Article) ([]byte, error) { asked = true; return []byte(right), nil })
			r := record(t, func(t tester) { run(t, x, tt.options...) })
			require.True(t, r.says("Test", "fatal", tt.says), "%s", r)
			require.False(t, asked, "the extractor was asked before")
		})
	}
}
