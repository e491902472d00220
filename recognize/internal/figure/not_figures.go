package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
	"github.com/assaykit/assay/schema"
)

// skipNumber returns where to go on after what is no number.
func (t *Reader) skipNumber(i int) int {
	if t.Lexemes[i].Class != text.ClassDigits {
		return i + 1
	}
	for i++; i < len(t.Lexemes); i++ {
		switch {
		case t.IsGluedDigits(i):
		case t.IsNumberMark(i) && t.IsGlued(i) && t.IsGluedDigits(i+1):
		default:
			return i
		}
	}
	return i
}

// isBareFigure decides whether a number that measures nothing is a figure at
// all. It is not when it is only an article, or a name's number: iPhone 15,
// version 3, a postal code, the label of a list.
func (t *Reader) isBareFigure(a *amount, qualifier schema.Qualifier, named bool) bool {
	whole := t.IsWholeText(a.From, a.To)
	noun, counts := t.NounAfter(a.To, a.Scale < 6 && !a.Round)
	if a.Weak && t.SenseAt(a.From).Roles&lexeme.RoleIndefinite != 0 {
		if t.Grammar.Has(language.Counters) && counts && noun.End > 0 && t.Lexemes[a.To].Gap == text.GapSpace {
			return t.SenseAt(noun.End-1).NounRoles&lexeme.NounOnceCounter == 0 // 한 명, but 한 번
		}
		return whole && t.SenseAt(a.From).Roles&lexeme.RoleCardinal != 0
	}
	switch {
	case !whole && t.isLabelled(a):
		return false
	case a.Weak, a.Unsure:
		return whole || a.Unsure && counts && (noun.End > 0 || t.Grammar.Has(language.Counters))
	case whole:
		return true
	case named && a.Scale == 0 && (a.Plain || a.Joined || a.To == a.From+1):
		return false
	case t.Lexemes[a.From].Class != text.ClassDigits:
		return counts || a.Fraction || !t.isPronoun(a) && !t.isTitleNumber(a)
	case t.IsGlued(a.To) && (t.Lexemes[a.To].Class == text.ClassWord || t.Lexemes[a.To].Class == text.ClassHangul && !t.Grammar.Has(language.Particles)):
		return false // 4o, 11a
	case a.Plain && !counts && qualifier == "" && isYearLike(a.Value):
		return false // a year that no date was read from
	case t.isStreetAt(a.To):
		return false // 10 rue de Rivoli
	case qualifier == "" && !counts && t.isVersionNumber(a):
		return false // Bluetooth 5.3
	}
	return !a.Plain || !t.isNameNumber(a, counts)
}

// isVersionNumber reports two numbers with a full stop between them behind a
// name: Bluetooth 5.3.
func (t *Reader) isVersionNumber(a *amount) bool {
	return a.Joined && a.To == a.From+3 && t.IsText(a.From+1, ".") && a.From > 1 && t.Lexemes[a.From].Gap == text.GapSpace && (t.isNameLike(a.From-1) || t.isNameAtSentenceStart(a))
}

// isNameNumber reports digits that are part of a name or label something.
// counts says that a noun follows that they count.
func (t *Reader) isNameNumber(a *amount, counts bool) bool {
	w := t.WordAt(a.From)
	spaced := a.From > 0 && t.Lexemes[a.From].Gap == text.GapSpace
	switch {
	case len(w) == 5 && t.IsNear(a.To) && t.Lexemes[a.To].Upper && (a.From == 0 && t.Lexemes[a.To].Gap == text.GapSpace || a.From > 0 && t.Lexemes[a.From-1].Class == text.ClassPunct):
		return true // 75008 Paris
	case spaced && t.isCamelCase(a.From-1) && !t.isMoneyBefore(a.From):
		return true // iPhone 15 sells
	case counts:
		return false
	case t.isNameAtSentenceStart(a):
		return true // Apollo 11 went
	case t.Lexemes[a.From].Gap >= text.GapLine && (t.IsText(a.To, ".") || t.IsText(a.To, ")")) && a.To+1 < len(t.Lexemes) && t.Lexemes[a.To+1].Gap == text.GapSpace:
		return true // 1. First
	}
	return spaced && len(w) <= 4 && t.isNameLike(a.From-1) // Boeing 737
}

// isStreetAt reports the words of an address after its number.
func (t *Reader) isStreetAt(at int) bool {
	headFirst := t.Grammar.Has(language.HeadFirst)
	if headFirst {
		if t.SenseAt(at).NounRoles&lexeme.NounHouseNumber != 0 {
			at++
		}
		if t.IsText(at, ",") {
			at++
		}
	}
	for k := 0; k < 3 && t.IsNear(at) && t.Lexemes[at].Class == text.ClassWord; k++ {
		if t.SenseAt(at).NounRoles&lexeme.NounStreet != 0 && (headFirst || t.Lexemes[at].Upper) {
			return true
		}
		if headFirst || !t.Lexemes[at].Upper {
			return false
		}
		at++
	}
	return false
}

// isPronoun reports whether a small number in words refers to things named
// before: les deux, these three.
func (t *Reader) isPronoun(a *amount) bool {
	return a.From > 0 && t.Lexemes[a.From].Gap <= text.GapLine && t.SenseAt(a.From-1).Roles&(lexeme.RoleFiller|lexeme.RoleOf|lexeme.RoleIndefinite) == lexeme.RoleFiller && a.To == a.From+1 && a.Value.Cmp(number.DecimalTen) < 0
}

// isYearLike reports a value that a year of the last centuries has.
func isYearLike(v schema.Decimal) bool {
	s := v.String()
	return len(s) == 4 && s >= "1500" && s <= "2100"
}

// startsSentence reports the first word of a sentence or a quotation.
func (t *Reader) startsSentence(i int) bool {
	if i == 0 || t.Lexemes[i].Gap >= text.GapLine {
		return true
	}
	switch t.LowerAt(i - 1) {
	case ".", "!", "?", "\"", "«", "“", ":", "•", "-", "–", "—", "(":
		return true
	}
	return false
}
