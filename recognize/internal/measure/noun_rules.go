package measure

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// nounWord is a word behind a number, and which word is the first one behind it.
type nounWord struct {
	*Reader
	at, first int
	single    bool // the number takes a singular
}

// What is known of the word.
const (
	anyWord rule.Triggers = 1 << iota
	noNoun
	wordOfNumbers
	beforeNouns // an adjective or a noun that stands as one
	knownPlural
)

// triggers returns what is known of the word.
func (q *nounWord) triggers() (on rule.Triggers) {
	const ofNumbers = lexeme.RolePercent | lexeme.RoleAnd | lexeme.RoleTo | lexeme.RoleOf | lexeme.RoleCardinal | lexeme.RoleMultiplier | lexeme.RoleScale
	s := q.SenseAt(q.at)
	on = anyWord
	if s.NounRoles&lexeme.NounExcluded != 0 {
		on |= noNoun
	}
	if s.NounRoles&lexeme.NounPlural != 0 {
		on |= knownPlural
	} else if s.Roles&ofNumbers != 0 {
		on |= wordOfNumbers
	}
	if s.NounRoles&lexeme.NounAdjective != 0 {
		on |= beforeNouns
	}
	return on
}

// nounWordAt asks what a word behind a number is to it.
func (t *Reader) nounWordAt(at, first int, single bool) behindNumber {
	q := &t.asked.noun
	*q = nounWord{t, at, first, single}
	is, _ := nouns.Ask(q, t.Traits, q.triggers(), t.Observer, t.Place(at, at+1))
	return is
}

// behindNumber is what a word behind a number is to it.
type behindNumber uint8

const (
	endsPhrase behindNumber = iota // it is not counted, nor is what follows
	isPassed                       // it stands before what is counted
	isCounted
)

// nouns decides what a number counts.
var nouns = rule.List[*nounWord, behindNumber]{
	Name: "measure/noun",
	Asks: "Is a word behind a number what it counts?",
	Rules: []rule.Rule[*nounWord, behindNumber]{
		{
			Name: "measure/no-noun",
			Doc:  "A verb, a preposition and the like are not counted, nor is what follows them.",
			On:   noNoun,
			Over: []string{"measure/adjective", "measure/singular-below-two", "measure/known-plural", "measure/plural-ending"},
			Decides: []rule.Example{
				{Language: "en", Text: "He won all eight over rivals."},
				{Language: "fr", Text: "Ils ont vu [deux]{2} dans la rue."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He won [eight races]{8 races}."},
			},
			Answer: rule.Says(endsPhrase, func(*nounWord) bool { return true }),
		},
		{
			Name: "measure/word-of-numbers",
			Doc:  "A word of numbers is not counted, nor is what follows it.",
			On:   wordOfNumbers,
			Over: []string{"measure/adjective", "measure/singular-below-two", "measure/plural-ending"},
			Decides: []rule.Example{
				{Language: "en", Text: "Rooms [four]{4} [five]{5 guests} hold guests."},
				{Language: "fr", Text: "Ils chantent [cinq]{5} six [sept fois]{7 1}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They got [ten ones]{10 ones}."},
			},
			Answer: rule.Says(endsPhrase, func(*nounWord) bool { return true }),
		},
		{
			Name: "measure/adjective",
			Doc:  "An adjective stands before what is counted.",
			On:   beforeNouns,
			Over: []string{"measure/singular-below-two", "measure/known-plural", "measure/plural-ending"},
			Decides: []rule.Example{
				{Language: "en", Text: "The firm has [six]{6 sites} news sites."},
				{Language: "fr", Text: "La firme a [six]{6 usines} grandes usines."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The firm has [six sites]{6 sites}."},
			},
			Answer: rule.Says(isPassed, func(*nounWord) bool { return true }),
		},
		{
			Name: "measure/word-before-unit",
			Doc:  "A plural before the name of a unit stands before what is measured: trois interminables heures.",
			For:  language.NounsNext,
			On:   anyWord,
			Over: []string{"measure/plural-ending"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils ont attendu [trois interminables heures]{3 h} pour cela."},
				{Language: "es", Text: "Esperaron [tres intensos años]{3 a} por ello."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils ont attendu [trois amis]{3 amis} pour cela."},
			},
			Answer: rule.Says(isPassed, func(q *nounWord) bool {
				if q.at > q.first || !q.endsAsCounted(q.WordAt(q.at)) || !q.IsNear(q.at+1) || q.Lexemes[q.at+1].Class != text.ClassWord || q.SenseAt(q.at).Roles&lexeme.RoleUnit != 0 {
					return false
				}
				unit, _ := q.unitBehindWords(q.at + 1)
				return unit != "" && q.endsAsCounted(q.WordAt(q.at+1))
			}),
		},
		{
			Name: "measure/singular-below-two",
			Doc:  "What is less than two of counts a singular: 1,3 enfant.",
			For:  language.NounsNext,
			On:   anyWord,
			Decides: []rule.Example{
				{Language: "fr", Text: "Elle a [1,3 enfant]{1.3 enfant} en moyenne."},
				{Language: "fr", Text: "Il reste [1 banque]{1 banque} ouverte."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Elle a [3 enfants]{3 enfants}."},
			},
			Answer: rule.Says(isCounted, func(q *nounWord) bool {
				return q.single && q.at == q.first && len(q.WordAt(q.at)) > 3 && !q.Lexemes[q.at].Upper
			}),
		},
		{
			Name: "measure/capital-behind-adjective",
			Doc:  "A capital behind an adjective starts a name and is not counted.",
			For:  language.NounsNext,
			On:   anyWord,
			Over: []string{"measure/plural-ending", "measure/known-plural"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils ont livré les deux premiers [Airbus]{organization}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils ont battu [six]{6 rivaux} grands rivaux."},
			},
			Answer: rule.Says(endsPhrase, func(q *nounWord) bool {
				return q.Lexemes[q.at].Upper && q.at > q.first
			}),
		},
		{
			Name: "measure/known-plural",
			Doc:  "A noun that is known to be counted without the ending of a plural is what is counted: 12 people.",
			On:   knownPlural,
			Decides: []rule.Example{
				{Language: "en", Text: "The firm employs [140 people]{140 people}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The firm employs [140 workers]{140 workers}."},
			},
			Answer: rule.Says(isCounted, func(*nounWord) bool { return true }),
		},
		{
			Name: "measure/plural-ending",
			Doc:  "A word that ends as plurals do is what is counted, unless it is an abbreviation in capitals.",
			On:   anyWord,
			Decides: []rule.Example{
				{Language: "en", Text: "The firm owns [90 cars]{90 cars}."},
				{Language: "fr", Text: "La firme possède [90 voitures]{90 voitures}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The firm owns [90 aircraft]{90 aircraft}."},
			},
			Answer: rule.Says(isCounted, func(q *nounWord) bool {
				return q.endsAsCounted(q.WordAt(q.at))
			}),
		},
		{
			Name:      "measure/noun-as-adjective",
			Doc:       "Any other word stands before what is counted where adjectives do: 100 Korean AI developers.",
			For:       language.NounsAfter,
			On:        anyWord,
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "The firm hired [100]{100 developers} Korean AI developers."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The firm hired [100 developers]{100 developers}."},
			},
			Answer: rule.Says(isPassed, func(*nounWord) bool { return true }),
		},
	},
}
