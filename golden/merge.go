package golden

import (
	"cmp"
	"slices"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// merge returns the golden with the record laid over it: facts that it does
// not have added, attributes that the record states otherwise changed.
func merge(g *schema.Golden, record *schema.Article, a *seeds.Article, from string, removals bool) *schema.Golden {
	record = tidy(record, a)
	if g == nil {
		g = empty(record.Source)
		if a != nil {
			g.Source = sourceOf(a)
		}
	}
	recount(record, a, g.Source.Offsets)
	out := clone(g)
	if out.Source.SHA256 == "" && record.Source.SHA256 != "" {
		out.Source.SHA256, out.Source.Offsets = record.Source.SHA256, record.Source.Offsets
	}
	got := factsOf(&schema.Golden{
		Parties: record.Parties, Figures: record.Figures, Dates: record.Dates, Events: record.Events, Quotes: record.Quotes,
	})
	at := func(list []fact, kind schema.Kind, index int) fact {
		return list[slices.IndexFunc(list, func(f fact) bool { return f.kind == kind && f.index == index })]
	}
	sameText := out.Source.SHA256 != "" && out.Source.SHA256 == record.Source.SHA256
	forbidden := map[string]bool{}
	alignment := align.Align(g, record)
	for _, f := range alignment.Forbidden {
		forbidden[at(got, f.Kind, f.Got).key] = true
	}
	want := factsOf(out)
	ids, taken := map[string]string{}, map[string]bool{}
	for _, f := range want {
		taken[*f.id] = true
	}
	var added []fact
	var removed []string
	for _, p := range alignment.Pairs {
		switch {
		case p.Got < 0:
			removed = append(removed, at(want, p.Kind, p.Want).key)
		case p.Again:
		case p.Want < 0:
			f := at(got, p.Kind, p.Got)
			if forbidden[f.key] {
				continue
			}
			was := *f.id
			*f.id = freeID(f, taken)
			if was != "" {
				ids[was] = *f.id
			}
			added = append(added, f)
		default:
			w, x := at(want, p.Kind, p.Want), at(got, p.Kind, p.Got)
			if *x.id != "" {
				ids[*x.id] = *w.id
			}
		}
	}
	for _, p := range alignment.Pairs { // what refers to one refers to what it repeats
		if !p.Again {
			continue
		}
		if id, twin := *at(got, p.Kind, p.Got).id, *at(got, p.Kind, p.Twin).id; id != "" && twin != "" {
			ids[id] = cmp.Or(ids[twin], twin)
		}
	}
	to := func(id string) string { return ids[id] }
	for _, p := range alignment.Pairs {
		if p.Got >= 0 && p.Want >= 0 {
			w, x := at(want, p.Kind, p.Want), at(got, p.Kind, p.Got)
			x.rename(to)
			overlay(w, x, p.Differences, sameText)
		}
	}
	for _, f := range added {
		f.rename(to)
		f.truth.By, f.truth.Reviewed = from, false
		appendFact(out, f)
	}
	for _, key := range removed {
		if removals {
			_ = take(out, empty(out.Source), key) // it is there
		}
	}
	dropEmptyReferences(out)
	if settleReferences(out) != nil {
		return g
	}
	return out
}
