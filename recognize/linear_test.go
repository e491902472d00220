package recognize

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/cputime"
)

// hostileTexts are pieces that, repeated, make a grammar without bounds slow:
// what begins something and does not end it, or ends it again and again.
var hostileTexts = []struct {
	subject string
	pieces  []string
}{
	{"digits and marks", []string{"1", "123 ", "1,", "1.", "1-", "1/", "1/1/1/1/", "1:", "12.", "1e9", "2^9", "⁹", "½", "1,2,3,", "9", "1 ", "- ", "-", ", ", "(", "\" "}},
	{"number words", []string{"mille ", "million ", "hundred ", "one hundred and ", "vingt-", "quatre-vingt-", "cent ", "vingt et ", "sept ", "point ", "one point one ", "minus ", "a ", "a few "}},
	{"parts", []string{"half of a ", "two thirds of ", "one fifth ", "1 sur ", "one in ", "first ", "one hundred hundredth ", "dozen ", "une dizaine de ", "45 (forty-five "}},
	{"money and units", []string{"$ ", "$", "USD ", "1 dollar 50 ", "5 dollars and ", "1 € ", "5 % ", "5 new "}},
	{"qualifiers and ranges", []string{"plus de ", "up to ", "from 1 to ", "between 5 and ", "entre 5 et "}},
	{"Hangul numerals", []string{"만", "백", "일이", "이백만원 ", "삼분의 ", "열하나 ", "이", "일", "십일"}},
	{"days and months", []string{"mardi ", "May ", "March 3, ", "mardi 4 au ", "next week Friday ", "second Monday of ", "Monday in ", "2025-02-", "1/2/", "2024 ", "2024-", "31 ", "1990s ", "Q3 ", "12:30 ", "2:"}},
	{"words around dates", []string{"le ", "fin ", "fin de la ", "du ", "du 4 au ", "entre le ", "il y a ", "dans ", "last ", "the first week of ", "the day after ", "two weeks after ", "from ", "to ",
		"early ", "mid-", "of the ", "weeks ", "week of ", "and ", "in 3 days on ", "before ", "'s "}},
	{"Hangul dates", []string{"지난", "지난 ", "4일 ", "2025년 ", "3월 ", "부터 "}},
	{"capitals", []string{"A", "A A ", "A. ", "A.", "A-", "Ab ", "A & ", "O'", "d'", "“A ", "Paul\n", "Paul, ", "John ", "(MIT) "}},
	{"names without an end", []string{"de ", "Jean de ", "Bank of the ", "University of Bank of ", "groupe de la ", "président ", "united ", "United New ", "Anna Kim. Kim. "}},
	{"Hangul names", []string{"가", "김 ", "에서는", "트럼프 "}},
	{"typography", []string{" ", "\n", "\u00ad", "\u0301", "http:", "« a » "}},
}

// TestLinear compares each with news of the same length: work that grows with
// the square of the text would take a thousand times the processor time.
func TestLinear(t *testing.T) {
	for _, lang := range []string{"en", "es", "fr", "ko"} {
		yardstick := newsOf(lang)
		for _, tt := range hostileTexts {
			t.Run(lang+"/"+tt.subject, func(t *testing.T) {
				for _, piece := range tt.pieces {
					requireLinear(t, piece, lang, yardstick)
				}
			})
		}
	}
}

// linearSize is how long the texts are that are compared, in bytes.
const linearSize = 1 << 17

// newsOf is how long it takes to read news.
func newsOf(language string) *cputime.Yardstick {
	const news = "OpenAI said on Tuesday, 4 February 2025, that Sam Altman would spend up to $500 billion. Le groupe SK a annoncé mardi 1 200 emplois. "
	return cputime.NewYardstick(func() { readRepeated(news, language, linearSize) })
}

func requireLinear(t *testing.T, piece, language string, news *cputime.Yardstick) {
	t.Helper()
	const slower = 40
	require.LessOrEqual(t, news.Times(func() { readRepeated(piece, language, linearSize) }, slower), float64(slower), "%q in %s", piece, language)
}

// Explaining keeps what was decided, and takes no more than some times as long as reading.
func TestExplainingIsLinear(t *testing.T) {
	const slower = 20
	text := strings.Repeat("In June, 2 million people fled Alder. She may march on Tuesday, he said, and it cost $5 million. ", 1<<12)
	news := cputime.NewYardstick(func() { Text(text, "en", newsDay) })
	require.LessOrEqual(t, news.Times(func() { Explain(text, Options{Language: "en", Published: newsDay}) }, slower), float64(slower))
}

// readRepeated reads a piece again and again, as a text of a size.
func readRepeated(piece, language string, size int) {
	Text(strings.Repeat(piece, max(1, size/len(piece))), language, newsDay)
}
