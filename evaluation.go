package assay

import (
	"context"
	"errors"
	"fmt"
	"reflect"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/pairing"
	"github.com/assaykit/assay/internal/rows"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// evaluation is the configuration that [Run] and [Check] share: how records are
// evaluated and how the gate decides.
type evaluation struct {
	extractor string
	cases     []Case
	checks    []*checks.Check
	weighed   []*checks.Check // the checks of an article with a golden, see weigh
	policy    gate.Policy
	baseline  *gate.Baseline
	options   schema.Options
	notices   []gate.Notice
	strict    bool
	rows      func([]rows.Row) error // nil for none
}

func (e evaluation) withDefaults() evaluation {
	if e.extractor == "" {
		e.extractor = defaultExtractor
	}
	if e.cases == nil {
		e.cases = BuiltinSuite()
	}
	if e.checks == nil {
		e.checks = checks.All()
	}
	e.weighed = e.weigh()
	return e
}

func (e evaluation) evaluate(ctx context.Context, rec Record, c Case) (result.Run, *checks.Input) {
	c = c.WithGolden()
	list := e.checks // without a golden, coverage is reported as not made, whatever it weighs
	if c.Golden != nil {
		list = e.weighed
	}
	return evaluate(ctx, rec, c, list, e.options)
}

// weigh returns the checks with the severities that the policy sets for coverage and
// source: source is silent on what coverage reports, unless that matters less or is
// turned off.
func (e evaluation) weigh() []*checks.Check {
	if len(e.policy.Severities) == 0 {
		return e.checks
	}
	list := make([]*checks.Check, 0, len(e.checks))
	for _, c := range e.checks {
		if c == nil { // validate says it
			continue
		}
		if family := c.Family(); family == "coverage" || family == "source" {
			switch s := e.policy.SeverityOf(c.Name); {
			case s == gate.Off && family == "coverage":
				continue
			case s.Rank() > 0:
				weighed := *c
				weighed.Severity = s
				c = &weighed
			}
		}
		list = append(list, c)
	}
	return list
}

func (e evaluation) decide(a *gate.Accumulator) (*Result, error) {
	r, err := a.Result()
	if err != nil {
		return nil, fmt.Errorf("assay: %w", err)
	}
	gate.AddNotices(r, e.notices, e.strict)
	return r, nil
}

// validate returns an error about invalid checks, an invalid policy or invalid
// cases. If needArticles is set, every case needs an article.
func (e evaluation) validate(needArticles bool) error {
	if err := checks.Validate(e.checks); err != nil {
		return fmt.Errorf("assay: %w", err)
	}
	if err := e.policy.Validate(append(checks.All(), e.checks...)); err != nil {
		return fmt.Errorf("assay: the gate's policy: %w", err)
	}
	return validateCases(e.cases, needArticles)
}

// validateCases returns an error about the first case that is empty, is
// mismatched, lacks an article that it needs, or has the article of another case.
func validateCases(cases []Case, needArticles bool) error {
	var ids pairing.Index
	for i, c := range cases {
		switch {
		case c.Article == nil && c.Golden == nil:
			return fmt.Errorf("assay: Cases[%d] has neither an article nor a golden; set Article", i)
		case mismatched(c):
			return fmt.Errorf("assay: Cases[%d] has the article %q and the golden of %q; keep those of one article together", i, c.Article.ID, c.Golden.Source.ID)
		case c.Article == nil && needArticles:
			return fmt.Errorf("assay: Cases[%d] has the golden of %q and no article to extract from; set Article", i, c.id())
		}
		if !ids.Add(c.id(), nil) {
			first, _ := ids.Of(c.id(), nil)
			return fmt.Errorf("assay: Cases[%d] is about article %q, and so is Cases[%d]; keep one", i, c.id(), first)
		}
	}
	return nil
}

// mismatched reports whether the golden of a case belongs to another article
// than that of the case.
func mismatched(c Case) bool {
	return c.Article != nil && c.Golden != nil && c.Article.ID != c.Golden.Source.ID
}

// validateExtractor returns an error if x is nil or contains a nil value.
func validateExtractor(x Extractor) error {
	if x == nil {
		return errors.New("assay: the extractor is nil; extract.Func makes one of a function")
	}
	switch v := reflect.ValueOf(x); v.Kind() {
	case reflect.Func, reflect.Pointer, reflect.Map, reflect.Slice, reflect.Chan:
		if v.IsNil() {
			return fmt.Errorf("assay: the extractor is a nil %T; make one first", x)
		}
	}
	return nil
}
