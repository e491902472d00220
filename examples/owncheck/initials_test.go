package owncheck

import (
	"context"
	"fmt"
	"regexp"
	"testing"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/assaytest"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/checks/checktest"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
)

// TestInitials tests the check.
func TestInitials(t *testing.T) {
	checktest.Run(t, &Initials, "testdata/initials")
}

// TestExtractor holds an extractor to the check, beside those of assay.
func TestExtractor(t *testing.T) {
	assaytest.Run(t, extract.Func(people),
		assaytest.Config(assay.Config{Checks: append(checks.All(), &Initials)}),
		assaytest.Suite("testdata/suite"))
}

var name = regexp.MustCompile(`\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+`)

// people is an extractor that reads one person.
func people(_ context.Context, a seeds.Article) ([]byte, error) {
	return fmt.Appendf(nil, `{"form": "assay/article@1", "source": {"id": %q}, "figures": [], "dates": [],
		"parties": [{"type": "person", "name": %q}]}`, a.ID, name.FindString(a.Text)), nil
}
