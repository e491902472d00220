package cli

import (
	"bytes"
	"fmt"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/builtin"
	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/internal/configured"
	"github.com/assaykit/assay/internal/packed"
	"github.com/assaykit/assay/seeds"
)

type extractCmd struct {
	Article   []string `arg:"" help:"Article files, folders, or JSON Lines of {\"id\",\"language\",\"published\",\"text\"}; - is standard input."`
	Save      string   `name:"save-articles" help:"Also write the articles with the texts that are checked: JSON Lines, or one article as a text (.txt, .md)." placeholder:"FILE"`
	Config    string   `short:"c" help:"Configuration (default: the assay.yaml of this folder or of one above it, up to the repository's root)." placeholder:"assay.yaml"`
	Extractor string   `short:"x" help:"Extractor of the configuration, or builtin." default:"builtin" placeholder:"NAME"`
	Language  string   `help:"Language of articles that do not state theirs (BCP 47)." placeholder:"fr"`
	Published string   `help:"Day of publication of articles that do not state theirs." placeholder:"2025-02-04"`
	Readings  bool     `help:"List every plausible reading of a fact under its x.readings (builtin only)."`
	Explain   bool     `help:"Write what is read and which rules of reading decided it, instead of records (builtin only)."`
	Lines     bool     `help:"Write JSON Lines even for one article."`
}

func (e *extractCmd) Run(c *call) error {
	if _, err := defaults(e.Language, e.Published); err != nil {
		return err
	}
	if e.Explain && (e.Readings || e.Lines) {
		return usagef("--explain writes every reading for people and no records: leave --readings and --lines out")
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
	defer func() { _ = x.Close() }() // the extracted records have been written
	if (e.Readings || e.Explain) && s.typeOf(e.Extractor) != config.TypeBuiltin {
		return usagef("--readings and --explain are for the builtin extractor; %s is another", e.Extractor)
	}
	if e.Readings {
		x.Extractor = builtin.Extractor{Readings: true}
	}
	var articles []seeds.Article
	lines := e.Lines || len(e.Article) > 1
	for _, path := range e.Article {
		list, err := c.articles(path, e.Language, e.Published)
		if err != nil {
			return err
		}
		lines = lines || len(list) > 1 || packed.IsLines(path) || list[0].Where() != path
		articles = append(articles, list...)
	}
	if err := c.saveArticles(e.Save, articles); err != nil {
		return err
	}
	if e.Explain {
		for _, a := range articles {
			if err := c.explain(a); err != nil {
				return err
			}
		}
		return nil
	}
	if s.typeOf(e.Extractor) == config.TypeBuiltin && !c.cli.Quiet {
		c.noteUnread(articles)
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

// noteUnread says on standard error of which articles the built-in extractor reads less than
// their reader would think: each reason once, with its first article.
func (c *call) noteUnread(articles []seeds.Article) {
	said := map[string]bool{}
	for _, a := range articles {
		why := []string{unreadWords(a)}
		if a.Published == "" {
			why = append(why, "no day of publication is stated, so that no date is read that counts from it: give --published")
		}
		for _, w := range why {
			if w != "" && !said[w] {
				said[w] = true
				fmt.Fprintf(c.err, "note: %s: %s\n", a.Where(), w)
			}
		}
	}
}

// recordWriter writes records to standard output, in the order of the articles,
// and errors to standard error.
type recordWriter struct {
	*call
	articles []seeds.Article
	lines    bool
	failed   bool
	err      error // of standard output
}

// each extracts the articles and writes each record at once, or, if it may be
// revoked, after all are known, because a written record cannot be revoked.
func (w *recordWriter) each(x *configured.Extractor) error {
	_, withdraws := extract.As[extract.Revoker](x)
	last := make([]extract.Outcome, len(w.articles))
	for o, err := range extract.All(w.ctx, x, w.articles, x.Options) {
		switch {
		case err != nil:
			return err
		case withdraws:
			last[o.Index] = o
		case !w.write(o):
			return w.err
		}
	}
	if !withdraws {
		return nil
	}
	for _, o := range last {
		if !w.write(o) {
			return w.err
		}
	}
	return nil
}

// write writes the outcome of one article. It reports whether to continue: not
// if standard output cannot be written.
func (w *recordWriter) write(o extract.Outcome) bool {
	if o.Err != nil {
		w.failed = true
		printFault(w.call.err, fmt.Errorf("%s: %w", w.articles[o.Index].Where(), o.Err))
		return true
	}
	out := jsontext.Value(bytes.Clone(bytes.TrimSpace(o.Record)))
	reform := func() error { return out.Indent(jsontext.WithIndent("  ")) }
	if w.lines {
		reform = func() error { return out.Compact() }
	}
	if reform() == nil {
		w.err = w.printJSONText(append(out, '\n'))
	} else {
		w.err = w.printRaw(append(o.Record, '\n'))
	}
	return w.err == nil
}
