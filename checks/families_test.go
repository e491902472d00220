package checks_test

import (
	"testing"

	"github.com/assaykit/assay/schema"
)

func TestFormSource(t *testing.T) {
	const text = "Été\n"
	run(t, []one{
		{"all of another article", "form/source", text, "", nil,
			`"source":{"id":"b","language":"fr","published":"2025-02-05","sha256":"` + sha("") + `"}`, "",
			[]string{"expected \"a\"", "\"fr\", the article \"en\"", "published on 2025-02-05, the article 2025-02-04", "that of an empty text"}},
		{"the hash of the text with other line ends says so", "form/source", text, "", nil,
			`"source":{"id":"a","sha256":"` + sha("Été\r\n") + `"}`, "", []string{"CRLF"}},
		{"a region is the same language", "form/source", text, "", nil,
			`"source":{"id":"a","language":"en-GB","published":"2025-02-04","sha256":"` + sha(text) + `"}`, "", nil},
		{"what is left out is not wrong", "form/source", text, "", nil, `"source":{"id":"a"}`, "", nil},
	})
}

func TestGroundingMention(t *testing.T) {
	const text = "À Séoul, Sam Altman a vu Chey Tae-won 😀 puis Séoul."
	run(t, []one{
		{"one code point late", "grounding/mention", text, "", nil,
			`"parties":[{"name":"x","mentions":[{"start":10,"end":20,"text":"Sam Altman"}]}]`, "",
			[]string{"“Sam Altman” at 10–20 is not the text there: the text there is “am Altman ”; it is at 9–19, 1 code point earlier"}},
		{"an inclusive end", "grounding/mention", text, "", nil,
			`"parties":[{"name":"x","mentions":[{"start":9,"end":18,"text":"Sam Altman"}]}]`, "", []string{"the end looks inclusive"}},
		{"outside the text", "grounding/mention", text, "", nil,
			`"parties":[{"name":"x","mentions":[{"start":990,"end":1000,"text":"Sam Altman"}]}]`, "",
			[]string{"lies outside the text, which has 51 code points; it is at 9–19"}},
		{"inside a character", "grounding/mention", text, "", nil,
			`"source":{"id":"a","offsets":"utf8"},"parties":[{"name":"x","mentions":[{"start":1,"end":9,"text":"Séoul"}]}]`, "",
			[]string{"inside a character"}},
		{"typography only", "grounding/mention", text, "", nil,
			`"parties":[{"name":"x","mentions":[{"start":25,"end":37,"text":"Chey Tae‑won"}]}]`, "", []string{"differs in typography only"}},
		{"words that are nowhere", "grounding/mention", text, "", nil,
			`"parties":[{"name":"x","mentions":[{"text":"Satya"}]}]`, "", []string{"“Satya” is not in the text"}},
		{"bytes called code points are said once", "grounding/mention", text, "", nil,
			`"parties":[{"name":"x","mentions":[{"start":3,"end":9,"text":"Séoul"},{"start":11,"end":21,"text":"Sam Altman"},{"start":27,"end":39,"text":"Chey Tae-won"}]}]`, "",
			[]string{"3 of 3 mentions with offsets are not where the record says; all of these fit when the offsets are read as UTF-8 bytes"}},
		{"UTF-16 units called code points need a character outside the BMP", "grounding/mention", "😀😀 a b c d", "", nil,
			`"parties":[{"name":"x","mentions":[{"start":5,"end":6,"text":"a"},{"start":7,"end":8,"text":"b"},{"start":9,"end":10,"text":"c"}]}]`, "",
			[]string{"UTF-16 units"}},
		{"inclusive ends throughout", "grounding/mention", text, "", nil,
			`"parties":[{"name":"x","mentions":[{"start":2,"end":6,"text":"Séoul"},{"start":9,"end":18,"text":"Sam Altman"},{"start":25,"end":36,"text":"Chey Tae-won"}]}]`, "",
			[]string{"the end is read as inclusive"}},
		{"one shift throughout", "grounding/mention", text, "", nil,
			`"parties":[{"name":"x","mentions":[{"start":20,"end":23,"text":"Sam"},{"start":24,"end":30,"text":"Altman"},{"start":36,"end":48,"text":"Chey Tae-won"}]}]`, "",
			[]string{"every offset is moved by -11"}},
		{"the odd one out of a record in another unit is told apart", "grounding/mention", text, "", nil,
			`"parties":[{"name":"x","mentions":[{"start":3,"end":9,"text":"Séoul"},{"start":11,"end":21,"text":"Sam Altman"},{"start":27,"end":39,"text":"Chey Tae-won"},{"start":24,"end":27,"text":"vu "},{"start":0,"end":3,"text":"Sam"}]}]`, "",
			[]string{"4 of these fit", "“Sam” at 0–3"}},
		{"no text beside UTF-16 units: the words are cut, and are whole in that unit", "grounding/mention", "😀 Ada Lee met Bo Kim in Oslo.", "", nil,
			`"parties":[{"name":"x","mentions":[{"start":3,"end":10},{"start":15,"end":21},{"start":25,"end":29}]}]`, "",
			[]string{"3 of 3 mentions with offsets begin or end inside a word or with a space, as “da Lee ”; all of these are whole words when the offsets are read as UTF-16 units, as “Ada Lee”"}},
		{"what stands before the wide character is right in both units", "grounding/mention", "Ada Lee met 😀 Bo Kim, Cy Roe and Di Poe.", "", nil,
			`"parties":[{"name":"x","mentions":[{"start":0,"end":7},{"start":15,"end":21},{"start":23,"end":29},{"start":34,"end":40}]}]`, "",
			[]string{"3 of 4 mentions with offsets begin or end inside a word"}},
		{"in Hangul too, where a particle may follow", "grounding/mention", "😀 이서윤은 박지훈이 김도윤을 만났다.", "", nil,
			`"parties":[{"name":"x","mentions":[{"start":3,"end":6},{"start":8,"end":11},{"start":13,"end":16}]}]`, "",
			[]string{"read as UTF-16 units, as “이서윤”"}},
		{"words that are cut, and are in no unit whole", "grounding/mention", "😀 Ada Lee met Bo Kim in Oslo.", "", nil,
			`"parties":[{"name":"x","mentions":[{"start":4,"end":8},{"start":13,"end":19},{"start":24,"end":26}]}]`, "", nil},
		{"two that are cut may be meant", "grounding/mention", "😀 Ada Lee met Bo Kim in Oslo.", "", nil,
			`"parties":[{"name":"x","mentions":[{"start":3,"end":10},{"start":15,"end":21}]}]`, "", nil},
		{"another unit that cuts what is whole explains nothing", "grounding/mention", "😀 Ada Lee met Bo Kim in Oslo.", "", nil,
			`"parties":[{"name":"x","mentions":[{"start":3,"end":10},{"start":15,"end":21},{"start":25,"end":29},{"start":2,"end":9}]}]`, "", nil},
		{"scripts without spaces have no cuts", "grounding/mention", "😀山田太郎は東京で佐藤花子と会った。", "", nil,
			`"parties":[{"name":"x","mentions":[{"start":2,"end":6},{"start":7,"end":9},{"start":10,"end":14}]}]`, "", nil},
		{"a line breaks where the mention has a space", "grounding/mention", "Le ministre Paul\n  Mercier parle.", "", nil,
			`"parties":[{"name":"x","mentions":[{"start":12,"end":26,"text":"Paul Mercier"}]}]`, "", nil},
		{"a space that is not there is another text", "grounding/mention", "Le ministre Paul\nMercier parle.", "", nil,
			`"parties":[{"name":"x","mentions":[{"start":12,"end":24,"text":"PaulMercier"}]}]`, "", []string{"is not the text there"}},
		{"nor is a mark white space", "grounding/mention", "Chey Tae-won parle.", "", nil,
			`"parties":[{"name":"x","mentions":[{"start":0,"end":12,"text":"Chey Tae won"}]}]`, "", []string{"is not the text there"}},
		{"right offsets in every unit", "grounding/mention", text, "", nil,
			`"source":{"id":"a","offsets":"utf16"},"parties":[{"name":"x","mentions":[{"start":46,"end":51,"text":"Séoul"},{"start":9,"end":19},{"text":"Chey Tae-won"}]}]`, "", nil},
	})
}

