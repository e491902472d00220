package name

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/language"
)

// syllabary is by what syllables and endings a language without capitals tells names.
// It is empty for others.
type syllabary struct {
	postpositions       postpositions
	subjectOf, placedBy map[string]bool // postpositions of a subject and of where something is
	nounEnds            endings
	personEnds          endings
	titleEnds           endings // of titles in one word with where they are held
	nounSuffixes        endings // behind a common noun
	quotingEnds         endings // of what is said
	compoundEnds        endings // of compounds with foreign words that name nobody
	bodyEnds            endings // of the bodies of states and institutions
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

	marks                            []syllableMark // of each Hangul syllable
	foreignParticles, foreignOpeners map[string]bool

	placeHeads                               map[string]bool
	placeParts, openingForms, bracketedForms map[string]bool
	districts, features, derived             syllables // behind places
	ofPlaces                                 syllables // outside the name of a place
	quarters, spots                          syllables // of neighbourhoods in a place, of stations and the like
	colleges, authorities, politicalParties  syllables // behind organisations
	noAuthorities                            []string
}

// syllables is a set of single syllables, one behind the other.
type syllables string

// has reports whether a text of one or more syllables stands in the set.
func (s syllables) has(syllable string) bool { return strings.Contains(string(s), syllable) }

// read reads the headings of languages without capitals.
func (x *syllabary) read(l *language.Language) (err error) {
	if !l.Has(language.Caseless) {
		return nil
	}
	if x.postpositions, err = newPostpositions(l.Entries("words/postpositions")); err != nil {
		return err
	}
	if err := x.readEndings(l); err != nil {
		return err
	}
	if err := x.readSyllables(l); err != nil {
		return err
	}
	x.readWords(l)
	x.readCourtesies(l)
	return x.readMarks(l)
}

func (x *syllabary) readEndings(l *language.Language) (err error) {
	for _, h := range []struct {
		heading string
		into    *endings
	}{
		{"words/noun endings", &x.nounEnds},
		{"words/person endings", &x.personEnds},
		{"words/noun suffixes", &x.nounSuffixes},
		{"words/quoting endings", &x.quotingEnds},
		{"words/compound endings", &x.compoundEnds},
		{"names/title endings", &x.titleEnds},
		{"names/body endings", &x.bodyEnds},
		{"words/verb endings", &x.verbEnds},
		{"words/adnominal endings", &x.adnominals},
		{"words/adnominal particles", &x.adnominalParticles},
		{"words/copulas", &x.copulas},
	} {
		if *h.into, err = newEndings(l.Entries(h.heading)); err != nil {
			return err
		}
	}
	return nil
}

func (x *syllabary) readSyllables(l *language.Language) error {
	for _, h := range []struct {
		heading string
		into    *syllables
	}{
		{"names/surnames", &x.surnames},
		{"names/surnames that are words", &x.wordSurnames},
		{"names/sure surnames", &x.sureSurnames},
		{"names/doubtful surnames", &x.doubtfulSurnames},
		{"names/given first syllables", &x.givenFirst},
		{"names/given last syllables", &x.givenLast},
		{"names/sure last syllables", &x.sureLast},
		{"names/no last syllables", &x.noLast},
		{"names/district suffixes", &x.districts},
		{"names/feature suffixes", &x.features},
		{"names/place suffixes", &x.derived},
		{"names/outer suffixes", &x.ofPlaces},
		{"names/quarter suffixes", &x.quarters},
		{"names/spot suffixes", &x.spots},
		{"names/college suffixes", &x.colleges},
		{"names/authority suffixes", &x.authorities},
		{"names/party suffixes", &x.politicalParties},
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

func (x *syllabary) readWords(l *language.Language) {
	x.subjectOf = wordSet(l, "words/subject postpositions")
	x.placedBy = wordSet(l, "words/locative postpositions")
	x.doubleSurnames = wordSet(l, "names/double surnames")
	x.former = wordSet(l, "names/former")
	x.sayings = wordSet(l, "names/sayings")
	x.regnal = wordSet(l, "names/regnal counters")
	x.foreignParticles = wordSet(l, "names/foreign particles")
	x.foreignOpeners = wordSet(l, "names/foreign openers")
	x.placeHeads = wordSet(l, "names/place heads")
	x.placeParts = wordSet(l, "names/place parts")
	x.openingForms = wordSet(l, "names/opening forms")
	x.bracketedForms = wordSet(l, "names/bracketed forms")
	x.verbParts = wordList(l, "words/verb parts")
	x.noAuthorities = wordList(l, "names/no authorities")
}

// courtesy is what stands behind a name in one word with it.
type courtesy struct {
	text     string
	withheld bool // behind a surname alone
	aged     bool // where an age follows
	young    bool // of the young: behind a surname that other words hardly begin with
}

func (x *syllabary) readCourtesies(l *language.Language) {
	for _, h := range []struct {
		heading string
		courtesy
	}{
		{"names/courtesies", courtesy{}},
		{"names/courtesies of the young", courtesy{young: true}},
		{"names/unnamed courtesies", courtesy{withheld: true}},
		{"names/unnamed", courtesy{withheld: true, aged: true}},
	} {
		for _, text := range wordList(l, h.heading) {
			h.text = text
			x.courtesies = append(x.courtesies, h.courtesy)
		}
	}
}

// isCourtesy reports a courtesy that full names may have.
func (x *syllabary) isCourtesy(word string) bool {
	for _, c := range x.courtesies {
		if !c.withheld && c.text == word {
			return true
		}
	}
	return false
}

// opensWithCourtesy reports a word that begins with one.
func (x *syllabary) opensWithCourtesy(word string) bool {
	for _, c := range x.courtesies {
		if !c.withheld && strings.HasPrefix(word, c.text) {
			return true
		}
	}
	return false
}

// isVerbal reports words that end as verbs and adverbs do.
func (x *syllabary) isVerbal(word string) bool {
	for _, part := range x.verbParts {
		if strings.Contains(word, part) {
			return true
		}
	}
	return x.verbEnds.end(word, 0)
}

// isNoAuthority reports a word that ends as a noun does which is no authority.
func (x *syllabary) isNoAuthority(word string) bool {
	return slices.ContainsFunc(x.noAuthorities, func(noun string) bool { return strings.HasSuffix(word, noun) })
}

// isAdnominal reports a word's form before a noun, where a space was left out.
func (x *syllabary) isAdnominal(word string) bool {
	return x.adnominals.end(word, 0) || x.adnominalParticles.end(word, 0)
}

// cutCopula returns a noun without the copula that ties it to the name behind it.
func (x *syllabary) cutCopula(word string) (noun string, ok bool) {
	if noun, ok = x.copulas.cut(word, func(string) bool { return true }); !ok {
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
