package recognize

import (
	"slices"
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
			n.class[i] = n.table.words[n.tokens[i].text]
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

// stemmed is a Hangul word without its particle.
type stemmed struct {
	stem  string
	class wordClass
	bare  bool // no particle was taken off
}

// stem takes the particle off token i, the longest whose rest is a known word
// first, else the longest.
func (n *namer) stem(i int) stemmed {
	if c := &n.stems[i&3]; c.token == i+1 {
		return c.stemmed
	}
	st := n.stemOf(i)
	n.stems[i&3] = cachedStem{i + 1, st}
	return st
}

// cachedStem remembers the stem of a token, counted from 1.
type cachedStem struct {
	token int
	stemmed
}

func (n *namer) stemOf(i int) stemmed {
	s := n.tokens[i].text
	if c := n.class[i]; c != 0 {
		return stemmed{s, c, true}
	}
	best := stemmed{s, 0, true}
	if n.tokens[i].gap == glued && i > 0 {
		if isParticle(s) { // behind Latin letters, digits or a quotation
			return stemmed{s, common, true}
		}
	}
	if len(s) < 3 {
		return best
	}
	for _, p := range particlesByEnd[s[len(s)-3:]] {
		rest, ok := strings.CutSuffix(s, p)
		if !ok || len(rest) < 3 {
			continue
		}
		if !fitsParticle(rest, p) {
			continue
		}
		if c, known := n.table.words[rest]; known {
			return stemmed{rest, c, false}
		}
		if best.bare && len(rest) >= 6 {
			best = stemmed{rest, 0, false}
		}
	}
	return best
}

// isParticle reports whether a whole word is a particle.
func isParticle(s string) bool {
	return len(s) >= 3 && slices.Contains(particlesByEnd[s[len(s)-3:]], s)
}

// fitsParticle checks the forms that depend on a final consonant: 은 이 을 과
// 으로 follow one, 는 가 를 와 로 do not.
func fitsParticle(stem, particle string) bool {
	r, _ := utf8.DecodeLastRuneInString(stem)
	if r < 0xAC00 || r > 0xD7A3 {
		return true
	}
	final := (r - 0xAC00) % 28
	first, _ := utf8.DecodeRuneInString(particle)
	switch first {
	case '은', '을', '과':
		return final != 0
	case '이':
		return final != 0 || particle == "이다"
	case '는', '가', '를', '와', '라', '며', '였':
		return final == 0
	case '으':
		return final != 0 && final != 8
	case '로':
		return final == 0 || final == 8
	}
	return true
}

// koreanParticles, longest first.
var koreanParticles = []string{
	"으로부터", "에서부터", "이었다고", "이라고는", "에게서는", "으로서의", "으로써의",
	"에서는", "에서도", "에서의", "에게는", "에게도", "으로는", "으로도", "으로의", "으로서", "으로써", "로부터", "까지는", "까지도", "부터는", "보다는", "보다도", "이라는", "이라고", "이라며", "이지만", "이었다", "이었던", "입니다", "이면서", "라고는", "한테는", "에게서", "께서는", "와의", "과의",
	"에서", "에게", "에는", "에도", "에의", "으로", "로는", "로도", "로서", "로써", "와는", "과는", "와도", "과도", "까지", "부터", "보다", "처럼", "같은", "이란", "이라", "이나", "이며", "이자", "이고", "이다", "인데", "라는", "라고", "라며", "였다", "였던", "께서", "한테", "조차", "마저", "마다", "만의", "만이", "만은", "들은", "들이", "들의", "들을", "들에", "들과", "들도", "측은", "측이", "측의", "이었", "지만", "에선", "에겐",
	"은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "만", "라", "나", "며", "고", "인", "들", "측", "란", "께", "엔",
}

// particlesByEnd are the particles by their last syllable, longest first.
var particlesByEnd = func() map[string][]string {
	m := map[string][]string{}
	for _, p := range koreanParticles {
		end := p[len(p)-3:]
		m[end] = append(m[end], p)
	}
	return m
}()

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
	if root, ok := strings.CutSuffix(st.stem, "인"); ok && n.table.words[root]&place != 0 { // a people
		n.emit(i, i, st.stem, schema.Group, 4)
		return i + 1
	}
	if c == 0 {
		for cut := 6; cut <= len(st.stem)-6 && cut <= 15; cut += 3 { // 한국시각, 서울시민
			if n.table.words[st.stem[:cut]]&place != 0 && n.table.words[st.stem[cut:]]&(common|office) != 0 {
				n.emit(i, i, st.stem[:cut], schema.Place, 3)
				return i + 1
			}
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
			if n.table.words[noun]&human != 0 && (!copula || len(noun) >= 6) || copula && len(noun) >= 6 && (strings.HasSuffix(noun, "자") || n.table.words[noun]&office != 0) {
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
			if rest, ok := strings.CutSuffix(s[cut:], p); ok && len(rest) >= 6 && n.table.words[rest]&(place|organ) != 0 && n.table.words[rest]&common == 0 {
				from := n.tokens[i].start + cut/3
				if n.tokens[i].end-n.tokens[i].start == len(s)/3 {
					n.runs = append(n.runs, run{from: i, to: i + 1, start: from, end: from + len(rest)/3, kind: schema.Place, weight: 3})
				}
				return
			}
		}
	}
}

// nounEnding reports the last syllables of Sino-Korean nouns of persons,
// bodies and things.
func nounEnding(s string) bool {
	for _, e := range []string{"자", "들", "가", "인", "사", "원", "장", "측", "관", "단", "회", "것", "수", "부", "국", "당", "체", "권", "론", "점", "적", "성", "력", "식", "계", "제", "도", "책", "서", "법", "안", "팀", "진", "실", "일", "날", "해", "월", "년", "람", "리", "기", "음", "면", "때", "말", "상", "문", "품", "물"} {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
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

// emit keeps the name that runs from the start of token i to the end of stem
// in token j.
func (n *namer) emit(i, j int, stem, kind string, weight int) {
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
func (n *namer) koreanHead(st stemmed) (before int, kind string) {
	s := st.stem
	for cut := 3; cut <= len(s)-6; cut += 3 {
		if before := cut; before >= 6 || len(s)-before >= 9 {
			c := n.table.words[s[before:]]
			if c&common != 0 && len(s)-before <= 6 && n.table.words[s[:before]]&common != 0 {
				continue
			}
			switch {
			case c&orgNoun != 0 && len(s)-before >= 6 && n.table.words[s[:before]]&common == 0:
				return before, schema.Organization
			case c&placeNoun != 0 && len(s)-before >= 6 && n.table.words[s[:before]]&common == 0:
				return before, schema.Place
			}
		}
	}
	if len(s) >= 9 {
		last := s[len(s)-3:]
		root := s[:len(s)-3]
		switch last {
		case "시", "군", "구", "도", "현", "읍", "면", "동", "리", "강", "산", "섬", "주", "해", "만", "역", "성":
			if n.table.words[root]&place != 0 || foreign(root) && !strings.Contains("도리주만해성동산", last) {
				return len(root), schema.Place
			}
			if (last == "시" || last == "군" || last == "구" || last == "읍") && n.table.words[root] == 0 && len(root) == 6 && !verbal(s) {
				return len(root), schema.Place
			}
		case "당", "청", "부", "처", "위", "대":
			if last == "대" && (n.table.words[root]&place != 0 || foreign(root)) {
				return len(root), schema.Organization
			}
			if (last == "부" || last == "청") && len(s) >= 12 && !strings.HasSuffix(s, "본부") && !strings.HasSuffix(s, "간부") && !strings.HasSuffix(s, "요청") {
				return len(root), schema.Organization
			}
			if last == "당" && n.table.words[root] == 0 && len(root) >= 6 {
				return len(root), schema.Organization
			}
		}
	}
	return 0, ""
}

// verbal reports words that end as verbs and adverbs do.
func verbal(s string) bool {
	for _, e := range []string{"처럼", "수록", "더라", "르던", "치던", "나타나", "나타난", "나타날", "나타내", "드러나", "드러내", "일으", "흘러", "터트", "하는", "되는", "라는", "려면", "스럽", "하려"} {
		if strings.Contains(s, e) {
			return true
		}
	}
	for _, e := range []string{"쳐서", "아서", "어서", "도록", "든지", "거나", "니다", "았다", "었다", "는지", "을지", "트리", "뜨리", "터리", "르고", "르는", "르면", "르지", "려고", "러서", "으로", "대로", "스로", "따라", "드시", "한다", "렸던", "로서", "바로", "새로", "서로", "스레", "는데", "면서", "하시", "으시", "다시", "역시", "하도", "해도", "어도", "아도", "더라도", "하면", "으면", "라면", "되면", "하게", "하는", "했다", "한다", "있다", "없다", "된다", "됐다", "이다", "하고", "하며", "하지", "지만"} {
		if strings.HasSuffix(s, e) {
			return true
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
		titled = next.class&office != 0
	}
	if titled && n.tokens[i].gap != glued || titled {
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
	if len(st.stem) >= 15 && koreanFullName(st.stem[:9]) && n.table.words[st.stem[9:]]&office != 0 {
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
	if last.bare && n.spaced(j+1) {
		next := n.stem(j + 1)
		switch {
		case next.class&office != 0:
			weight = 4
		case next.class&orgNoun != 0 && len(next.stem) >= 6:
			n.emit(i, j+1, next.stem, schema.Organization, 4)
			return j + 2
		case next.class&placeNoun != 0:
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

// foreignParticle reports "de", "van", "al" and the like in Hangul.
func foreignParticle(s string) bool {
	switch s {
	case "디", "데", "드", "라", "르", "폰", "반", "알", "엘", "델", "빈", "벤", "다", "도스", "더":
		return true
	}
	return false
}

// foreign reports whether a word is spelled with syllables that Korean and
// Sino-Korean words do not use, as transcriptions are.
func foreign(s string) bool {
	count := utf8.RuneCountInString(s)
	if count < 2 || count > 9 || verbal(s) {
		return false
	}
	score, strange, at := 0, 0, 0
	for _, r := range s {
		if r < 0xAC00 || r > 0xD7A3 {
			return false
		}
		switch (r - 0xAC00) % 28 {
		case 0, 1, 4, 8, 16, 17, 19, 21: // transcriptions end syllables in no other consonants
		default:
			return false
		}
		k := strangeness(r, at, count)
		score += k
		if k > 1 {
			strange++
		}
		at++
	}
	switch count {
	case 2:
		return score >= 3 || score == 2 && (strange == 0 || strings.ContainsRune(loanFirst, []rune(s)[0]))
	case 3:
		return strange > 0 || score >= 2
	}
	return score >= 3 || score == 2 && strange == 0
}

// strangeness of the syllable at a place of a word of so many: 2 where Korean
// words hardly have it, 1 where they rarely do or where it is usual at the end
// of verbs.
func strangeness(r rune, at, count int) int {
	n := r - 0xAC00
	initial, medial, final := n/588, n%588/28, n%28
	const (
		nn, d, l, m, b, s, o, j, ch, k, t, p, h          = 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18
		ae, ya, eo, e, yeo, oh, u, wo, we, wi, yu, eu, i = 1, 2, 4, 5, 6, 8, 13, 14, 15, 16, 17, 18, 20
	)
	last := at == count-1
	switch {
	case at == 0 && initial == l, strings.ContainsRune(loanSyllables, r):
		return 2
	case at == 0 && r == '에' && count > 2, last && (r == '아' || r == '스' || r == '르') && count > 2:
		return 1
	case strings.ContainsRune(nativeSyllables, r):
		return 0
	case strings.ContainsRune(halfSyllables, r) || last && strings.ContainsRune(verbEnds, r):
		return 1
	case initial == k:
		return 2
	case medial == e && final != 0 && final != 20, medial == ae && (final == 4 || final == 8 || final == 16 || final == 17 || final == 19) && !last:
		return 2
	case (initial == t || initial == p) && medial == eu, (initial == b || initial == ch || initial == j) && medial == eu:
		return 2
	case medial == yu && (initial == s || initial == b || initial == m || initial == d || initial == nn || initial == j || initial == ch || initial == t || initial == p):
		return 2
	case initial == s && (medial == ya || medial == wi || medial == yeo && final == 0 && !last), initial == ch && medial == yeo && !last:
		return 2
	case initial == o && (medial == we && final != 4 || medial == wo && final == 0 || medial == wi && (final == 4 || final == 8)):
		return 2
	case initial == t && (medial == e || medial == i), initial == p && (medial == e || medial == eo), initial == l && (medial == e || medial == eo && final != 0 && final != 4 || medial == ae && final != 0):
		return 2
	case initial == l && (medial == i && (final == 1 || final == 8 || final == 19) || medial == oh && (final == 8 || final == 16) || medial == u && final != 0):
		return 2
	case initial == l, initial == s && medial == eu, initial == d && medial == eu && final == 0, initial == h && medial == e, initial == b && medial == e, initial == m && medial == e,
		initial == nn && (medial == i || medial == e || medial == oh) && final == 0, initial == t, initial == p, (initial == d || initial == j) && medial == e, initial == s && medial == e:
		return 1
	}
	return 0
}

// The syllables for which the rule of strangeness is wrong.
const (
	loanSyllables   = "럼럿릭릿링릴롤롬룬룸런렁벳펫킷윗멧샘앨챈팡퐁뮐쇼숀얀옌옐윌윙왓튀퓌뷔쥘졸젭듀뮤클튼턴슨섬뎀맥벡켈"
	halfSyllables   = "라러로리루르레렌니나노디더드스터트타토파포푸피코카커키콜크티투마메베세데케테헤셀센넬겐젤빈번먼맨던건넌슬즈브욘존욜잭텔델"
	nativeSyllables = "큰켰컸콩쾌탁탄탈탐탑탕태택퇴특통판팔패팽편평폐폭표품풍필렇렸려련력령량략랐랬률림립른를릅륵름렬등듯뜻층측즉증습승쓰쓴씀들느든것했되돼"
	verbEnds        = "낼낸앤쳐쳤셔셨캔갠밴댄샌맬뺀땐렸칠"
	loanFirst       = "트크프브블클플케켈켄카캐코콜쿠퀸퀘타테텍텐토톰톨튀파페펜펠포폴푸퓨프헤헨헬호라러레로루르리린릴링슈스쉐셰샤샌샘앨앤엘엔에오올윌웰웨존잭젠짐찰채체첼게겐골구괴제데델덴도돈드듀베벤벨벳"
)
