package golden

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"

	"github.com/assaykit/assay/internal/ci"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Errors that callers tell apart with errors.Is.
var (
	// ErrCI says that nothing is written where the environment names CI.
	ErrCI = errors.New("nothing is written under CI")
	// ErrChanged says that a file is not as it was read.
	ErrChanged = errors.New("changed on disk since it was read")
	// ErrMerge says that a file still holds both sides of a merge.
	ErrMerge = errors.New("has merge conflict markers")
	// ErrLineEnds says that a file has CRLF line ends.
	ErrLineEnds = errors.New("has CRLF line ends")
)

// File is a golden as it was read from disk. Hash is the hex SHA-256 of the
// file's bytes, "" where there is no file: what a write compares first.
type File struct {
	Path   string
	Golden *schema.Golden
	Hash   string
}

// readFile reads a golden that is named by itself: a regular file, no larger
// than a record may be.
func readFile(path string) ([]byte, error) { return files.Read(path, schema.MaxBytes+1) }

// Open reads one golden's file. A file in the middle of a merge, or with CRLF
// line ends, is an error of its own.
func Open(path string) (*File, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	return read(path, data)
}

// open reads one golden of a folder.
func (f *folder) open(name string) (*File, error) {
	data, err := f.read(name)
	if err != nil {
		return nil, err
	}
	return read(f.path(name), data)
}

func read(path string, data []byte) (*File, error) {
	if err := checkMerge(path, data); err != nil {
		return nil, err
	}
	if err := checkLineEnds(path, data); err != nil {
		return nil, err
	}
	g, problems := schema.InspectGolden(data, schema.Options{})
	if err := schema.AsError(path, problems); err != nil {
		return nil, err
	}
	if err := seeds.ValidID(g.Source.ID); err != nil {
		return nil, fmt.Errorf("%s: /source/id: %w", path, err)
	}
	return &File{Path: path, Golden: g, Hash: hash(data)}, nil
}

// checkMerge refuses what git leaves in a file whose merge failed.
func checkMerge(path string, data []byte) error {
	n := 0
	for line := range bytes.Lines(data) {
		n++
		for _, marker := range []string{"<<<<<<< ", "||||||| ", ">>>>>>> "} {
			if bytes.HasPrefix(line, []byte(marker)) {
				return fmt.Errorf("%s:%d: %w (%s…): settle the merge first, then run assay golden fmt", path, n, ErrMerge, marker[:7])
			}
		}
	}
	return nil
}

func checkLineEnds(path string, data []byte) error {
	at := bytes.Index(data, []byte("\r\n"))
	if at < 0 {
		return nil
	}
	line := 1 + bytes.Count(data[:at], []byte("\n"))
	return fmt.Errorf("%s:%d: %w; goldens end their lines with LF alone, so that a file is the same everywhere: "+
		"run assay golden fmt, and add \"*.json -text\" to .gitattributes where git turned them", path, line, ErrLineEnds)
}

func hash(data []byte) string {
	h := sha256.Sum256(data)
	return hex.EncodeToString(h[:])
}

// underCI refuses to write where the environment says CI.
func underCI() error {
	if !ci.Running() {
		return nil
	}
	return fmt.Errorf("%w (%s=%s): run the same command on your own machine, look at the difference, and commit it", ErrCI, ci.Variable, os.Getenv(ci.Variable))
}
