package measure

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// currencyWord is a word, sign or phrase that is listed as money: lexemes [at, next).
type currencyWord struct {
	*Reader
	at, next int
	sense    *lexeme.Sense
	before   bool   // its number would stand behind it
	word     string // as it is cased
}

// What is listed as money.
const (
	severalWords rule.Triggers = 1 << iota // words and signs
	codeLetters                            // letters of an ISO 4217 code
	fewLetters                             // one or two letters that are no code: RM, kr, c
)

// triggers returns what is listed as money.
func (q *currencyWord) triggers() rule.Triggers {
	switch {
	case q.next > q.at+1:
		return severalWords
	case q.Lexemes[q.at].Class != text.ClassWord:
		return 0
	case q.sense.NounRoles&lexeme.NounCurrencyCode != 0:
		return codeLetters
	case len(q.word) <= 2:
		return fewLetters
	}
	return 0
}

// currencyWord asks whether what is listed as money is money at lexeme i.
func (t *Reader) currencyWord(i, next int, s *lexeme.Sense, before bool) (is asMoney, decided bool) {
	q := &t.asked.currency
	*q = currencyWord{t, i, next, s, before, t.WordAt(i)}
	on := q.triggers()
	if on == 0 {
		return 0, false
	}
	return currencyWords.Ask(q, t.Traits, on, t.Observer, t.Place(i, next))
}

// isInSmallLetters reports a word with a small letter.
func (q *currencyWord) isInSmallLetters() bool {
	return slices.ContainsFunc([]byte(q.word), func(c byte) bool { return c >= 'a' && c <= 'z' })
}

// asMoney is what letters and signs are that could be money.
type asMoney uint8

const (
	noMoney   asMoney = iota
	signAlone         // the letters beside the sign are none of it
)

