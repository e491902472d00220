package gate

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/jsonpointer"
	"github.com/assaykit/assay/internal/mandatory"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// PolicyError lists every problem of a policy. The pointer of each problem is
// that of the member in the policy, such as "/severities/agree~1party".
type PolicyError struct {
	Problems []schema.Problem
}

// Error returns one line for each problem.
func (e *PolicyError) Error() string {
	return (&schema.DecodeError{Problems: e.Problems}).Error()
}

// Unwrap returns one error for each problem.
func (e *PolicyError) Unwrap() []error {
	return (&schema.DecodeError{Problems: e.Problems}).Unwrap()
}

// Validate returns a [*PolicyError] with every mistake in the policy, such as a
// floor out of range, a value that a member does not have, a check that is not in
// the catalogue, or a severity with which an unreadable record would pass. The
// catalogue is all checks that the policy may name, selected or not.
func (p Policy) Validate(catalogue []*checks.Check) error {
	v := validator{catalogue: slices.DeleteFunc(slices.Clone(catalogue), func(c *checks.Check) bool { return c == nil })}
	v.kindFloors("/coverage", p.Coverage)
	v.kindFloors("/precision", p.Precision)
	v.typeFloors("/types", p.Types)
	v.floors("/phenomena", p.Phenomena)
	v.word("/on", p.On, OnValue, OnLow)
	v.severities("/severities", p.Severities)
	v.word("/fail_on", p.FailOn, result.Note, result.Warning, result.Error)
	v.required("/required_articles", p.Required)
	v.budgets("/budgets", p.Budgets)
	v.repeat("/repeat", p.Repeat)
	for i, q := range p.Quarantine {
		v.quarantine(fmt.Sprintf("/quarantine/%d", i), q)
	}
	v.word("/unverified", p.Unverified, UnverifiedShow, UnverifiedFail)
	if t := p.Today; !t.IsZero() {
		if _, ok := schema.MakeDay(t.Year, t.Month, t.Day); !ok {
			v.add("", schema.RuleRange, "", "the day %s, given as today, does not exist", t)
		}
	}
	if len(v.problems) == 0 {
		return nil
	}
	return &PolicyError{v.problems}
}

// validator collects the problems of a policy.
type validator struct {
	catalogue []*checks.Check
	problems  []schema.Problem
}

const ruleEnum schema.Rule = "enum"

func (v *validator) add(pointer string, rule schema.Rule, fix, format string, args ...any) {
	v.problems = append(v.problems, schema.Problem{
		Check: schema.CheckConfig, Rule: rule, Input: schema.Position{Pointer: pointer}, Message: fmt.Sprintf(format, args...), Fix: fix,
	})
}

// word reports a value that is neither allowed nor empty, which is the default.
func (v *validator) word(pointer string, value any, allowed ...any) {
	word := fmt.Sprint(value)
	if word == "" {
		return
	}
	words := make([]string, len(allowed))
	for i, a := range allowed {
		words[i] = fmt.Sprint(a)
	}
	v.oneOf(pointer, word, words)
}

// oneOf reports a word that is not allowed.
func (v *validator) oneOf(pointer, word string, allowed []string) {
	if slices.Contains(allowed, word) {
		return
	}
	quoted := make([]string, len(allowed))
	for i, a := range allowed {
		quoted[i] = fmt.Sprintf("%q", a)
	}
	fix := "write one of them"
	if near := nearWord(word, allowed); near != "" {
		fix = fmt.Sprintf("did you mean %q?", near)
	}
	v.add(pointer, ruleEnum, fix, "%q is not one of %s", word, strings.Join(quoted, ", "))
}

// nearWord returns the word that was probably meant: the nearest, or else the
// only one of which word is a prefix ("warn") or that is a prefix of word
// ("lowest"). It returns "" if there is none.
func nearWord(word string, words []string) string {
	word = strings.ToLower(strings.TrimSpace(word))
	if near := nearest.Word(word, words); near != "" || len(word) < 3 {
		return near
	}
	var alike []string
	for _, w := range words {
		if strings.HasPrefix(w, word) || strings.HasPrefix(word, w) {
			alike = append(alike, w)
		}
	}
	if len(alike) == 1 {
		return alike[0]
	}
	return ""
}

