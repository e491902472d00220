package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/conflict"
	"github.com/assaykit/assay/internal/golden/draft"
	"github.com/assaykit/assay/internal/golden/folder"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/internal/jsonerror"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// bothChanged is the kind of conflict of a fact that was changed in the golden
// after another change of it was proposed.
const bothChanged conflict.Kind = "both-changed"

// Proposal is a set of undecided changes of one golden. Its file is a complete
// golden; x.proposal identifies the golden that it was made from, so that accepting it
// cannot revert later manual edits.
type Proposal struct {
	ID            string               `json:"id"`
	Path          string               `json:"path"`
	From          []string             `json:"from,omitempty"` // extractors or people
	Changes       []golden.Change      `json:"changes"`
	Conflicts     []conflict.Conflict  `json:"conflicts,omitempty"`
	Disagreements []draft.Disagreement `json:"disagreements,omitempty"`

	golden  *File // the current golden
	pending *File // the file of the proposal
}

// Golden returns the current golden, nil if there is none yet.
func (p *Proposal) Golden() *schema.Golden { return p.golden.Golden }

// Proposed returns the proposed golden.
func (p *Proposal) Proposed() *schema.Golden { return p.pending.Golden }

// Hash identifies the current files of the golden and the proposal.
func (p *Proposal) Hash() string { return item.Hash([]byte(p.golden.Hash + " " + p.pending.Hash)) }

// meta is the content of x.proposal in a proposal's file.
type meta struct {
	From          []string             `json:"from,omitempty"`
	Base          map[string]string    `json:"base"` // hash of each item of the golden that it was made from
	Conflicts     []conflict.Conflict  `json:"conflicts,omitempty"`
	Disagreements []draft.Disagreement `json:"disagreements,omitempty"`
}

func (s Store) pendingPath(id string) string {
	return filepath.Join(s.Dir, folder.PendingDir, id+".json")
}

func pendingName(id string) string { return folder.PendingDir + "/" + id + ".json" }

