package align

import (
	"slices"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// WithWords returns the golden with the words that a stand-off golden leaves
// out, cut from the article at their offsets: those whose hash the golden gives, or, where
// it gives none, those of the very text that it is about. The golden itself is not changed; without
// an article, and where nothing is left out, it is what comes back.
func WithWords(g *schema.Golden, a *seeds.Article) *schema.Golden {
	if g == nil || a == nil || !anyStandsOff(g) {
		return g
	}
	c := cutter{index: seeds.NewIndex(a.Text), unit: g.Source.Offsets, same: g.Source.SHA256 == "" || g.Source.SHA256 == a.SHA256()}
	out := *g
	out.Parties, out.Figures, out.Dates = slices.Clone(g.Parties), slices.Clone(g.Figures), slices.Clone(g.Dates)
	out.Events, out.Quotes = slices.Clone(g.Events), slices.Clone(g.Quotes)
	for i := range out.Parties {
		c.cut(&out.Parties[i].Mentions)
	}
	for i := range out.Figures {
		c.cut(&out.Figures[i].Mentions)
	}
	for i := range out.Dates {
		c.cut(&out.Dates[i].Mentions)
	}
	for i := range out.Events {
		c.cut(&out.Events[i].Mentions)
	}
	for i := range out.Quotes {
		q := &out.Quotes[i]
		c.cut(&q.Mentions)
		if q.Text == "" {
			q.Text = wordsAt(q.Mentions)
		}
	}
	return &out
}

func anyStandsOff(g *schema.Golden) bool {
	off := false
	eachMentions(g.Parties, g.Figures, g.Dates, g.Events, g.Quotes, func(ms []schema.Mention) {
		off = off || slices.ContainsFunc(ms, standsOff)
	})
	return off
}

func standsOff(m schema.Mention) bool { return m.Text == "" }

// cutter cuts words from an article.
type cutter struct {
	index *seeds.Index
	unit  schema.OffsetUnit
	same  bool // the article is the one that the golden is about, as far as the golden says
}

// cut fills in the words of mentions, in a list of their own.
func (c cutter) cut(ms *[]schema.Mention) {
	if !slices.ContainsFunc(*ms, standsOff) {
		return
	}
	*ms = slices.Clone(*ms)
	for i := range *ms {
		m := &(*ms)[i]
		start, end, ok := m.Span()
		if m.Text != "" || !ok || m.TextSHA256 == "" && !c.same {
			continue
		}
		slice, fit := c.index.Slice(start, end, c.unit)
		if fit != seeds.Fits || m.TextSHA256 != "" && hash(slice) != m.TextSHA256 {
			continue
		}
		m.Text, m.TextSHA256 = slice, ""
	}
}

// wordsAt are the words of a quote whose mentions say them: those of its first
// mention, and of those behind it that say something else, which its
// speaker's name parts from it. It is "" where one of them is not known.
func wordsAt(ms []schema.Mention) string {
	var text string
	var said []string
	for _, m := range ms {
		if m.Text == "" {
			return ""
		}
		if words := squash(m.Text); !slices.Contains(said, words) {
			said = append(said, words)
			if text != "" {
				text += " "
			}
			text += m.Text
		}
	}
	return text
}
