// Package checktest tests a check over cases that say beside the input what is
// wanted of it:
//
//	func TestInitials(t *testing.T) {
//		checktest.Run(t, &initials, "testdata/initials")
//	}
//
// A case is a txtar archive: what it shows, then files.
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
// record.json is the extraction. article.txt (text, or text with front matter)
// and golden.json may be there too, where the check needs them.
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
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/assaykit/assay/checks"
)

// Run tests a check over a case, or over every case (*.txtar) of a folder, each
// as a subtest. Every finding that no line wants and every line that no finding
// matches is an error with the file and the line.
//
// For every case it also tests what a gate relies on: the same input gives the
// same findings, also when it is checked several times at once (run with -race to
// see what is shared); neither the order of the record's lists nor its layout
// changes a fingerprint; the record is not changed. A check that
// [checks.Validate] refuses fails, and so does one of which no case wants a
// finding.
func Run(t *testing.T, c *checks.Check, path string) {
	t.Helper()
	if err := checks.Validate([]*checks.Check{c}); err != nil {
		t.Fatalf("checktest: %v", err)
	}
	cases, err := find(path)
	if err != nil {
		t.Fatalf("checktest: %v", err)
	}
	finds := false
	for _, file := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Helper()
			k, err := readCase(file)
			if err != nil {
				t.Fatalf("checktest: %v", err)
			}
			finds = finds || len(k.wants) > 0
			for _, failure := range k.test(t.Context(), c) {
				t.Errorf("checktest: %s", failure)
			}
		})
	}
	if !finds && !t.Failed() {
		t.Errorf("checktest: no case of %s wants a finding of %s: a check that finds nothing would pass", path, c.Name)
	}
}

// find lists the cases that a path names.
func find(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	cases, err := filepath.Glob(filepath.Join(path, "*.txtar"))
	if err != nil {
		return nil, err
	}
	if len(cases) == 0 {
		return nil, fmt.Errorf("%s has no case, which would be a file *.txtar", path)
	}
	return cases, nil
}
