package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// kindsBefore decides what a name is by the mark or the word before it.
var kindsBefore = rule.List[before, told]{
	Name: "name/before",
	Asks: "What does the word or the mark before a name say that it names?",
	Rules: []rule.Rule[before, told]{
		{
			Name: "name/quoted",
			Doc:  "A name that quotation marks hold alone is the title of a work.",
			On:   onMark,
			Over: []string{"name/product-before-quote"},
			Decides: []rule.Example{
				{Language: "en", Text: "They like “[Alder]{product}”."},
				{Language: "fr", Text: "Ils aiment « [Talmont]{product} »."},
				{Language: "ko", Text: "그들은 “[Alder]{product}”를 좋아한다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They say “[Alder]{person} is closed”."},
			},
			Answer: is(schema.Product, 3, before.isQuoted),
		},
		{
			Name: "name/product-before-quote",
			Doc:  "A quotation behind the noun of a product begins with its name.",
			On:   onProduct,
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils aiment le film « [Talmont]{product} est parti »."},
				{Language: "en", Text: "They like the song \"[Marlow]{product} is gone\"."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They say \"[Alder]{person} came home\"."},
			},
			Answer: is(schema.Product, 3, func(b before) bool {
				return b.isBehindQuote() && b.i > 0 && b.classes[b.i-1]&wordProduct != 0
			}),
		},
		{
			Name: "name/noun-before-comma",
			Doc:  "A noun right before the comma says what the name behind it is.",
			On:   onMark,
			Over: []string{"name/person-before-comma"},
			Decides: []rule.Example{
				{Language: "en", Text: "They met the contractor, [Calloway Marine]{organization}, at [noon]{@2025-02-04T12:00}."},
				{Language: "fr", Text: "Ils ont vu le fabricant, [Talmont]{organization}, [hier]{@2025-02-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They left at once, [Jane Roe]{person} said."},
			},
			Answer: before.kindOfNounBeforeComma,
		},
		{
			Name: "name/person-before-comma",
			Doc:  "An office or the noun of a person before the comma says that its name follows.",
			On:   onMark,
			Decides: []rule.Example{
				{Language: "en", Text: "They met the head of [OpenAI]{organization}, [Sunderland]{person}."},
				{Language: "fr", Text: "Ils ont vu le PDG d'[OpenAI]{organization}, [Strasburg]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Roe]{person}, [Sunderland]{place} said."},
			},
			Answer: is(schema.Person, 3, before.isBehindPersonAndComma),
		},
		{
			Name: "name/given-to",
			Doc:  "A name of two words behind the preposition of a verb of giving or following is a person.",
			For:  language.HeadFirst,
			On:   onUse,
			Over: []string{"name/behind-preposition"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Il succède à [Yselle Norvane]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le sommet se tient à [Yselle Norvane]{place}."},
			},
			Answer: is(schema.Person, 3, func(b before) bool {
				return b.to-b.from >= 2 && b.i > 0 && b.uses[b.i-1]&useGives != 0 && b.classes[b.i]&(WordLocates|WordWithin|WordLink|wordParticle|WordOf) != 0 &&
					b.classes[b.from]&(wordOrgNoun|wordPlaceNoun|WordPlace) == 0
			}),
		},
		{
			Name: "name/behind-preposition",
			Doc:  "A preposition of place stands before a place.",
			For:  language.HeadFirst,
			On:   onLocates,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le sommet se tient à [Bari]{place}."},
				{Language: "fr", Text: "Il vit en [Talmontie]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il voit [Bari]{person}."},
			},
			Answer: is(schema.Place, 2, func(b before) bool {
				return b.classes[b.i]&WordLocates != 0
			}),
		},
		{
			Name: "name/in-a-place",
			Doc:  "A preposition of place stands before a place, whatever the name's words say but surely.",
			Not:  language.HeadFirst,
			On:   onLocates,
			Decides: []rule.Example{
				{Language: "en", Text: "They live in [Marlow]{place}."},
				{Language: "en", Text: "They work near [SK]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They see [Marlow]{person}."},
			},
			Answer: is(schema.Place, 3, func(b before) bool {
				return b.classes[b.i]&WordLocates != 0
			}),
		},
		{
			Name: "name/of-who-has-office",
			Doc:  "Whom a person with an office is of is an organisation, or a place where the office is one of places: mayor Jane Roe of Marlow.",
			Not:  language.HeadFirst,
			On:   onUse,
			Decides: []rule.Example{
				{Language: "en", Text: "They met director [Jane Roe]{person; director of Norvane} of [Norvane]{organization}."},
				{Language: "en", Text: "They met mayor [Jane Roe]{person; mayor of Norvane} of [Norvane]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Jane Roe]{person} of [Norvane]{person}."},
			},
			Answer: before.kindOfOfficersHolder,
		},
		{
			Name: "name/reached-place",
			Doc:  "What is visited or conquered, or where one goes, is a place.",
			On:   onReaches | onMoves,
			Decides: []rule.Example{
				{Language: "en", Text: "They conquered [Thrace]{place}."},
				{Language: "en", Text: "He returned to [Marlow]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They praised [Thrace]{person}."},
			},
			Answer: is(schema.Place, 2, func(b before) bool {
				return b.classes[b.i]&wordReaches != 0 || b.uses[b.i]&useGoal != 0 && b.i > 0 && b.classes[b.i-1]&wordMoves != 0
			}),
		},
	},
}

