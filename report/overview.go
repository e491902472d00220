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

// grouped groups the digits of long integers in threes, for readability.
func grouped(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && s[j] >= '0' && s[j] <= '9' {
			j++
		}
		if j-i < 5 || i > 0 && strings.ContainsRune("./-:_", rune(s[i-1])) {
			j = max(j, i+1)
			b.WriteString(s[i:j])
			i = j
			continue
		}
		for k := i; k < j; k++ {
			if k > i && (j-k)%3 == 0 {
				b.WriteRune('\u202F')
			}
			b.WriteByte(s[k])
		}
		i = j
	}
	return b.String()
}
