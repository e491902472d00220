package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/internal/configured"
	"github.com/assaykit/assay/internal/golden/draft"
	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

type goldenDraftCmd struct {
	storeFlags
	ID        []string `arg:"" optional:"" help:"Ids of articles (default: every article without a golden)."`
	Extractor []string `short:"x" help:"Extractors of the configuration, or builtin, to ask." placeholder:"NAME"`
	Record    []string `help:"Records or goldens that extractors or people have made already." placeholder:"FILE"`
	Majority  bool     `help:"More than half suffice for a fact; else all must agree."`
	DryRun    bool     `help:"Show the draft and write nothing."`
}

// Run drafts one article after the other. What keeps one from being drafted does
// not keep the others. One id yields one draft as JSON, anything else a list.
func (k *goldenDraftCmd) Run(c *call) error {
	goldens, articles, s, err := k.find(c, k.Record...)
	if err != nil {
		return err
	}
	articles, err = k.chosen(goldens, articles)
	if err != nil {
		return err
	}
	if err := underCI(); err != nil && !k.DryRun {
		return err
	}
	if len(articles) == 0 {
		return c.printResult([]*draft.Draft{}, "every article has a golden; name the ones that are to be drafted again\n")
	}
	if len(k.Extractor) == 0 && len(k.Record) == 0 {
		k.Extractor = []string{builtinName}
	}
	opinions, err := k.opinions(c, s, articles)
	if err != nil {
		return err
	}
	drafts := []*draft.Draft{}
	var text strings.Builder
	var failed []error
	for i := range articles {
		d, about, err := k.draft(c.ctx, goldens, &articles[i], opinions[i])
		if err != nil {
			failed = append(failed, err)
			continue
		}
		drafts = append(drafts, d)
		text.WriteString(about)
	}
	switch {
	case len(drafts) == 0:
	case len(k.ID) == 1:
		err = c.printResult(drafts[0], text.String())
	default:
		err = c.printResult(drafts, text.String())
	}
	return errors.Join(append(failed, err)...)
}

// chosen returns the articles that are to be drafted.
func (k *goldenDraftCmd) chosen(goldens store.Store, articles []seeds.Article) (list []seeds.Article, err error) {
	info, err := os.Stat(goldens.Dir)
	if err == nil && !info.IsDir() {
		return nil, usagef("--goldens %s is a file; name the folder of the goldens", goldens.Dir)
	}
	first := errors.Is(err, fs.ErrNotExist)
	for _, id := range k.ID {
		a := articleOf(articles, id)
		if a == nil {
			return nil, usagef("there is no article %q; name its file or folder with --articles", id)
		}
		if articleOf(list, id) == nil {
			list = append(list, *a)
		}
	}
	if len(k.ID) > 0 {
		return list, nil
	}
	if len(articles) == 0 {
		return nil, usagef("there is no article; name files or folders with --articles, or in the cases of an assay.yaml")
	}
	for _, a := range articles {
		if !first {
			there, err := goldens.Golden(a.ID)
			if err != nil {
				return nil, err
			}
			if there.Golden != nil {
				continue
			}
		}
		list = append(list, a)
	}
	return list, nil
}

// opinion is what one extractor or record says of an article, or why it says nothing.
type opinion struct {
	draft.Opinion
	err error
}

// draft drafts one article, and returns the draft as text too.
func (k *goldenDraftCmd) draft(ctx context.Context, goldens store.Store, a *seeds.Article, said []opinion) (*draft.Draft, string, error) {
	var opinions []draft.Opinion
	for _, o := range said {
		if o.err != nil {
			return nil, "", o.err
		}
		opinions = append(opinions, o.Opinion)
	}
	o := draft.Options{Majority: k.Majority}
	if k.DryRun {
		d, err := draft.New(a, opinions, o)
		if err != nil {
			return nil, "", k.of(a, err)
		}
		return d, advised(d.String(), conflictAdvice(d.Conflicts)), nil
	}
	if err := os.MkdirAll(goldens.Dir, 0o755); err != nil {
		return nil, "", err
	}
	d, p, err := goldens.Draft(ctx, a, opinions, o)
	if err != nil {
		return nil, "", k.of(a, err)
	}
	text := advised(d.String(), conflictAdvice(d.Conflicts))
	if p != nil {
		text += plain.Sprintf("wrote %s; look at it with assay golden diff %s, then accept or reject it\n", p.Path, a.ID)
	}
	return d, text, nil
}

// of adds the article to an error where there are several.
func (k *goldenDraftCmd) of(a *seeds.Article, err error) error {
	if len(k.ID) == 1 {
		return err
	}
	return fmt.Errorf("%s: %w", plain.Text(a.ID), err)
}

// opinions runs the extractors and reads the records. It returns the opinions of
// each article.
func (k *goldenDraftCmd) opinions(c *call, s *suite, articles []seeds.Article) ([][]opinion, error) {
	out := make([][]opinion, len(articles))
	if len(k.Extractor) > 0 {
		xs, err := s.extractors(k.Extractor)
		if err != nil {
			return nil, err
		}
		for _, x := range xs {
			list, err := k.ask(c.ctx, x, articles)
			if err = errors.Join(err, x.Close()); err != nil {
				return nil, fmt.Errorf("extractor %s: %w", x.Name, err)
			}
			for i, o := range list {
				out[i] = append(out[i], o)
			}
		}
	}
	for _, path := range k.Record {
		for r, err := range c.records(path) {
			if err != nil {
				return nil, err
			}
			o, err := readOpinion(r)
			if err != nil {
				return nil, err
			}
			i := 0 // of one article, [draft.New] says what does not fit
			if len(articles) > 1 {
				id := sourceOf(o)
				if i = slices.IndexFunc(articles, func(a seeds.Article) bool { return a.ID == id }); i < 0 {
					return nil, usagef("%s is of the article %q, which is not among those that are drafted", r.At, id)
				}
			}
			out[i] = append(out[i], opinion{Opinion: o})
		}
	}
	return out, nil
}

// ask asks an extractor about articles.
func (k *goldenDraftCmd) ask(ctx context.Context, x *configured.Extractor, articles []seeds.Article) ([]opinion, error) {
	list := make([]opinion, len(articles))
	for got, err := range extract.All(ctx, x, articles, x.Options) {
		if err != nil {
			return nil, err
		}
		i := got.Index // a later outcome replaces one that was revoked
		a := &articles[i]
		if got.Err != nil {
			list[i].err = k.of(a, fmt.Errorf("extractor %s: %w", x.Name, got.Err))
			continue
		}
		record, problems := schema.InspectArticle(got.Record, schema.Options{})
		list[i] = opinion{Opinion: draft.Opinion{By: x.Name, Record: record}}
		if err := schema.AsError(x.Name, problems); err != nil {
			list[i].err = k.of(a, err)
		}
	}
	return list, nil
}

// sourceOf returns the id of the article that an opinion is about.
func sourceOf(o draft.Opinion) string {
	if o.Golden != nil {
		return o.Golden.Source.ID
	}
	return o.Record.Source.ID
}

// readOpinion reads a record or a golden as one opinion of a draft.
func readOpinion(r assay.Record) (draft.Opinion, error) {
	if g, problems := schema.InspectGolden(r.Data, schema.Options{}); schema.AsError(r.At, problems) == nil {
		return draft.Opinion{By: r.At, Golden: g}, nil
	}
	record, problems := schema.InspectArticle(r.Data, schema.Options{})
	return draft.Opinion{By: r.At, Record: record}, schema.AsError(r.At, problems)
}
