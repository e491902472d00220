package mapdraft

import (
	"fmt"
	"slices"
	"strings"
)

// objects drafts objects: as one fact each, or what is in them.
func (d *drafter) objects(p place) {
	if q, ok := d.byName(p); ok {
		p = q
	}
	o := columnsOf(p)
	if o.cut {
		d.leave(p.path, "too many different keys, of which only the most frequent are looked at")
	}
	taken := d.item(o, kindOf(p.key))
	below := false
	o.rest(!taken, func(q place) {
		below = below || !isScalar(q.values[0])
		if taken && kindOf(q.key) == "" && !isList(q.values[0]) {
			d.leave(q.path, "what is said of the facts beside the rest")
			return
		}
		d.walk(q)
	})
	if !taken && !below && !o.single() {
		d.leave(p.path, "neither the key nor the members say what it is")
	}
}

// isScalar reports whether a value has nothing in it.
func isScalar(v any) bool {
	_, object := v.(map[string]any)
	return !object && !isList(v)
}

// byName returns the entries of a dictionary by the names of facts, as objects
// with a member "name".
func (d *drafter) byName(p place) (place, bool) {
	if len(p.values) != 1 {
		return p, false
	}
	o := p.values[0].(map[string]any) //nolint:forcetypeassert // asserted by walk
	q := place{key: p.key}
	allObjects, allLabels := len(o) > 0, len(o) > 0
	for _, k := range sortedKeys(o) {
		if kindOf(k) != "" || meaningOf(k) != "" || !strings.ContainsFunc(k, func(r rune) bool { return r == ' ' || r > 0x7F || r >= 'A' && r <= 'Z' }) {
			return p, false
		}
		inner, isObject := o[k].(map[string]any)
		label := meaningOf(textOf(o[k]))
		allObjects, allLabels = allObjects && isObject, allLabels && label != ""
		item := map[string]any{"name": k, "label": o[k]}
		if isObject {
			item = map[string]any{}
			for name, v := range inner {
				item[name] = v
			}
			item["name"] = k
		}
		q.values = append(q.values, item)
	}
	switch path := nonEmptyPath(p.path); {
	case allObjects:
		q.path = fmt.Sprintf("(%s | to_entries[] | .value + {name: .key})", path)
	case allLabels:
		q.path = fmt.Sprintf("(%s | to_entries[] | {name: .key, label: .value})", path)
	default:
		return p, false
	}
	return q, true
}

// item drafts objects as facts, by the key that they are under, their labels or
// their members. It reports whether they are.
func (d *drafter) item(o *objects, kind string) bool {
	if notOfTheArticle(o.key) {
		return false
	}
	if d.byLabel(o) {
		return true
	}
	if d.labelled(o) {
		return true
	}
	switch {
	case isParty(kind):
		return d.party(o, fmt.Sprintf("%q", kind), kind, likely)
	case isFigure(kind):
		return d.figure(o, kind, likely)
	case kind == "date":
		return d.date(o, likely)
	case kind == "quote":
		return d.quote(o, likely)
	case kind == "event":
		return d.event(o, likely)
	}
	if o.single() { // it is rather a record
		return false
	}
	return d.byMembers(o)
}

// byMembers drafts objects whose key says nothing.
func (d *drafter) byMembers(o *objects) bool {
	iso := func(v any) bool { return isoDay.MatchString(textOf(v)) || isoTime.MatchString(textOf(v)) }
	has := func(role string, fits func(any) bool) bool { return o.find(role, fits) != nil }
	switch {
	case has("speaker", isText) && o.findWhere("quote", func(c *column) bool { return c.plain != "author" && c.all(isText) }) != nil && !has("date", iso):
		return d.quote(o, unsure)
	case has("value", isDecimal) && has("unit", isText):
		return d.figure(o, "figure", unsure)
	case has("date", iso) && has("text", isText) && has("start", isInteger):
		return d.date(o, likely)
	case has("event", isText) && has("date", isText):
		return d.event(o, unsure)
	case has("name", isText) && has("role", isText):
		return d.party(o, `"person"`, "person", unsure)
	}
	return false
}

