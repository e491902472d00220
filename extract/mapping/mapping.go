// Package mapping maps an extractor's own JSON to records of the canonical
// form: with a jq program, limited in time and memory, and with declarations of
// offsets, labels and values.
package mapping

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/internal/wire"
	"github.com/assaykit/assay/extract/mapping/internal/jq"
	"github.com/assaykit/assay/internal/jsonerror"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Config is the configuration of a [Mapper]: a jq program, and declarations for
// conversions that are hard to write in jq.
//
// The program's input is the output, with the article as $article (id,
// language, published, title, text). Its result must be one object: a record,
// in which form, source and the three lists may be omitted. It may have spans,
// a list of {label, start, end, text}, each of which becomes a party, figure or
// date by its label. A span needs offsets, or a text to search for.
type Config struct {
	JQ            string            // the program; "" means the unchanged output
	File          string            // file of the program, for messages
	Offsets       schema.OffsetUnit // unit of start and end; "" means that of source.offsets, or else schema.CodePoint
	InclusiveEnds bool              // end is the offset of the last unit of a mention, not the one after it
	Locate        bool              // find the offsets of surfaces without offsets
	ReadValues    bool              // parse figures and dates that are text: "$500B", "95 percent", "Feb 4th"
	Table         string            // a built-in table of labels, such as "ontonotes" or "conll"
	Labels        map[string]string // further labels: a party type, a figure kind, "date", "event", "quote" or schema.Skip
}

// Mapper maps an extractor's own JSON to records. It is safe for concurrent
// use.
type Mapper struct {
	settings Config
	program  *jq.Program
	labels   map[string]string
}

// New compiles a mapping. It returns an error if the program, the unit or a
// label is invalid.
func New(m Config) (*Mapper, error) {
	x := &Mapper{settings: m}
	var err error
	if x.program, err = jq.Compile(m.JQ, m.File); err != nil {
		return nil, err
	}
	if x.labels, err = labelTable(m.Table, m.Labels); err != nil {
		return nil, err
	}
	if !m.Offsets.IsKnown() {
		return nil, extract.Errorf(extract.Unmapped, "offsets are counted in codepoint, utf8 or utf16, not in %q", m.Offsets)
	}
	return x, nil
}

// Trace describes how [Mapper.Map] mapped one output.
type Trace struct {
	Mapped  json.RawMessage `json:"mapped,omitempty"` // the result of the jq program
	Labels  map[string]int  `json:"labels,omitempty"` // number of spans by label
	Skipped map[string]int  `json:"skipped,omitempty"`
	Notes   []Note          `json:"notes,omitempty"`
}

// Note is a decision of a mapping, or a value that it could not map.
type Note struct {
	Pointer string `json:"pointer"` // in the record, or in the program's "spans"
	Message string `json:"message"`
}

func (t *Trace) note(pointer, format string, args ...any) {
	t.Notes = append(t.Notes, Note{pointer, fmt.Sprintf(format, args...)})
}

