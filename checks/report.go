package checks

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Finding is one thing wrong with a record. A check says what it is about (Got
// and Want, made by [Pass.Fact] and [Pass.GoldenFact]), where in the article it
// stands (Location, made by [Pass.MentionLocation] and [Pass.TextLocation]),
// and in Message what is wrong; the runner adds the rest.
type Finding = result.Finding

// Severity of a finding.
type Severity = result.Severity

// The severities.
const (
	Note    = result.Note
	Warning = result.Warning
	Error   = result.Error
)

// Reportf reports what is wrong with a fact of the record, which [Pass.Fact]
// names, at its place in the article. If got is nil, the finding is about the
// record as a whole.
//
//	p.Reportf(p.Fact(schema.KindParty, i), "%s has an initial", party.Name)
func (p *Pass) Reportf(got *result.FactRef, format string, args ...any) {
	p.Report(Finding{Got: got, Location: p.factLocation(got), Message: fmt.Sprintf(format, args...)})
}

// ReportWantf reports that the record does not have a fact of the golden, which
// [Pass.GoldenFact] names. Got is what the record has in its place, nil for
// nothing. The finding is located at the mention of got, or else at that of want.
func (p *Pass) ReportWantf(want, got *result.FactRef, format string, args ...any) {
	f := Finding{Want: want, Got: got, Location: p.factLocation(got), Message: fmt.Sprintf(format, args...)}
	if f.Location == nil {
		f.Location = p.goldenLocation(want)
	}
	p.Report(f)
}

// ReportAtf reports what is wrong at a place of the article, which
// [Pass.TextLocation] and [Pass.MentionLocation] return.
func (p *Pass) ReportAtf(at *schema.Location, format string, args ...any) {
	p.Report(Finding{Location: at, Message: fmt.Sprintf(format, args...)})
}

// Fact names the i-th fact of a kind of the record for findings, by its
// pointer, in words and by what identifies it. It is nil if there is no such fact.
func (p *Pass) Fact(kind schema.Kind, i int) *result.FactRef {
	if p.Got == nil {
		return nil
	}
	return fact.Ref(p.facts.At(kind, i))
}

// GoldenFact names the i-th fact of a kind of the golden, likewise.
func (p *Pass) GoldenFact(kind schema.Kind, i int) *result.FactRef {
	if p.Golden == nil {
		return nil
	}
	return fact.Ref(p.want.At(kind, i))
}

// MentionLocation returns where a mention of the record is in the article,
// whatever unit source.offsets names: at its offsets where these hold its text,
// else at the nearest place of the text. It is nil where there is none, and
// without an article.
func (p *Pass) MentionLocation(m schema.Mention) *schema.Location {
	if p.Got == nil {
		return nil
	}
	start, end, ok := p.locate(m, p.Got.Source.Offsets)
	if !ok {
		return nil
	}
	return p.index.Location(start, end)
}

// TextLocation returns the place [start, end) of the article's text, in bytes,
// as package regexp gives them for Article.Text: with the words around it, its
// line and column. It is nil without an article.
//
//	for _, m := range weasel.FindAllStringIndex(p.Article.Text, -1) {
//		p.ReportAtf(p.TextLocation(m[0], m[1]), "the article hedges")
//	}
func (p *Pass) TextLocation(start, end int) *schema.Location {
	if p.index == nil {
		return nil
	}
	from, _ := p.index.Convert(start, schema.UTF8, schema.CodePoint)
	to, _ := p.index.Convert(end, schema.UTF8, schema.CodePoint)
	return p.index.Location(from, to)
}

// factLocation is where a fact of the record is first in the article.
func (p *Pass) factLocation(ref *result.FactRef) *schema.Location {
	if ref == nil || p.Got == nil {
		return nil
	}
	return p.firstPlace(p.facts, ref.Pointer)
}

// goldenLocation is where a fact of the golden is first in the article.
func (p *Pass) goldenLocation(ref *result.FactRef) *schema.Location {
	if ref == nil || p.Golden == nil {
		return nil
	}
	return p.firstPlace(p.want, ref.Pointer)
}

// firstPlace is the first place in the text where a fact is, in whatever
// order its mentions are listed; nil where that is not known.
func (p *Pass) firstPlace(in *fact.Set, pointer string) *schema.Location {
	f := factAt(in, pointer)
	if f == nil || p.index == nil {
		return nil
	}
	var first *schema.Location
	for _, m := range mentionsOf(f) {
		start, end, ok := p.locate(m, in.Source.Offsets)
		if ok && (first == nil || start < first.Start || start == first.Start && end < first.End) {
			first = p.index.Location(start, end)
		}
	}
	if first == nil {
		return p.place(in, f.Kind(), f.Index())
	}
	return first
}

// complete fills in what a user's own check leaves out of a finding and what
// the rest of it decides.
func (p *Pass) complete(f *Finding) {
	if f.Got != nil && p.Got != nil {
		f.Got = completeRef(f.Got, p.facts)
	}
	if f.Want != nil && p.Golden != nil {
		f.Want = completeRef(f.Want, p.want)
	}
	for _, ref := range []*result.FactRef{f.Want, f.Got} {
		if ref != nil && f.Kind == "" {
			f.Kind = kindOf(ref.Pointer + "/")
		}
	}
	if l := f.Location; l != nil && l.Line == 0 && p.index != nil {
		f.Location = p.index.Location(l.Start, l.End)
	}
}

// completeRef returns a reference with what its fact says of itself.
func completeRef(r *result.FactRef, in *fact.Set) *result.FactRef {
	f := factAt(in, r.Pointer)
	if f == nil {
		return r
	}
	full, out := fact.Ref(f), *r
	if out.ID == "" {
		out.ID = full.ID
	}
	if out.Text == "" {
		out.Text = full.Text
	}
	if out.Key == "" {
		out.Key = full.Key
	}
	return &out
}

// mustBeMissing panics where a user's own check says that it could not judge
// facts for a reason that is none, or fewer than no facts.
func mustBeMissing(m result.Missing, facts int) {
	known := []result.Missing{result.MissingArticle, result.MissingGolden, result.MissingLanguage, result.MissingGrammar, result.MissingWords}
	switch {
	case !slices.Contains(known, m):
		panic(fmt.Sprintf("what is missing is %q, which is none of article, golden, language, grammar, words", m))
	case facts < 0:
		panic(fmt.Sprintf("%d facts could not be judged; 0 stands for the whole record", facts))
	}
}

// mustBeComplete panics where a user's own check reports what no gate could
// count or no reader could understand.
func mustBeComplete(f *Finding) {
	switch {
	case strings.TrimSpace(f.Message) == "":
		panic("a finding needs a message that says what is wrong")
	case f.Severity.Rank() == 0:
		panic(fmt.Sprintf("a finding has the severity %q, which is none of note, warning, error", f.Severity))
	case f.Kind != "" && !slices.Contains(schema.Kinds(), f.Kind):
		panic(fmt.Sprintf("a finding has the kind %q, which is none of party, figure, date, event, quote", f.Kind))
	}
}
