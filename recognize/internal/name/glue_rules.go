package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// glued is what touches the words [from, to) of a name: the token at to and those that
// touch it in turn.
type glued struct {
	*Reader
	from, to int
}

// What touches a name.
const (
	gluedDigits rule.Triggers = 1 << iota
	gluedLetters
	gluedAmpersand
	gluedApostrophe
	gluedNumber // a hyphen with digits
	gluedWord   // a hyphen with a word
)

// kind returns what touches the name, 0 for what never belongs to it.
func (g glued) kind() rule.Triggers {
	tok := &g.Tokens[g.to]
	switch tok.Class {
	case text.ClassDigits:
		return gluedDigits
	case text.ClassWord:
		return gluedLetters
	}
	if g.to+1 >= len(g.Tokens) || g.Tokens[g.to+1].Gap != text.GapNone {
		return 0
	}
	next := g.Tokens[g.to+1].Class
	switch {
	case tok.Text == "-" && next == text.ClassDigits:
		return gluedNumber
	case next != text.ClassWord:
		return 0
	case tok.Text == "-":
		return gluedWord
	case tok.Text == "&":
		return gluedAmpersand
	case tok.Text == "'":
		return gluedApostrophe
	}
	return 0
}

// next returns the token behind the mark that touches the name.
func (g glued) next() *text.Token { return &g.Tokens[g.to+1] }

// takes returns a function that takes so many tokens where something holds.
func takes(tokens int, when func(g glued) bool) func(g glued) (int, bool) {
	return func(g glued) (int, bool) { return g.to + tokens, when(g) }
}

