// Package schema is the canonical form of the facts in a news article: its JSON
// Schemas, its Go types, and the functions that decode ([DecodeArticle],
// [DecodeGolden]) and encode ([Encode]) it.
//
// Offsets are half-open ranges [Start, End) in the unit that [Source.Offsets]
// names, by default code points. Values are exact decimals ([Decimal]), dates
// are [EDTF] (ISO 8601-2). References are ids within one record.
package schema

import "encoding/json"

// Names of the forms, carried by every record in its "form" member.
const (
	ArticleForm = "assay/article@1"
	GoldenForm  = "assay/golden@1"
)

// Article is the record of one extractor for one article, of the form
// [ArticleForm].
type Article struct {
	Form    string          `json:"form"`
	Source  Source          `json:"source"`
	Parties []Party         `json:"parties"`
	Figures []Figure        `json:"figures"`
	Dates   []Date          `json:"dates"`
	Events  []Event         `json:"events,omitempty"`
	Quotes  []Quote         `json:"quotes,omitempty"`
	X       json.RawMessage `json:"x,omitempty"`
}

// OffsetUnit is the unit that offsets count. The empty unit means [CodePoint].
type OffsetUnit string

// Units that [Source.Offsets] may have.
const (
	CodePoint OffsetUnit = "codepoint"
	UTF8      OffsetUnit = "utf8"  // bytes
	UTF16     OffsetUnit = "utf16" // code units
)

// IsKnown reports whether the unit is [CodePoint], [UTF8], [UTF16] or empty.
func (u OffsetUnit) IsKnown() bool {
	switch u {
	case "", CodePoint, UTF8, UTF16:
		return true
	}
	return false
}

// Source identifies the text that a record is about.
type Source struct {
	ID        string          `json:"id"`
	Language  string          `json:"language,omitempty"`  // BCP 47
	Published string          `json:"published,omitempty"` // EDTF day
	Title     string          `json:"title,omitempty"`
	Publisher string          `json:"publisher,omitempty"`
	URL       string          `json:"url,omitempty"`
	SHA256    string          `json:"sha256,omitempty"`  // hex, of the exact UTF-8 text
	Offsets   OffsetUnit      `json:"offsets,omitempty"` // CodePoint when empty
	X         json.RawMessage `json:"x,omitempty"`
}

// PartyType is what a party is.
type PartyType string

// Party types.
const (
	Person       PartyType = "person"
	Organization PartyType = "organization"
	Place        PartyType = "place"
	Product      PartyType = "product" // also a work or a model
	Project      PartyType = "project" // a named programme, consortium or series of events
	Group        PartyType = "group"   // a people, a nationality
)

// Party is somebody or something the article names.
type Party struct {
	ID       string    `json:"id,omitempty"`
	Type     PartyType `json:"type,omitempty"`
	Name     string    `json:"name,omitempty"`
	Aliases  []string  `json:"aliases,omitempty"`
	Roles    []Role    `json:"roles,omitempty"`
	SameAs   []string  `json:"same_as,omitempty"` // such as "wikidata:Q7407093"
	Mentions []Mention `json:"mentions,omitempty"`
	Annotation
	Accept []Party         `json:"accept,omitempty"`
	X      json.RawMessage `json:"x,omitempty"`
}

// Role is an office of a [Party]: its title in the article's words, and the id
// of the organization or other party that the office belongs to.
type Role struct {
	Title string          `json:"title"`
	Of    string          `json:"of,omitempty"`
	X     json.RawMessage `json:"x,omitempty"`
}

// FigureKind is what a figure measures.
type FigureKind string

// Figure kinds.
const (
	Money    FigureKind = "money"    // unit: ISO 4217
	Percent  FigureKind = "percent"  // unit "%"
	Count    FigureKind = "count"    // unit: the noun counted
	Quantity FigureKind = "quantity" // unit: UCUM symbol
	Ordinal  FigureKind = "ordinal"
	Ratio    FigureKind = "ratio"
)

