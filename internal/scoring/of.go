// Package scoring counts the outcomes of runs and computes scores of them: precision,
// recall and F1, and the coverage of required facts.
package scoring

import (
	"maps"
	"slices"

	"github.com/assaykit/assay/internal/stats"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Of returns the scores of runs. The scores of a kind are micro averages:
// counts are summed over all runs first. Coverage is the recall of required
// golden facts. With more than one article, each score has its 95 % bootstrap interval
// over articles.
//
// Groups are the scores of parts of the runs, over all kinds: by "language" and
// "phenomenon" of the article, by "type" (named "party/person"), and by "average".
// There "micro" is over all runs, "macro" is the mean over articles of each article's
// scores, and "macro/party" and so on the same for one kind. Articles without facts to
// score are not part of a mean.
func Of(runs []result.Run) result.Scores {
	articles := byArticle(runs)
	s := result.Scores{
		Coverage: make(map[schema.Kind]result.Score), Precision: make(map[schema.Kind]result.Score),
		Recall: make(map[schema.Kind]result.Score), F1: make(map[schema.Kind]result.Score),
		Groups: make(map[string]map[string]result.GroupScore),
	}
	for _, k := range schema.Kinds() {
		per := make([]Part, len(articles))
		for i, a := range articles {
			per[i] = a.kinds[k]
		}
		for _, m := range Measures() {
			if v, ok := scored(per, m); ok {
				m.into(&s)[k] = v
			}
		}
	}
	s.Groups = groups(runs, articles)
	return s
}

// Part is counts of some runs: outcomes, and required facts.
type Part struct {
	result.Counts
	result.Coverage
}

// Plus returns the sum of two parts.
func (p Part) Plus(q Part) Part {
	return Part{Add(p.Counts, q.Counts), addCoverage(p.Coverage, q.Coverage)}
}

// Measure is a score as a ratio of sums over articles.
type Measure struct {
	Name    string
	Of      func(Part) stats.Ratio
	Defined func(Part) bool
	into    func(*result.Scores) map[schema.Kind]result.Score
}

// Measures lists the four scores of a result.
func Measures() []Measure { return measures }

var measures = []Measure{
	{"coverage",
		func(p Part) stats.Ratio { return stats.Ratio{Num: float64(p.Found), Den: float64(p.Of)} },
		func(p Part) bool { return p.Of > 0 },
		func(s *result.Scores) map[schema.Kind]result.Score { return s.Coverage }},
	{"precision",
		func(p Part) stats.Ratio { return stats.Ratio{Num: credit(p.Counts), Den: float64(Actual(p.Counts))} },
		func(p Part) bool { return Actual(p.Counts) > 0 },
		func(s *result.Scores) map[schema.Kind]result.Score { return s.Precision }},
	{"recall",
		func(p Part) stats.Ratio { return stats.Ratio{Num: credit(p.Counts), Den: float64(Possible(p.Counts))} },
		func(p Part) bool { return Possible(p.Counts) > 0 },
		func(s *result.Scores) map[schema.Kind]result.Score { return s.Recall }},
	{"f1",
		func(p Part) stats.Ratio {
			return stats.Ratio{Num: 2 * credit(p.Counts), Den: float64(Possible(p.Counts) + Actual(p.Counts))}
		},
		func(p Part) bool { return F1(p.Counts) != nil },
		func(s *result.Scores) map[schema.Kind]result.Score { return s.F1 }},
}

// article is the counts of one article.
type article struct {
	id    string
	kinds map[schema.Kind]Part
	all   Part
}

// byArticle sums the runs of each article. The articles are in order of id, whatever
// the order of the runs.
func byArticle(runs []result.Run) []article {
	at := make(map[string]*article)
	for _, r := range runs {
		a := at[r.Article]
		if a == nil {
			a = &article{id: r.Article, kinds: make(map[schema.Kind]Part)}
			at[r.Article] = a
		}
		for k, p := range PartsByKind(r) {
			a.kinds[k] = a.kinds[k].Plus(p)
			a.all = a.all.Plus(p)
		}
	}
	out := make([]article, 0, len(at))
	for _, id := range slices.Sorted(maps.Keys(at)) {
		out = append(out, *at[id])
	}
	return out
}

// PartsByKind returns the counts of a run for each kind.
func PartsByKind(r result.Run) map[schema.Kind]Part {
	out := make(map[schema.Kind]Part)
	for _, k := range schema.Kinds() {
		out[k] = Part{r.Outcomes[k], r.Required[k]}
	}
	return out
}

// scored returns a ratio of sums with its interval, and false if it is undefined.
func scored(articles []Part, m Measure) (result.Score, bool) {
	ratios := make([]stats.Ratio, len(articles))
	var sum Part
	for i, a := range articles {
		ratios[i] = m.Of(a)
		sum = sum.Plus(a)
	}
	if !m.Defined(sum) {
		return result.Score{}, false
	}
	r := m.Of(sum)
	s := result.Score{Value: r.Num / r.Den, N: int(r.Den)}
	if ci, ok := stats.Bootstrap(ratios); ok {
		s.Low, s.High = &ci.Low, &ci.High
	}
	return s, true
}
