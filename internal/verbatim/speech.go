package verbatim

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/assaykit/assay/internal/language"
)

// Speech is how a language says that somebody says something.
type Speech struct {
	Verbs        *Lexicon // of speech; participles too
	Attributions *Lexicon // words before, or behind, the one whose words they are: according to
	Openers      *Lexicon // such words at the start of a sentence
	Between      *Lexicon // auxiliaries and other words between the speaker and the verb
	Pronouns     *Lexicon // of a speaker
	Unnamed      *Lexicon // words before a noun for somebody whom nothing names: a
	Articles     *Lexicon
	Conjunctions *Lexicon
	Works        *Lexicon // nouns of what has a title
	Particles    *Lexicon // right behind a quotation
	Objects      *Lexicon // particles of who is spoken to or of
	Subjects     *Lexicon // and of who speaks
	VerbLast     bool     // the verb follows what is said

	reports            *Lexicon // all that says so
	finite, participle *Lexicon // of the verbs
	auxiliaries        *Lexicon
	persons            *Lexicon // nouns of persons
	doubtful, endings  *Lexicon
	joins              *Lexicon
	relays, renames    *Lexicon
	offices            *Lexicon // titles behind a name
	subjects           []string // as Subjects
	asideMarks         string   // none if who speaks is never within the marks
	single             bool     // ‘…’ may be a quotation
	straight           bool     // and '…'
}

type knownSpeech struct {
	Speech
	known bool
}

var speeches sync.Map // by tag

// SpeechOf returns the speech of a language, by its BCP 47 tag, and whether it is known.
func SpeechOf(tag string) (Speech, bool) {
	l := language.For(tag)
	if s, ok := speeches.Load(l.Tag()); ok {
		return s.(knownSpeech).Speech, s.(knownSpeech).known
	}
	s := newSpeech(l)
	known := !s.Verbs.Empty()
	speeches.Store(l.Tag(), knownSpeech{s, known})
	return s, known
}

func newSpeech(l *language.Language) Speech {
	lexicon := func(headings ...string) *Lexicon { return NewLexicon(l, true, headings...) }
	s := Speech{
		Verbs:        lexicon("speech/verbs", "speech/participles"),
		Attributions: lexicon("speech/attributions"),
		Openers:      lexicon("speech/opening attributions"),
		Between:      lexicon("speech/auxiliaries", "speech/between"),
		Pronouns:     lexicon("speech/pronouns"),
		Unnamed:      lexicon("numbers/indefinite"),
		Articles:     lexicon("names/articles", "names/definite articles"),
		Conjunctions: lexicon("names/conjunctions"),
		Works:        lexicon("names/products"),
		Particles:    lexicon("speech/quote particles"),
		Objects:      endings(l, "speech/object particles"),
		Subjects:     endings(l, "words/subject postpositions"),
		VerbLast:     l.Has(language.VerbLast),

		reports: NewLexicon(l, false, "speech/verbs", "speech/participles", "speech/attributions", "speech/reports"),
		finite:  lexicon("speech/verbs"), participle: lexicon("speech/participles"), auxiliaries: lexicon("speech/auxiliaries"),
		persons:  lexicon("names/offices", "names/persons"),
		doubtful: lexicon("speech/doubtful quote particles"), endings: endings(l, "speech/quoted endings"),
		joins: lexicon("speech/joins"), relays: lexicon("speech/relays"), renames: lexicon("speech/other names"),
		offices: lexicon("names/offices", "titles/offices"),
	}
	for _, e := range l.Entries("words/subject postpositions") {
		s.subjects = append(s.subjects, e.Spelled)
	}
	for _, e := range l.Entries("speech/aside marks") {
		s.asideMarks += e.Spelled
	}
	for _, e := range l.Entries("speech/marks") {
		s.single = s.single || e.Spelled == "‘ ’"
		s.straight = s.straight || e.Spelled == "' '"
	}
	return s
}

// endings returns the entries of a heading as ends of words.
func endings(l *language.Language, heading string) *Lexicon {
	lex := &Lexicon{phrases: map[string][]phrase{}}
	for _, e := range l.Entries(heading) {
		for spelling := range e.Spellings() {
			lex.add("-" + spelling)
		}
	}
	return lex
}

// Says reports whether a word, folded, is a verb of speech in any language that is known.
func Says(word string) bool {
	words := Words(word)
	return slices.ContainsFunc(allReports(), func(l *Lexicon) bool { return l.In(words) })
}

// allReports are the reports of every language.
var allReports = sync.OnceValue(func() (list []*Lexicon) {
	for _, tag := range language.Tags() {
		s, _ := SpeechOf(tag)
		list = append(list, s.reports)
	}
	return list
})

// Joins reports whether words between two quotations are a connective that makes
// them one statement.
func (s Speech) Joins(words []Word) bool { return len(words) == 1 && s.joins.At(words, 0) == 1 }

// In reports whether words say that somebody said something.
func (s Speech) In(words []Word) bool { return s.reports.In(words) }

