package golden

import (
	"cmp"
	"maps"
	"slices"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// cluster is one fact as each opinion has it; its references are the ids of
// clusters.
type cluster struct {
	id   string
	kind schema.Kind
	said map[int]fact // by opinion
}

// gather pairs the facts of the opinions, one opinion after the other, against
// all that was gathered before.
func gather(opinions []Opinion) []*cluster {
	var out []*cluster
	byKind := map[schema.Kind][]*cluster{}
	pivot := empty(schema.Source{})
	taken := map[string]bool{}
	for n, op := range opinions {
		record := goldenOf(op.Record)
		facts := factsOf(record)
		at := map[schema.Kind][]fact{}
		for _, f := range facts {
			at[f.kind] = append(at[f.kind], f)
		}
		pivot.Source = op.Record.Source
		ids := map[string]string{}
		var added []fact
		join := func(c *cluster, f fact) {
			c.said[n] = f
			if *f.id != "" {
				ids[*f.id] = c.id
			}
			*f.id = c.id
		}
		alignment := align.Records(pivot, op.Record)
		for _, p := range alignment.Pairs {
			switch {
			case p.Got < 0, p.Again:
			case p.Want >= 0:
				join(byKind[p.Kind][p.Want], at[p.Kind][p.Got])
			default:
				f := at[p.Kind][p.Got]
				id := *f.id
				c := &cluster{id: freeID(f, taken), kind: p.Kind, said: map[int]fact{}}
				*f.id = id
				join(c, f)
				out = append(out, c)
				byKind[p.Kind] = append(byKind[p.Kind], c)
				added = append(added, f)
			}
		}
		for _, p := range alignment.Pairs { // what refers to one refers to what it repeats
			if !p.Again {
				continue
			}
			again, told := at[p.Kind][p.Got], at[p.Kind][p.Twin]
			if *again.id != "" {
				ids[*again.id] = *told.id
			}
			*told.mentions = slices.Concat(*told.mentions, *again.mentions)
		}
		for _, f := range facts {
			f.rename(func(id string) string { return ids[id] })
		}
		if op.Golden != nil {
			k := keys{}
			for i := range op.Golden.Never {
				neverFact(&op.Golden.Never[i], k).rename(func(id string) string { return ids[id] })
			}
		}
		for _, f := range added {
			appendFact(pivot, f)
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
	for _, f := range c.said {
		for _, m := range *f.mentions {
			if at := startOf(m); at >= 0 && (least < 0 || at < least) {
				least = at
			}
		}
	}
	return least
}

// settle returns the fact where it is agreed, else what is not.
func (c *cluster) settle(opinions []Opinion, o DraftOptions) (*fact, []Disagreement) {
	var first fact
	var have, lack []string
	for n, op := range opinions {
		f, ok := c.said[n]
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
			return nil, []Disagreement{{Kind: string(c.kind), Text: first.words(), Votes: votes}}
		}
	}
	f := first.clone()
	for _, name := range append(contested(c.kind), "need") {
		votes := c.votes(opinions, name)
		if len(votes) < 2 {
			if len(votes) == 1 {
				f.copyAttribute(name, c.holder(opinions, votes[0]))
			}
			continue
		}
		total := 0
		for _, v := range votes {
			total += len(v.By)
		}
		if o.Majority && 2*len(votes[0].By) > total {
			f.copyAttribute(name, c.holder(opinions, votes[0]))
			continue
		}
		out = append(out, Disagreement{Kind: string(c.kind), Text: first.words(), Attribute: name, Votes: votes})
	}
	if len(out) > 0 {
		return nil, out
	}
	for n := range opinions {
		if said, ok := c.said[n]; ok {
			overlay(f, said, nil, true)
		}
	}
	f.truth.By, f.truth.Reviewed = "", false
	c.joinAccepts(opinions, f)
	return &f, nil
}

// joinAccepts gives the fact every alternative that a golden accepts.
func (c *cluster) joinAccepts(opinions []Opinion, f fact) {
	seen := map[string]bool{}
	for _, a := range f.alternatives() {
		seen[string(a.raw())] = true
	}
	for n := range opinions {
		said, ok := c.said[n]
		if !ok {
			continue
		}
		for _, a := range said.alternatives() {
			if seen[string(a.raw())] {
				continue
			}
			seen[string(a.raw())] = true
			switch {
			case f.party != nil:
				f.party.Accept = append(f.party.Accept, *a.party)
			case f.figure != nil:
				f.figure.Accept = append(f.figure.Accept, *a.figure)
			case f.date != nil:
				f.date.Accept = append(f.date.Accept, *a.date)
			case f.event != nil:
				f.event.Accept = append(f.event.Accept, *a.event)
			case f.quote != nil:
				f.quote.Accept = append(f.quote.Accept, *a.quote)
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

// votes returns what the opinions state of an attribute, the most votes first.
func (c *cluster) votes(opinions []Opinion, name string) []Vote {
	var out []Vote
	for n, op := range opinions {
		f, ok := c.said[n]
		if !ok || name == "need" && op.Golden == nil {
			continue
		}
		text := f.attribute(name)
		if text == "" {
			continue
		}
		i := slices.IndexFunc(out, func(v Vote) bool { return recognize.Fold(v.Value) == recognize.Fold(text) })
		if i < 0 {
			out = append(out, Vote{Value: text})
			i = len(out) - 1
		}
		out[i].By = append(out[i].By, op.By)
	}
	slices.SortStableFunc(out, func(a, b Vote) int { return cmp.Compare(len(b.By), len(a.By)) })
	return out
}

// holder returns the fact of the first opinion that holds a vote.
func (c *cluster) holder(opinions []Opinion, v Vote) fact {
	n := slices.IndexFunc(opinions, func(o Opinion) bool { return o.By == v.By[0] })
	return c.said[n]
}

func (f fact) attribute(name string) string {
	for _, a := range f.attributes() {
		if a.name == name {
			return a.text
		}
	}
	return ""
}

// copyAttribute takes an attribute from another fact of the same kind.
func (f fact) copyAttribute(name string, from fact) {
	if name == "need" {
		f.truth.Need = from.truth.Need
		return
	}
	switch string(f.kind) + "/" + name {
	case "party/type":
		f.party.Type = from.party.Type
	case "party/roles":
		f.party.Roles = slices.Clone(from.party.Roles)
	case "figure/kind":
		f.figure.Kind = from.figure.Kind
	case "figure/value":
		f.figure.Value = from.figure.Value
	case "figure/value_max":
		f.figure.ValueMax = from.figure.ValueMax
	case "figure/unit":
		f.figure.Unit = from.figure.Unit
	case "figure/qualifier":
		f.figure.Qualifier = from.figure.Qualifier
	case "figure/about":
		f.figure.About = from.figure.About
	case "date/value":
		f.date.Value = from.date.Value
	case "date/timex":
		f.date.Timex = from.date.Timex
	case "event/type":
		f.event.Type = from.event.Type
	case "event/participants":
		f.event.Participants = slices.Clone(from.event.Participants)
	case "event/place":
		f.event.Place = from.event.Place
	case "event/date":
		f.event.Date = from.event.Date
	case "event/figures":
		f.event.Figures = slices.Clone(from.event.Figures)
	case "quote/speaker":
		f.quote.Speaker = from.quote.Speaker
	case "quote/text":
		f.quote.Text = from.quote.Text
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
			for _, n := range slices.Sorted(maps.Keys(c.said)) {
				if t := c.said[n].attribute(name); t != "" {
					unit = append(unit, t)
				}
			}
			units = append(units, unit)
		}
		if a, ok := Alpha(units); ok {
			out[kind] = a
		}
	}
	return out
}
