package schema

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/xeipuuv/gojsonschema"
)

// A visitor holds a document against a form. gojsonschema decides, but it is
// handed one small part at a time: an object with its own scalars, its lists
// and maps emptied, their elements in their turn. So it never sees more than a
// page, an unknown key, or a number that it would have to compute with, and a
// document full of mistakes costs no more than the first hundred of them.
type visitor struct {
	*document
	check   string
	lenient bool
	found   []found
	errors  int // of found
	notes   int // unknown keys that were let pass, listed or not
	facts   facts
}

// later is a list or a map whose elements are still to be looked at.
type later struct {
	part  *part
	token int
	known *shape // whose named members are no elements of the map
	path  *path
}

// validate visits the whole document.
func (v *visitor) validate(f *form) {
	queue := []later(nil)
	v.part(f.root, 0, nil, &queue)
	v.elements(queue)
}

func (v *visitor) full() bool { return v.errors >= MaxProblems }

// elements visits lists and maps depth first, in document order.
func (v *visitor) elements(list []later) {
	slices.SortFunc(list, func(a, b later) int { return cmp.Compare(a.token, b.token) })
	var queue []later
	for _, l := range list {
		i := 0
		for c := l.token + 1; c < int(v.tokens[l.token].next) && !v.full(); c = int(v.tokens[c].next) {
			way := &path{l.path, "", i}
			if v.tokens[l.token].kind == '{' {
				name := v.key(c)
				if _, named := l.known.props[name]; named {
					continue
				}
				way = l.path.member(name)
			}
			queue = queue[:0]
			v.part(l.part, c, way, &queue)
			v.elements(queue)
			i++
		}
	}
}

// part asks the validator about one part and reports what it says.
func (v *visitor) part(p *part, t int, way *path, queue *[]later) {
	value := v.value(p.shape, "", t, way, queue)
	for _, e := range ask(p, value) {
		v.translate(p, t, way, e)
	}
}

// ask is the only call of the validator. The recover is a last belt: nothing
// that is known to make it panic gets here.
func ask(p *part, value any) (errs []gojsonschema.ResultError) {
	defer func() {
		if r := recover(); r != nil {
			e := &gojsonschema.InternalError{}
			e.SetType("internal")
			e.SetContext(gojsonschema.NewJsonContext(gojsonschema.STRING_ROOT_SCHEMA_PROPERTY, nil))
			errs = []gojsonschema.ResultError{e}
		}
	}()
	result, err := p.validator().Validate(gojsonschema.NewRawLoader(value))
	if err != nil {
		panic(err)
	}
	return result.Errors()
}

// value builds what the validator is to see of a token, and reports on the way
// what no schema can say. Owner is the definition of the object around it.
func (v *visitor) value(s *shape, owner string, t int, way *path, queue *[]later) any {
	switch v.tokens[t].kind {
	case '{':
		return v.objectValue(s, t, way, queue)
	case '[':
		if s.items == nil {
			return []any{}
		}
		if queue != nil {
			*queue = append(*queue, later{part: s.items, token: t, path: way})
		}
		if first := t + 1; s.minItems && first < int(v.tokens[t].next) {
			quiet := visitor{document: v.document, lenient: true, notes: MaxProblems}
			return []any{quiet.value(s.items.shape, "", first, nil, nil)}
		}
		return []any{}
	case '"':
		text := v.text(t)
		if queue != nil {
			v.meaning(s, owner, t, way, text)
		}
		return text
	case '0':
		raw := v.raw(t)
		if queue != nil {
			v.meaning(s, owner, t, way, raw)
		}
		return plain(raw)
	case 't', 'f':
		return v.tokens[t].kind == 't'
	}
	return nil
}

// plain is the number as the validator may see it: itself where it is a short
// plain one, else some number that is no integer. Our schemas bound integers
// only, so that nothing is lost.
func plain(raw string) json.Number {
	if len(raw) <= 18 && !strings.ContainsAny(raw, "eE") {
		return json.Number(raw)
	}
	return "0.5"
}

