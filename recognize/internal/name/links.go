package name

import (
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// extendLinked includes a small word and what it joins to the name: of, de,
// van. It returns to where it joins nothing.
func (n *Reader) extendLinked(from, to int, heads bool) int {
	class := n.classes[to]
	if class == 0 && n.brands != nil && to-from == 1 && n.brands[n.Tokens[to].Text] {
		return to + 1
	}
	if class&(WordLink|wordParticle) == 0 {
		if n.has(language.HeadFirst) && heads && n.isAdjective(to) && n.classes[to-1]&(wordOrgNoun|wordHead) != 0 && to-from <= 3 {
			return to + 1 // Union européenne, Cour suprême
		}
		return to
	}
	j := max(n.skipLinks(to), to+1)
	if j+1 < len(n.Tokens) && n.Tokens[j].Text == "-" && n.Tokens[j].Gap == text.GapNone { // al-Assad
		j++
	}
	if j >= len(n.Tokens) || n.Tokens[j].Gap > text.GapSpace || !n.isCapital(j) {
		return to
	}
	if n.classes[j]&(WordNever|wordDemonym|WordHonorific) != 0 && n.classes[j]&(WordGivenName|WordPlace) == 0 {
		if end, class := n.phraseAt(j); class&WordPlace == 0 {
			return to
		} else if n.uses[to]&useComplementLink != 0 && heads { // University of North Carolina
			return end
		}
	}
	if n.has(language.HeadFirst) && n.tiesAfterHead(from, to, j) || !n.has(language.HeadFirst) && n.tiesBehindHead(from, to, j, heads) {
		return j + 1
	}
	return to
}

// tiesAfterHead reports whether the small word at token to joins the
// capitalised word at j to the name that began at from, in a language that puts
// heads first.
func (n *Reader) tiesAfterHead(from, to, j int) bool {
	use, last := n.uses[to], n.classes[to-1]
	switch {
	case use&useForeignLink != 0:
		return true
	case use&useHeadLink != 0 && last&(wordOrgNoun|wordPlaceNoun|wordHead) != 0 && last&WordGivenName == 0:
		return true
	}
	if n.classes[to]&wordParticle == 0 || use&useContracted != 0 || n.classes[j]&(WordPlace|wordOrgNoun|WordAcronym) != 0 || !n.isPersonLike(from, to) {
		return false
	}
	own := use&useOwnParticle != 0
	person := n.classes[from]&WordGivenName != 0 || n.isHonoured(from) || n.isPresented(from) || !own
	return person && (own || j-to == 1 || n.Tokens[j-1].Text == "-")
}

// tiesBehindHead is [namer.tiesAfterHead] for a language that puts heads last.
// heads reports that the name has an institution's or a place's noun.
func (n *Reader) tiesBehindHead(from, to, j int, heads bool) bool {
	use, last := n.uses[to], n.classes[to-1]
	and := n.classes[to]&WordConjunction != 0
	switch {
	case use&useComplementLink != 0:
		return last&(wordOrgNoun|wordPlaceNoun) != 0 && last&WordGivenName == 0 || to-from >= 2 && heads
	case use&usePurposeLink != 0, and:
		headed := last&wordOrgNoun != 0 && !and || heads && and && n.hasLink(from, to)
		return headed && n.classes[j]&(WordPlace|WordGivenName) == 0 || n.isWorkBefore(from)
	case use&useDefinite != 0:
		return n.isWorkBefore(from) || n.classes[from]&WordGivenName != 0 && to-from <= 2 && j-to == 1 && to > from && n.Tokens[to-1].Upper
	case use&useTitleLink != 0:
		return n.isWorkBefore(from)
	}
	return n.classes[to]&wordParticle != 0 && n.isPersonLike(from, to)
}

// hasLink reports whether the name has an "of" or "for" already: "Department
// of Health and Human Services".
func (n *Reader) hasLink(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if n.uses[i]&(useComplementLink|usePurposeLink) != 0 {
			return true
		}
	}
	return false
}
