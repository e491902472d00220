package assay

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/score"
)

// Conclude gives every run its verdict and the gate its answer. Nothing passes
// by being absent: no run, a run that could not be made, a required article
// that is missing, one of the baseline that was not run, and a floor under a
// score that is not defined all make the gate unknown. The baseline may be nil.
func Conclude(runs []schema.Run, list []*checks.Check, g schema.GateConfig, b *Baseline) *Result {
	orderRuns(runs)
	r := &Result{Form: schema.ResultForm, Version: Version(), Runs: runs}
	for i := range runs {
		applySeverities(&runs[i], g)
		b.apply(&runs[i])
		r.Reasons = append(r.Reasons, inQuarantine(&runs[i], g.Quarantine, schema.DayOf(now()))...)
		for j, f := range runs[i].Findings {
			runs[i].Findings[j].Fails = Gates(f, g)
		}
		runs[i].Verdict = verdict(&runs[i], g)
		if unseen(&runs[i]) && runs[i].Verdict == schema.Unknown && runs[i].Error == "" {
			r.Reasons = append(r.Reasons, fmt.Sprintf("no article and no golden of the suite has the id %q; name them with --article and --golden", runs[i].Article))
		}
	}
	r.Gate = judgeAttempts(runs, g.Repeat, func(format string, args ...any) {
		r.Reasons = append(r.Reasons, fmt.Sprintf(format, args...))
	})
	r.Stability = stability(runs)
	r.Scores, r.Usage = score.Of(runs), usage(runs)
	unknown := func(format string, args ...any) {
		r.Gate = worse(r.Gate, schema.Unknown)
		r.Reasons = append(r.Reasons, fmt.Sprintf(format, args...))
	}
	fail := func(format string, args ...any) {
		r.Gate = worse(r.Gate, schema.Fail)
		r.Reasons = append(r.Reasons, fmt.Sprintf(format, args...))
	}
	if len(runs) == 0 {
		unknown("nothing was checked: there is no record")
	}
	if len(list) == 0 {
		unknown("nothing was checked: no check is selected")
	}
	for _, id := range g.Required {
		if !slices.ContainsFunc(runs, func(run schema.Run) bool { return run.Article == id }) {
			unknown("the required article %s was not run", id)
		}
	}
	var missing []string
	r.Fixed, missing = b.vanished(runs)
	for _, id := range missing {
		unknown("the baseline knows findings of %s, which was not run", id)
	}
	floors(r, g, fail, unknown)
	budgets(r, g, fail, unknown)
	return r
}

// now is the clock of quarantines.
var now = time.Now

// worse orders verdicts as the exit codes do: unknown over fail over pass.
func worse(a, b schema.Verdict) schema.Verdict {
	rank := func(v schema.Verdict) int {
		return slices.Index([]schema.Verdict{schema.Pass, schema.Fail, schema.Unknown}, v)
	}
	if rank(b) > rank(a) {
		return b
	}
	return a
}

func applySeverities(run *schema.Run, g schema.GateConfig) {
	if len(g.Severities) == 0 {
		return
	}
	run.Findings = slices.DeleteFunc(run.Findings, func(f schema.Finding) bool {
		return severityOf(f.Check, g) == schema.Off
	})
	for i, f := range run.Findings {
		if s := severityOf(f.Check, g); s != "" {
			run.Findings[i].Severity = s
		}
	}
}

// severityOf is what the policy says of a check: of the check itself before
// its family.
func severityOf(check string, g schema.GateConfig) schema.Severity {
	if s, ok := g.Severities[check]; ok {
		return s
	}
	family, _, _ := strings.Cut(check, "/")
	for _, name := range []string{family + "/*", family} {
		if s, ok := g.Severities[name]; ok {
			return s
		}
	}
	return ""
}

func verdict(run *schema.Run, g schema.GateConfig) schema.Verdict {
	if run.Error != "" {
		return schema.Unknown
	}
	for _, f := range run.Findings {
		if Gates(f, g) {
			return schema.Fail
		}
	}
	// A record whose article and golden are both missing proves nothing.
	if unseen(run) {
		return schema.Unknown
	}
	return schema.Pass
}

