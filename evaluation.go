package assay

import (
	"context"
	"errors"
	"fmt"
	"reflect"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/pairing"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// evaluation is what [Run] and [Check] do alike: by what records are evaluated
// and decided about.
type evaluation struct {
	extractor string
	cases     []Case
	checks    []*checks.Check
	policy    gate.Policy
	baseline  *gate.Baseline
	options   schema.Options
	notices   []gate.Notice
	strict    bool
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
	return e
}

func (e evaluation) evaluate(ctx context.Context, rec Record, c Case) result.Run {
	return Evaluate(ctx, rec, c, e.checks, e.options)
}

func (e evaluation) decide(runs []result.Run) (*Result, error) {
	r, err := gate.Decide(runs, e.checks, e.policy, e.baseline)
	if err != nil {
		return nil, fmt.Errorf("assay: %w", err)
	}
	gate.AddNotices(r, e.notices, e.strict)
	return r, nil
}

// validate returns what is wrong with the cases, the checks and the policy.
func (e evaluation) validate(needArticles bool) error {
	if err := checks.Validate(e.checks); err != nil {
		return fmt.Errorf("assay: %w", err)
	}
	if err := e.policy.Validate(append(checks.All(), e.checks...)); err != nil {
		return fmt.Errorf("assay: the gate's policy: %w", err)
	}
	return validateCases(e.cases, needArticles)
}

// validateCases refuses cases that are about nothing, and two about one article.
func validateCases(cases []Case, needArticles bool) error {
	var ids pairing.Index
	for i, c := range cases {
		switch {
		case c.Article == nil && c.Golden == nil:
			return fmt.Errorf("assay: Cases[%d] has neither an article nor a golden; set Article", i)
		case strangers(c):
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

// strangers reports whether a case's golden is of another article than its own.
func strangers(c Case) bool {
	return c.Article != nil && c.Golden != nil && c.Article.ID != c.Golden.Source.ID
}

// validateExtractor refuses nil, also where it is the nil of a type.
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
