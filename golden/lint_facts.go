package golden

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// aliases finds names that two parties share: align could not tell whom an
// extraction means.
func (l *linter) aliases() {
	owner := map[string]int{}
	for i, p := range l.golden.Parties {
		mine := map[string]bool{}
		for _, name := range append([]string{p.Name}, p.Aliases...) {
			folded := recognize.Fold(name)
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
			if recognize.Fold(other.Name) == recognize.Fold(p.Name) {
				severity = result.Error
			}
			l.add(RuleAlias, severity, "party/"+p.ID, "leave the name to one of them, or keep it out of both and let the mentions say who is meant",
				"“%s” names both %s and %s", name, join(string(other.Type), other.Name), join(string(p.Type), p.Name))
		}
	}
}

// loose finds facts that no extraction could get wrong: one that is changed
// in what tells facts of its kind apart still counts as correct, or the fact
// says nothing that could be compared.
func (l *linter) loose() {
	for _, f := range factsOf(l.golden) {
		if f.saysNothing() {
			l.add(RuleLoose, result.Error, f.key, "write what an extraction must say", "%s says nothing that an extraction could be held to", f.words())
			continue
		}
		for i, a := range f.alternatives() {
			if said := a.statements(); said == "" {
				l.add(RuleLoose, result.Error, f.key, "remove it, or write what else is right",
					"alternative %d of %s accepts nothing in particular", i+1, f.words())
			}
		}
		if len(f.alternatives()) == 0 {
			continue
		}
		if wrong := l.acceptedWrong(f); wrong != "" {
			l.add(RuleLoose, result.Error, f.key, "narrow its accept list", "%s accepts even %s", f.words(), wrong)
		}
	}
}

// saysNothing reports a fact without what identifies its kind.
func (f fact) saysNothing() bool {
	switch {
	case f.party != nil:
		return f.party.Name == "" && len(f.party.Aliases) == 0
	case f.figure != nil:
		return f.figure.Value.IsZero()
	case f.date != nil:
		return f.date.Value == "" && f.date.Timex == ""
	case f.event != nil:
		return f.event.Type == "" && len(f.event.Participants) == 0
	}
	if f.quote.Text != "" {
		return false
	}
	return !slices.ContainsFunc(*f.mentions, func(m schema.Mention) bool { return m.Text != "" || m.TextSHA256 != "" })
}

// statements names what an alternative states, "" where it states nothing.
func (f fact) statements() string {
	f.mentions = new([]schema.Mention)
	var said []string
	for _, a := range f.attributes() {
		if a.text != "" && a.name != "offsets" {
			said = append(said, a.name)
		}
	}
	return strings.Join(said, ", ")
}

// acceptedWrong alters the fact beyond anything that could be meant and
// returns the first alteration that align still calls correct.
func (l *linter) acceptedWrong(f fact) string {
	for _, wrong := range f.wrongs() {
		g := clone(l.golden)
		alone := empty(g.Source)
		alone.Parties = g.Parties // what the fact may refer to
		one := f.clone()
		if f.party != nil {
			alone.Parties = nil
		}
		appendFact(alone, one)
		got := empty(g.Source)
		got.Parties = alone.Parties
		if f.party != nil {
			got.Parties = nil
		}
		appendFact(got, wrong)
		for _, p := range align.Align(alone, got.Article()).Pairs {
			if p.Kind == f.kind && p.Want >= 0 && p.Got >= 0 && p.Outcome == align.Correct &&
				(f.party == nil || len(alone.Parties) == 1) {
				return wrong.words()
			}
		}
	}
	return ""
}

