package recognize

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// datesOf lists the dates of a text with their preferred values, as
// "surface=value".
func datesOf(t testing.TB, text, language, published string) []string {
	t.Helper()
	out := []string{}
	for _, s := range Text(text, language, dayOfEDTF(t, published)) {
		if r := s.Readings[0]; r.Kind == schema.KindDate {
			out = append(out, s.Text+"="+r.Date.Value+r.Date.Timex)
		}
	}
	return out
}

func dayOfEDTF(t testing.TB, s string) (d schema.Day) {
	t.Helper()
	if s != "" {
		e, err := schema.ParseEDTF(s)
		require.NoError(t, err)
		d, _ = e.First()
	}
	return d
}

// Published on Tuesday 4 February 2025.
func TestDates(t *testing.T) {
	for _, tt := range []struct {
		reason, language, text, want string // the dates parted by "; "
	}{
		{"the publication day itself, where it is that weekday", "fr", "Il l’a dit mardi.", "mardi=2025-02-04"},
		{"else the latest one before it", "en", "He spoke on Monday.", "Monday=2025-02-03"},
		{"unless the verb says future", "en", "The council will vote on Thursday.", "Thursday=2025-02-06"},
		{"a verb in the future after the weekday", "fr", "Jeudi, il rencontrera les élus.", "Jeudi=2025-02-06"},
		{"the nearer verb decides", "fr", "SK a déclaré lundi que six sociétés s’associeront.", "lundi=2025-02-03"},
		{"the last Friday is the latest", "en", "Last Friday, inspectors came.", "Last Friday=2025-01-31"},
		{"the next Friday is of next week", "en", "The talks resume next Friday.", "next Friday=2025-02-14"},
		{"le prochain is the next one", "fr", "Rendez-vous vendredi prochain.", "vendredi prochain=2025-02-07"},
		{"a weekday with its date", "fr", "le mardi 4 février 2025", "mardi 4 février 2025=2025-02-04"},
		{"a weekday of a week", "fr", "lundi de la semaine prochaine", "lundi de la semaine prochaine=2025-02-10"},
		{"a weekday a week after the coming one", "fr", "jeudi en huit", "jeudi en huit=2025-02-13"},

		{"day, month and year", "fr", "née le 1er mars 1971 à Lyon", "1er mars 1971=1971-03-01"},
		{"the American order", "en", "on February 4th, 2025, in Seoul", "February 4th, 2025=2025-02-04"},
		{"the British order with an abbreviation", "en", "of 4 Feb 2025", "4 Feb 2025=2025-02-04"},
		{"an abbreviation's full stop is not the sentence's", "en", "PORT ELLERY, Nov. 13 — The bridge", "Nov. 13=2024-11-13"},
		{"a day without its year is the nearest", "fr", "Quéroux les promet pour le 30 avril.", "30 avril=2025-04-30"},
		{"a year told before in the sentence holds on", "en", "In 2019 it closed on 3 March.", "2019=2019; 3 March=2019-03-03"},
		{"ISO 8601", "en", "signed 2024-11-26.", "2024-11-26=2024-11-26"},
		{"digits in the order of the language", "fr", "le 04/02/2025", "04/02/2025=2025-02-04"},
		{"digits in the other order", "en", "on 04/02/2025", "04/02/2025=2025-04-02"},
		{"an article that writes the day first does so in digits", "en", "From 17 May 2025 on; until 3/4/2025.", "17 May 2025=2025-05-17; 3/4/2025=2025-04-03"},
		{"full stops between", "fr", "le 2.4.2009", "2.4.2009=2009-04-02"},
		{"a year of two digits", "fr", "le 24/12/14", "24/12/14=2014-12-24"},
		{"curly apostrophes and no-break spaces", "fr", "L’année dernière, le 4 février", "L’année dernière=2024; 4 février=2025-02-04"},
		{"accents that writers drop", "fr", "le 4 fevrier 2025", "4 fevrier 2025=2025-02-04"},
		{"capitals", "fr", "LE 4 FÉVRIER 2025", "4 FÉVRIER 2025=2025-02-04"},
		{"decomposed letters", "fr", "le 4 fe\u0301vrier 2025", "4 fe\u0301vrier 2025=2025-02-04"},
		{"a day alone after its article", "fr", "La séance est fixée au 12.", "12=2025-02-12"},
		{"a day alone in English", "en", "service starts on the 19th.", "the 19th=2025-02-19"},

		{"a month and year", "fr", "en février 2024", "février 2024=2024-02"},
		{"a month is the nearest", "fr", "Il sera versé en juin.", "juin=2025-06"},
		{"a month in the past", "en", "The probe began in November.", "November=2024-11"},
		{"a month moved", "fr", "depuis mars dernier", "mars dernier=2024-03"},
		{"a year after its preposition", "fr", "contre 171 millions en 2023", "2023=2023"},
		{"a year since", "fr", "Depuis 2021, l’entreprise rembourse.", "2021=2021"},
		{"a year in brackets", "en", "the film Sabrina (1954)", "1954=1954"},
		{"a year before a noun", "en", "the 2024 election", "2024=2024"},
		{"a year in English words", "en", "on 6 April seventeen hundred thirty three", "6 April seventeen hundred thirty three=1733-04-06"},
		{"a quarter", "fr", "au troisième trimestre 2024", "troisième trimestre 2024=2024-35"},
		{"a quarter in letters", "fr", "au T3 2024", "T3 2024=2024-35"},
		{"a quarter without its year is the nearest", "en", "in Q3, sales fell", "Q3=2024-35"},
		{"a half", "en", "in the second half of 2031", "second half of 2031=2031-41"},
		{"a season", "en", "the spring of 2016", "spring of 2016=2016-21"},
		{"a season of this year", "fr", "cet été", "cet été=2025-22"},
		{"a decade", "en", "back to the 1990s", "1990s=199X"},
		{"a decade in two digits", "fr", "les années 90", "années 90=199X"},
		{"a decade in words", "en", "in the seventies", "seventies=197X"},
		{"a century", "en", "since the nineteenth century", "nineteenth century=18XX"},
		{"a century in Roman numerals", "fr", "au XXe siècle", "XXe siècle=19XX"},
		{"a century before Christ", "fr", "au Ve siècle avant J.-C.", "Ve siècle avant J.-C.=-04XX"},
		{"the end of a year is the year, approximately", "fr", "fin 2024", "fin 2024=2024~"},
		{"late", "en", "in late 2023", "late 2023=2023~"},
		{"the middle of a month", "fr", "mi-janvier", "mi-janvier=2025-01~"},
		{"the beginning of a decade", "en", "in the early 2010s", "early 2010s=201X~"},
		{"around a year", "en", "born around 1961 and", "around 1961=1961~"},

		{"yesterday", "fr", "hier soir", "hier soir=2025-02-03"},
		{"two days ago in one word", "fr", "avant-hier", "avant-hier=2025-02-02"},
		{"this morning", "fr", "ce matin, à Séoul", "ce matin=2025-02-04"},
		{"tonight", "en", "They play tonight.", "tonight=2025-02-04"},
		{"a unit moved, with its article", "fr", "annoncé le mois dernier", "le mois dernier=2025-01"},
		{"no article with a calendar date", "fr", "contestée depuis le 9 janvier 2025", "9 janvier 2025=2025-01-09"},
		{"a week has its Monday and Sunday", "en", "last week", "last week=2025-01-27/2025-02-02"},
		{"this year", "fr", "à 1,6 fois cette année", "cette année=2025"},
		{"later this year", "en", "later this year", "later this year=2025"},
		{"ago is as precise as its unit", "fr", "il y a trois ans", "il y a trois ans=2022"},
		{"ago in weeks is a day", "en", "two weeks ago", "two weeks ago=2025-01-21"},
		{"in a length", "fr", "dans deux semaines", "dans deux semaines=2025-02-18"},
		{"a run of years back from now", "en", "in the past two years", "the past two years=2023-02-04/2025-02-03"},
		{"a distance from a date", "en", "two days after Christmas 2024", "two days after Christmas 2024=2024-12-27"},
		{"the eve of a date", "fr", "la veille du 1er mars 2024", "la veille du 1er mars 2024=2024-02-29"},
		{"the same year is the one told before", "en", "It sank in 1994; the same year, a bridge was drawn.", "1994=1994; the same year=1994"},
		{"the next day of a day told before", "fr", "Il meurt le 3 mars 1990. Le lendemain, la foule vient.", "3 mars 1990=1990-03-03; Le lendemain=1990-03-04"},
		{"the year after one told before", "fr", "En 1976, il gagne. L’année suivante, il perd.", "1976=1976; L’année suivante=1977"},
		{"the nth weekday of a month", "en", "the first Monday of next month", "first Monday of next month=2025-03-03"},
		{"the last week of a month", "fr", "la dernière semaine de septembre 2024", "dernière semaine de septembre 2024=2024-09-23/2024-09-29"},
		{"the week of a day", "en", "in the week of 10 February 2025", "week of 10 February 2025=2025-02-10/2025-02-16"},
		{"a holiday", "fr", "avant Noël", "Noël=2024-12-25"},
		{"a holiday of a year", "en", "on Easter Sunday 2024", "Easter Sunday 2024=2024-03-31"},

		{"a range of days of one month", "fr", "du 4 au 6 février 2025", "du 4 au 6 février 2025=2025-02-04/2025-02-06"},
		{"a range whose first end takes its year from the second", "en", "from 23 March to 8 June 2020", "from 23 March to 8 June 2020=2020-03-23/2020-06-08"},
		{"a range of months", "en", "from March to May", "from March to May=2025-03/2025-05"},
		{"a range of years", "fr", "sur la période 2026-2028", "2026-2028=2026/2028"},
		{"between two years", "en", "Between 2003 and 2006, every call failed", "Between 2003 and 2006=2003/2006"},
		{"a range with a dash", "en", "4-6 February", "4-6 February=2025-02-04/2025-02-06"},
		{"a range across the year's end", "en", "from November to February 2024", "from November to February 2024=2023-11/2024-02"},
		{"a range of weekdays", "fr", "entre lundi et mercredi", "entre lundi et mercredi=2025-02-03/2025-02-05"},
		{"two dates are no range", "en", "in 2007 and 2009", "2007=2007; 2009=2009"},

		{"a time with its zone", "en", "on 2024-11-26 at 18:30 CET", "2024-11-26 at 18:30 CET=2024-11-26T18:30+01:00"},
		{"a French time", "fr", "mardi à 14 h 30", "mardi à 14 h 30=2025-02-04T14:30"},
		{"a French time in Greenwich", "fr", "mardi à 14h30 GMT", "mardi à 14h30 GMT=2025-02-04T14:30Z"},
		{"a time of the day that is spoken of", "en", "It starts at 2:30 p.m. KST.", "2:30 p.m. KST=2025-02-04T14:30+09:00"},
		{"noon", "en", "on Monday at noon", "Monday at noon=2025-02-03T12:00"},

		{"year, month and day in Korean", "ko", "2025년 2월 4일 발표했다", "2025년 2월 4일=2025-02-04"},
		{"a day of this month", "ko", "SK는 4일 밝혔다", "4일=2025-02-04"},
		{"the last such day", "ko", "지난 31일 열린 회의", "지난 31일=2025-01-31"},
		{"the coming one", "ko", "오는 10일 연다", "오는 10일=2025-02-10"},
		{"last month, with its particles in one word", "ko", "지난달에는 늘었다", "지난달=2025-01"},
		{"last year's", "ko", "작년의 매출", "작년=2024"},
		{"a part of last year", "ko", "지난해 하반기에는", "지난해 하반기=2024-41"},
		{"a month of last year", "ko", "지난해 11월", "지난해 11월=2024-11"},
		{"a quarter of this year", "ko", "올해 2분기", "올해 2분기=2025-34"},
		{"the first three quarters of last year", "ko", "지난해 1~3분기 매출", "지난해 1~3분기=2024-33/2024-35"},
		{"quarters of a year by its number", "ko", "2023년 2∼4분기 매출", "2023년 2∼4분기=2023-34/2023-36"},
		{"a range that shares its month", "ko", "2월 3~5일", "2월 3~5일=2025-02-03/2025-02-05"},
		{"a range of the last month's days", "ko", "지난 27∼28일", "지난 27∼28일=2025-01-27/2025-01-28"},
		{"from and until", "ko", "2019년부터 2021년까지", "2019년부터 2021년까지=2019/2021"},
		{"years ago", "ko", "3년 전 시작했다", "3년 전=2022"},
		{"days in one word", "ko", "사흘 뒤", "사흘 뒤=2025-02-07"},
		{"the end of a month", "ko", "지난해 12월 말", "지난해 12월 말=2024-12~"},
		{"a decade in Korean", "ko", "1990년대 초반", "1990년대 초반=199X~"},
		{"a century in Korean", "ko", "17세기", "17세기=16XX"},
		{"a time in Korean", "ko", "4일 오후 3시 30분", "4일 오후 3시 30분=2025-02-04T15:30"},
		{"numbers in words", "ko", "이천십오년 삼월 삼일", "이천십오년 삼월 삼일=2015-03-03"},
		{"a weekday of a week", "ko", "다음 주 금요일", "다음 주 금요일=2025-02-14"},
		{"an nth weekday after its month", "ko", "3월 마지막 월요일", "3월 마지막 월요일=2025-03-31"},
		{"a holiday", "ko", "설날에 만났다", "설날=2025-01-29"},
		{"decomposed into jamo", "ko", "\u110c\u1175\u1102\u1161\u11ab\u1103\u1161\u11af\u110b\u1166", "\u110c\u1175\u1102\u1161\u11ab\u1103\u1161\u11af=2025-01"},

		{"no language: digits only", "xx", "2025-02-04, 1 mars", "2025-02-04=2025-02-04"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			want := strings.Split(tt.want, "; ")
			require.Equal(t, want, datesOf(t, tt.text, tt.language, "2025-02-04"))
		})
	}
}

