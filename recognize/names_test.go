package recognize

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/title"
	"github.com/assaykit/assay/schema"
)

// writeNames writes the names of a text with their types: "Paris/place".
func writeNames(text, language string) string {
	var list []string
	for _, s := range Read(text, Options{Language: language}).Spans {
		if r := s.Readings[0]; r.Kind == schema.KindParty {
			list = append(list, s.Text+"/"+string(r.Name.Type))
		}
	}
	return strings.Join(list, ", ")
}

func TestNames(t *testing.T) {
	for _, tt := range []struct{ reason, language, text, want string }{
		{"a person by the given name", "en", "Then Nancy Ostrander left.", "Nancy Ostrander/person"},
		{"a title is no part of the name", "en", "They saw Mrs. Ostrander there.", "Ostrander/person"},
		{"an office is no part of the name", "en", "They saw President Ostrander there.", "Ostrander/person"},
		{"initials", "en", "a book by J. K. Ostrander sold", "J. K. Ostrander/person"},
		{"a middle initial", "en", "when George W. Ostrander came", "George W. Ostrander/person"},
		{"an apostrophe inside", "en", "with Sinead O’Farrell today", "Sinead O’Farrell/person"},
		{"particles", "en", "with Lotte van der Meulen today", "Lotte van der Meulen/person"},
		{"an Arabic particle", "en", "with Khaled al-Mansour today", "Khaled al-Mansour/person"},
		{"a particle behind a title", "en", "and General de Vries agreed", "de Vries/person"},
		{"a possessive is no part of the name", "en", "he read Ostrander’s letter", "Ostrander/person"},
		{"a Korean name", "en", "as Bae Mi-kyung explained", "Bae Mi-kyung/person"},
		{"a regnal number", "en", "under Leopold III of that line", "Leopold III/person"},
		{"junior behind a comma", "en", "for Edward Ostrander, Jr. today", "Edward Ostrander, Jr./person"},
		{"a hyphenated adjective is not the name", "en", "a Lyon-based firm", "Lyon/place"},

		{"an institution by its head", "en", "at the Ostrander Institute of Technology today", "Ostrander Institute of Technology/organization"},
		{"of and and inside", "en", "the Department of Roads and Bridges said no", "Department of Roads and Bridges/organization"},
		{"a legal form", "en", "he sued Ostrander Inc. again", "Ostrander Inc/organization"},
		{"an ampersand", "en", "from Ostrander & Pike today", "Ostrander & Pike/organization"},
		{"letters and an ampersand", "en", "builders such as QR E&C today", "QR E&C/organization"},
		{"a nationality inside a name", "en", "the Canadian Weather Services said", "Canadian Weather Services/organization"},
		{"capitals inside a word", "en", "when OstraByte agreed", "OstraByte/organization"},
		{"a firm by the noun before it", "en", "the chipmaker Ostrander agreed", "Ostrander/organization"},
		{"a firm by what follows", "en", "Ostrander, a Berlin-based company, agreed.", "Ostrander/organization, Berlin/place"},
		{"a firm among its likes", "en", "companies such as Ostrander grow", "Ostrander/organization"},
		{"an acronym behind the name", "en", "the Ostrander Weather Service (OWS) said", "Ostrander Weather Service/organization, OWS/organization"},

		{"a country", "en", "back in South Korea now", "South Korea/place"},
		{"a country's article", "en", "back in the Netherlands now", "the Netherlands/place"},
		{"a city and its state", "en", "back in Springfield, Illinois now", "Springfield, Illinois/place"},
		{"a street", "en", "down on Ostrander Street now", "Ostrander Street/place"},
		{"a lake by its head", "en", "out on Lake Ostrander now", "Lake Ostrander/place"},
		{"a preposition of place", "en", "born in Ostrander that year", "Ostrander/place"},
		{"a district's small noun", "en", "in the Ostrander district now", "Ostrander district/place"},

		{"a model with digits", "en", "it runs on QRX-4b today", "QRX-4b/product"},
		{"letters and a digit", "en", "the model Q7 is out", "Q7/product"},
		{"a work behind a verb of making", "en", "the studio released Beneath the Iron Moon last year", "Beneath the Iron Moon/product"},
		{"a title in quotation marks", "en", "the song “Ostrander” is new", "Ostrander/product"},
		{"an artificial agent", "en", "Ostra, Pike’s artificial intelligence agent, answers.", "Ostra/product, Pike/person"},
		{"a project", "en", "for the Ostrander project now", "Ostrander/project"},
		{"a treaty", "en", "under the Ostrander Agreement now", "Ostrander Agreement/project"},

		{"nationalities are adjectives", "en", "Korean developers met a British minister.", ""},
		{"days, months and languages", "en", "On Monday in March he learnt Latin.", ""},
		{"a capital that opens a sentence", "en", "Several analysts agreed. Nobody left. Businesses grew.", ""},
		{"important common nouns", "en", "the Government met on Election Day", ""},
		{"abbreviations of things", "en", "graphite in high-temperature reactors (HTR) melts", ""},
		{"a sentence may open with a name", "en", "Ostrander agreed.", "Ostrander/person"},
		{"… but not with a word that the text writes small", "en", "Grobbles fell. The grobbles fell again.", ""},
		{"a headline in title case", "en", "Rates Fall Again As Nancy Ostrander Leaves Office\nIt was late.", "Nancy Ostrander/person"},

		{"French elision", "fr", "le siège d’OstraByte à Lyon", "OstraByte/organization, Lyon/place"},
		{"curly and straight apostrophes alike", "fr", "le siège d'OstraByte", "OstraByte/organization"},
		{"a French honorific", "fr", "selon Mme Ostrander", "Ostrander/person"},
		{"French particles", "fr", "pour Charles de Brissac hier", "Charles de Brissac/person"},
		{"de after a surname is no particle", "fr", "la visite de Marie Ostrander de Lyon", "Marie Ostrander/person, Lyon/place"},
		{"a French institution written small", "fr", "le ministère de la Défense a dit non", "ministère de la Défense/organization"},
		{"an adjective that belongs to the name", "fr", "avec l’Union européenne hier", "Union européenne/organization"},
		{"a group", "fr", "avec le groupe Ostrander hier", "groupe Ostrander/organization"},
		{"a district", "fr", "dans le district de Bongcheon hier", "district de Bongcheon/place"},
		{"a town on a river", "fr", "le maire de Vautry-sur-Orne dort", "Vautry-sur-Orne/place"},
		{"an apposition over adjectives", "fr", "la startup chinoise Ostrander grandit", "Ostrander/organization"},
		{"an apposition over a complement", "fr", "le développeur de jeux national Ostrander grandit", "Ostrander/organization"},
		{"a firm that makes machines is no machine", "fr", "le géant coréen de la messagerie Ostrander grandit", "Ostrander/organization"},
		{"a project in apposition", "fr", "l’avenir du projet Ostrander", "Ostrander/project"},
		{"users are a product's", "fr", "les utilisateurs de Ostrava7", "Ostrava7/product"},
		{"an English title in French", "fr", "le studio a sorti Beneath the Iron Moon hier", "Beneath the Iron Moon/product"},
		{"French adjectives are small", "fr", "les développeurs coréens et le ministre britannique", ""},
		{"a French country", "fr", "vers les États-Unis et la Corée du Sud", "États-Unis/place, Corée du Sud/place"},
		{"French sentences open with capitals", "fr", "Ceci est vrai. Plusieurs députés dorment. Disons que oui.", ""},

		{"a Korean person before a title", "ko", "배민경 대표는 말했다.", "배민경/person"},
		{"a Korean person and a particle", "ko", "배우 배민경이 말했다.", "배민경/person"},
		{"a foreign name", "ko", "에릭 솔하임은 말했다.", "에릭 솔하임/person"},
		{"a Korean place and a particle", "ko", "부산에서 열렸다.", "부산/place"},
		{"a Korean university", "ko", "한강대학교는 밝혔다.", "한강대학교/organization"},
		{"a Korean ministry", "ko", "국토교통부는 밝혔다.", "국토교통부/organization"},
		{"a Latin name and a particle", "ko", "IBM은 밝혔다.", "IBM/organization"},
		{"half Latin, half Hangul", "ko", "오픈XY는 LQ그룹과 만났다.", "오픈XY/organization, LQ그룹/organization"},
		{"loanwords are no names", "ko", "데이터 서비스 프로그램을 업데이트했다.", ""},
		{"한국 is a country, no figure", "ko", "한국은 이겼다.", "한국/place"},

		{"a text in no language that assay reads", "de", "Frau Ostrander kam.", ""},
		{"nothing", "en", "", ""},
	} {
		t.Run(tt.language+" "+tt.reason, func(t *testing.T) { require.Equal(t, tt.want, writeNames(tt.text, tt.language)) })
	}
}

