package checks_test

const (
	eitherFigure = "value/figure grounding/figure"
	eitherDate   = "value/date grounding/date"
)

// What a pairing with the golden excuses, and what it does not.
func heldPairs() []held {
	const (
		plant = "L'usine de Brest a coûté 42 millions d'euros et emploie 310 ouvriers, dit Kermadec. Elle ouvre mardi; un autre site, le 3 mars 2025."
		truth = "money 42000000 EUR [42 millions d'euros]; count 310 ouvriers [310 ouvriers]; date 2025-02-04 [mardi]; date 2025-03-03 [3 mars 2025]"
		nears = "Orders hit 1,150 units in 2023 and €7.5 million by Friday; the yard at Ulsan has three cranes."
	)
	return []held{
		{"the truth itself", "fr", plant, truth, truth, "", "", ""},
		{"the truth without mentions", "fr", plant, truth, "money 42000000 EUR; count 310 ouvriers; date 2025-02-04; date 2025-03-03", "", "", ""},
		{"the truth by its words alone", "fr", plant, truth, "money 42000000 EUR [~42 millions d'euros]; count 310 ouvriers [~310 ouvriers]; date 2025-02-04 [~mardi]; date 2025-03-03 [~3 mars 2025]", "", "", ""},
		{"mentions with more words around", "fr", plant, truth, "money 42000000 EUR [a coûté 42 millions d'euros]; count 310 ouvriers [emploie 310 ouvriers]; date 2025-02-04 [ouvre mardi]; date 2025-03-03 [le 3 mars 2025]", "", "", ""},
		{"mentions exchanged, values right", "fr", plant, truth, "money 42000000 EUR [310 ouvriers]; count 310 ouvriers [42 millions d'euros]; date 2025-02-04 [mardi]; date 2025-03-03 [3 mars 2025]", eitherFigure, eitherFigure, eitherFigure},
		{"mentions exchanged, by their words", "fr", plant, truth, "money 42000000 EUR [~310 ouvriers]; count 310 ouvriers [~42 millions d'euros]; date 2025-02-04 [mardi]; date 2025-03-03 [3 mars 2025]", eitherFigure, eitherFigure, eitherFigure},
		{"mentions of dates exchanged", "fr", plant, truth, "money 42000000 EUR; count 310 ouvriers; date 2025-02-04 [3 mars 2025]; date 2025-03-03 [mardi]", eitherDate, eitherDate, eitherDate},
		{"a figure at a name", "fr", plant, truth, "money 42000000 EUR [Kermadec]; count 310 ouvriers; date 2025-02-04; date 2025-03-03", eitherFigure, eitherFigure, eitherFigure},
		{"a figure at a name, by its word", "fr", plant, truth, "money 42000000 EUR [~Kermadec]; count 310 ouvriers; date 2025-02-04; date 2025-03-03", eitherFigure, eitherFigure, eitherFigure},
		{"a date at a name", "fr", plant, truth, "money 42000000 EUR; count 310 ouvriers; date 2025-02-04 [Brest]; date 2025-03-03", eitherDate, eitherDate, eitherDate},
		{"a figure at a word of no meaning", "fr", plant, truth, "money 42000000 EUR [emploie]; count 310 ouvriers; date 2025-02-04; date 2025-03-03", eitherFigure, eitherFigure, eitherFigure},
		{"one mention right, the other foreign", "fr", plant, truth, "money 42000000 EUR [42 millions d'euros][310 ouvriers]; count 310 ouvriers; date 2025-02-04; date 2025-03-03", eitherFigure, eitherFigure, eitherFigure},
		{"one mention right, the other a name", "fr", plant, truth, "money 42000000 EUR; count 310 ouvriers; date 2025-02-04 [mardi][Kermadec]; date 2025-03-03", eitherDate, eitherDate, eitherDate},
		{"a figure at a date", "fr", plant, truth, "money 42000000 EUR; count 310 ouvriers [3 mars 2025]; date 2025-02-04; date 2025-03-03", eitherFigure, eitherFigure, eitherFigure},
		{"a date at a figure", "fr", plant, truth, "money 42000000 EUR; count 310 ouvriers; date 2025-02-04 [310 ouvriers]; date 2025-03-03", eitherDate, eitherDate, eitherDate},
		{"exchanged in English", "en", nears, "count 1150 units [1,150 units]; money 7500000 EUR [€7.5 million]; count 3 cranes [three cranes]; date 2023 [2023]; date 2025-02-07 [Friday]", "count 1150 units [three cranes]; money 7500000 EUR [€7.5 million]; count 3 cranes [1,150 units]; date 2023 [2023]; date 2025-02-07 [Friday]", eitherFigure, eitherFigure, eitherFigure},
		{"exchanged in Korean", "ko", "한빛전자는 직원 250명을 뽑고 30억 원을 투자한다.", "count 250 명 [250명]; money 3000000000 KRW [30억 원]", "count 250 명 [30억 원]; money 3000000000 KRW [250명]", eitherFigure, eitherFigure, eitherFigure},
		{"at a name in Korean", "ko", "한빛전자는 직원 250명을 뽑고 30억 원을 투자한다.", "count 250 명 [250명]; money 3000000000 KRW [30억 원]", "count 250 명 [한빛전자]; money 3000000000 KRW [30억 원]", eitherFigure, eitherFigure, eitherFigure},
		{"words that only a person can read", "en", "The crew is a baker's few, and the fee a pony.", "money 25 GBP [a pony]", "money 25 GBP [a pony]", "", "", eitherFigure},
		{"words that only a person can read, no offsets", "en", "The crew is a baker's few, and the fee a pony.", "money 25 GBP [a pony]", "money 25 GBP [~a pony]", "", "", eitherFigure},
		{"a day that only a person can read", "fr", "La remise a lieu le lendemain de la fête.", "date 2025-02-05 [le lendemain de la fête]", "date 2025-02-05 [le lendemain de la fête]", "", "", "-"},
		{"the same word elsewhere", "fr", "Deux cents voix mardi. Le vote de mardi a duré.", "date 2025-02-04 [mardi]", "date 2025-02-04 [2:mardi]", "", "", ""},
	}
}

