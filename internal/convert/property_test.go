package convert_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// words make texts with what is awkward for offsets, lines and tags: surrogate
// pairs, combining marks, Hangul, joiners, tabs, dashes, "O" and "#".
var words = []string{
	"Sam", "Altman", "l'État", "서울에서", "🚀", "👩‍🚀", "e\u0301t\u00e9", "SK", "hynix", "O", "#", "-DOCSTART-", "B-PER", "\u00a0", "\t", "$500 billion",
	"95%", "Tuesday", "«", "»", ".", ",", "=", ";", "\u200b", "x:y", "_",
}

// awkward are values that break lines, names and separators.
var awkward = []string{"PDG", "vice chair", "a\tb", "line\nbreak", "same", "place", "role", "é", "guest2", "x:y", " padded ", "\"quoted\"", "a=b", "label", "event"}

func draw(t *rapid.T) convert.Document {
	var b strings.Builder
	b.WriteString("Go")
	for range rapid.IntRange(1, 25).Draw(t, "words") {
		b.WriteString(rapid.SampledFrom([]string{" ", "", "\n", "\n\n", " "}).Draw(t, "gap"))
		b.WriteString(rapid.SampledFrom(words).Draw(t, "word"))
	}
	a := seeds.Article{ID: "a-1", Language: "en", Published: "2025-02-04", Title: "T", Text: b.String()}
	index := seeds.NewIndex(a.Text)
	n := utf8.RuneCountInString(a.Text)
	mentions := func() (out []schema.Mention) {
		for range rapid.IntRange(0, 3).Draw(t, "mentions") {
			start := rapid.IntRange(0, n-1).Draw(t, "start")
			end := rapid.IntRange(start+1, min(n, start+12)).Draw(t, "end")
			text, _ := index.Slice(start, end, schema.CodePoint)
			if !slices.ContainsFunc(out, func(m schema.Mention) bool { return *m.Start == start && *m.End == end }) {
				out = append(out, schema.At(start, end, text))
			}
		}
		return out
	}
	some := rapid.SampledFrom(awkward)
	maybe := func(name string) string {
		if rapid.Bool().Draw(t, name) {
			return some.Draw(t, name)
		}
		return ""
	}
	r := &schema.Article{Form: schema.ArticleForm, Source: schema.Source{ID: a.ID, Language: a.Language, Published: a.Published, Title: a.Title, SHA256: a.SHA256()},
		Parties: []schema.Party{}, Figures: []schema.Figure{}, Dates: []schema.Date{}}
	var ids []string
	for i := range rapid.IntRange(0, 4).Draw(t, "parties") {
		p := schema.Party{Type: schema.PartyType(rapid.SampledFrom([]string{string(schema.Person), string(schema.Organization), string(schema.Place), string(schema.Product), string(schema.Project), string(schema.Group)}).Draw(t, "type")), Mentions: mentions()}
		p.Name = cmp.Or(maybe("name"), "Name")
		if len(p.Mentions) > 0 && rapid.Bool().Draw(t, "own name") {
			p.Name = p.Mentions[0].Text
		}
		if rapid.Bool().Draw(t, "has id") {
			p.ID = strings.ReplaceAll(cmp.Or(maybe("odd id"), "p"), "\n", "") + strconv.Itoa(i) // an id that breaks a line is given anew
			ids = append(ids, p.ID)
		}
		for range rapid.IntRange(0, 2).Draw(t, "aliases") {
			p.Aliases = append(p.Aliases, some.Draw(t, "alias")+strconv.Itoa(len(p.Aliases)))
		}
		if rapid.Bool().Draw(t, "linked") {
			p.SameAs = []string{rapid.SampledFrom([]string{"wikidata:Q7407093", "https://example.org/a b", "x"}).Draw(t, "same as")}
		}
		r.Parties = append(r.Parties, p)
	}
	pick := func(name string) string {
		if len(ids) == 0 || rapid.Bool().Draw(t, name) {
			return ""
		}
		return rapid.SampledFrom(ids).Draw(t, name)
	}
	for i := range r.Parties {
		for j := range rapid.IntRange(0, 2).Draw(t, "roles") {
			r.Parties[i].Roles = append(r.Parties[i].Roles, schema.Role{Title: some.Draw(t, "title") + strings.Repeat("!", j), Of: pick("of")})
		}
	}
	figures, dates := []string{}, []string{}
	for i := range rapid.IntRange(0, 3).Draw(t, "figures") {
		kind := rapid.SampledFrom([]string{string(schema.Money), string(schema.Percent), string(schema.Count), string(schema.Quantity), string(schema.Ordinal), string(schema.Ratio)}).Draw(t, "kind")
		f := schema.Figure{Kind: schema.FigureKind(kind), Value: schema.NewDecimal(int64(rapid.IntRange(-5, 5).Draw(t, "value")), -1), About: pick("about"), Mentions: mentions(),
			Unit: map[string]string{string(schema.Money): "USD", string(schema.Percent): "%", string(schema.Quantity): "km"}[kind], Qualifier: schema.Qualifier(rapid.SampledFrom([]string{"", string(schema.Exact), string(schema.AtMost)}).Draw(t, "qualifier"))}
		if rapid.Bool().Draw(t, "range") {
			f.ValueMax = schema.NewDecimal(99, 0)
		}
		if rapid.Bool().Draw(t, "figure id") {
			f.ID = fmt.Sprintf("f%d", i)
			figures = append(figures, f.ID)
		}
		r.Figures = append(r.Figures, f)
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "dates") {
		d := schema.Date{Value: rapid.SampledFrom([]string{"2025-02-04", "2025-02", "2025/2026"}).Draw(t, "date"), Mentions: mentions()}
		if rapid.Bool().Draw(t, "date id") {
			d.ID = fmt.Sprintf("d%d", i)
			dates = append(dates, d.ID)
		}
		r.Dates = append(r.Dates, d)
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "events") {
		e := schema.Event{ID: fmt.Sprintf("e%d", i), Type: maybe("event type"), Place: pick("place"), Mentions: mentions()}
		for _, p := range []string{pick("first"), pick("second")} {
			if p != "" && (len(e.Participants) == 0 || e.Participants[0].Party != p) {
				e.Participants = append(e.Participants, schema.Participant{Party: p, As: maybe("as")})
			}
		}
		if len(dates) > 0 && rapid.Bool().Draw(t, "has date") {
			e.Date = dates[0]
		}
		e.Figures = append(e.Figures, figures...)
		r.Events = append(r.Events, e)
	}
	for range rapid.IntRange(0, 1).Draw(t, "quotes") {
		r.Quotes = append(r.Quotes, schema.Quote{Speaker: pick("speaker"), Text: "Go, go.", Mentions: mentions()})
	}
	return convert.Document{Article: a, Record: r}
}

