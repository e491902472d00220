package cli

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/score"
)

type compareCmd struct {
	Base       string   `arg:"" help:"Stored result to compare with (--format json)."`
	Head       string   `arg:"" optional:"" help:"Stored result that is new; - is standard input. Without it, --extractors names two extractors of BASE."`
	Extractors []string `short:"x" help:"Compare the extractor A of BASE with B of HEAD, such as two prompts: A,B." placeholder:"A,B"`
	FailOn     string   `help:"The least severity of a newly broken fact that fails: note, warning or error." enum:"note,warning,error" default:"error" placeholder:"error"`
	Report     []string `help:"Also write a report: text, json, markdown (a comment on a pull request) or html (the articles beside each other) to standard output, or FORMAT=FILE." placeholder:"FORMAT=FILE"`
	Articles   []string `help:"Articles that the HTML report shows: a folder, a file, JSON Lines (default: the configuration's, or those that assay carries)." placeholder:"PATH"`
	Goldens    []string `help:"Goldens whose facts it marks in them: a folder or a file." placeholder:"PATH"`
	Config     string   `short:"c" help:"Configuration whose articles the HTML report shows (default: the assay.yaml of this folder or of one above it, up to the repository's root)." placeholder:"assay.yaml"`
}

// comparison is two results and what comparing them gives.
type comparison struct {
	base, head *result.Result
	*score.Comparison
}

func (k *compareCmd) Run(c *call) error {
	wanted, err := k.reports()
	if err != nil {
		return err
	}
	d, err := k.compare(c)
	if err != nil {
		return err
	}
	printed, err := k.writeReports(c, d, wanted)
	if err != nil {
		return err
	}
	var text bytes.Buffer
	if err := d.write(&text, "text", nil, c.cli.Verbose); err != nil {
		return err
	}
	if !printed {
		if err := c.printResult(d.Comparison, text.String()); err != nil {
			return err
		}
	}
	switch d.Verdict {
	case result.Pass:
		return nil
	case result.Fail:
		return errGateFails
	}
	return errGateUnknown
}

// comparisonFormats are the formats of reports of a comparison.
var comparisonFormats = []string{"text", "json", "markdown", "html"}

// reports returns the reports that are asked for.
func (k *compareCmd) reports() ([]config.Report, error) {
	for _, f := range k.Report {
		if format, _, _ := strings.Cut(f, "="); !slices.Contains(comparisonFormats, format) {
			return nil, usagef("--report %s: a comparison has no such format; there %s%s", f, list(comparisonFormats), didYouMean(format, comparisonFormats))
		}
	}
	return reportFlags(k.Report)
}

// compare reads the results and compares them.
func (k *compareCmd) compare(c *call) (*comparison, error) {
	if n := len(k.Extractors); n != 0 && n != 2 {
		return nil, usagef("--extractors names two, one of each side: A,B; these are %d", n)
	}
	if k.Head == "" && len(k.Extractors) == 0 {
		return nil, usagef("compare takes two results, BASE and HEAD, or one with --extractors A,B")
	}
	if err := onceStdin(k.Base, k.Head); err != nil {
		return nil, err
	}
	d := new(comparison)
	var err error
	if d.base, err = readResult(k.Base, c.in); err != nil {
		return nil, err
	}
	if d.head = d.base; k.Head != "" {
		if d.head, err = readResult(k.Head, c.in); err != nil {
			return nil, err
		}
	}
	if len(k.Extractors) == 2 {
		if d.base, err = ofExtractor(d.base, k.Extractors[0]); err != nil {
			return nil, err
		}
		if d.head, err = ofExtractor(d.head, k.Extractors[1]); err != nil {
			return nil, err
		}
	}
	if d.Comparison, err = score.Compare(d.base, d.head); err != nil {
		return nil, err
	}
	d.Judge(result.Severity(k.FailOn))
	return d, nil
}

// writeReports writes the reports that are asked for, and returns whether one of them
// is on standard output.
func (k *compareCmd) writeReports(c *call, d *comparison, wanted []config.Report) (printed bool, err error) {
	var used places
	used.read("a result that is compared", k.Base, k.Head)
	var cases []assay.Case
	if slices.ContainsFunc(wanted, func(w config.Report) bool { return w.Format == "html" }) {
		s, err := c.shownSuite(k.Config, k.Articles, k.Goldens)
		if err != nil {
			return false, err
		}
		cases = s.cases
		used = used.with(s.inputs)
		used.read("the configuration", s.path)
		used.readArticles(articlesOf(s.cases))
	}
	for _, w := range wanted {
		if err := used.write("the report "+w.Format, w.Path); err != nil {
			return false, err
		}
	}
	for _, w := range wanted {
		var out bytes.Buffer
		if err := d.write(&out, w.Format, cases, c.cli.Verbose); err != nil {
			return false, err
		}
		if err := c.put(w.Format, w.Path, out.Bytes()); err != nil {
			return false, err
		}
		printed = printed || toStandardOutput(w.Path)
	}
	return printed, nil
}

// shownSuite returns the suite whose articles a report shows.
func (c *call) shownSuite(config string, articles, goldens []string) (*suite, error) {
	s := &suite{}
	if err := s.readConfig(c, config); err != nil {
		return nil, err
	}
	if err := s.loadCases(suiteFlags{Articles: articles, Goldens: goldens}, c, kitWithout); err != nil {
		return nil, err
	}
	for _, n := range s.notices {
		c.printError("notice: %s\n", n.Text)
	}
	return s, nil
}

// write writes a comparison in a format. verbose is how often -v is given.
func (d *comparison) write(w io.Writer, format string, cases []assay.Case, verbose int) error {
	switch format {
	case "text":
		return report.Comparison(w, d.Comparison, report.ComparisonOptions{Verbose: verbose > 0})
	case "json":
		text, err := marshal(d.Comparison)
		if err == nil {
			_, err = w.Write(text)
		}
		return err
	case "markdown":
		return report.ComparisonMarkdown(w, d.Comparison)
	case "html":
		return report.CompareHTML(w, d.base, d.head, d.Comparison, shownIn(cases))
	}
	return fmt.Errorf("there is no report %s of a comparison", format)
}
