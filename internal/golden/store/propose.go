package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/conflict"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/golden/merge"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// ProposeOptions are the options of [Store.Propose].
type ProposeOptions struct {
	From     string // the extractor's name
	Removals bool   // also propose to remove the facts that the record does not have
}

// Propose writes a proposal of what a record adds to the article's golden and
// changes in it; without a golden, of the whole record. It never writes a
// golden, and replaces an earlier proposal unless a person wrote that.
// Forbidden facts and changes that were rejected before are left out. The
// proposal is nil if there is nothing to propose. The article may be nil; the
// record's source.sha256 is then trusted.
func (s Store) Propose(ctx context.Context, a *seeds.Article, record *schema.Article, o ProposeOptions) (*Proposal, error) {
	if err := s.recoverInterrupted(ctx); err != nil {
		return nil, err
	}
	id := record.Source.ID
	current, err := s.Golden(id)
	if err != nil {
		return nil, err
	}
	if err := s.mayPropose(id); err != nil {
		return nil, err
	}
	if a != nil {
		if err := merge.CheckText(record, a); err != nil {
			return nil, err
		}
		if err := current.checkText(a); err != nil {
			return nil, err
		}
	}
	return s.storeProposal(ctx, current, merge.Into(current.Golden, record, a, o.From, o.Removals), a, meta{From: []string{o.From}})
}

// storeProposal writes a proposal without rejected changes. It returns nil if
// no changes are left.
func (s Store) storeProposal(ctx context.Context, current *File, proposed *schema.Golden, a *seeds.Article, m meta) (*Proposal, error) {
	id := proposed.Source.ID
	if err := s.withoutRejected(current.Golden, proposed); err != nil {
		return nil, err
	}
	if golden.DiffByKey(current.Golden, proposed, nil).Empty() && len(m.Disagreements) == 0 {
		return nil, s.dropPending(ctx, id)
	}
	p := Proposal{golden: current, pending: &File{Golden: proposed}}
	p.resolve(m, a)
	m.Conflicts = append(m.Conflicts, conflict.Find(current.Golden, proposed, p.Changes, nil, a)...)
	if _, err := s.propose(ctx, current, proposed, m); err != nil {
		return nil, err
	}
	return s.Proposal(id, a)
}

// checkText returns an error if a golden is for another text than the article.
func (f *File) checkText(a *seeds.Article) error {
	if f.Golden == nil {
		return nil
	}
	if err := golden.Stale(f.Golden, a); err != nil {
		return fmt.Errorf("%s: %w", f.Path, err)
	}
	return nil
}

// mayPropose returns an error if a person wrote the pending file.
func (s Store) mayPropose(id string) error {
	pending, err := s.proposal(id)
	if err != nil || pending == nil {
		return err
	}
	if m, err := readMeta(pending); err != nil || m.Base == nil {
		return fmt.Errorf("%s: was written by a person; accept or reject it before something else is proposed", pending.Path)
	}
	return nil
}

// dropPending removes a proposal that no longer proposes anything.
func (s Store) dropPending(ctx context.Context, id string) error {
	if pending, err := s.proposal(id); pending == nil || err != nil {
		return err
	}
	return s.locked(ctx, func(f *directory) error {
		if err := f.remove(pendingName(id)); !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil // somebody else removed it
	})
}

// withoutRejected reverts the changes that a person rejected before.
func (s Store) withoutRejected(current, proposed *schema.Golden) error {
	history, err := s.History()
	if err != nil {
		return err
	}
	rejected := map[ChangeRef]bool{}
	for _, r := range history {
		if r.Action == ActionReject && r.ID == proposed.Source.ID {
			for _, d := range r.Facts {
				rejected[ChangeRef{Op: d.Op, Key: d.Key, Hash: d.Hash}] = true
			}
		}
	}
	if len(rejected) == 0 {
		return nil
	}
	if current == nil {
		current = item.New(proposed.Source)
	}
	for _, c := range golden.DiffByKey(current, proposed, nil).Changes {
		if rejected[ChangeRef{Op: c.Op, Key: c.Key, Hash: hashOf(c.New)}] {
			if err := item.Copy(proposed, current, c.Key); err != nil {
				return err
			}
		}
	}
	return item.DropDangling(proposed)
}
