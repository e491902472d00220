// Package recognize finds figures, dates and names in a text and interprets
// them: one grammar finds an expression and reads its value. A language is data
// for that grammar, in files of its own.
//
// [Read] returns everything in a text, [Text] its spans alone. Offsets are
// half-open ranges in code points of the original text.
package recognize

import (
	"sync"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/date"
	"github.com/assaykit/assay/recognize/internal/figure"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/measure"
	"github.com/assaykit/assay/recognize/internal/name"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// Span is a part of a text with everything that it can mean.
type Span struct {
	Start, End int       // code points, without the words of the qualifier
	Text       string    // the exact slice
	Readings   []Reading // the preferred one first, never empty
}

// Reading is one meaning of a span. Kind tells which of Figure, Date and Name
// is set.
type Reading struct {
	Kind   schema.Kind // KindFigure, KindDate or KindParty
	Figure Figure
	Date   Date
	Name   Name
}

// Figure is a number with what it measures, in the terms of [schema.Figure].
type Figure struct {
	Kind      schema.FigureKind
	Value     schema.Decimal
	ValueMax  schema.Decimal // of a range
	Unit      string
	Qualifier schema.Qualifier // never empty: Exact where the words add nothing
	Inferred  bool             // the unit is a guess: a bare "$" read as USD
}

// Date is a date in the terms of [schema.Date].
type Date struct {
	Value string // EDTF, "" where the publication day would be needed and is not known
	Timex string // TIMEX3 value where Value is empty
}

// Name is one mention of a party.
type Name struct {
	Type  schema.PartyType // a schema party type
	Party int              // index in Document.Parties
}

// Options are what is known about a text.
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

// Text returns the figures, dates and names of a text.
func Text(text, language string, published schema.Day) []Span {
	return Read(text, Options{Language: language, Published: published}).Spans
}

// Languages returns the tags of the languages whose words [Read] reads.
func Languages() []string { return language.Tags() }

// Reads reports whether the words of a language are read: whether a BCP 47 tag, of any
// region or script, is of one of [Languages]. A text in another is read for its digits
// and symbols alone.
func Reads(tag string) bool { return language.For(tag) != language.For("") }

// reading is a text while it is being read. Its buffers are reused between texts
// through [readings], because allocating them for each costs as much as reading.
type reading struct {
	*text.Text
	figures    figure.Reader
	dates      date.Parser
	names      name.Reader
	candidates []candidate
	places     []text.Place // of the dates
	mentions   []name.Mention
	next       candidate
	pair       overlap
	published  string // the day, "" where it is not known
	language   *language.Language
	observer   *rule.Observer
}

func newReading() *reading {
	r := &reading{Text: &text.Text{}}
	numbers := &number.Reader{Reader: measure.Reader{Reader: lexeme.Reader{Text: r.Text}}}
	r.figures.Reader, r.dates.Reader = numbers, numbers
	r.names.Text, r.names.Words = r.Text, &numbers.Reader.Reader
	return r
}

var readings = sync.Pool{New: func() any { return newReading() }}

// release clears the buffers and returns them to the pool, unless they are too
// large to keep.
func (r *reading) release() {
	if cap(r.Tokens) > maxPooledTokens {
		return
	}
	r.Original, r.Tokens = "", text.Cleared(r.Tokens)
	r.figures.Reset()
	r.figures.Reader.Reset()
	r.dates.Reset()
	r.names.Reset()
	r.candidates = text.Cleared(r.candidates[:cap(r.candidates)])
	r.mentions = text.Cleared(r.mentions[:cap(r.mentions)])
	r.next, r.pair, r.language, r.observer = candidate{}, overlap{}, nil, nil
	readings.Put(r)
}

// maxPooledTokens bounds the tokens of buffers that are kept.
const maxPooledTokens = 1 << 20

// Read returns the figures, dates and names of a text, the names grouped into
// parties.
func Read(original string, o Options) *Document {
	r := readings.Get().(*reading)
	defer r.release()
	r.language = language.For(o.Language)
	return r.read(original, o)
}

// read reads a text in the language of the reading.
func (r *reading) read(original string, o Options) *Document {
	r.Original, r.Tokens = original, text.Append(r.Tokens, original)
	r.figures.Grammar, r.figures.Region = lexeme.For(r.language), language.Region(o.Language)
	r.figures.Traits, r.figures.Observer = r.language.Traits(), r.observer
	figures := r.figures.Find()
	r.published = ""
	if !o.Published.IsZero() {
		r.published = o.Published.String()
	}
	dates := r.dates.Find(date.LexiconOf(r.language), o.Published)
	r.names.Traits, r.names.Observer = r.language.Traits(), r.observer
	names := r.names.Find(name.For(r.language), r.placesOf(dates), o.Gazetteer.list())
	return r.newDocument(r.overlay(figures, dates, names), o.Gazetteer.list())
}

// placesOf returns where dates stand.
func (r *reading) placesOf(dates []date.Match) []text.Place {
	r.places = r.places[:0]
	for i := range dates {
		r.places = append(r.places, dates[i].Place)
	}
	return r.places
}
