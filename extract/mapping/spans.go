package mapping

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/mapping/internal/jq"
	"github.com/assaykit/assay/internal/labels"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
)

// span is a labelled range of text that an extractor found. Its offsets are
// converted to code points.
type span struct {
	pointer    string
	meaning    string
	label      string
	text       string
	start, end int
	placed     bool
	position   position
}

// expandSpans converts the program's spans to facts: one party for each type
// and name, one figure or date for each value, with all their mentions.
func (w *mapping) expandSpans() error {
	raw, ok := w.record["spans"]
	if !ok {
		return nil
	}
	delete(w.record, "spans")
	list, ok := raw.([]any)
	if !ok {
		if raw == nil {
			return nil
		}
		return extract.Errorf(extract.Unmapped, "the mapping's spans are %s; they must be an array of {label, start, end, text}", jq.TypeName(raw))
	}
	spans, err := w.readSpans(list)
	if err != nil {
		return err
	}
	parties, values := map[string]map[string]any{}, map[string]map[string]any{}
	var unread []any
	for _, s := range joinTokens(spans, w.index.Text()) {
		switch s.meaning {
		case labels.Skip:
			w.trace.Skipped[s.label]++
		case string(schema.Person), string(schema.Organization), string(schema.Place), string(schema.Product), string(schema.Project), string(schema.Group):
			key := s.meaning + "\x00" + s.text
			party, ok := parties[key]
			if !ok {
				party = map[string]any{"type": s.meaning, "name": s.text}
				parties[key] = party
				w.add("parties", party)
			}
			addMention(party, s)
		case string(schema.KindEvent):
			fact := map[string]any{}
			addMention(fact, s)
			w.add("events", fact)
		case string(schema.KindQuote):
			fact := map[string]any{"text": s.text}
			addMention(fact, s)
			w.add("quotes", fact)
		default:
			key, list, fact := w.valueOf(s)
			if fact == nil {
				w.trace.note(s.pointer, "no value can be read from %q (%s): it is listed in the record's x.unread", s.text, s.label)
				unread = append(unread, map[string]any{"label": s.label, "text": s.text})
				continue
			}
			if known, ok := values[key]; ok {
				fact = known
			} else {
				values[key] = fact
				w.add(list, fact)
			}
			addMention(fact, s)
		}
	}
	if unread != nil {
		extra(w.record)["unread"] = unread
	}
	return nil
}

func (w *mapping) add(list string, fact map[string]any) {
	items, _ := w.record[list].([]any)
	w.record[list] = append(items, fact)
}

func addMention(fact map[string]any, s span) {
	m := map[string]any{"text": s.text}
	if s.placed {
		m["start"], m["end"] = s.start, s.end
	}
	list, _ := fact["mentions"].([]any)
	fact["mentions"] = append(list, m)
}

// readSpans returns the spans in text order. It returns an error for unknown
// labels.
func (w *mapping) readSpans(list []any) ([]span, error) {
	unknown := map[string]int{}
	spans := make([]span, 0, len(list))
	for i, item := range list {
		pointer := "/spans/" + strconv.Itoa(i)
		object, ok := item.(map[string]any)
		if !ok {
			return nil, extract.Errorf(extract.Unmapped, "%s is %s; a span is {label, start, end, text}", pointer, jq.TypeName(item))
		}
		label, _ := object["label"].(string)
		if label == "" {
			return nil, extract.Errorf(extract.Unmapped, "%s has no label", pointer)
		}
		if label == "O" { // outside of entities, in IOB
			continue
		}
		s := span{pointer: pointer}
		s.label, s.position = splitIOB(label)
		w.trace.Labels[s.label]++
		if s.meaning, ok = w.meaning(s.label); !ok {
			if s.meaning, ok = w.meaning(label); !ok {
				unknown[label]++
				continue
			}
			s.label, s.position = label, alone
		}
		s.text, _ = object["text"].(string)
		start, hasStart := integer(object["start"])
		end, hasEnd := integer(object["end"])
		switch {
		case hasStart && hasEnd:
			s.start, s.end, s.placed = w.place(pointer, start), w.placeEnd(pointer, end), true
			slice, fit := w.index.Slice(s.start, s.end, schema.CodePoint)
			if s.text == "" {
				if s.text = slice; fit != offsets.Fits || slice == "" {
					return nil, extract.Errorf(extract.Unmapped, "%s is at [%d, %d), which is outside the text or empty; is the mapping's unit of offsets right?", pointer, start, end)
				}
			}
		case s.text == "":
			return nil, extract.Errorf(extract.Unmapped, "%s has neither offsets nor text", pointer)
		}
		spans = append(spans, s)
	}
	if len(unknown) > 0 {
		return nil, w.unmapped(unknown)
	}
	if !slices.ContainsFunc(spans, func(s span) bool { return !s.placed }) {
		slices.SortStableFunc(spans, func(a, b span) int { return cmp.Compare(a.start, b.start) })
	}
	return spans, nil
}

// joinTokens merges tokens of one entity: "B-PER" and the "I-PER" that follow it
// with at most a space between.
func joinTokens(spans []span, text string) []span {
	runes := []rune(text)
	var out []span
	for _, s := range spans {
		if n := len(out); n > 0 && s.position == inside {
			last := &out[n-1]
			near := s.placed && last.placed && s.start >= last.end && s.start-last.end <= 1 && s.end <= len(runes) && s.end > s.start
			if near && last.position != alone && last.label == s.label {
				last.end = s.end
				last.text = string(runes[last.start:last.end])
				continue
			}
		}
		out = append(out, s)
	}
	return out
}

// valueOf parses the figure or date in a span's words.
func (w *mapping) valueOf(s span) (key, list string, fact map[string]any) {
	if s.meaning == string(schema.KindDate) {
		if d, ok := w.readDate(s.text); ok {
			fact = dateFact(d)
			return fmt.Sprint("date ", d), "dates", fact
		}
		return "", "", nil
	}
	f, ok := w.readFigure(s.text, s.meaning)
	if !ok {
		return "", "", nil
	}
	key = fmt.Sprint("figure ", f.Kind, f.Value, f.ValueMax, f.Unit, f.Qualifier)
	fact = map[string]any{}
	setFigure(fact, f)
	return key, "figures", fact
}

// integer converts a number of JSON or jq to an integer.
func integer(v any) (int, bool) {
	switch v := v.(type) {
	case int:
		return v, true
	case float64:
		return int(v), v == float64(int(v))
	case json.Number:
		n, err := strconv.Atoi(v.String())
		if err != nil {
			n, err = strconv.Atoi(strings.TrimSuffix(v.String(), ".0"))
		}
		return n, err == nil
	}
	return 0, false
}
