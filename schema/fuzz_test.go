package schema_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"math/big"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// FuzzParseDecimal reads numbers exactly: what is read is the fraction that was
// written, and is read again to the same.
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
		if _, exponent, _ := strings.Cut(strings.ToLower(s), "e"); len(s) > 200 || len(strings.TrimLeft(exponent, "+-0")) > 2 {
			return // an exact fraction of it would fill the memory
		}
		written, ok := new(big.Rat).SetString(s)
		require.True(t, ok, "%q", s)
		read, ok := new(big.Rat).SetString(cmp.Or(d.String(), "0"))
		require.True(t, ok, "%q", d)
		require.Zero(t, written.Cmp(read), "%q is read as %s", s, d)
		require.Equal(t, written.Sign(), d.Sign())
		sum, err := d.Add(d.Neg())
		require.NoError(t, err)
		require.Zero(t, sum.Sign())
	})
}

// FuzzParseEDTF reads dates: each equals itself, is written as it was read, and
// does not end before it begins.
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
		again, err := schema.ParseEDTF(e.String())
		require.NoError(t, err)
		require.Equal(t, e, again)
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
	t.Helper()
	lines := bytes.Count(data, []byte{'\n'}) + 1
	references := true
	for _, p := range problems {
		require.NotEmpty(t, p.Message)
		require.NotEmpty(t, p.Rule)
		require.True(t, utf8.ValidString(p.String()) || !utf8.Valid(data))
		require.GreaterOrEqual(t, p.Input.Line, 1)
		require.LessOrEqual(t, p.Input.Line, lines)
		require.GreaterOrEqual(t, p.Input.Column, 1)
		require.NotEqual(t, schema.Rule("internal"), p.Rule)
		require.NotContains(t, p.Fix, "defect of assay")
		if !p.Ignored && p.Check != schema.CheckReference {
			references = false
		}
	}
	require.Equal(t, readable, references, "%v", problems)
}

// FuzzDecodeArticle decodes any bytes: each problem has its place, and what is
// taken is written and read again to the same bytes.
func FuzzDecodeArticle(f *testing.F) {
	for _, s := range recordSeeds {
		f.Add([]byte(s), false)
		f.Add([]byte(s), true)
	}
	f.Fuzz(func(t *testing.T, data []byte, lenient bool) {
		a, problems := schema.InspectArticle(data, schema.Options{Lenient: lenient})
		checkProblems(t, data, a != nil, problems)
		decoded, err := schema.DecodeArticle(data, schema.Options{Lenient: lenient})
		require.Equal(t, schema.AsError("", problems), err, "decoding and inspecting agree")
		require.Equal(t, err == nil, decoded != nil)
		if a == nil {
			return
		}
		once, err := schema.Encode(a)
		require.NoError(t, err)
		b, again := schema.InspectArticle(once, schema.Options{})
		require.NotNil(t, b, "%v", again)
		twice, err := schema.Encode(b)
		require.NoError(t, err)
		require.Equal(t, string(once), string(twice))
	})
}

// FuzzDecodeGolden is FuzzDecodeArticle for goldens.
func FuzzDecodeGolden(f *testing.F) {
	for _, s := range recordSeeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		g, problems := schema.InspectGolden(data, schema.Options{})
		checkProblems(t, data, g != nil, problems)
		_, err := schema.DecodeGolden(data, schema.Options{})
		require.Equal(t, schema.AsError("", problems), err, "decoding and inspecting agree")
		if g == nil {
			return
		}
		once, err := schema.Encode(g)
		require.NoError(t, err)
		again, problems := schema.InspectGolden(once, schema.Options{})
		require.NotNil(t, again, "%v", problems)
		twice, err := schema.Encode(again)
		require.NoError(t, err)
		require.Equal(t, string(once), string(twice))
	})
}