// tree is a record as JSON.
func tree(t require.TestingT, r *schema.Article) map[string]any {
	data, err := schema.Encode(r)
	require.NoError(t, err)
	var out map[string]any
	require.NoError(t, json.Unmarshal(data, &out))
	return out
}

// without takes what the losses point at out of a record.
func without(t require.TestingT, r *schema.Article, losses []convert.Loss) map[string]any {
	out := tree(t, r)
	for _, l := range losses {
		if l.Pointer != "" {
			var at any = out
			parts := strings.Split(l.Pointer[1:], "/")
			for _, part := range parts[:len(parts)-1] {
				switch v := at.(type) {
				case map[string]any:
					at = v[part]
				case []any:
					i, err := strconv.Atoi(part)
					require.NoError(t, err, l)
					require.Less(t, i, len(v), "%v", l)
					at = v[i]
				}
			}
			last := parts[len(parts)-1]
			switch v := at.(type) {
			case map[string]any:
				delete(v, last)
				mentions, _ := v["mentions"].([]any)
				for _, m := range slices.Backward(mentions) {
					if m, ok := m.(map[string]any); ok && (last == "name" || last == "text") {
						v[last] = m["text"] // a reader takes the first mention's words
					}
				}
			case []any:
				i, _ := strconv.Atoi(last)
				require.Less(t, i, len(v), "%v", l)
				v[i] = nil
			}
		}
	}
	return out
}

// plain is a tree without gaps, empty lists and the order of lists: order says
// nothing in a record.
func plain(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k, x := range v {
			if v[k] = plain(x); v[k] == nil {
				delete(v, k)
			}
		}
		if len(v) == 0 {
			return nil
		}
		return v
	case []any:
		var out []any
		for _, x := range v {
			if x = plain(x); x != nil {
				out = append(out, x)
			}
		}
		slices.SortFunc(out, func(a, b any) int { return cmp.Compare(line(a), line(b)) })
		if out == nil {
			return nil
		}
		return out
	}
	return v
}

func line(v any) string {
	b, _ := json.Marshal(v)
	return string(b)
}

