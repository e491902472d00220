package golden

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// document reads the article once.
func (v *deriver) document() *recognize.Document {
	if v.doc == nil {
		v.doc = recognize.Read(v.article.Text, recognize.Options{Language: v.Golden.Source.Language, Published: published(v.Golden.Source.Published)})
	}
	return v.doc
}

// published returns the day of a source's date, the zero day where it has none.
func published(s string) schema.Day {
	e, err := schema.ParseEDTF(s)
	if err != nil || e.Precision() != schema.DayPrecision && e.Precision() != schema.Minute {
		return schema.Day{}
	}
	d, _ := e.First()
	return d
}

// readings returns everything of the kind that the surface of a mention can
// mean: in its place, and on its own.
func (v *deriver) readings(kind schema.Kind, m schema.Mention) []recognize.Reading {
	var out []recognize.Reading
	add := func(list []recognize.Reading) {
		for _, r := range list {
			if r.Kind == kind && !slices.Contains(out, r) {
				out = append(out, r)
			}
		}
	}
	surface := m.Text
	if start, end, ok := m.Span(); ok {
		place := span{start, end}
		if surface == "" {
			surface, _ = v.index.Slice(start, end, v.unit)
		}
		for _, s := range v.document().Spans {
			at := inUnit(v.index, s.Start, s.End, v.unit)
			if at.start < place.end && place.start < at.end {
				add(s.Readings)
			}
		}
	}
	for _, s := range recognize.Text(surface, v.Golden.Source.Language, published(v.Golden.Source.Published)) {
		add(s.Readings)
	}
	return out
}

// values derives the values that are missing from their surfaces, and finds
// the written ones that none of their surface's readings supports. Those are
// conflicts: which of the two is right is a person's word.
func (v *deriver) values() {
	for _, f := range v.facts {
		if f.figure == nil && f.date == nil {
			continue
		}
		for _, m := range *f.mentions {
			readings := v.readings(f.kind, m)
			if len(readings) == 0 {
				continue
			}
			surface := m.Text
			if surface == "" {
				surface = "(words not redistributed)"
			}
			if f.fill(readings[0]) {
				v.Values = append(v.Values, ValueChange{Key: f.key, Surface: surface, Value: f.content()})
				break
			}
			if slices.ContainsFunc(readings, f.supported) {
				continue
			}
			c := Conflict{
				Key: f.key, Kind: "value", Surface: surface, Written: f.content(), Readings: readingWords(readings),
			}
			if start, end, ok := m.Span(); ok {
				c.Places = []*schema.Location{v.location(span{start, end})}
			}
			c.Message = fmt.Sprintf("the golden says %s, but “%s” reads as %s", c.Written, shorten(surface, 60), strings.Join(c.Readings, " or "))
			c.Mend = "correct the value, or take this mention away from the fact"
			v.Conflicts = append(v.Conflicts, c)
		}
	}
}

// fill writes the value of a fact that has none, and reports whether it did.
func (f fact) fill(r recognize.Reading) bool {
	switch {
	case f.figure != nil && f.figure.Value.IsZero() && !r.Figure.Value.IsZero():
		g := f.figure
		g.Value, g.ValueMax = r.Figure.Value, r.Figure.ValueMax
		if g.Kind == "" {
			g.Kind = r.Figure.Kind
		}
		if g.Unit == "" {
			g.Unit = r.Figure.Unit
		}
		if g.Qualifier == "" {
			g.Qualifier = r.Figure.Qualifier
		}
		return true
	case f.date != nil && f.date.Value == "" && f.date.Timex == "" && (r.Date.Value != "" || r.Date.Timex != ""):
		f.date.Value, f.date.Timex = r.Date.Value, r.Date.Timex
		return true
	}
	return false
}

// supported reports whether the reading means what the fact says, or one of
// the alternatives that it accepts.
func (f fact) supported(r recognize.Reading) bool {
	if f.supports(r) {
		return true
	}
	for _, a := range f.alternatives() {
		if a.supports(r) {
			return true
		}
	}
	return false
}

func (f fact) supports(r recognize.Reading) bool {
	if f.figure != nil {
		return supportsFigure(f.figure, r.Figure)
	}
	if f.date.Value == "" {
		return f.date.Timex == r.Date.Timex
	}
	want, err1 := schema.ParseEDTF(f.date.Value)
	got, err2 := schema.ParseEDTF(r.Date.Value)
	if err1 != nil || err2 != nil {
		return f.date.Value == r.Date.Value
	}
	// A finer or a coarser reading leaves the person's word standing.
	return want.Compare(got) != schema.Disjoint
}

// supportsFigure compares values, and units where both are of a kind that has
// its own: "%" and "1" are one unit at two scales, and the noun that is
// counted is worded as the article words it.
func supportsFigure(f *schema.Figure, r recognize.Figure) bool {
	scale := func(d schema.Decimal, unit string) schema.Decimal {
		if unit == "%" {
			if s, err := d.Shift(-2); err == nil && !d.IsZero() {
				return s
			}
		}
		return d
	}
	if !f.Value.IsZero() && scale(f.Value, f.Unit) != scale(r.Value, r.Unit) {
		return false
	}
	if !f.ValueMax.IsZero() && !r.ValueMax.IsZero() && scale(f.ValueMax, f.Unit) != scale(r.ValueMax, r.Unit) {
		return false
	}
	if f.Kind == schema.Money && r.Kind == schema.Money && !r.Inferred {
		return f.Unit == "" || r.Unit == "" || f.Unit == r.Unit
	}
	return true
}

func readingWords(list []recognize.Reading) []string {
	var out []string
	for _, r := range list {
		var f fact
		if r.Kind == schema.KindFigure {
			f = fact{figure: &schema.Figure{Value: r.Figure.Value, ValueMax: r.Figure.ValueMax, Unit: r.Figure.Unit}}
		} else {
			f = fact{date: &schema.Date{Value: r.Date.Value, Timex: r.Date.Timex}}
		}
		if s := f.content(); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
