package recognize

// parseScaleSign multiplies a number in digits by the scale sign after it:
// 100k, 5 Md€, 1.2b. Beside a currency every sign counts; elsewhere a sign of
// one letter must be glued, unless it is the capital of mega or giga.
func (t *numberReader) parseScaleSign(n *number) bool {
	at := n.to
	if n.fraction || n.scale != 0 || at >= len(t.lexemes) || t.lexemes[at].gap > gapSpace {
		return false
	}
	s := t.senseAt(at)
	if s.roles&roleSign == 0 {
		return false
	}
	w := t.wordAt(at)
	exponent, ok := t.scaleSignExponent(w)
	if !ok || t.isGlued(at+1) && (t.lexemes[at+1].class <= classHangul && !(t.grammar.hangul && t.lexemes[at+1].class == classHangul) || t.isText(at+1, "'") || t.isText(at+1, "/") || t.isText(at+1, "²") || t.isText(at+1, "³")) {
		return false
	}
	tight := t.isGlued(at)
	if n.words && (tight || len(w) < 2 || t.isNear(at+1) && t.lexemes[at+1].class == classWord) {
		return false
	}
	_, next, after := t.parseCurrency(at+1, false)
	money := after && !t.belongsToNextNumber(at+1, next) && t.lexemes[at+1].gap <= gapSpace || n.from > 0 && t.senseAt(n.from-1).roles&roleCurrency != 0
	if !money {
		_, _, unit := t.parseUnit(at)
		switch {
		case tight && n.plain && isGenerationName(t.wordAt(n.from), w), t.isText(at+1, ".") && t.isGlued(at+1) && !tight:
			return false
		case unit:
			if _, counts := t.nounAfter(at+1, true); !tight || !counts {
				return false
			}
		case !tight && len(w) < 2 && w != "G" && w != "M":
			return false
		}
	}
	if !n.shift(int(exponent), at+1) {
		return false
	}
	n.scale = exponent
	return true
}

// isGenerationName reports names that look like a number with a scale: 5G, 4K.
func isGenerationName(number, sign string) bool {
	return len(number) == 1 && (sign == "G" && number[0] >= '2' && number[0] <= '6' || sign == "K" && (number == "4" || number == "8"))
}

// scaleSignExponent returns the exponent of a scale sign as it is cased.
func (t *numberReader) scaleSignExponent(w string) (int32, bool) {
	n := t.grammar.root(asciiLower(w))
	if n == nil {
		return 0, false
	}
	for _, s := range n.sign {
		if s.text == w {
			return s.exponent, true
		}
	}
	return 0, false
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

// parseScaledCode reads a scale and a code in one word: MUSD, kEUR, MdEUR.
func (t *numberReader) parseScaledCode(i int) (exponent int32, codes []string, ok bool) {
	w := t.wordAt(i)
	if len(w) < 4 || len(w) > 6 || t.lexemes[i].class != classWord {
		return 0, nil, false
	}
	head, code := w[:len(w)-3], w[len(w)-3:]
	for _, c := range []byte(code) {
		if c < 'A' || c > 'Z' {
			return 0, nil, false
		}
	}
	n := t.grammar.root(asciiLower(code))
	if n == nil || n.nounRoles&nounCurrencyCode == 0 {
		return 0, nil, false
	}
	exponent, ok = t.scaleSignExponent(head)
	return exponent, n.codes, ok
}
