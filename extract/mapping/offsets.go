package mapping

import (
	"fmt"
	"slices"

	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
)

var factLists = []string{"parties", "figures", "dates", "events", "quotes"}

// mentions calls f for every mention of a fact that is an object.
func mentions(pointer string, fact map[string]any, f func(pointer string, m map[string]any)) {
	list, _ := fact["mentions"].([]any)
	for i, item := range list {
		if m, ok := item.(map[string]any); ok {
			f(fmt.Sprintf("%s/mentions/%d", pointer, i), m)
		}
	}
}

// convertOffsets converts the offsets of every mention to code points, [start,
// end), and adds the text of mentions without one.
func (w *mapping) convertOffsets() {
	source, _ := w.record["source"].(map[string]any)
	w.unit, _ = source["offsets"].(string)
	if w.settings.Offsets != "" {
		w.unit = string(w.settings.Offsets)
	}
	switch schema.OffsetUnit(w.unit) {
	case "":
		w.unit = string(schema.CodePoint)
	case schema.CodePoint, schema.UTF8, schema.UTF16:
	default:
		return // decoding reports the invalid unit
	}
	if source != nil {
		source["offsets"] = schema.CodePoint
	}
	for _, list := range factLists {
		w.facts(list, func(pointer string, fact map[string]any) {
			mentions(pointer, fact, func(pointer string, m map[string]any) {
				start, ok1 := integer(m["start"])
				end, ok2 := integer(m["end"])
				if !ok1 || !ok2 {
					return
				}
				start, end = w.place(pointer, start), w.placeEnd(pointer, end)
				m["start"], m["end"] = start, end
				if m["text"] == nil {
					if slice, fit := w.index.Slice(start, end, schema.CodePoint); fit == offsets.Fits && slice != "" {
						m["text"] = slice
					}
				}
			})
		})
	}
}

// place converts an offset to code points. An offset outside the text stays
// outside, for a check to report.
func (w *mapping) place(pointer string, offset int) int {
	point, fit := w.index.Convert(offset, schema.OffsetUnit(w.unit), schema.CodePoint)
	switch fit {
	case offsets.Inside:
		w.trace.note(pointer, "offset %d is inside a character when counted in %s", offset, w.unit)
	case offsets.Outside:
		if offset > 0 {
			point += offset - w.index.Len(schema.OffsetUnit(w.unit))
		} else {
			point = offset
		}
		w.trace.note(pointer, "offset %d is outside the text, which has %d %s", offset, w.index.Len(schema.OffsetUnit(w.unit)), unitName(w.unit))
	}
	return point
}

// placeEnd converts an end, which may be the offset of the last unit.
func (w *mapping) placeEnd(pointer string, end int) int {
	if w.settings.InclusiveEnds {
		end++
		// The last unit may be one of several of a character.
		if point, fit := w.index.Convert(end, schema.OffsetUnit(w.unit), schema.CodePoint); fit == offsets.Inside {
			return point + 1
		}
	}
	return w.place(pointer, end)
}

func unitName(unit string) string {
	switch schema.OffsetUnit(unit) {
	case schema.UTF8:
		return "bytes in UTF-8"
	case schema.UTF16:
		return "units in UTF-16"
	}
	return "code points"
}

// locate adds offsets to surfaces without offsets. A surface that occurs
// several times gets them only if the fact has as many mentions of it, in
// order; otherwise it stays without offsets, and its x.ambiguous is the number
// of occurrences. One that differs in typography or white space, such as a line
// break, becomes what the article has there. A party without mentions gets all occurrences of its name and
// aliases.
func (w *mapping) locate() {
	for _, list := range factLists {
		w.facts(list, func(pointer string, fact map[string]any) {
			w.mention(list, pointer, fact)
			open := map[string][]map[string]any{} // mentions without offsets, by text
			var order []string
			mentions(pointer, fact, func(_ string, m map[string]any) {
				text, ok := m["text"].(string)
				if _, placed := m["start"]; placed || !ok || text == "" {
					return
				}
				if open[text] == nil {
					order = append(order, text)
				}
				open[text] = append(open[text], m)
			})
			for _, text := range order {
				w.locateMentions(pointer, text, open[text])
			}
		})
	}
}

func (w *mapping) locateMentions(pointer, text string, open []map[string]any) {
	places := w.places(text)
	switch {
	case len(places) == 0:
		w.trace.note(pointer, "%q does not occur in the article", text)
	case len(places) == len(open):
		for i, m := range open {
			m["start"], m["end"] = places[i].Start, places[i].End
			if !places[i].Exact { // with offsets, the text is the article's at them
				m["text"], _ = w.index.Slice(places[i].Start, places[i].End, schema.CodePoint)
			}
		}
	default:
		w.trace.note(pointer, "%q occurs %s in the article, and the fact has %s of it, so which is meant is unknown", text, plain.Count(len(places), "time"), plain.Count(len(open), "mention"))
		for _, m := range open {
			extra(m)["ambiguous"] = len(places)
		}
	}
}

// places returns the occurrences of a surface as whole words.
func (w *mapping) places(text string) []offsets.Match {
	return slices.DeleteFunc(slices.Collect(w.index.Find(text)), func(m offsets.Match) bool { return !m.Whole })
}

// mention adds mentions of its names to a party without mentions, and of its
// words to a quote.
func (w *mapping) mention(list, pointer string, fact map[string]any) {
	if list, _ := fact["mentions"].([]any); len(list) > 0 {
		return
	}
	var surfaces []string
	switch list {
	case "parties":
		if name, ok := fact["name"].(string); ok {
			surfaces = append(surfaces, name)
		}
		aliases, _ := fact["aliases"].([]any)
		for _, alias := range aliases {
			if s, ok := alias.(string); ok {
				surfaces = append(surfaces, s)
			}
		}
	case "quotes":
		if text, ok := fact["text"].(string); ok {
			surfaces = append(surfaces, text)
		}
	default:
		return
	}
	var found []offsets.Match
	for _, s := range surfaces {
		for _, m := range w.places(s) {
			if !slices.ContainsFunc(found, func(f offsets.Match) bool { return m.Start < f.End && f.Start < m.End }) {
				found = append(found, m)
			}
		}
	}
	slices.SortFunc(found, func(a, b offsets.Match) int { return a.Start - b.Start })
	if len(found) == 0 && len(surfaces) > 0 {
		w.trace.note(pointer, "%q does not occur in the article", surfaces[0])
		return
	}
	var all []any
	for _, m := range found {
		text, _ := w.index.Slice(m.Start, m.End, schema.CodePoint)
		all = append(all, map[string]any{"start": m.Start, "end": m.End, "text": text})
	}
	if all != nil {
		fact["mentions"] = all
	}
}
