package recognize

import (
	"strings"

	"github.com/assaykit/assay/schema"
)

// readKoreanRoles reads offices off Korean word order: the organisation, the
// name, the office ("오픈AI 샘 올트먼 대표"), or the name, the organisation and
// the office ("도널드 트럼프 미국 대통령"), or the office before the name.
func (r *roleReader) readKoreanRoles() {
	for i := range r.names {
		n := &r.names[i]
		if r.parties[n.party].Type != schema.Person {
			continue
		}
		if !r.hasParticle(i) {
			if title, ok := r.parseKoreanOffice(n.to); ok {
				r.addRole(n.party, title, r.holderBefore(n.from, i))
				continue
			}
			if j := r.nameStarting(n.to, i); j >= 0 && r.mayHoldOffice(j) && r.tokens[n.to].gap == gapSpace && !r.hasParticle(j) {
				if title, ok := r.parseKoreanOffice(r.names[j].to); ok {
					r.addRole(n.party, title, r.names[j].party)
					continue
				}
			}
		}
		if k := n.from - 1; k >= 0 && r.tokens[k].class == classHangul && r.tokens[n.from].gap == gapSpace {
			word := strings.TrimSuffix(r.tokens[k].text, "인")
			if r.table.words.lookup(word)&wordOffice != 0 && len(word) >= 6 {
				r.addRole(n.party, word, r.holderBefore(k, i))
			}
		}
	}
}

// hasParticle reports whether the last word of name i goes on behind it with a
// particle: what follows then belongs to the next phrase.
func (r *roleReader) hasParticle(i int) bool {
	return r.names[i].end < r.tokens[r.names[i].to-1].end
}

// parseKoreanOffice reads an office at token k, without its particle.
func (r *roleReader) parseKoreanOffice(k int) (string, bool) {
	if k >= len(r.tokens) || r.tokens[k].class != classHangul || r.tokens[k].gap > gapSpace {
		return "", false
	}
	s := r.tokens[k].text
	if r.table.words.lookup(s)&wordOffice != 0 && len(s) >= 6 {
		return s, true
	}
	for _, p := range particlesByEnd[s[max(0, len(s)-3):]] {
		if rest, ok := strings.CutSuffix(s, p); ok && len(rest) >= 6 && r.table.words.lookup(rest)&wordOffice != 0 {
			return rest, true
		}
	}
	return "", false
}

// holderBefore returns the organisation or country that ends right before
// token k, or -1.
func (r *roleReader) holderBefore(k, i int) int {
	if k < 1 || r.tokens[k].gap != gapSpace {
		return -1
	}
	if j := r.nameEnding(k-1, i); j >= 0 && r.mayHoldOffice(j) && !r.hasParticle(j) {
		return r.names[j].party
	}
	return -1
}
