package verbatim

import (
	"slices"
	"strings"
)

// Negation is how a language says not. Words are folded.
type Negation struct {
	words  []string            // that say it
	parts  []string            // of words that say it
	behind map[string][]string // words that say it where one of others precedes them in the clause
	before map[string][]string // and those that say it where one of others is the next word
}

// negations by language: whatever is quoted without one of these says the
// contrary of what was said.
var negations = map[string]Negation{
	"en": {
		words: []string{"not", "cannot", "never", "no", "none", "nobody", "nothing", "nowhere", "neither", "nor", "hardly", "scarcely"},
		behind: map[string][]string{"t": {
			"ain", "aren", "can", "couldn", "didn", "doesn", "don", "hadn", "hasn", "haven", "isn", "mightn", "mustn", "needn",
			"shan", "shouldn", "daren", "oughtn", "wasn", "weren", "won", "wouldn",
		}},
	},
	"fr": {
		words:  []string{"ne", "n", "non", "pas", "jamais", "rien", "aucun", "aucune", "nul", "nulle", "ni", "guere", "nullement", "aucunement"},
		behind: map[string][]string{"plus": {"ne", "n"}, "personne": {"ne", "n"}, "point": {"ne", "n"}},
		before: map[string][]string{"personne": {"ne", "n"}},
	},
	"ko": {
		words: []string{"안", "못", "아뇨", "안된다", "안됩니다", "안된", "안될", "안돼", "안돼요", "안됐다"},
		parts: []string{"않", "없", "아니", "아닌", "아닐", "아닙", "못하", "못한", "못할", "못함", "못합", "못해", "못했", "말라", "마라", "말아", "마세요", "마십시오"},
	},
}

// NegationOf returns the negation of a language, by its BCP 47 tag; of every
// language where it is not known.
func NegationOf(tag string) Negation {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if n, ok := negations[primary]; ok {
		return n
	}
	all := Negation{behind: map[string][]string{}, before: map[string][]string{}}
	for _, n := range negations {
		all.words = append(all.words, n.words...)
		all.parts = append(all.parts, n.parts...)
		for word, before := range n.behind {
			all.behind[word] = append(all.behind[word], before...)
		}
		for word, next := range n.before {
			all.before[word] = append(all.before[word], next...)
		}
	}
	return all
}

// At reports whether the word at an index says not.
func (n Negation) At(words []Word, i int) bool {
	w := words[i].Text
	if slices.Contains(n.words, w) || slices.ContainsFunc(n.parts, func(part string) bool { return strings.Contains(w, part) }) {
		return true
	}
	if i+1 < len(words) && !words[i].Clause && slices.Contains(n.before[w], words[i+1].Text) {
		return true
	}
	before, ok := n.behind[w]
	for k := i - 1; ok && k >= 0 && !words[k].Clause; k-- {
		if slices.Contains(before, words[k].Text) {
			return true
		}
	}
	return false
}

// Lost reports whether leaving the words [from, to) out turns the meaning of
// what is kept: a not goes, and a part of its clause stays.
func (n Negation) Lost(words []Word, from, to int) bool {
	for i := from; i < to; i++ {
		if !n.At(words, i) {
			continue
		}
		first, last := i, i
		for first > 0 && !words[first-1].Clause {
			first--
		}
		for !words[last].Clause && last+1 < len(words) {
			last++
		}
		if first < from || last >= to {
			return true
		}
	}
	return false
}