// Qualifier is how the value of a [Figure] is bounded. The empty qualifier
// means "not stated".
type Qualifier string

// Qualifiers of a figure.
const (
	Exact    Qualifier = "exact"
	About    Qualifier = "about"
	MoreThan Qualifier = "more_than"
	AtLeast  Qualifier = "at_least"
	LessThan Qualifier = "less_than"
	AtMost   Qualifier = "at_most"
	Between  Qualifier = "between"
)

// Figure is one number with what it measures. A percentage has unit "%" and
// value 95 for 95 %; the same ratio in unit "1" is 0.95.
type Figure struct {
	ID        string     `json:"id,omitempty"`
	Kind      FigureKind `json:"kind,omitempty"`
	Value     Decimal    `json:"value,omitzero"`
	ValueMax  Decimal    `json:"value_max,omitzero"`
	Unit      string     `json:"unit,omitempty"` // ISO 4217, "%", "1", UCUM, or the noun counted
	Qualifier Qualifier  `json:"qualifier,omitempty"`
	About     string     `json:"about,omitempty"`
	Mentions  []Mention  `json:"mentions,omitempty"`
	Annotation
	Accept []Figure        `json:"accept,omitempty"`
	X      json.RawMessage `json:"x,omitempty"`
}

// Date is a day, a time or a span of days that the article mentions.
type Date struct {
	ID       string    `json:"id,omitempty"`
	Value    string    `json:"value,omitempty"` // EDTF, see [ParseEDTF]
	Timex    string    `json:"timex,omitempty"` // TIMEX3 value where Value cannot be known
	Mentions []Mention `json:"mentions,omitempty"`
	Annotation
	Accept []Date          `json:"accept,omitempty"`
	X      json.RawMessage `json:"x,omitempty"`
}

// Event is something that happened or will happen. It refers to the other facts
// by their ids.
type Event struct {
	ID           string        `json:"id,omitempty"`
	Type         string        `json:"type,omitempty"`
	Participants []Participant `json:"participants,omitempty"`
	Place        string        `json:"place,omitempty"`
	Date         string        `json:"date,omitempty"`
	Figures      []string      `json:"figures,omitempty"`
	Mentions     []Mention     `json:"mentions,omitempty"`
	Annotation
	Accept []Event         `json:"accept,omitempty"`
	X      json.RawMessage `json:"x,omitempty"`
}

// Participant is a [Party] that takes part in an [Event], and its part in it.
type Participant struct {
	Party string          `json:"party"`
	As    string          `json:"as,omitempty"`
	X     json.RawMessage `json:"x,omitempty"`
}

// Quote is what somebody said, in their own words.
type Quote struct {
	ID       string    `json:"id,omitempty"`
	Speaker  string    `json:"speaker,omitempty"`
	Text     string    `json:"text,omitempty"`
	Mentions []Mention `json:"mentions,omitempty"`
	Annotation
	Accept []Quote         `json:"accept,omitempty"`
	X      json.RawMessage `json:"x,omitempty"`
}

// Mention is an occurrence of a fact in the text, as the W3C TextPosition and
// TextQuote selectors describe it. Either half may be missing: without offsets,
// Text is searched for in the article; a stand-off golden has TextSHA256 (hex,
// of the UTF-8 slice) instead of Text.
type Mention struct {
	Start      *int            `json:"start,omitzero"`
	End        *int            `json:"end,omitzero"`
	Text       string          `json:"text,omitempty"`
	TextSHA256 string          `json:"text_sha256,omitempty"`
	X          json.RawMessage `json:"x,omitempty"`
}

// At returns a [Mention] of text at [start, end).
func At(start, end int, text string) Mention {
	return Mention{Start: &start, End: &end, Text: text}
}

// Span returns the mention's offsets, and whether it has both.
func (m Mention) Span() (start, end int, ok bool) {
	if m.Start == nil || m.End == nil {
		return 0, 0, false
	}
	return *m.Start, *m.End, true
}
