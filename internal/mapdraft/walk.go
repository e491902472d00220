package mapdraft

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
)

// place is a part of the output: the values at a path of which every list is
// flattened.
type place struct {
	path   string // in jq
	key    string // the nearest key
	values []any  // none of them null
}

// mostDepth is how deep a part can be; what is below is not looked at.
const mostDepth = 32

var identifier = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)

// member returns the path of a member.
func member(path, key string) string {
	if identifier.MatchString(key) {
		return path + "." + key
	}
	if path == "" {
		return "." + jqString(key)
	}
	return path + "." + jqString(key)
}

// each returns the path of the items of a list.
func each(path string) string {
	if path == "" {
		return ".[]?"
	}
	return path + "[]?"
}

// jqString returns a string literal of jq in which nothing is unseen.
func jqString(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case unicode.IsGraphic(r) && (r == ' ' || !unicode.IsSpace(r)):
			b.WriteRune(r)
		case r > 0xFFFF:
			r -= 0x10000
			fmt.Fprintf(&b, `\u%04x\u%04x`, 0xD800+r>>10, 0xDC00+r&0x3FF)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// walk drafts what is at a place and below.
func (d *drafter) walk(p place) {
	if strings.Count(p.path, ".")+strings.Count(p.path, "[") > mostDepth {
		d.leave(p.path, "too deep to be looked at")
		return
	}
	var lists, objects, texts, others []any
	for _, v := range p.values {
		switch v := v.(type) {
		case []any:
			lists = append(lists, v)
		case map[string]any:
			objects = append(objects, v)
		case string:
			if strings.TrimSpace(v) != "" {
				texts = append(texts, v)
			}
		case nil:
		default:
			others = append(others, v)
		}
	}
	of := func(values []any, kind string) place {
		q := place{p.path, p.key, values}
		if len(values) < len(lists)+len(objects)+len(texts)+len(others) {
			q.path = fmt.Sprintf("(%s | select(type == %q))", nonEmptyPath(p.path), kind)
		}
		return q
	}
	if len(lists) > 0 {
		d.list(of(lists, "array"))
	}
	if len(objects) > 0 {
		d.objects(of(objects, "object"))
	}
	if len(texts) > 0 {
		d.strings(of(texts, "string"))
	}
	if kind := kindOf(p.key); len(others) > 0 && isFigure(kind) {
		d.leave(p.path, "numbers without a unit")
	}
}

func nonEmptyPath(path string) string {
	if path == "" {
		return "."
	}
	return path
}

// list drafts lists: their items together, or each as one fact, where they are
// pairs and triples.
func (d *drafter) list(p place) {
	items := []any{}
	for _, v := range p.values {
		items = append(items, v.([]any)...) //nolint:forcetypeassert // asserted by walk
	}
	if len(items) == 0 {
		if kind := kindOf(p.key); kind != "" {
			d.leave(p.path, "empty in this output, so its shape is not known")
		}
		return
	}
	if d.tuples(place{each(p.path), p.key, items}) {
		return
	}
	d.walk(place{each(p.path), p.key, items})
}

// tuples drafts lists such as ["Ada", "PERSON"] and [0, 3, "PERSON"]. It reports
// whether they are such.
func (d *drafter) tuples(p place) bool {
	o := &objects{path: p.path, n: len(p.values)}
	width := 0
	for _, v := range p.values {
		list, ok := v.([]any)
		if !ok || len(list) < 2 || len(list) > 4 || width > 0 && len(list) != width {
			return false
		}
		width = len(list)
	}
	var texts, numbers []int
	for i := range width {
		m := column{path: fmt.Sprintf(".[%d]", i)}
		for _, v := range p.values {
			m.values = append(m.values, v.([]any)[i]) //nolint:forcetypeassert // asserted above
		}
		switch {
		case m.all(isText):
			texts = append(texts, i)
		case m.all(isInteger):
			numbers = append(numbers, i)
		}
		o.columns = append(o.columns, m)
	}
	for _, i := range texts {
		if known, all := knownLabels(o.columns[i]); known == 0 || 2*known < all {
			continue
		}
		o.columns[i].plain = "label"
		if len(numbers) >= 2 {
			o.columns[numbers[0]].plain, o.columns[numbers[1]].plain = "start", "end"
		}
		for _, j := range texts {
			if j != i && o.columns[j].plain == "" {
				o.columns[j].plain = "text"
				break
			}
		}
		return d.labelled(o)
	}
	return false
}

// strings drafts texts, by the key that they are under, or what they read as.
func (d *drafter) strings(p place) {
	kind := kindOf(p.key)
	if kind == "" && meaningOf(p.key) != "skip" {
		kind = meaningOf(p.key)
	}
	if notOfTheArticle(p.key) {
		return
	}
	switch {
	case isParty(kind):
		d.emit("parties", d.taken(likely, p.path, "names of type "+kind, "by the key"), "%s | named(%q)", nonEmptyPath(p.path), kind)
		d.said.unplaced = true
	case isFigure(kind), kind == "date":
		d.readable(p, kind, likely)
	case kind == "quote":
		d.emit("quotes", d.taken(likely, p.path, "words that are quoted", "by the key"), `%s | texts | {text: .}`, nonEmptyPath(p.path))
	case kind == "event":
		d.emit("events", d.taken(likely, p.path, "what happened", "by the key"), `%s | texts | {type: .}`, nonEmptyPath(p.path))
	case strings.HasSuffix(p.path, "[]?"):
		d.unnamed(p)
	}
}

// notOfTheArticle reports whether a key is of data about the article.
func notOfTheArticle(key string) bool {
	for word := range strings.FieldsSeq(plainKey(key)) {
		switch word {
		case "published", "publication", "created", "updated", "modified", "crawled", "retrieved", "fetched", "timestamp":
			return true
		}
	}
	return false
}

// unnamed drafts a list of texts whose key says nothing.
func (d *drafter) unnamed(p place) {
	figures, dates := d.countRead(p.values)
	switch n := len(p.values); {
	case dates == n:
		d.readable(p, "date", unsure)
	case figures == n:
		d.readable(p, "figure", unsure)
	default:
		d.leave(p.path, "texts, and their key does not say of what")
	}
}

// countRead returns how many texts are read as a figure, and as a date.
func (d *drafter) countRead(values []any) (figures, dates int) {
	for _, v := range values {
		s, _ := v.(string)
		if !strings.ContainsFunc(s, unicode.IsDigit) {
			continue
		}
		if isoDay.MatchString(s) && len(s) > 4 || d.readsAs(s, "date") {
			dates++
		} else if d.readsAs(s, "figure") {
			figures++
		}
	}
	return figures, dates
}
