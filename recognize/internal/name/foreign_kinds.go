package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// foreignKinds decides what a foreign name names and whether the noun behind it is of it.
var foreignKinds = rule.List[foreignName, hangulName]{
	Name: "hangul/foreign-kind",
	Asks: "What does a foreign name in Hangul name?",
	Rules: []rule.Rule[foreignName, hangulName]{
		{
			Name: "hangul/numbered-ruler",
			Doc:  "A name before the number of a ruler is a person, with the number.",
			For:  language.Caseless,
			Over: []string{"hangul/foreign-behind-person-noun", "hangul/foreign-behind-firm", "hangul/foreign-behind-product", "hangul/foreign-behind-project"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[앙리 4세]{person}, 그는 오래 살았다."},
				{Language: "ko", Text: "[앙리 4세]{person}는 오래 살았다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[앙리]{person} [4번]{4 번}, 그는 오래 쉬었다."},
			},
			Answer: func(q foreignName) (hangulName, bool) {
				if !q.last.bare || !q.isRegnalNumber(q.j+1) {
					return hangulName{}, false
				}
				return hangulName{to: q.j + 3, stem: q.regnalCounter(q.j + 2), kind: schema.Person, weight: 4}, true
			},
		},
		{
			Name: "hangul/foreign-quoted",
			Doc:  "A name that quotation marks hold alone is the title of a work or what a thing is called, unless a firm's or a person's noun stands before it.",
			For:  language.Caseless,
			Over: []string{"hangul/foreign-where"},
			Decides: []rule.Example{
				{Language: "ko", Text: "그들은 '[카탈라노]{product}'를 만들었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "업체 '[핏비트]{organization}'가 웃었다."},
			},
			Answer: func(q foreignName) (hangulName, bool) {
				return q.as(schema.Product, 3), q.isQuoted() && (q.i < 2 || q.classes[q.i-2]&(WordFirm|WordPerson|WordOffice|wordProject) == 0)
			},
		},
		{
			Name: "hangul/foreign-behind-firm-and-quote",
			Doc:  "A name in quotation marks behind a firm's noun is an organisation.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "기업 '[핏비트]{organization}'가 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그들은 '[핏비트]{product}'를 만들었다."},
			},
			Answer: func(q foreignName) (hangulName, bool) {
				return q.as(schema.Organization, 3), q.i > 1 && q.isQuoted() && q.classes[q.i-2]&WordFirm != 0
			},
		},
		{
			Name: "hangul/foreign-before-title",
			Doc:  "A name before a title is a person.",
			For:  language.Caseless,
			Over: []string{"hangul/foreign-institution", "hangul/foreign-place", "hangul/foreign-before-place-syllable", "hangul/foreign-behind-person-noun", "hangul/foreign-behind-firm", "hangul/foreign-behind-product", "hangul/foreign-behind-project"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[무스카]{person} 시장이 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[무스카]{place} 시가 웃었다."},
			},
			Answer: func(q foreignName) (hangulName, bool) {
				return q.as(schema.Person, 4), q.next.class&WordOffice != 0
			},
		},
		{
			Name: "hangul/foreign-institution",
			Doc:  "A name before an institution's noun is an organisation, with the noun.",
			For:  language.Caseless,
			Over: []string{"hangul/foreign-place", "hangul/foreign-before-place-syllable", "hangul/foreign-behind-person-noun", "hangul/foreign-behind-firm", "hangul/foreign-behind-product", "hangul/foreign-behind-project"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[슈미트 대학교]{organization}가 문을 열었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[슈미트]{person}의 대학교가 문을 열었다."},
			},
			Answer: func(q foreignName) (hangulName, bool) {
				return q.withNext(schema.Organization), q.next.class&wordOrgNoun != 0 && len(q.next.stem) >= 6
			},
		},
		{
			Name: "hangul/foreign-place",
			Doc:  "A name before a place's noun is a place, with a noun of two syllables and more.",
			For:  language.Caseless,
			Over: []string{"hangul/foreign-behind-person-noun", "hangul/foreign-behind-firm", "hangul/foreign-behind-product", "hangul/foreign-behind-project"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[델타 지역]{place}이 넓다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[델타]{person}의 지역이 넓다."},
			},
			Answer: func(q foreignName) (hangulName, bool) {
				return q.withNext(schema.Place), q.next.class&wordPlaceNoun != 0 && len(q.next.stem) >= 6 // 아라곤 왕국
			},
		},
		{
			Name: "hangul/foreign-before-place-syllable",
			Doc:  "A name before a place's noun of one syllable is a place, without the noun.",
			For:  language.Caseless,
			Over: []string{"hangul/foreign-behind-person-noun", "hangul/foreign-behind-firm", "hangul/foreign-behind-product", "hangul/foreign-behind-project"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[슈미트]{place} 시가 상을 주었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[슈미트]{person} 형이 상을 주었다."},
			},
			Answer: func(q foreignName) (hangulName, bool) {
				return q.as(schema.Place, 4), q.next.class&wordPlaceNoun != 0 && len(q.next.stem) < 6
			},
		},
		{
			Name: "hangul/foreign-behind-person-noun",
			Doc:  "A name behind a person's noun or a title is a person.",
			For:  language.Caseless,
			Over: []string{"hangul/foreign-behind-firm", "hangul/foreign-behind-product", "hangul/foreign-behind-project", "hangul/foreign-where"},
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 감독 [카탈라노]{person}에 반했다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [카탈라노]{place}에 갔다."},
			},
			Answer: func(q foreignName) (hangulName, bool) {
				return q.as(schema.Person, 3), q.classBefore()&(WordPerson|WordOffice) != 0
			},
		},
		{
			Name: "hangul/foreign-behind-firm",
			Doc:  "A name behind a firm's noun is an organisation.",
			For:  language.Caseless,
			Over: []string{"hangul/foreign-behind-product", "hangul/foreign-behind-project", "hangul/foreign-where"},
			Decides: []rule.Example{
				{Language: "ko", Text: "기업 [핏비트]{organization}가 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "감독 [핏비트]{person}가 웃었다."},
			},
			Answer: func(q foreignName) (hangulName, bool) {
				return q.as(schema.Organization, 3), q.classBefore()&WordFirm != 0
			},
		},
		{
			Name: "hangul/foreign-behind-product",
			Doc:  "A name behind a product's noun is a product.",
			For:  language.Caseless,
			Over: []string{"hangul/foreign-behind-project", "hangul/foreign-where"},
			Decides: []rule.Example{
				{Language: "ko", Text: "영화 [카탈라노]{product}가 나왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "감독 [카탈라노]{person}가 나왔다."},
			},
			Answer: func(q foreignName) (hangulName, bool) {
				return q.as(schema.Product, 3), q.classBefore()&wordProduct != 0
			},
		},
		{
			Name: "hangul/foreign-behind-project",
			Doc:  "A name behind a project's noun is a project.",
			For:  language.Caseless,
			Over: []string{"hangul/foreign-where"},
			Decides: []rule.Example{
				{Language: "ko", Text: "프로젝트 [카탈라노]{project}가 나왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "감독 [카탈라노]{person}가 나왔다."},
			},
			Answer: func(q foreignName) (hangulName, bool) {
				return q.as(schema.Project, 3), q.classBefore()&wordProject != 0
			},
		},
		{
			Name: "hangul/foreign-where",
			Doc:  "A name with a postposition that says where something is is a place.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [프리먼]{place}에서 싸웠다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [프리먼]{person}과 싸웠다."},
			},
			Answer: func(q foreignName) (hangulName, bool) {
				return q.as(schema.Place, 2), !q.last.bare && q.lexicon.placedBy[q.Tokens[q.j].Text[len(q.last.stem):]]
			},
		},
		{
			Name:      "hangul/foreign-person",
			Doc:       "A foreign name of which nothing says what it names is a person.",
			For:       language.Caseless,
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "ko", Text: "[카탈라노]{person}가 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [카탈라노]{place}에서 왔다."},
			},
			Answer: func(q foreignName) (hangulName, bool) {
				return q.as(schema.Person, min(q.j-q.i, 1)+1), true
			},
		},
	},
}

