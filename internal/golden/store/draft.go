package store

import (
	"context"
	"strings"

	"github.com/assaykit/assay/internal/golden/draft"
	"github.com/assaykit/assay/internal/golden/merge"
	"github.com/assaykit/assay/seeds"
)

// Draft makes a [draft.Draft] of one or more opinions and writes it as a
// proposal. If the article already has a golden, it proposes what the opinions
// add to it and change in it, as [Store.Propose] does for one record; to
// reconcile two people's goldens, draft into an empty folder. The proposal is
// nil if there is nothing to propose.
func (s Store) Draft(ctx context.Context, a *seeds.Article, opinions []draft.Opinion, o draft.Options) (*draft.Draft, *Proposal, error) {
	if err := s.recoverInterrupted(ctx); err != nil {
		return nil, nil, err
	}
	current, err := s.Golden(a.ID)
	if err != nil {
		return nil, nil, err
	}
	if err := current.checkText(a); err != nil {
		return nil, nil, err
	}
	if err := s.mayPropose(a.ID); err != nil {
		return nil, nil, err
	}
	d, err := draft.New(a, opinions, o)
	if err != nil {
		return nil, nil, err
	}
	proposed := d.Golden
	if current.Golden != nil {
		proposed = merge.Into(current.Golden, d.Golden.Article(), a, strings.Join(d.Opinions, ", "), false)
	}
	p, err := s.storeProposal(ctx, current, proposed, a, meta{From: d.Opinions, Disagreements: d.Disagreements})
	d.Conflicts = nil
	if p != nil {
		d.Conflicts = p.Conflicts
	}
	return d, p, err
}
