package date

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/text"
)

// Lexicon is what a language tells of dates, indexed.
type Lexicon struct {
	traits  language.Trait
	terms   text.Vocabulary[*terms] // by their first words
	longest map[rune]int            // syllables of the longest Hangul term, by its first one

	holidays        []*calendar.Holiday
	decimal         string          // the mark of decimals
	periodLetters   map[string]int  // quarters and halves between their number and their year: 2Q23
	yearEndings     map[string]bool // 1990s
	meridiemLetters map[string]int  // 1 a.m., 2 p.m.: 9a
	romanEndings    []string        // behind a Roman rank, the longest first: XXe
	joined          joinedWords

	commonWords  map[string]bool // months that are other words too where they are not capitalised: august
	afterVerbs   map[string]bool // words that make a month before them a verb: may be
	personTitles map[string]bool // of persons: a month or weekday after one is a name
	namingWords  map[string]bool // words after which a date is a name: rue du 4-Septembre
	superlatives cues            // before "in" and a length that reaches back: the worst in ten years

	future, past         cues
	futurePhrases        map[string][]string // of two words, by the second
	pastPhrases          map[string][]string
	topics               []string            // endings of the subject of a sentence
	copulas              []string            // endings that say what day a weekday is
	comparing            []string            // endings of what something is compared with
	comparingWords       map[string]bool     // words behind it
	quoting              []string            // endings of verbs that tell somebody's words
	quoteClosing         []string            // endings of the word before the day of saying
	agreeing             map[string][]string // endings of what is agreed on, by beginnings of the verb behind
	setTo                []string            // beginnings of verbs that set a time
	setToParticles       []string            // of the date that they set
	deadlines            []string            // endings of a date until which something is
	plans                map[string]bool     // verbs that set a time: announced, put off
	planChanges          map[string]bool     // verbs that change, keep or ask for what is planned: canceled, urged
	planBeginnings       []string            // beginnings of such verbs where verbs stand last
	beforeInfinitives    map[string]bool     // words before the infinitive: to resign
	infinitiveEndings    []string            // what a verb behind them ends in
	infinitives          []string            // what a verb in the infinitive ends in, with no word before it
	notInfinitives       map[string]bool     // nouns behind the same words: taken to hospital
	nounEndings          []string            // endings of such nouns: to reporters
	tellers              map[string]bool     // verbs in the past that tell of what is to come too: said
	forDays              map[string]bool     // words before the day that something is made for
	within               map[string]bool     // words that open a clause within another: which
	presentEndings       []string            // of verbs in the present, where verbs stand last
	having               map[string]bool     // verbs behind which "until" is a limit to come: has until Friday
	articles             map[string]bool     // words that open a noun: a bill
	participles          []string            // endings of what says what was done to a noun: la loi votée
	outcomes             map[string]bool     // verbs in the past whose object is over: won
	happenings           map[string]bool     // nouns of what nobody plans: attack
	beforeVerbs          map[string]bool     // words behind which a relative word is a verb: will last
	twoYears             map[string]bool     // words for what has two years: season
	behindYears          map[string]bool     // nouns that a year describes: levels
	families             map[string]bool     // nouns behind the name of a family: brothers
	byHalf               map[string]bool     // nouns of what is counted by half-years: profit
	goingOn              map[string]bool     // words that go on with what was told: and, then
	planned              map[string]bool     // nouns of what is set for a time: futures
	pastExceptions       map[string]bool     // words before one of the past that make it tell nothing: il y a
	moving               map[string]bool     // verbs that move what is planned: postponed
	deliveries           map[string]bool     // what is sold for delivery in a month: wheat
	pastLikePresent      map[string]bool     // verbs whose past is their present: cut
	pastLikePresentAlone map[string]bool     // those that need no object: hit
}

// term is one surface of a meaning in the index.
type term struct {
	meaning
	rest  []string // the tokens after the first
	tight bool     // they touch each other: Q3
}

// lexicons are those compiled so far, by their languages, which are one pointer for each
// language and set of regional sections.
var lexicons sync.Map

