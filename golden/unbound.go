package golden

import (
	"fmt"

	"github.com/assaykit/assay/golden/internal/evidence"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Unbound tells that a golden which names no text by its hash is not about this
// one: words that it quotes are not there. It is nil where all are, and where the
// hash decides ([Stale]).
func Unbound(g *schema.Golden, a *seeds.Article) error {
	if g.Source.SHA256 != "" {
		return nil
	}
	l := evidence.Checker{Golden: g, Article: a}
	issues := l.Check("grounding/mention")
	if len(issues) == 0 {
		return nil
	}
	return fmt.Errorf("%w: it names no sha256, and %s; correct it, and update the golden", ErrStale, issues[0].Message)
}
