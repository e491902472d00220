package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/assaykit/assay/schema"
)

// The elements of JUnit XML that assay writes, in the order of their schema.
type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	Time    string        `xml:"time,attr,omitempty"` // seconds
	File    string        `xml:"file,attr,omitempty"`
	Error   *junitProblem `xml:"error,omitempty"`
	Failure *junitProblem `xml:"failure,omitempty"`
	Out     string        `xml:"system-out,omitempty"`
}

type junitProblem struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

// JUnit writes a suite an extractor and a case an article: a failure with all
// its failing findings, an error where the verdict is unknown, and what does
// not fail as output. It carries no time of day, so equal results are equal
// bytes.
func JUnit(w io.Writer, r *schema.Result) error {
	out := junitSuites{Name: "assay"}
	for _, run := range r.Runs {
		if n := len(out.Suites); n == 0 || out.Suites[n-1].Name != plain(run.Extractor) {
			out.Suites = append(out.Suites, junitSuite{Name: plain(run.Extractor)})
		}
		s := &out.Suites[len(out.Suites)-1]
		c := junitRun(run)
		s.Cases = append(s.Cases, c)
		s.Tests++
		out.Tests++
		if c.Error != nil {
			s.Errors++
			out.Errors++
		} else if c.Failure != nil {
			s.Failures++
			out.Failures++
		}
	}
	if c, fails := junitGate(r); fails {
		out.Suites = append(out.Suites, junitSuite{Name: "gate", Tests: 1, Failures: count(c.Failure != nil), Errors: count(c.Error != nil), Cases: []junitCase{c}})
		out.Tests++
		out.Failures += count(c.Failure != nil)
		out.Errors += count(c.Error != nil)
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

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func junitRun(run schema.Run) junitCase {
	c := junitCase{Name: plain(cmpOr(run.Article, cmpOr(run.At, "no article"))), Class: plain("assay." + run.Extractor), File: plain(run.File)}
	if run.Metrics != nil {
		c.Time = fmt.Sprintf("%.3f", float64(run.Metrics.Milliseconds)/1000)
	}
	var failing, rest []string
	var checks []string
	for _, f := range run.Findings {
		line := fmt.Sprintf("%s %s: %s", f.Severity, f.Check, sentence(f))
		if f.Fails {
			failing = append(failing, line)
			if len(checks) == 0 || checks[len(checks)-1] != f.Check {
				checks = append(checks, f.Check)
			}
		} else {
			rest = append(rest, line)
		}
	}
	c.Out = strings.Join(rest, "\n")
	switch run.Verdict {
	case schema.Unknown:
		why := plain(cmpOr(run.Error, "no "+strings.Join(run.Unverified, " and no ")+" at hand"))
		c.Error = &junitProblem{Message: why, Type: "unknown", Text: strings.Join(append([]string{why}, failing...), "\n")}
	case schema.Fail:
		c.Failure = &junitProblem{Message: plural(len(failing), "finding") + ": " + clip(strings.Join(checks, ", "), 200), Type: "fail", Text: strings.Join(failing, "\n")}
	}
	return c
}

// junitGate is a case of its own for reasons that belong to no article.
func junitGate(r *schema.Result) (junitCase, bool) {
	if len(r.Reasons) == 0 || r.Gate == schema.Pass {
		return junitCase{}, false
	}
	reasons := make([]string, len(r.Reasons))
	for i, s := range r.Reasons {
		reasons[i] = plain(s)
	}
	c := junitCase{Name: "gate", Class: "assay"}
	p := &junitProblem{Message: reasons[0], Type: string(r.Gate), Text: strings.Join(reasons, "\n")}
	if r.Gate == schema.Unknown {
		c.Error = p
	} else {
		c.Failure = p
	}
	return c, true
}
