package recognize

import (
	"cmp"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
)

// namer reads the names of one text: it runs over the tokens once, cuts out
// runs of words that a name can be made of, and asks their words and the
// words around what they name.
type namer struct {
	*text
	lexicon  *nameLexicon
	table    *nameTable
	doubtful []int // indexes of runs that only open a sentence
	stems    [4]cachedStem
	isCommon func(word string) bool
	keys     strings.Builder // of runs, one behind the other
	brands   map[string]bool // small words that are the second half of a name
}

// weakness tells why a capital may mean nothing.
type weakness uint8

const (
	strong  weakness = iota
	opening          // the first word of a sentence or quotation
	heading          // a line in title case
	shouted          // a line in capitals
)

// run is a name in tokens [from, to).
type run struct {
	from, to   int
	start, end int // code points where they lie inside a token, else 0
	kind       schema.PartyType
	weight     int // how sure the kind is: 1 a guess, 3 its neighbours say so, 5 the name itself
	doubt      bool
	entry      int // of the gazetteer, from 1
}

// findNames returns the names of the text, in text order.
func (t *text) findNames(figures, dates []found, g *Gazetteer) []found {
	n := &namer{text: t, lexicon: &t.names}
	n.isCommon = func(word string) bool { return n.table.words.of(word)&common != 0 }
	var runs []run
	if t.names.table != nil {
		n.table = t.names.table()
		n.classify()
		if t.names.hangul {
			n.findKorean()
		}
		n.findBrands()
		n.findCapitals(covered(len(t.tokens), dates))
		if t.names.hangul {
			n.joinMixed()
		}
		n.settleDoubts()
		n.findSurnames()
		n.agree()
		runs = n.runs
	}
	inOrder := func(a, b run) int { return cmp.Compare(a.from, b.from) }
	if !slices.IsSortedFunc(runs, inOrder) {
		slices.SortStableFunc(runs, inOrder)
	}
	return t.asFound(t.withGazetteer(runs, g))
}

// covered marks the tokens of findings.
func covered(n int, list []found) []bool {
	if len(list) == 0 {
		return nil
	}
	marks := make([]bool, n)
	for _, f := range list {
		for i := f.from; i < f.to && i < n; i++ {
			marks[i] = true
		}
	}
	return marks
}

func (t *text) asFound(runs []run) []found {
	list := slices.Grow(t.foundNames[:0], len(runs))[:len(runs)]
	t.foundNames = list
	readings := make([]Reading, len(runs))
	for i, r := range runs {
		readings[i] = Reading{Kind: schema.KindParty, Name: Name{Type: r.kind, Party: -1 - r.entry}} // until they are grouped
		list[i] = found{from: r.from, to: r.to, start: r.start, end: r.end, readings: readings[i : i+1 : i+1]}
	}
	return list
}

// classify looks every word up once and finds the places where a capital means
// nothing.
func (n *namer) classify() {
	n.class, n.weak, n.runs = emptied(n.class, len(n.tokens)), emptied(n.weak, len(n.tokens)), n.runs[:0]
	lineStart := 0
	for i := range n.tokens {
		k := &n.tokens[i]
		if k.class == word {
			n.class[i] = n.table.words.of(k.lower)
		}
		if i > 0 && k.gap >= line {
			n.weighLine(lineStart, i)
			lineStart = i
		}
		if i == 0 || k.gap >= line || n.opens(i) {
			n.weak[i] = opening
		}
	}
	n.weighLine(lineStart, len(n.tokens))
}

