package builtin

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/schema"
)

// quoteReach is the maximum distance of a quote from its speaker, in code points.
const quoteReach = 300

// quotation is a passage between quotation marks, without the spaces inside the
// marks.
type quotation struct {
	outer, end  int // code points, marks included
	start, stop int // code points of the words
}

// findQuotes returns the quotations of a text. The speaker is the person, or
// else the organization, that is in the same sentence as the quote and a verb
// of speech. If the sentence has only a pronoun, it is the last person named in
// the paragraph. If the sentence goes on after the quote in lower case, as in «
// … », nuance X, any verb identifies the speaker. A quote that follows another
// without a verb of its own has the same speaker. Words in quotation marks are
// a quote if there are at least five, or at least two and a verb of speech;
// fewer are a title or irony.
func findQuotes(text, language string, parties []schema.Party) []schema.Quote {
	runes := []rune(text)
	speakers := speakersOf(parties)
	verbs := speechVerbs(language)
	var quotes []schema.Quote
	paragraph, last, read := 0, "", 0
	found := quotations(runes)
	for i, q := range found {
		for ; read < q.outer; read++ {
			if runes[read] == '\n' {
				paragraph, last = read+1, ""
			}
		}
		from, to := sentenceAround(runes, q, paragraph)
		if i > 0 {
			from = max(from, found[i-1].end)
		}
		if i+1 < len(found) {
			to = max(q.end, min(to, found[i+1].outer))
		}
		words := len(strings.Fields(string(runes[q.start:q.stop])))
		after, saidAfter := verbIn(runes, q.end, to, verbs)
		before, saidBefore := verbIn(runes, from, q.outer, verbs)
		if words < 2 || words < 5 && !saidAfter && !saidBefore {
			continue
		}
		speaker := last // of this quote
		if !saidAfter && words >= 5 && startsLower(runes, q.end) {
			after = q.end
			saidAfter = speakers.lastPerson(q.end, to) != ""
		}
		if saidAfter {
			speaker = cmp.Or(speakers.nearest(q.end, to, after), surnameAt(runes, q.end, to, after, speakers))
		}
		if saidBefore && (!saidAfter || speaker == "") {
			// Before a quote, the speaker comes before the verb.
			speaker = cmp.Or(
				surnameAt(runes, from, q.outer, before, speakers),
				speakers.nearest(from, before, before), speakers.nearest(before, q.outer, before),
			)
		}
		if speaker == "" && (saidAfter || saidBefore) {
			speaker = speakers.lastPerson(paragraph, q.outer)
		}
		last = speaker
		said := string(runes[q.start:q.stop])
		quotes = append(quotes, schema.Quote{
			Speaker: speaker, Text: said, Mentions: []schema.Mention{schema.At(q.start, q.stop, said)},
		})
	}
	return quotes
}

// quotations returns the passages between quotation marks, the outermost marks
// only, each within one paragraph.
func quotations(runes []rune) []quotation {
	var list []quotation
	var open, closing rune
	var at, depth int
	for i, r := range runes {
		if open == 0 {
			switch c := closingMark(r); {
			case c == 0:
			case c == '"' && i > 0 && !unicode.IsSpace(runes[i-1]) && !strings.ContainsRune("([—–-", runes[i-1]):
			default:
				open, closing, at, depth = r, c, i, 0
			}
			continue
		}
		switch {
		case r == '\n':
			open = 0
		case r == closing && depth > 0:
			depth--
		case r == closing:
			q := quotation{outer: at, end: i + 1, start: at + 1, stop: i}
			for q.start < q.stop && unicode.IsSpace(runes[q.start]) {
				q.start++
			}
			for q.stop > q.start && unicode.IsSpace(runes[q.stop-1]) {
				q.stop--
			}
			list = append(list, q)
			open = 0
		case r == open:
			depth++
		}
	}
	return list
}

