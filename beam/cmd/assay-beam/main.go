// Command assay-beam checks records as a pipeline of Apache Beam and writes the
// result that assay check writes of the same files with --format json.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/assaykit/assay/beam"
	"github.com/assaykit/assay/cli"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

var (
	records = flag.String("records", "", "Files of records: a pattern, such as out/*.jsonl (required).")
	out     = flag.String("out", "", "File of the result (required).")
)

// suite are the flags of assay check that are passed on to it.
var suite []string

func init() {
	for name, help := range map[string]string{
		"articles": "Articles of the suite: a folder, a file, JSON Lines. It may be given several times.",
		"goldens":  "Their goldens: a folder or a file. It may be given several times.",
		"config":   "Configuration (assay.yaml).",
		"baseline": "File of known findings.",
		"fail-on":  "The least severity that fails the gate: note, warning or error.",
		"name":     "Name of the extractor in the result.",
	} {
		flag.Func(name, help, func(value string) error {
			suite = append(suite, "--"+name+"="+value)
			return nil
		})
	}
	for name, help := range map[string]string{
		"partial": "The records are of a part of the suite.",
		"lenient": "Accept records with unknown keys.",
	} {
		flag.BoolFunc(name, help, func(string) error {
			suite = append(suite, "--"+name)
			return nil
		})
	}
}

func main() {
	flag.Parse()
	sdk.Init() // does not return on a worker
	code, err := run(context.Background())
	if err != nil {
		say("assay-beam: " + err.Error())
	}
	os.Exit(code)
}

// say writes a line for people.
func say(text string) { fmt.Fprintln(os.Stderr, plain.Text(text)) }

// Exit codes, those of assay check.
const (
	holds   = 0
	fails   = 1
	usage   = 2
	unknown = 3
)

func run(ctx context.Context) (code int, err error) {
	if *records == "" || *out == "" || flag.NArg() > 0 {
		return usage, errors.New("usage: assay-beam -records PATTERN -out FILE [-articles PATH] [-goldens PATH] [flags of Beam]")
	}
	files, err := beam.Glob(ctx, *records)
	if err != nil {
		return unknown, err
	}
	check, err := cli.NewApart(ctx, cli.ApartCall{Args: append(append(suite, "--"), files...)})
	if err != nil {
		return usage, err
	}
	p, s := sdk.NewPipelineWithRoot()
	textio.Write(s, *out, beam.Check(s, beam.Read(s, files), check.Call()))
	if err := beamx.Run(ctx, p); err != nil {
		return unknown, err
	}
	if *jobopts.Async {
		return holds, nil // nothing is decided yet
	}
	return verdict(ctx, *out)
}

// verdict returns the exit code for the result that was written.
func verdict(ctx context.Context, path string) (code int, err error) {
	fs, err := filesystem.New(ctx, path)
	if err != nil {
		return unknown, err
	}
	defer fs.Close()
	f, err := fs.OpenRead(ctx, path)
	if err != nil {
		return unknown, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, schema.MaxBytes))
	if err != nil {
		return unknown, err
	}
	r, err := result.Decode(data)
	if err != nil {
		return unknown, fmt.Errorf("%s: %w", path, err)
	}
	for _, reason := range r.Reasons {
		say(reason)
	}
	switch r.Gate {
	case result.Pass:
		return holds, nil
	case result.Fail:
		return fails, nil
	}
	return unknown, nil
}
