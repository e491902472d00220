package score

import (
	"maps"
	"slices"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Of returns the scores of runs. The scores of a kind are micro averages:
// counts are summed over all runs first. Coverage is the recall of required
// golden facts. Where there is more than one article, each carries its 95 %
// bootstrap interval over articles.
//
// Groups are parts of the runs, all kinds together, by "language" and "phenomenon" (of the article), by "type" (named
// "party/person"), and by "average": "micro" is all runs and kinds in one, "macro" the mean over
// articles of each article's own scores, "macro/party" and so on the same for
// one kind. Articles without facts to score are no part of a mean.
func Of(runs []result.Run) result.Scores {
	articles := byArticle(runs)
	s := result.Scores{
		Coverage: make(map[schema.Kind]result.Score), Precision: make(map[schema.Kind]result.Score),
		Recall: make(map[schema.Kind]result.Score), F1: make(map[schema.Kind]result.Score),
		Groups: make(map[string]map[string]result.GroupScore),
	}
	for _, k := range schema.Kinds() {
		per := make([]part, len(articles))
		for i, a := range articles {
			per[i] = a.kinds[k]
		}
		for _, m := range measures() {
			if v, ok := scored(per, m); ok {
				m.into(&s)[k] = v
			}
		}
	}
	s.Groups = groups(runs, articles)
	return s
}

// part is what some runs count: outcomes, and required facts.
type part struct {
	result.Counts
	result.Coverage
}

func (p part) plus(q part) part {
	return part{Add(p.Counts, q.Counts), addCoverage(p.Coverage, q.Coverage)}
}

// measure is a score as a ratio of sums over articles.
type measure struct {
	name    string
	of      func(part) Ratio
	defined func(part) bool
	into    func(*result.Scores) map[schema.Kind]result.Score
}

// measures lists the four scores of a result.
func measures() []measure {
	return []measure{
		{"coverage",
			func(p part) Ratio { return Ratio{float64(p.Found), float64(p.Of)} },
			func(p part) bool { return p.Of > 0 },
			func(s *result.Scores) map[schema.Kind]result.Score { return s.Coverage }},
		{"precision",
			func(p part) Ratio { return Ratio{credit(p.Counts), float64(Actual(p.Counts))} },
			func(p part) bool { return Actual(p.Counts) > 0 },
			func(s *result.Scores) map[schema.Kind]result.Score { return s.Precision }},
		{"recall",
			func(p part) Ratio { return Ratio{credit(p.Counts), float64(Possible(p.Counts))} },
			func(p part) bool { return Possible(p.Counts) > 0 },
			func(s *result.Scores) map[schema.Kind]result.Score { return s.Recall }},
		{"f1",
			func(p part) Ratio {
				return Ratio{2 * credit(p.Counts), float64(Possible(p.Counts) + Actual(p.Counts))}
			},
			func(p part) bool { return F1(p.Counts) != nil },
			func(s *result.Scores) map[schema.Kind]result.Score { return s.F1 }},
	}
}

// article is all that was counted of one article.
type article struct {
	id    string
	kinds map[schema.Kind]part
	all   part
}

// byArticle sums the runs of each article, in the order of their ids: the
// order of the runs means nothing.
func byArticle(runs []result.Run) []article {
	at := make(map[string]*article)
	for _, r := range runs {
		a := at[r.Article]
		if a == nil {
			a = &article{id: r.Article, kinds: make(map[schema.Kind]part)}
			at[r.Article] = a
		}
		for k, p := range kindsOf(r) {
			a.kinds[k] = a.kinds[k].plus(p)
			a.all = a.all.plus(p)
		}
	}
	out := make([]article, 0, len(at))
	for _, id := range slices.Sorted(maps.Keys(at)) {
		out = append(out, *at[id])
	}
	return out
}

func kindsOf(r result.Run) map[schema.Kind]part {
	out := make(map[schema.Kind]part)
	for _, k := range schema.Kinds() {
		out[k] = part{r.Outcomes[k], r.Required[k]}
	}
	return out
}

// scored is a ratio of sums with its interval, or false where it is not defined.
func scored(articles []part, m measure) (result.Score, bool) {
	ratios := make([]Ratio, len(articles))
	var sum part
	for i, a := range articles {
		ratios[i] = m.of(a)
		sum = sum.plus(a)
	}
	if !m.defined(sum) {
		return result.Score{}, false
	}
	r := m.of(sum)
	s := result.Score{Value: r.Num / r.Den, N: int(r.Den)}
	if ci, ok := Bootstrap(ratios); ok {
		s.Low, s.High = &ci.Low, &ci.High
	}
	return s, true
}