// What words ground.
func heldWords() []held {
	const (
		kakao = "Kakao a levé des fonds le mois dernier. Fondée en 2019, elle vise juin."
		year  = "date 2019 [2019]"
	)
	return []held{
		{"an amount at a name", "fr", kakao, year, year + "; money 47000000000 USD [Kakao]", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"an amount at a name, by its word", "fr", kakao, year, year + "; money 47000000000 USD [~Kakao]", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"an amount at a verb", "fr", kakao, year, year + "; money 12 EUR [a levé]", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"an amount at vague words", "fr", kakao, year, year + "; money 12 EUR [des fonds]", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"a day at a name", "fr", kakao, year, year + "; date 1987-08-23 [Kakao]", "grounding/date", "grounding/date", "grounding/date"},
		{"an invented count without a mention", "fr", kakao, year, year + "; count 12 banques", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"a ratio at a name in English", "en", "Shares of Naver doubled and Naver cheered.", "", "percent 40 % [Naver]", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"an amount at a name in Korean", "ko", "카카오는 지난달 투자를 받았다.", "", "money 50000000 KRW [카카오]", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"a day at a name in Korean", "ko", "카카오는 지난달 투자를 받았다.", "", "date 2025-01-15 [카카오]", "grounding/date", "grounding/date", "grounding/date"},
		{"one that nothing says", "fr", "Kakao et Naver discutent.", "", "count 1 banque", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"one at a name", "fr", "Une banque soutient Kakao.", "", "count 1 banque [Kakao]", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"one per cent that an article does not say", "fr", "Une banque soutient Kakao.", "", "percent 1 %", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"one euro that an article does not say", "en", "A bank backs Kakao.", "", "money 1 EUR", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"one of another noun", "en", "A bank backs Kakao.", "", "count 1 airline", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"one by an article and its noun", "fr", "Une banque soutient Kakao.", "count 1 banque", "count 1 banque [Une banque]", "", "", ""},
		{"one by an adjective between", "fr", "Une seule petite banque soutient Kakao.", "count 1 banque", "count 1 banque [Une seule petite banque]", "", "", ""},
		{"one without a mention", "en", "Kakao hired one engineer.", "count 1 engineer", "count 1 engineer", "", "", ""},
		{"one by an", "en", "Kakao hired an engineer.", "count 1 engineer", "count 1 engineer [an engineer]", "", "", ""},
		{"one in Korean", "ko", "카카오는 개발자 한 명을 뽑았다.", "count 1 명", "count 1 명 [한 명]", "", "", ""},
		{"one company in Korean", "ko", "한 회사가 투자했다.", "count 1 회사", "count 1 회사 [한 회사]", "", "", ""},
		{"digits in a product's name", "en", "The Galaxy S24 sold well.", "", "count 24 phones [Galaxy S24]", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"digits in a product's name, bare", "en", "The Galaxy S24 sold well.", "", "percent 24 %", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"digits in the name of a meeting", "en", "Leaders of the G20 met.", "", "count 20 leaders [G20]", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"a number behind a maker's name", "en", "A Boeing 737 landed safely.", "", "count 737 planes [737]", eitherFigure, eitherFigure, eitherFigure},
		{"a number behind a maker's name, bare", "fr", "Un Boeing 737 a atterri.", "", "count 737 avions", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"a number behind a car's name", "fr", "La Peugeot 308 se vend bien.", "", "count 308 voitures [Peugeot 308]", eitherFigure, eitherFigure, eitherFigure},
		{"the number of a road", "en", "They drove down route 66.", "", "count 66 routes [66]", eitherFigure, eitherFigure, eitherFigure},
		{"the number of a flight", "fr", "Le vol 447 a atterri.", "", "count 447 passagers [447]", eitherFigure, eitherFigure, eitherFigure},
		{"the number of a law as money", "fr", "La loi 1901 protège.", "", "money 1901 EUR [1901]", eitherFigure, eitherFigure, eitherFigure},
		{"the number of a system", "en", "It runs on Windows 11.", "", "count 11 windows [Windows 11]", eitherFigure, eitherFigure, eitherFigure},
		{"a year as a count", "en", "In March 2025 the yard closed.", "", "count 2025 workers [2025]", eitherFigure, eitherFigure, eitherFigure},
		{"a year as a count, bare", "fr", "Le chantier a fermé en mars 2025.", "", "count 2025 ouvriers", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"a day of the month as a percentage", "fr", "Le chantier ferme le 30 avril.", "", "percent 30 %", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"a day of the month as a percentage, mentioned", "fr", "Le chantier ferme le 30 avril.", "", "percent 30 % [30 avril]", eitherFigure, eitherFigure, eitherFigure},
		{"a day of the month as a count, its digits mentioned", "fr", "Le chantier ferme le 30 avril.", "", "count 30 ouvriers [30]", eitherFigure, eitherFigure, eitherFigure},
		{"the day of a Korean date as a count", "ko", "행사는 4월 30일에 열린다.", "", "count 30 명 [30일]", eitherFigure, eitherFigure, eitherFigure},
		{"a count as a year", "en", "The yard has 1987 workers.", "", "date 1987", "grounding/date", "grounding/date", "grounding/date"},
	}
}

