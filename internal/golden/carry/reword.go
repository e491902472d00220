package carry

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// Rewording finds the words that replaced those of mentions that are gone.
type Rewording struct {
	Text
	KindOf func(fact int) schema.Kind
	Read   func() []recognize.Span // of the new text
}

// Find suggests replacements for the words of spans that were not placed. For a
// figure or a date it is the only expression of its kind between the nearest
// placed spans that no mention claims; otherwise it is the text in that gap, if
// its surroundings moved by one distance, which known reports to be known from
// the old text. Suggestions are proposed, never written.
func (v *Rewording) Find(spots []*Tracked, known bool) map[*Tracked]item.Span {
	out := map[*Tracked]item.Span{}
	var found, lost []*Tracked
	for _, s := range spots {
		switch {
		case s.Chosen >= 0:
			found = append(found, s)
		case s.Fact >= 0 && !s.Ambiguous && !s.Detached:
			lost = append(lost, s)
		}
	}
	slices.SortStableFunc(found, func(a, b *Tracked) int { return cmp.Compare(a.Start, b.Start) })
	taken := takenPlaces(spots)
	for _, s := range lost {
		g := v.gap(s, found)
		alone, alike := true, true // of all, and of its kind, that were lost here
		for _, o := range lost {
			if o.Span != s.Span && v.gap(o, found) == g {
				alone = false
				alike = alike && v.KindOf(o.Fact) != v.KindOf(s.Fact)
			}
		}
		if place, ok := v.expressionIn(g, v.KindOf(s.Fact), taken); ok && alike {
			out[s] = place
		} else if place, ok := v.unchangedGap(g, s); ok && alone && (g.before == g.behind || known) {
			out[s] = place
		}
	}
	return out
}

// gap is the stretch of the new text between the nearest placed spans, with how
// far each of them moved.
type gap struct {
	item.Span
	before, behind int
}

func (v *Rewording) gap(s *Tracked, found []*Tracked) gap {
	g := gap{Span: item.Span{Start: 0, End: v.Index.Len(schema.OffsetUnit(v.Unit))}}
	for _, f := range found {
		if f.End <= s.Start && f.Places[f.Chosen].End >= g.Start {
			g.Start, g.before = f.Places[f.Chosen].End, f.delta()
		}
		if f.Start >= s.End {
			g.End, g.behind = f.Places[f.Chosen].Start, f.delta()
			return g
		}
	}
	g.behind = g.before
	return g
}

// expressionIn returns the only expression of the kind in the gap that is not
// taken.
func (v *Rewording) expressionIn(g gap, kind schema.Kind, taken map[item.Span]item.Span) (item.Span, bool) {
	if kind != schema.KindFigure && kind != schema.KindDate {
		return item.Span{}, false
	}
	var fit []item.Span
	for _, r := range v.Read() {
		place := v.inUnit(r.Start, r.End)
		if r.Readings[0].Kind == kind && place.Start >= g.Start && place.End <= g.End && !overlapsAny(place, taken) {
			fit = append(fit, place)
		}
	}
	if len(fit) != 1 {
		return item.Span{}, false
	}
	return fit[0], true
}

// unchangedGap returns the range that the span would have if only its own words
// changed: whole words, not much longer than before.
func (v *Rewording) unchangedGap(g gap, s *Tracked) (item.Span, bool) {
	p := item.Span{Start: s.Start + g.before, End: s.End + g.behind}
	if p.Start < g.Start || p.End > g.End || p.End <= p.Start || p.End-p.Start > 2*(s.End-s.Start)+20 {
		return p, false
	}
	slice, fit := v.Index.Slice(p.Start, p.End, schema.OffsetUnit(v.Unit))
	if fit != offsets.Fits || strings.TrimSpace(slice) != slice || strings.ContainsRune(slice, '\n') {
		return p, false
	}
	start, _ := v.Index.Convert(p.Start, schema.OffsetUnit(v.Unit), schema.UTF8)
	end, _ := v.Index.Convert(p.End, schema.OffsetUnit(v.Unit), schema.UTF8)
	return p, !inWord(v.Index.Text(), start) && !inWord(v.Index.Text(), end)
}

// inWord reports whether the byte is between two letters or digits.
func inWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	wordly := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
	return at > 0 && wordly(before) && wordly(after)
}

func overlapsAny(p item.Span, taken map[item.Span]item.Span) bool {
	for t := range taken {
		if p.Start < t.End && t.Start < p.End {
			return true
		}
	}
	return false
}
