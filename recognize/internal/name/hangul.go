package name

import (
	"slices"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// hangulRules are those about names among Hangul words.
func hangulRules() []rule.Info {
	return slices.Concat(
		noWords.Infos(), stems.Infos(),
		knownHangul.Infos(), hangulPersons.Infos(), hangulHeads.Infos(), noHeads.Infos(), hangulParts.Infos(),
		foreignStarts.Infos(), noForeignWords.Infos(), foreignParts.Infos(), foreignKinds.Infos(),
		hangulContexts.Infos(), noContextNames.Infos(),
		behindLetters.Infos(), beforeLetters.Infos(), mixedKinds.Infos(),
		hanGlosses.Infos(), neighbours.Infos(),
	)
}

// findHangul finds the names among Hangul words.
func (n *Reader) findHangul() {
	for i := range n.Tokens {
		if n.Tokens[i].Class == text.ClassHangul {
			n.classes[i] = n.lexicon.Class(n.Tokens[i].Text)
		}
	}
	for i := 0; i < len(n.Tokens); {
		if n.Tokens[i].Class != text.ClassHangul || len(n.Tokens[i].Text) > maxHangulName {
			i++
			continue
		}
		i = n.takeHangul(i)
	}
}

// maxHangulName is the longest Hangul word, in bytes, that is looked into:
// nothing longer is one name.
const maxHangulName = 90

// hangulWord is the word at token i, at which a name may begin.
type hangulWord struct {
	*Reader
	i int
	stemmedWord
}

// hangulName is the name that a rule found at a word. The zero value is none.
type hangulName struct {
	to     int    // the token behind it
	stem   string // of its last token, behind which the name ends
	kind   schema.PartyType
	weight int // as that of a run
	cut    int // bytes of its one token before the name
	back   int // tokens before it that belong to the name
}

// hangulLists are the questions about a word that is spelled as words of the language
// are, in order.
var hangulLists = [...]*rule.List[*hangulWord, hangulName]{&knownHangul, &hangulPersons, &hangulHeads, &hangulParts}

// onUnknown calls for the rules about a word that is not in the lists.
const onUnknown rule.Triggers = 1 << 63

// takeHangul decides whether a name begins at token i and returns the token to
// go on at.
func (n *Reader) takeHangul(i int) int {
	q := &n.hangul
	*q = hangulWord{n, i, n.stemAt(i)}
	on := rule.Triggers(q.class)
	if q.class == 0 {
		on |= onUnknown
	}
	for _, list := range hangulLists {
		if name, by, ok := list.First(q, n.Traits, on, n.Observer); ok {
			return n.addHangul(i, name, &list.Rules[by].Name, nil)
		}
	}
	if first, by, ok := foreignStarts.First(q, n.Traits, on, n.Observer); ok {
		return n.takeForeignName(i, first, &foreignStarts.Rules[by].Name)
	}
	if name, by, ok := hangulContexts.First(q, n.Traits, on, n.Observer); ok {
		return n.addHangul(i, name, &hangulContexts.Rules[by].Name, nil)
	}
	return i + 1
}

// addHangul appends the name that two rules made at token i, and returns the token to go
// on at.
func (n *Reader) addHangul(i int, name hangulName, made, told *string) int {
	if name.to == 0 {
		n.Observer.Note(*made, rule.Place{From: i, To: i + 1})
		return i + 1
	}
	i -= name.back
	first, last := &n.Tokens[i], &n.Tokens[name.to-1]
	start, end := first.Start, last.End
	if isComposed(last) {
		start += name.cut / 3 // three bytes a syllable
		end = last.Start + (name.cut+len(name.stem))/3
	}
	run := nameRun{from: i, to: name.to, kind: name.kind, weight: name.weight, made: made, told: told}
	if end != last.End || start != first.Start {
		run.start, run.end = start, end
	}
	if st := n.stemAt(name.to - 1); st.stem == name.stem {
		run.cut = st.by
	}
	n.runs = append(n.runs, run)
	return name.to
}

// isComposed reports a Hangul word whose syllables are one code point each in the
// original.
func isComposed(tok *text.Token) bool { return tok.End-tok.Start == len(tok.Text)/3 }

// isSpacedHangul reports whether token i is a Hangul word behind a single
// space.
func (n *Reader) isSpacedHangul(i int) bool {
	return i < len(n.Tokens) && n.Tokens[i].Class == text.ClassHangul && n.Tokens[i].Gap == text.GapSpace && len(n.Tokens[i].Text) <= maxHangulName
}

// stemBehind returns the stem of the Hangul word behind token i and a space, the zero
// value for none.
func (n *Reader) stemBehind(i int) stemmedWord {
	if !n.isSpacedHangul(i + 1) {
		return stemmedWord{}
	}
	return n.stemAt(i + 1)
}

// word returns the word with its postposition.
func (q *hangulWord) word() string { return q.Tokens[q.i].Text }

// alone returns the name that is the stem of the word.
func (q *hangulWord) alone(kind schema.PartyType, weight int) hangulName {
	return hangulName{to: q.i + 1, stem: q.stem, kind: kind, weight: weight}
}

// isPlace reports a word that is a place.
func (n *Reader) isPlace(word string) bool { return n.lexicon.Class(word)&WordPlace != 0 }

// knownHangul decides whether a word is a name of the lists.
var knownHangul = rule.List[*hangulWord, hangulName]{
	Name: "hangul/known",
	Asks: "Is a word in Hangul a known name?",
	Rules: []rule.Rule[*hangulWord, hangulName]{
		{
			Name: "hangul/behind-legal-form",
			Doc:  "A word behind the legal form of a company is an organisation, with the form.",
			For:  language.Caseless,
			Over: []string{"hangul/noun-behind-known-name", "hangul/known-organisation", "hangul/known-place"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[㈜다온]{organization}은 [오늘]{@2025-02-04} 쉰다."},
				{Language: "ko", Text: "[(주)다온]{organization}은 [오늘]{@2025-02-04} 쉰다."},
				{Language: "ko", Text: "[주식회사 다온]{organization}은 [오늘]{@2025-02-04} 쉰다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "주식이 다온은 [오늘]{@2025-02-04} 쉰다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				back := q.legalFormBefore()
				return hangulName{to: q.i + 1, stem: q.stem, kind: schema.Organization, weight: 5, back: back}, back > 0 && len(q.stem) >= 6
			},
		},
		{
			Name: "hangul/noun-behind-known-name",
			Doc:  "A known name and an institution's noun behind it are one name.",
			For:  language.Caseless,
			On:   onPlace | onOrganization,
			Over: []string{"hangul/known-organisation", "hangul/known-place"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[하버드 대학교]{organization}가 문을 열었다."},
				{Language: "ko", Text: "[미국 의회]{organization}는 [오늘]{@2025-02-04} 쉰다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[미국]{place}의 의회는 [오늘]{@2025-02-04} 쉰다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				next := q.stemBehind(q.i)
				return hangulName{to: q.i + 2, stem: next.stem, kind: schema.Organization, weight: 4},
					q.bare && next.class&wordOrgNoun != 0 && next.class&(WordPlace|WordOffice) == 0 && len(next.stem) >= 6
			},
		},
		{
			Name: "hangul/known-organisation",
			Doc:  "An organisation of the lists is one.",
			For:  language.Caseless,
			On:   onOrganization,
			Over: []string{"hangul/known-place"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[국토교통부]{organization}는 [오늘]{@2025-02-04} 쉰다."},
				{Language: "ko", Text: "[삼성]{organization}의 매출이 올랐다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[부산]{place}의 매출이 올랐다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return q.alone(schema.Organization, 4), true
			},
		},
		{
			Name: "hangul/known-place",
			Doc:  "A place of the lists is one.",
			For:  language.Caseless,
			On:   onPlace,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [부산]{place}에 갔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 바다에 갔다."},
			},
			Answer: func(q *hangulWord) (hangulName, bool) {
				return q.alone(schema.Place, 4), true
			},
		},
	},
}
