package mutate

import (
	"slices"
	"strings"
	"unicode"

	"github.com/assaykit/assay/schema"
)

// partOfQuote is the reason why a part of a quote can pass.
const partOfQuote = "without a golden, how much of what was said is quoted is the program's choice"

// speechFaults are quotes whose words were not said so.
func speechFaults() []Fault {
	text := func(name, doc string, least ByMode, why string, change func(s *Subject, q schema.Quote) (string, bool)) Fault {
		return Fault{Name: "quote/" + name, Doc: doc, Least: least, Why: why, Sites: quotes.each(func(s *Subject, q schema.Quote) (schema.Quote, string, bool) {
			now, ok := change(s, q)
			ok = ok && now != q.Text && strings.TrimSpace(now) != ""
			q.Text = now
			return q, now, ok
		})}
	}
	words := func(change func(w []string) ([]string, bool)) func(*Subject, schema.Quote) (string, bool) {
		return func(_ *Subject, q schema.Quote) (string, bool) {
			w, ok := change(strings.Fields(q.Text))
			return strings.Join(w, " "), ok
		}
	}
	return []Fault{
		text("word-changed", "a word of a quote replaced by another", always, "", words(func(w []string) ([]string, bool) {
			w[len(w)/2] = "tangerine"
			return w, true
		})),
		text("word-added", "a word more in the middle of a quote", always, "", words(func(w []string) ([]string, bool) {
			return slices.Insert(w, len(w)/2, "tangerine"), true
		})),
		text("word-left-out", "a word less in the middle of a quote, without an ellipsis", always, "", words(func(w []string) ([]string, bool) {
			n := len(w)
			return slices.Delete(w, n/2, n/2+1), n > 2
		})),
		text("words-exchanged", "two neighbouring words of a quote exchanged", always, "", words(func(w []string) ([]string, bool) {
			i := len(w) / 2
			w[i-1], w[i] = w[i], w[i-1]
			return w, w[i] != w[i-1]
		})),
		text("number-changed", "another number in a quote", always, "", func(_ *Subject, q schema.Quote) (string, bool) {
			i := strings.IndexFunc(q.Text, unicode.IsDigit)
			if i < 0 {
				return "", false
			}
			return q.Text[:i] + "9" + q.Text[i+1:], true
		}),
		text("negation-lost", "a quote without its negation", always, "", func(_ *Subject, q schema.Quote) (string, bool) {
			now, _, ok := affirmed(q.Text)
			return now, ok
		}),
		text("negation-as-ellipsis", "an ellipsis in the place of a quote's negation", byGolden, partOfQuote, func(_ *Subject, q schema.Quote) (string, bool) {
			_, now, ok := affirmed(q.Text)
			return now, ok
		}),
		text("cut-before-negation", "a quote that ends before its negation", byGolden, partOfQuote, func(_ *Subject, q schema.Quote) (string, bool) {
			at, _, ok := negationIn(q.Text)
			return strings.TrimSpace(q.Text[:at]), ok && at > 0
		}),
		text("cut-short", "a quote of which the last half is left out, without an ellipsis", byGolden, partOfQuote, words(func(w []string) ([]string, bool) {
			return w[:len(w)/2], len(w) > 3
		})),
		text("begun-late", "a quote of which the first half is left out, without an ellipsis", byGolden, partOfQuote, words(func(w []string) ([]string, bool) {
			return w[len(w)/2:], len(w) > 3
		})),
		text("run-on", "a quote that runs on over its closing mark into the article's own words", always, "", func(s *Subject, q schema.Quote) (string, bool) {
			behind, ok := s.behind(q)
			return q.Text + " " + behind, ok
		}),
		{
			Name: "quote/narration-inside", Doc: "two quotations of one speaker with the words between them as one", Least: always,
			Sites: joined(func(s *Subject, a, b schema.Quote) (string, bool) {
				start, _, ok := firstSpan(a.Mentions)
				_, end, ok2 := firstSpan(b.Mentions)
				if !ok || !ok2 || a.Speaker != b.Speaker || end < start || end-start > 300 {
					return "", false
				}
				text, _ := s.Index.Slice(start, end, schema.CodePoint)
				return strings.Map(func(r rune) rune {
					if strings.ContainsRune("«»“”\"", r) {
						return -1
					}
					return r
				}, text), true
			}),
		},
		{
			Name: "quote/speakers-joined", Doc: "the words of two speakers as one quote", Least: always,
			Sites: joined(func(_ *Subject, a, b schema.Quote) (string, bool) {
				return a.Text + " " + b.Text, a.Speaker != b.Speaker
			}),
		},
		{
			Name: "quote/speakers-joined-by-ellipsis", Doc: "the words of two speakers as one quote, with an ellipsis between them", Least: byGolden, Why: noSpeaker,
			Sites: joined(func(_ *Subject, a, b schema.Quote) (string, bool) {
				return a.Text + " … " + b.Text, a.Speaker != b.Speaker
			}),
		},
	}
}

// joined makes one quote of every two: the first with the words of both, at the
// mentions of both, and the second left out.
func joined(join func(s *Subject, a, b schema.Quote) (string, bool)) func(*Subject) []Mutant {
	return func(s *Subject) []Mutant {
		var mutants []Mutant
		all := s.Record.Quotes
		for i := range all {
			for j := i + 1; j < len(all); j++ {
				text, ok := join(s, all[i], all[j])
				if !ok {
					continue
				}
				one := all[i]
				one.Text, one.Mentions = text, slices.Concat(all[i].Mentions, all[j].Mentions)
				mutants = append(mutants, Mutant{Site: quotes.site(i, all[i]), Says: text, edit: func(a *schema.Article) {
					a.Quotes[i] = one
					a.Quotes = slices.Delete(a.Quotes, j, j+1)
				}})
			}
		}
		return mutants
	}
}

func firstSpan(list []schema.Mention) (start, end int, ok bool) {
	if len(list) == 0 {
		return 0, 0, false
	}
	return list[0].Span()
}

// negations are words that deny.
var negations = []string{"n’est pas", "n'est pas", "ne", "pas", "jamais", "not", "never", "nobody", "no", "안", "못"}

// negationIn finds the first word of a negation.
func negationIn(text string) (at, size int, ok bool) {
	at = len(text)
	for _, n := range negations {
		for _, word := range []string{n, strings.ToUpper(n[:1]) + n[1:]} {
			i := strings.Index(" "+text+" ", " "+word+" ")
			if i >= 0 && i < at {
				at, size, ok = i, len(word), true
			}
		}
	}
	return at, size, ok
}

// affirmed is a text without its first negation, and with an ellipsis in its place.
func affirmed(text string) (without, ellipsis string, ok bool) {
	at, size, ok := negationIn(text)
	if !ok {
		return "", "", false
	}
	before, after := strings.TrimSpace(text[:at]), strings.TrimSpace(text[at+size:])
	return strings.TrimSpace(before + " " + after), strings.TrimSpace(before + " … " + after), true
}

// behind is the first words of the article behind the closing mark of a quote.
func (s *Subject) behind(q schema.Quote) (string, bool) {
	if len(q.Mentions) == 0 {
		return "", false
	}
	end, ok := s.closing(q.Mentions[0])
	if !ok {
		return "", false
	}
	var words []string
	for _, w := range s.words {
		if w.start >= end && len(words) < 3 {
			words = append(words, w.text)
		}
	}
	return strings.Join(words, " "), len(words) == 3
}