// proposal reads the proposal's file of an article, nil if there is none.
func (s Store) proposal(id string) (*File, error) {
	var out *File
	err := withDirectory(s.Dir, func(f *directory) error {
		data, err := f.ReadOwn(pendingName(id))
		if err == nil {
			out, err = read(s.pendingPath(id), data)
		}
		return err
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err == nil && out.Golden.Source.ID != id {
		return nil, fmt.Errorf("%s: proposes facts of %q; name the file after that article", out.Path, out.Golden.Source.ID)
	}
	return out, err
}

// Proposals reads every [Proposal], sorted by id.
func (s Store) Proposals(articles []seeds.Article) ([]*Proposal, error) {
	var out []*Proposal
	err := withDirectory(s.Dir, func(f *directory) error {
		return f.Pending(func(name, id string) error {
			if err := ids.Valid(id); err != nil {
				return fmt.Errorf("%s: %w", f.Path(name), err)
			}
			p, err := s.Proposal(id, item.ArticleOf(articles, id))
			if p != nil {
				out = append(out, p)
			}
			return err
		})
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	return out, nil
}

// Proposal returns the proposal for an article, nil if there is none. The proposed
// changes are compared with the article, which also provides the words around the
// facts; if it is nil, all changes are unverified.
func (s Store) Proposal(id string, a *seeds.Article) (*Proposal, error) {
	if err := ids.Valid(id); err != nil {
		return nil, err
	}
	pending, err := s.proposal(id)
	if err != nil || pending == nil {
		return nil, err
	}
	current, err := s.Golden(id)
	if err != nil {
		return nil, err
	}
	m, err := readMeta(pending)
	if err != nil {
		return nil, err
	}
	p := &Proposal{
		ID: id, Path: pending.Path, golden: current, pending: pending,
		From: m.From, Conflicts: m.Conflicts, Disagreements: m.Disagreements,
	}
	p.resolve(m, a)
	p.Conflicts = conflict.Find(current.Golden, pending.Golden, p.Changes, p.Conflicts, a)
	return p, nil
}

func readMeta(pending *File) (meta, error) {
	var x struct {
		Proposal meta `json:"proposal"`
	}
	if pending.Golden.X != nil {
		if err := json.Unmarshal(pending.Golden.X, &x); err != nil {
			return meta{}, fmt.Errorf("%s: x.proposal: %w", pending.Path, jsonerror.Explain(pending.Golden.X, 1, err))
		}
	}
	return x.Proposal, nil
}

// writeMeta sets x.proposal of g; m is nil for no proposal.
func writeMeta(g *schema.Golden, m *meta) error {
	x := map[string]json.RawMessage{}
	if g.X != nil {
		if err := json.Unmarshal(g.X, &x); err != nil {
			return jsonerror.Explain(g.X, 1, err)
		}
	}
	delete(x, "proposal")
	if m != nil {
		data, err := json.Marshal(m)
		if err != nil {
			return err
		}
		x["proposal"] = data
	}
	g.X = nil
	if len(x) > 0 {
		data, err := json.Marshal(x)
		if err != nil {
			return err
		}
		g.X = data
	}
	return nil
}

// resolve computes the changes that are still proposed: the differences from
// the current golden that were not changed there since the proposal was made.
func (p *Proposal) resolve(m meta, a *seeds.Article) {
	p.Changes = []golden.Change{}
	for _, c := range golden.DiffByKey(p.golden.Golden, p.pending.Golden, a).Changes {
		base, based := m.Base[c.Key]
		now, proposed := hashOf(c.Old), hashOf(c.New)
		switch {
		case m.Base == nil || now == base && (based || c.Op == golden.Added):
			p.Changes = append(p.Changes, c)
		case proposed == base:
			// Only the golden changed.
		default:
			p.Conflicts = append(p.Conflicts, conflict.Conflict{
				Key: c.Key, Kind: bothChanged,
				Message: fmt.Sprintf("%s was changed in the golden after something else was proposed for it", c.Text),
				Fix:     "accept this fact by name to take what is proposed, or reject it to keep the golden's",
			})
			p.Changes = append(p.Changes, c)
		}
	}
}

func hashOf(raw json.RawMessage) string {
	if raw == nil {
		return ""
	}
	return item.Item{Raw: raw}.Hash()
}

// base returns the hash of each item of a golden.
func base(g *schema.Golden) map[string]string {
	out := map[string]string{}
	if g == nil {
		return out
	}
	for _, i := range item.Of(g) {
		out[i.Key] = i.Hash()
	}
	return out
}

// TextChanged reports whether the proposal is for another text than the golden.
// All of it is then decided at once, since all offsets change.
func (p *Proposal) TextChanged() bool { return conflict.TextChanged(p.golden.Golden, p.pending.Golden) }

// String formats the proposal for people.
func (p *Proposal) String() string {
	var b strings.Builder
	d := golden.Difference{ID: p.ID, Changes: p.Changes}
	b.WriteString(d.String())
	if len(p.From) > 0 {
		plain.Fprintf(&b, "  proposed by %s in %s\n", strings.Join(p.From, ", "), p.Path)
	}
	conflict.Print(&b, p.Conflicts)
	for _, x := range p.Disagreements {
		b.WriteString(x.String())
	}
	return b.String()
}

// propose writes a proposal for a golden, or removes it if there are neither
// changes nor conflicts. The caller must not hold the lock.
func (s Store) propose(ctx context.Context, current *File, g *schema.Golden, m meta) (string, error) {
	if _, err := ids.FileName(g.Source.ID, ".json"); err != nil {
		return "", fmt.Errorf("nothing can be proposed in a file of its own: %w", err)
	}
	path := s.pendingPath(g.Source.ID)
	g = item.Clone(g)
	m.Base = base(current.Golden)
	if err := writeMeta(g, &m); err != nil {
		return "", err
	}
	data, err := encode(g)
	if err != nil {
		return "", fmt.Errorf("%s: %w", path, err)
	}
	return path, s.locked(ctx, func(f *directory) error {
		name := pendingName(g.Source.ID)
		was, err := f.hash(name)
		if err != nil {
			return err
		}
		if err := f.Root.Mkdir(folder.PendingDir, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
			return f.PathError(folder.PendingDir, err)
		}
		return f.write(name, data, was)
	})
}
