package main

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema/result"
)

// finish writes a result with the reports that go with it, and brings the
// baseline up to date where it was asked to.
func (c *call) finish(r *assay.Result, f suiteFlags, s *suite) error {
	assay.Tell(r, s.notices)
	r.Notices = append(r.Notices, s.strangers(r)...)
	if f.UpdateBaseline {
		added, removed, err := s.baseline.Update(r, s.gate)
		switch {
		case errors.Is(err, gate.ErrUnknown): // the answer says what is unknown
			fault(c.err, err)
		case err != nil:
			return usageError{err}
		default:
			fmt.Fprintf(c.err, "baseline: %d findings added, %d removed\n", added, removed)
			told := r.Notices
			r = gate.Decide(r.Runs, s.checks, s.gate, s.baseline)
			r.Notices = told
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

// strangers tells of extractors whose findings the baseline knows and that are
// none here: under another name every finding is a new one.
func (s *suite) strangers(r *assay.Result) []string {
	if s.baseline == nil {
		return nil
	}
	known := slices.Sorted(maps.Keys(r.Extractors))
	if s.config != nil {
		known = slices.AppendSeq(known, maps.Keys(s.config.Extractors))
	}
	var out []string
	for _, name := range s.baseline.Extractors() {
		if !slices.Contains(known, name) {
			out = append(out, fmt.Sprintf("the baseline knows findings of an extractor %q, which there is not: a finding is known under its extractor's name alone%s", name, didYouMean(name, known)))
		}
	}
	return out
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
