package language

import "slices"

// dateHeadings are the headings of dates.txt and holidays.txt.
var dateHeadings = slices.Concat(calendarHeadings, relativeHeadings, clockHeadings, dateLinkHeadings, notDateHeadings, tenseHeadings, joinedDateHeadings, holidayHeadings)

// calendarHeadings are what the calendar names.
var calendarHeadings = []Heading{
	{File: "dates", Name: "months", Doc: "months and their abbreviations: mars = 3, weak. weak: the word has other meanings and alone is no date",
		Means: "the number of the month"},
	{File: "dates", Name: "weekdays", Doc: "days of the week and their abbreviations that mean nothing else", Means: "1 for Monday to 7 for Sunday"},
	{File: "dates", Name: "short weekdays", Doc: "short forms of weekdays that have other meanings: a date only where the words around say so (Sun, mer, 화)",
		Means: "1 for Monday to 7 for Sunday"},
	{File: "dates", Name: "weekday plurals", Doc: "more than one such day, which is a habit and no date: Mondays", Means: "1 for Monday to 7 for Sunday"},
	{File: "dates", Name: "seasons", Doc: "seasons of the year", Means: "1 for spring to 4 for winter"},
	{File: "dates", Name: "quarters", Doc: "signs of a quarter with its number: Q3", Means: "the number of the quarter"},
	{File: "dates", Name: "halves", Doc: "names and signs of a half of the year with its number: H1, 상반기", Means: "1 or 2"},
	{File: "dates", Name: "period letters", Doc: "capitals that stand between the number of a quarter or half and its year, as companies write it: 2Q23",
		Means: "quarter or half"},
	{File: "dates", Name: "other period letters", Doc: "such letters of some languages, for a text in none that is known", Means: "quarter or half"},
	{File: "dates", Name: "holidays", Doc: "what the language calls holidays: Noël = christmas", Means: "the name of the rule in und/holidays.txt", Regional: true},
	{File: "dates", Name: "units", Doc: "units of time: jours = day, plural. plural: never one unit. invariable: one or more. weak: has other meanings." +
		" behind-weekday: moves a weekday before it on by one (Monday week)", Means: "the unit, such as day, workday, weekend, week, fortnight, month, quarter, half, year, decade, century"},
	{File: "dates", Name: "lengths", Doc: "lengths of time in one word or phrase: fortnight = 2 weeks", Means: "how many units, such as 2 weeks"},
	{File: "dates", Name: "decades", Doc: "decades of the last century in one word: sixties = 196X. weak: also an age or a number, and alone no date",
		Means: "the decade, such as 196X"},
	{File: "dates", Name: "decade marks", Doc: "what makes a decade of the year before it: 1990s, 1990년대"},
	{File: "dates", Name: "decade openers", Doc: "what makes a decade of the year or tens behind it: la década de 1990, la década de los 90"},
	{File: "dates", Name: "century marks", Doc: "what makes a century of the number before it: 19세기"},
	{File: "dates", Name: "eras", Doc: "before or after the beginning of the common era", Means: "AD or BC"},
	{File: "dates", Name: "month marks", Doc: "what makes a month of the number before it: 2월"},
	{File: "dates", Name: "quarter marks", Doc: "what makes a quarter of the number before it: 2분기"},
	{File: "dates", Name: "year marks", Doc: "what makes a year of the digits that touch it: FY25"},
	{File: "dates", Name: "ranks", Doc: "which of several, where the words of numbers do not say it: 둘째 주, 마지막 날", Means: "the rank, negative from the end"},
	{File: "dates", Name: "amounts", Doc: "how many units: quelques = 3. article: also the indefinite article. vague: neither a day nor an hour", Means: "the number"},
	{File: "dates", Name: "year endings", Doc: "letters that may touch a year in digits, which is then still one: 1990s"},
	{File: "dates", Name: "roman endings", Doc: "letters behind a Roman numeral that make it a rank: XXe siècle"},
}

