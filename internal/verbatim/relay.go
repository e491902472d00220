package verbatim

// Tellings returns how many verbs of speech words have, and other words that hand on what
// somebody else said: citing.
func (s Speech) Tellings(words []Word) int {
	n := 0
	for i := 0; i < len(words); {
		found := max(s.Verbs.At(words, i), s.relays.At(words, i))
		if found > 0 {
			n++
		}
		i += max(found, 1)
	}
	return n
}

// Renames reports whether the last words, from an index on, are another name of the one
// whose name ends with the first: in apposition, or behind such words as "born".
func (s Speech) Renames(words []Word, name int) bool {
	for i := range words[:name] {
		if words[i].Sentence {
			return false
		}
	}
	if name == 1 {
		return words[0].Clause && words[len(words)-1].Clause
	}
	last := name - 1
	for last > 0 && (words[last].IsCapital() || s.Articles.At(words, last) > 0 || s.persons.At(words, last) > 0) { // born Prince X
		last--
	}
	for i := max(1, last-mostRenaming+1); i <= last; i++ {
		if s.renames.At(words, i) == last+1-i {
			return true
		}
	}
	return false
}

// mostRenaming is how many words an entry for another name may have.
const mostRenaming = 4
