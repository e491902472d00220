package mapping

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// readValues parses the figures and dates whose value is text, or missing but
// in their mention. A value that cannot be parsed stays, and decoding reports
// it.
func (w *mapping) readValues() {
	w.facts("figures", func(pointer string, fact map[string]any) {
		text, ok := surfaceOf(fact, func(s string) bool { _, err := schema.ParseDecimal(s); return err == nil })
		if !ok {
			return
		}
		kind, _ := fact["kind"].(string)
		f, ok := w.readFigure(text, kind)
		if !ok {
			w.trace.note(pointer, "no figure can be read from %q", text)
			return
		}
		setFigure(fact, f)
		w.keepSurface(fact, text)
		w.trace.note(pointer, "%q is read as %s", text, figureWords(f))
	})
	w.facts("dates", func(pointer string, fact map[string]any) {
		if fact["timex"] != nil && fact["value"] == nil {
			return
		}
		text, ok := surfaceOf(fact, func(s string) bool { _, err := schema.ParseEDTF(s); return err == nil })
		if !ok {
			return
		}
		d, ok := w.readDate(text)
		if !ok {
			w.trace.note(pointer, "no date can be read from %q", text)
			return
		}
		delete(fact, "value")
		for name, value := range dateFact(d) {
			fact[name] = value
		}
		w.keepSurface(fact, text)
		w.trace.note(pointer, "%q is read as %s%s", text, d.Value, d.Timex)
	})
}

// surfaceOf returns the text that a value is to be parsed from: the value
// itself if it is text and not valid, or the words of the first mention if
// there is no value.
func surfaceOf(fact map[string]any, isValue func(string) bool) (string, bool) {
	switch v := fact["value"].(type) {
	case string:
		return v, !isValue(v)
	case nil:
		text := ""
		mentions("", fact, func(_ string, m map[string]any) {
			if s, ok := m["text"].(string); ok && text == "" {
				text = s
			}
		})
		return text, text != ""
	}
	return "", false
}

// keepSurface makes the text of a value the mention of a fact without mentions.
// A model's own wording, which is not in the article, is not a mention and is
// kept as x.surface.
func (w *mapping) keepSurface(fact map[string]any, text string) {
	if list, _ := fact["mentions"].([]any); len(list) > 0 {
		return
	}
	if len(w.places(text)) > 0 {
		fact["mentions"] = []any{map[string]any{"text": text}}
		return
	}
	extra(fact)["surface"] = text
}

// extra returns a fact's x.
func extra(fact map[string]any) map[string]any {
	x, ok := fact["x"].(map[string]any)
	if !ok {
		x = map[string]any{}
		fact["x"] = x
	}
	return x
}

// setFigure sets the members that are missing to those that were parsed. It
// sets a qualifier only if the words have one, because a missing qualifier
// differs from "exact".
func setFigure(fact map[string]any, f recognize.Figure) {
	fact["value"] = f.Value.String()
	if !f.ValueMax.IsZero() {
		setDefault(fact, "value_max", f.ValueMax.String())
	}
	setDefault(fact, "kind", f.Kind)
	if f.Unit != "" {
		setDefault(fact, "unit", f.Unit)
	}
	if f.Qualifier != "" && f.Qualifier != schema.Exact {
		setDefault(fact, "qualifier", f.Qualifier)
	}
}

func dateFact(d recognize.Date) map[string]any {
	if d.Value != "" {
		return map[string]any{"value": d.Value}
	}
	return map[string]any{"timex": d.Timex}
}

func figureWords(f recognize.Figure) string {
	s := f.Value.String()
	if !f.ValueMax.IsZero() {
		s += " to " + f.ValueMax.String()
	}
	if f.Unit != "" {
		s += " " + f.Unit
	}
	if f.Qualifier != "" {
		s += string(" (" + f.Qualifier + ")")
	}
	return s
}

// read recognizes a surface in the language in which most of it is recognized,
// because models often answer in English and an article may not state its
// language. The longest expression wins, then one with a qualifier, then the
// article's own language, then English.
func (w *mapping) read(text string, want schema.Kind) []recognize.Reading {
	day, _ := w.article.Day()
	var most []recognize.Reading
	best := 0
	for _, language := range w.languages() {
		var found []recognize.Reading
		length := 0
		for _, s := range recognize.Read(text, recognize.Options{Language: language, Published: day}).Spans {
			for _, r := range s.Readings {
				if r.Kind == want {
					found = append(found, r)
					length = max(length, 2*(s.End-s.Start)+qualified(r))
				}
			}
		}
		if length > best {
			most, best = found, length
		}
	}
	return most
}

// qualified returns 1 for a figure with a qualifier, otherwise 0.
func qualified(r recognize.Reading) int {
	if r.Kind == schema.KindFigure && r.Figure.Qualifier != schema.Exact && r.Figure.Qualifier != schema.Between {
		return 1
	}
	return 0
}

// languages returns the languages in which a surface is tried, those without a
// grammar last.
func (w *mapping) languages() []string {
	known := recognize.Languages()
	own := w.article.Language
	primary, _, _ := strings.Cut(strings.ToLower(own), "-")
	if !slices.Contains(known, primary) {
		return append(known, own)
	}
	list := []string{own}
	for _, l := range known {
		if l != primary {
			list = append(list, l)
		}
	}
	return list
}

// readFigure parses a surface as a figure, preferably one of the given kind.
func (w *mapping) readFigure(text, kind string) (recognize.Figure, bool) {
	found := w.read(text, schema.KindFigure)
	if len(found) == 0 {
		return recognize.Figure{}, false
	}
	for _, r := range found {
		if r.Figure.Kind == schema.FigureKind(kind) {
			return r.Figure, true
		}
	}
	return found[0].Figure, true
}

func (w *mapping) readDate(text string) (recognize.Date, bool) {
	for _, r := range w.read(text, schema.KindDate) {
		if r.Date.Value != "" || r.Date.Timex != "" {
			return r.Date, true
		}
	}
	return recognize.Date{}, false
}
