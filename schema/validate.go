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

// A visitor validates a document against a form with gojsonschema. It passes
// one small part at a time: an object with its own scalars, and with its lists
// and maps emptied. The elements of those are validated as parts of their own.
// So gojsonschema never gets an unknown key, a number that is expensive to
// compute with, or more than about a page, and a document with many mistakes
// costs no more than its first hundred.
type visitor struct {
	*document
	check      string
	lenient    bool
	valid      bool     // the schema accepts the document: only references are looked at
	goldenKeys []string // keys that only a golden has, where the form is an article's
	problems   []problemAt
	errors     int // number of problems that are not ignored
	skipped    int // number of elements not validated after maxProblems
	notes      int // ignored unknown keys, listed or not
	facts      facts
}

// pendingElements is a list or a map whose elements are not validated yet.
type pendingElements struct {
	part  *part
	token int
	shape *shape // its named members are not elements of the map
	path  *path
}

// validate visits the whole document.
func (v *visitor) validate(f *form) {
	queue := []pendingElements(nil)
	v.part(f.root, 0, nil, &queue)
	v.elements(queue)
}

func (v *visitor) atLimit() bool { return v.errors >= maxProblems }

// elements visits lists and maps depth first, in document order.
func (v *visitor) elements(list []pendingElements) {
	slices.SortFunc(list, func(a, b pendingElements) int { return cmp.Compare(a.token, b.token) })
	var queue []pendingElements
	for _, l := range list {
		i := 0
		for c := l.token + 1; c < int(v.tokens[l.token].next); c = int(v.tokens[c].next) {
			if v.atLimit() {
				v.skipped++
				continue
			}
			way := &path{l.path, "", i}
			if v.tokens[l.token].kind == '{' {
				name := v.key(c)
				if _, named := l.shape.props[name]; named {
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

// part validates one part and adds its problems.
func (v *visitor) part(p *part, t int, way *path, queue *[]pendingElements) {
	value := v.value(p.shape, "", t, way, queue)
	if v.valid {
		return
	}
	for _, e := range validatePart(p, value) {
		v.translate(p, t, way, e)
	}
}

// validatePart is the only call of gojsonschema. It is not known to panic on
// any input; the recover is a safeguard.
func validatePart(p *part, value any) (errs []gojsonschema.ResultError) {
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

// value returns the value of a token for the validator, and adds the problems
// that no schema can express. Owner is the definition of the enclosing object.
func (v *visitor) value(s *shape, owner string, t int, way *path, queue *[]pendingElements) any {
	switch v.tokens[t].kind {
	case '{':
		return v.objectValue(s, t, way, queue)
	case '[':
		if s.items == nil {
			return []any{}
		}
		if queue != nil {
			*queue = append(*queue, pendingElements{part: s.items, token: t, path: way})
		}
		if first := t + 1; s.minItems && first < int(v.tokens[t].next) {
			quiet := visitor{document: v.document, lenient: true, notes: maxProblems}
			return []any{quiet.value(s.items.shape, "", first, nil, nil)}
		}
		return []any{}
	case '"':
		text := v.text(t)
		if queue != nil {
			v.checkMeaning(s, owner, t, way, text)
		}
		return text
	case '0':
		raw := v.raw(t)
		if queue != nil {
			v.checkMeaning(s, owner, t, way, raw)
		}
		return boundedNumber(raw)
	case 't', 'f':
		return v.tokens[t].kind == 't'
	}
	return nil
}

// boundedNumber returns a short plain number unchanged, and for any other a
// number that is not an integer. The schemas bound only integers, so the result
// of validation is the same.
func boundedNumber(raw string) json.Number {
	if len(raw) <= 18 && !strings.ContainsAny(raw, "eE") {
		return json.Number(raw)
	}
	return "0.5"
}

func (v *visitor) objectValue(s *shape, t int, way *path, queue *[]pendingElements) any {
	var m map[string]any // nobody looks at that of a valid document
	if !v.valid {
		m = map[string]any{}
	}
	if !s.object {
		return m
	}
	for c := t + 1; c < int(v.tokens[t].next); c = int(v.tokens[c].next) {
		if s.more == nil && len(s.props) == 0 && !s.closed {
			break // an open object: any member is valid
		}
		name := v.key(c)
		if p, ok := s.props[name]; ok {
			if value := v.value(p.shape, s.def, c, way.member(name), queue); m != nil {
				m[name] = value
			}
		} else if s.closed {
			v.unknown(s, c, name, way)
			if v.atLimit() {
				break
			}
		}
	}
	if s.more != nil && queue != nil {
		*queue = append(*queue, pendingElements{part: s.more, token: t, shape: s, path: way})
	}
	if queue != nil {
		v.checkPairs(s, t, way)
	}
	return m
}

// add adds a problem at a token.
func (v *visitor) add(rule Rule, t int, way *path, message, fix string) {
	v.addProblem(problemAt{Problem{Rule: rule, Value: shorten(v.raw(t)), Message: message, Fix: fix}, v.at(t)}, way)
}

// addProblem adds a problem with its pointer, unless there are maxProblems
// already.
func (v *visitor) addProblem(f problemAt, way *path) {
	if f.Check == "" {
		f.Check = v.check
	}
	f.Input = Position{Pointer: way.pointer()}
	if !f.Ignored {
		if v.atLimit() {
			return
		}
		v.errors++
	}
	v.problems = append(v.problems, f)
}

// unknown adds the problem of a member that the schema does not have.
func (v *visitor) unknown(s *shape, c int, name string, way *path) {
	f := problemAt{Problem{
		Rule: RuleUnknownKey, Value: shorten(v.raw(c)),
		Message: fmt.Sprintf("%q is not a key of this form", shorten(name)),
		Fix:     "remove it, or put keys of your own under x",
	}, v.keyAt(c)}
	if _, ok := s.props["x"]; !ok {
		f.Fix = "remove it; the keys are " + strings.Join(s.names, ", ")
	}
	if near := nearest.Word(name, s.names); near != "" {
		f.Fix = fmt.Sprintf("did you mean %q?", near)
	} else if slices.Contains(v.goldenKeys, name) {
		f.Fix = "only a golden has this key: remove it, or set the form to " + GoldenForm
	}
	if v.lenient {
		v.tokens[c].ignored = true
		if v.notes++; v.notes > maxProblems {
			return
		}
		f.Ignored, f.Message = true, f.Message+" and is ignored"
	}
	v.addProblem(f, way.member(name))
}
