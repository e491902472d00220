package convert_test

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/internal/labels"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// ferry is a record with something of everything.
func ferry() convert.Document {
	text := "Noor Haddad 🚢, director of Kestrel Ferries, told Lima on Tuesday: “We sell at least 40% of our boats.”"
	a := seeds.Article{ID: "ferry", Language: "en", Published: "2024-03-05", Title: "Boats", URL: "https://example.org/ferry", Publisher: "The Tide", Text: text}
	x := offsets.NewIndex(text)
	at := func(s string) []schema.Mention {
		for m := range x.Find(s) {
			return []schema.Mention{schema.At(m.Start, m.End, s)}
		}
		panic(s)
	}
	return convert.Document{Article: a, Record: &schema.Article{
		Form: schema.ArticleForm, Source: schema.Source{ID: "ferry", Language: "en", Published: "2024-03-05", Title: "Boats", URL: a.URL, Publisher: "The Tide", SHA256: a.SHA256()},
		Parties: []schema.Party{
			{ID: "noor", Type: schema.Person, Name: "Noor Haddad", SameAs: []string{"wikidata:Q1", "local:7"}, Roles: []schema.Role{{Title: "director", Of: "kestrel"}, {Title: "sailor"}}, Mentions: at("Noor Haddad")},
			{ID: "kestrel", Type: schema.Organization, Name: "Kestrel Ferries", Aliases: []string{"Kestrel"}, Mentions: at("Kestrel Ferries")},
			{ID: "lima", Type: schema.Place, Name: "Lima", Mentions: at("Lima")},
			{Type: schema.Group, Name: "sailors"},
		},
		Figures: []schema.Figure{
			{Kind: schema.Percent, Value: schema.NewDecimal(40, 0), Unit: "%", Qualifier: schema.AtLeast, About: "kestrel", Mentions: at("40%")},
			{Kind: schema.Money, Value: schema.NewDecimal(1, 30), Unit: "USD", Qualifier: schema.About},
			{Kind: schema.Ordinal, Value: schema.NewDecimal(1, 0)},
		},
		Dates:  []schema.Date{{ID: "day", Value: "2024-03-05", Mentions: at("Tuesday")}, {Value: "202X"}},
		Events: []schema.Event{{Type: "statement", Place: "lima", Date: "day", Participants: []schema.Participant{{Party: "noor", As: "speaker"}}, Mentions: at("told")}},
		Quotes: []schema.Quote{{Speaker: "noor", Text: "We sell", Mentions: at("We sell")}},
	}}
}

func written(t *testing.T, format string, d convert.Document, o convert.Options) (string, []string) {
	t.Helper()
	var b strings.Builder
	losses, err := convert.Write(format, &b, []convert.Document{d}, o)
	require.NoError(t, err)
	var lost []string
	for _, l := range losses {
		require.Equal(t, d.Article.ID, l.Document)
		require.NotEmpty(t, l.What)
		require.NotEmpty(t, l.Why)
		lost = append(lost, l.Pointer)
	}
	return b.String(), lost
}

func TestNewsArticle(t *testing.T) {
	text, lost := written(t, "newsarticle", ferry(), convert.Options{})
	require.JSONEq(t, `{"@context":"https://schema.org","@type":"NewsArticle","identifier":"ferry","url":"https://example.org/ferry","inLanguage":"en","datePublished":"2024-03-05",
		"headline":"Boats","publisher":{"@type":"Organization","name":"The Tide"},"encodingFormat":"text/plain","articleBody":`+quote(ferry().Article.Text)+`,
		"mentions":[
			{"@type":"Person","@id":"#noor","name":"Noor Haddad","sameAs":["http://www.wikidata.org/entity/Q1"],"jobTitle":["sailor"],
				"affiliation":[{"@type":"OrganizationRole","roleName":"director","affiliation":{"@id":"#kestrel"}}]},
			{"@type":"Organization","@id":"#kestrel","name":"Kestrel Ferries","alternateName":["Kestrel"]},
			{"@type":"Place","@id":"#lima","name":"Lima"},
			{"@type":"Thing","name":"sailors"},
			{"@type":"QuantitativeValue","minValue":40,"unitText":"%"},
			{"@type":"MonetaryAmount","currency":"USD","value":1000000000000000000000000000000},
			{"@type":"Event","name":"statement","startDate":"2024-03-05","location":{"@id":"#lima"},"attendee":[{"@id":"#noor"}]},
			{"@type":"Quotation","text":"We sell","creator":{"@id":"#noor"}}]}`, text)
	require.Contains(t, text, `"value":1000000000000000000000000000000`, "every digit, as a number")
	require.Equal(t, []string{"/parties/0/same_as/1", "/parties/0/mentions", "/parties/1/mentions", "/parties/2/mentions", "/parties/3/type", "/figures/0/about", "/figures/0/mentions",
		"/figures/1/qualifier", "/figures/2", "/events/0/participants/0/as", "/events/0/mentions", "/quotes/0/mentions", "/dates/0/mentions", "/dates/1"}, lost)
}