func TestGroundingParty(t *testing.T) {
	const text = "À Séoul, Chey Tae-won, président de SK hynix, a reçu les États-Unis, US Steel et l’équipe coréenne d'OpenAI."
	run(t, []one{
		{"an invented person", "grounding/party", text, "fr", says{"Chey Tae-won": {name(schema.Person)}},
			`"parties":[{"type":"person","name":"Satya Nadella"}]`, "", []string{"“Satya Nadella” does not occur"}},
		{"a name that shares a word, with the nearest named", "grounding/party", text, "fr", says{"SK hynix": {name(schema.Organization)}},
			`"parties":[{"type":"organization","name":"SK hynics","aliases":["SKX"]}]`, "", []string{"neither the name “SK hynics” nor an alias occurs in the text; the nearest name is “SK hynix”"}},
		{"case, accents and hyphens do not count", "grounding/party", text, "fr", nil,
			`"parties":[{"name":"CHEY TAE WON"},{"name":"Seoul"},{"name":"SK-Hynix"}]`, "", nil},
		{"surname last, written together", "grounding/party", text, "fr", nil, `"parties":[{"type":"person","name":"Taewon Chey"}]`, "", nil},
		{"an alias is enough", "grounding/party", text, "fr", nil, `"parties":[{"name":"Open Artificial Intelligence","aliases":["OpenAI"]}]`, "", nil},
		{"a country in another language", "grounding/party", text, "fr", nil, `"parties":[{"type":"place","name":"미국"}]`, "", nil},
		{"a people in another form", "grounding/party", text, "fr", nil, `"parties":[{"type":"group","name":"Coréens"}]`, "", nil},
		{"the golden's own name for it", "grounding/party", text, "fr", nil, `"parties":[{"id":"h","type":"organization","name":"Hyundai Electronics"}]`,
			`"parties":[{"type":"organization","name":"SK hynix","aliases":["Hyundai Electronics"]}]`, nil},
		{"a short name in capitals", "grounding/party", "Kim let us go.", "en", nil, `"parties":[{"name":"KIM"},{"type":"organization","name":"US"}]`, "", []string{"“US”"}},
		{"a part of a word is no name", "grounding/party", text, "fr", nil, `"parties":[{"type":"organization","name":"Steele"},{"name":"hyn"}]`, "",
			[]string{"Steele", "hyn"}},
	})
}

