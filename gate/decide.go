package gate

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/version"
	"github.com/assaykit/assay/schema/result"
)

// Decide returns the verdict of every run, of every extractor, and of the gate:
// the worst of its extractors'. Scores are not pooled over extractors. The list
// is the checks that were selected when the runs were evaluated. The baseline
// may be nil.
//
// Nothing passes by being absent. The verdict is [result.Unknown] if there are
// no runs, a run has an error, no check was made of a record, attempts are
// missing, an article that the policy requires or the baseline names was not run,
// no check of a family could be made of any record, the baseline has only
// findings of other extractors, a score that has a floor is undefined, or all runs
// of an extractor are tracked.
//
// Tracked runs are decided on by themselves: they are in the result with the
// verdict that each would have, none of their findings fails or is known, and they
// count in nothing but [result.ExtractorResult.Tracked].
//
// Decide does not change the runs. It ignores their verdicts and which of their
// findings fail, and computes them for the runs of the result. Runs of an earlier
// result lack the findings that its policy turned off, and have the severities
// that it set.
//
// The error wraps a [*PolicyError] if the policy is invalid; otherwise it names
// the malformed check or run.
func Decide(runs []result.Run, list []*checks.Check, p Policy, b *Baseline) (*result.Result, error) {
	if err := checks.Validate(list); err != nil {
		return nil, fmt.Errorf("the gate's checks: %w", err)
	}
	catalogue := slices.Concat(checks.All(), list)
	if err := p.Validate(catalogue); err != nil {
		return nil, fmt.Errorf("the gate's policy: %w", err)
	}
	if err := validateRuns(runs, catalogue); err != nil {
		return nil, err
	}
	runs, tracked := apart(runs)
	runs = prepared(runs, p, b)
	r := &result.Result{Form: result.Form, Version: version.String(), Runs: runs, Extractors: map[string]result.ExtractorResult{}, Gate: result.Pass}
	r.Notices = quarantine(runs, tracked, p.Quarantine, p.today())
	j := judge{policy: p, list: switchedOn(list, p)}
	for i := range runs {
		j.judge(&runs[i])
	}
	r.Stability, r.Usage = stability(runs), usage(runs)
	var missing []missingArticle
	r.Fixed, missing = b.vanished(runs, tracked, j.list)
	byExtractor := j.decisions(r, tracked, missing)
	for x, d := range byExtractor {
		r.Extractors[x] = d.result()
	}
	j.track(r, tracked)
	names := slices.Sorted(maps.Keys(r.Extractors))
	j.combine(r, names)
	for _, reason := range slices.Concat(nothingChecked(len(r.Runs), list, j.list), b.ofOthers(r, names)) {
		r.Gate = result.Unknown
		r.Reasons = append(r.Reasons, reason)
	}
	return r, nil
}

// combine sets the verdict of the gate, its reasons and, of a single extractor, its
// scores.
func (j judge) combine(r *result.Result, names []string) {
	for _, x := range names {
		a := r.Extractors[x]
		r.Gate = worse(r.Gate, a.Gate)
		for _, reason := range a.Reasons {
			if len(names) > 1 {
				reason = x + ": " + reason
			}
			r.Reasons = append(r.Reasons, reason)
		}
	}
	if len(names) == 1 {
		r.Scores = r.Extractors[names[0]].Scores
	}
}

// decisions decides on the runs of each extractor, and returns the decisions by
// its name. The runs must be in order of their extractors.
func (j judge) decisions(r *result.Result, tracked []result.Run, missing []missingArticle) map[string]*decision {
	out := map[string]*decision{}
	for runs := r.Runs; len(runs) > 0; {
		x := runs[0].Extractor
		n := 1
		for n < len(runs) && runs[n].Extractor == x {
			n++
		}
		a := &decision{gate: result.Pass, runs: runs[:n], tracked: articlesBy(x, tracked)}
		runs = runs[n:]
		a.decide(j)
		a.budgets(r.Usage[x], answered(a.runs), j.policy.Budgets)
		a.baseline(x, missing, r.Fixed, j.policy)
		out[x] = a
	}
	return out
}

// nothingChecked returns the reasons why nothing was checked, if so.
func nothingChecked(records int, selected, list []*checks.Check) (reasons []string) {
	if records == 0 {
		reasons = append(reasons, "nothing was checked: there is no record")
	}
	switch {
	case len(selected) == 0:
		reasons = append(reasons, "nothing was checked: no check is selected")
	case len(list) == 0:
		reasons = append(reasons, "nothing was checked: the policy turns off every check that is selected")
	case beyondForm(selected) && !beyondForm(list):
		reasons = append(reasons, "nothing was checked but the form: the policy turns off every check that is selected")
	}
	return reasons
}

// beyondForm reports whether a list has checks of other families than form.
func beyondForm(list []*checks.Check) bool {
	return slices.ContainsFunc(list, func(c *checks.Check) bool { return c.Family() != "form" })
}

// prepared returns a sorted copy of the runs with [underPolicy] findings.
func prepared(runs []result.Run, p Policy, b *Baseline) []result.Run {
	runs = slices.Clone(runs)
	orderRuns(runs)
	for i := range runs {
		runs[i].Findings = underPolicy(runs[i].Findings, p, b)
	}
	return runs
}

// underPolicy returns a copy of findings, each with the severity that the policy
// sets and marked if the baseline knows it, without those that the policy turns
// off.
func underPolicy(list []result.Finding, p Policy, b *Baseline) []result.Finding {
	findings := make([]result.Finding, 0, len(list))
	for _, f := range list {
		switch s := p.SeverityOf(f.Check); s {
		case Off:
			continue
		case "":
		default:
			f.Severity = s
		}
		f.Known, f.Fails, f.Held = b.knows(f), false, false
		findings = append(findings, f)
	}
	if len(findings) < len(list) {
		standAlone(findings)
	}
	return findings
}

// standAlone clears Under of findings that stand under one that is turned off.
func standAlone(findings []result.Finding) {
	there := make(map[string]bool, len(findings))
	for _, f := range findings {
		there[f.Fingerprint] = true
	}
	for i := range findings {
		if !there[findings[i].Under] {
			findings[i].Under = ""
		}
	}
}

// switchedOn returns the checks of the list that the policy does not turn off.
func switchedOn(list []*checks.Check, p Policy) []*checks.Check {
	return slices.DeleteFunc(slices.Clone(list), func(c *checks.Check) bool { return c == nil || p.SeverityOf(c.Name) == Off })
}

// worse returns the worse of two verdicts: unknown is worse than fail, and fail
// worse than pass.
func worse(a, b result.Verdict) result.Verdict {
	rank := func(v result.Verdict) int {
		return slices.Index([]result.Verdict{result.Pass, result.Fail, result.Unknown}, v)
	}
	if rank(b) > rank(a) {
		return b
	}
	return a
}

// orderRuns sorts runs by extractor, article and attempt, stably.
func orderRuns(runs []result.Run) {
	slices.SortStableFunc(runs, func(a, b result.Run) int {
		return cmp.Or(cmp.Compare(a.Extractor, b.Extractor), cmp.Compare(a.Article, b.Article), cmp.Compare(a.Attempt, b.Attempt))
	})
}
