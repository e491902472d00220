package convert

import (
	"bytes"
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
	when asked
	is   func(*looks) bool
}

// asked is when a file is compared with a [seeming].
type asked int

const (
	// before reading, where the file or the form is JSON. Columns and stand-off are
	// read before they are doubted, because their words may look like anything.
	before asked = iota
	// always before reading, for marks that no text begins with.
	always
	// failed is once the file could not be read, for marks that others may have too.
	failed
)

// seemings are the files that are known by their looks, which is all that is known here
// of files of other forms. The first that fits is it, so that those with sure marks stand
// before those with fewer.
func seemings() []seeming {
	const (
		export = "export JSON, which is read as label-studio"
		cas    = "export UIMA CAS JSON, which is read as cas"
		lines  = "write it as JSON Lines, as to_json of a Hugging Face dataset does"
		anyone = "export JSON or JSONL from the tool that wrote it"
		utf8   = "save it as UTF-8"
	)
	columns := []string{"conll", "conll-iobes", "hipe"}
	return []seeming{
		{"a zip archive", nil, "unpack it, and convert the files in it (Label Studio's exports for CONLL2003, COCO, YOLO and brushes are archives; its JSON is none)", always, begins("PK\x03\x04")},
		{"a Parquet file", nil, lines, always, begins("PAR1")},
		{"an Arrow file", nil, lines, always, begins("ARROW1", "\xff\xff\xff\xff")},
		{"text in UTF-16", nil, utf8, always, begins("\xff\xfe", "\xfe\xff")},
		{"compressed with gzip", nil, "give its name the ending .gz", always, begins("\x1f\x8b")},
		{"compressed with Zstandard", nil, "give its name the ending .zst", always, begins("\x28\xb5\x2f\xfd")},
		{"a database of SQLite", nil, "export the documents from it", always, begins("SQLite format 3\x00")},
		{"a PDF", nil, "convert takes annotations as text", always, begins("%PDF")},
		{"compressed, as spaCy's binary .spacy files are", nil, "write each document as JSON, a line each: json.dumps(doc.to_json())", always, begins("x\x9c", "x\x01", "x\xda")},
		{"WebAnno TSV", nil, cas, always, begins("#FORMAT=WebAnno TSV")},
		{"XMI", nil, cas, always, func(f *looks) bool { return f.page("<xmi:xmi") }},
		{"LangExtract's page of HTML", nil, "convert the JSON Lines that it was drawn from", always, func(f *looks) bool { return f.page("class=\"lx-", ".lx-") }},
		{"binary, or text in UTF-16", nil, utf8, always, func(f *looks) bool { return bytes.IndexByte(f.data[:min(len(f.data), 1<<10)], 0) >= 0 }},

		{"assay's own records", []string{"assay"}, "", before, func(f *looks) bool { return strings.HasPrefix(f.first.string("form"), "assay/") }},
		{"COCO's marks on images", nil, "they are on no text; " + export, before, func(f *looks) bool { return f.first.has("images") && f.first.has("categories") }},
		{"Label Studio's tasks", []string{"label-studio"}, "", before, func(f *looks) bool {
			return f.first["data"].Kind() == '{' && f.first.has("annotations", "completions", "predictions") || f.first["tasks"].Kind() == '['
		}},
		{"Label Studio's JSON-MIN export", []string{"label-studio"}, "", before, func(f *looks) bool { return f.first.has("annotation_id") && f.first.has("annotator", "lead_time") }},
		{"Prodigy's tasks", []string{"prodigy"}, "", before, func(f *looks) bool {
			return f.first.has("_input_hash", "_task_hash") || slices.Contains([]string{"accept", "reject", "ignore"}, f.first.string("answer")) && f.first.has("text", "spans")
		}},
		{"Argilla's records", []string{"argilla"}, "", before, isArgilla},
		{"doccano's documents", []string{"doccano", "spacy"}, "", before, isDoccano},
		{"LangExtract's documents", []string{"langextract"}, "", before, func(f *looks) bool { return f.first["extractions"].Kind() == '[' }},
		{"UIMA CAS JSON", []string{"cas"}, "", before, func(f *looks) bool { return f.first.has("%FEATURE_STRUCTURES", "%VIEWS", "_referenced_fss") }},
		{"spaCy's documents", []string{"spacy"}, "", before, func(f *looks) bool { return f.first["ents"].Kind() == '[' || f.first["paragraphs"].Kind() == '[' }},
		{"spaCy's training data", []string{"spacy"}, "", before, func(f *looks) bool { return pairs.Match(f.data) }},
		{"rows of tokens and tags of a Hugging Face dataset", []string{"huggingface"}, "", before, isRows},
		{"what a pipeline of Hugging Face returned", []string{"huggingface"}, "", before, func(f *looks) bool {
			return f.first.has("entity_group") || f.first.has("entity") && f.first.has("word") && f.first.has("score")
		}},

		{"a labelling configuration of Label Studio", nil, "it has no annotations; " + export, before, begins("<View")},
		{"Label Studio's CSV export", nil, export, before, func(f *looks) bool { return f.header(",", "annotation_id") || f.header(",", "annotator", "lead_time") }},
		{"Label Studio's TSV export", nil, export, before, func(f *looks) bool {
			return f.header("\t", "annotation_id") || f.header("\t", "annotator", "lead_time")
		}},
		{"a fastText export of a text classification", nil, "which has no marks on the text; export a project of sequence labelling as JSONL", before, begins("__label__")},
		{"a HIPE TSV", []string{"hipe"}, "", before, begins("TOKEN\t")},
		{"columns of tokens and tags", columns, "", before, isColumns},
		{"brat's stand-off", []string{"brat"}, "", before, func(f *looks) bool { return standoff.MatchString(f.line) }},
		{"YOLO's marks on an image", nil, "they are on no text; " + export, before, func(f *looks) bool { return boxes.MatchString(f.line) }},
		{"a CSV file", nil, anyone, before, func(f *looks) bool { return f.table(",") || f.table(";") }},
		{"a TSV file", nil, anyone, before, func(f *looks) bool { return f.table("\t") }},
		{"a page of HTML or XML", nil, "export JSON from the tool that wrote it", before, func(f *looks) bool { return markup.MatchString(f.line) }},

		{"YAML", nil, "save the documents as JSON", failed, func(f *looks) bool { return yaml.Match(f.data) }},
		{"the answer of a model, in a fence", nil, "save the documents as JSON", failed, begins("```")},
		{"Python", nil, "write JSON, as json.dump does", failed, func(f *looks) bool { return python.Match(f.data) }},
		{"doccano's documents", []string{"doccano"}, "", failed, func(f *looks) bool {
			return f.first.has("text", "data") && f.first.has("label", "labels", "entities")
		}},
		{"JSON", jsonForms(), "", failed, begins("{", "[")},
		{"columns of tokens and tags", columns, "", failed, func(f *looks) bool { return slices.ContainsFunc(f.lines, tokenLine.MatchString) }},
		{"a CSV file", nil, anyone, failed, func(f *looks) bool { return commas.MatchString(f.line) }},
	}
}

