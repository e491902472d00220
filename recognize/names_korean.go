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
		if n.tokens[i].class == hangul {
			n.class[i] = n.table.words.of(n.tokens[i].text)
		}
	}
	for i := 0; i < len(n.tokens); {
		if n.tokens[i].class != hangul || len(n.tokens[i].text) > maxHangul {
			i++
			continue
		}
		i = n.takeKorean(i)
	}
}

// maxHangul is the longest Hangul word, in bytes, that is looked into: nothing
// longer is one name.
const maxHangul = 90

// takeKorean decides whether a name begins at token i and returns the token to
// go on at.
func (n *namer) takeKorean(i int) int {
	st := n.stem(i)
	c := st.class
	switch {
	case c&(place|organ) != 0 && c&common == 0 || c&(place|organ) != 0 && len(st.stem) >= 6:
		return n.knownKorean(i, st)
	case c&never != 0:
		return i + 1
	}
	if to := n.koreanPerson(i, st); to > 0 {
		return to
	}
	if c&(common|office|human|firm|ware|scheme) != 0 {
		return i + 1
	}
	if head, kind := n.koreanHead(st); c == 0 && head > 0 {
		n.emit(i, i, st.stem, kind, 4)
		return i + 1
	}
	if root, ok := strings.CutSuffix(st.stem, "인"); ok && n.table.words.of(root)&place != 0 { // a people
		n.emit(i, i, st.stem, schema.Group, 4)
		return i + 1
	}
	if c == 0 {
		for cut := 6; cut <= len(st.stem)-6 && cut <= 15; cut += 3 { // 한국시각, 서울시민
			if n.table.words.of(st.stem[:cut])&place != 0 && n.table.words.of(st.stem[cut:])&(common|office) != 0 {
				n.emit(i, i, st.stem[:cut], schema.Place, 3)
				return i + 1
			}
		}
	}
	if opensForeign(n.tokens[i].text) && n.spaced(i+1) {
		if next := n.stem(i + 1); next.class == 0 && foreign(next.stem) { // 폰 보이트, 엘 파소
			return n.foreignName(i, stemmed{n.tokens[i].text, 0, true})
		}
	}
	if c == 0 && n.glossed(i) {
		n.emit(i, i, n.tokens[i].text, schema.Person, 1)
		return i + 1
	}
	if c == 0 && foreign(st.stem) || c&given != 0 {
		return n.foreignName(i, st)
	}
	if c == 0 {
		n.koreanContext(i, st)
	}
	return i + 1
}

// emit keeps the name that runs from the start of token i to the end of stem
// in token j.
func (n *namer) emit(i, j int, stem string, kind schema.PartyType, weight int) {
	start := n.tokens[i].start
	end := n.tokens[j].end
	if width := len(n.tokens[j].text) / 3; n.tokens[j].end-n.tokens[j].start == width { // composed: three bytes a syllable
		end = n.tokens[j].start + len(stem)/3
	}
	r := run{from: i, to: j + 1, kind: kind, weight: weight}
	if end != n.tokens[j].end {
		r.start, r.end = start, end
	}
	n.runs = append(n.runs, r)
}

// spaced reports whether token i is a Hangul word behind a single space.
func (n *namer) spaced(i int) bool {
	return i < len(n.tokens) && n.tokens[i].class == hangul && n.tokens[i].gap == space && len(n.tokens[i].text) <= maxHangul
}

// knownKorean takes a name of the lists and the noun that may go on it: "하버드
// 대학교", "온타리오 주".
func (n *namer) knownKorean(i int, st stemmed) int {
	kind := schema.Place
	if st.class&organ != 0 {
		kind = schema.Organization
	}
	if st.bare && n.spaced(i+1) {
		next := n.stem(i + 1)
		if next.class&orgNoun != 0 && next.class&(place|office) == 0 && len(next.stem) >= 6 {
			n.emit(i, i+1, next.stem, schema.Organization, 4)
			return i + 2
		}
	}
	n.emit(i, i, st.stem, kind, 4)
	return i + 1
}

