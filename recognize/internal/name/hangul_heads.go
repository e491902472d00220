package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// hangulHeads decides what the end of a word that is not in the lists makes of it.
var hangulHeads = rule.List[*hangulWord, hangulName]{
	Name: "hangul/head",
	Asks: "What does the end of a word in Hangul make of it?",
	Rules: []rule.Rule[*hangulWord, hangulName]{
		{
			Name: "hangul/institution-noun",
			Doc:  "A word that ends in an institution's noun is an organisation.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "[다온전자]{organization}는 [오늘]{@2025-02-04} 쉰다."},
				{Language: "ko", Text: "[한강대학교]{organization}가 문을 열었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "자동차회사가 문을 열었다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return q.alone(schema.Organization, 4), q.headNoun() == schema.Organization
			},
		},
		{
			Name: "hangul/place-noun",
			Doc:  "A word that ends in a place's noun is a place.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [인천국제공항]{place}에 갔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 국제공항에 갔다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return q.alone(schema.Place, 4), q.headNoun() == schema.Place
			},
		},
		{
			Name: "hangul/district",
			Doc:  "A place, a foreign name or two unknown syllables before the syllable for a district are a place.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "[트빌리시]{place}는 크다."},
				{Language: "ko", Text: "그는 [노원구]{place}에 갔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 연구에 빠졌다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				root, last := q.lastSyllable()
				if root == "" || !q.lexicon.districts.has(last) {
					return hangulName{}, false
				}
				short := len(root) == 6 && q.lexicon.Class(root) == 0 && !q.lexicon.isVerbal(q.stem)
				return q.alone(schema.Place, 4), short || q.isPlace(root) || q.isForeign(q.i, root)
			},
		},
		{
			Name: "hangul/feature",
			Doc:  "A place or a foreign name before the syllable for a river, an island or the like is a place.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [허드슨강]{place}을 건넜다."},
				{Language: "ko", Text: "그는 [서울역]{place}에 갔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 건강을 챙겼다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				root, last := q.lastSyllable()
				return q.alone(schema.Place, 4), root != "" && q.lexicon.features.has(last) && (q.isPlace(root) || q.isForeign(q.i, root))
			},
		},
		{
			Name: "hangul/part-of-place",
			Doc:  "A place before the syllable for a part of it or for what is named after it is a place.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [강릉동]{place}에 갔다."},
				{Language: "ko", Text: "[후베이성]{place}은 크다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "가능성은 크다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				root, last := q.lastSyllable()
				return q.alone(schema.Place, 4), root != "" && q.lexicon.derived.has(last) && q.isPlace(root)
			},
		},
		{
			Name: "hangul/spot",
			Doc:  "Two or three unknown syllables before that for a neighbourhood, a station, a stream or a hill are a place, unless the end is a word of its own.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [서초동]{place}에 갔다."},
				{Language: "ko", Text: "[왕십리역]{place}은 크다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "중노동은 [어제]{@2025-02-03} 끝났다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				root, last := q.lastSyllable()
				return q.alone(schema.Place, 3), root != "" && len(root) <= 9 && q.lexicon.spots.has(last) &&
					q.lexicon.Class(root) == 0 && q.lexicon.Class(q.stem[len(q.stem)-6:]) == 0
			},
		},
		{
			Name: "hangul/college",
			Doc:  "A place or a foreign name before the syllable for a university is an organisation.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "[베네치아대]{organization}는 [오늘]{@2025-02-04} 쉰다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "유리대는 [오늘]{@2025-02-04} 쉰다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				root, last := q.lastSyllable()
				return q.alone(schema.Organization, 4), root != "" && q.lexicon.colleges.has(last) && (q.isPlace(root) || q.isForeign(q.i, root))
			},
		},
		{
			Name: "hangul/authority",
			Doc:  "A word of four syllables and more with that for an authority at its end is one, unless it ends as another noun does.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "[산업통상부]{organization}는 [오늘]{@2025-02-04} 쉰다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "산업통상본부는 [오늘]{@2025-02-04} 쉰다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				_, last := q.lastSyllable()
				return q.alone(schema.Organization, 4), len(q.stem) >= 12 && q.lexicon.authorities.has(last) && !q.lexicon.isNoAuthority(q.stem)
			},
		},
		{
			Name: "hangul/political-party",
			Doc:  "Two unknown syllables and more before that for a political party are one.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "[가람미래당]{organization}은 [오늘]{@2025-02-04} 쉰다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "노래당은 [오늘]{@2025-02-04} 쉰다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				root, last := q.lastSyllable()
				return q.alone(schema.Organization, 4), root != "" && q.lexicon.politicalParties.has(last) && q.lexicon.Class(root) == 0
			},
		},
	},
}

// headNoun returns what the institution's or place's noun at the end of the word makes
// of it, "" where there is none: 서울대학교, 현대자동차, 강남구.
func (q *hangulWord) headNoun() schema.PartyType {
	s := q.stem
	for before := 3; before <= len(s)-6; before += 3 {
		if before < 6 && len(s)-before < 9 {
			continue
		}
		c := compound{root: q.lexicon.Class(s[:before]), head: q.lexicon.Class(s[before:]), short: len(s)-before <= 6}
		if c.head&(wordOrgNoun|wordPlaceNoun) == 0 {
			continue
		}
		if _, no := noHeads.Ask(c, q.Traits, rule.Triggers(c.head), q.Observer, rule.Place{From: q.i, To: q.i + 1}); no {
			continue
		}
		if c.head&wordOrgNoun != 0 {
			return schema.Organization
		}
		return schema.Place
	}
	return ""
}

