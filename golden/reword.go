package golden

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// rewords suggests, for mentions whose words are gone, the words that took
// their place. For a figure or a date it is the one expression of its kind
// that is read between the nearest mentions that were carried over and that no
// mention claims; else what stands there, where the text around it moved as
// one. A suggestion is proposed, never written.
func (v *deriver) rewords(spots []*spot, known bool) map[*spot]span {
	out := map[*spot]span{}
	var found, lost []*spot
	for _, s := range spots {
		switch {
		case s.at >= 0:
			found = append(found, s)
		case s.fact >= 0 && !s.unsure && !s.detached:
			lost = append(lost, s)
		}
	}
	slices.SortStableFunc(found, func(a, b *spot) int { return cmp.Compare(a.start, b.start) })
	taken := takenPlaces(spots)
	for _, s := range lost {
		g := v.gap(s, found)
		alone, alike := true, true // of all, and of its kind, that were lost here
		for _, o := range lost {
			if o.span != s.span && v.gap(o, found) == g {
				alone = false
				alike = alike && v.facts[o.fact].kind != v.facts[s.fact].kind
			}
		}
		if place, ok := v.readIn(g, v.facts[s.fact].kind, taken); ok && alike {
			out[s] = place
		} else if place, ok := v.standsIn(g, s); ok && alone && (g.before == g.behind || known) {
			out[s] = place
		}
	}
	return out
}

// gap is the stretch of the new text between the nearest spots on both sides
// that were found, with how far each of them moved.
type gap struct {
	span
	before, behind int
}

func (v *deriver) gap(s *spot, found []*spot) gap {
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
func (v *deriver) readIn(g gap, kind schema.Kind, taken map[span]span) (span, bool) {
	if kind != schema.KindFigure && kind != schema.KindDate {
		return span{}, false
	}
	var fit []span
	for _, r := range v.reader.document().Spans {
		place := inUnit(v.index, r.Start, r.End, v.unit)
		if r.Readings[0].Kind == kind && place.start >= g.start && place.end <= g.end && !touches(place, taken) {
			fit = append(fit, place)
		}
	}
	if len(fit) != 1 {
		return span{}, false
	}
	return fit[0], true
}

// standsIn returns what stands where the spot would be had only it changed: a
// stretch of whole words, not much longer than it was.
func (v *deriver) standsIn(g gap, s *spot) (span, bool) {
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
