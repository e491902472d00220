package langtag

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ reason, tag, want, err string }{
		{"nothing is said", "", "", ""},
		{"a tag", "ko", "ko", ""},
		{"with a region", "fr-CA", "fr-CA", ""},
		{"letter case means nothing", "PT-br", "pt-BR", ""},
		{"a locale's underscore", "en_GB", "en-GB", ""},
		{"with a script too", "zh_hant_TW", "zh-Hant-TW", ""},
		{"three letters where two would do", "spa", "es", ""},
		{"the bibliographic three", "ger", "de", ""},
		{"three letters where there are no two", "yue", "yue", ""},
		{"a language without a grammar", "ja", "ja", ""},
		{"its name in English", "english", "", `language "english" is not a BCP 47 tag; write en`},
		{"its own name, with accents", "Français", "", "write fr"},
		{"its own name in its own script", "한국어", "", "write ko"},
		{"its name in a third language", "allemand", "", "write de"},
		{"its own name without English", "Deutsch", "", "write de"},
		{"a name with a region", "english_US", "", "write en-US"},
		{"a system's locale", "fr_FR.UTF-8", "", "write fr-FR"},
		{"a country", "jp", "", "write ja"},
		{"spaces around a tag", " en ", "", "write en"},
		{"no language at all", "klartext", "", "such as en"},
		{"two at once", "en,fr", "", "such as en"},
		{"a blank inside", "en US", "", "not a BCP 47 tag"},
		{"a subtag that nobody registered", "fr-quebecois", "", "not a BCP 47 tag"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			got, err := Canonical(c.tag)
			if c.err != "" {
				require.ErrorContains(t, err, c.err)
				return
			}
			require.NoError(t, err)
			require.Equal(t, c.want, got)
		})
	}
}
