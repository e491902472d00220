package name

import (
	"unicode/utf8"

	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
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
			On:   onGivenName,
			Over: []string{"hangul/known-given-name"},
			Answer: func(q *hangulWord) (stemmedWord, bool) {
				return stemmedWord{}, q.class&plainNouns != 0
			},
		},
		{
			Name:   "hangul/known-given-name",
			Doc:    "A given name of the lists begins a name.",
			On:     onGivenName,
			Answer: func(q *hangulWord) (stemmedWord, bool) { return q.stemmedWord, true },
		},
		{
			Name:   "hangul/foreign-spelling",
			Doc:    "A word with syllables that the language's own words hardly have begins a foreign name.",
			On:     onUnknown,
			Answer: func(q *hangulWord) (stemmedWord, bool) { return q.stemmedWord, q.isForeign(q.i, q.stem) },
		},
	},
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

// foreignKinds decides what a foreign name names and whether the noun behind it is of it.
var foreignKinds = rule.List[foreignName, hangulName]{
	Name: "hangul/foreign-kind",
	Asks: "What does a foreign name in Hangul name?",
	Rules: []rule.Rule[foreignName, hangulName]{
		{
			Name: "hangul/numbered-ruler",
			Doc:  "A name before the number of a ruler is a person, with the number.",
			Answer: func(q foreignName) (hangulName, bool) {
				if !q.last.bare || !q.isRegnalNumber(q.j+1) {
					return hangulName{}, false
				}
				return hangulName{to: q.j + 3, stem: q.stemAt(q.j + 2).stem, kind: schema.Person, weight: 4}, true
			},
		},
		{
			Name: "hangul/foreign-before-title",
			Doc:  "A name before a title is a person.",
			Answer: func(q foreignName) (hangulName, bool) {
				return q.as(schema.Person, 4), q.next.class&WordOffice != 0
			},
		},
		{
			Name: "hangul/foreign-institution",
			Doc:  "A name before an institution's noun is an organisation, with the noun.",
			Answer: func(q foreignName) (hangulName, bool) {
				return q.withNext(schema.Organization), q.next.class&wordOrgNoun != 0 && len(q.next.stem) >= 6
			},
		},
		{
			Name: "hangul/foreign-place",
			Doc:  "A name before a place's noun is a place, with a noun of two syllables and more.",
			Answer: func(q foreignName) (hangulName, bool) {
				return q.withNext(schema.Place), q.next.class&wordPlaceNoun != 0 && len(q.next.stem) >= 6 // 아라곤 왕국
			},
		},
		{
			Name: "hangul/foreign-before-place-syllable",
			Doc:  "A name before a place's noun of one syllable is a place, without the noun.",
			Answer: func(q foreignName) (hangulName, bool) {
				return q.as(schema.Place, 4), q.next.class&wordPlaceNoun != 0 && len(q.next.stem) < 6
			},
		},
		{
			Name: "hangul/foreign-behind-person-noun",
			Doc:  "A name behind a person's noun or a title is a person.",
			Answer: func(q foreignName) (hangulName, bool) {
				return q.as(schema.Person, 3), q.classBefore()&(WordPerson|WordOffice) != 0
			},
		},
		{
			Name: "hangul/foreign-behind-firm",
			Doc:  "A name behind a firm's noun is an organisation.",
			Answer: func(q foreignName) (hangulName, bool) {
				return q.as(schema.Organization, 3), q.classBefore()&WordFirm != 0
			},
		},
		{
			Name: "hangul/foreign-behind-product",
			Doc:  "A name behind a product's noun is a product.",
			Answer: func(q foreignName) (hangulName, bool) {
				return q.as(schema.Product, 3), q.classBefore()&wordProduct != 0
			},
		},
		{
			Name: "hangul/foreign-behind-project",
			Doc:  "A name behind a project's noun is a project.",
			Answer: func(q foreignName) (hangulName, bool) {
				return q.as(schema.Project, 3), q.classBefore()&wordProject != 0
			},
		},
		{
			Name: "hangul/foreign-where",
			Doc:  "A name with a postposition that says where something is is a place.",
			Answer: func(q foreignName) (hangulName, bool) {
				return q.as(schema.Place, 2), !q.last.bare && q.lexicon.placedBy[q.Tokens[q.j].Text[len(q.last.stem):]]
			},
		},
		{
			Name:      "hangul/foreign-person",
			Doc:       "A foreign name of which nothing says what it names is a person.",
			Otherwise: true,
			Answer: func(q foreignName) (hangulName, bool) {
				return q.as(schema.Person, min(q.j-q.i, 1)+1), true
			},
		},
	},
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
	if i+1 >= len(n.Tokens) || n.Tokens[i].Class != text.ClassDigits || n.Tokens[i].Gap != text.GapSpace {
		return false
	}
	number, mark := n.Tokens[i].Text, &n.Tokens[i+1]
	return (len(number) == 1 || len(number) == 2 && number < "24") && mark.Gap == text.GapNone && mark.Class == text.ClassHangul && n.lexicon.regnal[n.stemAt(i+1).stem]
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

// foreignParts decides how many of the words behind a foreign name go on it.
var foreignParts = rule.List[nextWord, int]{
	Name: "hangul/foreign-part",
	Asks: "Does a word go on the foreign name before it?",
	Rules: []rule.Rule[nextWord, int]{
		{
			Name: "hangul/foreign-particle",
			Doc:  "A foreign particle goes on a name with the word behind it, if that is spelled as foreign names are.",
			Over: []string{"hangul/place-behind-name", "hangul/noun-behind-name", "hangul/known-part"},
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
			Over: []string{"hangul/known-part", "hangul/foreign-part-spelling", "hangul/part-behind-given-name"},
			Answer: func(q nextWord) (int, bool) {
				return 0, q.next.class&(WordPlace|WordOrganization) != 0 && q.next.class&WordGivenName == 0
			},
		},
		{
			Name: "hangul/noun-behind-name",
			Doc:  "A noun goes on no name.",
			Over: []string{"hangul/known-part", "hangul/foreign-part-spelling", "hangul/part-behind-given-name"},
			Answer: func(q nextWord) (int, bool) {
				return 0, q.next.class&(WordPlace|WordOrganization) == 0 && q.next.class&(plainNouns&^wordProject|WordNever|wordOrgNoun|wordPlaceNoun) != 0
			},
		},
		{
			Name:   "hangul/known-part",
			Doc:    "A given name of the lists goes on a name.",
			Answer: func(q nextWord) (int, bool) { return 1, q.next.class != 0 },
		},
		{
			Name:   "hangul/foreign-part-spelling",
			Doc:    "A word that is spelled as foreign names are goes on a name.",
			Answer: func(q nextWord) (int, bool) { return 1, q.next.class == 0 && q.isForeign(q.j+1, q.next.stem) },
		},
		{
			Name: "hangul/part-behind-given-name",
			Doc:  "Any word of two to five syllables goes on a given name of the lists, unless it ends as verbs do.",
			Answer: func(q nextWord) (int, bool) {
				syllables := utf8.RuneCountInString(q.next.stem)
				return 1, q.classes[q.j]&WordGivenName != 0 && q.next.class == 0 && syllables >= 2 && syllables <= 5 && !q.lexicon.isVerbal(q.next.stem)
			},
		},
	},
}
