package align_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/schema"
)

// told spells the pairs of one kind: "0:1 COR", with the attributes that
// differ after it, soft ones with "?".
func told(a *align.Alignment, k schema.Kind) []string {
	var out []string
	for _, p := range a.Pairs {
		if p.Kind != k {
			continue
		}
		s := fmt.Sprintf("%d:%d %s", p.Want, p.Got, p.Outcome)
		if p.Again {
			s += fmt.Sprintf(" as %d", p.Twin)
		}
		if p.Outcome == align.Missing && p.Optional {
			s += " optional"
		}
		if p.Unverified {
			s += " unverified"
		}
		for _, d := range p.Differences {
			s += " " + d.Attribute
			if d.Soft {
				s += "?"
			}
		}
		out = append(out, s)
	}
	return out
}

func word(text string) []schema.Mention { return []schema.Mention{{Text: text}} }

func TestParties(t *testing.T) {
	person, org, place := schema.Person, schema.Organization, schema.Place
	for _, tt := range []struct {
		reason    string
		want, got []schema.Party
		told      []string
	}{
		{"a name in another order, an alias, a legal form",
			[]schema.Party{{Type: person, Name: "Chey Tae-won"}, {Type: org, Name: "Massachusetts Institute of Technology", Aliases: []string{"MIT"}}, {Type: org, Name: "Krafton"}},
			[]schema.Party{{Type: org, Name: "Krafton, Inc."}, {Type: org, Name: "MIT"}, {Type: person, Name: "Tae-won Chey"}},
			[]string{"0:2 COR", "1:1 COR", "2:0 COR"}},
		{"a shared word is not sameness",
			[]schema.Party{{Type: org, Name: "SK hynix"}, {Type: org, Name: "Samsung Electronics"}},
			[]schema.Party{{Type: org, Name: "SK Telecom"}, {Type: org, Name: "Samsung"}},
			[]string{"0:-1 MIS", "1:-1 MIS", "-1:0 SPU", "-1:1 SPU"}},
		{"a surname that one party has is that party",
			[]schema.Party{{Type: person, Name: "Sam Altman"}, {Type: person, Name: "Kim Min-ji"}},
			[]schema.Party{{Type: person, Name: "Altman"}},
			[]string{"0:0 COR", "1:-1 MIS"}},
		{"a surname that two parties have is neither",
			[]schema.Party{{Type: person, Name: "Kim Min-ji"}, {Type: person, Name: "Kim Chang-han"}},
			[]schema.Party{{Type: person, Name: "Kim"}},
			[]string{"0:-1 MIS", "1:-1 MIS", "-1:0 SPU"}},
		{"two of one name are told apart by type",
			[]schema.Party{{Type: org, Name: "Georgia"}, {Type: place, Name: "Georgia"}},
			[]schema.Party{{Type: place, Name: "Georgia"}, {Type: org, Name: "Georgia"}},
			[]string{"0:1 COR", "1:0 COR"}},
		{"and where nothing else does, by where they stand",
			[]schema.Party{{Type: place, Name: "Georgia", Mentions: []schema.Mention{schema.At(0, 7, "Georgia")}}, {Type: place, Name: "Georgia", Mentions: []schema.Mention{schema.At(90, 97, "Georgia")}}},
			[]schema.Party{{Type: place, Name: "Georgia", Mentions: []schema.Mention{schema.At(90, 97, "Georgia")}}, {Type: place, Name: "Georgia", Mentions: []schema.Mention{schema.At(0, 7, "Georgia")}}},
			[]string{"0:1 COR", "1:0 COR"}},
		{"a party given twice is there once",
			[]schema.Party{{Type: org, Name: "OpenAI"}}, []schema.Party{{Type: org, Name: "OpenAI"}, {Type: org, Name: "Open AI"}},
			[]string{"0:0 COR", "-1:1 SPU as 0"}},
		{"one given by its name and by its acronym",
			[]schema.Party{{Type: org, Name: "Harbour Workers' Union", Aliases: []string{"HWU"}}}, []schema.Party{{Type: org, Name: "Harbour Workers' Union"}, {Type: org, Name: "HWU"}},
			[]string{"0:0 COR", "-1:1 SPU as 0"}},
		{"one given by its name, and by its acronym as a person",
			[]schema.Party{{Type: org, Name: "Harbour Workers' Union", Aliases: []string{"HWU"}}}, []schema.Party{{Type: org, Name: "Harbour Workers' Union"}, {Type: person, Name: "HWU"}},
			[]string{"0:0 COR", "-1:1 SPU"}},
		{"one given once for each mention", []schema.Party{{Type: org, Name: "OpenAI", Roles: []schema.Role{{Title: "maker"}}}}, []schema.Party{{Type: org, Name: "OpenAI"}, {Type: org, Name: "OPENAI", Roles: []schema.Role{{Title: "maker"}}}}, []string{"0:1 COR", "-1:0 SPU as 1"}},
		{"one knowledge base, one party, under a name that the golden does not have",
			[]schema.Party{{Type: org, Name: "Red Cross", SameAs: []string{"wikidata:Q7178"}}}, []schema.Party{{Type: org, Name: "IFRC", SameAs: []string{"https://www.wikidata.org/wiki/Q7178"}}},
			[]string{"0:0 INC name"}},
		{"one knowledge base, and another long form of one short one",
			[]schema.Party{{Type: person, Name: "Sam Altman", Aliases: []string{"Altman"}, SameAs: []string{"wikidata:Q7"}}}, []schema.Party{{Type: person, Name: "Pam Altman", Aliases: []string{"Altman"}, SameAs: []string{"wikidata:Q7"}}},
			[]string{"0:-1 MIS", "-1:0 SPU"}},
		{"another thing of the knowledge base",
			[]schema.Party{{Type: place, Name: "Georgia", SameAs: []string{"wikidata:Q230"}}}, []schema.Party{{Type: place, Name: "Georgia", SameAs: []string{"wikidata:Q1428"}}},
			[]string{"0:0 INC same_as"}},
		{"another knowledge base, and none",
			[]schema.Party{{Type: place, Name: "Georgia", SameAs: []string{"wikidata:Q230"}}, {Type: org, Name: "Krafton", SameAs: []string{"wikidata:Q1"}}},
			[]schema.Party{{Type: place, Name: "Georgia", SameAs: []string{"https://fr.wikipedia.org/wiki/Géorgie_(pays)"}}, {Type: org, Name: "Krafton"}},
			[]string{"0:0 COR", "1:1 COR"}},
		{"of two of one name the knowledge base tells which",
			[]schema.Party{{Type: place, Name: "Georgia", SameAs: []string{"wikidata:Q230"}}, {Type: place, Name: "Georgia", SameAs: []string{"wikidata:Q1428"}}},
			[]schema.Party{{Type: place, Name: "Georgia", SameAs: []string{"wikidata:Q1428"}}, {Type: place, Name: "Georgia", SameAs: []string{"wikidata:Q230"}}},
			[]string{"0:1 COR", "1:0 COR"}},
		{"the surname of two, at the place of one of them",
			[]schema.Party{{Type: person, Name: "Kim Min-ji", Aliases: []string{"Kim"}, Mentions: []schema.Mention{schema.At(0, 3, "Kim")}}, {Type: person, Name: "Kim Chang-han", Aliases: []string{"Kim"}, Mentions: []schema.Mention{schema.At(50, 53, "Kim")}}},
			[]schema.Party{{Type: person, Name: "Kim", Mentions: []schema.Mention{schema.At(50, 53, "Kim")}}},
			[]string{"0:-1 MIS", "1:0 COR"}},
		{"a character that nobody sees, and one that the text has there",
			[]schema.Party{{Type: org, Name: "Krafton"}, {Type: org, Name: "Kakao"}},
			[]schema.Party{{Type: org, Name: "Kraf\u200bton"}, {Type: org, Name: "Ka\u200bkao", Mentions: []schema.Mention{schema.At(0, 6, "Ka\u200bkao")}}},
			[]string{"0:0 INC name", "1:1 COR"}},
		{"an alias that tells who is meant by another name",
			[]schema.Party{{Type: org, Name: "Banque Talmont", Aliases: []string{"Talmont"}}, {Type: place, Name: "Chine", Aliases: []string{"China"}}, {Type: org, Name: "Samsung Electronics"}},
			[]schema.Party{{Type: place, Name: "Japon", Aliases: []string{"China"}}, {Type: org, Name: "Banque Tallard", Aliases: []string{"Talmont"}}, {Type: org, Name: "삼성전자", Aliases: []string{"Samsung Electronics"}}},
			[]string{"0:-1 MIS", "1:0 INC name", "2:2 PAR name?", "-1:1 SPU"}},
		{"a type left out", []schema.Party{{Type: org, Name: "OpenAI"}}, []schema.Party{{Name: "OpenAI"}}, []string{"0:0 PAR type?"}},
		{"what an alternative states must hold",
			[]schema.Party{{Type: org, Name: "G7", Accept: []schema.Party{{Type: schema.Group}}}, {Type: org, Name: "OPEC", Accept: []schema.Party{{Type: schema.Group}}}},
			[]schema.Party{{Type: schema.Group, Name: "G7"}, {Type: place, Name: "OPEC"}},
			[]string{"0:0 COR", "1:1 INC type"}},
		{"an optional party is never missed", []schema.Party{{Type: org, Name: "Yonhap", Annotation: schema.Annotation{Need: schema.Optional}}}, nil, []string{"0:-1 MIS optional"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			a := align.Align(&schema.Golden{Parties: tt.want}, &schema.Article{Parties: tt.got})
			require.Equal(t, tt.told, told(a, schema.KindParty))
		})
	}
}

