package store

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/conflict"
	"github.com/assaykit/assay/internal/golden/derive"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// UpdateOptions are the options of [Store.Update].
type UpdateOptions struct {
	Articles []seeds.Article // as they are now
	Before   []seeds.Article // earlier versions, if known; matched by sha256
	Only     []string        // ids of the goldens to update, empty for all
	AsIs     bool            // update goldens even if only the bytes of their articles differ
	DryRun   bool            // write nothing
}

// Status is the status of one golden after [Store.Update].
type Status string

// The statuses.
const (
	Unchanged  Status = "unchanged"
	Derived    Status = "derived"    // written: all that changed follows from the article
	Proposed   Status = "proposed"   // something needs a person: the rest waits with it in the pending folder
	Unverified Status = "unverified" // the article is not available
	Undecided  Status = "undecided"  // a value is missing that its words do not determine: nothing is written
	Rewritten  Status = "rewritten"  // only the article's bytes differ, such as its line ends: nothing is written
)

// UpdateReport is the result of [Store.Update].
type UpdateReport struct {
	Goldens []Updated `json:"goldens"`
	Missing []string  `json:"missing,omitempty"` // articles without a golden
}

// Updated is the result for one golden.
type Updated struct {
	ID      string `json:"id"`
	Path    string `json:"path"`
	Status  Status `json:"status"`
	Pending string `json:"pending,omitempty"` // the proposal's file
	Written bool   `json:"written"`
	Bytes   string `json:"bytes,omitempty"` // of a rewritten article: what differs and what fixes it
	derive.Derivation
}

// Update derives offsets, sha256 and values of the goldens from their articles,
// as [derive.Golden] does, and writes what is certain. If a mention was
// reworded, is gone or is ambiguous, or a value contradicts its surface, the
// golden is not written, and the derived one is proposed with its conflicts. A
// golden without an article is reported as unverified. One whose article
// differs only in its bytes, such as line ends, is written only on request,
// since the bytes of one checkout may not be those of another.
func (s Store) Update(ctx context.Context, o UpdateOptions) (*UpdateReport, error) {
	if !o.DryRun {
		if err := s.recoverInterrupted(ctx); err != nil {
			return nil, err
		}
	}
	files, err := s.underived()
	if err != nil {
		return nil, err
	}
	ids := slices.Sorted(maps.Keys(files))
	for _, id := range o.Only {
		if files[id] == nil {
			hint := ""
			if near := nearest.Word(id, ids); near != "" {
				hint = fmt.Sprintf("; did you mean %q?", near)
			}
			return nil, fmt.Errorf("%s: no golden of %q in it%s", s.Dir, id, hint)
		}
	}
	r := &UpdateReport{Goldens: []Updated{}}
	for _, id := range ids {
		if len(o.Only) > 0 && !slices.Contains(o.Only, id) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return r, err
		}
		u, err := s.update(ctx, files[id], o)
		if err != nil {
			return r, err
		}
		r.Goldens = append(r.Goldens, u)
	}
	for _, a := range o.Articles {
		if files[a.ID] == nil && len(o.Only) == 0 {
			r.Missing = append(r.Missing, a.ID)
		}
	}
	slices.Sort(r.Missing)
	return r, nil
}

func (s Store) update(ctx context.Context, f *File, o UpdateOptions) (Updated, error) {
	path, id := f.Path, f.Golden.Source.ID
	u := Updated{ID: id, Path: path, Status: Unverified, Derivation: derive.Derivation{Mentions: []derive.MentionChange{}}}
	a := item.ArticleOf(o.Articles, id)
	if a == nil {
		return u, nil
	}
	if err := golden.Stale(f.Golden, a); errors.Is(err, golden.ErrBytes) && !o.AsIs {
		u.Status, u.Bytes = Rewritten, err.Error()
		return u, nil
	}
	var before *seeds.Article
	for i := range o.Before {
		if o.Before[i].SHA256() == f.Golden.Source.SHA256 {
			before = &o.Before[i]
		}
	}
	u.Derivation = *derive.Golden(f.Golden, a, before)
	data, err := encode(u.Golden)
	if err != nil && u.Certain() {
		return u, fmt.Errorf("%s: %w", path, err)
	}
	switch {
	case u.Open():
		u.Status = Undecided
		return u, nil
	case !u.Certain():
		u.Status = Proposed
		if o.DryRun {
			return u, nil
		}
		if err := s.mayPropose(id); err != nil {
			return u, err
		}
		if err := item.DropDangling(dropUnsupported(u.Golden, f.Golden)); err != nil {
			return u, err
		}
		u.Pending, err = s.propose(ctx, f, u.Golden, meta{From: []string{"update"}, Conflicts: u.Conflicts})
		return u, err
	case item.Hash(data) == f.Hash:
		u.Status = Unchanged
		return u, nil
	}
	u.Status = Derived
	if o.DryRun {
		return u, nil
	}
	u.Written = true
	return u, s.replace(ctx, path, data, f.Hash)
}

// dropUnsupported removes the facts that had mentions and have none left.
func dropUnsupported(g, old *schema.Golden) *schema.Golden {
	had := map[string]bool{}
	for _, f := range item.Facts(old) {
		had[f.Key] = len(*f.Mentions) > 0
	}
	for _, f := range item.Facts(g) {
		if had[f.Key] && len(*f.Mentions) == 0 {
			_ = item.Copy(g, item.New(g.Source), f.Key) // it is there
		}
	}
	return g
}

// Unresolved returns how many goldens need a person: a decision about a
// proposal, a value, or the right bytes of an article.
func (r *UpdateReport) Unresolved() int {
	n := 0
	for _, u := range r.Goldens {
		if u.Status == Proposed || u.Status == Undecided || u.Status == Rewritten {
			n++
		}
	}
	return n
}

// String formats the report for people.
func (r *UpdateReport) String() string {
	var b strings.Builder
	for _, u := range r.Goldens {
		plain.Fprintf(&b, "%s: %s", u.ID, u.Status)
		if u.Status == Unverified {
			b.WriteString(": its article is not at hand\n")
			continue
		}
		if u.Status == Rewritten {
			plain.Fprintf(&b, ": it %s\n", u.Bytes)
			continue
		}
		b.WriteString(" " + u.Derivation.String())
		conflict.Print(&b, u.Conflicts)
		if u.Pending != "" {
			plain.Fprintf(&b, "  waits in %s for a person to decide\n", u.Pending)
		}
	}
	for _, id := range r.Missing {
		plain.Fprintf(&b, "%s: has no golden\n", id)
	}
	return b.String()
}
