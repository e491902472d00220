package gate

import (
	"fmt"
	"maps"
	"slices"

	"github.com/assaykit/assay/internal/scoring"
	"github.com/assaykit/assay/schema/result"
)

// apart returns the runs that gate and those that are tracked.
func apart(runs []result.Run) (gating, tracked []result.Run) {
	for _, run := range runs {
		if run.Tracked {
			tracked = append(tracked, run)
		} else {
			gating = append(gating, run)
		}
	}
	return gating, tracked
}

// articlesBy returns the articles of an extractor's runs.
func articlesBy(extractor string, runs []result.Run) (ids []string) {
	for _, run := range runs {
		if run.Extractor == extractor {
			ids = append(ids, run.Article)
		}
	}
	return ids
}

// track adds the tracked runs to a result whose others are decided on.
func (j judge) track(r *result.Result, tracked []result.Run) {
	if len(tracked) == 0 {
		return
	}
	tracked = prepared(tracked, j.policy, nil)
	byExtractor := map[string][]result.Run{}
	for i := range tracked {
		j.judgeTracked(&tracked[i])
		byExtractor[tracked[i].Extractor] = append(byExtractor[tracked[i].Extractor], tracked[i])
	}
	measured := usage(tracked)
	for _, x := range slices.Sorted(maps.Keys(byExtractor)) {
		t := &result.Tracked{Records: len(byExtractor[x]), Scores: scoring.Of(byExtractor[x])}
		for _, run := range byExtractor[x] {
			countVerdict(t, run.Verdict)
		}
		if u, ok := measured[x]; ok {
			t.Usage = &u
		}
		addTracked(r, x, t)
	}
	r.Runs = slices.Concat(r.Runs, tracked)
	orderRuns(r.Runs)
}

// judgeTracked sets the verdict of a tracked run. None of its findings fails.
func (j judge) judgeTracked(run *result.Run) {
	run.Verdict, _ = j.verdict(run)
}

// addTracked adds what an extractor's tracked runs come to. An extractor that has
// no others cannot be decided on, and what could not be checked is mentioned.
func addTracked(r *result.Result, extractor string, t *result.Tracked) {
	x, ok := r.Extractors[extractor]
	if !ok {
		x.Gate = result.Unknown
		x.Reasons = []string{"every record is tracked (gate: track), so nothing decides; let a case gate"}
	}
	x.Tracked = t
	r.Extractors[extractor] = x
	if t.Unknown > 0 {
		r.Notices = append(r.Notices, fmt.Sprintf("%s: of %d tracked records, %d could not be checked", extractor, t.Records, t.Unknown))
	}
}

func countVerdict(t *result.Tracked, v result.Verdict) {
	switch v {
	case result.Fail:
		t.Failed++
	case result.Unknown:
		t.Unknown++
	}
}

// addTracked adds a run that does not gate.
func (a *Accumulator) addTracked(n int, run result.Run) result.Run {
	run.Findings = underPolicy(run.Findings, a.judge.policy, nil)
	a.judge.judgeTracked(&run)
	for i, q := range a.judge.policy.Quarantine {
		a.summaries.Quarantine[i].Ran = a.summaries.Quarantine[i].Ran || q.Article == run.Article
	}
	for _, i := range a.byRun[runKey{run.Extractor, run.Article}] {
		a.summaries.Baseline[i].Tracked = true
	}
	a.summaries.Records++
	tallyOf(a.summaries.Tracked, run.Extractor, a.judge.policy).add(n, &run, a.judge)
	return run
}

// track is that of [judge], of more runs than are kept.
func (a *Accumulator) track(r *result.Result) {
	for _, x := range slices.Sorted(maps.Keys(a.summaries.Tracked)) {
		t := a.summaries.Tracked[x]
		sum := &result.Tracked{Records: t.Records, Failed: t.Failed, Unknown: t.Unknown, Scores: t.Scores.Scores(), Findings: t.Findings}
		if t.Usage != nil {
			u := t.Usage.usage()
			sum.Usage = &u
		}
		addTracked(r, x, sum)
		r.Runs = append(r.Runs, t.listed(nil, a.number)...)
	}
	orderRuns(r.Runs)
}

// trackedRequired returns the required articles of an extractor's tracked runs.
func (s summaries) trackedRequired(extractor string) []string {
	if t := s.Tracked[extractor]; t != nil {
		return t.Required
	}
	return nil
}
