package name

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/recognize/language"
)

// syllabary is by what syllables and endings a language without capitals tells names.
// It is empty for others.
type syllabary struct {
	postpositions       postpositions
	subjectOf, placedBy map[string]bool // postpositions of a subject and of where something is
	nounEnds            endings
	personEnds          endings
	verbEnds            endings
	verbParts           []string
	adnominals          endings // of verbs before a noun
	adnominalParticles  endings // of nouns before a noun
	copulas             endings

	surnames, wordSurnames, sureSurnames, doubtfulSurnames syllables
	givenFirst, givenLast, sureLast, noLast                syllables
	doubleSurnames                                         map[string]bool
	courtesies                                             []courtesy
	former, sayings, regnal                                map[string]bool

	loan, halfLoan, halfLoanFirst, halfLoanLast, native, verbFinal, loanFirst syllables
	foreignParticles, foreignOpeners                                          map[string]bool

	placeHeads                              map[string]bool
	districts, features, derived            syllables // behind places
	colleges, authorities, politicalParties syllables // behind organisations
	noAuthorities                           []string
}

// syllables is a set of single syllables, one behind the other.
type syllables string

// has reports whether a text of one or more syllables stands in the set.
func (s syllables) has(syllable string) bool { return strings.Contains(string(s), syllable) }

// hasRune reports whether one syllable stands in the set.
func (s syllables) hasRune(r rune) bool { return strings.ContainsRune(string(s), r) }

// read reads the headings of languages without capitals.
func (s *syllabary) read(l *language.Language) (err error) {
	if !l.Has(language.Caseless) {
		return nil
	}
	if s.postpositions, err = newPostpositions(l.Entries("words/postpositions")); err != nil {
		return err
	}
	if err := s.readEndings(l); err != nil {
		return err
	}
	if err := s.readSyllables(l); err != nil {
		return err
	}
	s.readWords(l)
	s.readCourtesies(l)
	return nil
}

func (s *syllabary) readEndings(l *language.Language) (err error) {
	for _, h := range []struct {
		heading string
		into    *endings
	}{
		{"words/noun endings", &s.nounEnds},
		{"words/person endings", &s.personEnds},
		{"words/verb endings", &s.verbEnds},
		{"words/adnominal endings", &s.adnominals},
		{"words/adnominal particles", &s.adnominalParticles},
		{"words/copulas", &s.copulas},
	} {
		if *h.into, err = newEndings(l.Entries(h.heading)); err != nil {
			return err
		}
	}
	return nil
}

func (s *syllabary) readSyllables(l *language.Language) error {
	for _, h := range []struct {
		heading string
		into    *syllables
	}{
		{"names/surnames", &s.surnames},
		{"names/surnames that are words", &s.wordSurnames},
		{"names/sure surnames", &s.sureSurnames},
		{"names/doubtful surnames", &s.doubtfulSurnames},
		{"names/given first syllables", &s.givenFirst},
		{"names/given last syllables", &s.givenLast},
		{"names/sure last syllables", &s.sureLast},
		{"names/no last syllables", &s.noLast},
		{"names/loan syllables", &s.loan},
		{"names/half-loan syllables", &s.halfLoan},
		{"names/half-loan first syllables", &s.halfLoanFirst},
		{"names/half-loan last syllables", &s.halfLoanLast},
		{"names/native syllables", &s.native},
		{"names/verb-final syllables", &s.verbFinal},
		{"names/loan first syllables", &s.loanFirst},
		{"names/district suffixes", &s.districts},
		{"names/feature suffixes", &s.features},
		{"names/place suffixes", &s.derived},
		{"names/college suffixes", &s.colleges},
		{"names/authority suffixes", &s.authorities},
		{"names/party suffixes", &s.politicalParties},
	} {
		for _, e := range l.Entries(h.heading) {
			for spelled := range e.Spellings() {
				if utf8.RuneCountInString(spelled) != 1 {
					return e.Errorf("%q is no single syllable", spelled)
				}
				*h.into += syllables(spelled)
			}
		}
	}
	return nil
}

func (s *syllabary) readWords(l *language.Language) {
	s.subjectOf = wordSet(l, "words/subject postpositions")
	s.placedBy = wordSet(l, "words/locative postpositions")
	s.doubleSurnames = wordSet(l, "names/double surnames")
	s.former = wordSet(l, "names/former")
	s.sayings = wordSet(l, "names/sayings")
	s.regnal = wordSet(l, "names/regnal counters")
	s.foreignParticles = wordSet(l, "names/foreign particles")
	s.foreignOpeners = wordSet(l, "names/foreign openers")
	s.placeHeads = wordSet(l, "names/place heads")
	s.verbParts = wordList(l, "words/verb parts")
	s.noAuthorities = wordList(l, "names/no authorities")
}

// courtesy is what stands behind a name in one word with it.
type courtesy struct {
	text     string
	withheld bool // behind a surname alone
	aged     bool // where an age follows
}

func (s *syllabary) readCourtesies(l *language.Language) {
	for _, h := range []struct {
		heading string
		courtesy
	}{
		{"names/courtesies", courtesy{}},
		{"names/unnamed courtesies", courtesy{withheld: true}},
		{"names/unnamed", courtesy{withheld: true, aged: true}},
	} {
		for _, text := range wordList(l, h.heading) {
			h.text = text
			s.courtesies = append(s.courtesies, h.courtesy)
		}
	}
}

// isCourtesy reports a courtesy that full names may have.
func (s *syllabary) isCourtesy(word string) bool {
	for _, c := range s.courtesies {
		if !c.withheld && c.text == word {
			return true
		}
	}
	return false
}

// opensWithCourtesy reports a word that begins with one.
func (s *syllabary) opensWithCourtesy(word string) bool {
	for _, c := range s.courtesies {
		if !c.withheld && strings.HasPrefix(word, c.text) {
			return true
		}
	}
	return false
}

// isVerbal reports words that end as verbs and adverbs do.
func (s *syllabary) isVerbal(word string) bool {
	for _, part := range s.verbParts {
		if strings.Contains(word, part) {
			return true
		}
	}
	return s.verbEnds.end(word, 0)
}

// isNoAuthority reports a word that ends as a noun does which is no authority.
func (s *syllabary) isNoAuthority(word string) bool {
	return slices.ContainsFunc(s.noAuthorities, func(noun string) bool { return strings.HasSuffix(word, noun) })
}

// isAdnominal reports a word's form before a noun, where a space was left out.
func (s *syllabary) isAdnominal(word string) bool {
	return s.adnominals.end(word, 0) || s.adnominalParticles.end(word, 0)
}

// cutCopula returns a noun without the copula that ties it to the name behind it.
func (s *syllabary) cutCopula(word string) (noun string, ok bool) {
	if noun, ok = s.copulas.cut(word, func(string) bool { return true }); !ok {
		return word, false
	}
	return noun, true
}

// wordList returns the spellings under a heading in their order.
func wordList(l *language.Language, heading string) []string {
	var list []string
	for _, e := range l.Entries(heading) {
		for spelled := range e.Spellings() {
			list = append(list, spelled)
		}
	}
	return list
}