// glue decides how far what touches a name belongs to it. It does not where no rule
// answers.
var glue = rule.List[glued, int]{
	Name: "name/glue",
	Asks: "Does what touches a name belong to it?",
	Rules: []rule.Rule[glued, int]{
		{
			Name: "name/digits-glued",
			Doc:  "Digits that touch a name belong to it: R1.",
			On:   gluedDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "The [R1]{product} is new."},
				{Language: "fr", Text: "L'[A380]{product} se pose."},
				{Language: "ko", Text: "[R1]{product}은 새 모델이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The R 1 is new."},
			},
			Answer: takes(1, always[glued]),
		},
		{
			Name: "name/letters-glued",
			Doc:  "Letters that touch the digits of a name belong to it: GPT-4o.",
			On:   gluedLetters,
			Decides: []rule.Example{
				{Language: "en", Text: "[H1N1]{product} is back."},
				{Language: "fr", Text: "Le virus [H1N1]{product} revient."},
				{Language: "ko", Text: "[H1N1]{product}이 돌아왔다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[H1]{product} is back."},
			},
			Answer: takes(1, always[glued]),
		},
		{
			Name: "name/ampersand-glued",
			Doc:  "An ampersand between letters belongs to the name: AT&T.",
			On:   gluedAmpersand,
			Decides: []rule.Example{
				{Language: "en", Text: "They use [AT&T]{organization}."},
				{Language: "fr", Text: "Le [S&P]{organization} recule."},
				{Language: "ko", Text: "[AT&T]{organization}가 성장했다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Roe]{person} and [Alder]{person} left."},
			},
			Answer: takes(2, func(g glued) bool { return g.next().Upper }),
		},
		{
			Name: "name/possessive-ends",
			Doc:  "An apostrophe with the letter of the owner's form ends the name, also in capitals.",
			On:   gluedApostrophe,
			Over: []string{"name/capital-behind-apostrophe"},
			Decides: []rule.Example{
				{Language: "en", Text: "They closed [SK]{organization}'S shop."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Maud O'Neill]{person}."},
			},
			Answer: takes(0, func(g glued) bool { return g.uses[g.to+1]&usePossessive != 0 }),
		},
		{
			Name: "name/capital-behind-apostrophe",
			Doc:  "An apostrophe before a capital belongs to the name: O'Neill.",
			On:   gluedApostrophe,
			Decides: []rule.Example{
				{Language: "en", Text: "[Maud O'Neill]{person} left."},
				{Language: "fr", Text: "[Maud O'Neill]{person} est partie."},
				{Language: "fr", Text: "Il a vu [John D'Earth]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Jane Roe]{person}'s [Bertha]{person} left."},
			},
			Answer: takes(2, func(g glued) bool {
				return g.next().Upper && (len(g.Tokens[g.to-1].Text) <= 2 || !g.has(language.HeadFirst))
			}),
		},
		{
			Name: "name/letters-behind-apostrophe",
			Doc:  "An apostrophe before small letters, three or more, belongs to the name: Sho'ichi.",
			Not:  language.HeadFirst,
			On:   gluedApostrophe,
			Decides: []rule.Example{
				{Language: "en", Text: "They met [Sho'ichi Koizumi]{person}."},
				{Language: "ko", Text: "[Jun'ichirō Koizumi]{person}가 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Roe]{person}'s wife."},
			},
			Answer: takes(2, func(g glued) bool { return !g.next().Upper && len(g.next().Text) > 2 }),
		},
		{
			Name: "name/letter-behind-apostrophe",
			Doc:  "An apostrophe before one small letter that ends the word belongs to the name where no owner has one: Le Floc'h.",
			For:  language.HeadFirst,
			On:   gluedApostrophe,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il a vu [Jean Le Floc'h]{person} ici."},
				{Language: "es", Text: "Vio a [Juan Le Floc'h]{person} aquí."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il a vu [Jean Larsen]{person} d'ici."},
			},
			Answer: takes(2, func(g glued) bool { return !g.next().Upper && len(g.next().Text) == 1 }),
		},
		{
			Name: "name/number-behind-hyphen",
			Doc:  "A hyphen with digits belongs to the name: GPT-4.",
			On:   gluedNumber,
			Decides: []rule.Example{
				{Language: "en", Text: "The [WD-40]{product} ran out."},
				{Language: "fr", Text: "Le [MiG-29]{product} a volé."},
				{Language: "ko", Text: "[GPT-4]{product}가 나왔다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The [GPT]{organization} grows [in 4 days]{@2025-02-08}."},
			},
			Answer: takes(2, always[glued]),
		},
		{
			Name: "name/capital-behind-hyphen",
			Doc:  "A hyphen before a capital that is no nationality belongs to the name: Jean-Luc.",
			On:   gluedWord,
			Over: []string{"name/small-word-between-hyphens"},
			Decides: []rule.Example{
				{Language: "en", Text: "[Anne-Charlotte Roe]{person} left."},
				{Language: "fr", Text: "[Anne-Charlotte Roux]{person} est partie."},
				{Language: "ko", Text: "[Anne-Charlotte Roux]{person}가 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The [Seoul]{place}-based firm grew."},
			},
			Answer: takes(2, func(g glued) bool { return g.isCapital(g.to+1) && g.classes[g.to+1]&wordDemonym == 0 }),
		},
		{
			Name: "name/small-word-between-hyphens",
			Doc:  "A small word between hyphens belongs to the name: Ivry-sur-Seine.",
			On:   gluedWord,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il vit à [Ivry-sur-Seine]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il a vu [Ivry]{person} sur la [Seine]{place}."},
			},
			Answer: takes(4, func(g glued) bool { return g.isHyphenAndCapital(g.to+2) && g.isSmallWord() }),
		},
		{
			Name: "name/half-of-given-name",
			Doc:  "A common word behind a hyphen is half of a given name beside a surname that stands first.",
			On:   gluedWord,
			Decides: []rule.Example{
				{Language: "en", Text: "[Kim Tae-young]{person} left."},
				{Language: "en", Text: "[Chey Tae-won]{person} left."},
				{Language: "fr", Text: "[Lee Sang-mon]{person} est parti."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The [Seoul]{place}-based firm grew."},
			},
			Answer: takes(2, func(g glued) bool { return g.isEasternGiven() && g.isSmallWord() }),
		},
		{
			Name: "name/syllable-behind-hyphen",
			Doc:  "A short word behind a hyphen and a short one with a capital is a syllable of the name: Tae-won.",
			On:   gluedWord,
			Decides: []rule.Example{
				{Language: "en", Text: "[Kim Chang-han]{person} left."},
				{Language: "fr", Text: "[Kim Tae-young]{person} est parti."},
				{Language: "ko", Text: "[Seung-ho Moon]{person}이 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The [Seoul]{place}-based firm grew."},
			},
			Answer: takes(2, func(g glued) bool {
				before := &g.Tokens[g.to-1]
				return len(g.next().Text) <= 6 && before.Upper && len(before.Text) <= 6 && !g.isSmallWord()
			}),
		},
	},
}

// isSmallWord reports that what stands behind the hyphen is a word of the vocabulary.
func (g glued) isSmallWord() bool {
	return g.classes[g.to+1]&wordParticle != 0 || g.isVocabulary(g.to+1)
}

// isHyphenAndCapital reports a hyphen at token i that touches both the words beside it,
// the second of which has a capital.
func (n *Reader) isHyphenAndCapital(i int) bool {
	return i+1 < len(n.Tokens) && n.Tokens[i].Text == "-" && n.Tokens[i].Gap == text.GapNone && n.isCapital(i+1) && n.Tokens[i+1].Gap == text.GapNone
}

// isEasternGiven reports whether the word before the hyphen may be the first half of a
// given name beside a surname that stands first: Kim Tae-young, Tae-young Kim.
func (g glued) isEasternGiven() bool {
	i, from := g.to, g.from
	return i-from == 2 && g.classes[from]&WordSurnameFirst != 0 || i-from == 1 && i+2 < len(g.Tokens) && g.classes[i+2]&WordSurnameFirst != 0 && g.Tokens[i+2].Upper
}
