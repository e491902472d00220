package name

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/acronym"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// shortForm is a name that may stand for a longer one.
type shortForm struct {
	short, long *partyDraft
	surface, of string // one surface of each
}

// What a short form is, and where it stands.
const (
	onGloss   rule.Triggers = 1 << iota // one of the two is in parentheses behind the other
	onLetters                           // capital letters
	onWord                              // one word of a person's name
	onWords                             // several
)

// joinGlosses joins an acronym and the name whose initials it is where one stands in
// parentheses behind the other.
func (g *grouper) joinGlosses() {
	for i := 0; i+1 < len(g.names); i++ {
		a, b := &g.names[i], &g.names[i+1]
		if b.From != a.To+1 || g.Tokens[a.To].Text != "(" || b.To >= len(g.Tokens) || g.Tokens[b.To].Text != ")" || a.Party == b.Party {
			continue
		}
		short, long := b, a
		if len(g.parties[a.Party].words) < len(g.parties[b.Party].words) {
			short, long = a, b
		}
		g.pair = shortForm{g.parties[short.Party], g.parties[long.Party], short.Surface, long.Surface}
		if _, by, ok := shortForms.First(&g.pair, g.Traits, onGloss, g.Observer); ok {
			g.joinParties(short.Party, long.Party, by)
		}
	}
}

// joinAcronyms joins acronyms with the one name whose initials they are.
func (g *grouper) joinAcronyms() {
	longs := map[byte][]int{} // names of three words and more, by their first letter
	for q, long := range g.parties {
		if long.joined < 0 && len(long.words) >= 3 && long.kind != schema.Person && len(longs[long.key[0]]) < maxNamesakes {
			longs[long.key[0]] = append(longs[long.key[0]], q)
		}
	}
	for p, short := range g.parties {
		if short.joined >= 0 || len(short.words) != 1 || len(longs[short.key[0]]) == 0 {
			continue
		}
		if surface := g.names[short.names[0]].Surface; surface == strings.ToUpper(surface) {
			g.joinOnly(p, longs[short.key[0]], onLetters)
		}
	}
}

// maxNamesakes bounds how many names one short form is compared with. A word
// that more of them share identifies none.
const maxNamesakes = 32

// joinPersons joins surnames, given names and names without a middle name
// with the one person that they can be.
func (g *grouper) joinPersons() {
	byWord := g.personsByShortName()
	for p, short := range g.parties {
		switch {
		case short.joined >= 0 || short.kind != schema.Person:
		case len(short.words) > 1:
			g.joinOnly(p, byWord[short.words[len(short.words)-1]], onWords)
		default:
			g.joinOnly(p, byWord[short.key], onWord)
		}
	}
}

// personsByShortName returns the persons named in full by the words by which a
// text may call them.
func (g *grouper) personsByShortName() map[string][]int {
	byWord := map[string][]int{}
	for p, full := range g.parties {
		if full.kind != schema.Person || (full.joined >= 0 || len(full.words) < 2) && !full.isOneWord() {
			continue
		}
		for _, w := range full.shortNames() {
			if len(byWord[w]) < maxNamesakes {
				byWord[w] = append(byWord[w], p)
			}
		}
	}
	return byWord
}

// joinOnly joins a short form with the one party of a list that it can stand for, if
// that is no short form itself.
func (g *grouper) joinOnly(p int, candidates []int, on rule.Triggers) {
	only, made := -1, 0
	short := g.parties[p]
	for _, q := range candidates {
		if q == only || q == p || g.parties[q].joined >= 0 {
			continue
		}
		g.pair = shortForm{short, g.parties[q], g.names[short.names[0]].Surface, g.names[g.parties[q].names[0]].Surface}
		_, by, ok := shortForms.First(&g.pair, g.Traits, on, g.Observer)
		if !ok {
			continue
		}
		if only >= 0 {
			if _, shared := ambiguities.Ask(&g.pair, g.Traits, on, g.Observer, g.names[short.names[0]].place()); shared {
				return
			}
			break
		}
		only, made = q, by
	}
	if only >= 0 {
		g.joinParties(p, only, made)
	}
}

// joinParties joins the party of a short form into that of its name, by a rule of
// [shortForms].
func (g *grouper) joinParties(p, into, by int) {
	for g.parties[into].joined >= 0 {
		into = g.parties[into].joined
	}
	if p != into && g.parties[p].joined < 0 {
		g.parties[p].joined = into
		g.Observer.Note(shortForms.Rules[by].Name, g.names[g.parties[p].names[0]].place())
	}
}

