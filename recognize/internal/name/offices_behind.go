package name

import (
	"strings"

	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// readOfficesBehind reads offices where they stand behind: the organisation, the
// name, the office ("오픈AI 샘 올트먼 대표"), or the name, the organisation and
// the office ("도널드 트럼프 미국 대통령"), or the office before the name.
func (r *roleReader) readOfficesBehind() {
	for i := range r.names {
		n := &r.names[i]
		if r.parties[n.Party].Type != schema.Person {
			continue
		}
		if !r.hasParticle(i) {
			if title, ok := r.officeInHangul(n.To); ok {
				r.addRole(n.Party, title, r.holderBefore(n.From, i))
				continue
			}
			if j := r.nameStarting(n.To, i); j >= 0 && r.mayHoldOffice(j) && r.Tokens[n.To].Gap == text.GapSpace && !r.hasParticle(j) {
				if title, ok := r.officeInHangul(r.names[j].To); ok {
					r.addRole(n.Party, title, r.names[j].Party)
					continue
				}
			}
		}
		if k := n.From - 1; k >= 0 && r.Tokens[k].Class == text.ClassHangul && r.Tokens[n.From].Gap == text.GapSpace {
			word, _ := r.lexicon.cutCopula(r.Tokens[k].Text)
			if r.lexicon.Class(word)&WordOffice != 0 && len(word) >= 6 {
				r.addRole(n.Party, word, r.holderBefore(k, i))
			}
		}
	}
}

// hasParticle reports whether the last word of name i goes on behind it with a
// particle: what follows then belongs to the next phrase.
func (r *roleReader) hasParticle(i int) bool {
	return r.names[i].End < r.Tokens[r.names[i].To-1].End
}

// officeInHangul reads an office at token k, without its particle.
func (r *roleReader) officeInHangul(k int) (string, bool) {
	if k >= len(r.Tokens) || r.Tokens[k].Class != text.ClassHangul || r.Tokens[k].Gap > text.GapSpace {
		return "", false
	}
	s := r.Tokens[k].Text
	if r.lexicon.Class(s)&WordOffice != 0 && len(s) >= 6 {
		return s, true
	}
	for _, p := range r.lexicon.postpositions.at(s) {
		if rest, ok := strings.CutSuffix(s, p.text); ok && len(rest) >= 6 && r.lexicon.Class(rest)&WordOffice != 0 {
			return rest, true
		}
	}
	return "", false
}

// holderBefore returns the organisation or country that ends right before
// token k, or -1.
func (r *roleReader) holderBefore(k, i int) int {
	if k < 1 || r.Tokens[k].Gap != text.GapSpace {
		return -1
	}
	if j := r.nameEnding(k-1, i); j >= 0 && r.mayHoldOffice(j) && !r.hasParticle(j) {
		return r.names[j].Party
	}
	return -1
}
