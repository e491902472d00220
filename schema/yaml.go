package schema

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
	"go.yaml.in/yaml/v4"
)

// CheckConfig is the check of the problems of a configuration.
const CheckConfig = "config"

// ruleYAML is the rule of a text that is not YAML, or not of the subset that
// corresponds to JSON.
const ruleYAML Rule = "yaml"

const (
	maxConfig = 1 << 20 // bytes
	maxNodes  = 20_000  // number of values, with aliases expanded
)

// Positions maps JSON pointers to the [Position] of each value in a YAML file.
type Positions map[string]Position

// At returns the position of a value, or, for an unknown pointer, of the
// nearest enclosing value. Callers use it for errors that are found after
// decoding, such as a path that does not exist.
func (ps Positions) At(pointer string) Position {
	for p := pointer; ; {
		if in, ok := ps[p]; ok {
			in.Pointer = pointer
			return in
		}
		i := strings.LastIndexByte(p, '/')
		if i < 0 {
			return Position{Pointer: pointer}
		}
		p = p[:i]
	}
}

// DecodeYAML decodes YAML (or JSON, which is a subset of it) of the form with
// that schema name into v, as [Decode] does. Every problem of its
// [*DecodeError] has its line and column in the file.
func DecodeYAML(form string, data []byte, v any) (Positions, error) {
	f, err := formNamed(form)
	if err != nil {
		return nil, err
	}
	text, positions, problems := readYAML(data, f)
	if err := AsError("", problems); err != nil {
		return nil, err
	}
	return positions, unmarshal(text, v)
}

// readYAML converts a file into JSON and validates it against the form.
func readYAML(data []byte, form *form) ([]byte, Positions, []Problem) {
	fail := func(f *problemAt) ([]byte, Positions, []Problem) {
		f.Check = CheckConfig
		return nil, nil, resolvePositions(data, []problemAt{*f})
	}
	if len(data) > maxConfig {
		return fail(problem(CheckConfig, ruleSize, 0, "", fmt.Sprintf("the configuration has %d bytes; the maximum is %d", len(data), maxConfig), "put articles into folders, not into the configuration"))
	}
	if f := precheck(data); f != nil && f.Rule != ruleEmpty {
		return fail(f)
	}
	root, bad := loadYAML(data)
	if bad != nil {
		return nil, nil, []Problem{*bad}
	}
	w := yamlWriter{budget: maxNodes, places: Positions{}}
	w.node(root, nil, 0)
	if w.bad != nil {
		return nil, nil, []Problem{*w.bad}
	}
	text := w.out.Bytes()
	doc, f := scan(text)
	if f != nil {
		f.Check = CheckConfig
		return nil, nil, sortProblems([]problemAt{*f}, w.locate)
	}
	doc.locate = w.locate
	v := visitor{document: doc, check: CheckConfig}
	v.validateAll(form)
	return text, w.places, sortProblems(v.problems, w.locate)
}

func yamlProblem(line, column int, message, fix string) *Problem {
	return &Problem{Check: CheckConfig, Rule: ruleYAML,
		Input: Position{Line: max(line, 1), Column: max(column, 1)}, Message: message, Fix: fix}
}

// yamlMessages are what the parser says, in the words of who writes the file.
var yamlMessages = map[string]string{
	"found unexpected end of stream":                         "the file ends inside a quoted text",
	"found character that cannot start any token":            "a value cannot begin with this character; put it in quotes",
	"did not find expected <document start>":                 "there is text after the end of the file's one value",
	"did not find expected key":                              "a key is expected here",
	"did not find expected ',' or '}'":                       "a { is not closed",
	"did not find expected ',' or ']'":                       "a [ is not closed",
	"did not find expected '-' indicator":                    "an entry of a list, which begins with -, is expected here",
	"could not find expected ':'":                            "a key without a colon after it",
	"mapping values are not allowed in this context":         "a colon where none can be: quote the text, or begin a new line",
	"block sequence entries are not allowed in this context": "an entry of a list where none can be: begin a new line",
	"did not find expected node content":                     "a value is missing here",
	"found unknown escape character":                         "an unknown escape after a backslash; use single quotes",
	"control characters are not allowed":                     "there is a control character",
}

// yamlMessage returns a message of the parser in plain words.
func yamlMessage(message string) string {
	for theirs, ours := range yamlMessages {
		if strings.Contains(message, theirs) {
			return ours
		}
	}
	return message
}

// loadYAML parses a file that has one document.
func loadYAML(data []byte) (*yaml.Node, *Problem) {
	broken := func(err error) *Problem {
		fix := "look at the indentation of this line and of those above it, and quote text with special characters"
		if bytes.IndexByte(data, '\t') >= 0 {
			fix = "indent with spaces, not tabs"
		}
		if e, ok := errors.AsType[*yaml.LoadError](err); ok {
			return yamlProblem(e.Mark.Line, e.Mark.Column, "this is not YAML: "+yamlMessage(e.Message), fix)
		}
		return yamlProblem(1, 1, "this is not YAML: "+shorten(err.Error()), fix)
	}
	loader, err := yaml.NewLoader(bytes.NewReader(data), yaml.WithV4Defaults())
	if err != nil {
		return nil, broken(err)
	}
	var root, second yaml.Node
	if err := loader.Load(&root); err != nil && !errors.Is(err, io.EOF) {
		return nil, broken(err)
	}
	if err := loader.Load(&second); err == nil {
		return nil, yamlProblem(second.Line, second.Column, "the file has more than one document", "write one configuration per file")
	} else if !errors.Is(err, io.EOF) {
		return nil, broken(err)
	}
	node := &root
	if node.Kind == yaml.DocumentNode && len(node.Content) > 0 {
		node = node.Content[0]
	}
	if node.Kind != yaml.MappingNode {
		return nil, yamlProblem(node.Line, node.Column, "a configuration is a mapping of keys and values", "start with: version: 1")
	}
	return node, nil
}

