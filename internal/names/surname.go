package names

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// shortPerson reports whether s is the surname of f, or initials and
// the surname. A given name is not: a text that calls somebody by it alone
// makes it an alias, which the golden holds.
func shortPerson(s, f *person) bool {
	if len(s.words) == 0 || len(f.words) < 2 || s.suffix != "" && s.suffix != f.suffix {
		return shortHangul(s, f)
	}
	if s.comma > 0 {
		return false
	}
	if f.comma > 0 {
		return slices.Equal(s.words, f.words[:f.comma])
	}
	n := len(f.words)
	first, last := f.surnames()
	if first && (len(s.words) == 1 && s.words[0] == f.words[0] && len(s.words[0]) > 1 || abbreviates(s, f.words[1:], f.words[0])) {
		return true
	}
	if !last {
		return false
	}
	if len(s.words) < n && slices.Equal(s.words, f.words[n-len(s.words):]) && f.surnameAt(n-len(s.words)) {
		return true
	}
	return abbreviates(s, f.words[:n-1], f.words[n-1])
}

// surnameAt reports whether a surname may begin at a word: the last one, or
// with a particle, or the first half of one with a hyphen or of a double one.
// A word that a hyphen ties to the one before begins nothing.
func (p *person) surnameAt(i int) bool {
	n := len(p.words)
	switch {
	case i < 1 || p.hyphens[i] || len([]rune(p.words[i])) < 2:
		return false
	case i == n-1, particles[p.words[i]]:
		return true
	case i < n-2: // more than two words: all but the first tied, or particles before them
		return !slices.Contains(p.hyphens[i+1:], false)
	}
	return true // "Ferrand-Colas", "García Márquez"
}

// abbreviates reports whether a name is the surname behind given names of
// which one at least is but an initial: J. Kennedy, J. F. Kennedy.
func abbreviates(s *person, given []string, surname string) bool {
	n := len(s.words) - 1
	if n < 1 || n > len(given) || s.words[n] != surname {
		return false
	}
	initials := 0
	for i, w := range s.words[:n] {
		switch {
		case w == given[i]:
		case isInitialOf(w, given[i]):
			initials++
		default:
			return false
		}
	}
	return initials > 0
}

// surnames reports at which ends of a name its surname may be. Koreans and
// Chinese have it first in news; a hyphen ties given names (Lee Jae-yong, Jae-yong
// Lee) as well as surnames (Kim Clarke-Jones), so that only syllables decide.
func (p *person) surnames() (first, last bool) {
	n := len(p.words)
	if n > 4 || p.hyphens[1] {
		return false, true
	}
	rest := strings.Join(p.words[1:], "")
	_, korean := koreanSurnames()[p.words[0]]
	_, reversed := koreanSurnames()[p.words[n-1]]
	switch {
	case korean && len(readSyllables(rest, 3)) > 0:
		return true, reversed && n == 2
	case chineseSurnames[p.words[0]] && pinyin().MatchString(rest):
		return true, false
	}
	return (korean || chineseSurnames[p.words[0]]) && p.hyphens[n-1], true
}

// chineseSurnames are the most frequent surnames in pinyin and in the spelling
// of Taiwan and Hong Kong, without those that are Western given names as often.
var chineseSurnames = set("wang li zhang liu chen yang huang zhao wu zhou xu sun zhu ma hu guo lin he gao liang zheng luo song xie tang han cao deng xiao feng zeng cheng cai peng pan yuan yu dong su ye lv wei jiang tian du ding shen ren fan fang shi yao tan liao zou xiong jin lu hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin chang chiang tsai chu chou hsu hsieh ko lai tsang xi bo lou ai")

// pinyin matches one or two syllables of Mandarin.
var pinyin = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(([bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(ia|ian|iang|iao|ie|in|ing|iong|iu|ua|uai|uan|uang|ue|ui|un|uo|ai|an|ang|ao|ei|en|eng|er|ong|ou|a|e|i|o|u)){1,2}$`)
})
