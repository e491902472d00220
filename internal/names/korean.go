package names

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// Korean names are romanised by ear, by the Revised Romanization, by
// McCune-Reischauer without its marks, and by habit. Each spelling of a part
// of a syllable stands for a set of jamo; two spellings are variants of one
// name where, syllable for syllable, the sets meet. "Sook" and "Seok" never do,
// "Suk" meets both.

// jamoSet is a set of initial, medial or final jamo.
type jamoSet uint32

const (
	initialJamo = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
	medialJamo  = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
	finalJamo   = "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ" // "-" for none
)

// syllable is what one syllable may be.
type syllable struct{ initial, medial, final jamoSet }

func (s syllable) meets(o syllable) bool {
	return s.initial&o.initial != 0 && s.medial&o.medial != 0 && s.final&o.final != 0
}

func setOf(all, some string) jamoSet {
	var s jamoSet
	for i, r := range []rune(all) {
		if strings.ContainsRune(some, r) {
			s |= 1 << i
		}
	}
	return s
}

type spelling struct {
	latin        string
	open, closed jamoSet // in a syllable without and with a final
}

func spellings(all string, rows ...string) []spelling {
	list := make([]spelling, 0, len(rows))
	for _, row := range rows {
		f := strings.Split(row, " ")
		s := spelling{latin: f[0], open: setOf(all, f[1])}
		s.closed = s.open
		if len(f) > 2 {
			s.closed = setOf(all, f[2])
		}
		list = append(list, s)
	}
	return list
}

var (
	initialSpellings = spellings(initialJamo, " ㅇ", "g ㄱ", "k ㄱㅋ", "kk ㄲ", "gg ㄲ", "n ㄴ", "d ㄷ", "t ㅌ", "tt ㄸ", "dd ㄸ", "r ㄹ", "l ㄹ", "rh ㄹ", "m ㅁ",
		"b ㅂ", "p ㅂㅍ", "pp ㅃ", "bb ㅃ", "s ㅅ", "sh ㅅ", "ss ㅆ", "j ㅈ", "jj ㅉ", "ch ㅊ", "h ㅎ")
	medialSpellings = spellings(medialJamo, "a ㅏ", "ah ㅏ", "ar ㅏ", "ae ㅐ", "ai ㅐ", "ay ㅐ", "ea ㅐ", "ya ㅑ", "yah ㅑ", "eo ㅓ", "uh ㅓ", "er ㅓ", "e ㅔㅐ", "eh ㅔ",
		"yeo ㅕ", "yuh ㅕ", "yo ㅛ", "ye ㅖ", "o ㅗ", "oh ㅗ", "wa ㅘ", "wah ㅘ", "wae ㅙ", "wai ㅙ", "oe ㅚ", "oi ㅚ", "u ㅜ ㅜㅓ", "oo ㅜ", "ou ㅜ", "woo ㅜ", "wu ㅜ", "wo ㅝ", "weo ㅝ", "we ㅞ",
		"wi ㅟ", "wee ㅟ", "yu ㅠ ㅠㅕ", "yoo ㅠ", "you ㅠ ㅠㅕ", "eu ㅡ", "ui ㅢ", "eui ㅢ", "ee ㅣㅢ", "i ㅣ", "yi ㅣ", "ie ㅣ")
	finalSpellings = spellings(finalJamo, " -", "k ㄱㄲㅋㄳㄺ", "g ㄱㄲㅋㄳㄺ", "n ㄴㄵㄶ", "t ㄷㅅㅆㅈㅊㅌㅎ", "d ㄷ", "s ㅅ", "l ㄹㄼㄽㄾㅀ", "r ㄹ", "m ㅁㄻ", "p ㅂㅍㅄㄿ", "b ㅂ", "ng ㅇ")
	weakU          = setOf(medialJamo, "ㅡ")
	palatals       = setOf(initialJamo, "ㅈㅊ")
)

// maxWays bounds the ways in which a word is read.
const maxWays = 48

// readSyllables returns the ways to read a romanised word as at most most
// syllables, at most maxWays of them.
func readSyllables(s string, most int) [][]syllable {
	if len(s) > 24 {
		return nil
	}
	r := reader{most: most}
	r.read(s, nil)
	return r.ways
}

