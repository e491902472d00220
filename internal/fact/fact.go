// Package fact interprets the facts of a record once: names are folded and parsed,
// amounts exact and in one unit, dates intervals of days, spans in code points,
// references resolved.
//
// A [Set] is made of a record ([Of]), a golden ([OfGolden]), or the readings of a text
// ([Text.Readings]). Users of sets need not fold a name or parse a value again. A set
// and its facts must not be modified; they are safe for concurrent use, so that one
// golden serves all records of its article.
package fact

import (
	"cmp"
	"fmt"
	"strconv"

	"github.com/assaykit/assay/internal/names"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Fact is one fact of a [Set]: a [*Party], [*Figure], [*Date], [*Event] or
// [*Quote]. Its String returns it in words: "SK hynix (organization)".
type Fact interface {
	fmt.Stringer

	Kind() schema.Kind
	Index() int                    // index in its list of the record
	Pointer() string               // JSON pointer in the record: "/figures/3"
	ID() string                    // as the record gives it, "" for none
	Annotation() schema.Annotation // members that only facts of a golden have
	Mentions() []Mention           // in the record's order
	Extent() Extent                // of all mentions together
	Key() string                   // identifies it, independently of the order and format of the record
	Wordings() []string            // words that the text may have for it besides its mentions
	Label() string                 // its name in another fact: a party's name, a date's value
	References() []string          // ids of the facts that it refers to, in the order of the form, with repetitions

	sealed()
}

// Ref returns a reference to a fact for a finding, nil for no fact.
func Ref(f Fact) *result.FactRef {
	if f == nil {
		return nil
	}
	return &result.FactRef{Pointer: f.Pointer(), ID: f.ID(), Text: f.String(), Key: f.Key()}
}

// Name is a name of a party, folded and parsed once. Names are compared
// with Same, ShortFor and Similarity; String and Folded return the two spellings.
type Name = names.Name

// NewName returns a name that belongs to no set.
func NewName(text string) *Name { return names.New(text) }

// Reference is an id that a fact gives for another fact.
type Reference[T interface {
	comparable
	Fact
}] struct {
	ID string // "" if none is stated
	To T      // the first fact of the record with the id, nil if there is none
}

// String returns the label of the fact that is referred to, or the id if there is no
// such fact.
func (r Reference[T]) String() string {
	var none T
	if r.To == none {
		return r.ID
	}
	return cmp.Or(r.To.Label(), r.ID)
}

// Mention is where a fact is in the text, in code points, or in the
// record's own unit where [Set.InCodePoints] is false.
type Mention struct {
	Raw        *schema.Mention // as the record gives it
	Start, End int
	Surface    *Name  // the words, an empty name if the record does not give them
	SHA256     string // hash of the words, if the record gives only that

	stated bool // the offsets
}

// Span returns the mention's offsets, and whether it has both.
func (m Mention) Span() (start, end int, ok bool) { return m.Start, m.End, m.stated }

// Extent is the places and words of all mentions of a fact. The lists are sorted and
// have no duplicates.
type Extent struct {
	Spans    [][2]int // those that are not empty
	Surfaces []string // folded
}

// common is what all kinds of facts have.
type common struct {
	kind     schema.Kind
	index    int
	path     string // of its list, where that is none of the record's five
	id       string
	truth    schema.Annotation
	mentions []Mention
	extent   *Extent
}

func (c *common) Kind() schema.Kind             { return c.kind }
func (c *common) Index() int                    { return c.index }
func (c *common) ID() string                    { return c.id }
func (c *common) Annotation() schema.Annotation { return c.truth }
func (c *common) Mentions() []Mention           { return c.mentions }
func (c *common) Extent() Extent                { return *c.extent }
func (c *common) Wordings() []string            { return nil }
func (c *common) References() []string          { return nil }
func (c *common) sealed()                       {}

func (c *common) Pointer() string {
	if c.path != "" {
		return c.path
	}
	return "/" + c.kind.List() + "/" + strconv.Itoa(c.index)
}
