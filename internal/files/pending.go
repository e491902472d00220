package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Pending is a file that is written in parts and takes the place of another one
// when it is complete, as [Replace] does. Until [Pending.Commit] the old file is
// as it was. Into a pipe, a device or an open file of this process every part
// goes at once.
type Pending struct {
	file    *os.File
	target  string   // what file is renamed to, "" where it is written to directly
	scratch *scratch // of file, nil where target is ""
}

// Begin begins to write a file. The caller must call [Pending.Discard], which
// does nothing after [Pending.Commit].
func Begin(path string) (*Pending, error) {
	if f, ok, err := descriptor(path); err != nil {
		return nil, err
	} else if ok {
		return &Pending{file: f}, nil
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.Mode().IsRegular():
		target, err := filepath.EvalSymlinks(path)
		if err != nil {
			return nil, err
		}
		return begin(target, info.Mode().Perm())
	case err == nil && info.Mode()&(fs.ModeNamedPipe|fs.ModeDevice) != 0:
		return direct(path, os.O_WRONLY)
	case err == nil:
		what, _ := kind(info.Mode())
		return nil, fmt.Errorf("%s is %s, and nothing can be written in its place; name a file", path, what)
	}
	if link, lerr := os.Lstat(path); lerr == nil && link.Mode()&fs.ModeSymlink != 0 { // a dangling link
		return direct(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC)
	}
	return begin(path, newFile)
}

func begin(target string, perm fs.FileMode) (*Pending, error) {
	s, err := newScratch(filepath.Dir(target), besideTarget)
	if err != nil {
		return nil, fmt.Errorf("%s cannot be written: %w", target, err)
	}
	f, err := createVia(s.dir, target, perm)
	if err != nil {
		s.remove()
		return nil, err
	}
	return &Pending{f, target, s}, nil
}

func direct(path string, flag int) (*Pending, error) {
	f, err := openToWrite(path, flag)
	if err != nil {
		return nil, linked(path, err)
	}
	return &Pending{file: f}, nil
}

// Write writes the next part.
func (p *Pending) Write(b []byte) (int, error) { return p.file.Write(b) }

// Commit replaces the file by what was written, after syncing it.
func (p *Pending) Commit() error {
	if p.file == nil {
		return errors.New("the file is written or given up")
	}
	var err error
	if p.target != "" {
		err = p.file.Sync()
	}
	if cerr := p.file.Close(); err == nil {
		err = cerr
	}
	if err == nil && p.target != "" {
		err = os.Rename(p.file.Name(), p.target)
	}
	p.file = nil
	if p.scratch != nil {
		p.scratch.remove() // with the file, where it could not be renamed
	}
	return err
}

// Discard leaves the old file as it was.
func (p *Pending) Discard() {
	if p.file == nil {
		return
	}
	p.file.Close()
	p.file = nil
	if p.scratch != nil {
		p.scratch.remove()
	}
}
