package merge

import (
	"cmp"
	"slices"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/golden/internal/item"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Into returns the golden with the record laid over it: facts that it does
// not have added, attributes that the record states otherwise changed.
func Into(g *schema.Golden, record *schema.Article, a *seeds.Article, from string, removals bool) *schema.Golden {
	record = Tidy(record, a)
	if g == nil {
		g = item.New(record.Source)
		if a != nil {
			g.Source = item.Source(a)
		}
	}
	recount(record, a, g.Source.Offsets)
	out := item.Clone(g)
	if out.Source.SHA256 == "" && record.Source.SHA256 != "" {
		out.Source.SHA256, out.Source.Offsets = record.Source.SHA256, record.Source.Offsets
	}
	got := item.Facts(&schema.Golden{
		Parties: record.Parties, Figures: record.Figures, Dates: record.Dates, Events: record.Events, Quotes: record.Quotes,
	})
	at := func(list []item.Fact, kind schema.Kind, index int) item.Fact {
		return list[slices.IndexFunc(list, func(f item.Fact) bool { return f.Kind == kind && f.Index == index })]
	}
	sameText := out.Source.SHA256 != "" && out.Source.SHA256 == record.Source.SHA256
	forbidden := map[string]bool{}
	alignment := align.Align(g, record)
	for _, f := range alignment.Forbidden {
		forbidden[at(got, f.Kind, f.Got).Key] = true
	}
	want := item.Facts(out)
	ids, taken := map[string]string{}, map[string]bool{}
	for _, f := range want {
		taken[*f.Id] = true
	}
	var added []item.Fact
	var removed []string
	for _, p := range alignment.Pairs {
		switch {
		case p.Got < 0:
			removed = append(removed, at(want, p.Kind, p.Want).Key)
		case p.Again:
		case p.Want < 0:
			f := at(got, p.Kind, p.Got)
			if forbidden[f.Key] {
				continue
			}
			was := *f.Id
			*f.Id = item.FreeID(f, taken)
			if was != "" {
				ids[was] = *f.Id
			}
			added = append(added, f)
		default:
			w, x := at(want, p.Kind, p.Want), at(got, p.Kind, p.Got)
			if *x.Id != "" {
				ids[*x.Id] = *w.Id
			}
		}
	}
	for _, p := range alignment.Pairs { // what refers to one refers to what it repeats
		if !p.Again {
			continue
		}
		if id, twin := *at(got, p.Kind, p.Got).Id, *at(got, p.Kind, p.Twin).Id; id != "" && twin != "" {
			ids[id] = cmp.Or(ids[twin], twin)
		}
	}
	to := func(id string) string { return ids[id] }
	for _, p := range alignment.Pairs {
		if p.Got >= 0 && p.Want >= 0 {
			w, x := at(want, p.Kind, p.Want), at(got, p.Kind, p.Got)
			x.Rename(to)
			Overlay(w, x, p.Differences, sameText)
		}
	}
	for _, f := range added {
		f.Rename(to)
		f.Annotation.By, f.Annotation.Reviewed = from, false
		item.Append(out, f)
	}
	for _, key := range removed {
		if removals {
			_ = item.Copy(out, item.New(out.Source), key) // it is there
		}
	}
	item.DropEmptyReferences(out)
	if item.DropDangling(out) != nil {
		return g
	}
	return out
}
