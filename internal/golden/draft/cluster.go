package draft

import (
	"cmp"
	"maps"
	"slices"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/golden/merge"
	"github.com/assaykit/assay/schema"
)

// cluster is one fact as each opinion states it. Its references are ids of
// clusters.
type cluster struct {
	id    string
	kind  schema.Kind
	facts map[int]item.Fact // by opinion
}

// clusterFacts pairs the facts of the opinions, one opinion after the other,
// with the clusters so far.
func clusterFacts(opinions []Opinion) []*cluster {
	var out []*cluster
	byKind := map[schema.Kind][]*cluster{}
	pivot := item.New(schema.Source{})
	taken := map[string]bool{}
	for n, op := range opinions {
		record := item.FromRecord(op.Record)
		facts := item.Facts(record)
		at := map[schema.Kind][]item.Fact{}
		for _, f := range facts {
			at[f.Kind] = append(at[f.Kind], f)
		}
		pivot.Source = op.Record.Source
		ids := map[string]string{}
		var added []item.Fact
		join := func(c *cluster, f item.Fact) {
			c.facts[n] = f
			if *f.ID != "" {
				ids[*f.ID] = c.id
			}
			*f.ID = c.id
		}
		alignment := align.Align(pivot, op.Record)
		for _, p := range alignment.Pairs {
			switch {
			case p.Got < 0, p.Again:
			case p.Want >= 0:
				join(byKind[p.Kind][p.Want], at[p.Kind][p.Got])
			default:
				f := at[p.Kind][p.Got]
				id := *f.ID
				c := &cluster{id: item.FreeID(f, taken), kind: p.Kind, facts: map[int]item.Fact{}}
				*f.ID = id
				join(c, f)
				out = append(out, c)
				byKind[p.Kind] = append(byKind[p.Kind], c)
				added = append(added, f)
			}
		}
		for _, p := range alignment.Pairs { // references to a repeated fact refer to the one that it repeats
			if !p.Again {
				continue
			}
			again, first := at[p.Kind][p.Got], at[p.Kind][p.Twin]
			if *again.ID != "" {
				ids[*again.ID] = *first.ID
			}
			*first.Mentions = slices.Concat(*first.Mentions, *again.Mentions)
		}
		for _, f := range facts {
			f.Rename(func(id string) string { return ids[id] })
		}
		if op.Golden != nil {
			k := item.KeyCounter{}
			for i := range op.Golden.Never {
				item.Forbidden(&op.Golden.Never[i], k).Rename(func(id string) string { return ids[id] })
			}
		}
		for _, f := range added {
			item.Append(pivot, f)
		}
	}
	slices.SortStableFunc(out, func(a, b *cluster) int {
		return cmp.Or(
			cmp.Compare(slices.Index(schema.Kinds(), a.kind), slices.Index(schema.Kinds(), b.kind)),
			cmp.Compare(a.first(), b.first()))
	})
	return out
}

// first is where in the article the fact is first mentioned.
func (c *cluster) first() int {
	least := -1
	for _, f := range c.facts {
		for _, m := range *f.Mentions {
			if at := item.StartOf(m); at >= 0 && (least < 0 || at < least) {
				least = at
			}
		}
	}
	return least
}

// resolve returns the fact if the opinions agree on it, else the disagreements.
func (c *cluster) resolve(opinions []Opinion, o Options) (*item.Fact, []Disagreement) {
	var first item.Fact
	var have, lack []string
	for n, op := range opinions {
		f, ok := c.facts[n]
		switch {
		case ok:
			if len(have) == 0 {
				first = f
			}
			have = append(have, op.By)
		case c.kind == schema.KindEvent && len(op.Record.Events) == 0, c.kind == schema.KindQuote && len(op.Record.Quotes) == 0:
		default:
			lack = append(lack, op.By)
		}
	}
	var out []Disagreement
	if len(lack) > 0 {
		votes := []Vote{{"yes", have}, {"no", lack}}
		if len(lack) > len(have) {
			slices.Reverse(votes)
		}
		if !o.Majority || len(have) <= len(lack) {
			return nil, []Disagreement{{Kind: string(c.kind), Text: first.Words(), Votes: votes}}
		}
	}
	f := first.Clone()
	for _, name := range append(contested(c.kind), "need") {
		votes := c.votes(opinions, name)
		if len(votes) < 2 {
			if len(votes) == 1 {
				copyAttribute(f, name, c.firstVoter(opinions, votes[0]))
			}
			continue
		}
		total := 0
		for _, v := range votes {
			total += len(v.By)
		}
		if o.Majority && 2*len(votes[0].By) > total {
			copyAttribute(f, name, c.firstVoter(opinions, votes[0]))
			continue
		}
		out = append(out, Disagreement{Kind: string(c.kind), Text: first.Words(), Attribute: name, Votes: votes})
	}
	if len(out) > 0 {
		return nil, out
	}
	for n := range opinions {
		if golden, ok := c.facts[n]; ok {
			merge.Overlay(f, golden, nil, true)
		}
	}
	f.Annotation.By, f.Annotation.Reviewed = "", false
	c.joinAccepts(opinions, f)
	return &f, nil
}

