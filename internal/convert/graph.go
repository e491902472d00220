package convert

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// graph is a record as annotation tools represent it: facts with labelled marks
// on the text, fields, and links between facts.
type graph struct {
	article seeds.Article
	index   *offsets.Index
	facts   []*fact
}

// fact is one fact of a record. Its first mark is its head: the name of a party
// is the text of the head unless a field has the name.
type fact struct {
	meaning string // one of [schema.Meanings], except [schema.Skip]
	pointer string
	marks   []mark
	fields  []field
	links   []link
	said    string // words that the file states, which need not occur in the text
	lost    bool
}

// mark is a stretch [start, end) of the text, in code points.
type mark struct {
	start, end int
	text       string
	pointer    string
}

// field is one value of a fact. A list is several fields of one name.
type field struct{ name, value, pointer string }

// link is a reference to another fact.
type link struct {
	kind    string // one of the kinds below
	label   string // title of a role, function of a participant
	to      *fact
	pointer string
}

// Names of fields, as the formats that have fields write them.
const (
	fieldID        = "id"
	fieldName      = "name"
	fieldAlias     = "alias"
	fieldSameAs    = "same_as"
	fieldRole      = "role" // the title of an office without an organization
	fieldValue     = "value"
	fieldValueMax  = "value_max"
	fieldUnit      = "unit"
	fieldQualifier = "qualifier"
	fieldTimex     = "timex"
	fieldType      = "type" // of an event
	fieldText      = "text" // of a quote, where it differs from its head
	fieldFact      = "fact" // distinguishes facts that are otherwise equal
)

// Kinds of links, and the tie between marks of one fact.
const (
	linkRole        = "role"
	linkAbout       = "about"
	linkSpeaker     = "speaker"
	linkParticipant = "participant"
	linkPlace       = "place"
	linkDate        = "date"
	linkFigure      = "figure"
	linkSame        = "same"
)

func kindsOfLinks() []string {
	return []string{linkRole, linkAbout, linkSpeaker, linkParticipant, linkPlace, linkDate, linkFigure, linkSame}
}

// capabilities are the kinds of content that a format can represent in addition to marks.
type capabilities struct {
	values   bool // fields
	ids      bool
	links    bool
	chains   bool // which marks belong to one fact
	unplaced bool // facts that do not occur in the text
	nested   bool // nested marks, in formats that tag tokens
	lines    bool // only values of one line
	ordered  bool // only marks in text order
}

func isParty(meaning string) bool {
	switch schema.PartyType(meaning) {
	case schema.Person, schema.Organization, schema.Place, schema.Product, schema.Project, schema.Group:
		return true
	}
	return false
}

func isFigure(meaning string) bool {
	switch schema.FigureKind(meaning) {
	case schema.Money, schema.Percent, schema.Count, schema.Quantity, schema.Ordinal, schema.Ratio:
		return true
	}
	return false
}

func (f *fact) kind() schema.Kind {
	switch {
	case isParty(f.meaning):
		return schema.KindParty
	case isFigure(f.meaning):
		return schema.KindFigure
	}
	return schema.Kind(f.meaning)
}

func (f *fact) add(name, value, pointer string) {
	if value != "" {
		f.fields = append(f.fields, field{name, value, pointer})
	}
}

// get returns the first value of a field.
func (f *fact) get(name string) string {
	for _, x := range f.fields {
		if x.name == name {
			return x.value
		}
	}
	return ""
}

func (f *fact) head() string {
	if len(f.marks) == 0 {
		return ""
	}
	return f.marks[0].text
}

// surface returns the words of a fact: those that the file states, or those of
// the text where they differ in typography alone.
func (f *fact) surface() string {
	if f.said != "" && !sameWords(f.said, f.head()) {
		return f.said
	}
	return f.head()
}

// words returns the text for a fact that has no mark.
func (f *fact) words() string {
	for _, name := range []string{fieldName, fieldText, fieldValue, fieldTimex, fieldType} {
		if v := f.get(name); v != "" {
			return v
		}
	}
	return f.meaning
}

// key returns a string that is equal for facts that look the same in a format
// that does not tie marks. It is never equal for events and quotes.
func (f *fact) key() string {
	if k := f.kind(); k == schema.KindEvent || k == schema.KindQuote || len(f.marks) == 0 {
		return ""
	}
	var b strings.Builder
	put := func(s string) { b.WriteString(strconv.Quote(s)) }
	put(f.meaning)
	put(f.head())
	for _, x := range f.fields {
		put(x.name)
		put(x.value)
	}
	if f.kind() != schema.KindParty {
		for _, l := range f.links {
			put(l.kind)
			put(fmt.Sprintf("%p", l.to))
		}
	}
	return b.String()
}