// The golden's persons are Lise Kern and Otto Brandt, of Norvane and of
// Talmont; each row says their roles and then those of the extraction.
func TestRoles(t *testing.T) {
	type roles = []schema.Role
	of := func(title, of string) schema.Role { return schema.Role{Title: title, Of: of} }
	for _, tt := range []struct {
		reason                           string
		kern, brandt, gotKern, gotBrandt roles
		told                             []string
	}{
		{"as they are", roles{of("chief engineer", "n")}, roles{of("site director", "t")}, roles{of("chief engineer", "n")}, roles{of("site director", "t")}, []string{"COR", "COR"}},
		{"exchanged", roles{of("chief engineer", "n")}, roles{of("site director", "t")}, roles{of("site director", "t")}, roles{of("chief engineer", "n")}, []string{"INC role", "INC role"}},
		{"only the titles exchanged", roles{of("chief engineer", "n")}, roles{of("site director", "t")}, roles{of("site director", "n")}, roles{of("chief engineer", "t")}, []string{"INC role", "INC role"}},
		{"only the organisations exchanged", roles{of("chief engineer", "n")}, roles{of("site director", "t")}, roles{of("chief engineer", "t")}, roles{of("site director", "n")}, []string{"INC role", "INC role"}},
		{"titles of no organisation exchanged", roles{of("chief engineer", "")}, roles{of("site director", "")}, roles{of("site director", "")}, roles{of("chief engineer", "")}, []string{"INC role", "INC role"}},
		{"one of them of no organisation", roles{of("chief engineer", "n")}, roles{of("site director", "")}, roles{of("site director", "")}, roles{of("chief engineer", "n")}, []string{"INC role role?", "INC role"}},
		{"known titles exchanged in one organisation", roles{of("CEO", "n")}, roles{of("CFO", "n")}, roles{of("CFO", "n")}, roles{of("CEO", "n")}, []string{"INC role", "INC role"}},
		{"known titles of no organisation exchanged", roles{of("CEO", "")}, roles{of("CFO", "")}, roles{of("CFO", "")}, roles{of("CEO", "")}, []string{"INC role role?", "INC role role?"}},
		{"one takes the other's beside their own", roles{of("chief engineer", "n")}, roles{of("site director", "t")}, roles{of("chief engineer", "n"), of("site director", "t")}, roles{of("site director", "t")}, []string{"INC role", "COR"}},
		{"who has none takes the other's", nil, roles{of("site director", "t")}, roles{of("site director", "t")}, roles{of("site director", "t")}, []string{"INC role", "COR"}},
		{"another organisation, whatever the title", roles{of("chief engineer", "n")}, nil, roles{of("lead of everything", "t")}, nil, []string{"INC role", "COR"}},
		{"an organisation that the golden does not hold", roles{of("chief engineer", "n")}, nil, roles{of("lead of everything", "x")}, nil, []string{"INC role", "COR"}},
		{"another title that the table knows", roles{of("CEO", "n")}, nil, roles{of("CFO", "n")}, nil, []string{"INC role", "COR"}},
		{"a title that no table knows", roles{of("chief engineer", "n")}, nil, roles{of("lead of everything", "n")}, nil, []string{"PAR role?", "COR"}},
		{"both of one title", roles{of("associate", "n")}, roles{of("associate", "t")}, roles{of("associate", "n")}, roles{of("associate", "t")}, []string{"COR", "COR"}},
		{"the organisation left out", roles{of("chief engineer", "n")}, nil, roles{of("chief engineer", "")}, nil, []string{"PAR role?", "COR"}},
		{"left out", roles{of("chief engineer", "n")}, nil, nil, nil, []string{"PAR role?", "COR"}},
		{"an empty list says that there is none", roles{of("chief engineer", "n")}, nil, roles{}, roles{}, []string{"INC role", "COR"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			with := func(kern, brandt roles) []schema.Party {
				return []schema.Party{
					{ID: "k", Type: schema.Person, Name: "Lise Kern", Roles: kern}, {ID: "b", Type: schema.Person, Name: "Otto Brandt", Roles: brandt},
					{ID: "n", Type: schema.Organization, Name: "Norvane"}, {ID: "t", Type: schema.Organization, Name: "Talmont"},
				}
			}
			got := append(with(tt.gotKern, tt.gotBrandt), schema.Party{ID: "x", Type: schema.Organization, Name: "Xylo"})
			a := align.Align(&schema.Golden{Parties: with(tt.kern, tt.brandt)}, &schema.Article{Parties: got})
			require.Equal(t, []string{"0:0 " + tt.told[0], "1:1 " + tt.told[1], "2:2 COR", "3:3 COR", "-1:4 SPU"}, told(a, schema.KindParty))
		})
	}
}

