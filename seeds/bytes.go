package seeds

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/packed"
	"golang.org/x/text/unicode/norm"
)

// Rewriting describes a difference between two texts that have the same words
// but different bytes, as git, an editor or a file system makes it without an
// edit.
type Rewriting struct {
	What string // "only its line ends differ: it has CRLF where the other text has LF"
	Fix  string // how to restore the other text's bytes in the article
}

// Rewritten reports how the article differs from the text with the SHA-256 hash
// (hex), if only in line ends, a byte order mark, the final line end, or
// Unicode normalization. ok is false if the texts are the same or differ in
// anything else.
func (a *Article) Rewritten(sha256 string) (Rewriting, bool) {
	sha256 = strings.ToLower(sha256)
	if sha256 == "" || sha256 == a.SHA256() {
		return Rewriting{}, false
	}
	lineEnds := strings.ReplaceAll(fixLineEnds, "PATTERN", "*"+cmp.Or(filepath.Ext(a.Path), ".txt"))
	if packed.IsLines(a.Path) || filepath.Ext(a.Path) == ".json" {
		lineEnds = "restore the line ends of its text" // git does not convert those inside a JSON string
	}
	limit := len(rewrites)
	if len(a.Text) > 4<<20 {
		limit = 1 // each combination costs a pass over the text
	}
	for n := 1; n <= limit; n++ {
		if done, ok := rewrite(a.Text, 0, n, sha256); ok {
			var what, fix []string
			for _, r := range done {
				what = append(what, r.what)
				fix = append(fix, cmp.Or(r.fix, lineEnds))
			}
			return Rewriting{"only " + strings.Join(what, ", and "), strings.Join(slices.Compact(fix), "; ")}, true
		}
	}
	return Rewriting{}, false
}

// rewriting is one transformation that may restore the bytes of the other text.
type rewriting struct {
	what, fix string // "" where the fix for line ends suffices
	back      func(string) string
}

const (
	fixLineEnds = "give the folder a .gitattributes with “PATTERN text eol=lf” and check the article out again"
	fixMark     = "save the article as UTF-8 without a byte order mark"
	fixFinal    = "restore the end of the file, which an editor or a hook changed"
	fixNormal   = "restore the letters with diacritics, which a file system or a tool normalized: copy the file byte by byte"
)

// rewrites are groups of transformations. At most one of each group applies.
var rewrites = [][]rewriting{
	{
		{"its Unicode normalization differs: the other text is in NFC", fixNormal, norm.NFC.String},
		{"its Unicode normalization differs: the other text is in NFD", fixNormal, norm.NFD.String},
	},
	{
		{"its final line end differs: the other text has none", fixFinal, func(s string) string { return strings.TrimRight(s, "\r\n") }},
		{"its final line end differs: the other text has one less", fixFinal, withoutFinal},
		{"its final line end differs: the other text has one more", fixFinal, func(s string) string { return s + lineEnd(s) }},
	},
	{
		{"a byte order mark differs: the other text has none", fixMark, func(s string) string { return strings.TrimPrefix(s, byteOrderMark) }},
		{"a byte order mark differs: the other text has one", fixMark, func(s string) string { return byteOrderMark + strings.TrimPrefix(s, byteOrderMark) }},
	},
	{
		{"its line ends differ: the other text has LF", "", lf},
		{"its line ends differ: the other text has CRLF", "", func(s string) string { return strings.ReplaceAll(lf(s), "\n", "\r\n") }},
		{"its line ends differ: the other text has CR", "", func(s string) string { return strings.ReplaceAll(lf(s), "\n", "\r") }},
	},
}

const byteOrderMark = "\ufeff"

func lf(s string) string { return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s) }

func lineEnd(s string) string {
	switch {
	case strings.Contains(s, "\r\n"):
		return "\r\n"
	case strings.Contains(s, "\r") && !strings.Contains(s, "\n"):
		return "\r"
	}
	return "\n"
}

func withoutFinal(s string) string {
	for _, end := range []string{"\r\n", "\n", "\r"} {
		if rest, ok := strings.CutSuffix(s, end); ok {
			return rest
		}
	}
	return s
}

// rewrite looks for exactly n transformations, at most one of each group and
// none of the groups before from, that together give the text with the hash.
func rewrite(text string, from, n int, want string) ([]rewriting, bool) {
	if n == 0 {
		sum := sha256.Sum256([]byte(text))
		return nil, hex.EncodeToString(sum[:]) == want
	}
	for g := from; g < len(rewrites); g++ {
		for _, r := range rewrites[g] {
			back := r.back(text)
			if back == text {
				continue
			}
			if rest, ok := rewrite(back, g+1, n-1, want); ok {
				return append([]rewriting{r}, rest...), true
			}
		}
	}
	return nil, false
}
