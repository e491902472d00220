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

// Run runs an extractor over the suite, reports the findings in subtests of t,
// and returns the result. The test fails with every reason if the gate does not
// pass. The subtest of an article and a family of checks fails with the findings
// that fail by the policy; the subtest of an article fails if its run is unknown.
// Other findings are logged: those below the severity of the policy, known ones,
// and those of attempts that the policy tolerates ([gate.RepeatShare]).
//
// If [UpdateEnv] or [Update] makes Run write goldens, nothing is checked and the
// result is nil.
func Run(t *testing.T, x assay.Extractor, options ...Option) *assay.Result {
	t.Helper()
	return run(goTest{t}, x, options...)
}

func run(t tester, x assay.Extractor, options ...Option) *assay.Result {
	t.Helper()
	var s settings
	for i, o := range options {
		if o == nil {
			t.Fatalf("assaytest: option %d is nil; leave it out", i)
		}
		o(&s)
	}
	if len(s.mistakes) > 0 {
		t.Fatalf("assaytest: %s", strings.Join(s.mistakes, "\n"))
	}
	m := s.mode(t)
	if m.writesGoldens() {
		s.writeGoldens(t, x, m) // not loaded first: goldens that are not derived yet do not load
		return nil
	}
	s.load(t, m)
	r, err := assay.Run(t.Context(), x, s.config)
	if err != nil {
		t.Fatalf("assaytest: %s", plain.Error(err))
	}
	s.report(t, r)
	s.writeReports(t, r)
	if m.kind == modeBaseline {
		s.updateBaseline(t, r)
	}
	return r
}

// report runs a subtest for each run, logs the notices, and fails t with each
// reason of the gate.
func (s *settings) report(t tester, r *assay.Result) {
	t.Helper()
	for _, run := range r.Runs {
		t.Run(plain.Text(run.Article), func(t tester) {
			t.Helper()
			s.article(t, run)
		})
	}
	for _, notice := range r.Notices {
		t.Logf("assaytest: %s", plain.Text(notice))
	}
	for _, reason := range r.Reasons { // none if the gate passes
		t.Errorf("assaytest: %s", plain.Text(reason))
	}
	if r.Gate != result.Pass && !t.Failed() {
		t.Errorf("assaytest: the gate's verdict is %s", r.Gate)
	}
}

// article reports one run in the subtest of its article.
func (s *settings) article(t tester, run result.Run) {
	t.Helper()
	if run.Error != "" {
		if run.Attempt > 0 && s.config.Gate.Repeat.On == gate.RepeatShare { // too few passed attempts are a reason of the gate
			t.Logf("unknown: %s", plain.Text(run.Error))
		} else {
			t.Errorf("unknown: %s", plain.Text(run.Error))
		}
		return
	}
	for _, line := range run.UnverifiedText() {
		t.Logf("unverified: %s", plain.Text(line))
	}
	for _, family := range families(s.config.Checks) {
		t.Run(family, func(t tester) {
			t.Helper()
			for _, f := range run.Findings {
				switch {
				case !strings.HasPrefix(f.Check, family+"/"):
				case f.Fails: // never set in attempts that the policy tolerates
					t.Error(diff(f))
				default:
					t.Log(diff(f))
				}
			}
		})
	}
}

// families returns the families of the checks, in the order of the checks.
func families(list []*checks.Check) []string {
	var names []string
	for _, c := range list {
		if f := c.Family(); !slices.Contains(names, f) {
			names = append(names, f)
		}
	}
	return names
}
