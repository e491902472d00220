package align

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// names compares the names of golden parties with those of extracted ones.
type names struct {
	want, got []naming
	wants     shortForms
	gots      shortForms
	similar   map[[2]int]float64 // memo
	variants  map[[3]string]bool // answers of SameName: records repeat names
}

// variant reports whether two names are the same though written differently.
func (n *names) variant(x, y, kind string) bool {
	key := [3]string{x, y, kind}
	same, known := n.variants[key]
	if !known {
		if n.variants == nil {
			n.variants = map[[3]string]bool{}
		}
		same = SameName(x, y, kind)
		n.variants[key] = same
	}
	return same
}

// naming is all that a party is called.
type naming struct {
	kind   string
	names  []string // the name first, then the aliases, of every variant
	folded []string
	words  []int
	keys   []string
}

// The strengths of a tie between names.
const (
	sameMainName = 1
	sameAnyName  = 0.95
	variantName  = 0.9 // SameName
	shortName    = 0.8 // ShortOf, and of no other party
)

func newNames(want [][]schema.Party, got []schema.Party) *names {
	n := &names{similar: make(map[[2]int]float64)}
	for _, vs := range want {
		n.want = append(n.want, newNaming(vs...))
	}
	for _, g := range got {
		n.got = append(n.got, newNaming(g))
	}
	otherScripts(n.want, n.got, "want ")
	otherScripts(n.got, n.want, "got ")
	n.wants, n.gots = newShortForms(n.want), newShortForms(n.got)
	return n
}

// maxAliases bounds the names of a party that are compared: nobody is called
// by more.
const maxAliases = 100

func newNaming(vs ...schema.Party) naming {
	m := naming{kind: vs[0].Type}
	told := make(map[string]bool)
	for i, v := range vs {
		if i > 0 && v.Name == vs[0].Name && len(v.Aliases) == len(vs[0].Aliases) {
			continue
		}
		aliases := v.Aliases
		if len(aliases) > maxAliases {
			aliases = slices.Sorted(slices.Values(aliases))[:maxAliases]
		}
		for _, s := range append([]string{v.Name}, aliases...) {
			f := recognize.Fold(s)
			if f == "" || told[s] {
				continue
			}
			told[s] = true
			m.names = append(m.names, s)
			m.folded = append(m.folded, f)
			m.words = append(m.words, countWords(f))
			m.keys = nameKeys(s, f, append(m.keys, "="+f))
		}
	}
	m.keys = sorted(m.keys)
	return m
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

// hasInitial reports whether a word of a folded name is one letter.
func hasInitial(folded string) bool {
	for w := range strings.FieldsSeq(folded) {
		if len(strings.Trim(w, ".")) == 1 {
			return true
		}
	}
	return false
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

// shortForms tell which parties of one side a short form may denote.
type shortForms struct {
	parties []naming
	byKey   map[string][]int
	denoted map[string]int // memo: the one party, manyParties or noParty
}

const (
	noParty     = -1
	manyParties = -2
)

// maxDenoted bounds how many parties with one key are asked whether they have
// a short form.
const maxDenoted = 256

func newShortForms(ps []naming) shortForms {
	s := shortForms{ps, make(map[string][]int), make(map[string]int)}
	for i, p := range ps {
		for _, k := range p.keys {
			s.byKey[k] = append(s.byKey[k], i)
		}
	}
	return s
}

// of returns the one party that a short form denotes. A party that is called
// so outright comes before those of whom it would be short.
func (s shortForms) of(name, folded string) int {
	if at, ok := s.denoted[name]; ok {
		return at
	}
	full, short := noParty, noParty
	note := func(at *int, i int) {
		switch *at {
		case noParty, i:
			*at = i
		default:
			*at = manyParties
		}
	}
	words := countWords(folded)
	if hasInitial(folded) || len(folded) != utf8.RuneCountInString(folded) {
		words = 0 // "J. Kennedy" is as long as "John Kennedy", and 태원 is one word as 최태원 is
	}
	for _, k := range sorted(nameKeys(name, folded, nil)) {
		for n, i := range s.byKey[k] {
			if n == maxDenoted || full == manyParties {
				break
			}
			for j, other := range s.parties[i].names {
				switch {
				case s.parties[i].folded[j] == folded:
					note(&full, i)
				case short != manyParties && words < s.parties[i].words[j] && ShortOf(name, other, s.parties[i].kind):
					note(&short, i)
				}
			}
		}
	}
	at := full
	if full == noParty {
		at = short
	}
	s.denoted[name] = at
	return at
}

// similarity of the names of two parties, 0 where they are not the same.
func (n *names) similarity(w, g int) float64 {
	at := [2]int{w, g}
	s, known := n.similar[at]
	if !known {
		s = n.resemble(w, g)
		n.similar[at] = s
	}
	return s
}

func (n *names) resemble(w, g int) float64 {
	a, b := n.want[w], n.got[g]
	if s := n.same(a, b); s > 0 {
		return s
	}
	for i, x := range b.names {
		if n.wants.of(x, b.folded[i]) == w {
			return shortName
		}
	}
	for i, x := range a.names {
		if n.gots.of(x, a.folded[i]) == g {
			return shortName
		}
	}
	return 0
}

// same compares all that two parties are called in full.
func (n *names) same(a, b naming) float64 {
	best := 0.0
	for i, x := range a.folded {
		for j, y := range b.folded {
			if x != y {
				continue
			}
			if i == 0 && j == 0 {
				return sameMainName
			}
			best = sameAnyName
		}
	}
	if best > 0 {
		return best
	}
	kind := a.kind
	if kind == "" {
		kind = b.kind
	}
	for _, x := range a.names {
		for _, y := range b.names {
			if n.variant(x, y, kind) {
				return variantName
			}
		}
	}
	return 0
}

// denoted returns the golden parties that an extracted one may name.
func (n *names) denoted(g int) []int {
	var out []int
	for _, k := range n.got[g].keys {
		for i, w := range n.wants.byKey[k] {
			if i == maxDenoted {
				break
			}
			if n.similarity(w, g) > 0 {
				out = append(out, w)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
