package score_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/scoring"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/score"
)

// suite is a result of n articles of ten dates each, of which found were found.
func suite(extractor string, n int, found func(i int) int) *result.Result {
	r := &result.Result{Form: result.Form}
	for i := range n {
		f := found(i)
		r.Runs = append(r.Runs, result.Run{
			Extractor: extractor, Article: fmt.Sprintf("a%02d", i), Verdict: result.Pass,
			Outcomes: map[schema.Kind]result.Counts{schema.KindDate: {COR: f, MIS: 10 - f}},
			Required: map[schema.Kind]result.Coverage{schema.KindDate: {Found: f, Of: 10}},
		})
	}
	return r
}

func finding(check, want string, s result.Severity) result.Finding {
	return result.Finding{Check: check, Severity: s, Kind: schema.KindDate, Want: &result.FactRef{Key: want, Text: want}, Message: check + " " + want, Fingerprint: check + want}
}

// lacking is a result in one of whose runs a check could not be made.
func lacking(r *result.Result, m result.Missing, check string) *result.Result {
	r.Runs[7].Unverified = []result.Unverified{{Check: check, Missing: m}}
	return r
}

func same(int) int { return 8 }

func compare(t *testing.T, base, head *result.Result) *score.Comparison {
	t.Helper()
	c, err := score.Compare(base, head)
	require.NoError(t, err)
	return c
}

func TestCompareNeedsTwoResults(t *testing.T) {
	for _, sides := range [][2]*result.Result{{nil, nil}, {nil, {}}, {{}, nil}} {
		c, err := score.Compare(sides[0], sides[1])
		require.Nil(t, c)
		require.ErrorContains(t, err, "there is no")
	}
}

func TestCompare(t *testing.T) {
	for _, tt := range []struct {
		reason       string
		base, head   func() *result.Result
		verdict      result.Verdict
		broke, fixed int
		says         string
	}{
		{"nothing changed", func() *result.Result { return suite("x", 20, same) }, func() *result.Result { return suite("x", 20, same) }, result.Pass, 0, 0, ""},
		{"another extractor on the same articles", func() *result.Result { return suite("x", 20, same) }, func() *result.Result { return suite("y", 20, same) }, result.Pass, 0, 0, ""},
		{"a fact broke", func() *result.Result { return suite("x", 20, same) }, func() *result.Result {
			r := suite("x", 20, same)
			r.Runs[3].Findings = []result.Finding{finding("coverage/date", "2025", result.Error)}
			return r
		}, result.Fail, 1, 0, "1 new mistake of severity error"},
		{"a warning came", func() *result.Result { return suite("x", 20, same) }, func() *result.Result {
			r := suite("x", 20, same)
			r.Runs[3].Findings = []result.Finding{finding("agree/date", "2025", result.Warning)}
			return r
		}, result.Pass, 1, 0, ""},
		{"a fact was fixed", func() *result.Result {
			r := suite("x", 20, same)
			r.Runs[3].Findings = []result.Finding{finding("coverage/date", "2025", result.Error)}
			return r
		}, func() *result.Result { return suite("x", 20, same) }, result.Pass, 0, 1, ""},
		{"a fact that was missing is wrong: no better and no worse", func() *result.Result {
			r := suite("x", 20, same)
			r.Runs[3].Findings = []result.Finding{finding("coverage/date", "2025", result.Error)}
			return r
		}, func() *result.Result {
			r := suite("x", 20, same)
			r.Runs[3].Findings = []result.Finding{finding("agree/date", "2025", result.Error)}
			return r
		}, result.Pass, 0, 0, ""},
		{"coverage lost without a finding", func() *result.Result { return suite("x", 20, same) }, func() *result.Result {
			return suite("x", 20, func(i int) int { return 8 - max(0, 1-i) })
		}, result.Fail, 1, 0, "new mistake"},
		{"an article disappeared", func() *result.Result { return suite("x", 20, same) }, func() *result.Result { return suite("x", 19, same) }, result.Unknown, 1, 0, "a19"},
		{"an article was skipped", func() *result.Result { return suite("x", 20, same) }, func() *result.Result {
			r := suite("x", 20, same)
			r.Runs[7] = result.Run{Extractor: "x", Article: "a07", Verdict: result.Unknown, Error: "it timed out"}
			return r
		}, result.Unknown, 1, 0, "a07"},
		{"a golden was left out", func() *result.Result { return suite("x", 20, same) }, func() *result.Result {
			r := suite("x", 20, same)
			r.Runs[7] = result.Run{Extractor: "x", Article: "a07", Verdict: result.Pass, Unverified: []result.Unverified{{Check: "coverage/party", Missing: result.MissingGolden}}}
			return r
		}, result.Unknown, 1, 0, "a07"},
		{"neither has a golden", func() *result.Result { return lacking(suite("x", 20, same), result.MissingGolden, "coverage/date") },
			func() *result.Result { return lacking(suite("x", 20, same), result.MissingGolden, "coverage/date") }, result.Pass, 0, 0, ""},
		{"a golden was added", func() *result.Result { return lacking(suite("x", 20, same), result.MissingGolden, "coverage/date") }, func() *result.Result {
			r := suite("x", 20, same)
			r.Runs[7].Findings = []result.Finding{finding("coverage/date", "d1", result.Error)}
			return r
		}, result.Pass, 0, 0, ""},
		{"a check could not be made any more", func() *result.Result {
			r := suite("x", 20, same)
			r.Runs[7].Findings = []result.Finding{finding("value/date", "d1", result.Error)}
			return r
		}, func() *result.Result { return lacking(suite("x", 20, same), result.MissingGrammar, "value/date") }, result.Unknown, 0, 0, "a07 (value/date)"},
		{"a check can be made now", func() *result.Result { return lacking(suite("x", 20, same), result.MissingGrammar, "value/date") },
			func() *result.Result { return suite("x", 20, same) }, result.Pass, 0, 0, ""},
		{"BASE is empty", func() *result.Result { return &result.Result{} }, func() *result.Result { return suite("x", 20, same) }, result.Unknown, 0, 0, "no article in common"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			c := compare(t, tt.base(), tt.head())
			require.Equal(t, tt.verdict, c.Verdict, "%v", c.Reasons)
			require.Len(t, c.Broke, tt.broke)
			require.Len(t, c.Fixed, tt.fixed)
			if tt.says != "" {
				require.Contains(t, fmt.Sprint(c.Reasons), tt.says)
			} else {
				require.Empty(t, c.Reasons)
			}
		})
	}
}

