package checks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bojanz/currency"

	"github.com/assaykit/assay/internal/equivalence"
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/recognize"
)

// mayBeOf reports whether a figure whose sign or name several currencies share may be of
// one of them: of one that the article tells; of dollars of the United States, in which every
// press tells the prices of oil and of shares; and, where it tells of none of them but these, of
// the one that is meant the most and of those that the language's press writes so at home. What
// only one country writes so in the language may be its money beside others too.
func (p *Pass) mayBeOf(code string, r recognize.Figure) bool {
	const everywhere = "USD"
	shared := equivalence.SameName(r.Unit)
	if shared == nil || code == everywhere || p.Article == nil || p.Article.Text == "" || p.mayTellCurrency(code) {
		return true
	}
	home := checkWordsOf(p.language()).unnamed
	atHome, homes := slices.Contains(home, code), 0
	for _, other := range shared {
		if slices.Contains(home, other) {
			homes++
		}
	}
	if atHome && homes == 1 {
		return true
	}
	if !atHome && code != shared[0] {
		return false
	}
	return !slices.ContainsFunc(shared, func(other string) bool { return other != everywhere && p.tellsCurrency(other) })
}

// told is how far an article tells of a currency.
type told uint8

const (
	notTold   told = iota + 1
	mayBeTold      // by a town that may be elsewhere, or be a person's name
	surelyTold
)

// mayTellCurrency reports whether the article tells of a currency, or may do so.
func (p *Pass) mayTellCurrency(code string) bool { return p.toldOf(code) >= mayBeTold }

// tellsCurrency reports whether the article tells of a currency.
func (p *Pass) tellsCurrency(code string) bool { return p.toldOf(code) == surelyTold }

// toldOf returns how far the article tells of a currency.
func (p *Pass) toldOf(code string) told {
	c := p.memo()
	is, ok := c.known.currencies.get(code)
	if !ok {
		is = *count(func(m *work.Meter) told { return c.known.pass(m).lookForCurrency(code) })
		c.known.currencies.put(strings.Clone(code), is, len(code))
	}
	if !c.told[code] {
		p.spend(is.steps)
		if c.told == nil {
			c.told = map[string]bool{}
		}
		c.told[code] = true
	}
	return is.value
}

func (p *Pass) lookForCurrency(code string) told {
	switch {
	case p.findCurrency(code):
		return surelyTold
	case p.hasNameOf(code, "checks/towns"):
		return mayBeTold
	}
	return notTold
}

// moneyOf returns the currency of a country, "" for none.
func moneyOf(country string) string {
	own, _ := currency.ForCountryCode(country)
	return own
}

// findCurrency reports whether the article has a sign of its own for a currency, is of the
// currency's country by its language tag, or names that country, its people or its cities.
func (p *Pass) findCurrency(code string) bool {
	if moneyOf(language.Region(p.Article.Language)) == code {
		return true
	}
	for _, o := range p.statedFigures().all {
		if o.Figure.Unit == code && !o.Figure.Inferred {
			return true
		}
	}
	for iso := range p.countriesInText() {
		if moneyOf(iso) == code {
			return true
		}
	}
	for _, e := range language.All("nations/nationalities") {
		if moneyOf(e.Means) == code && p.hasSpelling(e) {
			return true
		}
	}
	return p.hasNameOf(code, "measures/places") || p.hasNameOf(code, "measures/nations")
}

// hasNameOf reports whether the article has a name that a heading lists with a currency.
func (p *Pass) hasNameOf(code, heading string) bool {
	return slices.ContainsFunc(language.All(heading), func(e language.Entry) bool { return e.Means == code && p.hasSpelling(e) })
}

// hasSpelling reports whether the article has an entry in one of its spellings.
func (p *Pass) hasSpelling(e language.Entry) bool {
	w := p.textWords()
	for spelling := range e.Spellings() {
		if w.has(spelling) || w.begins(spelling) {
			return true
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
