package cli

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/columns"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/packed"
	"github.com/assaykit/assay/internal/spans"
	"github.com/assaykit/assay/score"
)

type scoreCmd struct {
	Gold   string `arg:"" help:"Annotated file: CoNLL columns, HIPE TSV, or JSON Lines of {\"id\",\"spans\":[{\"label\",\"start\",\"end\"}]}; .gz and .zst are unpacked."`
	Pred   string `arg:"" help:"Predicted file, in any of the same forms; - is standard input."`
	From   string `help:"Form of both files, instead of what their first line says: conll, hipe or jsonl." enum:"conll,hipe,jsonl," default:"" placeholder:"FORM"`
	Compat string `help:"Follow another scorer's conventions where they differ: nervaluate (1.2), nervaluate-1.1, seqeval or hipe." enum:"nervaluate,nervaluate-1.1,seqeval,hipe," default:"" placeholder:"SCORER"`
	Column string `help:"Column of the tags: its number, from the end as -1, or its name where the file names its columns; that of the words may stand before it, as in 2,4 (default: the last that holds tags in all rows; NE-COARSE-LIT in HIPE)." placeholder:"COLUMN"`
	Labels bool   `help:"Show each label's scores too."`
}

func (k *scoreCmd) Run(c *call) error {
	if err := onceStdin(k.Gold, k.Pred); err != nil {
		return err
	}
	gold, err := k.read(c, k.Gold)
	if err != nil {
		return err
	}
	pred, err := k.read(c, k.Pred)
	if err != nil {
		return err
	}
	gold, pred, answers, err := spans.Accepted(gold, pred)
	if err != nil {
		return fmt.Errorf("%s and %s: %w", k.Gold, k.Pred, err)
	}
	if answers != "" {
		k.say(c, k.Gold, answers)
	}
	_, left, err := spans.Align(gold, pred)
	if err != nil {
		return fmt.Errorf("%s and %s: %w", k.Gold, k.Pred, err)
	}
	for _, text := range left {
		k.say(c, k.Pred, text)
	}
	s, err := spans.Score(gold, pred, spans.Compat(k.Compat))
	if err != nil {
		return fmt.Errorf("%s and %s: %w", k.Gold, k.Pred, err)
	}
	if c.cli.Format == "json" {
		data, err := spans.EncodeScore(s)
		if err != nil {
			return err
		}
		if err := c.printJSONText(data); err != nil {
			return err
		}
		return k.scored(s)
	}
	c.schemes("", s.Schemes)
	if k.Labels {
		for _, l := range slices.Sorted(maps.Keys(s.Labels)) {
			c.schemes(l, s.Labels[l])
		}
	}
	return k.scored(s)
}

// scored returns an error if there was nothing to score, because any score
// would be misleading.
func (k *scoreCmd) scored(s *spans.SpanScore) error {
	if s.Schemes.Strict.Possible == 0 {
		return fmt.Errorf("nothing was scored: %s has no span in any of its documents", k.Gold)
	}
	return nil
}

func (k *scoreCmd) read(c *call, path string) ([]spans.Document, error) {
	r, err := packed.Open(path, c.in)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer r.Close()
	data, err := files.Limited(r, path, files.MaxSpans)
	if err != nil {
		return nil, err
	}
	f := spans.Format(k.From)
	if f == "" {
		f = spans.Detect(data)
	}
	docs, err := spans.Read(data, f, spans.Options{Column: k.Column, Strict: k.Compat == string(spans.Seqeval), Remark: func(line int, what, why string) {
		k.say(c, path, fmt.Sprintf("line %d: %s: %s", line, what, why))
	}})
	if err != nil {
		return nil, fmt.Errorf("%s: %w%s", path, err, columnAdvice(err, "--from jsonl reads JSON Lines of documents with spans"))
	}
	return docs, nil
}

// say prints a note about a file.
func (k *scoreCmd) say(c *call, path, text string) {
	if !c.cli.Quiet {
		c.printError("note: %s: %s\n", path, text)
	}
}

// columnAdvice is what to do about a file that cannot be read as columns. Other
// is for a file of JSON.
func columnAdvice(err error, other string) string {
	var f *columns.FileError
	switch {
	case !errors.As(err, &f):
		return ""
	case strings.HasPrefix(f.Seems, "JSON"):
		return "; " + other
	case f.Seems == "CSV":
		return "; save it with tabs between the columns, a word with its tag a line"
	case f.Seems != "":
		return "; export columns from the tool that wrote it"
	case f.Tags:
		return "; --column NUMBER or NAME says which column holds the tags"
	}
	return ""
}

// schemes writes a table of the four schemes.
func (c *call) schemes(label string, s score.Schemes) {
	if label != "" {
		_ = c.printText("\n%s\n", label)
	}
	fmt.Fprintln(c.out, "scheme   precision  recall   f1       cor  inc  par  mis  spu")
	for _, row := range []struct {
		name string
		n    score.SpanCounts
	}{{"strict", s.Strict}, {"exact", s.Exact}, {"partial", s.Partial}, {"type", s.Type}} {
		line := fmt.Sprintf("%-8s %-10s %-8s %-8s %-4d %-4d %-4d %-4d %d", row.name, ratio(row.n.Precision), ratio(row.n.Recall), ratio(row.n.F1),
			row.n.Correct, row.n.Incorrect, row.n.Partial, row.n.Missed, row.n.Spurious)
		fmt.Fprintln(c.out, strings.TrimRight(line, " "))
	}
}

func ratio(v *float64) string {
	if v == nil {
		return "–"
	}
	return fmt.Sprintf("%.4f", *v)
}
