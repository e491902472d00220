package builtin

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/schema"
)

// speaker is a mention of a party that may be the speaker of a quote.
type speaker struct {
	start, end int
	id         string
	person     bool
}

type speakerList struct {
	mentions []speaker
	surnames map[string]string // the last word of a person's name, if only one person has it
}

// speakersOf returns the parties that may speak, where they are mentioned so.
func speakersOf(parties []schema.Party, speaks func(start, end int) bool) speakerList {
	var list []speaker
	surnames := map[string]string{}
	for _, p := range parties {
		if words := strings.Fields(p.Name); p.Type == schema.Person && len(words) > 1 {
			surname := words[len(words)-1]
			if _, taken := surnames[surname]; taken {
				surnames[surname] = "" // ambiguous: the surname of two persons
			} else {
				surnames[surname] = p.ID
			}
		}
		if p.Type != schema.Person && p.Type != schema.Organization {
			continue
		}
		for _, m := range p.Mentions {
			if start, end, ok := m.Span(); ok && speaks(start, end) {
				list = append(list, speaker{start, end, p.ID, p.Type == schema.Person})
			}
		}
	}
	slices.SortFunc(list, func(a, b speaker) int { return cmp.Compare(a.start, b.start) })
	return speakerList{list, surnames}
}

func (l speakerList) between(from, to int) []speaker {
	start := func(s speaker, at int) int { return cmp.Compare(s.start, at) }
	i, _ := slices.BinarySearchFunc(l.mentions, from, start)
	j, _ := slices.BinarySearchFunc(l.mentions, to, start)
	return l.mentions[i:max(i, j)]
}

// nearest returns the speaker nearest to the verb; a person takes precedence
// over an organization.
func (l speakerList) nearest(from, to, verb int) string {
	best, distance := "", 0
	for _, s := range l.between(from, to) {
		d := s.start - verb
		if d < 0 {
			d = -d
		}
		if !s.person {
			d += 2 * quoteReach
		}
		if best == "" || d < distance {
			best, distance = s.id, d
		}
	}
	return best
}

// first returns the first person, or else the first organization.
func (l speakerList) first(from, to int) string { return l.nearest(from, to, from) }

// last returns the last person, or else the last organization.
func (l speakerList) last(from, to int) string { return l.nearest(from, to, to) }

func (l speakerList) lastPerson(from, to int) string {
	for _, s := range slices.Backward(l.between(from, to)) {
		if s.person {
			return s.id
		}
	}
	return ""
}

// directly returns the party that is named right at a word, behind its article.
func (r *quoteReader) directly(word, to int) string {
	for word < len(r.words) && r.speech.Articles.At(r.words, word) > 0 {
		word++
	}
	if word >= len(r.words) || r.words[word].Start >= to {
		return ""
	}
	if near := r.speakers.between(r.words[word].Start, r.words[word].Start+1); len(near) > 0 {
		return near[0].id
	}
	return ""
}

// verbIn returns the first verb of speech that begins in [from, to), as the index of its
// word, and that of the word behind it.
func (r *quoteReader) verbIn(from, to int) (verb, behind int, ok bool) {
	first, last := r.within(from, to)
	for i := first; i < last; i++ {
		if n := r.speech.Verbs.At(r.words, i); n > 0 {
			return i, min(i+n, last), true
		}
	}
	return 0, 0, false
}

// surnameAt returns the person whose surname alone is next to the verb, auxiliaries
// aside: before it, as in "Son a déclaré", or after it, as in "said Son". Elsewhere a
// surname that is also a common word is not a mention.
func (r *quoteReader) surnameAt(first, last, verb, behind int) string {
	before := r.speech.SubjectBefore(r.words, first, verb)
	if before >= first {
		if id := r.speakers.surnames[r.words[before].Raw]; id != "" {
			return id
		}
	}
	if behind < last {
		return r.speakers.surnames[r.words[behind].Raw]
	}
	return ""
}

