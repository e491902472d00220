package golden

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
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

// Conflict is something that only a person can settle.
type Conflict struct {
	Key      string             `json:"key"`               // of the fact
	Kind     string             `json:"kind"`              // "mention", "value" or "both-changed"
	Message  string             `json:"message"`           // what was written, what was found
	Mend     string             `json:"mend,omitempty"`    // what to do
	Places   []*schema.Location `json:"places,omitempty"`  // the candidates
	Surface  string             `json:"surface,omitempty"` // of the mention
	Written  string             `json:"written,omitempty"` // the value that the golden holds
	Readings []string           `json:"readings,omitempty"`
}

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

// Proposals reads every proposal, sorted by id.
func (s Store) Proposals(articles []seeds.Article) ([]*Proposal, error) {
	list, err := os.ReadDir(filepath.Join(s.Dir, PendingDir))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	var out []*Proposal
	for _, e := range list {
		id, ok := strings.CutSuffix(e.Name(), ".json")
		if !ok || e.IsDir() || strings.HasPrefix(id, ".") {
			continue
		}
		p, err := s.Proposal(id, articleOf(articles, id))
		if err != nil {
			return nil, err
		}
		if p != nil {
			out = append(out, p)
		}
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
// article, which may be nil, gives the words around the facts.
func (s Store) Proposal(id string, a *seeds.Article) (*Proposal, error) {
	if err := seeds.ValidID(id); err != nil {
		return nil, err
	}
	pending, err := Open(s.pendingPath(id))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if pending.Golden.Source.ID != id {
		return nil, fmt.Errorf("%s: proposes facts of %q; name the file after that article", pending.Path, pending.Golden.Source.ID)
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
				Key: c.Key, Kind: "both-changed",
				Message: fmt.Sprintf("%s was changed in the golden after something else was proposed for it", c.Text),
				Mend:    "accept this fact by name to take what is proposed, or reject it to keep the golden's",
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

// conflicted tells whether a change is one that only an explicit choice settles.
func (p *Proposal) conflicted(key string) bool {
	return slices.ContainsFunc(p.Conflicts, func(c Conflict) bool { return c.Key == key })
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

func writeConflicts(b *strings.Builder, list []Conflict) {
	for _, c := range list {
		say(b, "! %s  %s\n", c.Key, c.Message)
		for _, l := range c.Places {
			say(b, "    %d:%d  %s\n", l.Line, l.Column, around(l))
		}
		if c.Mend != "" {
			say(b, "    to settle it: %s\n", c.Mend)
		}
	}
}

// propose writes a proposal for a golden as it was read; one without changes
// and conflicts removes what was pending. The caller holds no lock.
func (s Store) propose(current *File, g *schema.Golden, m meta) (string, error) {
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
	return path, locked(s.Dir, func() error {
		was := ""
		if old, err := readFile(path); err == nil {
			was = hash(old)
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		return write(path, data, was)
	})
}