func TestGroundingFigure(t *testing.T) {
	const text = "Stargate, 500 milliards de dollars, jusqu'à 95 % de moins, deux tiers, GPT-4o."
	read := says{
		"500 milliards de dollars": {money("500000000000", "USD")},
		"95 %":                     {figure(string(schema.Percent), "95", "%")},
		"deux tiers":               {figure(string(schema.Ratio), "0.6666666667", "1")},
	}
	run(t, []one{
		{"a zero lost, the place named", "grounding/figure", text, "fr", read,
			`"figures":[{"kind":"money","value":"50000000000","unit":"USD"}]`, "",
			[]string{"no figure of the text is 50000000000 USD; the nearest is “500 milliards de dollars” (500000000000 USD): it is 10 times too small"}},
		{"digits exchanged", "grounding/figure", text, "fr", read,
			`"figures":[{"kind":"percent","value":59,"unit":"%"}]`, "", []string{"the nearest is “95 %” (95 %): two digits are exchanged"}},
		{"another currency", "grounding/figure", text, "fr", read,
			`"figures":[{"kind":"money","value":"5e11","unit":"EUR"}]`, "", []string{"(500000000000 USD), in another unit"}},
		{"an invented amount", "grounding/figure", text, "fr", read, `"figures":[{"kind":"money","value":"777","unit":"USD"}]`, "", []string{"no figure of the text is 777 USD"}},
		{"the figure of the text, in any notation", "grounding/figure", text, "fr", read,
			`"figures":[{"kind":"money","value":"5.0e11","unit":"USD"},{"kind":"ratio","value":"0.95","unit":"1"},{"kind":"percent","value":"66.7","unit":"%"}]`, "", nil},
		{"digits that stand in a name", "grounding/figure", text, "fr", says{"GPT-4o": {name(schema.Product)}}, `"figures":[{"kind":"count","value":"4"}]`, "", []string{"no figure of the text is 4"}},
		{"digits that nothing reads ground nothing", "grounding/figure", "au 7 rue Haute", "fr", nil, `"figures":[{"kind":"count","value":"7"}]`, "", []string{"no figure of the text is 7"}},
		{"but where they are what the figure says it was read from", "grounding/figure", "au 7 rue Haute", "fr", nil, `"figures":[{"kind":"count","value":"7","mentions":[{"text":"7"}]}]`, "", nil},
		{"unless they measure something", "grounding/figure", "au 7 rue Haute", "fr", nil, `"figures":[{"kind":"quantity","value":"7","unit":"km","mentions":[{"text":"7"}]}]`, "", []string{"no figure of the text is 7 km"}},
		{"or a name goes before them", "grounding/figure", "un Airbus 320", "fr", nil, `"figures":[{"kind":"count","value":"320","mentions":[{"text":"320"}]}]`, "", []string{"no figure of the text is 320"}},
		{"one, which an indefinite article says", "grounding/figure", "Un agenda, deux tiers.", "fr", says{"deux tiers": {figure(string(schema.Ratio), "0.6666666667", "1")}}, `"figures":[{"kind":"count","value":"1","unit":"agenda"}]`, "", nil},
		{"one of what has no article", "grounding/figure", text, "fr", read, `"figures":[{"kind":"count","value":"1","unit":"agenda"}]`, "", []string{"no figure of the text is 1 agenda"}},
		{"words that are no figure, and the figure elsewhere", "grounding/figure", text, "fr", read, `"figures":[{"kind":"percent","value":"95","unit":"%","mentions":[{"text":"Stargate"}]}]`, "", []string{"“Stargate”, the mention of 95 %, is not a figure"}},
		{"a golden that has it overrules", "grounding/figure", text, "fr", read, `"figures":[{"kind":"count","value":"3"}]`,
			`"figures":[{"kind":"count","value":"3"}]`, nil},
	})
}

