package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"slices"
	"strings"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/extract/mapping"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/packed"
	"github.com/assaykit/assay/internal/pairing"
	"github.com/assaykit/assay/internal/runs"
)

type checkCmd struct {
	suiteFlags
	mapFlags
	shardFlag
	shownFlags
	Out     []string `arg:"" name:"out" help:"A JSON record, a folder, or JSON Lines; - is standard input; .gz and .zst are unpacked."`
	Article string   `help:"The file of the article that the records are about, instead of the suite's by source.id; or the id of an article of the suite (* stands for any characters), whose records alone are checked." placeholder:"FILE|ID"`
	Golden  string   `help:"Its golden, instead of the suite's." placeholder:"FILE"`
	Name    string   `help:"Name of the extractor in the result." default:"extractor" placeholder:"NAME"`
	Partial bool     `help:"The records are of a part of the suite: articles without one are not missed."`
	Resume  bool     `help:"Go on with the file of runs (--report jsonl=FILE) of a call that was interrupted."`

	part part // the articles whose records are checked
}

func (k *checkCmd) Run(c *call) error {
	if err := onceStdin(slices.Concat(k.Out, k.Articles, []string{k.Article})...); err != nil {
		return err
	}
	var err error
	if c.shown, err = k.shown(c.checks); err != nil {
		return err
	}
	s, forced, err := k.suite(c)
	if err != nil {
		return err
	}
	m, err := k.mapper(s)
	if err != nil {
		return err
	}
	for _, path := range k.Out {
		s.inputs.readFolder("what is checked", path, pairing.NotRecords(path))
	}
	s.inputs.read("the mapping", k.Map)
	if _, err := s.reports(k.Report); err != nil {
		return err
	}
	shard, err := k.shard()
	if err != nil {
		return err
	}
	config := k.expected(s, forced)
	closing := k.closing(s)
	var rules runs.Rules
	if isStreamed(k.Report, shard) {
		if rules, err = s.rules(slices.Concat(config.Cases, config.Others), closing, append(k.texts(s), fmt.Sprint(k.Lenient, k.Partial, len(config.Cases)))...); err != nil {
			return err
		}
	} else if k.Resume {
		return usagef("--resume goes on with a file of runs: name it with --report %s=FILE", streamedReport)
	}
	st, err := c.startStream(k.Report, k.Resume, shard, rules, s)
	if err != nil {
		return err
	}
	defer st.close()
	first, records, stop := peekFirst(k.records(c, m, k.unwraps(s), config, forced, st))
	defer stop()
	config.Partial = config.Partial || len(k.Out) == 1 && first.At == files.Standard // a single record
	config.Stream = st.Stream
	rows, err := openRows(k.Rows)
	if err != nil {
		return err
	}
	defer rows.discard()
	config.Rows = rows.write()
	r, err := assay.Check(c.ctx, records, config)
	if err == nil {
		err = rows.commit()
	}
	if err != nil {
		return err
	}
	if err := st.finish(r, nil); err != nil {
		return err
	}
	sayClosing(r, closing, st.Into)
	return c.finish(r, k.suiteFlags, s)
}

// closing returns what is said with the result.
func (k *checkCmd) closing(s *suite) runs.Closing {
	c := s.closing(k.Name)
	c.Partial = fmt.Sprintf("every article of the suite is expected to have a record in %s; with --partial those that have one are enough", strings.Join(k.Out, ", "))
	for _, path := range k.Out {
		if names := pairing.NotRecords(path); len(names) > 0 {
			c.Notes = append(c.Notes, fmt.Sprintf("in %s, not read as records, which are .json or .jsonl: %s", path, firstOf(names)))
		}
	}
	return c
}

// expected configures the comparison. Many records must include every article
// of the user's suite; a single record, or a named article, is compared on its
// own.
func (k *checkCmd) expected(s *suite, forced *assay.Case) assay.CheckConfig {
	c := assay.CheckConfig{
		Extractor: k.Name, Cases: s.own, Partial: k.Partial || len(s.own) == 0 || !slices.ContainsFunc(k.Out, holdsMany),
		Others: append(slices.Clone(s.cases), s.others()...), Checks: s.checks, Gate: s.gate, Baseline: s.baseline, Lenient: k.Lenient,
	}
	if forced != nil {
		c.Cases, c.Others, c.Partial = []assay.Case{*forced}, nil, true
	}
	if c.Cases == nil {
		c.Cases = []assay.Case{} // nil means the built-in suite
	}
	return c
}

