package scoring

import (
	"maps"
	"slices"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Lower groups the runs as [Of] does, and returns a function for the low end
// of the 95 % bootstrap interval over the articles of one group: of its
// "coverage", "precision", "recall" or "f1". ok is false if the group has fewer than
// two articles or nothing to score.
func Lower(runs []result.Run) func(by, name, score string) (low float64, ok bool) {
	sums := grouped(runs)
	return func(by, name, score string) (float64, bool) {
		g := sums[by][name]
		if g == nil {
			return 0, false
		}
		parts := make([]Part, 0, len(g.articles))
		for _, id := range slices.Sorted(maps.Keys(g.articles)) {
			parts = append(parts, g.articles[id])
		}
		for _, m := range Measures() {
			if m.Name != score {
				continue
			}
			if s, defined := scored(parts, m); defined && s.Low != nil {
				return *s.Low, true
			}
		}
		return 0, false
	}
}

// groups returns the scores of the groups that [Of] documents.
func groups(runs []result.Run, articles []article) map[string]map[string]result.GroupScore {
	sums := grouped(runs)
	out := make(map[string]map[string]result.GroupScore, len(sums))
	for by, names := range sums {
		out[by] = make(map[string]result.GroupScore, len(names))
		for name, g := range names {
			out[by][name] = g.score()
		}
	}
	if len(articles) > 0 {
		out["average"]["macro"] = macro(articles, func(a article) Part { return a.all })
		for _, k := range schema.Kinds() {
			if s := macro(articles, func(a article) Part { return a.kinds[k] }); s.Articles > 0 {
				out["average"]["macro/"+string(k)] = s
			}
		}
	}
	return out
}

// grouped returns the counts of each group, by grouping and by name.
func grouped(runs []result.Run) map[string]map[string]*group {
	sums := map[string]map[string]*group{}
	note := func(by, name string, r result.Run, p Part) {
		if name == "" {
			return
		}
		if sums[by] == nil {
			sums[by] = make(map[string]*group)
		}
		g := sums[by][name]
		if g == nil {
			g = &group{articles: make(map[string]Part)}
			sums[by][name] = g
		}
		g.Part = g.Part.Plus(p)
		g.articles[r.Article] = g.articles[r.Article].Plus(p)
	}
	for _, r := range runs {
		var all Part
		for _, p := range PartsByKind(r) {
			all = all.Plus(p)
		}
		note("average", "micro", r, all)
		note("language", r.Language, r, all)
		phenomena := slices.Clone(r.Phenomena)
		slices.Sort(phenomena)
		for _, p := range slices.Compact(phenomena) {
			note("phenomenon", p, r, all)
		}
		for _, k := range schema.Kinds() {
			for name, p := range typesOf(r, k) {
				note("type", string(k)+"/"+name, r, p)
			}
		}
	}
	return sums
}

// typesOf returns the counts of a run for each type of a kind.
func typesOf(r result.Run, k schema.Kind) map[string]Part {
	out := make(map[string]Part)
	for name, c := range r.Types[k] {
		out[name] = Part{Counts: c}
	}
	for name, c := range r.RequiredTypes[k] {
		out[name] = Part{out[name].Counts, c}
	}
	return out
}

type group struct {
	Part
	articles map[string]Part
}

func (g *group) score() result.GroupScore {
	return result.GroupScore{
		Coverage:  Quotient(float64(g.Found), float64(g.Of)),
		Precision: Precision(g.Counts), Recall: Recall(g.Counts), F1: F1(g.Counts),
		N: Possible(g.Counts), Articles: len(g.articles),
	}
}

// macro returns the mean of each score over the articles for which it is defined.
func macro(articles []article, of func(article) Part) result.GroupScore {
	var s result.GroupScore
	var sums [4]float64
	var defined [4]int
	for _, a := range articles {
		p := of(a)
		s.N += Possible(p.Counts)
		if Possible(p.Counts)+Actual(p.Counts)+p.Of > 0 {
			s.Articles++
		}
		for i, m := range Measures() {
			if m.Defined(p) {
				r := m.Of(p)
				sums[i] += r.Num / r.Den
				defined[i]++
			}
		}
	}
	for i, to := range []**float64{&s.Coverage, &s.Precision, &s.Recall, &s.F1} {
		*to = Quotient(sums[i], float64(defined[i]))
	}
	return s
}
