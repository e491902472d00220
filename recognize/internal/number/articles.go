package number

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
)

// maxArticles bounds how far before an article its law is looked for.
const maxArticles = 12

// readArticle reads 250조 behind 형법, and 85조의2.
func (r *rankAt) readArticle() (rank, bool) {
	const numbers = lexeme.RoleScale | lexeme.RoleMultiplier | lexeme.RoleCardinal | lexeme.RoleCurrency
	next := r.end + 1
	if r.IsNear(next) && r.SenseAt(next).Roles&numbers != 0 || !r.isBehindLaw() {
		return rank{}, false
	}
	v, _, ok := r.parseInteger(r.at, 1)
	if r.IsGlued(next) && r.IsGluedDigits(next+1) { // 의2
		next += 2
	}
	return rank{v, next}, ok
}

// isBehindLaw reports the name of a law before the number, or before other numbers of its
// parts.
func (r *rankAt) isBehindLaw() bool {
	for k := r.at - 1; k >= 0 && k > r.at-maxArticles && r.IsNear(k+1); k-- {
		x := &r.Lexemes[k]
		switch {
		case r.SenseAt(k).NounRoles&lexeme.NounRankPrefix != 0 && k < r.at-1:
			return true // 제250조 1항
		case x.Class == text.ClassDigits, x.Piece, r.IsText(k, ","), r.IsText(k, "·"), r.SenseAt(k).NounRoles&(lexeme.NounArticle|lexeme.NounRankPrefix) != 0:
		default:
			return x.Class == text.ClassHangul && r.EndsWithOf(k, r.Grammar.Laws)
		}
	}
	return false
}
