package country

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/language"
)

func TestCountry(t *testing.T) {
	for _, tt := range []struct{ name, iso string }{
		{"États-Unis", "US"}, {"United States", "US"}, {"the U.S.", "US"}, {"USA", "US"}, {"미국", "US"}, {"Vereinigte Staaten", "US"}, {"アメリカ合衆国", "US"},
		{"la Corée", "KR"}, {"Corée du Sud", "KR"}, {"South Korea", "KR"}, {"한국", "KR"}, {"대한민국", "KR"}, {"Republic of Korea", "KR"},
		{"North Korea", "KP"}, {"북한", "KP"}, {"Corée du Nord", "KP"},
		{"Royaume-Uni", "GB"}, {"UK", "GB"}, {"l’Allemagne", "DE"}, {"Deutschland", "DE"}, {"Türkiye", "TR"}, {"Turquie", "TR"},
		{"Côte d’Ivoire", "CI"}, {"Ivory Coast", "CI"}, {"Niger", "NE"}, {"Nigeria", "NG"}, {"Georgia", "GE"}, {"Géorgie", "GE"},
		{"Hong Kong", "HK"}, {"Россия", "RU"}, {"中国", "CN"}, {"Viêt Nam", "VN"},
		{"Congo", ""}, {"Seoul", ""}, {"Samsung", ""}, {"", ""}, {"the", ""}, {"Europe", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			iso, ok := Code(tt.name)
			require.Equal(t, tt.iso, iso)
			require.Equal(t, tt.iso != "", ok)
		})
	}
}

// Every name of the languages' files is that of its country, or of none where several
// share it.
func TestNamesOfTheFiles(t *testing.T) {
	for _, e := range language.All("nations/countries") {
		for name := range e.Spellings() {
			iso, _ := Code(name)
			if strings.Contains(e.Means, ",") {
				require.Empty(t, iso, "%v", e.Errorf("%q", name))
				continue
			}
			require.Equal(t, e.Means, iso, "%v", e.Errorf("%q", name))
		}
	}
}

// The names of countries in each language of the list are known before those of others
// are looked for.
func TestLanguagesOfCountries(t *testing.T) {
	germany := map[string]string{
		"en": "Germany", "fr": "Allemagne", "ko": "독일", "es": "Alemania", "de": "Deutschland", "it": "Germania", "pt": "Alemanha", "ja": "ドイツ", "zh": "德国",
	}
	var tags []string
	for _, e := range language.All("nations/languages of countries") {
		tags = append(tags, e.Spelled)
		iso, _ := Known(Key(germany[e.Spelled]))
		require.Equal(t, "DE", iso, "%v", e.Errorf("%q", germany[e.Spelled]))
	}
	require.ElementsMatch(t, slices.Collect(maps.Keys(germany)), tags)
	_, known := Known(Key("Duitsland"))
	require.False(t, known, "Dutch is none of them")
}

func TestWhatIsWrongIsNamed(t *testing.T) {
	for _, tt := range []struct{ reason, means, want string }{
		{"three letters", "KOR", `xx/nations.txt:4: "KOR" is no ISO 3166-1 code of a country; write two capital letters, such as KR`},
		{"small letters", "kr", `"kr" is no ISO 3166-1 code`},
		{"no country", "QQ", `"QQ" is no ISO 3166-1 code`},
		{"one of two", "CD, XY", `"XY" is no ISO 3166-1 code`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, err := newForms([]language.Entry{{Spelled: "Corée", Means: tt.means, File: "xx/nations.txt", Line: 4}})
			require.ErrorContains(t, err, tt.want)
		})
	}
}
