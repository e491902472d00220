package date

import (
	"unicode/utf8"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// hasUntil is the rule of tenses for the limit that somebody has: a jusqu'à vendredi pour.
var hasUntil = rule.Rule[clause, side]{
	Name: "date/has-until",
	Doc:  "The day until which somebody has time is to come.",
	Not:  language.VerbLast,
	Over: []string{"date/verb-before", "date/verb-behind"},
	Decides: []rule.Example{
		{Language: "fr", Text: "Le maire a jusqu'au [7 juillet]{@2025-07-07|@../2025-07-07|@2025-02-04/2025-07-07} pour agir."},
	},
	Leaves: []rule.Example{
		{Language: "fr", Text: "Le pont a tenu jusqu'au [7 juillet]{@2024-07-07|@../2024-07-07}."},
	},
	Answer: rule.Says(side{tense: tenseFuture, firm: true}, func(c clause) bool {
		k := c.wordRightBefore()
		return k >= 0 && c.dates.having[c.Tokens[k].Lower] && c.openRolesBefore(c.i)&linkUntil != 0
	}),
}

// setOffParticiple is the rule of tenses for what was done to a noun, behind its comma.
var setOffParticiple = rule.Rule[clause, side]{
	Name: "date/set-off-participle",
	Doc:  "A participle behind a comma or at the beginning of a sentence says what was done on the date right behind it.",
	Not:  language.VerbLast,
	Over: []string{"date/verb-before", "date/verb-behind"},
	Decides: []rule.Example{
		{Language: "fr", Text: "Le pont, barré en [juillet]{@2024-07}, sera ouvert."},
		{Language: "es", Text: "El puente, cortado en [julio]{@2024-07}, será abierto."},
	},
	Leaves: []rule.Example{
		{Language: "fr", Text: "Le pont, prévu en [juillet]{@2025-07}, sera beau."},
	},
	Answer: rule.Says(side{tense: tensePast, firm: true}, func(c clause) bool {
		k := c.wordRightBefore()
		return k >= 0 && hasEndingOf(c.Tokens[k].Lower, c.dates.participles) && (word{c.Parser, k}).tense() != tenseFuture &&
			!c.isAboutPlans(k) && !c.isAheadOf() && (k == 0 || c.isCommaAt(k-1) || c.Tokens[k].Gap >= text.GapLine || c.endsSentence(k-1))
	}),
}

// describedByPast is the rule of tenses for a noun that a verb in the past describes, where
// verbs stand last: 12월 발생한 화재.
var describedByPast = rule.Rule[clause, side]{
	Name: "date/described-by-past",
	Doc:  "A verb in the past that describes a noun says when that was, right behind its date, whatever ends the sentence.",
	For:  language.VerbLast,
	Over: []string{"date/day-of-saying", "date/said-of-day", "date/told-of-day", "date/verb-behind"},
	Decides: []rule.Example{
		{Language: "ko", Text: "시는 [7월]{@2024-07} 발생한 화재를 다시 조사한다고 [3일]{@2025-02-03} 밝혔다."},
	},
	Leaves: []rule.Example{
		{Language: "ko", Text: "시는 [12월]{@2025-12} 축제를 연다고 밝혔다."},
	},
	Answer: rule.Says(side{tense: tensePast, firm: true}, func(c clause) bool {
		k := c.atoms[c.next-1].to
		if k >= len(c.Tokens) || c.Tokens[k].Class != text.ClassHangul || c.isLimited() || (word{c.Parser, k}).tense() != tensePast {
			return false
		}
		r, _ := utf8.DecodeLastRuneInString(c.Tokens[k].Lower)
		return endsInN(r)
	}),
}

// presentOfPlan is the rule of tenses for a present that ends its sentence, where verbs
// stand last: 31일 경주에서 만난다.
var presentOfPlan = rule.Rule[clause, side]{
	Name: "date/present-of-plan",
	Doc:  "A verb in the present that ends the sentence tells of a day to come, where it is none of the last few.",
	For:  language.VerbLast,
	Over: []string{"date/verb-behind"},
	Decides: []rule.Example{
		{Language: "ko", Text: "시는 [25일]{@2025-02-25|25 d} 축제를 연다."},
		{Language: "ko", Text: "시는 [25일]{@2025-02-25|@2025-02-25/..}부터 쌀을 준다."},
	},
	Leaves: []rule.Example{
		{Language: "ko", Text: "시는 [25일]{@2025-01-25} 축제를 열었다."},
		{Language: "ko", Text: "시는 [25일]{@2025-01-25}부터 쌀을 줬다."},
		{Language: "ko", Text: "시는 [25일]{@2025-01-25} 열린 회의를 연다."},
	},
	Answer: rule.Says(side{tense: tenseFuture, firm: true}, clause.isPresentOfPlan),
}

// isDeadline is the rule of tenses for a date that is said to be the last one, where verbs
// stand last: 24일까지다.
var isDeadline = rule.Rule[clause, side]{
	Name: "date/is-deadline",
	Doc:  "A date that is said to be the last day of something is to come.",
	For:  language.VerbLast,
	Over: []string{"date/day-of-saying", "date/said-of-day", "date/told-of-day", "date/verb-behind"},
	Decides: []rule.Example{
		{Language: "ko", Text: "신청은 [1월 24일]{@2026-01-24|@../2026-01-24|@2025-02-04/2026-01-24}까지다."},
	},
	Leaves: []rule.Example{
		{Language: "ko", Text: "신청은 [1월 24일]{@2025-01-24|@2026-01-24|@../2025-01-24|@../2026-01-24|@2025-02-04/2026-01-24}까지였다."},
	},
	Answer: rule.Says(side{tense: tenseFuture, firm: true}, func(c clause) bool {
		return hasEndingOf(c.Tokens[c.atoms[c.next-1].to-1].Lower, c.dates.deadlines)
	}),
}

// wordRightBefore returns the token before a date and its small words, or -1.
func (c clause) wordRightBefore() int {
	for k := range c.wordsBefore() {
		if !c.isLinkToken(k) {
			return k
		}
	}
	return -1
}

// isBeginning reports a day on which something begins, by its particle.
func (c clause) isBeginning() bool {
	return c.node.op != opRange && (c.hasRole(c.next, linkFromBehind) || c.hasRole(c.next-1, linkFromBehind))
}

// isPresentOfPlan reports a day before a verb in the present that ends the sentence, while no
// other verb stands between.
func (c clause) isPresentOfPlan() bool {
	if c.node.op != opFields || c.node.alts[0].day == 0 || c.node.alts[0].month > 0 || c.isJustOver() || c.isLimited() && !c.isBeginning() {
		return false
	}
	last := -1
	for k := range c.wordsBehind(quoteReach) {
		w := word{c.Parser, k}
		if w.tense() != tenseNone || w.quotesPresent() || w.isAgreedOn() {
			return false
		}
		last = k
	}
	return last >= 0 && (word{c.Parser, last}).isPresent(c.dates.presentEndings)
}
