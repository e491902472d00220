package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

type checkCmd struct {
	suiteFlags
	mapFlags
	Out     []string `arg:"" name:"out" help:"A JSON record, a folder, or JSON Lines; - is standard input; .gz and .zst are unpacked."`
	Article string   `help:"The article that the records are about, instead of the suite's by source.id." placeholder:"FILE"`
	Golden  string   `help:"Its golden, instead of the suite's." placeholder:"FILE"`
	Name    string   `help:"Name of the extractor in the result." default:"extractor" placeholder:"NAME"`
}

func (k *checkCmd) Run(c *call) error {
	if err := onceStdin(slices.Concat(k.Out, k.Articles, []string{k.Article})...); err != nil {
		return err
	}
	find, s, err := k.finder(c)
	if err != nil {
		return err
	}
	m, err := k.mapper(s)
	if err != nil {
		return err
	}
	for _, path := range k.Out {
		s.inputs.readFolder("what is checked", path, assay.NotOutputs(path))
	}
	s.inputs.read("the mapping", k.Map)
	if _, err := s.reports(k.Report); err != nil {
		return err
	}
	each := func(yield func(assay.Record) error) error {
		yield = mapped(c.ctx, m, find, yield)
		for _, path := range k.Out {
			if err := assay.Outputs(path, c.in, yield); err != nil {
				return err
			}
		}
		return nil
	}
	r, err := assay.Check(c.ctx, each, find, assay.Config{Extractor: k.Name, Checks: s.checks, Gate: s.gate, Baseline: s.baseline, Lenient: k.Lenient})
	if err != nil {
		return err
	}
	r.Notices = append(r.Notices, doubled(r.Runs)...)
	for _, path := range k.Out {
		if names := assay.NotOutputs(path); len(names) > 0 {
			r.Notices = append(r.Notices, fmt.Sprintf("in %s, not read as records, which are .json or .jsonl: %s", path, firstOf(names)))
		}
	}
	if notice := k.withoutRecord(r.Runs, s); notice != "" {
		r.Notices = append(r.Notices, notice)
	}
	return c.finish(r, k.suiteFlags, s)
}

// withoutRecord tells of articles of a suite of one's own that have no record
// where many are checked: nothing else of the result is about them.
func (k *checkCmd) withoutRecord(runs []result.Run, s *suite) string {
	if k.Article != "" || k.Golden != "" || !slices.ContainsFunc(k.Out, holdsMany) {
		return ""
	}
	have := map[string]bool{}
	for _, run := range runs {
		have[run.Article] = true
	}
	var missing []string
	for _, c := range s.own {
		if !have[c.Article.ID] {
			missing = append(missing, c.Article.ID)
		}
	}
	if len(missing) == 0 {
		return ""
	}
	return fmt.Sprintf("%d of the %d articles of the suite have no record in %s, so nothing is said of them: %s",
		len(missing), len(s.own), strings.Join(k.Out, ", "), firstOf(missing))
}

// firstOf lists names, of many the first and how many more there are.
func firstOf(names []string) string {
	const most = 10
	if n := len(names); n > most {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), n-most)
	}
	return strings.Join(names, ", ")
}

// holdsMany reports whether a path names the records of many articles.
func holdsMany(path string) bool {
	if files.IsStandardInput(path) || seeds.IsLines(path) {
		return true
	}
	folder, err := files.IsFolder(path)
	return err == nil && folder
}

// doubled tells of articles that have several records in one file of JSON
// Lines: each was checked, and one of them is probably another article's.
func doubled(runs []result.Run) []string {
	type key struct{ file, article string }
	lines := map[key][]string{}
	var order []key
	for _, run := range runs {
		i := strings.LastIndexByte(run.At, ':')
		if run.Article == "" || i <= 0 || run.At[:i] != "-" && !seeds.IsLines(run.At[:i]) {
			continue
		}
		k := key{run.At[:i], run.Article}
		if len(lines[k]) == 1 {
			order = append(order, k)
		}
		lines[k] = append(lines[k], run.At[i+1:])
	}
	var out []string
	for _, k := range order {
		out = append(out, fmt.Sprintf("%s has %d records of article %q, on lines %s: keep one", k.file, len(lines[k]), k.article, strings.Join(lines[k], ", ")))
	}
	return out
}

// finder says which case a record belongs to: the one that the flags name, or
// the suite's by the record's source.id.
func (k *checkCmd) finder(c *call) (func(assay.Record) assay.Case, *suite, error) {
	if k.Golden != "" {
		k.Goldens = append(k.Goldens, k.Golden)
	}
	s, err := k.load(c)
	if err != nil {
		return nil, nil, err
	}
	if k.Article == "" && k.Golden == "" {
		find := s.finder()
		return func(r assay.Record) assay.Case { return find(r.Data) }, s, nil
	}
	var forced assay.Case
	if k.Article != "" {
		list, err := c.articles(k.Article, k.Language, k.Published)
		if err != nil {
			return nil, nil, err
		}
		if len(list) != 1 {
			return nil, nil, usagef("--article %s holds %d articles; name one file, or give the folder with --articles", k.Article, len(list))
		}
		forced = s.withArticle(&list[0])
	}
	if k.Golden != "" {
		if err := s.withGolden(&forced, k.Golden); err != nil {
			return nil, nil, err
		}
	}
	s.cases = append(s.cases, forced) // a report shows its text
	return func(assay.Record) assay.Case { return forced }, s, nil
}