func closingMark(r rune) rune {
	switch r {
	case '«':
		return '»'
	case '“':
		return '”'
	case '「':
		return '」'
	case '"':
		return '"'
	}
	return 0
}

// sentenceAround returns the bounds of the sentence around a quote.
func sentenceAround(runes []rune, q quotation, paragraph int) (from, to int) {
	from = q.outer
	for from > paragraph && q.outer-from < quoteReach && !endsSentence(runes, from-1) {
		from--
	}
	to = q.end
	// English puts the full stop inside the marks; the sentence then ends there.
	if q.stop > q.start && strings.ContainsRune(".!?…", runes[q.stop-1]) && !startsLower(runes, q.end) {
		return from, to
	}
	for to < len(runes) && to-q.end < quoteReach && runes[to] != '\n' && !endsSentence(runes, to) {
		to++
	}
	return from, to
}

func endsSentence(runes []rune, i int) bool {
	if !strings.ContainsRune(".!?…", runes[i]) {
		return false
	}
	if i+1 < len(runes) && !unicode.IsSpace(runes[i+1]) {
		return false
	}
	// An initial or an abbreviation of one letter does not end a sentence.
	return i < 2 || !unicode.IsUpper(runes[i-1]) || unicode.IsLetter(runes[i-2])
}

func startsLower(runes []rune, i int) bool {
	for i < len(runes) && runes[i] != '\n' && (unicode.IsSpace(runes[i]) || runes[i] == ',') {
		i++
	}
	return i < len(runes) && unicode.IsLower(runes[i])
}

// verbIn returns the position of a verb of speech between from and to.
func verbIn(runes []rune, from, to int, verbs []string) (at int, ok bool) {
	stretch := strings.ToLower(string(runes[from:to]))
	best := -1
	for _, v := range verbs {
		for i := 0; ; {
			j := strings.Index(stretch[i:], v)
			if j < 0 {
				break
			}
			i += j
			if wordAt(stretch, i, len(v)) && (best < 0 || i < best) {
				best = i
			}
			i += len(v)
		}
	}
	if best < 0 {
		return 0, false
	}
	return from + len([]rune(stretch[:best])), true
}

// wordAt reports whether a whole word of n letters is at position i. Korean
// verbs are at the end of a word, so only Latin letters count as its neighbors.
func wordAt(s string, i, n int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+n:])
	return !unicode.Is(unicode.Latin, before) && !unicode.Is(unicode.Latin, after)
}

func speechVerbs(language string) []string {
	switch primary, _, _ := strings.Cut(strings.ToLower(language), "-"); primary {
	case "fr":
		return []string{
			"déclaré", "déclare", "déclarait", "dit", "disait", "affirmé", "affirme", "expliqué", "explique", "ajouté", "ajoute",
			"annoncé", "assuré", "assure", "estimé", "estime", "indiqué", "indique", "précisé", "précise", "souligné", "souligne",
			"répondu", "répond", "confié", "confie", "lancé", "lance", "promis", "averti", "avertit", "rappelé", "rappelle", "martelé",
			"conclu", "conclut", "insisté", "insiste", "regretté", "regrette", "reconnu", "reconnaît", "résumé", "résume", "selon",
			"raconté", "raconte", "commenté", "commente", "qualifié", "parlé", "évoqué", "écrit", "prévenu", "prévient", "défendu", "défend",
		}
	case "ko":
		return []string{"말했다", "밝혔다", "전했다", "강조했다", "설명했다", "덧붙였다", "했다고", "말했습니다", "라고", "라며"}
	case "en":
		return []string{
			"said", "says", "say", "told", "tells", "added", "adds", "called", "calls", "announced", "stated", "explained", "explains",
			"replied", "promised", "warned", "warns", "insisted", "insists", "recalled", "remarked", "noted", "notes", "asked", "wrote",
			"declared", "admitted", "concluded", "described", "describes", "according to", "argued", "argues", "commented",
		}
	}
	return nil
}
