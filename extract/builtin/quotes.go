package builtin

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/schema"
)

// quoteReach is the maximum distance of a quote from its speaker, in code points.
const quoteReach = 300

// Words in quotation marks are a quote from so many on; fewer, but two at least, need
// who speaks.
const (
	fewestWords = 2
	enoughWords = 5
)

// findQuotes returns the quotations of a text. The speaker is the person, or
// else the organization, that is in the same sentence as the quote and a verb
// of speech. If the sentence has only a pronoun, it is the person named last. If the
// sentence goes on after the quote in lower case, as in « … », nuance X, any verb
// identifies the speaker. A quote that follows another without a verb of its own has
// the same speaker. Words in quotation marks are a quote if there are at least five, or
// at least two and who speaks; fewer are a title or irony.
func findQuotes(text, language string, parties []schema.Party) []schema.Quote {
	r := newQuoteReader(text, language, parties)
	var quotes []schema.Quote
	var doubtful []int // those of the paragraphs before that nobody is said to speak, yet
	for i, q := range r.found {
		if r.enter(q); !q.GoesOn {
			quotes, doubtful = settle(quotes, doubtful, ""), nil
		}
		if !q.Closed || q.Start == q.Stop {
			continue
		}
		a := r.attribute(i)
		open := !a.said && i+1 < len(r.found) && r.found[i+1].GoesOn
		if !r.isQuote(q, a.said || open) {
			continue
		}
		r.remember(q, a.speaker)
		said := r.said(q)
		if open {
			doubtful = append(doubtful, len(quotes))
		} else if q.GoesOn && a.said {
			quotes, doubtful = settle(quotes, doubtful, a.speaker), nil
		}
		quotes = append(quotes, schema.Quote{
			Speaker: a.speaker, Text: said, Mentions: []schema.Mention{schema.At(q.Start, q.Stop, string(r.points[q.Start:q.Stop]))},
		})
	}
	return settle(quotes, doubtful, "")
}

// settle gives quotes the speaker who is named behind them. Without one, those of few
// words are none.
func settle(quotes []schema.Quote, doubtful []int, speaker string) []schema.Quote {
	for _, i := range slices.Backward(doubtful) {
		switch {
		case speaker != "":
			quotes[i].Speaker = cmp.Or(quotes[i].Speaker, speaker)
		case len(strings.Fields(quotes[i].Text)) < enoughWords:
			quotes = slices.Delete(quotes, i, i+1)
		}
	}
	return quotes
}

// quoteReader reads the quotes of a text in their order.
type quoteReader struct {
	points   []rune
	words    []verbatim.Word
	asides   []bool // of each word
	speech   verbatim.Speech
	speakers speakerList
	found    []verbatim.Quotation

	read      int    // up to where paragraphs are counted
	paragraph int    // where the paragraph begins
	last      string // the speaker of the last quote in the paragraph
	spoke     string // and of the last one at all
	spokeAt   int    // where that quote ends
}

func newQuoteReader(text, language string, parties []schema.Party) *quoteReader {
	r := &quoteReader{points: []rune(text), words: verbatim.Words(text)}
	r.speech, _ = verbatim.SpeechOf(language)
	r.asides = r.speech.Asides(r.words)
	for _, q := range r.speech.Quotations(r.points, verbatim.Marks{Lines: true}) {
		r.found = append(r.found, r.trim(q))
	}
	r.speakers = speakersOf(parties, r.speaks)
	return r
}

// trim leaves out the spaces inside the marks, and who speaks at the end.
func (r *quoteReader) trim(q verbatim.Quotation) verbatim.Quotation {
	if from, to := r.within(q.Start, q.Stop); from < to && r.asides[to-1] && !r.asides[from] {
		for r.asides[to-1] {
			to--
		}
		q.Stop = r.words[to-1].End
	}
	for q.Start < q.Stop && unicode.IsSpace(r.points[q.Start]) {
		q.Start++
	}
	for q.Stop > q.Start && unicode.IsSpace(r.points[q.Stop-1]) {
		q.Stop--
	}
	return q
}

