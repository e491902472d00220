package cli

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/internal/drift"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/rows"
	"github.com/assaykit/assay/internal/rows/parquet"
	"github.com/assaykit/assay/schema/result"
)

type driftCmd struct {
	Base string `arg:"" help:"Batch to compare with: records as of assay check (a record, a folder, JSON Lines; .gz and .zst are unpacked), or rows of --rows."`
	Head string `arg:"" help:"Batch that is new; - is standard input."`
}

func (k *driftCmd) Run(c *call) error {
	if err := onceStdin(k.Base, k.Head); err != nil {
		return err
	}
	var problems []string
	base, head := drift.NewBatch(), drift.NewBatch()
	for _, side := range []struct {
		path string
		to   *drift.Batch
	}{{k.Base, base}, {k.Head, head}} {
		more, err := c.readBatch(side.path, side.to)
		if err != nil {
			return err
		}
		problems = append(problems, more...)
	}
	r := drift.Compare(base, head, problems)
	var text bytes.Buffer
	if err := drift.Text(&text, r, c.cli.Quiet); err != nil {
		return err
	}
	if c.cli.Format == "json" {
		data, err := drift.Encode(r)
		if err != nil {
			return err
		}
		if err := c.printJSONText(data); err != nil {
			return err
		}
	} else if err := c.report("text", text.Bytes()); err != nil {
		return err
	}
	switch r.Verdict {
	case result.Pass:
		return nil
	case result.Fail:
		return errGateFails
	}
	return errGateUnknown
}

// readBatch adds the records or rows of a path to a batch. It returns what could
// not be read, the first few of many.
func (c *call) readBatch(path string, to *drift.Batch) (problems []string, err error) {
	const most = 5
	note := func(err error) {
		if len(problems) < most {
			problems = append(problems, err.Error())
		}
	}
	if isParquet(path) {
		if err := c.readParquet(path, to); err != nil {
			note(err)
		}
		return problems, c.ctx.Err()
	}
	for r, err := range c.records(path) {
		if c.ctx.Err() != nil {
			return nil, c.ctx.Err()
		}
		if err == nil {
			id, _ := assay.SourceOf(r.Data)
			err = to.AddLine(r.Data, id, r.At)
		}
		if err != nil {
			note(err)
		}
	}
	if len(problems) == 0 && to.Records() == 0 {
		note(fmt.Errorf("%s has no record", path))
	}
	return problems, nil
}

func (c *call) readParquet(path string, to *drift.Batch) error {
	f, err := files.Open(path)
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", path, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	err = parquet.Each(f, info.Size(), func(row *rows.Row) error {
		to.Add(row)
		return c.ctx.Err()
	})
	if err != nil {
		return fmt.Errorf("%s: %s", path, strings.TrimPrefix(err.Error(), path+": "))
	}
	return nil
}
