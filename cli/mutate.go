package cli

import (
	"fmt"
	"slices"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/fixtures/wire"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/mutate"
	"github.com/assaykit/assay/internal/pairing"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

type mutateCmd struct {
	Config    string   `short:"c" help:"Configuration (default: the assay.yaml of this folder or of one above it, up to the repository's root)." placeholder:"assay.yaml"`
	Golden    []string `help:"Goldens to change, of articles of the suite, of --articles or of assay's own (default: every golden of the suite): a folder or a file." aliases:"goldens" placeholder:"PATH"`
	Articles  []string `help:"Articles of the goldens, beside the configuration's or without one: a folder, a file, JSON Lines." placeholder:"PATH"`
	Kit       bool     `help:"Change the goldens that assay carries, under the default gate."`
	Wire      int      `help:"Change the goldens of so many sentences of invented news instead, in every language that is written or in that of --language." placeholder:"N"`
	N         int      `name:"n" help:"Faults made in each golden at most, and harmless rewrites likewise: every one of the catalogue in turn, then each at a second place." default:"250" placeholder:"N"`
	Seed      uint64   `help:"Chooses the faults and their places, and what --wire writes." default:"0" placeholder:"S"`
	Language  string   `help:"Language of articles that do not state theirs, and of --wire (BCP 47)." placeholder:"fr"`
	Published string   `help:"Day of publication of articles that do not state theirs." placeholder:"2025-02-04"`
	Only      []string `help:"Run only these checks: names, families, family/*." placeholder:"CHECK"`
	Skip      []string `help:"Leave these checks out." placeholder:"CHECK"`
	FailOn    string   `help:"The least severity that fails the gate: note, warning or error." enum:"note,warning,error," default:"" placeholder:"error"`
	All       bool     `help:"Show every fault and every rewrite, with the reasons why some faults need not be caught."`
}

// Limits of the numbers of --n and --wire.
const (
	maxChanges = 1_000_000
	maxWire    = 100_000
)

// Run returns [errGateFails] if a fault lives or a harmless rewrite is flagged.
func (k *mutateCmd) Run(c *call) error {
	if err := k.valid(); err != nil {
		return err
	}
	s, err := k.suite(c)
	if err != nil {
		return err
	}
	m := &mutation{N: k.N, Seed: k.Seed}
	subjects, err := k.subjects(s, m)
	if err != nil {
		return err
	}
	for _, n := range s.notices {
		m.Notices = append(m.Notices, n.Text)
	}
	p := newProgress(c, len(subjects))
	defer p.stop()
	t, err := mutate.Try(c.ctx, subjects, newRecordGate(c.ctx, s).decide, mutate.Draw{
		Changes: k.N, Seed: k.Seed,
		Done: func(n int) { p.step(assay.Progress{Done: n, Of: len(subjects)}) },
	})
	if err != nil {
		return err
	}
	p.stop()
	m.take(t)
	if err := c.printResult(m, m.text(k.All, c.cli.Quiet)); err != nil {
		return err
	}
	switch m.Gate {
	case result.Pass:
		return nil
	case result.Fail:
		return errGateFails
	}
	return errGateUnknown
}

// valid returns an error for numbers out of range and flags that exclude each other.
func (k *mutateCmd) valid() error {
	if k.N < 1 || k.N > maxChanges {
		return usagef("--n %d: write a number from 1 to %d", k.N, maxChanges)
	}
	if k.Wire < 0 || k.Wire > maxWire {
		return usagef("--wire %d: write a number from 1 to %d", k.Wire, maxWire)
	}
	if k.Wire > 0 && (k.Kit || len(k.Golden) > 0 || len(k.Articles) > 0) {
		return usagef("--wire writes its own articles and goldens; leave --golden, --articles and --kit out")
	}
	if k.Kit && (k.Config != "" || len(k.Golden) > 0 || len(k.Articles) > 0) {
		return usagef("--kit changes the goldens that assay carries, without a configuration; leave --config, --golden and --articles out, or --kit")
	}
	return onceStdin(k.Articles...)
}

// suite returns the suite whose gate is asked. The suite of --kit has the
// default policy, because that of the kit makes allowances for the built-in
// extractor.
func (k *mutateCmd) suite(c *call) (*suite, error) {
	f := suiteFlags{
		Articles: k.Articles, Published: k.Published,
		Only: k.Only, Skip: k.Skip, FailOn: k.FailOn,
	}
	if k.Wire == 0 {
		f.Language = k.Language
	}
	s, without := &suite{}, nothingWithout
	if !k.Kit {
		if err := s.readConfig(c, k.Config); err != nil {
			return nil, err
		}
		for _, n := range s.search.near {
			s.addNotice(n)
		}
	}
	switch {
	case k.Kit, s.config == nil && len(k.Golden) > 0 && len(k.Articles) == 0:
		without = kitWithout // whose articles the goldens may be of
	case s.config == nil && len(k.Articles) == 0 && k.Wire == 0:
		return nil, s.search.missing()
	}
	return s, f.fill(c, s, without)
}

// subjects returns what is changed. What cannot be is added to the result.
func (k *mutateCmd) subjects(s *suite, m *mutation) ([]*mutate.Subject, error) {
	if k.Wire > 0 {
		return k.invented()
	}
	cases := s.cases
	if len(k.Golden) > 0 {
		named, err := namedGoldens(k.Golden)
		if err != nil {
			return nil, err
		}
		cases = casesOf(golden.Merge(named...), s.cases)
		for _, n := range slices.Concat(pairing.Mismatches(pairs(cases)), pairing.Unbound(pairs(cases))) {
			if !slices.Contains(s.notices, n) {
				s.notices = append(s.notices, n)
			}
		}
	}
	var subjects []*mutate.Subject
	bare := 0
	for _, x := range cases {
		switch {
		case x.Article == nil:
			m.cannot(idOf(x), "its article is not available; name it with --articles")
		case x.StaleReason != "":
			m.cannot(idOf(x), x.StaleReason)
			if advice := staleAdvice([]assay.Case{x}); len(advice) > 0 && !slices.Contains(m.Notices, advice[0]) {
				m.Notices = append(m.Notices, advice...)
			}
		case x.WithGolden().Golden == nil && x.RequireGolden:
			m.cannot(idOf(x), "its golden is not available")
		case x.WithGolden().Golden == nil:
			bare++
		default:
			subjects = append(subjects, mutate.NewSubject(x.Article, x.WithGolden().Golden))
		}
	}
	if bare > 0 {
		m.Notices = append(m.Notices, fmt.Sprintf("articles without a golden, in which nothing can be changed: %d", bare))
	}
	return subjects, nil
}

// casesOf returns the cases of goldens, in order of their ids, with the articles
// of a suite.
func casesOf(goldens *golden.Set, suite []assay.Case) []assay.Case {
	articles := map[string]seeds.Article{}
	for _, x := range suite {
		articles[x.Article.ID] = *x.Article
	}
	var out []assay.Case
	for _, id := range slices.Sorted(slices.Values(goldens.IDs())) {
		if a, ok := articles[id]; ok {
			out = append(out, assay.Cases([]seeds.Article{a}, goldens, true)...)
			continue
		}
		e, _ := goldens.Get(id)
		out = append(out, assay.Case{Golden: e.Golden, RequireGolden: true})
	}
	return out
}

// invented returns sentences of invented news, of each language as many.
func (k *mutateCmd) invented() ([]*mutate.Subject, error) {
	languages := wire.Languages()
	if k.Language != "" {
		known := append(slices.Clone(languages), wire.Regions()...)
		if !slices.Contains(known, k.Language) {
			return nil, usagef("--language %s: no news is written in it; there %s%s", k.Language, list(known), didYouMean(k.Language, known))
		}
		languages = []string{k.Language}
	}
	var subjects []*mutate.Subject
	for _, l := range languages {
		w, err := wire.NewWriter(l, k.Seed)
		if err != nil {
			return nil, err
		}
		for i := range k.Wire {
			text := w.Sentence()
			id := fmt.Sprintf("wire-%s-%d-%d", l, k.Seed, i+1)
			a := &seeds.Article{ID: id, Language: text.Language, Published: text.Published.String(), Text: text.Text}
			subjects = append(subjects, mutate.NewSubject(a, text.Golden(id)))
		}
	}
	return subjects, nil
}
