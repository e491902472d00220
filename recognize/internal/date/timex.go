package date

import (
	"fmt"

	"github.com/assaykit/assay/recognize/internal/calendar"
)

// timex returns the TIMEX3 value of a node that cannot be resolved without a
// publication day: what it says, with X for every digit that it leaves open.
func (n *expression) timex() string {
	switch n.op {
	case opNow:
		return "PRESENT_REF"
	case opFields, opNamed, opWithin:
		for _, f := range n.alts {
			if s := f.timex(); s != "" {
				return s
			}
		}
	case opUnit:
		if n.n == 0 {
			return "PRESENT_REF"
		}
		return openTimex(n.unit)
	case opSame:
		switch {
		case n.a != nil:
			return n.a.timex()
		case n.unit == calendar.UnitDay:
			return "PRESENT_REF"
		}
		return openTimex(n.unit)
	case opNth:
		if n.weekday > 0 && n.n > 0 {
			return fmt.Sprintf("XXXX-WXX-%d-#%d", n.weekday, n.n)
		}
		return openTimex(n.unit)
	case opCount, opHead, opStretch, opShift:
		if n.n < 0 {
			return "PAST_REF"
		}
		return "FUTURE_REF"
	case opWeekday:
		return fmt.Sprintf("XXXX-WXX-%d", n.weekday)
	case opHolding:
		return openTimex(n.unit)
	case opClock:
		if s := n.a.timex(); s != "PRESENT_REF" {
			return s + string(n.at.AppendTo(nil))
		}
		return "XXXX-XX-XX" + string(n.at.AppendTo(nil))
	case opPlus:
		return "XXXX-XX-XX"
	}
	if n.a != nil {
		return n.a.timex()
	}
	return ""
}

// openTimex returns the TIMEX3 value of a unit of which only the length is
// known.
func openTimex(u calendar.Unit) string {
	switch u {
	case calendar.UnitWeek, calendar.UnitFortnight:
		return "XXXX-WXX"
	case calendar.UnitWeekend:
		return "XXXX-WXX-WE"
	case calendar.UnitMonth:
		return "XXXX-XX"
	case calendar.UnitQuarter:
		return "XXXX-QX"
	case calendar.UnitHalf:
		return "XXXX-HX"
	case calendar.UnitYear:
		return "XXXX"
	case calendar.UnitDecade:
		return "XXX"
	case calendar.UnitCentury:
		return "XX"
	}
	return "XXXX-XX-XX"
}

func (f fields) timex() string {
	switch {
	case f.month > 0 && f.day > 0:
		return fmt.Sprintf("XXXX-%02d-%02d", f.month, f.day)
	case f.month > 0:
		return fmt.Sprintf("XXXX-%02d", f.month)
	case f.quarter > 0:
		return fmt.Sprintf("XXXX-Q%d", f.quarter)
	case f.half > 0:
		return fmt.Sprintf("XXXX-H%d", f.half)
	case f.season > 0:
		return "XXXX-" + [...]string{"", "SP", "SU", "FA", "WI"}[f.season]
	case f.holiday != nil:
		if month, day, ok := f.holiday.Fixed(); ok {
			return fmt.Sprintf("XXXX-%02d-%02d", month, day)
		}
		return "XXXX-XX-XX"
	case f.day > 0:
		return fmt.Sprintf("XXXX-XX-%02d", f.day)
	case f.weekday > 0:
		return fmt.Sprintf("XXXX-WXX-%d", f.weekday)
	}
	return ""
}
