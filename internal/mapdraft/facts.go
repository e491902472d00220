package mapdraft

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
)

// figure drafts objects as figures: numbers with units, or words to be read.
func (d *drafter) figure(o *objects, kind string, c certainty) bool {
	text := o.find("text", isText)
	value := o.find("value", isDecimal)
	words := value
	if value == nil {
		if words = text; words == nil {
			words = o.find("value", isText)
		}
		if words == nil {
			return false
		}
	}
	use(text, words)
	units := o.unitColumns()
	pos := d.positionOf(o, text)
	if pos != nil && d.scheme.wrong {
		pos = nil
	}
	d.said.unplaced = d.said.unplaced || pos == nil
	if value == nil {
		d.figureWords(o, kind, c, words, units, pos)
		return true
	}
	jq, reasons := d.measured(kind, units)
	jq = fmt.Sprintf("%s | select(%s != null) | %s + {value: %s}", nonEmptyPath(o.path), value.path, jq, value.path)
	reasons = append([]string{"the value is " + value.path}, reasons...)
	switch {
	case pos != nil:
		jq += fmt.Sprintf(" + {mentions: [{%s}]}", d.span(pos))
	case text != nil && text != value:
		jq += fmt.Sprintf(" + {mentions: [%s | texts | {text: .}]}", text.path)
	}
	d.emit("figures", d.taken(c, o.path, "figures", reasons...), "%s | scaled", jq)
	return true
}

// unitColumns returns the columns of units, marked as used: there may be one for
// money and one for the rest.
func (o *objects) unitColumns() []*column {
	var units []*column
	for {
		c := o.find("unit", isText)
		if c == nil {
			return units
		}
		use(c)
		units = append(units, c)
	}
}

// measured returns the kind and unit of figures in jq.
func (d *drafter) measured(kind string, units []*column) (jq string, reasons []string) {
	fallback := kind
	if fallback == "figure" {
		fallback = "count"
	}
	if len(units) == 0 {
		if fallback == "percent" {
			return `{kind: "percent", unit: "%"}`, nil
		}
		if fallback == "money" {
			d.doubt("amounts of money come without a currency")
		}
		return fmt.Sprintf("{kind: %q}", fallback), nil
	}
	var paths []string
	for _, c := range units {
		paths = append(paths, c.path)
		for _, v := range c.values {
			if s := textOf(v); s != "" {
				d.learnUnit(s)
			}
		}
	}
	return fmt.Sprintf("(%s | unit(%q))", strings.Join(paths, " // "), fallback), []string{"the unit is " + strings.Join(paths, " or ")}
}

// learnUnit adds a unit to the program's table of units.
func (d *drafter) learnUnit(words string) {
	if _, known := d.units[words]; known {
		return
	}
	if d.units == nil {
		d.units = map[string]unit{}
	}
	u, sure := d.unitOf(words)
	d.units[words] = u
	if !sure {
		d.doubt("the unit %s is not read: it is taken for what is counted", jqString(words))
	}
}

// figureWords drafts figures that are words, which the mapping reads.
func (d *drafter) figureWords(o *objects, kind string, c certainty, words *column, units []*column, pos *position) {
	jq := words.path
	reasons := []string{"they are words, " + words.path + ", and are read"}
	if len(units) > 0 && pos == nil {
		jq = fmt.Sprintf(`([%s, %s] | map(texts) | join(" "))`, words.path, units[0].path)
		reasons = append(reasons, "with the unit "+units[0].path)
	}
	d.emit("spans", d.taken(c, o.path, "figures", reasons...), "%s | select(%s | type == \"string\" and test(\"\\\\S\")) | {label: %q, text: %s%s}",
		nonEmptyPath(o.path), words.path, labelOf(kind), jq, d.also(pos))
}

// labelOf returns the label under which figures of a kind are read.
func labelOf(kind string) string {
	if kind == "figure" {
		return "count"
	}
	return kind
}

// also returns a position as further members.
func (d *drafter) also(pos *position) string {
	if pos == nil {
		return ""
	}
	return ", " + d.span(pos)
}

// readable drafts texts that are figures or dates, which the mapping reads.
func (d *drafter) readable(p place, kind string, c certainty) {
	d.said.unplaced = true
	read := 0
	for _, v := range p.values {
		read += b(d.readsAs(textOf(v), readKind(kind)) || kind == "date" && isoDay.MatchString(textOf(v)))
	}
	reasons := []string{fmt.Sprintf("%d of %d are read", read, len(p.values))}
	switch {
	case read == 0:
		c = unsure
	case read == len(p.values) && c == likely:
		c = sure
	}
	if read < len(p.values) {
		d.doubt("%s: %d of %d are not read as a %s, and are listed in the record's x.unread", nonEmptyPath(p.path), len(p.values)-read, len(p.values), readKind(kind))
	}
	if kind == "date" {
		d.days(p.path, "texts", "", d.taken(c, p.path, "dates", reasons...))
		return
	}
	d.emit("spans", d.taken(c, p.path, "figures, as words", reasons...), "%s | texts | {label: %q, text: .}", nonEmptyPath(p.path), labelOf(kind))
}

