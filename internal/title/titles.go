package title

import (
	"strings"

	"github.com/assaykit/assay/internal/fold"
)

// Concept returns the office that a title names in any language that assay has, in
// either gender: "PDG", "chief executive officer" and "대표이사" are all
// "chief-executive". A former, acting or designated office is another one ("former
// chief-executive"). Where one title names two offices, the one that it names most
// often in news is given; [Same] knows both.
func Concept(title string) (concept string, ok bool) { return New(title).Concept() }

// Same reports whether two titles can name the same office, and whether
// the table of titles knows both: for titles that it does not know, same
// only says that they are worded alike. French "président" is a company's
// chairman as well as its president, and "vice-président" both vices; in
// English and Korean chairman (회장) and president (사장) are apart.
func Same(a, b string) (same, known bool) { return New(a).Same(New(b)) }

// find returns the offices of a title by its key, and what a word such as "former"
// makes of them.
func (t *table) find(title, key string) (offices []string, modifier string) {
	w := wording{title: title, key: key}
	for {
		if offices := t.officesOf(w); offices != nil {
			return offices, modifier
		}
		m, rest := t.cutModifier(w)
		if m == "" {
			return t.ministry(w.key), modifier
		}
		w, modifier = rest, m+" "
	}
}

// wording is a title while modifiers are cut from it.
type wording struct {
	title         string
	key           string // what is left
	before, after int    // words that were cut
}

// spelling returns what is left of the title with its accents.
func (w wording) spelling(t *table) string {
	words := strings.Split(t.key(w.title, fold.Spelling), " ")
	if w.before+w.after >= len(words) {
		return ""
	}
	return strings.Join(words[w.before:len(words)-w.after], " ")
}

// officesOf returns the offices of a title: those of its exact spelling where accents
// tell offices apart, else those of its folded one.
func (t *table) officesOf(w wording) []string {
	known := t.offices[w.key]
	if known == nil {
		return nil
	}
	if len(known.bySpelling) > 1 {
		if offices := known.bySpelling[w.spelling(t)]; offices != nil {
			return offices
		}
	}
	return known.folded
}

// cutModifier returns the modifier before or behind a title, "" for none, and the title
// without it.
func (t *table) cutModifier(w wording) (modifier string, rest wording) {
	for i, n := 0, 1; n <= t.longestModifier; n++ { // at the n-th space
		space := strings.IndexByte(w.key[i:], ' ')
		if space < 0 {
			break
		}
		i += space
		if m := t.modifiers[w.key[:i]]; m != "" {
			modifier, rest = m, wording{w.title, w.key[i+1:], w.before + n, w.after}
		}
		i++
	}
	if modifier != "" {
		return modifier, rest
	}
	for i, n := len(w.key), 1; n <= t.longestModifier; n++ {
		if i = strings.LastIndexByte(w.key[:i], ' '); i < 0 {
			break
		}
		if m := t.modifiers[w.key[i+1:]]; m != "" {
			modifier, rest = m, wording{w.title, w.key[:i], w.before, w.after + n}
		}
	}
	return modifier, rest
}

// ministry reads a minister's title with the portfolio that it names, or with the first
// of several.
func (t *table) ministry(key string) []string {
	for _, p := range t.ministers {
		portfolio, ok := strings.CutPrefix(key, p.before)
		if !ok {
			continue
		}
		if portfolio, ok = strings.CutSuffix(portfolio, p.after); !ok {
			continue
		}
		if office := t.portfolios[portfolio]; office != nil {
			return office
		}
		portfolio, _, _ = strings.Cut(portfolio, conjunction)
		portfolio, _, _ = strings.Cut(portfolio, ",")
		if office := t.portfolios[portfolio]; office != nil {
			return office
		}
	}
	return nil
}
