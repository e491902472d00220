package mapping

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/internal/wire"
	"github.com/assaykit/assay/internal/labels"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// zoe has a letter of two UTF-8 bytes and a character of two UTF-16 units
// before everything that counts.
var zoe = seeds.Article{ID: "zoe", Language: "en", Published: "2025-02-04", Text: "Zoë 🚀 met Ana Roux. Ana Roux met Zoë."}

func mapOf(t *testing.T, m Config, output string, a seeds.Article) (map[string]any, *Trace, error) {
	t.Helper()
	x, err := New(m)
	require.NoError(t, err)
	record, trace, err := x.Map(context.Background(), []byte(output), a)
	if err != nil {
		return nil, trace, err
	}
	var r map[string]any
	require.NoError(t, json.Unmarshal(record, &r), "%s", record)
	return r, trace, nil
}

func compact(t *testing.T, v any) string {
	t.Helper()
	s, err := wire.JSON(v)
	require.NoError(t, err)
	return s
}

func TestMapOffsets(t *testing.T) {
	for _, tt := range []struct {
		reason  string
		mapping Config
		output  string
		want    string // of the parties
	}{
		{"code points", Config{}, `{"spans":[{"label":"person","start":10,"end":18}]}`, `[{"mentions":[{"end":18,"start":10,"text":"Ana Roux"}],"name":"Ana Roux","type":"person"}]`},
		{"UTF-8 bytes", Config{Offsets: "utf8"}, `{"spans":[{"label":"person","start":14,"end":22}]}`, `[{"mentions":[{"end":18,"start":10,"text":"Ana Roux"}],"name":"Ana Roux","type":"person"}]`},
		{"UTF-16 units", Config{Offsets: "utf16"}, `{"spans":[{"label":"person","start":11,"end":19}]}`, `[{"mentions":[{"end":18,"start":10,"text":"Ana Roux"}],"name":"Ana Roux","type":"person"}]`},
		{"the record's own unit", Config{}, `{"source":{"offsets":"utf16"},"parties":[{"name":"Ana Roux","mentions":[{"start":11,"end":19}]}]}`, `[{"mentions":[{"end":18,"start":10,"text":"Ana Roux"}],"name":"Ana Roux"}]`},
		{"ends that are the last unit", Config{InclusiveEnds: true}, `{"spans":[{"label":"person","start":10,"end":17}]}`, `[{"mentions":[{"end":18,"start":10,"text":"Ana Roux"}],"name":"Ana Roux","type":"person"}]`},
		{"an inclusive end on the first byte of a character", Config{Offsets: "utf8", InclusiveEnds: true}, `{"spans":[{"label":"person","start":0,"end":2}]}`, `[{"mentions":[{"end":3,"start":0,"text":"Zoë"}],"name":"Zoë","type":"person"}]`},
		{"a text that is not the slice stays, for a check to find", Config{}, `{"parties":[{"name":"Ana","mentions":[{"start":10,"end":13,"text":"Eva"}]}]}`, `[{"mentions":[{"end":13,"start":10,"text":"Eva"}],"name":"Ana"}]`},
		{"an offset outside stays outside", Config{Offsets: "utf8"}, `{"parties":[{"name":"Ana","mentions":[{"start":1000,"end":1003,"text":"Ana"}]}]}`, `[{"mentions":[{"end":998,"start":995,"text":"Ana"}],"name":"Ana"}]`},
		{"one party, two mentions", Config{}, `{"spans":[{"label":"person","start":20,"end":28},{"label":"person","start":10,"end":18}]}`, `[{"mentions":[{"end":18,"start":10,"text":"Ana Roux"},{"end":28,"start":20,"text":"Ana Roux"}],"name":"Ana Roux","type":"person"}]`},
		{"pieces of a token are joined", Config{}, `{"spans":[{"label":"B-person","start":10,"end":12},{"label":"I-person","start":12,"end":13},{"label":"I-person","start":14,"end":18},{"label":"B-person","start":20,"end":28}]}`, `[{"mentions":[{"end":18,"start":10,"text":"Ana Roux"},{"end":28,"start":20,"text":"Ana Roux"}],"name":"Ana Roux","type":"person"}]`},
		{"pieces apart are not", Config{}, `{"spans":[{"label":"B-person","start":10,"end":13},{"label":"I-person","start":24,"end":28}]}`, `[{"mentions":[{"end":13,"start":10,"text":"Ana"}],"name":"Ana","type":"person"},{"mentions":[{"end":28,"start":24,"text":"Roux"}],"name":"Roux","type":"person"}]`},
		{"whole entities of a name are not joined", Config{}, `{"spans":[{"label":"person","start":10,"end":13},{"label":"person","start":14,"end":18}]}`, `[{"mentions":[{"end":13,"start":10,"text":"Ana"}],"name":"Ana","type":"person"},{"mentions":[{"end":18,"start":14,"text":"Roux"}],"name":"Roux","type":"person"}]`},
		{"a party without mentions is located wherever it is named", Config{Locate: true}, `{"parties":[{"name":"Ana Roux","aliases":["Ana"]}]}`, `[{"aliases":["Ana"],"mentions":[{"end":18,"start":10,"text":"Ana Roux"},{"end":28,"start":20,"text":"Ana Roux"}],"name":"Ana Roux"}]`},
		{"as many mentions as places, in order", Config{Locate: true}, `{"parties":[{"name":"Z","mentions":[{"text":"Zoë"},{"text":"Zoë"}]}]}`, `[{"mentions":[{"end":3,"start":0,"text":"Zoë"},{"end":36,"start":33,"text":"Zoë"}],"name":"Z"}]`},
		{"one mention and two places is ambiguous", Config{Locate: true}, `{"parties":[{"name":"Z","mentions":[{"text":"Zoë"}]}]}`, `[{"mentions":[{"text":"Zoë","x":{"ambiguous":2}}],"name":"Z"}]`},
		{"a part of a word is no place", Config{Locate: true}, `{"parties":[{"name":"Rou"}]}`, `[{"name":"Rou"}]`},
		{"not asked to locate", Config{}, `{"parties":[{"name":"Ana Roux"}]}`, `[{"name":"Ana Roux"}]`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r, _, err := mapOf(t, tt.mapping, tt.output, zoe)
			require.NoError(t, err)
			require.Equal(t, tt.want, compact(t, r["parties"]))
			require.Equal(t, "codepoint", r["source"].(map[string]any)["offsets"])
		})
	}
}

