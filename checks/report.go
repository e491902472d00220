package checks

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Finding is one mistake in a record. A check sets the facts that it is about (Got
// and Want, from [Pass.Fact] and [Pass.GoldenFact]), its place in the article
// (Location, from [Pass.MentionLocation] or [Pass.TextLocation]), and Message,
// what is wrong. [Pass.Report] sets the rest. It is an alias of [result.Finding].
type Finding = result.Finding

// Severity is how severe a finding is. It is an alias of [result.Severity].
type Severity = result.Severity

// The severities, from the least severe.
const (
	Note    = result.Note
	Warning = result.Warning
	Error   = result.Error
)

// Reportf reports a mistake in the fact got of the record, a reference from
// [Pass.Fact], at its place in the article. If got is nil, the finding is about
// the record as a whole.
//
//	p.Reportf(p.Fact(schema.KindParty, i), "%s has an initial", party.Name)
func (p *Pass) Reportf(got *result.FactRef, format string, args ...any) {
	p.Report(Finding{Got: got, Location: p.factLocation(got), Message: fmt.Sprintf(format, args...)})
}

// ReportWantf reports that the record lacks the fact want of the golden, a
// reference from [Pass.GoldenFact]. Got is the fact that the record has instead,
// nil for none. The finding is located at the mention of got, or else at that of
// want.
func (p *Pass) ReportWantf(want, got *result.FactRef, format string, args ...any) {
	f := Finding{Want: want, Got: got, Location: p.factLocation(got), Message: fmt.Sprintf(format, args...)}
	if f.Location == nil {
		f.Location = p.goldenLocation(want)
	}
	p.Report(f)
}

// ReportAtf reports a mistake at a location in the article, from
// [Pass.TextLocation] or [Pass.MentionLocation]. If at is nil, the finding is
// about the record as a whole.
func (p *Pass) ReportAtf(at *schema.Location, format string, args ...any) {
	p.Report(Finding{Location: at, Message: fmt.Sprintf(format, args...)})
}

// Fact returns a reference to the i-th fact of a kind of the record, with its
// pointer, its text and its key. It returns nil if there is no such fact.
func (p *Pass) Fact(kind schema.Kind, i int) *result.FactRef {
	if p.Got == nil {
		return nil
	}
	return fact.Ref(p.facts.At(kind, i))
}

// GoldenFact returns a reference to the i-th fact of a kind of the golden, nil if
// there is no such fact.
func (p *Pass) GoldenFact(kind schema.Kind, i int) *result.FactRef {
	if p.Golden == nil {
		return nil
	}
	return fact.Ref(p.want.At(kind, i))
}

// MentionLocation returns the location of a mention of the record in the article,
// with its offsets in the unit that source.offsets of the record names. If the
// text of the mention is not at its offsets, the location is the nearest
// occurrence. It returns nil if there is none, and without an article.
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

// TextLocation returns the location of [start, end) in Article.Text, with line,
// column and the words around it. Start and end are byte offsets, as those of
// package [regexp]. It returns nil without an article.
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

// factLocation returns the first location of a fact of the record, see firstPlace.
func (p *Pass) factLocation(ref *result.FactRef) *schema.Location {
	if ref == nil || p.Got == nil {
		return nil
	}
	return p.firstPlace(p.facts, ref.Pointer)
}

// goldenLocation returns the first location of a fact of the golden, see firstPlace.
func (p *Pass) goldenLocation(ref *result.FactRef) *schema.Location {
	if ref == nil || p.Golden == nil {
		return nil
	}
	return p.firstPlace(p.want, ref.Pointer)
}

// firstPlace returns the location of the mention of a fact that is first in the
// text, which need not be the first in its list. It returns nil if it is not
// known.
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

// complete sets what a user's own check omits from a finding and the rest of it
// determines: the references, the kind, the location.
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

// completeRef returns a reference with the id, text and key of its fact where it
// has none.
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

// mustBeMissing panics if a user's own check calls Unverified with an unknown m or
// a negative number of facts.
func mustBeMissing(m result.Missing, facts int) {
	known := []result.Missing{result.MissingArticle, result.MissingGolden, result.MissingLanguage, result.MissingGrammar, result.MissingWords}
	switch {
	case !slices.Contains(known, m):
		panic(fmt.Sprintf("what is missing is %q, which is not one of article, golden, language, grammar, words", m))
	case facts < 0:
		panic(fmt.Sprintf("%d facts could not be checked; use 0 for the whole record", facts))
	}
}

// mustBeComplete panics if a finding of a user's own check has no message, or an
// unknown severity or kind.
func mustBeComplete(f *Finding) {
	switch {
	case strings.TrimSpace(f.Message) == "":
		panic("a finding needs a message that says what is wrong")
	case f.Severity.Rank() == 0:
		panic(fmt.Sprintf("a finding has the severity %q, which is not one of note, warning, error", f.Severity))
	case f.Kind != "" && !slices.Contains(schema.Kinds(), f.Kind):
		panic(fmt.Sprintf("a finding has the kind %q, which is not one of party, figure, date, event, quote", f.Kind))
	}
}
