package name

import (
	"unicode/utf8"

	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// findHangul finds the names among Hangul words: what the lists know, what
// ends as institutions and places do, what a title follows or a profession
// precedes, and what is spelled as foreign names are.
func (n *Reader) findHangul() {
	for i := range n.Tokens {
		if n.Tokens[i].Class == text.ClassHangul {
			n.classes[i] = n.lexicon.Class(n.Tokens[i].Text)
		}
	}
	for i := 0; i < len(n.Tokens); {
		if n.Tokens[i].Class != text.ClassHangul || len(n.Tokens[i].Text) > maxHangulName {
			i++
			continue
		}
		i = n.takeHangul(i)
	}
}

// maxHangulName is the longest Hangul word, in bytes, that is looked into:
// nothing longer is one name.
const maxHangulName = 90

// takeHangul decides whether a name begins at token i and returns the token to
// go on at.
func (n *Reader) takeHangul(i int) int {
	st := n.stem(i)
	class := st.class
	switch {
	case class&(WordPlace|WordOrganization) != 0 && class&WordCommon == 0 || class&(WordPlace|WordOrganization) != 0 && len(st.stem) >= 6:
		return n.takeKnownHangul(i, st)
	case class&WordNever != 0:
		return i + 1
	}
	if to := n.takeHangulPerson(i, st); to > 0 {
		return to
	}
	if class&(WordCommon|WordOffice|WordPerson|WordFirm|wordProduct|wordProject) != 0 {
		return i + 1
	}
	if head, kind := n.cutHangulHead(st); class == 0 && head > 0 {
		n.addRun(i, i, st.stem, kind, 4)
		return i + 1
	}
	if _, ok := n.lexicon.peoples.cut(st.stem, n.isPlace); ok {
		n.addRun(i, i, st.stem, schema.Group, 4)
		return i + 1
	}
	if class == 0 {
		for cut := 6; cut <= len(st.stem)-6 && cut <= 15; cut += 3 { // 한국시각, 서울시민
			if n.lexicon.Class(st.stem[:cut])&WordPlace != 0 && n.lexicon.Class(st.stem[cut:])&(WordCommon|WordOffice) != 0 {
				n.addRun(i, i, st.stem[:cut], schema.Place, 3)
				return i + 1
			}
		}
	}
	if n.lexicon.foreignOpeners[n.Tokens[i].Text] && n.isSpacedHangul(i+1) {
		if next := n.stem(i + 1); next.class == 0 && n.lexicon.isForeign(next.stem) { // 폰 보이트, 엘 파소
			return n.takeForeignName(i, stemmedWord{n.Tokens[i].Text, 0, true})
		}
	}
	if class == 0 && n.isGlossed(i) {
		n.addRun(i, i, n.Tokens[i].Text, schema.Person, 1)
		return i + 1
	}
	if class == 0 && n.lexicon.isForeign(st.stem) || class&WordGivenName != 0 {
		return n.takeForeignName(i, st)
	}
	if class == 0 {
		n.takeHangulContext(i, st)
	}
	return i + 1
}

// addRun appends the name that runs from the start of token i to the end of
// stem in token j.
func (n *Reader) addRun(i, j int, stem string, kind schema.PartyType, weight int) {
	start := n.Tokens[i].Start
	end := n.Tokens[j].End
	if width := len(n.Tokens[j].Text) / 3; n.Tokens[j].End-n.Tokens[j].Start == width { // composed: three bytes a syllable
		end = n.Tokens[j].Start + len(stem)/3
	}
	run := nameRun{from: i, to: j + 1, kind: kind, weight: weight}
	if end != n.Tokens[j].End {
		run.start, run.end = start, end
	}
	n.runs = append(n.runs, run)
}

// isSpacedHangul reports whether token i is a Hangul word behind a single
// space.
func (n *Reader) isSpacedHangul(i int) bool {
	return i < len(n.Tokens) && n.Tokens[i].Class == text.ClassHangul && n.Tokens[i].Gap == text.GapSpace && len(n.Tokens[i].Text) <= maxHangulName
}

// takeKnownHangul takes a name of the lists and the noun that may go on it:
// "하버드 대학교", "온타리오 주".
func (n *Reader) takeKnownHangul(i int, st stemmedWord) int {
	kind := schema.Place
	if st.class&WordOrganization != 0 {
		kind = schema.Organization
	}
	if st.bare && n.isSpacedHangul(i+1) {
		next := n.stem(i + 1)
		if next.class&wordOrgNoun != 0 && next.class&(WordPlace|WordOffice) == 0 && len(next.stem) >= 6 {
			n.addRun(i, i+1, next.stem, schema.Organization, 4)
			return i + 2
		}
	}
	n.addRun(i, i, st.stem, kind, 4)
	return i + 1
}

// cutHangulHead finds the institution's or place's noun at the end of a word:
// 서울대학교, 현대자동차, 강남구. It returns the bytes before it, 0 where there is
// none.
func (n *Reader) cutHangulHead(st stemmedWord) (before int, kind schema.PartyType) {
	s := st.stem
	for before := 3; before <= len(s)-6; before += 3 {
		if before < 6 && len(s)-before < 9 {
			continue
		}
		class, root := n.lexicon.Class(s[before:]), n.lexicon.Class(s[:before])
		switch {
		case class&WordCommon != 0 && len(s)-before <= 6 && root&WordCommon != 0:
		case class&wordOrgNoun != 0 && root&(WordCommon|WordPlace) != WordCommon:
			return before, schema.Organization
		case class&wordPlaceNoun != 0 && root&WordCommon == 0:
			return before, schema.Place
		}
	}
	if len(s) < 9 {
		return 0, ""
	}
	if kind = n.kindOfSuffix(s[:len(s)-3], s[len(s)-3:]); kind == "" {
		return 0, ""
	}
	return len(s) - 3, kind
}

// kindOfSuffix returns the kind of a word that ends with a syllable for
// places or institutions: 강남구, 경찰청.
func (n *Reader) kindOfSuffix(root, suffix string) schema.PartyType {
	x, class := n.lexicon, n.lexicon.Class(root)
	place := class&WordPlace != 0
	switch {
	case x.districts.has(suffix):
		if place || x.isForeign(root) || class == 0 && len(root) == 6 && !x.isVerbal(root+suffix) {
			return schema.Place
		}
	case x.features.has(suffix):
		if place || x.isForeign(root) {
			return schema.Place
		}
	case x.derived.has(suffix):
		if place {
			return schema.Place
		}
	case x.colleges.has(suffix):
		if place || x.isForeign(root) {
			return schema.Organization
		}
	case x.authorities.has(suffix):
		if word := root + suffix; len(word) >= 12 && !x.isNoAuthority(word) {
			return schema.Organization
		}
	case x.politicalParties.has(suffix):
		if class == 0 && len(root) >= 6 {
			return schema.Organization
		}
	}
	return ""
}

// takeForeignName takes a run of words that are spelled as foreign names are,
// and returns the token to go on at.
func (n *Reader) takeForeignName(i int, st stemmedWord) int {
	j, last := n.extendForeignName(i, st)
	if last.bare && n.isRegnalNumber(j+1) { // 앙리 4세
		n.addRun(i, j+2, n.stem(j+2).stem, schema.Person, 4)
		return j + 3
	}
	kind, weight := schema.Person, 1
	if j > i {
		weight = 2
	}
	if last.bare && n.isSpacedHangul(j+1) {
		next := n.stem(j + 1)
		switch {
		case next.class&WordOffice != 0:
			weight = 4
		case next.class&wordOrgNoun != 0 && len(next.stem) >= 6:
			n.addRun(i, j+1, next.stem, schema.Organization, 4)
			return j + 2
		case next.class&wordPlaceNoun != 0:
			if len(next.stem) >= 6 { // 아라곤 왕국
				n.addRun(i, j+1, next.stem, schema.Place, 4)
				return j + 2
			}
			kind, weight = schema.Place, 4
		}
	}
	if weight < 4 {
		if before, w := n.kindOfHangulNoun(i); w > 0 {
			kind, weight = before, w
		}
	}
	if weight < 3 && !last.bare && n.lexicon.placedBy[n.Tokens[j].Text[len(last.stem):]] {
		kind, weight = schema.Place, 2
	}
	n.addRun(i, j, last.stem, kind, weight)
	return j + 1
}

// extendForeignName returns the last token of a foreign name and its stem. The
// words before the last carry no particle.
func (n *Reader) extendForeignName(i int, st stemmedWord) (j int, last stemmedWord) {
	j, last = i, st
	for last.bare && n.isSpacedHangul(j+1) && j-i < 4 {
		if n.lexicon.foreignParticles[n.Tokens[j+1].Text] && n.isSpacedHangul(j+2) {
			if after := n.stem(j + 2); n.lexicon.isForeign(after.stem) {
				j, last = j+2, after
				continue
			}
		}
		next := n.stem(j + 1)
		if !n.continuesForeignName(next, n.classes[j]) {
			break
		}
		j, last = j+1, next
	}
	return j, last
}

// continuesForeignName reports whether a word goes on a foreign name behind one
// of a given class.
func (n *Reader) continuesForeignName(next stemmedWord, before wordClass) bool {
	switch {
	case next.class&(WordPlace|WordOrganization) != 0:
		return next.class&WordGivenName != 0
	case next.class&(WordCommon|WordOffice|WordPerson|WordNever|wordOrgNoun|wordPlaceNoun|WordFirm|wordProduct) != 0:
		return false
	case next.class != 0 || n.lexicon.isForeign(next.stem):
		return true
	}
	syllables := utf8.RuneCountInString(next.stem)
	return before&WordGivenName != 0 && syllables >= 2 && syllables <= 5 && !n.lexicon.isVerbal(next.stem)
}

// isRegnalNumber reports the number of a ruler at token i: 4세.
func (n *Reader) isRegnalNumber(i int) bool {
	if i+1 >= len(n.Tokens) || n.Tokens[i].Class != text.ClassDigits || n.Tokens[i].Gap != text.GapSpace {
		return false
	}
	number, mark := n.Tokens[i].Text, &n.Tokens[i+1]
	return (len(number) == 1 || len(number) == 2 && number < "24") && mark.Gap == text.GapNone && mark.Class == text.ClassHangul && n.lexicon.regnal[n.stem(i+1).stem]
}

// kindOfHangulNoun reads the kind of the name at token i off the noun before
// it.
func (n *Reader) kindOfHangulNoun(i int) (kind schema.PartyType, weight int) {
	if i == 0 || n.Tokens[i].Gap != text.GapSpace || n.Tokens[i-1].Class != text.ClassHangul {
		return "", 0
	}
	switch class := n.classes[i-1]; {
	case class&(WordPerson|WordOffice) != 0:
		return schema.Person, 3
	case class&WordFirm != 0:
		return schema.Organization, 3
	case class&wordProduct != 0:
		return schema.Product, 3
	case class&wordProject != 0:
		return schema.Project, 3
	}
	return "", 0
}

// isPlace reports a word that is a place.
func (n *Reader) isPlace(word string) bool { return n.lexicon.Class(word)&WordPlace != 0 }
