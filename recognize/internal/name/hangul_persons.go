package name

import (
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// hangulPersons decides whether a word is a person: a name of two to four syllables
// before a title or behind a profession, or one that is unmistakable.
var hangulPersons = rule.List[*hangulWord, hangulName]{
	Name: "hangul/person",
	Asks: "Is a word in Hangul a person's name?",
	Rules: []rule.Rule[*hangulWord, hangulName]{
		{
			Name: "hangul/courtesy-behind-surname",
			Doc:  "A surname that is written in one word with a courtesy is a person.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[경찰]{organization}은 [홍]{person}씨를 불렀다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[경찰]{organization}은 날씨를 탓했다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return q.beforeCourtesy(func(c courtesy, rest string) bool {
					return !c.withheld && q.lexicon.isSurname(rest) && (!c.young || q.class == 0 && q.lexicon.sureSurnames.has(rest))
				})
			},
		},
		{
			Name: "hangul/courtesy-behind-full-name",
			Doc:  "A full name that is written in one word with a courtesy is a person.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "기자는 [박지영]{person}씨를 만났다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "기자는 [박지영]{person}을 만났다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return q.beforeCourtesy(func(c courtesy, rest string) bool {
					return !c.withheld && len(rest) == 9 && q.lexicon.isFullName(rest)
				})
			},
		},
		{
			Name: "hangul/withheld-name",
			Doc:  "A surname before the word for a name that is withheld, with a courtesy, is a person.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[경찰]{organization}은 [김]{person}모씨를 불렀다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[경찰]{organization}은 [김]{person}씨를 불렀다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return q.beforeCourtesy(func(c courtesy, rest string) bool { return c.withheld && !c.aged && q.lexicon.isSurname(rest) })
			},
		},
		{
			Name: "hangul/withheld-name-with-age",
			Doc:  "A surname before the word for a name that is withheld, without a courtesy, is a person where an age or a courtesy follows.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[경찰]{organization}은 [강]{person}모([48]{48})씨를 불렀다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[경찰]{organization}은 강모를 불렀다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return q.beforeCourtesy(func(c courtesy, rest string) bool { return c.aged && q.lexicon.isSurname(rest) && q.isAged() })
			},
		},
		{
			Name: "hangul/place-before-its-office",
			Doc:  "A word whose last syllable is that of a district and begins the title behind it is the place that the title is held in: 다온시 시장.",
			For:  language.Caseless,
			On:   onUnknown,
			Over: []string{"hangul/full-name-before-title", "hangul/full-name-behind-profession", "hangul/full-name-before-office-of-body"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[도람시]{place} 시장이 왔다."},
				{Language: "ko", Text: "[마전군]{place} 군수가 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[도람시]{person} 교수가 왔다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				_, last := q.lastSyllable()
				next := q.stemBehind(q.i)
				return q.alone(schema.Place, 4), last != "" && q.bare && q.lexicon.districts.has(last) && next.class&WordOffice != 0 &&
					strings.HasPrefix(next.stem, last) && !q.lexicon.isLikelyName(q.word())
			},
		},
		{
			Name: "hangul/full-name-before-title",
			Doc:  "A full name before a title is a person.",
			For:  language.Caseless,
			Over: []string{"hangul/full-name-behind-profession", "hangul/full-name-with-age", "hangul/likely-full-name"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[김바담]{person} 대표가 웃었다."},
				{Language: "ko", Text: "[김바담]{person} 전 대표가 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "장윤주 노래는 다르다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return q.whole(), q.class == 0 && q.lexicon.isFullName(q.word()) && !q.lexicon.isModifier(q.word()) && q.isTitled()
			},
		},
		{
			Name: "hangul/full-name-before-office-of-body",
			Doc:  "A full name of syllables that given names have is a person before a title that is held in what stands between, or is written in one word with it.",
			For:  language.Caseless,
			On:   onUnknown,
			Over: []string{"hangul/full-name-behind-profession", "hangul/full-name-with-age", "hangul/likely-full-name"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[이현주]{person} 노동연구원장이 웃었다."},
				{Language: "ko", Text: "[이민주]{person} [서강대학교]{organization} 교수가 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "이현주 노동정책이 나왔다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return q.whole(), q.lexicon.isFullName(q.word()) && q.lexicon.isGiven(q.word()) && !q.lexicon.isModifier(q.word()) && q.isTitledFarther()
			},
		},
		{
			Name: "hangul/surname-as-word",
			Doc:  "A surname that is a word as well is no person right before a title.",
			For:  language.Caseless,
			Over: []string{"hangul/surname-before-title"},
			Decides: []rule.Example{
				{Language: "ko", Text: "모 대표가 웃었다."},
				{Language: "ko", Text: "전 대통령이 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[허]{person} 대표가 웃었다."},
				{Language: "ko", Text: "[이]{person} 대표가 웃었다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return hangulName{}, q.classes[q.i] == 0 && q.lexicon.wordSurnames.has(q.word()) && q.lexicon.isSurname(q.word()) && q.isRightBeforeTitle()
			},
		},
		{
			Name: "hangul/surname-before-title",
			Doc:  "A surname before a title is a person.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[허]{person} 대표가 웃었다."},
				{Language: "ko", Text: "[김]{person} 전 대통령이 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "허 노래가 좋다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return q.whole(), q.classes[q.i] == 0 && q.lexicon.isSurname(q.word()) && q.isTitled()
			},
		},
		{
			Name: "hangul/title-in-word",
			Doc:  "A full name that is written in one word with a title is a person.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "[문재인]{person}대통령이 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "현직대통령이 왔다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				if len(q.stem) < 15 || !q.lexicon.isFullName(q.stem[:9]) || q.lexicon.Class(q.stem[9:])&WordOffice == 0 {
					return hangulName{}, false
				}
				return hangulName{to: q.i + 1, stem: q.stem[:9], kind: schema.Person, weight: 4}, true
			},
		},
		{
			Name: "hangul/full-name-behind-profession",
			Doc:  "A full name behind a person's noun or a title is a person.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "배우 [한혜진]{person}이 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "바다 한가운데가 좋다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return q.alone(schema.Person, 3), q.lexicon.isFullName(q.stem) && q.isProfessed()
			},
		},
		{
			Name: "hangul/full-name-with-age",
			Doc:  "A full name before an age in parentheses or a courtesy is a person.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "[이상기]{person}([71]{71})는 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "이상기(가명)는 웃었다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return q.alone(schema.Person, 3), q.lexicon.isFullName(q.stem) && q.isAged()
			},
		},
		{
			Name: "hangul/likely-full-name",
			Doc:  "A frequent surname with two syllables that given names are made of, and other words are not, is a person.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "[박도윤]{person}은 [어제]{@2025-02-03} 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "박람회는 [어제]{@2025-02-03} 열렸다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return q.alone(schema.Person, 3), q.lexicon.isLikelyName(q.stem)
			},
		},
	},
}