func TestFigures(t *testing.T) {
	money := func(v, unit string, m ...schema.Mention) schema.Figure {
		return schema.Figure{Kind: schema.Money, Value: decimal(v), Unit: unit, Mentions: m}
	}
	counted := func(v, unit string) schema.Figure {
		return schema.Figure{Kind: schema.Count, Value: decimal(v), Unit: unit}
	}
	for _, tt := range []struct {
		reason    string
		want, got []schema.Figure
		told      []string
	}{
		{"one value however it is written", []schema.Figure{money("500000000000", "USD")}, []schema.Figure{money("5e11", "USD")}, []string{"0:0 COR"}},
		{"one fraction at different digits",
			[]schema.Figure{{Kind: schema.Ratio, Value: decimal("0.6667"), Unit: "1"}, {Kind: schema.Percent, Value: decimal("14.29"), Unit: "%"}},
			[]schema.Figure{{Kind: schema.Ratio, Value: decimal("0.666666666666667"), Unit: "1"}, {Kind: schema.Ratio, Value: decimal("0.14285714"), Unit: "1"}}, []string{"0:0 COR", "1:1 COR"}},
		{"a rounded percentage is taken at its word",
			[]schema.Figure{{Kind: schema.Percent, Value: decimal("66.7"), Unit: "%"}}, []schema.Figure{{Kind: schema.Percent, Value: decimal("66.67"), Unit: "%"}}, []string{"0:-1 MIS", "-1:0 SPU"}},
		{"near values that are no such fraction differ",
			[]schema.Figure{{Kind: schema.Percent, Value: decimal("66.68"), Unit: "%"}}, []schema.Figure{{Kind: schema.Percent, Value: decimal("66.67"), Unit: "%"}}, []string{"0:-1 MIS", "-1:0 SPU"}},
		{"another value of the same words", []schema.Figure{money("500000000000", "USD", word("$500 billion")...)}, []schema.Figure{money("50000000000", "USD", word("$500\u00a0billion")...)}, []string{"0:0 INC value"}},
		{"a right value elsewhere comes before a wrong one here",
			[]schema.Figure{money("5", "USD", schema.At(0, 2, "$5")), money("7", "USD", schema.At(9, 11, "$7"))},
			[]schema.Figure{money("7", "USD", schema.At(0, 2, "$5")), money("5", "USD", schema.At(9, 11, "$7"))},
			[]string{"0:1 COR", "1:0 COR"}},
		{"another currency of the same amount", []schema.Figure{money("500", "USD")}, []schema.Figure{money("500", "EUR")}, []string{"0:0 INC unit"}},
		{"nouns in either number, and in French", []schema.Figure{counted("6", "companies"), counted("7", "journaux"), counted("8", "niveaux")}, []schema.Figure{counted("6", "company"), counted("7", "journal"), counted("8", "niveau")}, []string{"0:0 COR", "1:1 COR", "2:2 COR"}},
		{"a noun with more words", []schema.Figure{counted("6", "companies")}, []schema.Figure{counted("6", "Korean companies")}, []string{"0:0 PAR unit?"}},
		{"counts of other things are other facts", []schema.Figure{counted("6", "companies")}, []schema.Figure{counted("6", "ministers")}, []string{"0:-1 MIS", "-1:0 SPU"}},
		{"a range with its end left out, and with another end",
			[]schema.Figure{{Kind: schema.Count, Value: decimal("5"), ValueMax: decimal("10"), Qualifier: schema.Between}, {Kind: schema.Count, Value: decimal("50"), ValueMax: decimal("60"), Qualifier: schema.Between}},
			[]schema.Figure{{Kind: schema.Count, Value: decimal("5"), Qualifier: schema.Between}, {Kind: schema.Count, Value: decimal("50"), ValueMax: decimal("70"), Qualifier: schema.Between}},
			[]string{"0:0 INC value_max", "1:1 INC value_max"}},
		{"an exact figure says so by saying nothing", []schema.Figure{{Kind: schema.Count, Value: decimal("5"), Qualifier: schema.Exact}}, []schema.Figure{counted("5", "")}, []string{"0:0 COR"}},
		{"a qualifier made up", []schema.Figure{counted("5", "people")}, []schema.Figure{{Kind: schema.Count, Value: decimal("5"), Unit: "people", Qualifier: schema.MoreThan}}, []string{"0:0 INC qualifier"}},
		{"another prefix of one unit",
			[]schema.Figure{{Kind: schema.Quantity, Value: decimal("1250"), Unit: "MW"}, {Kind: schema.Quantity, Value: decimal("2"), Unit: "t"}},
			[]schema.Figure{{Kind: schema.Quantity, Value: decimal("2000"), Unit: "kg"}, {Kind: schema.Quantity, Value: decimal("1.25"), Unit: "GW"}}, []string{"0:1 COR", "1:0 COR"}},
		{"a prefix that makes it another quantity, at the same words",
			[]schema.Figure{{Kind: schema.Quantity, Value: decimal("5"), Unit: "MW", Mentions: word("5 MW")}}, []schema.Figure{{Kind: schema.Quantity, Value: decimal("5"), Unit: "mW", Mentions: word("5 MW")}}, []string{"0:0 INC value"}},
		{"minutes are no metres", []schema.Figure{{Kind: schema.Quantity, Value: decimal("5"), Unit: "min", Mentions: word("5 min")}}, []schema.Figure{{Kind: schema.Quantity, Value: decimal("5"), Unit: "m", Mentions: word("5 min")}}, []string{"0:0 INC unit"}},
		{"nouns whose plural the accent hides, and plurals that no ending tells",
			[]schema.Figure{counted("6", "salariés"), counted("7", "children"), counted("8", "travaux"), counted("9", "명")}, []schema.Figure{counted("6", "salarié"), counted("7", "child"), counted("8", "travail"), counted("9", "사람")}, []string{"0:0 COR", "1:1 COR", "2:2 COR", "3:3 COR"}},
		{"one given once for each mention", []schema.Figure{money("5", "USD", schema.At(0, 2, "$5"))},
			[]schema.Figure{money("5", "USD", schema.At(40, 42, "$5")), money("5.0", "USD", schema.At(0, 2, "$5")), money("5", "USD")}, []string{"0:1 COR", "-1:0 SPU as 1", "-1:2 SPU as 1"}},
		{"a twin that says otherwise is another", []schema.Figure{{Kind: schema.Count, Value: decimal("5"), Qualifier: schema.AtLeast}},
			[]schema.Figure{{Kind: schema.Count, Value: decimal("5"), Qualifier: schema.AtLeast}, {Kind: schema.Count, Value: decimal("5"), Qualifier: schema.AtMost}}, []string{"0:0 COR", "-1:1 SPU"}},
		{"twins that the golden does not hold count once", nil, []schema.Figure{counted("5", "ships"), counted("5", "ship"), counted("6", "ships")}, []string{"-1:0 SPU as 1", "-1:1 SPU", "-1:2 SPU"}},
		{"figures that say nothing are no twins", nil, []schema.Figure{{Kind: schema.Count}, {Kind: schema.Count}}, []string{"-1:0 SPU", "-1:1 SPU"}},
		{"twins of one wrong value", []schema.Figure{money("5", "USD", schema.At(0, 2, "$5"))}, []schema.Figure{money("6", "USD", schema.At(0, 2, "$5")), money("6", "USD", schema.At(40, 42, "$5"))}, []string{"0:0 INC value", "-1:1 SPU as 0"}},
		{"equal figures in document order",
			[]schema.Figure{counted("3", "people"), counted("3", "people")}, []schema.Figure{counted("3", "people")}, []string{"0:0 COR", "1:-1 MIS"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			a := align.Align(&schema.Golden{Figures: tt.want}, &schema.Article{Figures: tt.got})
			require.Equal(t, tt.told, told(a, schema.KindFigure))
		})
	}
}

