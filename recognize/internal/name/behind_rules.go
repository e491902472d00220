package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// behind is what stands behind the name [from, to).
type behind struct {
	*Reader
	from, to int
}

// triggers returns what stands behind the name, and whether a verb of speech stands
// before it. What is behind a comma counts too; no other mark does.
func (b behind) triggers() rule.Triggers {
	on := b.triggersAt(b.to) | b.triggersAt(b.from-1)&onSpeech
	if on&onMark == 0 {
		return on
	}
	if b.isBehindComma() {
		return on | b.triggersAt(b.to+1)
	}
	return on &^ onMark
}

// isBehindComma reports a comma behind the name and something behind that.
func (b behind) isBehindComma() bool {
	return b.to+1 < len(b.Tokens) && b.Tokens[b.to].Text == "," && b.Tokens[b.to].Gap < text.GapLine
}

// is reports a word of some class behind the name, written small or not.
func (b behind) is(class wordClass, upper bool) bool {
	if b.to >= len(b.Tokens) {
		return false
	}
	tok := &b.Tokens[b.to]
	return b.classes[b.to]&class != 0 && tok.Class == text.ClassWord && tok.Gap == text.GapSpace && tok.Upper == upper
}

// isSmall returns a function that reports a word of some class behind the name, written
// small.
func isSmall(class wordClass) func(b behind) bool {
	return func(b behind) bool { return b.is(class, false) }
}

