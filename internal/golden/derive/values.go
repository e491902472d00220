package derive

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/equivalence"
	"github.com/assaykit/assay/internal/golden/conflict"
	"github.com/assaykit/assay/internal/golden/evidence"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// values derives missing values from their surfaces. Written values that
// contradict their surfaces are conflicts for a person to resolve.
func (v *deriver) values() {
	for _, f := range v.facts {
		if evidence.Missing(f) != "" {
			v.fillMissing(f)
		}
	}
	v.proposeValues()
	l := evidence.Checker{Golden: v.Golden, Article: v.article, Reader: v.reader}
	for _, i := range l.Contradicted() {
		c := conflict.Conflict{Key: i.Key, Kind: conflict.Value, Message: i.Message, Fix: i.Fix}
		if f := item.Find(v.Golden, i.Key); f != nil {
			c.Written = f.Fact.Content()
		}
		if i.Location != nil {
			c.Surface, c.Locations = i.Location.Text, []*schema.Location{i.Location}
		}
		v.Conflicts = append(v.Conflicts, c)
	}
}

// fillMissing sets the missing values of a fact if its words decide them, and
// otherwise adds a conflict.
func (v *deriver) fillMissing(f item.Fact) {
	lacking := evidence.Missing(f)
	open := func(message, fix string) {
		v.Conflicts = append(v.Conflicts, conflict.Conflict{Key: f.Key, Kind: conflict.Open, Message: "its " + lacking + " is missing, and " + message, Fix: fix})
	}
	write := "write the " + lacking + " that is meant"
	switch {
	case len(*f.Mentions) == 0:
		open("it names no words that could decide it", "give it a mention with the article's words, or "+write)
		return
	case !v.reader.HasGrammar():
		open("there is no grammar that could read its words", write)
		return
	}
	var can []recognize.Reading
	var surface string
	for _, m := range *f.Mentions {
		list, _ := v.reader.Readings(m, v.Unit, f.Kind)
		for _, s := range list {
			for _, r := range v.meanings(f, s) {
				if !slices.ContainsFunc(can, func(o recognize.Reading) bool { return sameMeaning(o, r) }) {
					can = append(can, r)
				}
			}
			if surface == "" {
				surface = s.Text
			}
		}
	}
	switch len(can) {
	case 0:
		open("no reading of its words fits the rest of it", write)
	case 1:
		fillFact(f, can[0])
		v.Values = append(v.Values, ValueChange{Key: f.Key, Surface: surface, Value: f.Content()})
	default:
		readings := make([]string, min(len(can), 6))
		for i := range readings {
			readings[i] = readingWords(can[i])
		}
		open(fmt.Sprintf("“%s” can be read as %s", item.Shorten(surface, 60), strings.Join(readings, ", as ")), write)
	}
}

// meanings returns the readings of words that agree with a fact: the preferred
// reading alone, unless the words are ambiguous on any day of publication.
func (v *deriver) meanings(f item.Fact, s evidence.Expression) []recognize.Reading {
	var list []recognize.Reading
	for _, r := range s.Readings {
		if agreesWith(f, r) {
			list = append(list, r)
		}
	}
	if len(list) < 2 {
		return list
	}
	if f.Date == nil {
		return list // sameMeaning leaves one where nothing but the currency behind a sign is open
	}
	// "Monday" is one Monday or another by the day of publication, and the
	// reading preferred is the one that the sentence asks for. "3/4/2025" means
	// two days on any day.
	var timeless []recognize.Reading
	for _, o := range recognize.Text(s.Text, v.reader.Language, schema.Day{}) {
		timeless = append(timeless, evidence.OfKind(o.Readings, schema.KindDate)...)
	}
	if len(timeless) == 1 {
		return list[:1]
	}
	return list
}

// sameMeaning reports whether two readings have the same value, ignoring the
// currency inferred from a sign.
func sameMeaning(a, b recognize.Reading) bool {
	if a.Kind == schema.KindDate {
		return a.Date == b.Date
	}
	x, y := a.Figure, b.Figure
	return x.Value == y.Value && x.ValueMax == y.ValueMax && x.Kind == y.Kind && (x.Unit == y.Unit || x.Inferred && y.Inferred)
}

// agreesWith reports whether a reading agrees with everything that is written
// of a fact.
func agreesWith(f item.Fact, r recognize.Reading) bool {
	g := f.Figure
	if g == nil {
		return r.Date.Value != "" || r.Date.Timex != ""
	}
	written, read := evidence.Scaled(*g, r.Figure)
	return (g.Value.IsZero() || written.Value == read.Value && written.ValueMax == read.ValueMax) &&
		(g.Kind == "" || evidence.SameKind(*g, r.Figure)) &&
		(g.Unit == "" || g.Kind == schema.Count || r.Figure.Unit == "" || equivalence.SameUnit(g.Unit, r.Figure)) &&
		(g.Qualifier == "" || evidence.SameBound(*g, r.Figure)) && !r.Figure.Value.IsZero()
}

// fillFact sets what a fact lacks to the values of a reading.
func fillFact(f item.Fact, r recognize.Reading) {
	if f.Date != nil {
		f.Date.Value, f.Date.Timex = r.Date.Value, r.Date.Timex
		return
	}
	g := f.Figure
	if g.Value.IsZero() {
		g.Value, g.ValueMax = evidence.InUnit(*g, r.Figure)
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
		return evidence.DateWords(r.Date.Value, r.Date.Timex)
	}
	return evidence.AmountWords(r.Figure.Value, r.Figure.ValueMax, r.Figure.Unit)
}

// proposeValues gives a figure or date all of whose words changed the value of
// its new words. The value is proposed, never written.
func (v *deriver) proposeValues() {
	for i, f := range v.facts {
		if f.Figure == nil && f.Date == nil || v.reworded[i] == 0 || v.reworded[i] < len(*f.Mentions) {
			continue
		}
		m := (*f.Mentions)[0]
		list, _ := v.reader.Readings(m, v.Unit, f.Kind)
		if len(list) == 0 {
			continue
		}
		was := f.Content()
		r := list[0].Readings[0]
		if f.Figure != nil {
			f.Figure.Value, f.Figure.ValueMax = r.Figure.Value, r.Figure.ValueMax
			if r.Figure.Kind == f.Figure.Kind && f.Figure.Kind != schema.Count && r.Figure.Unit != "" {
				f.Figure.Unit = r.Figure.Unit
			}
		} else {
			f.Date.Value, f.Date.Timex = r.Date.Value, r.Date.Timex
		}
		if now := f.Content(); now != was {
			v.Values = append(v.Values, ValueChange{Key: f.Key, Surface: m.Text, Value: now})
		}
	}
}
