package golden

import (
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// standOff reports whether the golden keeps words of the article to itself.
func standOff(g *schema.Golden) bool {
	for _, f := range factsOf(g) {
		for _, m := range *f.mentions {
			if m.TextSHA256 != "" {
				return true
			}
		}
	}
	return false
}

// withWords returns the golden's facts with the words that a stand-off golden
// leaves out, read off the article. Words that are not those of the golden's
// hash stay left out.
func withWords(golden *schema.Golden, a *seeds.Article) *schema.Article {
	g := clone(golden)
	x := seeds.NewIndex(a.Text)
	for _, f := range factsOf(g) {
		for i := range *f.mentions {
			m := &(*f.mentions)[i]
			start, end, ok := m.Span()
			if m.Text != "" || m.TextSHA256 == "" || !ok {
				continue
			}
			slice, _ := x.Slice(start, end, g.Source.Offsets)
			if hash([]byte(slice)) != m.TextSHA256 {
				continue
			}
			m.Text, m.TextSHA256 = slice, ""
			if f.quote != nil && f.quote.Text == "" {
				f.quote.Text = slice
			}
		}
	}
	return g.Article()
}