func TestDates(t *testing.T) {
	on := func(v string, m ...schema.Mention) schema.Date { return schema.Date{Value: v, Mentions: m} }
	for _, tt := range []struct {
		reason    string
		want, got []schema.Date
		told      []string
	}{
		{"a quarter by its months", []schema.Date{on("2025-33")}, []schema.Date{on("2025-01/2025-03")}, []string{"0:0 COR"}},
		{"an approximate month", []schema.Date{on("2025-02~")}, []schema.Date{on("2025-02")}, []string{"0:0 COR"}},
		{"the exact day comes before the month that holds it", []schema.Date{on("2025-02-04")}, []schema.Date{on("2025-02"), on("2025-02-04")}, []string{"0:1 COR", "-1:0 SPU"}},
		{"spans that overlap", []schema.Date{on("2025-02-04/2025-02-06")}, []schema.Date{on("2025-02-05/2025-02-08")}, []string{"0:0 INC value"}},
		{"another day of the same word", []schema.Date{on("2025-02-04", word("mardi")...)}, []schema.Date{on("2025-02-11", word("mardi")...)}, []string{"0:0 INC value"}},
		{"another day of another word", []schema.Date{on("2025-02-04", word("mardi")...)}, []schema.Date{on("2025-02-11", word("next Tuesday")...)}, []string{"0:-1 MIS", "-1:0 SPU"}},
		{"a TIMEX3 value where the day is known says less", []schema.Date{on("2025-02-04", word("mardi")...)}, []schema.Date{{Timex: "XXXX-WXX-2", Mentions: word("mardi")}}, []string{"0:0 PAR value?"}},
		{"one where it is not", []schema.Date{{Timex: "XXXX-WXX-2"}}, []schema.Date{{Timex: "XXXX-WXX-2"}}, []string{"0:0 COR"}},
		{"a value that is none", []schema.Date{on("2025-02-04", word("mardi")...)}, []schema.Date{on("Tuesday", word("mardi")...)}, []string{"0:0 INC value"}},
		{"one given once for each mention", []schema.Date{on("2025-02-04", word("mardi")...)}, []schema.Date{on("2025-02-04", word("Mardi")...), on("2025-02-04", word("mardi")...), on("2025-02-04")}, []string{"0:0 COR", "-1:1 SPU as 0", "-1:2 SPU as 0"}},
		{"two that the golden holds, both", []schema.Date{on("2023~", word("late 2023")...), on("2023", word("last year")...)}, []schema.Date{on("2023"), on("2023~")}, []string{"0:1 COR", "1:0 COR"}},
		{"the day that is right too", []schema.Date{{Value: "2024-11-12T06:45+01:00", Accept: []schema.Date{{Value: "2024-11-12"}}}}, []schema.Date{on("2024-11-12")}, []string{"0:0 COR"}},
		{"does not excuse a wrong time of it", []schema.Date{{Value: "2024-11-12T06:45+01:00", Mentions: word("06:45"), Accept: []schema.Date{{Value: "2024-11-12"}}}}, []schema.Date{on("2024-11-12T18:45+01:00", word("06:45")...)}, []string{"0:0 INC value"}},
		{"nor does the time without its zone another zone", []schema.Date{{Value: "2024-11-12T06:45+01:00", Mentions: word("06:45"), Accept: []schema.Date{{Value: "2024-11-12T06:45"}}}}, []schema.Date{on("2024-11-12T06:45+09:00", word("06:45")...)}, []string{"0:0 INC value"}},
		{"the time without its zone", []schema.Date{{Value: "2024-11-12T06:45+01:00", Accept: []schema.Date{{Value: "2024-11-12T06:45"}}}}, []schema.Date{on("2024-11-12T06:45")}, []string{"0:0 COR"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			a := align.Align(&schema.Golden{Dates: tt.want}, &schema.Article{Dates: tt.got})
			require.Equal(t, tt.told, told(a, schema.KindDate))
		})
	}
}

