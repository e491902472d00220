package recognize

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
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

// TestLinear bounds the time of each by the time that news of the same length
// takes in the same run: work that grows with the square of the text would take
// a thousand times as long. The best of some attempts counts, because others
// use the machine too.
func TestLinear(t *testing.T) {
	for _, tt := range hostileTexts {
		t.Run(tt.subject, func(t *testing.T) {
			for _, piece := range tt.pieces {
				for _, lang := range []string{"en", "fr", "ko"} {
					requireLinear(t, piece, lang)
				}
			}
		})
	}
}

const newsText = "OpenAI said on Tuesday, 4 February 2025, that Sam Altman would spend up to $500 billion. Le groupe SK a annoncé mardi 1 200 emplois. "

func requireLinear(t *testing.T, piece, language string) {
	const size, slower, attempts = 1 << 17, 40, 5
	var took, plain time.Duration
	for range attempts {
		if took = timeOf(piece, language, size); took < 50*time.Millisecond { // no news is read forty times as fast
			return
		}
		if plain = timeOf(newsText, language, size); took < slower*plain {
			return
		}
	}
	require.Less(t, took, slower*plain, "%q in %s", piece, language)
}

func timeOf(piece, language string, size int) time.Duration {
	text := strings.Repeat(piece, max(1, size/len(piece)))
	began := time.Now()
	Text(text, language, newsDay)
	return time.Since(began)
}
