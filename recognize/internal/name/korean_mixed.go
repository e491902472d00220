package name

import (
	"strings"

	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// joinMixed joins the Latin and the Hangul part of one name: 오픈AI, SK그룹,
// LG전자는. Particles and titles behind Latin letters stay outside.
func (n *Reader) joinMixed() {
	for i := range n.runs {
		run := &n.runs[i]
		if run.end > 0 || n.Tokens[run.from].Class != text.ClassWord {
			continue
		}
		if run.to < len(n.Tokens) && n.Tokens[run.to].Class == text.ClassHangul && n.Tokens[run.to].Gap == text.GapNone && len(n.Tokens[run.to].Text) <= maxHangulName {
			st := n.stem(run.to)
			tok := &n.Tokens[run.to]
			if !isParticle(tok.Text) && st.class&WordOffice == 0 && !strings.HasPrefix(tok.Text, "씨") && len(st.stem) >= 6 && !isParticle(st.stem) {
				run.start, run.end = n.Tokens[run.from].Start, tok.End
				if !st.bare && tok.End-tok.Start == len(tok.Text)/3 {
					run.end = tok.Start + len(st.stem)/3
				}
				run.to++
				if st.class&wordOrgNoun != 0 || run.weight <= 2 {
					run.kind, run.weight = schema.Organization, max(run.weight, 3)
				}
			}
		}
		if run.from > 0 && n.Tokens[run.from].Gap == text.GapNone && n.Tokens[run.from-1].Class == text.ClassHangul && len(n.Tokens[run.from-1].Text) <= 9 &&
			!isAdnominal(n.Tokens[run.from-1].Text) && !isParticle(n.Tokens[run.from-1].Text) && n.stem(run.from-1).bare {
			run.from--
			if run.end > 0 {
				run.start = n.Tokens[run.from].Start
			}
			if run.weight <= 2 {
				run.kind, run.weight = schema.Organization, 3
			}
		}
	}
}

// isAdnominal reports a verb's form before a noun, where a space was left out.
func isAdnominal(s string) bool {
	for _, e := range []string{"한", "된", "는", "은", "인", "의", "할", "될", "던"} {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}
