package assay

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/pairing"
	"github.com/assaykit/assay/internal/panics"
	"github.com/assaykit/assay/internal/rows"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// CheckConfig configures [Check]. Its zero value is the built-in suite with
// every check and the default policy.
type CheckConfig struct {
	Extractor string          // name of records that have none; "extractor" if empty
	Cases     []Case          // the cases that need a record; [BuiltinSuite] if nil
	Partial   bool            // do not require a record of every case
	Others    []Case          // further cases that records may belong to; none is required
	Checks    []*checks.Check // [checks.All] if nil
	Gate      gate.Policy     // the zero policy fails on any finding of severity error
	Baseline  *gate.Baseline  // known findings, nil for none
	Lenient   bool            // report unknown keys as notes, not as errors
	Notices   []gate.Notice   // notices about the suite, added to the result
	Strict    bool            // a notice that is Unverified makes the result unknown

	// Rows, if set, gets the rows of each record (assay/row@1), in the order of the
	// records, one call at a time and from any goroutine. Its error ends Check.
	Rows func([]rows.Row) error
}

// Check evaluates existing records, such as those of [Records], and returns the
// result of the gate. A record belongs to the case with the id of its Article
// or, if that is empty, the id of its source, or else to the case whose text has
// the record's hash. A record that belongs to no case does not pass: its verdict
// is unknown, or fail if it has errors of its own. A record that comes with an
// error is unknown, and Check continues with the next one.
//
// Every extractor that has a record needs one of every case, unless Partial is
// set. A case without a record makes the result unknown and is named in its
// reasons; it has no run. If the policy requires several attempts at each
// article, the records of one article are its attempts.
//
// The records are read by one goroutine, and the calling one, while others
// evaluate. They may use again the bytes that they yielded. The result's runs are in order of extractor, article and attempt, and
// those of one article in the order of their records. Of more than 100,000
// records the first are evaluated, and one more run says that the rest was not.
func Check(ctx context.Context, records iter.Seq2[Record, error], c CheckConfig) (*Result, error) {
	if records == nil {
		return nil, errors.New("assay: there are no records to check; Records reads a file or a folder")
	}
	e := evaluation{
		extractor: c.Extractor, cases: c.Cases, checks: c.Checks, policy: c.Gate, baseline: c.Baseline,
		options: schema.Options{Lenient: c.Lenient}, notices: c.Notices, strict: c.Strict, rows: c.Rows,
	}.withDefaults()
	if err := errors.Join(e.validate(false), validateOthers(c.Others)); err != nil {
		return nil, err
	}
	k := newChecker(e, c.Others)
	runs, err := k.all(ctx, records)
	if err != nil {
		return nil, err
	}
	if c.Gate.Repeat.Times > 1 {
		numberAttempts(runs)
	}
	r, err := e.decide(runs)
	if err == nil && !c.Partial {
		k.addMissing(r)
	}
	return r, err
}

// numberAttempts numbers the runs of each extractor and article as attempts,
// from 1 and in their order.
func numberAttempts(runs []result.Run) {
	last := map[[2]string]int{}
	for i := range runs {
		if key := [2]string{runs[i].Extractor, runs[i].Article}; runs[i].Article != "" {
			last[key]++
			runs[i].Attempt = last[key]
		}
	}
}

func validateOthers(cases []Case) error {
	for i, c := range cases {
		switch {
		case c.Article == nil && c.Golden == nil:
			return fmt.Errorf("assay: Others[%d] has neither an article nor a golden; set one", i)
		case mismatched(c):
			return fmt.Errorf("assay: Others[%d] has the article %q and the golden of %q; keep those of one article together", i, c.Article.ID, c.Golden.Source.ID)
		}
	}
	return nil
}

// checker evaluates a stream of records and remembers which cases have one.
type checker struct {
	evaluation
	known []Case            // the required cases, followed by the others
	index pairing.Index     // of known
	have  map[string][]bool // by extractor: which of the required cases have a record
}

