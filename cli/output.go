package cli

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/ci"
	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema/result"
)

// finish writes a result with the reports that go with it, and brings the
// baseline up to date where it was asked to.
func (c *call) finish(r *assay.Result, f suiteFlags, s *suite) error {
	gate.AddNotices(r, s.notices, ci.Running())
	r.Notices = append(r.Notices, s.namesOfBaseline(r)...)
	r.Notices = append(r.Notices, s.advice(r, f.UpdateBaseline)...)
	r.Notices = append(r.Notices, staleAdvice(s.cases)...)
	if f.UpdateBaseline {
		added, removed, err := s.baseline.Update(r, s.gate)
		switch {
		case errors.Is(err, gate.ErrUnknown): // the answer says what is unknown
			fault(c.err, err)
		case err != nil:
			return usageError{err}
		default:
			fmt.Fprintf(c.err, "baseline: %d findings added, %d removed\n", added, removed)
			notices := r.Notices
			if r, err = gate.Decide(r.Runs, s.checks, s.gate, s.baseline); err != nil {
				return err
			}
			r.Notices = notices
		}
	}
	if err := c.writeReports(r, f.Report, s); err != nil {
		return err
	}
	for _, report := range f.Report {
		if _, path, _ := strings.Cut(report, "="); toStandardOutput(path) { // it has taken standard output
			return answer(r)
		}
	}
	return c.show(r)
}

// answer is the gate's answer as an error.
func answer(r *assay.Result) error {
	switch r.Gate {
	case result.Pass:
		return nil
	case result.Fail:
		return errGateFails
	}
	return errGateUnknown
}

// show writes a result in the format asked for and returns the gate's answer.
func (c *call) show(r *assay.Result) error {
	var out bytes.Buffer
	if c.cli.Format == "json" {
		data, err := result.Encode(r)
		if err != nil {
			return err
		}
		if err := c.encoded(data); err != nil {
			return err
		}
		return answer(r)
	}
	if err := report.Text(&out, r, report.TextOptions{Color: c.color(), Quiet: c.cli.Quiet}); err != nil {
		return err
	}
	if err := c.report("text", out.Bytes()); err != nil {
		return err
	}
	return answer(r)
}