// reader reads a romanised word as syllables.
type reader struct {
	most int // syllables
	ways [][]syllable
}

// read reads the rest of a word behind the syllables so far.
func (r *reader) read(rest string, so []syllable) {
	if rest == "" {
		r.ways = append(r.ways, slices.Clone(so))
		return
	}
	if len(so) == r.most {
		return
	}
	for _, i := range initialSpellings {
		after, ok := strings.CutPrefix(rest, i.latin)
		if !ok {
			continue
		}
		for _, m := range medialSpellings {
			if tail, ok := strings.CutPrefix(after, m.latin); ok {
				r.finish(i, m, tail, so)
			}
		}
	}
}

// finish reads the final of a syllable, and what follows it.
func (r *reader) finish(initial, medial spelling, tail string, so []syllable) {
	for _, f := range finalSpellings {
		rest, ok := strings.CutPrefix(tail, f.latin)
		if len(r.ways) >= maxWays || !ok {
			continue
		}
		r.read(rest, append(so, syllableOf(initial, medial, f)))
	}
}

// syllableOf is what a spelling of a syllable may be.
func syllableOf(initial, medial, final spelling) syllable {
	k := syllable{initial.open, medial.open, final.open}
	if final.latin == "" {
		return k
	}
	k.medial = medial.closed
	switch {
	case medial.latin == "u" && final.latin == "n" && (initial.latin == "" || initial.latin == "k" || initial.latin == "g"): // Un, Kun
		k.medial |= weakU
	case medial.latin == "u" && final.latin == "ng" && initial.latin == "ch": // Chung-hee
		k.initial |= palatals
	}
	return k
}

// ofHangul takes Hangul syllables apart.
func ofHangul(s string) []syllable {
	var list []syllable
	for _, r := range s {
		if r < 0xAC00 || r > 0xD7A3 {
			return nil
		}
		n := r - 0xAC00
		list = append(list, syllable{1 << (n / 588), 1 << (n % 588 / 28), 1 << (n % 28)})
	}
	return list
}

func isHangul(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r >= 0xAC00 && r <= 0xD7A3
}

// koreanReading is a name as a surname, by what Hangul it may be, and a given
// name.
type koreanReading struct {
	surnames string
	given    [][]syllable
}

// koreanReadings returns how a name reads as a Korean one, either way round;
// none where it does not.
func (p *person) koreanReadings() []koreanReading {
	return p.korean.get(p.readKorean)
}

func (p *person) readKorean() []koreanReading {
	var list []koreanReading
	if len(p.words) > 0 && isHangul(p.words[0]) {
		runes := []rune(strings.Join(p.words, ""))
		for n := 1; n <= 2 && len(runes)-n >= 1 && len(runes)-n <= 3; n++ {
			s := string(runes[:n])
			if given := ofHangul(string(runes[n:])); given != nil && (n == 1 || doubleSurnames[s]) {
				list = append(list, koreanReading{s, [][]syllable{given}})
			}
		}
		return list
	}
	n := len(p.words)
	if n < 2 || n > 4 {
		return nil
	}
	add := func(surname string, given []string) {
		if h, ok := koreanSurnames()[surname]; ok {
			if ways := readSyllables(strings.Join(given, ""), 3); len(ways) > 0 {
				list = append(list, koreanReading{h, ways})
			}
		}
	}
	add(p.words[0], p.words[1:])
	add(p.words[n-1], p.words[:n-1])
	return list
}

// sameKorean compares two names as Korean ones.
func sameKorean(a, b *person) bool {
	for _, x := range a.koreanReadings() {
		for _, y := range b.koreanReadings() {
			if !meetSurnames(x.surnames, y.surnames) {
				continue
			}
			for _, v := range x.given {
				for _, w := range y.given {
					if meetAll(v, w) {
						return true
					}
				}
			}
		}
	}
	return false
}