// IsMarked reports whether the word right behind a quotation is a particle that makes
// it one. Nouns take some of these too, so that the quotation must end as a sentence.
func (s Speech) IsMarked(quoted []Word, behind []Word) bool {
	return s.Particles.At(behind, 0) > 0 || s.doubtful.At(behind, 0) > 0 && s.EndsSentence(quoted)
}

// EndsSentence reports whether quoted words end as a sentence before a particle does.
func (s Speech) EndsSentence(quoted []Word) bool { return s.endings.At(quoted, len(quoted)-1) > 0 }

// Longest asides, in words: one between dashes is sure to end.
const (
	mostAside  = 8
	mostDashed = 25
)

// Asides reports of each word whether it belongs to an aside that says who speaks:
// words between two marks that begin with a verb of speech and its subject.
func (s Speech) Asides(words []Word) []bool {
	in := make([]bool, len(words))
	if s.asideMarks == "" {
		return in
	}
	for i := 1; i < len(words); i++ {
		end := s.asideAt(words, i)
		for ; i < end; i++ {
			in[i] = true
		}
	}
	return in
}

// asideAt returns the index behind the last word of the aside that begins at a word,
// and that of the word for none.
func (s Speech) asideAt(words []Word, i int) int {
	mark := words[i-1].Mark
	if !words[i-1].Clause || words[i].IsCapital() || !contains(s.asideMarks, mark) {
		return i
	}
	end := i
	for end < len(words)-1 && !words[end].Clause {
		end++
	}
	if end++; !s.tells(words[i:end], isDash(mark)) {
		return i
	}
	if isDash(mark) {
		for k := end; k <= min(len(words), i+mostDashed); k++ {
			if words[k-1].Mark == mark {
				return k
			}
			if words[k-1].Sentence {
				break
			}
		}
		return end
	}
	if end-i > mostAside {
		return i
	}
	for end < len(words) && words[end-1].Mark == ',' && (s.isPerson(words[end:]) || isAge(words[end:])) { // dit Anne, la maire de Lure,
		for end++; end < len(words) && !words[end-1].Clause; end++ {
		}
	}
	return end
}

// tells reports whether words begin with a verb of speech and its subject, behind the
// verb. Between dashes the verb alone tells.
func (s Speech) tells(words []Word, dashed bool) bool {
	k, auxiliary := 0, false
	var pronoun bool
	for k < len(words) && s.Between.At(words, k) > 0 {
		auxiliary = auxiliary || s.auxiliaries.At(words, k) > 0
		k++
	}
	if auxiliary {
		if k, pronoun = s.pronounAt(words, k); pronoun {
			for k < len(words) && s.Between.At(words, k) > 0 {
				k++
			}
		}
		n := s.participle.At(words, k)
		return n > 0 && (pronoun || dashed || s.names(words[k+n:]))
	}
	n := s.finite.At(words, k)
	if n == 0 {
		return false
	}
	_, pronoun = s.pronounAt(words, k+n)
	return pronoun || dashed || s.names(words[k+n:])
}

// pronounAt skips a pronoun and the letter between it and the verb: a-t-il.
func (s Speech) pronounAt(words []Word, k int) (int, bool) {
	at := k
	if at < len(words) && len(words[at].Text) == 1 && s.Pronouns.At(words, at+1) > 0 {
		at++
	}
	if n := s.Pronouns.At(words, at); n > 0 {
		return at + n, true
	}
	return k, false
}

// names reports whether words begin with a name, or a noun of a person with its article.
func (s Speech) names(words []Word) bool {
	return len(words) > 0 && (words[0].IsCapital() || s.Articles.At(words, 0) > 0 && (len(words) > 1 && words[1].IsCapital() || s.persons.At(words, 1) > 0))
}

// IsOther reports whether words begin with an article and a noun of no person: the report.
func (s Speech) IsOther(words []Word) bool {
	return s.Articles.At(words, 0) > 0 && len(words) > 1 && !words[1].IsCapital() && s.persons.At(words, 1) == 0
}

// isPerson reports whether words begin with a noun of a person, with or without article.
func (s Speech) isPerson(words []Word) bool {
	return s.persons.At(words, 0) > 0 || s.Articles.At(words, 0) > 0 && s.persons.At(words, 1) > 0
}

// isAge reports whether words begin with a number and another word, and a comma: 43 ans,
func isAge(words []Word) bool {
	return len(words) > 1 && unicode.IsDigit([]rune(words[0].Raw)[0]) && words[1].Mark == ','
}

func contains(set string, r rune) bool { return r != 0 && strings.ContainsRune(set, r) }

func isDash(r rune) bool { return r == '–' || r == '—' || r == '-' }

// WithoutAsides returns the words that the speaker said.
func (s Speech) WithoutAsides(words []Word) []Word {
	in := s.Asides(words)
	var said []Word
	for i, w := range words {
		if !in[i] {
			said = append(said, w)
		}
	}
	return said
}
