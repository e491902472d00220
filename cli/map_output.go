package cli

import (
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/internal/configured"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/packed"
	"github.com/assaykit/assay/seeds"
)

type mapCmd struct {
	Try   mapTryCmd   `cmd:"" help:"Show what a mapping makes of one output."`
	Draft mapDraftCmd `cmd:"" help:"Draft the mapping of an output in your own shape: a jq program that says what it guessed."`
}

// outputFlags name one output of an extractor: a file, or an article for an
// extractor of the configuration to answer.
type outputFlags struct {
	Output    string `arg:"" help:"One output of an extractor, in its own shape, - is standard input; with --extractor, the article to give to it."`
	Config    string `short:"c" help:"Configuration (default: the assay.yaml of this folder or of one above it, up to the repository's root)." placeholder:"assay.yaml"`
	Extractor string `short:"x" help:"Run this extractor of the configuration, without its mapping, and take its answer." placeholder:"NAME"`
	Article   string `help:"The article that an output is about: offsets and surfaces need it." placeholder:"FILE"`
	Language  string `help:"The article's language, where it does not state it." placeholder:"fr"`
	Published string `help:"The article's day of publication, where it does not state it." placeholder:"2025-02-04"`
}

// withoutArticle is the article of an output about which nothing is known, so
// that the record of it has an id.
var withoutArticle = seeds.Article{ID: "output"}

// load reads the configuration, and returns the output and its article.
func (f outputFlags) load(c *call, s *suite) (output []byte, a seeds.Article, err error) {
	if err := s.readConfig(c, f.Config); err != nil {
		return nil, a, err
	}
	path := f.Article
	if f.Extractor != "" {
		if f.Article != "" {
			return nil, a, usagef("--extractor and --article: with --extractor the argument is the article; leave --article out")
		}
		path = f.Output
	} else if err := onceStdin(f.Output, f.Article); err != nil {
		return nil, a, err
	}
	a = withoutArticle
	if path != "" {
		list, err := c.articles(path, f.Language, f.Published)
		if err != nil {
			return nil, a, err
		}
		if a = list[0]; f.Extractor != "" && len(list) > 1 {
			return nil, a, usagef("%s has %d articles; name one", path, len(list))
		}
	}
	if f.Extractor != "" {
		output, err = s.answer(c, f.Extractor, a)
		return output, a, err
	}
	r, err := packed.Open(f.Output, c.in)
	if err != nil {
		return nil, a, unreadable(f.Output, err)
	}
	defer r.Close()
	output, err = files.Limited(r, f.Output, extract.MaxOutput+1) // one byte more, so that the mapping reports a larger output
	return output, a, err
}

// answer returns what an extractor answers about an article, in its own shape.
func (s *suite) answer(c *call, name string, a seeds.Article) ([]byte, error) {
	x, err := s.extractor(name, configured.Unmapped)
	if err != nil {
		return nil, err
	}
	defer func() { _ = x.Close() }() // it has answered
	for o, err := range extract.All(c.ctx, x, []seeds.Article{a}, x.Options) {
		if err != nil {
			return nil, err
		}
		if o.Err != nil {
			return nil, o.Err
		}
		return o.Record, nil
	}
	return nil, c.ctx.Err()
}
