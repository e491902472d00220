package review

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
)

// segment is a range of the article with the same facts.
type segment struct {
	Start int           // code points
	HTML  template.HTML // the text, escaped
	Class string        // "" without facts
	Keys  string        // of the facts, the shortest mention first, space-separated anchors
	Title string        // the facts in words
}

// mark is one mention in code points.
type mark struct {
	start, end int
	key, text  string
	kind       schema.Kind
	class      string // of a proposed one
}

// segments splits a text at the bounds of all mentions.
func segments(x *offsets.Index, marks []mark) []segment {
	slices.SortStableFunc(marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	borders := []int{0, x.Len(schema.CodePoint)}
	for _, m := range marks {
		borders = append(borders, m.start, m.end)
	}
	slices.Sort(borders)
	borders = slices.Compact(borders)
	var out []segment
	var open []mark
	next := 0
	for i := 0; i+1 < len(borders); i++ {
		from, to := borders[i], borders[i+1]
		open = slices.DeleteFunc(open, func(m mark) bool { return m.end <= from })
		for next < len(marks) && marks[next].start <= from {
			if marks[next].end > from {
				open = append(open, marks[next])
			}
			next++
		}
		text, _ := x.Slice(from, to, schema.CodePoint)
		s := segment{Start: from, HTML: escape(text)}
		over := slices.Clone(open)
		slices.SortStableFunc(over, func(a, b mark) int { return cmp.Compare(a.end-a.start, b.end-b.start) })
		var keys, titles []string
		for _, m := range over {
			if key := anchor(m.key); !slices.Contains(keys, key) {
				keys = append(keys, key)
				titles = append(titles, m.text)
			}
		}
		if len(over) > 0 {
			s.Class = "fact k-" + string(over[0].kind) + over[0].class
			s.Keys, s.Title = strings.Join(keys, " "), strings.Join(titles, "; ")
		}
		out = append(out, s)
	}
	return out
}

// escape keeps every character countable in the page: an HTML parser turns CR
// into LF and drops NUL.
func escape(text string) template.HTML {
	return template.HTML(strings.NewReplacer("\r", "&#13;", "\x00", "\uFFFD").Replace(template.HTMLEscapeString(text)))
}

// marksOf returns the ranges of the facts' mentions, in code points.
func marksOf(x *offsets.Index, facts []view.Fact, unit, class string) []mark {
	var out []mark
	for _, f := range facts {
		for _, m := range *f.Mentions {
			start, end, ok := m.Span()
			if !ok {
				continue
			}
			from, fit1 := x.Convert(start, schema.OffsetUnit(unit), schema.CodePoint)
			to, fit2 := x.Convert(end, schema.OffsetUnit(unit), schema.CodePoint)
			if fit1 == offsets.Fits && fit2 == offsets.Fits && from < to {
				out = append(out, mark{from, to, f.Key, f.Text, f.Kind, class})
			}
		}
	}
	return out
}

// anchor makes an id of a key that a page may carry: letters, digits, hyphens
// and dots as they are, everything else by its code point.
func anchor(key string) string {
	var b strings.Builder
	b.WriteString("f-")
	for _, r := range key {
		switch {
		case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '.':
			b.WriteRune(r)
		case r == '/':
			b.WriteByte('_')
		default:
			b.WriteString("_" + strings.ToLower(strings.TrimLeft(hex4(r), "0")) + "_")
		}
	}
	return b.String()
}

func hex4(r rune) string {
	const digits = "0123456789abcdef"
	var b [8]byte
	for i := range b {
		b[7-i] = digits[r>>(4*i)&15]
	}
	return string(b[:])
}
