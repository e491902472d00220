// Package ids validates the IDs of articles, which are also names of files.
package ids

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// maxID is the length of the longest ID, in bytes. With .json.zst and the
// affixes of temporary files it is still a valid file name.
const maxID = 200

const instead = "; give it another id, as front matter (id: …) or in its JSON"

// Valid returns an error for an ID that could leave a folder, be hidden in a
// folder or a terminal, or be changed by a file system, because the files of an
// article are found by its ID.
func Valid(id string) error {
	switch {
	case id == "":
		return fmt.Errorf("an article needs an id")
	case len(id) > maxID:
		return fmt.Errorf("article id of %d bytes; at most %d", len(id), maxID)
	case !utf8.ValidString(id):
		return fmt.Errorf("article id %q is not UTF-8%s", id, instead)
	case id == "." || id == ".." || strings.ContainsAny(id, `/\`):
		return fmt.Errorf("article id %q would leave its folder; use a plain name", id)
	case strings.HasPrefix(id, "."):
		return fmt.Errorf("article id %q would be a hidden file, which no folder's reader sees%s", id, instead)
	case strings.TrimSpace(id) != id || strings.HasSuffix(id, "."):
		return fmt.Errorf("article id %q begins or ends with characters that file systems remove%s", id, instead)
	case isDevice(id):
		return fmt.Errorf("article id %q is a device's name on Windows, where no file can have it%s", id, instead)
	}
	for _, r := range id {
		if unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp) {
			return fmt.Errorf("article id %q has an invisible character%s", id, instead)
		}
	}
	return nil
}

// FileName returns the name of an article's file. It returns an error for an ID
// with a character that file names cannot have on every system, such as a URN.
// Such an ID is valid where no file is named after it, as in JSON Lines.
func FileName(id, ext string) (string, error) {
	if err := Valid(id); err != nil {
		return "", err
	}
	if strings.ContainsAny(id, `:*?"<>|`) {
		return "", fmt.Errorf("article id %q has one of :*?\"<>|, which a file's name may not have everywhere%s", id, instead)
	}
	return id + ext, nil
}

// devices are the names of devices on Windows. Some have a digit after the name, which may be a superscript.
var (
	devices         = []string{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
	numberedDevices = []string{"COM", "LPT"}
)

// isDevice reports whether a name is that of a device on Windows, ignoring
// letter case and everything after a point.
func isDevice(id string) bool {
	name, _, _ := strings.Cut(id, ".")
	name = strings.ToUpper(strings.TrimRight(name, " "))
	if slices.Contains(devices, name) {
		return true
	}
	return slices.ContainsFunc(numberedDevices, func(device string) bool {
		number, ok := strings.CutPrefix(name, device)
		return ok && utf8.RuneCountInString(number) == 1 && strings.Contains("0123456789¹²³", number)
	})
}

// Set is the IDs of a suite, each with the location where it was found. The
// zero value is empty.
type Set struct{ taken map[string]taken }

type taken struct{ id, where string }

// Take adds an ID. It returns an error with both locations if the ID is already in the set.
func (s *Set) Take(id, where string) error { return s.take(id, id, where) }

// TakeFile is [Set.Take] for IDs that name files: it also returns an error for
// IDs that differ only in letter case or Unicode normalization.
func (s *Set) TakeFile(id, where string) error { return s.take(fold(id), id, where) }

func (s *Set) take(key, id, where string) error {
	if s.taken == nil {
		s.taken = map[string]taken{}
	}
	other, twice := s.taken[key]
	switch {
	case !twice:
		s.taken[key] = taken{id, where}
		return nil
	case other.id == id:
		return fmt.Errorf("%s: article id %q is taken by %s; give one of them another id", where, id, other.where)
	}
	return fmt.Errorf("%s: article id %q and %q of %s differ in letter case or in how their letters are written, and some file systems keep both as one file; give one of them another id",
		where, id, other.id, other.where)
}

// fold returns the same string for IDs that some file systems keep as one name.
// Case folding on macOS equates even ß with ss, and ligatures with their
// letters.
func fold(id string) string {
	return norm.NFC.String(cases.Fold().String(norm.NFC.String(id)))
}