// compound is a word that ends in a noun of institutions or places.
type compound struct {
	root, head wordClass // the noun, and what stands before it
	short      bool      // the noun has two syllables
}

// noHeads decides where such a noun makes no name.
var noHeads = rule.List[compound, bool]{
	Name: "hangul/no-head",
	Asks: "Does the noun of an institution or place at the end of a word make no name of it?",
	Rules: []rule.Rule[compound, bool]{
		{
			Name: "hangul/institution-behind-noun",
			Doc:  "An institution's noun behind a mere noun makes no name.",
			For:  language.Caseless,
			On:   onOrgNoun,
			Decides: []rule.Example{
				{Language: "ko", Text: "[국민은행]{organization}이 아니라 지방은행이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[한강대학교]{organization}가 문을 열었다."},
			},
			Answer: rule.Says(true, func(c compound) bool { return c.root&(WordCommon|WordPlace) == WordCommon }),
		},
		{
			Name: "hangul/short-institution-behind-place",
			Doc:  "An institution's noun of two syllables that is a mere noun as well makes no name behind a place that is one too.",
			For:  language.Caseless,
			On:   onOrgNoun,
			Decides: []rule.Example{
				{Language: "ko", Text: "[유럽]{place}신문이 그렇게 썼다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [부산은행]{organization}에 갔다."},
			},
			Answer: rule.Says(true, func(c compound) bool {
				return c.short && c.head&WordCommon != 0 && c.root&(WordCommon|WordPlace) == WordCommon|WordPlace
			}),
		},
		{
			Name: "hangul/place-noun-behind-noun",
			Doc:  "A place's noun behind a mere noun makes no name.",
			For:  language.Caseless,
			On:   onPlaceNoun,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 국제공항에 갔다."},
				{Language: "ko", Text: "주변지역이 넓다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [인천국제공항]{place}에 갔다."},
			},
			Answer: rule.Says(true, func(c compound) bool { return c.head&wordOrgNoun == 0 && c.root&WordCommon != 0 }),
		},
	},
}

// lastSyllable parts a word of three syllables and more before its last, "" for a
// shorter one.
func (q *hangulWord) lastSyllable() (root, last string) {
	if n := len(q.stem) - 3; n >= 6 {
		return q.stem[:n], q.stem[n:]
	}
	return "", ""
}

// plainNouns are the classes of words that no name is made of, but those of lists.
const plainNouns = WordCommon | WordOffice | WordPerson | WordFirm | wordProduct | wordProject

// hangulParts decides whether a part of a word, or what stands around it, makes it a
// name.
var hangulParts = rule.List[*hangulWord, hangulName]{
	Name: "hangul/part",
	Asks: "Is a word in Hangul, or a part of it, a name by what it goes on with?",
	Rules: []rule.Rule[*hangulWord, hangulName]{
		{
			Name: "hangul/people",
			Doc:  "A place with the syllable for persons behind it is its people.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[로마인]{group}은 이 도시를 세웠다."},
				{Language: "ko", Text: "[부산인]{group}은 바다를 본다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "노인은 바다를 본다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				if q.class&plainNouns != 0 {
					return hangulName{}, false
				}
				_, ok := q.lexicon.peoples.cut(q.stem, q.Reader.isPlace)
				return q.alone(schema.Group, 4), ok
			},
		},
		{
			Name: "hangul/place-before-noun",
			Doc:  "A place that is written in one word with the noun behind it is a name without that.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "[한국]{place}시간 오후에 열린다."},
				{Language: "ko", Text: "[서울]{place}시민은 바다를 본다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "점심시간 오후에 열린다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				for cut := 6; cut <= len(q.stem)-6 && cut <= 15; cut += 3 { // 한국시각, 서울시민
					if q.isPlace(q.stem[:cut]) && q.lexicon.Class(q.stem[cut:])&(WordCommon|WordOffice) != 0 {
						return hangulName{to: q.i + 1, stem: q.stem[:cut], kind: schema.Place, weight: 3}, true
					}
				}
				return hangulName{}, false
			},
		},
		{
			Name: "hangul/place-before-syllable",
			Doc:  "A place with the syllable for what comes from it, goes to it or plays against it is a name without that.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "[카타르]{place}행 비행기가 떴다."},
				{Language: "ko", Text: "[브라질]{place}전 선수가 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그들의 평행 이론이 나왔다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				root, last := q.lastSyllable()
				return hangulName{to: q.i + 1, stem: root, kind: schema.Place, weight: 3}, root != "" && q.lexicon.ofPlaces.has(last) && q.isPlace(root)
			},
		},
		{
			Name: "hangul/glossed-in-letters",
			Doc:  "A word before its spelling in Latin letters in parentheses is a name, of a person if nothing says otherwise.",
			For:  language.Caseless,
			On:   onUnknown,
			Decides: []rule.Example{
				{Language: "ko", Text: "[둔다르]{person}([Dündar]{person})는 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "둔다르(가명)는 웃었다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return hangulName{to: q.i + 1, stem: q.word(), kind: schema.Person, weight: 1}, q.isGlossed()
			},
		},
	},
}
