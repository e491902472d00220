package ids_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/seeds"
)

func TestValidID(t *testing.T) {
	for _, c := range []struct{ reason, id, says string }{
		{"a plain name", "harbour-2025", ""},
		{"letters of any language", "항구-소식", ""},
		{"accents", "dépêche", ""},
		{"a space inside", "late edition", ""},
		{"points inside", "v1.2.3", ""},
		{"a word that begins as a device does", "console", ""},
		{"a number of two digits behind a device's name", "com12", ""},
		{"a device's name with more behind it", "nul-points", ""},
		{"as long as may be", strings.Repeat("x", 200), ""},
		{"none", "", "needs an id"},
		{"too long", strings.Repeat("é", 101), "202 bytes"},
		{"just too long", strings.Repeat("x", 201), "201 bytes"},
		{"not UTF-8", "a\xff", "UTF-8"},
		{"the folder above", "..", "leave its folder"},
		{"a folder of Unix", "a/b", "leave its folder"},
		{"a folder of Windows", `a\b`, "leave its folder"},
		{"hidden", ".draft", "hidden"},
		{"a point at its end", "draft.", "file systems remove"},
		{"a space at its end", "draft ", "file systems remove"},
		{"a space at its start", "\u00a0draft", "file systems remove"},
		{"a URN", "urn:newsml:example.org:20250204:harbour", ""},
		{"a device", "CON", "device"},
		{"a device in small letters", "nul", "device"},
		{"a device with an end of its own", "Aux.en", "device"},
		{"a device with a space before its end", "prn .x", "device"},
		{"a port", "com1", "device"},
		{"a port with a superscript", "LPT²", "device"},
		{"the console's input", "conin$", "device"},
		{"a control", "a\x1bb", "invisible"},
		{"the order of writing turned", "a\u202eb", "invisible"},
		{"a line's end", "a\u2028b", "invisible"},
		{"no width", "a\u200bb", "invisible"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			err := ids.Valid(c.id)
			if c.says == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorContains(t, err, c.says)
		})
	}
	for _, a := range seeds.Kit() {
		require.NoError(t, ids.Valid(a.ID))
	}
}

func TestIDsThatOneFileSystemKeepsAsOne(t *testing.T) {
	for _, c := range []struct {
		reason, one, two string
		both             bool
	}{
		{"two names", "nord", "sud", true},
		{"the same", "nord", "nord", false},
		{"letter case", "Nord", "nORD", false},
		{"composed and decomposed", "é", "e\u0301", false},
		{"both", "É", "e\u0301", false},
		{"Hangul in its letters", "강", "\u1100\u1161\u11bc", false},
		{"an accent more", "cote", "côte", true},
		{"a sharp s and its two letters", "strasse", "Straße", false},
		{"a ligature and its letters", "\ufb01n", "fin", false},
		{"a dotless i", "dış", "dis", true},
		{"a letter that only looks like another", "peso", "реѕо", true},
	} {
		t.Run(c.reason, func(t *testing.T) {
			var ids ids.Set
			require.NoError(t, ids.TakeFile(c.one, "one.txt"))
			err := ids.TakeFile(c.two, "two.txt")
			if c.both {
				require.NoError(t, err)
				return
			}
			require.ErrorContains(t, err, "one.txt")
			require.ErrorContains(t, err, "two.txt")
		})
	}
}

func TestFileName(t *testing.T) {
	for _, c := range []struct{ reason, id, says string }{
		{"a plain name", "harbour", ""},
		{"what is no id", "..", "leave its folder"},
		{"a stream of Windows", "a:b", "may not have"},
		{"a pattern", "a*", "may not have"},
		{"a pipe", "a|b", "may not have"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			name, err := ids.FileName(c.id, ".json")
			if c.says == "" {
				require.NoError(t, err)
				require.Equal(t, c.id+".json", name)
				return
			}
			require.ErrorContains(t, err, c.says)
		})
	}
}
