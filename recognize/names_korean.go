package recognize

import (
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/schema"
)

// findKorean finds the names among Hangul words: what the lists know, what
// ends as institutions and places do, what a title follows or a profession
// precedes, and what is spelled as foreign names are.
func (n *namer) findKorean() {
	for i := range n.tokens {
		if n.tokens[i].class == classHangul {
			n.classes[i] = n.table.words.lookup(n.tokens[i].text)
		}
	}
	for i := 0; i < len(n.tokens); {
		if n.tokens[i].class != classHangul || len(n.tokens[i].text) > maxHangulName {
			i++
			continue
		}
		i = n.takeKorean(i)
	}
}

// maxHangulName is the longest Hangul word, in bytes, that is looked into: nothing
// longer is one name.
const maxHangulName = 90

// takeKorean decides whether a name begins at token i and returns the token to
// go on at.
func (n *namer) takeKorean(i int) int {
	st := n.stem(i)
	class := st.class
	switch {
	case class&(wordPlace|wordOrganization) != 0 && class&wordCommon == 0 || class&(wordPlace|wordOrganization) != 0 && len(st.stem) >= 6:
		return n.takeKnownKorean(i, st)
	case class&wordNever != 0:
		return i + 1
	}
	if to := n.takeKoreanPerson(i, st); to > 0 {
		return to
	}
	if class&(wordCommon|wordOffice|wordPerson|wordFirm|wordProduct|wordProject) != 0 {
		return i + 1
	}
	if head, kind := n.cutKoreanHead(st); class == 0 && head > 0 {
		n.addRun(i, i, st.stem, kind, 4)
		return i + 1
	}
	if root, ok := strings.CutSuffix(st.stem, "인"); ok && n.table.words.lookup(root)&wordPlace != 0 { // a people
		n.addRun(i, i, st.stem, schema.Group, 4)
		return i + 1
	}
	if class == 0 {
		for cut := 6; cut <= len(st.stem)-6 && cut <= 15; cut += 3 { // 한국시각, 서울시민
			if n.table.words.lookup(st.stem[:cut])&wordPlace != 0 && n.table.words.lookup(st.stem[cut:])&(wordCommon|wordOffice) != 0 {
				n.addRun(i, i, st.stem[:cut], schema.Place, 3)
				return i + 1
			}
		}
	}
	if opensForeignName(n.tokens[i].text) && n.isSpacedHangul(i+1) {
		if next := n.stem(i + 1); next.class == 0 && isForeign(next.stem) { // 폰 보이트, 엘 파소
			return n.takeForeignName(i, stemmedWord{n.tokens[i].text, 0, true})
		}
	}
	if class == 0 && n.isGlossed(i) {
		n.addRun(i, i, n.tokens[i].text, schema.Person, 1)
		return i + 1
	}
	if class == 0 && isForeign(st.stem) || class&wordGivenName != 0 {
		return n.takeForeignName(i, st)
	}
	if class == 0 {
		n.takeKoreanContext(i, st)
	}
	return i + 1
}

// addRun keeps the name that runs from the start of token i to the end of stem
// in token j.
func (n *namer) addRun(i, j int, stem, kind string, weight int) {
	start := n.tokens[i].start
	end := n.tokens[j].end
	if width := len(n.tokens[j].text) / 3; n.tokens[j].end-n.tokens[j].start == width { // composed: three bytes a syllable
		end = n.tokens[j].start + len(stem)/3
	}
	run := nameRun{from: i, to: j + 1, kind: kind, weight: weight}
	if end != n.tokens[j].end {
		run.start, run.end = start, end
	}
	n.runs = append(n.runs, run)
}

// isSpacedHangul reports whether token i is a Hangul word behind a single space.
func (n *namer) isSpacedHangul(i int) bool {
	return i < len(n.tokens) && n.tokens[i].class == classHangul && n.tokens[i].gap == gapSpace && len(n.tokens[i].text) <= maxHangulName
}

// takeKnownKorean takes a name of the lists and the noun that may go on it: "하버드
// 대학교", "온타리오 주".
func (n *namer) takeKnownKorean(i int, st stemmedWord) int {
	kind := schema.Place
	if st.class&wordOrganization != 0 {
		kind = schema.Organization
	}
	if st.bare && n.isSpacedHangul(i+1) {
		next := n.stem(i + 1)
		if next.class&wordOrgNoun != 0 && next.class&(wordPlace|wordOffice) == 0 && len(next.stem) >= 6 {
			n.addRun(i, i+1, next.stem, schema.Organization, 4)
			return i + 2
		}
	}
	n.addRun(i, i, st.stem, kind, 4)
	return i + 1
}

