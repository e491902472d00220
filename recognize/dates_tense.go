package recognize

// How far the words of a tense may stand from a date.
const (
	tenseBefore = 12
	tenseAfter  = 8
)

// tenseAround is what the nearest verb says: before the expression in its
// clause, or else after it.
func (p *dateParser) tenseAround(i, next int) tense {
	from, to := p.atoms[i].from, p.atoms[next-1].to
	if !p.dates.verbLast {
		for k := from - 1; k >= 0 && k >= from-tenseBefore; k-- {
			tok := &p.tokens[k]
			if tok.class == punct && (endsSentence(tok.text) || tok.text == ":") {
				break
			}
			if t := p.tenseOf(k); t != noTense {
				return t
			}
			if tok.gap >= line {
				break
			}
		}
	}
	reach := tenseAfter
	if p.dates.verbLast {
		reach = 3 * tenseAfter
	}
	for k := to; k < len(p.tokens) && k < to+reach; k++ {
		tok := &p.tokens[k]
		if tok.gap > line || tok.class == punct && endsSentence(tok.text) {
			break
		}
		if t := p.tenseOf(k); t != noTense {
			return t
		}
	}
	return noTense
}

func (p *dateParser) tenseOf(k int) tense {
	tok := &p.tokens[k]
	if tok.class != word && tok.class != hangul {
		return noTense
	}
	switch {
	case p.dates.future.has(tok.lower):
		return future
	case p.dates.past.has(tok.lower) && (k == 0 || !p.dates.past.unless[p.tokens[k-1].lower]):
		return past
	}
	return noTense
}
