package number

import (
	"strconv"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// What stands behind digits.
const (
	tailE rule.Triggers = 1 << iota
	tailTimes
	tailRaised
	tailSlash
	tailFractionCharacter
	tailDigits
)

// digitTails are what goes on digits. They break a number that is none with what stands
// behind it.
var digitTails = rule.List[*digits, bool]{
	Name: "number/digit-tail",
	Asks: "What goes on a number in digits?",
	Rules: []rule.Rule[*digits, bool]{
		{
			Name: "number/exponent",
			Doc:  "An e with digits behind it multiplies by a power of ten.",
			On:   tailE,
			Decides: []rule.Example{
				{Language: "en", Text: "The drop held [3e6 cells]{3000000 cells}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The drop held 3e-cells."},
			},
			Answer: digitTail((*digits).readExponent),
		},
		{
			Name: "number/power-of-ten",
			Doc:  "Ten with a raised number, behind a sign of multiplication, multiplies by a power of ten.",
			On:   tailTimes,
			Decides: []rule.Example{
				{Language: "en", Text: "The drop held [1.3x10^6 cells]{1300000 cells}."},
				{Language: "fr", Text: "La goutte contient [3×10⁶ cellules]{3000000 cellules}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The board is 4x10 feet."},
			},
			Answer: digitTail((*digits).readPowerOfTen),
		},
		{
			Name: "number/power",
			Doc:  "A raised number raises the number before it.",
			On:   tailRaised,
			Decides: []rule.Example{
				{Language: "en", Text: "[A milliard]{1000000000} is [10^9]{1000000000}."},
				{Language: "fr", Text: "Le milliard vaut [10⁹]{1000000000}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They rented [30 m²]{30 m2}."},
			},
			Answer: digitTail((*digits).readPower),
		},
		{
			Name: "number/slash",
			Doc:  "A slash between digits makes a fraction of them.",
			On:   tailSlash,
			Decides: []rule.Example{
				{Language: "en", Text: "They won [2/3]{0.666666666666667 1} of the seats."},
				{Language: "fr", Text: "Les [2/3]{0.666666666666667 1} des électeurs ont voté."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They won [2]{2} / [3 seats]{3 seats}."},
			},
			Answer: digitTail((*digits).readSlash),
		},
		{
			Name: "number/whole-and-fraction-character",
			Doc:  "A character that is a fraction is added to the digits before it.",
			On:   tailFractionCharacter,
			Decides: []rule.Example{
				{Language: "en", Text: "The board is [3½ inches]{3.5 [in_i]} wide."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The board is [½ inch]{0.5 [in_i]} wide."},
			},
			Answer: digitTail((*digits).readFractionCharacter),
		},
		{
			Name: "number/whole-and-fraction",
			Doc:  "A fraction below one behind a space is added to the digits before it.",
			On:   tailDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "The board is [2 1/4 inches]{2.25 [in_i]} wide."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The board is [2]{2} [9/4 inches]{2.25 [in_i]} wide."},
				{Language: "en", Text: "The board is [9/4 inches]{2.25 [in_i]} wide."},
			},
			Answer: digitTail((*digits).readFractionBehind),
		},
	},
}

// digitTail makes a production of what reads a tail of digits.
func digitTail(read func(*digits)) func(*digits) (bool, bool) {
	return func(d *digits) (broken, ok bool) {
		to := d.To
		read(d)
		return d.broken, d.broken || d.To > to
	}
}

// readTails reads what goes on the digits.
func (d *digits) readTails() {
	if !d.broken {
		d.tails = digitTails.Build(d, d.Traits, (*digits).tailThere, d.Observer, func(broken bool) bool { return broken })
	}
}

// tailThere returns what stands behind the digits.
func (d *digits) tailThere() rule.Triggers {
	at := d.To
	if at >= len(d.Lexemes) {
		return 0
	}
	x := &d.Lexemes[at]
	if x.Class == text.ClassDigits {
		return tailDigits
	}
	switch d.LowerAt(at) {
	case "e":
		return tailE
	case "x", "×":
		return tailTimes
	case "/":
		return tailSlash
	case "^", "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹":
		return tailRaised
	}
	if d.SenseAt(at).NounRoles&lexeme.NounVulgarFraction != 0 {
		return tailFractionCharacter
	}
	return 0
}

// readExponent reads e10.
func (d *digits) readExponent() {
	if !d.IsGlued(d.To) {
		return
	}
	exponent, next, ok := d.parseExponent(d.To+1, true)
	if ok && !(d.IsGlued(next) && d.Lexemes[next].Class == text.ClassWord) { // no 3e-4e
		d.broken = !d.Shift(exponent, next)
	}
}

// readPowerOfTen reads x10^6.
func (d *digits) readPowerOfTen() {
	if !d.IsText(d.To+1, "10") {
		return
	}
	if exponent, next, ok := d.parseRaised(d.To + 2); ok {
		d.broken = !d.Shift(exponent, next)
	}
}

// readPower reads ^-1, ².
func (d *digits) readPower() {
	if exponent, next, ok := d.parseRaised(d.To); ok {
		d.broken = !d.raise(exponent, next)
	}
}

// parseRaised reads "^-1" or superscript digits.
func (t *Reader) parseRaised(at int) (exponent int, next int, ok bool) {
	if t.IsText(at, "^") && t.IsGlued(at) {
		return t.parseExponent(at+1, false)
	}
	for ; t.IsGlued(at) && exponent < 1000; at++ {
		digit, superscript := superscriptDigits[t.LowerAt(at)]
		if !superscript {
			break
		}
		exponent, ok = exponent*10+digit, true
	}
	return exponent, at, ok
}

var superscriptDigits = map[string]int{"⁰": 0, "¹": 1, "²": 2, "³": 3, "⁴": 4, "⁵": 5, "⁶": 6, "⁷": 7, "⁸": 8, "⁹": 9}

// parseExponent reads an exponent with its signs. tight requires its digits to
// touch the sign: 1e10.
func (t *Reader) parseExponent(at int, tight bool) (exponent int, next int, ok bool) {
	negative := false
	for ; t.IsText(at, "-") || t.IsText(at, "−") || t.IsText(at, "+"); at++ {
		if !t.IsText(at, "+") {
			negative = !negative
		}
	}
	if at >= len(t.Lexemes) || t.Lexemes[at].Class != text.ClassDigits || tight && !t.IsGlued(at) || len(t.WordAt(at)) > 3 {
		return 0, at, false
	}
	exponent, err := strconv.Atoi(t.WordAt(at))
	if negative {
		exponent = -exponent
	}
	return exponent, at + 1, err == nil
}

// readSlash reads /4.
func (d *digits) readSlash() {
	at := d.To
	if !d.IsGlued(at) || !d.IsGluedDigits(at+1) {
		return
	}
	if fraction, decided := slashes.Ask(d, d.Traits, 0, d.Observer, d.Place(d.From, at+2)); decided && !fraction {
		d.broken, d.To = true, at+2
		return
	}
	if v, ok := quotient(d.Value, d.WordAt(at+1)); ok {
		d.Value, d.Others, d.To, d.Plain, d.Fraction = v, nil, at+2, false, true
	}
}

// slashes decides whether digits with a slash between them are a fraction. They are
// where no rule has an answer.
var slashes = rule.List[*digits, bool]{
	Name: "number/slash-between-digits",
	Asks: "Are two numbers with a slash between them a fraction?",
	Rules: []rule.Rule[*digits, bool]{
		{
			Name: "number/known-slash",
			Doc:  "What the language lists as no fraction is none.",
			Decides: []rule.Example{
				{Language: "en", Text: "The shop is open 24/7."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The shop sold [7/25]{@2024-07-25} of it."},
			},
			Answer: rule.Says(false, func(d *digits) bool {
				return d.Grammar.IsNotFraction(d.WordAt(d.To-1) + "/" + d.WordAt(d.To+1))
			}),
		},
		{
			Name: "number/tie-break",
			Doc:  "Numbers with a slash in parentheses behind a score are of its tie-break: 7-6 (7/4).",
			Decides: []rule.Example{
				{Language: "en", Text: "She won 7-6 (7/4) there."},
				{Language: "fr", Text: "Elle a gagné 7-6 (7/4) là-bas."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She won more ([3/4]{0.75 1}) there."},
			},
			Answer: rule.Says(false, func(d *digits) bool {
				i := d.From
				return d.IsText(i-1, "(") && d.IsText(i+3, ")") && (d.IsHyphen(i-3) || d.IsText(i-3, "/")) && d.IsGluedDigits(i-2)
			}),
		},
		{
			Name: "number/more-slashes",
			Doc:  "Another slash behind them says that they are none.",
			Decides: []rule.Example{
				{Language: "en", Text: "The file is kept as 2020/23/x there."},
				{Language: "en", Text: "The file is kept under 120/23/x there."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The mark was [20/23]{0.869565217391304 1} there."},
			},
			Answer: rule.Says(false, func(d *digits) bool { return d.IsText(d.To+2, "/") && d.IsGlued(d.To+2) }),
		},
	},
}

// readFractionCharacter reads ½ behind digits.
func (d *digits) readFractionCharacter() {
	if d.Lexemes[d.To].Gap <= text.GapSpace {
		d.broken = !d.AddValue(d.SenseAt(d.To).Vulgar, d.To+1)
	}
}

// readFractionBehind reads 1/4 behind digits.
func (d *digits) readFractionBehind() {
	at := d.To
	if !d.Plain || d.Lexemes[at].Gap != text.GapSpace || !d.IsText(at+1, "/") || !d.IsGlued(at+1) || !d.IsGluedDigits(at+2) || d.IsText(at+3, "/") {
		return
	}
	top, err := schema.ParseDecimal(d.WordAt(at))
	if err != nil {
		return
	}
	if v, ok := quotient(top, d.WordAt(at+2)); ok && v.Cmp(DecimalOne) < 0 {
		d.broken = !d.AddValue(v, at+3)
	}
}

// quotient divides by digits.
func quotient(top schema.Decimal, under string) (schema.Decimal, bool) {
	if len(under) > 15 {
		return top, false
	}
	d, err := schema.ParseDecimal(under)
	if err != nil || d.Sign() == 0 {
		return top, false
	}
	v, err := top.Quo(d, lexeme.FractionDigits)
	return v, err == nil
}