// records returns the records of all paths, unwrapped and mapped. If an article is named, all
// records are of it.
func (k *checkCmd) records(c *call, m *mapping.Mapper, unwraps bool, config assay.CheckConfig, forced *assay.Case, st *streamed) iter.Seq2[assay.Record, error] {
	cases := slices.Concat(config.Cases, config.Others)
	var index pairing.Index
	for _, k := range cases {
		index.Add(idOf(k), k.Article)
	}
	read := st.records(c, k.Out)
	if unwraps {
		read = unwrapped(read)
	}
	all := func(yield func(assay.Record, error) bool) {
		for r, err := range read {
			if forced != nil {
				r.Article = idOf(*forced)
			}
			if k.part.has != nil && err == nil {
				if i, ok := index.Of(r.Article, r.Data); !ok || !k.part.has("", idOf(cases[i])) {
					continue
				}
			}
			if !yield(r, err) {
				return
			}
		}
	}
	return mapped(c.ctx, m, all, &index, cases)
}

// peekFirst returns the first record, whose At is "" if there is none, and an
// iterator over all of them, which can be used once. The caller must call stop.
func peekFirst(records iter.Seq2[assay.Record, error]) (first assay.Record, all iter.Seq2[assay.Record, error], stop func()) {
	next, stop := iter.Pull2(records)
	first, err, ok := next()
	return first, func(yield func(assay.Record, error) bool) {
		for r, err, ok := first, err, ok; ok && yield(r, err); {
			r, err, ok = next()
		}
	}, stop
}

// records returns the records of a path, or of standard input.
func (c *call) records(path string) iter.Seq2[assay.Record, error] {
	if files.IsStandardInput(path) {
		return assay.ReadRecords(c.in, files.Standard, assay.Detect)
	}
	return assay.Records(path)
}

func idOf(k assay.Case) string {
	if k.Article != nil {
		return k.Article.ID
	}
	return k.Golden.Source.ID
}

// firstOf lists names; of many, the first and the number of others.
func firstOf(names []string) string {
	const most = 10
	if n := len(names); n > most {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), n-most)
	}
	return strings.Join(names, ", ")
}

// holdsMany reports whether a path may have records of several articles.
func holdsMany(path string) bool {
	if files.IsStandardInput(path) || packed.IsLines(path) {
		return true
	}
	folder, err := files.IsFolder(path)
	return err == nil && folder
}

// articleByID narrows the suite to the articles that --article names by their ids, if it
// names no file. If that is one article, and what is checked are single records, which need
// not name their article, it returns its case: they are about it.
func (k *checkCmd) articleByID(s *suite) (*assay.Case, error) {
	if k.Article == "" || files.IsStandardInput(k.Article) {
		return nil, nil
	}
	if _, err := os.Lstat(k.Article); !errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	p, err := s.byArticles([]string{k.Article})
	if err != nil { // whose reader says that there is no such file
		return nil, nil //nolint:nilerr // a path is likelier than an id
	}
	if k.UpdateBaseline {
		return nil, usagef("--update-baseline needs every article: leave --article out")
	}
	id := k.Article
	k.Article = ""
	s.narrow(p)
	if i := slices.IndexFunc(s.cases, func(c assay.Case) bool { return idOf(c) == id }); i >= 0 && !slices.ContainsFunc(k.Out, holdsMany) {
		return &s.cases[i], nil
	}
	k.part = p
	return nil, nil
}

// suite loads the suite, and the case that the flags name for every record, or
// nil if they name none.
func (k *checkCmd) suite(c *call) (*suite, *assay.Case, error) {
	if k.Golden != "" {
		k.Goldens = append(k.Goldens, k.Golden)
	}
	s, err := k.load(c)
	if err != nil {
		return s, nil, err
	}
	about, err := k.articleByID(s)
	if err != nil || k.Article == "" && k.Golden == "" {
		return s, about, err
	}
	var forced assay.Case
	switch {
	case about != nil:
		forced = *about
	case k.Article != "":
		list, err := c.articles(k.Article, k.Language, k.Published)
		if err != nil {
			return nil, nil, err
		}
		if len(list) != 1 {
			return nil, nil, usagef("--article %s has %d articles; name one file, or the folder with --articles", k.Article, len(list))
		}
		forced = s.withArticle(&list[0])
	}
	if k.Golden != "" {
		if err := s.withGolden(&forced, k.Golden); err != nil {
			return nil, nil, err
		}
	}
	s.cases = append(s.cases, forced) // for reports, which show its text
	return s, &forced, nil
}
