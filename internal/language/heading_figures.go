package language

import "slices"

// figureHeadings are the headings of numbers.txt and measures.txt.
var figureHeadings = slices.Concat(numeralHeadings, numberWordHeadings, notNumberHeadings, nounHeadings, counterHeadings, measureHeadings)

// numeralHeadings are words and signs with a value.
var numeralHeadings = []Heading{
	{File: "numbers", Name: "cardinals", Doc: "words that are added up: seven, twenty", Means: `the number: "21"`},
	{File: "numbers", Name: "alternatives", Doc: "words for a number or the next one: 두세", Means: `both: "2 or 3"`},
	{File: "numbers", Name: "multipliers", Doc: "words below the scales that multiply what stands before them: hundred, 십", Means: `the number: "100"`},
	{File: "numbers", Name: "scales", Doc: "thousand and the words above it, which multiply all that stands before them", Means: `the power of ten: "10^6"`},
	{File: "numbers", Name: "signs", Doc: "letters for scales behind digits, as they are cased: $5bn", Means: `the power of ten: "10^9", and "loose" where the sign may stand apart though no money is meant: "10^6, loose"`},
	{File: "numbers", Name: "collectives", Doc: "nouns for so many of something: dozen", Means: `the number: "12"`},
	{File: "numbers", Name: "rounds", Doc: "collectives that are about so many: centaine, couple", Means: `the number: "100"`},
	{File: "numbers", Name: "multiples", Doc: "words for so many times as much: el doble", Means: `the number: "2"`},
	{File: "numbers", Name: "ordinals", Doc: "words for ranks, which are also denominators from the third on: third, cinquième", Means: `the rank: "3"; "10^6" for a long one`},
	{File: "numbers", Name: "parts", Doc: "denominators that are no ordinals: half, quarter, tiers", Means: `the part: "1/4"`},
	{File: "numbers", Name: "fraction nouns", Doc: "nouns that make a part of the rank before them: una quinta parte"},
	{File: "numbers", Name: "fractions", Doc: "characters that are a fraction: ¾", Means: `the fraction: "3/4"`},
	{File: "numbers", Name: "rank endings", Doc: "what makes a rank of a number before it: 21st, 삼십번째"},
	{File: "numbers", Name: "spaced rank endings", Doc: "those of one syllable that may also stand behind a number in words: 삼십 위"},
	{File: "numbers", Name: "rank prefixes", Doc: "what makes a rank of digits behind it: 제12회"},
}

