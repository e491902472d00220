package checks_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/fixtures/wire"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/mutate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// outcome is all that the checks say of a record, and what it took.
type outcome struct {
	findings   []result.Finding
	unverified []result.Unverified
	err        error
	steps      int64
}

func outcomeOf(t testing.TB, in checks.Input) (out outcome) {
	t.Helper()
	all := checks.All()
	out.findings, out.unverified, out.err = checks.Run(context.Background(), all, in)
	var err error
	out.steps, err = checks.StepsOf(context.Background(), all, in)
	require.NoError(t, err)
	return out
}

// What checks know of an article and of a golden is shared by the records of it. It changes
// nothing: neither what is found nor the steps depend on the records before, on how many
// goroutines check at once, or on whether there was room to remember anything.
func TestSharedKnowledgeChangesNothing(t *testing.T) {
	for _, s := range subjects(t) {
		for _, truth := range []struct {
			name   string
			golden *schema.Golden
		}{{"with a golden", s.Golden}, {"open", open(s.Golden)}, {"alone", nil}} {
			t.Run(s.Article.ID+" "+truth.name, func(t *testing.T) {
				checkShared(t, s, truth.golden)
			})
		}
	}
}

func checkShared(t *testing.T, s *mutate.Subject, g *schema.Golden) {
	t.Helper()
	records := mutants(t, s)
	in := make([]checks.Input, len(records))
	fresh := make([]outcome, len(records))
	shared := checks.Input{Article: s.Article, Golden: g}
	shared.Prepare()
	full := checks.Input{Article: s.Article, Golden: g}
	full.Prepare()
	checks.FillMemos(full)
	for i, data := range records {
		one := checks.Input{Article: s.Article, Golden: g}
		one.Got, one.Problems = schema.InspectArticle(data, schema.Options{})
		one.Alignment = aligned(t, one)
		fresh[i] = outcomeOf(t, one)
		in[i] = one
		in[i].Text, in[i].Want = shared.Text, shared.Want
	}
	t.Logf("%d records", len(records))
	require.NotEmpty(t, records)
	var group sync.WaitGroup
	for worker := range 3 {
		group.Go(func() { // each in another order
			for n := range in {
				i := (n*(2*worker+1) + worker) % len(in)
				if got := outcomeOf(t, in[i]); !same(got, fresh[i]) {
					t.Errorf("record %d is judged otherwise where others were checked before:\n%+v\n%+v", i, got, fresh[i])
					return
				}
			}
		})
	}
	group.Wait()
	for i, one := range slices.Backward(in) {
		require.Equal(t, fresh[i], outcomeOf(t, one), "record %d after all others", i)
		one.Text, one.Want, one.Facts = full.Text, full.Want, nil
		require.Equal(t, fresh[i], outcomeOf(t, one), "record %d without room", i)
	}
}

// aligned returns the alignment of an input that is not prepared, and stays so, nil for none.
func aligned(t *testing.T, in checks.Input) *align.Alignment {
	t.Helper()
	if in.Golden == nil || in.Got == nil {
		return nil
	}
	in.Prepare()
	a, err := align.Facts(t.Context(), in.Want, in.Facts)
	require.NoError(t, err)
	return a
}

// What is looked for in a long text takes steps, which every record spends.
func TestSharedKnowledgeOfALongText(t *testing.T) {
	a := &seeds.Article{ID: "long", Language: "en", Published: "2025-02-04", Text: strings.Repeat("The mill by the river sold its grain as ever. ", 4000) + "It cost $5 million, said Ada Holm. It was sold in March 2024."}
	at := len(a.Text) - len("$5 million, said Ada Holm. It was sold in March 2024.")
	value := schema.NewDecimal(5_000_000, 0)
	shared := checks.Input{Article: a}
	shared.Prepare()
	for range 2 {
		for _, unit := range []string{"CAD", "AUD", "USD", "MXN"} {
			in := checks.Input{Article: a, Got: &schema.Article{
				Parties: []schema.Party{{Type: schema.Organization, Name: "Holm Works", Aliases: []string{"Mill"}}},
				Figures: []schema.Figure{{Kind: schema.Money, Value: value, Unit: unit, Mentions: []schema.Mention{schema.At(at, at+len("$5 million"), "$5 million"), {Text: "$5 million"}}}},
			}}
			fresh := outcomeOf(t, in)
			require.Greater(t, fresh.steps, int64(50))
			in.Text = shared.Text
			require.Equal(t, fresh, outcomeOf(t, in), unit)
		}
	}
}

