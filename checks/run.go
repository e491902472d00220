package checks

import (
	"cmp"
	"context"
	"errors"
	"math"
	"slices"
	"sync"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Input is one record with what it is compared with. Everything may be missing.
type Input struct {
	Extractor string // its name, for findings
	Got       *schema.Article
	Problems  []schema.Problem // of reading the record
	Article   *seeds.Article
	Golden    *schema.Golden             // the words that it leaves out are cut from the article
	Alignment *align.Alignment           // of Want and Facts; computed where it is nil and both are there
	Read      func() *recognize.Document // the article recognised; computed once where it is nil

	// MaxSteps is how many steps the checks may take: comparisons of two facts,
	// of a fact with a reading of the text, of two names; one for each finding
	// of a user's own check. 0 is 10,000,000, a negative number no bound.
	MaxSteps int64

	// What was prepared of the above, for who checks many records of one
	// article; made where it is nil.
	Text  *fact.Text // of Article
	Want  *fact.Set  // of Golden
	Facts *fact.Set  // of Got
}

// Prepare makes what was not prepared of the input's article, golden and record.
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
		in.Facts = fact.Of(in.Got, in.Text)
	}
}

// maxSteps is the bound of an Input that names none.
const maxSteps = 10_000_000

// Run runs every check that has what it needs and returns the findings in a
// stable order: by place in the article, those without a place first, then by
// the order of the checks, then by the fact's pointer. Beside them it returns
// the checks that could not be made, of the record or of some facts, in the
// order of the checks.
//
// The error is the context's where that is done, a [*PanicError] where a check
// panicked, and another where the record takes more than in.MaxSteps (or, of an
// alignment that the input lacks, what [align.Facts] allows). The findings are
// those made all the same, and say nothing of the rest: such a record can be
// neither passed nor failed. There is no limit of time, so that the same record
// has the same answer everywhere.
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

// runner is one record under all checks, and what they have said so far.
type runner struct {
	in         Input
	pass       Pass
	found      []ranked
	left       []*leftOut // of each check
	unverified []result.Unverified
	panicked   *PanicError // the first of them
}

func (r *runner) run(all []*Check, meter *work.Meter) {
	r.in.Prepare()
	r.pass = r.newPass(meter)
	article := r.articleID()
	for order, c := range all {
		if r.in.Got == nil && !(c.shipped && c.Family() == "form") {
			continue
		}
		if m := missing(c, r.in); m != "" {
			r.unverified = append(r.unverified, result.Unverified{Check: c.Name, Missing: m})
			continue
		}
		left := &leftOut{order: order}
		r.left = append(r.left, left)
		p := r.pass
		p.left = left
		p.Unverified = func(m result.Missing, facts int) {
			if !c.shipped {
				mustBeMissing(m, facts)
			}
			r.unverified = append(r.unverified, result.Unverified{Check: c.Name, Missing: m, Facts: facts})
		}
		p.Report = func(f result.Finding) {
			meter.Spend(1)
			f.Check, f.Article, f.Extractor = c.Name, article, r.in.Extractor
			r.add(c, left, f)
		}
		if err := runCheck(c, &p); err != nil {
			r.panicked = cmp.Or(r.panicked, err)
		}
	}
}

// newPass is what all checks of the record are handed.
func (r *runner) newPass(meter *work.Meter) Pass {
	in := r.in
	p := Pass{
		Article: in.Article, Golden: in.Golden, Got: in.Got, want: in.Want, facts: in.Facts,
		Alignment: in.Alignment, Problems: in.Problems, Read: in.Read,
		cache: &cache{work: meter},
	}
	if in.Article != nil {
		p.index = offsets.NewIndex(in.Article.Text) // its own, because what it has looked through counts as this record's work
		if options := (recognize.Options{Language: p.language(), Published: p.published()}); p.Read == nil {
			p.Read = sync.OnceValue(func() *recognize.Document { return in.Text.Document(options) })
			p.readings = sync.OnceValue(func() *fact.Set { return in.Text.Readings(options) })
		}
	}
	if read := p.Read; read != nil && p.readings == nil {
		p.readings = sync.OnceValue(func() *fact.Set { return fact.OfReadings(read()) })
	}
	return p
}

// articleID is the id of the article that the record is about, as far as known.
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

// add takes a finding of a check.
func (r *runner) add(c *Check, left *leftOut, f result.Finding) {
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
	if left.list(f, key) {
		r.found = append(r.found, ranked{f, left.order, key, !c.shipped})
	}
}

// results are the findings in their order, and what could not be verified.
func (r *runner) results() ([]result.Finding, []result.Unverified) {
	if r.pass.cache != nil {
		r.pass.cache.work = nil // what is done is reported, however long it took
	}
	found := r.found
	for _, left := range r.left {
		if left.total > maxFindings {
			found = append(found, left.finding())
		}
	}
	found = withoutUndated(found, &r.pass)
	slices.SortStableFunc(found, compareRanked)
	findings := make([]result.Finding, len(found))
	seen := map[string]int{}
	for i, f := range found {
		f.Fingerprint = fingerprint(f.key, seen[f.key])
		seen[f.key]++
		findings[i] = f.Finding
	}
	return findings, r.unverified
}

// missing is the input that a check needs and does not have, "" for none.
func missing(c *Check, in Input) result.Missing {
	switch {
	case c.Needs&Article != 0 && in.Article == nil:
		return result.MissingArticle
	case c.Needs&Golden != 0 && in.Golden == nil:
		return result.MissingGolden
	}
	return ""
}
