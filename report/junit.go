package report

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/assaykit/assay/internal/plain"

	"github.com/assaykit/assay/schema/result"
)

// The elements of JUnit XML that assay writes. JUnit XML has no official
// schema: the order of elements and the attributes are those that the schemas
// of Jenkins and Ant have in common.
type junitSuites struct {
	XMLName xml.Name     `xml:"testsuites"`
	Suites  []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name       string          `xml:"name,attr"`
	Package    string          `xml:"package,attr"`
	ID         int             `xml:"id,attr"` // from 0
	Host       string          `xml:"hostname,attr"`
	When       string          `xml:"timestamp,attr,omitempty"` // UTC, without a zone
	Tests      int             `xml:"tests,attr"`
	Failures   int             `xml:"failures,attr"`
	Errors     int             `xml:"errors,attr"`
	Time       string          `xml:"time,attr"` // seconds
	Properties []junitProperty `xml:"properties>property"`
	Cases      []junitCase     `xml:"testcase"`
	Out        string          `xml:"system-out"`
	Err        string          `xml:"system-err"`

	took int64 // milliseconds
	out  []string
}

type junitProperty struct {
	Name  string `xml:"name,attr"`
	Value string `xml:"value,attr"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	Time    string        `xml:"time,attr"` // seconds
	Error   *junitProblem `xml:"error,omitempty"`
	Failure *junitProblem `xml:"failure,omitempty"`
}

type junitProblem struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

// JUnitOptions are the parts of JUnit XML that are not in a result.
type JUnitOptions struct {
	// When is the time of the run, which Ant's schema requires. If it is zero,
	// equal results give equal bytes.
	When time.Time
}

// JUnit writes a suite for each extractor with a test case for each article: a
// failure with all its failing findings, or an error if the verdict is unknown.
// Everything else, such as findings that do not fail, checks that were not made
// and notices, is the suite's output.
func JUnit(w io.Writer, r *result.Result, o JUnitOptions) error {
	if r == nil {
		return errNoResult
	}
	var suites []*junitSuite
	of := make(map[string]*junitSuite)
	suite := func(name string) *junitSuite {
		s := of[name]
		if s == nil {
			s = &junitSuite{Name: name}
			of[name] = s
			suites = append(suites, s)
		}
		return s
	}
	for _, run := range r.Runs {
		s := suite(named(run.Extractor, "no extractor"))
		c, rest := junitRun(run)
		if tolerated(r, run) {
			why := ", which the share of attempts allows"
			if run.Tracked {
				why = ", and the article is tracked: it does not gate"
			}
			rest = append(rest, harmless(string(run.Verdict))+why)
			if c.Error != nil {
				rest = append(rest, c.Error.Message)
			}
			c.Error, c.Failure = nil, nil
		}
		for _, line := range rest {
			s.out = append(s.out, c.Name+": "+line)
		}
		if run.Metrics != nil {
			s.took += run.Metrics.Milliseconds
		}
		s.add(c)
	}
	if c, fails := junitGate(r); fails {
		suite("gate").add(c)
	}
	if len(suites) > 0 {
		for _, n := range r.Notices {
			suites[0].out = append(suites[0].out, "notice: "+harmless(n))
		}
	}
	var out junitSuites
	for i, s := range suites {
		s.Package, s.ID, s.Host, s.Time = "assay", i, "localhost", seconds(s.took)
		s.Properties = []junitProperty{{"assay.version", named(r.Version, "devel")}, {"assay.gate", harmless(string(r.Gate))}}
		s.Out = strings.Join(s.out, "\n")
		if !o.When.IsZero() {
			s.When = o.When.UTC().Format("2006-01-02T15:04:05")
		}
		out.Suites = append(out.Suites, *s)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(out); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func (s *junitSuite) add(c junitCase) {
	s.Cases = append(s.Cases, c)
	s.Tests++
	switch {
	case c.Error != nil:
		s.Errors++
	case c.Failure != nil:
		s.Failures++
	}
}

// named returns a name with control characters escaped, or otherwise if it is
// blank, since schemas require at least one character.
func named(name, otherwise string) string {
	if strings.TrimSpace(name) == "" {
		return otherwise
	}
	return harmless(name)
}

func seconds(milliseconds int64) string { return fmt.Sprintf("%.3f", float64(milliseconds)/1000) }

// junitRun returns the test case of a run, and its findings that do not fail.
func junitRun(run result.Run) (c junitCase, rest []string) {
	c = junitCase{Name: harmless(articleOf(run, cmp.Or(strings.TrimSpace(run.At), "no article"))), Class: harmless("assay." + run.Extractor), Time: seconds(0)}
	if run.Metrics != nil {
		c.Time = seconds(run.Metrics.Milliseconds)
	}
	var failing, checks []string
	for _, f := range mistakesOf(&run) {
		line := fmt.Sprintf("%s %s: %s", effectOf(f), harmless(f.Check), sentence(f))
		if file, n, column, ok := fileLine(run, f); ok {
			line = fmt.Sprintf("%s:%d:%d: %s", harmless(file), n, column, line)
		}
		if !f.Fails {
			rest = append(rest, line)
			continue
		}
		failing = append(failing, line)
		if !slices.Contains(checks, harmless(f.Check)) {
			checks = append(checks, harmless(f.Check))
		}
	}
	unmade := run.UnverifiedText()
	for i, line := range unmade {
		unmade[i] = "unverified: " + harmless(line)
	}
	rest = append(rest, unmade...)
	switch run.Verdict {
	case result.Unknown:
		why := harmless(whyUnknown(run))
		c.Error = &junitProblem{Message: why, Type: "unknown", Text: strings.Join(append([]string{why}, failing...), "\n")}
	case result.Fail:
		p := &junitProblem{Message: plain.Count(len(failing), "finding") + ": " + clip(strings.Join(checks, ", "), 200), Type: "fail", Text: strings.Join(failing, "\n")}
		if len(failing) == 0 { // the policy fails checks that were not made
			p.Message, p.Text = clip(strings.Join(unmade, "; "), 200), strings.Join(unmade, "\n")
		}
		c.Failure = p
	}
	return c, rest
}

// junitGate returns a test case for the reasons that belong to no article.
func junitGate(r *result.Result) (junitCase, bool) {
	if len(r.Reasons) == 0 || r.Gate == result.Pass {
		return junitCase{}, false
	}
	reasons := make([]string, len(r.Reasons))
	for i, s := range r.Reasons {
		reasons[i] = harmless(s)
	}
	c := junitCase{Name: "gate", Class: "assay", Time: seconds(0)}
	p := &junitProblem{Message: reasons[0], Type: harmless(string(r.Gate)), Text: strings.Join(reasons, "\n")}
	if r.Gate == result.Unknown {
		c.Error = p
	} else {
		c.Failure = p
	}
	return c, true
}