// same is what require.Equal compares, for goroutines other than that of the test.
func same(a, b outcome) bool {
	return fmt.Sprintf("%+v", withoutPointers(a)) == fmt.Sprintf("%+v", withoutPointers(b))
}

// withoutPointers prints what the pointers of findings point to.
func withoutPointers(o outcome) []string {
	list := []string{fmt.Sprint(o.err, o.steps, o.unverified)}
	for _, f := range o.findings {
		list = append(list, fmt.Sprint(f.Check, f.Severity, f.Message, f.Fix, f.Fingerprint, f.Attribute, f.Found))
		if f.Location != nil {
			list = append(list, fmt.Sprint(*f.Location))
		}
	}
	return list
}

// A record that takes more steps than it may ends at the same step, whether or not others
// were checked before.
func TestSharedKnowledgeMovesNoLimit(t *testing.T) {
	s := subjects(t)[0]
	records := mutants(t, s)
	shared := checks.Input{Article: s.Article, Golden: s.Golden}
	shared.Prepare()
	for i, data := range records[:min(len(records), 40)] {
		in := checks.Input{Article: s.Article, Golden: s.Golden}
		in.Got, in.Problems = schema.InspectArticle(data, schema.Options{})
		steps := outcomeOf(t, in).steps
		in.Text, in.Want = shared.Text, shared.Want
		for _, most := range []int64{steps, steps - 1, steps / 2} {
			if most < 1 {
				continue // 0 is the default
			}
			in.MaxSteps = most
			_, _, err := checks.Run(t.Context(), checks.All(), in)
			require.Equal(t, most < steps, err != nil, "record %d, %d of %d steps: %v", i, most, steps, err)
		}
	}
}

// open returns the golden without lists that are complete.
func open(g *schema.Golden) *schema.Golden {
	o := *g
	o.Complete = schema.Complete{}
	return &o
}

// subjects returns articles with a golden: the kit's and generated ones.
func subjects(t testing.TB) []*mutate.Subject {
	t.Helper()
	list := mutate.Subjects(seeds.Kit(), golden.Kit())
	for _, language := range wire.Languages() {
		w, err := wire.NewWriter(language, 7)
		require.NoError(t, err)
		a := w.Article(60)
		id := language + "-7"
		list = append(list, mutate.NewSubject(&seeds.Article{ID: id, Language: a.Language, Published: a.Published.String(), Text: a.Text}, a.Golden(id)))
	}
	return list
}

// mutants returns the record of a subject with one fault or harmless rewrite each, and the
// recorded outputs of its article.
func mutants(t testing.TB, s *mutate.Subject) [][]byte {
	t.Helper()
	const most = 16
	var mu sync.Mutex
	seen := map[string]bool{}
	gate := func(record []byte, _ *mutate.Subject, _ *schema.Golden) *result.Result {
		mu.Lock()
		defer mu.Unlock()
		seen[string(record)] = true
		return &result.Result{Gate: result.Pass}
	}
	_, err := mutate.Run(t.Context(), []*mutate.Subject{s}, gate, mutate.Options{Sites: 1, Seed: 1})
	require.NoError(t, err)
	var list [][]byte
	for record := range seen {
		list = append(list, []byte(record))
	}
	slices.SortFunc(list, slices.Compare)
	var some [][]byte
	for i := 0; i < len(list); i += 1 + len(list)/most {
		some = append(some, list[i])
	}
	for i, x := range fixtures(t) {
		if x.Article == s.Article.ID && i%4 == 0 {
			got, _ := record(t, x.File)
			if data, err := schema.Encode(got); got != nil && err == nil {
				some = append(some, data)
			}
		}
	}
	return some
}
