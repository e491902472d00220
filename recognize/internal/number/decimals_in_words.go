package number

import (
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// maxDecimals bounds the digits in words behind a decimal mark.
const maxDecimals = 30

// pointBehind is a word for the decimal mark behind a number.
type pointBehind struct {
	*Reader
	Number
}

// pointsBehind decides whether a word for the decimal mark is one behind a number. It is
// where no rule has an answer.
var pointsBehind = rule.List[*pointBehind, bool]{
	Name: "number/point-in-words",
	Asks: "Is a word for the decimal mark one behind a number?",
	Rules: []rule.Rule[*pointBehind, bool]{
		{
			Name: "number/article-before-point",
			Doc:  "An article has no decimals: a point is something else.",
			Decides: []rule.Example{
				{Language: "en", Text: "It was a point one could see."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They had [one point five litres]{1.5 L}."},
			},
			Answer: rule.Says(false, func(p *pointBehind) bool {
				return p.Weak && p.From != p.To && p.SenseAt(p.From).Roles&lexeme.RoleCardinal == 0
			}),
		},
		{
			Name: "number/point-behind-scale",
			Doc:  "A number that a scale ends has no decimals where they are said one by one.",
			For:  language.DigitDecimals,
			Decides: []rule.Example{
				{Language: "ko", Text: "점수는 [삼만 점]{30000 점}, 아니 [삼만 점]{30000 점} 오 위다."},
				{Language: "ko", Text: "점수는 [이만 점]{20000 점} 일 회다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "점수는 [삼점오 점]{3.5 점}이다."},
			},
			Answer: rule.Says(false, func(p *pointBehind) bool { return p.Scale > 0 }),
		},
		{
			Name: "number/digits-apart-from-point",
			Doc:  "Digits that stand apart from the word behind other digits are no decimals of them: 31점 9도움.",
			For:  language.DigitDecimals,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [31점]{31 점} [9도움]{9 도움}을 올렸다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "값은 [삼점오 배]{3.5 1}이다."},
			},
			Answer: rule.Says(false, func(p *pointBehind) bool {
				at := p.To + 1
				return !p.Words && p.IsNear(at) && p.Lexemes[at].Class == text.ClassDigits && !p.IsGlued(at)
			}),
		},
	},
}

// parseDecimalWords reads "two point five", "deux virgule zéro cinq", "일점이삼":
// after the mark, words of digits one by one or one number, then scales.
func (t *Reader) parseDecimalWords(n *Number) {
	at := n.To
	if n.Fraction || n.Joined || !t.IsNear(at) || t.SenseAt(at).Roles&lexeme.RolePoint == 0 {
		return
	}
	t.point = pointBehind{t, *n}
	if point, decided := pointsBehind.Ask(&t.point, t.Traits, 0, t.Observer, t.Place(n.From, at+1)); decided && !point {
		return
	}
	digits, next := t.parseDigitWords(at + 1)
	if len(digits) == 0 || len(digits) > 2*maxDecimals {
		return
	}
	v, err := schema.ParseDecimal(n.Value.String() + "." + digits)
	if err != nil {
		return
	}
	n.Value, n.Others, n.To, n.Plain, n.Weak, n.Unsure = v, nil, next, false, false, false
	t.ParseScaleTail(n)
}

// parseDigitWords reads the digits behind a decimal mark in words, one by one
// or as one number: zéro cinq, twenty-five.
func (t *Reader) parseDigitWords(at int) (digits string, next int) {
	if at < len(t.Lexemes) && t.Lexemes[at].Class == text.ClassDigits && t.Lexemes[at].Gap <= text.GapLine {
		return t.WordAt(at), at + 1
	}
	var b strings.Builder
	for b.Len() < maxDecimals {
		k := at
		if b.Len() > 0 && t.IsText(at, "-") && t.IsNear(at+1) && t.IsGlued(at+1) {
			k++
		}
		if !t.mayBeDecimal(k, b.Len() == 0) {
			break
		}
		s := t.SenseAt(k)
		if s.Value >= 10 {
			if w, ok := t.parseNumberWords(k); ok && b.Len() < 3 {
				return b.String() + w.Value.String(), w.To
			}
			break
		}
		b.WriteByte(byte('0' + s.Value))
		at = k + 1
	}
	return b.String(), at
}

// mayBeDecimal reports a word that can be a digit behind a decimal mark, or the first of
// a number there.
func (t *Reader) mayBeDecimal(at int, first bool) bool {
	if at >= len(t.Lexemes) || t.Lexemes[at].Gap > text.GapLine {
		return false
	}
	roles := t.SenseAt(at).Roles
	return roles&lexeme.RoleCardinal != 0 ||
		first && roles&lexeme.RoleMultiplier != 0 && t.Grammar.Has(language.BareHundred) && !t.Grammar.Has(language.DigitDecimals)
}
