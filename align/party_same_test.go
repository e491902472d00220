package align_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/schema"
)

// called is one golden party held against one extracted one. Names are
// written "name | alias | alias"; other parties of the golden follow "; ".
type called struct{ reason, kind, want, got string }

const (
	person  = schema.Person
	firm    = schema.Organization
	spot    = schema.Place
	ware    = schema.Product
	scheme  = schema.Project
	peoples = schema.Group
)

// rightNames are names of the golden's party, each as news may give it.
var rightNames = []called{
	{"the alias that the golden has", string(person), "Clara Dumas | Dumas", "Dumas"},
	{"the surname, of one party only", string(person), "Clara Dumas", "Dumas"},
	{"name and alias", string(person), "Clara Dumas | Dumas", "Clara Dumas | Dumas"},
	{"aliases in another order and case", string(person), "Clara Dumas | Dumas | La Dumas", "clara dumas | LA DUMAS | dumas"},
	{"one alias twice", string(person), "Clara Dumas | Dumas", "Clara Dumas | Dumas | DUMAS"},
	{"a mononym that the golden has", string(person), "Edson Arantes do Nascimento | Pelé", "Pelé"},
	{"a given name that the golden has", string(person), "Imogen Hale | Imogen", "Imogen"},
	{"a courtesy before the surname", string(person), "Clara Dumas | Dumas", "Mme Dumas"},
	{"a courtesy before the name", string(person), "Victor Hale", "M. Victor Hale"},
	{"an English courtesy", string(person), "Victor Hale", "Mr Hale"},
	{"an initial and the surname", string(person), "Victor Hale", "V. Hale"},
	{"two initials for two names", string(person), "Joan Kathleen Marlowe", "J. K. Marlowe"},
	{"a middle name left out", string(person), "Lyndon Baines Carver", "Lyndon Carver"},
	{"a middle initial", string(person), "Lyndon Baines Carver", "Lyndon B. Carver"},
	{"family name first with a comma", string(person), "Clara Dumas", "Dumas, Clara"},
	{"hyphenated family name first with a comma", string(person), "Nadia Ferrand-Colas", "Ferrand-Colas, Nadia"},
	{"hyphenated both, with a comma", string(person), "Jean-Luc Ferrand-Colas", "Ferrand-Colas, Jean-Luc"},
	{"family name with a particle and a comma", string(person), "Hugo de Brissac", "de Brissac, Hugo"},
	{"family name in two words and a comma", string(person), "Gabriel Ruiz Lozano", "Ruiz Lozano, Gabriel"},
	{"surname with its particle", string(person), "Annelies van der Berg", "van der Berg"},
	{"surname of a double one", string(person), "Nadia Ferrand-Colas", "Ferrand-Colas"},
	{"diacritics left out", string(person), "Zoé Lefèvre", "Zoe Lefevre"},
	{"diacritics put in", string(person), "Macron", "Mácron"},
	{"junior in another dress", string(person), "Marcus Bell Jr.", "Marcus Bell, Jr"},
	{"a patronymic left out", string(person), "Sergei Ivanovich Volkov", "Sergei Volkov"},
	{"an Arabic given name in two spellings", string(person), "Khaled Mansour", "Khalid Mansur"},
	{"an Arabic given name that French spells otherwise", string(person), "Youssef Haddad", "Yusuf Haddad"},
	{"an Arabic surname with its article", string(person), "Tarek el-Sayyed", "Tariq al-Sayed"},
	{"a Russian of a frequent ending", string(person), "Dmitri Kalinine", "Dmitry Kalinin"},
	{"a Russian in French and English", string(person), "Sergueï Chouvalov", "Sergei Shuvalov"},
	{"Korean order", string(person), "Moon Seung-ho", "Seung-ho Moon"},
	{"Korean with a comma", string(person), "Moon Seung-ho", "Moon, Seung-ho"},
	{"Korean surname in capitals", string(person), "Moon Seung-ho", "MOON Seung-ho"},
	{"Korean given name in one word", string(person), "Moon Seung-ho", "Moon Seungho"},
	{"Korean Park, Bak and Pak", string(person), "Park Ji-woo", "Bak Ji-u"},
	{"Korean Jung and Chung", string(person), "Jung Min-young", "Chung Min-yeong"},
	{"Korean Choi and Chey", string(person), "Choi Ki-tae", "Chey Ki-tae"},
	{"Korean Roh and Noh", string(person), "Roh Sang-woo", "Noh Sang-u"},
	{"Korean I, Yi and Lee", string(person), "Lee Dong-hyun", "I Dong-hyeon"},
	{"Korean in Hangul", string(person), "Lee Dong-hyun", "이동현"},
	{"Korean surname, of one Lee", string(person), "Lee Dong-hyun; Park Ji-woo", "Lee"},
	{"Hangul surname with an honorific word", string(person), "이동현", "이동현 씨"},
	{"Chinese surname", string(person), "Zhao Lining", "Zhao"},
	{"the acronym that the golden has", string(firm), "Institut du verre appliqué | IVA", "IVA"},
	{"the name behind an acronym, the acronym as alias", string(firm), "Institut du verre appliqué | IVA", "Institut du verre appliqué | IVA"},
	{"the acronym as name, the name as alias", string(firm), "Institut du verre appliqué | IVA", "IVA | Institut du verre appliqué"},
	{"dots in an acronym", string(firm), "Institut du verre appliqué | IVA", "I.V.A."},
	{"legal form", string(firm), "Norvane", "Norvane, Inc."},
	{"Korean legal form", string(firm), "한빛소재", "(주)한빛소재"},
	{"another legal form", string(firm), "Norvane Electronics", "Norvane Electronics Co., Ltd."},
	{"an elided article", string(spot), "Ukraine", "l’Ukraine"},
	{"an article", string(firm), "Harbour Chronicle", "The Harbour Chronicle"},
	{"ampersand and et", string(firm), "Orsel & Fils", "Orsel et Fils"},
	{"a group without its noun", string(firm), "groupe Talmont | Talmont", "Talmont"},
	{"a group with its noun behind", string(firm), "groupe Talmont", "Talmont Group"},
	{"a hyphen or none", string(firm), "Aéro-Sud", "Aéro Sud"},
	{"full-width letters", string(firm), "KBC", "ＫＢＣ"},
	{"a no-break space", string(firm), "Talmont Énergie", "Talmont\u00a0Énergie"},
	{"a soft hyphen, which typesetting leaves", string(firm), "Talmont", "Tal\u00admont"},
	{"decomposed letters", string(spot), "Séoul", "Se\u0301oul"},
	{"a country in French", string(spot), "Sweden", "Suède"},
	{"a country in Korean", string(spot), "Suède", "스웨덴"},
	{"a country in German", string(spot), "Suède", "Schweden"},
	{"a city in Korean", string(spot), "Genève", "제네바"},
	{"a district with its noun behind", string(spot), "district de Mapo | Mapo", "Mapo district"},
	{"a model in other case", string(ware), "GPT-4o", "gpt-4o"},
	{"a model written apart", string(ware), "Lumen-3", "Lumen 3"},
	{"a project with its noun", string(scheme), "projet Halcyon", "Halcyon project"},
	{"a people's name", string(peoples), "Suédois", "suédois"},
	{"quotes that belong to the golden's name", string(ware), "« Grand Large »", "« Grand Large »"},
	{"punctuation that belongs to the name", string(firm), "Wahoo!", "Wahoo!"},
	{"a final dot that belongs to the name", string(firm), "Norvane Corp.", "Norvane Corp."},
}

