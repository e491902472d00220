// Package substring finds strings in one text, again and again: a few by
// looking through the text, very many by an index of it.
package substring

import (
	"index/suffixarray"
	"iter"
	"slices"
	"strings"
	"sync"
)

// Text is a text in which strings are looked for. It is safe for use by several
// goroutines.
type Text struct {
	text   string
	mu     sync.Mutex
	looked int64 // bytes looked through so far
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
func (t *Text) Each(needle string) iter.Seq[int] { return t.each(needle, 0, 1) }

// From is Each without the places before a byte.
func (t *Text) From(from int, needle string) iter.Seq[int] { return t.each(needle, from, 1) }

// Apart is Each without the places that overlap the one before.
func (t *Text) Apart(needle string) iter.Seq[int] { return t.each(needle, 0, len(needle)) }

// Has reports whether the text contains a string.
func (t *Text) Has(needle string) bool {
	for range t.Each(needle) {
		return true
	}
	return false
}

// Looked is how many bytes were looked through so far, as a measure of the
// work: the same looks in the same order take the same.
func (t *Text) Looked() int64 {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.looked
}

// each yields the places from a byte on that are at least so many bytes apart.
func (t *Text) each(needle string, from, apart int) iter.Seq[int] {
	return func(yield func(int) bool) {
		if needle == "" || from > len(t.text) {
			return
		}
		from := from
		if places, ok := t.lookUp(needle); ok {
			for _, i := range places {
				if i < from {
					continue
				}
				if from = i + apart; !yield(i) {
					return
				}
			}
			return
		}
		for {
			i := strings.Index(t.text[from:], needle)
			if i < 0 {
				t.look(len(t.text) - from)
				return
			}
			t.look(i + len(needle))
			if !yield(from + i) {
				return
			}
			from += i + apart
		}
	}
}

func (t *Text) look(bytes int) {
	t.mu.Lock()
	t.looked += int64(bytes)
	t.mu.Unlock()
}

// lookUp returns all places of a string by the index, in order; not ok where
// they have to be looked for.
func (t *Text) lookUp(needle string) (places []int, ok bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.index == nil {
		if t.looked < indexLooks*int64(len(t.text)) || len(t.text) > longestIndexed {
			return nil, false
		}
		t.index = suffixarray.New([]byte(t.text))
	}
	places = t.index.Lookup([]byte(needle), mostIndexed+1)
	t.looked += int64(len(needle) + len(places))
	slices.Sort(places)
	return places, len(places) <= mostIndexed
}
