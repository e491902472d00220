package golden

import (
	"iter"
	"strings"
	"unicode"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// newText is the text that mentions are carried over to. All places are in
// the unit.
type newText struct {
	index *seeds.Index
	unit  string
}

// places returns where a surface stands, typography aside, and which of the
// places are parts of longer words.
func (v *newText) places(surface string) (list []span, partial []bool) {
	for m := range v.index.Find(surface) {
		list = append(list, v.inUnit(m.Start, m.End))
		partial = append(partial, !m.Whole)
	}
	return list, partial
}

// inUnit converts a range of code points.
func (v *newText) inUnit(start, end int) span {
	from, _ := v.index.Convert(start, schema.CodePoint, v.unit)
	to, _ := v.index.Convert(end, schema.CodePoint, v.unit)
	return span{from, to}
}

// location is the place of a range for a person.
func (v *newText) location(s span) *schema.Location {
	from, _ := v.index.Convert(s.start, v.unit, schema.CodePoint)
	to, _ := v.index.Convert(s.end, v.unit, schema.CodePoint)
	return v.index.Location(from, to)
}

// wordsOf returns every word of the earlier text that is not too frequent as a
// span of no fact, which shows how far what stands around it moved.
func (v *newText) wordsOf(before *seeds.Article) []*tracked {
	old := seeds.NewIndex(before.Text)
	var out []*tracked
	memo := map[string]*tracked{}
	most := max(1, min(32, 2_000_000/(len(before.Text)+1)))
	for from, word := range wordsIn(before.Text) {
		m, ok := memo[word]
		if !ok {
			m = &tracked{}
			m.places, m.partial = v.places(word)
			memo[word] = m
		}
		if len(m.places) > most || len(m.places) == 0 {
			continue
		}
		start, _ := old.Convert(from, schema.UTF8, v.unit)
		end, _ := old.Convert(from+len(word), schema.UTF8, v.unit)
		out = append(out, &tracked{fact: -1, span: span{start, end}, places: m.places, partial: m.partial, at: -1})
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

// mentionRef is one mention of one fact.
type mentionRef struct {
	fact, mention int
	text          string // "" where the mention is stand-off
	tracked       *tracked
}

// locate finds the mentions that have no offsets: where their words stand in
// as many free places as there are mentions that say them.
func locate(all []mentionRef) {
	type group struct {
		fact int
		text string
	}
	groups := map[group][]*tracked{}
	var order []group
	taken := map[group]map[span]bool{} // by fact alone
	for _, m := range all {
		owner := group{fact: m.fact}
		switch s := m.tracked; {
		case s.start < 0:
			g := group{m.fact, m.text}
			if groups[g] == nil {
				order = append(order, g)
			}
			groups[g] = append(groups[g], s)
		case s.at >= 0:
			if taken[owner] == nil {
				taken[owner] = map[span]bool{}
			}
			taken[owner][s.places[s.at]] = true
		}
	}
	for _, g := range order {
		distribute(groups[g], taken[group{fact: g.fact}])
	}
}

// distribute gives mentions with the same words their free places, whole words
// before parts of longer ones, and marks them ambiguous where the numbers
// differ.
func distribute(list []*tracked, taken map[span]bool) {
	var whole, every []int
	for i, p := range list[0].places {
		if taken[p] {
			continue
		}
		every = append(every, i)
		if !list[0].partial[i] {
			whole = append(whole, i)
		}
	}
	if len(whole) == 0 {
		whole = every
	}
	for n, s := range list {
		switch {
		case len(whole) == len(list):
			s.at = whole[n]
		case len(whole) > 0:
			s.ambiguous = true
		}
	}
}
