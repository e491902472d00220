// Package recognize finds what a text says in numbers, dates and names, and
// what it means: one grammar finds an expression and values it. A language is
// data over that grammar, one file each.
//
// Offsets are half-open ranges in code points of the original text.
package recognize

import (
	"slices"
	"sync"

	"github.com/assaykit/assay/schema"
)

// Span is a stretch of text with everything that it can mean.
type Span struct {
	Start, End int       // code points, without the words of the qualifier
	Text       string    // the exact slice
	Readings   []Reading // the preferred one first, never empty
}

// Reading is one meaning of a span. Which of the three is set is Kind's word.
type Reading struct {
	Kind   schema.Kind // KindFigure, KindDate or KindParty
	Figure Figure
	Date   Date
	Name   Name
}

// Figure is a number with what it measures, in the terms of schema.Figure.
type Figure struct {
	Kind      schema.FigureKind
	Value     schema.Decimal
	ValueMax  schema.Decimal // of a range
	Unit      string
	Qualifier schema.Qualifier // never empty: Exact where the words add nothing
	Inferred  bool             // the unit is a guess: a bare "$" read as USD
}

// Date is a date in the terms of schema.Date.
type Date struct {
	Value string // EDTF, "" where the publication day would be needed and is not known
	Timex string // TIMEX3 value where Value is empty
}

// Name is one mention of a party.
type Name struct {
	Type  schema.PartyType // a schema party type
	Party int              // index in Document.Parties
}

// Options tell what is known of a text.
type Options struct {
	Language  string     // BCP 47
	Published schema.Day // zero where it is not known
	Gazetteer *Gazetteer // a user's own names, nil for none
}

// Document is everything recognised in one text.
type Document struct {
	Spans   []Span  // in text order, not overlapping
	Parties []Party // in order of first mention
}

// Party is one named party with the spans that name it.
type Party struct {
	Type     schema.PartyType
	Name     string   // the fullest surface
	Aliases  []string // the other surfaces, in order of first use
	Roles    []Role
	Mentions []int    // indexes in Document.Spans
	SameAs   []string // of a gazetteer's entry
}

// Role is an office read off the words around a name.
type Role struct {
	Title string // as worded
	Of    int    // index in Document.Parties, -1 where it was not read
}

// Text recognises everything in a text: its figures, dates and names.
func Text(text, language string, published schema.Day) []Span {
	return Read(text, Options{Language: language, Published: published}).Spans
}

// language is all that the grammar must know of one language.
type language struct {
	tag     string
	figures figureLexicon
	dates   dateLexicon
	names   nameLexicon

	once     sync.Once
	compiled *grammar
}

// grammar returns the figures of the language ready for reading.
func (l *language) grammar() *grammar {
	l.once.Do(func() { l.compiled = newGrammar(&l.figures) })
	return l.compiled
}

// languages lists those that assay reads.
func languages() []*language { return []*language{&english, &french, &korean} }

// Languages returns the tags of the languages that Text reads words of.
func Languages() []string {
	var tags []string
	for _, l := range languages() {
		tags = append(tags, l.tag)
	}
	return tags
}

// text is a text being read.
type text struct {
	*language
	original  string
	published schema.Day
	region    string   // of the language tag, "" for none
	g         *grammar // once lexemes are there
	room
}

// room is where a text is laid out while it is read. Texts take it over from
// each other, since to find so much memory anew for each costs as much as
// reading it.
type room struct {
	tokens []token
	lex    []lexeme
	class  []wordClass // of each token
	weak   []weakness  // of each token
	runs   []run
	atoms  []atom

	foundFigures, foundDates, foundNames []found
	laid                                 []laid
}

var rooms = sync.Pool{New: func() any { return new(room) }}

// leave drops what a text has left in its room and hands the room on, unless
// it is too large to keep.
func (r *room) leave() {
	if cap(r.tokens) > maxRoom {
		return
	}
	rooms.Put(&room{
		tokens: left(r.tokens), lex: left(r.lex), class: r.class[:0], weak: r.weak[:0], runs: r.runs[:0], atoms: left(r.atoms[:cap(r.atoms)]),
		foundFigures: left(r.foundFigures), foundDates: left(r.foundDates), foundNames: left(r.foundNames), laid: left(r.laid[:cap(r.laid)]),
	})
}

// maxRoom bounds the tokens for which room is kept.
const maxRoom = 1 << 20

// left returns s without what it holds, so that nothing of the text is kept.
func left[T any](s []T) []T {
	clear(s)
	return s[:0]
}

// emptied returns n zeros in the place of s.
func emptied[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// Read recognises everything in a text, and groups the names.
func Read(original string, o Options) *Document {
	t := &text{language: languageOf(o.Language), original: original, published: o.Published, region: regionOf(o.Language), room: *rooms.Get().(*room)}
	defer t.leave()
	t.tokens = appendTokens(t.tokens, original)
	numbers := t.findFigures()
	dates := t.findDates(numbers)
	d := t.assemble(numbers, dates, t.findNames(numbers, dates, o.Gazetteer))
	t.group(d, o.Gazetteer)
	return d
}
