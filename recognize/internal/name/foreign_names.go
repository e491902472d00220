package name

import (
	"unicode/utf8"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// foreignStarts decides whether a foreign name begins at a word, and returns what of the
// word is its first part.
var foreignStarts = rule.List[*hangulWord, stemmedWord]{
	Name: "hangul/foreign-start",
	Asks: "Does a foreign name in Hangul begin at a word?",
	Rules: []rule.Rule[*hangulWord, stemmedWord]{
		{
			Name: "hangul/foreign-opener",
			Doc:  "A word that opens foreign names begins one before a word that is spelled as these are.",
			For:  language.Caseless,
			Over: []string{"hangul/given-name-as-word", "hangul/known-given-name", "hangul/foreign-spelling"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[폰 보이스트]{person}가 웃었다."},
				{Language: "ko", Text: "[칼 라거펠트]{person}가 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "폰 화면이 꺼졌다."},
			},
			Answer: func(q *hangulWord) (stemmedWord, bool) {
				first := stemmedWord{stem: q.word(), bare: true}
				if q.class&plainNouns != 0 || !q.lexicon.foreignOpeners[q.word()] {
					return first, false
				}
				next := q.stemBehind(q.i) // 폰 보이트, 엘 파소
				return first, next.stem != "" && next.class == 0 && q.isForeign(q.i+1, next.stem)
			},
		},
		{
			Name: "hangul/given-name-as-word",
			Doc:  "A given name that is a word as well begins no name.",
			For:  language.Caseless,
			On:   onGivenName,
			Over: []string{"hangul/known-given-name"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[고양]{place}이 마리 수를 셌다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[고양]{place}이 [마리아]{person}가 웃었다."},
			},
			Answer: func(q *hangulWord) (stemmedWord, bool) {
				return stemmedWord{}, q.class&plainNouns != 0
			},
		},
		{
			Name: "hangul/known-given-name",
			Doc:  "A given name of the lists begins a name.",
			For:  language.Caseless,
			On:   onGivenName,
			Decides: []rule.Example{
				{Language: "ko", Text: "[에릭]{person}은 [어제]{@2025-02-03} 왔다."},
				{Language: "ko", Text: "[샘 올트먼]{person}이 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "바다는 [어제]{@2025-02-03} 왔다."},
			},
			Answer: func(q *hangulWord) (stemmedWord, bool) { return q.stemmedWord, true },
		},
		{
			Name: "hangul/foreign-spelling",
			Doc:  "A word with syllables that the language's own words hardly have begins a foreign name.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "[헬싱포르스]{person}는 웃었다."},
				{Language: "ko", Text: "[카탈라노]{person}는 웃었다."},
				{Language: "ko", Text: "[푸틴]{person}은 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "어머니는 웃었다."},
			},
			Answer: func(q *hangulWord) (stemmedWord, bool) {
				return q.stemmedWord, !q.isBehindDigits() && q.isForeign(q.i, q.stem)
			},
		},
	},
}

// isBehindDigits reports that the word touches digits before it, as counters do: 2루에서.
func (q *hangulWord) isBehindDigits() bool {
	return q.i > 0 && q.Tokens[q.i].Gap == text.GapNone && q.Tokens[q.i-1].Class == text.ClassDigits
}

// foreignName is a foreign name in tokens [i, j].
type foreignName struct {
	*Reader
	i, j int
	last stemmedWord // at j
	next stemmedWord // behind it, where nothing but a space stands between
}

// takeForeignName takes the foreign name that begins at token i with a part that a rule
// made, and returns the token to go on at.
func (n *Reader) takeForeignName(i int, first stemmedWord, made *string) int {
	if first.stem == "" {
		return n.addHangul(i, hangulName{}, made, nil)
	}
	q := foreignName{Reader: n, i: i}
	q.j, q.last = n.extendForeignName(i, first)
	if q.last.bare {
		q.next = n.stemBehind(q.j)
	}
	name, by, ok := foreignKinds.First(q, n.Traits, 0, n.Observer)
	if !ok {
		return i + 1
	}
	return n.addHangul(i, name, made, &foreignKinds.Rules[by].Name)
}

// extendForeignName returns the last token of a foreign name that begins at token i, and
// its stem. The words before the last carry no postposition.
func (n *Reader) extendForeignName(i int, first stemmedWord) (j int, last stemmedWord) {
	j, last = i, first
	for last.bare && j-i < 4 {
		next := n.stemBehind(j)
		if next.stem == "" {
			break
		}
		words, by, ok := foreignParts.First(nextWord{n, j, next}, n.Traits, 0, n.Observer)
		if ok {
			n.Observer.Note(foreignParts.Rules[by].Name, rule.Place{From: j + 1, To: j + 2})
		}
		if !ok || words == 0 {
			break
		}
		j += words
		last = n.stemAt(j)
	}
	return j, last
}

// nextWord is the word behind token j, in which a foreign name may go on.
type nextWord struct {
	*Reader
	j    int
	next stemmedWord
}

// isSubjectOrGlossed reports that the word has the postposition of a subject, or that a
// parenthesis follows it.
func (q nextWord) isSubjectOrGlossed() bool {
	word := q.Tokens[q.j+1].Text
	if q.j+2 < len(q.Tokens) && q.Tokens[q.j+2].Text == "(" && q.Tokens[q.j+2].Gap == text.GapNone {
		return q.next.bare
	}
	return !q.next.bare && q.lexicon.subjectOf[word[len(q.next.stem):]] && !q.lexicon.nounEnds.end(q.next.stem, 0)
}

// foreignParts decides how many of the words behind a foreign name go on it.
var foreignParts = rule.List[nextWord, int]{
	Name: "hangul/foreign-part",
	Asks: "Does a word go on the foreign name before it?",
	Rules: []rule.Rule[nextWord, int]{
		{
			Name: "hangul/foreign-particle",
			Doc:  "A foreign particle goes on a name with the word behind it, if that is spelled as foreign names are.",
			For:  language.Caseless,
			Over: []string{"hangul/place-behind-name", "hangul/noun-behind-name", "hangul/known-part"},
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [푼타 델 에스테]{person}를 떠났다."},
				{Language: "ko", Text: "[페터 폰 슈미트]{person}가 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [푼타]{person} 델 곁을 떠났다."},
			},
			Answer: func(q nextWord) (int, bool) {
				if !q.lexicon.foreignParticles[q.Tokens[q.j+1].Text] {
					return 0, false
				}
				after := q.stemBehind(q.j + 1)
				return 2, after.stem != "" && q.isForeign(q.j+2, after.stem)
			},
		},
		{
			Name: "hangul/place-behind-name",
			Doc:  "A place or an organisation goes on no name, unless it is a given name as well.",
			For:  language.Caseless,
			Over: []string{"hangul/known-part", "hangul/foreign-part-spelling", "hangul/part-behind-given-name"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[에릭 솔하임]{person} [노르웨이]{place} 총리가 말했다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[에릭 솔하임]{person} 총리가 말했다."},
			},
			Answer: func(q nextWord) (int, bool) {
				return 0, q.next.class&(WordPlace|WordOrganization) != 0 && q.next.class&WordGivenName == 0
			},
		},
		{
			Name: "hangul/noun-behind-name",
			Doc:  "A noun goes on no name.",
			For:  language.Caseless,
			Over: []string{"hangul/known-part", "hangul/foreign-part-spelling", "hangul/part-behind-given-name"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[샘 올트먼]{person} 대표가 웃었다."},
				{Language: "ko", Text: "[에릭 솔하임]{person} 형이 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[샘 올트먼]{person}이 웃었다."},
			},
			Answer: func(q nextWord) (int, bool) {
				return 0, q.next.class&(WordPlace|WordOrganization) == 0 && q.next.class&(plainNouns&^wordProject|WordNever|wordOrgNoun|wordPlaceNoun) != 0
			},
		},
		{
			Name: "hangul/known-part",
			Doc:  "A given name of the lists goes on a name.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[마르코 안토니오]{person}가 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[마르코]{person}가 왔다."},
			},
			Answer: func(q nextWord) (int, bool) { return 1, q.next.class != 0 },
		},
		{
			Name: "hangul/foreign-part-spelling",
			Doc:  "A word that is spelled as foreign names are goes on a name.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[로코 카탈라노]{person} 대표를 만났다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[로코]{person} 바다가 좋다."},
			},
			Answer: func(q nextWord) (int, bool) { return 1, q.next.class == 0 && q.isForeign(q.j+1, q.next.stem) },
		},
		{
			Name: "hangul/last-part",
			Doc:  "A word of three or four syllables that a postposition or a parenthesis follows goes on a name, unless it ends as verbs or nouns do.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[카탈라노 지히로]{person}가 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[카탈라노]{person} 지히로 왔다."},
			},
			Answer: func(q nextWord) (int, bool) {
				syllables := utf8.RuneCountInString(q.next.stem)
				return 1, q.next.class == 0 && syllables >= 3 && syllables <= 4 && !q.lexicon.isVerbal(q.next.stem) && q.isSubjectOrGlossed()
			},
		},
		{
			Name: "hangul/part-behind-given-name",
			Doc:  "Any word of two to five syllables goes on a given name of the lists, unless it ends as verbs do.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[제임스 바다]{person}가 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "책상 와이어가 왔다."},
			},
			Answer: func(q nextWord) (int, bool) {
				syllables := utf8.RuneCountInString(q.next.stem)
				return 1, q.classes[q.j]&WordGivenName != 0 && q.next.class == 0 && syllables >= 2 && syllables <= 5 && !q.lexicon.isVerbal(q.next.stem)
			},
		},
	},
}
