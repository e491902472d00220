package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// joinMixed joins the Latin and the Hangul part of one name: 오픈AI, SK그룹,
// LG전자는. Postpositions and titles behind Latin letters stay outside.
func (n *Reader) joinMixed() {
	for i := range n.runs {
		run := &n.runs[i]
		if run.end > 0 || n.Tokens[run.from].Class != text.ClassWord {
			continue
		}
		n.joinBehindLetters(run)
		n.joinBeforeLetters(run)
	}
}

// besideLetters is the Hangul word that touches a name in Latin letters.
type besideLetters struct {
	*Lexicon
	weight int // of the name
	word   string
	stemmedWord
}

// joinBehindLetters takes the Hangul word behind a name in Latin letters where it belongs
// to the name.
func (n *Reader) joinBehindLetters(run *nameRun) {
	i := run.to
	if !n.touchesHangul(i, i) || len(n.Tokens[i].Text) > maxHangulName {
		return
	}
	st, tok := n.stemAt(i), &n.Tokens[i]
	q := besideLetters{n.lexicon, run.weight, tok.Text, st}
	if joins, ok := behindLetters.Ask(q, n.Traits, 0, n.Observer, rule.Place{From: i, To: i + 1}); !joins || !ok {
		return
	}
	run.start, run.end = n.Tokens[run.from].Start, tok.End
	if !st.bare && isComposed(tok) {
		run.end, run.cut = tok.Start+len(st.stem)/3, st.by
	}
	run.to++
	n.tellMixed(run, q)
}

// joinBeforeLetters takes the Hangul word before a name in Latin letters where it belongs
// to the name.
func (n *Reader) joinBeforeLetters(run *nameRun) {
	i := run.from - 1
	if i < 0 || !n.touchesHangul(i, run.from) {
		return
	}
	q := besideLetters{n.lexicon, run.weight, n.Tokens[i].Text, n.stemAt(i)}
	if joins, ok := beforeLetters.Ask(q, n.Traits, 0, n.Observer, rule.Place{From: i, To: i + 1}); !joins || !ok {
		return
	}
	run.from--
	if run.end > 0 {
		run.start = n.Tokens[run.from].Start
	}
	q.class &^= wordOrgNoun // says nothing before a name
	n.tellMixed(run, q)
}

// touchesHangul reports whether token i is Hangul and no space stands before token at.
func (n *Reader) touchesHangul(i, at int) bool {
	return i < len(n.Tokens) && n.Tokens[i].Class == text.ClassHangul && n.Tokens[at].Gap == text.GapNone
}

// tellMixed tells the kind of a name in both scripts.
func (n *Reader) tellMixed(run *nameRun, q besideLetters) {
	if kind, by, ok := mixedKinds.First(q, n.Traits, 0, n.Observer); ok {
		run.kind, run.weight, run.told = kind, max(run.weight, 3), &mixedKinds.Rules[by].Name
	}
}

