package unwrap

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

const record = `{"parties":[{"name":"Ana </think> Roux"}],"x":{"a":[1,{"b":"` + "```" + `"}]}}`

func TestText(t *testing.T) {
	for _, tt := range []struct {
		reason, answer string
		prose          bool
		want           string // the value; "" for an error
		off            string
		err            Error
	}{
		{"the value alone", record, false, record, "", Error{}},
		{"blanks and a byte order mark", "\ufeff\n " + record + "\n", false, record, "", Error{}},
		{"a list", `[{"a":1}]`, true, `[{"a":1}]`, "", Error{}},
		{"a fence", "```json\n" + record + "\n```", false, record, "fence", Error{}},
		{"a fence of Windows lines", "```json\r\n" + record + "\r\n```\r\n", false, record, "fence", Error{}},
		{"a fence in a fence is what it is", "````\n```json\n" + record + "\n```\n````", true, record, "prose fence", Error{}},
		{"a fence around words", "```\nnothing\n```", false, "nothing", "fence", Error{}},
		{"code in a sentence", "`a` and `b`", false, "`a` and `b`", "", Error{}},
		{"the mark alone", "```", false, "```", "", Error{}},
		{"a thought", "<think>a</think>" + record, false, record, "thought", Error{}},
		{"a thought that nobody opened", "a\n</think>\n" + record, false, record, "thought", Error{}},
		{"words that name the tag", "A </think> tag is missing.", false, "A </think> tag is missing.", "", Error{}},
		{"words after a thought", "<think>a</think>No facts.", false, "No facts.", "thought", Error{}},
		{"a thought alone", "<think>a</think>\n", false, "", "", Error{Reason: OnlyThought}},
		{"an open thought", "<think>a " + record, true, "", "", Error{Reason: OnlyThought, Open: true}},
		{"a channel alone", "<|channel|>analysis<|message|>a", false, "", "", Error{Reason: OnlyThought, Open: true}},
		{"a final channel without another", "<|channel|>final<|message|>" + record, false, record, "", Error{}},
		{"analysis as a word of an answer", "analysisOf nothing", false, "analysisOf nothing", "", Error{}},
		{"nothing", " \n", true, "", "", Error{Reason: Empty}},
		{"words, which stay", "Here: " + record, false, "Here: " + record, "", Error{}},
		{"words before", "Here: " + record, true, record, "prose", Error{}},
		{"words after", record + "\nDone.", true, record, "prose", Error{}},
		{"words with citations", "By [1] and [2, 3]: " + record, true, record, "prose", Error{}},
		{"words with a placeholder", `In the shape {"parties": [...]}: ` + record, true, record, "prose", Error{}},
		{"words with an open brace at the end", record + " {", true, record, "prose", Error{}},
		{"the value twice", record + "\nAgain:\n" + record, true, record, "prose", Error{}},
		{"an empty object among words", "None: {}", true, "{}", "prose", Error{}},
		{"a list of objects among words", `The list: [{"a":1},{"b":2}].`, true, `[{"a":1},{"b":2}]`, "prose", Error{}},
		{"two values", "A\n" + record + "\nB\n{\"a\":1}", true, "", "", Error{Reason: Two, Line: 2, Other: 4}},
		{"two values after a thought", "<think>\n</think>\n" + record + "\n{\"a\":1}", true, "", "", Error{Reason: Two, Line: 3, Other: 4}},
		{"one value and one that is cut", record + "\n{\"a\":", true, "", "", Error{Reason: Two, Line: 1, Other: 2}},
		{"none", "No facts in [1].", true, "", "", Error{Reason: None}},
		{"a cut value is for its decoder", `Here: {"a":[{"b":1}`, true, `{"a":[{"b":1}`, "prose", Error{}},
		{"the objects of a broken value are not values", `Here: {"a":[{"b":1},],"c":{"d":2}}`, true, `{"a":[{"b":1},],"c":{"d":2}}`, "prose", Error{}},
		{"a string with the value", `"{\"a\":1}"`, true, `{"a":1}`, "string", Error{}},
		{"words and the tag in a name", "Here: " + record + " Done.", true, record, "prose", Error{}},
		{"a thought with a draft and words", "<think>{\"a\":1}</think> Here: " + record, true, record, "thought prose", Error{}},
		{"a string, which stays", `"{\"a\":1}"`, false, `"{\"a\":1}"`, "", Error{}},
		{"a string of words", `"none {"`, true, `"none {"`, "", Error{}},
		{"a string with a fence", "\"```json\\n{\\\"a\\\":1}\\n```\"", true, `{"a":1}`, "string fence", Error{}},
		{"a key twice is for its decoder", `{"a":1,"a":2}`, true, `{"a":1,"a":2}`, "", Error{}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			got, err := Text([]byte(tt.answer), Options{Prose: tt.prose})
			if tt.err != (Error{}) {
				e, ok := errors.AsType[*Error](err)
				require.True(t, ok, "%q", got.Value)
				require.Equal(t, tt.err, *e)
				require.Equal(t, tt.answer, string(got.Value), "an answer that is not understood stays whole")
				require.NotEmpty(t, e.Error())
				require.NotEmpty(t, e.Fix())
				return
			}
			require.NoError(t, err)
			require.Equal(t, tt.want, string(got.Value))
			require.Equal(t, tt.off, strings.Join(got.Off, " "))
		})
	}
}

