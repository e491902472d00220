package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/ci"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/internal/runs"
	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema/result"
)

// finish writes a result and its reports, and updates the baseline if
// --update-baseline is set.
func (c *call) finish(r *assay.Result, f suiteFlags, s *suite) error {
	return c.closeResult(r, s.closing(""), f, s)
}

// closeResult is finish for a closing that the suite does not have itself.
func (c *call) closeResult(r *assay.Result, closing runs.Closing, f suiteFlags, s *suite) error {
	s.say(r, closing, f.UpdateBaseline, ci.Running())
	if f.UpdateBaseline && r.Omitted > 0 {
		return usagef("--update-baseline needs every run, and the result omits %d: update it from at most %d records", r.Omitted, gate.MostListed)
	}
	if f.UpdateBaseline {
		added, removed, err := s.baseline.Update(r, s.gate)
		switch {
		case errors.Is(err, gate.ErrUnknown): // the verdict is reported later
			printFault(c.err, err)
		case err != nil:
			return usageError{err}
		default:
			fmt.Fprintf(c.err, "baseline: %s added, %d removed\n", plain.Count(added, "finding"), removed)
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
		if _, path, _ := strings.Cut(report, "="); toStandardOutput(path) { // a report uses standard output
			return gateError(r)
		}
	}
	return c.show(r)
}

// say adds the notices of a suite and advice to a result. If strict is set, a notice
// that is Unverified makes it unknown.
func (s *suite) say(r *assay.Result, c runs.Closing, update, strict bool) {
	gate.AddNotices(r, c.Notices, strict)
	r.Notices = append(r.Notices, s.namesOfBaseline(r)...)
	r.Notices = append(r.Notices, s.advice(r, update)...)
	r.Notices = append(r.Notices, c.Advice...)
}

// gateError returns the error for the verdict of a result.
func gateError(r *assay.Result) error {
	switch r.Gate {
	case result.Pass:
		return nil
	case result.Fail:
		return errGateFails
	}
	return errGateUnknown
}

// openable returns a result that names an article's file only where it is there: not of
// articles that assay carries.
func openable(r *result.Result) *result.Result {
	out := *r
	out.Runs = slices.Clone(r.Runs)
	there := map[string]bool{}
	for i := range out.Runs {
		file := out.Runs[i].File
		if _, known := there[file]; !known {
			_, err := os.Stat(file)
			there[file] = err == nil
		}
		if !there[file] {
			out.Runs[i].File, out.Runs[i].FirstLine = "", 0
		}
	}
	return &out
}

// show writes a result in the selected format and returns the error for its verdict.
func (c *call) show(r *assay.Result) error {
	var out bytes.Buffer
	if c.cli.Format == "json" {
		data, err := result.Encode(r)
		if err != nil {
			return err
		}
		if err := c.printJSONText(data); err != nil {
			return err
		}
		return gateError(r)
	}
	readable := openable(r)
	if c.shown != nil {
		readable.Notices = append(slices.Clone(readable.Notices), "only the findings that --kind and --check select are shown; the verdict is of all")
	}
	if err := report.Text(&out, readable, report.TextOptions{Color: c.color(), Quiet: c.cli.Quiet, Verbose: c.cli.Verbose, Shown: c.shown}); err != nil {
		return err
	}
	if err := c.report("text", out.Bytes()); err != nil {
		return err
	}
	return gateError(r)
}