func (v *visitor) objectValue(s *shape, t int, way *path, queue *[]later) any {
	m := map[string]any{}
	if !s.object {
		return m
	}
	for c := t + 1; c < int(v.tokens[t].next); c = int(v.tokens[c].next) {
		if s.more == nil && len(s.props) == 0 && !s.closed {
			break // an open object: whatever it holds is right
		}
		name := v.key(c)
		if p, ok := s.props[name]; ok {
			m[name] = v.value(p.shape, s.def, c, way.member(name), queue)
		} else if s.closed {
			v.unknown(s, t, c, name, way)
			if v.full() {
				break
			}
		}
	}
	if s.more != nil && queue != nil {
		*queue = append(*queue, later{part: s.more, token: t, known: s, path: way})
	}
	if queue != nil {
		v.together(s, t, way)
	}
	return m
}

// add reports a problem at a token.
func (v *visitor) add(rule Rule, t int, way *path, message, mend string) {
	v.put(found{Problem{Rule: rule, Severity: Error, Value: shorten(v.raw(t)), Message: message, Mend: mend}, v.at(t)}, t, way)
}

func (v *visitor) put(f found, t int, way *path) {
	if f.Check == "" {
		f.Check = v.check
	}
	f.Input = Input{Pointer: way.pointer()}
	if f.Severity == Error {
		if v.full() {
			return
		}
		v.errors++
	}
	v.found = append(v.found, f)
}

// unknown reports a member that the schema does not have.
func (v *visitor) unknown(s *shape, t, c int, name string, way *path) {
	f := found{Problem{
		Rule: RuleUnknownKey, Severity: Error, Value: shorten(v.raw(c)),
		Message: fmt.Sprintf("%q is not a key of this form", shorten(name)),
		Mend:    "remove it, or put what is your own under x",
	}, v.keyAt(c)}
	if _, ok := s.props["x"]; !ok {
		f.Mend = "remove it: there are " + strings.Join(s.names, ", ")
	}
	if near := nearest(name, s.names); near != "" {
		f.Mend = fmt.Sprintf("did you mean %q?", near)
	}
	if v.lenient {
		v.tokens[c].ignored = true
		if v.notes++; v.notes > MaxProblems {
			return
		}
		f.Severity, f.Message = Note, f.Message+" and is ignored"
	}
	v.put(f, c, way.member(name))
}

// resolve follows the validator's context from a part to a token and its member.
func (v *visitor) resolve(p *part, t int, way *path, context string) (member, int, *path) {
	at := member{shape: p.shape}
	_, inner, ok := strings.Cut(context, "/")
	if !ok {
		return at, t, way
	}
	for name := range strings.SplitSeq(inner, "/") {
		if at.items != nil {
			return at, t, way // an element speaks for itself
		}
		c := v.child(t, name)
		next, known := at.props[name]
		if c < 0 || !known {
			break
		}
		at, t, way = next, c, way.member(name)
	}
	return at, t, way
}

