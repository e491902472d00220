package cli

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/extract/builtin"
	"github.com/assaykit/assay/fixtures"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// demoFixture is the recorded output that the demo must catch: a budget of $500 billion
// that became $500 million.
const demoFixture = "stargate-fr/budget-million.json"

type demoCmd struct{}

// demo is what the demo did.
type demo struct {
	kit    *result.Result // the articles that assay carries, read by the built-in extractor
	bad    *result.Result // the recorded output
	defect fixtures.Fixture
}

// Run gates the articles that assay carries with the built-in extractor, and checks one
// recorded bad output of them, which must be caught.
func (*demoCmd) Run(c *call) error {
	d, err := runDemo(c)
	if err != nil {
		return err
	}
	text, err := d.text(c)
	if err != nil {
		return err
	}
	if err := c.printResult(d.inJSON(), text); err != nil {
		return err
	}
	switch {
	case !d.caught():
		return fmt.Errorf("the demo missed a defect: %s", d.defect.Defect)
	case d.kit.Gate != result.Pass:
		return gateError(d.kit)
	}
	return nil
}

func runDemo(c *call) (*demo, error) {
	d := new(demo)
	for f := range fixtures.All() {
		if f.Path() == demoFixture {
			d.defect = f
		}
	}
	if d.defect.Record == nil {
		return nil, errors.New("there is no fixture " + demoFixture)
	}
	var err error
	d.kit, err = assay.Run(c.ctx, builtin.Extractor{}, assay.Config{Extractor: builtinName, Checks: c.checks, Gate: assay.BuiltinPolicy()})
	if err != nil {
		return nil, err
	}
	d.bad, err = assay.Check(c.ctx, func(yield func(assay.Record, error) bool) {
		yield(assay.Record{Extractor: "recorded", Article: d.defect.Article, Data: d.defect.Record}, nil)
	}, assay.CheckConfig{Checks: c.checks, Partial: true})
	return d, err
}

// caught reports whether the check that is to find the defect found it, and the gate failed.
func (d *demo) caught() bool {
	return d.bad.Gate == result.Fail && slices.ContainsFunc(d.bad.Runs, func(run result.Run) bool {
		return slices.ContainsFunc(run.Findings, func(f result.Finding) bool { return f.Check == d.defect.Checks[0] && f.Fails })
	})
}

func (d *demo) inJSON() any {
	return struct {
		Gate   result.Verdict `json:"gate"`
		Caught bool           `json:"caught"`
		Defect string         `json:"defect"`
		Kit    []result.Run   `json:"kit"`
		Bad    []result.Run   `json:"bad"`
	}{d.kit.Gate, d.caught(), d.defect.Defect, d.kit.Runs, d.bad.Runs}
}

func (d *demo) text(c *call) (string, error) {
	var b strings.Builder
	verdicts := map[result.Verdict]string{result.Pass: "passed", result.Fail: "FAILED", result.Unknown: "CANNOT SAY"}
	if c.cli.Quiet {
		fmt.Fprintf(&b, "gate %s, %s\n", strings.ToLower(verdicts[d.kit.Gate]), map[bool]string{true: "defect caught", false: "defect missed"}[d.caught()])
		return b.String(), nil
	}
	fmt.Fprintf(&b, "The built-in extractor on the %s that assay carries:\n", plain.Count(len(d.kit.Runs), "article"))
	for _, run := range d.kit.Runs {
		var scores []string
		for _, k := range []schema.Kind{schema.KindParty, schema.KindFigure, schema.KindDate, schema.KindQuote} {
			if n, ok := run.Required[k]; ok && n.Of > 0 {
				scores = append(scores, fmt.Sprintf("%s %d of %d", k.List(), n.Found, n.Of))
			}
		}
		fmt.Fprintf(&b, "  %-11s%-20s%s\n", verdicts[run.Verdict], run.Article, strings.Join(scores, ", "))
	}
	fmt.Fprintf(&b, "\nA recorded output of another, with a mistake: %s\n", d.defect.Defect)
	var caught bytes.Buffer
	if err := report.Text(&caught, openable(d.bad), report.TextOptions{Color: c.color()}); err != nil {
		return "", err
	}
	for line := range strings.Lines(caught.String()) {
		b.WriteString(strings.TrimRight("  "+line, " \n") + "\n")
	}
	fmt.Fprintf(&b, `
Next, in a folder of your own:
  %[1]s init                an article, its golden and an extractor to start from
  %[1]s run                 extract, check, gate
  %[1]s check output.json   check what your extractor returned already
`, c.program)
	return b.String(), nil
}