// shortNames returns the words by which a text calls a person whose full name
// it has given.
func (full *partyDraft) shortNames() []string {
	if n := len(full.words); n > 1 {
		return slices.Compact([]string{full.words[n-1], full.words[0]})
	}
	_, surname := utf8.DecodeRuneInString(full.key)
	return []string{full.key[:surname], full.key[surname:]}
}

// isOneWord reports a name in Hangul of three or four syllables, which is a surname and
// a given name in one word.
func (full *partyDraft) isOneWord() bool {
	n := utf8.RuneCountInString(full.key)
	return n >= 3 && n <= 4 && isHangulWord(full.key)
}

func isHangulWord(s string) bool {
	for _, r := range s {
		if !isHangulSyllable(r) {
			return false
		}
	}
	return s != ""
}

// shortForms decides whether a name is a short form of another.
var shortForms = rule.List[*shortForm, bool]{
	Name: "party/short-form",
	Asks: "Is one name short for another?",
	Rules: []rule.Rule[*shortForm, bool]{
		{
			Name: "party/glossed-acronym",
			Doc:  "Initials in parentheses behind a name are short for it, and so are those before a name in parentheses.",
			On:   onGloss,
			Decides: []rule.Example{
				{Language: "en", Text: "[Orne Bank]{organization} ([OB]{organization = Orne Bank}) hired."},
				{Language: "en", Text: "[OB]{organization} ([Orne Bank]{organization = Orne Bank}) hired."},
				{Language: "fr", Text: "La [Banque Orne]{organization} ([BO]{organization = Banque Orne}) recrute."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La [Banque Talmont Orne]{organization;} ([OBT]{organization}) recrute."},
			},
			Answer: rule.Says(true, func(q *shortForm) bool { return acronym.Of(q.surface, q.of) }),
		},
		{
			Name: "party/acronym",
			Doc:  "Three to six capital letters are short for a name of three words or more whose initials they are.",
			On:   onLetters,
			Decides: []rule.Example{
				{Language: "en", Text: "The [Ostrander Weather Service]{organization} spoke. Then [OWS]{organization = Ostrander Weather Service} left."},
				{Language: "fr", Text: "L'[Institut Talmont Orne]{organization} parle. Puis l'[ITO]{organization = Institut Talmont Orne} rit."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "L'[Institut Talmont]{organization;} parle. Puis l'[IT]{organization} rit."},
				{Language: "en", Text: "The [Ostrander Weather Service]{organization;} spoke. Then [OWC]{organization} left."},
			},
			Answer: rule.Says(true, func(q *shortForm) bool {
				return len(q.short.key) >= 3 && len(q.short.key) <= 6 && acronym.Of(q.surface, q.of)
			}),
		},
		{
			Name: "party/surname",
			Doc:  "A person named in full is called by the last word of the name.",
			On:   onWord,
			Decides: []rule.Example{
				{Language: "en", Text: "[Jane Roe]{person} spoke. [Roe]{person = Jane Roe} left."},
				{Language: "fr", Text: "[Jeanne Larsen]{person} parle. Mme [Larsen]{person = Jeanne Larsen} rit."},
				{Language: "ko", Text: "[샘 올트먼]{person}이 웃었다. [올트먼]{person = 샘 올트먼}은 울었다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Jane Roe]{person;} spoke. Ms. [Rowe]{person} left."},
			},
			Answer: rule.Says(true, func(q *shortForm) bool {
				return len(q.long.words) > 1 && q.long.words[len(q.long.words)-1] == q.short.key
			}),
		},
		{
			Name: "party/given-name",
			Doc:  "A person named in full is called by the first word of the name.",
			On:   onWord,
			Decides: []rule.Example{
				{Language: "en", Text: "[Bae Mi-kyung]{person} spoke. Then [Bae]{person = Bae Mi-kyung} left."},
				{Language: "fr", Text: "[Jeanne Larsen]{person} parle. [Jeanne]{person = Jeanne Larsen} rit."},
				{Language: "ko", Text: "[샘 올트먼]{person}이 웃었다. [샘]{person = 샘 올트먼}은 울었다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Jane Roe]{person;} spoke. [Janet]{person} left."},
			},
			Answer: rule.Says(true, func(q *shortForm) bool {
				return len(q.long.words) > 1 && q.long.words[0] == q.short.key
			}),
		},
		{
			Name: "party/surname-syllable",
			Doc:  "A person named in one word of Hangul is called by its first syllable.",
			On:   onWord,
			Decides: []rule.Example{
				{Language: "ko", Text: "[배민경]{person; 대표} 대표가 웃었다. [배]{person = 배민경} 대표는 울었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[배민경]{person; 대표} 대표가 웃었다. [김]{person; 대표} 대표는 울었다."},
			},
			Answer: rule.Says(true, func(q *shortForm) bool {
				return q.long.isOneWord() && len(q.short.key) == 3 && strings.HasPrefix(q.long.key, q.short.key)
			}),
		},
		{
			Name: "party/given-name-syllables",
			Doc:  "A person named in one word of Hangul is called by all but its first syllable.",
			On:   onWord,
			Decides: []rule.Example{
				{Language: "ko", Text: "가수 [리세]{person}(본명 [권리세]{person = 권리세})가 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "가수 [리세]{person;}(본명 [권수현]{person})가 웃었다."},
			},
			Answer: rule.Says(true, func(q *shortForm) bool {
				return q.long.isOneWord() && len(q.short.key) == len(q.long.key)-3 && strings.HasSuffix(q.long.key, q.short.key)
			}),
		},
		{
			Name: "party/without-middle-name",
			Doc:  "A person is named with and without what stands between the first and the last word.",
			On:   onWords,
			Decides: []rule.Example{
				{Language: "en", Text: "[Nancy B. Pike]{person} spoke. [Nancy Pike]{person = Nancy B. Pike} left."},
				{Language: "fr", Text: "[Nancy de Brie]{person} parle. [Nancy Brie]{person = Nancy de Brie} rit."},
				{Language: "ko", Text: "[도널드 존 트럼프]{person}가 웃었다. [도널드 트럼프]{person = 도널드 존 트럼프}는 울었다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Nancy B. Pike]{person;} spoke. [Olga Pike]{person} left."},
			},
			Answer: rule.Says(true, func(q *shortForm) bool {
				return len(q.long.words) > len(q.short.words) && q.long.words[0] == q.short.words[0]
			}),
		},
		{
			Name: "party/long-surname",
			Doc:  "A person is called by the last words of the name: a surname with its particles, or of two words.",
			On:   onWords,
			Decides: []rule.Example{
				{Language: "en", Text: "[Maria Garcia Lopez]{person} spoke. Then [Garcia Lopez]{person = Maria Garcia Lopez} left."},
				{Language: "en", Text: "[Bae Mi-kyung]{person} spoke. Then [Mi-kyung]{person = Bae Mi-kyung} left."},
				{Language: "ko", Text: "[도널드 존 트럼프]{person}가 웃었다. [존 트럼프]{person = 도널드 존 트럼프}는 울었다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Maria Garcia Lopez]{person;} spoke. Then [Perez Lopez]{person} left."},
			},
			Answer: rule.Says(true, func(q *shortForm) bool {
				return len(q.long.words) > len(q.short.words) && strings.HasSuffix(q.long.key, " "+q.short.key)
			}),
		},
	},
}

// ambiguities decides whether a short form is left alone that is short for two names.
var ambiguities = rule.List[*shortForm, bool]{
	Name: "party/ambiguity",
	Asks: "Is a short form that two names can have left alone?",
	Rules: []rule.Rule[*shortForm, bool]{
		{
			Name: "party/short-for-two",
			Doc:  "What is short for two names of a text stands for neither.",
			Decides: []rule.Example{
				{Language: "en", Text: "[Nancy Pike]{person;} met [Olga Pike]{person}. Then [Pike]{person} left."},
				{Language: "fr", Text: "[Nancy Pike]{person;} croise [Olga Pike]{person}. Puis [Pike]{person} rit."},
				{Language: "ko", Text: "[김민경]{person; 대표} 대표와 [김수현]{person; 대표} 대표가 웃었다. [김]{person; 대표} 대표는 울었다."},
				{Language: "en", Text: "The [Ostrander Weather Service]{organization;} met the [Oslo Water School]{organization}. Then [OWS]{organization} left."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Nancy Pike]{person} met [Olga Rowe]{person}. Then [Pike]{person = Nancy Pike} left."},
			},
			Answer: rule.Says(true, func(*shortForm) bool { return true }),
		},
	},
}