func TestGroundingDate(t *testing.T) {
	const text = "Mardi, du 4 au 6 mars 2025, l'année dernière, vers fin 2026, depuis 2021, JO 1988."
	read := says{
		"Mardi": {date("2025-02-04")}, "du 4 au 6 mars 2025": {date("2025-03-04/2025-03-06")}, "l'année dernière": {date("2024")},
		"fin 2026": {date("2026~")}, "depuis 2021": {date("2021/..")},
	}
	run(t, []one{
		{"an invented day, with the nearest", "grounding/date", text, "fr", read, `"dates":[{"value":"2025-02-11"}]`, "",
			[]string{"nothing in the text denotes 2025-02-11 (a Tuesday) in an article of 2025-02-04; the nearest date is “Mardi” (2025-02-04 (a Tuesday))"}},
		{"a day out of a year is more than the text says", "grounding/date", text, "fr", read, `"dates":[{"value":"2024-05-01"}]`, "", []string{"2024-05-01"}},
		{"the dates of the text, and coarser ones", "grounding/date", text, "fr", read,
			`"dates":[{"value":"2025-02-04"},{"value":"2025-02"},{"value":"2025-03-04/2025-03-06"},{"value":"2024"}]`, "", nil},
		{"an hour of a day that has none", "grounding/date", text, "fr", read, `"dates":[{"value":"2025-02-04T09:00"}]`, "", []string{"2025-02-04T09:00"}},
		{"an interval that only one date of the text ends", "grounding/date", text, "fr", read, `"dates":[{"value":"2024/2025-02-05"}]`, "", []string{"2024/2025-02-05"}},
		{"the ends of an interval", "grounding/date", text, "fr", read, `"dates":[{"value":"2025-03-04"},{"value":"2025-03-06"},{"value":"2021"}]`, "", nil},
		{"two dates made one interval", "grounding/date", text, "fr", read, `"dates":[{"value":"2024/2025-02-04"}]`, "", nil},
		{"a month of a vague year", "grounding/date", text, "fr", read, `"dates":[{"value":"2026-12"}]`, "", []string{"2026-12"}},
		{"a year in a name", "grounding/date", text, "fr", read, `"dates":[{"value":"1988"}]`, "", nil},
		{"a weekday that may be any week's", "grounding/date", text, "fr", says{"Mardi": {date("XXXX-WXX-2")}}, `"dates":[{"value":"2025-02-11"},{"value":"2025-02-12"}]`, "", []string{"2025-02-12"}},
		{"words that are no date", "grounding/date", text, "fr", read, `"dates":[{"value":"1999-09-09","mentions":[{"text":"JO"}]}]`, "", []string{"nothing in the text denotes 1999-09-09"}},
		{"words that are no date, and the date elsewhere", "grounding/date", text, "fr", read, `"dates":[{"value":"2024","mentions":[{"text":"JO"}]}]`, "", []string{"“JO”, the mention of 2024, is not a date"}},
		{"the number of a day whose month stands elsewhere", "grounding/date", "Moved to the 25th.", "en", says{"25th": {figure(string(schema.Ordinal), "25", "")}}, `"dates":[{"value":"2025-02-25","mentions":[{"text":"the 25th"}]}]`, "", nil},
	})
}

func TestGroundingQuote(t *testing.T) {
	const text = "« Un marché important », a dit Altman. Le géant local de la messagerie grandit. " +
		"“We stopped counting,” said Tarrant. “People will drive.”\nSon a promis d'en parler."
	run(t, []one{
		{"a word replaced, and which", "grounding/quote", text, "fr", nil, `"quotes":[{"text":"un marché vital"}]`, "",
			[]string{"not in the text; the text has “important” where the quote has “vital”"}},
		{"words that are nowhere", "grounding/quote", text, "fr", nil, `"quotes":[{"text":"Nobody knows anything at all"}]`, "", []string{"are not in the text"}},
		{"the article's own words", "grounding/quote", text, "fr", nil, `"quotes":[{"text":"le géant local de la messagerie"}]`, "", []string{"outside quotation marks"}},
		{"typography, case and punctuation aside", "grounding/quote", text, "fr", nil, `"quotes":[{"text":"\"un marche important,\""}]`, "", nil},
		{"parted by who said it", "grounding/quote", text, "en", nil, `"quotes":[{"text":"We stopped counting. People will drive."}]`, "", nil},
		{"with words left out", "grounding/quote", text, "fr", nil, `"quotes":[{"text":"Un marché […] important"}]`, "", nil},
		{"pieces in the wrong order", "grounding/quote", text, "fr", nil, `"quotes":[{"text":"important … Un marché"}]`, "", []string{"not in the text"}},
		{"reported speech", "grounding/quote", text, "fr", nil, `"quotes":[{"text":"d'en parler"}]`, "", nil},
	})
}

