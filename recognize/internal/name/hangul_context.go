package name

import (
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// hangulContexts decides whether a word that is in no list and spelled as others are is
// a name by its neighbours.
var hangulContexts = rule.List[*hangulWord, hangulName]{
	Name: "hangul/context",
	Asks: "Is an unknown word in Hangul a name by what stands beside it?",
	Rules: []rule.Rule[*hangulWord, hangulName]{
		{
			Name: "hangul/speaker",
			Doc:  "A word that opens a sentence as the subject of a verb of saying, with no other subject behind what is said, is a person.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "[시갈]{person}은 [어제]{@2025-02-03} 그렇게 말했다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "시갈은 끝났다고 [한민준]{person} 씨가 말했다."},
				{Language: "ko", Text: "시갈은 [어제]{@2025-02-03} 그렇게 왔다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return q.alone(schema.Person, 2), q.isSpeaker() && q.mayBeName(onSubject)
			},
		},
		{
			Name: "hangul/behind-person-noun",
			Doc:  "A word with a postposition behind a person's noun is a person.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "가수 [뮤지]{person}는 웃었다."},
				{Language: "ko", Text: "책임자인 [모아나]{person}는 떠났다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "바다 모아나는 떠났다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return q.alone(schema.Person, 2), q.isShort() && !q.bare && q.isBehindPersonNoun() && q.mayBeName(onNeighbour)
			},
		},
		{
			Name: "hangul/before-place-noun",
			Doc:  "A word before a place's noun that follows names is a place.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "[다온]{place} 강이 얼었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "다온 곁이 얼었다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return q.alone(schema.Place, 2), q.isShort() && q.bare && q.lexicon.placeHeads[q.stemBehind(q.i).stem] && q.mayBeName(onNeighbour)
			},
		},
		{
			Name: "hangul/place-behind-verb",
			Doc:  "A known place at the end of a word is one where the space behind the verb before it was left out.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "그가 방문한[부산]{place}은 춥다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그가 방문한바다는 춥다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) { return q.placeBehindVerb() },
		},
	},
}

// What shows that a word may be a name.
const (
	onSubject   rule.Triggers = 1 << iota // it is the subject of saying
	onNeighbour                           // a noun stands beside it
)

// mayBeName reports whether nothing in a word says that it is no name.
func (q *hangulWord) mayBeName(on rule.Triggers) bool {
	_, no := noContextNames.Ask(q, q.Traits, on, q.Observer, rule.Place{From: q.i, To: q.i + 1})
	return !no
}

// noContextNames decides which unknown words are no names though their neighbours would
// make them.
var noContextNames = rule.List[*hangulWord, bool]{
	Name: "hangul/no-context-name",
	Asks: "Is an unknown word beside such a neighbour no name all the same?",
	Rules: []rule.Rule[*hangulWord, bool]{
		{
			Name: "hangul/noun-ending",
			Doc:  "A word that ends as nouns of persons, bodies and things do is no name.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "매체는 [어제]{@2025-02-03} 그렇게 말했다."},
				{Language: "ko", Text: "논문은 [어제]{@2025-02-03} 그렇게 말했다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[시갈]{person}은 [어제]{@2025-02-03} 그렇게 말했다."},
			},
			Answer: rule.Says(true, func(q *hangulWord) bool { return q.lexicon.nounEnds.end(q.stem, 0) }),
		},
		{
			Name: "hangul/verb-beside-noun",
			Doc:  "A word that ends as verbs and adverbs do is no name.",
			For:  language.Caseless,
			On:   onNeighbour,
			Decides: []rule.Example{
				{Language: "ko", Text: "새로 반도를 나누었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[다온]{place} 반도를 나누었다."},
			},
			Answer: rule.Says(true, func(q *hangulWord) bool { return q.lexicon.isVerbal(q.stem) }),
		},
		{
			Name: "hangul/adnominal-beside-noun",
			Doc:  "A word in the form that verbs and nouns have before a noun is no name.",
			For:  language.Caseless,
			On:   onNeighbour,
			Decides: []rule.Example{
				{Language: "ko", Text: "다시 없는 강을 건넜다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "다시 [다온]{place} 강을 건넜다."},
			},
			Answer: rule.Says(true, func(q *hangulWord) bool { return q.lexicon.isAdnominal(q.stem) }),
		},
	},
}