// wrongs returns the fact in values that cannot be right beside its own: at
// another scale, in another century, of every other type.
func (f fact) wrongs() []fact {
	var out []fact
	add := func(change func(fact)) {
		c := f.clone()
		*c.mentions = nil
		change(c)
		out = append(out, c)
	}
	switch {
	case f.figure != nil:
		for _, places := range []int32{3, -3, 1} {
			if v, err := f.figure.Value.Shift(places); err == nil && v != f.figure.Value {
				add(func(c fact) { c.figure.Value, c.figure.ValueMax, c.figure.Accept = v, schema.Decimal{}, nil })
			}
		}
	case f.date != nil:
		for _, day := range []string{"1066-10-14", "1789-07-14", "2991-03-05"} {
			add(func(c fact) { c.date.Value, c.date.Timex, c.date.Accept = day, "", nil })
		}
	case f.party != nil:
		types := map[schema.PartyType]bool{f.party.Type: true}
		for _, a := range f.party.Accept {
			types[a.Type] = true
		}
		all := true
		for _, t := range []schema.PartyType{schema.Person, schema.Organization, schema.Place, schema.Product, schema.Project, schema.Group} {
			all = all && types[t]
		}
		if all {
			add(func(c fact) { c.party.Type, c.party.Accept = schema.Group, nil })
		}
		add(func(c fact) {
			c.party.Name, c.party.Aliases, c.party.Accept = "Zyx Wvutsrq", nil, nil
		})
	}
	return out
}

// never finds never-facts that the golden itself asserts, or accepts. Align
// forbids nothing that the golden holds, so each is looked for with the facts
// of its own kind taken away.
func (l *linter) never() {
	k := keys{}
	told := map[string]bool{}
	variants := l.variants()
	for i := range l.golden.Never {
		n := neverFact(&l.golden.Never[i], k)
		for v, g := range variants {
			how := "says"
			if v > 0 {
				how = "accepts"
			}
			for _, f := range l.asserting(g, i, n) {
				if told[n.key+f.key] {
					continue
				}
				told[n.key+f.key] = true
				issue := l.add(RuleNever, result.Error, n.key, "remove one of the two, or say in the never-fact what is wrong about it",
					"“never %s” forbids what the golden %s: %s (%s)", n.words(), how, f.words(), f.key)
				issue.Location = l.places.of(item{fact: &f})
			}
		}
	}
}

// variants returns the golden, and what it becomes where of every fact the
// first, the second, … alternative is true.
func (l *linter) variants() []*schema.Golden {
	out := []*schema.Golden{l.golden}
	for n := 0; ; n++ {
		g := clone(l.golden)
		more := false
		for _, f := range factsOf(g) {
			if a := f.alternatives(); n < len(a) {
				f.lay(a[n])
				more = true
			}
		}
		if !more || n == 16 {
			return out
		}
		out = append(out, g)
	}
}

// asserting returns the facts of g that assert the golden's i-th never-fact.
func (l *linter) asserting(g *schema.Golden, i int, never fact) []fact {
	got := factsOf(g)
	var out []fact
	look := func(want *schema.Golden) {
		want.Never = l.golden.Never[i : i+1]
		for _, f := range align.Align(want, g.Article()).Forbidden {
			for _, x := range got {
				if x.kind == f.Kind && x.index == f.Got {
					out = append(out, x)
				}
			}
		}
	}
	want := *l.golden
	switch never.kind {
	case schema.KindFigure:
		want.Figures = nil
	case schema.KindDate:
		want.Dates = nil
	case schema.KindEvent:
		want.Events = nil
	case schema.KindQuote:
		want.Quotes = nil
	case schema.KindParty:
		// The other parties stay: the never-fact may refer to them.
		for j, p := range g.Parties {
			if never.party.Name == "" || align.NameSimilarity(never.party.Name, p.Name, never.party.Type) >= 0.8 {
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
		hint := "add it to the catalogue, with an example, or remove it here"
		if near := nearest.Word(p, known); near != "" {
			hint = fmt.Sprintf("did you mean %q?", near)
		}
		l.add(RulePhenomenon, result.Error, "record/phenomena", hint, "the catalogue has no phenomenon %q", p)
	}
}