// labelled drafts objects with a label. It reports whether most of the labels
// are known.
func (d *drafter) labelled(o *objects) bool {
	label := o.findWhere("label", func(c *column) bool {
		known, all := knownLabels(*c)
		return c.all(isText) && known > 0 && 2*known >= all
	})
	if label == nil {
		return false
	}
	dict, tagged := d.dictionary(*label, o.path)
	use(label)
	all := func(is func(string) bool) bool {
		return !slices.ContainsFunc(dict, func(e entry) bool { return !is(e.meaning) })
	}
	typed := fmt.Sprintf("(%s | kind)", label.path)
	switch {
	case tagged:
	case all(isParty) && (o.find("name", isText) != nil || o.find("text", isText) != nil) && (o.find("mentions", isList) != nil || o.find("role", isText) != nil || o.find("also", isList) != nil || !d.placed(o)):
		d.emitKinds(dict)
		return d.party(o, typed, "party", sure)
	case all(isFigure) && o.find("value", isDecimal) != nil && len(dict) == 1:
		return d.figure(o, dict[0].meaning, sure)
	}
	d.emitKinds(dict)
	text := o.find("text", isText)
	if text == nil {
		text = o.find("name", isText)
	}
	if text == nil { // {"label": "Seoul", "type": "LOC"}
		text = o.find("label", isText)
	}
	use(text)
	pos := d.positionOf(o, text)
	if pos != nil && d.scheme.wrong && text != nil {
		pos = nil
	}
	members := []string{"label: " + typed}
	guard := ""
	switch {
	case pos == nil && text == nil:
		d.leave(o.path, "labels, and neither words nor offsets")
		return true
	case pos != nil && pos.sparse && text != nil:
		d.said.unplaced = true
		d.emit("spans", d.taken(sure, o.path, "words with a label, "+label.path, "the labels are "+labelList(dict), "some have no offsets"),
			`%s | select(%s != null) | {%s, text: %s} + (if %s then {%s} else {} end)`, nonEmptyPath(o.path), label.path, members[0], text.path, pos.start, d.span(pos))
		return true
	case pos != nil:
		members = append(members, d.span(pos))
		if pos.sparse {
			guard = fmt.Sprintf(" | select(%s)", pos.start)
		}
		if pos.sometimes() {
			guard += fmt.Sprintf(" | select(%s > %s)", pos.end, pos.start)
		}
	default:
		members = append(members, "text: "+text.path)
		guard = fmt.Sprintf(" | select(%s | type == \"string\" and test(\"\\\\S\"))", text.path)
		d.said.unplaced = true
	}
	if pos != nil && text != nil && !tagged && d.text == "" {
		members = append(members, "text: "+text.path)
	}
	d.emit("spans", d.taken(sure, o.path, "words with a label, "+label.path, "the labels are "+labelList(dict)), `%s | select(%s != null)%s | {%s}`, nonEmptyPath(o.path), label.path, guard, strings.Join(members, ", "))
	return true
}

// placed reports whether objects have offsets of their own.
func (d *drafter) placed(o *objects) bool {
	return o.find("span", isPair) != nil || o.find("start", isInteger) != nil
}

// party drafts objects as parties. The type is in jq.
func (d *drafter) party(o *objects, typed, kind string, c certainty) bool {
	name := o.find("name", isText)
	if name == nil || name.plain != "name" && o.find("text", isText) != nil && name.plain != "full name" {
		if text := o.find("text", isText); text != nil {
			name = text
		}
	}
	if name == nil {
		return false
	}
	use(name)
	jq := fmt.Sprintf("%s | select(%s | type == \"string\" and test(\"\\\\S\")) | {type: %s, name: %s}", nonEmptyPath(o.path), name.path, typed, name.path)
	reasons := []string{"the name is " + name.path}
	if also := o.findWhere("also", func(c *column) bool { return c.all(isList) || c.all(isText) }); also != nil {
		use(also)
		jq += fmt.Sprintf(" + {aliases: [%s | if type == \"array\" then .[] else . end | texts]}", also.path)
		reasons = append(reasons, "other names are "+also.path)
	}
	mentions := d.mentions(o)
	if mentions == "" {
		if pos := d.positionOf(o, name); pos != nil && !d.scheme.wrong {
			mentions = fmt.Sprintf("[{%s} | select(.end > .start)]", d.span(pos))
		}
	}
	if mentions != "" {
		jq += " + {mentions: " + mentions + "}"
	} else {
		d.said.unplaced = true
	}
	if kind == "person" || kind == "party" {
		roles, why := d.roles(o)
		jq += roles
		reasons = append(reasons, why...)
	}
	d.emit("parties", d.taken(c, o.path, "parties"+strings.Replace(" of type "+kind, " of type party", ", of a type by their label", 1), reasons...), "%s", jq)
	return true
}

// roles returns the roles of people in jq, and says which members they are.
func (d *drafter) roles(o *objects) (jq string, reasons []string) {
	role := o.find("role", isText)
	if role == nil {
		return "", nil
	}
	use(role)
	reasons = append(reasons, "the role is "+role.path)
	of := o.find("of", isText)
	if of == nil {
		return fmt.Sprintf(" + {roles: [{title: (%s | texts)}]}", role.path), reasons
	}
	use(of)
	d.emit("named", d.taken(likely, o.path, "organizations that roles are of", of.path), `%s | %s | named("organization")`, nonEmptyPath(o.path), of.path)
	return fmt.Sprintf(" + {roles: [{title: (%s | texts)} + ({of: (%s | texts)} // {})]}", role.path, of.path), reasons
}

// mentions returns the mentions of a party in jq, "" for none.
func (d *drafter) mentions(o *objects) string {
	c := o.find("mentions", isList)
	if c == nil {
		return ""
	}
	items := []any{}
	for _, v := range c.values {
		list, _ := v.([]any)
		items = append(items, list...)
	}
	all := column{values: items}
	switch {
	case all.all(isPair):
		p := &position{start: ".[0]", end: ".[1]", stated: true}
		for _, v := range items {
			p.claim(v.([]any)[0], v.([]any)[1], "") //nolint:forcetypeassert // a pair is a list
		}
		use(c)
		return fmt.Sprintf("[%s[]? | {%s}]", c.path, d.span(d.claimed(p)))
	case all.all(isText):
		use(c)
		return fmt.Sprintf("[%s[]? | texts | {text: .}]", c.path)
	case all.all(func(v any) bool { _, ok := v.(map[string]any); return ok }):
		inner := columnsOf(place{values: items})
		text := inner.find("text", isText)
		if p := d.positionOf(inner, text); p != nil {
			use(c)
			return fmt.Sprintf("[%s[]? | {%s}]", c.path, d.span(p))
		}
		if text != nil {
			use(c)
			return fmt.Sprintf("[%s[]? | %s | texts | {text: .}]", c.path, text.path)
		}
	}
	return ""
}
