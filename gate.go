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

// Conclude gives every run its verdict, every extractor its own answer, and the
// gate the worst of them: nothing is pooled over extractors. Nothing passes by
// being absent: no run, a run that could not be made or in which no check could
// be, a required article that is missing, one of the baseline that was not run,
// a family of checks that could be made of no record, and a floor under a score
// that is not defined all make the answer unknown. The baseline may be nil. The
// runs are left as they are.
func Conclude(runs []schema.Run, list []*checks.Check, g schema.GateConfig, b *Baseline) *Result {
	runs = concluded(runs, g, b)
	r := &Result{Form: schema.ResultForm, Version: Version(), Runs: runs, Extractors: map[string]schema.ExtractorResult{}}
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
	r.Gate = schema.Pass
	for _, x := range names {
		first, n := byExtractor[x][0], len(byExtractor[x]) // runs are in order of extractor
		a := &answer{gate: schema.Pass, runs: runs[first : first+n]}
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
	if len(runs) == 0 {
		r.Gate = schema.Unknown
		r.Reasons = append(r.Reasons, "nothing was checked: there is no record")
	}
	switch {
	case len(selected) == 0:
		r.Gate = schema.Unknown
		r.Reasons = append(r.Reasons, "nothing was checked: no check is selected")
	case beyondForm(selected) && !beyondForm(list):
		r.Gate = schema.Unknown
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
func concluded(runs []schema.Run, g schema.GateConfig, b *Baseline) []schema.Run {
	runs = slices.Clone(runs)
	orderRuns(runs)
	for i := range runs {
		findings := make([]schema.Finding, 0, len(runs[i].Findings))
		for _, f := range runs[i].Findings {
			switch s := severityOf(f.Check, g); s {
			case schema.Off:
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
func switchedOn(list []*checks.Check, g schema.GateConfig) []*checks.Check {
	return slices.DeleteFunc(slices.Clone(list), func(c *checks.Check) bool { return severityOf(c.Name, g) == schema.Off })
}

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

// severityOf is what the policy says of a check: of the check itself before
// its family.
func severityOf(check string, g schema.GateConfig) schema.Severity {
	family, _, _ := strings.Cut(check, "/")
	for _, name := range []string{check, family + "/*", family} {
		if s, ok := g.Severities[name]; ok {
			return s
		}
	}
	return ""
}

// judge gives a run its verdict, and says which findings fail by themselves.
func judge(run *schema.Run, list []*checks.Check, g schema.GateConfig) {
	for j, f := range run.Findings {
		run.Findings[j].Fails = Gates(f, g)
	}
	run.Verdict = verdict(run, list, g)
}

func verdict(run *schema.Run, list []*checks.Check, g schema.GateConfig) schema.Verdict {
	if run.Error != "" {
		return schema.Unknown
	}
	for _, f := range run.Findings {
		if Gates(f, g) {
			return schema.Fail
		}
	}
	switch {
	case unseen(run, list):
		return schema.Unknown
	case len(run.Unverified) > 0 && g.Unverified == schema.UnverifiedFails:
		return schema.Fail
	}
	return schema.Pass
}

// unseen reports whether a record proves nothing: it had neither its article
// nor a golden, or no check that was asked for could be made of it. Its form
// alone is no proof, unless that is all that was asked for.
func unseen(run *schema.Run, list []*checks.Check) bool {
	if run.Lacks(schema.MissingArticle) && run.Lacks(schema.MissingGolden) {
		return true
	}
	return beyondForm(list) && !slices.ContainsFunc(list, func(c *checks.Check) bool {
		return c.Family() != "form" && c.Run != nil && c.Needs&checks.Extractor == 0 && run.Made(c.Name)
	})
}

// Gates reports whether a finding alone makes the gate fail.
func Gates(f schema.Finding, g schema.GateConfig) bool {
	return counts(f, g) && !decidedByFloor(f, g)
}

// counts reports whether a finding is severe enough to fail, and not known.
func counts(f schema.Finding, g schema.GateConfig) bool {
	failOn := g.FailOn
	if failOn == "" {
		failOn = schema.Error
	}
	return !f.Known && f.Severity.Rank() >= failOn.Rank()
}

// decidedByFloor reports whether a floor decides in the place of a finding.
func decidedByFloor(f schema.Finding, g schema.GateConfig) bool {
	kind, ok := strings.CutPrefix(f.Check, "coverage/")
	_, decided := g.Coverage[schema.Kind(kind)]
	return ok && decided
}

// answer is what the runs of one extractor come to.
type answer struct {
	runs    []schema.Run
	gate    schema.Verdict
	reasons []string
	floors  []schema.Floor
	scores  schema.Scores
}

func (a *answer) unknown(format string, args ...any) { a.say(schema.Unknown, format, args...) }
func (a *answer) fail(format string, args ...any)    { a.say(schema.Fail, format, args...) }

func (a *answer) say(v schema.Verdict, format string, args ...any) {
	a.gate = worse(a.gate, v)
	a.reasons = append(a.reasons, fmt.Sprintf(format, args...))
}

func (a *answer) conclude(list []*checks.Check, g schema.GateConfig) {
	a.gate = judgeAttempts(a.runs, g.Repeat, func(format string, args ...any) {
		a.reasons = append(a.reasons, fmt.Sprintf(format, args...))
	})
	a.unverified(list, g)
	for _, id := range g.Required {
		if !slices.ContainsFunc(a.runs, func(run schema.Run) bool { return run.Article == id }) {
			a.unknown("the required article %s was not run%s", id, meant(id, articlesOf(a.runs)))
		}
	}
	a.scores = score.Of(a.runs)
	a.holdFloors(g)
}

// unverified says what could not be looked at: records without article and
// golden, checks that the policy wants to be made, and families of which no
// check could be made of any record, although the suite names its articles.
func (a *answer) unverified(list []*checks.Check, g schema.GateConfig) {
	records, missed := 0, 0
	told := map[string]bool{}
	for _, run := range a.runs {
		if len(run.Unverified) > 0 {
			records, missed = records+1, missed+len(run.Unverified)
		}
		if run.Verdict != schema.Unknown || run.Error != "" || told[run.Article] {
			continue
		}
		told[run.Article] = true
		if run.Lacks(schema.MissingArticle) && run.Lacks(schema.MissingGolden) {
			a.reasons = append(a.reasons, fmt.Sprintf("no article and no golden of the suite has the id %q; name them with --article and --golden", run.Article))
		} else {
			why := strings.Join(run.UnverifiedText(), "; ")
			if why == "" {
				why = "they put questions to an extractor, which this command does not"
			}
			a.reasons = append(a.reasons, fmt.Sprintf("no check that is selected (%s) could be made of %s: %s", strings.Join(familiesBeyondForm(list), ", "), run.Article, why))
		}
	}
	if records > 0 && g.Unverified == schema.UnverifiedFails {
		a.fail("%d checks of %d records could not be made, and the policy wants them made (unverified: fail)", missed, records)
	}
	for _, family := range unverifiedFamilies(a.runs, list) {
		a.unknown("no check of the family %s could be made of any record: %s; leave the family out (checks: {skip: [%s]}) where that is meant",
			family.name, family.why, family.name)
	}
}

// meant asks whether another of the names was meant.
func meant(name string, names []string) string {
	if near := schema.Nearest(name, names); near != "" {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	return ""
}

func articlesOf(runs []schema.Run) []string {
	ids := make([]string, len(runs))
	for i, run := range runs {
		ids[i] = run.Article
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

type unverifiedFamily struct{ name, why string }

// unverifiedFamilies lists the families of which no check could be made of any
// record, for want of what no other input would give: the articles are there,
// and their words cannot be read.
func unverifiedFamilies(runs []schema.Run, list []*checks.Check) []unverifiedFamily {
	made, why := map[string]bool{}, map[string]string{}
	var order []string
	for _, c := range list {
		if c.Run == nil || c.Needs&checks.Article == 0 {
			continue
		}
		family := c.Family()
		if !slices.Contains(order, family) {
			order = append(order, family)
		}
		for i := range runs {
			run := &runs[i]
			switch {
			case run.Error != "":
				continue
			case run.Made(c.Name):
				made[family] = true
			case why[family] == "" && (run.Lacks(schema.MissingGrammar) || run.Lacks(schema.MissingLanguage)):
				for _, u := range run.Unverified {
					if u.Check == c.Name && (u.Missing == schema.MissingGrammar || u.Missing == schema.MissingLanguage) {
						why[family] = run.Why(u.Missing)
					}
				}
			}
		}
	}
	var out []unverifiedFamily
	for _, family := range order {
		if !made[family] && why[family] != "" {
			out = append(out, unverifiedFamily{family, why[family]})
		}
	}
	return out
}

func (a *answer) result() schema.ExtractorResult {
	x := schema.ExtractorResult{Gate: a.gate, Reasons: a.reasons, Records: len(a.runs), Floors: a.floors, Scores: a.scores}
	for _, run := range a.runs {
		x.Unverified += len(run.Unverified)
		switch run.Verdict {
		case schema.Fail:
			x.Failed++
		case schema.Unknown:
			x.Unknown++
		}
	}
	return x
}