// In whatever unit an extractor counts, the same characters come out.
func TestMapOffsetsOfAnyUnit(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune("aé🚀 e\u0301\n")), 1, 20, -1).Draw(rt, "text")
		runes := []rune(text)
		start := rapid.IntRange(0, len(runes)-1).Draw(rt, "start")
		end := rapid.IntRange(start+1, len(runes)).Draw(rt, "end")
		unit := rapid.SampledFrom([]string{"codepoint", "utf8", "utf16"}).Draw(rt, "unit")
		inclusive := rapid.Bool().Draw(rt, "inclusive")
		count := func(n int) int {
			s := string(runes[:n])
			switch unit {
			case "utf8":
				return len(s)
			case "utf16":
				return n + strings.Count(s, "🚀")
			}
			return n
		}
		from, to := count(start), count(end)
		if inclusive {
			to--
		}
		x, err := New(Config{Offsets: schema.OffsetUnit(unit), InclusiveEnds: inclusive})
		require.NoError(rt, err)
		record, _, err := x.Map(context.Background(), fmt.Appendf(nil, `{"spans":[{"label":"person","start":%d,"end":%d}]}`, from, to), seeds.Article{ID: "a", Text: text})
		require.NoError(rt, err)
		var r schema.Article
		require.NoError(rt, json.Unmarshal(record, &r))
		require.Equal(rt, schema.At(start, end, string(runes[start:end])), r.Parties[0].Mentions[0])
	})
}