// isPronoun reports whether the subject of a verb is a pronoun: the word before it,
// auxiliaries aside, or the one behind it.
func (r *quoteReader) isPronoun(first, verb, behind int) bool {
	before := r.speech.SubjectBefore(r.words, first, verb)
	if before >= first && r.speech.Pronouns.At(r.words, before) > 0 {
		return true
	}
	if behind < len(r.words) && len(r.words[behind].Text) == 1 { // ajoute-t-elle
		behind++
	}
	return r.speech.Pronouns.At(r.words, behind) > 0
}

// signature returns the party behind a dash, behind the quotation: “…” — Name.
func (r *quoteReader) signature(q verbatim.Quotation) string {
	at, lines := q.End, 0
	for at < len(r.points) && (unicode.IsSpace(r.points[at]) || r.points[at] == '.') && lines < 2 {
		if r.points[at] == '\n' {
			lines++
		}
		at++
	}
	if at+1 >= len(r.points) || !strings.ContainsRune("-–—", r.points[at]) {
		return ""
	}
	first, _ := r.within(at, at)
	end := first
	for end < len(r.words) && !r.words[end].Clause {
		end++
	}
	if _, _, verb := r.verbIn(at, at+quoteReach); verb && end < len(r.words) && r.hasVerb(first, end+1) {
		return ""
	}
	return r.directly(first, len(r.points))
}

func (r *quoteReader) hasVerb(first, last int) bool {
	return slices.ContainsFunc(r.words[first:last], func(w verbatim.Word) bool { return r.speech.Verbs.At([]verbatim.Word{w}, 0) > 0 })
}

// asideOf returns the place of the words in a quotation, or at the end of it, that say
// who speaks.
func (r *quoteReader) asideOf(i int) (from, to int) {
	q := r.found[i]
	first, last := r.within(q.Start, max(q.End, q.Stop))
	if q.Dialogue {
		last = len(r.words)
	}
	for k := first + 1; k < last; k++ {
		if r.asides[k] {
			end := k
			for end < len(r.words) && r.asides[end] {
				end++
			}
			return r.words[k].Start, r.words[end-1].End
		}
		if q.Dialogue && r.words[k].Start > q.Stop {
			break
		}
	}
	return 0, 0
}

// attributedTo returns the party whose words the stretch says they are, before any verb
// of speech: according to X.
func (r *quoteReader) attributedTo(from, to int) (who string, said bool) {
	first, last := r.within(from, to)
	for i := first; i < last; i++ {
		if n := r.speech.Attributions.At(r.words, i); n > 0 {
			return cmp.Or(r.directly(i+n, to), r.speakers.first(r.words[i+n-1].End, to)), true
		}
		if r.speech.Verbs.At(r.words, i) > 0 {
			break
		}
	}
	return "", false
}

// opens returns the party that the sentence begins with, behind a word that makes what
// follows theirs: for Larsen, “…”.
func (r *quoteReader) opens(from, to int) string {
	first, last := r.within(from, to)
	if first == last {
		return ""
	}
	n := r.speech.Openers.At(r.words, first)
	if n == 0 || !r.words[first].IsCapital() {
		return ""
	}
	return r.directly(first+n, to)
}

// isOther reports whether the subject of a verb is a noun of no person: before it, or
// behind it.
func (r *quoteReader) isOther(first, verb, behind int) bool {
	before := r.speech.SubjectBefore(r.words, first, verb)
	if before > first && r.speech.IsOther(r.words[before-1:before+1]) && !r.words[before].Clause {
		return true
	}
	return r.speech.IsOther(r.words[min(behind, len(r.words)):])
}

