package verbatim

import "strings"

// Names tells how many words from an index on are one name, 0 where none begins.
type Names func(word int) int

// SubjectBefore returns the last word of what may be the subject of a verb, before it and
// its auxiliaries: first-1 where none is left from the first word on.
func (s Speech) SubjectBefore(words []Word, first, verb int) int {
	before := verb - 1
	for before >= first && s.Between.At(words, before) > 0 {
		before--
	}
	return before
}

// skipBetween returns the first of the words [i, last) that is none of those between a verb
// and its subject.
func (s Speech) skipBetween(words []Word, i, last int) int {
	for i < last && s.Between.At(words, i) > 0 {
		i++
	}
	return i
}

// SpeakerBehind returns where the name begins that stands right beside a verb of speech,
// at the very beginning of the words [first, last) behind a quotation: said X, a dit X,
// X said. It is -1 where there is none, as with a pronoun, a noun or other words.
func (s Speech) SpeakerBehind(words []Word, first, last int, names Names) int {
	if at := s.nameAt(words, first, last, names); at >= 0 {
		behind := at + names(at)
		if words[behind-1].Clause {
			return -1
		}
		verb := s.skipBetween(words, behind, last)
		if verb < last && s.Verbs.At(words, verb) > 0 {
			return at
		}
		return -1
	}
	verb := s.skipBetween(words, first, last)
	n := s.Verbs.At(words, verb)
	if n == 0 || verb+n >= last || words[verb+n-1].Clause {
		return -1
	}
	return s.nameAt(words, verb+n, last, names)
}

// SpeakerBefore returns where the name begins that stands right before a verb of speech,
// at the beginning of a clause, in the words [first, last) before a quotation. What
// follows the verb names nobody, and a colon ends it: X said in a letter: “…”.
func (s Speech) SpeakerBefore(words []Word, first, last int, names Names) int {
	const most = 5 // words from the verb on
	for verb := last - 1; verb >= max(first+1, last-most); verb-- {
		n := s.Verbs.At(words, verb)
		switch {
		case names(verb) > 0:
			return -1
		case n == 0:
			continue
		case verb+n < last && words[last-1].Mark != ':':
			return -1
		}
		end := s.SubjectBefore(words, first, verb)
		begin := end
		for begin >= first && begin > end-most && begin+names(begin) != end+1 {
			begin--
		}
		if begin < first || begin+names(begin) != end+1 || words[end].Clause || s.nameAt(words, clauseStart(words, first, begin), last, names) != begin {
			return -1
		}
		return begin
	}
	return -1
}

// SpeakerVerbLast returns where the name begins that is the only one before a quotation,
// in the words [first, last), and the subject: rest tells what follows the name in its last
// word. [behind, end) are the words behind the quotation, which have the verb.
func (s Speech) SpeakerVerbLast(words []Word, first, last, behind, end int, names Names, rest func(word int) string) int {
	at := -1
	for i := first; i < last; i++ {
		if names(i) == 0 {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = i
	}
	if at < 0 || !s.saysAtOnce(words[behind:end]) {
		return -1
	}
	for i := behind; i < end; i++ {
		if names(i) > 0 {
			return -1
		}
	}
	next := at + names(at)
	subject := s.isSubject(rest(at), true)
	if !subject && rest(at) == "" && next < last && !words[next-1].Clause {
		subject = s.isSubject(words[next].Raw, false)
		next++
	}
	for i := next; i < last && subject; i++ { // another's, or theirs: 대통령이 “…”
		subject = s.Subjects.At(words, i) == 0
	}
	if !subject {
		return -1
	}
	return at
}

// isSubject reports whether letters are a title and the particle of a subject, or that
// alone where they are behind a name. Any other noun is not the one named: her mother, her
// camp.
func (s Speech) isSubject(letters string, behindName bool) bool {
	for _, particle := range s.subjects {
		if title, ok := strings.CutSuffix(letters, particle); ok && (title == "" && behindName || s.offices.In(Words(title))) {
			return true
		}
	}
	return false
}

// saysAtOnce reports whether words behind a quotation have a verb of speech that is not of
// another one's report: 는 말을 들었다고 했다.
func (s Speech) saysAtOnce(words []Word) bool {
	for i := range words {
		if n := s.Verbs.At(words, i); n > 0 {
			return n == 1 || i == 0
		}
	}
	return false
}

// nameAt returns where the name begins that stands at a word, behind no more than words in
// capitals and nouns of persons, such as a title, or -1.
func (s Speech) nameAt(words []Word, first, last int, names Names) int {
	i := first
	article := s.Articles.At(words, i)
	i += article
	for titled := false; i < last && (i == first || !words[i-1].Clause); {
		n := s.persons.At(words, i)
		switch {
		case names(i) > 0 && (titled || article == 0):
			return i
		case n > 0:
			i, titled = i+n, true
		case words[i].IsCapital() && article == 0:
			i++
		default:
			return -1
		}
	}
	return -1
}

// clauseStart returns the first word of the clause of a word.
func clauseStart(words []Word, first, at int) int {
	for at > first && !words[at-1].Clause {
		at--
	}
	return at
}
