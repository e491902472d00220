// Package checktest tests a check with cases, files that contain inputs and the
// findings wanted for them:
//
//	func TestInitials(t *testing.T) {
//		checktest.Run(t, &initials, "testdata/initials")
//	}
//
// A case is a txtar archive: a comment that describes the case, then files.
//
//	A person is named by an initial.
//	-- article.txt --
//	S. Altman came to Seoul.
//	-- record.json --
//	{
//		"form": "assay/article@1", "source": {"id": "visit"},
//		"parties": [{"type": "person", "name": "S. Altman"}], "figures": [], "dates": []
//	}
//	-- want --
//	/parties/0: S\. Altman has an initial
//
// record.json is the extraction. article.txt (text, or text with front matter) and
// golden.json are required if the check needs them, see [checks.Needs].
//
// Each line of want is one finding: its place, and a regular expression that its
// message matches. The place is a JSON pointer of the record
// (/parties/0, /parties/0/name), of the golden (golden/figures/2), the line and
// column of a place in the article (2:14), or "-" of a finding that names none
// of these. The place "unverified" stands for facts that the check could not
// judge; the expression matches what was missing. Blank lines and lines that
// begin with # are ignored. A want without lines expects no finding.
package checktest

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/files"
)

// Run tests a check over a case, or over every case (*.txtar) of a folder and
// the folders in it, each as a subtest. Every finding that no line wants and every line that no finding
// matches is an error with the file and the line.
//
// For every case it also tests what a gate relies on: the same input gives the
// same findings, also when it is checked several times at once (run with -race to
// see what is shared); neither the order of the record's lists nor its layout
// changes a fingerprint; the record is not changed. A check that
// [checks.Validate] refuses fails, and so does one of which no case wants a
// finding, and a case whose record does not have the form.
func Run(t *testing.T, c *checks.Check, path string) {
	t.Helper()
	if err := checks.Validate([]*checks.Check{c}); err != nil {
		t.Fatalf("checktest: %v", err)
	}
	paths, err := find(path)
	if err != nil {
		t.Fatalf("checktest: %v", err)
	}
	cases := readAll(path, paths)
	for _, one := range cases {
		t.Run(one.name, func(t *testing.T) {
			t.Helper()
			if one.err != nil {
				t.Fatalf("checktest: %v", one.err)
			}
			for _, failure := range one.test(t.Context(), c) {
				t.Errorf("checktest: %s", failure)
			}
		})
	}
	if !wantsFinding(cases) && !t.Failed() {
		t.Errorf("checktest: no case of %s wants a finding of %s: a check that finds nothing would pass", path, c.Name)
	}
}

// namedCase is a case by the name of its subtest, or why it cannot be read.
type namedCase struct {
	*testCase
	name string
	err  error
}

// readAll reads all cases, also those that -run does not select.
func readAll(path string, paths []string) []namedCase {
	list := make([]namedCase, len(paths))
	for i, file := range paths {
		k, err := readCase(file)
		list[i] = namedCase{k, caseName(path, file), err}
	}
	return list
}

// wantsFinding reports whether any case wants a finding, as far as they can be read.
func wantsFinding(cases []namedCase) bool {
	return slices.ContainsFunc(cases, func(one namedCase) bool {
		return one.err != nil || slices.ContainsFunc(one.wants, func(w want) bool { return w.where != unverified })
	})
}

// find lists the cases that a path names.
func find(path string) ([]string, error) {
	folder, err := files.IsFolder(path)
	if err != nil {
		return nil, err
	}
	if !folder {
		return []string{path}, nil
	}
	var cases []string
	err = files.Walk(path, func(file string, err error) error {
		if err == nil && filepath.Ext(file) == extension {
			cases = append(cases, file)
		}
		return err
	})
	if err == nil && len(cases) == 0 {
		err = fmt.Errorf("%s has no case, which would be a file *%s", path, extension)
	}
	return cases, err
}

// extension is that of a case.
const extension = ".txtar"

// caseName is the path of a case below the folder, with slashes and without its extension.
func caseName(path, file string) string {
	name, err := filepath.Rel(path, file)
	if err != nil || name == "." {
		name = filepath.Base(file)
	}
	return strings.TrimSuffix(filepath.ToSlash(name), extension)
}
