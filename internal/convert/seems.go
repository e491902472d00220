package convert

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// seeming is what a file looks like.
type seeming struct {
	what string   // "Prodigy's tasks"
	from []string // the forms that read it, the usual one first
	do   string   // what to do, where none does
	is   func(*looks) bool
}

// UnreadError is an error about a file that could be read in another way.
type UnreadError struct {
	Format string // the form that it seems to be of, or ""
	Option string // the field of [Options] that would let it be read, or ""
	err    error
}

func (e *UnreadError) Error() string { return e.err.Error() }

// Unwrap returns the error without advice.
func (e *UnreadError) Unwrap() error { return e.err }

// seemings are the files that are known by their looks. The first that fits is
// it, so that those with sure marks stand before those with fewer.
func seemings() []seeming {
	json := "export JSON, which is read as label-studio"
	return []seeming{
		{"a zip archive", nil, "unpack it, and give the file in it (Label Studio's exports for CONLL2003, COCO, YOLO and brushes are archives; its JSON is none)", func(f *looks) bool { return f.begins("PK\x03\x04") }},
		{"assay's own records", []string{"assay"}, "", func(f *looks) bool { return strings.HasPrefix(f.first.string("form"), "assay/") }},
		{"COCO's marks on images", nil, "they are on no text; " + json, func(f *looks) bool { return f.first.has("images") && f.first.has("categories") }},
		{"Label Studio's tasks", []string{"label-studio"}, "", func(f *looks) bool {
			return f.first["data"].Kind() == '{' && f.first.has("annotations", "completions", "predictions") || f.first["tasks"].Kind() == '['
		}},
		{"Label Studio's JSON-MIN export", []string{"label-studio"}, "", func(f *looks) bool { return f.first.has("annotation_id") && f.first.has("annotator", "lead_time") }},
		{"Prodigy's tasks", []string{"prodigy"}, "", func(f *looks) bool {
			return f.first.has("_input_hash", "_task_hash") || slices.Contains([]string{"accept", "reject", "ignore"}, f.first.string("answer")) && (f.first.has("text") || f.first.has("spans"))
		}},
		{"Argilla's records", []string{"argilla"}, "", isArgilla},
		{"doccano's documents", []string{"doccano", "spacy"}, "", isDoccano},
		{"LangExtract's documents", []string{"langextract"}, "", func(f *looks) bool { return f.first["extractions"].Kind() == '[' }},
		{"a labelling configuration of Label Studio", nil, "it has no annotations; " + json, func(f *looks) bool { return f.begins("<View") }},
		{"Label Studio's CSV export", nil, json, func(f *looks) bool { return f.header(",", "annotation_id") || f.header(",", "annotator", "lead_time") }},
		{"Label Studio's TSV export", nil, json, func(f *looks) bool {
			return f.header("\t", "annotation_id") || f.header("\t", "annotator", "lead_time")
		}},
		{"a fastText export of a text classification", nil, "which has no marks on the text; export a project of sequence labelling as JSONL", func(f *looks) bool { return f.begins("__label__") }},
		{"a HIPE TSV", []string{"hipe"}, "", func(f *looks) bool { return f.begins("TOKEN\t") }},
		{"columns of tokens and tags", []string{"conll", "conll-iobes", "hipe"}, "", isColumns},
		{"brat's stand-off", []string{"brat"}, "", func(f *looks) bool { return standoff.MatchString(f.line) }},
		{"YOLO's marks on an image", nil, "they are on no text; " + json, func(f *looks) bool { return boxes.MatchString(f.line) }},
		{"a CSV file", nil, "export JSON or JSONL from the tool that wrote it", func(f *looks) bool { return f.table(",") || f.table(";") }},
		{"a TSV file", nil, "export JSON or JSONL from the tool that wrote it", func(f *looks) bool { return f.table("\t") }},
		{"a page of HTML or XML", nil, "export JSON from the tool that wrote it", func(f *looks) bool { return markup.MatchString(f.line) }},
	}
}

var (
	standoff = regexp.MustCompile(`^T\d+\t\S+ \d+ \d+`)
	boxes    = regexp.MustCompile(`^\d{1,4}( [01]?\.?\d+(e-\d+)?){4,}$`)
	markup   = regexp.MustCompile(`^<[!?a-zA-Z][^>]*>?`)
	iobTag   = regexp.MustCompile(`^([OBIES]|[BIESLU]-\S+)$`)
)

func isArgilla(f *looks) bool {
	m := f.first
	for name := range m {
		if strings.HasSuffix(name, ".responses") || strings.HasSuffix(name, ".suggestion") {
			return true
		}
	}
	return m["fields"].Kind() == '{' && m.has("responses", "suggestions") ||
		m.has("annotation_agent", "prediction_agent") || m.has("status") && m.has("tokens", "inputs") && m.has("annotation", "prediction")
}