// numberWordHeadings are words that stand in and beside numbers.
var numberWordHeadings = []Heading{
	{File: "numbers", Name: "half after", Doc: "what adds a half behind a number or its unit: deux heures et demie"},
	{File: "numbers", Name: "indefinite", Doc: "articles and what is also one: a, un"},
	{File: "numbers", Name: "point", Doc: "the decimal mark in words: two point five"},
	{File: "numbers", Name: "minus", Doc: "words that make a number negative"},
	{File: "numbers", Name: "minus behind", Doc: "words behind a number or its unit that make it negative: 10 grados bajo cero"},
	{File: "numbers", Name: "plus", Doc: "words that say that a number is above zero: 영상 7도"},
	{File: "numbers", Name: "and", Doc: "words that join numbers, and the ends of a range: two hundred and six, between 5 and 6"},
	{File: "numbers", Name: "of", Doc: "words between a number and what it measures: millions of euros"},
	{File: "numbers", Name: "to", Doc: "words between the ends of a range: 10 to 20"},
	{File: "numbers", Name: "from", Doc: "words that open a range and may be left out: from 10 to 20"},
	{File: "numbers", Name: "between", Doc: `words that open a range whose ends "and" joins: between 10 and 20`},
	{File: "numbers", Name: "out of", Doc: "words between a part and its whole: one in five, 51 out of 577; 오분의 일 has the whole before it"},
	{File: "numbers", Name: "out of few", Doc: "those that are a ratio only of numbers in words, up to ten or out of a hundred, because they mean much else: un sur huit, but 51 députés sur 577"},
	{File: "numbers", Name: "among", Doc: "words between a whole that is counted and its part behind it: 10명 중 3명"},
	{File: "numbers", Name: "or", Doc: "words between two numbers that are neighbours: 2 or 3 days"},
	{File: "numbers", Name: "against", Doc: "words between the numbers of a ratio: 3 to 1"},
	{File: "numbers", Name: "scores", Doc: "words between the numbers of a score, the greater one first: 2 a 1"},
	{File: "numbers", Name: "restating", Doc: "words before the same amount in other numbers, or a part of it: soit 1 500 milliards, dont 3 millions"},
	{File: "numbers", Name: "comparing", Doc: "words that compare behind a part: a third as much, a fifth more"},
	{File: "numbers", Name: "moves", Doc: "words for what goes from one figure to another, which makes no range of them: rose from 12 to 15, passe de 12 à 15"},
	{File: "numbers", Name: "changes", Doc: "words for a change, which is by a range unless each end has its unit: une hausse de 5 à 7 %, but de 5 % à 7 %"},
	{File: "numbers", Name: "stays", Doc: "words for what lies in a range, though a word of moves stands before: growth ranged from 5 to 7 %"},
	{File: "numbers", Name: "score verbs", Doc: "what the word behind a score with its particle begins with: 2 대 1로 이겼다"},
	{File: "numbers", Name: "times", Doc: "what makes a ratio of a number: 3 times, 3배"},
	{File: "numbers", Name: "superlatives", Doc: "words that a hyphen joins to a rank, which stays one: the second-largest city"},
	{File: "numbers", Name: "than", Doc: "words before the other one of what is compared: rose to 5 million euros, more than 4 million"},
	{File: "numbers", Name: "fillers", Doc: "words between a qualifier and its number: over the 500"},
	{File: "numbers", Name: "odd", Doc: "what stands behind a number that is a little too low, in one word with it: 100여 명"},
	{File: "numbers", Name: "possessives", Doc: "what is glued to a name whose own the next word is: Ocean's Eleven"},
}

// notNumberHeadings are words by which a number is known to be none.
var notNumberHeadings = []Heading{
	{File: "numbers", Name: "ambiguous", Doc: "number words that mean something else unless a unit or a noun follows: neuf, 이; ranks and parts too: un segundo, un cuarto"},
	{File: "numbers", Name: "not figures", Doc: "phrases whose ordinal, part or number is none: first class, quart de finale, net zero"},
	{File: "numbers", Name: "not numbers", Doc: "words that only begin like numbers: 만일; two words of which the second may go on: 만원 버스"},
	{File: "numbers", Name: "naming", Doc: "words after which a number is a name: page 12, version 3"},
	{File: "numbers", Name: "labels", Doc: "words that make a name of the digits before them: 204호실"},
	{File: "numbers", Name: "streets", Doc: "words for streets, which follow the number of a house: 10 rue de Rivoli, 10 Downing Street"},
	{File: "numbers", Name: "house numbers", Doc: "what stands between the number of a house and its street: 10 bis, rue de Rivoli"},
	{File: "numbers", Name: "articles", Doc: "the parts of a law, which are numbered: 형법 250조 1항"},
	{File: "numbers", Name: "laws", Doc: "what names of laws end in, behind which such a part is a rank"},
	{File: "numbers", Name: "decade endings", Doc: "what makes a decade of four digits: the 1990s"},
	{File: "numbers", Name: "generations", Doc: "names that look like a number with a scale: 5G, 4K"},
	{File: "numbers", Name: "not fractions", Doc: "digits with a slash that are no fraction: 24/7, day and night"},
	{File: "numbers", Name: "addresses", Doc: "what an internet address begins with"},
}

// nounHeadings are words that tell the noun that a number counts.
var nounHeadings = []Heading{
	{File: "numbers", Name: "adjectives", Doc: "words that may stand between a number and its noun: six new companies, six grandes entreprises"},
	{File: "numbers", Name: "not nouns", Doc: "words behind a number that it does not count"},
	{File: "numbers", Name: "plurals", Doc: "nouns that a number counts though they do not look like plurals: people, pays"},
	{File: "numbers", Name: "plural endings", Doc: "what plurals end in"},
	{File: "numbers", Name: "not plural endings", Doc: "endings that are no plural though they end so: glass, virus"},
}