// OtherKorean reports whether two names, one in Hangul and one romanised syllable
// by syllable (Jung Woo-jin), are of two persons. A name that is not spelled so may be
// the one that somebody goes by abroad.
func (n *Name) OtherKorean(o *Name) bool {
	a, b := n.person(), o.person()
	if len(a.words) == 0 || len(b.words) == 0 || isHangul(a.words[0]) == isHangul(b.words[0]) {
		return false
	}
	latin := n.text
	if isHangul(a.words[0]) {
		latin = o.text
	}
	if !strings.ContainsAny(latin, "-\u2010\u2011") && len(strings.Fields(latin)) != 3 {
		return false
	}
	return len(a.koreanReadings()) > 0 && len(b.koreanReadings()) > 0 && !sameKorean(a, b)
}

func meetAll(v, w []syllable) bool {
	if len(v) != len(w) {
		return false
	}
	for i := range v {
		if !v[i].meets(w[i]) {
			return false
		}
	}
	return true
}

// meetSurnames compares sets of Hangul surnames, joined by "/".
func meetSurnames(a, b string) bool {
	for x := range strings.SplitSeq(a, "/") {
		for y := range strings.SplitSeq(b, "/") {
			if x == y {
				return true
			}
		}
	}
	return false
}

// shortHangul: 최 회장 calls 최태원 by the surname. The given name alone is no
// name in news.
func shortHangul(s, f *person) bool {
	if len(s.words) != 1 || len(f.words) != 1 || !isHangul(s.words[0]) || !isHangul(f.words[0]) {
		return false
	}
	short, full := s.words[0], f.words[0]
	if n := utf8.RuneCountInString(full); n < 3 || n > 5 || len(short) >= len(full) {
		return false
	}
	return strings.HasPrefix(full, short) && (len(short) == 3 || doubleSurnames[short])
}

var doubleSurnames = set("남궁 황보 제갈 선우 사공 독고 서문")

// koreanSurnames are the usual romanisations of the surnames. Source: the
// Statistics Korea surname census for the names, common passport spellings for
// the variants.
var koreanSurnames = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, row := range []string{
		"김 kim gim ghim", "이/리 lee yi i rhee ri rhie yee leigh", "박 park pak bak bark", "최 choi choe chey chwe choy", "정 jung jeong chung cheong joung jong",
		"강 kang gang", "조 cho jo joh", "윤 yoon yun youn", "장 jang chang", "임/림 lim im rim yim leem", "한 han", "오 oh o", "서 seo suh so sur",
		"신 shin sin", "권 kwon gwon kwun", "황 hwang whang", "안 ahn an", "송 song", "유/류 yoo yu ryu you ryoo lyu", "홍 hong", "전 jeon chun jun chon jeun",
		"고 ko koh go goh", "문 moon mun", "손 son sohn", "양/량 yang ryang", "배 bae pae bai", "백 baek paik baik back paek", "허 heo huh hur her", "남 nam", "심 shim sim",
		"노/로 noh roh no ro rho", "하 ha hah", "곽 kwak gwak kwag", "성 sung seong", "차 cha", "주 joo ju chu", "우 woo wu u", "구 koo gu ku goo", "나/라 na ra rah nah",
		"민 min", "진 jin chin", "지 ji chi jee", "엄 eom um uhm ohm", "채 chae chai", "원 won weon", "천 cheon chun chon", "방 bang pang", "공 gong kong", "현 hyun hyeon hyon",
		"함 ham hahm", "변 byun byeon pyon byon", "염 yeom yum", "여 yeo yuh", "추 choo chu", "도 do doh to", "소 so soh", "석 seok suk sok", "선 sun seon", "설 seol sul",
		"마 ma mah", "길 gil kil", "위 wi wee", "표 pyo", "명 myung myeong", "기 ki gi kee", "반 ban pan", "왕 wang", "옥 ok", "육 yook yuk", "인 in", "맹 maeng", "제 je", "모 mo",
		"남궁 namgung namkoong namkung", "탁 tak", "국 kook guk kuk", "어 eo", "은 eun", "편 pyeon pyun", "용 yong", "황보 hwangbo", "선우 sunwoo seonwoo", "제갈 jegal",
		"태 tae", "봉 bong", "계 kye gye", "피 pi", "감 gam kam", "빈 bin", "금 geum keum",
	} {
		f := strings.Fields(row)
		for _, v := range f[1:] {
			if m[v] != "" {
				m[v] += "/"
			}
			m[v] += f[0]
		}
	}
	return m
})
