package seeds

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/jsonerror"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
)

// bom is the byte order mark with which some programs begin files. In JSON it
// does not affect offsets.
var bom = []byte("\xef\xbb\xbf")

// expected describes an article in JSON, for errors.
const expected = `an article in JSON is {"id", "language", "published", "text"}`

// eachLine yields the articles of JSON Lines. A file that is one list, or whose
// first article goes over several lines, is read as a whole.
func (s *source) eachLine(r io.Reader) error {
	b := bufio.NewReaderSize(r, 1<<16)
	lines := files.NewLines(b, MaxSize)
	for first := true; ; first = false {
		line, err := lines.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s:%d: %w", s.path, lines.Number, err)
		}
		if lines.Number == 1 {
			if line = bytes.TrimPrefix(line, bom); len(bytes.TrimSpace(line)) == 0 {
				continue
			}
		}
		if begin := bytes.TrimLeft(line, " \t")[0]; first && (begin == '[' || begin == '{' && unfinished(line)) {
			rest, err := files.Limited(b, s.path, files.MaxList)
			if err != nil {
				return err
			}
			before := bytes.Repeat([]byte("\n"), lines.Number-1)
			return s.eachValue(slices.Concat(before, line, []byte("\n"), rest), true)
		}
		if err := s.value(line, lines.Number, false); err != nil {
			return err
		}
	}
}

// eachValue yields the articles of a .json file: one article, or a list of them.
// Several values are allowed in JSON Lines.
func (s *source) eachValue(data []byte, several bool) error {
	data = bytes.TrimPrefix(data, bom)
	if isUTF16(data) {
		return formatError(s.path, "UTF-16", "save it as plain UTF-8")
	}
	dec := jsontext.NewDecoder(bytes.NewReader(data))
	for n := 0; ; n++ {
		if dec.PeekKind() == '[' && (n == 0 || several) {
			if err := s.list(dec, data); err != nil {
				return err
			}
			continue
		}
		value, err := dec.ReadValue()
		switch {
		case errors.Is(err, io.EOF) && n > 0:
			return nil
		case n > 0 && !several:
			at := int(dec.InputOffset()) - len(value)
			return fmt.Errorf("%s:%d: there is more than one JSON value; if the file has one article per line, name it .jsonl", s.path, lineAt(data, at))
		case err != nil:
			return s.notJSON(data, 1, err)
		}
		if err := s.value(value, lineAt(data, int(dec.InputOffset())-len(value)), !several); err != nil {
			return err
		}
	}
}

// list yields the articles of a list.
func (s *source) list(dec *jsontext.Decoder, data []byte) error {
	_, err := dec.ReadToken()
	for err == nil && dec.PeekKind() != ']' {
		var value jsontext.Value
		if value, err = dec.ReadValue(); err != nil {
			break
		}
		if err := s.value(value, lineAt(data, int(dec.InputOffset())-len(value)), false); err != nil {
			return err
		}
	}
	if err == nil {
		_, err = dec.ReadToken()
	}
	if err != nil {
		return s.notJSON(data, 1, err)
	}
	return nil
}

// notJSON returns the error for a text that begins on a line and is not JSON.
func (s *source) notJSON(data []byte, line int, err error) error {
	line, _, what := jsonerror.Syntax(data, line, err)
	return fmt.Errorf("%s:%d: %s", s.path, line, what)
}

// lineAt returns the line of an offset, from 1.
func lineAt(data []byte, offset int) int {
	return 1 + bytes.Count(data[:min(offset, len(data))], []byte("\n"))
}

// unfinished reports whether a first line begins a JSON value that ends on a later line.
func unfinished(line []byte) bool {
	_, err := jsontext.NewDecoder(bytes.NewReader(line)).ReadValue()
	return errors.Is(err, io.ErrUnexpectedEOF)
}