// Units: what a number counts or measures.
func heldUnits() []held {
	const (
		lab   = "Le labo réunit 100 développeurs et 1 250 MW; la part monte de 40 à 45 %, soit 12 % de mieux, pour 1 846 salariés."
		truth = "count 100 développeurs [100 développeurs]; quantity 1250 MW [1 250 MW]; percent 40..45 % between [40 à 45 %]; percent 12 % [12 %]; count 1846 salariés [1 846 salariés]"
		rest  = "quantity 1250 MW; percent 40..45 % between; percent 12 %; count 1846 salariés; "
		most  = "count 100 développeurs; quantity 1250 MW; percent 12 %; count 1846 salariés; "
	)
	return []held{
		{"a count as a percentage", "fr", lab, truth, rest + "percent 100 % [100 développeurs]", eitherFigure, eitherFigure, eitherFigure},
		{"a count as money", "fr", lab, truth, rest + "money 100 USD [100 développeurs]", eitherFigure, eitherFigure, eitherFigure},
		{"a count as a length", "fr", lab, truth, rest + "quantity 100 km [100 développeurs]", eitherFigure, eitherFigure, eitherFigure},
		{"a count as a percentage, bare", "fr", lab, truth, rest + "percent 100 %", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"a count as money, bare", "fr", lab, truth, rest + "money 100 EUR", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"a count as a ratio, bare", "en", "The lab has 12 workers.", "", "ratio 12 1", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"a percentage as a count", "fr", lab, truth, "count 100 développeurs; " + rest + "count 12 usines [12 %]", eitherFigure, eitherFigure, eitherFigure},
		{"a percentage as a count, bare", "en", "Sales rose 17 % in a year.", "", "count 17 shops", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"money as a count", "en", "The yard cost $300 to clean.", "", "count 300 workers [$300]", eitherFigure, eitherFigure, eitherFigure},
		{"a length as a count", "en", "The road is 90 km long.", "", "count 90 cars", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"a length as money", "en", "The road is 90 km long.", "", "money 90 EUR [90 km]", eitherFigure, eitherFigure, eitherFigure},
		{"a plural that does not look like one", "en", "They employ 200 staff.", "", "percent 200 %", "grounding/figure", "grounding/figure", "grounding/figure"},
		{"a counter as a percentage", "ko", "개발자 100명이 모였다.", "", "percent 100 % [100명]", eitherFigure, eitherFigure, eitherFigure},
		{"a percentage as a counter", "ko", "매출이 7% 늘었다.", "", "count 7 명 [7%]", eitherFigure, eitherFigure, eitherFigure},
		{"a rank as a count", "en", "The yard came third.", "", "money 3 EUR [third]", eitherFigure, eitherFigure, eitherFigure},
		{"a count of another noun", "fr", lab, truth, rest + "count 100 communes [100 développeurs]", "agree/figure coverage/figure", "agree/figure coverage/figure", "-"},
		{"megawatts as gigawatts", "fr", lab, truth, "count 100 développeurs; quantity 1.25 GW [1 250 MW]; percent 40..45 % between; percent 12 %; count 1846 salariés", "", "", ""},
		{"megawatts as gigawatts, bare", "fr", lab, truth, "count 100 développeurs; quantity 1.25 GW; percent 40..45 % between; percent 12 %; count 1846 salariés", "", "", ""},
		{"megawatts as milliwatts", "fr", lab, truth, "count 100 développeurs; quantity 1250 mW [1 250 MW]; percent 40..45 % between; percent 12 %; count 1846 salariés", eitherFigure + " agree/figure", eitherFigure + " agree/figure", eitherFigure},
		{"gigawatts without the change of value", "fr", lab, truth, "count 100 développeurs; quantity 1250 GW [1 250 MW]; percent 40..45 % between; percent 12 %; count 1846 salariés", eitherFigure + " agree/figure", eitherFigure + " agree/figure", eitherFigure},
		{"a kilometre in metres", "en", "The road is 1 km long, 2 tonnes a day.", "quantity 1 km [1 km]; quantity 2 t [2 tonnes]", "quantity 1000 m [1 km]; quantity 2000 kg [2 tonnes]", "", "", ""},
		{"kilowatt hours", "en", "It burns 3.4 MWh a day.", "quantity 3.4 MW.h [3.4 MWh]", "quantity 3400 kW.h [3.4 MWh]", "", "", ""},
		{"minutes are no metres", "en", "The ride takes 45 minutes.", "quantity 45 min [45 minutes]", "quantity 45 m [45 minutes]", eitherFigure + " agree/figure", eitherFigure + " agree/figure", eitherFigure},
		{"bits are no bytes", "en", "The line carries 80 Mbps.", "quantity 80 Mbit/s [80 Mbps]", "quantity 80 Mby/s [80 Mbps]", eitherFigure + " agree/figure", eitherFigure + " agree/figure", eitherFigure},
		{"Celsius is not kelvin", "en", "It was 40 °C in the shade.", "quantity 40 Cel [40 °C]", "quantity 40 K [40 °C]", eitherFigure + " agree/figure", eitherFigure + " agree/figure", eitherFigure},
		{"a range as its lower end", "fr", lab, truth, most + "percent 40 % [40 à 45 %]", "agree/figure", "agree/figure", "value/figure"},
		{"a range as at least its lower end", "fr", lab, truth, most + "percent 40 % at_least [40 à 45 %]", "agree/figure", "agree/figure", "value/figure"},
		{"a range as its lower end, bare", "fr", lab, truth, most + "percent 40 %", "agree/figure coverage/figure", "agree/figure coverage/figure", "-"},
		{"a range as at most its upper end", "en", "Between 250 and 700 dollars a seat.", "money 250..700 USD between [Between 250 and 700 dollars]", "money 700 USD at_most [Between 250 and 700 dollars]", "agree/figure", "agree/figure", "value/figure"},
		{"a range with another end", "ko", "직원 30~40명이 일한다.", "count 30..40 명 between [30~40명]", "count 30..50 명 between [30~40명]", "agree/figure", "agree/figure", "value/figure"},
		{"a range that keeps both, unqualified", "fr", lab, truth, most + "percent 40..45 % [40 à 45 %]", "?agree/figure", "?agree/figure", ""},
		{"the plural of salarié", "fr", lab, truth, "count 100 développeur; quantity 1250 MW; percent 40..45 % between; percent 12 %; count 1846 salarié [1 846 salariés]", "", "", ""},
		{"irregular plurals", "en", "It feeds 40 children, 12 women and 9 people.", "count 40 children [40 children]; count 12 women [12 women]; count 9 people [9 people]", "count 40 child; count 12 woman; count 9 person", "", "", ""},
		{"French irregular plurals", "fr", "On compte 7 journaux, 4 travaux et 8 yeux.", "count 7 journaux [7 journaux]; count 4 travaux; count 8 yeux", "count 7 journal; count 4 travail; count 8 œil", "", "", "-"},
		{"Korean counters of people", "ko", "직원 30명이 일한다.", "count 30 명 [30명]", "count 30 사람 [30명]", "", "", ""},
		{"a currency left out and said just before", "fr", "Le résultat est de 186 millions d'euros, contre 171 millions un an plus tôt.", "money 186000000 EUR [186 millions d'euros]; money 171000000 EUR [171 millions]", "money 186000000 EUR [186 millions d'euros]; money 171000000 EUR [171 millions]", "", "", ""},
		{"a noun of time that is counted", "en", "The loan runs for 20 years.", "quantity 20 a [20 years]", "quantity 20 a [20 years]", "", "", ""},
	}
}

