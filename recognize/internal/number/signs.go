package number

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// minus is what may be the sign of a number: a hyphen, or words for one.
type minus struct {
	*Reader
	from, to int
}

// What may be the sign of a number.
const (
	minusHyphen rule.Triggers = 1 << iota
	minusDash
	minusTriangle
	minusWords
)

// ParseSign reads a sign or a word for one before a number.
func (t *Reader) ParseSign(i int) (next int, negative bool) {
	on := t.minusMark(i)
	next = i + 1
	if on == 0 {
		var s *lexeme.Sense
		if s, next = t.LongestPhrase(i, lexeme.RoleMinus, 0); s == nil {
			return i, false
		}
		on = minusWords
	}
	t.minus = minus{t, i, next}
	if negative, _ = minusSigns.Ask(&t.minus, t.Traits, on, t.Observer, t.Place(i, next)); negative {
		return next, true
	}
	return i, false
}

// minusSigns decides whether a hyphen or a word is the sign of a number. It is none
// where no rule has an answer.
var minusSigns = rule.List[*minus, bool]{
	Name: "number/minus",
	Asks: "Is a hyphen or a word before a number its sign?",
	Rules: []rule.Rule[*minus, bool]{
		{
			Name: "number/hyphen-between",
			Doc:  "A hyphen with something right before it, but for marks, joins the two.",
			On:   minusHyphen,
			Over: []string{"number/hyphen-before-number", "number/loose-minus"},
			Decides: []rule.Example{
				{Language: "en", Text: "The list of winners-5 is long."},
				{Language: "en", Text: "The index (x)-[5]{5} fell."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was [-5 degrees]{-5 deg}."},
			},
			Answer: rule.Says(false, (*minus).joins),
		},
		{
			Name: "number/hyphen-before-number",
			Doc:  "A hyphen right before digits or a currency is their sign.",
			On:   minusHyphen,
			Decides: []rule.Example{
				{Language: "en", Text: "It was [-5 degrees]{-5 deg} at [noon]{@2025-02-04T12:00}."},
				{Language: "fr", Text: "Le résultat est de [-3,5 millions d'euros]{-3500000 EUR}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The room of [4-5 people]{4..5 people} is full."},
			},
			Answer: rule.Says(true, (*minus).touchesNumber),
		},
		{
			Name: "number/loose-minus",
			Doc:  "A minus sign may stand apart from digits, and so may a hyphen that opens the text.",
			On:   minusHyphen,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le solde est de [− 12 millions d'euros]{-12000000 EUR}."},
				{Language: "en", Text: "[- 12 degrees]{-12 deg}"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The list: - [12 goats]{12 goats}."},
			},
			Answer: rule.Says(true, (*minus).isLoose),
		},
		{
			Name: "number/dash-before-percentage",
			Doc:  "A dash apart from a percentage is its sign behind a mark, or behind a word that moves something: fell – 0.3 %.",
			On:   minusDash,
			Decides: []rule.Example{
				{Language: "fr", Text: "L'indice cède, [– 0,3 %]{-0.3 %} en tout."},
				{Language: "en", Text: "The index slipped ([– 0.3%]{-0.3 %})."},
				{Language: "fr", Text: "L'indice est à [– 0,3 %]{-0.3 %}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The rate – [5%]{5 %} now – is low."},
				{Language: "en", Text: "The list, – [12 goats]{12 goats}."},
			},
			Answer: rule.Says(true, (*minus).isDashOfPercentage),
		},
		{
			Name: "number/minus-in-words",
			Doc:  "A word for minus before a number is its sign.",
			On:   minusWords,
			Decides: []rule.Example{
				{Language: "en", Text: "It was [minus 12 degrees]{-12 deg} at [noon]{@2025-02-04T12:00}."},
				{Language: "fr", Text: "Il faisait [moins douze degrés]{-12 Cel}."},
				{Language: "ko", Text: "낮 기온은 [영하 12도]{-12 Cel}였다."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il faisait moins froid à [12 degrés]{12 Cel}."},
			},
			Answer: rule.Says(true, (*minus).isBeforeNumber),
		},
		{
			Name: "number/triangle",
			Doc:  "A triangle right before digits is a minus where they measure something, and else opens a part of a list.",
			On:   minusTriangle,
			Decides: []rule.Example{
				{Language: "ko", Text: "성장률은 [△5.1%]{-5.1 %}다."},
				{Language: "ko", Text: "손실은 [△3억원]{-300000000 KRW}이다."},
				{Language: "en", Text: "Sales: [△5.1%]{-5.1 %}."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "상은 △[3명]{3 명} △[5명]{5 명}이 받았다."},
			},
			Answer: rule.Says(true, (*minus).isBeforeMeasured),
		},
	},
}

// IsMinusMark reports a mark that may be a minus.
func (t *Reader) IsMinusMark(i int) bool { return t.minusMark(i) != 0 }

// minusMark returns what mark at a lexeme may be a minus, 0 for none.
func (t *Reader) minusMark(i int) rule.Triggers {
	switch t.LowerAt(i) {
	case "-", "−":
		return minusHyphen
	case "–":
		return minusDash
	case "△", "▽", "▼":
		return minusTriangle
	}
	return 0
}

// isPercentage reports digits with per cent behind them.
func (m *minus) isPercentage() bool {
	at := m.to
	if !m.IsNear(at) || m.Lexemes[at].Class != text.ClassDigits {
		return false
	}
	for at++; m.isMarkWithDigits(at); at += 2 {
	}
	s, _ := m.LongestPhrase(at, lexeme.RolePercent|lexeme.RolePoints, 0)
	return s != nil
}

// isDashOfPercentage reports a dash apart from a percentage, behind a mark, a number or a
// word that moves something.
func (m *minus) isDashOfPercentage() bool {
	if m.from == 0 || m.IsGlued(m.from) && !m.IsText(m.from-1, "(") || !m.isPercentage() {
		return false
	}
	if m.IsGlued(m.to) {
		return true
	}
	switch m.LowerAt(m.from - 1) {
	case ",", ":", "(", ";", "=":
		return true
	}
	before := m.SenseAt(m.from - 1)
	return before.NounRoles&(lexeme.NounMove|lexeme.NounChange) != 0 || before.Roles&(lexeme.RoleOf|lexeme.RoleTo) != 0
}

// joins reports that something stands right before the hyphen that is no mark.
func (m *minus) joins() bool {
	return m.IsGlued(m.from) && (m.Lexemes[m.from-1].Class != text.ClassPunct || m.IsText(m.from-1, ")"))
}

// touchesNumber reports a number, or its currency, right behind the hyphen.
func (m *minus) touchesNumber() bool {
	return m.IsGlued(m.to) && (m.Lexemes[m.to].Class == text.ClassDigits || m.IsNumberMark(m.to) || m.SenseAt(m.to).Roles&lexeme.RoleCurrency != 0)
}

// isLoose reports a sign that may stand apart with digits behind it.
func (m *minus) isLoose() bool {
	return (m.from == 0 || m.IsText(m.from, "−")) && m.to < len(m.Lexemes) && m.Lexemes[m.to].Gap <= text.GapSpace && m.Lexemes[m.to].Class == text.ClassDigits
}

// isBeforeNumber reports a number, or its currency, behind the words.
func (m *minus) isBeforeNumber() bool {
	if !m.IsNear(m.to) {
		return false
	}
	return m.Lexemes[m.to].Class == text.ClassDigits || m.IsNumberMark(m.to) && m.IsGluedDigits(m.to+1) ||
		m.SenseAt(m.to).Roles&(lexeme.RoleCardinal|lexeme.RoleMultiplier|lexeme.RoleCurrency) != 0
}

// isBeforeMeasured reports digits right behind the sign that are per cent, money or have a
// scale.
func (m *minus) isBeforeMeasured() bool {
	if !m.IsGluedDigits(m.to) {
		return false
	}
	at := m.to + 1
	for m.isMarkWithDigits(at) {
		at += 2
	}
	const measures = lexeme.RolePercent | lexeme.RolePoints | lexeme.RoleCurrency | lexeme.RoleScale | lexeme.RoleMultiplier
	return m.IsNear(at) && m.SenseAt(at).Roles&measures != 0
}
