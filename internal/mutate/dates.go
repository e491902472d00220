package mutate

import (
	"strings"
	"unicode"

	"github.com/assaykit/assay/schema"
)

// dateFaults are dates that are missing, invented, or read off words that are
// not theirs.
func dateFaults() []Fault {
	const sameYear = "“late 2023” and “last year” are one year, and either carries it"
	const invented = "1987-08-23"
	stranger := func(name, doc string, mentions func(*Subject) []schema.Mention) Fault {
		return Fault{Name: "date/" + name, Doc: doc, Least: always, Sites: once(dates, func(s *Subject) (schema.Date, bool) {
			return schema.Date{Value: invented, Mentions: mentions(s)}, true
		})}
	}
	return []Fault{
		{
			Name: "date/dropped", Doc: "a required date is left out, and every reference to it",
			Least: ByMode{Caught, Caught, Warned}, Why: "without a golden, a date of the article that is not in the record may be one that nobody asked for",
			But: []Exception{
				{Site: "timeline-en/dates/takeover-date", Mode: Alone, Least: Unseen, Why: sameYear},
				{Site: "timeline-en/dates/last-year", Mode: Alone, Least: Unseen, Why: sameYear},
			},
			Sites: dates.without(func(s *Subject, d schema.Date) bool { return truth(s.Golden.Dates, d.ID, dates.idOf).IsRequired() }),
		},
		stranger("invented", "a day that is not in the article, without a mention", func(*Subject) []schema.Mention { return nil }),
		stranger("invented-at-a-name", "a day that is not in the article, mentioned at a party's name", nameMention),
		stranger("invented-at-a-word", "a day that is not in the article, mentioned at a word that is no date", func(s *Subject) []schema.Mention {
			w, _ := s.functionWord()
			return []schema.Mention{s.mention(w.start, w.end)}
		}),
		{
			Name: "date/invented-at-a-date", Doc: "a day that is not in the article, mentioned at another date's words", Least: always,
			Sites: dates.added(func(_ *Subject, d schema.Date) (schema.Date, string, bool) {
				return schema.Date{Value: invented, Mentions: d.Mentions}, invented + " at the words of " + d.Value, len(d.Mentions) > 0
			}),
		},
		{
			Name: "date/given-twice", Doc: "one date given twice, under two ids", Least: ByMode{Warned, Warned, Warned},
			Why: "nothing that is said is wrong; it is said in two places",
			Sites: dates.added(func(_ *Subject, d schema.Date) (schema.Date, string, bool) {
				d.ID += "-again"
				return d, d.Value + " once more", true
			}),
		},
		{
			Name: "date/mentions-exchanged", Doc: "two dates with right values and each other's mentions", Least: always,
			Sites: dates.pairs(func(s *Subject, a, b schema.Date) (schema.Date, schema.Date, string, bool) {
				if len(a.Mentions) == 0 || len(b.Mentions) == 0 || !s.apart(a.Value, b) || !s.apart(b.Value, a) {
					return a, b, "", false
				}
				a.Mentions, b.Mentions = b.Mentions, a.Mentions
				return a, b, a.Value + " at " + a.Mentions[0].Text + ", and the other way round", true
			}),
		},
		{
			Name: "date/mention-at-a-name", Doc: "a right date mentioned at a party's name", Least: always,
			Sites: dates.each(func(s *Subject, d schema.Date) (schema.Date, string, bool) {
				at := nameMention(s)
				had := len(d.Mentions) > 0
				d.Mentions = at
				return d, d.Value + " at a name", had && at != nil
			}),
		},
	}
}

// nameMention is a mention of a party whose name has no number.
func nameMention(s *Subject) []schema.Mention {
	for _, p := range s.Record.Parties {
		if len(p.Mentions) > 0 && strings.IndexFunc(p.Name, unicode.IsDigit) < 0 {
			return p.Mentions[:1]
		}
	}
	return nil
}
