package cli

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema/result"
)

// reports returns the reports of the flags (FORMAT or FORMAT=PATH) and the
// configuration. It returns an error if two are written to one file, or one to
// an input.
func (s *suite) reports(flags []string) ([]config.Report, error) {
	wanted, err := reportFlags(flags)
	if err != nil {
		return nil, err
	}
	used := s.inputs.with(places{})
	if s.config != nil {
		used.read("the configuration", s.path)
		for _, name := range slices.Sorted(maps.Keys(s.config.Extractors)) {
			used.read("what the extractor "+name+" reads", s.filesOf(s.config.Extractors[name])...)
		}
		for _, w := range s.config.Reports {
			if w.Path != "" {
				w.Path = s.beside(w.Path)
			}
			wanted = append(wanted, w)
		}
	}
	used.readArticles(articlesOf(s.cases))
	if s.baseline != nil {
		if err := used.write("the baseline", s.baseline.Path()); err != nil {
			return nil, err
		}
	}
	if s.rows != "" {
		if err := used.write("the file of --rows", s.rows); err != nil {
			return nil, err
		}
	}
	for _, w := range wanted {
		if err := used.write("the report "+w.Format, w.Path); err != nil {
			return nil, err
		}
	}
	return wanted, nil
}

// reportFlags parses --report. At most one document may go to standard
// output.
func reportFlags(flags []string) ([]config.Report, error) {
	var wanted []config.Report
	var printed []string
	for _, f := range flags {
		format, path, named := strings.Cut(f, "=")
		switch {
		case format == streamedReport && !named:
			return nil, usagef("--report %s: runs are written to a file; write %s=FILE", f, streamedReport)
		case format == streamedReport && files.IsStandardOutput(path):
			return nil, usagef("--report %s: runs are written to a file that is complete at the end, not to standard output", f)
		case format != streamedReport && !slices.Contains(formatNames(), format):
			return nil, usagef("--report %s: there is no such format; there %s%s", f, list(append(formatNames(), streamedReport)), didYouMean(format, formatNames()))
		case named && path == "":
			return nil, usagef("--report %s names no file; write FORMAT=FILE, or FORMAT alone for standard output", f)
		case toStandardOutput(path):
			printed = append(printed, f)
		}
		wanted = append(wanted, config.Report{Format: format, Path: path})
	}
	if len(printed) > 1 && slices.ContainsFunc(printed, isDocument) {
		return nil, usagef("--report %s: standard output takes one document at a time; write all but one to a file: FORMAT=FILE", strings.Join(printed, " --report "))
	}
	return wanted, nil
}

// asksFor reports whether one of the flags --report is for a format.
func asksFor(flags []string, name string) bool {
	return slices.ContainsFunc(flags, func(f string) bool {
		format, _, _ := strings.Cut(f, "=")
		return format == name
	})
}

// isDocument reports whether a report is one document, not lines that can be
// mixed with other output.
func isDocument(flag string) bool {
	format, _, _ := strings.Cut(flag, "=")
	return !slices.Contains([]string{"text", "github", "markdown"}, format)
}

// filesOf returns the files that an extractor of the configuration names,
// including its program. Of a folder of recorded outputs it returns those of
// the suite's articles.
func (s *suite) filesOf(x config.Extractor) []string {
	var out []string
	for _, path := range append([]string{x.Path, x.Prompt, x.Map, x.APIKeyFile}, x.Command...) {
		if path != "" {
			out = append(out, s.beside(path))
		}
	}
	if folder, err := files.IsFolder(s.beside(x.Path)); x.Path == "" || err != nil || !folder {
		return out
	}
	for _, a := range articlesOf(s.cases) {
		for _, ext := range []string{".json", ".json.gz", ".json.zst"} {
			if name, err := ids.FileName(a.ID, ext); err == nil {
				out = append(out, filepath.Join(s.beside(x.Path), name))
			}
		}
	}
	return out
}

// writeReports writes the selected reports.
func (c *call) writeReports(r *result.Result, flags []string, s *suite) error {
	wanted, err := s.reports(flags)
	if err != nil {
		return err
	}
	for _, w := range wanted {
		if w.Format == streamedReport { // written already, run by run
			continue
		}
		var out bytes.Buffer
		if w.Format == comparedReport {
			err = writeBeside(&out, r, s.sides, s.cases)
		} else {
			err = c.render(&out, w.Format, []*result.Result{r}, s.cases, time.Now())
		}
		if err != nil {
			return err
		}
		if w.Path != "" {
			if err := os.MkdirAll(filepath.Dir(w.Path), 0o755); err != nil {
				return err
			}
		}
		if err := c.put(w.Format, w.Path, out.Bytes()); err != nil {
			return err
		}
		if w.Format == "github" {
			if err := jobSummary(r); err != nil {
				return err
			}
		}
	}
	return nil
}

// jobSummary adds the result to the summary of a GitHub job, if there is one.
func jobSummary(r *result.Result) error {
	path := os.Getenv("GITHUB_STEP_SUMMARY")
	if path == "" {
		return nil
	}
	var out bytes.Buffer
	if err := report.Write(&out, "markdown", r); err != nil {
		return err
	}
	if err := files.Append(path, out.Bytes()); err != nil {
		return fmt.Errorf("the job summary: %w", err)
	}
	return nil
}
