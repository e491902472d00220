package checks_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// fixture is one recorded output with the check that must catch its defect.
type fixture struct {
	File, Article, Defect, Check string
	Also                         []string // what follows from the defect
}

func fixtures(t testing.TB) []fixture {
	t.Helper()
	data, err := os.ReadFile("../fixtures/index.json")
	require.NoError(t, err)
	var list []fixture
	require.NoError(t, json.Unmarshal(data, &list))
	require.NotEmpty(t, list)
	return list
}

func article(t testing.TB, id string) *seeds.Article {
	t.Helper()
	for _, a := range seeds.Kit() {
		if a.ID == id {
			return &a
		}
	}
	t.Fatalf("the kit has no article %q", id)
	return nil
}

func truth(t testing.TB, id string) *schema.Golden {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../golden", id+".json"))
	require.NoError(t, err)
	g, problems := schema.InspectGolden(data, schema.Options{})
	require.Empty(t, problems)
	return g
}

func record(t testing.TB, file string) (*schema.Article, []schema.Problem) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../fixtures", file))
	require.NoError(t, err)
	return schema.InspectArticle(data, schema.Options{})
}

// noOtherFamily tests that a defect causes no findings but notes and those of its
// check's family and of the checks that the index lists besides, which all find
// something.
func noOtherFamily(t *testing.T, x fixture, findings []result.Finding) {
	t.Helper()
	family := func(check string) string { f, _, _ := strings.Cut(check, "/"); return f }
	found := map[string]bool{}
	for _, f := range findings {
		if f.Severity == result.Note {
			continue
		}
		found[f.Check] = true
		if family(f.Check) != family(x.Check) && !slices.Contains(x.Also, f.Check) {
			t.Errorf("%s\nis found by %s too, which the index does not list: %s", x.Defect, f.Check, f.Message)
		}
	}
	for _, check := range x.Also {
		if !found[check] {
			t.Errorf("%s\nis listed as found by %s, which found nothing", x.Defect, check)
		}
	}
}

// Every defect is caught by its check; perfect outputs have nothing but notes.
func TestFixtures(t *testing.T) {
	all := checks.All()
	for _, x := range fixtures(t) {
		t.Run(strings.TrimSuffix(x.File, ".json"), func(t *testing.T) {
			got, problems := record(t, x.File)
			findings, _ := inspect(t, all, checks.Input{
				Extractor: "recorded", Got: got, Problems: problems, Article: article(t, x.Article), Golden: truth(t, x.Article),
			})
			noOtherFamily(t, x, findings)
			if x.Check == "" {
				for _, f := range findings {
					if f.Severity != result.Note {
						t.Errorf("%s %s: %s", f.Severity, f.Check, f.Message)
					}
				}
				return
			}
			if !slices.ContainsFunc(findings, func(f result.Finding) bool { return f.Check == x.Check }) {
				t.Errorf("%s\nis to be caught by %s, and gave %d other findings", x.Defect, x.Check, len(findings))
				for _, f := range findings {
					t.Logf("%s %s: %s", f.Severity, f.Check, f.Message)
				}
			}
		})
	}
}