// wrongNames are none of the golden's: "missing" where nobody is paired,
// "name" where it is clear who is meant and the name is wrong.
var wrongNames = []struct {
	called
	says string
}{
	{called{"another given name", string(person), "Clara Dumas | Dumas", "Flora Dumas"}, "missing"},
	{called{"another given name with a middle name", string(person), "Clara Dumas | Dumas", "Anton Xavier Dumas"}, "missing"},
	{called{"another given name that claims the alias", string(person), "Clara Dumas | Dumas", "Flora Dumas | Dumas"}, "missing"},
	{called{"another name that claims the alias", string(person), "Clara Dumas | Dumas", "Peter Quill | Dumas"}, "missing"},
	{called{"another initial", string(person), "Clara Dumas | Dumas", "F. Dumas"}, "missing"},
	{called{"another surname", string(person), "Clara Dumas | Dumas", "Clara Dumont"}, "missing"},
	{called{"another surname that contains it", string(person), "Clara Dumas | Dumas", "Clara Dumasson"}, "missing"},
	{called{"a middle name that contradicts", string(person), "Lyndon B. Carver", "Lyndon F. Carver"}, "missing"},
	{called{"the given name alone", string(person), "Clara Dumas | Dumas", "Clara"}, "missing"},
	{called{"the middle name alone", string(person), "Lyndon Baines Carver", "Baines"}, "missing"},
	{called{"the first half of a given name", string(person), "Jean-Luc Ferrand", "Jean"}, "missing"},
	{called{"the second half of a surname", string(person), "Nadia Ferrand-Colas", "Colas"}, "missing"},
	{called{"a Korean given name alone", string(person), "Moon Seung-ho", "Seung-ho"}, "missing"},
	{called{"a Korean syllable", string(person), "Moon Seung-ho", "ho"}, "missing"},
	{called{"a Korean syllable with a comma", string(person), "Moon Seung-ho", "ho,"}, "missing"},
	{called{"the first Korean syllable", string(person), "Moon Seung-ho", "Seung"}, "missing"},
	{called{"surname and one syllable", string(person), "Moon Seung-ho", "Moon Seung"}, "missing"},
	{called{"a Hangul given name alone", string(person), "문승호", "승호"}, "missing"},
	{called{"a Hangul syllable", string(person), "문승호", "호"}, "missing"},
	{called{"the surname of two Lees", string(person), "Lee Dong-hyun; Lee Sora", "Lee"}, "missing"},
	{called{"the surname of two Lees, an alias of both", string(person), "Lee Dong-hyun | Lee; Lee Sora | Lee", "Lee"}, "missing"},
	{called{"a third Lee", string(person), "Lee Dong-hyun | Lee", "Lee Dong-wook"}, "missing"},
	{called{"a Kim one vowel off", string(person), "Kim Tae-young", "Kim Tae-yong"}, "missing"},
	{called{"the father", string(person), "Marcus Bell Jr.", "Marcus Bell"}, "missing"},
	{called{"a son and a grandson", string(person), "Marcus Bell II", "Marcus Bell III"}, "missing"},
	{called{"a surname without its particle", string(person), "Hugo de Brissac", "Hugo Brissac"}, "missing"},
	{called{"a Chinese given name alone", string(person), "Zhao Lining", "Lining"}, "missing"},
	{called{"another name of one language's letters", string(person), "Sergei Volkov", "Andrei Volkov"}, "missing"},
	{called{"a Cyrillic letter inside", string(person), "Clara Dumas | Dumas", "Clara D\u0443mas"}, "missing"},
	{called{"a Cyrillic capital in the alias alone", string(person), "Artur Hale | Hale", "\u041dale"}, "missing"},
	{called{"a Greek letter inside", string(firm), "Omnivox", "\u039fmnivox"}, "missing"},
	{called{"a zero for an O", string(firm), "Omnivox", "0mnivox"}, "missing"},
	{called{"a zero-width space inside", string(firm), "Omnivox", "Omni\u200bvox"}, "name"},
	{called{"a zero-width joiner inside", string(person), "Clara Dumas", "Clara Du\u200dmas"}, "name"},
	{called{"a mark of direction", string(firm), "Omnivox", "\u202eOmnivox"}, "name"},
	{called{"a variation selector", string(firm), "Omnivox", "Omnivox\ufe0f"}, "name"},
	{called{"tag characters", string(firm), "Omnivox", "Omnivox\U000E0041\U000E007F"}, "name"},
	{called{"a Hangul filler", string(firm), "한빛소재", "한빛\u3164소재"}, "name"},
	{called{"an article's comma", string(person), "Clara Dumas", "Clara Dumas,"}, "name"},
	{called{"quotation marks around", string(firm), "Talmont", "« Talmont »"}, "name"},
	{called{"curly quotes around", string(firm), "Talmont", "“Talmont”"}, "name"},
	{called{"an elided preposition", string(firm), "Omnivox", "d'Omnivox"}, "name"},
	{called{"a genitive", string(firm), "Omnivox", "Omnivox’s"}, "name"},
	{called{"a preposition", string(firm), "Talmont", "chez Talmont"}, "name"},
	{called{"an English preposition", string(spot), "Geneva", "in Geneva"}, "name"},
	{called{"an and", string(person), "Clara Dumas", "et Clara Dumas"}, "name"},
	{called{"an office in French", string(person), "Clara Dumas", "PDG Clara Dumas"}, "name"},
	{called{"an office in English", string(person), "Victor Hale", "Chairman Victor Hale"}, "name"},
	{called{"an office and the surname", string(person), "Victor Hale", "President Hale"}, "name"},
	{called{"an office behind a Hangul name", string(person), "문승호", "문승호 회장"}, "name"},
	{called{"a topic particle", string(firm), "한빛소재", "한빛소재는"}, "name"},
	{called{"a genitive particle", string(firm), "한빛소재", "한빛소재의"}, "name"},
	{called{"a conjunction behind", string(firm), "Talmont", "Talmont et"}, "name"},
	{called{"a verb behind", string(person), "Clara Dumas", "Clara Dumas said"}, "name"},
	{called{"an office in brackets", string(person), "Clara Dumas", "Clara Dumas (PDG)"}, "name"},
	{called{"a bracket that opens nothing", string(firm), "Institut du verre appliqué | IVA", "Institut du verre appliqué ("}, "name"},
	{called{"a bracket that closes nothing", string(firm), "Talmont", ") Talmont"}, "name"},
	{called{"a verb of speech in front", string(person), "Clara Dumas", "said Clara Dumas"}, "name"},
	{called{"a French verb of speech in front", string(person), "Clara Dumas", "explique Clara Dumas"}, "name"},
	{called{"a trade mark", string(firm), "Omnivox", "Omnivox™"}, "name"},
	{called{"a full stop", string(person), "Clara Dumas", "Clara Dumas."}, "name"},
	{called{"an office with its complement behind a comma", string(person), "Clara Dumas", "Clara Dumas, PDG de Norvane"}, "name"},
	{called{"one vowel between two given names", string(person), "Tim Corwell", "Tom Corwell"}, "missing"},
	{called{"one vowel in a given name and one in a surname", string(person), "Tom Malik", "Tim Melik"}, "missing"},
	{called{"two given names of one rhyme", string(person), "Joe Martin", "Zoe Martin"}, "missing"},
	{called{"two Arabic given names of the same consonants", string(person), "Hassan Karimi", "Hussein Karimi"}, "missing"},
	{called{"and another two", string(person), "Omar Khan", "Amir Khan"}, "missing"},
	{called{"and another two", string(person), "Jamal Aziz", "Jamil Aziz"}, "missing"},
	{called{"a man and a woman", string(person), "Salim Haddad", "Salma Haddad"}, "missing"},
	{called{"an acronym's letters fit another firm", string(firm), "Institut du verre appliqué | IVA", "International Vehicle Alliance"}, "missing"},
	{called{"another firm that claims the acronym", string(firm), "Institut du verre appliqué | IVA", "International Vehicle Alliance | IVA"}, "missing"},
	{called{"an acronym that the golden does not give", string(firm), "Institut du verre appliqué", "IVA"}, "missing"},
	{called{"what an acronym could stand for", string(firm), "IVA", "Institut du verre appliqué"}, "missing"},
	{called{"the group for its member", string(firm), "Talmont Énergie", "Talmont"}, "missing"},
	{called{"a member for the group", string(firm), "Talmont | groupe Talmont", "Talmont Énergie"}, "missing"},
	{called{"a member that claims the group's name", string(firm), "groupe Talmont | Talmont", "Talmont Énergie | Talmont"}, "missing"},
	{called{"two members", string(firm), "Talmont Énergie", "Talmont Chimie"}, "missing"},
	{called{"two central banks", string(firm), "Bank of Sweden", "Bank of Finland"}, "missing"},
	{called{"a branch abroad", string(firm), "Talmont France", "Talmont Suisse"}, "missing"},
	{called{"a branch for the whole", string(firm), "Talmont", "Talmont Suisse"}, "missing"},
	{called{"another number", string(ware), "Lumen-3", "Lumen-4"}, "missing"},
	{called{"another number glued", string(ware), "o1", "o3"}, "missing"},
	{called{"another suffix", string(ware), "Lumen-3", "Lumen-3 mini"}, "missing"},
	{called{"another project", string(scheme), "projet Halcyon | Halcyon", "projet Halifax"}, "missing"},
	{called{"another project that claims the alias", string(scheme), "Halcyon | projet Halcyon", "Meridian | projet Halcyon"}, "name"},
	{called{"a longer name, the golden's as alias", string(firm), "Talmont", "Talmont Industries | Talmont"}, "name?"},
	{called{"a maker before the model, the golden's as alias", string(ware), "Lumen-3", "Norvane Lumen-3 | Lumen-3"}, "name?"},
	{called{"a mononym in full, the golden's as alias", string(person), "Nika", "Nika Ortova | Nika"}, "name?"},
	{called{"an acronym in another language's order, the name as alias", string(firm), "Fonds du climat mondial | FCM", "MCF | Fonds du climat mondial"}, "name?"},
	{called{"a group's noun in front", string(firm), "Talmont", "groupe Talmont"}, "name?"},
	{called{"a group's noun behind", string(firm), "Talmont", "Talmont Group"}, "name?"},
	{called{"a variant of the model that claims its name", string(ware), "Lumen-3", "Lumen-3 mini | Lumen-3"}, "name"},
	{called{"a branch abroad that claims the whole's name", string(firm), "Talmont", "Talmont Suisse | Talmont"}, "name"},
	{called{"a son that claims the father's name", string(person), "Marcus Bell", "Marcus Bell Jr. | Marcus Bell"}, "name"},
	{called{"another firm that claims the name", string(firm), "Talmont", "Orsel | Talmont"}, "name"},
	{called{"a name as a domain, the golden's as alias", string(firm), "Talmont", "Talmont.com | Talmont"}, "name?"},
	{called{"a name abroad, the Hangul as alias", string(person), "정하늘", "Skye Jung | 정하늘"}, "name?"},
	{called{"another romanised name that claims the Hangul", string(person), "정하늘", "Jung Woo-jin | 정하늘"}, "name"},
	{called{"another acronym that claims the name", string(firm), "Fonds du climat mondial", "KBC | Fonds du climat mondial"}, "name"},
	{called{"another country that claims the alias", string(spot), "Suède | Sweden", "Norvège | Sweden"}, "name"},
	{called{"a neighbouring country", string(spot), "Suède", "Suisse"}, "missing"},
	{called{"the other Korea", string(spot), "Corée du Sud | Corée", "Corée du Nord"}, "missing"},
}