// unseen reports whether a record had neither its article nor a golden.
func unseen(run *schema.Run) bool {
	return run.Lacks(schema.MissingArticle) && run.Lacks(schema.MissingGolden)
}

// Gates reports whether a finding alone makes the gate fail.
func Gates(f schema.Finding, g schema.GateConfig) bool {
	failOn := g.FailOn
	if failOn == "" {
		failOn = schema.Error
	}
	if f.Known || f.Severity.Rank() < failOn.Rank() {
		return false
	}
	if kind, ok := strings.CutPrefix(f.Check, "coverage/"); ok {
		if _, decided := g.Coverage[schema.Kind(kind)]; decided {
			return false
		}
	}
	return true
}

// floors holds the scores against the gate's floors.
func floors(r *Result, g schema.GateConfig, fail, unknown func(string, ...any)) {
	onLow := g.On == "low"
	lower := func(string, string, string) (float64, bool) { return 0, false }
	if onLow {
		lower = score.Lower(r.Runs)
	}
	hold := func(what string, floor float64, value, low *float64) {
		label := ""
		switch {
		case value == nil:
			unknown("%s is not defined, so its floor of %.4g cannot be held", what, floor)
			return
		case onLow && low == nil:
			unknown("%s has no interval over so few articles, so its floor of %.4g cannot be held against the low end: give more articles, or say on: value", what, floor)
			return
		case onLow:
			value, label = low, "lower bound of "
		}
		if *value < floor {
			fail("%s%s is %.4g, under its floor of %.4g", label, what, *value, floor)
		}
	}
	kind := func(what string, floor float64, s schema.Score, ok bool) {
		if !ok {
			hold(what, floor, nil, nil)
			return
		}
		hold(what, floor, &s.Value, s.Low)
	}
	for _, k := range schema.Kinds() {
		if floor, ok := g.Coverage[k]; ok {
			s, defined := r.Scores.Coverage[k]
			kind("coverage of "+k.List(), floor, s, defined)
		}
	}
	for _, k := range schema.Kinds() {
		if floor, ok := g.Precision[k]; ok {
			s, defined := r.Scores.Precision[k]
			kind("precision of "+k.List(), floor, s, defined)
		}
	}
	group := func(what, by, name string, floor float64) {
		s := r.Scores.Groups[by][name]
		measure, value := "coverage", s.Coverage
		if by == "type" { // a run counts outcomes by type, not needs
			measure, value = "recall", s.Recall
		}
		var low *float64
		if l, ok := lower(by, name, measure); ok {
			low = &l
		}
		hold(measure+" of "+what, floor, value, low)
	}
	for _, k := range schema.Kinds() {
		for _, t := range slices.Sorted(maps.Keys(g.Types[k])) {
			group(fmt.Sprintf("%s of type %s", k.List(), t), "type", string(k)+"/"+t, g.Types[k][t])
		}
	}
	for _, p := range slices.Sorted(maps.Keys(g.Phenomena)) {
		group("the phenomenon "+p, "phenomenon", p, g.Phenomena[p])
	}
}

// budgets holds latency and cost against the gate's budgets, per extractor.
func budgets(r *Result, g schema.GateConfig, fail, unknown func(string, ...any)) {
	limit, cost := time.Duration(g.Budgets.LatencyP95), g.Budgets.Cost
	if limit <= 0 && cost == nil {
		return
	}
	if len(r.Usage) == 0 {
		unknown("no run was measured, so the budgets cannot be held")
	}
	for _, x := range slices.Sorted(maps.Keys(r.Usage)) {
		u := r.Usage[x]
		if p95 := time.Duration(u.P95) * time.Millisecond; limit > 0 && p95 > limit {
			fail("the 95th percentile of %s's latency is %s, over its budget of %s", x, p95, limit)
		}
		if cost != nil && u.Cost > *cost {
			fail("%s cost %.4g, over its budget of %.4g", x, u.Cost, *cost)
		}
	}
}
