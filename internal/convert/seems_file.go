package convert

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// binary are the beginnings of files that are no text, and what to do with them.
var binary = []struct{ magic, is string }{
	{"PAR1", "a Parquet file; write it as JSON Lines, as to_json of a Hugging Face dataset does"},
	{"ARROW1", "an Arrow file; write it as JSON Lines, as to_json of a Hugging Face dataset does"},
	{"\xff\xff\xff\xff", "an Arrow file; write it as JSON Lines, as to_json of a Hugging Face dataset does"},
	{"PK\x03\x04", "a zip archive; unpack it, and convert the files in it"},
	{"\xff\xfe", "UTF-16; save it as UTF-8"},
	{"\xfe\xff", "UTF-16; save it as UTF-8"},
	{"\x1f\x8b", "compressed with gzip; give its name the ending .gz"},
	{"\x28\xb5\x2f\xfd", "compressed with Zstandard; give its name the ending .zst"},
	{"SQLite format 3\x00", "a database; export the documents from it"},
	{"%PDF", "a PDF; convert takes annotations as text"},
	{"x\x9c", "compressed, as spaCy's binary .spacy files are; write each document as JSON, a line each: json.dumps(doc.to_json())"},
	{"x\x01", "compressed, as spaCy's binary .spacy files are; write each document as JSON, a line each: json.dumps(doc.to_json())"},
	{"x\xda", "compressed, as spaCy's binary .spacy files are; write each document as JSON, a line each: json.dumps(doc.to_json())"},
}

// notText returns an error for a file that is no text in UTF-8, or text that no
// form is read from.
func notText(data []byte) error {
	for _, b := range binary {
		if bytes.HasPrefix(data, []byte(b.magic)) {
			return fmt.Errorf("%w: it is %s", ErrFormat, b.is)
		}
	}
	if hint := foreign(data); hint != "" {
		return fmt.Errorf("%w: %s", ErrFormat, hint)
	}
	if at := bytes.IndexByte(data, 0); at >= 0 && at < 1<<10 {
		return fmt.Errorf("%w: it is no text in UTF-8, but binary, or UTF-16; save it as UTF-8", ErrFormat)
	}
	return nil
}

var (
	annotation = regexp.MustCompile(`^(?:T\d+\t\S+ \d+ \d+|E\d+\t\S+:T\d+|R\d+\t\S+ \S+:)`)
	tokenLine  = regexp.MustCompile(`(?m)^\S+[\t ](?:\S+[\t ])*(?:O|[BIESLU]-\S+)[\t ]*\r?$`)
	mapping    = regexp.MustCompile(`^(?:- )?[A-Za-z_][\w-]*:(?: |\r?\n)`)
	python     = regexp.MustCompile(`^[\[({]+\s*(?:[\[(]\s*)?'|^[\[{]+\s*\(|^TRAIN_DATA`)
	commas     = regexp.MustCompile(`^(?:"[^"\n]*"|[^,;"{}\[\]\n]+)(?:[,;](?:"[^"\n]*"|[^,;"{}\[\]\n]*))+\r?\n`)
)

// headOf returns the beginning of a file from its first character that is not blank.
func headOf(data []byte) string {
	return strings.TrimLeft(string(data[:min(len(data), 64<<10)]), " \t\r\n\ufeff")
}

// foreign names a file of a tool whose other export is read.
func foreign(data []byte) string {
	text := headOf(data)
	lower := strings.ToLower(text[:min(len(text), 2000)])
	switch {
	case strings.HasPrefix(text, "#FORMAT=WebAnno TSV"):
		return "it seems to be WebAnno TSV: export UIMA CAS JSON, and take --from cas"
	case !strings.HasPrefix(lower, "<"):
	case strings.Contains(lower, "<xmi:xmi"):
		return "it seems to be XMI: export UIMA CAS JSON, and take --from cas"
	case strings.Contains(lower, "class=\"lx-"), strings.Contains(lower, ".lx-"):
		return "it seems to be LangExtract's page of HTML: convert the JSON Lines that it was drawn from"
	}
	return ""
}