// cutKoreanHead finds the institution's or place's noun at the end of a word:
// 서울대학교, 현대자동차, 강남구. It returns the bytes before it.
func (n *namer) cutKoreanHead(st stemmedWord) (before int, kind string) {
	s := st.stem
	for cut := 3; cut <= len(s)-6; cut += 3 {
		if before := cut; before >= 6 || len(s)-before >= 9 {
			class := n.table.words.lookup(s[before:])
			if class&wordCommon != 0 && len(s)-before <= 6 && n.table.words.lookup(s[:before])&wordCommon != 0 {
				continue
			}
			switch {
			case class&wordOrgNoun != 0 && len(s)-before >= 6 && n.table.words.lookup(s[:before])&(wordCommon|wordPlace) != wordCommon:
				return before, schema.Organization
			case class&wordPlaceNoun != 0 && len(s)-before >= 6 && n.table.words.lookup(s[:before])&wordCommon == 0:
				return before, schema.Place
			}
		}
	}
	if len(s) >= 9 {
		last := s[len(s)-3:]
		root := s[:len(s)-3]
		switch last {
		case "시", "군", "구", "도", "현", "읍", "면", "동", "리", "강", "산", "섬", "주", "해", "만", "역", "성":
			if n.table.words.lookup(root)&wordPlace != 0 || isForeign(root) && !strings.Contains("도리주만해성동산", last) {
				return len(root), schema.Place
			}
			if (last == "시" || last == "군" || last == "구" || last == "읍") && n.table.words.lookup(root) == 0 && len(root) == 6 && !isVerbal(s) {
				return len(root), schema.Place
			}
		case "당", "청", "부", "처", "위", "대":
			if last == "대" && (n.table.words.lookup(root)&wordPlace != 0 || isForeign(root)) {
				return len(root), schema.Organization
			}
			if (last == "부" || last == "청") && len(s) >= 12 && !strings.HasSuffix(s, "본부") && !strings.HasSuffix(s, "간부") && !strings.HasSuffix(s, "요청") {
				return len(root), schema.Organization
			}
			if last == "당" && n.table.words.lookup(root) == 0 && len(root) >= 6 {
				return len(root), schema.Organization
			}
		}
	}
	return 0, ""
}

// takeForeignName takes a run of words that are spelled as foreign names are. The
// words before the last carry no particle.
func (n *namer) takeForeignName(i int, st stemmedWord) int {
	j := i
	last := st
	for last.bare && n.isSpacedHangul(j+1) && j-i < 4 {
		next := n.stem(j + 1)
		if isForeignParticle(n.tokens[j+1].text) && n.isSpacedHangul(j+2) {
			if after := n.stem(j + 2); isForeign(after.stem) {
				j, last = j+2, after
				continue
			}
		}
		if next.class&(wordCommon|wordOffice|wordPerson|wordNever|wordOrgNoun|wordPlaceNoun|wordFirm|wordProduct) != 0 && next.class&(wordPlace|wordOrganization) == 0 || next.class == 0 && !(isForeign(next.stem) || n.classes[j]&wordGivenName != 0 && utf8.RuneCountInString(next.stem) >= 2 && utf8.RuneCountInString(next.stem) <= 5 && !isVerbal(next.stem)) {
			break
		}
		if next.class&(wordPlace|wordOrganization) != 0 && next.class&wordGivenName == 0 {
			break
		}
		j, last = j+1, next
	}
	kind, weight := schema.Person, 1
	if j > i {
		weight = 2
	}
	if last.bare && j+2 < len(n.tokens) && n.tokens[j+1].class == classDigits && n.tokens[j+1].gap == gapSpace && (len(n.tokens[j+1].text) == 1 || len(n.tokens[j+1].text) == 2 && n.tokens[j+1].text < "24") &&
		n.tokens[j+2].gap == gapNone && n.tokens[j+2].class == classHangul && n.stem(j+2).stem == "세" { // 앙리 4세
		n.addRun(i, j+2, "세", schema.Person, 4)
		return j + 3
	}
	if last.bare && n.isSpacedHangul(j+1) {
		next := n.stem(j + 1)
		switch {
		case next.class&wordOffice != 0:
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
	if weight < 4 && i > 0 && n.tokens[i].gap == gapSpace && n.tokens[i-1].class == classHangul {
		class := n.classes[i-1]
		switch {
		case class&(wordPerson|wordOffice) != 0:
			kind, weight = schema.Person, 3
		case class&wordFirm != 0:
			kind, weight = schema.Organization, 3
		case class&wordProduct != 0:
			kind, weight = schema.Product, 3
		case class&wordProject != 0:
			kind, weight = schema.Project, 3
		}
	}
	if weight < 3 && !last.bare {
		p := n.tokens[j].text[len(last.stem):]
		if strings.HasPrefix(p, "에서") || p == "에" || p == "에는" || p == "에도" {
			kind, weight = schema.Place, 2
		}
	}
	n.addRun(i, j, last.stem, kind, weight)
	return j + 1
}