// relativeHeadings are what is counted from now or from the date before.
var relativeHeadings = []Heading{
	{File: "dates", Name: "shifts", Doc: "days and other units by their distance from now: hier = -1 day. evening: in the evening or at night. from-point: from the date before, or" +
		" from one that follows (la veille du 3 mars). before, after: such a date follows at once (the day before Christmas). anaphoric: from the date before",
		Means: "the distance, such as -1 day, 0 weeks, 2 years"},
	{File: "dates", Name: "same", Doc: "words before a unit that make it the one of the date before: le même jour"},
	{File: "dates", Name: "same periods", Doc: "the period before, in another year: the same period of 2023"},
	{File: "dates", Name: "periods of years before", Doc: "the period before, years earlier: the year-ago quarter", Means: "the distance"},
	{File: "dates", Name: "same units", Doc: "the day or year of the date before, in one word: 이날", Means: "the unit"},
	{File: "dates", Name: "now", Doc: "words for the present, which are no date in a sentence: now, 지금"},
	{File: "dates", Name: "until now", Doc: "words that mean now only at the end of a range: from 2019 to date"},
	{File: "dates", Name: "relatives", Doc: "words beside a unit, weekday or month that say which one: mardi prochain. before-noun, behind-noun: never stands on the other side." +
		" plural: with more than one unit only (ces derniers mois). soon: the first to come. anaphoric: from the date before",
		Means: "before-last, last, this, next or after-next"},
	{File: "dates", Name: "parts", Doc: "words for a part of the date that they stand beside: fin 2024, 2024년 말", Means: "early, mid or late"},
	{File: "dates", Name: "comparatives", Doc: "words for a part that also move a length: earlier this month, two days earlier. ago-behind, later, anaphoric: as under links",
		Means: "early or late"},
	{File: "dates", Name: "parts of units", Doc: "a part of this day, month or year in one word: 연말 = late year. capitals: only where it is written in them", Means: "the part and the unit, such as late year"},
	{File: "dates", Name: "weekday shifts", Doc: "words behind a weekday that move it on from the one to come: lundi en huit = 7 days", Means: "how many days, such as 7 days"},
}

// clockHeadings are the time of day.
var clockHeadings = []Heading{
	{File: "dates", Name: "dayparts", Doc: "parts of the day", Means: "morning, afternoon, evening or night"},
	{File: "dates", Name: "meridiems", Doc: "words beside an hour of twelve", Means: "am or pm"},
	{File: "dates", Name: "meridiem letters", Doc: "one letter that touches an hour of twelve: 9a", Means: "am or pm"},
	{File: "dates", Name: "hour marks", Doc: "what makes an hour of the number before it: 14 h, three o'clock"},
	{File: "dates", Name: "minute marks", Doc: "what makes minutes of the number before it: 30 min, 30분"},
	{File: "dates", Name: "second marks", Doc: "what makes seconds of the number before it: 10초"},
	{File: "dates", Name: "hour parts", Doc: "parts of an hour in words: trois heures et quart. before-hour: stands before its hour (quarter to three)", Means: "the minutes, negative before the hour is full"},
	{File: "dates", Name: "spots", Doc: "times of day with a name: noon", Means: "the time, such as 12:00"},
	{File: "dates", Name: "zones", Doc: "time zones, with the meaning that is usual where several have the same letters. american-summer, european-summer: an hour further east in the summer time of that continent",
		Means: "the distance from Greenwich, such as +09:00"},
}

// dateLinkHeadings are the small words of dates.
var dateLinkHeadings = []Heading{
	{File: "dates", Name: "links", Doc: "small words between, before and behind the parts of a date, by what they do: jusqu'au = to, until, day. " +
		"of: ties a part to its whole. own: as 's does. article: may stand before a part. " +
		"from: opens a range. between: opens one that “and” closes. to: joins its ends. and: joins them behind “between”, and lengths. " +
		"from-behind, to-behind: stand behind the first and the second end (부터, 까지). between-behind: stands behind both (사이). " +
		"at: before a time of day. in: before a length, on from now. within: before a length, at most so long. ago: before a length, back from now (il y a). " +
		"ago-behind: behind a length, back from now. later: behind a length, on from now. just: between “ago” and the length (à peine). " +
		"from-point, back-from: between a length and the date that it is counted from, on or back (two days after, before). " +
		"for: before a length that begins at a date. starting: between a length and the date that it begins at. ending: between one and the date that it ends at. compared: before a year that something is compared with (than, unlike). more, less: before a length, at least or at most so long. " +
		"before, after, since, until, about: before a date. lasting: of since: what began then goes on. onward, backward: behind a date, or later, or earlier. " +
		"year: a bare year may follow. day: a bare day of the month may follow. anaphoric: from the date before. " +
		"minus: before minutes that an hour lacks. comma: parts as a comma does. local: says that a time is that of the place", Means: "what the word does, one or more of of, article, from, to, at, since, until, year, day…"},
}