func TestMapLabels(t *testing.T) {
	for _, tt := range []struct {
		reason, table, label string
		own                  map[string]string
		want                 string // a party's type, "skip" for none, "" for an error
	}{
		{"OntoNotes", "ontonotes", "GPE", nil, "place"},
		{"CoNLL", "conll", "PER", nil, "person"},
		{"CoNLL in IOB2", "conll", "B-ORG", nil, "organization"},
		{"skipped by the table", "conll", "MISC", nil, "skip"},
		{"one's own label wins over the table", "conll", "MISC", map[string]string{"MISC": "product"}, "product"},
		{"ACE with a subtype", "ace", "GPE:Nation", nil, "place"},
		{"HIPE with a subtype", "hipe", "pers.ind", nil, "person"},
		{"KLUE", "klue", "OG", nil, "organization"},
		{"no table: the form's own words", "", "group", nil, "group"},
		{"a label of another scheme is an error", "conll", "PERSON", nil, ""},
		{"and so is the form's word where a table is named", "ontonotes", "person", nil, ""},
		{"and an unknown one where there is none", "", "PER", nil, ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			m := Config{Table: tt.table, Labels: tt.own}
			r, trace, err := mapOf(t, m, fmt.Sprintf(`{"spans":[{"label":%q,"start":0,"end":3}]}`, tt.label), zoe)
			switch tt.want {
			case "":
				require.Equal(t, extract.Unmapped, extract.KindOf(err))
				require.ErrorContains(t, err, tt.label)
			case "skip":
				require.NoError(t, err)
				require.Empty(t, r["parties"])
				require.Equal(t, map[string]int{tt.label: 1}, trace.Skipped)
			default:
				require.NoError(t, err)
				require.Equal(t, tt.want, r["parties"].([]any)[0].(map[string]any)["type"])
			}
		})
	}
	t.Run("the types of a record are labels too", func(t *testing.T) {
		m := Config{Table: "conll", Labels: map[string]string{"AMT": "money"}}
		r, trace, err := mapOf(t, m, `{"parties":[{"type":"PER","name":"Zoë"},{"type":"MISC","name":"x"}],"figures":[{"kind":"AMT","value":1,"unit":"EUR"}]}`, zoe)
		require.NoError(t, err)
		require.Equal(t, `[{"name":"Zoë","type":"person"}]`, compact(t, r["parties"]))
		require.Equal(t, `[{"kind":"money","unit":"EUR","value":"1"}]`, compact(t, r["figures"]))
		require.Equal(t, map[string]int{"MISC": 1}, trace.Skipped)
		_, _, err = mapOf(t, m, `{"parties":[{"type":"LOCATION","name":"Zoë"}]}`, zoe)
		require.ErrorContains(t, err, `"LOCATION"; add them to labels`)
	})
	_, err := New(Config{Table: "ontonote"})
	require.ErrorContains(t, err, "ontonotes")
	_, err = New(Config{Labels: map[string]string{"PER": "human"}})
	require.ErrorContains(t, err, `"human"`)
	for _, name := range labels.Tables() {
		table := labels.Table(name)
		_, err := labelTable(name, table)
		require.NoError(t, err, "every table maps to what the form has")
	}
}

