package recognize

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// datesOf lists the dates of a text with their preferred values, as
// "surface=value".
func datesOf(t *testing.T, text, language, published string) []string {
	t.Helper()
	var day schema.Day
	if published != "" {
		e, err := schema.ParseEDTF(published)
		require.NoError(t, err)
		day, _ = e.First()
	}
	out := []string{}
	for _, s := range Text(text, language, day) {
		if r := s.Readings[0]; r.Kind == schema.KindDate {
			out = append(out, s.Text+"="+r.Date.Value+r.Date.Timex)
		}
	}
	return out
}

func TestDates(t *testing.T) {
	for _, tt := range []struct {
		reason, language, text string
		want                   []string
	}{
		{"the publication day itself, where it is that weekday", "fr", "Il l’a dit mardi.", []string{"mardi=2025-02-04"}},
		{"else the latest one before it", "en", "He spoke on Monday.", []string{"Monday=2025-02-03"}},
		{"unless the verb says future", "en", "The council will vote on Thursday.", []string{"Thursday=2025-02-06"}},
		{"a unit moved, with its article", "fr", "annoncé le mois dernier", []string{"le mois dernier=2025-01"}},
		{"no article with a calendar date", "fr", "contestée depuis le 9 janvier 2025", []string{"9 janvier 2025=2025-01-09"}},
		{"a count is no year", "fr", "Il a réuni 2000 personnes.", []string{}},
		{"a fuzzy year", "en", "Brandt took over in late 2023.", []string{"late 2023=2023~"}},
		{"a decade", "en", "a saga that goes back to the 1990s", []string{"1990s=199X"}},
		{"a name is no weekday", "fr", "Sam Altman et son jeu ont aimé sa mer", []string{}},
		{"a verb is no month", "en", "Theresa may become PM; the force may be with you.", []string{}},
		{"a year's half in Korean with its particle", "ko", "지난해 하반기에는", []string{"지난해 하반기=2024-41"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.Equal(t, tt.want, datesOf(t, tt.text, tt.language, "2025-02-04"))
		})
	}
}
