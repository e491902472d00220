package name

import (
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// takeKoreanContext takes a word that only its neighbours show to be a name: as
// the subject of saying, behind a person's noun, before a kingdom's or a
// river's; and a known place that the verb before it is written together with.
func (n *Reader) takeKoreanContext(i int, st stemmedWord) {
	if n.isKoreanSpeaker(i, st) {
		n.addRun(i, i, st.stem, schema.Person, 2)
		return
	}
	syllables := len(st.stem) / 3
	if syllables >= 2 && syllables <= 5 && !isVerbal(st.stem) && !hasNounEnding(st.stem) && !isAdnominal(st.stem) {
		if !st.bare && n.isBehindPersonNoun(i) {
			n.addRun(i, i, st.stem, schema.Person, 2)
			return
		}
		if st.bare && n.isSpacedHangul(i+1) && isPlaceHead(n.stem(i+1).stem) {
			n.addRun(i, i, st.stem, schema.Place, 2)
			return
		}
	}
	n.takePlaceInWord(i)
}

// isBehindPersonNoun reports whether a person's noun or office stands before
// token i, or one with the copula: 책임자인 게리는.
func (n *Reader) isBehindPersonNoun(i int) bool {
	if i == 0 || n.Tokens[i].Gap != text.GapSpace || n.Tokens[i-1].Class != text.ClassHangul {
		return false
	}
	noun, copula := strings.CutSuffix(n.Tokens[i-1].Text, "인")
	class := n.table.Words.Lookup(noun)
	if copula && len(noun) < 6 {
		return false
	}
	return class&WordPerson != 0 || copula && (strings.HasSuffix(noun, "자") || class&WordOffice != 0)
}

// isPlaceHead reports a noun before which a name is that of a place.
func isPlaceHead(stem string) bool {
	switch stem {
	case "강", "섬", "산맥", "사막", "반도", "해협", "호수", "왕국", "공국", "왕조", "제국", "카운티", "대성당", "수도원", "조약", "전투":
		return true
	}
	return false
}

// takePlaceInWord takes a known place at the end of a word, behind a verb's
// adnominal form whose space was left out: 방문한유럽은.
func (n *Reader) takePlaceInWord(i int) {
	tok := &n.Tokens[i]
	s := tok.Text
	for cut := 6; cut <= len(s)-6 && cut <= 18; cut += 3 {
		if !isAdnominal(s[:cut]) || s[cut-3:cut] == "의" || s[cut-3:cut] == "인" {
			continue
		}
		if place, ok := n.cutKnownPlace(s[cut:]); ok {
			if tok.End-tok.Start == len(s)/3 {
				from := tok.Start + cut/3
				n.runs = append(n.runs, nameRun{from: i, to: i + 1, start: from, end: from + len(place)/3, kind: schema.Place, weight: 3})
			}
			return
		}
	}
}

// cutKnownPlace returns a word without its particle where the rest is a known
// place or organisation.
func (n *Reader) cutKnownPlace(word string) (place string, ok bool) {
	for _, particle := range append([]string{""}, particlesByEnd[word[len(word)-3:]]...) {
		place, ok := strings.CutSuffix(word, particle)
		if !ok || len(place) < 6 {
			continue
		}
		if class := n.table.Words.Lookup(place); class&(WordPlace|WordOrganization) != 0 && class&WordCommon == 0 {
			return place, true
		}
	}
	return "", false
}

// isGlossed reports whether the word's spelling in Latin letters follows in
// parentheses: 에르도안(Erdogan).
func (n *Reader) isGlossed(i int) bool {
	if i+3 >= len(n.Tokens) || n.Tokens[i+1].Text != "(" || n.Tokens[i+1].Gap != text.GapNone || utf8.RuneCountInString(n.Tokens[i].Text) < 2 {
		return false
	}
	tok := &n.Tokens[i+2]
	if tok.Class != text.ClassWord || !tok.Upper || isAllCaps(tok) || len(tok.Text) < 3 {
		return false
	}
	for j := i + 3; j < len(n.Tokens) && j < i+9; j++ {
		switch tok := &n.Tokens[j]; {
		case tok.Text == ")":
			return true
		case tok.Class == text.ClassWord && !tok.Upper && tok.Gap == text.GapSpace:
			return false
		}
	}
	return false
}

// isKoreanSpeaker reports whether the word opens a sentence as the subject of
// saying: "시갈은 … 말했다". Nouns of persons and bodies end as they do.
func (n *Reader) isKoreanSpeaker(i int, st stemmedWord) bool {
	if st.bare || n.capitals[i] != capitalSentenceStart || len(st.stem) < 6 || len(st.stem) > 15 {
		return false
	}
	switch n.Tokens[i].Text[len(st.stem):] {
	case "은", "는", "이", "가":
	default:
		return false
	}
	if hasNounEnding(st.stem) {
		return false
	}
	for j := i + 1; j < len(n.Tokens) && j < i+80; j++ {
		tok := &n.Tokens[j]
		if tok.Gap >= text.GapLine || tok.Text == "." {
			break
		}
		if tok.Class == text.ClassHangul {
			for _, v := range []string{"말했다", "말한다", "밝혔다", "설명했다", "주장했다", "전했다", "덧붙였다", "강조했다", "말하며", "지적했다", "경고했다", "썼다", "답했다", "고백했다", "인정했다", "발표했다", "설명한다", "태어났다", "사망했다", "출연했다", "연주했다", "부인했다", "반박했다", "했다"} {
				if tok.Text == v {
					return true
				}
			}
		}
	}
	return false
}

// takeKoreanPerson takes a person: a Korean name of two to four syllables
// before a title or behind a profession, or one that is unmistakable. It
// returns the token to go on at, or 0.
func (n *Reader) takeKoreanPerson(i int, st stemmedWord) int {
	word := n.Tokens[i].Text
	// 박씨, 김모씨 in one word
	for _, tail := range []string{"씨", "모씨", "모"} {
		for _, s := range [...]string{st.stem, word} {
			if rest, ok := strings.CutSuffix(s, tail); ok && (len(rest) == 3 && isSurname(rest) || len(rest) == 9 && isKoreanFullName(rest) && tail == "씨") && (tail != "모" || n.isAged(i)) {
				n.addRun(i, i, rest, schema.Person, 4)
				return i + 1
			}
		}
	}
	titled := false
	if n.isSpacedHangul(i + 1) {
		next := n.stem(i + 1)
		titled = next.class&WordOffice != 0 || isFormer(n.Tokens[i+1].Text) && n.isSpacedHangul(i+2) && n.stem(i+2).class&WordOffice != 0
	}
	if titled {
		if w := word; n.classes[i] == 0 {
			if isKoreanFullName(w) || len(w) == 3 && isSurname(w) && !strings.Contains("이전한모신장주구기현선도나여왕금", w) {
				n.addRun(i, i, w, schema.Person, 4)
				return i + 1
			}
		}
	}
	if st.class != 0 {
		return 0
	}
	// 문재인대통령, 이재용부회장
	if len(st.stem) >= 15 && isKoreanFullName(st.stem[:9]) && n.table.Words.Lookup(st.stem[9:])&WordOffice != 0 {
		n.addRun(i, i, st.stem[:9], schema.Person, 4)
		return i + 1
	}
	if !isKoreanFullName(st.stem) {
		return 0
	}
	professed := i > 0 && n.Tokens[i].Gap == text.GapSpace && n.Tokens[i-1].Class == text.ClassHangul && n.classes[i-1]&(WordPerson|WordOffice) != 0
	aged := n.isAged(i)
	if professed || aged || isLikelyKoreanName(st.stem) {
		n.addRun(i, i, st.stem, schema.Person, 3)
		return i + 1
	}
	return 0
}

// isFormer reports a word between a person and the office that the person had
// or has: 전 대통령.
func isFormer(s string) bool {
	switch s {
	case "전", "현", "전임", "신임", "당시", "초대":
		return true
	}
	return false
}

// isAged reports an age in parentheses behind token i: 김모(33)씨.
func (n *Reader) isAged(i int) bool {
	return i+2 < len(n.Tokens) && n.Tokens[i+1].Text == "(" && n.Tokens[i+1].Gap == text.GapNone && n.Tokens[i+2].Class == text.ClassDigits && len(n.Tokens[i+2].Text) == 2 || i+1 < len(n.Tokens) && n.Tokens[i+1].Lower == "씨"
}

const commonSurnames = "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕옥육인맹제모탁국어은편용"

func isSurname(s string) bool {
	return len(s) == 3 && strings.Contains(commonSurnames, s)
}

// isKoreanFullName reports a surname and a given name of two syllables, in
// bytes 9; double surnames make 12.
func isKoreanFullName(s string) bool {
	switch len(s) {
	case 9:
		return isSurname(s[:3])
	case 12:
		switch s[:6] {
		case "남궁", "황보", "제갈", "선우", "사공", "독고":
			return true
		}
	}
	return false
}

// isLikelyKoreanName reports a full name by its syllables alone: a frequent
// surname that few other words open with, and two syllables that given names
// are made of and nouns do not end in.
func isLikelyKoreanName(s string) bool {
	if len(s) != 9 {
		return false
	}
	surname, first, last := s[:3], s[3:6], s[6:9]
	if strings.Contains("장인도기자원성가사들제상력물법서부고대리회학생실전", last) {
		return false
	}
	if strings.Contains("김박최황홍윤류곽권송손임강조배백허노문안", surname) {
		return strings.Contains(givenFirstSyllables, first) && strings.Contains(givenLastSyllables, last)
	}
	return strings.Contains("이정한오서신남심유양전고", surname) && strings.Contains(givenFirstSyllables, first) && strings.Contains("민수영현준호철희경훈혜은숙옥규석섭욱환근균열빈찬란애선연윤아", last)
}

const (
	givenFirstSyllables = "민수영지현준호철희경진우훈재태원혜은미선연윤종승동병창광기용명순숙옥규상성정인주찬건한형효석세나다보유시예하도무신중봉두강대덕문범복삼서소송아안양여완용운웅일장제필학해화흥"
	givenLastSyllables  = "민수영현준호철희경훈재혜은숙옥규석섭식욱웅환근곤균열율빈찬걸란애미선연윤우진아나지주용국태정운범홍표길배봉률룡녀화일봄솔별람찬휘"
)