func partiesOf(kind, list string) []schema.Party {
	var out []schema.Party
	for i, s := range strings.Split(list, "; ") {
		names := strings.Split(s, " | ")
		out = append(out, schema.Party{ID: fmt.Sprint("p", i), Type: schema.PartyType(kind), Name: names[0], Aliases: names[1:]})
	}
	return out
}

func saysOf(x called) string {
	a := align.Align(&schema.Golden{Parties: partiesOf(x.kind, x.want)}, &schema.Article{Parties: partiesOf(x.kind, x.got)})
	for _, p := range a.Pairs {
		if p.Got != 0 {
			continue
		}
		switch {
		case p.Want < 0:
			return "missing"
		case p.Want > 0:
			return "another"
		case p.Outcome == align.Correct:
			return "same"
		}
		s := p.Differences[0].Attribute
		if p.Differences[0].Soft {
			s += "?"
		}
		return s
	}
	return "nothing"
}

func TestRightNamesArePaired(t *testing.T) {
	for _, x := range rightNames {
		t.Run(x.reason, func(t *testing.T) { require.Equal(t, "same", saysOf(x), "%s / %s", x.want, x.got) })
	}
}

func TestWrongNamesAreNot(t *testing.T) {
	for _, x := range wrongNames {
		t.Run(x.reason, func(t *testing.T) { require.Equal(t, x.says, saysOf(x.called), "%s / %s", x.want, x.got) })
	}
}