func newChecker(e evaluation, others []Case) *checker {
	k := &checker{evaluation: e, known: slices.Concat(e.cases, others), have: map[string][]bool{}}
	for _, c := range k.known {
		k.index.Add(c.id(), c.Article)
	}
	return k
}

// all evaluates every record and returns the runs in the order of the records.
func (k *checker) all(ctx context.Context, records iter.Seq2[Record, error]) ([]result.Run, error) {
	var runs []*result.Run
	group, each := errgroup.WithContext(ctx)
	order := newRowOrder(k.rows, k.policy.Repeat.Times > 1)
	group.SetLimit(max(1, runtime.GOMAXPROCS(0)))
	for rec, err := range records {
		if each.Err() != nil {
			break
		}
		n := len(runs)
		if n > files.MaxRecords {
			break
		}
		rec.Err = errors.Join(rec.Err, err)
		if n == files.MaxRecords {
			rec.Err = fmt.Errorf("cannot read on at %s: at most %d records can be checked at once, because their results are kept in memory; split them", rec.At, n)
		}
		rec.Data = bytes.Clone(rec.Data) // the next record may be read into them
		if rec.Metrics != nil {
			metrics := *rec.Metrics
			rec.Metrics = &metrics
		}
		c := k.match(&rec)
		run := &result.Run{Extractor: rec.Extractor, At: rec.At, Error: "it was not evaluated: a check ended its goroutine"} // replaced by the evaluation
		runs = append(runs, run)
		order.wait(each, n)
		group.Go(panics.Catch(func() (err error) {
			in := &checks.Input{}
			defer func() { err = cmp.Or(err, order.put(n, run, in)) }() // also of a check that ends its goroutine
			*run, in = k.evaluate(each, rec, c)
			return each.Err()
		}))
	}
	err := group.Wait()
	panics.Throw(err)
	if err = cmp.Or(err, ctx.Err()); err != nil {
		return nil, err
	}
	out := make([]result.Run, len(runs))
	for i, r := range runs {
		out[i] = *r
	}
	return out, nil
}

// match returns the case of a record, the zero Case if it has none, and records
// that its extractor has a record of the case. It names the record's extractor
// if it has no name.
func (k *checker) match(rec *Record) Case {
	if rec.Extractor == "" {
		rec.Extractor = k.extractor
	}
	have := k.have[rec.Extractor]
	if have == nil {
		have = make([]bool, len(k.cases))
		k.have[rec.Extractor] = have
	}
	i, ok := k.index.Of(rec.Article, rec.Data)
	if !ok {
		return Case{}
	}
	if i < len(have) {
		have[i] = true
	}
	return k.known[i]
}

// addMissing makes the result unknown, with a reason, for each extractor that
// lacks a record of a required case.
func (k *checker) addMissing(r *Result) {
	if len(k.have) == 0 {
		k.have[k.extractor] = make([]bool, len(k.cases))
	}
	for _, name := range slices.Sorted(maps.Keys(k.have)) {
		reason := k.missing(k.have[name])
		if reason == "" {
			continue
		}
		r.Gate = result.Unknown
		if x, ok := r.Extractors[name]; ok {
			x.Gate, x.Reasons = result.Unknown, append(x.Reasons, reason)
			r.Extractors[name] = x
		}
		if len(r.Extractors) > 1 {
			reason = name + ": " + reason
		}
		r.Reasons = append(r.Reasons, reason)
	}
}

// missing names the required cases without a record. It returns "" if every
// case has one.
func (k *checker) missing(have []bool) string {
	const most = 10 // cases named; the rest are counted
	var ids []string
	n := 0
	for i, c := range k.cases {
		if have[i] {
			continue
		}
		if n++; n <= most {
			ids = append(ids, c.id())
		}
	}
	if n == 0 {
		return ""
	}
	names := strings.Join(ids, ", ")
	if n > most {
		names += fmt.Sprintf(" and %d more", n-most)
	}
	return fmt.Sprintf("%d of the %d articles of the suite have no record: %s", n, len(k.cases), names)
}
