package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/assaykit/assay/score"
)

// The most facts that a comment lists.
const (
	mostBrokeListed = 10
	mostFixedListed = 5
)

// ComparisonMarkdown writes a comparison as a comment on a pull request: the answer,
// what broke, and folded what was fixed and the scores that differ. It begins with
// a hidden marker, by which a program can find the comment and update it.
func ComparisonMarkdown(w io.Writer, d *score.Comparison) error {
	if d == nil {
		return errNoResult
	}
	var b strings.Builder
	sign := map[score.Answer]string{
		score.Regression: "❌", score.Improved: "✅", score.NoChange: "✅", score.TooFew: "❓", score.CannotSay: "❓",
	}[d.Answer]
	fmt.Fprintf(&b, "%s## assay: %s %s\n\n%s\n", marker, sign, d.Answer, markdownText(clip(d.Why, 600)))
	if gate := gateOfHead(d); gate != "" {
		fmt.Fprintf(&b, "\n**%s**\n", gate)
	}
	for _, line := range cut(ComparisonOptions{}, reasonsBeside(d), mostReasonsTold, "reason") {
		fmt.Fprintf(&b, "\n- %s\n", markdownText(strings.TrimSuffix(line, " (-v)")))
	}
	markdownChanges(&b, "Broke", changeGroups(d.Broke), mostBrokeListed)
	if len(d.Fixed) > 0 {
		b.WriteString("\n<details><summary>Fixed</summary>\n")
		markdownChanges(&b, "Fixed", changeGroups(d.Fixed), mostFixedListed)
		b.WriteString("\n</details>\n")
	}
	markdownDifferences(&b, changedScores(d))
	for _, line := range apartOf(d) {
		fmt.Fprintf(&b, "\n%s\n", markdownText(line))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func markdownChanges(b *strings.Builder, what string, groups []changeGroup, most int) {
	if len(groups) == 0 {
		return
	}
	all, rest := 0, 0
	for _, g := range groups {
		all += g.Count
	}
	fmt.Fprintf(b, "\n**%s: %s**\n\n", what, factCount(all))
	for i, g := range groups {
		if i >= most {
			rest += g.Count
			continue
		}
		times := ""
		if g.Count > 1 {
			times = counted(g.Count) + " × "
		}
		fmt.Fprintf(b, "- %s%s %s (%s)\n", times, markdownCode(g.Check), markdownText(g.sentenceOf(240)), markdownText(g.placeOf()))
	}
	if rest > 0 {
		fmt.Fprintf(b, "- … %s more\n", counted(rest))
	}
}

func markdownDifferences(b *strings.Builder, list []score.Difference) {
	if len(list) == 0 {
		return
	}
	b.WriteString("\n<details><summary>Scores that differ</summary>\n\n| score | base | head | difference | |\n| --- | --- | --- | --- | --- |\n")
	for _, s := range list {
		difference, worth := "", "defined in only one of the two"
		if s.Difference != nil {
			difference, worth = points(*s.Difference), significance(s)
		}
		fmt.Fprintf(b, "| %s | %s | %s | %s | %s |\n", markdownText(s.What()), share(s.Base), share(s.Head), difference, markdownText(worth))
	}
	b.WriteString("\n</details>\n")
}
