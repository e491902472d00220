package store

import (
	"errors"

	"github.com/assaykit/assay/golden/internal/folder"
	"github.com/assaykit/assay/golden/internal/item"
	"github.com/assaykit/assay/schema"
)

// Errors that callers tell apart with errors.Is.
var (
	// ErrChanged says that a file is not as it was read.
	ErrChanged = errors.New("changed on disk since it was read")
	// ErrMerge says that a file still holds both sides of a merge.
	ErrMerge = folder.ErrMerge
	// ErrLineEnds says that a file has CRLF line ends.
	ErrLineEnds = folder.ErrLineEnds
)

// File is a golden as it was read from disk. Hash is the hex SHA-256 of the
// file's bytes, "" where there is no file: what a write compares first.
type File struct {
	Path   string
	Golden *schema.Golden
	Hash   string
}

// Open reads one golden's file. A file in the middle of a merge, or with CRLF
// line ends, is an error of its own.
func Open(path string) (*File, error) {
	data, err := folder.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return read(path, data)
}

// read is a golden's file from its bytes.
func read(path string, data []byte) (*File, error) {
	g, err := folder.Decode(path, data)
	if err != nil {
		return nil, err
	}
	return &File{Path: path, Golden: g, Hash: item.Hash(data)}, nil
}

// directory is a folder of goldens that the store also writes in.
type directory struct{ *folder.Folder }

// withDirectory opens a folder for as long as do takes.
func withDirectory(dir string, do func(*directory) error) error {
	return folder.With(dir, func(f *folder.Folder) error { return do(&directory{f}) })
}

// open reads one golden of a folder.
func (f *directory) open(name string) (*File, error) {
	data, err := f.Read(name)
	if err != nil {
		return nil, err
	}
	return read(f.Path(name), data)
}