// counterHeadings are for languages whose numbers take counters and particles.
var counterHeadings = []Heading{
	{File: "numbers", Name: "natives", Doc: "numerals of the language's own, beside Sino-Korean ones; they take no scale"},
	{File: "numbers", Name: "determiners", Doc: "those of them that are numbers only before a counter or a noun: 두 명, 두 회사"},
	{File: "numbers", Name: "determiners of any counter", Doc: "those of them that stand before any counter in one word; the others begin too many other words: 두권, but 석유"},
	{File: "numbers", Name: "counters", Doc: "words behind a number that say what it counts: 명, 개"},
	{File: "numbers", Name: "common counters", Doc: "counters that the shortest numerals stand before in one word: 백명, 천번"},
	{File: "numbers", Name: "counters of once", Doc: "counters that with one say once or one side, and count nothing: 한 번, 한 편"},
	{File: "numbers", Name: "counters of dates", Doc: "counters that with digits say when: 2025년 2월 4시"},
	{File: "numbers", Name: "shares", Doc: "counters of shares in firms that are units of time too: 250만 주"},
	{File: "numbers", Name: "share words", Doc: "what a word beside such a counter begins with where it is one: 주식 500주, 500주를 매수"},
	{File: "numbers", Name: "ages", Doc: "counters that behind tens say how old somebody is: 40대 남성"},
	{File: "numbers", Name: "years of age", Doc: "counters of years of age: 35세"},
	{File: "numbers", Name: "aged", Doc: "what the word behind such a counter begins with where it says so"},
	{File: "numbers", Name: "whither", Doc: "particles of what is reached: 12%에서 15%로"},
	{File: "numbers", Name: "closing", Doc: "particles that close a range, and say what is reached: 10달러에서 20달러까지"},
	{File: "numbers", Name: "changes", Doc: "what verbs of change begin with: 12%에서 15%까지 올랐다"},
	{File: "numbers", Name: "not counters", Doc: "words that only begin like counters: 두 국가"},
	{File: "numbers", Name: "per", Doc: "what stands behind one of that by which others are counted, in one word with it: 1인당"},
	{File: "numbers", Name: "particles", Doc: "endings that a number, its unit or its counter can have: 3조원이"},
	{File: "numbers", Name: "noun particles", Doc: "endings that are taken off a noun behind a determiner, the longer one first: 두 회사에서"},
}

