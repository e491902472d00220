package store

import (
	"encoding/json"
	"errors"
	"io/fs"
	"slices"

	"github.com/assaykit/assay/internal/golden/folder"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/schema"
)

// underived reads every golden of the folder by the id of its article, also
// those that leave out what Derive writes.
func (s Store) underived() (map[string]*File, error) {
	out := map[string]*File{}
	var ids ids.Set
	err := withDirectory(s.Dir, func(f *directory) error {
		return f.Each(".", func(name string) error {
			data, err := f.Read(name)
			if err != nil {
				return err
			}
			g, err := readUnderived(f.Path(name), data)
			if err != nil {
				return err
			}
			if other := out[g.Golden.Source.ID]; other != nil {
				return folder.Duplicate(g.Path, g.Golden, other.Path)
			}
			if err := ids.TakeFile(g.Golden.Source.ID, g.Path); err != nil {
				return err
			}
			out[g.Golden.Source.ID] = g
			return nil
		})
	})
	if errors.Is(err, fs.ErrNotExist) {
		return out, nil
	}
	return out, err
}

// readUnderived reads a golden whose figures and dates may lack a value, a kind
// or a unit, and nothing else.
func readUnderived(path string, data []byte) (*File, error) {
	f, err := read(path, data)
	if err == nil {
		return f, nil
	}
	if folder.CheckMerge(path, data) != nil || folder.CheckLineEnds(path, data) != nil {
		return nil, err
	}
	_, problems := schema.InspectGolden(data, schema.Options{})
	if slices.ContainsFunc(problems, func(p schema.Problem) bool { return !p.Ignored && !folder.Derivable(p) }) {
		return nil, err
	}
	g := new(schema.Golden)
	if jerr := json.Unmarshal(data, g); jerr != nil {
		return nil, err
	}
	if ids.Valid(g.Source.ID) != nil {
		return nil, err
	}
	return &File{Path: path, Golden: g, Hash: item.Hash(data)}, nil
}
