package schema

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/nearest"
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
	truth   []string // keys that only a golden has, where the form is an article's
	found   []found
	errors  int // of found
	unread  int // elements that were not looked at, because there were problems enough
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
		for c := l.token + 1; c < int(v.tokens[l.token].next); c = int(v.tokens[c].next) {
			if v.full() {
				v.unread++
				continue
			}
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
		return boundedNumber(raw)
	case 't', 'f':
		return v.tokens[t].kind == 't'
	}
	return nil
}

// boundedNumber is the number as the validator may see it: itself where it is a short
// plain one, else some number that is no integer. Our schemas bound integers
// only, so that nothing is lost.
func boundedNumber(raw string) json.Number {
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
			v.unknown(s, c, name, way)
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
func (v *visitor) add(rule Rule, t int, way *path, message, fix string) {
	v.put(found{Problem{Rule: rule, Value: shorten(v.raw(t)), Message: message, Fix: fix}, v.at(t)}, way)
}

func (v *visitor) put(f found, way *path) {
	if f.Check == "" {
		f.Check = v.check
	}
	f.Input = Position{Pointer: way.pointer()}
	if !f.Ignored {
		if v.full() {
			return
		}
		v.errors++
	}
	v.found = append(v.found, f)
}

// unknown reports a member that the schema does not have.
func (v *visitor) unknown(s *shape, c int, name string, way *path) {
	f := found{Problem{
		Rule: RuleUnknownKey, Value: shorten(v.raw(c)),
		Message: fmt.Sprintf("%q is not a key of this form", shorten(name)),
		Fix:     "remove it, or put what is your own under x",
	}, v.keyAt(c)}
	if _, ok := s.props["x"]; !ok {
		f.Fix = "remove it: there are " + strings.Join(s.names, ", ")
	}
	if near := nearest.Word(name, s.names); near != "" {
		f.Fix = fmt.Sprintf("did you mean %q?", near)
	} else if slices.Contains(v.truth, name) {
		f.Fix = "only a golden has it: remove it, or say that the form is " + GoldenForm
	}
	if v.lenient {
		v.tokens[c].ignored = true
		if v.notes++; v.notes > MaxProblems {
			return
		}
		f.Ignored, f.Message = true, f.Message+" and is ignored"
	}
	v.put(f, way.member(name))
}
