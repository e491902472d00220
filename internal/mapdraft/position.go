package mapdraft

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
)

// claim is what an output says of where words are.
type claim struct {
	start, end int
	text       string // "" where it does not say which
	stated     bool   // the end is stated, not computed, and may be inclusive
}

// position is where objects say that their words are.
type position struct {
	start, end string // in jq
	stated     bool
	sparse     bool // some objects have none
	claims     []claim
}

// positionOf returns the position of objects, nil if they have none, and marks
// its columns as used.
func (d *drafter) positionOf(o *objects, text *column) *position {
	if pair := o.find("span", isPair); pair != nil {
		use(pair)
		p := &position{start: pair.path + "[0]", end: pair.path + "[1]", stated: true}
		for i, v := range pair.values {
			if list, ok := v.([]any); ok {
				p.claim(list[0], list[1], textAt(text, i))
			}
		}
		p.sparse = slices.Contains(pair.values, nil)
		return d.claimed(p)
	}
	tried := map[string]bool{}
	for {
		start := o.findWhere("start", func(c *column) bool { return !tried[c.path] && c.all(isInteger) })
		if start == nil {
			return nil
		}
		tried[start.path] = true
		beside := func(c *column) bool { return c.parent == start.parent && c != start && c.all(isInteger) }
		end, length := o.findWhere("end", beside), o.findWhere("length", beside)
		p := &position{start: start.path}
		switch {
		case end != nil:
			p.end, p.stated = end.path, true
			use(start, end)
		case length != nil:
			p.end = fmt.Sprintf("(%s + %s)", start.path, length.path)
			use(start, length)
		case text != nil:
			p.end = fmt.Sprintf("(%s + (%s | length))", start.path, text.path)
			use(start)
		default:
			continue
		}
		for i, v := range start.values {
			switch n, _ := integerOf(v); {
			case v == nil:
			case end != nil:
				p.claim(v, end.values[i], textAt(text, i))
			case length != nil:
				m, _ := integerOf(length.values[i])
				p.claims = append(p.claims, claim{n, n + m, textAt(text, i), false})
			default:
				p.claims = append(p.claims, claim{n, n + utf8.RuneCountInString(textAt(text, i)), textAt(text, i), false})
			}
		}
		p.sparse = slices.Contains(start.values, nil)
		return d.claimed(p)
	}
}

func textAt(c *column, i int) string {
	if c == nil {
		return ""
	}
	return textOf(c.values[i])
}

func (p *position) claim(start, end any, text string) {
	s, ok1 := integerOf(start)
	e, ok2 := integerOf(end)
	if ok1 && ok2 {
		p.claims = append(p.claims, claim{s, e, text, p.stated})
	}
}

// claimed keeps the claims, so that [drafter.solve] sees them.
func (d *drafter) claimed(p *position) *position {
	d.claims = append(d.claims, p.claims...)
	return p
}

// span returns the position as members of a span or a mention.
func (d *drafter) span(p *position) string {
	end := p.end
	if p.stated && d.scheme.inclusive {
		end = "(" + end + " + 1)"
	}
	return fmt.Sprintf("start: %s, end: %s", p.start, end)
}

// sometimes reports whether words are somewhere of no length, which is nowhere.
func (p *position) sometimes() bool {
	for _, c := range p.claims {
		if c.end < c.start || c.end == c.start && !c.stated {
			return true
		}
	}
	return false
}

// scheme is how an output counts.
type scheme struct {
	unit      schema.OffsetUnit
	inclusive bool
	wrong     bool   // the offsets are not those of the article
	why       string // "12 of 12 are the words that it gives"
	certainty certainty
}

// solve returns the unit and the ends that fit the claims best.
func (d *drafter) solve() scheme {
	if len(d.claims) == 0 {
		return scheme{}
	}
	if d.text == "" {
		return d.solveWithout()
	}
	index := offsets.NewIndex(d.text)
	runes := []rune(index.Text())
	best, most, matched := scheme{unit: schema.CodePoint}, -1, 0
	for _, unit := range []schema.OffsetUnit{schema.CodePoint, schema.UTF16, schema.UTF8} {
		for _, inclusive := range []bool{false, true} {
			points, equal := 0, 0
			for _, c := range d.claims {
				if inclusive && c.stated {
					c.end++
				}
				same, edges := fits(index, runes, c, unit)
				if same {
					equal++
				}
				points += 2*b(same) + b(edges)
			}
			if points > most {
				best, most, matched = scheme{unit: unit, inclusive: inclusive}, points, equal
			}
		}
	}
	texts := 0
	for _, c := range d.claims {
		texts += b(c.text != "")
	}
	best.certainty, best.why = sure, fmt.Sprintf("%d of %d are at the words that they give", matched, texts)
	switch {
	case texts == 0:
		best.certainty, best.why = likely, "most begin and end with words of the article"
	case 5*matched < texts:
		best.certainty, best.wrong = unsure, true
	case matched < texts:
		best.certainty = likely
	}
	return best
}

// solveWithout decides by the lengths alone, without the article.
func (d *drafter) solveWithout() scheme {
	last, texts := 0, 0
	for _, c := range d.claims {
		texts += b(c.text != "")
		last += b(c.stated && c.text != "" && c.end-c.start == utf8.RuneCountInString(c.text)-1)
	}
	return scheme{unit: schema.CodePoint, inclusive: texts > 0 && 2*last > texts, why: "without the article the unit is not known"}
}

// fits reports whether a claim's words are there, and whether it begins and ends
// where words do.
func fits(index *offsets.Index, runes []rune, c claim, unit schema.OffsetUnit) (same, edges bool) {
	slice, fit := index.Slice(c.start, c.end, unit)
	if fit != offsets.Fits || slice == "" {
		return false, false
	}
	start, _ := index.Convert(c.start, unit, schema.CodePoint)
	end := start + utf8.RuneCountInString(slice)
	word := func(i int) bool {
		return i >= 0 && i < len(runes) && (unicode.IsLetter(runes[i]) || unicode.IsDigit(runes[i]))
	}
	space := func(i int) bool { return unicode.IsSpace(runes[i]) }
	edges = !space(start) && !space(end-1) && !(word(start-1) && word(start)) && !(word(end-1) && word(end))
	return c.text != "" && strings.EqualFold(slice, c.text), edges
}

func b(v bool) int {
	if v {
		return 1
	}
	return 0
}
