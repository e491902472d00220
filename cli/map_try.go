package cli

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay/extract/mapping"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/internal/unwrap"
	"github.com/assaykit/assay/schema"
)

type mapTryCmd struct {
	outputFlags
	mapFlags
}

func (k *mapTryCmd) Run(c *call) error {
	s := &suite{}
	output, a, err := k.load(c, s)
	if err != nil {
		return err
	}
	m, err := k.mapping(c, s)
	if err != nil {
		return err
	}
	var off []string
	if k.unwraps(s) {
		if a, bad := unwrap.Text(output, unwrap.Options{Prose: true}); bad == nil {
			output, off = a.InPlace(), a.Off
		}
	}
	record, trace, merr := m.Map(c.ctx, output, a)
	var problems []schema.Problem
	if merr == nil {
		_, problems = schema.InspectArticle(record, schema.Options{})
	}
	if c.cli.Format == "json" {
		if err := c.printJSON(k.inJSON(output, off, record, trace, problems, merr)); err != nil {
			return err
		}
	} else {
		if k.Extractor != "" && !c.cli.Quiet {
			c.showOutput(k.Extractor, output)
		}
		if len(off) > 0 {
			c.printError("taken off: %s\n", strings.Join(off, ", "))
		}
		k.text(c, record, trace, problems)
	}
	switch {
	case merr != nil:
		printFault(c.err, fmt.Errorf("%s: %w", k.Output, merr))
		return errGateUnknown
	case !schema.Readable(problems):
		return errGateFails
	}
	return nil
}

// mapping returns the mapping of the flags, or else that of the extractor.
func (k *mapTryCmd) mapping(c *call, s *suite) (*mapping.Mapper, error) {
	flags := k.mapFlags
	if k.Extractor != "" && flags == (mapFlags{Unwrap: flags.Unwrap}) {
		if s.config != nil && s.config.Extractors[k.Extractor].Type != "" { // the built-in one needs no mapping
			flags.As = k.Extractor
		}
	}
	m, err := flags.mapper(s)
	switch {
	case err != nil || m != nil:
		return m, err
	case k.Extractor != "", flags.unwraps(s):
		return mapping.New(mapping.Config{})
	}
	return nil, usagef("map try needs a mapping: --map FILE.jq, --as NAME, or one of --offsets, --labels, --locate, --read-values; %s map draft %s drafts one", c.program, k.Output)
}

// triedMapping is the result in --format json.
type triedMapping struct {
	Output   json.RawMessage `json:"output,omitempty"` // of --extractor
	Record   json.RawMessage `json:"record,omitempty"`
	Error    string          `json:"error,omitempty"`
	TakenOff []string        `json:"taken_off,omitempty"`
	Trace    *mapping.Trace  `json:"trace"`
	Problems []string        `json:"problems"`
}

func (k *mapTryCmd) inJSON(output []byte, off []string, record []byte, t *mapping.Trace, problems []schema.Problem, err error) triedMapping {
	out := triedMapping{TakenOff: off, Trace: t, Problems: []string{}}
	if k.Extractor != "" && json.Valid(output) {
		out.Output = output
	}
	if json.Valid(record) {
		out.Record = record
	}
	if err != nil {
		out.Error = err.Error()
	}
	for _, p := range problems {
		out.Problems = append(out.Problems, p.String())
	}
	return out
}

// showOutput shows the beginning of what an extractor answered on standard error.
func (c *call) showOutput(name string, output []byte) {
	const most = 2000 // code points
	text := strings.TrimSpace(string(output))
	c.printError("%s answered:\n", name)
	for line := range strings.Lines(plain.Shorten(text, most)) {
		c.printError("  %s\n", strings.TrimRight(line, "\r\n"))
	}
	c.printError("mapped:\n")
}

// text shows the record on standard output and what the mapping did on
// standard error.
func (k *mapTryCmd) text(c *call, record []byte, t *mapping.Trace, problems []schema.Problem) {
	if len(record) > 0 {
		_ = c.printJSONText(append(record, '\n'))
	}
	for _, l := range slices.Sorted(maps.Keys(t.Labels)) {
		c.printError("label %s: %d\n", l, t.Labels[l])
	}
	for _, l := range slices.Sorted(maps.Keys(t.Skipped)) {
		c.printError("skipped %s: %d\n", l, t.Skipped[l])
	}
	for _, n := range t.Notes {
		c.printError("note %s: %s\n", n.Pointer, n.Message)
	}
	for _, p := range problems {
		c.printError("problem %v\n", p)
	}
}
