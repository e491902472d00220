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

// Decide gives every run its verdict, every extractor its own answer, and the
// gate the worst of them: nothing is pooled over extractors. The list is the
// checks that were selected when the runs were judged. The baseline may be nil.
//
// Nothing passes by being absent: no run, a run that could not be made or in
// which no check was, attempts that are missing, a required article that was
// not run or one of the baseline, a family of checks that could be made of no
// record, a baseline of other extractors, and a floor under a score that is not
// defined all make the answer [result.Unknown].
//
// The runs are those of evaluations. A result's runs, decided anew, lack the
// findings that its policy turned off, and have the severities that it gave.
//
// What the runs say of their verdicts, and of which findings fail, is decided
// anew, and the runs are left as they are. The error is a [*PolicyError], or
// says which check or run is malformed.
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
	runs = prepared(runs, p, b)
	r := &result.Result{Form: result.Form, Version: version.String(), Runs: runs, Extractors: map[string]result.ExtractorResult{}, Gate: result.Pass}
	r.Notices = quarantine(runs, p.Quarantine, p.today())
	j := judge{policy: p, list: switchedOn(list, p)}
	for i := range runs {
		j.judge(&runs[i])
	}
	r.Stability, r.Usage = stability(runs), usage(runs)
	var missing []missingArticle
	r.Fixed, missing = b.vanished(runs, j.list)
	byExtractor := j.answers(r, missing)
	names := slices.Sorted(maps.Keys(byExtractor))
	for _, x := range names {
		a := byExtractor[x]
		r.Extractors[x] = a.result()
		r.Gate = worse(r.Gate, a.gate)
		for _, reason := range a.reasons {
			if len(names) > 1 {
				reason = x + ": " + reason
			}
			r.Reasons = append(r.Reasons, reason)
		}
	}
	if len(names) == 1 {
		r.Scores = r.Extractors[names[0]].Scores
	}
	for _, reason := range slices.Concat(nothingChecked(runs, list, j.list), b.ofOthers(r, names)) {
		r.Gate = result.Unknown
		r.Reasons = append(r.Reasons, reason)
	}
	return r, nil
}

// answers decides on the runs of each extractor. The runs are in the order of
// their extractors.
func (j judge) answers(r *result.Result, missing []missingArticle) map[string]*answer {
	out := map[string]*answer{}
	for runs := r.Runs; len(runs) > 0; {
		x := runs[0].Extractor
		n := 1
		for n < len(runs) && runs[n].Extractor == x {
			n++
		}
		a := &answer{gate: result.Pass, runs: runs[:n]}
		runs = runs[n:]
		a.decide(j)
		a.budgets(x, r.Usage, j.policy.Budgets)
		for _, m := range missing {
			if m.extractor == x {
				a.unknown("the baseline knows findings of %s, which was not run", m.article)
			}
		}
		if n := fixedOf(r.Fixed, x); n > 0 && j.policy.StrictBaseline {
			a.fail("%d findings of the baseline have vanished: take them out of it", n)
		}
		out[x] = a
	}
	return out
}

// nothingChecked says why nothing was checked at all, where nothing was.
func nothingChecked(runs []result.Run, selected, list []*checks.Check) (reasons []string) {
	if len(runs) == 0 {
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

// beyondForm reports whether a list has checks of more than a record's form.
func beyondForm(list []*checks.Check) bool {
	return slices.ContainsFunc(list, func(c *checks.Check) bool { return c.Family() != "form" })
}

// prepared copies the runs, in their stable order, and says of each finding
// how severe the policy takes it to be and whether the baseline knows it.
func prepared(runs []result.Run, p Policy, b *Baseline) []result.Run {
	runs = slices.Clone(runs)
	orderRuns(runs)
	for i := range runs {
		findings := make([]result.Finding, 0, len(runs[i].Findings))
		for _, f := range runs[i].Findings {
			switch s := p.severityOf(f.Check); s {
			case Off:
				continue
			case "":
			default:
				f.Severity = s
			}
			f.Known, f.Fails, f.Held = b.knows(f), false, false
			findings = append(findings, f)
		}
		runs[i].Findings = findings
	}
	return runs
}

// switchedOn leaves out the checks that the policy turns off.
func switchedOn(list []*checks.Check, p Policy) []*checks.Check {
	return slices.DeleteFunc(slices.Clone(list), func(c *checks.Check) bool { return c == nil || p.severityOf(c.Name) == Off })
}

// worse orders verdicts as the exit codes do: unknown over fail over pass.
func worse(a, b result.Verdict) result.Verdict {
	rank := func(v result.Verdict) int {
		return slices.Index([]result.Verdict{result.Pass, result.Fail, result.Unknown}, v)
	}
	if rank(b) > rank(a) {
		return b
	}
	return a
}

// orderRuns puts runs in their stable order: extractor, article, attempt, and
// those of one article as they were read.
func orderRuns(runs []result.Run) {
	slices.SortStableFunc(runs, func(a, b result.Run) int {
		return cmp.Or(cmp.Compare(a.Extractor, b.Extractor), cmp.Compare(a.Article, b.Article), cmp.Compare(a.Attempt, b.Attempt))
	})
}
