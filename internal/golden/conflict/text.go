package conflict

import (
	"strings"

	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/plain"
)

// Print formats conflicts for people. Equal messages are joined, and a fix that
// several share is printed once, below the last of them.
func Print(b *strings.Builder, list []Conflict) {
	list = grouped(list)
	for i, c := range list {
		plain.Fprintf(b, "! %s  %s\n", c.Key, c.Message)
		for _, l := range c.Locations {
			plain.Fprintf(b, "    %d:%d  %s\n", l.Line, l.Column, item.Around(l))
		}
		if c.Fix != "" && (i+1 == len(list) || list[i+1].Fix != c.Fix) {
			plain.Fprintf(b, "    to resolve it: %s\n", c.Fix)
		}
	}
}

// grouped joins the conflicts of several facts with equal messages.
func grouped(list []Conflict) []Conflict {
	keys := map[string][]string{} // by message
	for _, c := range list {
		if c.Kind == Unverified {
			keys[c.Message] = append(keys[c.Message], c.Key)
		}
	}
	var out []Conflict
	seen := map[string]bool{}
	for _, c := range list {
		if len(keys[c.Message]) > 1 {
			if seen[c.Message] {
				continue
			}
			seen[c.Message] = true
			c.Key, c.Locations = item.Enumerate(keys[c.Message], 8), nil
		}
		out = append(out, c)
	}
	return out
}
