package drift

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/rows"
	"github.com/assaykit/assay/internal/sketch"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// said is a record in a few words: what its figures are.
type said struct {
	article string
	figures []rows.Row
	names   []string
}

func money(value float64, unit, qualifier string) rows.Row {
	return rows.Row{RowKind: rows.Fact, Kind: "figure", Pointer: "/figures/0", Type: "money", Unit: unit, BaseUnit: unit, BaseNumber: &value, Qualifier: qualifier, Mentions: new(int64(1))}
}

func (s said) addTo(b *Batch) {
	b.Add(&rows.Row{RowKind: rows.Record, Article: s.article, Readable: new(true), Facts: new(int64(len(s.figures) + len(s.names)))})
	for i := range s.figures {
		b.Add(&s.figures[i])
	}
	for _, name := range s.names {
		b.Add(&rows.Row{RowKind: rows.Fact, Kind: "party", Pointer: "/parties/0", Type: "person", Name: name, NameFolded: strings.ToLower(name), Mentions: new(int64(0))})
	}
}

// batchOf is n articles of a prefix, each with what of says of it.
func batchOf(n int, prefix string, of func(i int) said) *Batch {
	b := NewBatch()
	for i := range n {
		s := of(i)
		s.article = fmt.Sprintf("%s%03d", prefix, i)
		s.addTo(b)
	}
	return b
}

func measure(t *testing.T, r *Report, name string) Measure {
	t.Helper()
	for _, m := range r.Measures {
		if m.Name == name {
			return m
		}
	}
	t.Fatalf("no measure %q in %+v", name, r.Measures)
	return Measure{}
}

func changed(r *Report) (names []string) {
	for _, m := range r.Measures {
		if m.Significant {
			names = append(names, m.Name)
		}
	}
	return names
}

func TestCompare(t *testing.T) {
	plain := func(i int) said {
		list := []rows.Row{money(float64(1000+100*i), "EUR", "")}
		if i%2 == 0 {
			list = append(list, money(5000, "USD", "at_least"))
		}
		return said{figures: list, names: []string{"Anna", fmt.Sprint("N", i)}}
	}
	edit := func(do func(i int, s *said)) func(int) said {
		return func(i int) said {
			s := plain(i)
			do(i, &s)
			return s
		}
	}
	for _, tt := range []struct {
		reason  string
		n       int
		head    func(int) said
		verdict result.Verdict
		changed []string
	}{
		{"the same", 40, plain, result.Pass, nil},
		{"thousands are left out", 40, edit(func(_ int, s *said) {
			*s = said{figures: []rows.Row{s.figures[0]}, names: s.names}
			s.figures[0].BaseNumber = new(*s.figures[0].BaseNumber / 1000)
		}), result.Fail, []string{"figures", "facts with a mention", "currency EUR", "currency USD", "qualifier at_least", "qualifier not stated", "magnitude of EUR (log10)"}},
		{"bounds are lost", 40, edit(func(_ int, s *said) {
			for k := range s.figures {
				s.figures[k].Qualifier = ""
			}
		}), result.Fail, []string{"qualifier at_least", "qualifier not stated"}},
		{"one record in forty differs", 40, edit(func(i int, s *said) {
			if i == 7 {
				s.figures = nil
			}
		}), result.Pass, nil},
		{"too few articles to say anything", 9, edit(func(_ int, s *said) { s.figures = nil }), result.Unknown, nil},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r := Compare(batchOf(tt.n, "a", plain), batchOf(tt.n, "a", tt.head), nil)
			require.Equal(t, tt.verdict, r.Verdict, r.Reasons)
			require.Equal(t, tt.changed, changed(r))
			require.Equal(t, int64(tt.n), r.Both)
			data, err := Encode(r)
			require.NoError(t, err)
			var back Report
			require.NoError(t, schema.Decode("drift", data, schema.Options{}, &back), string(data))
		})
	}
}

func TestWhatIsMeasured(t *testing.T) {
	base := batchOf(20, "a", func(int) said {
		return said{figures: []rows.Row{money(1000, "EUR", ""), money(1000, "EUR", ""), money(100000, "EUR", "")}, names: []string{"Anna"}}
	})
	head := batchOf(30, "b", func(int) said { return said{figures: []rows.Row{money(1000, "EUR", "")}, names: []string{"Bob"}} })
	r := Compare(base, head, []string{"a file is cut off"})
	require.Equal(t, result.Unknown, r.Verdict, "what could not be read leaves it open")
	require.Equal(t, []string{"a file is cut off"}, r.Reasons)
	require.Zero(t, r.Both)
	require.Equal(t, Size{20, 20, 80}, r.Base)
	figures := measure(t, r, "figures")
	require.Equal(t, [3]float64{3, 1, -2}, [3]float64{figures.Base, figures.Head, figures.Difference})
	require.InDelta(t, 0.75, measure(t, r, "facts with a mention").Base, 1e-9)
	require.InDelta(t, 3, measure(t, r, "magnitude of EUR (log10)").Base, 0.05, "the median, exact to a bin")
	require.Equal(t, []Name{{"Bob", 30}}, r.New)
	require.Equal(t, []Name{{"Anna", 20}}, r.Vanished)
}

