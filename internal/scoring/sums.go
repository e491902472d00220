package scoring

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/sketch"
	"github.com/assaykit/assay/internal/stats"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Sums is what the scores of any number of runs need, in a size that does not
// depend on their number. It is a commutative monoid: runs can be added in any
// order and to any of several Sums that are merged later.
//
// Its scores are those of [Of] but for three: the intervals are of a Poisson
// bootstrap ([stats.Weights.Draw]), the number of articles of a group is an
// estimate above 1,024 ([sketch.Distinct]), and the macro averages are over runs,
// not over articles with several.
type Sums struct {
	Kinds  map[schema.Kind]*KindSum        `json:"kinds"`
	Groups map[string]map[string]*GroupSum `json:"groups"`
	Cut    []string                        `json:"cut,omitempty"` // groupings with more names than mostNames, of which the first are kept
	Macro  map[string]*MacroSum            `json:"macro"`

	floored map[[2]string]bool // groups whose lower bounds are needed
}

// mostNames is the number of names of one grouping that are kept, the first in
// order.
const mostNames = 1000

// KindSum is the counts of one kind of fact, in total and in each replicate.
type KindSum struct {
	Total    Part         `json:"total"`
	Credit   stats.Series `json:"credit"` // twice the credits of precision and recall
	Possible stats.Series `json:"possible"`
	Actual   stats.Series `json:"actual"`
	Found    stats.Series `json:"found"`
	Of       stats.Series `json:"required"`

	Informed Informed `json:"informed"`
}

// Informed is the first two articles in order of id that have golden facts,
// extracted facts and required facts: one article says nothing of how articles
// vary.
type Informed struct {
	Possible []string `json:"possible,omitempty"`
	Actual   []string `json:"actual,omitempty"`
	Required []string `json:"required,omitempty"`
}

// GroupSum is the counts of one group of runs.
type GroupSum struct {
	Total    Part            `json:"total"`
	Articles sketch.Distinct `json:"articles"`
	Found    stats.Series    `json:"found"` // only of a group that has a floor
	Of       stats.Series    `json:"required"`
	Required []string        `json:"required_in,omitempty"` // see Informed
}

// MacroSum is the sum of the scores of single runs, in billionths.
type MacroSum struct {
	Possible int      `json:"possible"`
	Articles int      `json:"articles"` // number of runs with facts to score
	Sums     [4]int64 `json:"sums"`     // in the order of Measures
	Defined  [4]int   `json:"defined"`
}

// NewSums returns sums of no runs. Floored lists the groups, each by its grouping
// and name, for which [Sums.Lower] is needed.
func NewSums(floored [][2]string) *Sums {
	s := &Sums{Kinds: map[schema.Kind]*KindSum{}, Groups: map[string]map[string]*GroupSum{}, Macro: map[string]*MacroSum{}, floored: map[[2]string]bool{}}
	for _, g := range floored {
		s.floored[g] = true
	}
	return s
}

// Add adds a run.
func (s *Sums) Add(r *result.Run) {
	hash := sketch.Hash(r.Article)
	var w stats.Weights
	w.Draw(hash)
	var all Part
	for _, k := range schema.Kinds() {
		p := Part{r.Outcomes[k], r.Required[k]}
		all = all.Plus(p)
		s.kind(k, p, r.Article, &w)
		s.macro("macro/"+string(k), p)
	}
	s.macro("macro", all)
	s.group("average", "micro", all, r.Article, hash, &w)
	s.group("language", r.Language, all, r.Article, hash, &w)
	for i, p := range r.Phenomena {
		if !slices.Contains(r.Phenomena[:i], p) {
			s.group("phenomenon", p, all, r.Article, hash, &w)
		}
	}
	for _, k := range schema.Kinds() {
		for name, c := range r.Types[k] {
			s.group("type", string(k)+"/"+name, Part{c, r.RequiredTypes[k][name]}, r.Article, hash, &w)
		}
		for name, c := range r.RequiredTypes[k] {
			if _, both := r.Types[k][name]; !both {
				s.group("type", string(k)+"/"+name, Part{Coverage: c}, r.Article, hash, &w)
			}
		}
	}
}

