package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// suffixRules make longer dates of one that was read and what goes on from it.
var suffixRules = []rule.Rule[suffix, parsed]{
	{
		Name: "date/in-period",
		Doc:  "A date before a relative period lies in it, as before words for the year that was told.",
		On:   onRelative | onUnit | onPart | onShift | onSame,
		Decides: []rule.Example{
			{Language: "en", Text: "They will meet on [Monday of next week]{@2025-02-10}."},
			{Language: "fr", Text: "Ils se verront [lundi de la semaine prochaine]{@2025-02-10}."},
			{Language: "en", Text: "Sales fell in [March last year]{@2024-03}."},
			{Language: "es", Text: "Debe intereses desde [2016]{@2016} por el choque del [3 de abril de ese año]{@2016-04-03}."},
			{Language: "es", Text: "Nació en [1970]{@1970} y en [mayo de ese mismo año]{@1970-05} emigró."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They will meet [next week]{@2025-02-10/2025-02-16}."},
			{Language: "en", Text: "They will meet on [Monday]{@2025-02-10}."},
			{Language: "ko", Text: "협회는 [1일]{@2025-02-01} [지난달 말]{@2025-01~} 배가 떠났다고 밝혔다."},
		},
		Answer: goesOn(suffix.parseContainer),
	},
	{
		Name: "date/weekday-of-distance",
		Doc:  "A weekday before a distance is one of the week in which that ends.",
		On:   onNumber | onLength,
		Decides: []rule.Example{
			{Language: "en", Text: "They will meet on [Monday, two weeks from now]{@2025-02-17}."},
			{Language: "fr", Text: "Ils se verront [lundi dans deux semaines]{@2025-02-17}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They will meet [two weeks from now]{@2025-02-18}."},
			{Language: "en", Text: "They will meet on [Monday]{@2025-02-10}."},
		},
		Answer: goesOn(suffix.parseWeekdayOfDistance),
	},
	{
		Name: "date/month-of-distance",
		Doc:  "A month before a distance in years is that of the year in which it ends.",
		On:   onNumber | onLength,
		Decides: []rule.Example{
			{Language: "en", Text: "They met in [March two years ago]{@2023-03}."},
			{Language: "fr", Text: "Ils se sont vus en [mars il y a deux ans]{@2023-03}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They met [two years ago]{@2023} in [Bonn]{place}."},
			{Language: "en", Text: "They met in [March 2023]{@2023-03}."},
		},
		Answer: goesOn(suffix.parseMonthOfDistance),
	},
	{
		Name: "date/period-holds",
		Doc:  "A date behind a relative period lies in it.",
		On:   onMonth | onWeekday | onNumber | onOrdinal | onSeason | onHoliday | onHalf | onQuarter | onUnit | onRelative,
		Decides: []rule.Example{
			{Language: "en", Text: "They will meet [next week Friday]{@2025-02-14}."},
			{Language: "ko", Text: "그는 [지난해 11월]{@2024-11} 떠났다."},
			{Language: "ko", Text: "그는 [다음 달 20일]{@2025-03-20} 떠난다."},
			{Language: "en", Text: "It fell in [last year's second quarter]{@2024-34}."},
		},
		Leaves: []rule.Example{
			{Language: "ko", Text: "그는 [2024년 11월]{@2024-11} 떠났다."},
			{Language: "en", Text: "They will meet [next Friday]{@2025-02-14}."},
		},
		Answer: goesOn(suffix.parseContained),
	},
	{
		Name: "date/weekday-of-week",
		Doc:  "A weekday behind a week is that day of it.",
		On:   onWeekday,
		Decides: []rule.Example{
			{Language: "en", Text: "It will open in [week 32 of 2025, Friday]{@2025-08-08}."},
			{Language: "fr", Text: "Il ouvrira la [semaine 32, vendredi]{@2025-08-08}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "It will open in [week 32 of 2025]{@2025-08-04/2025-08-10}."},
		},
		Answer: goesOn(suffix.parseWeekdayOfWeek),
	},
	{
		Name: "date/weekday-behind-distance",
		Doc:  "A weekday behind a distance is one of the week in which that ends.",
		On:   onWeekday,
		Decides: []rule.Example{
			{Language: "en", Text: "They will meet [in two weeks on Friday]{@2025-02-21}."},
			{Language: "fr", Text: "Ils se verront [dans deux semaines, lundi]{@2025-02-17}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They will meet [in two weeks]{@2025-02-18}."},
		},
		Answer: goesOn(suffix.parseWeekdayBehindDistance),
	},
	{
		Name: "date/days-behind-weekday",
		Doc:  "A number of days behind a weekday is counted from the next such day.",
		On:   onPlus,
		Decides: []rule.Example{
			{Language: "fr", Text: "Ils se verront [lundi en huit]{@2025-02-17}."},
			{Language: "fr", Text: "Ils se verront [lundi en quinze]{@2025-02-24}."},
		},
		Leaves: []rule.Example{
			{Language: "fr", Text: "Ils se verront [lundi]{@2025-02-10}."},
			{Language: "fr", Text: "Ils se verront [lundi prochain]{@2025-02-10}."},
		},
		Answer: func(s suffix) (parsed, bool) {
			a := &s.atoms[s.j]
			if a.kind != atomPlus || s.node.op != opFields || s.node.alts[0].weekday == 0 {
				return parsed{}, false
			}
			return parsed{s.daysOn(a.n), s.j + 1}, true
		},
	},
	{
		Name: "date/part-behind",
		Doc:  "Early, middle or late behind a date is that part of it.",
		On:   onPart,
		For:  language.Counters,
		Decides: []rule.Example{
			{Language: "ko", Text: "매출은 [2024년 초]{@2024~} 줄었다."},
			{Language: "ko", Text: "매출은 [지난해 말]{@2024~} 줄었다."},
		},
		Leaves: []rule.Example{
			{Language: "ko", Text: "매출은 [2024년]{@2024} 줄었다."},
			{Language: "ko", Text: "금리는 [연말]{@2025~}에 내릴 예정이다."},
		},
		Answer: func(s suffix) (parsed, bool) {
			a := &s.atoms[s.j]
			if a.kind != atomPart || s.node.op == opPart || a.unit != calendar.NoUnit && (s.node.op != opUnit || s.node.unit != a.unit) {
				return parsed{}, false
			}
			return parsed{&expression{op: opPart, n: a.n, a: s.node}, s.j + 1}, true
		},
	},
	{
		Name: "date/about-behind",
		Doc:  "An ending that says about makes a month or year approximate.",
		On:   onAbout,
		For:  language.Counters,
		Decides: []rule.Example{
			{Language: "ko", Text: "그 집은 [1850년경]{@1850~} 세워졌다."},
			{Language: "ko", Text: "그 집은 [2024년 3월경]{@2024-03~} 세워졌다."},
		},
		Leaves: []rule.Example{
			{Language: "ko", Text: "그 집은 [1850년]{@1850} 세워졌다."},
			{Language: "ko", Text: "그는 [약 3년 전]{@2022} 떠났다."},
		},
		Answer: func(s suffix) (parsed, bool) {
			if s.atoms[s.j].kind != atomLink || s.node.op != opFields || s.node.alts[0].day > 0 || s.node.alts[0].weekday > 0 {
				return parsed{}, false
			}
			return parsed{&expression{op: opAround, a: s.node}, s.j + 1}, true
		},
	},
	{
		Name: "date/nth-behind",
		Doc:  "The nth unit or weekday behind a longer date is counted in it.",
		On:   onOrdinal,
		For:  language.Counters,
		Decides: []rule.Example{
			{Language: "ko", Text: "축제는 [3월 마지막 월요일]{@2025-03-31} 열린다."},
			{Language: "ko", Text: "축제는 [3월 둘째주 일요일]{@2025-03-09} 열린다."},
		},
		Leaves: []rule.Example{
			{Language: "ko", Text: "축제는 [3월]{@2025-03} 열린다."},
			{Language: "ko", Text: "축제는 [둘째주 일요일]{@2025-02-09} 열린다."},
		},
		Answer: goesOn(suffix.parseNthBehind),
	},
	{
		Name: "date/to-the-day",
		Doc:  "The day of publication behind a distance says that it is exact to the day.",
		On:   onShift,
		Decides: []rule.Example{
			{Language: "en", Text: "She left [a year ago today]{@2024-02-04}."},
			{Language: "fr", Text: "Elle est partie [il y a un an aujourd'hui]{@2024-02-04}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "She left [a year ago]{@2024}."},
			{Language: "en", Text: "She left [today]{@2025-02-04}."},
		},
		Answer: func(s suffix) (parsed, bool) {
			a := &s.atoms[s.j]
			if a.kind != atomShift || a.unit != calendar.UnitDay || a.n != 0 || s.node.op != opShift || s.node.a != nil || s.node.exact {
				return parsed{}, false
			}
			exact := *s.node
			exact.exact = true
			return parsed{&exact, s.j + 1}, true
		},
	},
	{
		Name: "date/week-behind-weekday",
		Doc:  "The word for a week behind a weekday moves it by a week.",
		On:   onUnit,
		Decides: []rule.Example{
			{Language: "en", Text: "They will meet on [Monday week]{@2025-02-17}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They will meet on [Monday next week]{@2025-02-10}."},
			{Language: "en", Text: "They will meet on [Monday]{@2025-02-10}."},
		},
		Answer: func(s suffix) (parsed, bool) {
			a := &s.atoms[s.j]
			if a.roles&linkWeekOn == 0 || a.n == unitPlural || s.node.op != opFields || !s.node.alts[0].isWeekdayOnly() || s.isKind(s.j+1, atomNumber) {
				return parsed{}, false
			}
			return parsed{s.daysOn(7), s.j + 1}, true
		},
	},
	{
		Name: "date/length-behind-start",
		Doc:  "A length behind a day and an ending that says from begins with that day.",
		On:   onLink,
		For:  language.Counters,
		Decides: []rule.Example{
			{Language: "ko", Text: "행사는 [3일부터 5일간]{@2025-02-03/2025-02-07} 열린다."},
			{Language: "ko", Text: "행사는 [오늘부터 2주간]{@2025-02-04/2025-02-17} 열린다."},
		},
		Leaves: []rule.Example{
			{Language: "ko", Text: "행사는 [3일부터 5일까지]{@2025-02-03/2025-02-05} 열린다."},
			{Language: "ko", Text: "행사는 [5일간]{5 d} 열린다."},
		},
		Answer: func(s suffix) (parsed, bool) {
			if !s.hasRole(s.j, linkFromBehind) || !s.node.isDay() {
				return parsed{}, false
			}
			list, next := s.parseLengths(s.j + 1)
			switch {
			case list == nil:
				return parsed{}, false
			case s.isKind(next, atomBroken) && s.mayContinue(next), s.hasRole(next, linkFor):
				next++
			case !s.isWholeWeeks(list, next):
				return parsed{}, false
			}
			return parsed{&expression{op: opStretch, lengths: list, a: s.node}, next}, true
		},
	},
	{
		Name: "date/length-from-day",
		Doc:  "A length behind a day and a word for how long begins with that day.",
		On:   onLink,
		Decides: []rule.Example{
			{Language: "en", Text: "It opens on [Monday for two weeks]{@2025-02-10/2025-02-23}."},
			{Language: "fr", Text: "Il ouvrira [lundi pour trois jours]{@2025-02-10/2025-02-12}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "It opens on [Monday]{@2025-02-10}."},
			{Language: "en", Text: "It opens for [two weeks]{2 wk}."},
		},
		Answer: func(s suffix) (parsed, bool) {
			if !s.hasRole(s.j, linkFor) || !s.node.isDay() {
				return parsed{}, false
			}
			list, next := s.parseLengths(s.j + 1)
			return parsed{&expression{op: opStretch, lengths: list, a: s.node}, next}, list != nil
		},
	},
	{
		Name: "date/weekend-of-day",
		Doc:  "The weekend of a Friday or a Monday is a long one, with that day in it.",
		On:   onUnit,
		Decides: []rule.Example{
			{Language: "en", Text: "It opens on the [Labor Day weekend]{@2025-08-30/2025-09-01}."},
		},
		Leaves: []rule.Example{
			{Language: "fr", Text: "Il ouvrira le [week-end du 10 mai]{@2025-05-10/2025-05-11}."},
			{Language: "en", Text: "It opens [this weekend]{@2025-02-08/2025-02-09}."},
		},
		Answer: func(s suffix) (parsed, bool) {
			a := &s.atoms[s.j]
			if a.kind != atomUnit || a.unit != calendar.UnitWeekend || a.n == unitPlural || !s.node.isDay() {
				return parsed{}, false
			}
			return parsed{&expression{op: opHolding, unit: calendar.UnitWeekend, a: s.node}, s.j + 1}, true
		},
	},
	{
		Name: "date/part-of-day",
		Doc:  "A part of the day behind a day goes with it, and so does a time behind that.",
		On:   onDaypart,
		Decides: []rule.Example{
			{Language: "en", Text: "They met on [Friday evening]{@2025-01-31}."},
			{Language: "en", Text: "They met [yesterday afternoon]{@2025-02-03} in [Bonn]{place}."},
			{Language: "fr", Text: "Ils se sont vus [vendredi soir]{@2025-01-31}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They met on [Friday]{@2025-01-31}."},
			{Language: "en", Text: "They met on [Friday at 8]{@2025-01-31T08:00}."},
		},
		Answer: goesOn(suffix.parseDaypart),
	},
	{
		Name: "date/times-behind-day",
		Doc:  "Two times behind a day are a stretch of that day.",
		On:   onTimes | onLink,
		Over: []string{"date/time-behind-day"},
		Decides: []rule.Example{
			{Language: "en", Text: "It opens on [Friday from 10:00 to 14:30]{@2025-02-07T10:00/2025-02-07T14:30}."},
			{Language: "fr", Text: "Il ouvrira [vendredi de 10 h à 14 h]{@2025-02-07T10:00/2025-02-07T14:00}."},
			{Language: "ko", Text: "회의는 [월요일 오후 2~4시]{@2025-02-03T14:00/2025-02-03T16:00}에 열렸다."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "It opens on [Friday at 10:00]{@2025-02-07T10:00}."},
			{Language: "en", Text: "It opens [from 10:00 to 14:30 on Friday]{@2025-02-07T10:00/2025-02-07T14:30}."},
		},
		Answer: goesOn(suffix.parseTimes),
	},
	{
		Name: "date/time-behind-day",
		Doc:  "A time behind a day is one of that day.",
		On:   onTimes | onLink | onMinuteMark,
		Decides: []rule.Example{
			{Language: "en", Text: "They met on [Friday at 14:30]{@2025-01-31T14:30}."},
			{Language: "fr", Text: "Ils se sont vus [vendredi à 15 h 30]{@2025-01-31T15:30}."},
			{Language: "ko", Text: "그들은 [월요일 오후 3시]{@2025-02-03T15:00}에 만났다."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They met at [14:30 on Friday]{@2025-01-31T14:30}."},
			{Language: "en", Text: "They met on [Friday]{@2025-01-31}."},
		},
		Answer: goesOn(suffix.parseTime),
	},
}

// daysOn returns the coming weekday moved on by days.
func (s suffix) daysOn(days int) *expression {
	coming := *s.node
	coming.op = opComing
	return &expression{op: opPlus, n: days, a: &coming}
}