// LexiconOf returns what a shipped language tells of dates. It is compiled when it is
// first asked for.
func LexiconOf(l *language.Language) *Lexicon {
	if x, ok := lexicons.Load(l); ok {
		return x.(*Lexicon)
	}
	compiled, err := newLexicon(l)
	if err != nil {
		panic(err) // the files are tested
	}
	x, _ := lexicons.LoadOrStore(l, compiled)
	return x.(*Lexicon)
}

func (l *Lexicon) has(t language.Trait) bool { return l.traits&t == t }

// add indexes a surface of a meaning.
func (l *Lexicon) add(surface string, m meaning) {
	tokens := text.Tokenize(surface)
	if len(tokens) == 0 {
		return
	}
	first, rest := tokens[0].Lower, restOf(tokens)
	known := l.termsOf(first)
	for _, t := range known {
		if t.meaning == m && slices.Equal(t.rest, rest) {
			return
		}
	}
	tight := len(rest) > 0 && !strings.ContainsAny(surface, " '.-")
	l.terms.Put(first, &terms{all: append(known, &term{m, rest, tight})})
	if tokens[0].Class == text.ClassHangul {
		r, _ := utf8.DecodeRuneInString(first)
		l.longest[r] = max(l.longest[r], utf8.RuneCountInString(first))
	}
}

// restOf returns the words behind the first token.
func restOf(tokens []text.Token) []string {
	var rest []string
	for _, t := range tokens[1:] {
		rest = append(rest, t.Lower)
	}
	return rest
}

// sort puts the longest terms of each word first.
func (l *Lexicon) sort() {
	for _, of := range l.terms.Known {
		slices.SortStableFunc(of.all, func(a, b *term) int { return len(b.rest) - len(a.rest) })
		if len(of.all) > manyTerms {
			of.index()
		}
	}
}

// manyTerms is how many terms of one first word are tried one after the other: more are
// sought by their second words, as an article begins hundreds of them.
const manyTerms = 8

// terms are those of one first word, the longest first.
type terms struct {
	all      []*term
	alone    []*term            // of one word
	bySecond map[string][]*term // of several, with those of one behind; nil for few
}

func (t *terms) index() {
	t.bySecond = map[string][]*term{}
	for _, x := range t.all {
		if len(x.rest) == 0 {
			t.alone = append(t.alone, x)
		} else {
			t.bySecond[x.rest[0]] = append(t.bySecond[x.rest[0]], x)
		}
	}
	for second := range t.bySecond {
		t.bySecond[second] = append(t.bySecond[second], t.alone...)
	}
}

// termsOf returns the terms whose first word is one, the longest first.
func (l *Lexicon) termsOf(word string) []*term {
	if of := l.terms.Lookup(word); of != nil {
		return of.all
	}
	return nil
}

// termsAt returns the terms that may begin at token i, the longest first.
func (p *Parser) termsAt(i int) []*term {
	of := p.dates.terms.Lookup(p.Tokens[i].Lower)
	if of == nil {
		return nil
	}
	if of.bySecond == nil || i+1 == len(p.Tokens) || p.Tokens[i+1].Class == text.ClassHangul { // a last word with its particle
		return of.all
	}
	if some, ok := of.bySecond[p.Tokens[i+1].Lower]; ok {
		return some
	}
	return of.alone
}

// lettersRead is how many letters a surface has at least that is read without its
// accents too, as writers drop them.
const lettersRead = 5

// unaccented returns a surface without its accents, and whether it is read so.
func unaccented(surface string) (bare string, ok bool) {
	if utf8.RuneCountInString(surface) < lettersRead {
		return surface, false
	}
	bare = norm.NFC.String(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(surface)))
	return bare, bare != surface
}

// cues are words and endings of words that show something.
type cues struct {
	words   map[string]bool
	endings map[byte][]ending // by their last bytes
	least   int               // letters of the shortest word that endings are tried on
}

// ending is an ending of words that have so many letters at least.
type ending struct {
	letters string
	least   int
}

func (c *cues) match(word string) bool {
	if c.words[word] {
		return true
	}
	if len(word) < c.least {
		return false
	}
	for _, e := range c.endings[word[len(word)-1]] {
		if strings.HasSuffix(word, e.letters) && utf8.RuneCountInString(word) >= e.least {
			return true
		}
	}
	return false
}
