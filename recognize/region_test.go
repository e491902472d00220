package recognize

import (
	"testing"

	"github.com/stretchr/testify/require"

	told "github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/schema"
)

func TestTheRegionOrdersDatesInDigits(t *testing.T) {
	for _, tt := range []struct {
		reason, language, text string
		want                   []string // every reading of the first date, preferred first
	}{
		{"no region: the month first", "en", "inspected on 3/4/2025", []string{"2025-03-04", "2025-04-03"}},
		{"the United States", "en-US", "inspected on 3/4/2025", []string{"2025-03-04", "2025-04-03"}},
		{"the United Kingdom", "en-GB", "inspected on 3/4/2025", []string{"2025-04-03", "2025-03-04"}},
		{"India", "en-IN", "inspected on 3/4/2025", []string{"2025-04-03", "2025-03-04"}},
		{"the world, by its number", "en-001", "inspected on 3/4/2025", []string{"2025-04-03", "2025-03-04"}},
		{"a script before the region, letters in any case", "en-Latn-au", "inspected on 3/4/2025", []string{"2025-04-03", "2025-03-04"}},
		{"a calendar is no region", "en-u-nu-latn", "inspected on 3/4/2025", []string{"2025-03-04", "2025-04-03"}},
		{"nor is a private tag", "en-x-gb", "inspected on 3/4/2025", []string{"2025-03-04", "2025-04-03"}},
		{"only one order makes a date", "en-GB", "inspected on 3/14/2025", []string{"2025-03-14"}},
		{"Spanish has the day first", "es-US", "fue el 3/4/2025", []string{"2025-04-03", "2025-03-04"}},
		{"but in Puerto Rico and Panama", "es-PA", "fue el 3/4/2025", []string{"2025-03-04", "2025-04-03"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			spans := Text(tt.text, tt.language, schema.Day{Year: 2025, Month: 2, Day: 4})
			require.NotEmpty(t, spans)
			var got []string
			for _, r := range spans[0].Readings {
				if r.Kind == schema.KindDate {
					got = append(got, r.Date.Value)
				}
			}
			require.Equal(t, tt.want, got)
		})
	}
}

func TestTheRegionNamesTheDollar(t *testing.T) {
	for _, tt := range []struct{ reason, language, text, want string }{
		{"no region", "en", "It cost $5 million.", "USD"},
		{"Canada in either language", "fr-CA", "Cela a coûté 5 millions de dollars.", "CAD"},
		{"Fiji", "en-FJ", "It cost $5 million.", "FJD"},
		{"Saint Lucia shares its dollar", "en-LC", "It cost $5 million.", "XCD"},
		{"Ecuador pays in that of the United States", "en-EC", "It cost $5 million.", "USD"},
		{"the pound is no dollar", "en-GB", "It cost $5 million.", "USD"},
		{"what the sign says stands", "en-CA", "It cost US$5 million.", "USD"},
		{"a peso of no region", "es", "Costó 5 millones de pesos.", "MXN"},
		{"pesos of Argentina", "es-AR", "Costó 5 millones de pesos.", "ARS"},
		{"their sign, behind a preposition", "es-MX", "Subió a $24 ayer.", "MXN"},
		{"dollars beside pesos", "es-CL", "Costó US$5 millones.", "USD"},
		{"dollars are no pesos", "es-MX", "Costó 5 millones de dólares.", "USD"},
		{"the dollar is called peso", "es-PR", "Costó 5 pesos.", "USD"},
		{"the sign of the quetzal", "es-GT", "Costó Q500 ayer.", "GTQ"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			spans := Text(tt.text, tt.language, schema.Day{})
			require.NotEmpty(t, spans)
			require.Equal(t, tt.want, spans[0].Readings[0].Figure.Unit)
		})
	}
}

// The first letters of a currency's code are its region's.
func TestEveryDollarIsThatOfItsRegion(t *testing.T) {
	for _, e := range told.For("und").Entries("measures/dollars") {
		region := e.Spelled[:2]
		if e.Spelled == "XCD" {
			region = "LC" // of several islands
		}
		spans := Text("It cost $5 million.", "en-"+region, schema.Day{})
		require.NotEmpty(t, spans)
		require.Equal(t, e.Spelled, spans[0].Readings[0].Figure.Unit, "%v", e.Errorf("$ in %s", region))
	}
}

func TestTheRegionTellsTheDecimalMark(t *testing.T) {
	for _, tt := range []struct{ reason, language, text, want string }{
		{"a comma in Spain", "es-ES", "Subió 1,250 puntos.", "1.25"},
		{"and where no region is named", "es", "Subió 1.250 puntos.", "1250"},
		{"a point in Mexico", "es-MX", "Subió 1.250 puntos.", "1.25"},
		{"and in Latin America as a whole", "es-419", "Subió 1,250 puntos.", "1250"},
		{"a comma in Argentina all the same", "es-AR", "Subió 1,250 puntos.", "1.25"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			spans := Text(tt.text, tt.language, schema.Day{})
			require.NotEmpty(t, spans)
			require.Equal(t, tt.want, spans[0].Readings[0].Figure.Value.String())
		})
	}
}

func TestAnExtensionNamesNoDollar(t *testing.T) {
	spans := Text("It cost $5 million.", "en-u-ca-gregory", schema.Day{})
	require.NotEmpty(t, spans)
	require.Equal(t, "USD", spans[0].Readings[0].Figure.Unit, "the calendar “ca” is not Canada")
}

func TestWordsKeepTheOrderOfTheLanguage(t *testing.T) {
	day := schema.Day{Year: 2025, Month: 2, Day: 4}
	text := "On June 17 voters chose him."
	require.Equal(t, Text(text, "en", day), Text(text, "en-GB", day), "only the order in digits is the region’s")
}
