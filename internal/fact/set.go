package fact

import (
	"iter"
	"strconv"
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/title"
	"github.com/assaykit/assay/schema"
)

// Set is all facts of one record, golden or text.
type Set struct {
	Source  schema.Source
	Record  *schema.Article // the record that the set was made of, nil for a golden
	Golden  *schema.Golden  // the golden that the set was made of; a stand-off golden is copied, with its words
	Parties []*Party
	Figures []*Figure
	Dates   []*Date
	Events  []*Event
	Quotes  []*Quote
	Never   []Fact // the facts that a golden forbids, in its order; nil for one that states nothing

	InCodePoints bool // the spans are in code points, even if Source.Offsets has another unit

	standsOff bool // a mention has a hash of its words
	repeatsID bool // two facts have one id

	kinds  [kinds][]Fact
	ids    map[string]Fact
	names  map[string]*Name
	titles map[string]title.Title
	quoted map[string]*Passage // the passages of the quotes
	beside *Set                // whose names and titles the set uses too, nil for none

	derived sync.Map // see Derived
}

// Of returns the facts of a record, an empty set for nil. The text is the article of
// the record; if it is nil, spans in another unit than code points are not converted.
func Of(r *schema.Article, text *Text) *Set { return OfBeside(r, text, nil) }

// OfBeside is [Of] for a record that is compared with others facts, those of its
// golden: what the two spell alike is folded and looked up once for all records.
// Nothing is written to the other set.
func OfBeside(r *schema.Article, text *Text, other *Set) *Set {
	if r == nil {
		r = new(schema.Article)
	}
	b := newBuilder(r.Source, text)
	b.set.Record, b.set.beside = r, other
	b.build(r.Parties, r.Figures, r.Dates, r.Events, r.Quotes)
	return b.set
}

// OfGolden returns the facts of a golden, an empty set for nil. Words that a stand-off
// golden omits are cut from the text if they have the hash that the golden gives or,
// if it gives none, if the text is the one that the golden was written for.
func OfGolden(g *schema.Golden, text *Text) *Set {
	if g == nil {
		g = new(schema.Golden)
	}
	g = withWords(g, text)
	b := newBuilder(g.Source, text)
	b.set.Golden = g
	b.build(g.Parties, g.Figures, g.Dates, g.Events, g.Quotes)
	b.forbidden = true
	for i := range g.Never {
		b.set.Never = append(b.set.Never, b.never(&g.Never[i], i))
	}
	return b.set
}

// All yields every fact: kind by kind in the order of [schema.Kinds], each kind
// in the record's order.
func (s *Set) All() iter.Seq[Fact] {
	return func(yield func(Fact) bool) {
		for _, list := range s.kinds {
			for _, f := range list {
				if !yield(f) {
					return
				}
			}
		}
	}
}

// Kind returns the facts of a kind in the record's order. The caller must not modify
// the list.
func (s *Set) Kind(kind schema.Kind) []Fact {
	if i := indexOf(kind); i >= 0 {
		return s.kinds[i]
	}
	return nil
}

// kinds is the number of kinds.
const kinds = 5

// indexOf returns the index of a kind in [schema.Kinds], -1 for none of them.
func indexOf(kind schema.Kind) int {
	switch kind {
	case schema.KindParty:
		return 0
	case schema.KindFigure:
		return 1
	case schema.KindDate:
		return 2
	case schema.KindEvent:
		return 3
	case schema.KindQuote:
		return 4
	}
	return -1
}

// At returns a fact by its index in the list of its kind, nil if it is out of range.
func (s *Set) At(kind schema.Kind, index int) Fact {
	if list := s.Kind(kind); index >= 0 && index < len(list) {
		return list[index]
	}
	return nil
}

// StandsOff reports whether a mention of a fact, other than one that is forbidden, has
// the hash of its words.
func (s *Set) StandsOff() bool { return s.standsOff }

// RepeatsID reports whether two facts, of whatever kinds, have one id.
func (s *Set) RepeatsID() bool { return s.repeatsID }

// Lookup returns the first fact with an id, nil if there is none.
func (s *Set) Lookup(id string) Fact {
	if id == "" {
		return nil
	}
	return s.ids[id]
}

// Resolve returns the fact at a JSON pointer of the record, or the fact that contains
// the value there: that of "/parties/2/roles/0" is a party. It returns nil if there is
// none.
func (s *Set) Resolve(pointer string) Fact {
	list, rest, _ := strings.Cut(strings.TrimPrefix(pointer, "/"), "/")
	at, _, _ := strings.Cut(rest, "/")
	index, err := strconv.Atoi(at)
	if err != nil || !strings.HasPrefix(pointer, "/") || at != strconv.Itoa(index) {
		return nil
	}
	for _, kind := range schema.Kinds() {
		if kind.List() == list {
			return s.At(kind, index)
		}
	}
	return nil
}

// Name returns the name of the set with a spelling, nil if there is none.
func (s *Set) Name(text string) *Name {
	if s.beside != nil {
		if n := s.beside.Name(text); n != nil {
			return n
		}
	}
	return s.names[text]
}

// Derived returns what a package derives from the set for its own use and keeps with
// it. The key is of a type of that package; fresh returns an empty value to begin
// with, of which one is kept. It is safe for concurrent use.
func (s *Set) Derived(key any, fresh func() any) any {
	if v, ok := s.derived.Load(key); ok {
		return v
	}
	v, _ := s.derived.LoadOrStore(key, fresh())
	return v
}

// Unit returns the unit of the spans: [schema.CodePoint], or the record's own if they
// could not be converted.
func (s *Set) Unit() schema.OffsetUnit {
	if s.InCodePoints {
		return schema.CodePoint
	}
	return s.Source.Offsets
}
