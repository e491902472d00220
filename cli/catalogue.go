package cli

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

type checksCmd struct {
	Name []string `arg:"" optional:"" help:"Checks or families (family/*) to show with their help."`
}

// describedCheck is a check in the output of --format json.
type describedCheck struct {
	Name     string          `json:"name"`
	Doc      string          `json:"doc"`
	Help     string          `json:"help"`
	Severity result.Severity `json:"severity"`
	Needs    string          `json:"needs,omitempty"`
}

func (k *checksCmd) Run(c *call) error {
	list := c.checks
	if len(k.Name) > 0 {
		var err error
		if list, err = checks.Lookup(list, k.Name...); err != nil {
			return usageError{err}
		}
	}
	if c.cli.Format == "json" {
		out := make([]describedCheck, len(list))
		for i, x := range list {
			out[i] = describedCheck{x.Name, x.Doc, x.Help, x.Severity, x.Needs.String()}
		}
		return c.printJSON(out)
	}
	if len(k.Name) > 0 {
		for i, x := range list {
			if i > 0 {
				fmt.Fprintln(c.out)
			}
			fmt.Fprintf(c.out, "%s (%s", x.Name, x.Severity)
			if needs := x.Needs.String(); needs != "" {
				fmt.Fprintf(c.out, ", needs %s", needs)
			}
			fmt.Fprintf(c.out, ")\n%s\n\n%s\n", x.Doc, strings.TrimSpace(x.Help))
		}
		return nil
	}
	width := 0
	for _, x := range list {
		width = max(width, len(x.Name))
	}
	for _, x := range list {
		fmt.Fprintf(c.out, "%-*s  %-7s  %s\n", width, x.Name, x.Severity, x.Doc)
	}
	return nil
}

type schemaCmd struct {
	Name string `arg:"" optional:"" help:"article, golden, result, row, drift, config or score."`
}

func (k *schemaCmd) Run(c *call) error {
	if k.Name == "" {
		if c.cli.Format == "json" {
			return c.printJSON(schema.Names())
		}
		for _, n := range schema.Names() {
			fmt.Fprintln(c.out, n)
		}
		return nil
	}
	text, err := schema.Schema(k.Name)
	if err != nil {
		return usagef("there is no schema %q; there %s%s", k.Name, list(schema.Names()), didYouMean(k.Name, schema.Names()))
	}
	return c.printJSONText(text)
}
