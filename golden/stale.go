package golden

import (
	"errors"
	"fmt"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Errors that say a golden and its article do not go together.
var (
	// ErrStale says that the article was edited since.
	ErrStale = errors.New("is stale")
	// ErrBytes says that the article has the same words in other bytes.
	ErrBytes = errors.New("has the article in other bytes")
)

// Stale returns an error if the golden was written for another text of the
// article: one that wraps [ErrBytes] if only line ends, a byte order mark, a
// final line end or Unicode normalization differ, and [ErrStale] otherwise. It
// returns nil if the golden has no hash, and if either is nil.
func Stale(g *schema.Golden, a *seeds.Article) error {
	if g == nil || a == nil {
		return nil
	}
	want := g.Source.SHA256
	if want == "" || want == a.SHA256() {
		return nil
	}
	if r, ok := a.Rewritten(want); ok {
		return fmt.Errorf("%w: %s: %s; where the article is right as it is now, update the golden to its bytes", ErrBytes, r.What, r.Fix)
	}
	return fmt.Errorf("%w: the text of %s is another one (its sha256 starts %.12s, the golden's %.12s); update the golden",
		ErrStale, a.ID, a.SHA256(), want)
}