func (s *Sums) kind(k schema.Kind, p Part, article string, w *stats.Weights) {
	sum := s.Kinds[k]
	if sum == nil {
		sum = new(KindSum)
		s.Kinds[k] = sum
	}
	sum.Total = sum.Total.Plus(p)
	possible, actual := Possible(p.Counts), Actual(p.Counts)
	sum.Credit.Add(w, 2*p.COR+p.PAR)
	sum.Possible.Add(w, possible)
	sum.Actual.Add(w, actual)
	sum.Found.Add(w, p.Found)
	sum.Of.Add(w, p.Coverage.Of)
	inform(&sum.Informed.Possible, article, possible)
	inform(&sum.Informed.Actual, article, actual)
	inform(&sum.Informed.Required, article, p.Coverage.Of)
}

// inform notes an article that has n facts.
func inform(first *[]string, article string, n int) {
	if n > 0 {
		*first = sketch.AddLeast(2, *first, article, strings.Compare)
	}
}

func (s *Sums) group(by, name string, p Part, article string, hash uint64, w *stats.Weights) {
	if name == "" {
		return
	}
	if s.Groups[by] == nil {
		s.Groups[by] = map[string]*GroupSum{}
	}
	g := s.Groups[by][name]
	if g == nil {
		g = new(GroupSum)
		s.Groups[by][name] = g
		s.cut(by)
	}
	g.Total = g.Total.Plus(p)
	g.Articles.Add(hash)
	if s.floored[[2]string{by, name}] {
		g.Found.Add(w, p.Found)
		g.Of.Add(w, p.Coverage.Of)
		inform(&g.Required, article, p.Coverage.Of)
	}
}

// cut drops the names of a grouping that are beyond the first mostNames. What is
// dropped once is dropped again wherever it comes back, because the names that
// come before it stay.
func (s *Sums) cut(by string) {
	names := s.Groups[by]
	for len(names) > mostNames {
		last := ""
		for name := range names {
			last = max(last, name)
		}
		delete(names, last)
		if !slices.Contains(s.Cut, by) {
			s.Cut = append(s.Cut, by)
			slices.Sort(s.Cut)
		}
	}
}

func (s *Sums) macro(name string, p Part) {
	m := s.Macro[name]
	if m == nil {
		m = new(MacroSum)
		s.Macro[name] = m
	}
	m.Possible += Possible(p.Counts)
	if Possible(p.Counts)+Actual(p.Counts)+p.Coverage.Of > 0 {
		m.Articles++
	}
	for i, measure := range measures {
		if measure.Defined(p) {
			r := measure.Of(p)
			m.Sums[i] += int64(math.Round(r.Num / r.Den * billion))
			m.Defined[i]++
		}
	}
}

const billion = 1e9

// Merge adds the runs of another Sums.
func (s *Sums) Merge(o *Sums) {
	for k, from := range o.Kinds {
		to := s.Kinds[k]
		if to == nil {
			to = new(KindSum)
			s.Kinds[k] = to
		}
		to.merge(from)
	}
	for by, names := range o.Groups {
		if s.Groups[by] == nil {
			s.Groups[by] = map[string]*GroupSum{}
		}
		for name, from := range names {
			to := s.Groups[by][name]
			if to == nil {
				to = new(GroupSum)
				s.Groups[by][name] = to
			}
			to.Total = to.Total.Plus(from.Total)
			to.Articles.Merge(from.Articles)
			to.Found.Merge(from.Found)
			to.Of.Merge(from.Of)
			to.Required = sketch.Least(2, to.Required, from.Required, strings.Compare)
		}
		s.cut(by)
	}
	s.Cut = sketch.Least(len(s.Cut)+len(o.Cut), s.Cut, o.Cut, cmp.Compare[string])
	for name, from := range o.Macro {
		to := s.Macro[name]
		if to == nil {
			to = new(MacroSum)
			s.Macro[name] = to
		}
		to.Possible += from.Possible
		to.Articles += from.Articles
		for i := range to.Sums {
			to.Sums[i] += from.Sums[i]
			to.Defined[i] += from.Defined[i]
		}
	}
}

