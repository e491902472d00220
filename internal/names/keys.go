package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
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
		var list []string
		n.eachKey(func(k []byte) { list = append(list, string(k)) })
		return list
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

func newKey(k []byte) Key {
	h := uint64(fnvOffset)
	for _, c := range k {
		h = (h ^ uint64(c)) * fnvPrime
	}
	return keyOf(k[0], h)
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
		if n.folded == "" {
			return nil
		}
		var all [2*maxKeyWords + maxInitialKeys]Key
		list := all[:0]
		n.eachKey(func(k []byte) { list = append(list, newKey(k)) })
		slices.Sort(list)
		return slices.Clone(slices.Compact(list))
	})
}

// eachKey calls a function with each key, which is only valid until it returns.
func (n *Name) eachKey(yield func(key []byte)) {
	var memory [128]byte
	yield(append(append(memory[:0], '='), n.folded...))
	var all [maxKeyWords]string
	words := all[:0]
	for w := range strings.FieldsFuncSeq(n.folded, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }) {
		if len(words) == maxKeyWords {
			break
		}
		words = append(words, w)
	}
	eachSkeleton(words, memory[:0], yield)
	if iso, ok := n.Country(); ok {
		yield(append(append(memory[:0], '/'), iso...))
	}
	if len(words) == 1 && len(words[0]) <= 12 {
		yield(append(append(memory[:0], '.'), words[0]...))
		return
	}
	n.eachInitials(words, memory[:0], yield)
}

func eachSkeleton(words []string, memory []byte, yield func([]byte)) {
	skeletonOf := func(words []string) { yield(appendSkeleton(append(memory, '~'), words)) }
	for i := range words {
		skeletonOf(words[i : i+1])
	}
	if n := len(words); n > 2 { // a given name in one word or in two
		skeletonOf(words[1:])
		skeletonOf(words[:n-1])
	}
	if len(words) > 1 {
		skeletonOf(words)
	}
}

// maxInitialKeys is about how many keys there are besides those of words.
const maxInitialKeys = 24

func (n *Name) eachInitials(words []string, memory []byte, yield func([]byte)) {
	if strings.Contains(n.text, ".") {
		k := append(memory, '.')
		for _, r := range n.folded {
			if r != '.' && r != ' ' {
				k = utf8.AppendRune(k, r)
			}
		}
		if len(k)-1 <= 12 {
			yield(k)
		}
	}
	yield(appendInitials(append(memory, '.'), words, nil))
	var all [1 + maxKeyWords]byte
	large := appendInitials(append(all[:0], '.'), words, smallWords)
	yield(large)
	for i := 1; i < len(large); i++ {
		if len(large) > 5 {
			yield(append(append(memory, large[:i]...), large[i+1:]...))
		}
	}
}

func appendInitials(to []byte, words []string, without map[string]bool) []byte {
	for _, w := range words {
		if !without[w] && w[0] < 0x80 {
			to = append(to, w[0])
		}
	}
	return to
}

// appendSkeleton appends the consonants of words, written as one, in the classes that
// transliterations and related languages keep apart: "Khrushchev" and "Khrouchtchev",
// "banque" and "bank", "Choi" and "Chey".
func appendSkeleton(out []byte, words []string) []byte {
	from := len(out)
	for k, w := range words {
		for i, r := range w {
			next := byte(0)
			if i+1 < len(w) {
				next = w[i+1]
			} else if k+1 < len(words) {
				next = words[k+1][0]
			}
			switch c := soundClass(r, next); {
			case c == 0:
			case c >= 0x80 || c >= '0' && c <= '9':
				out = utf8.AppendRune(out, c)
			case len(out) == from || out[len(out)-1] != byte(c):
				out = append(out, byte(c))
			}
		}
	}
	if len(out) == from {
		return append(out, '-', words[0][0])
	}
	return out
}

// soundClass returns the class of a letter before a byte, 0 for what is no consonant.
func soundClass(r rune, next byte) rune {
	switch r {
	case 'a', 'e', 'i', 'o', 'u', 'y', 'w', 'h', '\'', '.':
		return 0
	case 'b', 'p':
		return 'p'
	case 'd', 't':
		return 't'
	case 'f', 'v':
		return 'f'
	case 'g', 'k', 'q', 'x':
		return 'k'
	case 'c':
		if next != 0 && strings.IndexByte("heiy", next) >= 0 {
			return 's'
		}
		return 'k'
	case 'j', 's', 'z':
		return 's'
	case 'l', 'r':
		return 'l'
	}
	return r
}

// NonLatin reports whether the name has letters of another script than Latin.
func (n *Name) NonLatin() bool {
	return strings.IndexFunc(n.folded, func(r rune) bool { return r > 0x24F && unicode.IsLetter(r) }) >= 0
}