func TestNotDates(t *testing.T) {
	for _, tt := range []struct{ reason, language, text string }{
		{"a first name that is a weekday's abbreviation", "fr", "Sam Altman et son jeu"},
		{"words that begin like one", "fr", "sa mer est calme dans un hôtel"},
		{"a planet", "fr", "La sonde a atteint Mars."},
		{"a verb", "en", "Theresa may become PM; they march on."},
		{"a verb after a capital", "en", "May the force be with you. May I ask?"},
		{"a newspaper and a verb", "en", "The Sun said he sat down."},
		{"a rank", "en", "the second round, the first time"},
		{"a version", "en", "Version: 1.1.30 of GPT-4o"},
		{"a score", "fr", "Ils ont gagné 3-2, puis 2/1."},
		{"a telephone number", "en", "Tel: +86 138-2010-2015, or (206) 555-1212"},
		{"a count", "fr", "Il a réuni 2000 personnes en 3 jours."},
		{"a price", "en", "It costs $ 2019 or 2019 €."},
		{"a percentage", "fr", "une hausse de 12 % à 13 %"},
		{"a duration", "fr", "pendant trois jours, durant deux ans"},
		{"a duration in English", "en", "for two years and a month"},
		{"a set of days", "fr", "tous les lundis, chaque année"},
		{"a set in English", "en", "every Tuesday, each month"},
		{"years to come, without a number", "fr", "ces dernières années, les prochains mois"},
		{"a first name", "fr", "Avril Lavigne chante"},
		{"a month as a name", "en", "June Smith met April Ryan."},
		{"a participle that is a season", "fr", "il a été élu"},
		{"a day that no calendar has", "fr", "le 32 août 2014"},
		{"a month that no year has", "en", "2014/22/29 and 4/13/1"},
		{"hours before an event", "fr", "Quelques heures avant l’événement"},
		{"a distance in hours", "fr", "à trois heures de Séoul"},
		{"a length with its suffix", "ko", "3년간 5일간 10개월 동안"},
		{"a prison term", "ko", "징역 1년 6월을 선고했다"},
		{"a word that begins like today", "ko", "오늘날의 기술"},
		{"a unit with no more than its article", "en", "the man of the year"},
		{"a ratio", "en", "a 4:3 screen, a 16/9 one"},
		{"a file's code", "en", "object 133-03-03-2020"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.Empty(t, datesOf(t, tt.text, tt.language, "2025-02-04"))
		})
	}
}