// writeOffices writes the parties of a text with their offices: "A: PDG @ B".
func writeOffices(text, language string) string {
	doc := Read(text, Options{Language: language})
	var list []string
	for _, p := range doc.Parties {
		for _, r := range p.Roles {
			s := p.Name + ": " + r.Title
			if r.Of >= 0 {
				s += " @ " + doc.Parties[r.Of].Name
			}
			list = append(list, s)
		}
	}
	return strings.Join(list, ", ")
}

func TestRoles(t *testing.T) {
	for _, tt := range []struct{ reason, language, text, want string }{
		{"organisation, office, name", "en", "OstraByte CEO Nancy Pike agreed.", "Nancy Pike: CEO @ OstraByte"},
		{"possessive, office, name", "en", "OstraByte’s chief executive, Nancy Pike, agreed.", "Nancy Pike: chief executive @ OstraByte"},
		{"name, office of organisation", "en", "Nancy Pike, CEO of OstraByte, agreed.", "Nancy Pike: CEO @ OstraByte"},
		{"name, the office of organisation", "en", "Nancy Pike, the vice chairman of OstraByte, agreed.", "Nancy Pike: vice chairman @ OstraByte"},
		{"name, organisation's office", "en", "Nancy Pike, OstraByte’s chief executive, agreed.", "Nancy Pike: chief executive @ OstraByte"},
		{"the office of organisation, name", "en", "The executive chairman of OstraByte, Nancy Pike, agreed.", "Nancy Pike: executive chairman @ OstraByte"},
		{"a country before the office", "en", "In France, French President Paul Martel agreed.", "Paul Martel: President @ France"},
		{"office before a name", "en", "when Chancellor Olga Stein agreed", "Olga Stein: Chancellor"},
		{"no office", "en", "Nancy Pike of OstraByte agreed.", ""},
		{"the next one's office", "en", "He met Nancy Pike, the CEO of OstraByte, Olga Stein, and left.", "Olga Stein: CEO @ OstraByte"},
		{"a list with offices behind", "en", "He met Nancy Pike, CEO of OstraByte, and Olga Stein, chairman of QuoByte.", "Nancy Pike: CEO @ OstraByte, Olga Stein: chairman @ QuoByte"},

		{"le titre de l'organisation, nom", "fr", "Le PDG d’OstraByte, Anne Martel, a dit oui.", "Anne Martel: PDG @ OstraByte"},
		{"over what the organisation is", "fr", "Le PDG du développeur de jeux national OstraByte, Anne Martel, a dit oui.", "Anne Martel: PDG @ OstraByte"},
		{"an office of two words", "fr", "le président exécutif de QR Électronique, Anne Martel, a dit oui", "Anne Martel: président exécutif @ QR Électronique"},
		{"name, office of organisation", "fr", "Anne Martel, PDG d’OstraByte, a dit oui.", "Anne Martel: PDG @ OstraByte"},
		{"name, the office of organisation", "fr", "Anne Martel, la directrice générale d’OstraByte, a dit oui.", "Anne Martel: directrice générale @ OstraByte"},
		{"two offices in a row", "fr", "le vice-président d’OstraByte, Anne Martel, le PDG de QuoByte, Paul Brissac", "Anne Martel: vice-président @ OstraByte, Paul Brissac: PDG @ QuoByte"},
		{"offices of nobody named", "fr", "Anne Martel a vu les PDG d’OstraByte et QuoByte.", ""},
		{"a nationality", "fr", "En Italie, le président italien Paul Brissac a dit oui.", "Paul Brissac: président @ Italie"},
		{"a nationality and a comma", "fr", "En Italie, le président italien, Paul Brissac, a dit oui.", "Paul Brissac: président @ Italie"},

		{"organisation, name, office", "ko", "오픈XY 에릭 솔하임 대표는 말했다.", "에릭 솔하임: 대표 @ 오픈XY"},
		{"name, country, office", "ko", "에릭 솔하임 노르웨이 총리는 말했다.", "에릭 솔하임: 총리 @ 노르웨이"},
		{"organisation, office, name", "ko", "오픈XY 회장 배민경은 말했다.", "배민경: 회장 @ 오픈XY"},
	} {
		t.Run(tt.language+" "+tt.reason, func(t *testing.T) { require.Equal(t, tt.want, writeOffices(tt.text, tt.language)) })
	}
}