// value yields the articles of a JSON value that begins on a line: one of our
// own form, in which unknown members are metadata of other programs and are
// ignored, one in a foreign form, or those of a list under a key. Alone is
// whether the file has no other value.
func (s *source) value(value jsontext.Value, line int, alone bool) error {
	a := Article{Language: s.d.Language, Published: s.d.Published, Path: s.path, Line: line}
	wrong := func(err error) error { return fmt.Errorf("%s:%d: %w", s.path, line, err) }
	if kind := value.Kind(); kind != '{' {
		if !value.IsValid() {
			return wrong(fmt.Errorf("not JSON; %s", expected))
		}
		return wrong(fmt.Errorf("%s is not an article; %s", jsonerror.Kind(kind), expected))
	}
	var members map[string]jsontext.Value
	if err := json.Unmarshal(value, &members); err != nil {
		return s.notJSON(value, line, err)
	}
	if err := knownForm(members); err != nil {
		return wrong(err)
	}
	if members["text"].Kind() != '"' || members["id"].Kind() != '"' {
		items, ok, err := s.form.Object(members, line)
		if err != nil {
			return s.problem(err)
		}
		if ok {
			return s.items(items, alone && len(items) == 1)
		}
		if key, err := listKey(members); err != nil {
			return wrong(err)
		} else if key != "" && alone {
			s.notice(fmt.Sprintf("the articles are those of the list %q", key))
			return s.under(value, key, line)
		}
	}
	if err := a.readJSON(members); err != nil {
		return wrong(err)
	}
	if isWhole(members["id"]) {
		s.notice("an id that is a number is read as its digits; the same digits as a string mean the article in a record and a golden")
	}
	if err := a.validate(s.d); err != nil {
		return wrong(err)
	}
	return s.yield(a)
}

// listKeys are the keys under which programs write the list of their articles.
var listKeys = []string{"_items", "articles", "data", "docs", "documents", "items", "news", "results", "stories"}

// listKey returns the key of the list of articles in an object without a text, ""
// if there is none.
func listKey(members map[string]jsontext.Value) (string, error) {
	if members["text"] != nil {
		return "", nil
	}
	var found []string
	for _, key := range listKeys {
		if v := members[key]; v.Kind() == '[' && strings.HasPrefix(strings.TrimLeft(string(v[1:min(len(v), 1024)]), " \t\r\n"), "{") {
			found = append(found, key)
		}
	}
	switch len(found) {
	case 0:
		return "", nil
	case 1:
		return found[0], nil
	}
	return "", fmt.Errorf("each of %s may be the list of articles; write the right list alone", `"`+strings.Join(found, `", "`)+`"`)
}

// under yields the articles of the list under a key of an object.
func (s *source) under(value jsontext.Value, key string, line int) error {
	dec := jsontext.NewDecoder(bytes.NewReader(value))
	if _, err := dec.ReadToken(); err != nil {
		return s.notJSON(value, line, err)
	}
	for dec.PeekKind() == '"' {
		name, err := dec.ReadToken()
		if err != nil {
			return s.notJSON(value, line, err)
		}
		if name.String() == key {
			at := dec.InputOffset()
			padded := slices.Concat(bytes.Repeat([]byte("\n"), line-1+bytes.Count(value[:at], []byte("\n"))), bytes.TrimLeft(value[at:], ":"))
			return s.list(jsontext.NewDecoder(bytes.NewReader(padded)), padded)
		}
		if err := dec.SkipValue(); err != nil {
			return s.notJSON(value, line, err)
		}
	}
	return nil
}

// readJSON sets the members of an article in our own form.
func (a *Article) readJSON(members map[string]jsontext.Value) error {
	if v, ok := members["text"]; !ok || v.Kind() == 'n' {
		return noText(members)
	}
	fields := a.fields()
	fields["text"] = &a.Text
	for _, key := range slices.Sorted(maps.Keys(fields)) {
		v, ok := members[key]
		switch {
		case !ok || v.Kind() == 'n':
		case key == "id" && isWhole(v):
			a.ID = string(v)
		case v.Kind() != '"':
			return fmt.Errorf("%q is %s; it must be a string", key, jsonerror.Kind(v.Kind()))
		default:
			if err := json.Unmarshal(v, fields[key]); err != nil {
				return fmt.Errorf("%q is not a string that can be read", key)
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

// isWhole reports whether a value is a whole number from 0, as databases number
// articles.
func isWhole(v jsontext.Value) bool {
	return v.Kind() == '0' && strings.Trim(string(v), "0123456789") == ""
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
	if members["text"] != nil {
		message = fmt.Sprintf(`the "text" of the article is null; it has %s`, keysOf(members))
	}
	if meant := textMeant(members); meant != "" && strings.Contains(string(members[meant]), "</") {
		return fmt.Errorf("%s; if %q is it, write it without markup as \"text\", or save the page as .html", message, meant)
	} else if meant != "" {
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
		if _, metadata := new(Article).fields()[key]; !metadata && len(v) > longest && isWords(v) {
			best, longest = key, len(v)
		}
	}
	return best
}

// isWords reports whether a string may be a text: it is no address, no day and
// no number.
func isWords(v jsontext.Value) bool {
	s := string(v)
	return !strings.Contains(s[:min(len(s), 12)], "://") && strings.ContainsFunc(s, unicode.IsLetter) && (strings.ContainsAny(s, " <") || !strings.ContainsAny(s[:min(len(s), 2)], "0123456789"))
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