func TestNinjs(t *testing.T) {
	text, lost := written(t, "ninjs", ferry(), convert.Options{})
	require.JSONEq(t, `{"uri":"https://example.org/ferry","standard":{"name":"ninjs","version":"2.1","schema":"https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json"},"type":"text","language":"en",
		"people":[{"name":"Noor Haddad","rel":"mentions","uri":"http://www.wikidata.org/entity/Q1"}],"organisations":[{"name":"Kestrel Ferries","rel":"mentions"}],"places":[{"name":"Lima","rel":"mentions"}],
		"infosources":[{"name":"The Tide","rel":"publisher"}],"headlines":[{"role":"main","value":"Boats"}],
		"bodies":[{"role":"main","contenttype":"text/plain","value":`+quote(ferry().Article.Text)+`}],"altids":[{"role":"assay","value":"ferry"}]}`, text)
	for _, want := range []string{"/source/published", "/parties/0/roles", "/parties/1/aliases", "/parties/3", "/figures/0", "/dates/1", "/events/0", "/quotes/0"} {
		require.Contains(t, lost, want)
	}
	d := ferry()
	d.Record.Source.Published = "2024-03-05T07:30+01:00"
	text, lost = written(t, "ninjs", d, convert.Options{})
	require.Contains(t, text, `"contentcreated":"2024-03-05T07:30:00+01:00"`)
	require.NotContains(t, lost, "/source/published")
}

func quote(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}

func TestOffsetsAreThoseOfTheForm(t *testing.T) {
	for _, tt := range []struct{ reason, format, unit, want string }{
		{"doccano's are JavaScript's", "doccano", "", `"start_offset":28,"end_offset":43`},
		{"unless they are said to be others", "doccano", string(schema.CodePoint), `"start_offset":27,"end_offset":42`},
		{"brat's are code points", "brat", "", "organization 27 42\tKestrel Ferries"},
		{"and LangExtract's", "langextract", "", `"start_pos":27,"end_pos":42`},
		{"and Label Studio's", "label-studio", "", `"start": 27`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			text, _ := written(t, tt.format, ferry(), convert.Options{Offsets: tt.unit})
			require.Contains(t, text, tt.want)
		})
	}
}

func TestRecordsInAnyUnitAreWritten(t *testing.T) {
	d := ferry()
	want, _ := written(t, "brat", d, convert.Options{})
	index := offsets.NewIndex(d.Article.Text)
	for _, unit := range []string{string(schema.UTF8), string(schema.UTF16)} {
		d := ferry()
		d.Record.Source.Offsets = schema.OffsetUnit(unit)
		for _, p := range d.Record.Parties {
			for j, m := range p.Mentions {
				start, _ := index.Convert(*m.Start, schema.CodePoint, schema.OffsetUnit(unit))
				end, _ := index.Convert(*m.End, schema.CodePoint, schema.OffsetUnit(unit))
				p.Mentions[j] = schema.At(start, end, m.Text)
			}
		}
		d.Record.Figures, d.Record.Dates, d.Record.Events, d.Record.Quotes = nil, nil, nil, nil
		got, _ := written(t, "brat", d, convert.Options{})
		for line := range strings.Lines(got) {
			require.Contains(t, want, line[strings.Index(line, "\t"):])
		}
	}
}

func TestMentionsThatCannotBePlaced(t *testing.T) {
	for _, tt := range []struct {
		reason string
		m      schema.Mention
		why    string // "" where it is placed
	}{
		{"its words stand in one place", schema.Mention{Text: "Lima"}, ""},
		{"in several", schema.Mention{Text: "e"}, "several places"},
		{"nowhere", schema.Mention{Text: "Quito"}, "not in the article"},
		{"outside of the text", schema.At(90, 900, "Lima"), "covers no characters"},
		{"on nothing", schema.At(3, 3, ""), "covers no characters"},
		{"on white space", schema.At(4, 5, " "), "white space alone"},
		{"on other words", schema.At(0, 3, "Lima"), "other words"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			d := ferry()
			d.Record.Parties = []schema.Party{{Type: schema.Place, Name: "Lima", Mentions: []schema.Mention{tt.m, schema.At(0, 4, "Noor")}}}
			d.Record.Figures, d.Record.Dates, d.Record.Events, d.Record.Quotes = nil, nil, nil, nil
			var b strings.Builder
			losses, err := convert.Write("label-studio", &b, []convert.Document{d}, convert.Options{})
			require.NoError(t, err)
			if tt.why == "" {
				require.Empty(t, losses)
				return
			}
			require.Len(t, losses, 1)
			require.Contains(t, losses[0].Why, tt.why)
			require.True(t, strings.HasPrefix(losses[0].Pointer, "/parties/0/mentions/0"))
		})
	}
}

