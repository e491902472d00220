package plain

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
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
		{"a section of a log", "section_start:1:x section_end:2:x", "section_start :1:x section_end :2:x", "section_start :1:x section_end :2:x"},
		{"an emoji of several", "👩🏽\u200d💻 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3", "👩🏽\u200d💻 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3", "👩🏽\u200d💻 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3"},
		{"a word whose letters join", "می\u200cشود क्\u200dष", "می\u200cشود क्\u200dष", "می\u200cشود क्\u200dष"},
		{"a shape of a Chinese character", "葛\U000E0100城", "葛\U000E0100城", "葛\U000E0100城"},
		{"marks on letters", "e\u0301 שָׁלוֹם", "e\u0301 שָׁלוֹם", "e\u0301 שָׁלוֹם"},
		{"words of a script without spaces", "ខ្មែរ\u200bភាសา ไทย\u200bคำ", "ខ្មែរ\u200bភាសา ไทย\u200bคำ", "ខ្មែរ\u200bភាសา ไทย\u200bคำ"},
		{"what parts nothing there", "ខ\u200b\u200bខ ខ\u200ba", "ខ‹U+200B›‹U+200B›ខ ខ‹U+200B›a", "ខ‹U+200B›‹U+200B›ខ ខ‹U+200B›a"},
		{"a shape of a Mongolian letter", "ᠭ\u180bᠠ\u200dᠠ", "ᠭ\u180bᠠ\u200dᠠ", "ᠭ\u180bᠠ\u200dᠠ"},
		{"a joiner between letters that do not join", "a\u200db", "a‹U+200D›b", "a‹U+200D›b"},
		{"a joiner at an end", "👩\u200d", "👩‹U+200D›", "👩‹U+200D›"},
		{"looks of what has none", "a\ufe0fb\U000E0100 1\ufe0f", "a‹U+FE0F›b‹U+E0100› 1‹U+FE0F›", "a‹U+FE0F›b‹U+E0100› 1‹U+FE0F›"},
		{"looks chosen over and over", "❤\ufe0f\ufe0e\ufe01", "❤\ufe0f‹U+FE0E›‹U+FE01›", "❤\ufe0f‹U+FE0E›‹U+FE01›"},
		{"letters of tags", "🏴\U000E0067", "🏴‹U+E0067›", "🏴‹U+E0067›"},
		{"what fills and is blank", "a\u3164\u115f\u034f", "a‹U+3164›‹U+115F›‹U+034F›", "a‹U+3164›‹U+115F›‹U+034F›"},
		{"no character at all", "a\ufffe", "a‹U+FFFE›", "a‹U+FFFE›"},
		{"a heading is none", "## a [b]", "## a [b]", "## a [b]"},
	} {
		require.Equal(t, c.want, Text(c.in), c.reason)
		require.Equal(t, c.lines, Lines(c.in), c.reason)
	}
	require.Equal(t, "a⏎b ‹U+0007› 3 e⏎ [⏎ b]", Sprintf("%s %v %d %s %v", "a\nb", errors.New("\a"), 3, word("e\n"), []string{"\n", "b"}))
}

func TestPlainJSONMeansTheSame(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"words of any script", `{"a": "Zoë 이재용"}`, `{"a": "Zoë 이재용"}`},
		{"line breaks between members", "{\n\t\"a\": 1}\r\n", "{\n\t\"a\": 1}\r\n"},
		{"what turns text round", "\"\u202Etxt\"", `"\u202etxt"`},
		{"an escape in one character", "\"\u009b31m\"", `"\u009b31m"`},
		{"a character of two halves that nobody sees", "\"\U000E0041\"", `"\udb40\udc41"`},
		{"a command to a runner", `"##[error]a ##vso[x]"`, `"#\u0023[error]a #\u0023vso[x]"`},
		{"a section of a log", `"section_start:1"`, `"section_start\u003a1"`},
		{"an emoji of several", "\"👩\u200d💻\"", `"👩\u200d💻"`},
	} {
		t.Run(c.reason, func(t *testing.T) {
			got := JSON([]byte(c.in))
			require.Equal(t, c.want, string(got))
			require.JSONEq(t, c.in, string(got))
		})
	}
}

// Readers of JSON put the same character for bytes that are none.
func TestPlainJSONOfNoUTF8(t *testing.T) {
	require.Equal(t, `"a\ufffdb"`, string(JSON([]byte("\"a\x9bb\""))))
}

func TestPlainTable(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"lines of columns", "a\tB-X\n\nb\tO\n", "a\tB-X\n\nb\tO\n"},
		{"an escape", "\x1b[31m\tO", "‹U+001B›[31m\tO"},
		{"half a character", "\x9b\tO", "‹9B›\tO"},
		{"what turns text round", "\u202ea\u2069\u200f", "‹U+202E›a‹U+2069›‹U+200F›"},
		{"unseen parts of words", "می\u200cشود א\u00ad\ufeff", "می\u200cشود א\u00ad\ufeff"},
		{"a command to a runner, in as many columns", "::error::a O\n##[x] O\nsection_start:1 O", ":‹U+003A›error::a O\n#‹U+0023›[x] O\nsection_start‹U+003A›1 O"},
	} {
		require.Equal(t, c.want, Table(c.in), c.reason)
	}
}

// Plain words are plain, and stay as they are.
func TestPlainTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.OneOf(rapid.Rune(), rapid.SampledFrom([]rune("#[:a1❤\u200d\ufe0f\n\x1b\u202e")))).Draw(t, "s")
		once := Text(s)
		require.Equal(t, once, Text(once))
		lines := Lines(s)
		require.Equal(t, lines, Lines(lines))
		require.Equal(t, once, Lines("x" + once)[1:], "a writer changes no value that is plain")
	})
}

type word string