// An event's date is compared by what it says: of two equal dates, and of one
// that is given twice, either will do.
func TestEventsByTheValueOfTheirDate(t *testing.T) {
	event := func(date string) []schema.Event {
		return []schema.Event{{Type: "takeover", Participants: []schema.Participant{{Party: "p"}}, Date: date}}
	}
	firm := []schema.Party{{ID: "p", Type: schema.Organization, Name: "Tarrant"}}
	for _, tt := range []struct {
		reason      string
		golden, got []schema.Date
		on          string
		told        string
	}{
		{"of two equal dates, the other", []schema.Date{{ID: "1", Value: "2023~"}, {ID: "2", Value: "2023"}}, []schema.Date{{ID: "a", Value: "2023"}, {ID: "b", Value: "2023~"}}, "b", "0:0 COR"},
		{"and this one", []schema.Date{{ID: "1", Value: "2023~"}, {ID: "2", Value: "2023"}}, []schema.Date{{ID: "a", Value: "2023"}, {ID: "b", Value: "2023~"}}, "a", "0:0 COR"},
		{"a twin", []schema.Date{{ID: "1", Value: "2025-02-04"}}, []schema.Date{{ID: "a", Value: "2025-02-04"}, {ID: "b", Value: "2025-02-04"}}, "b", "0:0 COR"},
		{"another date", []schema.Date{{ID: "1", Value: "2023"}, {ID: "2", Value: "2024"}}, []schema.Date{{ID: "a", Value: "2023"}, {ID: "b", Value: "2024"}}, "b", "0:0 INC date"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			a := align.Align(&schema.Golden{Parties: firm, Dates: tt.golden, Events: event("1")}, &schema.Article{Parties: firm, Dates: tt.got, Events: event(tt.on)})
			require.Equal(t, []string{tt.told}, told(a, schema.KindEvent))
		})
	}
}

