package mutate

import (
	"slices"
	"strings"
	"unicode"

	"github.com/assaykit/assay/schema"
)

// figureFaults are figures that are missing, invented, or read off words that
// are not theirs.
func figureFaults() []Fault {
	added := func(name, doc string, sites func(*Subject) []Mutant) Fault {
		return Fault{Name: "figure/" + name, Doc: doc, Least: always, Sites: sites}
	}
	return []Fault{
		{
			Name: "figure/dropped", Doc: "a required figure is left out, and every reference to it",
			Least: ByMode{Caught, Caught, Warned}, Why: "without a golden, a figure of the article that is not in the record may be one that nobody asked for",
			Sites: figures.without(func(s *Subject, f schema.Figure) bool {
				return f.Kind != schema.Ordinal && truth(s.Golden.Figures, f.ID, figures.idOf).IsRequired()
			}),
		},
		{
			Name: "figure/ordinal-dropped", Doc: "a required place in a row is left out, and every reference to it",
			Least: byGolden, Why: "without a golden, places in a row are not asked for: “first” is in every article",
			Sites: figures.without(func(s *Subject, f schema.Figure) bool {
				return f.Kind == schema.Ordinal && truth(s.Golden.Figures, f.ID, figures.idOf).IsRequired()
			}),
		},
		added("invented", "a figure that is not in the article, without a mention", strangers(func(*Subject) []schema.Mention { return nil })),
		added("invented-at-a-name", "a figure that is not in the article, mentioned at a party's name", strangers(firstName)),
		added("invented-at-a-figure", "a figure that is not in the article, mentioned at another figure's words", strangers(firstFigure)),
		added("invented-at-a-word", "a figure that is not in the article, mentioned at a word that is no number", strangers(firstWord)),
		added("number-of-a-date", "a percentage whose number stands in the article, but in a date", inWords(datesMentions)),
		added("number-of-a-name", "a percentage whose number stands in the article, but in a name", inWords(namesMentions)),
		added("one-of-nothing", "one per cent, or one dollar, that the article does not have", ones),
		{
			Name: "figure/given-twice", Doc: "one figure given twice, at the same words", Least: ByMode{Warned, Warned, Warned},
			Why: "nothing that is said is wrong; it is said in two places",
			Sites: figures.added(func(_ *Subject, f schema.Figure) (schema.Figure, string, bool) {
				f.ID += "-again"
				return f, f.Value.String() + " once more", len(f.Mentions) > 0
			}),
		},
		added("second-amount", "another amount for the same thing, without a mention", figures.added(anotherAmount)),
		added("mentions-exchanged", "two figures with right values and each other's mentions", figures.pairs(func(_ *Subject, a, b schema.Figure) (schema.Figure, schema.Figure, string, bool) {
			if len(a.Mentions) == 0 || len(b.Mentions) == 0 || a.Value == b.Value {
				return a, b, "", false
			}
			a.Mentions, b.Mentions = b.Mentions, a.Mentions
			return a, b, a.Value.String() + " at " + a.Mentions[0].Text + ", and the other way round", true
		})),
		added("mention-at-a-name", "a right figure mentioned at a party's name", figures.each(mentionedAtName)),
		added("mention-at-a-date", "a right figure mentioned at a date's words", figures.each(mentionedAtDate)),
		{
			Name: "figure/about-another", Doc: "a figure about another party", Least: byGolden,
			Why:   "without a golden, nothing says what a figure measures",
			Sites: figures.each(aboutAnother),
		},
		{
			Name: "figure/about-left-out", Doc: "a figure without what it is about", Least: warned,
			Why: "what is left out is not contradicted; without a golden, nothing says what a figure measures",
			Sites: figures.each(func(_ *Subject, f schema.Figure) (schema.Figure, string, bool) {
				had := f.About != ""
				f.About = ""
				return f, f.Value.String() + " about nothing", had
			}),
		},
	}
}

// firstName is the first mention of a party whose name has no digit.
func firstName(s *Subject) []schema.Mention {
	for _, p := range s.Record.Parties {
		if len(p.Mentions) > 0 && strings.IndexFunc(p.Name, unicode.IsDigit) < 0 {
			return p.Mentions[:1]
		}
	}
	return nil
}

// firstFigure is the first mention of a figure.
func firstFigure(s *Subject) []schema.Mention {
	for _, f := range s.Record.Figures {
		if len(f.Mentions) > 0 {
			return f.Mentions[:1]
		}
	}
	return nil
}

// firstWord is a mention of a word that is no number.
func firstWord(s *Subject) []schema.Mention {
	if w, ok := s.functionWord(); ok {
		return []schema.Mention{s.mention(w.start, w.end)}
	}
	return nil
}

// datesMentions are the mentions of every date.
func datesMentions(s *Subject) [][]schema.Mention {
	var all [][]schema.Mention
	for _, d := range s.Record.Dates {
		all = append(all, d.Mentions)
	}
	return all
}

// namesMentions are the mentions of every party.
func namesMentions(s *Subject) [][]schema.Mention {
	var all [][]schema.Mention
	for _, p := range s.Record.Parties {
		all = append(all, p.Mentions)
	}
	return all
}

