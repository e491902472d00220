package checks_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Words around a figure that may make it a bound, dates that are coarser than their words,
// and ends of intervals.
func heldWarned() []held {
	alone := func(reason, language, text, fact, want string) held {
		return held{reason, language, text, "", fact, "-", "-", want}
	}
	const (
		siege = "The siege lasted from 1992 until Feb. 29, 1996."
		fair  = "The fair runs from May 3 to May 9."
	)
	return []held{
		alone("a word of bounds may make a bound", "en", "The threshold is 300 workers.", "count 300 workers less_than", ""),
		alone("it may with a mention", "en", "The threshold is 300 workers.", "count 300 workers less_than [300 workers]", ""),
		alone("a word of bounds in the next sentence makes none", "en", "The firm has 300 workers. He topped the list.", "count 300 workers less_than", "grounding/figure"),
		alone("nor with a mention", "en", "The firm has 300 workers. He topped the list.", "count 300 workers less_than [300 workers]", "value/figure"),
		alone("nor in the sentence before", "en", "He topped the list. The firm has 300 workers.", "count 300 workers less_than", "grounding/figure"),
		alone("nor in another clause", "en", "Cases climbed all week, and the firm has 300 workers.", "count 300 workers less_than", "grounding/figure"),
		alone("an abbreviation ends no sentence", "en", "The threshold for Ford Inc. is 300 workers.", "count 300 workers less_than", ""),
		alone("the next sentence in French", "fr", "La firme compte 300 ouvriers. Le plafond tient.", "count 300 ouvriers less_than", "grounding/figure"),
		alone("the same sentence in French", "fr", "Le plafond est de 300 ouvriers.", "count 300 ouvriers less_than", ""),
		alone("the next sentence in Spanish", "es", "La firma tiene 300 obreros. El umbral sigue.", "count 300 obreros less_than", "grounding/figure"),
		alone("the same sentence in Spanish", "es", "El umbral es de 300 obreros.", "count 300 obreros less_than", ""),
		alone("a word of the other side makes none", "en", "The cap is 300 workers.", "count 300 workers more_than", "grounding/figure"),
		alone("a negation turns it round", "en", "The cap is not 300 workers.", "count 300 workers more_than", ""),
		alone("a word of another figure makes none", "en", "The firm closed 20 plants with a minimum of 300 workers.", "count 20 plants at_least", "grounding/figure"),
		alone("figures that are joined", "en", "It topped a record 300 men and 20 women.", "count 20 women more_than", ""),
		alone("a verb bounds what is behind it", "en", "The firm has 300 workers near Cork.", "count 300 workers less_than", "grounding/figure"),
		alone("and not far behind", "en", "He passed the old mill and its yard with 300 workers.", "count 300 workers more_than", "grounding/figure"),
		alone("what it is near", "en", "The firm is near the 300 workers.", "count 300 workers less_than", ""),
		alone("a minimum of wages", "en", "The minimum wage rises by 9% here.", "percent 9 % at_least", "grounding/figure"),
		alone("a minimum of other things", "en", "The minimum rise is 9% here.", "percent 9 % at_least", ""),
		alone("a start-up", "en", "The start-up closed a $300 round.", "money 300 USD at_least", "grounding/figure"),
		alone("a start", "en", "Prices start at $300 here.", "money 300 USD at_least", ""),
		alone("minutes in French", "fr", "Il a couru en 2 min 2 s hier.", "quantity 122 s at_least", "grounding/figure"),
		alone("a minister in French", "fr", "Le ministre a promis 300 euros.", "money 300 EUR at_least", "grounding/figure"),
		alone("a minimum in French", "fr", "La mise minimale est de 300 euros.", "money 300 EUR at_least", ""),
		alone("a wage in French", "fr", "Le salaire minimum augmente de 9 %.", "percent 9 % at_least", "grounding/figure"),
		alone("how long something is shown in French", "fr", "On montre 30 tableaux jusqu'à mai.", "count 30 tableaux at_most", "grounding/figure"),
		alone("a wage in Spanish", "es", "El salario mínimo sube un 9 %.", "percent 9 % at_least", "grounding/figure"),
		alone("a minimum in Spanish", "es", "La apuesta mínima es de 300 euros.", "money 300 EUR at_least", ""),
		alone("joined in Spanish", "es", "Superó las 300 toneladas y los 90 euros.", "money 90 EUR more_than", ""),
		alone("yuan in Korean", "ko", "회사는 98만 위안에 산다.", "money 980000 CNY more_than", "grounding/figure"),
		alone("summer in Korean", "ko", "여름 회사는 300명이다.", "count 300 명 more_than", "grounding/figure"),
		alone("a wage in Korean", "ko", "최저임금은 9% 오른다.", "percent 9 % at_least", "grounding/figure"),
		alone("a limit in Korean", "ko", "한도는 300명이다.", "count 300 명 at_most", ""),

		alone("the year of a month, by its digits", "en", "It was founded in March 1998.", "date 1998 [1998]", ""),
		alone("the year of a month, by all the words", "en", "It was founded in March 1998.", "date 1998 [March 1998]", "?value/date"),
		alone("the year of a month, bare", "en", "It was founded in March 1998.", "date 1998", "?grounding/date"),
		alone("the year of a month in French", "fr", "Il a ouvert en mai 2024.", "date 2024 [2024]", ""),
		alone("the year of a day in Spanish", "es", "Abrió el 3 de mayo de 2024.", "date 2024 [2024]", ""),
		alone("the year of a day in Korean", "ko", "2023년 5월 3일 문을 열었다.", "date 2023 [2023년]", ""),
		alone("the month of a day", "en", "It opens on May 3.", "date 2025-05 [May]", ""),
		alone("the month of a day with a year", "en", "It opened on May 3, 2019.", "date 2019-05 [May]", ""),
		alone("the month of a day, by all the words", "en", "It opens on May 3.", "date 2025-05 [May 3]", "?value/date"),
		alone("the year of a day, by its month", "en", "It opened on May 3, 2019.", "date 2019 [May]", "?value/date"),
		alone("another year than the digits", "en", "It was founded in March 1998.", "date 1997 [1998]", "value/date"),

		alone("a day whose interval begins with a year", "en", siege, "date 1996-02-29", ""),
		alone("the same, mentioned", "en", siege, "date 1996-02-29 [Feb. 29, 1996]", ""),
		alone("the year that it begins with", "en", siege, "date 1992", "?grounding/date"),
		alone("the year that it begins with, mentioned", "en", siege, "date 1992 [1992]", ""),
		alone("a day of an interval of days", "en", fair, "date 2025-05-03", "?grounding/date"),
		alone("the same, mentioned by its own words", "en", fair, "date 2025-05-03 [May 3]", ""),
		alone("the same, mentioned by all the words", "en", fair, "date 2025-05-03 [from May 3 to May 9]", "value/date"),
		alone("the last day of days of one month", "ko", "6월 15~17일 문을 닫는다.", "date 2025-06-17", "?grounding/date"),
		alone("the last month of months of one year", "ko", "2005년 1∼9월 문을 닫았다.", "date 2005-09", "?grounding/date"),
		alone("the last day of days of one month in English", "en", "It shut from 8 to 19 May 2024.", "date 2024-05-19", "?grounding/date"),
		alone("both days of it", "en", fair, "date 2025-05-03; date 2025-05-09", ""),

		alone("both days of two that are named", "en", "The vote is on 20 and 21 May.", "date 2025-05-20; date 2025-05-21", ""),
		alone("the first of two days, at its number", "en", "The vote is on 20 and 21 May.", "date 2025-05-20 [20]", ""),
		alone("the second of two days, at its number", "en", "The vote is on May 20 and 21.", "date 2025-05-21 [21]", ""),
		alone("the first of two days, bare", "en", "The vote is on 20 and 21 May.", "date 2025-05-20", "?grounding/date"),
		alone("the second of two days, bare", "en", "The vote is on 20 and 21 May.", "date 2025-05-21", "?grounding/date"),
		alone("the second day at the first one's number", "en", "The vote is on 20 and 21 May.", "date 2025-05-21 [20]", "value/date"),
		alone("both days in French", "fr", "Le vote a lieu les 23 et 24 mai.", "date 2025-05-23 [23]; date 2025-05-24 [24 mai]", ""),
		alone("both days in Spanish", "es", "La cita es los días 23 y 24 de mayo.", "date 2025-05-23 [23]; date 2025-05-24", ""),
		alone("both days in Korean", "ko", "투표는 23, 24일 열린다.", "date 2025-02-23 [23]; date 2025-02-24", ""),
		alone("the first of two years, bare", "en", "It lasted from 2019 to 2020.", "date 2019", "?grounding/date"),
		alone("the last of two years, bare", "en", "It lasted from 2019 to 2020.", "date 2020", "?grounding/date"),
		alone("the first of two years, by all the words", "en", "It lasted from 2019 to 2020.", "date 2019 [from 2019 to 2020]", "value/date"),
		alone("the last of two years, by all the words", "en", "It lasted from 2019 to 2020.", "date 2020 [from 2019 to 2020]", "value/date"),
	}
}

// Of several statements that are unlike a figure, the least unlike is named, and of those
// the first; a range that it is an end of is named as well.
func TestTheNearestStatementIsNamed(t *testing.T) {
	for _, tt := range []struct{ reason, text, fact, want string }{
		{"a vague one before the opposite bound", "Over 300 workers met. About 300 workers came.", "count 300 workers less_than", "the text says 300 workers (about) (“300 workers”), and no less than"},
		{"whatever their order", "About 300 workers met. Over 300 workers came.", "count 300 workers less_than", "the text says 300 workers (about) (“300 workers”), and no less than"},
		{"the first of two that are alike", "Over 300 workers met. At least 300 workers came.", "count 300 workers less_than", "the text says 300 workers (more than) (“300 workers”), and no less than"},
		{"the end of a range", "It costs $3 million to $5 million. It made over $5 million.", "money 5000000 USD exact", "the text says 5000000 USD (more than) (“$5 million”), and no exact; it is also one end of 3000000–5000000 USD (between) (“$3 million to $5 million”)"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			found := held{tt.reason, "en", tt.text, "", tt.fact, "", "", ""}.findings(t, "none")
			require.Len(t, found, 1)
			require.Equal(t, tt.want, found[0].Message)
		})
	}
}