// Dates: no finer than their words, no interval without its ends.
func heldDates() []held {
	const (
		plans = "Le mois dernier, l'usine fondée en 2019 a publié ses plans. Elle ouvrira en juin, puis du 4 au 6 mars 2026, et la dette baisse depuis 2021."
		truth = "date 2025-01 [Le mois dernier]; date 2019 [2019]; date 2025-06 [juin]; date 2026-03-04/2026-03-06 [du 4 au 6 mars 2026]; date 2021 [2021]"
	)
	return []held{
		{"dates as they are", "fr", plans, truth, truth, "", "", ""},
		{"a day out of last month", "fr", plans, truth, "date 2025-01-15 [Le mois dernier]", eitherDate, eitherDate, eitherDate},
		{"a day out of last month, bare", "fr", plans, truth, "date 2025-01-15", "grounding/date", "grounding/date", "grounding/date"},
		{"the first of January out of a year", "fr", plans, truth, "date 2019-01-01 [2019]", eitherDate, eitherDate, eitherDate},
		{"the first of January out of a year, bare", "fr", plans, truth, "date 2019-01-01", "grounding/date", "grounding/date", "grounding/date"},
		{"a month out of a year", "fr", plans, truth, "date 2019-05 [2019]", eitherDate, eitherDate, eitherDate},
		{"the first out of a month", "fr", plans, truth, "date 2025-06-01 [juin]", eitherDate, eitherDate, eitherDate},
		{"the first out of a month, by its word", "fr", plans, truth, "date 2025-06-01 [~juin]", eitherDate, eitherDate, eitherDate},
		{"an interval out of a year", "fr", plans, truth, "date 2019-03/2019-09 [2019]", eitherDate, eitherDate, eitherDate},
		{"an interval out of one date, bare", "fr", plans, truth, "date 2019-03/2019-09", "grounding/date", "grounding/date", "grounding/date"},
		{"an interval with one end of its words", "fr", plans, truth, "date 2026-03-04/2026-03-09 [du 4 au 6 mars 2026]", eitherDate, eitherDate, eitherDate},
		{"an interval that goes on from a year", "fr", plans, truth, "date 2019/2023 [2019]", eitherDate, eitherDate, eitherDate},
		{"an interval left open that words open", "fr", plans, "", "date 2021/.. [2021]", "-", "?spurious/date", ""},
		{"an interval left open that no words open", "fr", plans, truth, "date 2019/.. [2019]", eitherDate, eitherDate, eitherDate},
		{"a time of day that no words have", "fr", "Elle ouvre mardi.", "date 2025-02-04 [mardi]", "date 2025-02-04T09:00 [mardi]", eitherDate + " agree/date", eitherDate + " agree/date", eitherDate},
		{"a time of day that no words have, bare", "fr", "Elle ouvre mardi.", "date 2025-02-04 [mardi]", "date 2025-02-04T09:00", eitherDate + " agree/date", eitherDate + " agree/date", eitherDate},
		{"a time of day that words have", "en", "It opens on Tuesday at 18:45.", "date 2025-02-04T18:45 [Tuesday at 18:45]", "date 2025-02-04T18:45:00.000 [Tuesday at 18:45]", "", "", ""},
		{"coarser than its words", "fr", "Elle ouvre le 3 mars 2025.", "date 2025-03-03 [3 mars 2025]", "date 2025-03 [3 mars 2025]", "agree/date", "agree/date", "?value/date"},
		{"coarser, bare", "fr", "Elle ouvre le 3 mars 2025.", "date 2025-03-03 [3 mars 2025]", "date 2025", "agree/date", "agree/date", "?grounding/date"},
		{"coarser by a clock alone", "fr", "Elle ouvre le 3 mars 2025 à 9 h 30.", "", "date 2025-03-03 [3 mars 2025 à 9 h 30]", "-", "-", ""},
		{"as coarse as words within", "fr", "Elle ouvre le 3 mars 2025.", "", "date 2025-03 [mars 2025]", "-", "-", ""},
		{"as coarse as other words", "fr", "Elle ouvre le 3 mars 2025, et en 2025 seulement.", "", "date 2025", "-", "-", ""},
		{"a day out of last month in English", "en", "It closed last month.", "date 2025-01 [last month]", "date 2025-01-04 [last month]", eitherDate, eitherDate, eitherDate},
		{"a day out of a quarter", "en", "Sales fell in the third quarter of 2024.", "date 2024-35 [third quarter of 2024]", "date 2024-07-01 [third quarter of 2024]", eitherDate, eitherDate, eitherDate},
		{"a quarter by its months", "en", "Sales fell in the third quarter of 2024.", "date 2024-35 [third quarter of 2024]", "date 2024-07/2024-09 [third quarter of 2024]", "", "", ""},
		{"days around the middle of a month", "en", "It opens in mid-May 2025.", "date 2025-05~ [mid-May 2025]", "date 2025-05~ [mid-May 2025]", "", "", ""},
		{"a day out of last month in Korean", "ko", "지난달 공장이 문을 닫았다.", "date 2025-01 [지난달]", "date 2025-01-20 [지난달]", eitherDate, eitherDate, eitherDate},
		{"last month in Korean", "ko", "지난달 공장이 문을 닫았다.", "date 2025-01 [지난달]", "date 2025-01 [지난달]", "", "", ""},
		{"a year in the name of a fair", "fr", "Les JO 2028 coûteront cher.", "date 2028", "date 2028", "", "", ""},
		{"two dates that the text gives apart", "en", "It opened on 3 March 2024 and closed on 9 May 2024.", "", "date 2024-03-03/2024-05-09", "-", "?spurious/date", ""},
	}
}

