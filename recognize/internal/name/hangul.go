package name

import (
	"slices"
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

// opensForeignName reports a short word with which foreign names begin before
// one that is spelled as they are, and which alone says little.
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
	s, last := newSyllable(r), at == count-1
	switch {
	case at == 0 && s.initial == initialR, strings.ContainsRune(loanSyllables, r):
		return 2
	case at == 0 && r == '에' && count > 2, last && (r == '아' || r == '스' || r == '르') && count > 2:
		return 1
	case strings.ContainsRune(nativeSyllables, r):
		return 0
	case strings.ContainsRune(halfSyllables, r) || last && strings.ContainsRune(verbEnds, r):
		return 1
	case s.isStrange(last):
		return 2
	case s.isRare():
		return 1
	}
	return 0
}

// syllable is a Hangul syllable in its parts, as Unicode numbers them. A final
// of 0 is none.
type syllable struct{ initial, medial, final rune }

func newSyllable(r rune) syllable {
	n := r - 0xAC00
	return syllable{n / 588, n % 588 / 28, n % 28}
}

// The parts of syllables that tell transcriptions, by their letters.
const (
	initialN, initialD, initialR, initialM, initialB, initialS, initialNone = 2, 3, 5, 6, 7, 9, 11
	initialJ, initialCh, initialK, initialT, initialP, initialH             = 12, 14, 15, 16, 17, 18

	medialAe, medialYa, medialEo, medialE, medialYeo, medialO, medialU = 1, 2, 4, 5, 6, 8, 13
	medialWo, medialWe, medialWi, medialYu, medialEu, medialI          = 14, 15, 16, 17, 18, 20

	finalG, finalN, finalL, finalM, finalB, finalS, finalSs = 1, 4, 8, 16, 17, 19, 20
)

// isStrange reports a syllable that Korean words hardly have. last says that it
// ends its word.
func (s syllable) isStrange(last bool) bool {
	open := s.final == 0
	switch s.medial {
	case medialE:
		if !open && s.final != finalSs {
			return true
		}
	case medialAe:
		if !last && isOneOf(s.final, finalN, finalL, finalM, finalB, finalS) {
			return true
		}
	case medialEu:
		if isOneOf(s.initial, initialT, initialP, initialB, initialCh, initialJ) {
			return true
		}
	case medialYu:
		if isOneOf(s.initial, initialS, initialB, initialM, initialD, initialN, initialJ, initialCh, initialT, initialP) {
			return true
		}
	}
	switch s.initial {
	case initialK:
		return true
	case initialS:
		return s.medial == medialYa || s.medial == medialWi || s.medial == medialYeo && open && !last
	case initialCh:
		return s.medial == medialYeo && !last
	case initialNone:
		return s.medial == medialWe && s.final != finalN || s.medial == medialWo && open || s.medial == medialWi && isOneOf(s.final, finalN, finalL)
	case initialT:
		return s.medial == medialE || s.medial == medialI
	case initialP:
		return s.medial == medialE || s.medial == medialEo
	case initialR:
		return s.isStrangeR()
	}
	return false
}

// isStrangeR is [syllable.isStrange] for those that begin with ㄹ.
func (s syllable) isStrangeR() bool {
	switch s.medial {
	case medialE:
		return true
	case medialEo:
		return s.final != 0 && s.final != finalN
	case medialAe, medialU:
		return s.final != 0
	case medialI:
		return isOneOf(s.final, finalG, finalL, finalS)
	case medialO:
		return isOneOf(s.final, finalL, finalM)
	}
	return false
}

// isRare reports a syllable that Korean words rarely have.
func (s syllable) isRare() bool {
	switch s.initial {
	case initialR, initialT, initialP:
		return true
	case initialS:
		return s.medial == medialEu || s.medial == medialE
	case initialD:
		return s.medial == medialEu && s.final == 0 || s.medial == medialE
	case initialN:
		return s.final == 0 && isOneOf(s.medial, medialI, medialE, medialO)
	case initialH, initialB, initialM, initialJ:
		return s.medial == medialE
	}
	return false
}

func isOneOf(r rune, list ...rune) bool { return slices.Contains(list, r) }

// The syllables for which the rule of strangeness is wrong.
const (
	loanSyllables   = "럼럿릭릿링릴롤롬룬룸런렁벳펫킷윗멧샘앨챈팡퐁뮐쇼숀얀옌옐윌윙왓튀퓌뷔쥘졸젭듀뮤클튼턴슨섬뎀맥벡켈"
	halfSyllables   = "라러로리루르레렌니나노디더드스터트타토파포푸피코카커키콜크티투마메베세데케테헤셀센넬겐젤빈번먼맨던건넌슬즈브욘존욜잭텔델"
	nativeSyllables = "큰켰컸콩쾌탁탄탈탐탑탕태택퇴특통판팔패팽편평폐폭표품풍필렇렸려련력령량략랐랬률림립른를릅륵름렬등듯뜻층측즉증습승쓰쓴씀들느든것했되돼"
	verbEnds        = "낼낸앤쳐쳤셔셨캔갠밴댄샌맬뺀땐렸칠"
	loanFirst       = "트크프브블클플케켈켄카캐코콜쿠퀸퀘타테텍텐토톰톨튀파페펜펠포폴푸퓨프헤헨헬호라러레로루르리린릴링슈스쉐셰샤샌샘앨앤엘엔에오올윌웰웨존잭젠짐찰채체첼게겐골구괴제데델덴도돈드듀베벤벨벳"
)
