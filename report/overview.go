package report

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/schema/result"
)

// overview summarizes a result: a sentence, and the first mistakes, each fact
// once even if several checks report it.
func overview(r *result.Result) *page {
	p := &page{Gate: r.Gate, Extractors: extractorRows(r)}
	for _, run := range r.Runs {
		v := runView{Article: run.Article, Name: articleOf(run, "(no article)"), Extractor: run.Extractor}
		for _, f := range readingOrder(run.Findings) {
			v.Findings = append(v.Findings, findingView{Finding: f, Class: classOf(f)})
		}
		if run.Verdict != result.Pass && !run.Tracked {
			p.Failed++
		}
		p.Runs = append(p.Runs, v)
	}
	p.mistakes()
	return p
}

// words returns a mistake in one line, and the words of the article if they add
// information.
func (m mistake) words() (says, what string) {
	switch {
	case m.Expected != "" && m.Found != "":
		says = fmt.Sprintf("expected %s, found %s", harmless(clip(m.Expected, 120)), harmless(clip(m.Found, 120)))
	case m.Expected != "":
		says = "expected " + harmless(clip(m.Expected, 120))
	case m.Found != "":
		says = "found " + harmless(clip(m.Found, 120))
	default:
		says = harmless(clip(m.Message, 240))
	}
	if m.Location != nil && strings.TrimSpace(m.Location.Text) != "" {
		what = harmless(clip(m.Location.Text, 80))
	}
	if strings.Contains(says, what) {
		what = ""
	}
	return says, what
}