func TestValueFigure(t *testing.T) {
	const text = "Stargate, 500 milliards de dollars; plus de 100 développeurs; $5; 10 à 20 %; 1 250 MW; 7,5 %; 100 emplois."
	read := says{
		"500 milliards de dollars": {money("500000000000", "USD")},
		"$5":                       {inferred(money("5", "USD"))},
		"10 à 20 %":                {figure(string(schema.Percent), "10..20", "%")},
		"1 250 MW":                 {figure(string(schema.Quantity), "1250", "MW"), figure(string(schema.Count), "250", "MW")},
		"7,5 %":                    {figure(string(schema.Percent), "7.5", "%")},
		"100 développeurs":         {qualified(figure(string(schema.Count), "100", "développeurs"), schema.MoreThan)},
		"100 emplois":              {figure(string(schema.Count), "100", "emplois")},
	}
	figures := func(s, text string) string { return `"figures":[{` + s + `,"mentions":[{"text":"` + text + `"}]}]` }
	run(t, []one{
		{"a milliard as a million", "value/figure", text, "fr", read, figures(`"kind":"money","value":"5e8","unit":"USD"`, "500 milliards de dollars"), "",
			[]string{"“500 milliards de dollars” is given as 500000000 USD; it reads 500000000000 USD: it is 1000 times too small"}},
		{"another currency", "value/figure", text, "fr", read, figures(`"kind":"money","value":"5e11","unit":"EUR"`, "500 milliards de dollars"), "",
			[]string{"its words give the unit USD"}},
		{"a sign that several dollars have", "value/figure", text, "fr", read, figures(`"kind":"money","value":"5","unit":"CAD"`, "$5"), "", nil},
		{"but not the euro", "value/figure", text, "fr", read, figures(`"kind":"money","value":"5","unit":"EUR"`, "$5"), "", []string{"unit USD"}},
		{"a percentage as a ratio, unscaled", "value/figure", text, "fr", read, figures(`"kind":"ratio","value":"7.5","unit":"1"`, "7,5 %"), "", []string{"reads 7.5 %"}},
		{"and scaled", "value/figure", text, "fr", read, figures(`"kind":"ratio","value":"0.075","unit":"1"`, "7,5 %"), "", nil},
		{"a reading that is not the preferred one", "value/figure", text, "fr", read, figures(`"kind":"count","value":"250","unit":"x"`, "1 250 MW"), "", nil},
		{"one end of a range", "value/figure", text, "fr", read, figures(`"kind":"percent","value":"20","unit":"%"`, "10 à 20 %"), "", []string{"reads 10–20 %"}},
		{"the words of one end", "value/figure", text, "fr", read, figures(`"kind":"percent","value":"20","unit":"%"`, "20 %"), "", nil},
		{"another prefix of the unit", "value/figure", text, "fr", read, figures(`"kind":"quantity","value":"1.25","unit":"GW"`, "1 250 MW"), "", nil},
		{"a count as a percentage", "value/figure", text, "fr", read, figures(`"kind":"percent","value":"100","unit":"%"`, "100 emplois"), "", []string{"its words count emplois"}},
		{"a percentage as a count", "value/figure", text, "fr", read, figures(`"kind":"count","value":"7.5","unit":"emplois"`, "7,5 %"), "", []string{"its words give the unit %"}},
		{"a range with another end", "value/figure", text, "fr", read, figures(`"kind":"percent","value":"10","value_max":"30","unit":"%"`, "10 à 20 %"), "", []string{"reads 10–20 %"}},
		{"a bound lost, by the words before it", "value/figure", text, "fr", read, figures(`"kind":"count","value":"100","unit":"x","qualifier":"exact"`, "100 développeurs"), "", []string{"the words say more than"}},
		{"a bound turned round", "value/figure", text, "fr", read, figures(`"kind":"count","value":"100","unit":"x","qualifier":"at_most"`, "100 développeurs"), "", []string{"the words say more than"}},
		{"the bound, or nearly", "value/figure", text, "fr", read, figures(`"kind":"count","value":"100","unit":"x","qualifier":"at_least"`, "100 développeurs"), "", nil},
		{"a bound not stated", "value/figure", text, "fr", read, figures(`"kind":"count","value":"100","unit":"x"`, "100 développeurs"), "", nil},
		{"a qualifier that one of two mentions bears out", "value/figure", text, "fr", read, `"figures":[{"kind":"count","value":"100","qualifier":"exact","mentions":[{"text":"100 développeurs"},{"text":"100 emplois"}]}]`, "", nil},
		{"words that nothing reads", "value/figure", text, "fr", read, figures(`"kind":"count","value":"3","unit":"x"`, "Stargate"), "", nil},
	})
}

