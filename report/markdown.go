package report

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/assaykit/assay/internal/plain"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// maxMarkdown limits a report to the size of a comment that GitHub accepts.
const maxMarkdown = 60000

// marker begins a report in Markdown. It is hidden, and tells a program that updates
// the comment in place which one that is; ci/comment.sh puts the suite's name in.
const marker = "<!-- assay:suite -->\n"

// writeMarkdown writes a comment for a pull request: the verdict, what is wrong, and
// folded the scores and the findings by article. If they exceed the size of one
// comment, it ends with the number of findings that were omitted.
func writeMarkdown(w io.Writer, r *result.Result) error {
	if r == nil {
		return errNoResult
	}
	var b strings.Builder
	words := map[result.Verdict]string{result.Pass: "✅ gate passed", result.Fail: "❌ gate failed", result.Unknown: "❓ gate cannot say"}
	fmt.Fprintf(&b, "%s## assay: %s\n\n", marker, words[r.Gate])
	markdownLines(&b, "", r.Reasons, "reason", maxMarkdown/4)
	markdownLines(&b, "note: ", r.Notices, "note", maxMarkdown/2)
	if n := unmade(r); n > 0 {
		fmt.Fprintf(&b, "- %s could not be made (unverified)\n", plain.Count(n, "check"))
	}
	if len(r.Reasons)+len(r.Notices)+unmade(r) > 0 {
		b.WriteByte('\n')
	}
	markdownMistakes(&b, r)
	if len(r.Extractors) > 0 {
		b.WriteString("<details><summary>Scores</summary>\n\n")
		markdownScores(&b, r)
		b.WriteString("</details>\n\n")
	}
	left, uncheckedLeft := 0, 0
	for _, run := range r.Runs {
		if run.Verdict == result.Pass && len(run.Findings) == 0 {
			continue
		}
		part := markdownRun(run)
		if b.Len()+len(part) > maxMarkdown {
			left += len(issues(&run))
			if run.Verdict == result.Unknown {
				uncheckedLeft++
			}
			continue
		}
		b.WriteString(part)
	}
	if left > 0 {
		fmt.Fprintf(&b, "\n%s more are omitted here; see the other reports.\n", plain.Count(left, "mistake"))
	}
	if uncheckedLeft > 0 {
		fmt.Fprintf(&b, "\n%s more that could not be checked are omitted here; see the other reports.\n", plain.Count(uncheckedLeft, "record"))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// mostOfALine is how much is written of a reason or a notice.
const mostOfALine = 1000

// markdownLines writes lines of a list as long as the report is shorter than most, then
// how many more there are.
func markdownLines(b *strings.Builder, before string, lines []string, noun string, most int) {
	for i, line := range lines {
		if b.Len() > most {
			fmt.Fprintf(b, "- … %s %s; see the other reports\n", plain.Number(len(lines)-i)+" more", plain.Noun(len(lines)-i, noun))
			return
		}
		fmt.Fprintf(b, "- %s%s\n", before, markdownText(clip(line, mostOfALine)))
	}
}

// markdownMistakes writes a summary of the mistakes.
func markdownMistakes(b *strings.Builder, r *result.Result) {
	o := overview(r)
	if len(o.Mistakes) == 0 {
		return
	}
	fmt.Fprintf(b, "%s\n\n", markdownText(o.Summary))
	for _, m := range o.Mistakes {
		says, what := m.words()
		b.WriteString("- ")
		if m.Count > 1 {
			fmt.Fprintf(b, "%d × ", m.Count)
		}
		fmt.Fprintf(b, "**%s** ", markdownText(m.Label))
		if m.Count > 1 {
			fmt.Fprintf(b, "%s, such as ", markdownCode(m.Check))
		}
		b.WriteString(markdownText(says))
		if what != "" {
			fmt.Fprintf(b, ": “<mark>%s</mark>”", markdownText(what))
		}
		fmt.Fprintf(b, " (%s, %s)\n", markdownText(m.Article), markdownText(m.Extractor))
	}
	if o.Rest > 0 {
		fmt.Fprintf(b, "- and %d more\n", o.Rest)
	}
	b.WriteByte('\n')
}

// markdownScores writes a table for each extractor, with its name where there are several.
func markdownScores(b *strings.Builder, r *result.Result) {
	for i, x := range slices.Sorted(maps.Keys(r.Extractors)) {
		if n := len(r.Extractors) - i; b.Len() > maxMarkdown*3/4 {
			fmt.Fprintf(b, "… of %s more; see the other reports\n\n", plain.Count(n, "extractor"))
			return
		}
		name := ""
		if len(r.Extractors) > 1 {
			name = markdownText(x)
		}
		markdownTable(b, name, r.Extractors[x].Scores)
	}
}

func markdownTable(b *strings.Builder, name string, scores result.Scores) {
	head := false
	for _, k := range schema.Kinds() {
		if _, ok := scores.Coverage[k]; !ok {
			if _, ok := scores.Precision[k]; !ok {
				continue
			}
		}
		if !head {
			fmt.Fprintf(b, "| %s | coverage | precision | recall | F1 |\n| --- | --- | --- | --- | --- |\n", name)
			head = true
		}
		fmt.Fprintf(b, "| %s", k)
		for _, m := range []map[schema.Kind]result.Score{scores.Coverage, scores.Precision, scores.Recall, scores.F1} {
			s, ok := m[k]
			fmt.Fprintf(b, " | %s", scoreText(s, ok))
		}
		b.WriteString(" |\n")
	}
	if head {
		b.WriteByte('\n')
	}
}

func markdownRun(run result.Run) string {
	var b strings.Builder
	verdict := string(run.Verdict)
	if run.Tracked {
		verdict = "tracked, " + verdict
	}
	fmt.Fprintf(&b, "<details><summary>%s: %s, %s %s</summary>\n\n", markdownHTML(verdict), markdownHTML(articleOf(run, "(no article)")), markdownHTML(run.Extractor), tally(run.Findings))
	if run.Error != "" {
		fmt.Fprintf(&b, "%s\n\n", markdownText(run.Error))
	}
	for _, line := range run.UnverifiedText() {
		fmt.Fprintf(&b, "- unverified: %s\n", markdownText(line))
	}
	for _, f := range mistakesOf(&run) {
		mark := map[bool]string{true: "**", false: ""}[f.Fails]
		fmt.Fprintf(&b, "- %s%s %s%s %s", mark, markdownText(effectOf(f)), markdownCode(f.Check), mark, markdownText(f.Message))
		if f.Location != nil {
			fmt.Fprintf(&b, "<br>line %d: %s<mark>%s</mark>%s", f.Location.Line, markdownText(f.Location.Before), markdownText(clip(f.Location.Text, 120)), markdownText(f.Location.After))
		}
		if f.Fix != "" {
			fmt.Fprintf(&b, "<br>to fix it: %s", markdownText(f.Fix))
		}
		b.WriteByte('\n')
	}
	b.WriteString("\n</details>\n\n")
	return b.String()
}

// markdownCode returns the name of a check as code.
func markdownCode(name string) string {
	if strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789-_/") != "" {
		return markdownText(name)
	}
	return "`" + name + "`"
}

// markdownText escapes a text so that Markdown shows its characters: no markup,
// no link, no mention of a person or an issue.
func markdownText(s string) string {
	return markdownEscaped(s, func(b *strings.Builder, r rune) {
		b.WriteByte('\\')
		b.WriteRune(r)
	})
}

// markdownHTML is markdownText for a line of HTML, where Markdown does not
// interpret backslashes.
func markdownHTML(s string) string { return markdownEscaped(s, entity) }

func entity(b *strings.Builder, r rune) { fmt.Fprintf(b, "&#%d;", r) }

// markdownEscaped escapes markup in a text. Characters that are special in HTML
// become entities. So do those that begin a mention, followed by an invisible
// character, because mentions are searched for in the rendered page.
func markdownEscaped(s string, escape func(*strings.Builder, rune)) string {
	const wordJoiner = '\u2060'
	var b strings.Builder
	runes := []rune(harmless(s))
	for i, r := range runes {
		switch {
		case strings.ContainsRune("<>&\"'@#:", r):
			entity(&b, r)
		case strings.ContainsRune("\\`*_{}[]()+-.!|~$", r):
			escape(&b, r)
		default:
			b.WriteRune(r)
		}
		if mentions(runes[:i+1], runes[i+1:]) {
			entity(&b, wordJoiner)
		}
	}
	return b.String()
}

// mentions reports whether the end of a text makes a mention of what follows:
// @kim, #7, GH-7, !7.
func mentions(text, follows []rune) bool {
	if len(follows) == 0 || !unicode.IsLetter(follows[0]) && !unicode.IsDigit(follows[0]) {
		return false
	}
	n := len(text)
	if strings.ContainsRune("@#!", text[n-1]) {
		return true
	}
	return text[n-1] == '-' && unicode.IsDigit(follows[0]) && n >= 3 && strings.EqualFold(string(text[n-3:n-1]), "gh")
}