func TestMapValues(t *testing.T) {
	a := seeds.Article{ID: "v", Language: "en", Published: "2025-02-04", Text: "Stargate costs $500 billion, up to 95% less. It was told last month."}
	for _, tt := range []struct {
		reason, output, list, want string
	}{
		{"money as text", `{"figures":[{"value":"$500B"}]}`, "figures", `[{"kind":"money","unit":"USD","value":"500000000000","x":{"surface":"$500B"}}]`},
		{"percent as text", `{"figures":[{"value":"95 percent"}]}`, "figures", `[{"kind":"percent","unit":"%","value":"95","x":{"surface":"95 percent"}}]`},
		{"the surface of the article is a mention", `{"figures":[{"value":"$500 billion"}]}`, "figures", `[{"kind":"money","mentions":[{"end":27,"start":15,"text":"$500 billion"}],"unit":"USD","value":"500000000000"}]`},
		{"a qualifier that the words carry", `{"figures":[{"value":"up to 95%"}]}`, "figures", `[{"kind":"percent","mentions":[{"end":38,"start":29,"text":"up to 95%"}],"qualifier":"at_most","unit":"%","value":"95"}]`},
		{"from its mention where it has none", `{"figures":[{"mentions":[{"text":"$500 billion"}]}]}`, "figures", `[{"kind":"money","mentions":[{"end":27,"start":15,"text":"$500 billion"}],"unit":"USD","value":"500000000000"}]`},
		{"a value stays", `{"figures":[{"value":"500","kind":"count"}]}`, "figures", `[{"kind":"count","value":"500"}]`},
		{"what is stated stays", `{"figures":[{"value":"$500B","unit":"CAD"}]}`, "figures", `[{"kind":"money","unit":"CAD","value":"500000000000","x":{"surface":"$500B"}}]`},
		{"a day as text", `{"dates":[{"value":"Feb 4th"}]}`, "dates", `[{"value":"2025-02-04","x":{"surface":"Feb 4th"}}]`},
		{"a relative date", `{"dates":[{"value":"last month"}]}`, "dates", `[{"mentions":[{"end":67,"start":57,"text":"last month"}],"value":"2025-01"}]`},
		{"a date stays", `{"dates":[{"value":"2025-02"}]}`, "dates", `[{"value":"2025-02"}]`},
		{"what cannot be read stays, for Decode to name", `{"figures":[{"kind":"money","value":"undisclosed"}]}`, "figures", `[{"kind":"money","value":"undisclosed"}]`},
		{"spans are read and merged", `{"spans":[{"label":"money","start":15,"end":27},{"label":"money","text":"$500 billion"}]}`, "figures", `[{"kind":"money","mentions":[{"end":27,"start":15,"text":"$500 billion"},{"end":27,"start":15,"text":"$500 billion"}],"unit":"USD","value":"500000000000"}]`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r, _, err := mapOf(t, Config{ReadValues: true, Locate: true}, tt.output, a)
			require.NoError(t, err)
			require.Equal(t, tt.want, compact(t, r[tt.list]))
		})
	}
	for _, tt := range []struct{ reason, language, surface, want string }{
		{"no language is told, and words are English", "", "$5 million", "5000000 USD"},
		{"no language is told, and words are French", "", "2,5 milliards d'euros", "2500000000 EUR"},
		{"no language is told, and words are Korean", "", "500억 달러", "50000000000 USD"},
		{"an English answer about a Korean article", "ko", "up to $5 million", "5000000 USD at_most"},
		{"a language without a grammar", "de", "€1.2bn", "1200000000 EUR"},
		{"the article's own language wins where it reads as much", "fr", "1.200 euros", "1200 EUR"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r, _, err := mapOf(t, Config{ReadValues: true}, fmt.Sprintf(`{"figures":[{"value":%q}]}`, tt.surface), seeds.Article{ID: "v", Language: tt.language})
			require.NoError(t, err)
			f := r["figures"].([]any)[0].(map[string]any)
			got := fmt.Sprint(f["value"], " ", f["unit"])
			if f["qualifier"] != nil {
				got += fmt.Sprint(" ", f["qualifier"])
			}
			require.Equal(t, tt.want, got)
		})
	}
	r, trace, err := mapOf(t, Config{}, `{"spans":[{"label":"date","text":"soon enough"}]}`, a)
	require.NoError(t, err)
	require.Empty(t, r["dates"])
	require.Equal(t, `{"unread":[{"label":"date","text":"soon enough"}]}`, compact(t, r["x"]), "a span without a value is listed, not lost")
	require.Len(t, trace.Notes, 1)
}

