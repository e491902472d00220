package gate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Verdict returns the verdict of a single run, as [Decide] computes it,
// without floors, budgets and other attempts. The baseline may be nil. The
// policy must be valid, see [Policy.Validate].
func (p Policy) Verdict(run result.Run, list []*checks.Check, b *Baseline) result.Verdict {
	if run.Tracked { // nothing of it is known
		b = nil
	}
	runs := prepared([]result.Run{run}, p, b)
	quarantine(runs, nil, p.Quarantine, p.today())
	v, _ := judge{policy: p, list: switchedOn(list, p)}.verdict(&runs[0])
	return v
}

// judge is a policy with the checks that were selected and are not turned off.
type judge struct {
	policy Policy
	list   []*checks.Check
}

// judge sets the verdict of a run, and which of its findings fail by themselves.
func (j judge) judge(run *result.Run) {
	for i, f := range run.Findings {
		run.Findings[i].Fails = j.policy.fails(f)
	}
	run.Verdict, _ = j.verdict(run)
}

// verdict returns the verdict of a run. If it is unknown for a reason that is not
// the run's Error, why is the reason.
func (j judge) verdict(run *result.Run) (v result.Verdict, why string) {
	if run.Error != "" {
		return result.Unknown, ""
	}
	if slices.ContainsFunc(run.Findings, j.policy.fails) {
		return result.Fail, ""
	}
	if len(j.list) == 0 { // nothingChecked returns the reason
		return result.Unknown, ""
	}
	if why := j.unproven(run); why != "" {
		return result.Unknown, why
	}
	if len(run.Unverified) > 0 && j.policy.Unverified == UnverifiedFail {
		return result.Fail, ""
	}
	return result.Pass, ""
}

// unproven returns why a record proves nothing, "" if it does prove something:
// it was not evaluated, has neither article nor golden, or no selected check
// was made of it. The checks of its form alone prove nothing, unless only
// those are selected.
func (j judge) unproven(run *result.Run) string {
	switch {
	case run.Outcomes == nil:
		return fmt.Sprintf("the record of %q was not evaluated: it has no outcomes", run.Article)
	case run.Article == "":
		return "a record has no article: it names none, and none was given with it"
	case run.Lacks(result.MissingArticle) && run.Lacks(result.MissingGolden):
		return fmt.Sprintf("no article and no golden of the suite has the id %q", run.Article)
	case slices.ContainsFunc(j.list, func(c *checks.Check) bool { return j.proves(run, c) }):
		return ""
	}
	why := strings.Join(run.UnverifiedText(), "; ")
	if why == "" {
		why = "none of them checks a record"
	}
	return fmt.Sprintf("no check that is selected (%s) could be made of %s: %s", strings.Join(j.families(), ", "), run.Article, why)
}

// selects reports whether the list has a check of that name.
func (j judge) selects(check string) bool {
	return slices.ContainsFunc(j.list, func(c *checks.Check) bool { return c.Name == check })
}

// proves reports whether a check was made of the record and is of another family
// than form, if the list has any such check.
func (j judge) proves(run *result.Run, c *checks.Check) bool {
	if c.Family() == "form" && beyondForm(j.list) {
		return false
	}
	return run.Made(c.Name)
}

// families returns the families of the list, without form if there are others.
func (j judge) families() []string {
	var names []string
	only := !beyondForm(j.list)
	for _, c := range j.list {
		if f := c.Family(); (f != "form" || only) && !slices.Contains(names, f) {
			names = append(names, f)
		}
	}
	return names
}

// fails reports whether a finding alone makes the gate fail.
func (p Policy) fails(f result.Finding) bool { return p.counts(f) && !p.decidedByFloor(f) }

// counts reports whether a finding is severe enough to fail and not known.
func (p Policy) counts(f result.Finding) bool {
	failOn := p.FailOn
	if failOn == "" {
		failOn = result.Error
	}
	return !f.Known && f.Severity.Rank() >= failOn.Rank()
}

// decidedByFloor reports whether a finding fails only if a floor is not reached.
func (p Policy) decidedByFloor(f result.Finding) bool {
	kind, ok := strings.CutPrefix(f.Check, "coverage/")
	_, decided := p.Coverage[schema.Kind(kind)]
	return ok && decided
}
