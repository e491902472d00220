package schema

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Options are the options of decoding a record. The zero value is strict.
type Options struct {
	// Lenient makes unknown keys ignored problems ([Problem.Ignored]) instead
	// of errors.
	Lenient bool
}

// DecodeArticle decodes a record of the form [ArticleForm]. If anything is
// wrong with it, the article is nil and the error is a [*DecodeError] that
// lists all problems.
func DecodeArticle(data []byte, o Options) (*Article, error) {
	return decoded(InspectArticle(data, o))
}

// DecodeGolden decodes a record of the form [GoldenForm], as [DecodeArticle]
// does.
func DecodeGolden(data []byte, o Options) (*Golden, error) {
	return decoded(InspectGolden(data, o))
}

func decoded[T any](record *T, problems []Problem) (*T, error) {
	if err := AsError("", problems); err != nil {
		return nil, err
	}
	return record, nil
}

// InspectArticle decodes a record of the form [ArticleForm] and returns all its
// problems in document order, at most 100 and one more if the list is cut. The
// problems include unknown keys that [Options.Lenient] ignores. The article is
// nil if a problem of [CheckJSON] or [CheckSchema] is not ignored. It is not
// nil if all others are of [CheckReference].
func InspectArticle(data []byte, o Options) (*Article, []Problem) {
	return inspect[Article](articles(), data, "article", o)
}

// InspectGolden decodes a record of the form [GoldenForm], as [InspectArticle]
// does.
func InspectGolden(data []byte, o Options) (*Golden, []Problem) {
	return inspect[Golden](goldens(), data, "golden", o)
}

// Decode decodes a record of the form with that schema name (see [Names]) into
// v, a pointer to its Go type. Its error is a [*DecodeError]; v is then
// unchanged.
func Decode(form string, data []byte, o Options, v any) error {
	if form == "result" && results().accept(data) {
		return unmarshal(data, v)
	}
	f, err := formNamed(form)
	if err != nil {
		return err
	}
	text, problems := validated(data, f, o)
	if err := AsError("", problems); err != nil {
		return err
	}
	return unmarshal(text, v)
}

func inspect[T any](a *acceptor, data []byte, form string, o Options) (*T, []Problem) {
	record, is := judged[T](a, data)
	switch is {
	case isAccepted:
		return record, []Problem{}
	case isReferring:
		if problems := referenceProblems(data, form, o); problems != nil {
			return record, problems
		}
	}
	return arbitrate[T](data, form, o)
}

// referenceProblems returns the problems of a record that its schema accepts and whose
// references are wrong. It does not validate the record against the schema again. It
// returns nil if it finds any other problem, or none.
func referenceProblems(data []byte, form string, o Options) []Problem {
	f, err := formNamed(form)
	if err != nil {
		return nil
	}
	doc, bad := scan(data)
	if bad != nil {
		return nil
	}
	v := visitor{document: doc, check: CheckSchema, lenient: o.Lenient, valid: true}
	v.validateAll(f)
	if len(v.problems) == 0 || slices.ContainsFunc(v.problems, func(f problemAt) bool { return f.Check != CheckReference }) {
		return nil
	}
	return resolvePositions(doc.data, v.problems)
}

// arbitrate inspects a record that no acceptor accepts.
func arbitrate[T any](data []byte, form string, o Options) (*T, []Problem) {
	f, err := formNamed(form)
	if err != nil {
		return nil, []Problem{defect(err)}
	}
	text, problems := validated(data, f, o)
	if text == nil {
		return nil, problems
	}
	out := new(T)
	if err := unmarshal(text, out); err != nil {
		return nil, append(problems, defect(err))
	}
	return out, problems
}

// unmarshal decodes a text that its schema accepts.
func unmarshal(text []byte, v any) error {
	return json.Unmarshal(text, v, jsontext.AllowDuplicateNames(true))
}

// defect is the problem of an error that only a bug in this package can cause.
func defect(err error) Problem {
	return Problem{Check: CheckSchema, Rule: "type", Message: shorten(err.Error()), Fix: "report it: this is a bug in assay"}
}

