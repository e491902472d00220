package figure

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/text"
)

// payingReach bounds how many words may stand between an amount and a word of paying.
const payingReach = 9

// isNoMoney reports a name of money that is mostly another word, where nothing says that
// money is meant.
func (q *measuring) isNoMoney() bool {
	if q.next != q.of+1 || q.SenseAt(q.of).NounRoles&lexeme.NounWordMoney == 0 || q.IsWholeText(q.a.From, q.next) {
		return false
	}
	if q.a.Scale >= 6 || q.a.Value.Cmp(number.DecimalThousand) >= 0 && !(q.a.Plain && isYearLike(q.a.Value)) {
		return false
	}
	if q.afterMoney >= 0 && slices.Contains(q.measure.Codes, q.money.Unit) {
		return false
	}
	for k := q.a.From - 1; k >= 0 && k >= q.a.From-payingReach; k-- {
		s := q.SenseAt(k)
		if s.NounRoles&lexeme.NounPaying != 0 {
			return false
		}
		if q.IsText(k, ";") || q.IsText(k, ".") || q.Lexemes[k].Gap == text.GapParagraph {
			break
		}
	}
	return true
}
