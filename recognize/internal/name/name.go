package name

import (
	"cmp"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
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
	shapes   []capitalShape    // of each token
	runs     []nameRun
	matches  []Match
	hangul   hangulWord // what rules are asked about
	group    grouper
	roles    roleReader
}

// nameState is what a namer knows of its text.
type nameState struct {
	doubtful []int  // indexes of runs that only open a sentence
	dates    []bool // the tokens of dates, nil where there are none
	stems    [4]cachedStem
	isCommon func(word string) bool
	keys     strings.Builder // of runs, one behind the other
	brands   map[string]bool // small words that are the second half of a name
}

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
	// kind, noun that of the rule about the noun that did, cut that of the rule that cut a
	// postposition off, each nil for none. They are noted when the run is kept.
	made, told, noun, cut *string
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
		if l.has(language.Caseless) {
			n.findGlosses()
			n.joinNeighbours()
		}
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
	n.classes, n.uses, n.capitals, n.shapes = n.classes[:0], n.uses[:0], n.capitals[:0], n.shapes[:0]
	n.runs, n.matches = n.runs[:0], text.Cleared(n.matches)
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
	for _, name := range [...]*string{run.made, run.told, run.noun, run.cut} {
		if name != nil {
			n.Observer.Note(*name, rule.Place{From: run.from, To: run.to})
		}
	}
}
