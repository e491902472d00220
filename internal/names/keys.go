package names

import (
	"slices"
	"strings"
	"unicode"
)

// Keys returns keys such that two names of one party nearly always share one,
// for who has too many names to compare each with each: the folded name behind
// "="; behind "~" the consonants of each word and of the whole, as
// romanisations and languages leave them; behind "/" the country; behind "."
// the letters of an acronym. A name that may be a party's short form, a surname
// or an acronym, shares one with it too. They are in no order and may repeat;
// a name that is empty when folded has none. The list is not the caller's to
// change.
func (n *Name) Keys() []string {
	return n.keys.get(func() []string {
		if n.folded == "" {
			return nil
		}
		return n.appendKeys([]string{"=" + n.folded})
	})
}

// maxKeyWords bounds the words of a name that give it keys.
const maxKeyWords = 16

// Key is a key as a number: its first byte in the lowest eight bits, and a hash of
// the whole in the others.
type Key uint64

// Two keys of one record have one number once in 10¹⁶ times; users compare more than
// keys.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// NewKey returns the key of a first byte with what follows it.
func NewKey(first byte, rest string) Key {
	h := (uint64(fnvOffset) ^ uint64(first)) * fnvPrime
	for i := range len(rest) {
		h = (h ^ uint64(rest[i])) * fnvPrime
	}
	return keyOf(first, h)
}

// NumberKey is [NewKey] for a number.
func NumberKey(first byte, n uint64) Key {
	return keyOf(first, (uint64(fnvOffset)^uint64(first))*fnvPrime^n*0x9E3779B97F4A7C15)
}

func keyOf(first byte, h uint64) Key {
	h ^= h >> 32
	h *= 0xD6E8FEB86659FD93
	return Key(h<<8 | uint64(first))
}

// First returns the first byte.
func (k Key) First() byte { return byte(k) }

// HashedKeys returns [Name.Keys] as numbers, sorted, each once. The list is not the
// caller's to change.
func (n *Name) HashedKeys() []Key {
	return n.hashed.get(func() []Key {
		keys := n.Keys()
		if len(keys) == 0 {
			return nil
		}
		list := make([]Key, len(keys))
		for i, k := range keys {
			list[i] = NewKey(k[0], k[1:])
		}
		slices.Sort(list)
		return slices.Compact(list)
	})
}

func (n *Name) appendKeys(to []string) []string {
	words := strings.FieldsFunc(n.folded, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	if len(words) > maxKeyWords {
		words = words[:maxKeyWords]
	}
	to = appendSkeletons(to, words)
	if iso, ok := n.Country(); ok {
		to = append(to, "/"+iso)
	}
	if len(words) == 1 && len(words[0]) <= 12 {
		return append(to, "."+words[0])
	}
	return n.appendInitials(to, words)
}

func appendSkeletons(to, words []string) []string {
	for _, w := range words {
		to = append(to, "~"+skeleton(w))
	}
	if len(words) > 2 { // a given name in one word or in two
		to = append(to, "~"+skeleton(strings.Join(words[1:], "")), "~"+skeleton(strings.Join(words[:len(words)-1], "")))
	}
	if len(words) > 1 {
		to = append(to, "~"+skeleton(strings.Join(words, "")))
	}
	return to
}

func (n *Name) appendInitials(to, words []string) []string {
	letters := strings.Map(func(r rune) rune {
		if r == '.' || r == ' ' {
			return -1
		}
		return r
	}, n.folded)
	if strings.Contains(n.text, ".") && len(letters) <= 12 {
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

// NonLatin reports whether the name has letters of another script than Latin.
func (n *Name) NonLatin() bool {
	return strings.IndexFunc(n.folded, func(r rune) bool { return r > 0x24F && unicode.IsLetter(r) }) >= 0
}
