package fold

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for _, tt := range []struct{ reason, in, want string }{
		{"case and diacritics", "ÉTATS-UNIS", "etats unis"},
		{"decomposed letters", "E\u0301milie", "emilie"},
		{"curly apostrophe, narrow space", "Côte d’Ivoire\u202f", "cote d'ivoire"},
		{"non-breaking hyphen", "Tae\u2011won", "tae won"},
		{"soft hyphen vanishes", "Micro\u00adsoft", "microsoft"},
		{"full-width letters", "ＬＧ", "lg"},
		{"sharp s folds", "Strauß", "strauss"},
		{"letters with strokes", "Łódź, Øresund, Đà Nẵng", "lodz, oresund, da nang"},
		{"Hangul stays composed", "\u1112\u1161\u11ab국", "한국"},
		{"kana keep their voicing", "ガンダム", "ガンダム"},
		{"Cherokee in one case", "ꭰᎠ", "ᎠᎠ"},
		{"spaces collapse", "  Sam \t Altman ", "sam altman"},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, Name(tt.in)) })
	}
}

func TestSpelling(t *testing.T) {
	for _, tt := range []struct{ reason, in, want string }{
		{"diacritics stay", "PRÉSIDENT", "président"},
		{"composed or not", "Pre\u0301sident", "président"},
		{"the rest is folded as a name is", "  Vice\u2011Président d’Honneur", "vice président d'honneur"},
		{"no diacritics", "Vice-President", "vice president"},
		{"letters with strokes", "Øre", "ore"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.Equal(t, tt.want, Spelling(tt.in))
			require.Equal(t, Name(tt.in), Name(Spelling(tt.in)))
		})
	}
}

func TestFoldTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := Name(rapid.String().Draw(t, "name"))
		require.Equal(t, once, Name(once))
	})
}

func TestFoldQuickAgrees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringOfN(rapid.RuneFrom([]rune("AbÉéß ŁœİıŉſÄ-’'`&.한국 \t9")), 0, 12, -1).Draw(t, "name")
		if quick, ok := foldQuick(name); ok {
			require.Equal(t, foldSlow(name), quick)
		}
	})
}
