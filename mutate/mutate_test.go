package mutate_test

import (
	"context"
	"flag"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/mutate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

var sites = flag.Int("sites", mutate.DefaultSites, "how many sites of each fault are tried in an article, less than 0 for all")

// gate is the default gate with every check.
func gate(record []byte, s *mutate.Subject, g *schema.Golden) schema.Run {
	list := checks.All()
	run := assay.Judge(assay.Record{Data: record}, assay.Case{Article: s.Article, Golden: g}, list, schema.Options{})
	return assay.Conclude([]schema.Run{run}, list, schema.GateConfig{}, nil).Runs[0]
}

// kit is every article of the kit with its golden.
func kit() []*mutate.Subject {
	var list []*mutate.Subject
	for _, a := range seeds.Kit() {
		if e, ok := golden.Kit().Get(a.ID); ok {
			list = append(list, mutate.NewSubject(&a, e.Golden))
		}
	}
	return list
}

// measured runs the whole catalogue once for all tests.
var measured = sync.OnceValues(func() (*mutate.Report, error) {
	return mutate.Run(context.Background(), kit(), gate, mutate.Options{Sites: *sites})
})

func report(t *testing.T) *mutate.Report {
	r, err := measured()
	require.NoError(t, err)
	return r
}

func TestCatalogueIsValid(t *testing.T) {
	require.NoError(t, mutate.Validate(mutate.Faults(), mutate.Rewrites()))
	require.GreaterOrEqual(t, len(mutate.Faults()), 100)
}
