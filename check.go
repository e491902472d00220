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
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// CheckConfig says what [Check] compares records with. Its zero value is the
// built-in suite with every check and the default gate.
type CheckConfig struct {
	Extractor string          // name in the result of records that have none; "extractor" where empty
	Cases     []Case          // what is expected: nil for BuiltinSuite()
	Partial   bool            // the records are of a part of the cases: one without a record is passed over
	Others    []Case          // what records may be of besides, and is not expected
	Checks    []*checks.Check // nil: checks.All()
	Gate      gate.Policy     // the zero policy fails on any finding of severity error
	Baseline  *gate.Baseline  // known findings, nil for none
	Lenient   bool            // accept unknown keys, as notes
	Notices   []gate.Notice   // of the suite, for the result
	Strict    bool            // a notice of what was not looked at makes the result unknown
}

// Check evaluates records that exist already, such as those of [Records], and
// says whether the gate passes. A record is compared with the case that has the
// id of its Article or, where that is empty, of its source, or else with the case
// whose text has the record's hash. A record of no case does not pass: it is
// unknown, or fails where it is wrong by itself. One that comes with an error is
// unknown, and the reading goes on after it.
//
// Every extractor that has a record is expected to have one of every case, unless
// Partial is set. Cases without one make the result unknown, and a reason says
// which: a run is always of a record. Where the policy wants several
// attempts at each article, the records of one article are its attempts.
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
		options: schema.Options{Lenient: c.Lenient}, notices: c.Notices, strict: c.Strict,
	}.withDefaults()
	if err := errors.Join(e.validate(false), validateOthers(c.Others)); err != nil {
		return nil, err
	}
	k := newChecking(e, c.Others)
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

// numberAttempts counts the runs of one extractor and article as its attempts,
// in their order.
func numberAttempts(runs []result.Run) {
	made := map[[2]string]int{}
	for i := range runs {
		if of := [2]string{runs[i].Extractor, runs[i].Article}; of[1] != "" {
			made[of]++
			runs[i].Attempt = made[of]
		}
	}
}

func validateOthers(cases []Case) error {
	for i, c := range cases {
		switch {
		case c.Article == nil && c.Golden == nil:
			return fmt.Errorf("assay: Others[%d] has neither an article nor a golden; set one", i)
		case strangers(c):
			return fmt.Errorf("assay: Others[%d] has the article %q and the golden of %q; keep those of one article together", i, c.Article.ID, c.Golden.Source.ID)
		}
	}
	return nil
}

// checking is a stream of records on its way through their evaluation.
type checking struct {
	evaluation
	known []Case // the cases, and the others after them
	index pairing.Index
	have  map[string][]bool // by extractor: which of the cases have a record
}

func newChecking(e evaluation, others []Case) *checking {
	k := &checking{evaluation: e, known: slices.Concat(e.cases, others), have: map[string][]bool{}}
	for _, c := range k.known {
		k.index.Add(c.id(), c.Article)
	}
	return k
}

// all evaluates every record, and returns the runs in the order of the records.
func (k *checking) all(ctx context.Context, records iter.Seq2[Record, error]) ([]result.Run, error) {
	var runs []*result.Run
	group, each := errgroup.WithContext(ctx)
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
			rec.Err = fmt.Errorf("cannot read on at %s: more than %d records are not checked at once, because their results are in memory together; split them", rec.At, n)
		}
		rec.Data = bytes.Clone(rec.Data) // the next record may be read into them
		if rec.Metrics != nil {
			metrics := *rec.Metrics
			rec.Metrics = &metrics
		}
		c := k.match(&rec)
		run := &result.Run{Extractor: rec.Extractor, At: rec.At, Error: "it was not judged: a check ended its goroutine"} // until it is
		runs = append(runs, run)
		group.Go(panics.Catch(func() error {
			*run = k.evaluate(each, rec, c)
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

// match returns the case of a record, and notes that its extractor has one.
func (k *checking) match(rec *Record) Case {
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

// addMissing makes a result unknown where an extractor has no record of a case.
func (k *checking) addMissing(r *Result) {
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

// missing says which of the cases have no record, "" where all have one.
func (k *checking) missing(have []bool) string {
	const most = 10 // that are named
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
