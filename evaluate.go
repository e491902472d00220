package assay

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/mandatory"
	"github.com/assaykit/assay/internal/scoring"
	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Record is the output of an extractor for one article.
type Record struct {
	N         int             // its number in the input, from 1; 0 to count on from the record before
	Extractor string          // its name in the result
	At        string          // the file that it was read from, with ":line" for JSON Lines
	Article   string          // id of its article; "" to take the id from source.id of Data
	Data      []byte          // JSON of the form assay/article@1
	Err       error           // why there is no Data
	Next      int64           // offset, in a JSON Lines file that can be read on from there, of what follows the record; else 0
	Metrics   *result.Metrics // what the extraction took, nil if not measured
	TakenOff  []string        // what was taken off the answer to find Data in it, see [extract.Outcome]
}

// Evaluate compares a record with the article and the golden of its case and
// returns a run with the findings. Its Verdict is empty: [gate.Decide] sets it
// according to a policy. The run has an Error, besides the findings made so far,
// if the record takes more steps than the limit for one record or a check panics
// ([checks.PanicError]). If the context is done, the returned run is
// meaningless.
func Evaluate(ctx context.Context, rec Record, c Case, list []*checks.Check, o schema.Options) result.Run {
	run, _ := evaluate(ctx, rec, c, list, o)
	return run
}

// evaluate is [Evaluate] that also returns the input of the checks, with what
// was interpreted and aligned.
func evaluate(ctx context.Context, rec Record, c Case, list []*checks.Check, o schema.Options) (result.Run, *checks.Input) {
	c = c.WithGolden()
	run := result.Run{Extractor: rec.Extractor, Article: rec.Article, At: rec.At, Tracked: c.Tracked, TakenOff: rec.TakenOff, Findings: []result.Finding{}}
	if rec.Metrics != nil {
		m := rec.Metrics.Bounded()
		run.Metrics = &m
	}
	if c.Article != nil {
		run.Article, run.Language = c.Article.ID, c.Article.Language
		run.File, run.FirstLine = c.Article.Path, c.Article.Line
	}
	if c.Golden != nil {
		run.Phenomena = c.Golden.Phenomena
		run.Article, run.Language = c.Golden.Source.ID, cmp.Or(c.Golden.Source.Language, run.Language)
	}
	switch {
	case rec.Err != nil:
		run.Error = rec.Err.Error()
	case len(rec.Data) == 0:
		run.Error = "the extractor returned nothing"
	case mismatched(c):
		run.Error = fmt.Sprintf("the golden is of %q, the article is %q", c.Golden.Source.ID, c.Article.ID)
	case c.StaleReason != "":
		run.Error = c.StaleReason
	case c.Golden == nil && c.RequireGolden:
		run.Error = fmt.Sprintf("no golden for %s; write one or take the article out of the suite", run.Article)
	}
	in := checks.Input{Extractor: rec.Extractor, Article: c.Article, Golden: c.Golden, Text: c.text, Want: c.want}
	in.Prepare()
	if rec.Err != nil || len(rec.Data) == 0 {
		count(&run, in.Want, nil, nil)
		return run, &in
	}
	got, problems := schema.InspectArticle(rec.Data, o)
	in.Got, in.Problems = got, problems
	if c.StaleReason != "" {
		in.Golden, in.Want = nil, nil
	}
	in.Prepare()
	if got != nil && c.Article == nil && c.Golden == nil {
		run.Article, run.Language = cmp.Or(run.Article, got.Source.ID), got.Source.Language
	}
	findings, unverified, err := inspect(ctx, list, &in)
	run.Findings, run.Unverified = append(run.Findings, findings...), unverified
	if err != nil {
		run.Error = cmp.Or(run.Error, stepsExceeded(err, in))
	}
	if got == nil && run.Error == "" && !reportedUnreadable(findings) { // the checks that report it are not in the list
		run.Error = "the record could not be read: " + unreadable(problems)
	}
	count(&run, in.Want, in.Facts, in.Alignment)
	return run, &in
}

// inspect aligns a record with the golden and runs the checks. If the alignment
// exceeds its limit, only the checks of the family form run.
func inspect(ctx context.Context, list []*checks.Check, in *checks.Input) ([]result.Finding, []result.Unverified, error) {
	if in.Got == nil || in.Golden == nil {
		return checks.Run(ctx, list, *in)
	}
	a, err := align.Facts(ctx, in.Want, in.Facts)
	if err == nil {
		in.Alignment = a
		return checks.Run(ctx, list, *in)
	}
	in.Alignment = new(align.Alignment)
	form := slices.DeleteFunc(slices.Clone(list), func(c *checks.Check) bool { return c.Family() != "form" })
	findings, unverified, _ := checks.Run(ctx, form, *in)
	in.Alignment = nil
	return findings, unverified, err
}

// stepsExceeded returns the Error of a run whose record could not be evaluated:
// how large the record is, and what to do.
func stepsExceeded(err error, in checks.Input) string {
	var e *work.LimitError
	if !errors.As(err, &e) {
		return "it cannot be evaluated: " + err.Error()
	}
	size := fmt.Sprintf("the record has %s", sizeOf(in.Got.Parties, in.Got.Figures, in.Got.Dates, in.Got.Events, in.Got.Quotes))
	if g := in.Golden; g != nil {
		size += fmt.Sprintf(", the golden %s and %d never-facts", sizeOf(g.Parties, g.Figures, g.Dates, g.Events, g.Quotes), len(g.Never))
	}
	if in.Article != nil {
		size += fmt.Sprintf(", the article %d bytes", len(in.Article.Text))
	}
	return fmt.Sprintf("it cannot be evaluated: comparing everything takes more than %d steps, the most for one article (%s); "+
		"give fewer facts, mentions, names and roles, or split the article", e.Most, size)
}

func sizeOf(ps []schema.Party, fs []schema.Figure, ds []schema.Date, es []schema.Event, qs []schema.Quote) string {
	mentions := 0
	for i := range ps {
		mentions += len(ps[i].Mentions)
	}
	for i := range fs {
		mentions += len(fs[i].Mentions)
	}
	for i := range ds {
		mentions += len(ds[i].Mentions)
	}
	for i := range es {
		mentions += len(es[i].Mentions)
	}
	for i := range qs {
		mentions += len(qs[i].Mentions)
	}
	return fmt.Sprintf("%d facts with %d mentions", len(ps)+len(fs)+len(ds)+len(es)+len(qs), mentions)
}

// reportedUnreadable reports whether a finding is that the record could not be read.
func reportedUnreadable(findings []result.Finding) bool {
	return slices.ContainsFunc(findings, func(f result.Finding) bool { return mandatory.Covers(f.Check) })
}

func unreadable(problems []schema.Problem) string {
	if len(problems) == 0 {
		return "it is not a record of the form assay/article@1"
	}
	return problems[0].String()
}

// count sets the outcomes and the coverage of a run. A record that could not be
// read (got and a are nil) covers nothing.
func count(run *result.Run, want, got *fact.Set, a *align.Alignment) {
	run.Outcomes = map[schema.Kind]result.Counts{}
	if want == nil {
		return
	}
	if a == nil {
		got = fact.Of(nil, nil)
		var err error
		if a, err = align.Facts(context.Background(), want, got); err != nil {
			a = align.Align(want.Golden, nil)
		}
	}
	t := scoring.Count(want, got, a)
	run.Outcomes, run.Types, run.Required, run.RequiredTypes = t.Outcomes, t.Types, t.Required, t.RequiredTypes
}
