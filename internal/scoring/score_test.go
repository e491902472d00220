package scoring_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/scoring"
	"github.com/assaykit/assay/internal/stats"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/score"
)

func TestMeasuresOfMUC5(t *testing.T) {
	c := result.Counts{COR: 5, INC: 2, PAR: 2, MIS: 1, SPU: 3}
	require.Equal(t, 10, scoring.Possible(c))
	require.Equal(t, 12, scoring.Actual(c))
	for _, tt := range []struct {
		name string
		got  *float64
		want float64
	}{
		{"precision", scoring.Precision(c), 6.0 / 12}, {"recall", scoring.Recall(c), 6.0 / 10}, {"F1", scoring.F1(c), 12.0 / 22},
		{"UND", scoring.Undergeneration(c), 1.0 / 10}, {"OVG", scoring.Overgeneration(c), 3.0 / 12},
		{"SUB", scoring.Substitution(c), 3.0 / 9}, {"ERR", scoring.ErrorRate(c), 7.0 / 13},
	} {
		require.NotNil(t, tt.got, tt.name)
		require.InDelta(t, tt.want, *tt.got, 1e-12, tt.name)
	}
}

func TestAnEmptyDenominatorIsNotAScore(t *testing.T) {
	require.Nil(t, scoring.Precision(result.Counts{MIS: 3}), "nothing was extracted")
	require.Nil(t, scoring.Recall(result.Counts{SPU: 3}), "nothing was there")
	require.Nil(t, scoring.F1(result.Counts{MIS: 3}))
	require.Nil(t, scoring.F1(result.Counts{}))
	require.Zero(t, *scoring.F1(result.Counts{MIS: 3, SPU: 3}), "all of it wrong is zero")
	s := scoring.Of([]result.Run{{Article: "a", Outcomes: map[schema.Kind]result.Counts{schema.KindDate: {MIS: 2}}}})
	require.NotContains(t, s.Precision, schema.KindDate)
	require.NotContains(t, s.F1, schema.KindDate)
	require.NotContains(t, s.Recall, schema.KindParty)
	require.Zero(t, s.Recall[schema.KindDate].Value)
}

func TestCount(t *testing.T) {
	g := &schema.Golden{
		Parties: []schema.Party{
			{ID: "a", Type: schema.Person, Name: "Ada Lovelace"},
			{ID: "b", Type: schema.Organization, Name: "Analytical Engines", Annotation: schema.Annotation{Need: schema.Optional}},
			{ID: "c", Type: schema.Place, Name: "London"},
		},
		Figures: []schema.Figure{{Kind: schema.Money, Value: schema.NewDecimal(5, 11), Unit: "USD", About: "b"}},
	}
	got := &schema.Article{
		Parties: []schema.Party{{Type: schema.Organization, Name: "Ada Lovelace"}, {ID: "e", Type: schema.Organization, Name: "Analytical Engines"}, {Type: schema.Group, Name: "Whigs"}},
		Figures: []schema.Figure{{Kind: schema.Money, Value: schema.NewDecimal(5, 10), Unit: "USD", About: "e"}},
	}
	a := align.Align(g, got)
	c := scoring.Count(fact.OfGolden(g, nil), fact.Of(got, nil), a)
	require.Equal(t, result.Counts{COR: 1, INC: 1, MIS: 1, SPU: 1}, c.Outcomes[schema.KindParty])
	require.Equal(t, result.Coverage{Found: 1, Of: 2}, c.Required[schema.KindParty], "a party of the wrong type is there; an optional one is not asked for")
	require.Equal(t, result.Coverage{Found: 0, Of: 1}, c.Required[schema.KindFigure], "a figure of the wrong value is not")
	require.Equal(t, map[string]result.Counts{"person": {INC: 1}, "organization": {COR: 1}, "place": {MIS: 1}, "group": {SPU: 1}}, c.Types[schema.KindParty])
	require.Equal(t, map[string]result.Coverage{"person": {Found: 1, Of: 1}, "place": {Of: 1}}, c.RequiredTypes[schema.KindParty], "by the golden's type; an optional party is none of them")
	require.Equal(t, map[string]result.Coverage{"money": {Of: 1}}, c.RequiredTypes[schema.KindFigure])
	types := scoring.Of([]result.Run{{Article: "a", Types: c.Types, RequiredTypes: c.RequiredTypes}}).Groups["type"]
	require.Equal(t, []any{1.0, 0.0}, []any{*types["party/person"].Coverage, *types["party/person"].Recall}, "a person that is there as an organization is covered, and is not right")
	require.Nil(t, types["party/group"].Coverage, "what is spurious is not asked for")

	s := score.SchemesOf(a)[schema.KindParty]
	require.Equal(t, []int{1, 2, 2, 1}, []int{s.Strict.Correct, s.Exact.Correct, s.Partial.Correct, s.Type.Correct})

	empty := scoring.Count(fact.OfGolden(g, nil), fact.Of(nil, nil), align.Align(g, nil))
	require.Equal(t, result.Counts{MIS: 2}, empty.Outcomes[schema.KindParty], "an optional fact is never missed")
}

