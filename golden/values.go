package golden

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// published returns the day of a source's date, the zero day where it has none.
func published(s string) schema.Day {
	e, err := schema.ParseEDTF(s)
	if err != nil || e.Precision() != schema.DayPrecision && e.Precision() != schema.Minute {
		return schema.Day{}
	}
	d, _ := e.First()
	return d
}

// values derives the values that are missing from their surfaces, and finds
// the written ones that their surfaces contradict, as Lint does. Those are
// conflicts: which of the two is right is a person's word.
func (v *deriver) values() {
	for _, f := range v.facts {
		if f.lacks() != "" {
			v.fill(f)
		}
	}
	v.reread()
	l := linter{golden: v.Golden, article: v.article, reader: v.reader}
	for _, i := range l.contradicted() {
		c := Conflict{Key: i.Key, Kind: ConflictValue, Message: i.Message, Fix: i.Fix}
		if f := find(v.Golden, i.Key); f != nil {
			c.Written = f.fact.content()
		}
		if i.Location != nil {
			c.Surface, c.Locations = i.Location.Text, []*schema.Location{i.Location}
		}
		v.Conflicts = append(v.Conflicts, c)
	}
}

// lacks names what a figure or a date lacks that its words may decide, "" for
// nothing.
func (f fact) lacks() string {
	switch {
	case f.date != nil && f.date.Value == "" && f.date.Timex == "":
		return "value"
	case f.figure == nil:
		return ""
	case f.figure.Value.IsZero():
		return "value"
	case f.figure.Kind == "":
		return "kind"
	case f.figure.Unit == "" && slices.Contains([]schema.FigureKind{schema.Money, schema.Percent, schema.Quantity}, f.figure.Kind):
		return "unit"
	}
	return ""
}

// fill writes what a fact lacks where its words decide it, and tells what
// they leave open where they do not.
func (v *deriver) fill(f fact) {
	lacking := f.lacks()
	open := func(message, fix string) {
		v.Conflicts = append(v.Conflicts, Conflict{Key: f.key, Kind: ConflictOpen, Message: "its " + lacking + " is missing, and " + message, Fix: fix})
	}
	write := "write the " + lacking + " that is meant"
	switch {
	case len(*f.mentions) == 0:
		open("it names no words that could decide it", "give it a mention with the article's words, or "+write)
		return
	case !v.reader.grammar():
		open("there is no grammar that could read its words", write)
		return
	}
	var can []recognize.Reading
	var surface string
	for _, m := range *f.mentions {
		list, _ := v.reader.in(m, v.unit, f.kind)
		for _, s := range list {
			for _, r := range v.meanings(f, s) {
				if !slices.ContainsFunc(can, func(o recognize.Reading) bool { return sameMeaning(o, r) }) {
					can = append(can, r)
				}
			}
			if surface == "" {
				surface = s.text
			}
		}
	}
	switch len(can) {
	case 0:
		open("no reading of its words fits the rest of it", write)
	case 1:
		f.write(can[0])
		v.Values = append(v.Values, ValueChange{Key: f.key, Surface: surface, Value: f.content()})
	default:
		said := make([]string, min(len(can), 6))
		for i := range said {
			said[i] = readingWords(can[i])
		}
		open(fmt.Sprintf("“%s” can be read as %s", shorten(surface, 60), strings.Join(said, ", as ")), write)
	}
}

// meanings returns what words can mean of a fact, as far as it is written: the
// preferred reading alone, but where they are ambiguous whatever the day.
func (v *deriver) meanings(f fact, s said) []recognize.Reading {
	var list []recognize.Reading
	for _, r := range s.readings {
		if f.allows(r) {
			list = append(list, r)
		}
	}
	if len(list) < 2 {
		return list
	}
	if f.date == nil {
		return list // sameMeaning leaves one where nothing but the currency behind a sign is open
	}
	// "Monday" is one Monday or another by the day of publication, and the
	// reading preferred is the one that the sentence asks for. "3/4/2025" means
	// two days on any day.
	var timeless []recognize.Reading
	for _, o := range recognize.Text(s.text, v.reader.language, schema.Day{}) {
		timeless = append(timeless, ofKind(o.Readings, schema.KindDate)...)
	}
	if len(timeless) == 1 {
		return list[:1]
	}
	return list
}

// sameMeaning reports whether two readings come to the same, the currency that
// a sign was taken for aside.
func sameMeaning(a, b recognize.Reading) bool {
	if a.Kind == schema.KindDate {
		return a.Date == b.Date
	}
	x, y := a.Figure, b.Figure
	return x.Value == y.Value && x.ValueMax == y.ValueMax && x.Kind == y.Kind && (x.Unit == y.Unit || x.Inferred && y.Inferred)
}

// allows reports whether a reading agrees with all that is written of a fact.
func (f fact) allows(r recognize.Reading) bool {
	g := f.figure
	if g == nil {
		return r.Date.Value != "" || r.Date.Timex != ""
	}
	low, high := scaled(*g, r.Figure)
	return (g.Value.IsZero() || low == r.Figure.Value && high == r.Figure.ValueMax) &&
		(g.Kind == "" || sameSort(*g, r.Figure)) &&
		(g.Unit == "" || g.Kind == schema.Count || r.Figure.Unit == "" || checks.SameUnit(g.Unit, r.Figure)) &&
		(g.Qualifier == "" || sameBound(*g, r.Figure)) && !r.Figure.Value.IsZero()
}

// write puts what a fact lacks in its place.
func (f fact) write(r recognize.Reading) {
	if f.date != nil {
		f.date.Value, f.date.Timex = r.Date.Value, r.Date.Timex
		return
	}
	g := f.figure
	if g.Value.IsZero() {
		places := -scale(*g, r.Figure)
		g.Value, g.ValueMax = shifted(r.Figure.Value, places), shifted(r.Figure.ValueMax, places)
		if g.Qualifier == "" && r.Figure.Qualifier != schema.Exact {
			g.Qualifier = r.Figure.Qualifier
		}
	}
	g.Kind = cmp.Or(g.Kind, r.Figure.Kind)
	if g.Kind == r.Figure.Kind {
		g.Unit = cmp.Or(g.Unit, r.Figure.Unit)
	}
}

func readingWords(r recognize.Reading) string {
	if r.Kind == schema.KindDate {
		return dateWords(r.Date.Value, r.Date.Timex)
	}
	return amountWords(r.Figure.Value, r.Figure.ValueMax, r.Figure.Unit)
}

// reread gives a figure or date all of whose words changed the value of its new
// words. That is proposed with them, never written.
func (v *deriver) reread() {
	for i, f := range v.facts {
		if f.figure == nil && f.date == nil || v.reworded[i] == 0 || v.reworded[i] < len(*f.mentions) {
			continue
		}
		m := (*f.mentions)[0]
		list, _ := v.reader.in(m, v.unit, f.kind)
		if len(list) == 0 {
			continue
		}
		was := f.content()
		r := list[0].readings[0]
		if f.figure != nil {
			f.figure.Value, f.figure.ValueMax = r.Figure.Value, r.Figure.ValueMax
			if r.Figure.Kind == f.figure.Kind && f.figure.Kind != schema.Count && r.Figure.Unit != "" {
				f.figure.Unit = r.Figure.Unit
			}
		} else {
			f.date.Value, f.date.Timex = r.Date.Value, r.Date.Timex
		}
		if now := f.content(); now != was {
			v.Values = append(v.Values, ValueChange{Key: f.key, Surface: m.Text, Value: now})
		}
	}
}