func sha(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

func TestQuotesThatStandOff(t *testing.T) {
	start, end := 10, 32
	golden := &schema.Golden{Quotes: []schema.Quote{{Mentions: []schema.Mention{{Start: &start, End: &end, TextSHA256: sha("un marché important")}}}}}
	for _, tt := range []struct {
		reason string
		got    []schema.Quote
		told   []string
	}{
		{"by the words", []schema.Quote{{Text: "un marché important"}}, []string{"0:0 COR"}},
		{"by the words within quotation marks", []schema.Quote{{Text: "« un marché important »"}}, []string{"0:0 COR"}},
		{"by the words of its mention", []schema.Quote{{Text: "un marché vital", Mentions: []schema.Mention{{Text: "un marché important"}}}}, []string{"0:0 INC text"}},
		{"the place alone does not tell the words", []schema.Quote{{Text: "un marché importent", Mentions: []schema.Mention{schema.At(10, 32, "un marché importent")}}}, []string{"0:0 PAR unverified"}},
		{"words too few for the place", []schema.Quote{{Text: "un marché", Mentions: []schema.Mention{schema.At(10, 32, "un marché")}}}, []string{"0:0 INC text"}},
		{"words too few for the place, but for an ellipsis", []schema.Quote{{Text: "un marché…", Mentions: []schema.Mention{schema.At(10, 32, "un marché")}}}, []string{"0:0 PAR unverified"}},
		{"a part of the place", []schema.Quote{{Text: "un marché", Mentions: []schema.Mention{schema.At(10, 19, "un marché")}}}, []string{"0:0 INC text"}},
		{"other typography at no place may be these words or not", []schema.Quote{{Text: "un marche important"}}, []string{"0:0 PAR unverified"}},
		{"too few words at no place cannot be these", []schema.Quote{{Text: "un marché"}}, []string{"0:-1 MIS", "-1:0 SPU"}},
		{"other words elsewhere are others", []schema.Quote{{Text: "un autre", Mentions: []schema.Mention{schema.At(90, 98, "un autre")}}}, []string{"0:-1 MIS", "-1:0 SPU"}},
		{"nothing is missing", nil, []string{"0:-1 MIS"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.Equal(t, tt.told, told(align.Align(golden, &schema.Article{Quotes: tt.got}), schema.KindQuote))
		})
	}
}

func TestOffsetsInOtherUnitsAreNotCompared(t *testing.T) {
	golden := &schema.Golden{Figures: []schema.Figure{{Kind: schema.Count, Value: decimal("5"), Mentions: []schema.Mention{schema.At(10, 14, "cinq")}}}}
	got := &schema.Article{
		Source:  schema.Source{Offsets: schema.UTF8},
		Figures: []schema.Figure{{Kind: schema.Count, Value: decimal("6"), Mentions: []schema.Mention{schema.At(10, 14, "sept")}}},
	}
	require.Equal(t, []string{"0:-1 MIS", "-1:0 SPU"}, told(align.Align(golden, got), schema.KindFigure))
	got.Source.Offsets = schema.CodePoint
	require.Equal(t, []string{"0:0 INC value"}, told(align.Align(golden, got), schema.KindFigure))
}

func TestNever(t *testing.T) {
	golden := &schema.Golden{
		Parties: []schema.Party{{ID: "lee", Type: schema.Person, Name: "Lee Jae-yong"}, {ID: "hynix", Type: schema.Organization, Name: "SK hynix"}},
		Never: []schema.Never{
			{Party: &schema.Party{Name: "Lee Jae-yong", Roles: []schema.Role{{Title: "CEO", Of: "hynix"}}}},
			{Party: &schema.Party{Type: schema.Person, Name: "Elon Musk"}},
		},
	}
	forbidden := func(ps ...schema.Party) (out []int) {
		for _, f := range align.Align(golden, &schema.Article{Parties: ps}).Forbidden {
			out = append(out, f.Never)
		}
		return out
	}
	hynix := schema.Party{ID: "h", Type: schema.Organization, Name: "SK Hynix"}
	lee := func(roles ...schema.Role) schema.Party {
		return schema.Party{Type: schema.Person, Name: "Jae-yong Lee", Roles: roles}
	}
	require.Equal(t, []int{0}, forbidden(hynix, lee(schema.Role{Title: "PDG", Of: "h"})), "in other words")
	require.Empty(t, forbidden(hynix, lee()), "without the role")
	require.Empty(t, forbidden(hynix, lee(schema.Role{Title: "analyst", Of: "h"})), "with another")
	require.Equal(t, []int{1}, forbidden(schema.Party{Type: schema.Person, Name: "Elon Musk"}))
	require.Empty(t, forbidden(schema.Party{Type: schema.Product, Name: "Elon Musk"}), "of another type")
}

func ExampleAlign() {
	value := func(s string) schema.Decimal { d, _ := schema.ParseDecimal(s); return d }
	golden := &schema.Golden{Figures: []schema.Figure{
		{Kind: schema.Money, Value: value("500000000000"), Unit: "USD", Mentions: []schema.Mention{schema.At(40, 52, "$500 billion")}},
		{Kind: schema.Percent, Value: value("95"), Unit: "%", Qualifier: schema.AtMost},
	}}
	got := &schema.Article{Figures: []schema.Figure{
		{Kind: schema.Ratio, Value: value("0.95"), Unit: "1"},
		{Kind: schema.Money, Value: value("50000000000"), Unit: "USD", Mentions: []schema.Mention{schema.At(40, 52, "$500 billion")}},
	}}
	for _, p := range align.Align(golden, got).Pairs {
		fmt.Println(p.Want, p.Got, p.Outcome, p.Differences)
	}
	// Output:
	// 0 1 INC [{value 500000000000 50000000000 false}]
	// 1 0 PAR [{qualifier at_most  true}]
}

// What is about a party that is given once per mention is about one party.
func TestFiguresOfAPartyThatIsGivenTwice(t *testing.T) {
	party := func(id, name string) schema.Party {
		return schema.Party{ID: id, Type: schema.Organization, Name: name}
	}
	cost := func(about string) schema.Figure {
		return schema.Figure{Kind: schema.Money, Value: schema.NewDecimal(36, 6), Unit: "USD", About: about}
	}
	for _, tt := range []struct {
		reason, about, again string
		want                 bool
	}{
		{"of one party under two ids", "a", "b", true},
		{"of the third time that it is given", "a", "c", true},
		{"of the two further times", "b", "c", true},
		{"of another party", "a", "other", false},
		{"of nothing that is there", "a", "nobody", false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			got := align.Align(nil, &schema.Article{
				Parties: []schema.Party{party("a", "Halden"), party("other", "Orsel"), party("b", "Halden"), party("c", "HALDEN")},
				Figures: []schema.Figure{cost(tt.about), cost(tt.again)},
			})
			last := got.Pairs[len(got.Pairs)-1]
			require.Equal(t, schema.KindFigure, last.Kind)
			require.Equal(t, tt.want, last.Again)
		})
	}
}
