package golden

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// UpdateOptions say what Update works on.
type UpdateOptions struct {
	Articles []seeds.Article // as they are now
	Before   []seeds.Article // as they were, where that is still known; matched by sha256
	Only     []string        // ids; all goldens where empty
	AsIs     bool            // carry goldens over to articles of which nothing but the bytes differ, too
	DryRun   bool            // write nothing
}

// Status of one golden after Update.
type Status string

// The statuses.
const (
	Unchanged  Status = "unchanged"
	Derived    Status = "derived"    // written: all that changed follows from the article
	Proposed   Status = "proposed"   // something needs a person: the rest waits with it in the pending folder
	Unverified Status = "unverified" // the article is not at hand
	Undecided  Status = "undecided"  // a value is missing that its words do not decide: nothing is written
	Rewritten  Status = "rewritten"  // nothing but the article's bytes differs, its line ends for one: nothing is written
)

// Report is what Update did.
type Report struct {
	Goldens []Updated `json:"goldens"`
	Missing []string  `json:"missing,omitempty"` // articles without a golden
}

// Updated is what became of one golden.
type Updated struct {
	ID      string `json:"id"`
	Path    string `json:"path"`
	Status  Status `json:"status"`
	Pending string `json:"pending,omitempty"` // the proposal's file
	Written bool   `json:"written"`
	Bytes   string `json:"bytes,omitempty"` // of a rewritten article: what differs and what fixes it
	Derivation
}

// Update derives offsets, sha256 and values of the goldens again from their
// articles. What is certain is written. Where an article changed and a mention
// was reworded, is gone, or may have gone to several places, or where a value
// contradicts its surface, the golden stays as it is, and the carried one is
// proposed in the pending folder with its conflicts. A golden whose article is
// not at hand is reported as unverified, and one of which nothing but the
// article's bytes differ is left alone unless that is asked for: the bytes of
// one checkout are no truth.
func (s Store) Update(o UpdateOptions) (*Report, error) {
	if !o.DryRun {
		if err := underCI(); err != nil {
			return nil, err
		}
		if err := s.complete(); err != nil {
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
	r := &Report{Goldens: []Updated{}}
	for _, id := range ids {
		if len(o.Only) > 0 && !slices.Contains(o.Only, id) {
			continue
		}
		u, err := s.update(files[id], o)
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

func (s Store) update(f *File, o UpdateOptions) (Updated, error) {
	path, id := f.Path, f.Golden.Source.ID
	u := Updated{ID: id, Path: path, Status: Unverified, Derivation: Derivation{Mentions: []MentionChange{}}}
	a := articleOf(o.Articles, id)
	if a == nil {
		return u, nil
	}
	if err := Stale(f.Golden, a); errors.Is(err, ErrBytes) && !o.AsIs {
		u.Status, u.Bytes = Rewritten, err.Error()
		return u, nil
	}
	var before *seeds.Article
	for i := range o.Before {
		if o.Before[i].SHA256() == f.Golden.Source.SHA256 {
			before = &o.Before[i]
		}
	}
	u.Derivation = *Derive(f.Golden, a, before)
	data, err := encode(u.Golden)
	if err != nil && u.Settled() {
		return u, fmt.Errorf("%s: %w", path, err)
	}
	switch {
	case slices.ContainsFunc(u.Conflicts, func(c Conflict) bool { return c.Kind == ConflictOpen }):
		u.Status = Undecided
		return u, nil
	case !u.Settled():
		u.Status = Proposed
		if o.DryRun {
			return u, nil
		}
		if err := s.mayPropose(id); err != nil {
			return u, err
		}
		if err := settleReferences(dropUnsupported(u.Golden, f.Golden)); err != nil {
			return u, err
		}
		u.Pending, err = s.propose(f, u.Golden, meta{From: []string{"update"}, Conflicts: u.Conflicts})
		return u, err
	case hash(data) == f.Hash:
		u.Status = Unchanged
		return u, nil
	}
	u.Status = Derived
	if o.DryRun {
		return u, nil
	}
	u.Written = true
	return u, s.replace(path, data, f.Hash)
}

// dropUnsupported removes the facts that had mentions and have none left: the
// article does not tell them any more.
func dropUnsupported(g, old *schema.Golden) *schema.Golden {
	had := map[string]bool{}
	for _, f := range factsOf(old) {
		had[f.key] = len(*f.mentions) > 0
	}
	for _, f := range factsOf(g) {
		if had[f.key] && len(*f.mentions) == 0 {
			_ = take(g, empty(g.Source), f.key) // it is there
		}
	}
	return g
}

// Unsettled returns how many goldens wait for a person: in the pending folder,
// for a value, or for the right bytes of an article.
func (r *Report) Unsettled() int {
	n := 0
	for _, u := range r.Goldens {
		if u.Status == Proposed || u.Status == Undecided || u.Status == Rewritten {
			n++
		}
	}
	return n
}

// Text shows the report to a person.
func (r *Report) Text() string {
	var b strings.Builder
	for _, u := range r.Goldens {
		say(&b, "%s: %s", u.ID, u.Status)
		if u.Status == Unverified {
			b.WriteString(": its article is not at hand\n")
			continue
		}
		if u.Status == Rewritten {
			say(&b, ": it %s\n", u.Bytes)
			continue
		}
		say(&b, " (%d mentions kept%s)\n", u.Kept, u.counts())
		for _, v := range u.Values {
			say(&b, "  = %s  “%s” is %s\n", v.Key, v.Surface, v.Value)
		}
		for _, m := range u.Mentions {
			if m.Outcome == Reworded || m.Outcome == Gone {
				say(&b, "  %s  %s", m.Key, m.Outcome)
				if m.Text != "" {
					say(&b, " “%s”", shorten(m.Text, 60))
				}
				if m.Now != "" {
					say(&b, " → “%s”", shorten(m.Now, 60))
				}
				b.WriteByte('\n')
			}
		}
		writeConflicts(&b, u.Conflicts)
		if u.Pending != "" {
			say(&b, "  waits in %s: look at it with assay golden diff or review\n", u.Pending)
		}
	}
	for _, id := range r.Missing {
		say(&b, "%s: has no golden; assay golden draft writes a first one\n", id)
	}
	return b.String()
}

func (u Updated) counts() string {
	n := map[Outcome]int{}
	for _, m := range u.Mentions {
		n[m.Outcome]++
	}
	out := ""
	for _, o := range []Outcome{Moved, Located, Reworded, Gone, Ambiguous} {
		if n[o] > 0 {
			out += fmt.Sprintf(", %d %s", n[o], o)
		}
	}
	return out
}
