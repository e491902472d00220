package checks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bojanz/currency"

	"github.com/assaykit/assay/internal/equivalence"
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize"
)

// isSharedBy reports whether a figure whose sign or name several currencies share may be of
// one of them. It may be of the one that the sign has everywhere, and of what the language's
// press writes so at home; any other money is named somewhere in the article, or its country is.
func (p *Pass) isSharedBy(code string, r recognize.Figure) bool {
	shared := equivalence.SameSign(r.Unit)
	if len(shared) == 0 || code == shared[0] || p.Article == nil || p.Article.Text == "" {
		return true
	}
	c := p.memo()
	told, known := c.currencies[code]
	if !known {
		told = slices.Contains(checkWordsOf(p.Article.Language).unnamed, code) || p.tellsCurrency(code)
		if c.currencies == nil {
			c.currencies = map[string]bool{}
		}
		c.currencies[code] = told
	}
	return told
}

// tellsCurrency reports whether the article has a sign of its own for a currency, is of the
// currency's country by its language tag, or names that country, its people or its cities.
func (p *Pass) tellsCurrency(code string) bool {
	isOf := func(country string) bool {
		own, ok := currency.ForCountryCode(country)
		return ok && own == code
	}
	if isOf(language.Region(p.Article.Language)) {
		return true
	}
	for _, o := range p.statedFigures().all {
		if o.Figure.Unit == code && !o.Figure.Inferred {
			return true
		}
	}
	for iso := range p.countriesInText() {
		if isOf(iso) {
			return true
		}
	}
	w := p.textWords()
	for _, heading := range []string{"measures/places", "measures/nations", "checks/towns"} {
		for _, e := range language.All(heading) {
			if e.Means != code {
				continue
			}
			for spelling := range e.Spellings() {
				if w.has(spelling) || w.begins(spelling) {
					return true
				}
			}
		}
	}
	return false
}

// begins reports whether a word of the text begins with a name in Hangul, behind which
// particles are written together.
func (w *words) begins(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	if !unicode.Is(unicode.Hangul, first) {
		return false
	}
	for range w.look(w.spaced, 0, " "+strings.Join(foldedWords(name), " ")) {
		return true
	}
	return false
}