var (
	standoff  = regexp.MustCompile(`^(T\d+\t\S+ \d+ \d+|E\d+\t\S+:T\d+|R\d+\t\S+ \S+:)`)
	boxes     = regexp.MustCompile(`^\d{1,4}( [01]?\.?\d+(e-\d+)?){4,}$`)
	markup    = regexp.MustCompile(`^<[!?a-zA-Z][^>]*>?`)
	iobTag    = regexp.MustCompile(`^([OBIES]|[BIESLU]-\S+)$`)
	tokenLine = regexp.MustCompile(`^\S+[\t ](?:\S+[\t ])*(?:O|[BIESLU]-\S+)[\t ]*\r?$`)
	yaml      = regexp.MustCompile("^(?:```ya?ml|(?:- )?[A-Za-z_][\\w-]*:(?: |\\r?\\n))")
	python    = regexp.MustCompile(`^[\[({]+\s*(?:[\[(]\s*)?'|^[\[{]+\s*\(|^TRAIN_DATA`)
	pairs     = regexp.MustCompile(`^\[\s*(?:\[\s*)?"(?:[^"\\]|\\.)*"\s*,\s*\{\s*"(?:entities|spans|cats|links)"\s*:`)
	commas    = regexp.MustCompile(`^(?:"[^"]*"|[^,;"{}\[\]]+)(?:[,;](?:"[^"]*"|[^,;"{}\[\]]*))+$`)
)

// jsonForms returns the forms of JSON that are read.
func jsonForms() []string {
	return slices.DeleteFunc(Names(true), func(name string) bool {
		f, err := formOf(name, true)
		return err != nil || !f.isJSON()
	})
}

func begins(with ...string) func(*looks) bool {
	return func(f *looks) bool {
		return slices.ContainsFunc(with, func(w string) bool { return bytes.HasPrefix(f.data, []byte(w)) })
	}
}

// isRows reports whether a document has a list of words and one of tags, or is the
// answer of the viewer of datasets.
func isRows(f *looks) bool {
	m := f.first
	if m["rows"].Kind() == '[' && m.has("features") {
		return true
	}
	for _, name := range []string{"tokens", "words"} {
		if list := m.list(name); len(list) > 0 && list[0].Kind() == '"' {
			return m.has("ner_tags", "tags", "ner", "labels")
		}
	}
	return false
}

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
