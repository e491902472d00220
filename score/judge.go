package score

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/assaykit/assay/internal/plain"

	"github.com/assaykit/assay/schema/result"
)

// Judge sets the verdict with its reasons, and the answer. New findings of severity
// failOn and above fail.
func (c *Comparison) Judge(failOn result.Severity) {
	c.Verdict, c.Reasons = result.Pass, nil
	if n := mistakes(c.Broke, failOn); n > 0 {
		c.Verdict = result.Fail
		c.Reasons = append(c.Reasons, fmt.Sprintf("%s of severity %s or above", plain.Count(n, "new mistake"), failOn))
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

// mistakes counts the mistakes of some severity and above: findings that stand under one
// finding, whether it is among them or not, are one with it.
func mistakes(list []Change, least result.Severity) int {
	type id struct{ extractor, article, fingerprint string }
	roots := map[id]bool{}
	n := 0
	for _, x := range list {
		switch root := cmp.Or(x.Under, x.Fingerprint); {
		case x.Severity.Rank() < least.Rank():
		case root == "":
			n++
		default:
			roots[id{x.Extractor, x.Article, root}] = true
		}
	}
	return n + len(roots)
}

// someOf names the first ten of a list, and how many more there are.
func someOf(names []string) string {
	const most = 10
	if n := len(names) - most; n > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), n)
	}
	return strings.Join(names, ", ")
}