func readKind(kind string) schema.Kind {
	if kind == "date" {
		return schema.KindDate
	}
	return schema.KindFigure
}

// days emits dates: those that are written in ISO 8601 as values, others as words.
func (d *drafter) days(path, value, also, comment string) {
	d.emit("dates", comment, "%s | %s | select(iso) | {value: day}", nonEmptyPath(path), value)
	d.emit("spans", "likely: "+nonEmptyPath(path)+": dates that are words, and are read", "%s | %s | select(iso | not) | {label: \"date\", text: .%s}", nonEmptyPath(path), value, also)
}

// date drafts objects as dates.
func (d *drafter) date(o *objects, c certainty) bool {
	iso := func(v any) bool { return isoDay.MatchString(textOf(v)) || isoTime.MatchString(textOf(v)) }
	value := o.find("date", iso)
	text := o.find("text", isText)
	if value == nil && text == nil {
		if value = o.find("date", isText); value == nil {
			return false
		}
		use(value)
		d.said.unplaced = true
		d.days(o.path, value.path+" | texts", "", d.taken(c, o.path, "dates", "the date is "+value.path))
		return true
	}
	use(value, text)
	pos := d.positionOf(o, text)
	if pos != nil && d.scheme.wrong {
		pos = nil
	}
	d.said.unplaced = d.said.unplaced || pos == nil
	if value == nil {
		d.emit("spans", d.taken(c, o.path, "dates", "they are words, "+text.path+", and are read"), "%s | select(%s | type == \"string\" and test(\"\\\\S\")) | {label: \"date\", text: %s%s}", nonEmptyPath(o.path), text.path, text.path, d.also(pos))
		return true
	}
	mentions := ""
	switch {
	case pos != nil:
		mentions = fmt.Sprintf(" + {mentions: [{%s}]}", d.span(pos))
	case text != nil:
		mentions = fmt.Sprintf(" + {mentions: [%s | texts | {text: .}]}", text.path)
	}
	if slices.ContainsFunc(value.values, func(v any) bool { return isoTime.MatchString(textOf(v)) }) {
		d.doubt("%s: of a date with a time of day the day alone is taken", nonEmptyPath(o.path))
	}
	d.emit("dates", d.taken(c, o.path, "dates", "the date is "+value.path), "%s | select(%s | type == \"string\" and iso) | {value: (%s | day)}%s", nonEmptyPath(o.path), value.path, value.path, mentions)
	return true
}

// quote drafts objects as quotes.
func (d *drafter) quote(o *objects, c certainty) bool {
	speaker := o.find("speaker", isText)
	if speaker != nil {
		use(speaker)
	}
	words := o.find("quote", isText)
	if words == nil {
		if speaker != nil {
			speaker.used = false
		}
		return false
	}
	use(words)
	jq := fmt.Sprintf("%s | select(%s | type == \"string\" and test(\"\\\\S\")) | {text: %s}", nonEmptyPath(o.path), words.path, words.path)
	reasons := []string{"the words are " + words.path}
	if speaker != nil {
		reasons = append(reasons, "the speaker is "+speaker.path)
		d.emit("named", d.taken(likely, o.path, "speakers, who are parties too", speaker.path), `%s | %s | named("person")`, nonEmptyPath(o.path), speaker.path)
		jq += fmt.Sprintf(" + ({speaker: (%s | texts)} // {})", speaker.path)
	}
	if pos := d.positionOf(o, words); pos != nil && !d.scheme.wrong {
		jq += fmt.Sprintf(" + {mentions: [{%s}]}", d.span(pos))
	} else {
		d.said.unplaced = true
	}
	d.emit("quotes", d.taken(c, o.path, "quotes", reasons...), "%s", jq)
	return true
}

// event drafts objects as events, and their days as dates.
func (d *drafter) event(o *objects, c certainty) bool {
	what := o.find("event", isText)
	if what == nil {
		return false
	}
	use(what)
	day := o.find("date", isText)
	use(day)
	jq := fmt.Sprintf("%s | select(%s | type == \"string\" and test(\"\\\\S\")) | {type: %s}", nonEmptyPath(o.path), what.path, what.path)
	if pos := d.positionOf(o, nil); pos != nil && !d.scheme.wrong {
		jq += fmt.Sprintf(" + {mentions: [{%s}]}", d.span(pos))
	}
	d.emit("events", d.taken(c, o.path, "events", "what happens is "+what.path), "%s", jq)
	if day != nil {
		d.said.unplaced = true
		d.days(o.path, day.path+" | texts", "", d.taken(c, o.path, "dates of events, as facts of their own", day.path))
		d.doubt("%s: an event's date is a fact of its own: to join them, give the date an id and the event a \"date\" with it", nonEmptyPath(o.path))
	}
	return true
}
