// Package evidence compares the facts of a golden with the words of its article.
package evidence

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Reader reads an article once, for comparisons with any number of goldens.
type Reader struct {
	article  *seeds.Article
	index    *offsets.Index
	Language string
	day      schema.Day
	Document func() *recognize.Document
}

// NewReader returns a reader of an article. The source supplies a language and
// day of publication that the article lacks.
func NewReader(a *seeds.Article, s schema.Source) *Reader {
	w := &Reader{
		article: a, index: offsets.NewIndex(a.Text),
		Language: cmp.Or(a.Language, s.Language), day: published(cmp.Or(a.Published, s.Published)),
	}
	w.Document = sync.OnceValue(func() *recognize.Document {
		return recognize.Read(a.Text, recognize.Options{Language: w.Language, Published: w.day})
	})
	return w
}

// HasGrammar reports whether there is a grammar for the article's language.
// Without one only digits and symbols are read, which proves nothing.
func (w *Reader) HasGrammar() bool {
	primary, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(w.Language, "_", "-")), "-")
	return slices.Contains(recognize.Languages(), primary)
}

// Expression is a stretch of text with its readings.
type Expression struct {
	Text     string
	Readings []recognize.Reading // of one kind, the preferred one first
	span     item.Span           // in code points; the start is -1 if the words have no place
}

// Readings returns the readings of a kind that a mention has in its context or,
// if nothing is read there, on its own. A number inside a name, or a year
// inside a date, has none of its own. Other is the kind of the expression that
// contains the mention instead.
func (w *Reader) Readings(m schema.Mention, unit string, kind schema.Kind) (list []Expression, other schema.Kind) {
	for _, place := range w.places(m, unit) {
		for _, s := range w.overlapping(place) {
			if r := OfKind(s.Readings, kind); len(r) > 0 {
				list = append(list, Expression{s.Text, r, item.Span{Start: s.Start, End: s.End}})
			} else if other == "" && s.Start <= place.Start && place.End <= s.End {
				other = s.Readings[0].Kind
			}
		}
	}
	if len(list) > 0 || other != "" {
		return list, other
	}
	for _, s := range w.readSurface(m, unit) {
		if r := OfKind(s.Readings, kind); len(r) > 0 {
			list = append(list, Expression{s.Text, r, item.Span{Start: -1, End: -1}})
		}
	}
	return list, ""
}

// places returns the places of a mention in code points: its own, or else every
// occurrence of its words.
func (w *Reader) places(m schema.Mention, unit string) []item.Span {
	if start, end, ok := m.Span(); ok {
		from, fit := w.index.Convert(start, schema.OffsetUnit(unit), schema.CodePoint)
		to, fits := w.index.Convert(end, schema.OffsetUnit(unit), schema.CodePoint)
		if fit != offsets.Fits || fits != offsets.Fits {
			return nil
		}
		return []item.Span{{Start: from, End: to}}
	}
	const most = 50
	var out []item.Span
	for at := range w.index.Find(m.Text) {
		if out = append(out, item.Span{Start: at.Start, End: at.End}); len(out) == most {
			break
		}
	}
	return out
}

func (w *Reader) overlapping(at item.Span) []recognize.Span {
	spans := w.Document().Spans
	i, _ := slices.BinarySearchFunc(spans, at.Start, func(s recognize.Span, start int) int { return cmp.Compare(s.End, start+1) })
	j := i
	for j < len(spans) && spans[j].Start < at.End {
		j++
	}
	return spans[i:j]
}

// readSurface reads the words of a mention without their context.
func (w *Reader) readSurface(m schema.Mention, unit string) []recognize.Span {
	const longest = 400 // bytes of a surface
	surface := w.surface(m, unit)
	if surface == "" || len(surface) > longest {
		return nil
	}
	return recognize.Text(surface, w.Language, w.day)
}

// surface returns the exact words of a mention.
func (w *Reader) surface(m schema.Mention, unit string) string {
	if start, end, ok := m.Span(); ok {
		if slice, fit := w.index.Slice(start, end, schema.OffsetUnit(unit)); fit == offsets.Fits {
			return slice
		}
	}
	return m.Text
}

func (w *Reader) location(at item.Span) *schema.Location {
	if at.Start < 0 {
		return nil
	}
	return w.index.Location(at.Start, at.End)
}

// allExpressions returns all expressions of a kind in the article.
func (w *Reader) allExpressions(kind schema.Kind) []Expression {
	var out []Expression
	for _, s := range w.Document().Spans {
		if r := OfKind(s.Readings, kind); len(r) > 0 {
			out = append(out, Expression{s.Text, r, item.Span{Start: s.Start, End: s.End}})
		}
	}
	return out
}

// OfKind returns the readings of a kind, each once.
func OfKind(list []recognize.Reading, kind schema.Kind) []recognize.Reading {
	var out []recognize.Reading
	for _, r := range list {
		if r.Kind == kind && !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// published parses the day of a source's date. It returns the zero day if there
// is none.
func published(s string) schema.Day {
	e, err := schema.ParseEDTF(s)
	if err != nil || e.Precision() != schema.DayPrecision && e.Precision() != schema.Minute {
		return schema.Day{}
	}
	d, _ := e.First()
	return d
}