// kindsBehind decides what a name is by what stands behind it.
var kindsBehind = rule.List[behind, told]{
	Name: "name/behind",
	Asks: "What does what stands behind a name say that it names?",
	Rules: []rule.Rule[behind, told]{
		{
			Name: "name/relative-behind-comma",
			Doc:  "A relative pronoun or an age in words behind a comma is said of a person.",
			On:   onRelative,
			Over: []string{"name/speaker"},
			Decides: []rule.Example{
				{Language: "en", Text: "They met [Sunderland]{person}, who left."},
				{Language: "en", Text: "[SK]{person}, aged [12]{12}, left."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met in [Sunderland]{place}, which fell."},
			},
			Answer: is(schema.Person, 3, func(b behind) bool { return b.isBehindComma() && b.classes[b.to+1]&WordRelative != 0 }),
		},
		{
			Name: "name/age-behind-comma",
			Doc:  "A number of two digits between commas is the age of a person.",
			On:   onDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "[Sunderland]{person}, [54]{54}, left."},
				{Language: "fr", Text: "[Strasburg]{person}, [54]{54}, est parti."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Sunderland]{place}, 1854, is a book."},
			},
			Answer: is(schema.Person, 3, func(b behind) bool {
				i := b.to + 1
				return b.isBehindComma() && b.Tokens[i].Class == text.ClassDigits && len(b.Tokens[i].Text) == 2 && i+1 < len(b.Tokens) && b.Tokens[i+1].Text == ","
			}),
		},
		{
			Name: "name/apposition",
			Doc:  "A name is what the noun in the apposition behind it says.",
			On:   onMark,
			Over: []string{"name/speaker"},
			Decides: []rule.Example{
				{Language: "en", Text: "[Ostrander]{organization}, a [Berlin]{place}-based company, agreed."},
				{Language: "en", Text: "[Ostra]{product}, [Pike]{person}'s chatbot, answers."},
				{Language: "fr", Text: "[Norvane]{organization}, une entreprise chinoise, recrute."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Ostrander]{person}, a [Berlin]{place} suburb, grew."},
			},
			Answer: behind.kindOfApposition,
		},
		{
			Name: "name/relative-behind-name",
			Doc:  "A relative pronoun right behind a name is said of a person.",
			Not:  language.HeadFirst,
			On:   onRelative,
			Decides: []rule.Example{
				{Language: "en", Text: "They met [Sunderland]{person} who left."},
				{Language: "en", Text: "They saw [Moravia]{person} who left."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Sunderland]{place} again."},
			},
			Answer: is(schema.Person, 3, isSmall(WordRelative)),
		},
		{
			Name: "name/users-behind-name",
			Doc:  "A name before its users is a product.",
			Not:  language.HeadFirst,
			On:   onUser,
			Over: []string{"name/speaker"},
			Decides: []rule.Example{
				{Language: "en", Text: "They asked [Marlow]{product} users."},
				{Language: "en", Text: "They asked [SK]{product} users."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The users met [Roe]{person}."},
			},
			Answer: is(schema.Product, 3, isSmall(wordUser)),
		},
		{
			Name: "name/part-of-firm-behind-name",
			Doc:  "What has headquarters or shares is an organisation.",
			Not:  language.HeadFirst,
			On:   onFirmPart,
			Decides: []rule.Example{
				{Language: "en", Text: "They bought [Marlow]{organization} shares."},
				{Language: "en", Text: "They like [Alder]{organization} headquarters."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The shares fell, [Roe]{person} said."},
			},
			Answer: is(schema.Organization, 2, isSmall(wordFirmPart)),
		},
		{
			Name: "name/region-behind-name",
			Doc:  "A county or a river is a place.",
			Not:  language.HeadFirst,
			On:   onRegion,
			Decides: []rule.Example{
				{Language: "en", Text: "They live in the [Tulcea]{place} county."},
				{Language: "en", Text: "They crossed the [Alder]{place} river."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The county likes [Roe]{person}."},
			},
			Answer: is(schema.Place, 3, isSmall(wordRegion)),
		},
		{
			Name: "name/product-behind-name",
			Doc:  "A name before the noun of a model, a film or the like is a product.",
			Not:  language.HeadFirst,
			On:   onProduct,
			Decides: []rule.Example{
				{Language: "en", Text: "They saw the [Alder]{product} film."},
				{Language: "en", Text: "They took the [Metrobus]{product} service."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The film is over, [Roe]{person} said."},
			},
			Answer: is(schema.Product, 2, isSmall(wordProduct)),
		},
		{
			Name: "name/project-behind-name",
			Doc:  "A project or the like that is no firm is a project.",
			Not:  language.HeadFirst,
			On:   onProject,
			Decides: []rule.Example{
				{Language: "en", Text: "They left the [Halcyon]{project} project."},
				{Language: "en", Text: "They run the [Alder]{project} program."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The project was led by [Roe]{person}."},
			},
			Answer: is(schema.Project, 2, func(b behind) bool { return b.is(wordProject, false) && b.classes[b.to]&WordFirm == 0 }),
		},
		{
			Name: "name/office-behind",
			Doc:  "What stands before an office is the organisation that it is held in.",
			Not:  language.HeadFirst,
			On:   onOffice,
			Decides: []rule.Example{
				{Language: "en", Text: "They met [Alder]{organization} president again."},
				{Language: "en", Text: "They met [Marlow]{organization} chairman again."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Alder]{person}, the president."},
			},
			Answer: is(schema.Organization, 2, isSmall(WordOffice)),
		},
		{
			Name: "name/capital-office-behind",
			Doc:  "What stands before an office with a capital is the organisation that it is held in: Ostrander CEO Jane Roe.",
			On:   onOffice,
			Decides: []rule.Example{
				{Language: "en", Text: "They met [Ostrander]{organization} CEO [Jane Roe]{person}."},
				{Language: "en", Text: "They met [Alder]{organization} Chairman [Jane Roe]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Ostrander]{person} and [Jane Roe]{person}."},
			},
			Answer: is(schema.Organization, 3, func(b behind) bool {
				return b.is(WordOffice, true) && b.classes[b.to]&WordGivenName == 0
			}),
		},
		{
			Name: "name/trades",
			Doc:  "What does what only firms do is an organisation.",
			On:   onTrades | onAuxiliary,
			Over: []string{"name/speaker"},
			Decides: []rule.Example{
				{Language: "en", Text: "[Alder]{organization} hired an engineer."},
				{Language: "fr", Text: "[Norvane]{organization} engrange des bénéfices."},
				{Language: "en", Text: "[Alder]{organization} has acquired a shop."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Alder]{person} liked an engineer."},
			},
			Answer: is(schema.Organization, 2, behind.isTrading),
		},
		{
			Name: "name/speaker",
			Doc:  "Who speaks is a person, unless it has the article of a single thing.",
			On:   onSpeech | onAuxiliary,
			Decides: []rule.Example{
				{Language: "en", Text: "[Moravia]{person} said no."},
				{Language: "en", Text: "They left [Paris]{place} and [Roe]{person} said no."},
				{Language: "fr", Text: "Ils ont quitté [Paris]{place} et [Roux]{person} a dit non."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Moravia]{place} fell."},
			},
			Answer: is(schema.Person, 2, func(b behind) bool {
				return b.isSpeaker(b.from, b.to) && !(b.to-b.from == 1 && b.isArticled(b.from))
			}),
		},
	},
}

// isTrading reports whether what only firms do follows the name, over auxiliaries.
func (b behind) isTrading() bool {
	for i := b.to; i < min(b.to+3, len(b.Tokens)); i++ {
		tok := &b.Tokens[i]
		if tok.Gap != text.GapSpace || tok.Upper || tok.Class != text.ClassWord {
			return false
		}
		if b.classes[i]&wordTrades != 0 {
			return true
		}
		if b.classes[i]&WordAuxiliary == 0 {
			return false
		}
	}
	return false
}

// kindOfApposition reads the kind of a name off the noun phrase behind the comma: "a
// Seoul-based company", "the actor", "l'agent IA de Kakao", "Kakao's chatbot".
func (b behind) kindOfApposition() (t told, ok bool) {
	if !b.isBehindComma() {
		return told{}, false
	}
	i, ok := b.appositionStart(b.to + 1)
	if !ok {
		return told{}, false
	}
	for end := min(len(b.Tokens), i+5); i < end; i++ {
		if b.Tokens[i].Text == "(" && i+2 < len(b.Tokens) && b.Tokens[i+2].Text == ")" {
			i += 2
			end = min(len(b.Tokens), end+3)
			continue
		}
		if b.endsApposition(i) {
			return told{}, false
		}
		if b.isOwner(i) {
			i += 2 // the company's chief
			end = min(len(b.Tokens), end+3)
			continue
		}
		if t := b.kindOfNounAt(i); t.weight > 0 && !(i+1 < end && b.isInCompound(i+1)) {
			return t, true
		}
	}
	return told{}, false
}

// isOwner reports a noun with the possessive behind it.
func (n *Reader) isOwner(i int) bool {
	return i+2 < len(n.Tokens) && n.Tokens[i+1].Text == "'" && n.uses[i+2]&usePossessive != 0 && !n.has(language.HeadFirst)
}

// endsApposition reports a mark, a verb of speech or a small word but "of".
func (b behind) endsApposition(i int) bool {
	tok := &b.Tokens[i]
	if tok.Class == text.ClassPunct && tok.Text != "'" && tok.Text != "-" {
		return true
	}
	return b.classes[i]&(WordSpeech|WordLink|WordWithin) != 0 && b.uses[i]&useComplementLink == 0
}

// isInCompound reports that the noun before token i goes on with another, which says what
// the compound is where heads come last.
func (b behind) isInCompound(i int) bool {
	return !b.has(language.HeadFirst) && b.classes[i]&(WordPerson|WordOffice|WordFirm|wordProduct|wordProject) != 0 && !b.Tokens[i].Upper
}

// appositionStart returns the token at which the noun phrase of an apposition
// begins, behind its article or the name that owns it.
func (n *Reader) appositionStart(i int) (start int, ok bool) {
	tok := &n.Tokens[i]
	switch {
	case tok.Class != text.ClassWord:
		return i, false
	case n.classes[i]&WordArticle != 0:
		i++
		if i < len(n.Tokens) && n.Tokens[i].Text == "'" {
			i++
		}
		return i, true
	case !tok.Upper:
		return i, n.classes[i]&(wordProject|WordOffice|WordHonorific|wordProduct|WordFirm|WordPerson) != 0
	}
	j := i + 1 // "Kakao's chatbot"
	for j < len(n.Tokens) && j < i+4 && n.Tokens[j].Text != "'" && n.isCapital(j) {
		j++
	}
	owns := !n.has(language.HeadFirst) && j+1 < len(n.Tokens) && n.Tokens[j].Text == "'" && n.uses[j+1]&usePossessive != 0
	return j + 2, owns
}
