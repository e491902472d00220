package checks

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// reportCut reports offsets that are counted wrongly where no text beside them says
// so: several mentions begin or end inside words or with a space, and another way of
// counting makes them whole without cutting any that is whole.
func (p *Pass) reportCut(unit schema.OffsetUnit) {
	cut, placed := p.cutMentions(unit)
	if len(cut) < fewestExplained {
		return
	}
	all := allMentions(p.facts)
	for _, rule := range p.misreadings(nil, unit) {
		whole, first, other := uncut(rule, all, cut)
		if whole < fewestExplained || 5*whole < 4*len(cut) {
			continue
		}
		start, end, _ := first.Span()
		words, _ := p.index.Slice(start, end, unit)
		from, _ := p.index.Convert(start, unit, schema.CodePoint)
		to, _ := p.index.Convert(end, unit, schema.CodePoint)
		p.Report(result.Finding{
			Attribute: "offsets", Location: p.index.Location(from, to), Input: &schema.Position{Pointer: "/source/offsets"},
			Message: fmt.Sprintf("%d of %s with offsets begin or end inside a word or with a space, as “%s”; %s when %s, as “%s”",
				len(cut), plain.Count(placed, "mention"), short(words), wholes(whole, len(cut)), rule.description, short(other)),
			Fix: rule.fix,
		})
		return
	}
}

// uncut returns how many of the mentions that are cut are whole words by another way of
// counting, and the first with these words; none if that cuts others.
func uncut(rule misreading, all []mention, cut map[mentionKey]bool) (n int, first mention, words string) {
	for _, m := range all {
		start, end, ok := m.Span()
		if !ok || start >= end {
			continue
		}
		slice, fits := rule.whole(start, end)
		switch {
		case cut[m.key()] && fits && slice != "":
			if n++; n == 1 {
				first, words = m, slice
			}
		case !cut[m.key()] && !fits:
			return 0, first, ""
		}
	}
	return n, first, words
}

// cutMentions returns the mentions that begin or end inside words or with a space, the
// golden's own aside, and how many have offsets.
func (p *Pass) cutMentions(unit schema.OffsetUnit) (cut map[mentionKey]bool, placed int) {
	sites := p.mentionSites()
	for _, kind := range schema.Kinds() {
		for _, f := range p.facts.Kind(kind) {
			at := sites.of(f)
			for n, m := range f.Mentions() {
				start, end, ok := m.Raw.Span()
				if !ok || start >= end {
					continue
				}
				placed++
				if at[n].golden {
					continue
				}
				if _, fit := p.index.Slice(start, end, unit); fit == offsets.Fits && cuts(p.index, start, end, unit) {
					if cut == nil {
						cut = map[mentionKey]bool{}
					}
					cut[mentionKey{f.Kind(), f.Index(), n}] = true
				}
			}
		}
	}
	return cut, placed
}

func wholes(n, of int) string {
	if n == of {
		return "all of these are whole words"
	}
	return itoa(n) + " of these are whole words"
}

// cuts reports whether words at [start, end) in a unit begin or end inside a word or
// with white space.
func cuts(x *offsets.Index, start, end int, unit schema.OffsetUnit) bool {
	from, _ := x.Convert(start, unit, schema.UTF8)
	to, _ := x.Convert(end, unit, schema.UTF8)
	return offsets.Cuts(x.Text(), from, to)
}

// sameWords reports whether two texts differ in white space alone, as where a line
// breaks in one of them.
func sameWords(a, b string) bool {
	return strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
}
