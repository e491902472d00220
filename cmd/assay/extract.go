package main

import (
	"bytes"
	"context"
	"fmt"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
)

type extractCmd struct {
	Article   []string `arg:"" help:"Article files, folders, or JSON Lines of {\"id\",\"language\",\"published\",\"text\"}; - is standard input."`
	Config    string   `short:"c" help:"Configuration (default: the assay.yaml of this folder or of one above it, up to the repository's root)." placeholder:"assay.yaml"`
	Extractor string   `short:"x" help:"Extractor of the configuration, or builtin." default:"builtin" placeholder:"NAME"`
	Language  string   `help:"Language of articles that do not state theirs (BCP 47)." placeholder:"fr"`
	Published string   `help:"Day of publication of articles that do not state theirs." placeholder:"2025-02-04"`
	Readings  bool     `help:"List every plausible reading of a fact under its x.readings (builtin only)."`
	Lines     bool     `help:"Write JSON Lines even for one article."`
}

func (e *extractCmd) Run(c *call) error {
	if _, err := defaults(e.Language, e.Published); err != nil {
		return err
	}
	if err := onceStdin(e.Article...); err != nil {
		return err
	}
	s := &suite{}
	if err := s.readConfig(c, e.Config); err != nil {
		return err
	}
	xs, err := s.extractors([]string{e.Extractor})
	if err != nil {
		return err
	}
	x := xs[0]
	defer func() { _ = x.Close() }() // what was extracted has been written
	if e.Readings {
		if s.typeOf(e.Extractor) != builtin {
			return usagef("--readings is for the builtin extractor; %s is another", e.Extractor)
		}
		x.Extractor = extract.Recognizer{Readings: true}
	}
	var articles []seeds.Article
	lines := e.Lines || len(e.Article) > 1
	for _, path := range e.Article {
		list, err := c.articles(path, e.Language, e.Published)
		if err != nil {
			return err
		}
		lines = lines || len(list) > 1 || seeds.IsLines(path) || list[0].Where() != path
		articles = append(articles, list...)
	}
	w := &recordWriter{call: c, articles: articles, lines: lines}
	if err := w.each(x); err != nil {
		return err
	}
	if w.failed {
		return errGateUnknown
	}
	return nil
}

// recordWriter writes records to standard output, in the articles' order, and
// what went wrong to standard error.
type recordWriter struct {
	*call
	articles []seeds.Article
	lines    bool
	failed   bool
	err      error  // of standard output
	stop     func() // ends the extraction
}

// each extracts the articles and writes each as it comes, or, where it may be
// withdrawn, once all are settled: what was written cannot be taken back.
func (w *recordWriter) each(x *extract.Built) error {
	write, last := w.write, func() {}
	if extract.Withdraws(x) {
		held := make([]extract.Outcome, len(w.articles))
		write = func(i int, o extract.Outcome) { held[i] = o }
		last = func() {
			for i, o := range held {
				w.write(i, o)
			}
		}
	}
	ctx, stop := context.WithCancel(w.ctx)
	defer stop()
	w.stop = stop
	err := extract.Each(ctx, x, w.articles, x.Options, write)
	if err == nil {
		last()
	}
	if w.err != nil {
		return w.err
	}
	return err
}

// write writes what became of one article. Once nobody reads what is written,
// nothing more is extracted.
func (w *recordWriter) write(i int, o extract.Outcome) {
	if o.Err != nil {
		w.failed = true
		fault(w.call.err, fmt.Errorf("%s: %w", w.articles[i].Where(), o.Err))
		return
	}
	if w.err != nil {
		return
	}
	out := jsontext.Value(bytes.Clone(bytes.TrimSpace(o.Record)))
	reform := func() error { return out.Indent(jsontext.WithIndent("  ")) }
	if w.lines {
		reform = func() error { return out.Compact() }
	}
	if reform() == nil {
		w.err = w.encoded(append(out, '\n'))
	} else {
		w.err = w.words(append(o.Record, '\n'))
	}
	if w.err != nil {
		w.stop()
	}
}