// currencyWords decides whether letters that are listed as money are money.
var currencyWords = rule.List[*currencyWord, asMoney]{
	Name: "measure/currency-word",
	Asks: "Are letters that can be a currency money?",
	Rules: []rule.Rule[*currencyWord, asMoney]{
		{
			Name: "measure/letters-as-cased",
			Doc:  "Letters behind a sign belong to it only as they are cased: US$ and $ AU, but not $ au.",
			On:   severalWords,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le billet vaut [5 $]{5 USD} c au guichet."},
				{Language: "en", Text: "They paid [5 $]{5 USD} a head."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le billet vaut [5 $ CA]{5 CAD} au guichet."},
			},
			Answer: rule.Says(signAlone, func(q *currencyWord) bool {
				return q.isPunct(q.at) && len(q.sense.Letters) > 0 && !q.isSpelledAsAny(q.at, q.next, q.sense.Letters)
			}),
		},
		{
			Name: "measure/article-before-sign",
			Doc:  "An article or a preposition before a sign is none of its letters: a $5 bill is not one of A$5.",
			On:   severalWords,
			Decides: []rule.Example{
				{Language: "en", Text: "It sells a [$20]{20 USD} ticket."},
				{Language: "es-MX", Text: "El kilo subió a [$20]{20 MXN} en el mercado."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It sells an [A$20]{20 AUD} ticket."},
				{Language: "en", Text: "It sells [A$20]{20 AUD} tickets."},
			},
			Answer: rule.Says(noMoney, func(q *currencyWord) bool {
				return len(q.word) == 1 && !q.Lexemes[q.at].Upper && q.SenseAt(q.at).Roles&(lexeme.RoleIndefinite|lexeme.RoleTo) != 0
			}),
		},
		{
			Name: "measure/small-letters-apart-from-sign",
			Doc:  "A word in small letters that a space parts from a sign is none of it: to top $5, gave us $5, this year's $5.",
			On:   severalWords,
			Decides: []rule.Example{
				{Language: "en", Text: "It gave us [$20]{20 USD} each."},
				{Language: "en", Text: "It tops the firm's [$20]{20 USD} fee."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It gave them [US $20]{20 USD} each."},
			},
			Answer: rule.Says(noMoney, func(q *currencyWord) bool {
				if len(q.word) == 1 && !(q.at > 0 && q.IsGlued(q.at) && q.isPunct(q.at-1)) { // but 's $5
					return false
				}
				return q.isInSmallLetters() && !q.Lexemes[q.at].Upper && q.isPunct(q.at+1) && q.IsText(q.at+1, "$") && !q.IsGlued(q.at+1)
			}),
		},
		{
			Name: "measure/letter-apart-from-sign",
			Doc:  "A single letter that a space parts from a sign is an article, or the end of a label: A $5 bill, Series A $20 million.",
			On:   severalWords,
			Decides: []rule.Example{
				{Language: "en", Text: "A [$20]{20 USD} ticket is sold out."},
				{Language: "en", Text: "The Series A [$20]{20 USD} ticket is sold out."},
				{Language: "fr", Text: "Le plan C [$20]{20 USD} est complet."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "An [A$20]{20 AUD} ticket is sold out."},
				{Language: "en", Text: "An [AU $20]{20 AUD} ticket is sold out."},
			},
			Answer: rule.Says(noMoney, func(q *currencyWord) bool {
				return len(q.word) == 1 && q.Lexemes[q.at].Upper && q.isPunct(q.at+1) && !q.IsGlued(q.at+1) && !q.IsText(q.at+1, ".")
			}),
		},
		{
			Name: "measure/short-name-behind-number",
			Doc:  "A name of one or two letters that may be cased anyhow stands behind its number only.",
			On:   fewLetters,
			Decides: []rule.Example{
				{Language: "en", Text: "They wrote le [30]{30} instead."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They paid [30 le]{30 EGP} instead."},
			},
			Answer: rule.Says(noMoney, func(q *currencyWord) bool {
				return q.before && len(q.sense.Letters) == 0
			}),
		},
		{
			Name: "measure/capital-is-a-unit",
			Doc:  "A letter that is a unit as it is cased is no hundredth: 41C, but 41c.",
			On:   fewLetters,
			Decides: []rule.Example{
				{Language: "en", Text: "It was [41C]{41 Cel} outside."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was [41c]{0.41 USD} a share."},
			},
			Answer: rule.Says(noMoney, func(q *currencyWord) bool {
				return q.sense.Roles&lexeme.RoleMinor != 0 && q.Lexemes[q.at].Upper && q.isSymbol(q.at, q.next, q.sense)
			}),
		},
		{
			Name: "measure/sign-as-cased",
			Doc:  "A sign of letters is money only as it is cased: RM and Rs, but not rm.",
			On:   fewLetters,
			Decides: []rule.Example{
				{Language: "en", Text: "She paid [500]{500} rm for it."},
				{Language: "fr", Text: "Elle a payé [500]{500} ft au total."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She paid [500 RM]{500 MYR} for it."},
				{Language: "en", Text: "She paid [500 rupees]{500 INR} for it."},
			},
			Answer: rule.Says(noMoney, func(q *currencyWord) bool {
				return len(q.sense.Letters) > 0 && q.sense.Roles&lexeme.RoleMinor == 0 && !slices.Contains(q.sense.Letters, q.word)
			}),
		},
		{
			Name: "measure/lone-capital-labels",
			Doc:  "A lone capital before a number labels it, unless the region has it as its sign, or the number is in thousands or has a scale: R6, but R2,000 and R74 million.",
			On:   fewLetters,
			Decides: []rule.Example{
				{Language: "en", Text: "The [R6]{product} is sold out."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It cost [R2,000]{2000 ZAR} here."},
				{Language: "en", Text: "It cost [R74 million]{74000000 ZAR} here."},
				{Language: "en-ZA", Text: "It cost [R6]{6 ZAR} here."},
			},
			Answer: rule.Says(noMoney, (*currencyWord).isLabel),
		},
		{
			Name: "measure/small-letters-before-number",
			Doc:  "A code in small letters before a number is a word, unless it is glued to the number or known to all.",
			On:   codeLetters,
			Decides: []rule.Example{
				{Language: "en", Text: "The huf [40]{40} model is sold out."},
				{Language: "fr", Text: "Le uah [40]{40} est en panne."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She paid [usd 40]{40 USD} for it."},
				{Language: "en", Text: "She paid [HUF 40]{40 HUF} for it."},
			},
			Answer: rule.Says(noMoney, func(q *currencyWord) bool {
				return q.before && q.isInSmallLetters() && !q.IsGluedDigits(q.next) && !q.Grammar.IsWellKnownCode(q.sense.Codes[0])
			}),
		},
		{
			Name: "measure/word-in-small-letters",
			Doc:  "In small letters what is a word too is no code: 5 all, 3 top.",
			On:   codeLetters,
			Decides: []rule.Example{
				{Language: "en", Text: "They sold [50]{50} all told."},
				{Language: "fr", Text: "Ils ont [12]{12} top modèles."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sold [50 eur]{50 EUR} notes."},
			},
			Answer: rule.Says(noMoney, func(q *currencyWord) bool {
				return q.isInSmallLetters() && q.Grammar.IsWordLikeCode(q.sense.Codes[0])
			}),
		},
		{
			Name: "measure/unit-in-small-letters",
			Doc:  "In small letters what is a unit too is no code.",
			On:   codeLetters,
			Decides: []rule.Example{
				{Language: "en", Text: "It takes [30 kgs]{30 kg} at birth."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It weighs [30 kg]{30 kg} at birth."},
				{Language: "en", Text: "She paid [30 KGS]{30 KGS} for it."},
			},
			Answer: rule.Says(noMoney, func(q *currencyWord) bool {
				return q.isInSmallLetters() && q.sense.Roles&lexeme.RoleUnit != 0
			}),
		},
		{
			Name: "measure/word-in-headline",
			Doc:  "In capitals before a number what is a word too is no code, because headlines are in capitals: ALL 5 WIN.",
			On:   codeLetters,
			Decides: []rule.Example{
				{Language: "en", Text: "ALL [5]{5} FIRMS WIN"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[EUR 5]{5 EUR} MORE"},
			},
			Answer: rule.Says(noMoney, func(q *currencyWord) bool {
				return q.before && !q.isInSmallLetters() && q.Grammar.IsWordLikeCode(q.word)
			}),
		},
	},
}
