package assaytest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/pairing"
)

// misplaced returns an error for a suite that is no folder, and for one whose
// configuration would not be read: it is named otherwise, or lies in a folder
// within, because the suite that was given is around the one that is meant.
func (s *settings) misplaced() error {
	fsys := s.fsys
	if s.folder != "" {
		folder, err := files.IsFolder(s.folder)
		if errors.Is(err, fs.ErrNotExist) {
			return nil // reading the suite says so
		}
		if err == nil && !folder {
			err = fmt.Errorf("the suite %s is a file, and a folder is wanted; name the folder that holds it", s.folder)
		}
		if err != nil {
			return err
		}
		fsys = files.FS(s.folder)
	}
	if fsys == nil || exists(fsys, configName) {
		return nil
	}
	if other := "assay.yml"; exists(fsys, other) {
		return fmt.Errorf("%s is not read; call it %s", other, configName)
	}
	if exists(fsys, "articles") {
		return nil
	}
	return s.around(fsys)
}

func exists(fsys fs.FS, name string) bool {
	_, err := fs.Stat(fsys, name)
	return err == nil
}

// around returns an error where a folder within holds a configuration.
func (s *settings) around(fsys fs.FS) error {
	within, entries := "", 0
	_ = fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error { // what cannot be read, reading the suite says
		if entries++; err != nil || entries > files.MaxEntries {
			return fs.SkipAll
		}
		if !e.IsDir() && path.Base(name) == configName {
			within = path.Dir(name)
			return fs.SkipAll
		}
		return nil
	})
	switch {
	case within == "":
		return nil
	case s.fsys != nil:
		return fmt.Errorf("%s is of a suite within; pass fs.Sub(fsys, %q)", path.Join(within, configName), within)
	}
	folder := filepath.Join(s.folder, filepath.FromSlash(within))
	return fmt.Errorf("%s is of a suite within; name the folder %s", filepath.Join(folder, configName), folder)
}

// overwrites returns an error for a report in the place of a file that the test
// reads, which the report would replace.
func (s *settings) overwrites() error {
	if len(s.reports) == 0 {
		return nil
	}
	read, err := s.filesRead()
	if err != nil {
		return err
	}
	for _, r := range s.reports {
		for _, file := range read {
			if sameFile(r.path, file) {
				return fmt.Errorf("the report %s would replace %s, and the test reads that file; name another", r.path, file)
			}
		}
	}
	return nil
}

// filesRead lists the files that the suite and the baseline are read from.
func (s *settings) filesRead() ([]string, error) {
	var list []string
	if b := s.config.Baseline.Path(); b != "" {
		list = append(list, b)
	}
	if s.folder == "" {
		return list, nil
	}
	list = append(list, s.configPath())
	for _, c := range s.config.Cases {
		if c.Article != nil && c.Article.Path != "" {
			list = append(list, c.Article.Path)
		}
	}
	goldens, err := golden.Load(pairing.GoldenFolder(s.folder))
	if err != nil {
		return nil, err
	}
	for _, id := range goldens.IDs() {
		if e, ok := goldens.Get(id); ok {
			list = append(list, e.Path)
		}
	}
	return list, nil
}

// sameFile reports whether two paths lead to one file, which may not be there yet.
func sameFile(a, b string) bool {
	if filepath.Clean(a) == filepath.Clean(b) {
		return true
	}
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}
