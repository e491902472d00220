package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// noun is the word at token i beside a name.
type noun struct {
	*Reader
	i int
}

// nouns decides what a noun says of the name beside it. It says nothing where no rule
// answers.
var nouns = rule.List[noun, schema.PartyType]{
	Name: "name/noun",
	Asks: "What does a noun beside a name say that it names?",
	Rules: []rule.Rule[noun, schema.PartyType]{
		{
			Name: "name/artificial-agent",
			Doc:  "An agent or assistant that thinks artificially is a product.",
			On:   onUse,
			Over: []string{"name/agent"},
			Decides: []rule.Example{
				{Language: "en", Text: "[Ostra]{product}, an artificial intelligence agent, answers."},
				{Language: "fr", Text: "L'agent IA [Ostra]{product} répond."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Ostra]{person}, an insurance agent, answers."},
			},
			Answer: rule.Says(schema.Product, noun.isArtificialAgent),
		},
		{
			Name: "name/agent",
			Doc:  "Any other agent or assistant is a person.",
			On:   onUse,
			Over: []string{"name/product-noun"},
			Decides: []rule.Example{
				{Language: "en", Text: "[SK]{person}, an insurance agent, answers."},
				{Language: "en", Text: "[Petersburg]{person}, an insurance agent, answers."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Ostra]{product}, an artificial intelligence agent, answers."},
			},
			Answer: rule.Says(schema.Person, func(o noun) bool { return o.uses[o.i]&useAgent != 0 }),
		},
		{
			Name: "name/project-noun",
			Doc:  "A consortium, an operation or the like is a project.",
			On:   onProject,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le projet [Halcyon]{project} avance."},
				{Language: "en", Text: "The project [Halcyon]{project} went on."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The town [Halcyon]{person} went on."},
			},
			Answer: rule.Says(schema.Project, noun.isSmall),
		},
		{
			Name: "name/office-noun",
			Doc:  "An office or a title is a person's.",
			On:   onOffice | onHonorific,
			Over: []string{"name/firm-noun"},
			Decides: []rule.Example{
				{Language: "en", Text: "[SK]{person}, the president, left."},
				{Language: "en", Text: "[Sunderland]{person}, the president, left."},
				{Language: "fr", Text: "[Strasburg]{person}, le président, est parti."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Sunderland]{place}, the town, is old."},
			},
			Answer: rule.Says(schema.Person, always[noun]),
		},
		{
			Name: "name/product-noun",
			Doc:  "The noun of a model, a film or the like says that the name is a product.",
			On:   onProduct,
			Over: []string{"name/firm-noun"},
			Decides: []rule.Example{
				{Language: "en", Text: "They saw the film [Sabrina]{product}."},
				{Language: "fr", Text: "Ils ont vu le film [Sabrina]{product}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They saw the actor [Sabrina]{person}."},
			},
			Answer: rule.Says(schema.Product, noun.isSmall),
		},
		{
			Name: "name/firm-noun",
			Doc:  "A company, a maker or the like is an organisation.",
			On:   onFirm,
			Over: []string{"name/person-noun"},
			Decides: []rule.Example{
				{Language: "en", Text: "The chipmaker [Ostrander]{organization} agreed."},
				{Language: "fr", Text: "La banque [Norvane]{organization} recrute."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The actor [Ostrander]{person} agreed."},
			},
			Answer: rule.Says(schema.Organization, noun.isSmall),
		},
		{
			Name: "name/person-noun",
			Doc:  "An actor, a wife or the like is a person.",
			On:   onPerson,
			Decides: []rule.Example{
				{Language: "en", Text: "The actor [Sunderland]{person} agreed."},
				{Language: "fr", Text: "Le peintre [Strasburg]{person} est mort."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The chipmaker [Sunderland]{organization} agreed."},
			},
			Answer: rule.Says(schema.Person, noun.isSmall),
		},
	},
}

// isSmall reports a noun without a capital. With one it may be part of a name.
func (o noun) isSmall() bool { return !o.Tokens[o.i].Upper }

// isArtificialAgent reports an agent with a word of artificial thought beside it.
func (o noun) isArtificialAgent() bool {
	if o.uses[o.i]&useAgent == 0 {
		return false
	}
	for j := max(o.i-4, 0); j <= o.i+1 && j < len(o.Tokens); j++ {
		if o.classes[j]&wordArtificial != 0 {
			return true
		}
	}
	return false
}

// kindOfNounAt reads the noun at token i beside a name.
func (n *Reader) kindOfNounAt(i int) told {
	kind, by, ok := nouns.First(noun{n, i}, n.Traits, n.triggersAt(i), n.Observer)
	if !ok {
		return told{}
	}
	return told{named: named{kind, 3}, noun: &nouns.Rules[by].Name}
}

// nounsBefore decides what a name is by a noun before it.
var nounsBefore = rule.List[before, told]{
	Name: "name/noun-before",
	Asks: "Does a noun before a name say what it names?",
	Rules: []rule.Rule[before, told]{
		{
			Name: "name/example-of-noun",
			Doc:  "An example is what the noun before the words that open examples says.",
			Decides: []rule.Example{
				{Language: "en", Text: "They like companies such as [Ostrander]{organization}."},
				{Language: "fr", Text: "Ils aiment des entreprises telles que [Norvane]{organization}."},
				{Language: "en", Text: "They like towns such as [Ostrander]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They like [Roe]{person} more than companies."},
			},
			Answer: before.kindOfExample,
		},
		{
			Name: "name/noun-before-name",
			Doc:  "A name is what the noun says that it stands beside.",
			Decides: []rule.Example{
				{Language: "en", Text: "The chipmaker [Ostrander]{organization} agreed."},
				{Language: "en", Text: "They saw the film [Sabrina]{product}."},
				{Language: "fr", Text: "La startup chinoise [Norvane]{organization} recrute."},
				{Language: "fr", Text: "La banque chinoise [Norvane]{organization} recrute."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The small [Ostrander]{person} agreed."},
			},
			Answer: before.kindOfNoun,
		},
	},
}

// kindOfExample reads the noun before "such as" and the like, over up to two words where
// heads come first.
func (b before) kindOfExample() (told, bool) {
	start := b.exampleOpener(b.i)
	if start < 0 {
		return told{}, false
	}
	if b.has(language.HeadFirst) {
		for j := start - 1; j >= max(0, start-3); j-- {
			if t := b.kindOfExamples(j); t.weight > 0 {
				return t, true
			}
		}
		return told{}, false
	}
	j := start - 1
	if j > 0 && b.Tokens[j].Text == "," {
		j--
	}
	if j < 0 {
		return told{}, false
	}
	return b.kindOfExamples(j), true
}

// kindOfExamples reads the kind of examples off the noun at token j.
func (n *Reader) kindOfExamples(j int) told {
	if t := n.kindOfNounAt(j); t.weight > 0 {
		return t
	}
	if n.classes[j]&wordSettlement != 0 {
		return told{named: named{schema.Place, 3}}
	}
	return told{}
}

// kindOfNoun looks for the noun that the name stands beside, over
// adjectives and one complement, up to seven words back.
func (b before) kindOfNoun() (told, bool) {
	i, complement, beside := b.i, false, told{} // beside is the kind of a noun that is itself a complement: "développeur de jeux"
	for steps := 0; steps < 7 && i >= 0 && !b.endsNounPhrase(i, steps); steps++ {
		tok, class := &b.Tokens[i], b.classes[i]
		if t := b.kindOfNounAt(i); t.weight > 0 && !(class&(WordGivenName|WordPlace) != 0 && tok.Upper) {
			if j := b.nounBeforeOf(i); j >= 0 && beside.weight == 0 {
				beside, complement, i = t, true, j
				continue
			}
			return besideHead(beside, t), true
		}
		if !b.has(language.HeadFirst) || !complement && !b.isInNounPhrase(i, steps) || tok.Upper && steps > 0 { // heads last: the noun stands right before, "tech giant Samsung"
			break
		}
		complement = complement || class&WordOf != 0 && !b.isModifier(i)
		i--
	}
	return beside, beside.weight > 0
}

// besideHead returns what a noun says of the name beside its complement: the complement
// says it where it is a firm and the noun a person, l'ancien chef de l'entreprise Talmont.
func besideHead(complement, head told) told {
	if complement.kind == schema.Organization && head.kind == schema.Person {
		return complement
	}
	return head
}

// endsNounPhrase reports a mark, or a new line behind the word at token i.
func (n *Reader) endsNounPhrase(i, steps int) bool {
	tok := &n.Tokens[i]
	return tok.Class != text.ClassWord && tok.Text != "'" && tok.Text != "-" ||
		tok.Gap > text.GapSpace && steps > 0 && i+1 < len(n.Tokens) && n.Tokens[i+1].Gap > text.GapSpace
}

// isInNounPhrase reports a word that may stand between a noun and the name, so many
// steps from that.
func (n *Reader) isInNounPhrase(i, steps int) bool {
	tok, class := &n.Tokens[i], n.classes[i]
	switch {
	case n.isModifier(i), class&(WordArticle|WordOf) != 0, tok.Text == "'":
		return true
	case steps == 0:
		return class == 0 && !tok.Upper // an adjective or noun that the lists do not have
	case steps == 1:
		return i > 0 && n.classes[i-1]&(WordFirm|wordProduct) != 0
	}
	return false
}

// isModifier reports a word that may stand between a noun and the name beside
// it: an adjective, a nationality, a hyphen.
func (n *Reader) isModifier(i int) bool {
	tok := &n.Tokens[i]
	return tok.Text == "-" || n.classes[i]&(wordDemonym|wordArtificial) != 0 || n.lexicon.isShapedCommon(tok.Lower) || n.isAdjective(i)
}

// nounBeforeOf returns the token before "de", "de la", "d'" in front of token
// i, or -1.
func (n *Reader) nounBeforeOf(i int) int {
	if !n.has(language.HeadFirst) {
		return -1
	}
	j := i - 1
	for j > 0 && i-j < 4 && (n.Tokens[j].Text == "'" || n.classes[j]&WordArticle != 0) {
		j--
	}
	if j > 0 && n.classes[j]&WordOf != 0 {
		return j - 1
	}
	return -1
}

// isAdjective reports adjectives that names of institutions are made with, in a language
// that puts them behind the noun.
func (n *Reader) isAdjective(i int) bool {
	if n.classes[i]&wordDemonym != 0 {
		return true
	}
	if n.classes[i]&(WordSpeech|wordMakes|WordPerson|WordOffice) != 0 {
		return false
	}
	return n.lexicon.isShapedAdjective(n.Tokens[i].Lower)
}
