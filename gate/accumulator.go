package gate

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/scoring"
	"github.com/assaykit/assay/internal/sketch"
	"github.com/assaykit/assay/schema"
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
	a.summaries.Extractors = map[string]*runTally{}
	if b != nil {
		a.entries = b.sorted()
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
	run.Findings = underPolicy(run.Findings, a.judge.policy, a.baseline)
	for i, q := range a.judge.policy.Quarantine {
		use := quarantineUse{Quarantine: q, over: q.over(a.judge.policy.Today)}
		use.mark(&run)
		a.summaries.Quarantine[i].Ran = a.summaries.Quarantine[i].Ran || use.ran
		a.summaries.Quarantine[i].Hit = a.summaries.Quarantine[i].Hit || use.hit
	}
	a.judge.judge(&run)
	a.noteBaseline(&run)
	t := a.summaries.Extractors[run.Extractor]
	if t == nil {
		t = newRunTally(a.judge.policy)
		a.summaries.Extractors[run.Extractor] = t
	}
	a.summaries.Records++
	t.add(n, &run, a.judge)
	return run, nil
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
		*to = entryTally{to.Found || e.Found, to.Ran || e.Ran, to.Unmade || e.Unmade}
	}
	for x, from := range o.summaries.Extractors {
		if to := a.summaries.Extractors[x]; to != nil {
			to.merge(from)
		} else {
			a.summaries.Extractors[x] = from
		}
	}
	return nil
}

// runTally is the runs of one extractor.
type runTally struct {
	Records int `json:"records"`
	Failed  int `json:"failed,omitzero"`
	Unknown int `json:"unknown,omitzero"`
	// ByFloor is, of the runs that pass otherwise, how many have findings that
	// the coverage floors of these kinds decide on.
	ByFloor    map[string]int                  `json:"by_floor,omitempty"`
	Unverified int                             `json:"unverified,omitzero"`    // checks that could not be made
	Unread     int                             `json:"unverified_in,omitzero"` // runs with any
	Unproven   []unproven                      `json:"unproven,omitempty"`     // the first mostReasons by article
	UnprovenIn int                             `json:"unproven_in,omitzero"`   // runs
	Required   []string                        `json:"required_ran,omitempty"` // required articles that were run
	Articles   []string                        `json:"articles,omitempty"`     // the first, for "did you mean"
	Families   families                        `json:"families,omitempty"`
	Findings   map[string]result.FindingCounts `json:"findings,omitempty"`
	Worst      map[string][]listed             `json:"worst,omitempty"` // by sort
	Broken     []listed                        `json:"broken,omitempty"`
	Usage      *usageSum                       `json:"usage,omitempty"`
	Answered   int                             `json:"answered,omitzero"`
	Scores     *scoring.Sums                   `json:"scores"`
}

// unproven is an article whose record proves nothing, and why.
type unproven struct {
	Article string `json:"article"`
	Why     string `json:"why"`
}

func compareUnproven(x, y unproven) int {
	return cmp.Or(strings.Compare(x.Article, y.Article), strings.Compare(x.Why, y.Why))
}

// usageSum sums metrics: exactly, so that the order changes nothing.
type usageSum struct {
	result.Usage
	Nanos   int64            `json:"cost_nanos,omitzero"` // of the currency of the prices
	Latency sketch.Quantiles `json:"latency"`             // milliseconds of answers that were not cached
}

const (
	mostReasons  = 10
	mostArticles = 1000
	mostNanos    = math.MaxInt64 / 4
)

func newRunTally(p Policy) *runTally {
	var floored [][2]string
	if p.On == OnLow {
		for name := range p.Phenomena {
			floored = append(floored, [2]string{"phenomenon", name})
		}
		for kind, types := range p.Types {
			for name := range types {
				floored = append(floored, [2]string{"type", string(kind) + "/" + name})
			}
		}
	}
	return &runTally{
		ByFloor: map[string]int{}, Families: families{}, Findings: map[string]result.FindingCounts{},
		Worst: map[string][]listed{}, Scores: scoring.NewSums(floored),
	}
}

