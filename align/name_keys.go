package align

import (
	"strings"
	"unicode"

	"github.com/assaykit/assay/recognize"
)

// NameKeys returns keys such that two names of one party nearly always share
// one: for who has too many names to compare each with each. A name that may be
// a party's short form, a surname or an acronym, shares one with it too.
func NameKeys(name string) []string {
	folded := recognize.Fold(clip(name))
	if folded == "" {
		return nil
	}
	return sorted(nameKeys(clip(name), folded, []string{"=" + folded}))
}

// nameKeys are such that two names of one party nearly always share one: the
// consonants of each word and of the whole, as romanisations and languages leave them;
// the country; the letters of an acronym.
func nameKeys(name, folded string, to []string) []string {
	words := strings.FieldsFunc(folded, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	if len(words) > 16 {
		words = words[:16]
	}
	for _, w := range words {
		to = append(to, "~"+skeleton(w))
	}
	if len(words) > 2 { // a given name in one word or in two
		to = append(to, "~"+skeleton(strings.Join(words[1:], "")), "~"+skeleton(strings.Join(words[:len(words)-1], "")))
	}
	if len(words) > 1 {
		to = append(to, "~"+skeleton(strings.Join(words, "")))
	}
	if iso, ok := recognize.Country(name); ok {
		to = append(to, "/"+iso)
	}
	if len(words) == 1 && len(words[0]) <= 12 {
		return append(to, "."+words[0])
	}
	letters := strings.Map(func(r rune) rune {
		if r == '.' || r == ' ' {
			return -1
		}
		return r
	}, folded)
	if strings.Contains(name, ".") && len(letters) <= 12 {
		to = append(to, "."+letters)
	}
	every, large := initialsOf(words, nil), initialsOf(words, smallWords)
	to = append(to, "."+every, "."+large)
	for i := range large {
		if len(large) > 4 {
			to = append(to, "."+large[:i]+large[i+1:])
		}
	}
	return to
}

func countWords(folded string) int { return strings.Count(folded, " ") + 1 }

func initialsOf(words []string, without map[string]bool) string {
	var b strings.Builder
	for _, w := range words {
		if !without[w] && w[0] < 0x80 {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}

// skeleton is a word's consonants in the classes that transliterations and
// related languages keep apart: "Khrushchev" and "Khrouchtchev", "banque" and
// "bank", "Choi" and "Chey".
func skeleton(word string) string {
	out := make([]byte, 0, len(word))
	for i, r := range word {
		var c byte
		switch r {
		case 'a', 'e', 'i', 'o', 'u', 'y', 'w', 'h', '\'', '.':
			continue
		case 'b', 'p':
			c = 'p'
		case 'd', 't':
			c = 't'
		case 'f', 'v':
			c = 'f'
		case 'g', 'k', 'q', 'x':
			c = 'k'
		case 'c':
			c = 'k'
			if i+1 < len(word) && strings.IndexByte("heiy", word[i+1]) >= 0 {
				c = 's'
			}
		case 'j', 's', 'z':
			c = 's'
		case 'l', 'r':
			c = 'l'
		default:
			if r >= 0x80 || r >= '0' && r <= '9' {
				out = append(out, string(r)...)
				continue
			}
			c = byte(r)
		}
		if n := len(out); n == 0 || out[n-1] != c {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		return "-" + word[:1]
	}
	return string(out)
}

// otherScripts gives the names that are not in Latin letters a key that every
// party of the other side has.
func otherScripts(some, others []naming, key string) {
	found := false
	for i := range some {
		for _, f := range some[i].folded {
			if strings.IndexFunc(f, func(r rune) bool { return r > 0x24F && unicode.IsLetter(r) }) >= 0 {
				some[i].keys = append(some[i].keys, key)
				found = true
				break
			}
		}
	}
	for i := range others {
		if found {
			others[i].keys = append(others[i].keys, key)
		}
	}
}
