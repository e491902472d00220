package fact

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
)

// withWords returns the golden with the words that a stand-off golden leaves
// out. The golden itself is not changed; without a text, and where nothing is
// left out, it is what comes back.
func withWords(g *schema.Golden, text *Text) *schema.Golden {
	if text == nil || !anyStandsOff(g) {
		return g
	}
	c := cutter{index: text.Index(), unit: g.Source.Offsets, same: g.Source.SHA256 == "" || g.Source.SHA256 == text.SHA256()}
	out := *g
	out.Parties, out.Figures, out.Dates = slices.Clone(g.Parties), slices.Clone(g.Figures), slices.Clone(g.Dates)
	out.Events, out.Quotes = slices.Clone(g.Events), slices.Clone(g.Quotes)
	for ms := range mentionLists(&out) {
		c.cut(ms)
	}
	for i := range out.Quotes {
		if q := &out.Quotes[i]; q.Text == "" {
			q.Text = wordsAt(q.Mentions)
		}
	}
	return &out
}

// mentionLists yields the mentions of every fact of a golden.
func mentionLists(g *schema.Golden) func(yield func(*[]schema.Mention) bool) {
	return func(yield func(*[]schema.Mention) bool) {
		var lists []*[]schema.Mention
		for i := range g.Parties {
			lists = append(lists, &g.Parties[i].Mentions)
		}
		for i := range g.Figures {
			lists = append(lists, &g.Figures[i].Mentions)
		}
		for i := range g.Dates {
			lists = append(lists, &g.Dates[i].Mentions)
		}
		for i := range g.Events {
			lists = append(lists, &g.Events[i].Mentions)
		}
		for i := range g.Quotes {
			lists = append(lists, &g.Quotes[i].Mentions)
		}
		for _, ms := range lists {
			if !yield(ms) {
				return
			}
		}
	}
}

func anyStandsOff(g *schema.Golden) bool {
	for ms := range mentionLists(g) {
		if slices.ContainsFunc(*ms, isStandOff) {
			return true
		}
	}
	return false
}

func isStandOff(m schema.Mention) bool { return m.Text == "" }

// cutter cuts words from an article.
type cutter struct {
	index *offsets.Index
	unit  schema.OffsetUnit
	same  bool // the article is the one that the golden is about, as far as the golden says
}

// cut fills in the words of mentions, in a list of their own.
func (c cutter) cut(ms *[]schema.Mention) {
	if !slices.ContainsFunc(*ms, isStandOff) {
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
		if fit != offsets.Fits || m.TextSHA256 != "" && hash(slice) != m.TextSHA256 {
			continue
		}
		m.Text, m.TextSHA256 = slice, ""
	}
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// wordsAt are the words of a quote whose mentions say them, "" where one of
// them is not known.
func wordsAt(ms []schema.Mention) string {
	parts := make([]*Passage, len(ms))
	for i, m := range ms {
		parts[i] = NewPassage(m.Text)
	}
	return JoinPassages(parts).Text
}

// JoinPassages joins what the mentions of one quote say: the first, and those
// behind it that say something else, which its speaker's name parts from it.
// Where one of them is nil or empty the whole is not known, and empty.
func JoinPassages(parts []*Passage) *Passage {
	joined := NewPassage("")
	var said []string
	for _, p := range parts {
		if p == nil || p.Text == "" {
			return NewPassage("")
		}
		words := p.Squashed()
		if slices.Contains(said, words) {
			continue
		}
		if said = append(said, words); len(said) == 1 {
			joined = p
			continue
		}
		joined = NewPassage(joined.Text + " " + p.Text)
	}
	return joined
}