// within returns the words that begin in [from, to), as indexes.
func (r *quoteReader) within(from, to int) (first, last int) {
	at := func(place int) int {
		return sort.Search(len(r.words), func(i int) bool { return r.words[i].Start >= place })
	}
	return at(from), at(to)
}

// speaks reports whether a mention may be of a speaker: outside quotations, or in an
// aside, and without a particle of who is spoken to.
func (r *quoteReader) speaks(start, end int) bool {
	i := sort.Search(len(r.found), func(i int) bool { return r.found[i].End > start })
	first, _ := r.within(start, end)
	if i < len(r.found) && r.found[i].Outer <= start && end <= r.found[i].End {
		return first < len(r.words) && r.asides[first]
	}
	const mostTitle = 3 // words of a title behind the name
	for k := max(0, first-1); k < len(r.words) && k < first+mostTitle+1; k++ {
		w := r.words[k]
		if w.End < end {
			continue
		}
		if r.speech.Attributions.At(r.words, k) > 0 {
			return true
		}
		if w.End > end && r.speech.Objects.At(r.words, k) > 0 {
			return false
		}
		if w.Clause || r.speech.Subjects.At(r.words, k) > 0 {
			break
		}
	}
	return true
}

// enter counts the paragraphs up to a quotation. One that goes on with that of the
// paragraph before has its speaker.
func (r *quoteReader) enter(q verbatim.Quotation) {
	for ; r.read < q.Outer; r.read++ {
		if r.points[r.read] == '\n' {
			r.paragraph = r.read + 1
			if !q.GoesOn {
				r.last = ""
			}
		}
	}
}

func (r *quoteReader) remember(q verbatim.Quotation, speaker string) {
	r.last = speaker
	if speaker != "" {
		r.spoke, r.spokeAt = speaker, q.End
	}
}

// length is how many words a quotation has, by its spaces.
func (r *quoteReader) length(q verbatim.Quotation) int {
	return len(strings.Fields(string(r.points[q.Start:q.Stop])))
}

// isQuote reports whether words between marks are a quote, rather than a title or irony:
// said is whether the text says that somebody speaks them.
func (r *quoteReader) isQuote(q verbatim.Quotation, said bool) bool {
	n := r.length(q)
	if n < fewestWords && !r.isSentence(q) || n < enoughWords && !said || r.isTitle(q) {
		return false
	}
	return q.Mark != '「' && q.Mark != '『' || r.isMarked(q)
}

// isMarked reports whether a particle right behind a quotation makes it a quote.
func (r *quoteReader) isMarked(q verbatim.Quotation) bool {
	from, to := r.within(q.Start, q.Stop)
	return to < len(r.words) && r.words[to].Start == q.End && r.speech.IsMarked(r.words[from:to], r.words[to:])
}

// isSentence reports whether the particle behind a quotation, and its own end, make a word
// in it a sentence: “반대한다”고.
func (r *quoteReader) isSentence(q verbatim.Quotation) bool {
	from, to := r.within(q.Start, q.Stop)
	return r.isMarked(q) && r.speech.EndsSentence(r.words[from:to])
}

// isTitle reports whether words between marks are what a work is called: behind the noun
// of one, or all in capitals but the small ones, and no sentence.
func (r *quoteReader) isTitle(q verbatim.Quotation) bool {
	if q.Dialogue || strings.ContainsRune(".,!?…", r.points[q.Stop-1]) {
		return false
	}
	from, to := r.within(q.Start, q.Stop)
	if from > 0 && r.speech.Works.At(r.words, from-1) > 0 && strings.TrimSpace(string(r.points[r.words[from-1].End:q.Outer])) == "" {
		return true
	}
	const letters, fewest = 4, 2 // of a word that has a capital in a title, and such words
	capitals := 0
	for _, w := range r.words[from:to] {
		switch {
		case w.IsCapital():
			capitals++
		case utf8.RuneCountInString(w.Raw) >= letters:
			return false
		}
	}
	return capitals >= fewest
}

