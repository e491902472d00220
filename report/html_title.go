package report

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema/result"
)

// longestTitle bounds a title, in characters.
const longestTitle = 100

// titlesOf returns the titles of a result's articles by article ID. An article
// about which nothing but its ID is known is left out.
func titlesOf(r *result.Result, o HTMLOptions) map[string]string {
	titles := make(map[string]string)
	for _, run := range r.Runs {
		id := run.Article
		if _, ok := titles[id]; ok || strings.TrimSpace(id) == "" {
			continue
		}
		title := o.Titles[id]
		if g := o.Goldens[id]; g != nil {
			title = cmp.Or(title, g.Source.Title)
		}
		title = strings.Join(strings.Fields(cmp.Or(title, firstLine(o.Articles[id]))), " ")
		if title != "" && title != id {
			titles[id] = clip(title, longestTitle)
		}
	}
	return titles
}

// firstLine returns the first line of a text that is not empty.
func firstLine(text string) string {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			return line
		}
	}
	return ""
}

// effects counts what the mistakes of a run do to the gate: how many fail it,
// how many would but for the baseline or a floor, and how many are remarks.
func effects(fs []result.Finding) string {
	var fail, floor, known int
	others := make(map[result.Severity]int)
	for _, f := range fs {
		switch {
		case f.Under != "": // its mistake is counted already
		case f.Fails:
			fail++
		case f.Held:
			floor++
		case f.Known:
			known++
		default:
			others[f.Severity]++
		}
	}
	var parts []string
	for _, x := range []struct {
		n    int
		says string
	}{{fail, "%d failing"}, {floor, "%d allowed by a floor"}, {known, "%d known"}} {
		if x.n > 0 {
			parts = append(parts, fmt.Sprintf(x.says, x.n))
		}
	}
	for _, s := range []result.Severity{result.Error, result.Warning, result.Note} {
		if others[s] > 0 {
			parts = append(parts, plain.Count(others[s], string(s)))
		}
	}
	return strings.Join(parts, ", ")
}
