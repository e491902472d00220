package assay

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/pairing"
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
	Stream    Stream          // what becomes of the runs, and which part of the suite is checked

	// Rows, if set, gets the rows of each record (assay/row@1), in the order of the
	// records and from the goroutine that called Check. Its error ends Check.
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
// evaluate. They may use again the bytes that they yielded. The result's runs are in
// order of extractor, article and attempt, and those of one article in the order of
// their records. Of more than [gate.MostListed] records, the result lists those with
// the worst findings, and memory does not depend on their number; [Stream.Each] gets
// every run. With a [Shard] the records of other articles are passed over.
func Check(ctx context.Context, records iter.Seq2[Record, error], c CheckConfig) (*Result, error) {
	if records == nil {
		return nil, errors.New("assay: there are no records to check; Records reads a file or a folder")
	}
	e, err := c.evaluation()
	if err != nil {
		return nil, err
	}
	sink, err := e.newSink(c.Stream)
	if err != nil {
		return nil, err
	}
	if c.Gate.Repeat.Times > 1 {
		sink.attempts = map[[2]string]int{}
	}
	if err := sink.expect(e.cases, c.Partial); err != nil {
		return nil, err
	}
	if err := newChecker(e, c.Others).run(ctx, records, sink); err != nil {
		return nil, err
	}
	r, err := e.decide(sink.Into)
	if err == nil && !c.Partial {
		sink.Into.Suite().Complete(r, e.extractor)
	}
	return r, err
}

// evaluation returns how the records are evaluated, or an error about the
// configuration.
func (c CheckConfig) evaluation() (evaluation, error) {
	e := evaluation{
		extractor: c.Extractor, cases: c.Cases, checks: c.Checks, policy: c.Gate, baseline: c.Baseline,
		options: schema.Options{Lenient: c.Lenient}, notices: c.Notices, strict: c.Strict, rows: c.Rows,
	}.withDefaults()
	return e, errors.Join(e.validate(false), validateOthers(c.Others))
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
	known    []Case         // the required cases, followed by the others
	prepared *preparedCases // of known
	index    pairing.Index  // of known
}

func newChecker(e evaluation, others []Case) *checker {
	k := &checker{evaluation: e, known: slices.Concat(e.cases, others)}
	for _, c := range k.known {
		k.index.Add(c.id(), c.Article)
	}
	k.prepared = newPreparedCases(k.known)
	return k
}

// match returns the number of the case of the n-th record, -1 if it has none, and the
// id of the article that it is about, "record N" if it names none. It names the
// record's extractor if it has no name.
func (k *checker) match(n int, rec *Record) (item int, article string) {
	if rec.Extractor == "" {
		rec.Extractor = k.extractor
	}
	i, ok := k.index.Of(rec.Article, rec.Data)
	if ok {
		return i, k.known[i].id()
	}
	article = rec.Article
	if article == "" {
		article, _ = SourceOf(rec.Data)
	}
	if article == "" {
		article = fmt.Sprintf("record %d", n) // a record of no article is in one of the shards
	}
	return -1, article
}

// one evaluates a record of a case.
func (k *checker) one(ctx context.Context, rec Record, item int) (result.Run, *checks.Input) {
	var c Case
	if item >= 0 {
		c = k.prepared.of(item)
	}
	return k.evaluate(ctx, rec, c)
}

// run evaluates a stream of records.
func (k *checker) run(ctx context.Context, records iter.Seq2[Record, error], s *sink) error {
	p := newEvaluations(ctx, s.add, k.rows, k.one)
	var err error
	n := 0
	for rec, failure := range records {
		if n = max(n+1, rec.N); ctx.Err() != nil {
			break
		}
		rec.Err = errors.Join(rec.Err, failure)
		item, id := k.match(n, &rec)
		if !s.Shard.Has(id) {
			continue
		}
		if n <= s.Done {
			continue
		}
		s.Into.Suite().Note(rec.Extractor, id)
		if err = p.submit(n, rec, item); err != nil {
			break
		}
	}
	if err == nil {
		err = ctx.Err()
	}
	return p.finish(err)
}