func TestValueDate(t *testing.T) {
	const text = "On Tuesday, in March 2025, from 2003 to 2006, at 16:45 today, mid-May."
	read := says{
		"Tuesday": {date("2025-02-04"), date("2025-02-11")}, "March 2025": {date("2025-03")}, "from 2003 to 2006": {date("2003/2006")},
		"16:45 today": {date("2025-02-04T16:45")}, "mid-May": {date("2025-05~")},
	}
	dates := func(value, text string) string {
		return `"dates":[{"value":"` + value + `","mentions":[{"text":"` + text + `"}]}]`
	}
	run(t, []one{
		{"a day late, with its weekday", "value/date", text, "", read, dates("2025-02-05", "Tuesday"), "",
			[]string{"“Tuesday” is given as 2025-02-05 (a Wednesday); it reads 2025-02-04 (a Tuesday) in an article of 2025-02-04"}},
		{"the other reading", "value/date", text, "", read, dates("2025-02-11", "Tuesday"), "", nil},
		{"coarser than its words", "value/date", text, "", read, dates("2025", "March 2025"), "", []string{"2025 is coarser than"}},
		{"coarser than all that the text says, and before the end of a stretch", "grounding/date", "open until 3 May 2025", "", says{"3 May 2025": {date("2025-05-03"), date("../2025-05-03")}}, `"dates":[{"value":"2025"}]`, "", []string{"2025 is coarser than"}},
		{"finer than its words", "value/date", text, "", read, dates("2025-03-05", "March 2025"), "", []string{"it reads 2025-03 in an article of 2025-02-04, and no more"}},
		{"an hour that its words do not have", "value/date", text, "", read, dates("2025-02-04T10:00", "Tuesday"), "", []string{"reads 2025-02-04"}},
		{"a day in a vague month", "value/date", text, "", read, dates("2025-05-14", "mid-May"), "", []string{"it reads 2025-05~ in an article of 2025-02-04, and no more"}},
		{"a day of a month of an unknown year", "value/date", "On 17 May", "", says{"17 May": {date("XXXX-05-17")}}, dates("2025-05-18", "17 May"), "", []string{"reads XXXX-05-17"}},
		{"a day out of a month of an unknown year", "value/date", "In May", "", says{"May": {date("XXXX-05")}}, dates("2025-05-18", "May"), "", []string{"reads XXXX-05"}},
		{"a month of an unknown year", "value/date", "In May", "", says{"May": {date("XXXX-05")}}, dates("2025-05", "May"), "", nil},
		{"a span that starts late", "value/date", text, "", read, dates("2004/2006", "from 2003 to 2006"), "", []string{"reads 2003/2006"}},
		{"the beginning of a span alone", "value/date", text, "", read, dates("2003", "from 2003 to 2006"), "", []string{"it reads 2003/2006"}},
		{"the two ends of a span as two dates", "value/date", text, "", read, `"dates":[{"value":"2003","mentions":[{"text":"from 2003 to 2006"}]},{"value":"2006","mentions":[{"text":"from 2003 to 2006"}]}]`, "", nil},
		{"another hour", "value/date", text, "", read, dates("2025-02-04T12:45", "16:45 today"), "", []string{"reads 2025-02-04T16:45"}},
		{"a vague month and a span in it", "value/date", text, "", read, dates("2025-05-10/2025-05-20", "mid-May"), "", nil},
		{"a weekday of an unknown week", "value/date", "On Tuesday", "", says{"Tuesday": {date("XXXX-WXX-2")}}, dates("2025-02-06", "Tuesday"), "", []string{"2025-02-06 (a Thursday)"}},
	})
}

func TestAgainstTheGolden(t *testing.T) {
	const text = "Sam Altman, PDG d'OpenAI, « oui », en visite mardi, 95 %."
	const golden = `"complete":{"figures":true},
		"parties":[{"id":"a","type":"person","name":"Sam Altman","mentions":[{"start":0,"end":10,"text":"Sam Altman"}]},{"id":"o","type":"organization","name":"OpenAI","need":"optional"}],
		"figures":[{"kind":"percent","value":"95","unit":"%","qualifier":"at_most"}],
		"dates":[{"id":"d","value":"2025-02-04"}],
		"events":[{"id":"e","type":"visit","participants":[{"party":"a"}],"date":"d","mentions":[{"text":"visite"}]}],
		"quotes":[{"id":"q","speaker":"a","text":"oui"}],
		"never":[{"why":"The digits exchanged.","figure":{"value":"59"}}]`
	const perfect = `"parties":[{"id":"1","type":"person","name":"Sam Altman"},{"id":"2","type":"organization","name":"OpenAI"}],
		"figures":[{"kind":"percent","value":"95","unit":"%","qualifier":"at_most"}],"dates":[{"id":"4","value":"2025-02-04"}],
		"events":[{"type":"visit","participants":[{"party":"1"}],"date":"4"}],"quotes":[{"speaker":"1","text":"oui"}]`
	const empty = `"parties":[]`
	var cases []one
	for _, check := range []string{"coverage/*", "agree/*", "never/fact", "spurious/*"} {
		cases = append(cases, one{"the truth itself is quiet", check, text, "fr", nil, perfect, golden, nil})
	}
	run(t, append(cases, []one{
		{"nothing at all is missing everything required", "coverage/*", text, "fr", nil, empty, golden, []string{
			"expected the figure 95 % (at most), found none", "expected the date 2025-02-04", "expected the party Sam Altman (person), found none like it; the text words it as “Sam Altman”",
			"expected the quote Sam Altman: “oui”", "expected the event visit of Sam Altman on 2025-02-04",
		}},
		{"another type", "agree/party", text, "fr", nil, `"parties":[{"type":"organization","name":"Sam Altman"}]`, golden, []string{"the type of the party Sam Altman (person) is expected to be person, found organization"}},
		{"a qualifier left out is a warning", "agree/figure", text, "fr", nil, `"figures":[{"kind":"percent","value":"95","unit":"%"}]`, golden, []string{"qualifier"}},
		{"a coarser date", "agree/date", text, "fr", nil, `"dates":[{"value":"2025-02"}]`, golden, []string{"2025-02-04"}},
		{"another speaker", "agree/quote", text, "fr", nil, `"parties":[{"id":"2","type":"organization","name":"OpenAI"}],"quotes":[{"speaker":"2","text":"oui"}]`, golden, []string{"speaker"}},
		{"another type of event", "agree/event", text, "fr", nil, `"parties":[{"id":"1","type":"person","name":"Sam Altman"}],"dates":[{"id":"4","value":"2025-02-04"}],"events":[{"type":"release","participants":[{"party":"1"}],"date":"4","mentions":[{"text":"visite"}]}]`, golden, []string{"the type of the event"}},
		{"a forbidden figure", "never/fact", text, "fr", nil, `"figures":[{"kind":"percent","value":"59","unit":"%"}]`, golden, []string{"must not be asserted: The digits exchanged."}},
		{"extra facts, where the golden is complete and where not", "spurious/*", text, "fr", nil,
			`"parties":[{"type":"place","name":"Séoul"}],"figures":[{"kind":"count","value":"7"}],"dates":[{"value":"1999"}]`, golden,
			[]string{"Séoul (place) is not in the golden, which does not claim", "7 is not in the golden, which lists all figures", "1999 is not in the golden, which does not claim"}},
	}...))
}

