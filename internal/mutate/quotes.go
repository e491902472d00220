package mutate

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
)

// noSpeaker is the reason why a wrong speaker passes without a golden.
const noSpeaker = "without a golden, who said it is compared only where another person's name stands right beside the quotation and its verb"

// quoteFaults are quotes that are missing, invented or of the wrong speaker.
func quoteFaults() []Fault {
	return []Fault{
		{
			Name: "quote/dropped", Doc: "a required quote is left out", Least: byGolden, Why: "without a golden, which of the quoted words are worth a quote is the program's choice",
			Sites: quotes.without(func(s *Subject, q schema.Quote) bool { return truth(s.Golden.Quotes, q.ID, quotes.idOf).IsRequired() }),
		},
		{
			Name: "quote/invented", Doc: "words that are not in the article, of somebody who is", Least: always,
			Sites: once(quotes, func(s *Subject) (schema.Quote, bool) {
				return schema.Quote{Speaker: s.speaker(), Text: "Zephyrs over quarries brighten every lantern of mine"}, true
			}),
		},
		{
			Name: "quote/narration", Doc: "the article's own words as somebody's", Least: always,
			Sites: narrated,
		},
		{
			Name: "quote/speaker-changed", Doc: "words given to somebody else", Least: byGolden, Why: noSpeaker,
			Sites: quotes.each(func(s *Subject, q schema.Quote) (schema.Quote, string, bool) {
				q.Speaker = s.otherSpeaker(q.Speaker)
				return q, "said by " + q.Speaker, q.Speaker != ""
			}),
		},
		{
			Name: "quote/speaker-left-out", Doc: "words of nobody", Least: warned, Why: "what is left out is not contradicted; without a golden, an article may leave who said it to the reader",
			Sites: quotes.each(func(_ *Subject, q schema.Quote) (schema.Quote, string, bool) {
				had := q.Speaker != ""
				q.Speaker = ""
				return q, "said by nobody", had
			}),
		},
		{
			Name: "quote/said-twice", Doc: "the same words once more, of another speaker", Least: always,
			Sites: quotes.added(func(s *Subject, q schema.Quote) (schema.Quote, string, bool) {
				q.ID += "-too"
				q.Speaker = s.otherSpeaker(q.Speaker)
				return q, "said by " + q.Speaker + " too", q.Speaker != ""
			}),
		},
		{
			Name: "quote/punctuation-alone", Doc: "a quote without a word: an ellipsis, or quotation marks", Least: always,
			Sites: func(s *Subject) []Mutant {
				var mutants []Mutant
				for _, text := range []string{"…", "« »", "...", "“”", " - "} {
					mutants = append(mutants, quotes.each(func(_ *Subject, q schema.Quote) (schema.Quote, string, bool) {
						q.Text = text
						return q, text, true
					})(s)...)
				}
				return mutants
			},
		},
	}
}

// speaker returns a person who is quoted in the article.
func (s *Subject) speaker() string {
	for _, q := range s.Record.Quotes {
		if q.Speaker != "" {
			return q.Speaker
		}
	}
	return ""
}

// otherSpeaker returns the first person who is not the given one.
func (s *Subject) otherSpeaker(than string) string {
	for _, p := range s.Record.Parties {
		if p.Type == schema.Person && p.ID != than {
			return p.ID
		}
	}
	return ""
}

// narrated gives sentences of the article that hold no quotation mark, no
// quote, nobody's name and no word of saying as quotes: nobody can have said them.
func narrated(s *Subject) []Mutant {
	var mutants []Mutant
	for _, sentence := range strings.FieldsFunc(s.Article.Text, func(r rune) bool { return r == '.' || r == '\n' }) {
		text := strings.TrimSpace(sentence)
		words := strings.Fields(text)
		named := slices.ContainsFunc(s.Record.Parties, func(p schema.Party) bool {
			return slices.ContainsFunc(namesOf(p), func(name string) bool { return strings.Contains(text, name) })
		})
		reported := slices.ContainsFunc(saying, func(verb string) bool { return strings.Contains(strings.ToLower(text), verb) })
		if len(words) < 6 || reported || strings.ContainsAny(text, "«»“”\":") || named {
			continue
		}
		mutants = append(mutants, quotes.plus("quotes/new", text, schema.Quote{Speaker: s.speaker(), Text: text}))
	}
	return mutants
}

// saying are words with which an article reports what was said.
var saying = []string{"said", "added", "told", "asked", "announced", "called", "dit", "rappel", "annonc", "ajout", "interrog", "décrit"}

// closing returns the code point behind the mark that closes the quotation in
// which a mention stands.
func (s *Subject) closing(m schema.Mention) (end int, ok bool) {
	_, at, ok := m.Span()
	if !ok {
		return 0, false
	}
	points := []rune(s.Article.Text)
	for at < len(points) && !strings.ContainsRune("»”\"", points[at]) {
		if points[at] == '\n' {
			return 0, false
		}
		at++
	}
	return at + 1, at < len(points)
}
