package checks_test

// Ends of ranges, words that are vague or open, and numbers that begin a compound.
func heldEnds() []held {
	right := func(reason, language, text, golden, facts string) held {
		return held{reason, language, text, golden, facts, "", "", ""}
	}
	wrong := func(reason, language, text, golden, fact, want string) held {
		return held{reason, language, text, golden, fact, want, want, want}
	}
	alone := func(reason, language, text, fact, want string) held {
		return held{reason, language, text, "", fact, "-", "-", want}
	}
	const (
		loan = "Le prêt couvre 2031-2034, à un taux de 3 à 5 %, contre 7 à 9 millions d'euros par an depuis 2017."
		lent = "date 2031/2034 [2031-2034]; percent 3..5 % between [3 à 5 %]; money 7000000..9000000 EUR between [7 à 9 millions d'euros]; date 2017 [2017]"
		pact = "A three-way pact of four-time winners cost $9 million a side."
	)
	return []held{
		right("ranges as they are", "fr", loan, lent, lent),
		wrong("an interval as its first year", "fr", loan, lent, "date 2031 [2031-2034]", eitherDate),
		wrong("an interval as its last year", "fr", loan, lent, "date 2034 [~2031-2034]", eitherDate),
		alone("the first year at its own digits", "fr", loan, "date 2031 [2031]", ""),
		alone("the last year at the first one's digits", "fr", loan, "date 2034 [2031]", "value/date"),
		alone("an interval as its two years", "fr", loan, "date 2031 [2031-2034]; date 2034 [2031-2034]", ""),
		alone("the first year, without a mention", "fr", loan, "date 2031", "?grounding/date"),
		alone("the end of a range at the other's digits", "fr", loan, "percent 5 % [3 à]", "value/figure"),
		alone("the end of a range of money at the other's digits", "fr", loan, "money 9000000 EUR [7]", "value/figure"),
		alone("the end of a range at its own digits", "fr", loan, "percent 5 % [5 %]", ""),
		wrong("the day of publication at words that count up to it", "fr", loan, lent, "date 2025-02-04 [2017]", eitherDate),
		wrong("the first day of a year that words begin with", "fr", loan, lent, "date 2017-01-01 [2017]", eitherDate),
		wrong("the same, without a mention", "fr", loan, lent, "date 2017-01-01", "grounding/date"),
		wrong("a later year than words begin with", "fr", loan, lent, "date 2018 [2017]", eitherDate),
		wrong("the century after", "en", "It stood in the nineteenth century.", "date 18XX [nineteenth century]", "date 19XX [nineteenth century]", eitherDate),
		wrong("the last day of the end of a year", "fr", "Il rouvre fin 2027.", "date 2027~ [fin 2027]", "date 2027-12-31 [fin 2027]", eitherDate),
		alone("the last day of a month by whose end something is due", "en", "It will close by the end of March.", "date 2025-03-31 [the end of March]", ""),
		alone("the last day of a quarter by whose end something is due", "en", "It will close by the end of the third quarter.", "date 2025-09-30 [the end of the third quarter]", ""),
		alone("the last day of a week", "en", "It must be signed before the end of next week.", "date 2025-02-16 [the end of next week]", ""),
		alone("the first day of a week by whose end something is due", "en", "It must be signed by the end of the week.", "date 2025-02-03 [the end of the week]", eitherDate),
		alone("the first day of a decade since whose middle something is", "en", "It has stood there since the mid-1990s.", "date 1990-01-01 [the mid-1990s]", eitherDate),
		alone("a day that is not the last of it", "en", "It will close by the end of March.", "date 2025-03-30 [the end of March]", eitherDate),
		alone("the first day of a month by whose end something is due", "en", "It will close by the end of March.", "date 2025-03-01", "grounding/date"),
		alone("the last day of a month at whose end something is", "en", "It will close at the end of March.", "date 2025-03-31 [the end of March]", eitherDate),
		alone("the last day of a year until whose end something lasts", "fr", "Il supprimera d'ici à la fin de l'année 600 postes.", "date 2025-12-31 [d'ici à la fin de l'année]", ""),
		alone("the first day of a month since whose beginning something is", "fr", "Ils sont fermés depuis le début du mois.", "date 2025-02-01 [le début du mois]", ""),
		alone("the last day of a month with whose end a year ends", "fr", "Le bénéfice a fondu sur l'exercice clos fin mars 2024.", "date 2024-03-31 [fin mars 2024]", ""),
		wrong("a day in the middle of a month", "en", "It reopens in mid-June 2026.", "date 2026-06~ [mid-June 2026]", "date 2026-06-15 [mid-June 2026]", eitherDate),
		alone("some days in the middle of a month", "en", "It reopens in mid-June 2026.", "date 2026-06-11/2026-06-20 [mid-June 2026]", ""),
		wrong("the minutes of a full hour", "en", "It opens on Friday at 2 pm.", "date 2025-02-07T14:00 [Friday at 2 pm]", "date 2025-02-07T14:25 [Friday at 2 pm]", eitherDate),
		wrong("the day that arithmetic makes of years ago", "en", "Orla Finn sold it two years ago.", "date 2023 [two years ago]", "date 2023-02-04 [two years ago]", eitherDate),
		wrong("the month that it makes of them", "fr", "Elle l'a vendu il y a deux ans.", "date 2023 [il y a deux ans]", "date 2023-02 [il y a deux ans]", eitherDate),
		wrong("the day that it makes of months ahead", "en", "It closes in two months.", "date 2025-04 [in two months]", "date 2025-04-04 [in two months]", eitherDate),
		alone("the month a year ago", "en", "It costs more than a year ago.", "date 2024-02 [a year ago]", ""),
		right("years ago as a year", "ko", "2년 전에 문을 닫았다.", "date 2023 [2년 전]", "date 2023 [2년 전]"),
		right("days ago as a day", "en", "It closed three days ago.", "date 2025-02-01 [three days ago]", "date 2025-02-01 [three days ago]"),
		alone("an interval by the years of its ends", "en", "It ran from May 2021 to July 2023.", "date 2021/2023 [from May 2021 to July 2023]", ""),
		alone("the last day of months that words give by their days", "fr", "Valable du 1er mars au 31 octobre 2025.", "date 2025-10-31 [31 octobre 2025]", ""),
		alone("the first day likewise, bare", "fr", "Valable du 1er mars au 31 octobre 2025.", "date 2025-03-01", "?grounding/date"),
		alone("the first day alone of both", "fr", "Valable du 1er mars au 31 octobre 2025.", "date 2025-03-01 [du 1er mars au 31 octobre 2025]", "value/date"),
		alone("the last day of months that words give by no day", "fr", "Valable de mars à octobre 2025.", "date 2025-10-31", "grounding/date"),
		alone("an interval by a year too many", "en", "It ran from May 2021 to July 2023.", "date 2020/2023 [from May 2021 to July 2023]", "value/date"),
		wrong("a season as its first year", "fr", "La saison 2024-2025 fut bonne.", "date 2024/2025 [2024-2025]", "date 2024 [2024-2025]", eitherDate),
		wrong("a plan without its last year", "fr", "Le plan couvre 2026-2028.", "date 2026/2028 [2026-2028]", "date 2026/2027 [2026-2028]", eitherDate),
		alone("the first of both years without their first word", "en", "It was shut between 2015 and 2019.", "date 2015 [2015 and 2019]", "value/date"),
		alone("both years without their first word", "en", "It was shut between 2015 and 2019.", "date 2015/2019 [2015 and 2019]", ""),
		alone("a sum of two units without the smaller", "en", "He got 12 years and 5 months.", "quantity 12 a [12 years and 5 months]", "value/figure"),
		alone("a sum of two units, rounded", "en", "He got 12 years and 5 months.", "quantity 12.42 a [12 years and 5 months]", ""),
		alone("vague ends moved", "fr", "Entre fin 2019 et début 2021, il a chuté.", "date 2019/2031 [Entre fin 2019 et début 2021]", "value/date"),
		alone("vague ends whose last is lost", "fr", "Entre fin 2019 et début 2021, il a chuté.", "date 2019/2020 [Entre fin 2019 et début 2021]", "value/date"),
		alone("vague ends by months that lie in them", "fr", "Entre fin 2019 et début 2021, il a chuté.", "date 2019-11/2021-02 [Entre fin 2019 et début 2021]", ""),
		alone("a year that the words of a decade begin with", "fr", "La chanson date des années 1970.", "date 1970", "grounding/date"),
		alone("the same in Korean", "ko", "노래는 1970년대에 나왔다.", "date 1970", "grounding/date"),
		alone("the year in a name", "en", "She won at Rome 1960 twice.", "date 1960", ""),
		alone("vague ends without their marks", "fr", "Entre fin 2019 et début 2021, il a chuté.", "date 2019/2021 [Entre fin 2019 et début 2021]", ""),

		alone("a compound counts", "en", pact, "count 3 parties", ""),
		alone("a compound counts, mentioned", "en", pact, "count 3 [three-way]", ""),
		alone("another number than the compound's", "en", pact, "count 5 parties", "grounding/figure"),
		alone("a compound is no money", "en", pact, "money 3 USD [three-way]", "value/figure grounding/figure"),
		alone("a compound is no money, bare", "en", pact, "money 3 USD", "grounding/figure"),
		alone("dollars are not counted", "en", "Profit was $86 million, against 71 million.", "count 71000000 dollars [71 million]", "value/figure grounding/figure"),
		alone("nor is per cent", "en", "Profit was $86 million, against 71 million.", "count 71000000 % [71 million]", "value/figure grounding/figure"),
		alone("per cent of what is counted", "fr", "On a recensé 57 infections.", "count 57 % [57 infections]", "value/figure grounding/figure"),
		alone("metres of what is counted", "en", "It freed 24 hostages.", "count 24 m [24 hostages]", "value/figure grounding/figure"),
		alone("the noun in other words", "en", "They freed 24 people.", "count 24 hostages [24 people]", ""),
		alone("days by a bare number", "en", "They waited 24 or more.", "count 24 days [24]", ""),
		alone("ages behind their word", "en", "They are aged 18 to 34.", "quantity 18..34 a between [18 to 34]", ""),
		alone("an age between commas", "en", "Ana Ruiz, 41, won.", "quantity 41 a [41]", ""),
		alone("a number that is no age", "en", "They sold 41 of them.", "quantity 41 a [41]", "value/figure grounding/figure"),
		alone("a range whose lower end lost its scale", "fr", loan, "money 7..9000000 EUR between [7 à 9 millions d'euros]", "value/figure"),
		alone("one end of a range, bare", "en", "It costs $3 million to $5 million.", "money 5000000 USD exact", "grounding/figure"),
		alone("one end of a range, bare, as a bound", "en", "It costs $3 million to $5 million.", "money 5000000 USD at_most", ""),
		alone("one end of a range, bare, as the other bound", "en", "It costs $3 million to $5 million.", "money 5000000 USD at_least", "grounding/figure"),
		alone("both ends of a range, bare", "en", "It costs $3 million to $5 million.", "money 3000000 USD; money 5000000 USD", ""),
		alone("an end that stands elsewhere too", "en", "It costs $3 million to $5 million, and cost $3 million in May.", "money 3000000 USD", ""),
		alone("another bound, bare", "en", "Over 300 workers met.", "count 300 workers less_than", "grounding/figure"),
		alone("another bound, bare, where plain words are too", "en", "Over 300 workers met; 300 workers came.", "count 300 workers less_than", "grounding/figure"),
		alone("the bound of the text, bare", "en", "Over 300 workers met.", "count 300 workers at_least", ""),
		alone("a lower end without its scale", "fr", loan, "money 7 EUR [7 à]", "value/figure"),
		alone("a small number is no money of the next sentence", "fr", "La discussion à trois a duré. Le plan vaut 500 milliards de dollars.", "money 3 USD", "grounding/figure"),
		alone("a large one may be", "en", "Sales were $186 million. A year before they were 171 million.", "money 171000000 USD [171 million]", ""),
		alone("pounds may be things", "en", "It sold 71 of them.", "count 71 pounds [71]", ""),
	}
}

