package recognize

import (
	"strings"

	"github.com/assaykit/assay/schema"
)

// joinMixed joins the Latin and the Hangul part of one name: 오픈AI, SK그룹,
// LG전자는. Particles and titles behind Latin letters stay outside.
func (n *namer) joinMixed() {
	for i := range n.runs {
		run := &n.runs[i]
		if run.end > 0 || n.tokens[run.from].class != classWord {
			continue
		}
		if run.to < len(n.tokens) && n.tokens[run.to].class == classHangul && n.tokens[run.to].gap == gapNone && len(n.tokens[run.to].text) <= maxHangulName {
			st := n.stem(run.to)
			tok := &n.tokens[run.to]
			if !isParticle(tok.text) && st.class&wordOffice == 0 && !strings.HasPrefix(tok.text, "씨") && len(st.stem) >= 6 && !isParticle(st.stem) {
				run.start, run.end = n.tokens[run.from].start, tok.end
				if !st.bare && tok.end-tok.start == len(tok.text)/3 {
					run.end = tok.start + len(st.stem)/3
				}
				run.to++
				if st.class&wordOrgNoun != 0 || run.weight <= 2 {
					run.kind, run.weight = schema.Organization, max(run.weight, 3)
				}
			}
		}
		if run.from > 0 && n.tokens[run.from].gap == gapNone && n.tokens[run.from-1].class == classHangul && len(n.tokens[run.from-1].text) <= 9 &&
			!isAdnominal(n.tokens[run.from-1].text) && !isParticle(n.tokens[run.from-1].text) && n.stem(run.from-1).bare {
			run.from--
			if run.end > 0 {
				run.start = n.tokens[run.from].start
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
