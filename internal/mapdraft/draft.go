// Package mapdraft drafts the mapping of an extractor's own JSON to the
// canonical form, from one output: it guesses by keys and values which parts are
// parties, figures, dates, events and quotes, and writes a jq program that says
// what it guessed.
package mapdraft

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/completion"
	"github.com/assaykit/assay/internal/jsonerror"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Draft is a drafted mapping.
type Draft struct {
	Program string   `json:"program"`  // in jq, with comments
	Taken   []string `json:"taken"`    // what is taken as what, one part of the output each
	Unsure  []string `json:"unsure"`   // what a person must look at
	LeftOut []string `json:"left_out"` // parts of the output that are not mapped, with the reason
	Locate  bool     `json:"locate"`   // whether facts come without offsets, so that the mapping should locate them
}

// New drafts the mapping of one output. The article, which may be the zero
// value, decides the unit of offsets. The draft of an output is always the same.
// It returns an error if the output is not one JSON value.
func New(output []byte, a seeds.Article) (*Draft, error) {
	decoder := json.NewDecoder(bytes.NewReader(output))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		if kind := completion.KindOf(output); kind != "" {
			return nil, fmt.Errorf("the output is %s; a mapping is drafted from one JSON value", kind)
		}
		return nil, fmt.Errorf("the output is not JSON: %w; a mapping is drafted from one JSON value", jsonerror.Explain(output, 1, err))
	}
	if decoder.More() {
		return nil, fmt.Errorf("the output has more than one JSON value; give one of them, the answer for one article")
	}
	d := &drafter{article: a, text: a.Text}
	if d.text == "" {
		d.text = longest(value)
	}
	if isRecord(value) {
		d.taken(sure, "", "the output is in the canonical form already")
		return d.draft("."), nil
	}
	d.walk(place{path: "", values: []any{value}})
	d.scheme = d.solve()
	d.streams, d.said, d.units, d.kinds = nil, said{}, nil, nil
	d.walk(place{path: "", values: []any{value}})
	return d.draft(""), nil
}

// isRecord reports whether a value has the keys of a record, with the values of one.
func isRecord(value any) bool {
	o, ok := value.(map[string]any)
	if !ok || o["parties"] == nil && o["figures"] == nil && o["dates"] == nil {
		return false
	}
	o = map[string]any{"form": schema.ArticleForm, "source": map[string]any{"id": "a"}, "parties": []any{}, "figures": []any{}, "dates": []any{}}
	for k, v := range value.(map[string]any) { //nolint:forcetypeassert // asserted above
		o[k] = v
	}
	text, err := json.Marshal(o)
	if err != nil {
		return false
	}
	_, problems := schema.InspectArticle(text, schema.Options{})
	return schema.Readable(problems)
}

// longest returns the longest text in an output: its copy of the article, if it
// is longer than a sentence.
func longest(value any) string {
	text := ""
	switch v := value.(type) {
	case string:
		text = v
	case []any:
		for _, item := range v {
			if s := longest(item); len(s) > len(text) {
				text = s
			}
		}
	case map[string]any:
		for _, k := range sortedKeys(v) {
			if s := longest(v[k]); len(s) > len(text) {
				text = s
			}
		}
	}
	if len(text) < 80 {
		return ""
	}
	return text
}

func sortedKeys(o map[string]any) []string {
	keys := make([]string, 0, len(o))
	for k := range o {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// certainty is how sure a guess is.
type certainty int

const (
	unsure certainty = iota // by values alone, or a key of several meanings
	likely                  // by keys
	sure                    // by keys, and the values agree
)

func (c certainty) String() string { return [...]string{"unsure", "likely", "sure"}[c] }

// stream is a part of the program that yields facts of one list.
type stream struct {
	list    string // parties, named (parties that others refer to), spans, figures, dates, events, quotes
	comment string
	jq      string
}

// said is what a draft says beside its program.
type said struct {
	taken, unsure, left []string
	unplaced            bool // some facts have no offsets
}

// drafter drafts one mapping.
type drafter struct {
	article seeds.Article
	text    string  // the article's, or the output's copy of it
	claims  []claim // of offsets
	scheme  scheme  // how offsets are counted
	units   map[string]unit
	kinds   map[string]string // what labels mean
	streams []stream
	said    said
}

// taken notes a guess, and returns the comment of it.
func (d *drafter) taken(c certainty, path, what string, reasons ...string) string {
	where := cmp.Or(path, ".")
	line := fmt.Sprintf("%s: %s: %s", c, where, what)
	if len(reasons) > 0 {
		line += " (" + strings.Join(reasons, "; ") + ")"
	}
	d.said.taken = append(d.said.taken, line)
	if c == unsure {
		d.said.unsure = append(d.said.unsure, fmt.Sprintf("%s: %s", where, strings.TrimPrefix(line, "unsure: "+where+": ")))
	}
	return line
}

// doubt notes what a person must look at.
func (d *drafter) doubt(format string, args ...any) {
	if line := fmt.Sprintf(format, args...); !slices.Contains(d.said.unsure, line) {
		d.said.unsure = append(d.said.unsure, line)
	}
}

// leave notes a part that is not mapped.
func (d *drafter) leave(path, why string) {
	d.said.left = append(d.said.left, cmp.Or(path, ".")+": "+why)
}

// emit adds a part of the program.
func (d *drafter) emit(list, comment, format string, args ...any) {
	d.streams = append(d.streams, stream{list, comment, fmt.Sprintf(format, args...)})
}
