// Package ids says what may be the id of an article, and so the name of its files.
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

// maxID is the longest id, in bytes: with .json.zst behind it, and what a writer
// puts around it, it is still a name that file systems keep.
const maxID = 200

const instead = "; give it another id, as front matter (id: …) or in its JSON"

// Valid refuses ids that could leave a folder, or hide there or in a terminal,
// and those that a file system takes for something else: an article, its
// golden and its records are found by their file's name.
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
		return fmt.Errorf("article id %q begins or ends with what file systems take away%s", id, instead)
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

// FileName returns the name of an article's file. An id with a character that
// files cannot have everywhere, as that of a URN, is an error: it serves where
// no file is named by it, as in JSON Lines.
func FileName(id, ext string) (string, error) {
	if err := Valid(id); err != nil {
		return "", err
	}
	if strings.ContainsAny(id, `:*?"<>|`) {
		return "", fmt.Errorf("article id %q has one of :*?\"<>|, which a file's name may not have everywhere%s", id, instead)
	}
	return id + ext, nil
}

// devices of Windows; some have a digit behind their name, superscripts too.
var (
	devices         = []string{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
	numberedDevices = []string{"COM", "LPT"}
)

// isDevice reports whether Windows takes a name for a device's, whatever its case and
// what follows a point.
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

// Set are the ids of a suite, each with its location. The zero value is
// empty.
type Set struct{ taken map[string]taken }

type taken struct{ id, where string }

// Take adds an id, or says where it is taken already.
func (s *Set) Take(id, where string) error { return s.take(id, id, where) }

// TakeFile is Take for ids that name files: no two may be one file's name where
// letter case or the composition of letters does not count.
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

// fold is one spelling of the ids that file systems keep as one name: to that of
// macOS even ß is ss, and a ligature its letters.
func fold(id string) string {
	return norm.NFC.String(cases.Fold().String(norm.NFC.String(id)))
}