// ones are figures of one.
func ones(s *Subject) []Mutant {
	var mutants []Mutant
	for _, f := range []schema.Figure{
		{Kind: schema.Percent, Value: decimal("1"), Unit: "%"},
		{Kind: schema.Money, Value: decimal("1"), Unit: "USD"},
		{Kind: schema.Quantity, Value: decimal("1"), Unit: "km"},
	} {
		said := slices.ContainsFunc(s.Record.Figures, func(o schema.Figure) bool { return o.Value == f.Value && o.Unit == f.Unit })
		if !said { // else it is a figure that is given twice
			mutants = append(mutants, figures.plus("figures/new", "1 "+f.Unit, f))
		}
	}
	return mutants
}

// anotherAmount is three times as much money about the same, without a mention.
func anotherAmount(s *Subject, f schema.Figure) (schema.Figure, string, bool) {
	if f.Kind != schema.Money || f.About == "" {
		return f, "", false
	}
	f.ID += "-too"
	f.Mentions = nil
	f.Value, _ = f.Value.Mul(decimal("3"))
	f.ValueMax = schema.Decimal{}
	f.Qualifier = schema.Exact
	return f, f.Value.String() + " too", !s.has(f)
}

// mentionedAtName moves a figure to the first mention of a party whose name has no
// digit.
func mentionedAtName(s *Subject, f schema.Figure) (schema.Figure, string, bool) {
	for _, p := range s.Record.Parties {
		if len(p.Mentions) > 0 && len(f.Mentions) > 0 && strings.IndexFunc(p.Name, unicode.IsDigit) < 0 {
			f.Mentions = p.Mentions[:1]
			return f, f.Value.String() + " at " + f.Mentions[0].Text, true
		}
	}
	return f, "", false
}

// mentionedAtDate moves a figure to the first mention of a date without its number.
func mentionedAtDate(s *Subject, f schema.Figure) (schema.Figure, string, bool) {
	for _, d := range s.Record.Dates {
		if len(d.Mentions) > 0 && len(f.Mentions) > 0 && !strings.Contains(d.Mentions[0].Text, f.Value.String()) {
			f.Mentions = d.Mentions[:1]
			return f, f.Value.String() + " at " + f.Mentions[0].Text, true
		}
	}
	return f, "", false
}

// aboutAnother ties a figure to the first other place that no golden accepts.
func aboutAnother(s *Subject, f schema.Figure) (schema.Figure, string, bool) {
	accepted := truth(s.Golden.Figures, f.ID, figures.idOf).Accept
	for _, p := range s.Record.Parties {
		if f.About != "" && p.ID != f.About && p.Type == schema.Place && !slices.ContainsFunc(accepted, func(a schema.Figure) bool { return a.About == p.ID }) {
			f.About = p.ID
			return f, f.Value.String() + " about " + p.Name, true
		}
	}
	return f, "", false
}

// decimal is a number written in this package.
func decimal(text string) schema.Decimal {
	d, err := schema.ParseDecimal(text)
	if err != nil {
		panic(err)
	}
	return d
}

// has reports whether the article has a figure of that value, whatever its unit.
func (s *Subject) has(f schema.Figure) bool {
	return slices.ContainsFunc(s.Record.Figures, func(o schema.Figure) bool { return o.Value == f.Value || o.ValueMax == f.Value })
}

// strangers offers figures of every kind that the article does not have.
func strangers(mentions func(*Subject) []schema.Mention) func(*Subject) []Mutant {
	return func(s *Subject) []Mutant {
		var mutants []Mutant
		at := mentions(s)
		for _, f := range []schema.Figure{
			{Kind: schema.Money, Value: decimal("47000000000"), Unit: "USD"},
			{Kind: schema.Percent, Value: decimal("37"), Unit: "%"},
			{Kind: schema.Count, Value: decimal("4321"), Unit: "bateaux"},
			{Kind: schema.Quantity, Value: decimal("777"), Unit: "km"},
		} {
			if s.has(f) {
				continue
			}
			f.Mentions = at
			mutants = append(mutants, figures.plus("figures/new", f.Value.String()+" "+f.Unit, f))
		}
		return mutants
	}
}

// inWords offers percentages of the whole numbers in the words of mentions
// that the article has as no figure.
func inWords(mentions func(*Subject) [][]schema.Mention) func(*Subject) []Mutant {
	return func(s *Subject) []Mutant {
		var mutants []Mutant
		seen := map[string]bool{}
		for _, list := range mentions(s) {
			for _, m := range list {
				for _, n := range strings.FieldsFunc(m.Text, func(r rune) bool { return r < '0' || r > '9' }) {
					value, err := schema.ParseDecimal(strings.TrimLeft(n, "0"))
					f := schema.Figure{Kind: schema.Percent, Value: value, Unit: "%"}
					if err != nil || seen[n] || s.has(f) {
						continue
					}
					seen[n] = true
					mutants = append(mutants, figures.plus("figures/new", f.Value.String()+" %, of "+m.Text, f))
				}
			}
		}
		return mutants
	}
}