// yamlWriter converts YAML to JSON, and records the position in the file of
// every key and value.
type yamlWriter struct {
	out    bytes.Buffer
	marks  []mark
	places Positions
	budget int // number of nodes left, so that nested aliases cannot explode
	bad    *Problem
}

type mark struct {
	offset int // in the JSON
	Position
}

// locate returns the position in the file of an offset in the JSON.
func (w *yamlWriter) locate(at int) (line, column int) {
	i, exact := slices.BinarySearchFunc(w.marks, at, func(m mark, at int) int { return m.offset - at })
	if !exact {
		i--
	}
	if i < 0 || i >= len(w.marks) {
		return 1, 1
	}
	return w.marks[i].Line, w.marks[i].Column
}

func (w *yamlWriter) fail(n *yaml.Node, way *path, message, fix string) {
	if w.bad == nil {
		w.bad = yamlProblem(n.Line, n.Column, message, fix)
		w.bad.Input.Pointer = way.pointer()
	}
}

func (w *yamlWriter) mark(n *yaml.Node) {
	w.marks = append(w.marks, mark{w.out.Len(), Position{Line: n.Line, Column: n.Column}})
}

func (w *yamlWriter) string(s string) {
	b, _ := jsontext.AppendQuote(w.out.AvailableBuffer(), s)
	w.out.Write(b)
}

func (w *yamlWriter) node(n *yaml.Node, way *path, depth int) {
	if w.budget--; w.budget < 0 || depth > maxDepth {
		w.fail(n, nil, "aliases expand this configuration beyond the maximum size", "write the values out")
	}
	if w.bad != nil {
		return
	}
	w.mark(n)
	w.places[way.pointer()] = Position{Line: n.Line, Column: n.Column}
	switch n.Kind {
	case yaml.MappingNode:
		w.mapping(n, way, depth)
	case yaml.SequenceNode:
		w.out.WriteByte('[')
		for i, e := range n.Content {
			if i > 0 {
				w.out.WriteByte(',')
			}
			w.node(e, way.element(i), depth+1)
		}
		w.out.WriteByte(']')
	case yaml.AliasNode:
		w.marks = w.marks[:len(w.marks)-1]
		if n.Alias == nil {
			w.fail(n, way, "the alias has no anchor", "use an anchor that is defined before it")
			return
		}
		w.node(n.Alias, way, depth+1)
	default:
		w.scalar(n, way)
	}
}

func (w *yamlWriter) mapping(n *yaml.Node, way *path, depth int) {
	w.out.WriteByte('{')
	lines := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k := n.Content[i]
		if k.Kind == yaml.AliasNode && k.Alias != nil {
			k = k.Alias
		}
		if k.Kind != yaml.ScalarNode {
			w.fail(k, way, "a key is text, not a mapping or a list", "write a name before the colon")
			return
		}
		if k.Value == "<<" {
			w.fail(k, way, "merge keys are not supported", "write the values out, or give the whole value an alias")
			return
		}
		if line, twice := lines[k.Value]; twice {
			w.fail(k, way.member(k.Value), fmt.Sprintf("the key %q occurs twice in one mapping, first on line %d", shorten(k.Value), line), "keep one of them")
			w.bad.Rule = ruleDuplicateKey
			return
		}
		lines[k.Value] = k.Line
		if i > 0 {
			w.out.WriteByte(',')
		}
		w.mark(k)
		w.string(k.Value)
		w.out.WriteByte(':')
		w.node(n.Content[i+1], way.member(k.Value), depth+1)
		if w.bad != nil {
			return
		}
	}
	w.out.WriteByte('}')
}

var jsonNumber = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$`)

func (w *yamlWriter) scalar(n *yaml.Node, way *path) {
	switch tag := n.ShortTag(); tag {
	case "!!str", "!!timestamp":
		w.string(n.Value)
	case "!!null":
		w.out.WriteString("null")
	case "!!bool":
		w.out.WriteString(strings.ToLower(n.Value))
	case "!!int", "!!float":
		if jsonNumber.MatchString(n.Value) {
			w.out.WriteString(n.Value)
			return
		}
		text := strings.ReplaceAll(n.Value, "_", "")
		if i, err := strconv.ParseInt(text, 0, 64); err == nil && tag == "!!int" {
			w.out.WriteString(strconv.FormatInt(i, 10))
		} else if f, err := strconv.ParseFloat(text, 64); err == nil && !math.IsInf(f, 0) && !math.IsNaN(f) {
			w.out.WriteString(strconv.FormatFloat(f, 'g', -1, 64))
		} else {
			w.fail(n, way, fmt.Sprintf("%s is not a usable number", shorten(n.Value)), "write a plain number")
		}
	default:
		w.fail(n, way, fmt.Sprintf("the tag %s is not supported", shorten(tag)), "remove the tag")
	}
}
