package gate

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema/result"
)

// Accumulator decides on runs that come one by one, in memory that does not depend
// on their number. Up to [MostListed] runs its decision is that of [Decide]; beyond,
// the result lists the worst findings of each sort and omits all other runs, and
// docs/scores.md says which of its numbers are estimates. If the policy asks for
// several attempts at each article, which are decided on together, all are kept.
//
// Accumulators of parts of the runs can be merged. They are a commutative monoid:
// neither the order of the runs nor how they were spread changes a byte of the
// result. An Accumulator is not safe for concurrent use.
type Accumulator struct {
	judge     judge
	selected  []*checks.Check
	baseline  *Baseline
	known     map[string]bool // names of checks that findings may have
	entries   []result.KnownFinding
	byPrint   map[string]int   // index in entries by fingerprint
	byRun     map[runKey][]int // indexes in entries
	suite     *Suite
	runs      []numberedRun // all, as long as they are few
	most      int           // runs that are kept
	omit      bool          // runs are not kept, however few
	number    bool          // the runs of the result have the numbers of their records
	summaries summaries
}

// MostListed is the number of runs up to which an [Accumulator] lists them all.
const MostListed = 10_000

// numberedRun is a run with the number of its record, from 1.
type numberedRun struct {
	n       int
	run     result.Run
	encoded []byte // the run, where there are more than mostDecoded
}

// mostDecoded is the number of runs that are kept as they are. Further ones are kept
// as JSON, in a fifth of the memory.
const mostDecoded = 1000

// get returns the run.
func (r numberedRun) get() (result.Run, error) {
	if r.encoded == nil {
		return r.run, nil
	}
	var run result.Run
	err := json.Unmarshal(r.encoded, &run, jsontext.AllowInvalidUTF8(true))
	return run, err
}

type runKey struct{ extractor, article string }

// summaries is what the decision needs of all runs.
type summaries struct {
	Records    int                  `json:"records"`
	Replaced   int                  `json:"replaced,omitzero"` // of Records, those that were added again
	Extractors map[string]*runTally `json:"extractors"`
	Tracked    map[string]*runTally `json:"tracked,omitempty"` // of runs that do not gate
	Quarantine []quarantineTally    `json:"quarantine,omitempty"`
	Baseline   []entryTally         `json:"baseline,omitempty"`
}

// quarantineTally is what the runs had of an entry of the quarantine.
type quarantineTally struct {
	Ran bool `json:"ran,omitzero"`
	Hit bool `json:"hit,omitzero"`
}

// entryTally is what the runs had of a finding of the baseline, see [checkedIn].
type entryTally struct {
	Found  bool `json:"found,omitzero"`
	Ran    bool `json:"ran,omitzero"`
	Unmade bool `json:"unmade,omitzero"`

	Tracked bool `json:"tracked,omitzero"` // the article does not gate
}

// NewAccumulator returns an accumulator of no runs. The list and the baseline are
// those of [Decide]. It returns an error if the policy is invalid.
func NewAccumulator(list []*checks.Check, p Policy, b *Baseline) (*Accumulator, error) {
	if err := checks.Validate(list); err != nil {
		return nil, fmt.Errorf("the gate's checks: %w", err)
	}
	catalogue := slices.Concat(checks.All(), list)
	if err := p.Validate(catalogue); err != nil {
		return nil, fmt.Errorf("the gate's policy: %w", err)
	}
	if p.Today.IsZero() {
		p.Today = p.today() // one day for all runs
	}
	a := &Accumulator{
		judge: judge{policy: p, list: switchedOn(list, p)}, selected: list, baseline: b, most: MostListed,
		known: make(map[string]bool, len(catalogue)), byPrint: map[string]int{}, byRun: map[runKey][]int{},
	}
	for _, c := range catalogue {
		a.known[c.Name] = true
	}
	if p.Repeat.Times > 1 { // attempts at one article are decided on together
		a.most = math.MaxInt
	}
	a.summaries.Extractors, a.summaries.Tracked = map[string]*runTally{}, map[string]*runTally{}
	if b != nil {
		a.entries = b.expected()
	}
	for i, k := range a.entries {
		a.byPrint[k.Fingerprint] = i
		at := runKey{k.Extractor, k.Article}
		a.byRun[at] = append(a.byRun[at], i)
	}
	a.summaries.Quarantine = make([]quarantineTally, len(p.Quarantine))
	a.summaries.Baseline = make([]entryTally, len(a.entries))
	return a, nil
}

// Records returns the number of runs that were added.
func (a *Accumulator) Records() int { return a.summaries.Records }

// kept returns the number of runs without those that were replaced.
func (a *Accumulator) kept() int { return a.summaries.Records - a.summaries.Replaced }

// Few reports whether the result will list every run.
func (a *Accumulator) Few() bool { return a.summaries.Records <= a.most }

// Expect sets the articles of the suite of which every extractor needs a record.
func (a *Accumulator) Expect(s *Suite) { a.suite = s }

// NumberRecords makes the runs of the result say the numbers of their records, as
// those of a shard do.
func (a *Accumulator) NumberRecords() { a.number = true }

// OmitRuns says that this accumulator and those that it is merged with will have
// more than [MostListed] runs together, so that it need not keep any.
func (a *Accumulator) OmitRuns() { a.omit, a.runs = true, nil }

