package recognize

import (
	"testing"

	"github.com/assaykit/assay/internal/lookalike"
	"github.com/stretchr/testify/require"
)

func TestOrdinary(t *testing.T) {
	for _, tt := range []struct {
		reason, surface string
		want            bool
	}{
		{"a conjunction", "et", true},
		{"a pronoun", "elle", true},
		{"an office with its article", "le président", true},
		{"an office in Korean", "회장", true},
		{"a noun", "the market", true},
		{"an article that is an acronym in capitals", "Un marché", true},
		{"and the acronym", "UN", false},
		{"a name", "Nadella", false},
		{"a name with an office", "le président Macron", false},
		{"a place", "Paris", false},
		{"a given name", "Sam", false},
		{"an acronym", "ONU", false},
		{"no word", "« … »", false},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, Ordinary(tt.surface)) })
	}
}

func TestUnseen(t *testing.T) {
	for _, tt := range []struct{ reason, name, spelt string }{
		{"a zero-width space", "Open\u200bAI", "Open⟨U+200B ZERO WIDTH SPACE⟩AI"},
		{"a tag", "OpenAI\U000E0041", "OpenAI⟨U+E0041 TAG LATIN CAPITAL LETTER A⟩"},
		{"a filler", "삼\u3164성", "삼⟨U+3164 HANGUL FILLER⟩성"},
		{"a soft hyphen is typography", "Open\u00adAI", "Open\u00adAI"},
		{"a narrow space is typography", "SK\u202fhynix", "SK\u202fhynix"},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.spelt, lookalike.Spell(tt.name)) })
	}
}

func TestLookalikes(t *testing.T) {
	for _, tt := range []struct {
		reason, name, latin string
		mixed               bool
	}{
		{"a Cyrillic capital", "Аltman", "Altman", true},
		{"a Greek capital", "ΟpenAI", "OpenAI", true},
		{"Cyrillic throughout", "Сор", "Cop", false},
		{"Latin throughout", "Altman", "", false},
		{"Latin beside Hangul", "SK하이닉스", "", false},
		{"two words of two scripts", "Sony Мир", "Sony Mиp", false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			latin, _, ok := lookalike.Latin(tt.name)
			require.Equal(t, tt.latin != "", ok)
			if ok {
				require.Equal(t, tt.latin, latin)
			}
			_, mixed := lookalike.MixedScripts(tt.name)
			require.Equal(t, tt.mixed, mixed)
		})
	}
}