func TestMapPrograms(t *testing.T) {
	for _, tt := range []struct {
		reason, jq, output string
		says               string // "" for none
	}{
		{"nothing to do", "", `{}`, ""},
		{"the article is at hand", `if $article.text | startswith("Zoë") then {} else error("no") end`, `1`, ""},
		{"exact decimals pass through", `if (.a | tostring) == "12345678901234567890.123" then {} else error("rounded") end`, `{"a":12345678901234567890.123}`, ""},
		{"it fails", `.a.b.c`, `{"a":1}`, "fails on this output"},
		{"no value", `empty`, `{}`, "returns no value"},
		{"two values", `{},{}`, `{}`, "more than one value"},
		{"no object", `[]`, `{}`, "an array, []; it must return an object"},
		{"spans that are none", `{spans: {}}`, `{}`, "must be an array"},
		{"a span without a label", `{spans: [{start: 0, end: 1}]}`, `{}`, "no label"},
		{"a span of nothing", `{spans: [{label: "person"}]}`, `{}`, "neither offsets nor text"},
		{"a span outside", `{spans: [{label: "person", start: 5, end: 900}]}`, `{}`, "unit of offsets right"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, _, err := mapOf(t, Config{JQ: tt.jq}, tt.output, zoe)
			if tt.says == "" {
				require.NoError(t, err)
				return
			}
			require.Equal(t, extract.Unmapped, extract.KindOf(err))
			require.ErrorContains(t, err, tt.says)
		})
	}
	for _, tt := range []struct{ reason, jq, says string }{
		{"does not parse", "{\n  a: [\n}", "line 3"},
		{"an unknown function", "foo", "foo"},
		{"reads on", "[inputs]", "inputs"},
		{"reads on, hidden in a definition", "def f: [1, input]; {a: f}", "uses input"},
		{"reads the environment", "env.HOME", "uses env"},
		{"reads the environment as a variable", "$ENV.HOME", "uses $ENV"},
		{"reads the command line", "$__prog_args", "$__prog_args"},
		{"depends on the clock", `{a: (now | tostring)}`, "uses now"},
		{"ends the process", "halt", "uses halt"},
		{"loads a file", `import "x" as x; .`, "module"},
	} {
		_, err := New(Config{JQ: tt.jq})
		require.Equal(t, extract.Unmapped, extract.KindOf(err), tt.reason)
		require.ErrorContains(t, err, tt.says, tt.reason)
	}
}

func TestMapIsBoundedInTime(t *testing.T) {
	x, err := New(Config{JQ: "def f: f; f"})
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	_, _, err = x.Map(ctx, []byte("{}"), zoe)
	require.Equal(t, extract.Unmapped, extract.KindOf(err))
	require.ErrorContains(t, err, "exceeded the time limit of the article", "its context ended, not its steps")
}

func TestMapLeavesBrokenOutputToDecode(t *testing.T) {
	x, err := New(Config{JQ: ".a"})
	require.NoError(t, err)
	for _, output := range []string{"", "Sure!", `{"a":1,"a":2}`, "{\"a\":\"\xff\"}", `{"a":`, `{} {}`} {
		inner := extract.Func(func(context.Context, seeds.Article) ([]byte, error) { return []byte(output), nil })
		got, err := x.Wrap(inner).Extract(context.Background(), zoe)
		require.NoError(t, err)
		require.Equal(t, output, string(got))
	}
}

// Where a surface and the article differ in white space or typography, the mention
// that is located has the article's own words, which its offsets are checked by.
func TestLocatedWordsAreTheArticles(t *testing.T) {
	a := seeds.Article{ID: "a", Language: "fr", Text: "Paul\nMercier parle d’eau. L'Est."}
	for _, tt := range []struct{ reason, said, want string }{
		{"over a line break", "Paul Mercier", `{"end":12,"start":0,"text":"Paul\nMercier"}`},
		{"as they stand", "Paul\nMercier", `{"end":12,"start":0,"text":"Paul\nMercier"}`},
		{"another apostrophe", "d'eau", `{"end":24,"start":19,"text":"d’eau"}`},
		{"a space that is missing is another word", "PaulMercier", `{"text":"PaulMercier"}`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			said, err := json.Marshal(tt.said)
			require.NoError(t, err)
			r, _, err := mapOf(t, Config{Locate: true}, `{"parties":[{"name":"R","mentions":[{"text":`+string(said)+`}]}]}`, a)
			require.NoError(t, err)
			require.Equal(t, `[{"mentions":[`+tt.want+`],"name":"R"}]`, compact(t, r["parties"]))
		})
	}
}

