package convert

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// graph is a record as annotation tools see it: facts with labelled marks on
// the text, fields beside them and links between them.
type graph struct {
	article seeds.Article
	index   *offsets.Index
	facts   []*fact
}

// fact is one fact of a record. Its first mark is its head: the name of a
// party is what the head says unless a field says otherwise.
type fact struct {
	meaning string // one of schema.Meanings, without Skip
	pointer string
	marks   []mark
	fields  []field
	links   []link
	said    string // words that stand nowhere in the text
	lost    bool
}

// mark is a stretch [start, end) of the text, in code points.
type mark struct {
	start, end int
	text       string
	pointer    string
}

// field is one value beside a fact. A list is several fields of one name.
type field struct{ name, value, pointer string }

// link is a reference to another fact.
type link struct {
	kind    string // one of the kinds below
	label   string // title of a role, function of a participant
	to      *fact
	pointer string
}

// Names of fields. They are what the forms that have fields write.
const (
	fieldID        = "id"
	fieldName      = "name"
	fieldAlias     = "alias"
	fieldSameAs    = "same_as"
	fieldRole      = "role" // a title, held nowhere in particular
	fieldValue     = "value"
	fieldValueMax  = "value_max"
	fieldUnit      = "unit"
	fieldQualifier = "qualifier"
	fieldTimex     = "timex"
	fieldType      = "type" // of an event
	fieldText      = "text" // of a quote, where it differs from its head
	fieldFact      = "fact" // tells facts apart that else look the same
)

// Kinds of links, and what ties the marks of one fact.
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

// capabilities are the kinds of content that a form can represent beside marks.
type capabilities struct {
	values   bool // fields
	ids      bool
	links    bool
	chains   bool // which marks are of one fact
	unplaced bool // facts that stand nowhere in the text
	nested   bool // marks inside marks, of forms that tag tokens
	trims    bool // no white space at the ends of a mark
	lines    bool // values of one line alone
	ordered  bool // marks in the order of the text alone
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

// words returns the text for a fact that has no mark.
func (f *fact) words() string {
	for _, name := range []string{fieldName, fieldText, fieldValue, fieldTimex, fieldType} {
		if v := f.get(name); v != "" {
			return v
		}
	}
	return f.meaning
}

// key tells which facts look the same to a form that does not say which marks
// are of one. Events and quotes never do.
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
