package golden

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// reader is an article that facts are held against: what its words can mean is
// read once, for whatever golden is about it.
type reader struct {
	article  *seeds.Article
	index    *seeds.Index
	language string
	day      schema.Day
	document func() *recognize.Document
}

// readerOf reads an article; of its language and day of publication the source
// says what the article leaves out.
func readerOf(a *seeds.Article, s schema.Source) *reader {
	w := &reader{
		article: a, index: seeds.NewIndex(a.Text),
		language: cmp.Or(a.Language, s.Language), day: published(cmp.Or(a.Published, s.Published)),
	}
	w.document = sync.OnceValue(func() *recognize.Document {
		return recognize.Read(a.Text, recognize.Options{Language: w.language, Published: w.day})
	})
	return w
}

// grammar reports whether there is a grammar for the article's language. Of
// any other language digits and symbols are read, which proves nothing.
func (w *reader) grammar() bool {
	primary, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(w.language, "_", "-")), "-")
	return slices.Contains(recognize.Languages(), primary)
}

// said is a stretch of words with what it can mean.
type said struct {
	text     string
	readings []recognize.Reading // of one kind, the preferred one first
	at       span                // code points; start -1 where the words have no place
}

// in returns what the words of a mention say of a kind: as they are read in
// their place, and only where nothing is read there, on their own. A number
// inside a name, or a year inside a date, is nothing by itself. Other is what
// the place was read as instead.
func (w *reader) in(m schema.Mention, unit schema.OffsetUnit, kind schema.Kind) (list []said, other schema.Kind) {
	for _, place := range w.places(m, unit) {
		for _, s := range w.overlapping(place) {
			if r := ofKind(s.Readings, kind); len(r) > 0 {
				list = append(list, said{s.Text, r, span{s.Start, s.End}})
			} else if other == "" && s.Start <= place.start && place.end <= s.End {
				other = s.Readings[0].Kind
			}
		}
	}
	if len(list) > 0 || other != "" {
		return list, other
	}
	for _, s := range w.alone(m, unit) {
		if r := ofKind(s.Readings, kind); len(r) > 0 {
			list = append(list, said{s.Text, r, span{-1, -1}})
		}
	}
	return list, ""
}

// places returns where a mention stands, in code points: where it says, or
// else wherever its words are.
func (w *reader) places(m schema.Mention, unit schema.OffsetUnit) []span {
	if start, end, ok := m.Span(); ok {
		from, fit := w.index.Convert(start, unit, schema.CodePoint)
		to, fits := w.index.Convert(end, unit, schema.CodePoint)
		if fit != seeds.Fits || fits != seeds.Fits {
			return nil
		}
		return []span{{from, to}}
	}
	const most = 50
	var out []span
	for at := range w.index.Find(m.Text) {
		if out = append(out, span{at.Start, at.End}); len(out) == most {
			break
		}
	}
	return out
}

func (w *reader) overlapping(at span) []recognize.Span {
	spans := w.document().Spans
	i, _ := slices.BinarySearchFunc(spans, at.start, func(s recognize.Span, start int) int { return cmp.Compare(s.End, start+1) })
	j := i
	for j < len(spans) && spans[j].Start < at.end {
		j++
	}
	return spans[i:j]
}

// alone reads the words of a mention without what stands around them.
func (w *reader) alone(m schema.Mention, unit schema.OffsetUnit) []recognize.Span {
	const longest = 400 // bytes: what is longer is a passage, not a surface
	surface := w.surface(m, unit)
	if surface == "" || len(surface) > longest {
		return nil
	}
	return recognize.Text(surface, w.language, w.day)
}

// surface is the exact words of a mention.
func (w *reader) surface(m schema.Mention, unit schema.OffsetUnit) string {
	if start, end, ok := m.Span(); ok {
		if slice, fit := w.index.Slice(start, end, unit); fit == seeds.Fits {
			return slice
		}
	}
	return m.Text
}

func (w *reader) location(at span) *schema.Location {
	if at.start < 0 {
		return nil
	}
	return w.index.Location(at.start, at.end)
}

// everywhere returns what the whole article says of a kind.
func (w *reader) everywhere(kind schema.Kind) []said {
	var out []said
	for _, s := range w.document().Spans {
		if r := ofKind(s.Readings, kind); len(r) > 0 {
			out = append(out, said{s.Text, r, span{s.Start, s.End}})
		}
	}
	return out
}

func ofKind(list []recognize.Reading, kind schema.Kind) []recognize.Reading {
	var out []recognize.Reading
	for _, r := range list {
		if r.Kind == kind && !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}