// isShort reports a word of two to five syllables.
func (q *hangulWord) isShort() bool {
	syllables := len(q.stem) / 3
	return syllables >= 2 && syllables <= 5
}

// isBehindPersonNoun reports whether a person's noun or office stands before
// the word, or one with the copula: 책임자인 게리는.
func (q *hangulWord) isBehindPersonNoun() bool {
	if q.i == 0 || q.Tokens[q.i].Gap != text.GapSpace || q.Tokens[q.i-1].Class != text.ClassHangul {
		return false
	}
	noun, copula := q.lexicon.cutCopula(q.Tokens[q.i-1].Text)
	class := q.lexicon.Class(noun)
	if copula && len(noun) < 6 {
		return false
	}
	return class&WordPerson != 0 || copula && (q.lexicon.personEnds.end(noun, 0) || class&WordOffice != 0)
}

// placeBehindVerb returns the known place at the end of the word, behind a verb's
// adnominal form whose space was left out: 방문한부산은.
func (q *hangulWord) placeBehindVerb() (hangulName, bool) {
	s := q.word()
	for cut := 6; cut <= len(s)-6 && cut <= 18; cut += 3 {
		if !q.lexicon.adnominals.end(s[:cut], 0) {
			continue
		}
		if place, ok := q.cutKnownPlace(s[cut:]); ok {
			return hangulName{to: q.i + 1, cut: cut, stem: place, kind: schema.Place, weight: 3}, isComposed(&q.Tokens[q.i])
		}
	}
	return hangulName{}, false
}

// cutKnownPlace returns a word without its particle where the rest is a known
// place or organisation.
func (n *Reader) cutKnownPlace(word string) (place string, ok bool) {
	if n.isKnownPlace(word) {
		return word, true
	}
	for _, p := range n.lexicon.postpositions.at(word) {
		if place, ok := strings.CutSuffix(word, p.text); ok && n.isKnownPlace(place) {
			return place, true
		}
	}
	return "", false
}

// isKnownPlace reports a place or organisation of the lists that is no common word.
func (n *Reader) isKnownPlace(word string) bool {
	class := n.lexicon.Class(word)
	return len(word) >= 6 && class&(WordPlace|WordOrganization) != 0 && class&WordCommon == 0
}

// isGlossed reports whether the word's spelling in Latin letters follows in
// parentheses: 에르도안(Erdogan).
func (q *hangulWord) isGlossed() bool {
	i, n := q.i, q.Reader
	if i+3 >= len(n.Tokens) || n.Tokens[i+1].Text != "(" || n.Tokens[i+1].Gap != text.GapNone || utf8.RuneCountInString(n.Tokens[i].Text) < 2 {
		return false
	}
	tok := &n.Tokens[i+2]
	if tok.Class != text.ClassWord || !tok.Upper || n.isWritten(i+2, onAllCaps) || len(tok.Text) < 3 {
		return false
	}
	for j := i + 3; j < len(n.Tokens) && j < i+9; j++ {
		switch tok := &n.Tokens[j]; {
		case tok.Text == ")":
			return true
		case tok.Class == text.ClassWord && !tok.Upper && tok.Gap == text.GapSpace:
			return false
		}
	}
	return false
}

// isSpeaker reports whether the word opens a sentence as the subject of
// saying: "시갈은 … 말했다".
func (q *hangulWord) isSpeaker() bool {
	if q.bare || q.capitals[q.i] != capitalSentenceStart || len(q.stem) < 6 || len(q.stem) > 15 || !q.lexicon.subjectOf[q.word()[len(q.stem):]] {
		return false
	}
	quoted := false // what is said ends before token j
	for j := q.i + 1; j < len(q.Tokens) && j < q.i+80; j++ {
		tok := &q.Tokens[j]
		if tok.Gap >= text.GapLine || tok.Text == "." {
			break
		}
		if tok.Class != text.ClassHangul {
			continue
		}
		if q.lexicon.sayings[tok.Text] {
			return true
		}
		if quoted && q.isSubject(j) {
			return false // somebody else says it
		}
		quoted = quoted || q.lexicon.quotingEnds.end(tok.Text, 0)
	}
	return false
}

// isSubject reports a word with the postposition of a subject.
func (n *Reader) isSubject(i int) bool {
	st := n.stemAt(i)
	return !st.bare && n.lexicon.subjectOf[n.Tokens[i].Text[len(st.stem):]]
}