// Suite returns what was set with [Accumulator.Expect], nil if nothing was.
func (a *Accumulator) Suite() *Suite { return a.suite }

// Add adds the run of the n-th record, from 1, and returns it with the verdict that
// it has by itself: floors, budgets and other attempts are decided on at the end.
// It returns an error if the run is malformed, see [Decide].
func (a *Accumulator) Add(n int, run result.Run) (result.Run, error) {
	if err := validateRun(&run, a.known); err != nil {
		return run, fmt.Errorf("run %d (of %q by %q) is malformed: %w", n-1, run.Article, run.Extractor, err)
	}
	if err := a.keep(n, run); err != nil {
		return run, err
	}
	if run.Tracked {
		return a.addTracked(n, run), nil
	}
	run.Findings = underPolicy(run.Findings, a.judge.policy, a.baseline)
	for i, q := range a.judge.policy.Quarantine {
		use := quarantineUse{Quarantine: q, over: q.over(a.judge.policy.Today)}
		use.mark(&run)
		a.summaries.Quarantine[i].Ran = a.summaries.Quarantine[i].Ran || use.ran
		a.summaries.Quarantine[i].Hit = a.summaries.Quarantine[i].Hit || use.hit
	}
	a.judge.judge(&run)
	a.noteBaseline(&run)
	a.summaries.Records++
	tallyOf(a.summaries.Extractors, run.Extractor, a.judge.policy).add(n, &run, a.judge)
	return run, nil
}

// tallyOf returns the tally of an extractor, a new one if there is none yet.
func tallyOf(m map[string]*runTally, extractor string, p Policy) *runTally {
	t := m[extractor]
	if t == nil {
		t = newRunTally(p)
		m[extractor] = t
	}
	return t
}

// Replace adds another run of a record that has been added, for an extractor that
// took its answer back. The result lists the new run alone; if it does not list
// every run, both are counted.
func (a *Accumulator) Replace(n int, run result.Run) (result.Run, error) {
	a.runs = slices.DeleteFunc(a.runs, func(r numberedRun) bool { return r.n == n })
	a.summaries.Replaced++
	return a.Add(n, run)
}

// keep keeps a run as it came, as long as there are few.
func (a *Accumulator) keep(n int, run result.Run) error {
	switch {
	case a.summaries.Records >= a.most || a.omit:
		a.runs = nil
	case len(a.runs) < mostDecoded || a.judge.policy.Repeat.Times > 1:
		a.runs = append(a.runs, numberedRun{n: n, run: run})
	default:
		encoded, err := json.Marshal(run, jsontext.AllowInvalidUTF8(true))
		if err != nil {
			return err
		}
		a.runs = append(a.runs, numberedRun{n: n, encoded: encoded})
	}
	return nil
}

func (a *Accumulator) noteBaseline(run *result.Run) {
	if len(a.entries) == 0 {
		return
	}
	for _, i := range a.byRun[runKey{run.Extractor, run.Article}] {
		e := &a.summaries.Baseline[i]
		e.Ran = e.Ran || run.Error == ""
		e.Unmade = e.Unmade || slices.ContainsFunc(run.Unverified, func(u result.Unverified) bool { return u.Check == a.entries[i].Check })
	}
	for _, f := range run.Findings {
		if i, ok := a.byPrint[f.Fingerprint]; ok {
			a.summaries.Baseline[i].Found = true
		}
	}
}

// Merge adds the runs of another accumulator with the same checks, policy and
// baseline. The other must not be used any more.
func (a *Accumulator) Merge(o *Accumulator) error {
	if len(o.summaries.Baseline) != len(a.summaries.Baseline) || len(o.summaries.Quarantine) != len(a.summaries.Quarantine) {
		return errors.New("the runs were evaluated with another baseline or policy")
	}
	switch {
	case a.suite == nil:
		a.suite = o.suite
	case o.suite != nil:
		a.suite.Merge(o.suite)
	}
	if a.summaries.Records+o.summaries.Records <= a.most && !a.omit {
		a.runs = append(a.runs, o.runs...)
	} else {
		a.runs = nil
	}
	a.summaries.Records += o.summaries.Records
	a.summaries.Replaced += o.summaries.Replaced
	for i, q := range o.summaries.Quarantine {
		to := &a.summaries.Quarantine[i]
		*to = quarantineTally{to.Ran || q.Ran, to.Hit || q.Hit}
	}
	for i, e := range o.summaries.Baseline {
		to := &a.summaries.Baseline[i]
		*to = entryTally{to.Found || e.Found, to.Ran || e.Ran, to.Unmade || e.Unmade, to.Tracked || e.Tracked}
	}
	mergeTallies(a.summaries.Extractors, o.summaries.Extractors)
	mergeTallies(a.summaries.Tracked, o.summaries.Tracked)
	return nil
}

func mergeTallies(into, of map[string]*runTally) {
	for x, from := range of {
		if to := into[x]; to != nil {
			to.merge(from)
		} else {
			into[x] = from
		}
	}
}

// extractors returns the names of the extractors, in order.
func (s summaries) extractors() []string {
	names := slices.AppendSeq(slices.Collect(maps.Keys(s.Extractors)), maps.Keys(s.Tracked))
	slices.Sort(names)
	return slices.Compact(names)
}
