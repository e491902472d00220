package recognize

import (
	"cmp"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
)

// namer reads the names of one text. It passes over the tokens once, cuts out
// runs of words that a name can be made of, and reads what they name off their
// own words and those around them.
type namer struct {
	*text
	words   *lexemeReader // what figures know of them
	lexicon *nameLexicon
	table   *nameTable
	nameState
	classes  []wordClass       // of each token
	capitals []capitalPosition // of each token
	runs     []nameRun
	matches  []nameMatch
}

// nameState is what a namer knows of its text.
type nameState struct {
	doubtful []int // indexes of runs that only open a sentence
	stems    [4]cachedStem
	isCommon func(word string) bool
	keys     strings.Builder // of runs, one behind the other
	brands   map[string]bool // small words that are the second half of a name
}

// capitalPosition is where a capital stands. Everywhere but inside a sentence
// it may have no meaning.
type capitalPosition uint8

const (
	capitalInText        capitalPosition = iota
	capitalSentenceStart                 // the first word of a sentence or quotation
	capitalTitleLine                     // a line in title case
	capitalUpperLine                     // a line in capitals
)

// nameMatch is a name where it stands.
type nameMatch struct {
	place
	kind  schema.PartyType
	entry int // of the gazetteer, from 1, 0 for none
}

// nameRun is a name in tokens [from, to).
type nameRun struct {
	from, to   int
	start, end int // code points where they lie inside a token, else 0
	kind       schema.PartyType
	weight     int // how sure the kind is: 1 a guess, 3 its neighbours say so, 5 the name itself
	doubt      bool
	entry      int // of the gazetteer, from 1
}

// find returns the names of the text, in text order, those of a gazetteer (nil
// for none) among them.
func (n *namer) find(l *nameLexicon, covered []place, g *givenNamesList) []nameMatch {
	n.lexicon, n.table, n.nameState, n.runs = l, nil, nameState{}, n.runs[:0]
	n.isCommon = func(word string) bool { return n.table.words.lookup(word)&wordCommon != 0 }
	if l.table != nil {
		n.table = l.table()
		n.classifyWords()
		if l.hangul {
			n.findKorean()
		}
		n.findBrands()
		n.findCapitals(coveredTokens(len(n.tokens), covered))
		if l.hangul {
			n.joinMixed()
		}
		n.resolveDoubts()
		n.findSurnames()
		n.unifyKinds()
	}
	runs := n.runs
	inOrder := func(a, b nameRun) int { return cmp.Compare(a.from, b.from) }
	if !slices.IsSortedFunc(runs, inOrder) {
		slices.SortStableFunc(runs, inOrder)
	}
	return n.newMatches(n.withGazetteer(runs, g))
}

// reset forgets the text but keeps the buffers.
func (n *namer) reset() {
	n.lexicon, n.table, n.nameState = nil, nil, nameState{}
	n.classes, n.capitals, n.runs, n.matches = n.classes[:0], n.capitals[:0], n.runs[:0], cleared(n.matches)
}

// coveredTokens returns a mark for each of n tokens that is in a match.
func coveredTokens(n int, list []place) []bool {
	if len(list) == 0 {
		return nil
	}
	marks := make([]bool, n)
	for _, m := range list {
		for i := m.from; i < m.to && i < n; i++ {
			marks[i] = true
		}
	}
	return marks
}

func (n *namer) newMatches(runs []nameRun) []nameMatch {
	list := slices.Grow(n.matches[:0], len(runs))[:len(runs)]
	n.matches = list
	for i, run := range runs {
		list[i] = nameMatch{place{run.from, run.to, run.start, run.end}, run.kind, run.entry}
	}
	return list
}

// classifyWords looks up every word once and finds the places where a capital
// has no meaning.
func (n *namer) classifyWords() {
	n.classes, n.capitals, n.runs = zeroed(n.classes, len(n.tokens)), zeroed(n.capitals, len(n.tokens)), n.runs[:0]
	lineStart := 0
	for i := range n.tokens {
		tok := &n.tokens[i]
		if tok.class == classWord {
			n.classes[i] = n.table.words.lookup(tok.lower)
		}
		if i > 0 && tok.gap >= gapLine {
			n.markLine(lineStart, i)
			lineStart = i
		}
		if i == 0 || tok.gap >= gapLine || n.opensSentence(i) {
			n.capitals[i] = capitalSentenceStart
		}
	}
	n.markLine(lineStart, len(n.tokens))
}