func TestParties(t *testing.T) {
	for _, tt := range []struct{ reason, language, text, want string }{
		{"a surname goes with the full name", "en", "Nancy Pike came. Then Pike left.", "Nancy Pike (Pike)"},
		{"a surname that is a common word", "en", "Then Masayoshi Son came. But Son left.", "Masayoshi Son (Son)"},
		{"a Korean surname stands first", "en", "Bae Mi-kyung came. Then Bae left.", "Bae Mi-kyung (Bae)"},
		{"a surname that two have goes with neither", "en", "Nancy Pike and Olga Pike came. Then Pike left.", "Nancy Pike, Olga Pike, Pike"},
		{"a middle initial", "en", "Nancy B. Pike came. Then Nancy Pike left.", "Nancy B. Pike (Nancy Pike)"},
		{"an acronym in parentheses", "en", "The Ostrander Weather Service (OWS) spoke. The OWS left.", "Ostrander Weather Service (OWS)"},
		{"an acronym later", "en", "The Ostrander Weather Service spoke. Then OWS left.", "Ostrander Weather Service (OWS)"},
		{"a group and its short name", "fr", "Le groupe QXR parle. Puis QXR dort.", "groupe QXR (QXR)"},
		{"a group is not its member", "fr", "Le groupe QXR et QXR Telecom parlent.", "groupe QXR, QXR Telecom"},
		{"a member is not another", "fr", "Hier QXR Telecom et QXR Networks parlaient.", "QXR Telecom, QXR Networks"},
		{"a country under two names", "en", "The United States left. The U.S. came.", "United States (U.S.)"},
		{"case", "en", "Then SoftBark came, and Softbark left.", "SoftBark (Softbark)"},
		{"a Hangul surname", "ko", "배민경 대표가 왔다. 배 대표는 떠났다.", "배민경 (배)"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var list []string
			for _, p := range Read(tt.text, Options{Language: tt.language}).Parties {
				s := p.Name
				if len(p.Aliases) > 0 {
					s += " (" + strings.Join(p.Aliases, ", ") + ")"
				}
				list = append(list, s)
			}
			require.Equal(t, tt.want, strings.Join(list, ", "))
		})
	}
}

