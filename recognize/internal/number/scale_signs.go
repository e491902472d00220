package number

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// parseScaleSign multiplies a number in digits by the scale sign after it:
// 100k, 5 Md€, 1.2b. Beside a currency every sign counts; elsewhere a sign of
// one letter must be glued, unless the language has it loose.
func (t *Reader) parseScaleSign(n *Number) bool {
	at := n.To
	if n.Fraction || n.Scale != 0 || at >= len(t.Lexemes) || t.Lexemes[at].Gap > text.GapSpace {
		return false
	}
	s := t.SenseAt(at)
	if s.Roles&lexeme.RoleSign == 0 {
		return false
	}
	w := t.WordAt(at)
	sign, ok := t.ScaleSign(w)
	if !ok || t.IsGlued(at+1) && (t.Lexemes[at+1].Class <= text.ClassHangul && !(t.Grammar.Has(language.Particles) && t.Lexemes[at+1].Class == text.ClassHangul) || t.IsText(at+1, "'") || t.IsText(at+1, "/") || t.IsText(at+1, "²") || t.IsText(at+1, "³")) {
		return false
	}
	tight := t.IsGlued(at)
	if n.Words && (tight || len(w) < 2 || t.IsNear(at+1) && t.Lexemes[at+1].Class == text.ClassWord) {
		return false
	}
	_, next, after := t.ParseCurrency(at+1, false)
	money := after && !t.BelongsToNextNumber(at+1, next) && t.Lexemes[at+1].Gap <= text.GapSpace || n.From > 0 && t.SenseAt(n.From-1).Roles&lexeme.RoleCurrency != 0
	if !money {
		_, _, unit := t.ParseUnit(at)
		switch {
		case tight && n.Plain && t.Grammar.IsGeneration(t.WordAt(n.From)+w), t.IsText(at+1, ".") && t.IsGlued(at+1) && !tight:
			return false
		case unit:
			if _, counts := t.NounAfter(at+1, true); !tight || !counts {
				return false
			}
		case !tight && len(w) < 2 && !sign.Loose:
			return false
		}
	}
	if !n.Shift(int(sign.Exponent), at+1) {
		return false
	}
	n.Scale = sign.Exponent
	return true
}

// ScaleSign returns the scale sign that is cased so.
func (t *Reader) ScaleSign(w string) (sign lexeme.ScaleSign, ok bool) {
	n := t.Grammar.Root(asciiLower(w))
	if n == nil {
		return sign, false
	}
	for _, s := range n.Sign {
		if s.Text == w {
			return s, true
		}
	}
	return sign, false
}

func asciiLower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + 32
		}
	}
	return string(b)
}

// ParseScaledCode reads a scale and a code in one word: MUSD, kEUR, MdEUR.
func (t *Reader) ParseScaledCode(i int) (exponent int32, codes []string, ok bool) {
	w := t.WordAt(i)
	if len(w) < 4 || len(w) > 6 || t.Lexemes[i].Class != text.ClassWord {
		return 0, nil, false
	}
	head, code := w[:len(w)-3], w[len(w)-3:]
	for _, c := range []byte(code) {
		if c < 'A' || c > 'Z' {
			return 0, nil, false
		}
	}
	n := t.Grammar.Root(asciiLower(code))
	if n == nil || n.NounRoles&lexeme.NounCurrencyCode == 0 {
		return 0, nil, false
	}
	sign, ok := t.ScaleSign(head)
	return sign.Exponent, n.Codes, ok
}