// said returns the words of a quotation without the asides that say who speaks.
func (r *quoteReader) said(q verbatim.Quotation) string {
	from, to := r.within(q.Start, q.Stop)
	if !slices.Contains(r.asides[from:to], true) || r.asides[from] {
		return string(r.points[q.Start:q.Stop])
	}
	var b strings.Builder
	at := q.Start
	for i := from; i < to; i++ {
		if !r.asides[i] {
			continue
		}
		b.WriteString(string(r.points[at:r.words[i-1].End]))
		for i+1 < to && r.asides[i+1] {
			i++
		}
		at = q.Stop
		if i+1 < to {
			at = r.words[i+1].Start
			for at > r.words[i].End && !unicode.IsSpace(r.points[at-1]) { // an opening mark or bracket
				at--
			}
			for _, mark := range r.points[r.words[i].End:at] {
				if strings.ContainsRune(".!?…", mark) {
					b.WriteRune(mark)
				}
			}
			b.WriteByte(' ')
		}
	}
	b.WriteString(string(r.points[at:q.Stop]))
	return b.String()
}

// sentenceAround returns the bounds of the sentence around a quote, without the
// quotations beside it.
func (r *quoteReader) sentenceAround(i int) (from, to int) {
	q := r.found[i]
	for from = q.Outer; from > r.paragraph && q.Outer-from < quoteReach && !endsSentence(r.points, from-1); {
		from--
	}
	if i > 0 {
		from = max(from, r.found[i-1].End)
	}
	to = q.End
	// English puts the full stop inside the marks; the sentence then ends there.
	if strings.ContainsRune(".!?…", r.points[q.Stop-1]) && !startsLower(r.points, q.End) {
		return from, to
	}
	for to < len(r.points) && to-q.End < quoteReach && r.points[to] != '\n' && !endsSentence(r.points, to) {
		to++
	}
	if i+1 < len(r.found) {
		to = max(q.End, min(to, r.found[i+1].Outer))
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
	for i < len(runes) && runes[i] != '\n' && (unicode.IsSpace(runes[i]) || strings.ContainsRune(",-–—", runes[i])) {
		i++
	}
	return i < len(runes) && unicode.IsLower(runes[i])
}

// attribution is what the text says of who speaks.
type attribution struct {
	said    bool // it says that somebody does
	speaker string
}

// attribute finds who speaks a quotation.
func (r *quoteReader) attribute(i int) attribution {
	q := r.found[i]
	if who := r.signature(q); who != "" {
		return attribution{true, who}
	}
	if from, to := r.asideOf(i); from < to {
		who, _ := r.behindQuote(i, from, to)
		return attribution{true, who}
	}
	from, to := r.sentenceAround(i)
	if r.speech.VerbLast {
		return r.attributeVerbLast(q, from, to)
	}
	if who, said := r.attributedTo(q.End, to); said {
		return attribution{true, who}
	}
	who, said := r.behindQuote(i, q.End, to)
	if said && who != "" {
		return attribution{true, who}
	}
	before, saidBefore := r.beforeQuote(q, from)
	switch {
	case saidBefore:
		return attribution{true, cmp.Or(before, who)}
	case said:
		return attribution{true, who}
	}
	if who, said := r.attributedTo(from, q.Outer); said {
		return attribution{true, who}
	}
	if who := r.opens(from, q.Outer); who != "" {
		return attribution{true, who}
	}
	return attribution{r.last != "" && (q.GoesOn || r.follows(i, from, to)), r.last}
}

// follows reports whether a quotation goes on with the one before: by itself, or behind
// no more than a conjunction.
func (r *quoteReader) follows(i, from, to int) bool {
	q := r.found[i]
	first, last := r.within(from, q.Outer)
	if last-first == 1 {
		return i > 0 && from == r.found[i-1].End && r.speech.Conjunctions.At(r.words, first) == 1
	}
	behind, end := r.within(q.End, to)
	return first == last && behind == end
}
