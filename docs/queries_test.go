package docs

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/fixtures"
	"github.com/assaykit/assay/fixtures/wire"
	"github.com/assaykit/assay/internal/catalogue"
	"github.com/assaykit/assay/internal/rows"
	"github.com/assaykit/assay/internal/rows/parquet"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// duckdb is the program that asks the queries. Without it the test is skipped,
// unless the environment says that it is required.
func duckdb(t *testing.T) string {
	t.Helper()
	script, err := filepath.Abs("../tools/duckdb/query.mjs")
	require.NoError(t, err)
	_, missing := os.Stat(filepath.Join(filepath.Dir(script), "node_modules", "@duckdb", "node-api"))
	if _, err := exec.LookPath("node"); err == nil && missing == nil {
		return script
	}
	const message = "no DuckDB: npm install in tools/duckdb brings it, to ask the queries of docs/queries"
	if os.Getenv("ASSAY_DUCKDB") == "required" {
		t.Fatal(message)
	}
	t.Skip(message)
	return ""
}

// batch is records, and what was found about them.
type batch struct {
	name    string
	cases   []assay.Case
	records []assay.Record
	facts   []*schema.Article // of the records that can be read
	result  *assay.Result
}

// add adds a record of an article, with or without a golden.
func (b *batch) add(t *testing.T, extractor string, a *seeds.Article, g *schema.Golden, record *schema.Article, m *result.Metrics) {
	t.Helper()
	data, err := schema.Encode(record)
	require.NoError(t, err)
	b.cases = append(b.cases, assay.Case{Article: a, Golden: g})
	b.records = append(b.records, assay.Record{Extractor: extractor, At: extractor + "/" + a.ID, Data: data, Metrics: m})
	b.facts = append(b.facts, record)
}

// write checks a batch and writes its rows, as JSON Lines and as Parquet.
func (b *batch) write(t *testing.T, dir string) {
	t.Helper()
	var text, packed bytes.Buffer
	lines, columns := rows.NewLines(&text), parquet.NewWriter(&packed)
	records := func(yield func(assay.Record, error) bool) {
		for _, r := range b.records {
			if !yield(r, nil) {
				return
			}
		}
	}
	r, err := assay.Check(t.Context(), records, assay.CheckConfig{Cases: b.cases, Partial: true, Rows: func(list []rows.Row) error {
		if err := lines.Write(list); err != nil {
			return err
		}
		return columns.Write(list)
	}})
	require.NoError(t, err)
	b.result = r
	require.NoError(t, columns.Close())
	require.NoError(t, os.WriteFile(filepath.Join(dir, b.name+".jsonl"), text.Bytes(), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, b.name+".parquet"), packed.Bytes(), 0o644))
}

// told is an article in which wire tells something, with its golden.
type told struct {
	article *seeds.Article
	golden  *schema.Golden
}

// record returns a faultless record.
func (w told) record(t *testing.T) *schema.Article {
	t.Helper()
	data, err := schema.Encode(w.golden.Article())
	require.NoError(t, err)
	record, err := schema.DecodeArticle(data, schema.Options{})
	require.NoError(t, err)
	return record
}

func tell(t *testing.T, n int) []told {
	t.Helper()
	writer, err := wire.NewWriter("en", 17)
	require.NoError(t, err)
	var out []told
	for i := range n {
		a, id := writer.Article(400), fmt.Sprintf("wire-%02d", i)
		g := a.Golden(id)
		for k := range g.Figures { // what the golden accepts besides would excuse a fault
			g.Figures[k].Accept = nil
		}
		for k := range g.Dates {
			g.Dates[k].Accept = nil
		}
		out = append(out, told{&seeds.Article{
			ID: id, Language: "en", Published: a.Published.String(), Publisher: []string{"Daily", "Weekly"}[i%2], Text: a.Text,
		}, g})
	}
	return out
}

// merger is an article about a merger and a record of it, without a golden.
func merger(t *testing.T, id, day, name, value string) (*seeds.Article, *schema.Article) {
	t.Helper()
	amount, err := schema.ParseDecimal(value)
	require.NoError(t, err)
	return &seeds.Article{ID: id, Language: "en", Published: day, Publisher: "Mergers", Text: name + " pays.\n"}, &schema.Article{
		Source:  schema.Source{ID: id},
		Parties: []schema.Party{{ID: "n", Name: name, Type: schema.Organization, SameAs: []string{"wikidata:Q1"}}},
		Figures: []schema.Figure{{Kind: schema.Money, Value: amount, Unit: "EUR", About: "n"}},
		Dates:   []schema.Date{},
	}
}

