package date

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/recognize/internal/text"
)

// joinedWords is what a language tells that writes numbers, units and particles in one
// word.
type joinedWords struct {
	particles   []string                   // what may follow a term in one token, the longest first
	digits      text.Vocabulary[numeral]   // numerals of one syllable, by it: 일, 십
	natives     text.Vocabulary[[]numeral] // the language's own, by their first syllables, the longest first: 한, 다섯
	notNumerals map[string]bool            // 일일
	spacedUnits []string                   // 일 년
	frequencies []frequency                // the longest first
}

// numeral is a word for a number before a unit of time.
type numeral struct {
	word  string
	value int
	tens  bool // ones may follow
	unit  bool // it is also the unit of days
	this  bool // it is also the word for this
}

// frequency is a word behind a numeral that says how often, or which one.
type frequency struct {
	word  string
	times bool
}

var (
	digitHeading  = termHeading{name: "numerals", value: numeralValue, attributes: attributes{{name: "unit"}, {name: "this"}}}
	nativeHeading = termHeading{name: "native numerals", value: numberUpTo(29), attributes: attributes{{name: "tens"}}}
	timesHeading  = termHeading{name: "frequencies", value: oneOf(choice{"times", 1}, choice{"rank", 2})}
)

// numeralValue reads a digit or a power of ten.
var numeralValue = &valueReader{"a number from 1 to 9, or 10, 100 or 1000", func(c *compiler, value string, m *meaning) bool {
	return numberUpTo(1000).read(c, value, m) && (m.n < 10 || m.n == 10 || m.n == 100 || m.n == 1000)
}}

// readJoinedWords reads the headings of such a language.
func (c *compiler) readJoinedWords() {
	j := &c.lexicon.joined
	j.particles = c.longestFirst("particles")
	j.notNumerals = c.wordsOf("not numerals")
	j.spacedUnits = c.longestFirst("spaced units")
	for _, n := range c.numeralsOf(&digitHeading) {
		j.digits.Put(n.word, n)
	}
	for _, n := range c.numeralsOf(&nativeHeading) {
		first := n.word[:sizeOfFirst(n.word)]
		j.natives.Put(first, append(j.natives.Lookup(first), n))
	}
	for _, e := range c.entries(timesHeading.name) {
		m, err := c.readMeaning(&timesHeading, e)
		if err != nil {
			c.fail(err)
		}
		for word := range e.Spellings() {
			j.frequencies = append(j.frequencies, frequency{word, m.n == 1})
		}
	}
	slices.SortStableFunc(j.frequencies, func(a, b frequency) int { return cmp.Compare(len(b.word), len(a.word)) })
}

// numeralsOf reads a heading of numerals, the longest first.
func (c *compiler) numeralsOf(h *termHeading) []numeral {
	var list []numeral
	for _, e := range c.entries(h.name) {
		m, err := c.readMeaning(h, e)
		if err != nil {
			c.fail(err)
		}
		said := partsOf(e.Means)
		for word := range e.Spellings() {
			list = append(list, numeral{word, m.n, slices.Contains(said, "tens"), slices.Contains(said, "unit"), slices.Contains(said, "this")})
		}
	}
	slices.SortStableFunc(list, func(a, b numeral) int { return cmp.Compare(len(b.word), len(a.word)) })
	return list
}

// sizeOfFirst returns how many bytes the first syllable of a word has.
func sizeOfFirst(word string) int {
	_, size := utf8.DecodeRuneInString(word)
	return size
}

// parseNumeral reads a number below 10 000 at the start of s, or one of the language's
// own below 30.
func (j *joinedWords) parseNumeral(s string) (n, size int) {
	if n, size = j.parseNative(s); size > 0 {
		return n, size
	}
	section, digit := 0, 0
	for k := 0; k < len(s); {
		end := k + sizeOfFirst(s[k:])
		v := j.digits.Lookup(s[k:end]).value
		switch {
		case v == 0, v < 10 && digit > 0:
			return section + digit, size
		case v < 10:
			digit = v
		default:
			section, digit = section+max(digit, 1)*v, 0
		}
		k, size = end, end
	}
	return section + digit, size
}

// parseNative reads a number of the language's own: 한, 열두.
func (j *joinedWords) parseNative(s string) (n, size int) {
	tens, ok := j.nativeAt(s)
	if !ok {
		return 0, 0
	}
	n, size = tens.value, len(tens.word)
	if tens.tens {
		if ones, ok := j.nativeAt(s[size:]); ok && ones.value < 10 {
			n, size = n+ones.value, size+len(ones.word)
		}
	}
	return n, size
}

func (j *joinedWords) nativeAt(s string) (numeral, bool) {
	for _, n := range j.natives.Lookup(s[:sizeOfFirst(s)]) {
		if strings.HasPrefix(s, n.word) {
			return n, true
		}
	}
	return numeral{}, false
}

// last returns the numeral that the last syllable of s is, none where it is none.
func (j *joinedWords) last(s string) numeral {
	_, size := utf8.DecodeLastRuneInString(s)
	return j.digits.Lookup(s[len(s)-size:])
}

// takesSpacedNumeral reports whether a numeral with a space behind it may stand before a
// word even if it has other meanings: 일 년.
func (j *joinedWords) takesSpacedNumeral(word string) bool {
	for _, unit := range j.spacedUnits {
		if strings.HasPrefix(word, unit) {
			return true
		}
	}
	return false
}

// saysTimes reports whether a word behind a numeral says how often: 번, but not 번째.
func (j *joinedWords) saysTimes(word string) bool {
	for _, f := range j.frequencies {
		if strings.HasPrefix(word, f.word) {
			return f.times
		}
	}
	return false
}
