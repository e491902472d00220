package measure

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// ParseUnit reads a unit at lexeme i, the preferred one first, with the unit that it is
// divided by.
func (t *Reader) ParseUnit(i int) (units []string, next int, ok bool) {
	units, next, ok = t.parseOneUnit(i)
	if !ok {
		return nil, i, false
	}
	return t.parsePer(i, next, units)
}

// parseOneUnit reads a unit that is named by one phrase.
func (t *Reader) parseOneUnit(i int) (units []string, next int, ok bool) {
	s, next := t.LongestPhrase(i, lexeme.RoleUnit, 0)
	if s == nil {
		return nil, i, false
	}
	q := &t.asked.unit
	*q = unitWord{t, i, next, s}
	if is, _ := unitWords.Ask(q, t.Traits, q.triggers(), t.Observer, t.Place(i, next)); !is {
		return nil, i, false
	}
	units = s.Unit
	for _, y := range s.Symbols {
		if t.isSpelled(i, next, y.Text) && !slices.Contains(units, y.Unit) {
			units = append(units[:len(units):len(units)], y.Unit)
		}
	}
	return units, next, true
}

// isSpelled reports whether the lexemes are written as text, white space apart.
func (t *Reader) isSpelled(from, to int, text string) bool {
	for ; from < to; from++ {
		w := t.WordAt(from)
		for len(text) > 0 && text[0] == ' ' {
			text = text[1:]
		}
		if len(text) < len(w) || text[:len(w)] != w {
			return false
		}
		text = text[len(w):]
	}
	return text == ""
}

// unitWord is a word, symbol or phrase that is listed as a unit: lexemes [at, next).
type unitWord struct {
	*Reader
	at, next int
	sense    *lexeme.Sense
}

// What is listed as a unit, and what it is glued to.
const (
	unitName rule.Triggers = 1 << iota
	unitSymbol
	unitGlued // something is glued to its end
)

// triggers returns what is listed as a unit, and whether something is glued to it.
func (q *unitWord) triggers() (on rule.Triggers) {
	if q.sense.Unit != nil {
		on |= unitName
	}
	if q.sense.Symbols != nil {
		on |= unitSymbol
	}
	if q.IsGlued(q.next) {
		on |= unitGlued
	}
	return on
}

// isLetterInName reports a capital that ends a number behind a word with a capital,
// which does not begin its sentence.
func (q *unitWord) isLetterInName() bool {
	if q.next != q.at+1 || len(q.WordAt(q.at)) != 1 || !q.Lexemes[q.at].Upper || !q.IsGlued(q.at) {
		return false
	}
	k := q.at - 1
	for k > 0 && (q.IsGlued(k) || q.Lexemes[k].Class != text.ClassDigits) && q.Lexemes[k].Class != text.ClassWord {
		k--
	}
	k--
	w := q.WordAt(max(k, 0))
	return k > 0 && q.Lexemes[k].Class == text.ClassWord && strings.ToLower(w) != w && q.IsNear(k+1)
}

