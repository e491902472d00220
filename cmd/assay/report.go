package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/google/renameio/v2/maybe"

	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

type reportCmd struct {
	Result []string `arg:"" help:"Stored results (--format json); - is standard input. Several, oldest first, give the HTML report its history."`
	To     string   `help:"Format: text, json, junit, sarif, github, gitlab, markdown, csv, html." required:"" placeholder:"FORMAT"`
	Output string   `short:"o" help:"File to write (default: standard output)." placeholder:"FILE"`
}

// Run renders a stored result again. It says nothing of the gate: its exit
// code is about the rendering alone.
func (k *reportCmd) Run(c *call) error {
	var results []*schema.Result
	for _, path := range k.Result {
		r, err := readResult(path, c.in)
		if err != nil {
			return err
		}
		results = append(results, r)
	}
	var out bytes.Buffer
	if err := render(&out, k.To, results); err != nil {
		return err
	}
	if k.Output == "" {
		_, err := c.out.Write(out.Bytes())
		return err
	}
	return maybe.WriteFile(k.Output, out.Bytes(), 0o644)
}

func render(w io.Writer, format string, results []*schema.Result) error {
	for _, name := range report.Names() {
		if name == format {
			return report.Write(w, format, results...)
		}
	}
	return usagef("there is no report format %q; there %s%s", format, list(report.Names()), didYouMean(format, report.Names()))
}

func readResult(path string, stdin io.Reader) (*schema.Result, error) {
	r, err := seeds.Open(path, stdin)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	result, problems := schema.DecodeResult(data, schema.Options{})
	if err := schema.Err(path, problems); err != nil {
		return nil, err
	}
	return result, nil
}

// writeReports writes the reports that flags (FORMAT or FORMAT=PATH) and the
// configuration ask for.
func (c *call) writeReports(r *schema.Result, flags []string, s *suite) error {
	var wanted []schema.ReportConfig
	for _, f := range flags {
		format, path, _ := strings.Cut(f, "=")
		wanted = append(wanted, schema.ReportConfig{Format: format, Path: path})
	}
	if s.config != nil {
		for _, w := range s.config.Reports {
			if w.Path != "" {
				w.Path = s.beside(w.Path)
			}
			wanted = append(wanted, w)
		}
	}
	for _, w := range wanted {
		var out bytes.Buffer
		if err := render(&out, w.Format, []*schema.Result{r}); err != nil {
			return err
		}
		if w.Path == "" {
			if _, err := c.out.Write(out.Bytes()); err != nil {
				return err
			}
		} else {
			if err := os.MkdirAll(filepath.Dir(w.Path), 0o755); err != nil {
				return err
			}
			if err := maybe.WriteFile(w.Path, out.Bytes(), 0o644); err != nil {
				return err
			}
		}
		if w.Format == "github" {
			if err := jobSummary(r); err != nil {
				return err
			}
		}
	}
	return nil
}

// jobSummary adds the result to the summary of a GitHub job, where there is one.
func jobSummary(r *schema.Result) error {
	path := os.Getenv("GITHUB_STEP_SUMMARY")
	if path == "" {
		return nil
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return fmt.Errorf("the job summary: %w", err)
	}
	defer f.Close()
	return report.Markdown(f, r)
}
