package checktest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema/result"
)

const silent = `-- record.json --
{"form": "assay/article@1", "source": {"id": "visit"}, "figures": [], "dates": [], "parties": []}
-- want --
`

// A case of which the check is not made holds nothing, whatever it wants.
func TestACaseThatIsNotRead(t *testing.T) {
	for _, tt := range []struct{ reason, record, want string }{
		{"a list that is not closed", `{"form": "assay/article@1", "parties": [`, "c.txtar:2: record.json cannot be read, so that the check is not made"},
		{"no object", `[]`, "c.txtar:2: record.json cannot be read"},
		{"nothing", ``, "c.txtar:2: record.json cannot be read"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			k, err := readCase(write(t, "-- record.json --\n"+tt.record+"\n-- want --\n"))
			require.NoError(t, err)
			failures := k.test(t.Context(), check(0, initials))
			require.Len(t, failures, 1, "%q", failures)
			require.Contains(t, failures[0], tt.want)
			form, err := checks.Lookup(checks.All(), "form/json", "form/schema")
			require.NoError(t, err)
			for _, c := range form {
				for _, failure := range k.test(t.Context(), c) {
					require.Contains(t, failure, "unexpected finding", "%s is made of it", c.Name)
				}
			}
		})
	}
}

func TestAGoldenOfAnotherArticle(t *testing.T) {
	_, err := readCase(write(t, `-- article.txt --
---
id: visit
language: en
published: 2025-02-04
---
S. Altman came.
-- golden.json --
{"form": "assay/golden@1", "source": {"id": "call"}, "parties": [], "figures": [], "dates": []}
`+silent))
	require.ErrorContains(t, err, `c.txtar:9: golden.json is of "call", and article.txt of "visit"`)
}

// Whichever of two lines matches a finding, each finding has one where that can be.
func TestLinesThatMatchSeveralFindings(t *testing.T) {
	two := check(0, func(p *checks.Pass) { p.Reportf(nil, "Altman met Gates"); p.Reportf(nil, "Gates left") })
	for _, wants := range []string{"-: Gates\n-: Altman\n", "-: Altman\n-: Gates\n"} {
		k, err := readCase(write(t, silent+wants))
		require.NoError(t, err)
		require.Empty(t, k.test(t.Context(), two), wants)
	}
	k, err := readCase(write(t, silent+"-: Altman\n-: met\n"))
	require.NoError(t, err)
	require.Len(t, k.test(t.Context(), two), 2, "and one finding is not two")
}

// Every case of a folder counts, whatever the folder is called and however deep
// the case lies.
func TestCasesOfAFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "cases [1]*")
	for _, name := range []string{"b.txtar", "a.txtar", "names/short.txtar", "names/deep/er.txtar", "README.md"} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, nil, 0o600))
	}
	list, err := find(dir)
	require.NoError(t, err)
	names := make([]string, len(list))
	for i, path := range list {
		names[i] = caseName(dir, path)
	}
	require.ElementsMatch(t, []string{"a", "b", "names/short", "names/deep/er"}, names)
	require.Equal(t, "one", caseName("testdata/one.txtar", "testdata/one.txtar"), "a single case")
	_, err = find("")
	require.ErrorContains(t, err, "no path is given")
}

// A check that no case wants a finding of would pass if it found nothing. Cases
// count whether -run selects them or not; what is unverified is no finding.
func TestACheckThatIsNeverWanted(t *testing.T) {
	for _, tt := range []struct {
		reason, archive string
		wanted          bool
	}{
		{"silence", silent, false},
		{"what could not be judged", silent + "unverified: grammar\n", false},
		{"a finding", silent + "-: m\n", true},
		{"what is broken, which fails by itself", "-- record.json --\n", true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.Equal(t, tt.wanted, wantsFinding(readAll(t.TempDir(), []string{write(t, tt.archive)})))
		})
	}
	c := check(0, func(p *checks.Pass) { p.Unverified(result.MissingGrammar, 1) })
	k, err := readCase(write(t, silent+"unverified: grammar\n"))
	require.NoError(t, err)
	require.Empty(t, k.test(t.Context(), c))
}

// Some editors begin a file with a byte order mark.
func TestAMarkBeforeTheFirstFile(t *testing.T) {
	_, err := readCase(write(t, "\ufeff"+strings.ReplaceAll(silent, "\n", "\r\n")))
	require.NoError(t, err)
}
