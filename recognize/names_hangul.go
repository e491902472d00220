package recognize

import (
	"strings"
	"unicode/utf8"
)

// hasNounEnding reports the last syllables of Sino-Korean nouns of persons,
// bodies and things.
func hasNounEnding(s string) bool {
	for _, e := range []string{"자", "들", "가", "인", "사", "원", "장", "측", "관", "단", "회", "것", "수", "부", "국", "당", "체", "권", "론", "점", "적", "성", "력", "식", "계", "제", "도", "책", "서", "법", "안", "팀", "진", "실", "일", "날", "해", "월", "년", "람", "리", "기", "음", "면", "때", "말", "상", "문", "품", "물"} {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// isVerbal reports words that end as verbs and adverbs do.
func isVerbal(s string) bool {
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

// isForeignParticle reports "de", "van", "al" and the like in Hangul.
func isForeignParticle(s string) bool {
	switch s {
	case "디", "데", "드", "라", "르", "폰", "반", "알", "엘", "델", "빈", "벤", "다", "도스", "더", "판", "델라", "오", "테르", "데어", "데르":
		return true
	}
	return false
}

// opensForeignName reports a short word with which foreign names begin before one
// that is spelled as they are, and which alone says little.
func opensForeignName(s string) bool {
	switch s {
	case "폰", "디", "엘", "델", "존", "톰", "짐", "잭", "폴", "칼", "장":
		return true
	}
	return false
}

// isForeign reports whether a word is spelled with syllables that Korean and
// Sino-Korean words do not use, as transcriptions are.
func isForeign(s string) bool {
	count := utf8.RuneCountInString(s)
	if count < 2 || count > 9 || isVerbal(s) {
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
		k := foreignness(r, at, count)
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

// foreignness of the syllable at a place of a word of so many: 2 where Korean
// words hardly have it, 1 where they rarely do or where it is usual at the end
// of verbs.
func foreignness(r rune, at, count int) int {
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
