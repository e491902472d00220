package articleform

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/plain"
)

// object is a JSON object.
type object map[string]jsontext.Value

// Object returns the articles of a JSON object in a foreign form, which begins
// on a line. ok is false if the object is in none of the forms.
func (r *Reader) Object(members map[string]jsontext.Value, line int) (items []Item, ok bool, err error) {
	switch o := object(members); {
	case o.isLinked():
		items, err = r.linked(o, line)
	case o.isNinjs():
		var it Item
		it, err = r.ninjs(o, line)
		items = []Item{it}
	case o.isPost():
		var it Item
		it, err = r.post(o, line)
		items = []Item{it}
	case o.isFeedItem():
		var it Item
		it, err = r.feedItem(o, line)
		items = []Item{it}
	default:
		if tool := o.annotations(); tool != "" {
			return nil, true, other(line, "this is %s, not an article; convert it, which can also save its articles", tool)
		}
		return nil, false, nil
	}
	return items, true, err
}

// Looks reports whether a JSON value is an article in a foreign form.
func Looks(value jsontext.Value) bool {
	o := asObject(value)
	r := New("", nil)
	if o.isNinjs() {
		_, err := r.ninjs(o, 0)
		return err == nil
	}
	return o.isLinked() && len(r.nodes(o)) > 0
}

func asObject(v jsontext.Value) object {
	var o object
	if v.Kind() != '{' || json.Unmarshal(v, &o) != nil {
		return nil
	}
	return o
}

func asList(v jsontext.Value) []jsontext.Value {
	var list []jsontext.Value
	if v.Kind() != '[' || json.Unmarshal(v, &list) != nil {
		return nil
	}
	return list
}

// str returns a member that is a string, or "".
func (o object) str(keys ...string) string {
	for _, key := range keys {
		if s, ok := asString(o[key]); ok && s != "" {
			return s
		}
	}
	return ""
}

func asString(v jsontext.Value) (string, bool) {
	var s string
	if v.Kind() != '"' || json.Unmarshal(v, &s) != nil {
		return "", false
	}
	return s, true
}

// words returns the strings of a value: of itself, of its elements, or of the
// first of the named members that an object has.
func words(v jsontext.Value, members ...string) []string {
	switch v.Kind() {
	case '"':
		s, _ := asString(v)
		return []string{s}
	case '0':
		return []string{string(v)}
	case '[':
		var out []string
		for _, e := range asList(v) {
			out = append(out, words(e, members...)...)
		}
		return out
	case '{':
		o := asObject(v)
		for _, m := range members {
			if w := words(o[m], "@value", "@id"); len(w) > 0 {
				return w
			}
		}
	}
	return nil
}

func first(list []string) string {
	for _, s := range list {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}

// keys names the members of an object for messages, without those of JSON-LD.
func (o object) keys() string {
	var out []string
	for _, k := range slices.Sorted(maps.Keys(o)) {
		if !strings.HasPrefix(k, "@") {
			out = append(out, fmt.Sprintf("%q", plain.Shorten(k, 40)))
		}
	}
	const most = 12
	switch n := len(out); {
	case n == 0:
		return "nothing else"
	case n > most:
		return strings.Join(out[:most], ", ") + fmt.Sprintf(", %d more", n-most)
	}
	return strings.Join(out, ", ")
}

// annotations returns the name of the tool whose export an object is from, with
// what it holds, or "".
func (o object) annotations() string {
	has := func(keys ...string) bool {
		return slices.ContainsFunc(keys, func(k string) bool { return o[k] != nil })
	}
	isList := func(keys ...string) bool {
		return slices.ContainsFunc(keys, func(k string) bool { return o[k].Kind() == '[' })
	}
	switch {
	case o["data"].Kind() == '{' && has("annotations", "predictions", "completions"):
		return "a task of Label Studio"
	case isList("extractions") && has("document_id", "text"):
		return "a document of LangExtract"
	case has("_input_hash", "_task_hash") && has("text", "tokens"):
		return "a task of Prodigy"
	case o["id"].Kind() != '"' && has("text", "data") && isList("label", "labels", "entities"):
		return "an export of doccano"
	case isList("%VIEWS", "%FEATURE_STRUCTURES") || o["%TYPES"] != nil:
		return "UIMA CAS JSON"
	case isList("tokens") && isList("ner_tags", "tags", "labels"):
		return "a row of tagged tokens"
	}
	return ""
}
