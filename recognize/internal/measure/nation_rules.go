package measure

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// nationWord is the word for a nation beside the name of a currency.
type nationWord struct {
	*Reader
	nation   string        // the code of its own currency
	currency *lexeme.Sense // the name, nil where it would stand behind the nation
	next     int           // the lexeme behind the nation
}

// ownedCurrency is a currency of a nation, and the lexeme behind it.
type ownedCurrency struct {
	sense *lexeme.Sense
	next  int
}

// Where the nation stands.
const (
	behindCurrency rule.Triggers = 1 << iota
	beforeCurrency
)

// nationBehind reads a nation behind a currency that ends before lexeme i.
func (t *Reader) nationBehind(s *lexeme.Sense, i int) (owned *lexeme.Sense, next int, ok bool) {
	if s.Roles&lexeme.RoleCurrency == 0 || !t.IsNear(i) {
		return nil, i, false
	}
	return t.currencyOfNation(i, s, behindCurrency)
}

// nationBefore reads a nation at lexeme i with a currency behind it.
func (t *Reader) nationBefore(i int) (owned *lexeme.Sense, next int, ok bool) {
	return t.currencyOfNation(i, nil, beforeCurrency)
}

// currencyOfNation asks which currency is meant with a nation at lexeme i.
func (t *Reader) currencyOfNation(i int, s *lexeme.Sense, on rule.Triggers) (owned *lexeme.Sense, next int, ok bool) {
	n, next := t.LongestPhrase(i, 0, lexeme.NounNation)
	if n == nil {
		return nil, i, false
	}
	q := &t.asked.nation
	*q = nationWord{t, n.Nation, s, next}
	c, ok := nations.Ask(q, t.Traits, on, t.Observer, t.Place(i, next))
	return c.sense, c.next, ok
}

// own restricts the name of a currency to the nation's own. There is none where the
// name belongs to one currency alone, and that is not the nation's.
func (q *nationWord) own(s *lexeme.Sense, next int) (c ownedCurrency, ok bool) {
	if len(s.Codes) < 2 && (len(s.Codes) == 0 || s.Codes[0] != q.nation) {
		return c, false
	}
	return ownedCurrency{&lexeme.Sense{Roles: s.Roles & (lexeme.RoleCurrency | lexeme.RoleMinor), Codes: []string{q.nation}}, next}, true
}

// nations decides whose a currency is that stands beside the word for a nation.
var nations = rule.List[*nationWord, ownedCurrency]{
	Name: "measure/nation",
	Asks: "Whose is a currency that stands beside a nation?",
	Rules: []rule.Rule[*nationWord, ownedCurrency]{
		{
			Name: "measure/nation-behind-currency",
			Doc:  "A nation behind the name of a currency says whose it is: francs suisses.",
			For:  language.NounsNext,
			On:   behindCurrency,
			Decides: []rule.Example{
				{Language: "fr", Text: "Elle a payé [30 dollars fidjiens]{30 FJD}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Elle a payé [30 dollars]{30 USD} [hier]{@2025-02-03}."},
				{Language: "en", Text: "She paid [30 dollars]{30 USD} in [Fiji]{place}."},
			},
			Answer: func(q *nationWord) (ownedCurrency, bool) { return q.own(q.currency, q.next) },
		},
		{
			Name: "measure/nation-before-currency",
			Doc:  "A nation before the name of a currency says whose it is: Swiss francs.",
			Not:  language.NounsNext,
			On:   beforeCurrency,
			Decides: []rule.Example{
				{Language: "en", Text: "She paid [30 Fijian dollars]{30 FJD}."},
				{Language: "en", Text: "She paid [30 Fijian cents]{0.3 FJD}."},
				{Language: "ko", Text: "그는 [100 피지 달러]{100 FJD}를 냈다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She paid [30 dollars]{30 USD} to Fijian friends."},
			},
			Answer: func(q *nationWord) (c ownedCurrency, ok bool) {
				if !q.IsNear(q.next) {
					return c, false
				}
				s, next := q.LongestPhrase(q.next, lexeme.RoleCurrency|lexeme.RoleMinor, 0)
				if s == nil {
					return c, false
				}
				if _, word := q.currencyWord(q.next, next, s, false); word {
					return c, false
				}
				return q.own(s, next)
			},
		},
	},
}

// sharedName is a name or sign that several currencies share: lexemes [at, next).
type sharedName struct {
	*Reader
	at, next int
	sense    *lexeme.Sense
}

// ownCurrency asks which of several currencies is meant first, "" for the language's own
// choice.
func (t *Reader) ownCurrency(i, next int, s *lexeme.Sense) string {
	q := &t.asked.shared
	*q = sharedName{t, i, next, s}
	code, _ := sharedNames.Ask(q, t.Traits, 0, t.Observer, t.Place(i, next))
	return code
}

