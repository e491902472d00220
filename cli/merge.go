package cli

import (
	"github.com/assaykit/assay"
	"github.com/assaykit/assay/internal/runs"
)

type mergeCmd struct {
	Results []string `arg:"" name:"result" help:"Files of runs (--report jsonl=FILE) or results (--format json) of all shards."`
	Report  []string `help:"Also write a report: FORMAT to standard output, or FORMAT=FILE." placeholder:"FORMAT=FILE"`
}

// Run decides on the runs of all shards together, as if they were of one call.
func (k *mergeCmd) Run(c *call) error {
	if isStreamed(k.Report, assay.Shard{}) {
		return usagef("--report %s: merge makes a result of runs that are in files already; leave it out", streamedReport)
	}
	if _, err := reportFlags(k.Report); err != nil {
		return err
	}
	m, err := runs.Merge(k.Results, c.checks)
	if err != nil {
		return err
	}
	r, err := m.Accumulator.Result()
	if err != nil {
		return err
	}
	closing := m.Rules.Closing
	closing.Notes = append(closing.Notes, m.Notes...)
	if suite := m.Accumulator.Suite(); suite != nil {
		suite.Complete(r, closing.Extractor)
	}
	s := &suite{checks: m.Checks, gate: m.Policy, baseline: m.Baseline, declared: closing.Declared}
	for _, path := range k.Results {
		s.inputs.read("the result that is merged", path)
	}
	if _, err := s.reports(k.Report); err != nil {
		return err
	}
	sayClosing(r, closing, m.Accumulator)
	return c.closeResult(r, closing, suiteFlags{Report: k.Report}, s)
}
