package mutate

import (
	"github.com/assaykit/assay/schema"
)

// mentionFaults returns faults of mentions with wrong offsets or words.
func mentionFaults() []Fault {
	party := func(name, doc string, least ByMode, change func(s *Subject, m schema.Mention) (schema.Mention, bool)) Fault {
		return Fault{Name: "mention/" + name, Doc: doc, Least: least, Sites: parties.each(func(s *Subject, p schema.Party) (schema.Party, string, bool) {
			if len(p.Mentions) == 0 {
				return p, "", false
			}
			m, ok := change(s, p.Mentions[0])
			p.Mentions = append([]schema.Mention{m}, p.Mentions[1:]...)
			return p, "“" + m.Text + "”", ok
		})}
	}
	moved := func(by int) func(*Subject, schema.Mention) (schema.Mention, bool) {
		return func(_ *Subject, m schema.Mention) (schema.Mention, bool) {
			start, end, ok := m.Span()
			return schema.At(start+by, end+by, m.Text), ok
		}
	}
	return []Fault{
		party("one-late", "a mention one code point late", always, moved(1)),
		party("one-early", "a mention one code point early, or before the text", always, moved(-1)),
		party("far-late", "a mention behind the end of the text", always, moved(1_000_000)),
		party("turned", "a mention that ends before it starts", always, func(_ *Subject, m schema.Mention) (schema.Mention, bool) {
			start, end, ok := m.Span()
			return schema.At(end, start, m.Text), ok
		}),
		party("other-words", "a mention whose text is not what stands at its offsets", always, func(_ *Subject, m schema.Mention) (schema.Mention, bool) {
			m.Text = "Zephyr " + m.Text
			return m, true
		}),
		party("nowhere", "a mention without offsets of words that are not in the article", always, func(_ *Subject, m schema.Mention) (schema.Mention, bool) {
			return schema.Mention{Text: "Zephyr " + m.Text}, true
		}),
		{
			Name: "mention/bytes-as-code-points", Doc: "every offset counted in UTF-8 bytes, and called code points", Least: always,
			Sites: whole(func(s *Subject, a *schema.Article) { s.recount(a, schema.UTF8) }),
		},
		{
			Name: "mention/code-points-as-bytes", Doc: "every offset counted in code points, and called UTF-8 bytes", Least: always,
			Sites: where((*Subject).unitsDiffer, // of ASCII alone they are the same offsets
				whole(func(_ *Subject, a *schema.Article) { a.Source.Offsets = schema.UTF8 })),
		},
	}
}

// unitsDiffer reports whether a mention has other offsets in UTF-8 bytes than in
// the record's unit.
func (s *Subject) unitsDiffer() bool {
	differ := false
	eachFact(s.Record, func(_ *string, mentions *[]schema.Mention) {
		for _, m := range *mentions {
			if start, end, ok := m.Span(); ok {
				from, _ := s.Index.Convert(start, s.Record.Source.Offsets, schema.UTF8)
				to, _ := s.Index.Convert(end, s.Record.Source.Offsets, schema.UTF8)
				differ = differ || from != start || to != end
			}
		}
	})
	return differ
}

// where returns the places of subjects for which a condition holds.
func where(holds func(*Subject) bool, sites func(*Subject) []Mutant) func(*Subject) []Mutant {
	return func(s *Subject) []Mutant {
		if !holds(s) {
			return nil
		}
		return sites(s)
	}
}

// whole returns a change of the whole record.
func whole(change func(s *Subject, a *schema.Article)) func(*Subject) []Mutant {
	return func(s *Subject) []Mutant {
		return []Mutant{{Site: "record", Says: "throughout", edit: func(a *schema.Article) { change(s, a) }}}
	}
}

// recount counts every offset in another unit than that of the record.
func (s *Subject) recount(a *schema.Article, unit schema.OffsetUnit) {
	eachMentions(a, func(list []schema.Mention) []schema.Mention {
		var now []schema.Mention
		for _, m := range list {
			if start, end, ok := m.Span(); ok {
				start, _ = s.Index.Convert(start, a.Source.Offsets, unit)
				end, _ = s.Index.Convert(end, a.Source.Offsets, unit)
				m = schema.At(start, end, m.Text)
			}
			now = append(now, m)
		}
		return now
	})
}

// neverFaults are facts that a golden forbids.
func neverFaults() []Fault {
	const forbidden = "what must not be said is written in the golden"
	return []Fault{{
		Name: "never/asserted", Doc: "a fact that the golden forbids, beside the right ones", Least: byGolden, Why: forbidden,
		Sites: func(s *Subject) []Mutant {
			var mutants []Mutant
			for _, n := range s.Golden.Never {
				if m, ok := s.asserted(n); ok {
					m.Site, m.Says = "never", n.Why
					mutants = append(mutants, m)
				}
			}
			return mutants
		},
	}}
}

// asserted returns a forbidden fact with all members that a record requires.
func (s *Subject) asserted(n schema.Never) (Mutant, bool) {
	switch {
	case n.Figure != nil && !n.Figure.Value.IsZero() && n.Figure.Kind != "":
		return figures.plus("", "", *n.Figure), true
	case n.Date != nil && n.Date.Value != "":
		return dates.plus("", "", *n.Date), true
	case n.Event != nil:
		return events.plus("", "", *n.Event), true
	case n.Quote != nil && n.Quote.Text != "":
		return quotes.plus("", "", *n.Quote), true
	case n.Party != nil && len(n.Party.Roles) > 0:
		for i, p := range s.Record.Parties {
			if p.Name == n.Party.Name {
				p.Roles = n.Party.Roles
				return Mutant{edit: func(a *schema.Article) { a.Parties[i] = p }}, true
			}
		}
	}
	return Mutant{}, false
}
