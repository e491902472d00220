package date

import "github.com/assaykit/assay/recognize/internal/rule"

// What calls for the rules about atoms and expressions: a bit for each kind of atom.
const (
	onLink        = rule.Triggers(1) << atomLink
	onNumber      = rule.Triggers(1) << atomNumber
	onOrdinal     = rule.Triggers(1) << atomOrdinal
	onMonth       = rule.Triggers(1) << atomMonth
	onWeekday     = rule.Triggers(1) << atomWeekday
	onSeason      = rule.Triggers(1) << atomSeason
	onQuarter     = rule.Triggers(1) << atomQuarter
	onHalf        = rule.Triggers(1) << atomHalf
	onHoliday     = rule.Triggers(1) << atomHoliday
	onUnit        = rule.Triggers(1) << atomUnit
	onShift       = rule.Triggers(1) << atomShift
	onRelative    = rule.Triggers(1) << atomRelative
	onPart        = rule.Triggers(1) << atomPart
	onLength      = rule.Triggers(1) << atomLength
	onDecade      = rule.Triggers(1) << atomDecade
	onCentury     = rule.Triggers(1) << atomCentury
	onEra         = rule.Triggers(1) << atomEra
	onDaypart     = rule.Triggers(1) << atomDaypart
	onHourMark    = rule.Triggers(1) << atomHourMark
	onMinuteMark  = rule.Triggers(1) << atomMinuteMark
	onMeridiem    = rule.Triggers(1) << atomMeridiem
	onZone        = rule.Triggers(1) << atomZone
	onSpot        = rule.Triggers(1) << atomSpot
	onNow         = rule.Triggers(1) << atomNow
	onEvery       = rule.Triggers(1) << atomEvery
	onNumeric     = rule.Triggers(1) << atomNumeric
	onClock       = rule.Triggers(1) << atomClock
	onMonthMark   = rule.Triggers(1) << atomMonthMark
	onQuarterMark = rule.Triggers(1) << atomQuarterMark
	onYearMark    = rule.Triggers(1) << atomYearMark
	onPlus        = rule.Triggers(1) << atomPlus
	onSame        = rule.Triggers(1) << atomSame
	onBroken      = rule.Triggers(1) << atomBroken
)

// onGlued calls for the rules about a word that touches what stands before it.
const onGlued rule.Triggers = 1 << 40

// triggersOf returns the kinds of atoms [from, to), as far as there are any.
func (p *Parser) triggersOf(from, to int) (on rule.Triggers) {
	for k := max(from, 0); k < min(to, len(p.atoms)); k++ {
		on |= 1 << p.atoms[k].kind
	}
	return on
}
