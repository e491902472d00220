package date

import "github.com/assaykit/assay/recognize/internal/calendar"

// termHeading is a heading of dates.txt whose entries mean something in a date.
type termHeading struct {
	name       string
	means      meaning      // of each entry, before what stands behind "=" is read
	value      *valueReader // reads the first part of that, nil where all of it are attributes
	attributes attributes   // that may follow
}

// termHeadings are in the order in which the meanings of one word are tried.
var termHeadings = []termHeading{
	{"months", meaning{kind: atomMonth}, numberUpTo(12), attributes{weakAttribute}},
	{"weekdays", meaning{kind: atomWeekday}, numberUpTo(7), nil},
	{"short weekdays", meaning{kind: atomWeekday, weak: true}, numberUpTo(7), nil},
	{"weekday plurals", meaning{kind: atomWeekday, roles: linkMany}, numberUpTo(7), nil},
	{"seasons", meaning{kind: atomSeason, weak: true}, numberUpTo(4), nil},
	{"quarters", meaning{kind: atomQuarter, weak: true}, numberUpTo(4), nil},
	{"halves", meaning{kind: atomHalf, weak: true}, numberUpTo(2), nil},
	{"holidays", meaning{kind: atomHoliday}, holidayName, nil},
	{"ranks", meaning{kind: atomOrdinal}, rank, nil},
	{"amounts", meaning{kind: atomNumber}, numberUpTo(9999), attributes{{name: "article", roles: linkArticle}, {name: "vague", roles: linkVague}}},

	{"units", meaning{kind: atomUnit, n: 1}, unitName, attributes{weakAttribute,
		{name: "plural", apply: func(m *meaning) { m.n = unitPlural }}, {name: "invariable", apply: func(m *meaning) { m.n = 0 }},
		{name: "behind-weekday", roles: linkWeekOn}}},
	{"lengths", meaning{kind: atomLength}, distance, nil},
	{"decades", meaning{kind: atomDecade}, decade, attributes{weakAttribute}},
	{"decade marks", meaning{kind: atomDecade}, nil, nil},
	{"decade openers", meaning{kind: atomUnit, unit: calendar.UnitYear, n: unitPlural, weak: true}, nil, nil},
	{"century marks", meaning{kind: atomCentury}, nil, nil},
	{"month marks", meaning{kind: atomMonthMark}, nil, nil},
	{"quarter marks", meaning{kind: atomQuarterMark}, nil, nil},
	{"year marks", meaning{kind: atomYearMark}, nil, nil},
	{"eras", meaning{kind: atomEra}, oneOf(choice{"AD", 1}, choice{"BC", -1}), nil},

	{"shifts", meaning{kind: atomShift}, distance, attributes{{name: "evening", roles: linkAt},
		linkRoles.named("from-point"), linkRoles.named("before"), linkRoles.named("after"), linkRoles.named("anaphoric")}},
	{"same", meaning{kind: atomSame}, nil, nil},
	{"same units", meaning{kind: atomSame}, unitName, nil},
	{"same periods", meaning{kind: atomSame, n: samePeriod}, nil, nil},
	{"periods of years before", meaning{kind: atomSame}, distance, nil},
	{"now", meaning{kind: atomNow}, nil, nil},
	{"until now", meaning{kind: atomNow, weak: true}, nil, nil},
	{"relatives", meaning{kind: atomRelative}, oneOf(choice{"before-last", -2}, choice{"last", -1}, choice{"this", 0}, choice{"next", 1}, choice{"after-next", 2}),
		attributes{{name: "before-noun", roles: linkBeforeNoun}, {name: "behind-noun", roles: linkBehindNoun}, {name: "soon", roles: linkSoon},
			linkRoles.named("anaphoric"), {name: "plural", apply: weakAttribute.apply}}},
	{"parts", meaning{kind: atomPart}, oneOf(parts...), nil},
	{"comparatives", meaning{kind: atomPart}, oneOf(parts...), attributes{linkRoles.named("ago-behind"), linkRoles.named("later"), linkRoles.named("anaphoric")}},
	{"parts of units", meaning{kind: atomPart}, partOfUnit, attributes{{name: "capitals", apply: weakAttribute.apply}}},
	{"weekday shifts", meaning{kind: atomPlus}, days, nil},

	{"dayparts", meaning{kind: atomDaypart}, oneOf(choice{"morning", daypartMorning}, choice{"afternoon", daypartAfternoon}, choice{"evening", daypartEvening}, choice{"night", daypartNight}), nil},
	{"meridiems", meaning{kind: atomMeridiem}, oneOf(meridiems...), nil},
	{"hour marks", meaning{kind: atomHourMark}, nil, nil},
	{"minute marks", meaning{kind: atomMinuteMark}, nil, nil},
	{"second marks", meaning{kind: atomMinuteMark, unit: calendar.UnitSecond}, nil, nil},
	{"hour parts", meaning{kind: atomMinuteMark}, minutes, attributes{{name: "before-hour", roles: linkBeforeHour}}},
	{"spots", meaning{kind: atomSpot}, fullHour, nil},

	{"links", meaning{kind: atomLink}, nil, linkRoles},
	{"not dates", meaning{kind: atomBroken}, nil, nil},
	{"every", meaning{kind: atomEvery}, nil, nil},
	{"before lengths", meaning{kind: atomEvery}, nil, nil},
	{"behind lengths", meaning{kind: atomBroken}, nil, nil},
	{"behind lengths or before nouns", meaning{kind: atomBroken, roles: linkAdjective}, nil, nil},
	{"zones", meaning{kind: atomZone, weak: true}, zoneOffset, attributes{
		{name: "american-summer", apply: func(m *meaning) { m.summer = calendar.AmericanSummer }},
		{name: "european-summer", apply: func(m *meaning) { m.summer = calendar.EuropeanSummer }}}},
}

// attribute is a word behind the value of an entry that says more of it.
type attribute struct {
	name  string
	roles linkRole
	apply func(m *meaning)
}

var weakAttribute = attribute{name: "weak", apply: func(m *meaning) { m.weak = true }}

type attributes []attribute

// named returns an attribute of the list. It panics where there is none, which is a
// mistake of the code.
func (as attributes) named(name string) attribute {
	a, ok := as.find(name)
	if !ok {
		panic("date: no attribute is called " + name)
	}
	return a
}

func (as attributes) find(name string) (attribute, bool) {
	for _, a := range as {
		if a.name == name {
			return a, true
		}
	}
	return attribute{}, false
}

// names lists the attributes for an error.
func (as attributes) names() string {
	s := ""
	for i, a := range as {
		if i > 0 {
			s += ", "
		}
		s += a.name
	}
	return s
}

// addTo adds what the attribute says to a meaning.
func (a *attribute) addTo(m *meaning) {
	m.roles |= a.roles
	if a.apply != nil {
		a.apply(m)
	}
}
