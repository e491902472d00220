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
	"github.com/assaykit/assay/internal/offsets"
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

// drawing is a document in the making: its article, and the ids that its facts
// may refer to.
type drawing struct {
	t                       *rapid.T
	index                   *offsets.Index
	length                  int // of the text, in code points
	parties, figures, dates []string
}

func draw(t *rapid.T) convert.Document {
	var b strings.Builder
	b.WriteString("Go")
	for range rapid.IntRange(1, 25).Draw(t, "words") {
		b.WriteString(rapid.SampledFrom([]string{" ", "", "\n", "\n\n", " "}).Draw(t, "gap"))
		b.WriteString(rapid.SampledFrom(words).Draw(t, "word"))
	}
	return drawOn(t, "en", b.String())
}

// drawOn is a document of a text.
func drawOn(t *rapid.T, language, text string) convert.Document {
	a := seeds.Article{ID: "a-1", Language: language, Published: "2025-02-04", Title: "T", Text: text}
	d := &drawing{t: t, index: offsets.NewIndex(a.Text), length: utf8.RuneCountInString(a.Text)}
	r := &schema.Article{Form: schema.ArticleForm, Source: schema.Source{ID: a.ID, Language: a.Language, Published: a.Published, Title: a.Title, SHA256: a.SHA256()},
		Parties: []schema.Party{}, Figures: []schema.Figure{}, Dates: []schema.Date{}}
	for i := range d.upTo(4, "parties") {
		r.Parties = append(r.Parties, d.party(i))
	}
	for i := range r.Parties {
		for j := range d.upTo(2, "roles") {
			r.Parties[i].Roles = append(r.Parties[i].Roles, schema.Role{Title: d.text("title") + strings.Repeat("!", j), Of: d.pick("of")})
		}
	}
	for i := range d.upTo(3, "figures") {
		r.Figures = append(r.Figures, d.figure(i))
	}
	for i := range d.upTo(2, "dates") {
		r.Dates = append(r.Dates, d.date(i))
	}
	for i := range d.upTo(2, "events") {
		r.Events = append(r.Events, d.event(i))
	}
	for range d.upTo(1, "quotes") {
		r.Quotes = append(r.Quotes, schema.Quote{Speaker: d.pick("speaker"), Text: "Go, go.", Mentions: d.mentions()})
	}
	return convert.Document{Article: a, Record: r}
}

func (d *drawing) upTo(n int, name string) int { return rapid.IntRange(0, n).Draw(d.t, name) }
func (d *drawing) coin(name string) bool       { return rapid.Bool().Draw(d.t, name) }
func (d *drawing) text(name string) string     { return rapid.SampledFrom(awkward).Draw(d.t, name) }

func one[T any](d *drawing, name string, of ...T) T { return rapid.SampledFrom(of).Draw(d.t, name) }

// maybe is a text or none.
func (d *drawing) maybe(name string) string {
	if d.coin(name) {
		return d.text(name)
	}
	return ""
}

// pick is the id of a party or none.
func (d *drawing) pick(name string) string {
	if len(d.parties) == 0 || d.coin(name) {
		return ""
	}
	return one(d, name, d.parties...)
}

func (d *drawing) mentions() (out []schema.Mention) {
	for range d.upTo(3, "mentions") {
		start := rapid.IntRange(0, d.length-1).Draw(d.t, "start")
		end := rapid.IntRange(start+1, min(d.length, start+12)).Draw(d.t, "end")
		text, _ := d.index.Slice(start, end, schema.CodePoint)
		if !slices.ContainsFunc(out, func(m schema.Mention) bool { return *m.Start == start && *m.End == end }) {
			out = append(out, schema.At(start, end, text))
		}
	}
	return out
}

func (d *drawing) party(i int) schema.Party {
	p := schema.Party{Type: one(d, "type", schema.Person, schema.Organization, schema.Place, schema.Product, schema.Project, schema.Group), Mentions: d.mentions()}
	p.Name = cmp.Or(d.maybe("name"), "Name")
	if len(p.Mentions) > 0 && d.coin("own name") {
		p.Name = p.Mentions[0].Text
	}
	if d.coin("has id") {
		p.ID = strings.ReplaceAll(cmp.Or(d.maybe("odd id"), "p"), "\n", "") + strconv.Itoa(i) // an id that breaks a line is given anew
		d.parties = append(d.parties, p.ID)
	}
	for range d.upTo(2, "aliases") {
		p.Aliases = append(p.Aliases, d.text("alias")+strconv.Itoa(len(p.Aliases)))
	}
	if d.coin("linked") {
		p.SameAs = []string{one(d, "same as", "wikidata:Q7407093", "https://example.org/a b", "x")}
	}
	return p
}

