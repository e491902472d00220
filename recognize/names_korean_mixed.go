package recognize

import (
	"strings"

	"github.com/assaykit/assay/schema"
)

// joinMixed joins the Latin and the Hangul part of one name: 오픈AI, SK그룹,
// LG전자는. Particles and titles behind Latin letters stay outside.
func (n *namer) joinMixed() {
	for i := range n.runs {
		r := &n.runs[i]
		if r.end > 0 || n.tokens[r.from].class != classWord {
			continue
		}
		if r.to < len(n.tokens) && n.tokens[r.to].class == classHangul && n.tokens[r.to].gap == gapNone && len(n.tokens[r.to].text) <= maxHangulName {
			st := n.stem(r.to)
			k := &n.tokens[r.to]
			if !isParticle(k.text) && st.class&wordOffice == 0 && !strings.HasPrefix(k.text, "씨") && len(st.stem) >= 6 && !isParticle(st.stem) {
				r.start, r.end = n.tokens[r.from].start, k.end
				if !st.bare && k.end-k.start == len(k.text)/3 {
					r.end = k.start + len(st.stem)/3
				}
				r.to++
				if st.class&wordOrgNoun != 0 || r.weight <= 2 {
					r.kind, r.weight = schema.Organization, max(r.weight, 3)
				}
			}
		}
		if r.from > 0 && n.tokens[r.from].gap == gapNone && n.tokens[r.from-1].class == classHangul && len(n.tokens[r.from-1].text) <= 9 &&
			!isAdnominal(n.tokens[r.from-1].text) && !isParticle(n.tokens[r.from-1].text) && n.stem(r.from-1).bare {
			r.from--
			if r.end > 0 {
				r.start = n.tokens[r.from].start
			}
			if r.weight <= 2 {
				r.kind, r.weight = schema.Organization, 3
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
