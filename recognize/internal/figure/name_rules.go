package figure

import (
	"slices"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// nameNumbers decides which numbers are a part of a name or a label: Boeing 737, Apollo
// 11, Ocean's Eleven, 코로나19.
var nameNumbers = rule.List[*bareNumber, bool]{
	Name: "figure/name-number",
	Asks: "Is a number that measures nothing a part of a name or a label?",
	Rules: []rule.Rule[*bareNumber, bool]{
		{
			Name: "figure/named-number",
			Doc:  "A number behind a word that names is a name: page 12, version 3.",
			On:   numberOfWords | numberOfDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "Lot 49 was sold."},
				{Language: "fr", Text: "Le chapitre 11 est long."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sold [49 lots]{49 lots}."},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool {
				return q.named && q.a.Scale == 0 && (q.a.Plain || q.a.Joined || q.a.To == q.a.From+1)
			}),
		},
		{
			Name: "figure/number-in-title",
			Doc:  "A number word with a capital beside another inside a sentence is a part of a title: the Thirty Years' War, Ocean's Eleven.",
			On:   numberOfWords,
			Decides: []rule.Example{
				{Language: "en", Text: "The film is called Ocean's Eleven here."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The film has [eleven thieves]{11 thieves}."},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool {
				return !q.counts && !q.a.Fraction && q.isInTitle()
			}),
		},
		{
			Name: "figure/leading-zero",
			Doc:  "Digits with a zero before them label something where they are five, or stand behind a capital: 00501, KE 081.",
			On:   numberOfDigits,
			Decides: []rule.Example{
				{Language: "ko", Text: "우편번호는 03172이다."},
				{Language: "en", Text: "The code is 03172 here."},
				{Language: "fr", Text: "Le code est 03172 ici."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sold [3172 seats]{3172 seats}."},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool {
				i := q.a.From
				w := q.WordAt(i)
				return q.a.Plain && len(w) > 1 && w[0] == '0' && (len(w) == 5 || i > 0 && q.Lexemes[i-1].Class == text.ClassWord && q.Lexemes[i-1].Upper)
			}),
		},
		{
			Name: "figure/digits-of-hangul-name",
			Doc:  "Digits that are glued to an unknown word of three syllables or more, and have no counter, are a part of its name: 코로나19.",
			For:  language.Particles,
			On:   numberOfDigits,
			Decides: []rule.Example{
				{Language: "ko", Text: "코스피200 지수가 올랐다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "지수는 [200]{200} 올랐다."},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool {
				if !q.IsGlued(q.a.From) || !q.a.Plain {
					return false
				}
				before := &q.Lexemes[q.a.From-1]
				if before.Class != text.ClassHangul || before.Node != nil || before.To-before.From < 3*syllable {
					return false
				}
				_, counts := q.ParseCounter(q.a.To)
				return !counts
			}),
		},
		{
			Name: "figure/label-behind-digits",
			Doc:  "A word of labels behind digits makes a name of them: 204호실.",
			For:  language.Particles,
			On:   numberOfDigits,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 204호실에 있다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [204명]{204 명}을 보았다."},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool { return q.isLabelAt(q.a.To) }),
		},
		{
			Name: "figure/letters-behind-number",
			Doc:  "Letters glued behind digits make a label of them: 4o, 11a. Particles do not.",
			On:   numberOfDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "The gate is 11a on the left."},
				{Language: "fr", Text: "La porte est 11a ici."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They saw [11]{11} on the left."},
				{Language: "ko", Text: "그들은 [11]{11}이 보았다."},
				{Language: "ko", Text: "화물은 [54만TEU]{540000 TEU}다."},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool {
				if !q.IsGlued(q.a.To) || q.SenseAt(q.a.To).NounRoles&lexeme.NounCounter != 0 {
					return false
				}
				c := q.Lexemes[q.a.To].Class
				return c == text.ClassWord || c == text.ClassHangul && !q.Grammar.Has(language.Particles)
			}),
		},
		{
			Name: "figure/house-number",
			Doc:  "The number of a house stands before its street: 10 rue de Rivoli, 10 Downing Street.",
			On:   numberOfDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "It is at 10 [Downing Street]{place} now."},
				{Language: "fr", Text: "Elle habite 10 [rue de Rivoli]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They saw [10 streets]{10 streets} there."},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool { return q.isStreetAt(q.a.To) }),
		},
		{
			Name: "figure/number-behind-street",
			Doc:  "The number of a house stands behind its street: calle Mayor, 12.",
			For:  language.NumberBehindStreet,
			On:   numberOfDigits,
			Decides: []rule.Example{
				{Language: "es", Text: "Vive en la [calle Mayor]{place}, 12."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Ardieron en la [calle Mayor]{place}, [12 coches]{12 coches}."},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool { return !q.counts && q.isStreetBefore(q.a.From) }),
		},
		{
			Name: "figure/footnote",
			Doc:  "Digits alone in brackets point to a note: [1].",
			On:   numberOfDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "The law is old.[1] It stays."},
				{Language: "fr", Text: "La loi est vieille [12] et reste."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The law is old ([12]{12}) and stays."},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool {
				return q.a.Plain && q.IsText(q.a.From-1, "[") && q.IsText(q.a.To, "]")
			}),
		},
		{
			Name: "figure/number-of-article-of-law",
			Doc:  "Digits with a mark that is not decimal in the language and parts no group of three, behind a definite article, name a paragraph: le 49.3.",
			On:   numberOfDigits,
			Decides: []rule.Example{
				{Language: "fr", Text: "Elle a recours au 49.3 sur ce texte."},
				{Language: "fr", Text: "Le 49.3 sert encore."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le [49,3]{49.3} sert encore."},
				{Language: "en", Text: "The [49.3]{49.3} is there."},
				{Language: "en", Text: "The [1,000]{1000} mark is near."},
				{Language: "fr", Text: "Le total passe de [49.300]{49300} à [50.100]{50100}."},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool {
				const articles = lexeme.RoleFiller | lexeme.RoleIndefinite
				i := q.a.From
				return q.a.Joined && !q.counts && !q.qualified && q.a.To == i+3 && len(q.WordAt(i+2)) != 3 && !q.Grammar.Decimal.Has(q.WordAt(i+1)) && q.SenseAt(i-1).Roles&articles == lexeme.RoleFiller
			}),
		},
		{
			Name: "figure/version",
			Doc:  "Two numbers with a point between them behind a name are its version: Bluetooth 5.3.",
			On:   numberOfDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "They use Go 1.21 now."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They use [5.3 litres]{5.3 L} now."},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool {
				i := q.a.From
				return !q.qualified && !q.counts && q.a.Joined && q.a.To == i+3 && q.IsText(i+1, ".") && i > 1 && q.isSpaced() &&
					(q.isNameLike(i-1) || q.isNameAtSentenceStart())
			}),
		},
		{
			Name: "figure/postal-code",
			Doc:  "Five digits before a capital, at the start or behind a mark, are a postal code: 75008 Paris.",
			On:   numberOfDigits,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le bureau est ici, 75011 [Paris]{place}."},
				{Language: "en", Text: "The office is here, 75011 [Paris]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The office has [7501]{7501 maps} [Paris]{place} maps."},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool {
				from, to := q.a.From, q.a.To
				if !q.a.Plain || len(q.WordAt(from)) != 5 || !q.IsNear(to) || !q.Lexemes[to].Upper {
					return false
				}
				if from == 0 {
					return q.Lexemes[to].Gap == text.GapSpace
				}
				return q.Lexemes[from-1].Class == text.ClassPunct
			}),
		},
		{
			Name: "figure/number-of-product",
			Doc:  "A number behind a word with a capital inside is a part of its name, unless that is money: iPhone 15.",
			On:   numberOfDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "The [iPhone]{product} 15 sells well."},
				{Language: "fr", Text: "Les [iPhone]{product} 15 bleus sont là."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The phone cost [15]{15} here."},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool {
				return q.a.Plain && q.isSpaced() && q.isCamelCase(q.a.From-1) && !q.isMoneyBefore(q.a.From)
			}),
		},
		{
			Name: "figure/number-at-sentence-start",
			Doc:  "A number that counts nothing between an unknown word that starts a sentence and another word is of a name: Apollo 11 went.",
			On:   numberOfDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "Title 42 ended there."},
				{Language: "fr", Text: "Projet 21 passe encore."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Over [11]{11 more_than} landed there."},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool {
				return q.a.Plain && !q.counts && q.isNameAtSentenceStart()
			}),
		},
		{
			Name: "figure/label-of-item",
			Doc:  "A number that starts a line, with a point or parenthesis behind it, labels an item of a list.",
			On:   numberOfDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "They sang:\n1. songs\n2. hymns"},
				{Language: "fr", Text: "Ils ont chanté :\n1) des chants\n2) des hymnes"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sang:\n[12 songs]{12 songs}"},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool {
				to := q.a.To
				return q.a.Plain && !q.counts && q.Lexemes[q.a.From].Gap >= text.GapLine && (q.IsText(to, ".") || q.IsText(to, ")")) &&
					to+1 < len(q.Lexemes) && q.Lexemes[to+1].Gap == text.GapSpace
			}),
		},
		{
			Name: "figure/number-of-name",
			Doc:  "Up to four digits behind a capital inside a sentence that count nothing are a part of its name: Boeing 737.",
			On:   numberOfDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "They flew a [Boeing]{organization} 737 there."},
				{Language: "fr", Text: "Elle a pris un [Airbus]{organization} 320 [hier]{@2025-02-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They flew to [Rome]{place} [73700 times]{73700 1}."},
				{Language: "en", Text: "They flew about [737]{737 about} there."},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool {
				return q.a.Plain && !q.counts && q.isSpaced() && len(q.WordAt(q.a.From)) <= 4 && q.isNameLike(q.a.From-1)
			}),
		},
	},
}

// isSpaced reports that a space parts the number from what stands before it.
func (q *bareNumber) isSpaced() bool {
	return q.a.From > 0 && q.Lexemes[q.a.From].Gap == text.GapSpace
}

// isInTitle reports a number word with a capital beside another inside a sentence.
func (q *bareNumber) isInTitle() bool {
	from, to := q.a.From, q.a.To
	if !q.Lexemes[from].Upper || q.startsSentence(from) {
		return false
	}
	if next := q.SkipHyphen(to); q.IsNear(to) && next < len(q.Lexemes) && q.Lexemes[next].Upper {
		return true
	}
	k := from - 1
	if slices.Contains(q.Grammar.Possessives, q.LowerAt(k-1)+q.LowerAt(k)) {
		k -= 2
	}
	return to == from+1 && k > 0 && q.Lexemes[k].Class == text.ClassWord && q.Lexemes[k].Upper && !q.startsSentence(k) // Ocean's Eleven
}