func TestDatesWithoutPublicationDay(t *testing.T) {
	for _, tt := range []struct{ reason, language, text, want string }{
		{"a weekday", "fr", "Il l’a dit mardi.", "mardi=XXXX-WXX-2"},
		{"now", "fr", "aujourd’hui", "aujourd’hui=PRESENT_REF"},
		{"a day", "en", "yesterday", "yesterday=XXXX-XX-XX"},
		{"a month", "fr", "le mois dernier", "le mois dernier=XXXX-XX"},
		{"a year", "ko", "작년에", "작년=XXXX"},
		{"back from now", "en", "two years ago", "two years ago=PAST_REF"},
		{"on from now", "fr", "dans deux ans", "dans deux ans=FUTURE_REF"},
		{"a day of a month", "en", "on 4 February", "4 February=XXXX-02-04"},
		{"a quarter", "en", "in Q3", "Q3=XXXX-Q3"},
		{"what needs no publication day", "fr", "fin 2024, le 4 février 2025", "fin 2024=2024~; 4 février 2025=2025-02-04"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.Equal(t, strings.Split(tt.want, "; "), datesOf(t, tt.text, tt.language, ""))
		})
	}
}

// The further readings are what somebody else may mean by the same words.
func TestDateReadings(t *testing.T) {
	for _, tt := range []struct{ reason, language, text, want string }{
		{"the weekday before and the one after", "fr", "mardi", "2025-02-04 2025-01-28 2025-02-11"},
		{"digits in both orders", "fr", "04/02/2025", "2025-02-04 2025-04-02"},
		{"a part of a year", "fr", "fin 2024", "2024~ 2024-10/2024-12 2024-09/2024-12 2024-11/2024-12 2024-07/2024-12 2024-12-31"},
		{"since a year: the year, or from it on", "en", "since 2021", "2021 2021/.. 2021-01-01/2025-02-04"},
		{"a range that may end where its last year begins", "en", "from 2010 to 2018", "2010/2018 2010/2017"},
		{"a season of months and of the sun", "en", "summer of 2025", "2025-22 2025-06-21/2025-09-23"},
		{"a century of EDTF and of historians", "en", "the 20th century", "19XX 1901/2000"},
		{"a time may be meant as its day", "en", "yesterday at 16:45", "2025-02-03T16:45 2025-02-03"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			spans := Text(tt.text, tt.language, schema.Day{Year: 2025, Month: 2, Day: 4})
			require.Len(t, spans, 1)
			var got []string
			for _, r := range spans[0].Readings {
				if r.Kind == schema.KindDate {
					got = append(got, r.Date.Value)
				}
			}
			require.Equal(t, tt.want, strings.Join(got, " "))
		})
	}
}