// faults are what was done to records of invented news.
type faults struct {
	bounds map[string]int // "at_least|exact": how many
	units  map[string]int // "USD|EUR"
	dates  []string       // as dates-far-from-publication lists them
	halves map[string]int // by article: golden facts that are found in part
	wrong  map[string]int // by article: those that are missing or wrong
}

// put adds invented news to both batches, and to that of head faults of one
// sort an article.
func put(t *testing.T, base, head *batch, news []told) faults {
	t.Helper()
	done := faults{bounds: map[string]int{}, units: map[string]int{}, halves: map[string]int{}, wrong: map[string]int{}}
	for i, w := range news {
		base.add(t, "wire", w.article, w.golden, w.record(t), nil)
		record, id := w.record(t), w.article.ID
		switch i {
		case 0, 1: // bounds are left out, or denied
			for k := range record.Figures {
				f := &record.Figures[k]
				if f.Qualifier == "" || f.Qualifier == schema.Exact || f.Qualifier == schema.Between {
					continue
				}
				key := string(f.Qualifier)
				if f.Qualifier = ""; i == 1 {
					f.Qualifier = schema.Exact
					done.wrong[id]++
					done.bounds[key+"|exact"]++
				} else {
					done.halves[id]++
					done.bounds[key+"|-"]++
				}
			}
		case 2: // euros for dollars
			for k := range record.Figures {
				if f := &record.Figures[k]; f.Unit == "USD" {
					f.Unit = "EUR"
					done.units["USD|EUR"]++
					done.wrong[id]++
				}
			}
		case 3: // a thousand million times too much
			f := &record.Figures[slices.IndexFunc(record.Figures, func(f schema.Figure) bool { return f.Kind == schema.Money && f.ValueMax.IsZero() })]
			shifted, err := f.Value.Shift(9)
			require.NoError(t, err)
			f.Value = shifted
			done.wrong[id]++
		case 4: // a century too early
			k := slices.IndexFunc(record.Dates, func(d schema.Date) bool { return len(d.Value) == len("2025-02-04") })
			d := &record.Dates[k]
			was := d.Value
			d.Value = "19" + was[2:]
			e, err := schema.ParseEDTF(d.Value)
			require.NoError(t, err)
			published, err := schema.PublicationDay(w.article.Published)
			require.NoError(t, err)
			first, _ := e.First()
			done.dates = append(done.dates, fmt.Sprintf("head|%s|%s|%s|%.0f|%s|%s", id, d.ID, d.Value, float64(first.Number()-published.Number())/365.2425, d.Mentions[0].Text, was))
			done.wrong[id]++
		case 5: // no parties, and nothing that refers to them
			done.wrong[id] += len(record.Parties) + len(record.Quotes)
			record.Parties, record.Quotes = []schema.Party{}, nil
			for k := range record.Figures {
				record.Figures[k].About = ""
			}
		}
		head.add(t, "wire", w.article, w.golden, record, &result.Metrics{
			Milliseconds: int64(100 * (i + 1)), InputTokens: 1000, OutputTokens: int64(i), Cost: 0.25, Currency: "USD", Cached: i == 5,
		})
	}
	require.NotEmpty(t, done.halves, "a bound was left out")
	require.NotEmpty(t, done.units)
	return done
}