// validated validates a JSON text against a form and returns it without its
// ignored keys, nil if it cannot be decoded.
func validated(data []byte, f *form, o Options) ([]byte, []Problem) {
	doc, bad := scan(data)
	if bad != nil {
		if bad.Rule == ruleEmpty {
			bad.Fix = "write one object in the form assay/" + f.name + "@1"
		}
		if f.name == "article" {
			describeNotJSON(data, bad)
		}
		return nil, resolvePositions(data, []problemAt{*bad})
	}
	v := visitor{document: doc, check: CheckSchema, lenient: o.Lenient}
	v.validateAll(f)
	if slices.ContainsFunc(v.problems, func(f problemAt) bool { return !f.Ignored && f.Check != CheckReference }) {
		return nil, resolvePositions(data, v.problems)
	}
	text := data
	if v.notes > 0 {
		text = doc.pruned()
	}
	return text, resolvePositions(doc.data, v.problems)
}

// validateAll validates the document and its references, and reports where validation
// stopped.
func (v *visitor) validateAll(f *form) {
	if v.otherForm(f) {
		return
	}
	if f.name == "article" {
		if v.reportNotRecord() {
			return
		}
		v.goldenKeys = []string{"need", "why", "by", "reviewed", "accept", "complete", "never", "phenomena", "text_sha256"}
	}
	v.validate(f)
	if v.errors == 0 || !slices.ContainsFunc(v.problems, func(f problemAt) bool { return f.Check == v.check && !f.Ignored && f.Rule != RuleUnknownKey }) {
		v.references()
	}
	if n := v.notes - maxProblems; n > 0 {
		v.reportMore(true, fmt.Sprintf("%d more unknown keys are ignored", n))
	}
	if v.atLimit() {
		v.reportMore(false, fmt.Sprintf("validation stopped after %d problems: there may be more, and %d list elements were not validated", maxProblems, v.skipped))
	}
}

// reportMore adds the last problem of a list that was cut.
func (v *visitor) reportMore(ignored bool, message string) {
	v.problems = append(v.problems, problemAt{Problem{Check: v.check, Rule: ruleMoreProblems, Ignored: ignored, Message: message,
		Fix: "fix these first: that may fix others too"}, len(v.data)})
}

// otherForm reports a record of one form where another is expected: one problem
// instead of one for each unknown key.
func (v *visitor) otherForm(f *form) bool {
	if v.tokens[0].kind != '{' || f.name == "config" {
		return false
	}
	t := v.child(0, "form")
	if t < 0 || v.tokens[t].kind != '"' {
		return false
	}
	name, ok := strings.CutPrefix(v.text(t), "assay/")
	name, version := strings.TrimSuffix(name, "@1"), strings.HasSuffix(name, "@1")
	if !ok || !version || name == f.name || !slices.Contains(Names(), name) {
		return false
	}
	v.add("enum", t, (*path)(nil).member("form"), fmt.Sprintf("the record is in the form %q, but %q is expected here", v.text(t), "assay/"+f.name+"@1"),
		"give a record of that form, or read it as one")
	return true
}

// line returns the line of a token in the text as it was written.
func (d *document) line(t int) int {
	if d.locate != nil {
		line, _ := d.locate(d.at(t))
		return line
	}
	return lineOf(d.data, d.at(t))
}

// pruned returns the document without its ignored members.
func (d *document) pruned() []byte {
	var b bytes.Buffer
	d.write(&b, 0)
	return b.Bytes()
}

func (d *document) write(b *bytes.Buffer, t int) {
	tok := d.tokens[t]
	if tok.kind != '{' && tok.kind != '[' {
		b.Write(d.data[tok.start:tok.end])
		return
	}
	b.WriteByte(byte(tok.kind))
	comma := false
	for c := t + 1; c < int(tok.next); c = int(d.tokens[c].next) {
		if d.tokens[c].ignored {
			continue
		}
		if comma {
			b.WriteByte(',')
		}
		comma = true
		if d.hasKey(c) {
			b.Write(d.data[d.tokens[c].key:d.tokens[c].keyEnd])
			b.WriteByte(':')
		}
		d.write(b, c)
	}
	b.WriteByte(byte(tok.kind) + 2)
}