func (d *drawing) figure(i int) schema.Figure {
	kind := one(d, "kind", schema.Money, schema.Percent, schema.Count, schema.Quantity, schema.Ordinal, schema.Ratio)
	f := schema.Figure{Kind: kind, Value: schema.NewDecimal(int64(rapid.IntRange(-5, 5).Draw(d.t, "value")), -1), About: d.pick("about"), Mentions: d.mentions(),
		Unit: map[schema.FigureKind]string{schema.Money: "USD", schema.Percent: "%", schema.Quantity: "km"}[kind], Qualifier: one(d, "qualifier", "", schema.Exact, schema.AtMost)}
	if d.coin("range") {
		f.ValueMax = schema.NewDecimal(99, 0)
	}
	if d.coin("figure id") {
		f.ID = fmt.Sprintf("f%d", i)
		d.figures = append(d.figures, f.ID)
	}
	return f
}

func (d *drawing) date(i int) schema.Date {
	date := schema.Date{Value: one(d, "date", "2025-02-04", "2025-02", "2025/2026"), Mentions: d.mentions()}
	if d.coin("date id") {
		date.ID = fmt.Sprintf("d%d", i)
		d.dates = append(d.dates, date.ID)
	}
	return date
}

func (d *drawing) event(i int) schema.Event {
	e := schema.Event{ID: fmt.Sprintf("e%d", i), Type: d.maybe("event type"), Place: d.pick("place"), Mentions: d.mentions()}
	for _, p := range []string{d.pick("first"), d.pick("second")} {
		if p != "" && (len(e.Participants) == 0 || e.Participants[0].Party != p) {
			e.Participants = append(e.Participants, schema.Participant{Party: p, As: d.maybe("as")})
		}
	}
	if len(d.dates) > 0 && d.coin("has date") {
		e.Date = d.dates[0]
	}
	e.Figures = append(e.Figures, d.figures...)
	return e
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
					m, ok := m.(map[string]any)
					if words, said := m["text"].(string); ok && said && (last == "name" || last == "text") {
						if v[last] = words; last == "name" { // a reader takes the first mention's words, a name on one line
							v[last] = strings.Join(strings.Fields(words), " ")
						}
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
				read = slices.DeleteFunc(read, func(l convert.Loss) bool { return l.Note && l.What == "a mark inside a word" })
				require.Empty(t, read, "what we write can be read whole\n%s", text)
				if format != "assay" {
					losses = slices.DeleteFunc(losses, func(l convert.Loss) bool { return strings.HasPrefix(l.What, "the white space at the ends") })
					d.Record = trimmed(d)
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
				onlyParties(d, format)
				text, back, losses, _ := roundTrip(t, format, d)
				losses = slices.DeleteFunc(losses, noMark)
				require.Equal(t, spansOf(t, trimmed(d), losses), spansOf(t, back[0].Record, nil), "%s\n%v", text, losses)
			})
		})
	}
}

// onlyParties takes out of a document what forms without values lose, in whatever words.
func onlyParties(d convert.Document, format string) {
	d.Record.Figures, d.Record.Dates, d.Record.Events, d.Record.Quotes = []schema.Figure{}, []schema.Date{}, nil, nil
	for i := range d.Record.Parties {
		d.Record.Parties[i].Roles = nil
		if p := &d.Record.Parties[i]; format == "doccano" { // its marks have no words, which would say that they cut one on purpose
			p.Mentions = slices.DeleteFunc(p.Mentions, func(m schema.Mention) bool { return cutsWord(d, m) })
		}
	}
}

// noMark reports whether what is lost is a tie or a value, and no mark.
func noMark(l convert.Loss) bool {
	return slices.ContainsFunc([]string{"that mentions are of one fact", "which fact a mention", "the white space at the ends", "a field", "the id"}, func(what string) bool {
		return strings.HasPrefix(l.What, what)
	})
}

func cutsWord(d convert.Document, m schema.Mention) bool {
	x := offsets.NewIndex(d.Article.Text)
	text := strings.TrimSpace(m.Text)
	from, _ := x.Convert(*m.Start, schema.CodePoint, schema.UTF8)
	from += strings.Index(m.Text, text)
	return offsets.CutsWord(d.Article.Text, from, from+len(text))
}

// trimmed is a record whose mentions have no white space at their ends.
func trimmed(d convert.Document) *schema.Article {
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
