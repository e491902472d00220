package golden

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// rewording finds, for mentions whose words are gone, the words that took their
// place.
type rewording struct {
	newText
	kindOf func(fact int) schema.Kind
	read   func() []recognize.Span // of the new text
}

// find suggests what replaced the words of spans that were not carried over.
// For a figure or a date it is the one expression of its kind that is read
// between the nearest spans that were carried over and that no mention claims;
// else what stands there, where the text around it moved as one, which known
// tells where the old text is. A suggestion is proposed, never written.
func (v *rewording) find(spots []*tracked, known bool) map[*tracked]span {
	out := map[*tracked]span{}
	var found, lost []*tracked
	for _, s := range spots {
		switch {
		case s.at >= 0:
			found = append(found, s)
		case s.fact >= 0 && !s.ambiguous && !s.detached:
			lost = append(lost, s)
		}
	}
	slices.SortStableFunc(found, func(a, b *tracked) int { return cmp.Compare(a.start, b.start) })
	taken := takenPlaces(spots)
	for _, s := range lost {
		g := v.gap(s, found)
		alone, alike := true, true // of all, and of its kind, that were lost here
		for _, o := range lost {
			if o.span != s.span && v.gap(o, found) == g {
				alone = false
				alike = alike && v.kindOf(o.fact) != v.kindOf(s.fact)
			}
		}
		if place, ok := v.readIn(g, v.kindOf(s.fact), taken); ok && alike {
			out[s] = place
		} else if place, ok := v.standsIn(g, s); ok && alone && (g.before == g.behind || known) {
			out[s] = place
		}
	}
	return out
}

// gap is the stretch of the new text between the nearest spans on both sides
// that were found, with how far each of them moved.
type gap struct {
	span
	before, behind int
}

func (v *rewording) gap(s *tracked, found []*tracked) gap {
	g := gap{span: span{0, v.index.Len(v.unit)}}
	for _, f := range found {
		if f.end <= s.start && f.places[f.at].end >= g.start {
			g.start, g.before = f.places[f.at].end, f.delta()
		}
		if f.start >= s.end {
			g.end, g.behind = f.places[f.at].start, f.delta()
			return g
		}
	}
	g.behind = g.before
	return g
}

// readIn returns the one expression of the kind in the gap that is not taken.
func (v *rewording) readIn(g gap, kind schema.Kind, taken map[span]span) (span, bool) {
	if kind != schema.KindFigure && kind != schema.KindDate {
		return span{}, false
	}
	var fit []span
	for _, r := range v.read() {
		place := v.inUnit(r.Start, r.End)
		if r.Readings[0].Kind == kind && place.start >= g.start && place.end <= g.end && !touches(place, taken) {
			fit = append(fit, place)
		}
	}
	if len(fit) != 1 {
		return span{}, false
	}
	return fit[0], true
}

// standsIn returns what stands where the span would be had only it changed: a
// stretch of whole words, not much longer than it was.
func (v *rewording) standsIn(g gap, s *tracked) (span, bool) {
	p := span{s.start + g.before, s.end + g.behind}
	if p.start < g.start || p.end > g.end || p.end <= p.start || p.end-p.start > 2*(s.end-s.start)+20 {
		return p, false
	}
	slice, fit := v.index.Slice(p.start, p.end, v.unit)
	if fit != seeds.Fits || strings.TrimSpace(slice) != slice || strings.ContainsRune(slice, '\n') {
		return p, false
	}
	start, _ := v.index.Convert(p.start, v.unit, schema.UTF8)
	end, _ := v.index.Convert(p.end, v.unit, schema.UTF8)
	return p, !inWord(v.index.Text(), start) && !inWord(v.index.Text(), end)
}

// inWord reports whether the byte stands between two letters or digits.
func inWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	wordly := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
	return at > 0 && wordly(before) && wordly(after)
}

func touches(p span, taken map[span]span) bool {
	for t := range taken {
		if p.start < t.end && t.start < p.end {
			return true
		}
	}
	return false
}
