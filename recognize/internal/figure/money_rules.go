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
	},
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