// notDateHeadings are words that make something else of a date.
var notDateHeadings = []Heading{
	{File: "dates", Name: "not dates", Doc: "phrases with a word of dates that are none: Sunday Times, du jour au lendemain"},
	{File: "dates", Name: "every", Doc: "words that make a habit of a date: every Monday, tous les lundis"},
	{File: "dates", Name: "before lengths", Doc: "words beside a number with its unit that make it a term or a stay and no date: 징역 1년 6월"},
	{File: "dates", Name: "behind lengths", Doc: "words behind a number with its unit that make it a length and no date: 3년간"},
	{File: "dates", Name: "behind lengths or before nouns", Doc: "such words that with a space before them and a word behind describe that one: 3일 새 2배로, but 14일 새 공장을"},
	{File: "dates", Name: "common words", Doc: "months that written small are mostly another word: they may, they march"},
	{File: "dates", Name: "after verbs", Doc: "words before which a month is a verb: may not, march on"},
	{File: "dates", Name: "person titles", Doc: "titles of persons, after which a month or weekday is a name: Mr. June"},
	{File: "dates", Name: "naming words", Doc: "words after which a date with its “of” is a name: rue du 4-Septembre"},
	{File: "dates", Name: "superlatives", Doc: "words before “in” and a length that make it reach back: the worst in ten years"},
	{File: "dates", Name: "superlative endings", Doc: "endings of such words", Means: "how many letters the word has at least"},
}

// tenseHeadings are what shows the tense of the verb beside a date.
var tenseHeadings = []Heading{
	{File: "dates", Name: "future", Doc: "verbs and words that look ahead: on Thursday is then the next one"},
	{File: "dates", Name: "future endings", Doc: "endings of verbs that look ahead", Means: "how many letters the word has at least"},
	{File: "dates", Name: "past", Doc: "verbs and words that look back"},
	{File: "dates", Name: "past endings", Doc: "endings of verbs that look back", Means: "how many letters the word has at least"},
	{File: "dates", Name: "future phrases", Doc: "phrases of two words that look ahead: takes place"},
	{File: "dates", Name: "past phrases", Doc: "phrases of two words that look back: est revenu, s'est"},
	{File: "dates", Name: "quoting endings", Doc: "what a verb ends in that tells somebody's words, in the present what is to come: 연다고 밝혔다"},
	{File: "dates", Name: "comparing endings", Doc: "what the word of a distance ends in that something is compared with: 1년 전보다"},
	{File: "dates", Name: "comparing words", Doc: "words behind such a distance that say the same: 1년 전 대비"},
	{File: "dates", Name: "closing of quotes", Doc: "what the word before the day of saying ends in: 연다고 21일 밝혔다"},
	{File: "dates", Name: "agreeing", Doc: "endings of what somebody agrees on, and what the verb of agreeing behind them begins with: 열기로 했다"},
	{File: "dates", Name: "set to", Doc: "what verbs begin with that set a time, behind a date with one of the particles: 3월 5일로 미뤘다"},
	{File: "dates", Name: "set-to particles", Doc: "the particles of such a date"},
	{File: "dates", Name: "deadlines", Doc: "what the last word of a date ends in that says until when something is: 24일까지다"},
	{File: "dates", Name: "plans", Doc: "verbs that set a time, in the past: what was set for a day, or put off to it, is to come"},
	{File: "dates", Name: "changes of plans", Doc: "verbs in the past that change, keep or ask for what is planned: canceled Saturday's concert, urged voters to turn out on Tuesday"},
	{File: "dates", Name: "beginnings of changes of plans", Doc: "what such verbs begin with behind a date, where verbs stand last: 22일 공연을 취소했다"},
	{File: "dates", Name: "before infinitives", Doc: "words before an infinitive, behind which a date may be said of that or of the verb before: forced to resign on Tuesday"},
	{File: "dates", Name: "infinitive endings", Doc: "what a verb behind such a word ends in, where the word stands before nouns too: à manifester samedi"},
	{File: "dates", Name: "infinitives", Doc: "endings that are those of an infinitive alone: quedarse"},
	{File: "dates", Name: "no infinitives", Doc: "words that are no verbs behind the same word: taken to hospital on Monday"},
	{File: "dates", Name: "endings of no infinitives", Doc: "endings of such words: spoke to reporters on Monday"},
	{File: "dates", Name: "before planned days", Doc: "words before the day that something is made or told for: a cake for Saturday"},
	{File: "dates", Name: "happenings", Doc: "nouns of what nobody plans, whose day is over: Saturday's attack"},
	{File: "dates", Name: "tellers", Doc: "verbs in the past behind which a length may be one ahead: said it opens in two weeks"},
	{File: "dates", Name: "outcomes", Doc: "verbs in the past whose object is over: won Saturday's match"},
	{File: "dates", Name: "before verbs", Doc: "words behind which a relative word is a verb: will last two days"},
	{File: "dates", Name: "of two years", Doc: "words for what has two years: beside them 2011/12 is no month"},
	{File: "dates", Name: "behind family names", Doc: "nouns before which a month is the name of a family: the May family"},
	{File: "dates", Name: "reported by half", Doc: "nouns of what is counted by half-years, beside which a half without its year is one: profit in the first half"},
	{File: "dates", Name: "behind years", Doc: "nouns that a year describes: 2019 levels, a 2023 law"},
	{File: "dates", Name: "within", Doc: "words that open a clause within another, whose verb does not govern a date before them: which"},
	{File: "dates", Name: "present endings", Doc: "what a verb in the present ends in behind its stem, where it ends the sentence: 만난다"},
	{File: "dates", Name: "having", Doc: "verbs of having, behind which a limit is to come: has until Friday"},
	{File: "dates", Name: "articles", Doc: "words that open the object of a verb right behind a date: debates Monday a bill"},
	{File: "dates", Name: "participle endings", Doc: "endings of participles that say what was done to a noun before them where no other verb is with them: la loi votée"},
	{File: "dates", Name: "going on", Doc: "words that go on with what was told: a month behind them is of the year named before"},
	{File: "dates", Name: "planned things", Doc: "nouns of what is set for a month long before: December futures are those of the next one"},
	{File: "dates", Name: "moving", Doc: "verbs that move what is planned, behind which the dates from and to which they do are no stretch: postponed from Monday to Friday"},
	{File: "dates", Name: "deliveries", Doc: "goods that are sold for delivery in the month before them, which is the next one: November soybeans, but July wheat exports"},
	{File: "dates", Name: "past like the present", Doc: "verbs whose past is their present, which look back before their object: cut rates, but a cut in rates, to cut rates"},
	{File: "dates", Name: "past like the present alone", Doc: "those of them that look back without one too, because they are rarely nouns: the storm hit on Friday"},
	{File: "dates", Name: "past exceptions", Doc: "words after which a verb does not look back: il y a"},
}