// Facts that are given several times.
func heldAgain() []held {
	const (
		vote  = "Le vote de mardi a réuni 40 % des voix. Mardi encore, 40 % des voix; mardi, dit-elle."
		truth = "percent 40 % [40 %]; date 2025-02-04 [mardi]"
	)
	return []held{
		{"a date once for each mention", "fr", vote, truth, "percent 40 % [40 %]; date 2025-02-04 [mardi]; date 2025-02-04 [Mardi]; date 2025-02-04 [2:mardi]", "?consistency/duplicate", "?consistency/duplicate", "?consistency/duplicate"},
		{"a figure once for each mention", "fr", vote, truth, "percent 40 % [40 %]; percent 40 % [2:40 %]; date 2025-02-04", "?consistency/duplicate", "?consistency/duplicate", ""},
		{"two facts of the golden that are equal", "en", "Coal fell 2 %. Steel fell 2 %.", "percent 2 % [2 %]; percent 2 % [2:2 %]", "percent 2 % [2 %]; percent 2 % [2:2 %]", "", "", ""},
		{"three where the golden has two", "en", "Coal fell 2 %. Steel fell 2 %.", "percent 2 % [2 %]; percent 2 % [2:2 %]", "percent 2 % [2 %]; percent 2 % [2:2 %]; percent 2 % [2 %]", "?consistency/duplicate", "?consistency/duplicate", "?consistency/duplicate"},
		{"a twin that says otherwise", "en", "Coal fell by up to 2 %.", "percent 2 % at_most [2 %]", "percent 2 % at_most [2 %]; percent 2 % at_least [2 %]", "spurious/figure value/figure", "value/figure", "value/figure"},
		{"a twin at a name", "en", "Coal fell 2 %, said Brandt.", "percent 2 % [2 %]", "percent 2 % [2 %]; percent 2 % [Brandt]", "grounding/figure", "grounding/figure", "grounding/figure"},
	}
}

