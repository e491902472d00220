package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// stemmedWord is a Hangul word without its postposition.
type stemmedWord struct {
	stem  string
	class wordClass
	bare  bool    // no postposition was taken off
	by    *string // the name of the rule that says so, nil for none
}

// cachedStem remembers the stem of a token, counted from 1.
type cachedStem struct {
	token int
	stemmedWord
}

// stemAt takes the postposition off token i.
func (n *Reader) stemAt(i int) stemmedWord {
	if c := &n.stems[i&3]; c.token == i+1 {
		return c.stemmedWord
	}
	st := n.findStem(i)
	n.stems[i&3] = cachedStem{i + 1, st}
	return st
}

func (n *Reader) findStem(i int) stemmedWord {
	q := uncutWord{n, i}
	on := n.triggersAt(i) & onGlued
	if n.classes[i] != 0 {
		on |= onKnown
	}
	if _, none := noWords.Ask(q, n.Traits, on, n.Observer, rule.Place{From: i, To: i + 1}); none {
		return stemmedWord{stem: q.word(), class: WordCommon, bare: true}
	}
	if st, by, ok := stems.First(q, n.Traits, on, n.Observer); ok {
		st.by = &stems.Rules[by].Name
		return st
	}
	return stemmedWord{stem: q.word(), class: n.classes[i], bare: true}
}

// uncutWord is token i, a Hangul word in which a postposition may stand behind a noun.
type uncutWord struct {
	*Reader
	i int
}

func (q uncutWord) word() string { return q.Tokens[q.i].Text }

// onKnown calls for the rules about a word of the lists.
const onKnown rule.Triggers = 1 << 62

// noWords decides which tokens are no words of their own.
var noWords = rule.List[uncutWord, bool]{
	Name: "hangul/no-word",
	Asks: "Is a token in Hangul no word of its own?",
	Rules: []rule.Rule[uncutWord, bool]{
		{
			Name: "hangul/nothing-but-postposition",
			Doc:  "A postposition behind letters, digits or a quotation is no word of its own.",
			For:  language.Caseless,
			On:   onGlued,
			Decides: []rule.Example{
				{Language: "ko", Text: "\"왔다\"라고 그는 말했다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [라고스]{place}를 말했다."},
			},
			Answer: rule.Says(true, func(q uncutWord) bool { return q.i > 0 && q.classes[q.i] == 0 && q.lexicon.postpositions.has(q.word()) }),
		},
	},
}

// stems decides what of a word is its stem. It is all of it where no rule answers.
var stems = rule.List[uncutWord, stemmedWord]{
	Name: "hangul/stem",
	Asks: "Which part of a word in Hangul stands before its postposition?",
	Rules: []rule.Rule[uncutWord, stemmedWord]{
		{
			Name: "hangul/whole-word",
			Doc:  "A word of the lists has no postposition, even if it ends as if it had.",
			For:  language.Caseless,
			On:   onKnown,
			Over: []string{"hangul/known-stem", "hangul/longest-postposition"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[아르헨티나]{place} 축구는 강하다."},
				{Language: "ko", Text: "[한국인]{group} 선수가 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[한국]{place}은 웃었다."},
			},
			Answer: func(q uncutWord) (stemmedWord, bool) {
				return stemmedWord{stem: q.word(), class: q.classes[q.i], bare: true}, true
			},
		},
		{
			Name: "hangul/known-stem",
			Doc:  "A word goes without the longest postposition that leaves a word of the lists.",
			For:  language.Caseless,
			Over: []string{"hangul/longest-postposition"},
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [중국]{place}으로 갔다."},
				{Language: "ko", Text: "[존]{person}은 [어제]{@2025-02-03} 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [중국]{place} 땅을 밟았다."},
			},
			Answer: func(q uncutWord) (stemmedWord, bool) {
				for _, p := range q.lexicon.postpositions.at(q.word()) {
					if rest, ok := p.cutFrom(q.word()); ok {
						if class := q.lexicon.Class(rest); class != 0 {
							return stemmedWord{stem: rest, class: class}, true
						}
					}
				}
				return stemmedWord{}, false
			},
		},
		{
			Name: "hangul/longest-postposition",
			Doc:  "A word that is not in the lists goes without the longest postposition that leaves two syllables.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[푸틴]{person}은 웃었다."},
				{Language: "ko", Text: "그는 [카탈라노]{person}에게도 말했다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [블라디미르 푸틴]{person} 곁에 섰다."},
			},
			Answer: func(q uncutWord) (stemmedWord, bool) {
				for _, p := range q.lexicon.postpositions.at(q.word()) {
					if rest, ok := p.cutFrom(q.word()); ok && len(rest) >= 6 {
						return stemmedWord{stem: rest}, true
					}
				}
				return stemmedWord{}, false
			},
		},
	},
}