func TestSource(t *testing.T) {
	const text = "Nordalune: 7,5 %, 412 000 abonnés, troisième, le 30 avril, puis 7,5 %."
	read := says{
		"Nordalune": {name(schema.Organization)}, "7,5 %": {figure(string(schema.Percent), "7.5", "%")},
		"412 000 abonnés": {figure(string(schema.Count), "412000", "abonnés")}, "troisième": {figure(string(schema.Ordinal), "3", "")}, "le 30 avril": {date("2025-04-30")},
	}
	run(t, []one{
		{"what is not carried", "source/*", text, "fr", read, `"parties":[]`, "",
			[]string{"the text names “Nordalune” (organization)", "“7,5 %” (7.5 %)", "“412 000 abonnés”", "“le 30 avril” (2025-04-30"}},
		{"carried by value", "source/*", text, "fr", read,
			`"parties":[{"name":"NORDALUNE"}],"figures":[{"kind":"ratio","value":"0.075","unit":"1"},{"kind":"count","value":"412000","unit":"x"}],"dates":[{"value":"2025-04-30"}]`, "", nil},
		{"carried by a mention, whatever the value", "source/*", text, "fr", read,
			`"parties":[{"name":"N.","mentions":[{"text":"Nordalune"}]}],"figures":[{"kind":"count","value":"9","mentions":[{"text":"7,5 %"},{"start":18,"end":33}]}],"dates":[{"value":"1999","mentions":[{"text":"30 avril"}]}]`, "", nil},
		{"what a complete golden leaves out", "source/*", text, "fr", read, `"parties":[]`, `"complete":{"parties":true,"figures":true,"dates":true},"figures":[{"kind":"percent","value":"7.5","unit":"%"}]`,
			[]string{"“7,5 %”"}},
	})
}