// Map maps one output to a record. An output that is not JSON is returned
// unchanged, so that decoding it reports the position of the error. Errors are
// an [*extract.Error] of kind [extract.Unmapped]; the trace then shows the
// steps before the failure. Only a few outputs are mapped at once: if the
// context ends while one waits, the error is of kind [extract.Canceled] or
// [extract.TimedOut].
func (x *Mapper) Map(ctx context.Context, output []byte, a seeds.Article) (record []byte, t *Trace, err error) {
	t = &Trace{Labels: map[string]int{}, Skipped: map[string]int{}}
	if !jsontext.Value(output).IsValid() {
		t.note("", "the output is not JSON, so nothing was mapped")
		return output, t, nil
	}
	done, err := jq.Acquire(ctx, len(output))
	if err != nil {
		return nil, t, err
	}
	defer done()
	d := json.NewDecoder(bytes.NewReader(output))
	d.UseNumber()
	var value any
	if err := d.Decode(&value); err != nil {
		return nil, t, extract.Errorf(extract.Unmapped, "the output: %v", jsonerror.Explain(output, 1, err))
	}
	if x.settings.JQ == "" && !mappable(value) {
		t.note("", "the output has none of a record's keys and the mapping has no program, so nothing was mapped")
		return output, t, nil
	}
	if n := jq.LongestNumber(value); n > jq.MaxDigits && x.settings.JQ != "" {
		return nil, t, extract.Errorf(extract.Unmapped, "the output has a number of %d digits: a program can compute with at most %d", n, jq.MaxDigits)
	}
	value, err = x.program.Run(ctx, value, len(output), a)
	if err != nil {
		return nil, t, err
	}
	if b, err := wire.JSON(value); err == nil {
		t.Mapped = json.RawMessage(b)
	}
	r, ok := value.(map[string]any)
	if !ok {
		return nil, t, extract.Errorf(extract.Unmapped, "%s returns %s, %s; it must return an object, a record", x.program.Where, jq.TypeName(value), jq.Preview(value))
	}
	if len(r) > 0 && !mappable(value) {
		return nil, t, extract.Errorf(extract.Unmapped, "%s returns an object with none of a record's keys (parties, figures, dates, events, quotes, spans); its keys are %s", x.program.Where, jq.KeyList(r))
	}
	w := &mapping{Mapper: x, article: a, index: offsets.NewIndex(a.Text), record: r, trace: t}
	if err := w.run(); err != nil {
		return nil, t, err
	}
	b, err := wire.JSON(r)
	if err != nil {
		return nil, t, extract.Errorf(extract.Unmapped, "the mapped record cannot be written as JSON: the program makes a number that JSON does not have (infinite, or none at all)")
	}
	record = append([]byte(b), '\n')
	// Canonical bytes if the record is valid; otherwise the mapped object, so
	// that decoding it reports the problems at their positions.
	if got, problems := schema.InspectArticle(record, schema.Options{}); len(problems) == 0 {
		if canonical, err := schema.Encode(got); err == nil {
			record = canonical
		}
	}
	return record, t, nil
}

// recordKeys are the keys that identify an object as a record.
var recordKeys = []string{"form", "source", "parties", "figures", "dates", "events", "quotes", "spans"}

func mappable(value any) bool {
	r, _ := value.(map[string]any)
	return slices.ContainsFunc(recordKeys, func(k string) bool { _, ok := r[k]; return ok })
}

// mapping is the mapping of one output. The record remains an untyped object,
// so that members unknown to the form reach the decoder, which reports them.
type mapping struct {
	*Mapper
	article seeds.Article
	index   *offsets.Index
	record  map[string]any
	trace   *Trace
	unit    string // unit of the output's offsets
}

func (w *mapping) run() error {
	w.complete()
	if err := w.relabel(); err != nil {
		return err
	}
	w.convertOffsets()
	if err := w.expandSpans(); err != nil {
		return err
	}
	if w.settings.ReadValues {
		w.readValues()
	}
	if w.settings.Locate {
		w.locate()
	}
	return nil
}

// complete adds members that are known and that the extractor may omit.
func (w *mapping) complete() {
	setDefault(w.record, "form", schema.ArticleForm)
	source, ok := w.record["source"].(map[string]any)
	if !ok && w.record["source"] == nil {
		source = map[string]any{}
		w.record["source"] = source
	}
	if source != nil {
		setDefault(source, "id", w.article.ID)
		setDefault(source, "sha256", w.article.SHA256())
		if w.article.Language != "" {
			setDefault(source, "language", w.article.Language)
		}
		if w.article.Published != "" {
			setDefault(source, "published", w.article.Published)
		}
	}
	for _, list := range []string{"parties", "figures", "dates"} {
		setDefault(w.record, list, []any{})
	}
}

func setDefault(object map[string]any, name string, value any) {
	if object[name] == nil {
		object[name] = value
	}
}

// facts calls f for every fact of a list that is an object.
func (w *mapping) facts(list string, f func(pointer string, fact map[string]any)) {
	items, _ := w.record[list].([]any)
	for i, item := range items {
		if fact, ok := item.(map[string]any); ok {
			f(fmt.Sprintf("/%s/%d", list, i), fact)
		}
	}
}

// Wrap returns an extractor whose outputs are those of x, mapped.
func (x *Mapper) Wrap(inner extract.Extractor) extract.Extractor {
	if inner == nil {
		inner = extract.Func(nil) // says that there is none
	}
	return mapped{inner, x}
}

type mapped struct {
	extract.Extractor
	mapper *Mapper
}

func (x mapped) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	output, err := x.Extractor.Extract(ctx, a)
	if err != nil {
		return nil, err
	}
	record, _, err := x.mapper.Map(ctx, output, a)
	return record, err
}

func (x mapped) Unwrap() extract.Extractor { return x.Extractor }

func (x mapped) Close() error { return extract.Close(x.Extractor) }
