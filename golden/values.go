package golden

import (
	"slices"

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
// the written ones that their surfaces contradict, by the same checks as an
// extraction's. Those are conflicts: which of the two is right is a person's
// word.
func (v *deriver) values() {
	for _, f := range v.facts {
		for _, m := range *f.mentions {
			if f.figure == nil && f.date == nil {
				break
			}
			readings := v.readings(f.kind, m)
			if len(readings) > 0 && f.fill(readings[0]) {
				v.Values = append(v.Values, ValueChange{Key: f.key, Surface: m.Text, Value: f.content()})
				break
			}
		}
	}
	v.reread()
	l := linter{golden: v.Golden, article: v.article}
	for _, i := range l.contradicted() {
		c := Conflict{Key: i.Key, Kind: ConflictValue, Message: i.Message, Mend: i.Mend}
		if f := find(v.Golden, i.Key); f != nil {
			c.Written = f.fact.content()
		}
		if i.Place != nil {
			c.Surface, c.Places = i.Place.Text, []*schema.Location{i.Place}
		}
		v.Conflicts = append(v.Conflicts, c)
	}
}

// reread gives a figure or date all of whose words changed the value of its new
// words. That is proposed with them, never written.
func (v *deriver) reread() {
	for i, f := range v.facts {
		if f.figure == nil && f.date == nil || v.reworded[i] == 0 || v.reworded[i] < len(*f.mentions) {
			continue
		}
		readings := v.readings(f.kind, (*f.mentions)[0])
		if len(readings) == 0 {
			continue
		}
		was := f.content()
		r := readings[0]
		if f.figure != nil {
			f.figure.Value, f.figure.ValueMax = r.Figure.Value, r.Figure.ValueMax
			if r.Figure.Kind == f.figure.Kind && f.figure.Kind != schema.Count && r.Figure.Unit != "" {
				f.figure.Unit = r.Figure.Unit
			}
		} else {
			f.date.Value, f.date.Timex = r.Date.Value, r.Date.Timex
		}
		if now := f.content(); now != was {
			v.Values = append(v.Values, ValueChange{Key: f.key, Surface: (*f.mentions)[0].Text, Value: now})
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
