package gate

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/version"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Result decides on the runs that were added, as [Decide] does. It does not change
// the accumulator.
func (a *Accumulator) Result() (*result.Result, error) {
	if !a.Few() {
		return a.conclude(), nil
	}
	if len(a.runs) != a.kept() {
		return nil, errors.New("the accumulator was decoded, and lacks its few runs: add them again")
	}
	slices.SortStableFunc(a.runs, func(x, y numberedRun) int { return cmp.Compare(x.n, y.n) })
	runs := make([]result.Run, len(a.runs))
	for i, r := range a.runs {
		run, err := r.get()
		if err != nil {
			return nil, fmt.Errorf("a run that was kept cannot be decoded: %w", err)
		}
		runs[i] = run
		if a.number {
			runs[i].Record = r.n
		}
	}
	return Decide(runs, a.selected, a.judge.policy, a.baseline)
}

// conclude decides on more runs than are kept.
func (a *Accumulator) conclude() *result.Result {
	p, s := a.judge.policy, a.summaries
	r := &result.Result{Form: result.Form, Version: version.String(), Extractors: map[string]result.ExtractorResult{}, Gate: result.Pass}
	for i, q := range p.Quarantine {
		use := quarantineUse{q, q.over(p.Today), s.Quarantine[i].Ran, s.Quarantine[i].Hit}
		if n := use.notice(); n != "" {
			r.Notices = append(r.Notices, n)
		}
	}
	var missing []missingArticle
	r.Fixed, missing = a.vanished()
	names := s.extractors()
	for _, x := range names {
		t := s.Extractors[x]
		if t == nil { // all are tracked
			continue
		}
		d := &decision{gate: result.Pass, scores: t.Scores.Scores(), tracked: s.trackedRequired(x)}
		failed := d.accumulated(t, a.judge)
		if t.Usage != nil {
			if r.Usage == nil {
				r.Usage = map[string]result.Usage{}
			}
			r.Usage[x] = t.Usage.usage()
		}
		d.budgets(r.Usage[x], t.Answered, p.Budgets)
		d.baseline(x, missing, r.Fixed, p)
		r.Extractors[x] = result.ExtractorResult{
			Gate: d.gate, Reasons: d.reasons, Records: t.Records, Failed: failed, Unknown: t.Unknown,
			Unverified: t.Unverified, Floors: d.floors, Scores: d.scores, Findings: t.Findings, TakenOff: t.TakenOff,
		}
		r.Runs = append(r.Runs, t.listed(d.verdicts(), a.number)...)
	}
	a.track(r)
	a.judge.combine(r, names)
	for _, reason := range slices.Concat(nothingChecked(s.Records, a.selected, a.judge.list), a.baseline.ofOthers(r, names)) {
		r.Gate = result.Unknown
		r.Reasons = append(r.Reasons, reason)
	}
	r.Omitted = s.Records - len(r.Runs)
	r.Notices = append(r.Notices, fmt.Sprintf("of %d records, the %d with the worst findings of each sort are listed", s.Records, len(r.Runs)))
	return r
}

// accumulated computes the verdict of an extractor's runs under the policy, with
// its reasons, as decide does for runs that are kept. It returns how many fail.
func (a *decision) accumulated(t *runTally, j judge) (failed int) {
	p := j.policy
	failed = t.Failed
	switch {
	case t.Unknown > 0:
		a.gate = result.Unknown
	case t.Failed > 0:
		a.gate = result.Fail
	}
	for _, u := range t.Unproven {
		if !slices.Contains(a.reasons, u.Why) {
			a.reasons = append(a.reasons, u.Why)
		}
	}
	if n := t.UnprovenIn - len(t.Unproven); n > 0 {
		a.reasons = append(a.reasons, fmt.Sprintf("%d more records prove nothing", n))
	}
	if t.Unread > 0 && p.Unverified == UnverifiedFail {
		a.unverifiedFails(t.Unverified, t.Unread)
	}
	a.unmade(t.Families, j.list)
	for _, id := range t.missingRequired(p) {
		a.requiredMissing(id, t.Articles)
	}
	a.compareFloors(p, func(by, name, _ string) (float64, bool) { return t.Scores.Lower(by, name) }, func(schema.Kind, result.Verdict) {})
	verdicts := a.verdicts()
	for kinds, n := range t.ByFloor {
		if failsAFloor(kinds, verdicts) {
			failed += n
		}
	}
	return failed
}

// failsAFloor reports whether the coverage floor of one of these kinds is not
// reached, see [flooredKinds].
func failsAFloor(kinds string, floors map[schema.Kind]result.Verdict) bool {
	for kind := range strings.SplitSeq(kinds, ",") {
		if floors[schema.Kind(kind)] == result.Fail {
			return true
		}
	}
	return false
}

// verdicts returns the verdicts of the coverage floors by kind.
func (a *decision) verdicts() map[schema.Kind]result.Verdict {
	out := map[schema.Kind]result.Verdict{}
	for _, f := range a.floors {
		if k := schema.Kind(f.Of); f.Measure == "coverage" && slices.Contains(schema.Kinds(), k) {
			out[k] = f.Verdict
		}
	}
	return out
}

// listed returns the runs with the worst findings and those with an error, in order
// of article and record, each with these findings alone. The verdicts are those of
// the coverage floors.
func (t *runTally) listed(floors map[schema.Kind]result.Verdict, number bool) []result.Run {
	byN := map[int]*result.Run{}
	add := func(l listed) *result.Run {
		run := byN[l.N]
		if run == nil {
			r := l.Run
			r.Findings = []result.Finding{}
			if failsAFloor(l.Floored, floors) {
				r.Verdict = worse(r.Verdict, result.Fail)
			}
			run = &r
			byN[l.N] = run
		}
		return run
	}
	for _, l := range t.Broken {
		add(l)
	}
	for _, sort := range slices.Sorted(maps.Keys(t.Worst)) {
		for _, l := range t.Worst[sort] {
			run, f := add(l), *l.Finding
			kind, coverage := strings.CutPrefix(f.Check, "coverage/")
			if v, floored := floors[schema.Kind(kind)]; coverage && floored && l.Rank == 0 {
				f.Held, f.Fails = v == result.Pass, v == result.Fail
			}
			run.Findings = append(run.Findings, f)
		}
	}
	numbers := slices.Sorted(maps.Keys(byN))
	runs := make([]result.Run, len(numbers))
	for i, n := range numbers {
		runs[i] = *byN[n]
		if number {
			runs[i].Record = n
		}
	}
	orderRuns(runs)
	return runs
}

// vanished is that of [Baseline.vanished], of the runs that were added.
func (a *Accumulator) vanished() (fixed []result.KnownFinding, missing []missingArticle) {
	for i, k := range a.entries {
		e := a.summaries.Baseline[i]
		switch {
		case e.Found || e.Tracked || a.summaries.Extractors[k.Extractor] == nil:
		case !e.Ran:
			missing = append(missing, missingArticle{k.Extractor, k.Article})
		case a.judge.selects(k.Check) && !e.Unmade:
			fixed = append(fixed, k)
		}
	}
	return fixed, slices.Compact(missing)
}
