package lint

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/names"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// aliases finds names that two parties share, which makes the alignment of an
// extracted party ambiguous.
func (l *linter) aliases() {
	owner := map[string]int{}
	for i, p := range l.golden.Parties {
		mine := map[string]bool{}
		for _, name := range append([]string{p.Name}, p.Aliases...) {
			folded := fold.Name(name)
			if folded == "" || mine[folded] {
				continue
			}
			mine[folded] = true
			first, taken := owner[folded]
			if !taken {
				owner[folded] = i
				continue
			}
			other := l.golden.Parties[first]
			severity := result.Warning
			if fold.Name(other.Name) == fold.Name(p.Name) {
				severity = result.Error
			}
			l.add(ruleAlias, severity, "party/"+p.ID, "leave the name to one of them, or keep it out of both and let the mentions say who is meant",
				"“%s” names both %s and %s", name, item.Join(string(other.Type), other.Name), item.Join(string(p.Type), p.Name))
		}
	}
}

// unfalsifiable finds facts that match any extraction: a fact that still counts
// as correct after an identifying attribute is altered, or that has nothing to
// compare.
func (l *linter) unfalsifiable() {
	for _, f := range item.Facts(l.golden) {
		if isEmpty(f) {
			l.add(ruleUnfalsifiable, result.Error, f.Key, "write what an extraction must say", "%s says nothing that an extraction could be compared with", f.Words())
			continue
		}
		for i, a := range f.Alternatives() {
			if statements(a) == "" {
				l.add(ruleUnfalsifiable, result.Error, f.Key, "remove it, or write what else is right",
					"alternative %d of %s accepts nothing in particular", i+1, f.Words())
			}
		}
		if len(f.Alternatives()) == 0 {
			continue
		}
		if wrong := l.acceptedWrong(f); wrong != "" {
			l.add(ruleUnfalsifiable, result.Error, f.Key, "narrow its accept list", "%s accepts even %s", f.Words(), wrong)
		}
	}
}

// isEmpty reports whether a fact lacks what identifies facts of its kind.
func isEmpty(f item.Fact) bool {
	switch {
	case f.Party != nil:
		return f.Party.Name == "" && len(f.Party.Aliases) == 0
	case f.Figure != nil:
		return f.Figure.Value.IsZero()
	case f.Date != nil:
		return f.Date.Value == "" && f.Date.Timex == ""
	case f.Event != nil:
		return f.Event.Type == "" && len(f.Event.Participants) == 0
	}
	if f.Quote.Text != "" {
		return false
	}
	return !slices.ContainsFunc(*f.Mentions, func(m schema.Mention) bool { return m.Text != "" || m.TextSHA256 != "" })
}

// statements lists the attributes of an alternative, "" if it has none.
func statements(f item.Fact) string {
	f.Mentions = new([]schema.Mention)
	var names []string
	for _, a := range f.Attributes() {
		if a.Text != "" && a.Name != "offsets" {
			names = append(names, a.Name)
		}
	}
	return strings.Join(names, ", ")
}

// acceptedWrong returns the first alteration of the fact that [align.Align]
// still counts as correct.
func (l *linter) acceptedWrong(f item.Fact) string {
	for _, wrong := range alterations(f) {
		g := item.Clone(l.golden)
		alone := item.New(g.Source)
		alone.Parties = g.Parties // what the fact may refer to
		one := f.Clone()
		if f.Party != nil {
			alone.Parties = nil
		}
		item.Append(alone, one)
		got := item.New(g.Source)
		got.Parties = alone.Parties
		if f.Party != nil {
			got.Parties = nil
		}
		item.Append(got, wrong)
		for _, p := range align.Align(alone, got.Article()).Pairs {
			if p.Kind == f.Kind && p.Want >= 0 && p.Got >= 0 && p.Outcome == align.Correct &&
				(f.Party == nil || len(alone.Parties) == 1) {
				return wrong.Words()
			}
		}
	}
	return ""
}

