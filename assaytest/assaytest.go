// Package assaytest runs assay inside go test: one subtest per article and
// family of checks.
//
//	func TestExtractor(t *testing.T) {
//		assaytest.Run(t, extract.Func(mine), assaytest.Suite("testdata/assay"))
//	}
package assaytest

import (
	"slices"
	"strings"
	"testing"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema/result"
)

// Option changes what Run runs.
type Option func(*settings)

type settings struct {
	folder string
	config assay.Config
	only   []string
	skip   []string
}

// Suite runs the cases of a folder, which holds articles/ and goldens/, instead
// of those that assay carries.
func Suite(folder string) Option { return func(s *settings) { s.folder = folder } }

// Config replaces the whole configuration of the run. Options after it still
// count.
func Config(c assay.Config) Option { return func(s *settings) { s.config = c } }

// Gate sets the policy: floors, severities, what fails.
func Gate(g gate.Policy) Option { return func(s *settings) { s.config.Gate = g } }

// Only runs only the named checks or families ("coverage/*").
func Only(checks ...string) Option {
	return func(s *settings) { s.only = append(s.only, checks...) }
}

// Skip leaves the named checks or families out.
func Skip(checks ...string) Option {
	return func(s *settings) { s.skip = append(s.skip, checks...) }
}

// Run runs an extractor over the suite as subtests of t. A finding that fails
// the gate fails the subtest of its article and family; a run whose verdict is
// unknown fails the article's. What was found but does not fail is logged.
func Run(t *testing.T, x assay.Extractor, options ...Option) {
	t.Helper()
	var s settings
	for _, o := range options {
		o(&s)
	}
	if update(t, x, &s) {
		return // before its goldens are read: they may still lack what is derived
	}
	if s.folder != "" {
		cases, notices, err := assay.Suite(s.folder)
		if err != nil {
			t.Fatalf("assaytest: %s", plain.Error(err))
		}
		s.config.Cases, s.config.Notices = cases, notices
	}
	if s.config.Checks == nil {
		s.config.Checks = checks.All()
	}
	list, err := checks.Select(s.config.Checks, s.only, s.skip)
	if err != nil {
		t.Fatalf("assaytest: %s", plain.Error(err))
	}
	s.config.Checks = list
	result, err := assay.Run(t.Context(), x, s.config)
	if err != nil {
		t.Fatalf("assaytest: %s", plain.Error(err))
	}
	for _, run := range result.Runs {
		t.Run(plain.Text(run.Article), func(t *testing.T) {
			if run.Error != "" && run.Attempt > 0 && s.config.Gate.Repeat.On == "share" { // the reasons say where too few pass
				t.Skipf("unknown: %s", plain.Text(run.Error))
			}
			article(t, run, list)
		})
	}
	for _, notice := range result.Notices {
		t.Logf("assaytest: %s", plain.Text(notice))
	}
	for _, reason := range result.Reasons {
		t.Errorf("assaytest: %s", plain.Text(reason))
	}
}

func article(t *testing.T, run result.Run, list []*checks.Check) {
	t.Helper()
	if run.Error != "" {
		t.Fatalf("unknown: %s", plain.Text(run.Error))
	}
	for _, line := range run.UnverifiedText() {
		t.Logf("unverified: %s", plain.Text(line))
	}
	var families []string
	for _, c := range list {
		if f := c.Family(); c.Run != nil && !slices.Contains(families, f) {
			families = append(families, f)
		}
	}
	for _, family := range families {
		t.Run(family, func(t *testing.T) {
			for _, f := range run.Findings {
				if !strings.HasPrefix(f.Check, family+"/") {
					continue
				}
				if f.Fails {
					t.Error(diff(f))
				} else {
					t.Log(diff(f))
				}
			}
		})
	}
}
