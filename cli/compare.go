package cli

import (
	"bytes"

	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/score"
)

type compareCmd struct {
	Base   string `arg:"" help:"Stored result to compare with (--format json)."`
	Head   string `arg:"" help:"Stored result that is new; - is standard input."`
	FailOn string `help:"The least severity of a newly broken fact that fails: note, warning or error." enum:"note,warning,error" default:"error" placeholder:"error"`
}

func (k *compareCmd) Run(c *call) error {
	if err := onceStdin(k.Base, k.Head); err != nil {
		return err
	}
	base, err := readResult(k.Base, c.in)
	if err != nil {
		return err
	}
	head, err := readResult(k.Head, c.in)
	if err != nil {
		return err
	}
	d, err := score.Compare(base, head)
	if err != nil {
		return err
	}
	d.Judge(result.Severity(k.FailOn))
	var text bytes.Buffer
	if err := report.Comparison(&text, d); err != nil {
		return err
	}
	if err := c.printResult(d, text.String()); err != nil {
		return err
	}
	switch d.Verdict {
	case result.Pass:
		return nil
	case result.Fail:
		return errGateFails
	}
	return errGateUnknown
}
