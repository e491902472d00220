// Package fact holds a record as what it means, worked out once: names folded
// and taken apart, amounts exact and in one unit, dates as intervals of days,
// spans in code points, references resolved.
//
// A [Set] is made of a record ([Of]), of a golden ([OfGolden]), or of what a
// text reads as ([Text.Readings]). Nothing that works on sets folds a name or
// parses a value again. A set and its facts are for reading; they are safe for
// use by several goroutines, so that one golden serves all records about its
// article.
package fact

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/assaykit/assay/internal/names"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Fact is one fact of a [Set]: a [*Party], [*Figure], [*Date], [*Event] or
// [*Quote]. Its String says it in words: "SK hynix (organization)".
type Fact interface {
	fmt.Stringer

	Kind() schema.Kind
	Index() int                    // in its list of the record
	Pointer() string               // JSON pointer in the record: "/figures/3"
	ID() string                    // as the record gives it, "" for none
	Annotation() schema.Annotation // what only a golden's fact carries
	Mentions() []Mention           // in the record's order
	Extent() Extent                // all mentions together
	Key() string                   // what identifies it, whatever the order and format of the record
	Wordings() []string            // how the text may word it beyond its mentions
	Label() string                 // how another fact names it: a party's name, a date's value
	References() []string          // ids of the facts that it points at, in the order of the form, each as often as it is stated

	sealed()
}

// Ref points at a fact and says it in words, for a finding; nil for no fact.
func Ref(f Fact) *result.FactRef {
	if f == nil {
		return nil
	}
	return &result.FactRef{Pointer: f.Pointer(), ID: f.ID(), Text: f.String(), Key: f.Key()}
}

// Name is a name of a party, folded and taken apart once. Names are compared
// with Same, ShortFor and Similarity; String and Folded return the two spellings.
type Name = names.Name

// NewName returns a name that is in no set.
func NewName(text string) *Name { return names.New(text) }

// Reference is an id that a fact gives for another fact.
type Reference[T interface {
	comparable
	Fact
}] struct {
	ID string // "" where none is stated
	To T      // the first of the record with the id; nil where there is none
}

// String returns the label of the fact that is referred to, the id where there
// is none.
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
	Surface    *Name  // the words, of no letters where the record does not give them
	SHA256     string // of the words, where the record gives that alone

	stated bool // the offsets
}

// Span returns the mention's offsets, and whether it has both.
func (m Mention) Span() (start, end int, ok bool) { return m.Start, m.End, m.stated }

// Extent is where a fact is, all its mentions together. The lists are
// sorted, with nothing in them twice.
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

func extentOf(mentions []Mention) *Extent {
	p := new(Extent)
	for _, m := range mentions {
		if m.stated && m.Start >= 0 && m.Start < m.End {
			p.Spans = append(p.Spans, [2]int{m.Start, m.End})
		}
		if m.Surface.Folded() != "" {
			p.Surfaces = append(p.Surfaces, m.Surface.Folded())
		}
	}
	slices.SortFunc(p.Spans, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
	p.Spans = slices.Compact(p.Spans)
	slices.Sort(p.Surfaces)
	p.Surfaces = slices.Compact(p.Surfaces)
	return p
}