// Many records of one article are no many articles: nothing varies between them
// that could be told from chance.
func TestManyRecordsOfOneArticle(t *testing.T) {
	of := func(n int) *Batch {
		b := NewBatch()
		for range 50 {
			said{article: "a", figures: make([]rows.Row, 0), names: strings.Split(strings.Repeat("A ", n), " ")[:n]}.addTo(b)
		}
		return b
	}
	require.Equal(t, result.Unknown, Compare(of(1), of(3), nil).Verdict)
}

// The report does not depend on the order of the records.
func TestOrderDoesNotMatter(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var list []said
	for i := range 60 {
		list = append(list, said{article: fmt.Sprint(i), figures: []rows.Row{money(1+rng.Float64()*1e6, []string{"EUR", "USD"}[rng.IntN(2)], "")}, names: []string{"Anna", fmt.Sprint(rng.IntN(9))}})
	}
	text := func() string {
		base, head := NewBatch(), NewBatch()
		for _, s := range list {
			s.addTo(base)
			if s.names[1] > "4" {
				s.addTo(head)
			}
		}
		r := Compare(base, head, nil)
		require.Greater(t, len(r.Measures), 3)
		data, err := Encode(r)
		require.NoError(t, err)
		return string(data)
	}
	first := text()
	rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	require.Equal(t, first, text())
}

// Of batches that are drawn from one population, few differ significantly, and
// intervals cover a difference that is there.
func TestIntervalsBySimulation(t *testing.T) {
	const trials, n = 400, 30
	rng := rand.New(rand.NewPCG(7, 3))
	draw := func(trial int, prefix string, mean float64) *Batch {
		return batchOf(n, fmt.Sprintf("%s%d-", prefix, trial), func(int) said {
			hard := rng.Float64() // articles differ
			list := []rows.Row{}
			for range int(mean * (0.5 + hard) * 2 * rng.Float64()) {
				list = append(list, money(1000, []string{"EUR", "USD"}[rng.IntN(2)], ""))
			}
			return said{figures: list}
		})
	}
	covered, alarms := 0, 0
	for trial := range trials {
		base, head := draw(trial, "b", 8), draw(trial, "h", 8)
		r := Compare(base, head, nil)
		m := measure(t, r, "figures")
		if m.Low <= 0 && m.High >= 0 {
			covered++
		}
		if r.Verdict == result.Fail {
			alarms++
		}
	}
	t.Logf("the interval covered the truth in %.1f %% of %d trials; %.1f %% of equals were said to differ", 100*float64(covered)/trials, trials, 100*float64(alarms)/trials)
	require.InDelta(t, 0.95, float64(covered)/trials, 0.03)
	require.Less(t, float64(alarms)/trials, 0.08, "of all measures together")
}

// Sketches are exact while they are small, and near the truth beyond.
func TestSketches(t *testing.T) {
	a, b := newIDSketch(), newIDSketch()
	add := func(from, to int, s *idSketch) {
		for i := from; i < to; i++ {
			s.add(sketch.Hash(fmt.Sprint(i)))
		}
	}
	add(0, 1000, a)
	add(500, 1500, b)
	require.Equal(t, []int64{1000, 1000, 500}, []int64{a.articles(), b.articles(), a.shared(b)})
	add(1000, 400_000, a)
	require.False(t, a.exact())
	require.InEpsilon(t, 400_000, a.articles(), 0.02)
	add(1500, 200_000, b)
	require.InEpsilon(t, 199_500, a.shared(b), 0.02)

	names := newNameSketch()
	for i := range 100_000 {
		names.add(fmt.Sprint("n", i), fmt.Sprint("N", i))
		if i%50 == 0 {
			names.add("frequent", "Frequent")
		}
	}
	require.LessOrEqual(t, names.counts["frequent"], int64(2000))
	require.GreaterOrEqual(t, names.counts["frequent"]+names.error, int64(2000))
	require.LessOrEqual(t, len(names.counts), 2*mostNames)
	require.Positive(t, names.counts["frequent"])
}