// Positions in a value are those in its answer.
func TestInPlace(t *testing.T) {
	for answer, want := range map[string]string{
		`{"a":1}`:                     `{"a":1}`,
		"É:\n\n  Ü {\"a\":1}":         "\n\n    {\"a\":1}",
		"```json\n{\"a\":\n1}\n```\n": "\n{\"a\":\n1}",
		"<think>\n</think>{\"a\":1}":  "\n        {\"a\":1}",
		`"{\"a\":1}"`:                 `{"a":1}`,
	} {
		got, err := Text([]byte(answer), Options{Prose: true})
		require.NoError(t, err)
		require.Equal(t, want, string(got.InPlace()))
	}
}

// What a model may put around a record comes off, and the record does not change.
func TestWhateverIsAround(t *testing.T) {
	words := rapid.SampledFrom([]string{"", "Sure!\n", "As in [1], {so}: ", "안녕하세요\n", "🙂 ", "1. first\n"})
	thoughts := rapid.SampledFrom([]string{"", "<think>\n{a}? </think>\n", "<thinking>{\"a\":1}</thinking>", "hm ```\n</think>", "[THINK]x[/THINK]"})
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringN(0, 20, 40).Draw(t, "name")
		value := `{"name":` + quote(name) + `,"n":[1,{"b":{}}]}`
		around := rapid.SampledFrom([]string{"%", "```json\n%\n```", "~~~\n%\n~~~", "````\n%\n````", "`%`"}).Draw(t, "fence")
		answer := thoughts.Draw(t, "thought") + words.Draw(t, "before") + strings.Replace(around, "%", value, 1) + "\n" + words.Draw(t, "after")
		got, err := Text([]byte(answer), Options{Prose: true})
		require.NoError(t, err, answer)
		require.Equal(t, value, string(got.Value), answer)
	})
}

func quote(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '"' || r == '\\' || r < ' ':
			b.WriteByte('_')
		default:
			b.WriteRune(r)
		}
	}
	return `"` + b.String() + `"`
}

// A text of many brackets is not read again and again.
func TestManyBracketsTakeNoTime(t *testing.T) {
	for _, s := range []string{strings.Repeat(`{"a":[`, 1<<19), strings.Repeat(`[{"a":`, 1<<19) + "x", strings.Repeat("</think>", 1<<18), strings.Repeat("`", 1<<20), strings.Repeat(`{"...`, 1<<18)} {
		_, _ = Text([]byte(s), Options{Prose: true})
	}
}

// FuzzText unwraps an answer: the value is a part of it, and its own value.
func FuzzText(f *testing.F) {
	for _, s := range []string{record, "```json\n{}\n```", "<think>a</think>{\"a\":1}", "Here: {\"a\":1} [1]", `"{\"a\":1}"`, "<|channel|>analysis<|message|>a<|end|><|start|>assistant<|channel|>final<|message|>{}", "```", "a </think> {\"a\":", "{\"a\":1}{\"b\":2}", "\ufeff{}</s>"} {
		f.Add([]byte(s), true)
		f.Add([]byte(s), false)
	}
	f.Fuzz(func(t *testing.T, answer []byte, prose bool) {
		given := bytes.Clone(answer)
		got, err := Text(answer, Options{Prose: prose})
		require.Equal(t, given, answer)
		if err != nil {
			require.Equal(t, given, got.Value)
			require.Nil(t, got.Off)
			return
		}
		require.Subset(t, Kinds(), got.Off)
		require.True(t, bytes.HasSuffix(got.InPlace(), got.Value))
		if len(got.Off) == 0 || got.Off[len(got.Off)-1] != String && !strings.Contains(strings.Join(got.Off, " "), String) {
			require.True(t, bytes.Contains(answer, got.Value))
		}
		if isJSON(got.Value) && !(prose && got.Value[0] == '"') {
			again, err := Text(got.Value, Options{Prose: prose})
			require.NoError(t, err)
			require.Equal(t, got.Value, again.Value)
			require.Nil(t, again.Off)
		}
	})
}
