package checks_test

import (
	"testing"

	"github.com/assaykit/assay/schema"
)

// Names that the text has, and names that it only seems to have.
func TestGroundingPartyOnItsOwn(t *testing.T) {
	const text = "À Séoul, Park Ji-woo, PDG d'Omnivox, a reçu Clara Dumas et les Suédois. Il a dit que Dumas et l'usine Tal\u00admont grandissent. Un marché. Kr\u00a0Nova."
	read := says{
		"Park Ji-woo": {name(schema.Person)}, "Clara Dumas": {name(schema.Person)}, "Omnivox": {name(schema.Organization)}, "Séoul": {name(schema.Place)},
	}
	const check = "grounding/party"
	const quay = "Tesca Inc. told Mr. Quill on Monday (1) that “1917” left the screens in 2025. The hall closed."
	party := func(kind, name string) string {
		return `"parties":[{"type":"` + kind + `","name":"` + name + `"}]`
	}
	run(t, []one{
		{"a given name inside a longer one", check, text, "fr", read, party("person", "Clara"), "", []string{"“Clara” occurs in the text only inside “Clara Dumas”"}},
		{"a syllable", check, text, "fr", read, party("person", "woo"), "", []string{"only inside “Park Ji-woo”"}},
		{"a syllable with its comma", check, text, "fr", read, party("person", "woo,"), "", []string{"only inside “Park Ji-woo”"}},
		{"a surname is a name of its own", check, text, "fr", read, party("person", "Park"), "", nil},
		{"and one that the text has alone", check, text, "fr", read, party("person", "Dumas"), "", nil},
		{"a given name that the text has alone", check, "Clara Dumas parle. Clara rit.", "fr", says{"Clara Dumas": {name(schema.Person)}}, party("person", "Clara"), "", nil},
		{"an elided preposition", check, text, "fr", read, party("organization", "d'Omnivox"), "", []string{"“d'Omnivox” is more than the name: the text names “Omnivox”"}},
		{"an office", check, "Le PDG Park Ji-woo parle.", "fr", says{"Park Ji-woo": {name(schema.Person)}}, party("person", "PDG Park Ji-woo"), "", []string{"“PDG Park Ji-woo” is more than the name"}},
		{"a comma", check, text, "fr", read, party("person", "Park Ji-woo,"), "", []string{"more than the name"}},
		{"quotation marks", check, text, "fr", read, party("organization", "« Omnivox »"), "", []string{"more than the name"}},
		{"a Korean particle", check, "한빛소재는 성장한다. 한빛소재의 매출.", "ko", says{"한빛소재": {name(schema.Organization)}}, party("organization", "한빛소재는"), "", []string{"the text names “한빛소재”"}},
		{"a genitive that the text has in the name", check, "At Marlow's, sales rose.", "en", says{"Marlow's": {name(schema.Organization)}}, party("organization", "Marlow's"), "", nil},
		{"a courtesy", check, text, "fr", read, party("person", "Mme Dumas"), "", nil},

		{"a conjunction as alias", check, text, "fr", read, `"parties":[{"type":"person","name":"Satya Nadella","aliases":["et"]}]`, "", []string{"neither the name “Satya Nadella” nor an alias"}},
		{"a pronoun as alias, though it opens a sentence", check, text, "fr", read, `"parties":[{"type":"person","name":"Satya Nadella","aliases":["il"]}]`, "", []string{"neither"}},
		{"a noun as alias", check, text, "fr", read, `"parties":[{"type":"organization","name":"Contoso","aliases":["Un marché","l'usine"]}]`, "", []string{"neither"}},
		{"an office as alias", check, text, "fr", read, `"parties":[{"type":"person","name":"Satya Nadella","aliases":["PDG"]}]`, "", []string{"neither"}},
		{"a stop as alias", check, quay, "en", nil, `"parties":[{"type":"person","name":"Satya Nadella","aliases":["."]}]`, "", []string{"neither"}},
		{"a quotation mark as alias", check, quay, "en", nil, `"parties":[{"type":"person","name":"Satya Nadella","aliases":["“"]}]`, "", []string{"neither"}},
		{"a number as alias", check, quay, "en", nil, `"parties":[{"type":"person","name":"Satya Nadella","aliases":["1"]}]`, "", []string{"neither"}},
		{"a legal form as alias", check, quay, "en", nil, `"parties":[{"type":"person","name":"Satya Nadella","aliases":["Inc."]}]`, "", []string{"neither"}},
		{"a courtesy as alias", check, quay, "en", nil, `"parties":[{"type":"person","name":"Satya Nadella","aliases":["Mr."]}]`, "", []string{"neither"}},
		{"a weekday as alias", check, quay, "en", nil, `"parties":[{"type":"person","name":"Satya Nadella","aliases":["Monday"]}]`, "", []string{"neither"}},
		{"a year as alias", check, quay, "en", nil, `"parties":[{"type":"person","name":"Satya Nadella","aliases":["2025"]}]`, "", []string{"neither"}},
		{"a bracket as a name", check, quay, "en", nil, `"parties":[{"type":"person","name":"("}]`, "", []string{"does not occur"}},
		{"an article as a name", check, quay, "en", nil, `"parties":[{"type":"organization","name":"The"}]`, "", []string{"does not occur"}},
		{"a film that is called by its year", check, quay, "en", nil, `"parties":[{"type":"product","name":"1917"}]`, "", nil},
		{"a name with its legal form", check, quay, "en", nil, `"parties":[{"type":"organization","name":"Tesca Inc."}]`, "", nil},
		{"another party's name as alias", check, text, "fr", read, `"parties":[{"type":"person","name":"Satya Nadella","aliases":["Omnivox"]},{"type":"organization","name":"Omnivox"}]`, "", []string{"neither"}},
		{"a conjunction as name", check, text, "fr", read, party("organization", "et"), "", []string{"“et” does not occur"}},
		{"the short form of another name of the text", check, text, "fr", read, `"parties":[{"type":"person","name":"Flora Dumas","aliases":["Dumas"]}]`, "", []string{"neither"}},
		{"a short form of which the text has no longer one", check, "Dumas parle.", "fr", nil, `"parties":[{"type":"person","name":"Flora Dumas","aliases":["Dumas"]}]`, "", nil},
		{"an alias in small letters is no reason where the name is there", check, text, "fr", read, `"parties":[{"type":"organization","name":"Omnivox","aliases":["l'usine"]}]`, "", nil},
		{"a brand in small letters", check, "Les ventes de kwikly montent.", "fr", nil, party("organization", "kwikly"), "", nil},
		{"a people in small letters", check, "La société suédoise grandit.", "fr", nil, party("group", "Suédois"), "", nil},

		{"a Cyrillic letter", check, text, "fr", read, party("person", "Clara D\u0443mas"), "",
			[]string{"“у” in “Clara Dуmas” is U+0443 CYRILLIC SMALL LETTER U, which only looks like “y”"}},
		{"a Cyrillic letter that looks like the text's", check, text, "fr", read, party("organization", "\u041emnivox"), "",
			[]string{"is U+041E CYRILLIC CAPITAL LETTER O, which only looks like “O”: the text has “Omnivox”"}},
		{"a Greek letter in an alias", check, text, "fr", read, `"parties":[{"type":"organization","name":"Omnivox","aliases":["\u039fmnivox"]}]`, "",
			[]string{"GREEK CAPITAL LETTER OMICRON"}},
		{"a zero-width space", check, text, "fr", read, party("organization", "Omni\u200bvox"), "",
			[]string{"“Omni⟨U+200B ZERO WIDTH SPACE⟩vox” hides U+200B ZERO WIDTH SPACE, which the text does not have there"}},
		{"a soft hyphen that the text does not have", check, text, "fr", read, party("organization", "Omni\u00advox"), "", []string{"hides U+00AD SOFT HYPHEN"}},
		{"a soft hyphen that the text has", check, text, "fr", read, party("organization", "Tal\u00admont"), "", nil},
		{"without the soft hyphen that the text has", check, text, "fr", read, party("organization", "Talmont"), "", nil},
		{"without the no-break space that the text has", check, text, "fr", read, party("organization", "Kr Nova"), "", nil},
		{"with the golden too", check, text, "fr", read, party("organization", "Omni\u200bvox"), party("organization", "Omnivox"), []string{"ZERO WIDTH SPACE"}},
	})
}

