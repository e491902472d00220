package extract

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	jsonv2 "github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

var (
	outputKeys = []string{
		"spans", "parties", "figures", "dates", "events", "quotes", "source", "mentions", "start", "end", "text", "label", "type", "kind", "name",
		"aliases", "value", "unit", "id", "offsets", "x", "participants", "party", "speaker", "form",
	}
	outputWords = []string{"PER", "ORG", "B-DATE", "I-PER", "MONEY", "PERCENT", "person", "money", "Zoë", "Ana Roux", "95%", "$5", "Tuesday", "Feb 4th", "utf16", "met", "p1"}
)

// FuzzMap maps outputs of any shape: what comes out is JSON, the same every
// time and whatever was mapped before, each placed mention with its own words, and what went in is not written
// to; else the error says of what kind it is.
func FuzzMap(f *testing.F) {
	for _, data := range invent.Seeds(16) {
		f.Add(data)
	}
	other := zoe
	other.ID, other.Language, other.Text = "other", "fr", "Roux et "+zoe.Text
	f.Fuzz(func(t *testing.T, data []byte) {
		d := invent.From(data)
		settings := Mapping{
			Offsets: invent.One(d, []string{"", "codepoint", "utf8", "utf16"}), InclusiveEnds: d.Rarely(2), Locate: d.Rarely(2),
			ReadValues: d.Rarely(2), Table: invent.One(d, []string{"ontonotes", "conll", ""}),
			JQ: invent.One(d, []string{"", ".", `{parties: [{name: "Zoë", type: "person", mentions: [{text: "Zoë"}]}], spans: .spans}`, `{source: {language: "en"}, spans: [.. | objects | select(.label)]}`}),
		}
		x, err := NewMapper(settings)
		require.NoError(t, err)
		fresh, err := NewMapper(settings)
		require.NoError(t, err)
		var members []string
		for _, list := range outputKeys[:7] {
			if d.Rarely(3) {
				members = append(members, `"`+list+`":`+d.JSON(outputKeys, outputWords, 4))
			}
		}
		output := []byte("{" + strings.Join(members, ",") + "}")
		given := bytes.Clone(output)
		_, _, _ = x.Map(t.Context(), output, other) // whose id and offsets must stay its own
		record, _, err := x.Map(t.Context(), output, zoe)
		again, _, errAgain := fresh.Map(t.Context(), output, zoe)
		require.Equal(t, given, output)
		require.Equal(t, string(record), string(again))
		if err != nil {
			require.Equal(t, Unmapped, KindOf(err), "%v", err)
			require.EqualError(t, errAgain, err.Error())
			return
		}
		require.True(t, json.Valid(record), "%s", record)
		if r, problems := schema.InspectArticle(record, schema.Options{}); len(problems) == 0 {
			requireMentionsHold(t, r, zoe.Text)
		}
	})
}

// requireMentionsHold holds every mention that has its words from the text.
func requireMentionsHold(t *testing.T, r *schema.Article, text string) {
	t.Helper()
	x := seeds.NewIndex(text)
	invent.Mentions(r, func(m *schema.Mention) {
		start, end, ok := m.Span()
		if slice, fit := x.Slice(start, end, schema.CodePoint); ok && m.Text == "" {
			require.True(t, fit != seeds.Fits || slice == "", "a mention at [%d,%d) was left without its words", start, end)
		}
	})
}