// One mapper serves all articles at once; the race detector watches.
func TestMapAtOnce(t *testing.T) {
	m, err := New(Config{JQ: "{spans: [.[] | {label, start, end}]}", Locate: true, ReadValues: true, Table: "conll"})
	require.NoError(t, err)
	inner := extract.Func(func(context.Context, seeds.Article) ([]byte, error) {
		return []byte(`[{"label":"PER","start":10,"end":18}]`), nil
	})
	articles := make([]seeds.Article, 50)
	for i := range articles {
		articles[i] = zoe
	}
	require.NoError(t, each(context.Background(), m.Wrap(inner), articles, extract.Options{Concurrency: 8}, func(_ int, o extract.Outcome) {
		require.NoError(t, o.Err)
		require.Contains(t, oneLine(t, o.Record), `"name":"Ana Roux"`)
	}))
}

// shapes are usual outputs, of our own making, with the declared options that
// the mapping of each names in its head.
func shapes() map[string]Config {
	return map[string]Config{
		"flat":        {Locate: true, ReadValues: true},
		"spacy":       {Table: "ontonotes"},
		"stanza":      {Table: "ontonotes"},
		"huggingface": {Table: "conll"},
		"langextract": {Locate: true, Labels: map[string]string{
			"person": "person", "organization": "organization", "location": "place", "money": "money", "percent": "percent", "count": "count", "date": "date",
		}},
	}
}

func readMapping(t *testing.T, name string) string {
	t.Helper()
	program, err := os.ReadFile(filepath.Join("..", "..", "fixtures", "mappings", name+".jq"))
	require.NoError(t, err)
	return string(program)
}

// decoded is a mapped record that the form takes, each of whose mentions is a
// slice of the article.
func decoded(t *testing.T, record []byte, a seeds.Article) *schema.Article {
	t.Helper()
	r, problems := schema.InspectArticle(record, schema.Options{})
	require.Empty(t, problems)
	index := offsets.NewIndex(a.Text)
	check := func(mentions []schema.Mention) {
		for _, m := range mentions {
			if start, end, ok := m.Span(); ok {
				slice, fit := index.Slice(start, end, schema.CodePoint)
				require.Equal(t, offsets.Fits, fit)
				require.Equal(t, slice, m.Text)
			}
		}
	}
	for _, f := range r.Parties {
		check(f.Mentions)
	}
	for _, f := range r.Figures {
		check(f.Mentions)
	}
	for _, f := range r.Dates {
		check(f.Mentions)
	}
	return r
}

func TestShapes(t *testing.T) {
	articles, err := seeds.Load(filepath.Join("..", "..", "seeds", "stargate-en.txt"), nil, seeds.Defaults{})
	require.NoError(t, err)
	a := articles[0]
	names := map[string][]string{}
	for shape, m := range shapes() {
		t.Run(shape, func(t *testing.T) {
			m.JQ = readMapping(t, shape)
			x, err := New(m)
			require.NoError(t, err)
			output, err := os.ReadFile(filepath.Join("..", "..", "fixtures", "shapes", shape+".json"))
			require.NoError(t, err)
			record, trace, err := x.Map(context.Background(), output, a)
			require.NoError(t, err)
			r := decoded(t, record, a)
			for _, p := range r.Parties {
				names[shape] = append(names[shape], string(p.Type+" ")+p.Name)
			}
			require.Contains(t, names[shape], "person Sam Altman")
			require.Contains(t, names[shape], "organization Kakao")
			require.Contains(t, names[shape], "place Seoul")
			if shape == "huggingface" {
				require.NotZero(t, trace.Skipped["MISC"])
				return
			}
			budget := false
			for _, f := range r.Figures {
				budget = budget || f.Kind == schema.Money && f.Value.String() == "500000000000" && f.Unit == "USD"
			}
			month := false
			for _, d := range r.Dates {
				month = month || d.Value == "2025-01"
			}
			require.True(t, shape == "stanza" || budget, "$500 billion")
			require.True(t, shape == "stanza" || month, "last month")
			if shape == "flat" || shape == "langextract" {
				require.Equal(t, []schema.Role{{Title: "chief executive", Of: "openai"}}, r.Parties[partyNamed(r, "Sam Altman")].Roles)
			}
		})
	}
}

func partyNamed(r *schema.Article, name string) int {
	for i, p := range r.Parties {
		if p.Name == name {
			return i
		}
	}
	return -1
}