// A pairing with the golden excuses what it proves.
func TestGroundingPartyOfAPair(t *testing.T) {
	const text = "Norvane grows. The firm said so. Omnivox grows."
	const check = "grounding/party"
	run(t, []one{
		{"a name that the golden holds, without a mention", check, text, "en", nil,
			`"parties":[{"type":"organization","name":"Norvane Holding Works"}]`, `"parties":[{"type":"organization","name":"Norvane","aliases":["Norvane Holding Works"]}]`, nil},
		{"a name that the golden does not hold, at the golden's mention", check, text, "en", nil,
			`"parties":[{"type":"organization","name":"Nordvane","same_as":["wikidata:Q9"],"mentions":[{"start":0,"end":7,"text":"Norvane"}]}]`,
			`"parties":[{"type":"organization","name":"Norvane","same_as":["wikidata:Q9"],"mentions":[{"start":0,"end":7,"text":"Norvane"}]}]`, nil},
		{"and elsewhere", check, text, "en", nil,
			`"parties":[{"type":"organization","name":"Nordvane","same_as":["wikidata:Q9"],"mentions":[{"start":15,"end":23,"text":"The firm"}]}]`,
			`"parties":[{"type":"organization","name":"Norvane","same_as":["wikidata:Q9"],"mentions":[{"start":0,"end":7,"text":"Norvane"}]}]`, []string{"“Nordvane” does not occur"}},
		{"and nowhere", check, text, "en", nil,
			`"parties":[{"type":"organization","name":"Nordvane","same_as":["wikidata:Q9"]}]`,
			`"parties":[{"type":"organization","name":"Norvane","same_as":["wikidata:Q9"]}]`, []string{"“Nordvane” does not occur"}},
	})
}

