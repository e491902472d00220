package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// endOfMove says where something moved to, not how far it may go.
var endOfMove = rule.Rule[*wordBefore, told]{
	Name: "figure/end-of-move",
	Doc:  "Behind what something moved from, or by, a word for at most may say where it moved to: rose from $4 million up to $5 million, subió un 3 % hasta 15 euros.",
	On:   behindMove,
	Decides: []rule.Example{
		{Language: "en", Text: "Profit rose from [$4 million]{4000000 USD} up to [$5 million]{5000000 USD}."},
		{Language: "fr", Text: "Le titre est passé de [12 euros]{12 EUR} jusqu'à [15 euros]{15 EUR}."},
		{Language: "es", Text: "El paro cayó del [12,4 %]{12.4 %} hasta el [11,8 %]{11.8 %}."},
		{Language: "es", Text: "El precio subió un [3 %]{3 %} hasta [15 euros]{15 EUR}."},
	},
	Leaves: []rule.Example{
		{Language: "en", Text: "Profit rose by up to [$5 million]{5000000 USD at_most}."},
		{Language: "fr", Text: "Le titre a pris [3 %]{3 %} et rapportera jusqu'à [15 euros]{15 EUR at_most}."},
		{Language: "es", Text: "El paro cayó y pagará hasta [150 euros]{150 EUR at_most}."},
	},
	Answer: rule.Says(told{is: schema.Exact, or: schema.AtMost}, func(q *wordBefore) bool { return true }),
}

// endsMove reports that a move and what it was from or by stand right before the word: one
// that closes ranges too may stand behind either.
func (q *wordBefore) endsMove() bool {
	const reach = 8 // words between the move, or its "from", and the word
	closes, amount := q.SenseAt(q.pending.from).Roles&lexeme.RoleTo != 0, false
	for k := q.pending.from - 1; k >= 0 && k >= q.pending.from-reach; k-- {
		switch s := q.SenseAt(k); {
		case q.Lexemes[k].Class == text.ClassDigits || s.Roles&lexeme.RoleCardinal != 0:
			amount = true
		case s.Roles&lexeme.RoleFrom != 0 && amount:
			return q.movementBefore(k) != noMovement
		case s.NounRoles&(lexeme.NounMove|lexeme.NounChange) != 0:
			return closes && amount
		case s.Roles&(lexeme.RoleAnd|lexeme.RoleOr) != 0, q.IsText(k, ",") && !q.IsGlued(k+1), q.IsText(k, ";"), q.IsText(k, ":"):
			return false
		}
	}
	return false
}
