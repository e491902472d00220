package cli

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/packed"
	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

type reportCmd struct {
	Result     []string `arg:"" help:"Stored results (--format json); - is standard input. Several, oldest first, give the HTML report its history."`
	To         string   `help:"Format: text, json, junit, sarif, github, gitlab, markdown, csv, html, or compare: a page with two extractors of the result beside each other." required:"" placeholder:"FORMAT"`
	Extractors []string `short:"x" help:"The two extractors that --to compare shows: A,B (default: the two that the result has)." placeholder:"A,B"`
	Articles   []string `help:"Articles that the HTML report shows: a folder, a file, JSON Lines (default: the configuration's, or those that assay carries)." placeholder:"PATH"`
	Goldens    []string `help:"Goldens whose facts it marks in them: a folder or a file." placeholder:"PATH"`
	Config     string   `short:"c" help:"Configuration whose articles the HTML report shows (default: the assay.yaml of this folder or of one above it, up to the repository's root)." placeholder:"assay.yaml"`
	Output     string   `short:"o" help:"File to write (default: standard output)." placeholder:"FILE"`
}

// Run renders a stored result again. Its exit code does not depend on the
// result's verdict.
func (k *reportCmd) Run(c *call) error {
	if err := errors.Join(reportFormat(k.To), onceStdin(append(k.Articles, k.Result...)...)); err != nil {
		return usageError{err}
	}
	if len(k.Extractors) > 0 && k.To != comparedReport {
		return usagef("--extractors selects what --to %s shows; leave it out", comparedReport)
	}
	var used places
	used.read("a result that is shown", k.Result...)
	var results []*result.Result
	for _, path := range k.Result {
		r, err := readResult(path, c.in)
		if err != nil {
			return err
		}
		results = append(results, r)
	}
	var cases []assay.Case
	if k.To == "html" || k.To == comparedReport {
		s, err := c.shownSuite(k.Config, k.Articles, k.Goldens)
		if err != nil {
			return err
		}
		cases = s.cases
		used = used.with(s.inputs)
		used.read("the configuration", s.path)
		used.readArticles(articlesOf(s.cases))
	}
	if err := used.write("the report", k.Output); err != nil {
		return err
	}
	var out bytes.Buffer
	var err error
	if k.To == comparedReport {
		err = writeBeside(&out, results[len(results)-1], k.Extractors, cases)
	} else {
		err = c.render(&out, k.To, results, cases, written(k.Result[len(k.Result)-1]))
	}
	if err != nil {
		return err
	}
	return c.put(k.To, k.Output, out.Bytes())
}

// articlesOf returns the articles of cases.
func articlesOf(cases []assay.Case) []seeds.Article {
	var out []seeds.Article
	for _, k := range cases {
		if k.Article != nil {
			out = append(out, *k.Article)
		}
	}
	return out
}

// written returns the modification time of a stored result, or now for standard input.
func written(path string) time.Time {
	if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
		return info.ModTime()
	}
	return time.Now()
}

// reportFormat returns an error for an unknown format.
func reportFormat(name string) error {
	if slices.Contains(formatNames(), name) {
		return nil
	}
	return fmt.Errorf("there is no report format %q; there %s%s", name, list(formatNames()), didYouMean(name, formatNames()))
}

// render writes the last of the results, of a run at that time. The HTML report
// also shows the other results and the texts of the cases. Only JUnit XML has
// the time, which its consumers require; SOURCE_DATE_EPOCH, in Unix seconds,
// replaces it where equal runs must write equal bytes.
func (c *call) render(w io.Writer, format string, results []*result.Result, cases []assay.Case, when time.Time) error {
	if err := reportFormat(format); err != nil {
		return usageError{err}
	}
	last := len(results) - 1
	switch format {
	case "github", "gitlab", "sarif":
		return report.Write(w, format, inRepository(results[last]))
	case "junit":
		if fixed, err := strconv.ParseInt(os.Getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
			when = time.Unix(fixed, 0)
		}
		return report.JUnit(w, results[last], report.JUnitOptions{When: when})
	case "text":
		return report.Text(w, results[last], report.TextOptions{Quiet: c.cli.Quiet, Verbose: c.cli.Verbose})
	case "html":
	default:
		return report.Write(w, format, results...)
	}
	o := shownIn(cases)
	o.History = results[:last]
	return report.HTML(w, results[last], o)
}

// shownIn returns the texts and goldens of cases for an HTML report.
func shownIn(cases []assay.Case) report.HTMLOptions {
	o := report.HTMLOptions{Articles: map[string]string{}, Titles: map[string]string{}, Goldens: map[string]*schema.Golden{}}
	for _, k := range cases {
		if k.Article == nil {
			continue
		}
		o.Articles[k.Article.ID], o.Titles[k.Article.ID] = k.Article.Text, k.Article.Title
		if k = k.WithGolden(); k.Golden != nil {
			o.Goldens[k.Article.ID] = k.Golden
		}
	}
	return o
}

// inRepository makes the file names of articles and records relative to the
// repository, as CI services expect them, independent of the working directory.
func inRepository(r *result.Result) *result.Result {
	root := cmp.Or(os.Getenv("GITHUB_WORKSPACE"), os.Getenv("CI_PROJECT_DIR"))
	if root == "" {
		return r
	}
	out := *r
	out.Runs = slices.Clone(r.Runs)
	for i := range out.Runs {
		run := &out.Runs[i]
		run.File = inCheckout(root, run.File)
		at, line := run.At, ""
		if j := strings.LastIndexByte(at, ':'); j > 0 && packed.IsLines(at[:j]) {
			at, line = at[:j], at[j:]
		}
		run.At = inCheckout(root, at) + line
	}
	return &out
}

// inCheckout returns the path of a file relative to the root. The name of a
// file that does not exist, such as that of a built-in article, is unchanged.
func inCheckout(root, file string) string {
	path, err := filepath.Abs(file)
	if _, missing := os.Stat(path); file == "" || err != nil || missing != nil {
		return file
	}
	if rel, err := filepath.Rel(root, path); err == nil && filepath.IsLocal(rel) {
		return filepath.ToSlash(rel)
	}
	return file
}

func readResult(path string, stdin io.Reader) (*result.Result, error) {
	r, err := packed.Open(path, stdin)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer r.Close()
	data, err := files.Limited(r, path, schema.MaxBytes)
	if err != nil {
		return nil, err
	}
	result, err := result.Decode(data)
	return result, schema.InFile(path, err)
}
