package store

import (
	"errors"

	"github.com/assaykit/assay/internal/golden/folder"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/schema"
)

// Errors that callers distinguish with [errors.Is].
var (
	// ErrChanged reports that a file changed since it was read.
	ErrChanged = errors.New("changed on disk since it was read")
	// ErrMerge reports that a file has the conflict markers of a merge.
	ErrMerge = folder.ErrMerge
	// ErrLineEnds reports that a file has CRLF line ends.
	ErrLineEnds = folder.ErrLineEnds
)

// File is a golden as it was read from disk. Hash is the hex SHA-256 of the
// file's bytes, "" if there is no file; writing compares it first.
type File struct {
	Path   string
	Golden *schema.Golden
	Hash   string
}

// Open reads the file of one golden. It returns [ErrMerge] or [ErrLineEnds] for
// a file with merge conflict markers or CRLF line ends.
func Open(path string) (*File, error) {
	data, err := folder.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return read(path, data)
}

// read decodes a golden's file.
func read(path string, data []byte) (*File, error) {
	g, err := folder.Decode(path, data)
	if err != nil {
		return nil, err
	}
	return &File{Path: path, Golden: g, Hash: item.Hash(data)}, nil
}

// directory is a folder of goldens that the store writes to.
type directory struct{ *folder.Folder }

// withDirectory opens a folder and calls do with it.
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
