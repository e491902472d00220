package gate

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/version"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Decide gives every run its verdict, every extractor its own answer, and the
// gate the worst of them: nothing is pooled over extractors. Nothing passes by
// being absent: no run, a run that could not be made or in which no check could
// be, a required article that is missing, one of the baseline that was not run,
// a family of checks that could be made of no record, and a floor under a score
// that is not defined all make the answer unknown. The baseline may be nil. The
// runs are left as they are.
func Decide(runs []result.Run, list []*checks.Check, g Policy, b *Baseline) *result.Result {
	runs = concluded(runs, g, b)
	r := &result.Result{Form: result.Form, Version: version.String(), Runs: runs, Extractors: map[string]result.ExtractorResult{}}
	r.Notices = quarantine(runs, g.Quarantine, schema.DayOf(now()))
	selected := list
	list = switchedOn(list, g)
	for i := range runs {
		judge(&runs[i], list, g)
	}
	r.Stability, r.Usage = stability(runs), usage(runs)
	var missing []missingArticle
	r.Fixed, missing = b.vanished(runs, list)
	byExtractor := map[string][]int{}
	for i, run := range runs {
		byExtractor[run.Extractor] = append(byExtractor[run.Extractor], i)
	}
	names := slices.Sorted(maps.Keys(byExtractor))
	r.Gate = result.Pass
	for _, x := range names {
		first, n := byExtractor[x][0], len(byExtractor[x]) // runs are in order of extractor
		a := &answer{gate: result.Pass, runs: runs[first : first+n]}
		a.conclude(list, g)
		a.budgets(x, r.Usage, g.Budgets)
		for _, m := range missing {
			if m.extractor == x {
				a.unknown("the baseline knows findings of %s, which was not run", m.article)
			}
		}
		if n := fixedOf(r.Fixed, x); n > 0 && g.StrictBaseline {
			a.fail("%d findings of the baseline have vanished: take them out of it with --update-baseline", n)
		}
		r.Extractors[x] = a.result()
		r.Gate = Worse(r.Gate, a.gate)
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
	if len(runs) == 0 {
		r.Gate = result.Unknown
		r.Reasons = append(r.Reasons, "nothing was checked: there is no record")
	}
	switch {
	case len(selected) == 0:
		r.Gate = result.Unknown
		r.Reasons = append(r.Reasons, "nothing was checked: no check is selected")
	case beyondForm(selected) && !beyondForm(list):
		r.Gate = result.Unknown
		r.Reasons = append(r.Reasons, "nothing was checked but the form: the policy turns off every check that is selected")
	}
	return r
}

// beyondForm reports whether a list has checks of more than a record's form.
func beyondForm(list []*checks.Check) bool {
	return slices.ContainsFunc(list, func(c *checks.Check) bool { return c.Family() != "form" })
}

// familiesBeyondForm names the families of a list but the form's.
func familiesBeyondForm(list []*checks.Check) []string {
	var names []string
	for _, c := range list {
		if f := c.Family(); f != "form" && !slices.Contains(names, f) {
			names = append(names, f)
		}
	}
	return names
}

// now is the clock of quarantines.
var now = time.Now

// concluded copies the runs, in their stable order, and says of each finding
// how severe the policy takes it to be and whether the baseline knows it.
func concluded(runs []result.Run, g Policy, b *Baseline) []result.Run {
	runs = slices.Clone(runs)
	orderRuns(runs)
	for i := range runs {
		findings := make([]result.Finding, 0, len(runs[i].Findings))
		for _, f := range runs[i].Findings {
			switch s := severityOf(f.Check, g); s {
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
func switchedOn(list []*checks.Check, g Policy) []*checks.Check {
	return slices.DeleteFunc(slices.Clone(list), func(c *checks.Check) bool { return severityOf(c.Name, g) == Off })
}

// Worse orders verdicts as the exit codes do: unknown over fail over pass.
func Worse(a, b result.Verdict) result.Verdict {
	rank := func(v result.Verdict) int {
		return slices.Index([]result.Verdict{result.Pass, result.Fail, result.Unknown}, v)
	}
	if rank(b) > rank(a) {
		return b
	}
	return a
}

// severityOf is what the policy says of a check: of the check itself before
// its family.
func severityOf(check string, g Policy) result.Severity {
	family, _, _ := strings.Cut(check, "/")
	for _, name := range []string{check, family + "/*", family} {
		if s, ok := g.Severities[name]; ok {
			return s
		}
	}
	return ""
}

// orderRuns puts runs in their stable order: extractor, article, attempt, and
// those of one article as they were read.
func orderRuns(runs []result.Run) {
	slices.SortStableFunc(runs, func(a, b result.Run) int {
		return cmp.Or(cmp.Compare(a.Extractor, b.Extractor), cmp.Compare(a.Article, b.Article), cmp.Compare(a.Attempt, b.Attempt))
	})
}
