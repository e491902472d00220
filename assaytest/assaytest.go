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
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema/result"
)

// Run runs an extractor over the suite as subtests of t, and returns the result.
// The test fails where the gate does not pass, with every reason. The subtest of
// an article and a family fails with the findings that the policy fails, and the
// article's own where its run is unknown. What fails nothing is logged: findings
// below the policy's severity, known ones, and, where a policy of shares
// tolerates them, attempts that failed or crashed.
//
// Where [UpdateEnv] or [Update] asks for goldens to be written nothing is judged
// and the result is nil.
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
	if len(s.wrong) > 0 {
		t.Fatalf("assaytest: %s", strings.Join(s.wrong, "\n"))
	}
	m := s.mode(t)
	if m.writesGoldens() {
		s.writeGoldens(t, x, m) // before they are read: they may still lack what is derived
		return nil
	}
	s.load(t, m)
	r, err := assay.Run(t.Context(), x, s.config)
	if err != nil {
		t.Fatalf("assaytest: %s", plain.Error(err))
	}
	s.judge(t, r)
	s.write(t, r)
	if m.kind == modeBaseline {
		s.updateBaseline(t, r)
	}
	return r
}

// judge runs a subtest for each run, and says what the gate says.
func (s *settings) judge(t tester, r *assay.Result) {
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
	for _, reason := range r.Reasons { // there is none where the gate passes
		t.Errorf("assaytest: %s", plain.Text(reason))
	}
	if r.Gate != result.Pass && !t.Failed() {
		t.Errorf("assaytest: the gate's answer is %s", r.Gate)
	}
}

// article reports one run.
func (s *settings) article(t tester, run result.Run) {
	t.Helper()
	if run.Error != "" {
		if run.Attempt > 0 && s.config.Gate.Repeat.On == "share" { // the reasons say where too few attempts pass
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
				case f.Fails: // of attempts that are tolerated nothing does
					t.Error(diff(f))
				default:
					t.Log(diff(f))
				}
			}
		})
	}
}

// families are those of the checks that look at records, in their order.
func families(list []*checks.Check) []string {
	var names []string
	for _, c := range list {
		if f := c.Family(); !slices.Contains(names, f) {
			names = append(names, f)
		}
	}
	return names
}