// joinAccepts gives the fact every alternative that a golden accepts.
func (c *cluster) joinAccepts(opinions []Opinion, f item.Fact) {
	seen := map[string]bool{}
	for _, a := range f.Alternatives() {
		seen[string(a.Raw())] = true
	}
	for n := range opinions {
		golden, ok := c.facts[n]
		if !ok {
			continue
		}
		for _, a := range golden.Alternatives() {
			if seen[string(a.Raw())] {
				continue
			}
			seen[string(a.Raw())] = true
			switch {
			case f.Party != nil:
				f.Party.Accept = append(f.Party.Accept, *a.Party)
			case f.Figure != nil:
				f.Figure.Accept = append(f.Figure.Accept, *a.Figure)
			case f.Date != nil:
				f.Date.Accept = append(f.Date.Accept, *a.Date)
			case f.Event != nil:
				f.Event.Accept = append(f.Event.Accept, *a.Event)
			case f.Quote != nil:
				f.Quote.Accept = append(f.Quote.Accept, *a.Quote)
			}
		}
	}
}

// contested lists the attributes in which opinions on one fact may differ.
func contested(k schema.Kind) []string {
	switch k {
	case schema.KindParty:
		return []string{"type", "roles"}
	case schema.KindFigure:
		return []string{"kind", "value", "value_max", "unit", "qualifier", "about"}
	case schema.KindDate:
		return []string{"value", "timex"}
	case schema.KindEvent:
		return []string{"type", "participants", "place", "date", "figures"}
	}
	return []string{"speaker", "text"}
}

// votes returns the values that the opinions state for an attribute, the most
// votes first.
func (c *cluster) votes(opinions []Opinion, name string) []Vote {
	var out []Vote
	for n, op := range opinions {
		f, ok := c.facts[n]
		if !ok || name == "need" && op.Golden == nil {
			continue
		}
		text := f.Attribute(name)
		if text == "" {
			continue
		}
		i := slices.IndexFunc(out, func(v Vote) bool { return fold.Name(v.Value) == fold.Name(text) })
		if i < 0 {
			out = append(out, Vote{Value: text})
			i = len(out) - 1
		}
		out[i].By = append(out[i].By, op.By)
	}
	slices.SortStableFunc(out, func(a, b Vote) int { return cmp.Compare(len(b.By), len(a.By)) })
	return out
}

// firstVoter returns the fact of the first opinion with that vote.
func (c *cluster) firstVoter(opinions []Opinion, v Vote) item.Fact {
	n := slices.IndexFunc(opinions, func(o Opinion) bool { return o.By == v.By[0] })
	return c.facts[n]
}

// copyAttribute copies an attribute from another fact of the same kind.
func copyAttribute(f item.Fact, name string, from item.Fact) {
	if name == "need" {
		f.Annotation.Need = from.Annotation.Need
		return
	}
	switch string(f.Kind) + "/" + name {
	case "party/type":
		f.Party.Type = from.Party.Type
	case "party/roles":
		f.Party.Roles = slices.Clone(from.Party.Roles)
	case "figure/kind":
		f.Figure.Kind = from.Figure.Kind
	case "figure/value":
		f.Figure.Value = from.Figure.Value
	case "figure/value_max":
		f.Figure.ValueMax = from.Figure.ValueMax
	case "figure/unit":
		f.Figure.Unit = from.Figure.Unit
	case "figure/qualifier":
		f.Figure.Qualifier = from.Figure.Qualifier
	case "figure/about":
		f.Figure.About = from.Figure.About
	case "date/value":
		f.Date.Value = from.Date.Value
	case "date/timex":
		f.Date.Timex = from.Date.Timex
	case "event/type":
		f.Event.Type = from.Event.Type
	case "event/participants":
		f.Event.Participants = slices.Clone(from.Event.Participants)
	case "event/place":
		f.Event.Place = from.Event.Place
	case "event/date":
		f.Event.Date = from.Event.Date
	case "event/figures":
		f.Event.Figures = slices.Clone(from.Event.Figures)
	case "quote/speaker":
		f.Quote.Speaker = from.Quote.Speaker
	case "quote/text":
		f.Quote.Text = from.Quote.Text
	}
}

// alphas computes Krippendorff's α per kind over the types given to each fact.
func alphas(clusters []*cluster) map[schema.Kind]float64 {
	out := map[schema.Kind]float64{}
	for kind, name := range map[schema.Kind]string{
		schema.KindParty: "type", schema.KindFigure: "kind", schema.KindEvent: "type",
	} {
		var units [][]string
		for _, c := range clusters {
			if c.kind != kind {
				continue
			}
			var unit []string
			for _, n := range slices.Sorted(maps.Keys(c.facts)) {
				if t := c.facts[n].Attribute(name); t != "" {
					unit = append(unit, t)
				}
			}
			units = append(units, unit)
		}
		if a, ok := krippendorff(units); ok {
			out[kind] = a
		}
	}
	return out
}