// translate says in our words what the validator found.
func (v *visitor) translate(p *part, t int, way *path, e gojsonschema.ResultError) {
	context := e.Context().String("/")
	at, t, way := v.resolve(p, t, way, context)
	detail := func(key string) string { return fmt.Sprint(e.Details()[key]) }
	mend := cmp.Or(at.doc, at.shape.doc)
	if at.example != "" {
		mend = strings.TrimRight(mend, ".") + ", for example " + at.example
	}
	switch kind := e.Type(); kind {
	case "number_all_of", "condition_then", "condition_else", "internal":
		if kind == "internal" {
			v.add("internal", t, way, "the validator could not read this", "report it: this is a defect of assay")
		}
	case "required":
		name := detail("property")
		if !slices.Contains(at.required, name) && slices.Contains(at.choices, name) {
			return // said by anyOf or oneOf
		}
		m := at.props[name]
		mend := fmt.Sprintf("add %q", name)
		if m.example != "" {
			mend += ", for example " + m.example
		}
		v.add("required", t, way, fmt.Sprintf("%q is missing", name), mend)
	case "missing_dependency":
		v.add("required", t, way, fmt.Sprintf("%q is missing beside its other half", detail("dependency")), "add it, or leave both out")
	case "number_any_of":
		v.add("anyOf", t, way, "nothing is said: at least one of "+strings.Join(at.choices, ", ")+" is wanted", "add one of them")
	case "number_one_of":
		v.add("oneOf", t, way, "exactly one of "+strings.Join(at.choices, ", ")+" is wanted", "keep one and give each other its own entry")
	case "invalid_type":
		v.add("type", t, way, fmt.Sprintf("%s stands where %s is wanted", named(v.tokens[t].kind, detail("given")), strings.ReplaceAll(detail("expected"), "/", " or ")), mend)
	case "enum":
		if v.tokens[t].kind == '{' {
			return // a name refused by propertyNames, which is said there
		}
		if near := nearest(v.text(t), at.enum); near != "" {
			mend = fmt.Sprintf("did you mean %q?", near)
		}
		if len(at.enum) == 1 {
			mend = "write " + quoted(at.enum)
		}
		allowed := at.enum
		if len(allowed) == 0 {
			allowed = strings.Split(strings.ReplaceAll(detail("allowed"), `"`, ""), ", ")
		}
		v.add("enum", t, way, fmt.Sprintf("%s is not one of %s", shorten(v.raw(t)), quoted(allowed)), mend)
	case "pattern":
		rule := Rule("pattern")
		if at.shape.def == "decimal" {
			if _, err := ParseDecimal(v.text(t)); err != nil {
				return // said where its meaning was looked at
			}
			rule, mend = RuleDecimal, `write a plain number: "1234.5"`
		}
		v.add(rule, t, way, shorten(v.raw(t))+" is not written as it must be", mend)
	case "string_gte", "string_lte", "array_min_items", "array_min_properties":
		rule := map[string]Rule{"string_gte": "minLength", "string_lte": "maxLength", "array_min_items": "minItems", "array_min_properties": "minProperties"}[kind]
		message := shorten(v.raw(t)) + " is too short"
		switch {
		case kind == "array_min_properties" && int(v.tokens[t].next) > t+1:
			return // all that is in it are unknown keys, which are listed
		case kind == "string_lte":
			message = shorten(v.raw(t)) + " is too long"
		case kind != "string_gte" || v.text(t) == "":
			message = "there is nothing in it"
		}
		v.add(rule, t, way, message, mend)
	case "number_gte":
		v.add("minimum", t, way, v.raw(t)+" is less than "+detail("min"), mend)
	case "number_lte":
		v.add("maximum", t, way, v.raw(t)+" is more than "+detail("max"), mend)
	case "invalid_property_name":
		name := detail("property")
		if c := v.child(t, name); c >= 0 {
			f := found{Problem{Rule: "propertyNames", Severity: Error, Value: shorten(v.raw(c)),
				Message: fmt.Sprintf("%q does not belong here", name), Mend: "remove it"}, v.keyAt(c)}
			if kind := v.child(t, "type"); kind >= 0 {
				f.Message = fmt.Sprintf("%q is nothing that type %s has", name, v.text(kind))
			}
			v.put(f, c, way.member(name))
		}
	default:
		v.add(Rule(kind), t, way, e.Description(), mend)
	}
}

// named is the kind of a value as people call it.
func named(kind jsontext.Kind, given string) string {
	switch kind {
	case '{':
		return "an object"
	case '[':
		return "a list"
	case '"':
		return "a string"
	case '0':
		return "a number"
	case 't', 'f':
		return "true or false"
	case 'n':
		return "null"
	}
	return given
}

func quoted(words []string) string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strconv.Quote(w)
	}
	return strings.Join(out, ", ")
}

// nearest returns the word within two slips of the given one, or "".
func nearest(word string, words []string) string {
	best, least := "", 3
	if len(word) > 64 || len(words) > 2000 {
		return ""
	}
	for _, w := range words {
		if d := slips(word, w); d < least && d < len(w) && d < len(word) {
			best, least = w, d
		}
	}
	return best
}

// slips is the edit distance in which swapping two neighbours is one edit
// (optimal string alignment).
func slips(a, b string) int {
	if len(a) > len(b)+2 || len(b) > len(a)+2 {
		return 3
	}
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(row[j-1]+1, last[j]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