// Facts as news gives them, each right in every mode but where it says otherwise.
func heldNews() []held {
	right := func(reason, language, text, facts string) held {
		return held{reason, language, text, facts, facts, "", "", ""}
	}
	wrong := func(reason, language, text, fact, want string) held {
		return held{reason, language, text, "", fact, want, want, want}
	}
	const (
		vote  = "Turnout hit 61.5% on 5 June 2024, up from 58% in 2019; some 2,300 of the 4,000 workers voted, two-thirds of them early."
		sales = "삼성전자는 2024년 3분기 매출 79조 987억원을 기록했고 직원 12만 명이 일한다."
		pib   = "Le PIB a reculé de 0,3 % au deuxième trimestre 2024, à 712 milliards d'euros, soit 1,5 à 2 millions d'euros par jour."
	)
	return []held{
		right("percentages and days", "en", vote, "percent 61.5 % [61.5%]; percent 58 % [58%]; date 2024-06-05 [5 June 2024]; date 2019 [2019]"),
		right("a mention without its sign", "en", vote, "percent 61.5 % [61.5]; ratio 0.58 1 [58]"),
		right("one number of two", "en", vote, "count 4000 workers [4,000 workers]; ratio 0.667 1 [two-thirds]"),
		right("Korean sums and quarters", "ko", sales, "money 79098700000000 KRW [79조 987억원]; date 2024-35 [2024년 3분기]; count 120000 명 [12만 명]"),
		right("a Korean quarter by its months", "ko", sales, "date 2024-07/2024-09 [2024년 3분기]"),
		right("French milliards and a range", "fr", pib, "percent 0.3 % [0,3 %]; money 712000000000 EUR [712 milliards d'euros]; money 1500000..2000000 EUR between [1,5 à 2 millions d'euros]; date 2024-34 [deuxième trimestre 2024]"),
		right("a range of money in its ratio's unit", "en", "Rates rise by 2 to 3 percent.", "ratio 0.02..0.03 1 between [2 to 3 percent]"),
		right("short scales", "en", "The fund manages $1.2bn, or £950m.", "money 1200000000 USD [$1.2bn]; money 950000000 GBP [£950m]"),
		right("dozens and scores", "fr", "Une dizaine de députés et une vingtaine de sénateurs.", "count 10 députés about [Une dizaine de députés]; count 20 sénateurs about [une vingtaine de sénateurs]"),
		right("an age, counted or measured", "en", "She is 42 years old.", "quantity 42 a [42 years]"),
		right("an age by its noun", "en", "She is 42 years old.", "count 42 years [42 years]"),
		right("kilometres spelled out, in metres", "en", "The tunnel is 5 kilometres long.", "quantity 5000 m [5 kilometres]"),
		right("people and a person", "en", "It serves 1.2 million people.", "count 1200000 people [1.2 million people]"),
		right("points are no per cent", "fr", "La marge gagne 1,3 point de pourcentage.", "quantity 1.3 pp [1,3 point de pourcentage]"),
		right("a negative number", "fr", "Il fait −12 °C à Orle.", "quantity -12 Cel [−12 °C]"),
		right("a rank", "fr", "C'est la 3e usine du groupe.", "ordinal 3 [3e]"),
		right("a decade, and as an interval", "en", "The yard closed in the 1990s.", "date 1990/1999 [1990s]"),
		right("half a year", "fr", "Les ventes ont chuté au premier semestre 2024.", "date 2024-40 [premier semestre 2024]"),
		right("a weekday and its day", "fr", "Le conseil se réunit jeudi 6 février.", "date 2025-02-06 [jeudi 6 février]"),
		right("since a year, until publication", "fr", "Le port décline depuis 2021.", "date 2021/.. [2021]"),
		right("days of an interval, each alone", "en", "The fair runs from 3 to 6 March 2025.", "date 2025-03-03/2025-03-06 [from 3 to 6 March 2025]"),
		right("a bare dollar of another country", "en", "The firm paid $300 in Toronto.", "money 300 CAD [$300]"),
		right("books and pounds", "fr", "Elle a vendu 12 livres anciens.", "count 12 livres [12 livres]"),

		wrong("a value of its neighbour", "en", vote, "percent 58 % [61.5%]", "value/figure"),
		wrong("a count of workers as a share", "en", vote, "percent 4000 % [4,000 workers]", "value/figure"),
		wrong("midnight of a day", "en", vote, "date 2024-06-05T00:00 [5 June 2024]", "value/date"),
		wrong("only the trillions", "ko", sales, "money 79000000000000 KRW [79조 987억원]", "value/figure"),
		wrong("the scale cut off the mention", "fr", pib, "money 712 EUR [712]", "value/figure"),
		wrong("the scale cut off the mention, as a count", "fr", pib, "count 712 usines [712]", "value/figure"),
		wrong("per cent as points", "fr", pib, "quantity 0.3 pp [0,3 %]", "value/figure"),
		wrong("a day out of a quarter", "fr", pib, "date 2024-06-30 [deuxième trimestre 2024]", "value/date"),
		wrong("a month out of a quarter", "ko", sales, "date 2024-08 [2024년 3분기]", "value/date"),
		wrong("an age as a weight", "en", "She is 42 years old.", "quantity 42 kg [42 years]", "value/figure"),
		wrong("a stretch of days as a day", "en", "The strike lasted three days.", "date 2025-02-07 [three days]", "grounding/date"),
		wrong("a count as a rank", "en", "The firm has 12 offices.", "ordinal 12 [12 offices]", "value/figure"),
		wrong("a minus lost", "fr", "Il fait −12 °C à Orle.", "quantity 12 Cel [12 °C]", "value/figure"),
		wrong("the years of a plan shifted", "fr", "Le plan couvre 2026-2028.", "date 2026/2029 [2026-2028]", "value/date"),
		wrong("the decade as its first year's day", "en", "The yard closed in the 1990s.", "date 1990-01-01 [1990s]", "value/date"),
		wrong("an interval out of a weekday", "fr", "Le conseil se réunit jeudi.", "date 2025-02-06/2025-02-08 [jeudi]", "value/date"),
		wrong("hectares as metres", "fr", "La forêt couvre 12 hectares.", "quantity 12 m [12 hectares]", "value/figure"),
		wrong("kilowatts as kilowatt hours", "en", "The plant adds 40 MW.", "quantity 40 MW.h [40 MW]", "value/figure"),
		wrong("a euro as a count", "fr", "Le billet coûte 15 euros.", "count 15 billets [15 euros]", "value/figure"),
		wrong("a Korean share as won", "ko", "지분 15%를 샀다.", "money 15 KRW [15%]", "value/figure"),
	}
}
