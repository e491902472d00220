package assaytest

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
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
	link := filepath.Join(t.TempDir(), "link.json")
	if err := os.Symlink(filepath.Join(dir, "articles", "bridge.txt"), link); err != nil {
		link = filepath.Join(dir, "articles", "bridge.txt") // not everybody may make links on Windows
	}
	configured := folder(t, map[string]string{"assay.yaml": yaml, "known.jsonl": "{\"form\":\"assay/baseline@1\"}\n"})
	known := filepath.Join(configured, "known.jsonl")
	around := filepath.Join(t.TempDir(), "suite")
	require.NoError(t, os.Rename(folder(t, map[string]string{"assay.yaml": yaml}), around))
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
		{"a format like no other", []Option{Suite(dir), Report("telegram", out)}, "use one of text, json,"},
		{"a report without a name", []Option{Suite(dir), Report("json", "")}, `the report "json" names no file`},
		{"two reports of one file", []Option{Suite(dir), Report("json", out), Report("sarif", filepath.Dir(out)+"/./r.json")}, "two reports have the file"},
		{"cases of a Config beside a suite", []Option{Config(assay.Config{Cases: []assay.Case{}}), Suite(dir)}, "the Config has Cases, and there is a suite too; keep one"},
		{"a suite that is a file", []Option{Suite(filepath.Join(dir, "articles", "bridge.txt"))}, "is a file, and a folder is wanted"},
		{"a report in the place of a golden", []Option{Suite(dir), Report("json", filepath.Join(dir, "goldens", ".", "bridge.json"))}, "the test reads that file"},
		{"a report in the place of an article", []Option{Suite(dir), Report("json", filepath.Join(dir, "articles", "bridge.txt"))}, "the test reads that file"},
		{"a report in the place of an article, by a link", []Option{Suite(dir), Report("json", link)}, "the test reads that file"},
		{"a report in the place of the configuration", []Option{Suite(configured), Report("json", filepath.Join(configured, "assay.yaml"))}, "the test reads that file"},
		{"a report in the place of the baseline", []Option{Suite(configured), Report("json", known), Baseline(known)}, "the test reads that file"},
		{"a configuration that is nearly named so", []Option{Suite(folder(t, map[string]string{"assay.yml": yaml}))}, "assay.yml is not read; call it assay.yaml"},
		{"a folder around the suite", []Option{Suite(filepath.Dir(around))}, "is of a suite within; name the folder " + around},
		{"a file system around the suite, as go:embed makes it", []Option{SuiteFS(os.DirFS(filepath.Dir(around)))}, `is of a suite within; pass fs.Sub(fsys, "suite")`},
		{"a check of the configuration that there is not", []Option{Suite(folder(t, map[string]string{"assay.yaml": yaml + "checks: {only: [value, valu]}\n"}))}, `assay.yaml:3:24: /checks/only/1: no check or family is named "valu"; did you mean "value"?`},
		{"a severity of the configuration that is of no check", []Option{Suite(folder(t, map[string]string{"assay.yaml": yaml + "gate: {severities: {valu: off}}\n"}))}, `/gate/severities/valu: no check or family is named "valu"`},
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