// unitWords decides whether a word that is listed as a unit is one.
var unitWords = rule.List[*unitWord, bool]{
	Name: "measure/unit",
	Asks: "Is a word that can be a unit one?",
	Rules: []rule.Rule[*unitWord, bool]{
		{
			Name: "measure/letter-before-apostrophe",
			Doc:  "What stands before an apostrophe is the start of the next word: deux l'ont dit.",
			On:   unitGlued,
			Over: []string{"measure/unit-name", "measure/unit-symbol"},
			Decides: []rule.Example{
				{Language: "fr", Text: "[Un élève sur quatre]{0.25 1} l’ignore."},
				{Language: "en", Text: "It was part of the Thirty Years' War."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il a versé [4 l]{4 L} d'huile."},
			},
			Answer: rule.Says(false, func(q *unitWord) bool { return q.IsText(q.next, "'") }),
		},
		{
			Name: "measure/letters-before-digits",
			Doc:  "Letters with digits glued behind them are a name and no unit, unless another unit is glued to those, or they are the minutes of a length: an A4 sheet, but 1m80cm and en 3h12.",
			On:   unitGlued,
			Over: []string{"measure/unit-name", "measure/unit-symbol"},
			Decides: []rule.Example{
				{Language: "en", Text: "They sold [12]{12} [V8]{product} engines."},
				{Language: "fr", Text: "Ils ont vendu [12]{12} V8 neuves."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il a dormi [8h]{8 h}."},
				{Language: "fr", Text: "Il a gagné en [3h12]{192 min}."},
				{Language: "fr", Text: "Il a couru [1h19]{79 min} de plus."},
			},
			Answer: rule.Says(false, func(q *unitWord) bool {
				return q.Lexemes[q.next-1].Class == text.ClassWord && q.IsGluedDigits(q.next) && !q.isUnitBehindDigits() && !q.isHourOfLength()
			}),
		},
		{
			Name: "measure/letter-in-name",
			Doc:  "A single capital glued to digits behind a word with a capital is part of a name: Flat 14C, but temperatures of 36C.",
			On:   unitSymbol,
			Over: []string{"measure/unit-symbol"},
			Decides: []rule.Example{
				{Language: "en", Text: "They live in Flat 14C now."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They endured temperatures of [36C]{36 Cel} there."},
			},
			Answer: rule.Says(false, (*unitWord).isLetterInName),
		},
		{
			Name: "measure/letter-of-degrees",
			Doc:  "A letter alone is degrees behind a number of two digits or with a point, and not where more is glued to it: 41C, but 3C.",
			On:   unitSymbol,
			Over: []string{"measure/unit-symbol"},
			Decides: []rule.Example{
				{Language: "en", Text: "They live in flat 3C now."},
				{Language: "en", Text: "They sold [12]{12} F-16s."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was [41C]{41 Cel} outside."},
				{Language: "en", Text: "It warmed by [1.5C]{1.5 Cel}."},
			},
			Answer: rule.Says(false, (*unitWord).isNoDegree),
		},
		{
			Name: "measure/unit-name",
			Doc:  "A unit's name may be cased anyhow.",
			On:   unitName,
			Decides: []rule.Example{
				{Language: "en", Text: "He slept for [35 minutes]{35 min}."},
				{Language: "fr", Text: "Il a dormi [35 minutes]{35 min}."},
				{Language: "ko", Text: "그는 [35분]{35 min} 동안 잤다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He bought [35 books]{35 books}."},
			},
			Answer: rule.Says(true, func(*unitWord) bool { return true }),
		},
		{
			Name: "measure/unit-symbol",
			Doc:  "A unit's symbol is one only as it is cased: TB is no tb, To no to.",
			On:   unitSymbol,
			Decides: []rule.Example{
				{Language: "en", Text: "The disk holds [5 TB]{5 Tby}."},
				{Language: "fr", Text: "Le disque fait [5 To]{5 Tby}."},
				{Language: "ko", Text: "길이는 [5km]{5 km}이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The disk holds [5]{5} tb."},
			},
			Answer: rule.Says(true, func(q *unitWord) bool {
				return q.isSymbol(q.at, q.next, q.sense)
			}),
		},
	},
}

// isSymbol reports a symbol of a unit, as it is cased.
func (t *Reader) isSymbol(from, to int, s *lexeme.Sense) bool {
	for _, y := range s.Symbols {
		if t.isSpelled(from, to, y.Text) {
			return true
		}
	}
	return false
}

// isNoDegree reports a letter for degrees behind a single digit, or with more glued to it.
func (q *unitWord) isNoDegree() bool {
	if w := q.WordAt(q.at); q.next > q.at+1 || q.Lexemes[q.at].Class != text.ClassWord || w != "C" && w != "F" {
		return false
	}
	if q.IsGlued(q.next) && (q.IsText(q.next, "-") || q.IsText(q.next, "/")) {
		return true
	}
	digits := q.at - 1
	point := q.IsNumberMark(digits-1) && q.IsGlued(digits)
	minus := q.IsText(digits-1, "-") || q.IsText(digits-1, "−")
	return digits >= 0 && q.Lexemes[digits].Class == text.ClassDigits && len(q.WordAt(digits)) == 1 && !point && !minus
}

// isUnitBehindDigits reports a unit that is glued to the digits behind the letters.
func (q *unitWord) isUnitBehindDigits() bool {
	at := q.next + 1
	return q.IsGlued(at) && q.SenseAt(at).Roles&lexeme.RoleUnit != 0 && q.SenseAt(q.at).Roles&lexeme.RoleUnit != 0 && q.LexemeText(at) != q.LexemeText(q.at)
}

// isHourOfLength reports the mark of an hour between its digits and those of minutes, where a
// word before them or "of" behind says that they are a length and no time of day: en 3h12,
// 1h19 de jeu.
func (q *unitWord) isHourOfLength() bool {
	hours, minutes := q.at-1, q.next
	if w := q.LowerAt(q.at); w != "h" || hours < 1 || !q.IsGlued(q.at) || q.Lexemes[hours].Class != text.ClassDigits || q.IsGlued(hours) {
		return false
	}
	if m := q.WordAt(minutes); len(m) != 2 || m >= "60" || minutes+1 < len(q.Lexemes) && q.IsGlued(minutes+1) && q.Lexemes[minutes+1].Class != text.ClassPunct {
		return false
	}
	if slices.Contains(q.Grammar.BeforeHours, q.LowerAt(hours-1)) || q.SenseAt(hours-1).Roles&lexeme.RoleFiller != 0 && slices.Contains(q.Grammar.BeforeHours, q.LowerAt(max(hours-2, 0))) {
		return true
	}
	s, to := q.LongestPhrase(minutes+1, lexeme.RoleOf, 0)
	return s != nil && q.IsNear(minutes+1) && q.IsNear(to) && q.Lexemes[to].Class == text.ClassWord && !q.Lexemes[to].Upper && len(q.WordAt(to)) > 2 && !slices.Contains(q.Grammar.Definite, q.LowerAt(to-1))
}
