package golden

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/schema"
)

// ErrLink says that a folder of goldens has a link where a file or a folder of
// its own belongs.
var ErrLink = errors.New("nothing is read or written through it")

// folder is an opened folder of goldens. Its names are relative and have
// slashes. No name and no link leads out of it, whatever is exchanged
// meanwhile: the folder may be somebody else's work that was checked out.
type folder struct {
	dir  string
	root *os.Root
}

// within opens a folder for as long as do takes.
func within(dir string, do func(*folder) error) error {
	root, err := files.Folder(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	return do(&folder{dir, root})
}

// path is where a file is, for people and for callers.
func (f *folder) path(name string) string { return filepath.Join(f.dir, filepath.FromSlash(name)) }

// name is the file's name in the folder.
func (f *folder) name(path string) (string, error) {
	rel, err := filepath.Rel(f.dir, path)
	if err != nil || !filepath.IsLocal(rel) {
		return "", fmt.Errorf("%s is not in the folder of goldens %s, so nothing is written there", path, f.dir)
	}
	return filepath.ToSlash(rel), nil
}

// read reads a golden: a regular file, no larger than a record may be. A link
// is followed where it stays in the folder.
func (f *folder) read(name string) ([]byte, error) {
	file, err := files.OpenIn(f.root, name)
	if err != nil {
		if lerr := f.own(name); lerr != nil {
			return nil, lerr
		}
		return nil, f.at(name, err)
	}
	defer file.Close()
	return files.Limited(file, f.path(name), schema.MaxBytes+1)
}

// readOwn reads a file that assay itself writes, which no link stands for.
func (f *folder) readOwn(name string) ([]byte, error) {
	if err := f.own(name); err != nil {
		return nil, err
	}
	return f.read(name)
}

// at says an error of a name with the path that people know.
func (f *folder) at(name string, err error) error {
	var p *fs.PathError
	switch {
	case errors.As(err, &p):
		return &fs.PathError{Op: "open", Path: f.path(name), Err: p.Err}
	case errors.Is(err, files.ErrKind): // it begins with the name
		return fmt.Errorf("%s%c%w", f.dir, filepath.Separator, err)
	}
	return fmt.Errorf("%s: %w", f.path(name), err)
}

// own refuses a name that is a link, or leads through one.
func (f *folder) own(name string) error {
	for i := range len(name) + 1 {
		if i < len(name) && name[i] != '/' {
			continue
		}
		info, err := f.root.Lstat(name[:i])
		if err != nil {
			return nil //nolint:nilerr // whoever opens it says what is wrong
		}
		if info.Mode()&fs.ModeSymlink != 0 {
			to, err := f.root.Readlink(name[:i])
			if err != nil {
				to = "something else"
			}
			return fmt.Errorf("%s is a link to %s, and %w: put what belongs there in its place, or take the link away", f.path(name[:i]), to, ErrLink)
		}
		if i < len(name) && !info.IsDir() {
			return fmt.Errorf("%s is a file in the place of a folder; take it away", f.path(name[:i]))
		}
	}
	return nil
}

// holds refuses to go on where a file's bytes do not have the hash, "" for no
// file.
func (f *folder) holds(name, was string) error {
	now, err := f.hash(name)
	switch {
	case err != nil:
		return err
	case now == was:
		return nil
	case now == "":
		return fmt.Errorf("%s: %w: it is gone", f.path(name), ErrChanged)
	}
	return fmt.Errorf("%s: %w; read it again and repeat the change", f.path(name), ErrChanged)
}

// hash is the hash of a file's bytes, "" where there is none.
func (f *folder) hash(name string) (string, error) {
	data, err := f.readOwn(name)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	return hash(data), nil
}

// each yields the name of every golden of a folder and its folders, in order,
// but for what is hidden and what is pending.
func (f *folder) each(yield func(name string) error) error {
	return fs.WalkDir(f.root.FS(), ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return f.at(name, err)
		case name != "." && (strings.HasPrefix(e.Name(), ".") || e.IsDir() && e.Name() == PendingDir):
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.IsDir() || path.Ext(name) != ".json":
			return nil
		}
		return yield(name)
	})
}

// pending yields the name of every proposal and the id in it.
func (f *folder) pending(yield func(name, id string) error) error {
	if err := f.own(PendingDir + "/"); err != nil {
		return err
	}
	list, err := fs.ReadDir(f.root.FS(), PendingDir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return f.at(PendingDir, err)
	}
	for _, e := range list {
		id, ok := strings.CutSuffix(e.Name(), ".json")
		if !ok || e.IsDir() || strings.HasPrefix(id, ".") {
			continue
		}
		if err := yield(PendingDir+"/"+e.Name(), id); err != nil {
			return err
		}
	}
	return nil
}
