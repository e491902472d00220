package golden

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Orphan is a file that no case claims.
type Orphan struct {
	ID   string `json:"id"`
	Path string `json:"path"`
	Hash string `json:"sha256"`
}

// Pruned lists the orphans, and whether they were removed.
type Pruned struct {
	Orphans []Orphan `json:"orphans"`
	Removed bool     `json:"removed"`
}

// Text lists the orphans for a person.
func (p *Pruned) Text() string {
	var b strings.Builder
	verb := "no case claims it"
	if p.Removed {
		verb = "removed: no case claimed it"
	}
	for _, o := range p.Orphans {
		say(&b, "%s: %s\n", o.Path, verb)
	}
	if len(p.Orphans) > 0 && !p.Removed {
		b.WriteString("to remove them: assay golden prune --remove\n")
	}
	if len(p.Orphans) == 0 {
		b.WriteString("no orphans\n")
	}
	return b.String()
}

// Prune finds the goldens and proposals of articles that no case claims, by
// the ids of the whole suite: not by what one run happened to use, so that a
// part of a run or a shard never blames anything. It removes them only where
// told to, and never on the word of an empty suite.
func (s Store) Prune(ids []string, remove bool, r Record) (*Pruned, error) {
	if len(ids) == 0 {
		return nil, errors.New("no case claims any golden: the suite must be read before its orphans can be told")
	}
	if remove {
		if err := underCI(); err != nil {
			return nil, err
		}
	}
	paths, err := goldenPaths(s.Dir)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(filepath.Join(s.Dir, PendingDir)); err == nil {
		pending, err := goldenPaths(filepath.Join(s.Dir, PendingDir))
		if err != nil {
			return nil, err
		}
		paths = append(paths, pending...)
	}
	p := &Pruned{Orphans: []Orphan{}}
	for _, path := range paths {
		data, err := readFile(path)
		if err != nil {
			return nil, err
		}
		id := idOf(path, data)
		if id != "" && !slices.Contains(ids, id) {
			p.Orphans = append(p.Orphans, Orphan{id, path, hash(data)})
		}
	}
	if !remove || len(p.Orphans) == 0 {
		return p, nil
	}
	p.Removed = true
	return p, locked(s.Dir, func() error {
		for _, o := range p.Orphans {
			if err := removeFile(o.Path, o.Hash); err != nil {
				return err
			}
			r.Action, r.ID = ActionPrune, o.ID
			if err := s.record(r); err != nil {
				return err
			}
		}
		return nil
	})
}

// idOf returns the id of the article that a file is about, "" where it cannot
// be told: such a file is no orphan, but broken.
func idOf(path string, data []byte) string {
	if checkMerge(path, data) != nil {
		return ""
	}
	g, problems := schema.DecodeGolden(data, schema.Options{})
	if g == nil || !schema.Readable(problems) || seeds.ValidID(g.Source.ID) != nil {
		return ""
	}
	return g.Source.ID
}
