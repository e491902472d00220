package main

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/schema"
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
	failed := 0
	var werr error
	err = extract.Each(c.ctx, x, articles, x.Options, func(i int, o extract.Outcome) {
		if o.Err != nil {
			failed++
			fault(c.err, fmt.Errorf("%s: %w", articles[i].Where(), o.Err))
			return
		}
		out := jsontext.Value(bytes.Clone(bytes.TrimSpace(o.Record)))
		reform := func() error { return out.Indent(jsontext.WithIndent("  ")) }
		if lines {
			reform = func() error { return out.Compact() }
		}
		to := c.data
		switch broken := reform() != nil; {
		case broken: // what is not JSON goes out as it came, but not to a terminal
			if out = o.Record; isTerminal(c.data) {
				to = c.out
			}
		case isTerminal(c.data):
			out = schema.PlainJSON(out)
		}
		_, werr = to.Write(append(out, '\n'))
	})
	if err := errors.Join(err, werr); err != nil {
		return err
	}
	if failed > 0 {
		return gateUnknown
	}
	return nil
}
