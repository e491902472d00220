package checks

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/noun"
	"github.com/assaykit/assay/schema"
)

// articles are the words that say one of what the noun behind them names, by
// language. They are no figures of their own, so that nothing else reads them.
var articles = map[string][]string{
	"en": {"one", "a", "an", "single", "sole", "only"},
	"fr": {"un", "une", "unique", "seul", "seule"},
	"ko": {"한", "단"},
}

// countsOne reports whether words of the article say one of what a count of one
// counts: an article, and its noun behind it. Within [start, end), or anywhere where end is 0.
func (p *Pass) countsOne(g schema.Figure, start, end int) bool {
	if g.Kind != schema.Count || g.Value != schema.NewDecimal(1, 0) || !g.ValueMax.IsZero() || p.Article == nil {
		return false
	}
	c := p.memo()
	if said, known := c.single[g.Unit]; known && end == 0 {
		return said
	}
	primary, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(p.language(), "_", "-")), "-")
	unit := foldedWords(g.Unit)
	list := p.textWords().list
	p.spend(1 + len(list)/16)
	said := false
	i, _ := slices.BinarySearchFunc(list, start, func(w word, at int) int { return cmp.Compare(w.end, at+1) })
	for ; i < len(list) && !said && (end == 0 || list[i].start < end); i++ {
		said = slices.Contains(articles[primary], list[i].text) && nounFollows(list[i+1:], unit)
	}
	if end == 0 {
		if c.single == nil {
			c.single = map[string]bool{}
		}
		c.single[g.Unit] = said
	}
	return said
}

// nounFollows reports whether the noun is one of the next few words: adjectives may
// precede it. Any word will do where the noun is not said.
func nounFollows(list []word, unit []string) bool {
	const most = 4
	if len(unit) == 0 {
		return len(list) > 0
	}
	for _, w := range list[:min(most, len(list))] {
		for _, n := range unit {
			last, _ := utf8.DecodeLastRuneInString(n)
			if noun.Same(w.text, n) || unicode.Is(unicode.Hangul, last) && strings.HasPrefix(w.text, n) {
				return true
			}
		}
	}
	return false
}
