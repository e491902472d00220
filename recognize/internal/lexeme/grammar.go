package lexeme

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/text"
)

// Grammar is what a language tells of numbers and measures, compiled for reading.
type Grammar struct {
	traits       language.Trait
	Decimal      Marks  // in "1.5"
	Grouping     Marks  // in "1,000"
	MonthDay     string // the mark between a month and a day that name an event, "" for none
	roots        text.Vocabulary[*phraseNode]
	ascii        [128]*phraseNode // roots of one ASCII character
	teens        [10]bool         // of 11 to 19: the language has a word of its own
	codes        codeSets
	generations  map[string]bool
	notFractions map[string]bool

	particles     []string
	NounParticles []string
	Labels        []string
	Per           []string
	Ranking       []string // counters
	Orders        []string // endings
	Befalling     []string // beginnings
	Laws          []string // endings
	ShareWords    []string // beginnings
	Aged          []string // beginnings
	Changes       []string // beginnings
	ScoreVerbs    []string // beginnings
	SpanWords     []string
	Definite      []string // articles
	Prepositions  []string
	Ways          []string // words
	WithCents     []string // words
	Odds          []string // words
	BeforeHours   []string // words
	Differences   []string // words
	AgeWords      []string
	Temperatures  []string // words before temperatures that are told without degrees
	BelowZero     []string // words behind those that make them negative
	AgedAt        []string // words
	Dying         []string // words
	Ranked        []string // phrases
	Compared      []string // endings
	spanEndings   []string
	afterVerbs    []afterVerb
	notAfterVerbs []string // beginnings
	Possessives   []string
	plurals       []string // endings
	notPlurals    []string // endings that only look like those of plurals
}

// Marks are the mark of a use and another one that texts have for it, "" for none.
type Marks struct{ Mark, Also string }

// Has reports one of the marks.
func (m Marks) Has(mark string) bool { return mark == m.Mark || mark == m.Also }

// phraseNode is a node in the tree of phrases. Each edge is a token.
type phraseNode struct {
	Next map[string]*phraseNode
	Sense
	within senseRoles // of its phrase and of those that go on from it
}

// senseRoles are the roles of a sense, in figures and beside nouns.
type senseRoles struct {
	figure figureRole
	noun   nounRole
}

var compiled sync.Map // of *language.Language to func() *Grammar

// For returns the grammar of a shipped language, which is compiled on first use.
func For(l *language.Language) *Grammar {
	once, ok := compiled.Load(l)
	if !ok {
		once, _ = compiled.LoadOrStore(l, sync.OnceValue(func() *Grammar {
			g, err := NewGrammar(l)
			if err != nil {
				panic(err) // the files are tested
			}
			return g
		}))
	}
	return once.(func() *Grammar)()
}

// NewGrammar compiles what a language tells. Where a currency or a unit has several
// meanings, the first one entered wins: what the language tells of itself, then what
// all languages share. An error names the file and the line that is wrong.
func NewGrammar(l *language.Language) (*Grammar, error) {
	g := &Grammar{traits: l.Traits(), MonthDay: l.Setting("month-day")}
	g.Decimal = Marks{l.Setting("decimal"), l.Setting("also-decimal")}
	g.Grouping = Marks{l.Setting("grouping"), l.Setting("also-grouping")}
	for _, h := range slices.Concat(numberHeadings, measureHeadings) {
		for _, e := range l.Entries(h.name) {
			if err := h.enter(g, e); err != nil {
				return nil, err
			}
		}
	}
	g.addCurrencyCodes()
	for _, n := range g.roots.Known {
		n.gatherRoles()
	}
	return g, nil
}

// heading is a heading of a language's files with what enters each of its entries.
type heading struct {
	name  string
	enter func(*Grammar, language.Entry) error
}

// Has reports whether the language has a trait, or all of several.
func (g *Grammar) Has(t language.Trait) bool { return g.traits&t == t }

// EndsInPlural reports whether a word ends as plurals do.
func (g *Grammar) EndsInPlural(word string) bool {
	return hasAnySuffix(word, g.plurals) && !hasAnySuffix(word, g.notPlurals)
}

func hasAnySuffix(word string, endings []string) bool {
	for _, e := range endings {
		if strings.HasSuffix(word, e) {
			return true
		}
	}
	return false
}

// Root returns what the language's figures know of a word, nil for nothing.
func (g *Grammar) Root(word string) *phraseNode {
	if len(word) == 1 && word[0] < 128 {
		return g.ascii[word[0]]
	}
	return g.roots.Lookup(word)
}

// addSpellings enters each spelling of an entry.
func (g *Grammar) addSpellings(e language.Entry, enter func(s *Sense, spelling string) error) error {
	for spelling := range e.Spellings() {
		if err := g.addPhrase(e, spelling, enter); err != nil {
			return err
		}
	}
	return nil
}

// addUnaccented enters each spelling of an entry with its accents and without, which
// is how many write number words.
func (g *Grammar) addUnaccented(e language.Entry, enter func(s *Sense, spelling string) error) error {
	if err := g.addSpellings(e, enter); err != nil {
		return err
	}
	for spelling := range e.Spellings() {
		bare, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.Predicate(isAccent)), norm.NFC), spelling)
		if err != nil || bare == spelling {
			continue
		}
		if err := g.addPhrase(e, bare, enter); err != nil {
			return err
		}
	}
	return nil
}

func isAccent(r rune) bool { return r >= 0x300 && r <= 0x36F }

// addPhrase enters one phrase of an entry. Hyphens and spaces between its words are
// one.
func (g *Grammar) addPhrase(e language.Entry, phrase string, enter func(s *Sense, spelling string) error) error {
	var at *phraseNode
	for _, k := range text.Tokenize(phrase) {
		switch {
		case at == nil:
			at = g.rootOf(k.Lower)
		case k.Lower != "-":
			at = at.child(k.Lower)
		}
	}
	if at == nil {
		return e.Errorf("%q has no letter, digit or sign in it", phrase)
	}
	return enter(&at.Sense, phrase)
}

// rootOf returns the node of a phrase's first word, a new one where there was none.
func (g *Grammar) rootOf(word string) *phraseNode {
	n := g.roots.Lookup(word)
	if n == nil {
		n = new(phraseNode)
		g.roots.Put(word, n)
		if len(word) == 1 && word[0] < 128 {
			g.ascii[word[0]] = n
		}
	}
	return n
}

// gatherRoles tells the node which roles its phrase and those that go on from it have, so
// that nobody follows phrases that cannot have the one they look for.
func (n *phraseNode) gatherRoles() senseRoles {
	n.within = senseRoles{n.Roles, n.NounRoles}
	for _, c := range n.Next {
		more := c.gatherRoles()
		n.within.figure |= more.figure
		n.within.noun |= more.noun
	}
	return n.within
}

// Leads reports whether the phrase or one that goes on from it has one of the roles.
func (n *phraseNode) Leads(is figureRole, noun nounRole) bool {
	return n.within.figure&is != 0 || n.within.noun&noun != 0
}

// child returns the node of the word behind a phrase, a new one where there was none.
func (n *phraseNode) child(word string) *phraseNode {
	c := n.Next[word]
	if c == nil {
		c = new(phraseNode)
		if n.Next == nil {
			n.Next = make(map[string]*phraseNode)
		}
		n.Next[word] = c
	}
	return c
}
