package recognize

// How far the words of a tense may stand from a date.
const (
	tenseReachBefore = 12
	tenseReachAfter  = 8
)

// tenseAround returns the tense of the nearest verb: before the expression in
// its clause, or else after it.
func (p *dateParser) tenseAround(i, next int) tense {
	from, to := p.atoms[i].from, p.atoms[next-1].to
	if !p.dates.verbLast {
		for k := from - 1; k >= 0 && k >= from-tenseReachBefore; k-- {
			tok := &p.tokens[k]
			if tok.class == classPunct && (isSentenceEnd(tok.text) || tok.text == ":") {
				break
			}
			if t := p.tenseAt(k); t != tenseNone {
				return t
			}
			if tok.gap >= gapLine {
				break
			}
		}
	}
	reach := tenseReachAfter
	if p.dates.verbLast {
		reach = 3 * tenseReachAfter
	}
	for k := to; k < len(p.tokens) && k < to+reach; k++ {
		tok := &p.tokens[k]
		if tok.gap > gapLine || tok.class == classPunct && isSentenceEnd(tok.text) {
			break
		}
		if t := p.tenseAt(k); t != tenseNone {
			return t
		}
	}
	return tenseNone
}

func (p *dateParser) tenseAt(k int) tense {
	tok := &p.tokens[k]
	if tok.class != classWord && tok.class != classHangul {
		return tenseNone
	}
	switch {
	case p.dates.future.matches(tok.lower):
		return tenseFuture
	case p.dates.past.matches(tok.lower) && (k == 0 || !p.dates.past.unless[p.tokens[k-1].lower]):
		return tensePast
	}
	return tenseNone
}
