package cli

import (
	"github.com/assaykit/assay/fixtures"
	"github.com/assaykit/assay/internal/golden/lint"
	"github.com/assaykit/assay/internal/golden/store"
)

type goldenLintCmd struct {
	storeFlags
	AnyPhenomena bool `help:"Accept phenomena that are not in the catalogue of assay."`
}

// Run returns [errGateFails] if a golden has an error.
func (k *goldenLintCmd) Run(c *call) error {
	goldens, articles, err := k.open(c)
	if err != nil {
		return err
	}
	o := lint.Options{Articles: articles}
	if !k.AnyPhenomena {
		o.Phenomena = fixtures.PhenomenonNames()
	}
	report, err := lint.Folder(c.ctx, goldens.Dir, o)
	if err != nil {
		return err
	}
	if err := c.printResult(report, advised(report.String(), lintAdvice(report))); err != nil {
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
	goldens, _, err := k.open(c)
	if err != nil {
		return err
	}
	refused := underCI()
	f, err := goldens.Format(c.ctx, k.Check || refused != nil)
	if err != nil {
		return err
	}
	if refused != nil && !k.Check {
		if len(f.Changed) > 0 {
			return refused
		}
		f.DryRun = false // nothing to write
	}
	if err := c.printResult(f, f.String()); err != nil {
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
	goldens, articles, err := k.open(c)
	if err != nil {
		return err
	}
	if k.Remove && k.Why == "" {
		return usagef("--remove needs a reason: --why REASON")
	}
	if len(articles) == 0 {
		return usagef("no article is named, so every golden would be an orphan; name the whole suite with --articles or in assay.yaml")
	}
	if err := underCI(); err != nil && k.Remove {
		return err
	}
	ids := make([]string, len(articles))
	for i, a := range articles {
		ids[i] = a.ID
	}
	pruned, err := goldens.Prune(c.ctx, ids, k.Remove, store.HistoryEntry{By: person(k.By), Why: k.Why})
	if err != nil {
		return err
	}
	text := pruned.String()
	if len(pruned.Orphans) > 0 && !pruned.Removed {
		text += "to remove them: assay golden prune --remove --why REASON\n"
	}
	return c.printResult(pruned, text)
}