// isQuoted reports whether quotation marks hold the name and nothing else, as
// they hold titles of works.
func (b before) isQuoted() bool {
	if b.to >= len(b.Tokens) || b.Tokens[b.from].Gap > text.GapSpace || b.Tokens[b.to].Gap > text.GapSpace {
		return false
	}
	switch b.Tokens[b.i].Text + b.Tokens[b.to].Text {
	case "«»", "“”", "\"\"", "„“", "‘'", "''":
		return true
	case "“,", "\",":
		last := b.to + 1
		return last < len(b.Tokens) && (b.Tokens[last].Text == "”" || b.Tokens[last].Text == "\"") && b.Tokens[last].Gap == text.GapNone
	}
	return false
}

// isBehindQuote reports an opening quotation mark before the name.
func (b before) isBehindQuote() bool {
	switch b.Tokens[b.i].Text {
	case "\"", "“", "«":
		return true
	}
	return false
}

// isBehindComma reports a comma before the name.
func (b before) isBehindComma() bool { return b.Tokens[b.i].Text == "," && b.i > 1 }

// kindOfNounBeforeComma reads the noun right before the comma.
func (b before) kindOfNounBeforeComma() (told, bool) {
	if !b.isBehindComma() {
		return told{}, false
	}
	t := b.kindOfNounAt(b.i - 1)
	return t, t.kind != "" && t.kind != schema.Product
}

// isBehindPersonAndComma reports an office or the noun of a person in the phrase before
// the comma, over capitals and small words but no verb of speech.
func (b before) isBehindPersonAndComma() bool {
	if !b.isBehindComma() {
		return false
	}
	for steps, j := 0, b.i-1; steps < 12 && j >= 0; steps, j = steps+1, j-1 {
		tok, class := &b.Tokens[j], b.classes[j]
		if tok.Class == text.ClassPunct && tok.Text != "'" && tok.Text != "-" && tok.Text != "&" && tok.Text != "." {
			return false
		}
		if tok.Upper && tok.Class == text.ClassWord && class&WordOffice == 0 {
			continue
		}
		if class&(WordOffice|WordPerson) != 0 {
			return true
		}
		if class&WordSpeech != 0 || tok.Gap > text.GapSpace {
			return false
		}
	}
	return false
}

// kindOfOfficersHolder reads what a person with an office is of, off the office.
func (b before) kindOfOfficersHolder() (told, bool) {
	last := len(b.runs) - 1
	if last < 0 || b.uses[b.i]&useComplementLink == 0 {
		return told{}, false
	}
	run := &b.runs[last]
	if run.to != b.i || run.kind != schema.Person || run.from == 0 || b.classes[run.from-1]&WordOffice == 0 {
		return told{}, false
	}
	if b.classes[run.from-1]&wordSettlement != 0 {
		return told{named: named{schema.Place, 2}}, true
	}
	return told{named: named{schema.Organization, 2}}, true
}