// opensSentence reports whether a sentence or a quotation begins at token i.
func (n *namer) opensSentence(i int) bool {
	if n.tokens[i].class == classPunct {
		return false
	}
	j := i - 1
	for ; j >= 0 && n.tokens[j].class == classPunct; j-- {
		switch n.tokens[j].text {
		case "“", "„", "«", "\"", "‹", "—", "–", "•", "*", "¿", "¡", "「", "『":
			return true
		case "'", "(", "[", "-":
			if n.tokens[j+1].gap == gapNone && j > 0 && n.tokens[j].gap == gapNone {
				return false // inside a word
			}
			if n.tokens[j].text == "-" {
				return j == 0 || n.tokens[j].gap >= gapLine
			}
			if n.tokens[j].text == "'" {
				return n.tokens[j].gap >= gapSpace
			}
		case "!", "?", "…":
			return n.tokens[j+1].gap >= gapSpace
		case ":":
			return true
		case ".":
			if n.tokens[j+1].gap < gapSpace {
				return false
			}
			if j == 0 {
				return true
			}
			before := &n.tokens[j-1]
			if n.classes[j-1]&wordHonorific != 0 || before.upper && len(before.text) == 1 && !n.lexicon.headFirst {
				return false
			}
			return !(before.upper && len(before.text) == 1 && j+1 < len(n.tokens) && n.tokens[j+1].upper)
		default:
			return false
		}
	}
	return j < 0
}

// markLine marks the words of a line in title case or in capitals.
func (n *namer) markLine(from, to int) {
	words, capitals, shouts := 0, 0, 0
	if to-from < 4 || to-from > 40 || strings.Contains(".!?:;", n.tokens[to-1].text) {
		if to-from < 4 || to-from > 40 {
			return
		}
	}
	closed := strings.Contains(".;", n.tokens[to-1].text)
	for i := from; i < to; i++ {
		tok := &n.tokens[i]
		if tok.class != classWord || len(tok.text) < 2 {
			continue
		}
		if len(tok.text) > 2 && isAllCaps(tok) {
			shouts++
		}
		if n.classes[i]&(wordLink|wordWithin|wordParticle) != 0 {
			continue
		}
		words++
		if tok.upper {
			capitals++
		}
	}
	var mark capitalPosition
	switch {
	case words >= 3 && shouts*5 >= words*4:
		mark = capitalUpperLine
	case words >= 4 && capitals*8 >= words*7 && !closed:
		mark = capitalTitleLine
	default:
		return
	}
	for i := from; i < to; i++ {
		n.capitals[i] = mark
	}
}

// findCapitals cuts out the runs of capitalised words.
func (n *namer) findCapitals(dates []bool) {
	for i := 0; i < len(n.tokens); {
		if n.tokens[i].class != classWord || dates != nil && dates[i] && n.classes[i]&wordGivenName == 0 {
			i++
			continue
		}
		if n.classes[i]&wordPhraseStart != 0 {
			if to, class := n.phraseAt(i); to > 0 {
				if class&wordNever != 0 {
					i = to
					continue
				}
				if class&(wordPlace|wordOrganization|wordAcronym) != 0 {
					i = n.takeRun(i, n.extend(i, to, class), class)
					continue
				}
				if class&(wordOffice|wordDemonym) != 0 {
					i = to
					continue
				}
			}
		}
		if !n.isCapital(i) || !n.mayStartName(i) {
			i++
			continue
		}
		i = n.takeRun(i, n.extend(i, i+1, 0), 0)
	}
}

// phraseAt returns the end of the longest known name of several words at i,
// whose first word and most others must have capitals.
func (n *namer) phraseAt(i int) (to int, class wordClass) {
	if !n.isCapital(i) && !(n.tokens[i].lower == "the" && n.isCapitalAfter(i+1)) {
		return 0, 0
	}
	for _, p := range n.table.phrases[n.tokens[i].lower] {
		if i+len(p.words) > len(n.tokens) {
			continue
		}
		ok := true
		for j, w := range p.words {
			tok := &n.tokens[i+j]
			if tok.lower != w || j > 0 && tok.gap > gapSpace {
				ok = false
				break
			}
		}
		if !ok {
			continue
		}
		last := i + len(p.words) - 1
		if !n.lexicon.headFirst && p.class&(wordPlace|wordOrganization) != 0 && n.tokens[last].class == classWord && !n.isCapital(last) && p.class&wordOrganization != 0 {
			continue // "the high court" without capitals
		}
		if n.lexicon.headFirst && p.class&(wordOrganization|wordPlace) != 0 && (p.words[0] == "le" || p.words[0] == "les" || p.words[0] == "la") && !n.isCapital(last) {
			continue // "le monde", "la réunion"
		}
		return last + 1, p.class
	}
	return 0, 0
}

// zeroed returns n zeros in the memory of s.
func zeroed[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}
