package figure

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// pendingQualifier is a qualifier that applies to the figure after it. Its
// words are no part of the figure's span.
type pendingQualifier struct {
	qualifier schema.Qualifier
	or        schema.Qualifier // what it may be as well
	end       int              // the lexeme where the figure must start
	from, to  int              // its own lexemes
	negated   bool             // a verb with a negation right beside it
	reach     bool             // a verb that qualifies only so
	fallen    bool             // a verb of falling, which without one qualifies a figure with its article
}

// qualifierFor returns the qualifier where the figure starts at i.
func (p pendingQualifier) qualifierFor(i int) schema.Qualifier {
	if p.end == i && i > 0 {
		return p.qualifier
	}
	return ""
}

// isOneBehindBound reports one at a lexeme, with a qualifier right before it.
func (t *Reader) isOneBehindBound(i int) bool {
	if i == 0 || t.pending.end != i || t.pending.qualifier == schema.Exact {
		return false
	}
	s := t.SenseAt(i)
	return s.Roles&lexeme.RoleCardinal != 0 && s.Value == 1 || s.Roles&lexeme.RoleIndefinite != 0 && t.Grammar.Has(language.ArticleIsOne)
}

// qualifierAfter reads a qualifier that follows a figure: "au plus", "or
// more", 이상. particles and a comma may stand between.
func (t *Reader) qualifierAfter(at int) (qualifier schema.Qualifier, ok bool) {
	if t.IsText(at, "-") && t.IsGlued(at) && t.IsGlued(at+1) { // 300-odd
		if s, _ := t.LongestPhrase(at+1, lexeme.RoleAfter, 0); s != nil {
			return s.After, true
		}
	}
	if t.isOrder(at) { // unless a bound stands behind that
		if is, ok := t.qualifierAfter(at + 1); ok {
			return is, true
		}
		return schema.About, true
	}
	return t.wordAfter(at)
}

// wordAfter reads a word or a verb that qualifies the figure before it, behind particles.
func (t *Reader) wordAfter(at int) (qualifier schema.Qualifier, ok bool) {
	for range 3 {
		if !t.IsNear(at) {
			return "", false
		}
		if t.Lexemes[at].Gap == text.GapSpace {
			if is, ok := t.verbAfter(at); ok {
				return is, true
			}
		}
		if s, next := t.LongestPhrase(at, lexeme.RoleAfter, 0); s != nil {
			return s.After, !t.isRatherBefore(next)
		}
		if !t.Lexemes[at].Piece && !t.IsText(at, "+") && !t.IsParticle(at) {
			return "", false
		}
		at++
	}
	return "", false
}

// isOrder reports what is glued behind a unit where the amount is only of that order, and no
// mark of a score: 1조원대, but 8대3.
func (t *Reader) isOrder(at int) bool {
	return len(t.Grammar.Orders) > 0 && t.IsGlued(at) && t.Lexemes[at-1].Class != text.ClassDigits && slices.ContainsFunc(t.Grammar.Orders, func(order string) bool {
		rest, ok := strings.CutPrefix(t.LexemeText(at), order)
		return ok && (rest == "" || t.IsParticleText(rest))
	}) && (at+1 >= len(t.Lexemes) || t.Lexemes[at+1].Class != text.ClassDigits)
}

// isRatherBefore reports digits at a lexeme behind a word that qualifies them: 12 and over 30.
func (t *Reader) isRatherBefore(at int) bool {
	return t.SenseAt(at-1).Roles&lexeme.RoleBefore != 0 && t.IsNear(at) && t.Lexemes[at].Class == text.ClassDigits
}

// verbAfter reads a verb that qualifies the figure before it, behind adverbs.
func (t *Reader) verbAfter(at int) (qualifier schema.Qualifier, ok bool) {
	for range 3 {
		if is, ok := t.AfterVerb(at); ok {
			return is, true
		}
		if !t.IsNear(at+1) || t.SenseAt(at).NounRoles&lexeme.NounAdverb == 0 {
			return "", false
		}
		at++
	}
	return "", false
}

// onlyCloses reports a particle behind the figure that closes a range, or before a verb of
// change.
func (t *Reader) onlyCloses(at int, isRange bool) bool {
	if !t.IsGlued(at) || t.SenseAt(at).NounRoles&lexeme.NounClosing == 0 {
		return false
	}
	return isRange || t.StartsWithOf(t.wordBehind(at), t.Grammar.Changes)
}
