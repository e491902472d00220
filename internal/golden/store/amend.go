package store

import (
	"context"
	"fmt"
	"slices"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/conflict"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Amend edits the fact that is proposed under a key, before it is decided. The change
// gets the proposed golden; if it returns an error, nothing is written. seen is the
// [Proposal.Hash] of the proposal that was edited, "" for the one on disk. It returns
// [ErrChanged] if a file is another now.
func (s Store) Amend(ctx context.Context, a *seeds.Article, key, seen string, change func(*schema.Golden) error) error {
	p, err := s.proposedFor(a)
	if err != nil {
		return err
	}
	if seen != "" && seen != p.Hash() {
		return fmt.Errorf("%s: %w; look at the difference again", a.ID, ErrChanged)
	}
	if !slices.ContainsFunc(p.Changes, func(c golden.Change) bool { return c.Key == key && c.Op != golden.Removed }) {
		return p.unknown(key)
	}
	g := item.Clone(p.pending.Golden)
	if err := change(g); err != nil {
		return err
	}
	return s.rewrite(ctx, p, g, key)
}

// proposedFor returns the proposal for an article's present text.
func (s Store) proposedFor(a *seeds.Article) (*Proposal, error) {
	p, err := s.Proposal(a.ID, a)
	if err != nil {
		return nil, err
	}
	if p == nil {
		return nil, fmt.Errorf("%s: %w", a.ID, ErrNothing)
	}
	if p.pending.Golden.Source.SHA256 != a.SHA256() {
		return nil, fmt.Errorf("%s: %w: it was made for another text; update the golden", p.Path, golden.ErrStale)
	}
	return p, nil
}

// rewrite replaces the proposed golden. The mentions of the fact that have a place now
// are no conflicts any more.
func (s Store) rewrite(ctx context.Context, p *Proposal, g *schema.Golden, key string) error {
	m, err := readMeta(p.pending)
	if err != nil {
		return err
	}
	waits := func(surface string) bool {
		f := item.Find(g, key)
		return f != nil && f.Fact != nil && slices.ContainsFunc(*f.Fact.Mentions, func(m schema.Mention) bool { return m.Start == nil && m.Text == surface })
	}
	m.Conflicts = slices.DeleteFunc(m.Conflicts, func(c conflict.Conflict) bool { return c.Key == key && c.Surface != "" && !waits(c.Surface) })
	if err := writeMeta(g, &m); err != nil {
		return err
	}
	data, err := encode(g)
	if err != nil {
		return fmt.Errorf("%s: %w", p.Path, err)
	}
	return s.replace(ctx, p.Path, data, p.pending.Hash)
}
