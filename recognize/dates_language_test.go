package recognize

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// A language is data: these few lines of Spanish are read by the grammar as it
// is.
func TestDatesOfAnotherLanguage(t *testing.T) {
	spanish := &language{tag: "es", dates: newDateLexicon(dateLexicon{order: dayFirst, future: newTenseCues("", 4, "rá", "rán"), past: newTenseCues("ha", 99)},
		numberedWords(atomMonth, false, "enero | febrero | marzo | abril | mayo | junio | julio | agosto | septiembre | octubre | noviembre | diciembre"),
		numberedWords(atomWeekday, false, "lunes | martes | miércoles | jueves | viernes | sábado | domingo"),
		[]dateWords{
			{dateMeaning{kind: atomUnit, unit: unitMonth, n: 1}, "mes"},
			{dateMeaning{kind: atomUnit, unit: unitYear, n: 1}, "año"},
			{dateMeaning{kind: atomUnit, unit: unitYear, n: unitPlural}, "años"},
			{dateMeaning{kind: atomRelative, n: -1}, "pasado, pasada"},
			{dateMeaning{kind: atomRelative, n: 1}, "próximo, próxima"},
			{dateMeaning{kind: atomPart, n: 3}, "finales"},
			{dateMeaning{kind: atomShift, unit: unitDay, n: -1}, "ayer"},
			linkWords(linkArticle|linkDay, "el"),
			linkWords(linkOf, "de"),
			linkWords(linkFrom|linkDay, "del"),
			linkWords(linkTo|linkDay, "al"),
			linkWords(linkAgo, "hace"),
			linkWords(linkYear, "en"),
		},
	)}
	for _, tt := range []struct{ reason, text, want string }{
		{"a date", "el 4 de febrero de 2025", "2025-02-04"},
		{"digits", "04/02/2025", "2025-02-04"},
		{"a weekday", "lo dijo el lunes", "2025-02-03"},
		{"a weekday to come", "el jueves votarán", "2025-02-06"},
		{"a unit moved", "el mes pasado", "2025-01"},
		{"back from now", "hace 3 años", "2022"},
		{"a range", "del 4 al 6 de febrero", "2025-02-04/2025-02-06"},
		{"a part", "finales de 2024", "2024~"},
		{"a year", "en 2019", "2019"},
		{"yesterday", "ayer", "2025-02-03"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			got := newText(tt.text, spanish).dates.find(&spanish.dates, newsDay)
			require.Len(t, got, 1)
			require.Equal(t, tt.want, got[0].readings[0].Value)
		})
	}
}
