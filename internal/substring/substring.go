// Package substring finds strings in one text, again and again: a few by
// looking through the text, very many by an index of it.
package substring

import (
	"index/suffixarray"
	"iter"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// Text is a text in which strings are looked for. It is safe for use by several
// goroutines.
type Text struct {
	text   string
	looked atomic.Int64 // bytes looked through so far
	once   sync.Once
	index  *suffixarray.Index
}

// New returns the text, ready to be looked through.
func New(text string) *Text { return &Text{text: text} }

// String returns the text.
func (t *Text) String() string { return t.text }

const (
	// An index takes about as long to make as so many looks through the text.
	indexLooks = 256

	// An index of a longer text would take too much memory: eight bytes for each of its own.
	longestIndexed = 32 << 20

	// What is in the text more often than so is soon found without the index.
	mostIndexed = 1 << 12
)

// Each yields the byte offsets of a string in the text, in order, overlapping
// occurrences included. The empty string has none.
func (t *Text) Each(needle string) iter.Seq[int] { return t.From(0, needle, nil) }

// From is Each without the places before a byte. It adds to passed, if that is not
// nil, the number of bytes between the first byte and the end of the last place that
// is yielded, or the end of the text: a measure of the work of looking, which does not
// depend on what was looked for before.
func (t *Text) From(from int, needle string, passed *int64) iter.Seq[int] {
	return t.each(needle, from, 1, passed)
}

// Apart is From without the places that overlap the one before.
func (t *Text) Apart(needle string, passed *int64) iter.Seq[int] {
	return t.each(needle, 0, len(needle), passed)
}

// Has reports whether the text contains a string, and counts as From does.
func (t *Text) Has(needle string, passed *int64) bool {
	for range t.From(0, needle, passed) {
		return true
	}
	return false
}

// each yields the places from a byte on that are at least so many bytes apart.
func (t *Text) each(needle string, from, apart int, passed *int64) iter.Seq[int] {
	return func(yield func(int) bool) {
		if needle == "" || from > len(t.text) {
			return
		}
		looked := int64(0)
		defer func() {
			if passed != nil {
				*passed += looked
			}
		}()
		from := from
		if places, ok := t.lookUp(needle); ok {
			for _, i := range places {
				if i < from {
					continue
				}
				looked += int64(i - from + len(needle))
				if from = i + apart; !yield(i) {
					return
				}
			}
			looked += int64(len(t.text) - from)
			return
		}
		defer func() { t.looked.Add(looked) }()
		for {
			i := strings.Index(t.text[from:], needle)
			if i < 0 {
				looked += int64(len(t.text) - from)
				return
			}
			looked += int64(i + len(needle))
			if !yield(from + i) {
				return
			}
			from += i + apart
		}
	}
}

// lookUp returns all places of a string by the index, in order; not ok where
// they have to be looked for.
func (t *Text) lookUp(needle string) (places []int, ok bool) {
	if t.looked.Load() < indexLooks*int64(len(t.text)) || len(t.text) > longestIndexed {
		return nil, false
	}
	t.once.Do(func() { t.index = suffixarray.New([]byte(t.text)) })
	places = t.index.Lookup([]byte(needle), mostIndexed+1)
	slices.Sort(places)
	return places, len(places) <= mostIndexed
}
