package name

import (
	"unicode/utf8"

	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// endKinds decides what a name of several words is by the first and the last of them.
var endKinds = rule.List[words, told]{
	Name: "name/end-kind",
	Asks: "What do the first and the last word say that a name names?",
	Rules: []rule.Rule[words, told]{
		{
			Name: "name/surname-and-syllables",
			Doc:  "A short word before a hyphenated one whose second half is small is a person: Chey Tae-won.",
			On:   onMark,
			Over: []string{"name/given-name-first"},
			Decides: []rule.Example{
				{Language: "en", Text: "They met in [Chey Tae-won]{person}."},
				{Language: "en", Text: "They read “[Park Ji-woo]{person}” again."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met in [Seoul]{place}."},
			},
			Answer: is(schema.Person, 5, words.isSurnameAndSyllables),
		},
		{
			Name: "name/surname-and-hyphens",
			Doc:  "A surname that stands first before or behind a hyphenated word is a person: Huh Yoon-Hong, Tae-won Chey.",
			On:   onMark,
			Over: []string{"name/given-name-first"},
			Decides: []rule.Example{
				{Language: "en", Text: "At the company [Huh Yoon-Hong]{person} rose."},
				{Language: "en", Text: "At the company [Tae-won Chey]{person} rose."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "At the company [Alder]{organization} rose."},
			},
			Answer: is(schema.Person, 5, words.isSurnameAndHyphen),
		},
		{
			Name: "name/surname-first",
			Doc:  "A surname that stands first before one or two words that head nothing is a person.",
			On:   onSurnameFirst,
			Over: []string{"name/letters-first"},
			Decides: []rule.Example{
				{Language: "en", Text: "In the firm [Choi Min Alder]{person} rose."},
				{Language: "en", Text: "At the company [Choi Marlow]{person} rose."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "At the company [Jane Marlow]{person} rose."},
			},
			Answer: is(schema.Person, 5, words.isSurnameFirst),
		},
		{
			Name: "name/given-name-first",
			Doc:  "A given name first, and neither a place nor letters last, makes a person, less surely where it is a place too.",
			On:   onGivenName,
			Over: []string{"name/branch-of-place"},
			Decides: []rule.Example{
				{Language: "en", Text: "At the company [Jane Roe]{person} rose."},
				{Language: "en", Text: "[George H. W. Bush]{person} left."},
				{Language: "fr", Text: "[Martin Luther King Jr]{person} est mort."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "At the company [Alder Marine]{organization} rose."},
			},
			Answer: func(w words) (told, bool) {
				weight := 4
				if w.first()&WordPlace != 0 {
					weight = 2
				}
				return told{named: named{schema.Person, weight}}, w.isGivenNameFirst()
			},
		},
		{
			Name: "name/firm-by-sector",
			Doc:  "What firms do ends the name of one, unless a given name stands first: Talmont Énergie.",
			On:   onUse,
			Over: []string{"name/quarter-before-place", "name/letters-first", "name/inner-capital-first", "name/branch-of-place"},
			Decides: []rule.Example{
				{Language: "en", Text: "They met [Velmar Mining]{organization}."},
				{Language: "fr", Text: "Ils ont vu [Talmont Énergie]{organization}."},
				{Language: "es", Text: "Vieron a [Velmar Energía]{organization}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Jane Mining]{person}."},
			},
			Answer: is(schema.Organization, 4, func(w words) bool {
				return w.uses[w.to-1]&useSector != 0 && w.first()&(WordGivenName|WordHonorific) == 0
			}),
		},
		{
			Name: "name/dotted-letters",
			Doc:  "Letters with dots are a place: U.A.E.",
			On:   onMark,
			Over: []string{"name/initial-first"},
			Decides: []rule.Example{
				{Language: "en", Text: "The [D.R.C.]{place} left."},
				{Language: "fr", Text: "Il aime la [D.R.C.]{place} de ce temps."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They like [SK]{organization}."},
			},
			Answer: is(schema.Place, 2, words.isDotted),
		},
		{
			Name: "name/initial-first",
			Doc:  "An initial before a word makes a person: J. Roe.",
			On:   onLetter,
			Decides: []rule.Example{
				{Language: "en", Text: "At the company [J. Roe]{person} rose."},
				{Language: "fr", Text: "Dans l'entreprise [J. Roux]{person} est seul."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "At the company [Alder]{organization} rose."},
			},
			Answer: is(schema.Person, 4, func(w words) bool {
				return len(w.opening().Text) == 1 && w.Tokens[w.from+1].Text == "." && w.count() <= 4
			}),
		},
		{
			Name: "name/quarter-before-place",
			Doc:  "A point of the compass or a word that names are made with before a known place makes a place: Upper Austria.",
			On:   onLocative | onCapitalised,
			Over: []string{"name/branch-of-place"},
			Decides: []rule.Example{
				{Language: "en", Text: "They like [North Melbourne]{place}."},
				{Language: "en", Text: "They like [New France]{place}."},
				{Language: "fr", Text: "Il aime [Ouest France]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They like [Sony France]{organization}."},
			},
			Answer: is(schema.Place, 4, func(w words) bool {
				return w.first()&wordLocative != 0 && w.last()&WordPlace != 0 || w.isPlaceSecond() && w.first()&(wordCapitalised|wordLocative) != 0
			}),
		},
		{
			Name: "name/letters-first",
			Doc:  "Up to four letters in capitals before other words make an organisation.",
			On:   onAllCaps,
			Over: []string{"name/branch-of-place"},
			Decides: []rule.Example{
				{Language: "en", Text: "They like [MIT Generative Impact]{organization}."},
				{Language: "ko", Text: "[QX Alder]{organization}가 성장했다."},
				{Language: "fr", Text: "Ils aiment [QX Orsel]{organization}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Jane Roe]{person}."},
			},
			Answer: is(schema.Organization, 3, func(w words) bool {
				return w.isWritten(w.from, onAllCaps) && utf8.RuneCountInString(w.opening().Text) <= 4
			}),
		},
		{
			Name: "name/inner-capital-first",
			Doc:  "A word with a capital inside before another makes an organisation.",
			On:   onInnerCapital,
			Decides: []rule.Example{
				{Language: "en", Text: "They like [OpenVision Marine]{organization}."},
				{Language: "ko", Text: "그들은 [OpenVision Marine]{organization}을 좋아한다."},
				{Language: "fr", Text: "Ils aiment [OpenVision Orsel]{organization}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Jane Roe]{person}."},
			},
			Answer: is(schema.Organization, 2, func(w words) bool { return w.isWritten(w.from, onInnerCapital) && w.count() == 2 }),
		},
		{
			Name: "name/branch-of-place",
			Doc:  "A place first, or second behind a word that is no given name, makes an organisation: Sony Australia.",
			On:   onPlace,
			Decides: []rule.Example{
				{Language: "en", Text: "They like [Alder Australia]{organization}."},
				{Language: "fr", Text: "Ils aiment [Talmont Suisse]{organization}."},
				{Language: "ko", Text: "그들은 [Talmont France]{organization}를 좋아한다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Jane Roe]{person}."},
			},
			Answer: is(schema.Organization, 2, func(w words) bool {
				return w.first()&WordPlace != 0 || w.isPlaceSecond() && w.last()&WordGivenName == 0 && w.first()&(WordGivenName|WordHonorific) == 0
			}),
		},
	},
}

// last returns the class of the last word.
func (w words) last() wordClass { return w.classes[w.to-1] }

// isPlaceSecond reports a known place as the second of two words.
func (w words) isPlaceSecond() bool { return w.last()&WordPlace != 0 && w.count() == 2 }

// isGivenNameFirst reports a given name before words of which the last is neither a
// place or an organisation nor letters.
func (w words) isGivenNameFirst() bool {
	return w.first()&WordGivenName != 0 && w.count() <= 5 && w.last()&(WordPlace|WordOrganization) == 0 && !w.isWritten(w.to-1, onAllCaps)
}

// isSurnameAndSyllables reports a short word before two short syllables, the second of
// them small: Chey Tae-won.
func (w words) isSurnameAndSyllables() bool {
	hyphen, ok := w.hyphen()
	return ok && w.to-w.from == 4 && hyphen == w.from+2 && !w.Tokens[hyphen+1].Upper &&
		w.isShort(w.from) && w.isShort(hyphen-1) && w.isShort(hyphen+1)
}

// isShort reports a word of at most six bytes.
func (w words) isShort(i int) bool { return len(w.Tokens[i].Text) <= 6 }

// isSurnameAndHyphen reports a surname that stands first beside a hyphenated word: Huh
// Yoon-Hong, Tae-won Chey.
func (w words) isSurnameAndHyphen() bool {
	hyphen, ok := w.hyphen()
	if !ok || w.to-w.from != 4 {
		return false
	}
	if hyphen == w.from+2 && !w.Tokens[hyphen+1].Upper || hyphen != w.from+1 && hyphen != w.from+2 {
		return false
	}
	return w.first()&WordSurnameFirst != 0 || w.last()&WordSurnameFirst != 0
}

// isSurnameFirst reports a surname that stands first before one or two words that are
// neither a place nor head one.
func (w words) isSurnameFirst() bool {
	if hyphen, ok := w.hyphen(); !ok || hyphen >= 0 {
		return false
	}
	return w.first()&WordSurnameFirst != 0 && w.to-w.from <= 3 && w.first()&WordGivenName == 0 && w.last()&(wordOrgNoun|wordPlaceNoun|WordPlace|WordCommon) == 0
}
