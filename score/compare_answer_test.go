package score_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/stats"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/score"
)

// lost is a result with a finding on its first article.
func lost(r *result.Result, s result.Severity) *result.Result {
	r.Runs[0].Findings = []result.Finding{finding("agree/date", "2025", s)}
	return r
}

func TestAnswers(t *testing.T) {
	better := func(int) int { return 9 }
	for _, tt := range []struct {
		reason     string
		base, head *result.Result
		want       score.Answer
		why        string
	}{
		{"the same", suite("x", 20, same), suite("x", 20, same), score.NoChange, "no finding and no score differs over 20 articles"},
		{"the same over few articles: nothing is to be tested", suite("x", 2, same), suite("x", 2, same), score.NoChange, "over 2 articles"},
		{"a finding broke", suite("x", 20, same), lost(suite("x", 20, same), result.Error), score.Regression, "1 new mistake of severity error or above"},
		{"a finding was fixed", lost(suite("x", 20, same), result.Error), suite("x", 20, same), score.Improved, "1 finding was fixed, and none broke"},
		{"a note went away: it would not have failed", lost(suite("x", 20, same), result.Note), suite("x", 20, same), score.NoChange, "no score differs significantly"},
		{"a warning broke", suite("x", 20, same), lost(suite("x", 20, same), result.Warning), score.NoChange, "no score differs significantly"},
		{"one was fixed and a warning broke", lost(suite("x", 20, same), result.Error), func() *result.Result {
			r := suite("x", 20, same)
			r.Runs[5].Findings = []result.Finding{finding("agree/date", "2026", result.Warning)}
			return r
		}(), score.NoChange, "no score differs significantly"},
		{"a score rose significantly", suite("x", 20, same), suite("x", 20, better), score.Improved, "coverage of dates rose from 0.800 to 0.900"},
		{"as much on 5 articles, on which nothing is significant", suite("x", 5, same), suite("x", 5, better), score.TooFew, "over 5 articles the test cannot give a p below 0.062, whatever they say, and 0.05 is significant: that takes 6 articles"},
		{"on 6 it is", suite("x", 6, same), suite("x", 6, better), score.Improved, "rose"},
		{"an article disappeared", suite("x", 20, same), suite("x", 19, same), score.CannotSay, "HEAD has no result for 1 article of BASE"},
		{"nothing in common", suite("x", 0, same), suite("x", 3, same), score.CannotSay, "no article in common"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			c := compare(t, tt.base, tt.head)
			require.Equal(t, tt.want, c.Answer)
			require.Contains(t, c.Why, tt.why)
		})
	}
}

// The rule of too few articles is that of the test: however the articles differ, its
// p is no smaller, and where all differ alike, it is that small.
func TestTooFewIsWhatTheTestSays(t *testing.T) {
	for n := 1; n <= 9; n++ {
		base, head := make([]stats.Ratio, n), make([]stats.Ratio, n)
		for i := range n {
			base[i], head[i] = stats.Ratio{Num: 1, Den: 10}, stats.Ratio{Num: 9, Den: 10}
		}
		least := stats.PairedTest(base, head)
		for kinds := 1; kinds <= len(schema.Kinds()); kinds++ {
			b, h := kindly(n, kinds, 1), kindly(n, kinds, 9)
			c := compare(t, b, h)
			require.Equal(t, float64(kinds)*least < 0.05, c.Answer == score.Improved, "%d articles, %d kinds: %s", n, kinds, c.Why)
			require.Equal(t, float64(kinds)*least >= 0.05, c.Answer == score.TooFew)
		}
	}
}

// kindly is a result of n articles with ten facts of each of some kinds, of which
// found were found.
func kindly(n, kinds, found int) *result.Result {
	r := suite("x", n, same)
	for i := range r.Runs {
		r.Runs[i].Outcomes, r.Runs[i].Required = map[schema.Kind]result.Counts{}, nil
		for _, k := range schema.Kinds()[:kinds] {
			r.Runs[i].Outcomes[k] = result.Counts{COR: found, MIS: 10 - found}
		}
	}
	return r
}

// How many more articles a difference takes falls with its size, and is not said of one
// that is significant.
func TestMoreArticles(t *testing.T) {
	base := suite("x", 20, func(i int) int { return 5 + i%3 })
	more := func(gain int) *int {
		head := suite("y", 20, func(i int) int { return 5 + (i*7+gain)%4 })
		c := compare(t, base, head)
		i := slices.IndexFunc(c.Scores, func(d score.Difference) bool { return d.Measure == "coverage" })
		d := c.Scores[i]
		require.Equal(t, 20, d.Articles)
		if d.More != nil {
			ratio := *d.Detectable / *d.Difference
			require.InDelta(t, 20*ratio*ratio-20, float64(*d.More), 1)
		}
		return d.More
	}
	require.NotNil(t, more(0))
	c := compare(t, suite("x", 20, same), suite("x", 20, func(int) int { return 9 }))
	for _, d := range c.Scores {
		require.Nil(t, d.More)
	}
}

// What is tracked in either result is not compared.
func TestTrackedArticlesAreNotCompared(t *testing.T) {
	head := lost(suite("x", 20, same), result.Error)
	head.Runs[0].Tracked = true
	for _, sides := range [][2]*result.Result{{suite("x", 20, same), head}, {head, suite("x", 20, same)}} {
		c := compare(t, sides[0], sides[1])
		require.Equal(t, score.NoChange, c.Answer)
		require.Equal(t, []string{"a00"}, c.Articles.Tracked)
		require.Equal(t, 19, c.Articles.Both)
	}
}
