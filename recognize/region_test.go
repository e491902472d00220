package recognize

import (
	"testing"

	"github.com/stretchr/testify/require"

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
	} {
		t.Run(tt.reason, func(t *testing.T) {
			spans := Text(tt.text, tt.language, schema.Day{})
			require.NotEmpty(t, spans)
			require.Equal(t, tt.want, spans[0].Readings[0].Figure.Unit)
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
