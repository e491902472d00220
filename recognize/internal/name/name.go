package name

import (
	"cmp"
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
	"github.com/assaykit/assay/schema"
)

// Reader reads the names of one text. It passes over the tokens once, cuts out
// runs of words that a name can be made of, and reads what they name off their
// own words and those around them.
type Reader struct {
	*text.Text
	Words *lexeme.Reader // what figures know of them
	// Traits are those of the language, Observer is told what rules decide, nil for nobody.
	Traits   language.Trait
	Observer *rule.Observer
	lexicon  *Lexicon
	nameState
	classes  []wordClass       // of each token
	uses     []wordUse         // of each token
	capitals []capitalPosition // of each token
	runs     []nameRun
	matches  []Match
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

// Match is a name where it stands.
type Match struct {
	text.Place
	Kind  schema.PartyType
	Entry int // of the gazetteer, from 1, 0 for none
}

// nameRun is a name in tokens [from, to).
type nameRun struct {
	from, to   int
	start, end int // code points where they lie inside a token, else 0
	kind       schema.PartyType
	weight     int // how sure the kind is: 1 a guess, 3 its neighbours say so, 5 the name itself
	doubt      bool
	entry      int // of the gazetteer, from 1
	// made is the name of the rule that made it one, told that of the rule that gave its
	// kind, nil for none. They are noted when the run is kept.
	made, told *string
}

// Find returns the names of the text, in text order, those of a gazetteer (nil
// for none) among them.
func (n *Reader) Find(l *Lexicon, covered []text.Place, g *Gazetteer) []Match {
	n.lexicon, n.nameState, n.runs = l, nameState{}, n.runs[:0]
	n.isCommon = func(word string) bool { return n.lexicon.Class(word)&WordCommon != 0 }
	if !l.isEmpty() {
		n.classifyWords()
		if l.has(language.Caseless) {
			n.findHangul()
		}
		n.findBrands()
		n.findCapitals(coveredTokens(len(n.Tokens), covered))
		if l.has(language.Caseless) {
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

// Reset forgets the text but keeps the buffers.
func (n *Reader) Reset() {
	n.lexicon, n.nameState, n.Observer = nil, nameState{}, nil
	n.classes, n.uses, n.capitals, n.runs, n.matches = n.classes[:0], n.uses[:0], n.capitals[:0], n.runs[:0], text.Cleared(n.matches)
}

// has reports whether the language has a trait.
func (n *Reader) has(t language.Trait) bool { return n.Traits&t != 0 }

// coveredTokens returns a mark for each of n tokens that is in a match.
func coveredTokens(n int, list []text.Place) []bool {
	if len(list) == 0 {
		return nil
	}
	marks := make([]bool, n)
	for _, m := range list {
		for i := m.From; i < m.To && i < n; i++ {
			marks[i] = true
		}
	}
	return marks
}

func (n *Reader) newMatches(runs []nameRun) []Match {
	list := slices.Grow(n.matches[:0], len(runs))[:len(runs)]
	n.matches = list
	for i, run := range runs {
		list[i] = Match{text.Place{From: run.from, To: run.to, Start: run.start, End: run.end}, run.kind, run.entry}
		n.noteRules(&run)
	}
	return list
}

// noteRules notes the rules that made a run what it is.
func (n *Reader) noteRules(run *nameRun) {
	if n.Observer == nil {
		return
	}
	for _, name := range [...]*string{run.made, run.told} {
		if name != nil {
			n.Observer.Note(*name, rule.Place{From: run.from, To: run.to})
		}
	}
}

// classifyWords looks up every word once and finds the places where a capital
// has no meaning.
func (n *Reader) classifyWords() {
	n.classes, n.uses, n.capitals = zeroed(n.classes, len(n.Tokens)), zeroed(n.uses, len(n.Tokens)), zeroed(n.capitals, len(n.Tokens))
	n.runs = n.runs[:0]
	lineStart := 0
	for i := range n.Tokens {
		tok := &n.Tokens[i]
		if tok.Class == text.ClassWord {
			m := n.lexicon.words.Lookup(tok.Lower)
			n.classes[i], n.uses[i] = m.class, m.use
		}
		if i > 0 && tok.Gap >= text.GapLine {
			n.markLine(lineStart, i)
			lineStart = i
		}
		if i == 0 || tok.Gap >= text.GapLine || n.opensSentence(i) {
			n.capitals[i] = capitalSentenceStart
		}
	}
	n.markLine(lineStart, len(n.Tokens))
}

// opensSentence reports whether a sentence or a quotation begins at token i.
func (n *Reader) opensSentence(i int) bool {
	if n.Tokens[i].Class == text.ClassPunct {
		return false
	}
	j := i - 1
	for ; j >= 0 && n.Tokens[j].Class == text.ClassPunct; j-- {
		switch n.Tokens[j].Text {
		case "“", "„", "«", "\"", "‹", "—", "–", "•", "*", "¿", "¡", "「", "『":
			return true
		case "'", "(", "[", "-":
			if n.Tokens[j+1].Gap == text.GapNone && j > 0 && n.Tokens[j].Gap == text.GapNone {
				return false // inside a word
			}
			if n.Tokens[j].Text == "-" {
				return j == 0 || n.Tokens[j].Gap >= text.GapLine
			}
			if n.Tokens[j].Text == "'" {
				return n.Tokens[j].Gap >= text.GapSpace
			}
		case "!", "?", "…":
			return n.Tokens[j+1].Gap >= text.GapSpace
		case ":":
			return true
		case ".":
			if n.Tokens[j+1].Gap < text.GapSpace {
				return false
			}
			if j == 0 {
				return true
			}
			before := &n.Tokens[j-1]
			if n.classes[j-1]&WordHonorific != 0 || before.Upper && len(before.Text) == 1 && !n.has(language.HeadFirst) {
				return false
			}
			return !(before.Upper && len(before.Text) == 1 && j+1 < len(n.Tokens) && n.Tokens[j+1].Upper)
		default:
			return false
		}
	}
	return j < 0
}

// markLine marks the words of a line in title case or in capitals.
func (n *Reader) markLine(from, to int) {
	words, capitals, shouts := 0, 0, 0
	if to-from < 4 || to-from > 40 || strings.Contains(".!?:;", n.Tokens[to-1].Text) {
		if to-from < 4 || to-from > 40 {
			return
		}
	}
	closed := strings.Contains(".;", n.Tokens[to-1].Text)
	for i := from; i < to; i++ {
		tok := &n.Tokens[i]
		if tok.Class != text.ClassWord || len(tok.Text) < 2 {
			continue
		}
		if len(tok.Text) > 2 && isAllCaps(tok) {
			shouts++
		}
		if n.classes[i]&(WordLink|WordWithin|wordParticle) != 0 {
			continue
		}
		words++
		if tok.Upper {
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
func (n *Reader) findCapitals(dates []bool) {
	for i := 0; i < len(n.Tokens); {
		if n.Tokens[i].Class != text.ClassWord || dates != nil && dates[i] && n.classes[i]&WordGivenName == 0 {
			i++
			continue
		}
		if n.classes[i]&wordPhraseStart != 0 {
			if to, class := n.phraseAt(i); to > 0 {
				if class&WordNever != 0 {
					i = to
					continue
				}
				if class&(WordPlace|WordOrganization|WordAcronym) != 0 {
					i = n.takeRun(i, n.extend(i, to, class), class)
					continue
				}
				if class&(WordOffice|wordDemonym) != 0 {
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
func (n *Reader) phraseAt(i int) (to int, class wordClass) {
	if !n.isCapital(i) && !(n.uses[i]&useSmallArticle != 0 && n.isCapitalAfter(i+1)) {
		return 0, 0
	}
	for _, p := range n.lexicon.phrases[n.Tokens[i].Lower] {
		if i+len(p.words) > len(n.Tokens) {
			continue
		}
		ok := true
		for j, w := range p.words {
			tok := &n.Tokens[i+j]
			if tok.Lower != w || j > 0 && tok.Gap > text.GapSpace {
				ok = false
				break
			}
		}
		if !ok {
			continue
		}
		last := i + len(p.words) - 1
		if !n.has(language.HeadFirst) && p.class&(WordPlace|WordOrganization) != 0 && n.Tokens[last].Class == text.ClassWord && !n.isCapital(last) && p.class&WordOrganization != 0 {
			continue // "the high court" without capitals
		}
		if n.has(language.HeadFirst) && p.class&(WordOrganization|WordPlace) != 0 && p.article && !n.isCapital(last) {
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
