package checks

import (
	"cmp"
	"context"
	"errors"
	"math"
	"slices"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Input is the input of [Run]: a record, and the article and the golden to
// compare it with. Every field may be missing.
type Input struct {
	Extractor string                     // name for findings
	Got       *schema.Article            // the record, nil if it could not be read
	Problems  []schema.Problem           // found while reading the record
	Article   *seeds.Article             // nil for none
	Golden    *schema.Golden             // nil for none; a stand-off golden takes its words from Article
	Alignment *align.Alignment           // of Want and Facts; computed if it is nil and both exist
	Read      func() *recognize.Document // recognizes the article; if nil, Run does so at most once

	// MaxSteps limits the steps that the checks may take. A step is a comparison of
	// two facts, of a fact with a reading of the text, or of two names, or a
	// finding. 0 means 10,000,000, a negative number no limit.
	MaxSteps int64

	// Interpretations of the above, computed by Prepare if they are nil. Callers
	// that check many records of one article can share them.
	Text  *fact.Text // of Article
	Want  *fact.Set  // of Golden
	Facts *fact.Set  // of Got
}

// Prepare sets Text, Want and Facts if they are nil. If there is a Want, it sets
// Golden to that of Want. [Run] calls Prepare by itself.
func (in *Input) Prepare() {
	if in.Text == nil {
		in.Text = fact.NewText(in.Article)
	}
	if in.Want == nil && in.Golden != nil {
		in.Want = fact.OfGolden(in.Golden, in.Text)
	}
	if in.Want != nil {
		in.Golden = in.Want.Golden
	}
	if in.Facts == nil && in.Got != nil {
		in.Facts = fact.OfBeside(in.Got, in.Text, in.Want)
	}
}

// maxSteps is the default of [Input.MaxSteps].
const maxSteps = 10_000_000

// Run runs every check whose needs the input meets. It returns the findings in
// order of their place in the article, those without a place first, then in the
// order of the checks, then by the pointer of the fact. It also returns the checks
// that could not be made of the record or of some facts, in the order of the
// checks.
//
// The error is that of ctx if it is done, a [*PanicError] if a check panicked, and
// another if the record takes more steps than in.MaxSteps or, to compute an
// alignment that the input lacks, than [align.Facts] allows. The findings made
// until then are returned with the error, but they are incomplete, so that the
// record neither passes nor fails. Run has no time limit: the same record has the
// same result on every machine.
func Run(ctx context.Context, all []*Check, in Input) ([]result.Finding, []result.Unverified, error) {
	if slices.Contains(all, nil) {
		return nil, nil, errors.New("a check of the list is nil")
	}
	in.Prepare()
	if in.Alignment == nil && in.Golden != nil && in.Got != nil {
		a, err := align.Facts(ctx, in.Want, in.Facts)
		if err != nil {
			return nil, nil, err
		}
		in.Alignment = a
	}
	most := cmp.Or(in.MaxSteps, maxSteps)
	if most < 0 {
		most = math.MaxInt64 - 1
	}
	r := runner{in: in}
	err := work.Within(ctx, most, func(m *work.Meter) { r.run(all, m) })
	if err == nil && r.panicked != nil {
		err = r.panicked
	}
	findings, unverified := r.results()
	return findings, unverified, err
}

// runner runs all checks on one record and collects what they report.
type runner struct {
	in         Input
	pass       Pass          // of the checks of the catalogue, one after another
	check      *Check        // that is run
	count      *findingCount // of its findings
	article    string        // id for findings
	found      []*ranked
	counts     []findingCount // by check of the list
	unverified []result.Unverified
	panicked   *PanicError // of the first check that panicked
}

// run runs the checks.
func (r *runner) run(all []*Check, meter *work.Meter) {
	r.in.Prepare()
	r.pass = r.newPass(meter)
	r.pass.Report, r.pass.Unverified = r.report, r.markUnverified
	r.article = r.articleID()
	for _, c := range all {
		for i, k := range schema.Kinds() {
			covers := c.shipped && c.Name == coverageOf(k) && missing(c, r.in) == "" && c.Severity.Rank() >= severityIn(all, "source/"+string(k)).Rank()
			r.pass.cache.covers[i] = r.pass.cache.covers[i] || covers
		}
	}
	r.counts = make([]findingCount, len(all))
	for order, c := range all {
		if r.in.Got == nil && !(c.shipped && c.Family() == "form") {
			continue
		}
		r.check = c
		if m := missing(c, r.in); m != "" {
			r.markUnverified(m, 0)
			continue
		}
		r.counts[order].order = order
		p := &r.pass
		if !c.shipped {
			own := r.pass // which it may keep
			p = &own
		}
		r.count = &r.counts[order]
		p.count = r.count
		if err := runCheck(c, p); err != nil {
			r.panicked = cmp.Or(r.panicked, err)
		}
	}
}

// report adds a finding of the check that is run.
func (r *runner) report(f result.Finding) {
	r.pass.cache.work.Spend(1)
	f.Check, f.Article, f.Extractor = r.check.Name, r.article, r.in.Extractor
	r.add(r.check, r.count, f)
}

// markUnverified records that the check that is run could not be made of some facts.
func (r *runner) markUnverified(m result.Missing, facts int) {
	if !r.check.shipped {
		mustBeMissing(m, facts)
	}
	r.unverified = append(r.unverified, result.Unverified{Check: r.check.Name, Missing: m, Facts: facts})
}

// newPass returns the part of the pass that all checks of the record share.
func (r *runner) newPass(meter *work.Meter) Pass {
	in := r.in
	p := Pass{
		Article: in.Article, Golden: in.Golden, Got: in.Got, want: in.Want, facts: in.Facts,
		Alignment: in.Alignment, Problems: in.Problems, Read: in.Read,
		cache: &cache{work: meter, known: knownOf(in)},
	}
	p.cache.truth = truthOf(in, p.cache.known)
	if in.Article != nil {
		p.index, p.Read = p.cache.known.index, p.cache.known.read
	}
	return p
}

// articleID returns the id of the article, or else that of the golden's or the
// record's source, or else "".
func (r *runner) articleID() string {
	switch {
	case r.in.Article != nil:
		return r.in.Article.ID
	case r.in.Golden != nil:
		return r.in.Golden.Source.ID
	case r.in.Got != nil:
		return r.in.Got.Source.ID
	}
	return ""
}

// add adds a finding of a check, unless the check has reported it or too many.
func (r *runner) add(c *Check, count *findingCount, f result.Finding) {
	if f.Severity == "" {
		f.Severity = c.Severity
	}
	var key string
	if c.shipped {
		clip(&f)
		key = shippedKey(&f)
	} else {
		mustBeComplete(&f)
		r.pass.complete(&f)
		key = r.pass.ownKey(&f)
		clip(&f)
	}
	if count.add(f, key) {
		r.found = append(r.found, &ranked{Finding: f, order: count.order, key: key, own: !c.shipped, because: r.pass.because})
	}
}

// results returns the findings in order, and the checks that could not be made.
func (r *runner) results() ([]result.Finding, []result.Unverified) {
	if r.pass.cache != nil {
		r.pass.cache.work = nil // no more steps are counted
	}
	found := r.found
	if len(found) == 0 {
		return []result.Finding{}, r.unverified
	}
	for i := range r.counts {
		if r.counts[i].total > maxFindings {
			found = append(found, r.counts[i].summary())
		}
	}
	found = withoutUndated(found, &r.pass)
	slices.SortStableFunc(found, compareRanked)
	findings := make([]result.Finding, len(found))
	seen := map[string]int{}
	for _, f := range found {
		f.Fingerprint = fingerprint(f.key, seen[f.key])
		seen[f.key]++
	}
	setUnder(found)
	for i, f := range found {
		findings[i] = f.Finding
	}
	return findings, r.unverified
}

// missing returns the first input that a check needs and that is missing, "" if
// none is.
func missing(c *Check, in Input) result.Missing {
	switch {
	case c.Needs&Article != 0 && in.Article == nil:
		return result.MissingArticle
	case c.Needs&Golden != 0 && in.Golden == nil:
		return result.MissingGolden
	}
	return ""
}

// severityIn returns the severity of a check of a list, "" if it is not in it.
func severityIn(all []*Check, name string) result.Severity {
	for _, c := range all {
		if c.Name == name {
			return c.Severity
		}
	}
	return ""
}