// seemsInstead says which file a text seems to be that is not of the form it was
// given for, and what to do, as the end of a sentence; or it returns "".
func seemsInstead(data []byte) string {
	text := headOf(data)
	lower := strings.ToLower(text[:min(len(text), 2000)])
	switch {
	case strings.HasPrefix(lower, "<?xml"):
		return "; it seems to be XML, which is not read: export JSON"
	case strings.HasPrefix(lower, "<"):
		return "; it seems to be HTML: export JSON"
	case strings.HasPrefix(text, "```yaml"), strings.HasPrefix(text, "```yml"), mapping.MatchString(text):
		return "; it seems to be YAML: save the documents as JSON"
	case strings.HasPrefix(text, "```"):
		return "; it seems to be the answer of a model, in a fence: save the documents as JSON"
	case annotation.MatchString(text):
		return "; it seems to be brat's stand-off: take --from brat"
	case python.MatchString(text):
		return "; it seems to be Python: write JSON, as json.dump does"
	case strings.HasPrefix(text, "{"), strings.HasPrefix(text, "["):
		return "; it seems to be JSON: --from names its form"
	case tokenLine.MatchString(text):
		return "; it seems to have a token and its tag a line: take --from conll"
	case commas.MatchString(text):
		return "; it seems to be CSV: export JSON"
	}
	return ""
}

// instead adds to the error of a file what it seems to be, if that is of another form.
func (s *source) instead(err error, data []byte) error {
	if !errors.Is(err, ErrFormat) || strings.Contains(err.Error(), "it seems to be") {
		return err
	}
	hint := seemsInstead(data)
	if strings.Contains(hint, "JSON: --from") {
		hint = ""
		if list, bad := items(data[:min(len(data), 1<<20)]); bad == nil && len(list) > 0 {
			if m, bad := membersOf(list[0].raw); bad == nil {
				hint = formOfJSON(m)
			}
		}
		if hint == "" && !strings.HasPrefix(s.Extension, ".json") {
			hint = "; it seems to be JSON: --from names its form"
		}
	}
	if form := strings.TrimSuffix(s.Name, "-iobes"); strings.HasSuffix(hint, "--from "+form) {
		return err
	}
	return fmt.Errorf("%w%s", err, hint)
}

// documentsOf returns the documents of a file of JSON: JSON Lines, a list, or an
// object on any number of lines.
func documentsOf(data []byte, what string) ([]item, error) {
	text := bytes.TrimSpace(data)
	if len(text) > 0 && text[0] != '{' && text[0] != '[' {
		line, _, _ := bytes.Cut(text, []byte("\n"))
		first := 1 + bytes.Count(data[:bytes.Index(data, text[:1])], []byte("\n"))
		return nil, fmt.Errorf("%w: line %d: %s are JSON, and %q is none of them%s", ErrFormat, first, what, short(string(bytes.TrimSpace(line))), seemsInstead(data))
	}
	list, err := items(data)
	if err != nil && python.Match(text) {
		err = fmt.Errorf("%w%s", err, seemsInstead(data))
	}
	return list, err
}

// formOfJSON says which form an object seems to be of, as the end of a sentence;
// or it returns "".
func formOfJSON(m members) string {
	for _, k := range []struct {
		form  string
		names []string
	}{
		{"cas", []string{"%FEATURE_STRUCTURES"}}, {"cas", []string{"_referenced_fss"}},
		{"label-studio", []string{"data", "annotations"}}, {"label-studio", []string{"data", "predictions"}}, {"label-studio", []string{"data", "completions"}},
		{"langextract", []string{"extractions"}},
		{"huggingface", []string{"tokens", "ner_tags"}}, {"huggingface", []string{"rows", "features"}}, {"huggingface", []string{"entity_group"}},
		{"spacy", []string{"ents"}}, {"spacy", []string{"paragraphs"}},
		{"prodigy", []string{"spans", "answer"}}, {"prodigy", []string{"spans", "_input_hash"}},
		{"doccano", []string{"text", "label"}}, {"doccano", []string{"data", "label"}}, {"doccano", []string{"text", "labels"}}, {"doccano", []string{"text", "entities"}},
		{"assay", []string{"form", "source"}},
	} {
		there := 0
		for _, name := range k.names {
			if _, ok := m[name]; ok {
				there++
			}
		}
		if there == len(k.names) {
			return fmt.Sprintf("; it seems to be %s: take --from %s", toolOf(k.form), k.form)
		}
	}
	return ""
}

// toolOf names what writes a form.
func toolOf(form string) string {
	return map[string]string{
		"cas": "UIMA CAS JSON", "label-studio": "of Label Studio", "langextract": "of LangExtract", "huggingface": "of Hugging Face", "spacy": "of spaCy",
		"prodigy": "of Prodigy", "doccano": "of doccano", "assay": "assay's own form",
	}[form]
}

// namesOf lists the members of an object.
func namesOf(m members) string {
	names := m.names()
	switch {
	case len(names) == 0:
		return "nothing"
	case len(names) > 6:
		names = append(names[:6:6], "…")
	}
	for i, n := range names {
		names[i] = short(n)
	}
	return strings.Join(names, ", ")
}
