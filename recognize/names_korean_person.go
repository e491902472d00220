package recognize

import (
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/schema"
)

// koreanContext takes a word that only its neighbours show to be a name: as
// the subject of saying, behind a person's noun, before a kingdom's or a
// river's; and a known place that the verb before it is written together with.
func (n *namer) koreanContext(i int, st stemmed) {
	if n.saysKorean(i, st) {
		n.emit(i, i, st.stem, schema.Person, 2)
		return
	}
	count := len(st.stem) / 3
	if count >= 2 && count <= 5 && !verbal(st.stem) && !nounEnding(st.stem) && !adnominal(st.stem) {
		if i > 0 && n.tokens[i].gap == space && n.tokens[i-1].class == hangul && !st.bare {
			before := n.tokens[i-1].text
			noun, copula := strings.CutSuffix(before, "인") // 책임자인 게리는
			if n.table.words.of(noun)&human != 0 && (!copula || len(noun) >= 6) || copula && len(noun) >= 6 && (strings.HasSuffix(noun, "자") || n.table.words.of(noun)&office != 0) {
				n.emit(i, i, st.stem, schema.Person, 2)
				return
			}
		}
		if st.bare && n.spaced(i+1) {
			switch n.stem(i + 1).stem {
			case "강", "섬", "산맥", "사막", "반도", "해협", "호수", "왕국", "공국", "왕조", "제국", "카운티", "대성당", "수도원", "조약", "전투":
				n.emit(i, i, st.stem, schema.Place, 2)
				return
			}
		}
	}
	// 방문한유럽은: the space behind a verb's adnominal form left out.
	s := n.tokens[i].text
	for cut := 6; cut <= len(s)-6 && cut <= 18; cut += 3 {
		if !adnominal(s[:cut]) || s[cut-3:cut] == "의" || s[cut-3:cut] == "인" {
			continue
		}
		for _, p := range append([]string{""}, particlesByEnd[s[len(s)-3:]]...) {
			if rest, ok := strings.CutSuffix(s[cut:], p); ok && len(rest) >= 6 && n.table.words.of(rest)&(place|organ) != 0 && n.table.words.of(rest)&common == 0 {
				from := n.tokens[i].start + cut/3
				if n.tokens[i].end-n.tokens[i].start == len(s)/3 {
					n.runs = append(n.runs, run{from: i, to: i + 1, start: from, end: from + len(rest)/3, kind: schema.Place, weight: 3})
				}
				return
			}
		}
	}
}

// glossed reports whether the word's spelling in Latin letters follows in
// parentheses: 에르도안(Erdogan).
func (n *namer) glossed(i int) bool {
	if i+3 >= len(n.tokens) || n.tokens[i+1].text != "(" || n.tokens[i+1].gap != glued || utf8.RuneCountInString(n.tokens[i].text) < 2 {
		return false
	}
	k := &n.tokens[i+2]
	if k.class != word || !k.upper || shout(k) || len(k.text) < 3 {
		return false
	}
	for j := i + 3; j < len(n.tokens) && j < i+9; j++ {
		switch k := &n.tokens[j]; {
		case k.text == ")":
			return true
		case k.class == word && !k.upper && k.gap == space:
			return false
		}
	}
	return false
}

// saysKorean reports whether the word opens a sentence as the subject of
// saying: "시갈은 … 말했다". Nouns of persons and bodies end as they do.
func (n *namer) saysKorean(i int, st stemmed) bool {
	if st.bare || n.weak[i] != opening || len(st.stem) < 6 || len(st.stem) > 15 {
		return false
	}
	switch n.tokens[i].text[len(st.stem):] {
	case "은", "는", "이", "가":
	default:
		return false
	}
	if nounEnding(st.stem) {
		return false
	}
	for j := i + 1; j < len(n.tokens) && j < i+80; j++ {
		k := &n.tokens[j]
		if k.gap >= line || k.text == "." {
			break
		}
		if k.class == hangul {
			for _, v := range []string{"말했다", "말한다", "밝혔다", "설명했다", "주장했다", "전했다", "덧붙였다", "강조했다", "말하며", "지적했다", "경고했다", "썼다", "답했다", "고백했다", "인정했다", "발표했다", "설명한다", "태어났다", "사망했다", "출연했다", "연주했다", "부인했다", "반박했다", "했다"} {
				if k.text == v {
					return true
				}
			}
		}
	}
	return false
}

