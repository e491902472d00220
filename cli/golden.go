package cli

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/ci"
	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/seeds"
)

type goldenCmd struct {
	Update goldenUpdateCmd `cmd:"" help:"Derive offsets, hashes and values again from the articles."`
	Diff   goldenDiffCmd   `cmd:"" help:"Show what is proposed, or how two goldens differ, as facts."`
	Accept goldenAcceptCmd `cmd:"" help:"Accept pending changes, with a reason."`
	Reject goldenRejectCmd `cmd:"" help:"Reject pending changes, with a reason."`
	Review goldenReviewCmd `cmd:"" help:"Serve the local page in which a person reviews goldens."`
	Draft  goldenDraftCmd  `cmd:"" help:"Draft a golden from one or several extractors or people."`
	Lint   goldenLintCmd   `cmd:"" help:"Find what has rotted in goldens."`
	Fmt    goldenFmtCmd    `cmd:"" help:"Write goldens in the canonical format, their content unchanged."`
	Prune  goldenPruneCmd  `cmd:"" help:"Name, or remove, goldens and proposals that no article claims."`
}

// storeFlags are the flags for a folder of goldens and its articles.
type storeFlags struct {
	Config    string   `short:"c" help:"Configuration (default: the assay.yaml of this folder or of one above it, up to the repository's root)." placeholder:"assay.yaml"`
	Goldens   string   `help:"Folder of the goldens (default: that of the configuration's first case)." placeholder:"DIR"`
	Articles  []string `help:"Their articles: folders, files, JSON Lines (default: the configuration's)." placeholder:"PATH"`
	Language  string   `help:"Language of articles that do not state theirs (BCP 47)." placeholder:"fr"`
	Published string   `help:"Day of publication of articles that do not state theirs." placeholder:"2025-02-04"`
}

// open returns the folder and its articles. Besides are other paths that the
// command reads.
func (f storeFlags) open(c *call, besides ...string) (store.Store, []seeds.Article, error) {
	goldens, articles, _, err := f.find(c, besides...)
	if err != nil {
		return goldens, articles, err
	}
	if info, err := os.Stat(goldens.Dir); err != nil || !info.IsDir() {
		return store.Store{}, nil, usagef("--goldens %s is not a folder; name the folder of the goldens, or draft a first one with assay golden draft ID -x NAME, which creates it", goldens.Dir)
	}
	return goldens, articles, nil
}

// find is open for a folder that may be missing, and returns the suite too.
func (f storeFlags) find(c *call, besides ...string) (store.Store, []seeds.Article, *suite, error) {
	if err := onceStdin(slices.Concat(f.Articles, besides)...); err != nil {
		return store.Store{}, nil, nil, err
	}
	s := &suite{}
	if err := s.readConfig(c, f.Config); err != nil {
		return store.Store{}, nil, nil, err
	}
	dir := f.Goldens
	var articles []seeds.Article
	load := func(path, language, published string) error {
		more, err := c.articles(path, language, published)
		if err == nil {
			articles, err = mergeArticles(articles, more)
		}
		return err
	}
	if s.config != nil {
		for _, k := range s.config.Cases {
			if dir == "" {
				dir = s.beside(k.Goldens)
			}
			if len(f.Articles) > 0 || k.Goldens == "" || s.beside(k.Goldens) != dir {
				continue
			}
			if err := load(s.beside(k.Articles), k.Language, k.Published); err != nil {
				return store.Store{}, nil, nil, err
			}
		}
	}
	for _, p := range f.Articles {
		if err := load(p, f.Language, f.Published); err != nil {
			return store.Store{}, nil, nil, err
		}
	}
	if dir == "" {
		return store.Store{}, nil, nil, usageLines(errors.New("which goldens? name their folder with --goldens, or in the cases of an assay.yaml"), s.search.nearby()...)
	}
	return store.Store{Dir: dir}, articles, s, nil
}

func articleOf(list []seeds.Article, id string) *seeds.Article {
	if i := slices.IndexFunc(list, func(a seeds.Article) bool { return a.ID == id }); i >= 0 {
		return &list[i]
	}
	return nil
}

// underCI returns an error in continuous integration, where nobody would review
// or commit what was written.
func underCI() error {
	if !ci.Running() {
		return nil
	}
	return fmt.Errorf("nothing is written under CI (%s=%s): run the same command on your own machine, look at the difference, and commit it", ci.Variable, os.Getenv(ci.Variable))
}

type goldenUpdateCmd struct {
	storeFlags
	ID     []string `arg:"" optional:"" help:"Ids of the goldens (default: all)."`
	DryRun bool     `help:"Say what would change and write nothing."`
	AsIs   bool     `help:"Carry goldens over to articles of which nothing but the bytes differ (line ends), too."`
	Before []string `help:"The articles as they were before they changed: folders or files." placeholder:"PATH"`
}

func (k *goldenUpdateCmd) Run(c *call) error {
	goldens, articles, err := k.open(c, k.Before...)
	if err != nil {
		return err
	}
	if err := underCI(); err != nil && !k.DryRun {
		return err
	}
	var before []seeds.Article
	for _, p := range k.Before {
		more, err := c.articles(p, k.Language, k.Published)
		if err != nil {
			return err
		}
		before = append(before, more...)
	}
	report, err := goldens.Update(c.ctx, store.UpdateOptions{Articles: articles, Before: before, Only: k.ID, DryRun: k.DryRun, AsIs: k.AsIs})
	if err != nil {
		return err
	}
	if err := c.printResult(report, advised(report.String(), updateAdvice(report))); err != nil {
		return err
	}
	if report.Unresolved() > 0 {
		return errGateFails
	}
	return nil
}

