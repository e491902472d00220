package checks

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
)

// inOrder returns the indexes of a kind's facts in the order of the text, those
// without a place last; facts of one place are in the order of their words. So
// what is reported about two facts does not depend on the order of the list.
func inOrder(s *fact.Set, kind schema.Kind) []int {
	type placed struct {
		index, start int
		key, text    string
	}
	all := make([]placed, 0, len(s.Kind(kind)))
	for i, f := range s.Kind(kind) {
		at := placed{i, math.MaxInt, f.Key(), f.String()}
		if m := f.Mentions(); len(m) > 0 && m[0].Raw.Start != nil {
			at.start = *m[0].Raw.Start
		}
		all = append(all, at)
	}
	slices.SortStableFunc(all, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.start, b.start), strings.Compare(a.key, b.key), strings.Compare(a.text, b.text))
	})
	out := make([]int, len(all))
	for i, p := range all {
		out[i] = p.index
	}
	return out
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
	c := p.memo()
	n := c.names[text]
	for _, s := range []*fact.Set{p.facts, p.want} {
		if n == nil && s != nil {
			n = s.Name(text)
		}
	}
	if n == nil {
		n = fact.NewName(text)
	}
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