// Units that are one another by a power of ten, and periods that words end with a day.
func heldPeriods() []held {
	alone := func(reason, language, text, fact, want string) held {
		return held{reason, language, text, "", fact, "-", "-", want}
	}
	const (
		farm = "Le domaine couvre 350 hectares, sous 1013 hPa, et produit 40 hl; sa note gagne 2,5 points."
		year = "Profit doubled in the six months ended 30 September 2024 and in the year ended 31 March 2024; the week ending 31 January was quiet, and the yard shut on 14 May 2024."
	)
	return []held{
		alone("hectares in square kilometres", "fr", farm, "quantity 3.5 km2 [350 hectares]", ""),
		alone("hectares in square metres", "fr", farm, "quantity 3500000 m2 [350 hectares]", ""),
		alone("hectares by their common sign", "fr", farm, "quantity 350 ha [350 hectares]", ""),
		alone("hectares ten times too small in square metres", "fr", farm, "quantity 350000 m2 [350 hectares]", "value/figure"),
		alone("hectopascals in millibars", "fr", farm, "quantity 1013 mbar [1013 hPa]", ""),
		alone("hectolitres in cubic metres", "fr", farm, "quantity 4 m3 [40 hl]", ""),
		alone("points that may be percentage points", "fr", farm, "quantity 2.5 pp [2,5 points]", ""),
		alone("points that are no per cent", "fr", farm, "percent 2.5 % [2,5 points]", "value/figure"),

		alone("half a year to its last day", "en", year, "date 2024-04-01/2024-09-30 [six months ended 30 September 2024]", ""),
		alone("a year to its last day", "en", year, "date 2023-04-01/2024-03-31 [year ended 31 March 2024]", ""),
		alone("a year to its last day, by months", "en", year, "date 2023-04/2024-03 [year ended 31 March 2024]", ""),
		alone("a week to its last day, without a mention", "en", year, "date 2025-01-25/2025-01-31", ""),
		alone("longer than the words say", "en", year, "date 2023-10-01/2024-09-30 [six months ended 30 September 2024]", "value/date"),
		alone("an interval to a day that ends nothing", "en", year, "date 2024-05-08/2024-05-14 [14 May 2024]", "value/date"),
		alone("a quarter to its last day", "fr", "Le trimestre clos le 30 juin 2024 fut bon.", "date 2024-04-01/2024-06-30 [trimestre clos le 30 juin 2024]", ""),
	}
}