// add adds a judged run.
func (t *runTally) add(n int, run *result.Run, j judge) {
	t.Records++
	v, why := j.verdict(run)
	switch v {
	case result.Fail:
		t.Failed++
	case result.Unknown:
		t.Unknown++
	case result.Pass:
		if kinds := flooredKinds(run, j.policy); kinds != "" {
			t.ByFloor[kinds]++
		}
	}
	if why != "" {
		t.UnprovenIn++
		t.Unproven = sketch.AddLeast(mostReasons, t.Unproven, unproven{run.Article, why}, compareUnproven)
	}
	if len(run.Unverified) > 0 {
		t.Unread++
		t.Unverified += len(run.Unverified)
	}
	if slices.Contains(j.policy.Required, run.Article) {
		t.Required = sketch.AddLeast(len(j.policy.Required), t.Required, run.Article, strings.Compare)
	}
	if len(j.policy.Required) > 0 {
		t.Articles = sketch.AddLeast(mostArticles, t.Articles, run.Article, strings.Compare)
	}
	t.Families.add(run, j.list)
	t.findings(n, run, j.policy)
	if hasAnswer(run) {
		t.Answered++
	}
	if run.Metrics != nil {
		if t.Usage == nil {
			t.Usage = new(usageSum)
		}
		t.Usage.add(*run.Metrics)
	}
	t.Scores.Add(run)
}

// flooredKinds names the kinds whose coverage floor decides on a finding of the
// run, in order.
func flooredKinds(run *result.Run, p Policy) string {
	if len(p.Coverage) == 0 {
		return ""
	}
	var kinds []string
	for _, k := range schema.Kinds() {
		if _, floored := p.Coverage[k]; floored && slices.ContainsFunc(run.Findings, func(f result.Finding) bool {
			return f.Check == "coverage/"+string(k) && p.counts(f)
		}) {
			kinds = append(kinds, string(k))
		}
	}
	return strings.Join(kinds, ",")
}

func (u *usageSum) add(m result.Metrics) {
	u.Usage.Add(m)
	u.Cost = 0
	u.Nanos = min(u.Nanos+int64(math.Round(min(m.Bounded().Cost*1e9, mostNanos))), mostNanos)
	if m.Cached {
		u.Cached++
	} else {
		u.Latency.Add(m.Milliseconds)
	}
}

// usage returns the sum, with the percentiles that are known.
func (u *usageSum) usage() result.Usage {
	out := u.Usage
	out.Cost = float64(u.Nanos) / 1e9
	out.P50, out.P90, out.P95, out.P99 = u.Latency.Percentile(50), u.Latency.Percentile(90), u.Latency.Percentile(95), u.Latency.Percentile(99)
	return out
}

func (u *usageSum) merge(o *usageSum) {
	u.Usage.Merge(o.Usage)
	u.Nanos = min(u.Nanos+o.Nanos, mostNanos)
	u.Latency.Merge(o.Latency)
}

func (t *runTally) merge(o *runTally) {
	t.Records += o.Records
	t.Failed += o.Failed
	t.Unknown += o.Unknown
	for kinds, n := range o.ByFloor {
		t.ByFloor[kinds] += n
	}
	t.Unverified += o.Unverified
	t.Unread += o.Unread
	t.Unproven = sketch.Least(mostReasons, t.Unproven, o.Unproven, compareUnproven)
	t.UnprovenIn += o.UnprovenIn
	t.Required = sketch.Least(len(t.Required)+len(o.Required), t.Required, o.Required, strings.Compare)
	t.Articles = sketch.Least(mostArticles, t.Articles, o.Articles, strings.Compare)
	t.Families.merge(o.Families)
	for check, n := range o.Findings {
		t.Findings[check] = addFindings(t.Findings[check], n)
	}
	for sort, list := range o.Worst {
		t.Worst[sort] = sketch.Least(mostOfSort, t.Worst[sort], list, compareListed)
	}
	t.cutSorts()
	t.Broken = sketch.Least(mostBroken, t.Broken, o.Broken, compareListed)
	switch {
	case t.Usage == nil:
		t.Usage = o.Usage
	case o.Usage != nil:
		t.Usage.merge(o.Usage)
	}
	t.Answered += o.Answered
	t.Scores.Merge(o.Scores)
}

// missingRequired returns the required articles that were not run.
func (t *runTally) missingRequired(p Policy) []string {
	return slices.DeleteFunc(slices.Clone(p.Required), func(id string) bool { return slices.Contains(t.Required, id) })
}

// extractors returns the names of the extractors, in order.
func (s summaries) extractors() []string { return slices.Sorted(maps.Keys(s.Extractors)) }
