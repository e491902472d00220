package figure

import "github.com/assaykit/assay/recognize/internal/lexeme"

// quotedReach bounds how many lexemes before a rate of exchange the currency that is
// quoted is looked for.
const quotedReach = 30

// quotedCurrency returns the currencies that a rate of exchange may be of: what the
// sentence names before it, where it is not the one behind it, and the lexeme behind that.
// There are none where no currency stands behind the word of rates.
func (q *measuring) quotedCurrency() (codes []string, end int) {
	_, at := q.LongestPhrase(q.at, 0, lexeme.NounExchange)
	if !q.IsNear(at) {
		return nil, at
	}
	base, end, ok := q.ParseCurrency(at, false)
	if !ok || base.Roles&lexeme.RoleCurrency == 0 {
		return nil, at
	}
	for k := q.a.From - 1; k >= 0 && k >= q.a.From-quotedReach; k-- {
		if q.endsSentence(k) {
			return nil, at
		}
		s, next, ok := q.ParseCurrency(k, false)
		if !ok || s.Roles&lexeme.RoleCurrency == 0 || next > q.a.From || s.Codes[0] == base.Codes[0] {
			continue
		}
		codes, _ = q.CurrencyCodesOf(k, next, s)
		return codes, end
	}
	return nil, at
}