// koreanHead finds the institution's or place's noun at the end of a word:
// 서울대학교, 현대자동차, 강남구. It returns the bytes before it.
func (n *namer) koreanHead(st stemmed) (before int, kind schema.PartyType) {
	s := st.stem
	for cut := 3; cut <= len(s)-6; cut += 3 {
		if before := cut; before >= 6 || len(s)-before >= 9 {
			c := n.table.words.of(s[before:])
			if c&common != 0 && len(s)-before <= 6 && n.table.words.of(s[:before])&common != 0 {
				continue
			}
			switch {
			case c&orgNoun != 0 && len(s)-before >= 6 && n.table.words.of(s[:before])&(common|place) != common:
				return before, schema.Organization
			case c&placeNoun != 0 && len(s)-before >= 6 && n.table.words.of(s[:before])&common == 0:
				return before, schema.Place
			}
		}
	}
	if len(s) >= 9 {
		last := s[len(s)-3:]
		root := s[:len(s)-3]
		switch last {
		case "시", "군", "구", "도", "현", "읍", "면", "동", "리", "강", "산", "섬", "주", "해", "만", "역", "성":
			if n.table.words.of(root)&place != 0 || foreign(root) && !strings.Contains("도리주만해성동산", last) {
				return len(root), schema.Place
			}
			if (last == "시" || last == "군" || last == "구" || last == "읍") && n.table.words.of(root) == 0 && len(root) == 6 && !verbal(s) {
				return len(root), schema.Place
			}
		case "당", "청", "부", "처", "위", "대":
			if last == "대" && (n.table.words.of(root)&place != 0 || foreign(root)) {
				return len(root), schema.Organization
			}
			if (last == "부" || last == "청") && len(s) >= 12 && !strings.HasSuffix(s, "본부") && !strings.HasSuffix(s, "간부") && !strings.HasSuffix(s, "요청") {
				return len(root), schema.Organization
			}
			if last == "당" && n.table.words.of(root) == 0 && len(root) >= 6 {
				return len(root), schema.Organization
			}
		}
	}
	return 0, ""
}

// foreignName takes a run of words that are spelled as foreign names are. The
// words before the last carry no particle.
func (n *namer) foreignName(i int, st stemmed) int {
	j := i
	last := st
	for last.bare && n.spaced(j+1) && j-i < 4 {
		next := n.stem(j + 1)
		if foreignParticle(n.tokens[j+1].text) && n.spaced(j+2) {
			if after := n.stem(j + 2); foreign(after.stem) {
				j, last = j+2, after
				continue
			}
		}
		if next.class&(common|office|human|never|orgNoun|placeNoun|firm|ware) != 0 && next.class&(place|organ) == 0 || next.class == 0 && !(foreign(next.stem) || n.class[j]&given != 0 && utf8.RuneCountInString(next.stem) >= 2 && utf8.RuneCountInString(next.stem) <= 5 && !verbal(next.stem)) {
			break
		}
		if next.class&(place|organ) != 0 && next.class&given == 0 {
			break
		}
		j, last = j+1, next
	}
	kind, weight := schema.Person, 1
	if j > i {
		weight = 2
	}
	if last.bare && j+2 < len(n.tokens) && n.tokens[j+1].class == digits && n.tokens[j+1].gap == space && (len(n.tokens[j+1].text) == 1 || len(n.tokens[j+1].text) == 2 && n.tokens[j+1].text < "24") &&
		n.tokens[j+2].gap == glued && n.tokens[j+2].class == hangul && n.stem(j+2).stem == "세" { // 앙리 4세
		n.emit(i, j+2, "세", schema.Person, 4)
		return j + 3
	}
	if last.bare && n.spaced(j+1) {
		next := n.stem(j + 1)
		switch {
		case next.class&office != 0:
			weight = 4
		case next.class&orgNoun != 0 && len(next.stem) >= 6:
			n.emit(i, j+1, next.stem, schema.Organization, 4)
			return j + 2
		case next.class&placeNoun != 0:
			if len(next.stem) >= 6 { // 아라곤 왕국
				n.emit(i, j+1, next.stem, schema.Place, 4)
				return j + 2
			}
			kind, weight = schema.Place, 4
		}
	}
	if weight < 4 && i > 0 && n.tokens[i].gap == space && n.tokens[i-1].class == hangul {
		c := n.class[i-1]
		switch {
		case c&(human|office) != 0:
			kind, weight = schema.Person, 3
		case c&firm != 0:
			kind, weight = schema.Organization, 3
		case c&ware != 0:
			kind, weight = schema.Product, 3
		case c&scheme != 0:
			kind, weight = schema.Project, 3
		}
	}
	if weight < 3 && !last.bare {
		p := n.tokens[j].text[len(last.stem):]
		if strings.HasPrefix(p, "에서") || p == "에" || p == "에는" || p == "에도" {
			kind, weight = schema.Place, 2
		}
	}
	n.emit(i, j, last.stem, kind, weight)
	return j + 1
}
