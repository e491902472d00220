package rows

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Run is a record as it was checked.
type Run struct {
	*result.Run

	Article   *seeds.Article   // nil for none
	Want      *fact.Set        // the golden, nil for none
	Got       *fact.Set        // nil for a record that could not be read
	Alignment *align.Alignment // of Want and Got, nil if there is none
}

// Of returns the rows of a run: that of the record; those of its facts, kind by
// kind, pairs in the order of the golden, followed by the facts that are in the
// record alone; those of its findings. Without an alignment the golden's facts
// are missing, as [scoring.Count] has them, and those of the record have no
// outcome.
func Of(r Run) []Row {
	b := builder{Run: r, common: common(r)}
	b.add(b.record())
	b.facts()
	for i := range r.Findings {
		b.add(b.finding(&r.Findings[i]))
	}
	return b.out
}

// builder collects the rows of one run.
type builder struct {
	Run
	common Row // the columns that all rows of the run have
	out    []Row
}

func (b *builder) add(r Row) { b.out = append(b.out, r) }

// common returns the columns that say which run a row is of.
func common(r Run) Row {
	row := Row{Form: Form, Extractor: clean(r.Extractor), Article: clean(r.Run.Article), At: clean(r.At), Language: clean(r.Language), Attempt: counted(r.Attempt)}
	if r.Tracked {
		row.Tracked = &r.Tracked
	}
	var publisher, published string
	if r.Article != nil {
		publisher, published = r.Article.Publisher, r.Article.Published
	}
	for _, set := range []*fact.Set{r.Want, r.Got} {
		if set != nil {
			publisher, published = cmp.Or(publisher, set.Source.Publisher), cmp.Or(published, set.Source.Published)
			row.Language = cmp.Or(row.Language, set.Source.Language)
		}
	}
	row.Publisher = clean(publisher)
	if day, err := schema.PublicationDay(published); err == nil && !day.IsZero() {
		if row.Published = dayOf(day, true); row.Published != nil {
			year, week := time.Date(day.Year, time.Month(day.Month), day.Day, 0, 0, 0, 0, time.UTC).ISOWeek()
			row.Week = fmt.Sprintf("%04d-W%02d", year, week)
		}
	}
	return row
}

// record returns the row of the record itself.
func (b *builder) record() Row {
	row := b.common
	row.RowKind, row.Error = Record, clean(b.Error)
	facts := 0
	if b.Got != nil {
		for _, kind := range schema.Kinds() {
			facts += len(b.Got.Kind(kind))
		}
	}
	row.Readable, row.Facts = new(b.Got != nil), new(int64(facts))
	row.Findings, row.Unverified = new(int64(len(b.Run.Findings))), new(int64(len(b.Run.Unverified)))
	row.TakenOff = strings.Join(b.Run.TakenOff, ", ")
	if m := b.Metrics; m != nil {
		row.Milliseconds, row.InputTokens, row.OutputTokens = &m.Milliseconds, &m.InputTokens, &m.OutputTokens
		row.Cost, row.Currency, row.Retries, row.Cached = &m.Cost, clean(m.Currency), new(int64(m.Retries)), &m.Cached
	}
	return row
}

// facts adds the rows of all facts.
func (b *builder) facts() {
	if b.Alignment != nil {
		for i := range b.Alignment.Pairs {
			b.add(b.pair(&b.Alignment.Pairs[i]))
		}
		return
	}
	for _, kind := range schema.Kinds() {
		if b.Want != nil {
			for _, f := range b.Want.Kind(kind) {
				b.add(b.pair(&align.Pair{Kind: kind, Want: f.Index(), Got: -1, Outcome: align.Missing, Optional: !f.Annotation().IsRequired()}))
			}
		}
		if b.Got != nil {
			for _, f := range b.Got.Kind(kind) {
				b.add(b.pair(&align.Pair{Kind: kind, Want: -1, Got: f.Index()}))
			}
		}
	}
}

// pair returns the row of a pair or of one fact alone. It has the outcome if
// scores count it.
func (b *builder) pair(p *align.Pair) Row {
	row := b.common
	row.RowKind, row.Kind = Fact, string(p.Kind)
	if !p.Unverified && !p.Again && !(p.Outcome == align.Missing && p.Optional) {
		row.Outcome = string(p.Outcome)
	}
	if p.Want >= 0 {
		row.Optional = &p.Optional
		row.want(b.Want.At(p.Kind, p.Want))
	}
	if p.Got >= 0 {
		row.Repeats = &p.Again
		row.got(b.Got, b.Got.At(p.Kind, p.Got))
	}
	if p.Want >= 0 && p.Got >= 0 {
		row.Similarity = finite(p.Similarity)
	}
	var attributes []string
	for _, d := range p.Differences {
		attributes = append(attributes, d.Attribute)
	}
	row.Attribute = strings.Join(attributes, ",")
	return row
}

// finding returns the row of a finding, with the facts that it is about.
func (b *builder) finding(f *result.Finding) Row {
	row := b.common
	row.RowKind, row.Kind, row.CheckName, row.Severity = Finding, string(f.Kind), f.Check, string(f.Severity)
	row.Attribute, row.Fingerprint, row.Message, row.Found = f.Attribute, f.Fingerprint, clean(f.Message), clean(f.Found)
	if f.Want != nil {
		row.WantID, row.WantKey, row.WantText = f.Want.ID, f.Want.Key, f.Want.Text
		if b.Want != nil {
			row.want(b.Want.Resolve(f.Want.Pointer)) // nothing of a never-fact, which is in no list
		}
	}
	if f.Got != nil {
		row.Pointer, row.FactID, row.FactKey, row.FactText = f.Got.Pointer, f.Got.ID, f.Got.Key, f.Got.Text
		if b.Got != nil {
			row.got(b.Got, b.Got.Resolve(f.Got.Pointer))
		}
	}
	if l := f.Location; l != nil {
		row.Surface, row.StartOffset, row.EndOffset = clean(l.Text), new(int64(l.Start)), new(int64(l.End))
	}
	return row
}

// clean replaces bytes that are not UTF-8, such as in file names, which no
// warehouse takes.
func clean(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// counted returns a count that is 0 where there is none.
func counted(n int) *int64 {
	if n == 0 {
		return nil
	}
	return new(int64(n))
}
