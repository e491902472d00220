package recognize

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// spanish is what a language needs at least, to show that it is data alone.
var spanish = language{tag: "es", figures: figureLexicon{
	decimal: ",", grouping: ".",
	cardinals: []numeralWords{
		{0, "cero"}, {1, "un|uno|una"}, {2, "dos"}, {3, "tres"}, {4, "cuatro"}, {5, "cinco"}, {6, "seis"}, {7, "siete"}, {8, "ocho"}, {9, "nueve"},
		{10, "diez"}, {11, "once"}, {12, "doce"}, {15, "quince"}, {16, "dieciséis"}, {20, "veinte"}, {21, "veintiuno"}, {30, "treinta"}, {40, "cuarenta"},
		{100, "cien|ciento"}, {200, "doscientos|doscientas"}, {300, "trescientos"}, {500, "quinientos"},
	},
	scales: []scaleWords{{3, "mil"}, {6, "millón|millones"}, {12, "billón|billones"}}, bareScales: true,
	indefinite: "un|una", and: "y", andTens: true, of: "de", to: "a", between: "entre", point: "coma", minus: "menos",
	percent: "por ciento", currencies: []codedWords{{"EUR", "euro(s)"}, {"USD", "dólar|dólares"}}, units: []codedWords{{"km", "kilómetro(s)"}},
	before: []qualifierWords{{schema.MoreThan, "más de"}, {schema.AtMost, "hasta"}}, notNoun: "de|y|en|por|que", plural: "s", nouns: orderNounFirst,
}}

func TestLanguageIsData(t *testing.T) {
	for _, tt := range []struct {
		text, want, unit string
		qualifier        schema.Qualifier
	}{
		{"más de dos mil quinientos cuarenta y tres euros", "2543", "EUR", schema.MoreThan},
		{"doscientos treinta y uno millones de dólares", "231000000", "USD", schema.Exact},
		{"hasta 1.234,5 kilómetros", "1234.5", "km", schema.AtMost},
		{"un millón de casas", "1000000", "casas", schema.Exact},
		{"veinte por ciento", "20", "%", schema.Exact},
	} {
		found := newText(tt.text, &spanish).figures.find()
		require.Len(t, found, 1, "%s", tt.text)
		f := found[0].readings[0]
		require.Equal(t, []string{tt.want, tt.unit}, []string{f.Value.String(), f.Unit}, "%s", tt.text)
		require.Equal(t, tt.qualifier, f.Qualifier, "%s", tt.text)
	}
}