// joinedDateHeadings are for languages that write numbers, units and particles in one
// word.
var joinedDateHeadings = []Heading{
	{File: "dates", Name: "particles", Doc: "what may stand behind a date in one word: 지난달에는"},
	{File: "dates", Name: "topics", Doc: "endings of a subject, behind which a date is not of the year that was said of it: 1998년 설립된 회사는 11월 27일"},
	{File: "dates", Name: "copulas", Doc: "endings of a weekday that say that it is the day behind it: 수요일인 5일"},
	{File: "dates", Name: "numerals", Doc: "numerals that stand before units of time; ones multiply the 10, 100 and 1000 behind them. unit: also the unit of days (십일 is the tenth day after a month)." +
		" this: also the word for this (이 세기)", Means: "the number, 1 to 9, 10, 100 or 1000"},
	{File: "dates", Name: "native numerals", Doc: "numerals of the language's own before units of time: 한 달, 세 시. tens: ones may follow", Means: "the number"},
	{File: "dates", Name: "not numerals", Doc: "words that only look like a numeral and a unit: 일일"},
	{File: "dates", Name: "spaced units", Doc: "units before which a numeral that is also a unit stands with a space: 일 년 전"},
	{File: "dates", Name: "frequencies", Doc: "words behind a numeral that say how often: 3일에 한 번", Means: "times, or rank for a longer word that says which one: 번째"},
}

// holidayHeadings are the rules of holidays, of all languages.
var holidayHeadings = []Heading{
	{File: "holidays", Name: "dates", Doc: "holidays on the same date every year: christmas = 12-25", Means: "month and day, such as 12-25"},
	{File: "holidays", Name: "weekdays", Doc: "holidays on a weekday of a month: thanksgiving = 4th Thursday of November, black-friday = 1 day after 4th Thursday of November",
		Means: "which weekday of which month, such as last Monday of May"},
	{File: "holidays", Name: "easter", Doc: "holidays that move with Easter Sunday of the Gregorian calendar: good-friday = -2, holy-week = -7 to 0", Means: "how many days after Easter Sunday, or the first and the last of several"},
	{File: "holidays", Name: "years", Doc: "holidays of other calendars, a line for each year: seollal = 2025-01-29", Means: "the day, such as 2025-01-29", Several: true},
}
