package store

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"github.com/assaykit/assay/internal/golden/folder"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
)

// Orphan is a file of an article that is in no case.
type Orphan struct {
	ID   string `json:"id"`
	Path string `json:"path"`
	Hash string `json:"sha256"`
}

// Pruned is the result of [Store.Prune].
type Pruned struct {
	Orphans []Orphan `json:"orphans"`
	Removed bool     `json:"removed"`
}

// String lists the orphans for people.
func (p *Pruned) String() string {
	var b strings.Builder
	verb := "no case claims it"
	if p.Removed {
		verb = "removed: no case claimed it"
	}
	for _, o := range p.Orphans {
		plain.Fprintf(&b, "%s: %s\n", o.Path, verb)
	}
	if len(p.Orphans) == 0 {
		b.WriteString("no orphans\n")
	}
	return b.String()
}

// Prune finds the goldens and proposals of articles that are not in ids, which
// must be the ids of the whole suite, not of one run or shard. It removes them
// if remove is true. It returns an error if ids is empty.
func (s Store) Prune(ctx context.Context, ids []string, remove bool, r HistoryEntry) (*Pruned, error) {
	if len(ids) == 0 {
		return nil, errors.New("no case claims any golden: the suite must be read before its orphans are known")
	}
	if remove {
		if err := s.recoverInterrupted(ctx); err != nil {
			return nil, err
		}
	}
	p := &Pruned{Orphans: []Orphan{}}
	err := withDirectory(s.Dir, func(f *directory) (err error) {
		p.Orphans, err = f.orphans(ids)
		return err
	})
	if err != nil {
		return nil, err
	}
	if !remove || len(p.Orphans) == 0 {
		return p, nil
	}
	p.Removed = true
	return p, s.locked(ctx, func(f *directory) error {
		for _, o := range p.Orphans {
			name, err := f.Name(o.Path)
			if err != nil {
				return err
			}
			r.Action, r.ID = ActionPrune, o.ID
			if err := s.commit(f, r, effect{File: name, Was: o.Hash}); err != nil {
				return err
			}
		}
		return nil
	})
}

// orphans lists the goldens, then the proposals, of other articles.
func (f *directory) orphans(ids []string) ([]Orphan, error) {
	claimed := make(map[string]bool, len(ids))
	for _, id := range ids {
		claimed[id] = true
	}
	out := []Orphan{}
	add := func(name string, data []byte) {
		path := filepath.ToSlash(f.Path(name))
		if id := idOf(path, data); id != "" && !claimed[id] {
			out = append(out, Orphan{id, path, item.Hash(data)})
		}
	}
	err := f.Each(".", func(name string) error {
		data, err := f.Read(name)
		if err == nil {
			add(name, data)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, f.Pending(func(name, _ string) error {
		data, err := f.ReadOwn(name)
		if err == nil {
			add(name, data)
		}
		return err
	})
}

// idOf returns the article id in a file, "" if it cannot be read: such a file
// is broken, not an orphan.
func idOf(path string, data []byte) string {
	if folder.CheckMerge(path, data) != nil {
		return ""
	}
	g, problems := schema.InspectGolden(data, schema.Options{})
	if g == nil || !schema.Readable(problems) || ids.Valid(g.Source.ID) != nil {
		return ""
	}
	return g.Source.ID
}
