package folder

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/schema"
)

// Errors of a file that cannot be read as it is.
var (
	// ErrMerge reports that a file has the conflict markers of a merge.
	ErrMerge = errors.New("has merge conflict markers")
	// ErrLineEnds reports that a file has CRLF line ends.
	ErrLineEnds = errors.New("has CRLF line ends")
)

// Decode reads the golden in a file's bytes. A file in the middle of a merge, or
// with CRLF line ends, is an error of its own.
func Decode(path string, data []byte) (*schema.Golden, error) {
	if err := CheckMerge(path, data); err != nil {
		return nil, err
	}
	if err := CheckLineEnds(path, data); err != nil {
		return nil, err
	}
	g, problems := schema.InspectGolden(data, schema.Options{})
	if err := schema.AsError(path, problems); err != nil {
		return nil, err
	}
	if err := ids.Valid(g.Source.ID); err != nil {
		return nil, fmt.Errorf("%s: /source/id: %w", path, err)
	}
	return g, nil
}

// CheckMerge refuses what git leaves in a file whose merge failed.
func CheckMerge(path string, data []byte) error {
	n := 0
	for line := range bytes.Lines(data) {
		n++
		for _, marker := range []string{"<<<<<<< ", "||||||| ", ">>>>>>> "} {
			if bytes.HasPrefix(line, []byte(marker)) {
				return fmt.Errorf("%s:%d: %w (%s…): resolve the merge first, then format the golden", path, n, ErrMerge, marker[:7])
			}
		}
	}
	return nil
}

// CheckLineEnds refuses a file whose lines end in CR LF, which git or an editor
// has rewritten.
func CheckLineEnds(path string, data []byte) error {
	at := bytes.Index(data, []byte("\r\n"))
	if at < 0 {
		return nil
	}
	line := 1 + bytes.Count(data[:at], []byte("\n"))
	return fmt.Errorf("%s:%d: %w; goldens end their lines with LF alone, so that a file is the same everywhere: "+
		"format the golden, and add \"*.json -text\" to .gitattributes where git turned them", path, line, ErrLineEnds)
}

// ReadFile reads a golden that is named by itself: a regular file, no larger
// than a record may be.
func ReadFile(path string) ([]byte, error) { return files.Read(path, schema.MaxBytes+1) }

var valued = regexp.MustCompile(`^/(figures|dates)/[0-9]+$`)

// Derivable reports whether a problem is a missing value that may follow from the
// words of a mention.
func Derivable(p schema.Problem) bool {
	return p.Check == schema.CheckSchema && (p.Rule == "required" || p.Rule == "anyOf") && valued.MatchString(p.Input.Pointer)
}

// Duplicate returns the error that two files are goldens of one article.
func Duplicate(path string, g *schema.Golden, other string) error {
	return fmt.Errorf("%s: a golden of %q is in %s already", path, g.Source.ID, other)
}