// behindLetters decides whether the Hangul word behind a name in Latin letters belongs
// to it.
var behindLetters = rule.List[besideLetters, bool]{
	Name: "hangul/behind-letters",
	Asks: "Does Hangul that touches a name in Latin letters behind it belong to the name?",
	Rules: []rule.Rule[besideLetters, bool]{
		{
			Name: "hangul/postposition-behind-letters",
			Doc:  "A postposition, or one with another behind it, is no part of the name.",
			For:  language.Caseless,
			Over: []string{"hangul/word-behind-letters"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[SK]{organization}에서는 웃었다."},
				{Language: "ko", Text: "[IBM]{organization}까지도 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[SK그룹]{organization}은 웃었다."},
			},
			Answer: rule.Says(false, func(q besideLetters) bool {
				return q.postpositions.has(q.word) || q.postpositions.has(q.stem)
			}),
		},
		{
			Name: "hangul/title-behind-letters",
			Doc:  "A title is no part of the name.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[IBM]{organization}대표가 웃었다."},
				{Language: "ko", Text: "[Smith]{person}대통령이 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[IBM그룹]{organization}은 웃었다."},
			},
			Answer: rule.Says(false, func(q besideLetters) bool { return q.class&WordOffice != 0 }),
		},
		{
			Name: "hangul/courtesy-behind-letters",
			Doc:  "A courtesy is no part of the name.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[Smith]{person}씨네가 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[SK그룹]{organization}은 웃었다."},
			},
			Answer: rule.Says(false, func(q besideLetters) bool { return q.opensWithCourtesy(q.word) }),
		},
		{
			Name: "hangul/syllable-behind-letters",
			Doc:  "One syllable, with or without a postposition, is no part of the name.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[SK]{organization}골 소식이 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[SK그룹]{organization} 소식이 왔다."},
			},
			Answer: rule.Says(false, func(q besideLetters) bool { return len(q.stem) < 6 }),
		},
		{
			Name:      "hangul/word-behind-letters",
			Doc:       "Any other word behind letters is a part of the name that they begin.",
			For:       language.Caseless,
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "ko", Text: "[SK그룹]{organization}은 웃었다."},
				{Language: "ko", Text: "[LG전자]{organization}는 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[SK]{organization} 그룹은 웃었다."},
			},
			Answer: rule.Says(true, func(besideLetters) bool { return true }),
		},
	},
}

// beforeLetters decides whether the Hangul word before a name in Latin letters belongs
// to it.
var beforeLetters = rule.List[besideLetters, bool]{
	Name: "hangul/before-letters",
	Asks: "Does Hangul that touches a name in Latin letters before it belong to the name?",
	Rules: []rule.Rule[besideLetters, bool]{
		{
			Name: "hangul/long-word-before-letters",
			Doc:  "A word of more than three syllables is no part of the name.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "소프트웨어[SK]{organization}가 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[오픈AI]{organization}가 웃었다."},
			},
			Answer: rule.Says(false, func(q besideLetters) bool { return len(q.word) > 9 }),
		},
		{
			Name: "hangul/adnominal-before-letters",
			Doc:  "A word in the form that verbs and nouns have before a noun is no part of the name.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[어제]{@2025-02-03} 출간된[SK]{organization}를 읽었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[오픈AI]{organization}가 웃었다."},
			},
			Answer: rule.Says(false, func(q besideLetters) bool { return q.isAdnominal(q.word) }),
		},
		{
			Name: "hangul/postposition-before-letters",
			Doc:  "A postposition, or a word with one, is no part of the name.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "바다에[SK]{organization}를 세웠다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[오픈AI]{organization}가 웃었다."},
			},
			Answer: rule.Says(false, func(q besideLetters) bool { return !q.bare || q.postpositions.has(q.word) }),
		},
		{
			Name:      "hangul/word-before-letters",
			Doc:       "Any other word before letters is a part of the name that they end.",
			For:       language.Caseless,
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "ko", Text: "[오픈AI]{organization}가 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "오픈 AI가 웃었다."},
			},
			Answer: rule.Says(true, func(besideLetters) bool { return true }),
		},
	},
}

// mixedKinds decides what a name in both scripts names, where its Latin part alone does
// not say it surely.
var mixedKinds = rule.List[besideLetters, schema.PartyType]{
	Name: "hangul/mixed-kind",
	Asks: "What does a name in Latin letters and Hangul name?",
	Rules: []rule.Rule[besideLetters, schema.PartyType]{
		{
			Name: "hangul/institution-behind-letters",
			Doc:  "With an institution's noun behind the letters it is an organisation.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[Boston대학교]{organization}는 크다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[Boston바다]{place}는 크다."},
			},
			Answer: rule.Says(schema.Organization, func(q besideLetters) bool { return q.class&wordOrgNoun != 0 }),
		},
		{
			Name: "hangul/mixed-scripts",
			Doc:  "A name in both scripts is an organisation, unless more than a guess says otherwise.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[Kestrel바다]{organization}는 크다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[Kestrel전자]{organization}는 크다."},
			},
			Answer: rule.Says(schema.Organization, func(q besideLetters) bool { return q.weight <= 2 }),
		},
	},
}
