package recognize

// parseUnit reads a unit at lexeme i, the preferred one first. Names may have
// any case; symbols must be cased as they are written: TB is no tb, To no to.
func (t *measureReader) parseUnit(i int) (units []string, next int, ok bool) {
	s, next := t.longestPhrase(i, roleUnit, 0)
	if s == nil || t.isText(next, "'") && t.isGlued(next) {
		return nil, i, false
	}
	if t.lexemes[next-1].class == classWord && t.isGlued(next) && t.lexemes[next].class == classDigits {
		return nil, i, false
	}
	units = s.unit
	for _, y := range s.symbols {
		if t.isSpelled(i, next, y.text) {
			units = append(units[:len(units):len(units)], y.unit)
		}
	}
	return units, next, len(units) > 0
}

// isSpelled reports whether the lexemes are written as text, white space apart.
func (t *measureReader) isSpelled(from, to int, text string) bool {
	for ; from < to; from++ {
		w := t.wordAt(from)
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
