package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// sameMoney decides whether millions that count nothing are money.
var sameMoney = rule.List[*behindMoney, bool]{
	Name: "figure/same-money",
	Asks: "Are millions that count nothing money of the currency before them?",
	Rules: []rule.Rule[*behindMoney, bool]{
		{
			Name: "figure/millions-compared",
			On:   millions,
			Doc:  "Millions with which an amount of money in the same sentence is compared are of its currency: 186 millions d'euros, contre 171 millions.",
			Decides: []rule.Example{
				{Language: "en", Text: "They made [$86 million]{86000000 USD} at [12 firms]{12 firms}, against [71 million]{71000000 USD}."},
				{Language: "fr", Text: "Ils ont [186 millions d'euros]{186000000 EUR} pour [3 ponts]{3 ponts}, contre [171 millions]{171000000 EUR} [hier]{@2025-02-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Profit was [$86 million]{86000000 USD}. It was [71 million]{71000000}."},
			},
			Answer: rule.Says(true, (*behindMoney).isCompared),
		},
		{
			Name: "figure/money-restated",
			Doc:  "Thousands right behind a comma and a word that tells the same anew, or a part of it, are of the currency before them: dont 3 mille.",
			On:   thousands,
			Decides: []rule.Example{
				{Language: "fr", Text: "Elle a [4 millions d'euros]{4000000 EUR}, dont [quatre-vingts mille]{80000 EUR} pour lui."},
				{Language: "en", Text: "It has [$5 million]{5000000 USD}, including [3,000]{3000 USD} here."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il a [4 millions d'euros]{4000000 EUR}, dont [3 prêts]{3 prêts}."},
				{Language: "fr", Text: "Il a [4 millions d'euros]{4000000 EUR} et [3 000 amis]{3000 amis}."},
			},
			Answer: rule.Says(true, (*behindMoney).isRestated),
		},
		{
			Name: "figure/millions-behind-money",
			Doc:  "Millions that count nothing behind an amount of money in the same sentence are of its currency, where nothing else is counted between them.",
			On:   millions,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il a [1,5 billion d'euros]{1500000000000 EUR}, soit [1 500 milliards]{1500000000000 EUR}."},
				{Language: "en", Text: "It has [$5 million]{5000000 USD}, including [3 million]{3000000 USD} here."},
				{Language: "es", Text: "Tiene [7 millones de euros]{7000000 EUR}, [3 millones]{3000000 EUR} en oro."},
				{Language: "es", Text: "De los [7.000 millones de euros]{7000000000 EUR} da [3.000 millones]{3000000000 EUR} en oro y [1.500 millones]{1500000000 EUR} luego."},
				{Language: "fr", Text: "Du fonds de [7 millions d'euros]{7000000 EUR} il aura [3 millions]{3000000 EUR}."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Tiene [7 millones de euros]{7000000 EUR}, [3 millones de amigos]{3000000 amigos}."},
				{Language: "en", Text: "For [$8]{8 USD} the [12 firms]{12 firms} reach [3 million]{3000000}."},
			},
			Answer: rule.Says(true, (*behindMoney).isInSentenceOfMoney),
		},
		{
			Name: "figure/part-in-scale-of-money",
			Doc:  "A small number that counts nothing right behind a comma and a word of parts has the scale and the currency of the money before: 44 milliards de dollars, dont 10,6.",
			On:   fewBehindScale,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il a [44 milliards de dollars]{44000000000 USD}, dont [10,6]{10600000000 USD} ici."},
				{Language: "en", Text: "It has [$5 billion]{5000000000 USD}, including [1.5]{1500000000 USD} here."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il a [44 milliards de dollars]{44000000000 USD}, dont [10 prêts]{10 prêts}."},
				{Language: "fr", Text: "Il a [44 dollars]{44 USD}, dont [10,6]{10.6} ici."},
			},
			Answer: rule.Says(true, (*behindMoney).isRestated),
		},
		{
			Name: "figure/amount-compared",
			Doc:  "A number that counts nothing behind a word of comparison is of the currency of the money before it in the sentence, where it is of its size: 2,85 euros, frente a los 2,30.",
			On:   fewOfItsSize | thousandsOfItsSize,
			Decides: []rule.Example{
				{Language: "es", Text: "Vale [2,85 euros]{2.85 EUR}, frente a los [2,30]{2.3 EUR} de antes."},
				{Language: "fr", Text: "Il touche [70.000 euros]{70000 EUR} au lieu de prêts, contre [20.000]{20000 EUR} auparavant."},
				{Language: "en", Text: "The yen rose to [141.7 to the dollar]{141.7 JPY} from [153]{153 JPY}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It cost [$5]{5 USD}, up from [3 tries]{3 tries}."},
				{Language: "en", Text: "It cost [$5]{5 USD} and [2.3]{2.3} more."},
				{Language: "fr", Text: "Il touche [70.000 euros]{70000 EUR}, contre [20.000 votes]{20000 votes}."},
			},
			Answer: rule.Says(true, (*behindMoney).isComparedWithAmount),
		},
		{
			Name: "figure/hundredths-of-money",
			Doc:  "Hundredths are of the currency of the money before them in the sentence, where it has hundredths of that name: 10 dollars, 20 cents.",
			On:   hundredthsOfIt,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il vaut [10 dollars]{10 USD}, puis [20 cents]{0.2 USD}."},
				{Language: "en", Text: "It made [€3 million]{3000000 EUR} and pays [4 cents]{0.04 EUR}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It made [£3 million]{3000000 GBP} and pays [4 cents]{0.04 USD}."},
				{Language: "en", Text: "It made [€3 million]{3000000 EUR}. It pays [4 cents]{0.04 USD}."},
			},
			Answer: rule.Says(true, func(q *behindMoney) bool { return q.isSameSentence() }),
		},
	},
}

// How large the number is.
const (
	millions rule.Triggers = 1 << iota
	thousands
	fewBehindScale // less than a thousand behind millions of money
	fewOfItsSize   // less than a thousand, of the size of the money
	thousandsOfItsSize
	hundredthsOfIt // hundredths that may be of its currency
)

// restatingReach bounds the words that tell anew.
const restatingReach = 3

// isRestated reports a comma and a word that tells anew right before the number, in the
// sentence of the money, with nothing counted between them.
func (q *behindMoney) isRestated() bool {
	for k := q.at - 1; k > q.money-1 && k >= q.at-restatingReach; k-- {
		if s, next := q.LongestPhrase(k, 0, lexeme.NounRestates); s != nil && next == q.at {
			return q.IsText(k-1, ",") && q.isInSentenceOfMoney()
		}
	}
	return false
}

// isCompared reports a word of comparison before the number, in the sentence of the
// amount.
func (q *behindMoney) isCompared() bool {
	const compares = lexeme.RoleTo | lexeme.RoleFrom | lexeme.RoleAgainst | lexeme.RoleAnd | lexeme.RoleOr
	before := q.SenseAt(q.at - 1)
	if (before.Roles|q.SenseAt(q.at-2).Roles)&compares == 0 && before.NounRoles&lexeme.NounThan == 0 {
		return false
	}
	return q.isSameSentence()
}

// isSameSentence reports that the number stands in the sentence of the money.
func (q *behindMoney) isSameSentence() bool {
	for k := q.money; k < q.at; k++ {
		if q.Lexemes[k].Gap == text.GapParagraph {
			return false
		}
		switch q.LowerAt(k) {
		case ".":
			if !q.IsGluedDigits(k + 1) {
				return false
			}
		case "!", "?", ";":
			return false
		}
	}
	return true
}

// isInSentenceOfMoney reports a number in the sentence of the money, with nothing counted
// between them.
func (q *behindMoney) isInSentenceOfMoney() bool {
	for i := len(q.matches) - 1; i >= 0; i-- {
		f := &q.matches[i].Readings[0]
		if f.Kind == schema.Money {
			return q.isSameSentence()
		}
		if f.Kind == schema.Count && f.Unit != "" {
			return false
		}
	}
	return false
}

// isComparedWithAmount reports a word of comparison right before the number, or before its
// article, in the sentence of the money.
func (q *behindMoney) isComparedWithAmount() bool {
	at := q.at - 1
	if q.SenseAt(at).Roles&lexeme.RoleFiller != 0 {
		at--
	}
	for k := at; k >= 0 && k > at-3; k-- {
		s, next := q.LongestPhrase(k, lexeme.RoleFrom|lexeme.RoleAgainst, lexeme.NounThan)
		if s != nil && next == at+1 && s.Roles&lexeme.RoleOf == 0 {
			return q.isSameSentence()
		}
	}
	return false
}
