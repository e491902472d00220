// Package folder reads folders of goldens, through which no name and no link
// leads out.
package folder

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

// Names in a folder of goldens besides those of goldens.
const (
	PendingDir  = "pending"       // the folder of proposals
	HistoryFile = "history.jsonl" // who decided what, and why: JSON Lines, appended to and never rewritten
)

// ErrNone reports a folder without a golden.
var ErrNone = errors.New("no golden in it")

// ErrLink reports that a folder of goldens has a link where a regular file or folder
// is required.
var ErrLink = errors.New("nothing is read or written through it")

// Folder is an opened folder of goldens. Its names are relative paths with slashes. No
// name and no link leads out of it, even if files are exchanged concurrently, because
// the folder may be an untrusted checkout.
type Folder struct {
	dir  string
	Root *os.Root
}

// With opens a folder, calls do, and closes the folder.
func With(dir string, do func(*Folder) error) error {
	root, err := files.Folder(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	return do(&Folder{dir, root})
}

// Path returns the path of a file for messages and callers.
func (f *Folder) Path(name string) string { return filepath.Join(f.dir, filepath.FromSlash(name)) }

// Name returns the name in the folder of the file at a path.
func (f *Folder) Name(path string) (string, error) {
	rel, err := filepath.Rel(f.dir, path)
	if err != nil || !filepath.IsLocal(rel) {
		return "", fmt.Errorf("%s is not in the folder of goldens %s, so nothing is written there", path, f.dir)
	}
	return filepath.ToSlash(rel), nil
}

// Read reads a golden: a regular file of at most [schema.MaxBytes]. It follows a link
// that does not lead out of the folder.
func (f *Folder) Read(name string) ([]byte, error) {
	file, err := files.OpenIn(f.Root, name)
	if err != nil {
		if lerr := f.RefuseLink(name); lerr != nil {
			return nil, lerr
		}
		return nil, f.PathError(name, err)
	}
	defer file.Close()
	return files.Limited(file, f.Path(name), schema.MaxBytes+1)
}

// ReadOwn reads a file that assay itself writes. A link is an error.
func (f *Folder) ReadOwn(name string) ([]byte, error) {
	if err := f.RefuseLink(name); err != nil {
		return nil, err
	}
	return f.Read(name)
}

// PathError returns an error about a name with the path from [Folder.Path].
func (f *Folder) PathError(name string, err error) error {
	var p *fs.PathError
	switch {
	case errors.As(err, &p):
		return &fs.PathError{Op: "open", Path: f.Path(name), Err: p.Err}
	case errors.Is(err, files.ErrKind): // it begins with the name
		return fmt.Errorf("%s%c%w", f.dir, filepath.Separator, err)
	}
	return fmt.Errorf("%s: %w", f.Path(name), err)
}

// RefuseLink refuses a name that is a link, or leads through one.
func (f *Folder) RefuseLink(name string) error {
	for i := range len(name) + 1 {
		if i < len(name) && name[i] != '/' {
			continue
		}
		info, err := f.Root.Lstat(name[:i])
		if err != nil {
			return nil //nolint:nilerr // whoever opens it says what is wrong
		}
		if info.Mode()&fs.ModeSymlink != 0 {
			to, err := f.Root.Readlink(name[:i])
			if err != nil {
				to = "something else"
			}
			return fmt.Errorf("%s is a link to %s, and %w: put what belongs there in its place, or take the link away", f.Path(name[:i]), to, ErrLink)
		}
		if i < len(name) && !info.IsDir() {
			return fmt.Errorf("%s is a file in the place of a folder; take it away", f.Path(name[:i]))
		}
	}
	return nil
}

// Each yields the name of every golden of a folder and its folders, in order,
// but for what is hidden and what is pending.
func (f *Folder) Each(sub string, yield func(name string) error) error {
	return fs.WalkDir(f.Root.FS(), sub, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return f.PathError(name, err)
		case name != sub && (strings.HasPrefix(e.Name(), ".") || e.IsDir() && e.Name() == PendingDir):
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

// Pending yields the name of every proposal and the id in it.
func (f *Folder) Pending(yield func(name, id string) error) error {
	if err := f.RefuseLink(PendingDir + "/"); err != nil {
		return err
	}
	list, err := fs.ReadDir(f.Root.FS(), PendingDir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return f.PathError(PendingDir, err)
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