func TestWriteRefuses(t *testing.T) {
	without := ferry()
	without.Article.Text = ""
	other := ferry()
	other.Article.Text += "!"
	for _, tt := range []struct {
		reason, format string
		docs           []convert.Document
		o              convert.Options
		says           string
	}{
		{"no such form", "csv", nil, convert.Options{}, "there are assay"},
		{"an article that is not at hand", "doccano", []convert.Document{without}, convert.Options{}, "not available"},
		{"another text", "doccano", []convert.Document{other}, convert.Options{}, "sha256 differ"},
		{"no record", "assay", []convert.Document{{}}, convert.Options{}, "no record"},
		{"two documents in a file of one", "brat", []convert.Document{ferry(), ferry()}, convert.Options{}, "has one document"},
		{"no such table", "conll", []convert.Document{ferry()}, convert.Options{Table: "ontonote"}, "ontonotes"},
		{"no such unit", "doccano", []convert.Document{ferry()}, convert.Options{Offsets: "bytes"}, "utf16"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, err := convert.Write(tt.format, &strings.Builder{}, tt.docs, tt.o)
			require.ErrorContains(t, err, tt.says)
		})
	}
	_, err := convert.Write("doccano", &strings.Builder{}, []convert.Document{without}, convert.Options{Articles: []seeds.Article{ferry().Article}})
	require.NoError(t, err, "its article is handed over")
}

// Each label that is written reads back as what it was written for.
func TestEveryTableReadsBackWhatItWrites(t *testing.T) {
	for _, name := range convert.LabelTables() {
		table := labels.Table(name)
		for _, m := range labels.Meanings() {
			if m == labels.Skip || !slices.Contains(slices.Collect(maps.Values(table)), m) && name != "assay" {
				continue
			}
			d := ferry()
			d.Record.Parties, d.Record.Figures, d.Record.Dates, d.Record.Events, d.Record.Quotes = []schema.Party{}, []schema.Figure{}, []schema.Date{}, nil, nil
			at := []schema.Mention{schema.At(0, 4, "Noor")}
			switch {
			case slices.Contains([]string{string(schema.Person), string(schema.Organization), string(schema.Place), string(schema.Product), string(schema.Project), string(schema.Group)}, m):
				d.Record.Parties = append(d.Record.Parties, schema.Party{Type: schema.PartyType(m), Name: "Noor", Mentions: at})
			case m == "date":
				d.Record.Dates = append(d.Record.Dates, schema.Date{Value: "2024", Mentions: at})
			case m == "event":
				d.Record.Events = append(d.Record.Events, schema.Event{Mentions: at})
			case m == "quote":
				d.Record.Quotes = append(d.Record.Quotes, schema.Quote{Text: "Noor", Mentions: at})
			default:
				d.Record.Figures = append(d.Record.Figures, schema.Figure{Kind: schema.FigureKind(m), Value: schema.NewDecimal(1, 0), Unit: map[string]string{"money": "USD", "percent": "%", "quantity": "km"}[m], Mentions: at})
			}
			for _, o := range []convert.Options{{Table: name}, {}} {
				var b strings.Builder
				losses, err := convert.Write("label-studio", &b, []convert.Document{d}, convert.Options{Table: name})
				require.NoError(t, err)
				require.Empty(t, losses, "%s %s", name, m)
				docs, losses, err := convert.Read("label-studio", []byte(b.String()), o)
				require.NoError(t, err)
				require.Empty(t, losses)
				require.Equal(t, string(must(schema.Encode(d.Record))), string(must(schema.Encode(docs[0].Record))), "%s %s", name, m)
			}
		}
	}
}

func TestReadsGoldensAndListsWhatTheyDemand(t *testing.T) {
	e, ok := golden.Kit().Get("stargate-en")
	require.True(t, ok)
	data, err := schema.Encode(e.Golden)
	require.NoError(t, err)
	docs, losses, err := convert.Read("assay", data, convert.Options{})
	require.NoError(t, err)
	require.Equal(t, e.Golden.Article().Parties, docs[0].Record.Parties)
	require.True(t, slices.ContainsFunc(losses, func(l convert.Loss) bool { return l.Pointer == "/complete" }))

	a := seeds.Article{ID: "q", Text: "“Go.”"}
	off := `{"form":"assay/golden@1","source":{"id":"q"},"parties":[],"figures":[],"dates":[],"quotes":[{"mentions":[{"start":1,"end":4,"text_sha256":"` + strings.Repeat("0", 64) + `"}]}]}`
	docs, losses, err = convert.Read("assay", []byte(off), convert.Options{Articles: []seeds.Article{a}})
	require.NoError(t, err)
	require.Empty(t, losses)
	require.Equal(t, []schema.Quote{{Text: "Go.", Mentions: []schema.Mention{schema.At(1, 4, "Go.")}}}, docs[0].Record.Quotes)
	docs, losses, err = convert.Read("assay", []byte(off), convert.Options{})
	require.NoError(t, err)
	require.Empty(t, docs[0].Record.Quotes)
	require.Equal(t, "/quotes/0", losses[0].Pointer)
}

func TestPageTellsOfEveryForm(t *testing.T) {
	page, err := os.ReadFile("../../docs/convert.md")
	require.NoError(t, err)
	for _, f := range convert.Formats() {
		require.Contains(t, string(page), "`"+f.Name+"`")
	}
	for _, table := range convert.LabelTables() {
		require.Contains(t, string(page), "`"+table+"`")
	}
}