func TestScoresDoNotDependOnTheOrderOfRuns(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	runs := make([]result.Run, 30)
	for i := range runs {
		runs[i] = result.Run{
			Extractor: "x", Article: string(rune('a' + i%20)), Language: []string{"fr", "en"}[i%2], Phenomena: []string{"nbsp"},
			Outcomes: map[schema.Kind]result.Counts{schema.KindParty: {COR: rng.IntN(9), MIS: rng.IntN(4), SPU: rng.IntN(3), PAR: rng.IntN(2)}},
			Types:    map[schema.Kind]map[string]result.Counts{schema.KindParty: {"person": {COR: 1}}},
			Required: map[schema.Kind]result.Coverage{schema.KindParty: {Found: 1, Of: 2}},
		}
	}
	want, err := json.Marshal(scoring.Of(runs))
	require.NoError(t, err)
	for range 3 {
		rng.Shuffle(len(runs), func(i, j int) { runs[i], runs[j] = runs[j], runs[i] })
		got, err := json.Marshal(scoring.Of(runs))
		require.NoError(t, err)
		require.Equal(t, string(want), string(got))
	}
	s := scoring.Of(runs)
	require.Equal(t, 0.5, s.Coverage[schema.KindParty].Value)
	require.Equal(t, 0.5, *s.Coverage[schema.KindParty].Low, "articles that all score alike leave no doubt")
	require.Less(t, *s.F1[schema.KindParty].Low, s.F1[schema.KindParty].Value)
	require.Equal(t, 20, s.Groups["average"]["micro"].Articles)
	require.Contains(t, s.Groups["type"], "party/person")
}

func TestMicroAndMacro(t *testing.T) {
	s := scoring.Of([]result.Run{
		{Article: "short", Outcomes: map[schema.Kind]result.Counts{schema.KindDate: {COR: 1}}},
		{Article: "long", Outcomes: map[schema.Kind]result.Counts{schema.KindDate: {COR: 1, MIS: 8, PAR: 2}}},
		{Article: "none", Outcomes: map[schema.Kind]result.Counts{}},
	})
	require.InDelta(t, 3.0/12, *s.Groups["average"]["micro"].Recall, 1e-12, "half credits are summed over articles")
	require.InDelta(t, (1+2.0/11)/2, *s.Groups["average"]["macro"].Recall, 1e-12, "an article without dates is no part of the mean")
}

// The interval covers the truth about 19 times in 20: articles with a varying
// number of facts, of which a varying share is found.
func TestBootstrapCoversTheTruth(t *testing.T) {
	const trials, n = 1000, 60
	rng := rand.New(rand.NewPCG(7, 7))
	draw := func() stats.Ratio {
		den := 3 + rng.IntN(20)
		p := 0.75 + 0.2*math.Sin(rng.Float64()*2*math.Pi)
		num := 0
		for range den {
			if rng.Float64() < p {
				num++
			}
		}
		return stats.Ratio{Num: float64(num), Den: float64(den)}
	}
	covered := 0
	for range trials {
		as := make([]stats.Ratio, n)
		for i := range as {
			as[i] = draw()
		}
		ci, ok := stats.Bootstrap(as)
		require.True(t, ok)
		if ci.Low <= 0.75 && 0.75 <= ci.High {
			covered++
		}
	}
	share := float64(covered) / trials
	t.Logf("the 95 %% interval covered the truth in %.1f %% of %d trials", 100*share, trials)
	require.InDelta(t, 0.95, share, 0.02)
}

// For a mean of many articles, the interval is the normal one.
func TestBootstrapAgreesWithTheClosedForm(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	const n = 400
	as := make([]stats.Ratio, n)
	sum, squares := 0.0, 0.0
	for i := range as {
		x := 0.5 + 0.1*rng.NormFloat64()
		as[i] = stats.Ratio{Num: x, Den: 1}
		sum += x
		squares += x * x
	}
	mean := sum / n
	se := math.Sqrt((squares/n - mean*mean) / n)
	ci, ok := stats.Bootstrap(as)
	require.True(t, ok)
	require.InDelta(t, mean-1.96*se, ci.Low, 0.15*se)
	require.InDelta(t, mean+1.96*se, ci.High, 0.15*se)

	_, ok = stats.Bootstrap([]stats.Ratio{{Num: 1, Den: 2}, {}})
	require.False(t, ok, "one article says nothing of how articles vary")
}

// Types are found among a few and among many.
func TestCountOfManyTypes(t *testing.T) {
	var g schema.Golden
	a := new(align.Alignment)
	for i := range 40 {
		g.Events = append(g.Events, schema.Event{Type: string(rune('a' + i%20))})
		a.Pairs = append(a.Pairs, align.Pair{Kind: schema.KindEvent, Want: i, Got: -1, Outcome: align.Missing})
	}
	tally := scoring.Count(fact.OfGolden(&g, nil), fact.Of(nil, nil), a)
	require.Equal(t, result.Counts{MIS: 40}, tally.Outcomes[schema.KindEvent])
	require.Len(t, tally.Types[schema.KindEvent], 20)
	for i := range 20 {
		name := string(rune('a' + i))
		require.Equal(t, result.Counts{MIS: 2}, tally.Types[schema.KindEvent][name], name)
		require.Equal(t, result.Coverage{Of: 2}, tally.RequiredTypes[schema.KindEvent][name], name)
	}
	require.Contains(t, tally.Outcomes, schema.KindParty, "every kind is there")
}
