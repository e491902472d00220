package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
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
				{Language: "en", Text: "Profit was [$86 million]{86000000 USD}, against [71 million]{71000000 USD}."},
				{Language: "fr", Text: "Ils ont [186 millions d'euros]{186000000 EUR}, contre [171 millions]{171000000 EUR} [hier]{@2025-02-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Profit was [$86 million]{86000000 USD}. It was [71 million]{71000000}."},
			},
			Answer: rule.Says(true, (*behindMoney).isCompared),
		},
		{
			Name: "figure/money-restated",
			Doc:  "Thousands and millions right behind a comma and a word that tells the same anew, or a part of it, are of the currency before them: dont 3 millions.",
			On:   millions | thousands,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il a [1,5 billion d'euros]{1500000000000 EUR}, soit [1 500 milliards]{1500000000000 EUR}."},
				{Language: "fr", Text: "Elle a [4 millions d'euros]{4000000 EUR}, dont [quatre-vingts mille]{80000 EUR} pour lui."},
				{Language: "en", Text: "It has [$5 million]{5000000 USD}, including [3 million]{3000000 USD} here."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il a [4 millions d'euros]{4000000 EUR}, dont [3 prêts]{3 prêts}."},
				{Language: "fr", Text: "Il a [4 millions d'euros]{4000000 EUR} et [3 000 amis]{3000 amis}."},
			},
			Answer: rule.Says(true, (*behindMoney).isRestated),
		},
	},
}

// How large the number is.
const (
	millions rule.Triggers = 1 << iota
	thousands
)

// isRestated reports a comma and a word that tells anew right behind the money.
func (q *behindMoney) isRestated() bool {
	at := q.money
	if !q.IsText(at, ",") {
		return false
	}
	s, next := q.LongestPhrase(at+1, 0, lexeme.NounRestates)
	return s != nil && next == q.at
}

// isCompared reports a word of comparison before the number, in the sentence of the
// amount.
func (q *behindMoney) isCompared() bool {
	const compares = lexeme.RoleTo | lexeme.RoleFrom | lexeme.RoleAgainst | lexeme.RoleAnd | lexeme.RoleOr
	before := q.SenseAt(q.at - 1)
	if (before.Roles|q.SenseAt(q.at-2).Roles)&compares == 0 && before.NounRoles&lexeme.NounThan == 0 {
		return false
	}
	for k := q.money; k < q.at; k++ {
		if q.Lexemes[k].Gap == text.GapParagraph {
			return false
		}
		switch q.LowerAt(k) {
		case ".", "!", "?", ";":
			return false
		}
	}
	return true
}
