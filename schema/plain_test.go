package schema

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestPlain(t *testing.T) {
	for _, c := range []struct{ reason, in, want, lines string }{
		{"words of any script", "Zoë \u00a0이재용", "Zoë \u00a0이재용", "Zoë \u00a0이재용"},
		{"a soft hyphen is typography", "a\u00adb", "a\u00adb", "a\u00adb"},
		{"a colour", "\x1b[31mred", "‹U+001B›[31mred", "‹U+001B›[31mred"},
		{"an escape in one character", "\u009b31m", "‹U+009B›31m", "‹U+009B›31m"},
		{"half a character", "a\x9bb", "a‹9B›b", "a‹9B›b"},
		{"line breaks and tabs", "a\r\n\tb", "a ⏎ b", "a‹U+000D›\n\tb"},
		{"what turns text round", "\u202Etxt", "‹U+202E›txt", "‹U+202E›txt"},
		{"what nobody sees", "a\u200bb\ufeff", "a‹U+200B›b‹U+FEFF›", "a‹U+200B›b‹U+FEFF›"},
		{"a separator of lines", "a\u2028b", "a‹U+2028›b", "a‹U+2028›b"},
		{"a command in the middle is words", "a ::b", "a ::b", "a ::b"},
		{"a command at a line's start", "a\n::notice::b", "a⏎::notice::b", "a\n: :notice::b"},
		{"a command after spaces", " \t::error::b", "  ::error::b", " \t: :error::b"},
		{"an older command anywhere", "a ##[warning]b", "a ## [warning]b", "a ## [warning]b"},
		{"another runner's", "##vso[task] ##teamcity[x]", "## vso[task] ## teamcity[x]", "## vso[task] ## teamcity[x]"},
		{"a heading is none", "## a [b]", "## a [b]", "## a [b]"},
	} {
		require.Equal(t, c.want, Plain(c.in), c.reason)
		require.Equal(t, c.lines, PlainLines(c.in), c.reason)
	}
	require.Equal(t, "a⏎b ‹U+0007› 3", Plainf("%s %v %d", "a\nb", errors.New("\a"), 3))
}

func TestPlainJSONMeansTheSame(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"words of any script", `{"a": "Zoë 이재용"}`, `{"a": "Zoë 이재용"}`},
		{"line breaks between members", "{\n\t\"a\": 1}\r\n", "{\n\t\"a\": 1}\r\n"},
		{"what turns text round", "\"\u202Etxt\"", `"\u202etxt"`},
		{"an escape in one character", "\"\u009b31m\"", `"\u009b31m"`},
		{"a character of two halves that nobody sees", "\"\U000E0041\"", `"\udb40\udc41"`},
		{"a command to a runner", `"##[error]a ##vso[x]"`, `"#\u0023[error]a #\u0023vso[x]"`},
	} {
		t.Run(c.reason, func(t *testing.T) {
			got := PlainJSON([]byte(c.in))
			require.Equal(t, c.want, string(got))
			require.JSONEq(t, c.in, string(got))
		})
	}
}