func TestConsistencyMention(t *testing.T) {
	const check = "consistency/mention"
	const text = "Lee Min-ho of Norvane met Lee Sora of Omnivox. Lee left. The firm grows."
	const two = `"parties":[{"type":"organization","name":"Norvane"},{"type":"organization","name":"Omnivox"}]`
	at := func(start, end, words string) string {
		return `{"start":` + start + `,"end":` + end + `,"text":"` + words + `"}`
	}
	run(t, []one{
		{"an alias that is another's name", check, "", "", nil,
			`"parties":[{"type":"organization","name":"Norvane","aliases":["Omnivox"]},{"type":"organization","name":"Omnivox"}]`, "",
			[]string{"“Omnivox” is given as an alias of Norvane and is a name of another party, Omnivox (/parties/1)"}},
		{"in another dress", check, "", "", nil,
			`"parties":[{"type":"organization","name":"Norvane","aliases":["OMNIVOX, Inc."]},{"type":"organization","name":"Omnivox"}]`, "", []string{"OMNIVOX, Inc."}},
		{"an alias that is another's alias", check, "", "", nil,
			`"parties":[{"type":"person","name":"Otto Brandt","aliases":["Kern"]},{"type":"person","name":"Lise Kern","aliases":["Kern"]}]`, "", []string{"“Kern”"}},
		{"the surname of two", check, "", "", nil,
			`"parties":[{"type":"person","name":"Lee Min-ho","aliases":["Lee"]},{"type":"person","name":"Lee Sora","aliases":["Lee"]}]`, "", nil},
		{"a group's name for its members", check, "", "", nil,
			`"parties":[{"type":"organization","name":"Talmont Énergie","aliases":["Talmont"]},{"type":"organization","name":"Talmont","aliases":["groupe Talmont"]}]`, "", nil},
		{"one party given twice", check, "", "", nil,
			`"parties":[{"type":"organization","name":"Institut du verre appliqué","aliases":["IVA"]},{"type":"organization","name":"IVA"}]`, "", nil},
		{"a description that two have", check, "", "", nil,
			`"parties":[{"type":"person","name":"Otto Brandt","aliases":["the president"]},{"type":"person","name":"Lise Kern","aliases":["the president"]}]`, "", nil},
		{"an organisation and a place of one name", check, "", "", nil,
			`"parties":[{"type":"organization","name":"Georgia","aliases":["Georgia"]},{"type":"place","name":"Georgia"}]`, "", nil},
		{"the golden gives the alias to another", check, "", "", nil,
			`"parties":[{"type":"organization","name":"Norvane","aliases":["Omnivox"]}]`, two, []string{"is a name of another party of the golden, Omnivox"}},
		{"the golden gives it to both", check, "", "", nil,
			`"parties":[{"type":"organization","name":"Norvane","aliases":["Vox"]},{"type":"organization","name":"Omnivox","aliases":["Vox"]}]`,
			`"parties":[{"type":"organization","name":"Norvane","aliases":["Vox"]},{"type":"organization","name":"Omnivox","aliases":["Vox"]}]`, nil},

		{"a mention at another's name", check, text, "en", nil,
			`"parties":[{"type":"organization","name":"Norvane","mentions":[` + at("38", "45", "Omnivox") + `]},{"type":"organization","name":"Omnivox"}]`, "",
			[]string{"“Omnivox” at 38–45 is given as a mention of Norvane and is a name of another party, Omnivox (/parties/1)"}},
		{"without text and without the article's, by its words", check, "", "", nil,
			`"parties":[{"type":"organization","name":"Norvane","mentions":[{"text":"Omnivox"}]},{"type":"organization","name":"Omnivox"}]`, "", []string{"“Omnivox” is given as a mention"}},
		{"by its offsets alone", check, text, "en", nil,
			`"parties":[{"type":"organization","name":"Norvane","mentions":[{"start":38,"end":45}]},{"type":"organization","name":"Omnivox"}]`, "", []string{"“Omnivox” at 38–45"}},
		{"two exchanged", check, text, "en", nil,
			`"parties":[{"type":"organization","name":"Norvane","mentions":[` + at("38", "45", "Omnivox") + `]},{"type":"organization","name":"Omnivox","mentions":[` + at("14", "21", "Norvane") + `]}]`, "",
			[]string{"mention of Omnivox", "mention of Norvane"}},
		{"a description and a pronoun", check, text, "en", nil,
			`"parties":[{"type":"organization","name":"Norvane","mentions":[` + at("57", "65", "The firm") + `]},{"type":"organization","name":"Omnivox"}]`, "", nil},
		{"a surname of both", check, text, "en", nil,
			`"parties":[{"type":"person","name":"Lee Min-ho","mentions":[` + at("47", "50", "Lee") + `]},{"type":"person","name":"Lee Sora","aliases":["Lee"]}]`, "", nil},
		{"a surname that the golden gives the other there", check, text, "en", nil,
			`"parties":[{"type":"person","name":"Lee Min-ho","mentions":[` + at("47", "50", "Lee") + `]},{"type":"person","name":"Lee Sora"}]`,
			`"parties":[{"type":"person","name":"Lee Min-ho"},{"type":"person","name":"Lee Sora","mentions":[` + at("47", "50", "Lee") + `]}]`,
			[]string{"“Lee” at 47–50 is given as a mention of Lee Min-ho, and the golden has Lee Sora there"}},
		{"only the golden knows the other", check, text, "en", nil,
			`"parties":[{"type":"organization","name":"Norvane","mentions":[` + at("38", "45", "Omnivox") + `]}]`, two, []string{"another party of the golden"}},
	})
}
