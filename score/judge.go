package score

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/internal/plain"

	"github.com/assaykit/assay/schema/result"
)

// Judge sets the verdict with its reasons, and the answer. New findings of severity
// failOn and above fail.
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
	known := len(c.Reasons)
	if n := len(c.Articles.Gone); n > 0 {
		c.Verdict = result.Unknown
		c.Reasons = append(c.Reasons, fmt.Sprintf("HEAD has no result for %d %s of BASE, which count as lost: %s", n, plain.Noun(n, "article"), someOf(c.Articles.Gone)))
	}
	if n := len(c.Articles.Unmade); n > 0 {
		c.Verdict = result.Unknown
		c.Reasons = append(c.Reasons, fmt.Sprintf("HEAD could not make checks that BASE made, of %d %s: %s", n, plain.Noun(n, "article"), someOf(c.Articles.Unmade)))
	}
	if c.Articles.Both == 0 {
		c.Verdict = result.Unknown
		c.Reasons = append(c.Reasons, "BASE and HEAD have no article in common with a result in both")
	}
	c.answer(failOn, known)
}

// someOf names the first ten of a list, and how many more there are.
func someOf(names []string) string {
	const most = 10
	if n := len(names) - most; n > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), n)
	}
	return strings.Join(names, ", ")
}
