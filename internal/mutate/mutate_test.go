package mutate_test

import (
	"context"
	"flag"
	"os"
	"runtime/debug"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/mutate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

var sites = flag.Int("sites", mutate.DefaultSites, "how many sites of each fault are tried, less than 0 for all")

// Thousands of records are judged, and each leaves little behind.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}

// gateOf is the default gate with every check.
func gateOf(record []byte, s *mutate.Subject, g *schema.Golden) *result.Result {
	list := checks.All()
	run := assay.Evaluate(context.Background(), assay.Record{Data: record}, assay.Case{Article: s.Article, Golden: g}, list, schema.Options{})
	r, err := gate.Decide([]result.Run{run}, list, gate.Policy{}, nil)
	if err != nil {
		panic(err)
	}
	return r
}

func kit() []*mutate.Subject { return mutate.Subjects(seeds.Kit(), golden.Kit()) }

// measured runs the whole catalogue on the kit, once for all tests.
var measured = sync.OnceValues(func() (*mutate.Report, error) {
	return mutate.Run(context.Background(), kit(), gateOf, mutate.Options{Sites: *sites})
})

func report(t *testing.T) *mutate.Report {
	t.Helper()
	r, err := measured()
	require.NoError(t, err)
	return r
}

// Every fault is noticed at every place as much as it says, in every mode.
func TestFaults(t *testing.T) {
	for _, f := range report(t).Faults {
		t.Run(f.Name, func(t *testing.T) { tell(t, f) })
	}
}

// No harmless rewrite is taken for more than it says.
func TestRewrites(t *testing.T) {
	for _, w := range report(t).Rewrites {
		t.Run(w.Name, func(t *testing.T) { tell(t, w) })
	}
}

func tell(t *testing.T, tally mutate.Tally) {
	t.Helper()
	if tally.Counts[mutate.Golden].Of() == 0 {
		t.Error("the kit has no place for it, so nothing is known of it")
	}
	for _, m := range tally.Missed {
		t.Error(m)
		for _, f := range m.Findings {
			t.Log("\t" + f)
		}
	}
}

// What is written about the gate is what it does.
func TestTrustIsUpToDate(t *testing.T) {
	if *sites != mutate.DefaultSites {
		t.Skipf("the page is written from the default number of sites; this would be it:\n%s", report(t).Markdown())
	}
	page, err := os.ReadFile("../../docs/trust.md")
	require.NoError(t, err)
	require.Equal(t, string(page), string(report(t).Markdown()), "run go generate ./...")
}

// An exception that no place needs any more hides the next fault.
func TestExceptionsAreNeeded(t *testing.T) {
	for _, f := range mutate.Faults() {
		for _, e := range f.But {
			covered := *f
			covered.Sites = func(s *mutate.Subject) []mutate.Mutant {
				return slices.DeleteFunc(f.Sites(s), func(m mutate.Mutant) bool { return !e.Covers(s.Article.ID+"/"+m.Site, e.Mode) })
			}
			covered.But = nil
			r, err := mutate.Run(t.Context(), kit(), gateOf, mutate.Options{Sites: -1, Faults: []*mutate.Fault{&covered}, Rewrites: []*mutate.Rewrite{}})
			require.NoError(t, err)
			needed := slices.ContainsFunc(r.Faults[0].Missed, func(o mutate.Outcome) bool { return o.Mode == e.Mode && o.Got >= e.Least })
			require.True(t, needed, "%s at %s %s: every place is noticed, take the exception out", f.Name, e.Site, e.Mode)
		}
	}
}
