package name

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/recognize/internal/text"
)

// stemmedWord is a Hangul word without its particle.
type stemmedWord struct {
	stem  string
	class wordClass
	bare  bool // no particle was taken off
}

// stem takes the particle off token i, the longest whose rest is a known word
// first, else the longest.
func (n *Reader) stem(i int) stemmedWord {
	if c := &n.stems[i&3]; c.token == i+1 {
		return c.stemmedWord
	}
	st := n.findStem(i)
	n.stems[i&3] = cachedStem{i + 1, st}
	return st
}

// cachedStem remembers the stem of a token, counted from 1.
type cachedStem struct {
	token int
	stemmedWord
}

func (n *Reader) findStem(i int) stemmedWord {
	s := n.Tokens[i].Text
	if class := n.classes[i]; class != 0 {
		return stemmedWord{s, class, true}
	}
	best := stemmedWord{s, 0, true}
	if n.Tokens[i].Gap == text.GapNone && i > 0 {
		if isParticle(s) { // behind Latin letters, digits or a quotation
			return stemmedWord{s, WordCommon, true}
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
		if class := n.table.Words.Lookup(rest); class != 0 {
			return stemmedWord{rest, class, false}
		}
		if best.bare && len(rest) >= 6 {
			best = stemmedWord{rest, 0, false}
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