type goldenDiffCmd struct {
	storeFlags
	ID    string `arg:"" optional:"" help:"Id of the article (default: everything pending), or a golden file to compare."`
	Other string `arg:"" optional:"" help:"Another golden file, to compare the first with."`
}

func (k *goldenDiffCmd) Run(c *call) error {
	if k.Other != "" {
		return k.files(c)
	}
	goldens, articles, err := k.open(c)
	if err != nil {
		return err
	}
	var list []*store.Proposal
	if k.ID == "" {
		list, err = goldens.Proposals(articles)
	} else {
		var p *store.Proposal
		if p, err = goldens.Proposal(k.ID, articleOf(articles, k.ID)); p != nil {
			list = append(list, p)
		}
	}
	if err != nil {
		return err
	}
	var text strings.Builder
	for _, p := range list {
		text.WriteString(advised(p.String(), conflictAdvice(p.Conflicts)))
	}
	if len(list) == 0 {
		text.WriteString("nothing is pending\n")
		list = []*store.Proposal{}
	}
	return c.printResult(list, text.String())
}

// files compares two golden files.
func (k *goldenDiffCmd) files(c *call) error {
	var both [2]golden.Entry
	for i, p := range []string{k.ID, k.Other} {
		set, err := golden.Load(p)
		if err != nil {
			return unreadable(p, err)
		}
		ids := set.IDs()
		if len(ids) != 1 {
			return usagef("%s has %d goldens; name a file", p, len(ids))
		}
		both[i], _ = set.Get(ids[0])
	}
	var a *seeds.Article
	for _, p := range k.Articles {
		list, err := c.articles(p, k.Language, k.Published)
		if err != nil {
			return err
		}
		a = cmp.Or(a, articleOf(list, both[1].Golden.Source.ID))
	}
	d := golden.Diff(both[0].Golden, both[1].Golden, a)
	return c.printResult(d, d.String())
}

// decideFlags select pending changes, and give the person who decides and the reason.
type decideFlags struct {
	storeFlags
	ID   string   `arg:"" help:"Id of the article."`
	Fact []string `arg:"" optional:"" help:"The changes, by the keys that assay golden diff shows, or kind/*."`
	All  bool     `help:"All pending changes of the article."`
	Why  string   `help:"The reason, which is recorded." required:"" placeholder:"REASON"`
	By   string   `help:"Who decides (default: the user's name)." placeholder:"NAME"`
}

func (f decideFlags) choice() (store.Selection, error) {
	if len(f.Fact) > 0 && f.All {
		return store.Selection{}, usagef("--all takes every change of %s, and %q names one: give either; other articles are decided in calls of their own", f.ID, f.Fact[0])
	}
	if len(f.Fact) == 0 && !f.All {
		return store.Selection{}, usagef("which changes? name their keys (assay golden diff %s shows them), or give --all", f.ID)
	}
	return store.Selection{Facts: f.Fact, All: f.All, By: person(f.By), Why: f.Why}, nil
}

// person returns the name of the person who decides: the given one, or the user's.
func person(name string) string {
	return cmp.Or(name, os.Getenv("ASSAY_BY"), os.Getenv("USER"), os.Getenv("USERNAME"), "unnamed")
}

type goldenAcceptCmd struct {
	decideFlags
	AllowRemoval    bool `help:"Let accepted changes remove facts from the golden."`
	AllowConflict   bool `help:"Take values that the article's words do not support, of facts named one by one."`
	AllowUnverified bool `help:"Take what could not be compared with the article's words: it is not at hand, or in a language without a grammar."`
}

func (k *goldenAcceptCmd) Run(c *call) error {
	if k.All && k.AllowConflict {
		return usagef("--allow-conflict takes one fact at a time against its words: name its key in the place of --all (assay golden diff %s shows them)", k.ID)
	}
	return k.decide(c, func(s store.Store, choice store.Selection) (*store.Result, error) {
		choice.AllowRemoval, choice.AllowConflict, choice.AllowUnverified = k.AllowRemoval, k.AllowConflict, k.AllowUnverified
		return s.Accept(c.ctx, k.ID, choice)
	})
}

type goldenRejectCmd struct{ decideFlags }

func (k *goldenRejectCmd) Run(c *call) error {
	return k.decide(c, func(s store.Store, choice store.Selection) (*store.Result, error) {
		return s.Reject(c.ctx, k.ID, choice)
	})
}

func (f decideFlags) decide(c *call, do func(store.Store, store.Selection) (*store.Result, error)) error {
	choice, err := f.choice()
	if err != nil {
		return err
	}
	goldens, articles, err := f.open(c)
	if err != nil {
		return err
	}
	if err := underCI(); err != nil {
		return usageError{err}
	}
	choice.Article = articleOf(articles, f.ID)
	d, err := do(goldens, choice)
	if err != nil {
		return usageError{err}
	}
	return c.printResult(d, d.String())
}