// alterations returns copies of the fact with values that cannot be right:
// another scale, another century, every other type.
func alterations(f item.Fact) []item.Fact {
	var out []item.Fact
	add := func(change func(item.Fact)) {
		c := f.Clone()
		*c.Mentions = nil
		change(c)
		out = append(out, c)
	}
	switch {
	case f.Figure != nil:
		for _, places := range []int32{3, -3, 1} {
			if v, err := f.Figure.Value.Shift(places); err == nil && v != f.Figure.Value {
				add(func(c item.Fact) { c.Figure.Value, c.Figure.ValueMax, c.Figure.Accept = v, schema.Decimal{}, nil })
			}
		}
	case f.Date != nil:
		for _, day := range []string{"1066-10-14", "1789-07-14", "2991-03-05"} {
			add(func(c item.Fact) { c.Date.Value, c.Date.Timex, c.Date.Accept = day, "", nil })
		}
	case f.Party != nil:
		types := map[schema.PartyType]bool{f.Party.Type: true}
		for _, a := range f.Party.Accept {
			types[a.Type] = true
		}
		all := true
		for _, t := range []schema.PartyType{schema.Person, schema.Organization, schema.Place, schema.Product, schema.Project, schema.Group} {
			all = all && types[t]
		}
		if all {
			add(func(c item.Fact) { c.Party.Type, c.Party.Accept = schema.Group, nil })
		}
		add(func(c item.Fact) {
			c.Party.Name, c.Party.Aliases, c.Party.Accept = "Zyx Wvutsrq", nil, nil
		})
	}
	return out
}

// forbidden finds forbidden facts that the golden itself asserts or accepts.
// Alignment forbids nothing that the golden states, so each is compared without
// the other facts of its kind.
func (l *linter) forbidden() {
	k := item.KeyCounter{}
	seen := map[string]bool{}
	variants := l.variants()
	for i := range l.golden.Never {
		n := item.Forbidden(&l.golden.Never[i], k)
		for v, g := range variants {
			how := "says"
			if v > 0 {
				how = "accepts"
			}
			for _, f := range l.assertingFacts(g, i, n) {
				if seen[n.Key+f.Key] {
					continue
				}
				seen[n.Key+f.Key] = true
				issue := l.add(ruleForbidden, result.Error, n.Key, "remove one of the two, or say in the forbidden fact what is wrong about it",
					"“never %s” forbids what the golden %s: %s (%s)", n.Words(), how, f.Words(), f.Key)
				issue.Location = l.places.Of(item.Item{Fact: &f})
			}
		}
	}
}

// variants returns the golden, and the golden with the first, second, …
// alternative of every fact applied.
func (l *linter) variants() []*schema.Golden {
	out := []*schema.Golden{l.golden}
	for n := 0; ; n++ {
		g := item.Clone(l.golden)
		overlaid := false
		for _, f := range item.Facts(g) {
			if a := f.Alternatives(); n < len(a) {
				f.Overlay(a[n])
				overlaid = true
			}
		}
		if !overlaid || n == 16 {
			return out
		}
		out = append(out, g)
	}
}

// assertingFacts returns the facts of g that assert the golden's i-th forbidden fact.
func (l *linter) assertingFacts(g *schema.Golden, i int, never item.Fact) []item.Fact {
	got := item.Facts(g)
	var out []item.Fact
	look := func(want *schema.Golden) {
		want.Never = l.golden.Never[i : i+1]
		for _, f := range align.Align(want, g.Article()).Forbidden {
			for _, x := range got {
				if x.Kind == f.Kind && x.Index == f.Got {
					out = append(out, x)
				}
			}
		}
	}
	want := *l.golden
	switch never.Kind {
	case schema.KindFigure:
		want.Figures = nil
	case schema.KindDate:
		want.Dates = nil
	case schema.KindEvent:
		want.Events = nil
	case schema.KindQuote:
		want.Quotes = nil
	case schema.KindParty:
		// The other parties stay: the forbidden fact may refer to them.
		for j, p := range g.Parties {
			if never.Party.Name == "" || names.New(never.Party.Name).Similarity(names.New(p.Name), never.Party.Type) >= 0.8 {
				one := want
				one.Parties = slices.Delete(slices.Clone(want.Parties), j, j+1)
				look(&one)
			}
		}
		return out
	}
	look(&want)
	return out
}

func (l *linter) phenomena(known []string) {
	if known == nil {
		return
	}
	for _, p := range l.golden.Phenomena {
		if slices.Contains(known, p) {
			continue
		}
		hint := nearest.Fix(p, known, "add it to the catalogue, with an example, or remove it here")
		l.add(rulePhenomenon, result.Error, "record/phenomena", hint, "the catalogue has no phenomenon %q", p)
	}
}
