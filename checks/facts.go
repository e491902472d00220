package checks

import (
	"cmp"
	"iter"
	"math"
	"slices"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
)

// inOrder returns the indexes of a kind's facts in the order of the text, those
// without a place last; facts of one place are in the order of their words. So
// what is reported about two facts does not depend on the order of the list.
func (p *Pass) inOrder(kind schema.Kind) []int {
	c, k := p.memo(), kindIndex(kind)
	if c.orders[k] != nil {
		return c.orders[k]
	}
	list := p.facts.Kind(kind)
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	var words [][2]string // key and text, once two facts have one place
	wordsOf := func(i int) [2]string {
		if words == nil {
			words = make([][2]string, len(list))
		}
		if words[i] == [2]string{} {
			words[i] = [2]string{list[i].Key(), list[i].String()}
		}
		return words[i]
	}
	start := func(f fact.Fact) int {
		if m := f.Mentions(); len(m) > 0 && m[0].Raw.Start != nil {
			return *m[0].Raw.Start
		}
		return math.MaxInt
	}
	slices.SortStableFunc(order, func(i, j int) int {
		if d := cmp.Compare(start(list[i]), start(list[j])); d != 0 {
			return d
		}
		a, b := wordsOf(i), wordsOf(j)
		return slices.Compare(a[:], b[:])
	})
	c.orders[k] = order
	return order
}

// mentionsOf yields the mentions of a fact as its record gives them, and nothing
// if f is nil.
func mentionsOf(f fact.Fact) iter.Seq2[int, schema.Mention] {
	return func(yield func(int, schema.Mention) bool) {
		if f == nil {
			return
		}
		for i, m := range f.Mentions() {
			if !yield(i, *m.Raw) {
				return
			}
		}
	}
}

// wordingsOf returns the words that the text may have for a fact besides its
// mentions.
func wordingsOf(f fact.Fact) []string {
	if f == nil {
		return nil
	}
	return f.Wordings()
}

// amount is a figure's value and unit.
func amount(g schema.Figure) string { return fact.AmountText(&g) }

// short shortens words for a message to the length of a line.
func short(s string) string { return plain.Shorten(s, 80) }

// name returns a name of the record, of the golden or of the text, folded once
// for all checks.
func (p *Pass) name(text string) *fact.Name {
	for _, s := range [2]*fact.Set{p.facts, p.want} {
		if s != nil {
			if n := s.Name(text); n != nil {
				return n
			}
		}
	}
	c := p.memo()
	if n, ok := c.names[text]; ok {
		return n
	}
	n := fact.NewName(text)
	if c.names == nil {
		c.names = map[string]*fact.Name{}
	}
	c.names[text] = n
	return n
}

// fold is a text of the record, folded.
func (p *Pass) fold(text string) string { return p.name(text).Folded() }

// interval is a date's value, read once for all checks.
func (p *Pass) interval(value string) (schema.EDTF, error) {
	c := p.memo()
	if read, ok := c.intervals[value]; ok {
		return read.edtf, read.err
	}
	e, err := schema.ParseEDTF(value)
	if c.intervals == nil {
		c.intervals = map[string]interval{}
	}
	c.intervals[value] = interval{e, err}
	return e, err
}

type interval struct {
	edtf schema.EDTF
	err  error
}