// isQuoted reports that quotation marks hold the name and nothing else.
func (q foreignName) isQuoted() bool {
	if q.i == 0 || q.j+1 >= len(q.Tokens) || q.Tokens[q.i].Gap != text.GapNone || q.Tokens[q.j+1].Gap != text.GapNone {
		return false
	}
	switch q.Tokens[q.i-1].Text + q.Tokens[q.j+1].Text {
	case "''", "\"\"", "‘’", "“”", "'’", "‘'", "「」", "『』":
		return true
	}
	return false
}

// as returns the name without what stands behind it.
func (q foreignName) as(kind schema.PartyType, weight int) hangulName {
	return hangulName{to: q.j + 1, stem: q.last.stem, kind: kind, weight: weight}
}

// withNext returns the name with the noun behind it.
func (q foreignName) withNext(kind schema.PartyType) hangulName {
	return hangulName{to: q.j + 2, stem: q.next.stem, kind: kind, weight: 4}
}

// classBefore returns what the Hangul word before the name can be.
func (q foreignName) classBefore() wordClass {
	if q.i == 0 || q.Tokens[q.i].Gap != text.GapSpace || q.Tokens[q.i-1].Class != text.ClassHangul {
		return 0
	}
	return q.classes[q.i-1]
}

// isRegnalNumber reports the number of a ruler at token i: 4세.
func (n *Reader) isRegnalNumber(i int) bool {
	if i+1 >= len(n.Tokens) || n.Tokens[i].Class != text.ClassDigits || n.Tokens[i].Gap != text.GapSpace || n.Tokens[i+1].Class != text.ClassHangul {
		return false
	}
	number, mark := n.Tokens[i].Text, &n.Tokens[i+1]
	return (len(number) == 1 || len(number) == 2 && number < "24") && mark.Gap == text.GapNone && n.regnalCounter(i+1) != ""
}

// regnalCounter returns the counter of rulers that token i is, without its postposition,
// "" for none.
func (n *Reader) regnalCounter(i int) string {
	word := n.Tokens[i].Text
	if n.lexicon.regnal[word] {
		return word
	}
	for _, p := range n.lexicon.postpositions.at(word) {
		if rest, ok := p.cutFrom(word); ok && n.lexicon.regnal[rest] {
			return rest
		}
	}
	return ""
}
