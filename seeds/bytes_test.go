package seeds_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/seeds"
)

func TestRewritten(t *testing.T) {
	const text = "Élodie a payé 12 €.\n\nPuis elle est partie.\n"
	crlf := func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }
	cr := func(s string) string { return strings.ReplaceAll(s, "\n", "\r") }
	for _, tt := range []struct {
		reason    string
		now, then string
		what      string // "" where more than bytes differs
		fix       string
	}{
		{"checked out on Windows", crlf(text), text, "only its line ends differ: the other text has LF", "*.md text eol=lf"},
		{"annotated on Windows", text, crlf(text), "only its line ends differ: the other text has CRLF", "*.md text eol=lf"},
		{"line ends of an old Macintosh", cr(text), text, "only its line ends differ: the other text has LF", "eol=lf"},
		{"and annotated on one", text, cr(text), "only its line ends differ: the other text has CR", "eol=lf"},
		{"some line ends turned", strings.Replace(text, "\n", "\r\n", 1), text, "only its line ends differ", "eol=lf"},
		{"a mark before it", "\ufeff" + text, text, "only a byte order mark differs: the other text has none", "without a byte order mark"},
		{"a mark before the other", text, "\ufeff" + text, "only a byte order mark differs: the other text has one", "without a byte order mark"},
		{"the final line end lost", strings.TrimSuffix(text, "\n"), text, "only its final line end differs: the other text has one more", "end of the file"},
		{"a final line end added", text, strings.TrimSuffix(text, "\n"), "only its final line end differs: the other text has none", "end of the file"},
		{"empty lines at the end", text + "\n\n", strings.TrimSuffix(text, "\n"), "only its final line end differs: the other text has none", "end of the file"},
		{"decomposed by a file system", strings.ReplaceAll(strings.ReplaceAll(text, "É", "E\u0301"), "é", "e\u0301"), text, "only its Unicode normalization differs: the other text is in NFC", "diacritics"},
		{"composed by a tool", text, strings.ReplaceAll(strings.ReplaceAll(text, "É", "E\u0301"), "é", "e\u0301"), "only its Unicode normalization differs: the other text is in NFD", "diacritics"},
		{"two things at once", crlf(strings.TrimSuffix(text, "\n")), text, "only its final line end differs: the other text has one more, and its line ends differ: the other text has LF", "eol=lf"},
		{"three things at once", "\ufeff" + crlf(strings.TrimSuffix(text, "\n")), text, "only its final line end differs", "without a byte order mark"},
		{"the same", text, text, "", ""},
		{"a word more", text + "Oui.\n", text, "", ""},
		{"a space more is an edit", text + " ", text, "", ""},
		{"a word and its line ends", crlf(text) + "Oui.", text, "", ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			now, then := seeds.Article{Text: tt.now, Path: "articles/a.md"}, seeds.Article{Text: tt.then}
			r, ok := now.Rewritten(then.SHA256())
			require.Equal(t, tt.what != "", ok, r.What)
			require.Contains(t, r.What, tt.what)
			require.Contains(t, r.Fix, tt.fix)
		})
	}
	lines := seeds.Article{Text: crlf(text), Path: "all.jsonl"}
	was := seeds.Article{Text: text}
	r, ok := lines.Rewritten(was.SHA256())
	require.True(t, ok)
	require.Equal(t, "restore the line ends of its text", r.Fix)
	a := seeds.Article{Text: text}
	_, ok = a.Rewritten("")
	require.False(t, ok, "a golden that names no text differs from none")
}