func TestConsistency(t *testing.T) {
	run(t, []one{
		{"one party twice", "consistency/duplicate", "", "", nil, `"parties":[{"id":"a","type":"organization","name":"OpenAI"},{"id":"b","type":"organization","name":"Open AI, Inc."},{"id":"c","name":"OPENAI"}]`, "",
			[]string{"is given 3 times: as /parties/0, /parties/1 and as /parties/2"}},
		{"a name that is another's only alias", "consistency/duplicate", "", "", nil, `"parties":[{"type":"person","name":"Altman"},{"type":"person","name":"Sam Altman","aliases":["Altman"]}]`, "", []string{"Sam Altman"}},
		{"a surname that several share", "consistency/duplicate", "", "", nil, `"parties":[{"type":"person","name":"Kim Chang-han","aliases":["Kim"]},{"type":"person","name":"Kim Young-sam","aliases":["Kim"]},{"type":"person","name":"Kim"}]`, "", nil},
		{"a shared word is not sameness", "consistency/duplicate", "", "", nil, `"parties":[{"type":"organization","name":"SK hynix"},{"type":"organization","name":"SK Telecom"},{"type":"organization","name":"SK"}]`, "", nil},
		{"two of one name, told apart", "consistency/duplicate", "", "", nil, `"parties":[{"type":"place","name":"Georgia","same_as":["wikidata:Q230"]},{"type":"place","name":"Georgia","same_as":["wikidata:Q1428"]}]`, "", nil},
		{"a figure twice", "consistency/duplicate", "", "", nil, `"figures":[{"kind":"money","value":"1.2","unit":"EUR","mentions":[{"text":"1,20 €"}]},{"kind":"money","value":"1.20","unit":"EUR"}]`, "", []string{"1.2 EUR"}},
		{"two figures that happen to be equal", "consistency/duplicate", "", "", nil, `"figures":[{"kind":"percent","value":"2","unit":"%","mentions":[{"start":0,"end":3}]},{"kind":"percent","value":"2","unit":"%","mentions":[{"start":9,"end":12}]}]`, "", nil},
		{"a date twice", "consistency/duplicate", "", "", nil, `"dates":[{"value":"2025"},{"value":"2024"},{"value":"2025"}]`, "", []string{"/dates/0 and as /dates/2"}},

		{"two values for the same words", "consistency/conflict", "", "", nil, `"figures":[{"kind":"count","value":"6","mentions":[{"start":0,"end":3,"text":"six"}]},{"kind":"count","value":"16","mentions":[{"start":0,"end":3,"text":"six"}]}],"dates":[{"value":"2025","mentions":[{"start":5,"end":6}]},{"value":"2024","mentions":[{"start":5,"end":6}]}]`, "",
			[]string{"“six” at 0–3 is given as 16 and as 6", "given as 2024 and as 2025"}},
		{"two budgets of a project", "consistency/conflict", "", "", nil, `"parties":[{"id":"s","type":"project","name":"Stargate"}],"figures":[{"kind":"money","value":"5","unit":"USD","about":"s"},{"kind":"money","value":"6","unit":"USD","about":"s"},{"kind":"money","value":"7","unit":"EUR","about":"s"}]`, "", []string{"about Stargate: 5 USD (/figures/0) and 6 USD (/figures/1)"}},
		{"sales and profit of a company", "consistency/conflict", "", "", nil, `"parties":[{"id":"s","type":"organization","name":"Kakao"}],"figures":[{"kind":"money","value":"5","unit":"USD","about":"s"},{"kind":"money","value":"6","unit":"USD","about":"s"}]`, "", nil},
		{"two amounts that the text both states", "consistency/conflict", "Stargate: $5 now, $6 later.", "", says{"$5": {money("5", "USD")}, "$6": {money("6", "USD")}}, `"parties":[{"id":"s","type":"project","name":"Stargate"}],"figures":[{"kind":"money","value":"5","unit":"USD","about":"s"},{"kind":"money","value":"6","unit":"USD","about":"s"}]`, "", nil},
		{"one that the text does not state", "consistency/conflict", "Stargate: $5 now.", "", says{"$5": {money("5", "USD")}}, `"parties":[{"id":"s","type":"organization","name":"Stargate"}],"figures":[{"kind":"money","value":"5","unit":"USD","about":"s"},{"kind":"money","value":"6","unit":"USD","about":"s"}]`, "", []string{"about Stargate"}},
		{"two births", "consistency/conflict", "", "", nil, `"parties":[{"id":"c","type":"person","name":"Castellane"}],"dates":[{"id":"1","value":"1961"},{"id":"2","value":"1962-05"}],"events":[{"type":"birth","participants":[{"party":"c"}],"date":"1"},{"type":"birth","participants":[{"party":"c"}],"date":"2"}]`, "", []string{"the birth of Castellane is dated 1961 and 1962-05"}},
		{"two visits are no conflict", "consistency/conflict", "", "", nil, `"parties":[{"id":"c","type":"person","name":"Castellane"}],"dates":[{"id":"1","value":"1961"},{"id":"2","value":"1962-05"}],"events":[{"type":"visit","participants":[{"party":"c"}],"date":"1"},{"type":"visit","participants":[{"party":"c"}],"date":"2"}]`, "", nil},
	})
}

func TestConsistencyTime(t *testing.T) {
	event := func(value, mention string) string {
		return `"dates":[{"id":"d","value":"` + value + `"}],"events":[{"type":"release","date":"d","mentions":[{"text":"` + mention + `"}]}]`
	}
	run(t, []one{
		{"French, compound past", "consistency/time", "Krafton a publié le jeu.", "fr", nil, event("2025-06", "a publié"), "", []string{"in the past tense (“a publié”), is dated 2025-06 in an article of 2025-02-04"}},
		{"French, passive", "consistency/time", "La section a été hissée.", "fr", nil, event("2025-06", "a été hissée"), "", []string{"in the past tense"}},
		{"French, a plan", "consistency/time", "Le vote est prévu jeudi.", "fr", nil, event("2025-02-06", "est prévu"), "", nil},
		{"French, future", "consistency/time", "Le dividende sera versé en juin.", "fr", nil, event("2025-06", "sera versé"), "", nil},
		{"English, passive past", "consistency/time", "The deck was hoisted.", "", nil, event("2025-06", "was hoisted"), "", []string{"in the past tense"}},
		{"English, a participle behind will be", "consistency/time", "The deck will be hoisted.", "", nil, event("2025-06", "hoisted"), "", nil},
		{"English, a plan told in the past", "consistency/time", "The vote was scheduled for May.", "", nil, event("2025-05", "was scheduled"), "", nil},
		{"English, irregular", "consistency/time", "Brandt took over.", "", nil, event("2025-05", "took over"), "", []string{"in the past tense"}},
		{"Korean, past and plan", "consistency/time", "회사는 게임을 출시했다. 내년에 출시할 예정이다.", "ko", nil,
			`"dates":[{"id":"d","value":"2025-06"}],"events":[{"type":"release","date":"d","mentions":[{"text":"출시했다"}]},{"type":"release","date":"d","mentions":[{"text":"출시할 예정이다"}]}]`, "", []string{"출시했다"}},
		{"the day of publication itself", "consistency/time", "Krafton a publié le jeu.", "fr", nil, event("2025-02-04", "a publié"), "", nil},
		{"a month that has begun", "consistency/time", "Krafton a publié le jeu.", "fr", nil, event("2025-02", "a publié"), "", nil},
		{"no tense to read", "consistency/time", "Le lancement du jeu.", "fr", nil, event("2025-06", "Le lancement"), "", nil},
	})
}
