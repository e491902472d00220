package checks

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// option is one reading of a surface.
type option struct {
	recognize.Reading
	preferred bool
	text      string      // the words that were read
	at        int         // their place in the article in code points, -1 if they were read alone
	unread    bool        // the article as a whole does not have this reading
	ends      ends        // ends of a range that are accepted alone, because the words are not all of it
	interval  schema.EDTF // of a date, zero where it has no value that can be read

	said         string // the first reading of the date
	saidInterval schema.EDTF
	derived      bool // the reading is finer than the first, see isDerived
}

// ends is a set of ends of a range.
type ends uint8

const (
	noEnd    ends = 0
	firstEnd ends = 1
	lastEnd  ends = 2
	anyEnd        = firstEnd | lastEnd
)

// with returns the reading with other ends of its range accepted alone.
func (o option) with(e ends) option {
	o.ends = e
	return o
}

// options returns the readings of a span.
func (p *Pass) options(s recognize.Span) []option {
	list := make([]option, len(s.Readings))
	for i, r := range s.Readings {
		list[i] = option{Reading: r, preferred: i == 0, text: s.Text, at: s.Start, derived: p.isDerived(r, s), said: s.Readings[0].Date.Value}
		if r.Kind == schema.KindDate {
			list[i].interval, _ = p.interval(r.Date.Value)
			list[i].saidInterval, _ = p.interval(list[i].said)
		}
	}
	if len(list) == 0 || list[0].Kind != schema.KindDate {
		return list
	}
	for _, day := range p.limits(s) {
		o := list[0]
		o.Date, o.preferred = recognize.Date{Value: day}, false
		o.interval, _ = p.interval(day)
		list = append(list, o)
	}
	return list
}

// readings returns the facts that the article reads as.
func (p *Pass) readings() *fact.Set { return p.memo().known.facts() }

// readingsOf returns the readings of a mention as a fact of a kind. If the article is
// available, its reading precedes that of the words alone: "30 avril" does not
// contain 30, "500 milliards" not 500, and a name no number.
func (p *Pass) readingsOf(kind schema.Kind, m schema.Mention, unit schema.OffsetUnit) []option {
	surface := p.surface(m, unit)
	if surface == "" {
		return nil
	}
	const longest = 400 // bytes of a surface
	var alone []recognize.Span
	if len(surface) <= longest {
		alone = p.readAlone(surface)
	}
	if p.index == nil || p.Read == nil {
		return p.allOf(kind, alone)
	}
	if _, _, given := m.Span(); given {
		start, end, ok := p.locate(m, unit)
		if !ok {
			return p.allOf(kind, alone)
		}
		return p.readingsAt(kind, alone, start, end)
	}
	places := p.find(m.Text)
	if len(places) == 0 {
		return p.allOf(kind, alone)
	}
	var list []option
	for _, at := range places {
		list = append(list, p.readingsAt(kind, alone, at.Start, at.End)...)
	}
	return list
}

// readingsAt is readingsOf for one place in the article.
func (p *Pass) readingsAt(kind schema.Kind, alone []recognize.Span, start, end int) []option {
	there := p.spansAt(start, end)
	var list []option
	whole := true // the mention cuts none of the spans
	for _, s := range there {
		if s.Start < start || s.End > end {
			whole = false
		}
		list = append(list, ofKind(kind, p.options(s))...)
	}
	own := p.allOf(kind, alone)
	switch {
	case len(list) > 0 && whole && kind == schema.KindDate:
		return list // which side of today is meant, only the sentence says
	case len(list) > 0 && whole:
		return append(list, withoutOtherMarks(own, list)...)
	case len(list) > 0:
		words, _ := p.index.Slice(start, end, schema.CodePoint)
		for i := range list {
			list[i].ends = endsIn(words, alone, list[i])
		}
		return append(list, sameNumbers(own, list)...)
	case len(there) > 0:
		return nil // something else is there
	}
	for _, s := range alone { // the article's words, which nothing read
		if p.inName(start + s.Start) {
			continue
		}
		for _, o := range ofKind(kind, p.options(s)) {
			o.at, o.unread = start+s.Start, true
			list = append(list, o)
		}
	}
	return list
}

// sameNumbers returns the figures that words have alone, if their number is that of
// the longer span around them: the rest of the span is then not part of the number,
// as the "A" of "A $5 million".
func sameNumbers(alone, around []option) []option {
	return slices.DeleteFunc(alone, func(o option) bool {
		return o.Kind != schema.KindFigure || !slices.ContainsFunc(around, func(a option) bool {
			return a.Figure.Value == o.Figure.Value && a.Figure.ValueMax == o.Figure.ValueMax
		})
	})
}

// inName reports whether what begins at a place of the article may be the rest
// of a name: it is written together with a word, or follows one with a capital.
func (p *Pass) inName(at int) bool {
	const most = 40
	before, _ := p.index.Slice(max(0, at-most), at, schema.CodePoint)
	trimmed := strings.TrimRightFunc(before, unicode.IsSpace)
	last, _ := utf8.DecodeLastRuneInString(trimmed)
	if len(trimmed) == len(before) && trimmed != "" {
		return unicode.IsLetter(last) && !unicode.Is(unicode.Hangul, last) || last == '-'
	}
	word := trimmed[strings.LastIndexFunc(trimmed, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' })+1:]
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

// allOf returns the readings of a kind that words have alone.
func (p *Pass) allOf(kind schema.Kind, spans []recognize.Span) []option {
	var list []option
	for _, s := range spans {
		list = append(list, ofKind(kind, p.options(s))...)
	}
	for i := range list {
		list[i].at = -1
	}
	return list
}

func ofKind(kind schema.Kind, list []option) []option {
	return slices.DeleteFunc(list, func(o option) bool { return o.Kind != kind })
}

// readAlone recognises a surface without its article.
func (p *Pass) readAlone(surface string) []recognize.Span {
	k := p.memo().known
	if list, ok := k.alone.get(surface); ok {
		return list
	}
	surface = strings.Clone(surface) // the record's memory is not kept
	list := recognize.Read(surface, k.options).Spans
	size := 2 * len(surface)
	for _, s := range list {
		size += bytesOfSpan + len(s.Readings)*bytesOfReading
	}
	k.alone.put(surface, list, size)
	return list
}

// About the sizes of what is recognized.
const (
	bytesOfSpan    = 64
	bytesOfReading = 256
)

// spansAt returns the article's spans that overlap [start, end).
func (p *Pass) spansAt(start, end int) []recognize.Span {
	spans := p.Read().Spans
	i, _ := slices.BinarySearchFunc(spans, start, func(s recognize.Span, at int) int { return cmp.Compare(s.End, at+1) })
	j := i
	for j < len(spans) && spans[j].Start < end {
		j++
	}
	p.spend(1 + j - i)
	return spans[i:j]
}

// withoutOtherMarks returns readings of words alone without those that take a mark between
// their digits otherwise than the article does there: 1,150 is 1150 in an article of 9.4 %.
func withoutOtherMarks(own, there []option) []option {
	const thousand = 3
	return slices.DeleteFunc(own, func(o option) bool {
		return o.Kind == schema.KindFigure && slices.ContainsFunc(there, func(t option) bool {
			return t.text == o.text && significant(t.Figure.Value) == significant(o.Figure.Value) && magnitude(t.Figure.Value) == magnitude(o.Figure.Value)+thousand
		})
	})
}