// severities reports severities of unknown checks, unknown severities, and those
// with which an unreadable record would pass.
func (v *validator) severities(pointer string, severities map[string]result.Severity) {
	for _, name := range slices.Sorted(maps.Keys(severities)) {
		at, s := pointer+"/"+jsonpointer.Token(name), severities[name]
		if !v.check(at, name) {
			continue
		}
		before := len(v.problems)
		v.oneOf(at, string(s), []string{string(result.Note), string(result.Warning), string(result.Error), string(Off)})
		if len(v.problems) == before && s != result.Error && mandatory.Covers(name) {
			v.add(at, schema.RuleRange, "form/reference and form/source can be lowered, each by its own name",
				"%s cannot be set to %s: form/json and form/schema say that a record could be read at all, and what could not be read never passes", name, s)
		}
	}
}

// check reports a name that is not that of a check, a family or "family/*". It
// returns whether the name is valid.
func (v *validator) check(pointer, name string) bool {
	if _, err := checks.Lookup(v.catalogue, name); err != nil {
		v.add(pointer, ruleEnum, "", "%v", err)
		return false
	}
	exact := strings.TrimSuffix(name, "/*")
	if !slices.ContainsFunc(v.catalogue, func(c *checks.Check) bool { return c.Name == name || c.Family() == exact }) {
		v.add(pointer, ruleEnum, "name the checks, or their family", "%q is a pattern; a policy names checks and families", name)
		return false
	}
	return true
}

// required reports ids that are empty or repeated.
func (v *validator) required(pointer string, ids []string) {
	for i, id := range ids {
		at := fmt.Sprintf("%s/%d", pointer, i)
		switch {
		case id == "":
			v.add(at, schema.RuleRange, "name the article by its id", "an article without an id is never run")
		case slices.Contains(ids[:i], id):
			v.add(at, schema.RuleRange, "name it once", "the article %q is required twice", id)
		}
	}
}

func (v *validator) budgets(pointer string, b Budgets) {
	if d := time.Duration(b.LatencyP95); d < 0 || d > 24*time.Hour {
		v.add(pointer+"/latency_p95", schema.RuleDuration, "write a duration, such as 30s", "%s is not a duration from 0 to 24h", d)
	}
	if b.Cost != nil && !(*b.Cost >= 0 && *b.Cost <= schema.MostCounted) {
		v.add(pointer+"/cost", schema.RuleRange, "write the most that a run may cost, 0 for nothing", "%v is not a cost from 0 to %d", *b.Cost, schema.MostCounted)
	}
}

func (v *validator) repeat(pointer string, r Repeat) {
	if r.Times < 0 || r.Times > MaxRepeat {
		v.add(pointer+"/times", schema.RuleRange, "", "%d is not a number of attempts from 1 to %d", r.Times, MaxRepeat)
	}
	v.word(pointer+"/on", r.On, RepeatWorst, RepeatShare)
	switch {
	case r.On == RepeatShare && r.Share == 0:
		v.add(pointer, schema.RuleRange, "write share: 0.8", "on: share needs the share of the attempts that must pass, above 0")
	case r.On == RepeatShare:
		v.floor(pointer+"/share", r.Share)
	case r.Share != 0:
		v.add(pointer+"/share", schema.RuleRange, "write on: share, or remove the share", "a share of attempts has no effect without on: share")
	}
}

func (v *validator) quarantine(pointer string, q Quarantine) {
	if q.Article == "" {
		v.add(pointer+"/article", schema.RuleRange, "name the article by its id", "a quarantine needs an article")
	}
	if strings.TrimSpace(q.Why) == "" {
		v.add(pointer+"/why", schema.RuleRange, "write why, and who works on it", "a quarantine needs a reason")
	}
	if day, err := schema.PublicationDay(q.Until); err != nil || day.IsZero() || day.String() != q.Until {
		v.add(pointer+"/until", schema.RuleEDTF, "write the last day as 2026-12-31", "%q is not a day", cmp.Or(q.Until, "nothing"))
	}
	if q.Check != "" && v.check(pointer+"/check", q.Check) && mandatory.Covers(q.Check) {
		v.add(pointer+"/check", schema.RuleRange, "form/reference and form/source can be, each by its own name",
			"%s cannot be quarantined: form/json and form/schema say that a record could be read at all, and what could not be read never passes", q.Check)
	}
}
