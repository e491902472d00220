package carry

import (
	"iter"
	"strings"
	"unicode"

	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Text is the new text. All places are in Unit.
type Text struct {
	Index *offsets.Index
	Unit  string
}

// Places returns the places of a surface, ignoring typography, and which of
// them are parts of longer words.
func (v *Text) Places(surface string) (list []item.Span, partial []bool) {
	for m := range v.Index.Find(surface) {
		list = append(list, v.inUnit(m.Start, m.End))
		partial = append(partial, !m.Whole)
	}
	return list, partial
}

// inUnit converts a range of code points into the text's unit.
func (v *Text) inUnit(start, end int) item.Span {
	from, _ := v.Index.Convert(start, schema.CodePoint, schema.OffsetUnit(v.Unit))
	to, _ := v.Index.Convert(end, schema.CodePoint, schema.OffsetUnit(v.Unit))
	return item.Span{Start: from, End: to}
}

// Location returns the location of a range.
func (v *Text) Location(s item.Span) *schema.Location {
	from, _ := v.Index.Convert(s.Start, schema.OffsetUnit(v.Unit), schema.CodePoint)
	to, _ := v.Index.Convert(s.End, schema.OffsetUnit(v.Unit), schema.CodePoint)
	return v.Index.Location(from, to)
}

// Words returns every word of the earlier text that is not too frequent as a
// span without a fact, which shows how far its surroundings moved.
func (v *Text) Words(before *seeds.Article) []*Tracked {
	old := offsets.NewIndex(before.Text)
	var out []*Tracked
	memo := map[string]*Tracked{}
	most := max(1, min(32, 2_000_000/(len(before.Text)+1)))
	for from, word := range wordsIn(before.Text) {
		m, ok := memo[word]
		if !ok {
			m = &Tracked{}
			m.Places, m.Partial = v.Places(word)
			memo[word] = m
		}
		if len(m.Places) > most || len(m.Places) == 0 {
			continue
		}
		start, _ := old.Convert(from, schema.UTF8, schema.OffsetUnit(v.Unit))
		end, _ := old.Convert(from+len(word), schema.UTF8, schema.OffsetUnit(v.Unit))
		out = append(out, &Tracked{Fact: -1, Span: item.Span{Start: start, End: end}, Places: m.Places, Partial: m.Partial, Chosen: -1})
	}
	return out
}

// wordsIn yields the words of a text with the byte where each begins.
func wordsIn(text string) iter.Seq2[int, string] {
	begins := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	ends := func(r rune) bool { return !begins(r) && !unicode.IsMark(r) }
	return func(yield func(int, string) bool) {
		for from := 0; ; {
			n := strings.IndexFunc(text[from:], begins)
			if n < 0 {
				return
			}
			from += n
			word := text[from:]
			if n := strings.IndexFunc(word, ends); n >= 0 {
				word = word[:n]
			}
			if !yield(from, word) {
				return
			}
			from += len(word)
		}
	}
}

// MentionRef is one mention of one fact.
type MentionRef struct {
	Fact, Mention int
	Text          string // "" if the mention is stand-off
	Tracked       *Tracked
}

// Locate places the mentions without offsets whose words have as many free
// places as there are such mentions.
func Locate(all []MentionRef) {
	type group struct {
		fact int
		text string
	}
	groups := map[group][]*Tracked{}
	var order []group
	taken := map[group]map[item.Span]bool{} // by fact alone
	for _, m := range all {
		owner := group{fact: m.Fact}
		switch s := m.Tracked; {
		case s.Start < 0:
			g := group{m.Fact, m.Text}
			if groups[g] == nil {
				order = append(order, g)
			}
			groups[g] = append(groups[g], s)
		case s.Chosen >= 0:
			if taken[owner] == nil {
				taken[owner] = map[item.Span]bool{}
			}
			taken[owner][s.Places[s.Chosen]] = true
		}
	}
	for _, g := range order {
		distribute(groups[g], taken[group{fact: g.fact}])
	}
}

// distribute gives mentions with the same words their free places, whole words
// first, and marks them ambiguous if the numbers differ.
func distribute(list []*Tracked, taken map[item.Span]bool) {
	var whole, every []int
	for i, p := range list[0].Places {
		if taken[p] {
			continue
		}
		every = append(every, i)
		if !list[0].Partial[i] {
			whole = append(whole, i)
		}
	}
	if len(whole) == 0 {
		whole = every
	}
	for n, s := range list {
		switch {
		case len(whole) == len(list):
			s.Chosen = whole[n]
		case len(whole) > 0:
			s.Ambiguous = true
		}
	}
}