// measureHeadings are words and signs of what a number measures.
var measureHeadings = []Heading{
	{File: "measures", Name: "percent", Doc: "words and signs for per cent"},
	{File: "measures", Name: "percentage points", Doc: "words for percentage points"},
	{File: "measures", Name: "basis points", Doc: "words for basis points, hundredths of a percentage point"},
	{File: "measures", Name: "currencies", Doc: "names of currencies, in any case", Means: `codes of ISO 4217, the preferred one first: "USD, CAD, AUD"`, Regional: true},
	{File: "measures", Name: "currency signs", Doc: "signs and letters for currencies, as they are cased: €, US$, kr", Means: `codes of ISO 4217, the preferred one first: "JPY, CNY"`, Regional: true},
	{File: "measures", Name: "nations", Doc: "words beside a currency that say whose it is, before it or behind it as adjectives stand: Swiss francs, francs suisses", Means: `the code of that country's own currency: "CHF"`},
	{File: "measures", Name: "minors", Doc: "names of hundredths of a currency: cent, penny", Means: `codes of ISO 4217, the preferred one first: "USD, EUR"`, Regional: true},
	{File: "measures", Name: "more codes", Doc: "codes of money that news speaks of and that ISO 4217 does not list, or lists no more"},
	{File: "measures", Name: "fund codes", Doc: "codes of ISO 4217 in which nothing is paid"},
	{File: "measures", Name: "well-known codes", Doc: "codes that are read in small letters before a number too: usd 50"},
	{File: "measures", Name: "word-like codes", Doc: "codes that are also words: in small letters they are no money, nor in capitals before a number, where a headline may have them"},
	{File: "measures", Name: "places", Doc: "places in whose texts a sign or a name that several currencies share is mostly that of their own: Toronto, Québec, Pakistan", Means: `the code of that country's own currency: "CAD"`},
	{File: "measures", Name: "exchanges", Doc: "words between a rate of exchange and the currency that it is told in: 141.7 to the dollar, 7,24 pour un dollar"},
	{File: "measures", Name: "dollars", Doc: "currencies called dollar and written $ where they are from: in a region of one, $ is that one first"},
	{File: "measures", Name: "words like currencies", Doc: "names of currencies that are mostly another word: livres, marks, won. They are money in large amounts, and beside words of paying"},
	{File: "measures", Name: "paying", Doc: "words before an amount that say that money is meant: paid, costs, le prix"},
	{File: "measures", Name: "units", Doc: "names of units, in any case", Means: `units of UCUM, the preferred one first: "km", "t, [ston_av]"`},
	{File: "measures", Name: "unit symbols", Doc: "symbols of units, as they are cased: MW, °C", Means: `the unit of UCUM: "Cel"`},
	{File: "measures", Name: "units per", Doc: "words between a unit and the one that it is divided by: 30 litres a second"},
	{File: "measures", Name: "times behind", Doc: "words that make a time of the length before them, so that nothing else is measured by it: 40 died hours later"},
	{File: "measures", Name: "rates", Doc: "what is told in per cent, so that points beside it are percentage points: a margin of error of 3 points"},
	{File: "measures", Name: "points", Doc: "words for points, which are percentage points where a percentage stands beside them"},
	{File: "measures", Name: "terms", Doc: "words before a term of prison: 징역"},
	{File: "measures", Name: "units of terms", Doc: "counters of dates that are units in such a term: 징역 10월", Means: `units of UCUM: "mo"`},
	{File: "measures", Name: "spans", Doc: "times in one word that are a number and its unit: 사흘", Means: `the number and the unit of UCUM: "3 d"`},
	{File: "measures", Name: "span endings", Doc: "what may be glued to such a word: 사흘간"},
	{File: "measures", Name: "span words", Doc: "words behind which one such unit is a span, and no habit: 하루 만에"},
	{File: "measures", Name: "speeds", Doc: "words before a length that make a speed of it: 시속 300㎞", Means: `what the length is divided by, in UCUM: "h"`},
	{File: "measures", Name: "before", Doc: "words that qualify the figure behind them: at least, environ", Means: `the qualifier: "about", "more_than", "at_least", "less_than", "at_most" or "exact"`},
	{File: "measures", Name: "bounding verbs", Doc: "verbs that qualify the figure behind them, and the contrary where they are negated: exceeded, n'excède pas", Means: `the qualifier: "more_than", "at_least", "less_than" or "at_most"`},
	{File: "measures", Name: "negations", Doc: "words before such a verb that negate it, up to three words away"},
	{File: "measures", Name: "during", Doc: "those words before a figure that before a length of time say during what, and qualify nothing: grew over five years"},
	{File: "measures", Name: "lasting", Doc: "words before those, or behind the length, with which they qualify it all the same: lasted over five years, over five years ago"},
	{File: "measures", Name: "before measures", Doc: "words that qualify what is measured, but not what is counted: sous 3 %, but sous 3 ponts"},
	{File: "measures", Name: "after", Doc: "words that qualify the figure before them: or more, 이상", Means: `the qualifier: "about", "more_than", "at_least", "less_than", "at_most" or "exact"`},
	{File: "measures", Name: "after verbs", Doc: "what verbs that qualify the figure before them begin with, also behind one of the adverbs: 3억 원을 넘어섰다", Means: "as above"},
	{File: "measures", Name: "not after verbs", Doc: "what verbs begin with that begin like those and qualify nothing: 넘겨받다"},
	{File: "measures", Name: "adverbs", Doc: "words between a figure and the verb that qualifies it: 3억 원을 크게 밑돌다"},
}
