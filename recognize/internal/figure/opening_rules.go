package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// phrase is what may be left alone before a figure is looked for: lexemes [at, next).
type phrase struct {
	*Reader
	at, next int
}

// What may be left alone.
const (
	addressWord rule.Triggers = 1 << iota
	noRankPhrase
)

// skipsAddress asks whether an internet address starts at a lexeme, and returns the
// lexeme behind it.
func (t *Reader) skipsAddress(i int, s *lexeme.Sense) (next int, ok bool) {
	if s.NounRoles&lexeme.NounURL == 0 {
		return i, false
	}
	return t.isLeftAlone(i, i+1, addressWord)
}

// isLeftAlone asks whether lexemes [i, next) are left alone, and returns the lexeme
// where reading goes on.
func (t *Reader) isLeftAlone(i, next int, on rule.Triggers) (at int, ok bool) {
	q := &t.asked.leftAlone
	*q = phrase{t, i, next}
	return leftAlone.Ask(q, t.Traits, on, t.Observer, t.Place(i, next))
}

// leftAlone decides what is left alone, though a number stands in it, and where reading
// goes on.
var leftAlone = rule.List[*phrase, int]{
	Name: "figure/left-alone",
	Asks: "Is a phrase left alone, though it has a number in it?",
	Rules: []rule.Rule[*phrase, int]{
		{
			Name: "figure/address",
			Doc:  "An internet address has no figures in it.",
			On:   addressWord,
			Decides: []rule.Example{
				{Language: "en", Text: "The form is at http://forms.example:8080/a [today]{@2025-02-04}."},
				{Language: "fr", Text: "Voir https://a.example/q=30%25 pour la suite."},
				{Language: "ko", Text: "주소는 http://forms.example:8080/a이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The form costs [30%]{30 %} more."},
			},
			Answer: func(q *phrase) (int, bool) {
				i := q.at + 1
				if !q.IsGlued(i) || !(q.IsText(i, ":") && q.IsText(i+1, "/") || q.IsText(i, ".")) {
					return 0, false
				}
				return q.skipToSpace(q.at), true
			},
		},
		{
			Name: "figure/no-rank",
			Doc:  "In some phrases an ordinal, a part or a number is none: first class, net zero.",
			On:   noRankPhrase,
			Decides: []rule.Example{
				{Language: "en", Text: "They travel in the first class of the train."},
				{Language: "fr", Text: "Ils ont lu en premier la lettre."},
				{Language: "en", Text: "The plan is net zero."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They won the [first]{1 ordinal} prize."},
				{Language: "en", Text: "They had their steepest [one-day]{1 d} fall."},
				{Language: "fr", Text: "Ils ont lu la [première]{1 ordinal} lettre."},
				{Language: "fr", Text: "Ils ont lu la [deux-millième]{2000 ordinal} lettre."},
				{Language: "fr", Text: "Il a plu en moins de [deux heures]{2 h less_than} ici."},
			},
			Answer: func(q *phrase) (int, bool) { return q.next, !q.goesOnInNumber() && !q.isHyphenedLength() },
		},
	},
}

// isHyphenedLength reports a number that a hyphen joins to a unit: a one-day fall, but
// one day.
func (q *phrase) isHyphenedLength() bool {
	if q.next != q.at+3 || !q.IsText(q.at+1, "-") || q.SenseAt(q.at).Value != 1 {
		return false
	}
	_, end, ok := q.ParseUnit(q.at + 2)
	return ok && end == q.next
}

// goesOnInNumber reports a phrase that ends in a number word, with another one, a rank or a
// unit behind it: la deux-millième, en moins de deux heures.
func (q *phrase) goesOnInNumber() bool {
	const goesOn = lexeme.RoleOrdinal | lexeme.RoleMultiplier | lexeme.RoleScale
	if q.SenseAt(q.next-1).Roles&lexeme.RoleCardinal == 0 || q.SenseAt(q.next-1).Roles&lexeme.RoleIndefinite != 0 {
		return false
	}
	at := q.next
	if q.IsNear(at) && q.SenseAt(at).Roles&lexeme.RoleUnit != 0 && q.SenseAt(q.at).Roles&lexeme.RoleCardinal == 0 { // en moins de deux heures
		return true
	}
	if q.IsText(at, "-") {
		at++
	}
	return q.IsNear(at) && q.SenseAt(at).Roles&goesOn != 0
}

// skipToSpace returns the first lexeme after the next space.
func (t *Reader) skipToSpace(i int) int {
	for i++; i < len(t.Lexemes) && t.Lexemes[i].Gap == text.GapNone; i++ {
	}
	return i
}

// opening is a lexeme that is glued to the one before it, where a number would start.
type opening struct {
	*Reader
	at int
}

// What it is glued to.
const (
	behindDigits rule.Triggers = 1 << iota
	behindLetters
	behindPoint
	behindHyphen
	behindPlus
	behindSlash
	behindSign
)

// triggers returns what the number is glued to.
func (q *opening) triggers() rule.Triggers {
	switch q.Lexemes[q.at-1].Class {
	case text.ClassDigits:
		return behindDigits
	case text.ClassWord:
		return behindLetters
	case text.ClassHangul, text.ClassHan:
		return 0
	}
	switch q.LowerAt(q.at - 1) {
	case ".", ",":
		return behindPoint
	case "-":
		return behindHyphen
	case "+":
		return behindPlus
	case "/":
		return behindSlash
	case "@", "_", "#", "\\", "&", "^":
		return behindSign
	}
	return 0
}

// isDigits reports whether the number would start with digits.
func (q *opening) isDigits() bool { return q.Lexemes[q.at].Class == text.ClassDigits }

// isMarkOfDigits reports a decimal or grouping mark that digits are glued to.
func (q *opening) isMarkOfDigits() bool { return q.IsNumberMark(q.at) && q.IsGluedDigits(q.at+1) }

// isBehind reports whether the mark before the number is glued to something of a
// class.
func (q *opening) isBehind(c text.Class) bool {
	return q.at >= 2 && q.IsGlued(q.at-1) && q.Lexemes[q.at-2].Class == c
}

// mayOpenNumber asks whether a number may start at a lexeme.
func (t *Reader) mayOpenNumber(i int) bool {
	if x := &t.Lexemes[i]; x.Gap != text.GapNone || i == 0 || x.Piece {
		return true
	}
	q := &t.asked.opening
	*q = opening{t, i}
	on := q.triggers()
	if on == 0 {
		return true
	}
	_, vetoed := openings.Ask(q, t.Traits, on, t.Observer, t.Place(i-1, i+1))
	return !vetoed
}

// openings decides where no number starts.
var openings = rule.List[*opening, bool]{
	Name: "figure/opening",
	Asks: "May a number start right behind something else?",
	Rules: []rule.Rule[*opening, bool]{
		{
			Name: "figure/word-behind-digits",
			Doc:  "Letters behind digits are no number of their own.",
			On:   behindDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "They met at 7nine, a bar."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met at [nine bars]{9 bars}."},
			},
			Answer: rule.Says(false, func(q *opening) bool { return q.Lexemes[q.at].Class == text.ClassWord }),
		},
		{
			Name: "figure/rest-of-version",
			Doc:  "A point behind digits goes on what was no number, and starts none: 2.4.1.",
			On:   behindDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "The tool v2.4.1 is out."},
				{Language: "fr", Text: "La version v12.1 est sortie."},
				{Language: "ko", Text: "도구 v2.4.1이 나왔다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The tool costs [2.4 dollars]{2.4 USD}."},
			},
			Answer: rule.Says(false, (*opening).isMarkOfDigits),
		},
		{
			Name: "figure/digits-of-name",
			Doc:  "Digits behind letters are the end of a name: A380.",
			On:   behindLetters,
			Decides: []rule.Example{
				{Language: "en", Text: "The key is an sha256 hash."},
				{Language: "fr", Text: "Il a codé en base64 [hier]{@2025-02-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The key has [256 signs]{256 signs}."},
			},
			Answer: rule.Says(false, func(q *opening) bool { return q.isDigits() || q.isMarkOfDigits() }),
		},
		{
			Name: "figure/digits-behind-point",
			Doc:  "A number behind a point that something is glued to is a part of a longer whole.",
			On:   behindPoint,
			Decides: []rule.Example{
				{Language: "en", Text: "The tool v2.4 is out."},
				{Language: "fr", Text: "La version v12,1 est sortie."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They had one. [4]{4} remain."},
			},
			Answer: rule.Says(false, func(q *opening) bool {
				return q.at >= 2 && q.IsGlued(q.at-1) && !q.isBehind(text.ClassPunct)
			}),
		},
		{
			Name: "figure/number-of-model",
			Doc:  "Digits that a hyphen joins to a word name a model: F-16. In Hangul the word has two syllables.",
			On:   behindHyphen,
			Decides: []rule.Example{
				{Language: "en", Text: "The Covid-19 wave ebbed."},
				{Language: "fr", Text: "La Covid-19 recule."},
				{Language: "ko", Text: "그는 미그-29를 몰았다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The [40-year]{40 a} plan ran out."},
				{Language: "ko", Text: "그는 약-[40개]{40 개}를 샀다."},
			},
			Answer: rule.Says(false, func(q *opening) bool {
				return q.isDigits() && (q.isBehind(text.ClassWord) || q.isBehind(text.ClassHangul) && q.Lexemes[q.at-2].To-q.Lexemes[q.at-2].From >= 2*syllable)
			}),
		},
		{
			Name: "figure/plus-behind-word",
			Doc:  "A number that a plus joins to a word is a part of a name: bac+5.",
			On:   behindPlus,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le bac+5 ne suffit plus."},
				{Language: "en", Text: "The file calls it plan+2 here."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The total was +[2]{2} on [Friday]{@2025-01-31}."},
			},
			Answer: rule.Says(false, func(q *opening) bool { return q.isBehind(text.ClassWord) }),
		},
		{
			Name: "figure/slash-behind-word",
			Doc:  "Digits that a slash joins to a word are a part of a name or a path.",
			On:   behindSlash,
			Decides: []rule.Example{
				{Language: "en", Text: "The page is at parties/8 now."},
				{Language: "fr", Text: "Le dossier est en pièces/3 ici."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They ate [1/2]{0.5 1} of it."},
			},
			Answer: rule.Says(false, func(q *opening) bool {
				return q.isDigits() && q.at >= 2 && q.Lexemes[q.at-2].Class == text.ClassWord
			}),
		},
		{
			Name: "figure/handle",
			Doc:  "A number behind a sign of names, tags and formulas is a part of one: @2b, #3.",
			On:   behindSign,
			Decides: []rule.Example{
				{Language: "en", Text: "It is line #12 now."},
				{Language: "fr", Text: "La couleur est #121212 ici."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It is [12]{12} now."},
			},
			Answer: rule.Says(false, func(*opening) bool { return true }),
		},
	},
}

// syllable is how many bytes a syllable of Hangul has.
const syllable = 3
