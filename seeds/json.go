package seeds

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
)

// bom is the byte order mark with which some programs begin files. In JSON it
// does not affect offsets.
var bom = []byte("\xef\xbb\xbf")

// expected describes an article in JSON, for errors.
const expected = `an article in JSON is {"id", "language", "published", "text"}`

// eachLine yields the articles of JSON Lines.
func eachLine(r io.Reader, path string, d Defaults, yield func(Article) error) error {
	lines := files.NewLines(r, MaxSize)
	for {
		line, err := lines.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s:%d: %w", path, lines.Number, err)
		}
		if lines.Number == 1 {
			if line = bytes.TrimPrefix(line, bom); len(bytes.TrimSpace(line)) == 0 {
				continue
			}
		}
		if err := jsonArticle(line, path, lines.Number, d, yield); err != nil {
			return err
		}
	}
}

// eachValue yields the articles of a .json file: one article, or a list of them.
func eachValue(data []byte, path string, d Defaults, yield func(Article) error) error {
	data = bytes.TrimPrefix(data, bom)
	dec := jsontext.NewDecoder(bytes.NewReader(data))
	if dec.PeekKind() != '[' {
		value, err := dec.ReadValue()
		if err != nil {
			return fmt.Errorf("%s: not JSON: %w", path, err)
		}
		first := bytes.Clone(value)
		start := int(dec.InputOffset()) - len(first)
		if _, err := dec.ReadToken(); !errors.Is(err, io.EOF) {
			return fmt.Errorf("%s:%d: there is more than one JSON value; if the file has one article per line, name it .jsonl", path, lineAt(data, int(dec.InputOffset())))
		}
		return jsonArticle(first, path, lineAt(data, start), d, yield)
	}
	_, err := dec.ReadToken()
	for err == nil && dec.PeekKind() != ']' {
		var value jsontext.Value
		if value, err = dec.ReadValue(); err != nil {
			break
		}
		if err := jsonArticle(value, path, lineAt(data, int(dec.InputOffset())-len(value)), d, yield); err != nil {
			return err
		}
	}
	if err == nil {
		_, err = dec.ReadToken()
	}
	if err == nil {
		if _, err = dec.ReadToken(); errors.Is(err, io.EOF) {
			return nil
		} else if err == nil {
			err = errors.New("there is more text after the list")
		}
	}
	return fmt.Errorf("%s: not JSON: %w", path, err)
}

func lineAt(data []byte, offset int) int {
	return 1 + bytes.Count(data[:min(offset, len(data))], []byte("\n"))
}

// unfinished reports whether a first line begins a JSON value that ends on a later line.
func unfinished(line []byte) bool {
	_, err := jsontext.NewDecoder(bytes.NewReader(line)).ReadValue()
	return errors.Is(err, io.ErrUnexpectedEOF)
}

// jsonArticle yields one article of a JSON value. Unknown members are metadata
// of other programs and are ignored.
func jsonArticle(value jsontext.Value, path string, line int, d Defaults, yield func(Article) error) error {
	a := Article{Language: d.Language, Published: d.Published, Path: path, Line: line}
	wrong := func(err error) error { return fmt.Errorf("%s:%d: %w", path, line, err) }
	if err := a.readJSON(value); err != nil {
		return wrong(err)
	}
	if err := a.validate(d); err != nil {
		return wrong(err)
	}
	return yield(a)
}

func (a *Article) readJSON(value jsontext.Value) error {
	if kind := value.Kind(); kind != '{' {
		if !value.IsValid() {
			return fmt.Errorf("not JSON; %s", expected)
		}
		return fmt.Errorf("%s is not an article; %s", kindName(kind), expected)
	}
	var members map[string]jsontext.Value
	if err := json.Unmarshal(value, &members); err != nil {
		return fmt.Errorf("not an article in JSON: %w", err)
	}
	if err := knownForm(members); err != nil {
		return err
	}
	if v, ok := members["text"]; !ok || v.Kind() == 'n' {
		return noText(members)
	}
	fields := a.fields()
	fields["text"] = &a.Text
	for _, key := range slices.Sorted(maps.Keys(fields)) {
		v, ok := members[key]
		switch {
		case !ok || v.Kind() == 'n':
		case v.Kind() != '"':
			return fmt.Errorf("%q is %s; it must be a string", key, kindName(v.Kind()))
		default:
			if err := json.Unmarshal(v, fields[key]); err != nil {
				return fmt.Errorf("%q: %w", key, err)
			}
		}
	}
	if a.ID == "" {
		return fmt.Errorf(`an article needs an "id", which identifies its golden; it has %s`, keysOf(members))
	}
	for _, key := range slices.Sorted(maps.Keys(members)) {
		// A short word is similar to many others, and metadata is allowed.
		if near := nearest.Word(key, sortedKeys(fields)); near != "" && near != key && len(key) > 5 && members[near] == nil {
			return fmt.Errorf("unknown member %q; did you mean %q?", key, near)
		}
	}
	return nil
}

// knownForm returns an error for a document of another form, such as a golden.
func knownForm(members map[string]jsontext.Value) error {
	var form string
	if v := members["form"]; v.Kind() == '"' {
		_ = json.Unmarshal(v, &form) // a value that is not a string is not an assay form
	}
	if !strings.HasPrefix(form, "assay/") {
		return nil
	}
	instead := map[string]string{
		schema.GoldenForm:  "a golden; list it under goldens",
		schema.ArticleForm: "a record, the output of an extractor; records are checked, not read as articles",
	}[form]
	if instead == "" {
		instead = "of the form " + form
	}
	return fmt.Errorf("this is not an article but %s; %s", instead, expected)
}

// noText returns the error for an object without a text. It suggests the member
// that is probably meant.
func noText(members map[string]jsontext.Value) error {
	message := fmt.Sprintf(`the article has no "text"; it has %s`, keysOf(members))
	if meant := textMeant(members); meant != "" {
		return fmt.Errorf("%s; did you mean %q? If so, rename it to \"text\"", message, meant)
	}
	for _, key := range slices.Sorted(maps.Keys(members)) {
		if members[key].Kind() == '[' {
			return fmt.Errorf("%s; if %q is the list of articles, write that list alone", message, key)
		}
	}
	return fmt.Errorf("%s; %s", message, expected)
}

// textMeant returns the member that most likely is the text: one with a similar
// name, or else the longest string of words.
func textMeant(members map[string]jsontext.Value) string {
	best, longest := "", 0
	for _, key := range slices.Sorted(maps.Keys(members)) {
		v := members[key]
		if v.Kind() != '"' {
			continue
		}
		if strings.EqualFold(key, "text") || nearest.Word(key, []string{"text"}) != "" {
			return key
		}
		if _, metadata := new(Article).fields()[key]; !metadata && len(v) > longest {
			best, longest = key, len(v)
		}
	}
	return best
}

func keysOf(members map[string]jsontext.Value) string {
	if len(members) == 0 {
		return "no members"
	}
	keys := slices.Sorted(maps.Keys(members))
	const most = 12
	var out []string
	for _, k := range keys[:min(len(keys), most)] {
		out = append(out, fmt.Sprintf("%q", plain.Shorten(k, 40)))
	}
	if more := len(keys) - most; more > 0 {
		out = append(out, fmt.Sprintf("%d more", more))
	}
	return strings.Join(out, ", ")
}

func kindName(k jsontext.Kind) string {
	switch k {
	case '"':
		return "a string"
	case '0':
		return "a number"
	case 't', 'f':
		return "a truth value"
	case '[':
		return "a list"
	case '{':
		return "an object"
	}
	return "null"
}