// opens reports whether a sentence or a quotation begins at token i.
func (n *namer) opens(i int) bool {
	if n.tokens[i].class == punct {
		return false
	}
	j := i - 1
	for ; j >= 0 && n.tokens[j].class == punct; j-- {
		switch n.tokens[j].text {
		case "“", "„", "«", "\"", "‹", "—", "–", "•", "*", "¿", "¡", "「", "『":
			return true
		case "'", "(", "[", "-":
			if n.tokens[j+1].gap == glued && j > 0 && n.tokens[j].gap == glued {
				return false // inside a word
			}
			if n.tokens[j].text == "-" {
				return j == 0 || n.tokens[j].gap >= line
			}
			if n.tokens[j].text == "'" {
				return n.tokens[j].gap >= space
			}
		case "!", "?", "…":
			return n.tokens[j+1].gap >= space
		case ":":
			return true
		case ".":
			if n.tokens[j+1].gap < space {
				return false
			}
			if j == 0 {
				return true
			}
			before := &n.tokens[j-1]
			if n.class[j-1]&honorific != 0 || before.upper && len(before.text) == 1 && !n.lexicon.before {
				return false
			}
			return !(before.upper && len(before.text) == 1 && j+1 < len(n.tokens) && n.tokens[j+1].upper)
		default:
			return false
		}
	}
	return j < 0
}

// weighLine marks a line in title case or in capitals.
func (n *namer) weighLine(from, to int) {
	words, capitals, shouts := 0, 0, 0
	if to-from < 4 || to-from > 40 || strings.Contains(".!?:;", n.tokens[to-1].text) {
		if to-from < 4 || to-from > 40 {
			return
		}
	}
	closed := strings.Contains(".;", n.tokens[to-1].text)
	for i := from; i < to; i++ {
		k := &n.tokens[i]
		if k.class != word || len(k.text) < 2 {
			continue
		}
		if len(k.text) > 2 && shout(k) {
			shouts++
		}
		if n.class[i]&(link|within|particle) != 0 {
			continue
		}
		words++
		if k.upper {
			capitals++
		}
	}
	var mark weakness
	switch {
	case words >= 3 && shouts*5 >= words*4:
		mark = shouted
	case words >= 4 && capitals*8 >= words*7 && !closed:
		mark = heading
	default:
		return
	}
	for i := from; i < to; i++ {
		n.weak[i] = mark
	}
}

// findCapitals cuts the runs of capitalised words.
func (n *namer) findCapitals(dates []bool) {
	for i := 0; i < len(n.tokens); {
		if n.tokens[i].class != word || dates != nil && dates[i] && n.class[i]&given == 0 {
			i++
			continue
		}
		if n.class[i]&phraseStart != 0 {
			if to, class := n.phraseAt(i); to > 0 {
				if class&never != 0 {
					i = to
					continue
				}
				if class&(place|organ|acronym) != 0 {
					i = n.take(i, n.extend(i, to, class), class)
					continue
				}
				if class&(office|demonym) != 0 {
					i = to
					continue
				}
			}
		}
		if !n.capital(i) || !n.mayStart(i) {
			i++
			continue
		}
		i = n.take(i, n.extend(i, i+1, 0), 0)
	}
}

// phraseAt returns the end of the longest known name of several words at i,
// whose first word and most others must have capitals.
func (n *namer) phraseAt(i int) (to int, class wordClass) {
	if !n.capital(i) && !(n.tokens[i].lower == "the" && n.capitalAfter(i+1)) {
		return 0, 0
	}
	for _, p := range n.table.phrases[n.tokens[i].lower] {
		if i+len(p.words) > len(n.tokens) {
			continue
		}
		ok := true
		for j, w := range p.words {
			k := &n.tokens[i+j]
			if k.lower != w || j > 0 && k.gap > space {
				ok = false
				break
			}
		}
		if !ok {
			continue
		}
		last := i + len(p.words) - 1
		if !n.lexicon.before && p.class&(place|organ) != 0 && n.tokens[last].class == word && !n.capital(last) && p.class&organ != 0 {
			continue // "the high court" without capitals
		}
		if n.lexicon.before && p.class&(organ|place) != 0 && (p.words[0] == "le" || p.words[0] == "les" || p.words[0] == "la") && !n.capital(last) {
			continue // "le monde", "la réunion"
		}
		return last + 1, p.class
	}
	return 0, 0
}
