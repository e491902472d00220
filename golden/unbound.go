package golden

import (
	"fmt"

	"github.com/assaykit/assay/internal/golden/evidence"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Unbound returns an error if a golden without a hash of its text quotes words
// that the article does not have. It returns nil for a golden with a hash,
// which [Stale] compares.
func Unbound(g *schema.Golden, a *seeds.Article) error {
	if g == nil || a == nil || g.Source.SHA256 != "" {
		return nil
	}
	l := evidence.Checker{Golden: g, Article: a}
	issues := l.Check("grounding/mention")
	if len(issues) == 0 {
		return nil
	}
	return fmt.Errorf("%w: it names no sha256, and %s; correct it, and update the golden", ErrStale, issues[0].Message)
}
