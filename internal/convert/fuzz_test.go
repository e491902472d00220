package convert_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// FuzzRead reads any bytes as any form: what is read obeys the canonical form,
// is the same when read twice, stands in its text, and can be written in every
// other form.
func FuzzRead(f *testing.F) {
	names := convert.Names(true)
	for i, name := range names {
		files, err := filepath.Glob(filepath.Join("testdata", name, "*"))
		require.NoError(f, err)
		for _, name := range files {
			if data, err := os.ReadFile(name); err == nil && len(data) < 4<<10 {
				f.Add(uint8(i), data)
			}
		}
	}
	zoeArticle := seeds.Article{ID: "zoe", Language: "en", Published: "2025-02-04", Text: zoe}
	f.Fuzz(func(t *testing.T, form uint8, data []byte) {
		name := names[int(form)%len(names)]
		o := convert.Options{Articles: []seeds.Article{zoeArticle}}
		docs, losses, err := convert.Read(name, data, o)
		again, lossesAgain, errAgain := convert.Read(name, data, o)
		require.Equal(t, docs, again)
		require.Equal(t, losses, lossesAgain)
		if err != nil {
			require.EqualError(t, errAgain, err.Error())
			return
		}
		for _, d := range docs {
			requireInText(t, d)
			if d.Article.Text == "" {
				continue
			}
			for _, to := range convert.Names(false) {
				var b strings.Builder
				_, err := convert.Write(to, &b, []convert.Document{d}, convert.Options{})
				require.NoError(t, err, to)
			}
		}
	})
}

// FuzzWrite writes invented documents in a form and reads them again: the text
// comes back as it was, but for what the form trims, and every mention that is
// read stands in it.
func FuzzWrite(f *testing.F) {
	for _, data := range invent.Seeds(16) {
		f.Add(data)
	}
	both := slices.DeleteFunc(convert.Names(true), func(n string) bool { return !slices.Contains(convert.Names(false), n) })
	f.Fuzz(func(t *testing.T, data []byte) {
		d := invent.From(data)
		name := invent.One(d, both)
		c := invent.New(d)
		if strings.TrimSpace(c.Text) == "" {
			t.Skip("no article")
		}
		a := seeds.Article{ID: "a", Language: c.Language, Published: invent.Published, Text: c.Text}
		record := c.Golden.Article()
		given := must(schema.Encode(record))
		var once, twice strings.Builder
		losses, err := convert.Write(name, &once, []convert.Document{{Article: a, Record: record}}, convert.Options{})
		require.NoError(t, err, name)
		_, err = convert.Write(name, &twice, []convert.Document{{Article: a, Record: record}}, convert.Options{})
		require.NoError(t, err, name)
		require.Equal(t, once.String(), twice.String(), name)
		require.Equal(t, string(given), string(must(schema.Encode(record))), "what is written is not written to")
		docs, _, err := convert.Read(name, []byte(once.String()), convert.Options{Articles: []seeds.Article{a}, ID: "a"})
		require.NoError(t, err, "%s: %s", name, once.String())
		require.Len(t, docs, 1)
		requireInText(t, docs[0])
		if docs[0].Article.Text != a.Text {
			require.NotEmpty(t, losses, "%s: the text is another one and nothing was said of it", name)
		}
	})
}

func requireInText(t *testing.T, d convert.Document) {
	t.Helper()
	_, problems := schema.InspectArticle(must(schema.Encode(d.Record)), schema.Options{})
	require.True(t, schema.Readable(problems), "%v", problems)
	if d.Article.Text == "" {
		return
	}
	x := offsets.NewIndex(d.Article.Text)
	invent.Mentions(d.Record, func(m *schema.Mention) {
		if start, end, ok := m.Span(); ok {
			slice, fit := x.Slice(start, end, schema.CodePoint)
			require.Equal(t, offsets.Fits, fit, "[%d,%d)", start, end)
			require.Equal(t, slice, m.Text)
		}
	})
}
