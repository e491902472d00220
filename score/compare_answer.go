package score

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema/result"
)

// Answer is what a [Comparison] says in words. The first that applies is the answer:
//
//   - [CannotSay]: the verdict is unknown.
//   - [Regression]: the verdict is fail.
//   - [Improved]: a score is significantly higher; or findings of a severity that
//     would fail were fixed, and no finding of any severity broke.
//   - [NoChange]: no finding broke or was fixed and every score is the same.
//   - [TooFew]: something differs, and the articles are too few for the test of any
//     score to be significant, whatever they say.
//   - [NoChange]: no score differs significantly.
//
// The test is the paired randomisation test (Noreen 1989, Computer-intensive
// methods for testing hypotheses, ch. 2). Of n articles there are 2ⁿ exchanges of the
// two results, and two of them, none and all, always reach the observed difference,
// so p is at least 2/2ⁿ = 2¹⁻ⁿ. Holm's method multiplies the least p of the m kinds
// of a measure by m. So no test of the measure can be significant if m·2¹⁻ⁿ ≥ 0.05: with
// one kind below 6 articles, with five below 8. n is the number of articles in
// which the score is defined on either side.
type Answer string

// The answers.
const (
	Regression Answer = "regression"
	NoChange   Answer = "no change"
	Improved   Answer = "improved"
	TooFew     Answer = "too few articles to tell"
	CannotSay  Answer = "cannot say"
)

// level is the level of significance of a test.
const level = 0.05

// answer sets the answer and why it is that, from the verdict. If the verdict is
// unknown, Reasons[known] is the first reason of that.
func (c *Comparison) answer(failOn result.Severity, known int) {
	rose := c.rose()
	fixed := 0
	for _, f := range c.Fixed {
		if f.Severity.Rank() >= failOn.Rank() {
			fixed++
		}
	}
	least, needs := c.fewest()
	switch {
	case c.Verdict == result.Unknown:
		c.Answer, c.Why = CannotSay, c.Reasons[known]
	case c.Verdict == result.Fail:
		c.Answer, c.Why = Regression, c.Reasons[0]
	case len(rose) > 0:
		c.Answer, c.Why = Improved, strings.Join(rose[:min(len(rose), 2)], "; ")
		if n := len(rose) - 2; n > 0 {
			c.Why += fmt.Sprintf("; and %d more %s", n, plain.Noun(n, "score"))
		}
	case fixed > 0 && len(c.Broke) == 0:
		c.Answer, c.Why = Improved, fmt.Sprintf("%s fixed, and none broke", wereWas(fixed, "finding"))
	case !c.differs():
		c.Answer, c.Why = NoChange, "no finding and no score differs over "+plain.Count(c.Articles.Both, "article")
	case needs > 0:
		c.Answer = TooFew
		c.Why = fmt.Sprintf("over %s the test cannot give a p below %.2g, whatever they say, and %.2g is significant: that takes %d articles",
			plain.Count(least, "article"), min(1, smallestP(least)*float64(c.tested(least))), level, needs)
	default:
		c.Answer, c.Why = NoChange, "no score differs significantly over "+plain.Count(c.Articles.Both, "article")
	}
}

func wereWas(n int, noun string) string {
	if n == 1 {
		return "1 " + noun + " was"
	}
	return fmt.Sprintf("%d %s were", n, plain.Noun(n, noun))
}

// rose describes the scores that are significantly higher.
func (c *Comparison) rose() (list []string) {
	for _, d := range c.Scores {
		if d.Significant && *d.Difference > 0 {
			list = append(list, fmt.Sprintf("%s rose from %.3f to %.3f (p %.4f, adjusted %.4f)", d.What(), *d.Base, *d.Head, *d.P, *d.Adjusted))
		}
	}
	return list
}

// differs reports whether a finding or a score is not the same in both.
func (c *Comparison) differs() bool {
	return len(c.Broke)+len(c.Fixed) > 0 || slices.ContainsFunc(c.Scores, Difference.Differs)
}

// Differs reports whether the score is another in HEAD than in BASE, or defined in
// only one of them.
func (d Difference) Differs() bool {
	if d.Base == nil || d.Head == nil {
		return d.Base != d.Head
	}
	return *d.Base != *d.Head
}

// fewest returns, of the test that has the most articles for its number of kinds,
// this number of articles, and how many would be needed for it to be significant: 0
// if some test has enough, or none was made.
func (c *Comparison) fewest() (articles, needs int) {
	best := math.Inf(1)
	for _, d := range c.Scores {
		if d.P == nil {
			continue
		}
		if p := smallestP(d.Articles) * float64(d.kinds); p < best {
			best, articles, needs = p, d.Articles, leastArticles(d.kinds)
		}
	}
	if best < level || math.IsInf(best, 1) {
		return articles, 0
	}
	return articles, needs
}

// tested returns the number of kinds that are tested together with the test of
// [Comparison.fewest].
func (c *Comparison) tested(articles int) int {
	least := 0
	for _, d := range c.Scores {
		if d.P != nil && d.Articles == articles && (least == 0 || d.kinds < least) {
			least = d.kinds
		}
	}
	return least
}

// smallestP returns the least p-value of the paired randomisation test over n
// articles.
func smallestP(n int) float64 { return min(1, math.Exp2(1-float64(n))) }

// leastArticles returns the least number of articles over which one of several
// tests can be significant.
func leastArticles(tests int) int {
	n := 1
	for smallestP(n)*float64(tests) >= level {
		n++
	}
	return n
}

// more returns how many articles like these there would have to be in addition, at
// least, for a difference of this size to be seen with a power of 80 %: the least
// detectable difference falls with the root of their number. It is nil for a
// difference that is significant, or none, or if nothing can be said.
func (d Difference) more() *int {
	if d.Significant || d.Detectable == nil || d.Difference == nil || *d.Difference == 0 || *d.Detectable == 0 {
		return nil
	}
	ratio := *d.Detectable / *d.Difference
	all := math.Ceil(float64(d.Articles) * ratio * ratio)
	all = max(all, float64(leastArticles(d.kinds)))
	if n := all - float64(d.Articles); n >= 1 && n <= 1e9 {
		n := int(n)
		return &n
	}
	return nil
}