// Every query has the answers that were put into the rows.
func TestQueries(t *testing.T) {
	script := duckdb(t)
	dir := t.TempDir()
	base, head := &batch{name: "base"}, &batch{name: "head"}
	both := []*batch{base, head}
	for _, c := range assay.BuiltinSuite() { // the kit's perfect records, of which head has a fault in one
		for f := range fixtures.All() {
			if f.Article != c.Article.ID || f.Name != "perfect" && f.Name != "budget-tenth" {
				continue
			}
			record, err := schema.DecodeArticle(f.Record, schema.Options{})
			require.NoError(t, err)
			if f.Name == "perfect" {
				base.add(t, "kit", c.Article, c.Golden, record, nil)
			}
			if (f.Name == "budget-tenth") == (f.Article == "stargate-fr") {
				head.add(t, "kit", c.Article, c.Golden, record, nil)
			}
		}
	}
	news := tell(t, 6)
	done := put(t, base, head, news)
	// Three articles about one thing, of which two are of the same days and contradict each other.
	for _, m := range [][4]string{{"merger-1", "2025-03-03", "Nordbank", "5e9"}, {"merger-2", "2025-03-05", "Nordbank", "5e10"}, {"merger-3", "2025-06-01", "Nord Bank AG", "7e9"}} {
		a, record := merger(t, m[0], m[1], m[2], m[3])
		base.add(t, "merger", a, nil, record, nil)
	}
	head.records = append(head.records, assay.Record{Extractor: "merger", At: "broken", Data: []byte(`{"form":`)})
	for _, b := range both {
		b.write(t, dir)
	}
	want := map[string][]string{
		"contradictions.sql": {"nordbank|EUR|merger-1|5000000000|merger-2|50000000000|2", "stargate|USD|stargate-en|500000000000|stargate-fr|50000000000|0"},
		"one-entity-many-names.sql": {
			"wikidata:Q1|Nordbank; Nord Bank AG|3", "wikidata:Q148|China; Chine|2", "wikidata:Q30|United States; États-Unis|2",
			"wikidata:Q8684|Seoul; Séoul|2", "wikidata:Q884|Corée; South Korea|2",
		},
		"latency-and-cost.sql":               {latency(head)},
		"dates-far-from-publication.sql":     done.dates,
		"unit-confusions.sql":                confusions(done, news[2].golden),
		"bounds-lost.sql":                    lost(done, both),
		"magnitudes-by-currency.sql":         outliers(t, both),
		"checks-that-fail.sql":               failing(both),
		"drift-between-batches.sql":          drift(base, head),
		"coverage-by-publisher-and-week.sql": covered(t, done, base),
	}
	files, err := filepath.Glob("queries/*.sql")
	require.NoError(t, err)
	require.Len(t, files, len(want))
	queries := map[string]string{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		require.NoError(t, err)
		queries[filepath.Base(f)] = string(data)
	}
	for _, form := range []string{"jsonl", "parquet"} {
		setup, err := os.ReadFile("queries/setup/" + form + ".sql")
		require.NoError(t, err)
		answers := ask(t, script, dir, string(setup), queries)
		for _, name := range slices.Sorted(maps.Keys(queries)) {
			t.Run(form+"/"+name, func(t *testing.T) {
				a := answers[name]
				require.Empty(t, a.Error)
				for _, column := range a.Columns {
					require.Regexp(t, `(?m)^-- [a-z0-9_, ]*\b`+column+`\b`, queries[name], "the comment explains each column")
				}
				require.NotEmpty(t, want[name])
				require.ElementsMatch(t, want[name], a.lines(), strings.Join(a.lines(), "\n"))
			})
		}
	}
}

type answer struct {
	Columns []string
	Rows    [][]any
	Error   string
}

// lines are the rows, with a bar between the values and NULL as "-".
func (a answer) lines() []string {
	var out []string
	for _, row := range a.Rows {
		var words []string
		for _, v := range row {
			if v == nil {
				v = "-"
			}
			words = append(words, fmt.Sprint(v))
		}
		out = append(out, strings.Join(words, "|"))
	}
	return out
}

func ask(t *testing.T, script, dir, setup string, queries map[string]string) map[string]answer {
	t.Helper()
	question, err := json.Marshal(map[string]any{"setup": setup, "queries": queries})
	require.NoError(t, err)
	c := exec.CommandContext(t.Context(), "node", script)
	c.Dir, c.Stdin = dir, bytes.NewReader(question)
	var stderr bytes.Buffer
	c.Stderr = &stderr
	out, err := c.Output()
	require.NoError(t, err, stderr.String())
	var answers map[string]answer
	require.NoError(t, json.Unmarshal(out, &answers))
	return answers
}

// The view for JSON Lines has the columns that the rows have.
func TestTheViewIsGenerated(t *testing.T) {
	have, err := os.ReadFile("queries/setup/jsonl.sql")
	require.NoError(t, err)
	require.Equal(t, string(catalogue.RowsView()), string(have), "go generate ./docs writes it")
}
