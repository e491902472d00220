package main

import (
	"bytes"
	"os"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema"
)

// show writes a result in the format asked for and returns the gate's answer.
func (c *call) show(r *assay.Result) error {
	var out bytes.Buffer
	if c.cli.Format == "json" {
		data, err := schema.Encode(r)
		if err != nil {
			return err
		}
		out.Write(data)
	} else if err := report.Text(&out, r, report.TextOptions{Color: c.color(), Quiet: c.cli.Quiet}); err != nil {
		return err
	}
	if _, err := c.out.Write(out.Bytes()); err != nil {
		return err
	}
	switch r.Gate {
	case schema.Pass:
		return nil
	case schema.Fail:
		return gateFails
	}
	return gateUnknown
}

// color reports whether standard output should be coloured.
func (c *call) color() bool {
	switch c.cli.Color {
	case "always":
		return true
	case "never":
		return false
	}
	return os.Getenv("NO_COLOR") == "" && isTerminal(c.out)
}

func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("TERM") != "dumb"
}
