package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/internal/plain"
)

// mostOfOnePart is the maximum number of lines about one part of documents, such as
// the offsets of marks, of which a file may have any number.
const mostOfOnePart = 12

// reportLost reports each kind of loss once, with its first locations.
func (c *call) reportLost(losses []convert.Loss) {
	type sort struct {
		what, why string
		note      bool
	}
	type group struct {
		document string // location of the first
		others   int
		at       []string
		n        int
	}
	var order []sort
	groups, seen := map[sort]*group{}, map[[3]string]bool{}
	for _, l := range losses {
		s := sort{l.What, l.Why, l.Note}
		g := groups[s]
		if g == nil {
			g = &group{document: l.Document, others: -1}
			order, groups[s] = append(order, s), g
		}
		if k := [3]string{l.What, l.Why, l.Document}; !seen[k] {
			seen[k] = true
			g.others++
		}
		if g.n++; g.n <= 3 && l.Document == g.document {
			g.at = append(g.at, cmp.Or(l.Pointer, "the text"))
		}
	}
	defer c.notifyOptions(losses)
	listed, unlisted := map[string]int{}, []string(nil)
	for _, s := range order {
		g := groups[s]
		kind := "lost"
		if s.note {
			kind = "note"
		}
		part, _, _ := strings.Cut(s.what, ":")
		part = kind + ": " + part
		if listed[part]++; listed[part] > mostOfOnePart {
			if listed[part] == mostOfOnePart+1 {
				unlisted = append(unlisted, part)
			}
			continue
		}
		where := strings.Join(g.at, ", ")
		if more := g.n - len(g.at); more > 0 {
			where += fmt.Sprintf(" and %d more", more)
		}
		if g.others > 0 {
			where += fmt.Sprintf(", in %d documents", g.others+1)
		}
		c.printError("%s: %s: %s (%s): %s\n", kind, g.document, s.what, where, s.why)
	}
	for _, part := range unlisted {
		c.printError("%s: %s more, each for another reason; --format json lists all\n", part, plain.Number(listed[part]-mostOfOnePart))
	}
}

// notifyOptions prints the flags that could prevent losses, each once.
func (c *call) notifyOptions(losses []convert.Loss) {
	for _, known := range []struct{ option, advice string }{
		{"Labels", "--label NAME=MEANING says what a label means, --table another table of labels"},
		{"Articles", "--articles gives the articles themselves, in which the tokens are then found"},
		{"Offsets", "--offsets names the unit that the marks are counted in"},
	} {
		if slices.ContainsFunc(losses, func(l convert.Loss) bool { return l.Option == known.option }) {
			c.printError("hint: %s\n", known.advice)
		}
	}
}
