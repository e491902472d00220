package plain_test

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/plain"
	"github.com/stretchr/testify/require"
)

// FuzzPlain makes any text harmless: no character that moves the cursor, turns
// text round or hides it, no command to a runner, and the same when done twice.
// JSON keeps its meaning.
func FuzzPlain(f *testing.F) {
	for _, s := range []string{"Zoë 이재용", "\x1b[31m", "a\u202eb\u2066c", "\x9b \u009b", " \t::error::x\n::notice::", "##[group]a ##vso[x]###[", "a\r\n\tb\u2028", "\u061c\ufeff\U000e0041", `{"##[a]":"\u001b\u202e"}`, "\"\xff\"", "😀\u200d💻"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once, lines := plain.Text(s), plain.Lines(s)
		requireHarmless(t, once, "")
		requireHarmless(t, lines, "\n\t")
		require.Equal(t, once, plain.Text(once))
		require.Equal(t, lines, plain.Lines(lines))
		require.False(t, workflow.MatchString(lines), "%q", lines)
		require.True(t, utf8.ValidString(once))
		if json.Valid([]byte(s)) && utf8.ValidString(s) {
			out := plain.JSON([]byte(s))
			require.Equal(t, asWritten(t, []byte(s)), asWritten(t, out))
			requireHarmless(t, string(out), "\n\r\t")
		}
	})
}

// asWritten is a JSON value with its numbers as they are written.
func asWritten(t *testing.T, data []byte) (v any) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	require.NoError(t, d.Decode(&v))
	return v
}

// workflow is a command to the runner of a continuous integration.
var workflow = regexp.MustCompile(`(?m)^[\s\pZ]*::|##[A-Za-z]*\[`)

func requireHarmless(t *testing.T, s, but string) {
	t.Helper()
	for _, r := range s {
		moves := unicode.IsControl(r) && !strings.ContainsRune(but, r)
		turns := unicode.Is(unicode.Bidi_Control, r)
		hides := r == '\u2028' || r == '\u2029' || r >= 0xE0000 && r <= 0xE007F
		require.False(t, moves || turns || hides, "%U in %q", r, s)
	}
	require.NotRegexp(t, `##[A-Za-z]*\[`, s)
}
