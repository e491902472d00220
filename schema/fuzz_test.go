package schema_test

import (
	"bytes"
	"encoding/json"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

func FuzzParseDecimal(f *testing.F) {
	for _, s := range []string{"0", "-1.5e9", "1e-400", "1e999999999", "00.10", "+.5", "1E+2", "0e999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := schema.ParseDecimal(s)
		if err != nil {
			require.ErrorIs(t, err, schema.ErrDecimal)
			return
		}
		again, err := schema.ParseDecimal(d.String())
		require.NoError(t, err)
		require.Equal(t, d, again)
		require.True(t, json.Valid([]byte(d.String())), "%q", d)
	})
}

func FuzzParseEDTF(f *testing.F) {
	for _, s := range []string{"2025-02-04", "2025-02-04/..", "202X~", "2025-33", "2025-02-04T14:30+09:00", "-001X", "Y17000", "1985-XX-XX", "../2025", "2025-02-04T24:00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, err := schema.ParseEDTF(s)
		if err != nil {
			require.ErrorIs(t, err, schema.ErrEDTF)
			require.True(t, e.IsZero())
			return
		}
		require.Equal(t, schema.Equal, e.Compare(e))
		first, hasFirst := e.First()
		last, hasLast := e.Last()
		if hasFirst && hasLast {
			require.LessOrEqual(t, first.Number(), last.Number(), s)
		}
		require.NotEqual(t, schema.NoPrecision, e.Precision())
	})
}

var recordSeeds = []string{
	"", "{}", "[", `{"form": "assay/article@1"`, "```json\n{}\n```", "\xef\xbb\xbf{}",
	`{"form":"assay/article@1","source":{"id":"a","published":"2025-02-04"},"parties":[{"id":"p","name":"A","roles":[{"title":"t","of":"p"}],"mentions":[{"start":0,"end":1,"text":"A"}]}],"figures":[{"kind":"money","value":1.5e3,"unit":"EUR","about":"p"}],"dates":[{"id":"d","value":"2025/.."}],"events":[{"date":"d","participants":[{"party":"p"}]}],"quotes":[{"speaker":"q","text":"\ud83d\ude00"}],"x":{"k":[null]}}`,
	`{"form":"assay/golden@1","source":{"id":"a"},"parties":[{"name":"A","accept":[{"type":"group"}],"need":"optional"}],"figures":[],"dates":[],"never":[{"why":"w","figure":{"value":"1"}}],"complete":{"dates":true}}`,
	`{"form":"assay/article@1","source":{"id":"a"},"parties":[],"figures":[{"kind":"count","value":1e999999999}],"dates":[],"z":1,"z":2}`,
}

// checkProblems holds what is true of the problems of any text.
func checkProblems(t *testing.T, data []byte, readable bool, problems []schema.Problem) {
	lines := bytes.Count(data, []byte{'\n'}) + 1
	references := true
	for _, p := range problems {
		require.NotEmpty(t, p.Message)
		require.NotEmpty(t, p.Rule)
		require.True(t, utf8.ValidString(p.Error()) || !utf8.Valid(data))
		require.GreaterOrEqual(t, p.Input.Line, 1)
		require.LessOrEqual(t, p.Input.Line, lines)
		require.GreaterOrEqual(t, p.Input.Column, 1)
		require.NotEqual(t, schema.Rule("internal"), p.Rule)
		require.NotContains(t, p.Mend, "defect of assay")
		if p.Severity == schema.Error && p.Check != schema.CheckReference {
			references = false
		}
	}
	require.Equal(t, readable, references, "%v", problems)
}

func FuzzDecodeArticle(f *testing.F) {
	for _, s := range recordSeeds {
		f.Add([]byte(s), false)
		f.Add([]byte(s), true)
	}
	f.Fuzz(func(t *testing.T, data []byte, lenient bool) {
		a, problems := schema.DecodeArticle(data, schema.Options{Lenient: lenient})
		checkProblems(t, data, a != nil, problems)
		if a == nil {
			return
		}
		once, err := schema.Encode(a)
		require.NoError(t, err)
		b, again := schema.DecodeArticle(once, schema.Options{})
		require.NotNil(t, b, "%v", again)
		twice, err := schema.Encode(b)
		require.NoError(t, err)
		require.Equal(t, string(once), string(twice))
	})
}

func FuzzDecodeGolden(f *testing.F) {
	for _, s := range recordSeeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		g, problems := schema.DecodeGolden(data, schema.Options{})
		checkProblems(t, data, g != nil, problems)
		if g == nil {
			return
		}
		once, err := schema.Encode(g)
		require.NoError(t, err)
		again, problems := schema.DecodeGolden(once, schema.Options{})
		require.NotNil(t, again, "%v", problems)
		twice, err := schema.Encode(again)
		require.NoError(t, err)
		require.Equal(t, string(once), string(twice))
	})
}

func FuzzDecodeConfig(f *testing.F) {
	for _, s := range []string{configText, "", "version: 1\ncases: [{articles: a}]", "a: &a [*a]", "? [1]\n: 2", "{<<: {a: 1}}", "- .inf", "version: 0x1\n---\n", "\t", "%TAG ! a\n---\n!x y"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, problems := schema.DecodeConfig(data)
		require.Equal(t, c == nil, len(problems) > 0)
		for _, p := range problems {
			require.Equal(t, schema.CheckConfig, p.Check)
			require.GreaterOrEqual(t, p.Input.Line, 1)
			require.NotEmpty(t, p.Message)
			require.NotContains(t, p.Mend, "defect of assay")
		}
	})
}
