package main

import (
	"github.com/assaykit/assay/fixtures"
	"github.com/assaykit/assay/golden"
)

type goldenLintCmd struct {
	storeFlags
	AnyPhenomena bool `help:"Do not hold phenomena to the catalogue that assay carries."`
}

// Run exits 1 where a golden has an error.
func (k *goldenLintCmd) Run(c *call) error {
	store, articles, _, err := k.open(c)
	if err != nil {
		return err
	}
	o := golden.LintOptions{Articles: articles}
	if !k.AnyPhenomena {
		o.Phenomena = fixtures.PhenomenonNames()
	}
	report, err := store.Lint(o)
	if err != nil {
		return err
	}
	if err := c.say(report, report.Text()); err != nil {
		return err
	}
	if report.Errors() > 0 {
		return errGateFails
	}
	return nil
}

type goldenFmtCmd struct {
	storeFlags
	Check bool `help:"Write nothing; exit 1 where a file is not in the canonical format."`
}

func (k *goldenFmtCmd) Run(c *call) error {
	store, _, _, err := k.open(c)
	if err != nil {
		return err
	}
	f, err := store.Format(k.Check)
	if err != nil {
		return err
	}
	if err := c.say(f, f.Text()); err != nil {
		return err
	}
	if k.Check && len(f.Changed) > 0 {
		return errGateFails
	}
	return nil
}

type goldenPruneCmd struct {
	storeFlags
	Remove bool   `help:"Remove them; else they are only named."`
	By     string `help:"Who removes them." placeholder:"NAME"`
	Why    string `help:"The reason, which is recorded." placeholder:"REASON"`
}

func (k *goldenPruneCmd) Run(c *call) error {
	store, articles, _, err := k.open(c)
	if err != nil {
		return err
	}
	if k.Remove && k.Why == "" {
		return usagef("--remove needs a reason: --why REASON")
	}
	if len(articles) == 0 {
		return usagef("no article is named, so every golden would be an orphan; name the whole suite with --articles or in assay.yaml")
	}
	ids := make([]string, len(articles))
	for i, a := range articles {
		ids[i] = a.ID
	}
	pruned, err := store.Prune(ids, k.Remove, golden.Record{By: person(k.By), Why: k.Why})
	if err != nil {
		return err
	}
	return c.say(pruned, pruned.Text())
}