// TestNamesOfGoldens compares the names with the truth of the kit's articles:
// every required party found, nearly all with the right type and office.
func TestNamesOfGoldens(t *testing.T) {
	for _, name := range []string{"stargate-fr", "stargate-en"} {
		t.Run(name, func(t *testing.T) {
			raw, err := os.ReadFile("../golden/" + name + ".json")
			require.NoError(t, err)
			var g schema.Golden
			require.NoError(t, json.Unmarshal(raw, &g))
			article, err := os.ReadFile("../seeds/" + name + ".txt")
			require.NoError(t, err)
			doc := Read(string(article), Options{Language: g.Source.Language})
			required, types, offices, right := 0, 0, 0, 0
			for _, p := range g.Parties {
				if !p.IsRequired() {
					continue
				}
				required++
				got := doc.partyNamed(append([]string{p.Name}, p.Aliases...))
				require.NotNil(t, got, p.Name)
				if got.Type == p.Type || slices.ContainsFunc(p.Accept, func(a schema.Party) bool { return a.Type == got.Type }) {
					types++
				} else {
					t.Logf("%s is a %s, not a %s", p.Name, p.Type, got.Type)
				}
				for _, role := range p.Roles {
					offices++
					if got.hasOffice(role.Title) {
						right++
					} else {
						t.Logf("%s is not found to be %s", p.Name, role.Title)
					}
				}
			}
			require.GreaterOrEqual(t, types, required-1, "types")
			require.GreaterOrEqual(t, right, offices-1, "offices")
			require.LessOrEqual(t, len(doc.Parties), required+4, "names that are none")
		})
	}
}

// partyNamed returns the first party that has one of the names, nil for none.
func (d *Document) partyNamed(names []string) *Party {
	for i := range d.Parties {
		p := &d.Parties[i]
		for _, own := range append([]string{p.Name}, p.Aliases...) {
			if slices.ContainsFunc(names, func(name string) bool { return fold.Name(name) == fold.Name(own) }) {
				return p
			}
		}
	}
	return nil
}

// hasOffice reports whether a party holds an office, and it is known of what.
func (p *Party) hasOffice(office string) bool {
	return slices.ContainsFunc(p.Roles, func(r Role) bool {
		same, _ := title.Same(r.Title, office)
		return same && r.Of >= 0
	})
}

func TestNamesStayInsideTheText(t *testing.T) {
	word := rapid.OneOf(rapid.SampledFrom([]string{"Nancy", "de", "St.", "U.S.", "of", "the", "Bank", "PDG", "O’", "-", "&", ",", "(", ")", "“", "Kim", "Jr.", "le", "groupe", "district", "X", "4o", "김", "대표는", "에서", "SK", "\n", "é", "Union", "européenne", "’s", "Mr"}), rapid.StringN(0, 6, -1))
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(word, 0, 20).Draw(t, "words"), rapid.SampledFrom([]string{" ", "", " ", "\n"}).Draw(t, "between"))
		doc := Read(text, Options{Language: rapid.SampledFrom([]string{"en", "es", "fr", "ko", "de", ""}).Draw(t, "language")})
		runes, last := []rune(strings.ToValidUTF8(text, "\ufffd")), 0
		for _, s := range doc.Spans {
			require.True(t, s.Start >= last && s.End > s.Start && s.End <= len(runes))
			last = s.End
			if r := s.Readings[0]; r.Kind == schema.KindParty {
				require.Less(t, r.Name.Party, len(doc.Parties))
				require.GreaterOrEqual(t, r.Name.Party, 0)
			}
		}
		for _, p := range doc.Parties {
			require.NotEmpty(t, p.Mentions)
			for _, r := range p.Roles {
				require.Less(t, r.Of, len(doc.Parties))
			}
		}
	})
}