// whole returns the person that is the word as it stands.
func (q *hangulWord) whole() hangulName {
	return hangulName{to: q.i + 1, stem: q.word(), kind: schema.Person, weight: 4}
}

// beforeCourtesy returns the person before the first courtesy, in one word with it, that
// is as wanted.
func (q *hangulWord) beforeCourtesy(wanted func(c courtesy, rest string) bool) (hangulName, bool) {
	for _, c := range q.lexicon.courtesies {
		for _, s := range [...]string{q.stem, q.word()} {
			if rest, ok := strings.CutSuffix(s, c.text); ok && wanted(c, rest) {
				return hangulName{to: q.i + 1, stem: rest, kind: schema.Person, weight: 4}, true
			}
		}
	}
	return hangulName{}, false
}

// isTitled reports a title behind the word, with or without a word for former ones
// before it.
func (q *hangulWord) isTitled() bool {
	return q.isRightBeforeTitle() || q.isSpacedHangul(q.i+1) && q.lexicon.former[q.Tokens[q.i+1].Text] && q.stemBehind(q.i+1).class&WordOffice != 0
}

// isRightBeforeTitle reports a title behind the word.
func (q *hangulWord) isRightBeforeTitle() bool { return q.stemBehind(q.i).class&WordOffice != 0 }

// isTitledFarther reports a title behind the words for where it is held, or at the end of
// one of them: 서강대 교수, 한국노동연구원장.
func (q *hangulWord) isTitledFarther() bool {
	for k := q.i; k < q.i+maxTitleWords; k++ {
		if k+1 < len(q.Tokens) && q.Tokens[k+1].Class == text.ClassWord && q.Tokens[k+1].Upper && q.Tokens[k+1].Gap == text.GapSpace {
			continue // MBC 아나운서
		}
		next := q.stemBehind(k)
		if k > q.i && next.class&WordOffice != 0 || q.lexicon.titleEnds.end(next.stem, 6) && next.class&WordCommon == 0 {
			return true
		}
		if next.stem == "" || !next.bare {
			return false
		}
	}
	return false
}

// maxTitleWords is how many words a title with what it is held in may have.
const maxTitleWords = 4

// isProfessed reports a person's noun or a title before the word.
func (q *hangulWord) isProfessed() bool {
	return q.i > 0 && q.Tokens[q.i].Gap == text.GapSpace && q.Tokens[q.i-1].Class == text.ClassHangul && q.classes[q.i-1]&(WordPerson|WordOffice) != 0
}

// isAged reports an age in parentheses behind the word, or a courtesy.
func (q *hangulWord) isAged() bool {
	n := q.i
	if n+1 < len(q.Tokens) && q.lexicon.isCourtesy(q.Tokens[n+1].Lower) {
		return true
	}
	return n+2 < len(q.Tokens) && q.Tokens[n+1].Text == "(" && q.Tokens[n+1].Gap == text.GapNone && q.Tokens[n+2].Class == text.ClassDigits && len(q.Tokens[n+2].Text) == 2
}

// isSurname reports a surname of one syllable.
func (x *syllabary) isSurname(s string) bool { return len(s) == 3 && x.surnames.has(s) }

// isFullName reports a surname and a given name of two syllables, in
// bytes 9; double surnames make 12.
func (x *syllabary) isFullName(s string) bool {
	switch len(s) {
	case 9:
		return x.isSurname(s[:3])
	case 12:
		return x.doubleSurnames[s[:6]]
	}
	return false
}

// isGiven reports that a full name ends in two syllables that given names are made of.
func (x *syllabary) isGiven(s string) bool {
	first, last := s[len(s)-6:len(s)-3], s[len(s)-3:]
	return x.givenFirst.has(first) && (x.givenLast.has(last) || x.noLast.has(last))
}

// isModifier reports a word in the form of verbs before a noun whose last syllable is of
// no given name.
func (x *syllabary) isModifier(s string) bool {
	return x.adnominals.end(s, 0) && !x.givenLast.has(s[len(s)-3:])
}

// isLikelyName reports a full name by its syllables alone: a frequent
// surname that few other words open with, and two syllables that given names
// are made of and nouns do not end in.
func (x *syllabary) isLikelyName(s string) bool {
	if len(s) != 9 {
		return false
	}
	surname, first, last := s[:3], s[3:6], s[6:9]
	switch {
	case x.noLast.has(last) || !x.givenFirst.has(first):
		return false
	case x.sureSurnames.has(surname):
		return x.givenLast.has(last)
	}
	return x.doubtfulSurnames.has(surname) && x.sureLast.has(last)
}
