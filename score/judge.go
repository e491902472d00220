package score

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/internal/plain"

	"github.com/assaykit/assay/schema/result"
)

// Judge sets the verdict and its reasons, with findings of that severity and
// above as what must not break.
func (c *Comparison) Judge(failOn result.Severity) {
	c.Verdict, c.Reasons = result.Pass, nil
	broke := 0
	for _, b := range c.Broke {
		if b.Severity.Rank() >= failOn.Rank() {
			broke++
		}
	}
	if broke > 0 {
		c.Verdict = result.Fail
		c.Reasons = append(c.Reasons, fmt.Sprintf("%d %s of severity %s or above broke", broke, plain.Noun(broke, "finding"), failOn))
	}
	for _, d := range c.Scores {
		if d.Significant && *d.Difference < 0 {
			c.Verdict = result.Fail
			c.Reasons = append(c.Reasons, fmt.Sprintf("%s fell from %.3f to %.3f (p %.4f, adjusted %.4f)", d.What(), *d.Base, *d.Head, *d.P, *d.Adjusted))
		}
	}
	if n := len(c.Articles.Gone); n > 0 {
		c.Verdict = result.Unknown
		c.Reasons = append(c.Reasons, fmt.Sprintf("HEAD cannot say anything about %d %s of BASE, which count as lost: %s", n, plain.Noun(n, "article"), strings.Join(c.Articles.Gone, ", ")))
	}
	if n := len(c.Articles.Unmade); n > 0 {
		c.Verdict = result.Unknown
		c.Reasons = append(c.Reasons, fmt.Sprintf("HEAD could not make checks that BASE made, of %d %s: %s", n, plain.Noun(n, "article"), strings.Join(c.Articles.Unmade, ", ")))
	}
	if c.Articles.Both == 0 {
		c.Verdict = result.Unknown
		c.Reasons = append(c.Reasons, "BASE and HEAD have no article in common that both can say something about")
	}
}
