package scoring_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	jsonv2 "github.com/go-json-experiment/json"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/internal/scoring"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// drawn returns runs of articles with a varying number of facts, of which a
// varying share is right.
func drawn(rng *rand.Rand, n int) []result.Run {
	runs := make([]result.Run, n)
	for i := range runs {
		r := result.Run{
			Extractor: "x", Article: fmt.Sprintf("a%05d", i), Language: []string{"fr", "en", ""}[rng.IntN(3)],
			Outcomes: map[schema.Kind]result.Counts{}, Required: map[schema.Kind]result.Coverage{},
			Types:         map[schema.Kind]map[string]result.Counts{schema.KindEvent: {fmt.Sprint("type-", rng.IntN(7)): {COR: 1}}},
			RequiredTypes: map[schema.Kind]map[string]result.Coverage{schema.KindFigure: {"money": {Found: 1, Of: 2}}},
			Phenomena:     []string{"nbsp", "hyphen", "nbsp"}[:rng.IntN(4)],
		}
		quality := 0.6 + 0.4*rng.Float64()
		for _, k := range schema.Kinds() {
			var c result.Counts
			var q result.Coverage
			for range rng.IntN(12) {
				switch q.Of++; {
				case rng.Float64() < quality:
					c.COR++
					q.Found++
				case rng.IntN(2) == 0:
					c.MIS++
				default:
					c.PAR++
				}
				if rng.IntN(9) == 0 {
					c.SPU++
				}
			}
			r.Outcomes[k], r.Required[k] = c, q
		}
		runs[i] = r
	}
	return runs
}

func encoded(t require.TestingT, s *scoring.Sums) string {
	b, err := jsonv2.Marshal(s, jsonv2.Deterministic(true))
	require.NoError(t, err)
	return string(b)
}

// The order of the runs, and how they are spread over sums that are merged and
// stored in between, changes no byte.
func TestSumsAreACommutativeMonoid(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 5))
	runs := drawn(rng, 60)
	floored := [][2]string{{"type", "event/type-1"}}
	one := scoring.NewSums(floored)
	for i := range runs {
		one.Add(&runs[i])
	}
	want := encoded(t, one)
	rapid.Check(t, func(t *rapid.T) {
		order := rapid.Permutation(runs).Draw(t, "order")
		parts := make([]*scoring.Sums, rapid.IntRange(1, 5).Draw(t, "parts"))
		for i := range parts {
			parts[i] = scoring.NewSums(floored)
		}
		for i := range order {
			parts[rapid.IntRange(0, len(parts)-1).Draw(t, "part")].Add(&order[i])
		}
		all := scoring.NewSums(floored)
		for _, p := range rapid.Permutation(parts).Draw(t, "merged") {
			stored := scoring.NewSums(floored)
			require.NoError(t, jsonv2.Unmarshal([]byte(encoded(t, p)), stored))
			all.Merge(stored)
		}
		require.Equal(t, want, encoded(t, all))
	})
}

// What needs no estimate is what the runs in memory give, and the intervals agree
// as docs/scores.md says.
func TestSumsAgreeWithScores(t *testing.T) {
	for _, n := range []int{2, 30, 300, 2000} {
		runs := drawn(rand.New(rand.NewPCG(6, uint64(n))), n)
		s := scoring.NewSums(nil)
		for i := range runs {
			s.Add(&runs[i])
		}
		exact, streamed := scoring.Of(runs), s.Scores()
		ends, apart := 0, 0.0
		for name, of := range map[string][2]map[schema.Kind]result.Score{
			"coverage": {exact.Coverage, streamed.Coverage}, "precision": {exact.Precision, streamed.Precision},
			"recall": {exact.Recall, streamed.Recall}, "f1": {exact.F1, streamed.F1},
		} {
			require.Len(t, of[1], len(of[0]), name)
			for k, e := range of[0] {
				g := of[1][k]
				require.InDelta(t, e.Value, g.Value, 1e-12, "%s of %s", name, k)
				require.Equal(t, e.N, g.N)
				require.Equal(t, e.Low == nil, g.Low == nil, "%s of %s over %d articles", name, k, n)
				if e.Low != nil && n > 2 {
					width := *e.High - *e.Low
					for _, d := range []float64{(*e.Low - *g.Low) / width, (*e.High - *g.High) / width} {
						ends, apart = ends+1, apart+max(d, -d)
					}
				}
			}
		}
		if n > 2 {
			t.Logf("%d articles: the ends of the intervals differ by %.1f %% of their width on average", n, 100*apart/float64(ends))
			require.Less(t, apart/float64(ends), 0.06)
		}
		e, err := json.Marshal(rounded(exact.Groups))
		require.NoError(t, err)
		g, err := json.Marshal(rounded(streamed.Groups))
		require.NoError(t, err)
		if n <= 1024 {
			require.JSONEq(t, string(e), string(g), "groups and macro averages of one run an article")
		}
	}
}

// rounded rounds scores to a millionth: macro averages are summed in billionths.
func rounded(groups map[string]map[string]result.GroupScore) map[string]map[string]result.GroupScore {
	for _, names := range groups {
		for name, g := range names {
			for _, v := range []*float64{g.Coverage, g.Precision, g.Recall, g.F1} {
				if v != nil {
					*v = float64(int(*v*1e6+0.5)) / 1e6
				}
			}
			names[name] = g
		}
	}
	return groups
}

// The names of types are the extractor's: however many there are, the first are
// kept, whole.
func TestSumsKeepTheFirstNames(t *testing.T) {
	one, other := scoring.NewSums(nil), scoring.NewSums(nil)
	for i := range 3000 {
		r := result.Run{Article: "a", Types: map[schema.Kind]map[string]result.Counts{schema.KindEvent: {fmt.Sprintf("t%04d", (i*7919)%1500): {COR: 1}}}}
		one.Add(&r)
		if i%2 == 0 {
			other.Add(&r)
		}
	}
	names := slices.Sorted(maps.Keys(one.Groups["type"]))
	require.Len(t, names, 1000)
	require.Equal(t, []string{"event/t0000", "event/t0999"}, []string{names[0], names[999]})
	require.Equal(t, 2, one.Groups["type"]["event/t0999"].Total.COR)
	require.Equal(t, []string{"type"}, one.Cut)
	other.Merge(one)
	require.Equal(t, names, slices.Sorted(maps.Keys(other.Groups["type"])))
}

func BenchmarkSums(b *testing.B) {
	runs := drawn(rand.New(rand.NewPCG(1, 1)), 100)
	s := scoring.NewSums(nil)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s.Add(&runs[i%len(runs)])
	}
}