func (k *KindSum) merge(o *KindSum) {
	k.Total = k.Total.Plus(o.Total)
	k.Credit.Merge(o.Credit)
	k.Possible.Merge(o.Possible)
	k.Actual.Merge(o.Actual)
	k.Found.Merge(o.Found)
	k.Of.Merge(o.Of)
	k.Informed.Possible = sketch.Least(2, k.Informed.Possible, o.Informed.Possible, strings.Compare)
	k.Informed.Actual = sketch.Least(2, k.Informed.Actual, o.Informed.Actual, strings.Compare)
	k.Informed.Required = sketch.Least(2, k.Informed.Required, o.Informed.Required, strings.Compare)
}

// Scores returns the scores.
func (s *Sums) Scores() result.Scores {
	out := result.Scores{
		Coverage: make(map[schema.Kind]result.Score), Precision: make(map[schema.Kind]result.Score),
		Recall: make(map[schema.Kind]result.Score), F1: make(map[schema.Kind]result.Score),
		Groups: make(map[string]map[string]result.GroupScore),
	}
	for k, sum := range s.Kinds {
		for _, m := range measures {
			if v, ok := sum.score(m); ok {
				m.into(&out)[k] = v
			}
		}
	}
	for by, names := range s.Groups {
		out.Groups[by] = make(map[string]result.GroupScore, len(names))
		for name, g := range names {
			x := (&group{Part: g.Total}).score()
			x.Articles = g.Articles.Count()
			out.Groups[by][name] = x
		}
	}
	for name, m := range s.Macro {
		if m.Articles == 0 && name != "macro" {
			continue
		}
		out.Groups["average"][name] = m.score()
	}
	return out
}

func (m *MacroSum) score() result.GroupScore {
	s := result.GroupScore{N: m.Possible, Articles: m.Articles}
	for i, to := range []**float64{&s.Coverage, &s.Precision, &s.Recall, &s.F1} {
		*to = Quotient(float64(m.Sums[i])/billion, float64(m.Defined[i]))
	}
	return s
}

// score returns a score of a kind with its interval, and false if it is undefined.
func (k *KindSum) score(m Measure) (result.Score, bool) {
	if !m.Defined(k.Total) {
		return result.Score{}, false
	}
	r := m.Of(k.Total)
	s := result.Score{Value: r.Num / r.Den, N: int(r.Den)}
	if len(k.informed(m.Name)) < 2 {
		return s, true
	}
	if ci, ok := stats.PoissonInterval(func(i int) stats.Ratio { return k.replicate(m.Name, i) }); ok {
		s.Low, s.High = &ci.Low, &ci.High
	}
	return s, true
}

// replicate returns the terms of a measure in one replicate.
func (k *KindSum) replicate(measure string, i int) stats.Ratio {
	switch measure {
	case "coverage":
		return stats.Ratio{Num: float64(k.Found.At(i)), Den: float64(k.Of.At(i))}
	case "precision":
		return stats.Ratio{Num: float64(k.Credit.At(i)) / 2, Den: float64(k.Actual.At(i))}
	case "recall":
		return stats.Ratio{Num: float64(k.Credit.At(i)) / 2, Den: float64(k.Possible.At(i))}
	}
	return stats.Ratio{Num: float64(k.Credit.At(i)), Den: float64(k.Possible.At(i) + k.Actual.At(i))}
}

func (k *KindSum) informed(measure string) []string {
	switch measure {
	case "coverage":
		return k.Informed.Required
	case "precision":
		return k.Informed.Actual
	case "recall":
		return k.Informed.Possible
	}
	return sketch.Least(2, k.Informed.Possible, k.Informed.Actual, strings.Compare)
}

// Lower returns the low end of the 95 % interval of the coverage of a group that
// has a floor. ok is false if fewer than two of its articles have required facts.
func (s *Sums) Lower(by, name string) (low float64, ok bool) {
	g := s.Groups[by][name]
	if g == nil || len(g.Required) < 2 {
		return 0, false
	}
	ci, ok := stats.PoissonInterval(func(i int) stats.Ratio {
		return stats.Ratio{Num: float64(g.Found.At(i)), Den: float64(g.Of.At(i))}
	})
	return ci.Low, ok
}
