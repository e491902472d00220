package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/rule"
)

// Rules returns what the rules of the room say of themselves, in the order of reading:
// the words and digits, what they make, whether that is a date, when it is.
func Rules() []rule.Info {
	return slices.Concat(
		lexingRules(),
		bareNumberRules(),
		grammarRules(),
		acceptingRules(),
		tenses.Infos(),
		tenseWords.Infos(), ownYears.Infos(),
		resolvingRules(),
	)
}

// lexingRules are those about what words and digits may be in a date.
func lexingRules() []rule.Info {
	return slices.Concat(calendarWords.Infos(), smallMonths.Infos(), spelledNumbers.Infos(), fullStops.Infos(), apostrophes.Infos(),
		touchingDigits.Infos(), digitForms.Infos(), figureNumbers.Infos(),
		codes.Infos(), twoNumbers.Infos(), twoYears.Infos(), digitOrders.Infos(), digitClocks.Infos(),
		hangulNumerals.Infos(), hangulDays.Infos(), hangulTerms.Infos())
}

// bareNumberRules are those about which numbers are a year or a day by themselves.
func bareNumberRules() []rule.Info {
	return slices.Concat(bareYears.Infos(), spelledDays.Infos(), bareDays.Infos())
}

// place returns the tokens of atoms [i, next).
func (p *Parser) place(i, next int) rule.Place {
	return rule.Place{From: p.atoms[i].from, To: p.atoms[next-1].to}
}