// FuzzJQ compiles any program: what may not be used is refused however it is
// written, and what compiles is shown as it was written.
func FuzzJQ(f *testing.F) {
	for _, s := range []string{
		"", ".", "{parties: [.a[]? | {name, type}]}", "input", "def f: now; f", "[limit(3; .[])]", `"\(env.HOME)"`, ". as {a: $x} | $ENV", "try error catch halt", "reduce .[] as $i (0; . + $i)", "@json \"\\(input)\"",
		". as [$a] ?// $a | debug", "label $out | foreach .[] as $x (0; .; if . then break $out else stderr end)", "include \"a\"; .", "[[[[[", ".a.b[1:2]?", "$__loc__", "getpath([\"a\"]) |= now",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 500 {
			t.Skip("no program of a mapping is that long")
		}
		x, err := compileJQ(text, "")
		if err != nil {
			require.Equal(t, Unmapped, KindOf(err))
			return
		}
		printed := x.query.String()
		for _, name := range []string{"input", "inputs", "$ENV", "env", "now", "localtime", "debug", "halt", "stderr", "input_filename"} {
			_, err := compileJQ(printed+" | "+name, "")
			require.Error(t, err, name)
		}
		_, err = compileJQ(printed, "")
		require.NoError(t, err, "%q, written by the compiler itself", printed)
	})
}

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
		r := readReply(line)
		require.Equal(t, given, line)
		require.GreaterOrEqual(t, r.seq, 0)
		require.NotContains(t, r.names(), "")
		require.Equal(t, r.names(), readReply(append([]byte(" \t"), line...)).names(), "indented")
		if id := recordID(line); id != "" {
			require.Equal(t, id, r.names()[0])
		}
		if !jsontext.Value(line).IsValid() || r.kind != anObject {
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

// FuzzComplete completes a model's answer: an object gets form and source and
// loses its nulls, and anything else is left as it is.
func FuzzComplete(f *testing.F) {
	for _, s := range []string{"{}", "```json\n{\"parties\":[null,{\"id\":null}]}\n```", "```", "```\n```", `{"a":1,"a":2}`, "null", `{"form":"x","source":{"id":"other"}}`, "[{}]", `{"v":1e400,"w":12345678901234567890}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, answer string) {
		inside := unfenced(answer)
		require.Contains(t, answer, string(inside))
		record := complete(inside, zoe)
		was, object := objectOf(inside), objectOf(record)
		if was == nil {
			require.Equal(t, string(inside), string(record))
			return
		}
		require.Equal(t, schema.ArticleForm, object["form"])
		require.Equal(t, zoe.ID, object["source"].(map[string]any)["id"])
		require.False(t, hasNullMember(object), "%s", record)
		for name := range object {
			if name != "form" && name != "source" {
				require.Contains(t, was, name)
			}
		}
		require.Equal(t, string(record), string(complete(record, zoe)), "complete already")
	})
}

// objectOf reads a JSON object with its numbers as they are written, nil for
// anything else.
func objectOf(data []byte) (object map[string]any) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	if !jsontext.Value(data).IsValid() || d.Decode(&object) != nil {
		return nil
	}
	return object
}

func hasNullMember(v any) bool {
	switch v := v.(type) {
	case map[string]any:
		for _, member := range v {
			if member == nil || hasNullMember(member) {
				return true
			}
		}
	case []any:
		return slices.ContainsFunc(v, func(e any) bool { return e != nil && hasNullMember(e) })
	}
	return false
}

// FuzzRecorded opens any bytes as JSON Lines of recorded outputs: a record is
// given to the article that its line names, byte by byte, and no line is lost
// without a word.
func FuzzRecorded(f *testing.F) {
	f.Add([]byte("{\"id\":\"a\"}\n{\"source\":{\"id\":\"b\"}}\r\n\n{\n\"id\":1}\n"))
	f.Add([]byte("{\"id\":\"a\"}\n{\"id\":\"a\"}\nnothing\n[]"))
	f.Add([]byte("\xef\xbb\xbf{\"document_id\":\"é\"}"))
	path := filepath.Join(f.TempDir(), "outs.jsonl")
	f.Fuzz(func(t *testing.T, data []byte) {
		require.NoError(t, os.WriteFile(path, data, 0o600))
		x, err := OpenRecorded(path)
		require.NoError(t, err)
		defer x.Close()
		lines := 0
		for id, of := range x.lines {
			lines += len(of)
			got, err := x.Extract(t.Context(), seeds.Article{ID: id})
			if len(of) > 1 {
				require.Error(t, err, "two records of %q", id)
				continue
			}
			require.NoError(t, err)
			require.Equal(t, id, recordID(got))
			require.Contains(t, string(data), string(got))
		}
		full := 0
		for line := range bytes.SplitSeq(data, []byte("\n")) {
			if len(bytes.TrimSpace(line)) > 0 {
				full++
			}
		}
		require.Equal(t, full, lines+len(x.lost)+x.more)
	})
}

// FuzzQuotes finds the quotes of invented articles: their words stand where
// they say, and who speaks is a party of the article.
func FuzzQuotes(f *testing.F) {
	for _, data := range invent.Seeds(16) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c := invent.New(invent.From(data))
		x := seeds.NewIndex(c.Text)
		ids := map[string]bool{"": true}
		for _, p := range c.Golden.Parties {
			ids[p.ID] = true
		}
		found := findQuotes(c.Text, c.Language, c.Golden.Parties)
		require.Equal(t, found, findQuotes(c.Text, c.Language, c.Golden.Parties))
		last := 0
		for _, q := range found {
			require.True(t, ids[q.Speaker], "%q is nobody", q.Speaker)
			start, end, ok := q.Mentions[0].Span()
			require.True(t, ok)
			require.LessOrEqual(t, last, start)
			last = end
			slice, fit := x.Slice(start, end, schema.CodePoint)
			require.Equal(t, seeds.Fits, fit)
			require.Equal(t, q.Text, slice)
		}
	})
}

// names returns the ids that a reply carries, the one that decides first.
func (r reply) names() []string {
	var out []string
	for _, n := range r.ids {
		out = append(out, n.text)
	}
	return out
}
