package invent

import "github.com/assaykit/assay/schema"

// named is a party with the other words for it.
type named struct {
	kind, name string
	short      []string
}

// Some share a surname, an acronym or a first word, so that what is near is
// drawn as often as what is far.
var parties = []named{
	{string(schema.Person), "Anna Kim", []string{"Kim", "Mme Kim"}},
	{string(schema.Person), "Paul Kim", []string{"Kim", "Mr. Kim"}},
	{string(schema.Person), "Kim Min-su", []string{"김민수", "Min-su Kim"}},
	{string(schema.Person), "이재용", []string{"이 회장"}},
	{string(schema.Person), "Jean-Luc d’Orval", []string{"d’Orval", "J.-L. d'Orval"}},
	{string(schema.Organization), "Banque de l’Orne", []string{"BO", "la Banque"}},
	{string(schema.Organization), "Orne Industries SA", []string{"Orne", "OI"}},
	{string(schema.Organization), "Orne Capital, Inc.", []string{"Orne"}},
	{string(schema.Organization), "한빛전자", []string{"한빛"}},
	{string(schema.Place), "Séoul", []string{"Seoul", "서울"}},
	{string(schema.Place), "États-Unis", []string{"USA", "미국"}},
	{string(schema.Product), "Zephyr 4", []string{"Zephyr"}},
	{string(schema.Project), "Northern Gate", nil},
	{string(schema.Group), "Coréens", nil},
	{string(schema.Person), "Kim", nil},
	{string(schema.Organization), "é", []string{"e\u0301"}},
}

var titles = []string{"PDG", "CEO", "chairman", "대표이사", "ministre des finances", "guest", "x"}

// measured is a figure with words for it.
type measured struct{ surface, kind, value, most, unit, qualifier string }

var figures = []measured{
	{"500 milliards de dollars", string(schema.Money), "500000000000", "", "USD", string(schema.Exact)},
	{"up to $2.5 million", string(schema.Money), "2500000", "", "USD", string(schema.AtMost)},
	{"3조 5천억원", string(schema.Money), "3500000000000", "", "KRW", ""},
	{"95 %", string(schema.Percent), "95", "", "%", string(schema.Exact)},
	{"about one in five", string(schema.Ratio), "0.2", "", "1", string(schema.About)},
	{"plus de 1 200 emplois", string(schema.Count), "1200", "", "emploi", string(schema.MoreThan)},
	{"1,200 jobs", string(schema.Count), "1200", "", "job", ""},
	{"10~20%", string(schema.Percent), "10", "20", "%", string(schema.Between)},
	{"between 3 and 5 km", string(schema.Quantity), "3", "5", "km", string(schema.Between)},
	{"40 MW", string(schema.Quantity), "40", "", "MW", string(schema.Exact)},
	{"troisième", string(schema.Ordinal), "3", "", "", ""},
	{"zero", string(schema.Count), "0", "", "", ""},
}

// dated is a date with words for it in an article of 4 February 2025.
type dated struct{ surface, value, timex string }

var dates = []dated{
	{"mardi 4 février 2025", "2025-02-04", ""},
	{"Tuesday", "2025-02-04", ""},
	{"지난달 27∼28일", "2025-01-27/2025-01-28", ""},
	{"février 2025", "2025-02", ""},
	{"in 2024", "2024", ""},
	{"the third quarter of 2024", "2024-35", ""},
	{"since 2019", "2019/..", ""},
	{"vers 1990", "1990~", ""},
	{"4 février à 14 h 30", "2025-02-04T14:30", ""},
	{"some Tuesday", "", "XXXX-WXX-2"},
	{"next week", "2025-02-10/2025-02-16", ""},
}

var fillers = []string{
	"a déclaré", "said", "밝혔다", "et", "and", "the", "de la", "with", "chez", "은", "PDG de", "chief executive of", "né en", "hier",
	"(", ")", "“", "”", "«\u00a0", "\u00a0»", "\"", "—", "!", "…", "\u00ad", "\u0301", "😀", "\u200d", "𝔸", "1", "%", "###", "| a |", "http://a.example/b",
}

var spaces = []string{" ", ", ", ". ", " ", "\n", "\u202f", "", "\n\n", "’", "-"}

var marks = [][2]string{{"« ", " »"}, {"“", "”"}, {"\"", "\""}, {"‘", "’"}, {"「", "」"}, {"", ""}}

var sayings = []string{"nous irons jusqu’au bout", "we will not stop here", "끝까지 가겠다고", "oui", "never [...] again", "a “b” c"}

var eventTypes = []string{"meeting", "birth", "acquisition", "launch"}
