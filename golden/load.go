// Package golden loads goldens, the facts that a person has confirmed for articles,
// compares them, and reports which are stale.
//
// The command "assay golden" proposes, checks and updates goldens.
package golden

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/golden/folder"
	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/internal/langtag"
	"github.com/assaykit/assay/schema"
)

// ErrLink reports a link in a folder of goldens where a regular file or folder
// is required.
var ErrLink = folder.ErrLink

// ErrUnderived reports a golden that lacks only values that follow from the words of
// its mentions. Updating the golden adds them.
var ErrUnderived = errors.New("update the golden, which adds the values that follow from its mentions")

// Set is a set of goldens by the id of their article.
type Set struct {
	byID map[string]Entry
	ids  ids.Set // the ids that Load has read

	packed bool // see mostUnpacked
}

// Entry is a golden and the file it was read from.
type Entry struct {
	Golden *schema.Golden
	Path   string

	packed []byte // the golden, where Golden is nil
	source schema.Source
	sum    [sha256.Size]byte // of its canonical text
}

// Get returns the golden of the article with an id, and whether there is one.
func (s *Set) Get(id string) (Entry, bool) {
	if s == nil {
		return Entry{}, false
	}
	e, ok := s.byID[id]
	return e.unpacked(), ok
}

// IDs returns the ids of all goldens, sorted.
func (s *Set) IDs() []string { return slices.Sorted(maps.Keys(s.byID)) }

// Load loads a golden, or every .json file of a folder and its subfolders,
// except for names that start with "." and folders named "pending". A link that
// leads out of the folder is an [ErrLink].
func Load(path string) (*Set, error) {
	s, err := loadFolder(path)
	if err == nil && len(s.byID) == 0 {
		err = fmt.Errorf("%s: %w; write a .json of the form assay/golden@1 for each article, or accept a proposed one", path, folder.ErrNone)
	}
	return s, err
}

// loadFolder is like [Load], but returns an empty set if there is no golden.
func loadFolder(path string) (*Set, error) {
	s := &Set{byID: map[string]Entry{}}
	several, err := files.IsFolder(path)
	if err != nil {
		return s, err
	}
	if !several {
		data, err := folder.ReadFile(path)
		if err != nil {
			return s, err
		}
		return s, s.add(path, data)
	}
	return s, folder.With(path, func(f *folder.Folder) error {
		return f.Each(".", func(name string) error {
			data, err := f.Read(name)
			if err != nil {
				return err
			}
			return s.add(f.Path(name), data)
		})
	})
}

func (s *Set) add(path string, data []byte) error {
	g, problems := schema.InspectGolden(data, schema.Options{})
	if err := schema.AsError(path, problems); err != nil {
		if !slices.ContainsFunc(problems, func(p schema.Problem) bool { return !p.Ignored && !folder.Derivable(p) }) {
			err = fmt.Errorf("%w; %w", err, ErrUnderived)
		}
		return err
	}
	tag, err := langtag.Canonical(g.Source.Language)
	if err != nil {
		return fmt.Errorf("%s: /source/language: %w", path, err)
	}
	g.Source.Language = tag
	if err := ids.Valid(g.Source.ID); err != nil {
		return fmt.Errorf("%s: /source/id: %w", path, err)
	}
	if other, twice := s.byID[g.Source.ID]; twice {
		return folder.Duplicate(path, g, other.Path)
	}
	if err := s.ids.TakeFile(g.Source.ID, path); err != nil {
		return err
	}
	return s.keep(g.Source.ID, Entry{Golden: g, Path: path})
}

// Merge returns the union of sets. If several have a golden of one id, it takes that
// of the first.
func Merge(sets ...*Set) *Set {
	out := &Set{byID: map[string]Entry{}}
	for _, s := range sets {
		if s == nil {
			continue
		}
		for id, e := range s.byID {
			if _, taken := out.byID[id]; !taken {
				out.byID[id] = e
			}
		}
		if s.packed { // new goldens are packed too
			out.packed = true
		}
	}
	return out
}

// NotRead lists the files of a folder of goldens, and of its subfolders, that
// are read neither as a golden nor as an article beside one, except for hidden
// files, the history and notes. It returns nil if dir is not a folder.
func NotRead(dir string) ([]string, error) {
	isFolder, err := files.IsFolder(dir)
	if err != nil || !isFolder {
		return nil, err
	}
	var out []string
	dir = files.Root(dir)
	err = filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case p != dir && strings.HasPrefix(e.Name(), "."), e.IsDir() && e.Name() == folder.PendingDir:
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.IsDir(), e.Name() == folder.HistoryFile:
			return nil
		}
		switch strings.ToLower(filepath.Ext(p)) {
		case ".txt", ".md":
			return nil
		case ".json":
			if filepath.Ext(p) == ".json" {
				return nil
			}
		}
		out = append(out, p)
		return nil
	})
	return out, err
}