// Whatever is not listed as lost comes back.
func TestFormsThatHoldValuesKeepAllThatIsNotListed(t *testing.T) {
	for _, format := range []string{"assay", "label-studio", "brat", "langextract"} {
		t.Run(format, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				d := draw(t)
				text, back, losses, read := roundTrip(t, format, d)
				require.Len(t, back, 1)
				require.Empty(t, read, "what we write can be read whole\n%s", text)
				if format == "brat" {
					losses = slices.DeleteFunc(losses, func(l convert.Loss) bool { return strings.HasPrefix(l.What, "the white space at the ends") })
					d.Record = trimmed(d, format)
				}
				want, got := plain(without(t, d.Record, losses)), plain(without(t, back[0].Record, nil))
				require.Equal(t, line(want), line(got), "%s\n%v", text, losses)
			})
		})
	}
}

func roundTrip(t require.TestingT, format string, d convert.Document) (string, []convert.Document, []convert.Loss, []convert.Loss) {
	var b strings.Builder
	o := convert.Options{Articles: []seeds.Article{d.Article}}
	losses, err := convert.Write(format, &b, []convert.Document{d}, o)
	require.NoError(t, err)
	if format == "langextract" || format == "brat" {
		o.Articles[0] = seeds.Article{ID: d.Article.ID, Text: d.Article.Text} // what a form does not hold is not handed over beside it
	}
	if format == "label-studio" {
		o.Articles = nil
	}
	back, read, err := convert.Read(format, []byte(b.String()), o)
	require.NoError(t, err, b.String())
	return b.String(), back, losses, read
}

// spansOf are the marks of a record's facts with what they are, without those of
// facts that are lost.
func spansOf(t require.TestingT, r *schema.Article, losses []convert.Loss) []string {
	var out []string
	for list, facts := range without(t, r, losses) {
		all, _ := facts.([]any)
		for _, f := range all {
			fact, ok := f.(map[string]any)
			if !ok {
				continue
			}
			mentions, _ := fact["mentions"].([]any)
			for _, m := range mentions {
				if m, ok := m.(map[string]any); ok {
					out = append(out, fmt.Sprint(list, " ", fact["type"], fact["kind"], " ", m["start"], m["end"]))
				}
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Forms of tags keep each mark that is not listed, with its label, at its
// place. Figures and dates need words that have a value, so that parties alone
// are compared.
func TestFormsOfTagsKeepEveryMarkThatIsNotListed(t *testing.T) {
	for _, format := range []string{"conll", "conll-iobes", "hipe", "doccano"} {
		t.Run(format, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				d := draw(t)
				d.Record.Figures, d.Record.Dates, d.Record.Events, d.Record.Quotes = []schema.Figure{}, []schema.Date{}, nil, nil
				for i := range d.Record.Parties {
					d.Record.Parties[i].Roles = nil
				}
				text, back, losses, _ := roundTrip(t, format, d)
				losses = slices.DeleteFunc(losses, func(l convert.Loss) bool { // what is lost there is a tie, no mark
					return strings.HasPrefix(l.What, "that mentions are of one fact") || strings.HasPrefix(l.What, "which fact a mention") || strings.HasPrefix(l.What, "the white space at the ends") || strings.HasPrefix(l.What, "a field") || strings.HasPrefix(l.What, "the id")
				})
				require.Equal(t, spansOf(t, trimmed(d, format), losses), spansOf(t, back[0].Record, nil), "%s\n%v", text, losses)
			})
		})
	}
}

// trimmed is a record whose mentions have no white space at their ends, as tags
// have none.
func trimmed(d convert.Document, format string) *schema.Article {
	if format == "doccano" {
		return d.Record
	}
	var lists [][]schema.Mention
	r := d.Record
	for _, f := range r.Parties {
		lists = append(lists, f.Mentions)
	}
	for _, f := range r.Figures {
		lists = append(lists, f.Mentions)
	}
	for _, f := range r.Dates {
		lists = append(lists, f.Mentions)
	}
	for _, f := range r.Events {
		lists = append(lists, f.Mentions)
	}
	for _, f := range r.Quotes {
		lists = append(lists, f.Mentions)
	}
	for _, list := range lists {
		for j, m := range list {
			text := strings.TrimSpace(m.Text)
			start := *m.Start + utf8.RuneCountInString(m.Text[:strings.Index(m.Text, text)])
			list[j] = schema.At(start, start+utf8.RuneCountInString(text), text)
		}
	}
	return r
}