// behindQuote returns the speaker in the sentence behind a quotation, and whether it has
// a verb of speech.
func (r *quoteReader) behindQuote(i, from, to int) (who string, said bool) {
	q := r.found[i]
	first, last := r.within(from, to)
	verb, behind, said := r.verbIn(from, to)
	if !said {
		if r.length(q) < enoughWords || !startsLower(r.points, from) || r.speakers.lastPerson(from, to) == "" {
			return "", false
		}
		verb, behind = first, min(first+1, last) // any verb
	}
	at := r.words[verb].Start
	switch {
	case r.isPronoun(first, verb, behind):
		return r.before(q), true
	case r.speakers.first(from, at) != "":
		return r.speakers.first(from, at), true
	}
	who = cmp.Or(r.directly(behind, to), r.surnameAt(first, last, verb, behind))
	if who == "" && r.speech.Unnamed.At(r.words, behind) > 0 && behind < last || who == "" && verb > first && r.speech.Unnamed.At(r.words, first) > 0 {
		return r.apposed(behind, to), true
	}
	if who = cmp.Or(who, r.speakers.first(at, to)); who == "" && !r.isOther(first, verb, behind) {
		who = r.before(q)
	}
	return who, true
}

// apposed returns the person who is named behind a noun with an indefinite article, in
// the same clause or the next: said a guard, Ann Lee.
func (r *quoteReader) apposed(word, to int) string {
	const most = 6 // words of the noun
	if word >= len(r.words) {
		return ""
	}
	end := min(word+most, len(r.words)-1)
	return r.speakers.lastPerson(r.words[word].Start, min(to, r.words[end].End))
}

// before returns the person who is named before a quotation in its paragraph, or who
// spoke in the one before.
func (r *quoteReader) before(q verbatim.Quotation) string {
	if who := r.speakers.lastPerson(r.paragraph, q.Outer); who != "" {
		return who
	}
	const reach = 2 * quoteReach
	if r.spoke != "" && q.Outer-r.spokeAt < reach {
		return r.spoke
	}
	return r.speakers.lastPerson(max(0, q.Outer-reach), q.Outer)
}

// beforeQuote returns the speaker in the sentence before a quotation, and whether it says
// that somebody speaks: with a verb, or with a colon behind a name.
func (r *quoteReader) beforeQuote(q verbatim.Quotation, from int) (who string, said bool) {
	first, last := r.within(from, q.Outer)
	verb, behind, said := r.verbIn(from, q.Outer)
	for next := behind; said && next < last; { // the last one tells
		v, b, more := r.verbIn(r.words[next].Start, q.Outer)
		if !more {
			break
		}
		verb, behind, next = v, b, b
	}
	if !said {
		lead := strings.TrimRightFunc(string(r.points[from:q.Outer]), unicode.IsSpace)
		if who = r.speakers.first(from, q.Outer); strings.HasSuffix(lead, ":") && who != "" {
			return who, true
		}
		return "", false
	}
	at := r.words[verb].Start
	if r.isPronoun(first, verb, behind) {
		return cmp.Or(r.speakers.lastPerson(r.paragraph, at), r.before(q)), true
	}
	// Before a quote, the speaker comes before the verb.
	if who = r.surnameAt(first, last, verb, behind); who != "" {
		return who, true
	}
	if r.isOther(first, verb, len(r.words)) {
		return "", true
	}
	if n := r.speech.Attributions.At(r.words, first); n > 0 { // according to X, Y said
		for first < verb && !r.words[first].Clause {
			first++
		}
		from = min(at, r.words[first].End)
	}
	return cmp.Or(r.speakers.nearest(from, at, at), r.directly(behind, q.Outer), r.speakers.nearest(at, q.Outer, at), r.before(q)), true
}

// attributeVerbLast finds the speaker where the verb follows what is said: the subject is
// before the quotation, or else between it and the verb.
func (r *quoteReader) attributeVerbLast(q verbatim.Quotation, from, to int) attribution {
	verb, _, said := r.verbIn(q.End, to)
	end := to
	if said {
		end = r.words[verb].End
	}
	who := r.speakers.last(from, q.Outer)
	first, last := r.within(from, q.Outer)
	lead := strings.TrimRightFunc(string(r.points[from:q.Outer]), unicode.IsSpace)
	said = said || r.isMarked(q) || who != "" && (strings.HasSuffix(lead, ":") || r.speech.Attributions.In(r.words[first:last]))
	if who == "" && said {
		who = cmp.Or(r.speakers.first(q.End, end), r.last, r.before(q))
	}
	return attribution{said, cmp.Or(who, r.last)}
}