// koreanPerson takes a person: a Korean name of two to four syllables before a
// title or behind a profession, or one that is unmistakable. It returns the
// token to go on at, or 0.
func (n *namer) koreanPerson(i int, st stemmed) int {
	word := n.tokens[i].text
	// 박씨, 김모씨 in one word
	for _, tail := range []string{"씨", "모씨", "모"} {
		for _, s := range [...]string{st.stem, word} {
			if rest, ok := strings.CutSuffix(s, tail); ok && (len(rest) == 3 && oneSurname(rest) || len(rest) == 9 && koreanFullName(rest) && tail == "씨") && (tail != "모" || n.agedAfter(i)) {
				n.emit(i, i, rest, schema.Person, 4)
				return i + 1
			}
		}
	}
	titled := false
	if n.spaced(i + 1) {
		next := n.stem(i + 1)
		titled = next.class&office != 0 || former(n.tokens[i+1].text) && n.spaced(i+2) && n.stem(i+2).class&office != 0
	}
	if titled {
		if w := word; n.class[i] == 0 {
			if koreanFullName(w) || len(w) == 3 && oneSurname(w) && !strings.Contains("이전한모신장주구기현선도나여왕금", w) {
				n.emit(i, i, w, schema.Person, 4)
				return i + 1
			}
		}
	}
	if st.class != 0 {
		return 0
	}
	// 문재인대통령, 이재용부회장
	if len(st.stem) >= 15 && koreanFullName(st.stem[:9]) && n.table.words.of(st.stem[9:])&office != 0 {
		n.emit(i, i, st.stem[:9], schema.Person, 4)
		return i + 1
	}
	if !koreanFullName(st.stem) {
		return 0
	}
	professed := i > 0 && n.tokens[i].gap == space && n.tokens[i-1].class == hangul && n.class[i-1]&(human|office) != 0
	aged := n.agedAfter(i)
	if professed || aged || likelyName(st.stem) {
		n.emit(i, i, st.stem, schema.Person, 3)
		return i + 1
	}
	return 0
}

// former reports a word between a person and the office that the person had or
// has: 전 대통령.
func former(s string) bool {
	switch s {
	case "전", "현", "전임", "신임", "당시", "초대":
		return true
	}
	return false
}

// agedAfter reports an age in parentheses behind token i: 김모(33)씨.
func (n *namer) agedAfter(i int) bool {
	return i+2 < len(n.tokens) && n.tokens[i+1].text == "(" && n.tokens[i+1].gap == glued && n.tokens[i+2].class == digits && len(n.tokens[i+2].text) == 2 || i+1 < len(n.tokens) && n.tokens[i+1].lower == "씨"
}

const commonSurnames = "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕옥육인맹제모탁국어은편용"

func oneSurname(s string) bool {
	return len(s) == 3 && strings.Contains(commonSurnames, s)
}

// koreanFullName reports a surname and a given name of two syllables, in bytes
// 9; double surnames make 12.
func koreanFullName(s string) bool {
	switch len(s) {
	case 9:
		return oneSurname(s[:3])
	case 12:
		switch s[:6] {
		case "남궁", "황보", "제갈", "선우", "사공", "독고":
			return true
		}
	}
	return false
}

// likelyName reports a full name by its syllables alone: a frequent surname
// that few other words open with, and two syllables that given names are made
// of and nouns do not end in.
func likelyName(s string) bool {
	if len(s) != 9 {
		return false
	}
	surname, first, last := s[:3], s[3:6], s[6:9]
	if strings.Contains("장인도기자원성가사들제상력물법서부고대리회학생실전", last) {
		return false
	}
	if strings.Contains("김박최황홍윤류곽권송손임강조배백허노문안", surname) {
		return strings.Contains(givenFirst, first) && strings.Contains(givenLast, last)
	}
	return strings.Contains("이정한오서신남심유양전고", surname) && strings.Contains(givenFirst, first) && strings.Contains("민수영현준호철희경훈혜은숙옥규석섭욱환근균열빈찬란애선연윤아", last)
}

const (
	givenFirst = "민수영지현준호철희경진우훈재태원혜은미선연윤종승동병창광기용명순숙옥규상성정인주찬건한형효석세나다보유시예하도무신중봉두강대덕문범복삼서소송아안양여완용운웅일장제필학해화흥"
	givenLast  = "민수영현준호철희경훈재혜은숙옥규석섭식욱웅환근곤균열율빈찬걸란애미선연윤우진아나지주용국태정운범홍표길배봉률룡녀화일봄솔별람찬휘"
)