// The outputs of three real tools on an article that cannot be redistributed:
// ASSAY_OUTPUTS names the folder with both.
func TestOutputsOfRealTools(t *testing.T) {
	folder := os.Getenv("ASSAY_OUTPUTS")
	if folder == "" {
		t.Skip("ASSAY_OUTPUTS names no folder with chrono-fr.json, fr-compromise.json, ms-recognizers-fr.json and article.txt")
	}
	articles, err := seeds.Load(filepath.Join(folder, "article.txt"), nil, seeds.Defaults{Language: "fr", Published: "2025-02-04"})
	require.NoError(t, err)
	a := articles[0]
	load := func(file string, m Config, program string) *schema.Article {
		m.JQ = readMapping(t, program)
		x, err := New(m)
		require.NoError(t, err)
		output, err := os.ReadFile(filepath.Join(folder, file))
		require.NoError(t, err)
		record, _, err := x.Map(context.Background(), output, a)
		require.NoError(t, err)
		return decoded(t, record, a)
	}
	chrono := load("chrono-fr.json", Config{Offsets: "utf16"}, "chrono")
	var dates []string
	for _, d := range chrono.Dates {
		dates = append(dates, d.Value+" "+d.Mentions[0].Text)
	}
	require.Equal(t, []string{
		"2025-02-01 Sam", "2025-02-04 mardi,", "2025-02-04T13:00 dans un h", "2025-02-04 mardi", "2025-02-06 jeu", "2025-02-04 mardi", "2025-01 le mois dernier",
	}, dates)
	compromise := load("fr-compromise.json", Config{Offsets: "utf16"}, "compromise")
	require.Equal(t, "organization", compromise.Parties[partyNamed(compromise, "Samsung")].Type)
	require.Len(t, compromise.Parties[partyNamed(compromise, "Samsung")].Mentions, 6)
	recognizers := load("ms-recognizers-fr.json", Config{Offsets: "utf16", InclusiveEnds: true}, "recognizers")
	budget := recognizers.Figures[0]
	require.Equal(t, "money 500000000000 USD 500 milliards de dollars", strings.Join([]string{string(budget.Kind), budget.Value.String(), budget.Unit, budget.Mentions[0].Text}, " "))
}

// Names of every script get ids of their own, and references lead to them.
func TestIDsOfMappingsInEveryScript(t *testing.T) {
	program, err := os.ReadFile(filepath.Join("..", "..", "fixtures", "mappings", "flat.jq"))
	require.NoError(t, err)
	m, err := New(Config{JQ: string(program)})
	require.NoError(t, err)
	record, _, err := m.Map(t.Context(), []byte(`{
		"people": [{"name": "김서연", "title": "대표", "organization": "한빛중공업"}, {"name": "Ólafur Þór"}, {"name": "김서연", "title": "이사"}, {"name": "Georgia"}, {"name": "…"}],
		"organizations": ["한빛중공업"], "places": ["부산", "Georgia"], "amounts": [], "dates": [], "quotes": [{"by": "김서연", "text": "네."}]}`), seeds.Article{ID: "a"})
	require.NoError(t, err)
	got, problems := schema.InspectArticle(record, schema.Options{})
	require.Empty(t, problems, "every id is somebody's, and one party's alone")
	ids := map[string]string{}
	for _, p := range got.Parties {
		require.NotEmpty(t, p.ID)
		ids[string(p.Type+" ")+p.Name] = p.ID
	}
	require.Len(t, ids, 7)
	require.Equal(t, "김서연", ids["person 김서연"])
	require.Equal(t, "olafur-þor", ids["person Ólafur Þór"])
	require.NotEqual(t, ids["person Georgia"], ids["place Georgia"])
	require.Equal(t, ids["person 김서연"], got.Quotes[0].Speaker)
	for _, p := range got.Parties {
		if p.Name == "김서연" {
			require.Len(t, p.Roles, 2)
			require.Contains(t, []string{p.Roles[0].Of, p.Roles[1].Of}, ids["organization 한빛중공업"])
		}
	}
}