func TestCompareFindsSignificantLosses(t *testing.T) {
	base := suite("x", 40, func(i int) int { return 7 + i%3 })
	head := suite("y", 40, func(i int) int { return 6 + i%3 + i%2 })
	for i := range head.Runs { // the findings are those of the skipped check
		head.Runs[i].Required = nil
		base.Runs[i].Required = nil
	}
	c := compare(t, base, head)
	require.Equal(t, result.Fail, c.Verdict)
	i := slices.IndexFunc(c.Scores, func(d score.Difference) bool { return d.Measure == "recall" })
	d := c.Scores[i]
	require.InDelta(t, -0.05, *d.Difference, 1e-9)
	require.True(t, d.Significant)
	require.Less(t, *d.Low, -0.05)
	require.Less(t, *d.High, 0.0)
	require.Contains(t, fmt.Sprint(c.Reasons), "recall of dates fell from 0.797 to 0.748")

	back := compare(t, head, base)
	require.Equal(t, result.Pass, back.Verdict, "a significant gain is none")
}

func TestADisappearedArticleCountsAgainstHEAD(t *testing.T) {
	base := suite("x", 10, func(i int) int { return i })
	head := suite("x", 10, func(i int) int { return i })
	head.Runs = slices.Delete(head.Runs, 0, 1) // the worst article goes: the mean of the others is higher
	c := compare(t, base, head)
	for _, d := range c.Scores {
		require.LessOrEqual(t, *d.Head, *d.Base, d.Measure)
	}
	require.Equal(t, []string{"a00"}, c.Articles.Gone)
	require.Equal(t, result.Unknown, c.Verdict)
}

func TestComparisonIsStable(t *testing.T) {
	a, b := suite("x", 15, func(i int) int { return i % 9 }), suite("x", 15, func(i int) int { return (i + 4) % 9 })
	want, err := json.Marshal(compare(t, a, b))
	require.NoError(t, err)
	slices.Reverse(a.Runs)
	got, err := json.Marshal(compare(t, a, b))
	require.NoError(t, err)
	require.Equal(t, string(want), string(got))
}

func TestJudgeByWarnings(t *testing.T) {
	head := suite("x", 20, same)
	head.Runs[0].Findings = []result.Finding{finding("agree/date", "2025", result.Warning)}
	c := compare(t, suite("x", 20, same), head)
	require.Equal(t, result.Pass, c.Verdict)
	c.Judge(result.Warning)
	require.Equal(t, result.Fail, c.Verdict)
}

func ExampleCompare() {
	head := suite("mine", 3, same)
	head.Runs[1].Findings = []result.Finding{finding("coverage/date", "2025-02-04", result.Error)}
	c, err := score.Compare(suite("mine", 3, same), head)
	if err != nil {
		panic(err)
	}
	fmt.Println(c.Verdict, c.Reasons)
	for _, b := range c.Broke {
		fmt.Println(b.Article, b.Check, b.Fact)
	}
	// Output:
	// fail [1 new mistake of severity error or above]
	// a01 coverage/date 2025-02-04
}

func ExampleOf() {
	s := scoring.Of([]result.Run{
		{Article: "a", Outcomes: map[schema.Kind]result.Counts{schema.KindDate: {COR: 3, MIS: 1}}},
		{Article: "b", Outcomes: map[schema.Kind]result.Counts{schema.KindDate: {COR: 4, PAR: 2}}},
	})
	d := s.Recall[schema.KindDate]
	fmt.Printf("%.2f between %.2f and %.2f over %d dates\n", d.Value, *d.Low, *d.High, d.N)
	// Output: 0.80 between 0.75 and 0.83 over 10 dates
}

// TestCompareKeepsExtractorsApart holds that what one extractor gained does not
// hide what another lost.
func TestCompareKeepsExtractorsApart(t *testing.T) {
	ranks := func(up, down int) *result.Result {
		r := &result.Result{}
		for i := range 12 {
			for name, found := range map[string]int{"down": down, "up": up} {
				r.Runs = append(r.Runs, result.Run{
					Extractor: name, Article: fmt.Sprintf("a%02d", i), Verdict: result.Pass,
					Outcomes: map[schema.Kind]result.Counts{schema.KindParty: {COR: found, MIS: 10 - found}},
					Required: map[schema.Kind]result.Coverage{schema.KindParty: {Found: found, Of: 10}},
				})
			}
		}
		return r
	}
	c := compare(t, ranks(5, 9), ranks(9, 5))
	require.Equal(t, result.Fail, c.Verdict)
	require.Contains(t, strings.Join(c.Reasons, "\n"), "down: coverage of parties fell from 0.900 to 0.500")
	seen := map[string]float64{}
	for _, d := range c.Scores {
		if d.Measure == "coverage" {
			seen[d.Extractor] = *d.Difference
		}
	}
	require.InDeltaMapValues(t, map[string]float64{"down": -0.4, "up": 0.4}, seen, 1e-9)
}
