package gate

import (
	"fmt"
	"slices"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/internal/scoring"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// decision is the result of the runs of one extractor while it is computed.
type decision struct {
	runs    []result.Run
	tracked []string // articles of its runs that do not gate, if the policy requires them
	gate    result.Verdict
	reasons []string
	floors  []result.Floor
	scores  result.Scores
}

func (a *decision) unknown(format string, args ...any) { a.add(result.Unknown, format, args...) }
func (a *decision) fail(format string, args ...any)    { a.add(result.Fail, format, args...) }

func (a *decision) add(v result.Verdict, format string, args ...any) {
	a.gate = worse(a.gate, v)
	a.reasons = append(a.reasons, fmt.Sprintf(format, args...))
}

// decide computes the verdict of the runs under the policy, with its reasons.
func (a *decision) decide(j judge) {
	p := j.policy
	a.gate = judgeAttempts(a.runs, p.Repeat, func(format string, args ...any) {
		a.reasons = append(a.reasons, fmt.Sprintf(format, args...))
	})
	for _, why := range brokenAttempts(a.runs, p.Repeat) {
		a.unknown("%s", why)
	}
	a.unverified(j)
	for _, id := range p.Required {
		if !slices.ContainsFunc(a.runs, func(run result.Run) bool { return run.Article == id }) {
			a.requiredMissing(id, articlesOf(a.runs))
		}
	}
	a.scores = scoring.Of(a.runs)
	var lower func(by, name, score string) (float64, bool)
	if p.On == OnLow {
		lower = scoring.Lower(a.runs)
	}
	a.compareFloors(p, lower, func(k schema.Kind, v result.Verdict) { a.decideCoverage(k, p, v) })
}

// unverified adds a reason for each record that proves nothing, for checks that
// could not be made although the policy requires them, and for each family of
// which none could be made ([families]).
func (a *decision) unverified(j judge) {
	records, missed := 0, 0
	reported := map[string]bool{} // articles with a reason
	for i := range a.runs {
		run := &a.runs[i]
		if len(run.Unverified) > 0 {
			records, missed = records+1, missed+len(run.Unverified)
		}
		if _, why := j.verdict(run); why != "" && !reported[run.Article] {
			reported[run.Article] = true
			a.reasons = append(a.reasons, why)
		}
	}
	if records > 0 && j.policy.Unverified == UnverifiedFail {
		a.unverifiedFails(missed, records)
	}
	made := families{}
	for i := range a.runs {
		made.add(&a.runs[i], j.list)
	}
	a.unmade(made, j.list)
}

func (a *decision) requiredMissing(id string, ran []string) {
	if slices.Contains(a.tracked, id) {
		a.unknown("the required article %s is tracked (gate: track), so nothing decides about it; let its case gate, or do not require it", id)
		return
	}
	a.unknown("the required article %s was not run%s", id, didYouMean(id, ran))
}

func (a *decision) unverifiedFails(checks, records int) {
	a.fail("%s of %s could not be made, and the policy requires them (unverified: fail)", plain.Count(checks, "check"), plain.Count(records, "record"))
}

// didYouMean returns "; did you mean …?" with the name nearest to name, "" if
// none is near.
func didYouMean(name string, names []string) string {
	if near := nearest.Word(name, names); near != "" {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	return ""
}

func articlesOf(runs []result.Run) []string {
	ids := make([]string, len(runs))
	for i, run := range runs {
		ids[i] = run.Article
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// families is, by family, whether a check that needs the article could be made of
// any record, and else why not, if assay has no grammar for the language that its
// articles state. A language that no article states is missing as a golden may be.
type families map[string]*family

type family struct {
	Made bool   `json:"made,omitzero"`
	Why  string `json:"why,omitempty"` // of the first article by id
	Of   string `json:"of,omitempty"`  // that article
}

// add adds a run.
func (fs families) add(run *result.Run, list []*checks.Check) {
	if run.Error != "" {
		return
	}
	unread := run.Lacks(result.MissingGrammar)
	for _, c := range list {
		if c.Needs&checks.Article == 0 {
			continue
		}
		f := fs[c.Family()]
		if f == nil {
			f = new(family)
			fs[c.Family()] = f
		}
		switch {
		case f.Made:
		case run.Made(c.Name):
			*f = family{Made: true}
		case unread:
			f.note(run, c.Name)
		}
	}
}

// note notes why a check could not be made, if that is because the words of the
// article cannot be read.
func (f *family) note(run *result.Run, check string) {
	if f.Why != "" && f.Of <= run.Article {
		return
	}
	for _, u := range run.Unverified {
		if u.Check == check && u.Missing == result.MissingGrammar {
			f.Why, f.Of = run.Why(u.Missing), run.Article
			return
		}
	}
}

// merge adds the runs of another.
func (fs families) merge(o families) {
	for name, from := range o {
		to := fs[name]
		switch {
		case to == nil || from.Made:
			fs[name] = &family{from.Made, from.Why, from.Of}
		case !to.Made && from.Why != "" && (to.Why == "" || from.Of < to.Of):
			*to = *from
		}
	}
}

// unmade adds a reason for each family of which no check could be made, in the
// order of the checks.
func (a *decision) unmade(fs families, list []*checks.Check) {
	var told []string
	for _, c := range list {
		f := fs[c.Family()]
		if f == nil || f.Made || f.Why == "" || slices.Contains(told, c.Family()) {
			continue
		}
		told = append(told, c.Family())
		a.unknown("no check of the family %s could be made of any record: %s; skip the family if that is intended", c.Family(), f.Why)
	}
}

func (a *decision) result() result.ExtractorResult {
	x := result.ExtractorResult{Gate: a.gate, Reasons: a.reasons, Records: len(a.runs), Floors: a.floors, Scores: a.scores}
	for _, run := range a.runs {
		x.Unverified += len(run.Unverified)
		x.TakenOff = countTakenOff(x.TakenOff, run)
		switch run.Verdict {
		case result.Fail:
			x.Failed++
		case result.Unknown:
			x.Unknown++
		}
	}
	return x
}

// countTakenOff counts a run by what was taken off its answer. The counts are nil as long
// as nothing was.
func countTakenOff(counts map[string]int, run result.Run) map[string]int {
	for _, what := range run.TakenOff {
		if counts == nil {
			counts = map[string]int{}
		}
		counts[what]++
	}
	return counts
}
