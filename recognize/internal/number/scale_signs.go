package number

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
)

// scaleSign is what may be the sign of a scale behind a number.
type scaleSign struct {
	*Reader
	Number
	sign  lexeme.ScaleSign
	at    int
	tight bool // nothing stands between the two
}

// parseScaleSign multiplies a number by the scale sign after it: 100k, 5 Md€, 1.2b.
func (t *Reader) parseScaleSign(n *Number) bool {
	at := n.To
	if n.Fraction || n.Scale != 0 || t.Lexemes[at].Gap > text.GapSpace || t.SenseAt(at).Roles&lexeme.RoleSign == 0 {
		return false
	}
	sign, ok := t.ScaleSign(t.WordAt(at))
	if !ok {
		return false
	}
	t.scaleSign = scaleSign{t, *n, sign, at, t.IsGlued(at)}
	if scale, _ := scaleSigns.Ask(&t.scaleSign, t.Traits, t.scaleSign.there(), t.Observer, t.Place(n.From, at+1)); !scale || !n.Shift(int(sign.Exponent), at+1) {
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

// ParseScaledCode reads a scale and a code in one word: MUSD, kEUR, MdEUR; and letters that
// are listed for both: mdp.
func (t *Reader) ParseScaledCode(i int) (exponent int32, codes []string, ok bool) {
	if s := t.SenseAt(i); s.Scaled.Codes != nil {
		return s.Scaled.Exponent, s.Scaled.Codes, true
	}
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