// isDoccano reports whether a document has what only doccano writes: its marks as
// triples of two numbers and a name, or as objects with start_offset.
func isDoccano(f *looks) bool {
	m := f.first
	if !m.has("text", "data") {
		return false
	}
	if m.has("Comments", "annotation_approver") {
		return true
	}
	for _, name := range []string{"label", "labels", "entities", "annotations"} {
		list := m.list(name)
		if len(list) == 0 {
			continue
		}
		var triple []jsontext.Value
		if json.Unmarshal(list[0], &triple) == nil && len(triple) == 3 && triple[0].Kind() == '0' && triple[1].Kind() == '0' && triple[2].Kind() == '"' {
			return true
		}
		if x, _ := membersOf(list[0]); x.has("start_offset") {
			return true
		}
	}
	return false
}

// isColumns reports whether the first lines of a file are tokens with a tag.
func isColumns(f *looks) bool {
	n := 0
	for _, line := range f.lines {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		cells := strings.Fields(line)
		if len(cells) < 2 || !iobTag.MatchString(cells[len(cells)-1]) {
			return false
		}
		n++
	}
	return n > 0
}

// looks is what is seen of a file to tell what it is.
type looks struct {
	data  []byte
	line  string   // the first that is not empty
	lines []string // the first few
	first members  // of the first document, where it is JSON
}

func (f *looks) begins(with string) bool { return bytes.HasPrefix(f.data, []byte(with)) }

// header reports whether the first line is a header with all of some columns.
func (f *looks) header(by string, names ...string) bool {
	if f.line == "" {
		return false
	}
	cells := strings.Split(f.line, by)
	for i := range cells {
		cells[i] = strings.Trim(strings.TrimSpace(cells[i]), `"`)
	}
	return !slices.ContainsFunc(names, func(n string) bool { return !slices.Contains(cells, n) })
}

// table reports whether the first line is a header of plain names.
func (f *looks) table(by string) bool {
	return regexp.MustCompile(`^"?[\w .-]+"?(` + by + `"?[\w .-]+"?)+$`).MatchString(f.line)
}

// string returns a member that is a string.
func (m members) string(name string) string {
	text, _ := m.text(name)
	return text
}

// seems returns what a file looks like, if that is known.
func seems(data []byte) (seeming, bool) {
	data = bytes.TrimLeft(data, " \t\r\n")
	f := &looks{data: data}
	if len(data) > 0 && data[0] != '{' && data[0] != '[' { // the words of JSON may look like anything
		head := string(bytes.ToValidUTF8(data[:min(len(data), 8<<10)], nil))
		f.lines = strings.Split(head, "\n")
		f.lines = f.lines[:min(len(f.lines), 12)]
		if len(data) > 8<<10 && len(f.lines) > 1 {
			f.lines = f.lines[:len(f.lines)-1] // it may be cut
		}
		f.line = strings.TrimSpace(f.lines[0])
	}
	f.first = firstOf(data)
	for _, x := range seemings() {
		if x.is(f) {
			return x, true
		}
	}
	return seeming{}, false
}

// firstOf returns the members of the first object of a file, which may stand in a list.
func firstOf(data []byte) members {
	if len(data) == 0 || data[0] != '{' && data[0] != '[' {
		return nil
	}
	d := jsontext.NewDecoder(bytes.NewReader(data))
	if data[0] == '[' {
		if _, err := d.ReadToken(); err != nil {
			return nil
		}
	}
	v, err := d.ReadValue()
	if err != nil {
		return nil
	}
	m, err := membersOf(v)
	if err != nil {
		return nil
	}
	return m
}

// otherForm returns an error for a file that seems to be of another form than
// the one it is read in. Columns and stand-off are read before they are doubted,
// because their words may look like anything.
func otherForm(f form, data []byte) error {
	x, ok := seems(data)
	switch {
	case !ok || slices.Contains(x.from, f.Name):
		return nil
	case !strings.HasPrefix(f.Extension, ".json") && firstOf(bytes.TrimLeft(data, " \t\r\n")) == nil && !bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return nil
	}
	if len(x.from) > 0 && !strings.HasPrefix(f.Extension, ".json") {
		x.what = "JSON, " + x.what
	}
	if len(x.from) > 0 {
		return &UnreadError{Format: x.from[0], err: fmt.Errorf("%w as %s: it seems to be %s", ErrFormat, f.Name, x.what)}
	}
	return fmt.Errorf("%w as %s: it seems to be %s; %s", ErrFormat, f.Name, x.what, x.do)
}