// sharedNames decides which of the currencies that share a name is meant first.
var sharedNames = rule.List[*sharedName, string]{
	Name: "measure/shared-name",
	Asks: "Which of the currencies that share a name is meant first?",
	Rules: []rule.Rule[*sharedName, string]{
		{
			Name: "measure/dollar-of-region",
			Doc:  "In a region that has a dollar of its own, a dollar is that one first.",
			Decides: []rule.Example{
				{Language: "en-CA", Text: "It cost [$5]{5 CAD} a day."},
				{Language: "fr-CA", Text: "Il coûte [5 dollars]{5 CAD} par jour."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It cost [$5]{5 USD} a day."},
				{Language: "en-CA", Text: "It cost [€5]{5 EUR} a day."},
			},
			Answer: func(q *sharedName) (string, bool) {
				if !q.isDollar() {
					return "", false
				}
				code := q.dollarOfRegion()
				return code, code != ""
			},
		},
		{
			Name: "measure/currency-of-place",
			Doc:  "Beside the places of one country alone, or behind its dateline, the money is that country's first: a fine of $500 in Toronto.",
			Decides: []rule.Example{
				{Language: "en", Text: "They paid [20 rupees]{20 PKR} in [Pakistan]{place}."},
				{Language: "fr", Text: "Le [Gabon]{place} paie [20 francs CFA]{20 XAF}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They paid [20 rupees]{20 INR} in [Pakistan]{place} and in [India]{place}."},
				{Language: "en", Text: "They paid [20 euros]{20 EUR} in [Pakistan]{place}."},
			},
			Answer: func(q *sharedName) (string, bool) {
				code := q.moneyOfPlaces(q.at)
				return code, code != "" && q.mayBe(code)
			},
		},
		{
			Name: "measure/currency-of-nation-in-sentence",
			Doc:  "Where the sentence has the word for one alone of the nations whose money has the name, it is that nation's first; dollars are of any nation.",
			Decides: []rule.Example{
				{Language: "es", Text: "La policía colombiana halló [20 pesos]{20 COP} allí."},
				{Language: "fr", Text: "Le ministre tunisien a promis [20 dinars]{20 TND} par jour."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "La policía colombiana y la chilena hallaron [20 pesos]{20 MXN} allí."},
				{Language: "es", Text: "La policía canadiense halló [20 dólares]{20 USD} allí."},
				{Language: "es", Text: "La policía española halló [20 pesos]{20 MXN} allí."},
			},
			Answer: func(q *sharedName) (string, bool) {
				if _, places := q.moneyBetween(q.sentenceAround(q.at)); places || q.isDollar() {
					return "", false
				}
				code := q.moneyOfNations(q.at, q.sense.Codes)
				return code, code != ""
			},
		},
	},
}

// signBetween is a sign or code between two numbers: lexemes [at, next).
type signBetween struct {
	*Reader
	at, next int
}

// BelongsToNextNumber asks whether a sign or code belongs to the number behind it and
// not to the one before.
func (t *Reader) BelongsToNextNumber(at, next int) bool {
	if !t.IsNear(next) || t.Lexemes[next].Class != text.ClassDigits {
		return false
	}
	on := digitsApart
	if t.IsGlued(next) {
		on = digitsGlued
	}
	q := &t.asked.side
	*q = signBetween{t, at, next}
	belongs, _ := sides.Ask(q, t.Traits, on, t.Observer, t.Place(at, next))
	return belongs
}

// How the number behind the sign stands.
const (
	digitsGlued rule.Triggers = 1 << iota
	digitsApart
)

// sides decides to which of two numbers a sign between them belongs.
var sides = rule.List[*signBetween, bool]{
	Name: "measure/side",
	Asks: "Does a sign between two numbers belong to the one behind it?",
	Rules: []rule.Rule[*signBetween, bool]{
		{
			Name: "measure/sign-of-next-number",
			Doc:  "A sign that only the number behind it is glued to belongs to that one: the 3 $50 notes.",
			On:   digitsGlued,
			Decides: []rule.Example{
				{Language: "en", Text: "They give away [3]{3} [USD50]{50 USD} cards."},
				{Language: "en", Text: "It sells a [$20]{20 USD}-a-month plan."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They gave away [3 USD]{3 USD} [yesterday]{@2025-02-03}."},
				{Language: "fr", Text: "Il coûte [3 € 50]{3.5 EUR}."},
			},
			Answer: rule.Says(true, func(q *signBetween) bool { return !q.IsGlued(q.at) }),
		},
		{
			Name: "measure/sign-behind-word",
			Doc:  "A sign or code between an article or a number word and digits belongs to the digits, unless that word is a scale: a USD 20 loan.",
			On:   digitsApart,
			Decides: []rule.Example{
				{Language: "en", Text: "They signed a [USD 20 million]{20000000 USD} loan."},
				{Language: "en", Text: "They gave away [three]{3} [€ 50]{50 EUR} cards."},
				{Language: "fr", Text: "Ils ont donné [trois]{3} [€ 50]{50 EUR} cartes."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They lost [three million USD]{3000000 USD} [20 years]{20 a} on."},
				{Language: "en", Text: "They lost [three dollars]{3 USD} [20 years]{20 a} on."},
			},
			Answer: rule.Says(true, (*signBetween).isSignBehindWord),
		},
	},
}

// isSignBehindWord reports a sign or code with a word before it that is no scale.
func (q *signBetween) isSignBehindWord() bool {
	const scales = lexeme.RoleScale | lexeme.RoleMultiplier | lexeme.RoleSign | lexeme.RoleCollective
	return q.at > 0 && q.Lexemes[q.at-1].Class == text.ClassWord && q.SenseAt(q.at-1).Roles&scales == 0 && q.isSign()
}

// isSign reports symbols, the letters of a code, or one or two letters.
func (q *signBetween) isSign() bool {
	for k := q.at; k < q.next; k++ {
		if q.isPunct(k) {
			return true
		}
	}
	s := q.SenseAt(q.at)
	return s.NounRoles&lexeme.NounCurrencyCode != 0 && q.Lexemes[q.at].Upper || len(s.Letters) > 0
}
