package golden

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// PendingDir is the name of the folder of proposals in a folder of goldens.
const PendingDir = "pending"

// Proposal is what is proposed for one golden and not yet decided. Its file is
// a golden record in full; under x.proposal it says which golden it was made
// from, so that what a person changed since is never proposed to be undone.
type Proposal struct {
	ID            string         `json:"id"`
	Path          string         `json:"path"`
	From          []string       `json:"from,omitempty"` // extractors or people
	Changes       []Change       `json:"changes"`
	Conflicts     []Conflict     `json:"conflicts,omitempty"`
	Disagreements []Disagreement `json:"disagreements,omitempty"`

	golden  *File // the truth as it is
	pending *File // the proposal's own file
}

// Golden returns the golden as it stands, nil where there is none yet.
func (p *Proposal) Golden() *schema.Golden { return p.golden.Golden }

// Proposed returns the golden as it is proposed.
func (p *Proposal) Proposed() *schema.Golden { return p.pending.Golden }

// Hash identifies what was looked at: the golden's file and the proposal's.
func (p *Proposal) Hash() string { return hash([]byte(p.golden.Hash + " " + p.pending.Hash)) }

// meta is what a proposal's file carries under x.proposal.
type meta struct {
	From          []string          `json:"from,omitempty"`
	Base          map[string]string `json:"base"` // hash of each item of the golden that it was made from
	Conflicts     []Conflict        `json:"conflicts,omitempty"`
	Disagreements []Disagreement    `json:"disagreements,omitempty"`
}

func (s Store) pendingPath(id string) string {
	return filepath.Join(s.Dir, PendingDir, id+".json")
}

func pendingName(id string) string { return PendingDir + "/" + id + ".json" }

// proposal reads the file of what is proposed for an article, nil where nothing
// is.
func (s Store) proposal(id string) (*File, error) {
	var out *File
	err := within(s.Dir, func(f *folder) error {
		data, err := f.readOwn(pendingName(id))
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

// Proposals reads every proposal, sorted by id.
func (s Store) Proposals(articles []seeds.Article) ([]*Proposal, error) {
	var out []*Proposal
	err := within(s.Dir, func(f *folder) error {
		return f.pending(func(name, id string) error {
			if err := seeds.ValidID(id); err != nil {
				return fmt.Errorf("%s: %w", f.path(name), err)
			}
			p, err := s.Proposal(id, articleOf(articles, id))
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

func articleOf(articles []seeds.Article, id string) *seeds.Article {
	for i := range articles {
		if articles[i].ID == id {
			return &articles[i]
		}
	}
	return nil
}

// Proposal reads what is proposed for an article, nil where nothing is. The
// article gives the words around the facts, and everything proposed is held
// against it; where it is nil, all of it is unverified.
func (s Store) Proposal(id string, a *seeds.Article) (*Proposal, error) {
	if err := seeds.ValidID(id); err != nil {
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
	p.settle(m, a)
	p.hold(a)
	return p, nil
}

func readMeta(pending *File) (meta, error) {
	var x struct {
		Proposal meta `json:"proposal"`
	}
	if pending.Golden.X != nil {
		if err := json.Unmarshal(pending.Golden.X, &x); err != nil {
			return meta{}, fmt.Errorf("%s: x.proposal: %w", pending.Path, err)
		}
	}
	return x.Proposal, nil
}

// writeMeta puts m under x.proposal of g, nil for no proposal.
func writeMeta(g *schema.Golden, m *meta) error {
	x := map[string]json.RawMessage{}
	if g.X != nil {
		if err := json.Unmarshal(g.X, &x); err != nil {
			return err
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

// settle tells what the proposal still proposes: what differs from the golden
// as it stands and was not changed there since the proposal was made.
func (p *Proposal) settle(m meta, a *seeds.Article) {
	p.Changes = []Change{}
	for _, c := range diff(p.golden.Golden, p.pending.Golden, a, false).Changes {
		base, based := m.Base[c.Key]
		now, proposed := hashOf(c.Old), hashOf(c.New)
		switch {
		case m.Base == nil || now == base && (based || c.Op == Added):
			p.Changes = append(p.Changes, c)
		case proposed == base:
			// Only the golden changed.
		default:
			p.Conflicts = append(p.Conflicts, Conflict{
				Key: c.Key, Kind: ConflictBoth,
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
	return item{raw: raw}.hash()
}

// base returns the hash of each item of a golden.
func base(g *schema.Golden) map[string]string {
	out := map[string]string{}
	if g == nil {
		return out
	}
	for _, i := range itemsOf(g) {
		out[i.key] = i.hash()
	}
	return out
}

// Text shows the proposal to a person.
func (p *Proposal) Text() string {
	var b strings.Builder
	d := Difference{ID: p.ID, Changes: p.Changes}
	b.WriteString(d.Text())
	if len(p.From) > 0 {
		say(&b, "  proposed by %s in %s\n", strings.Join(p.From, ", "), p.Path)
	}
	writeConflicts(&b, p.Conflicts)
	writeDisagreements(&b, p.Disagreements)
	return b.String()
}

// propose writes a proposal for a golden as it was read; one without changes
// and conflicts removes what was pending. The caller holds no lock.
func (s Store) propose(current *File, g *schema.Golden, m meta) (string, error) {
	if _, err := seeds.FileName(g.Source.ID, ".json"); err != nil {
		return "", fmt.Errorf("nothing can be proposed in a file of its own: %w", err)
	}
	path := s.pendingPath(g.Source.ID)
	g = clone(g)
	m.Base = base(current.Golden)
	if err := writeMeta(g, &m); err != nil {
		return "", err
	}
	data, err := encode(g)
	if err != nil {
		return "", fmt.Errorf("%s: %w", path, err)
	}
	return path, s.locked(func(f *folder) error {
		name := pendingName(g.Source.ID)
		was, err := f.hash(name)
		if err != nil {
			return err
		}
		if err := f.root.Mkdir(PendingDir, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
			return f.at(PendingDir, err)
		}
		return f.write(name, data, was)
	})
}
