package reply

import (
	"bytes"
	"testing"

	jsonv2 "github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/require"
)

// FuzzReply reads whose answer a line is. Of an object without a key twice it
// says what any other reader of JSON says.
func FuzzReply(f *testing.F) {
	for _, s := range []string{
		`{"source":{"id":"a"},"id":"b","seq":3}`, `{"id": 7}`, `{"document_id":"c","id":""}`, `[1]`, `log {"id":"a"}`, "{", `{"id":"a"`, "\xef\xbb\xbf{\"id\":\"é\"}", `{"source":"s","seq":-1}`, `{"id":"\ud800"}`, `{"source":{"id":{"id":"x"}}}`, `{}`, `{"id":1e3,"seq":1e400}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		given := bytes.Clone(line)
		r := Read(line)
		require.Equal(t, given, line)
		require.GreaterOrEqual(t, r.Seq, 0)
		require.NotContains(t, r.names(), "")
		require.Equal(t, r.names(), Read(append([]byte(" \t"), line...)).names(), "indented")
		if id := Read(line).ID(); id != "" {
			require.Equal(t, id, r.names()[0])
		}
		if !jsontext.Value(line).IsValid() || r.Kind != Object {
			return
		}
		var o struct {
			Source jsontext.Value `json:"source"`
			ID     jsontext.Value `json:"id"`
			Doc    jsontext.Value `json:"document_id"`
		}
		require.NoError(t, jsonv2.Unmarshal(line, &o))
		var source struct {
			ID jsontext.Value `json:"id"`
		}
		_ = jsonv2.Unmarshal(o.Source, &source) // a source that is no object names nobody
		var want []string
		for _, v := range []jsontext.Value{source.ID, o.ID, o.Doc} {
			if id := scalar(v); id != "" {
				want = append(want, id)
			}
		}
		require.Equal(t, want, r.names())
	})
}

// scalar is the text of a string or a number, "" for anything else.
func scalar(v jsontext.Value) string {
	switch v.Kind() {
	case '0':
		return string(bytes.TrimSpace(v))
	case '"':
		s, _ := jsontext.AppendUnquote(nil, bytes.TrimSpace(v))
		return string(s)
	}
	return ""
}

// names returns the ids that a reply carries, the one that decides first.
func (r Reply) names() []string {
	var out []string
	for _, n := range r.IDs {
		out = append(out, n.Text)
	}
	return out
}

func TestWhoseAnAnswerIs(t *testing.T) {
	for _, tt := range []struct {
		reason, line string
		want         []string
		seq          int
		object       bool
	}{
		{"a record", `{"form":"assay/article@1","source":{"id":"a"},"id":"b"}`, []string{"a", "b"}, 0, true},
		{"a number is a name where an article has it", `{"document_id":17,"seq":3}`, []string{"17"}, 3, true},
		{"ids deeper down are facts'", `{"parties":[{"id":"p"}],"x":{"source":{"id":"q"}}}`, nil, 0, true},
		{"broken after its name", `{"source":{"id":"a"},"x":NaN}`, []string{"a"}, 0, true},
		{"cut after its name", `{"id":"a","parti`, []string{"a"}, 0, true},
		{"a byte order mark", "\ufeff" + `{"id":"a"}`, []string{"a"}, 0, true},
		{"a name of no letters is none", `{"id":""}`, nil, 0, true},
		{"a log line in brackets", `{loading}`, nil, 0, false},
		{"a list", `[{"id":"a"}]`, nil, 0, false},
		{"words", `loaded`, nil, 0, false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			got := Read([]byte(tt.line))
			require.Equal(t, tt.want, got.names())
			require.Equal(t, tt.seq, got.Seq)
			require.Equal(t, tt.object, got.Kind == Object)
		})
	}
}
