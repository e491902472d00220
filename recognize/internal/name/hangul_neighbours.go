package name

import (
	"cmp"
	"slices"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// neighbour is what stands behind a space after a name of a place or an organisation that
// has no postposition.
type neighbour struct {
	*Reader
	run  *nameRun
	next *nameRun    // the name that begins there, nil for none
	word stemmedWord // the word that stands there
}

// joinNeighbours joins names that narrow each other down to one, the larger first, as
// addresses do: 부산시 해운대구, 서울 송파경찰서.
func (n *Reader) joinNeighbours() {
	slices.SortStableFunc(n.runs, func(a, b nameRun) int { return cmp.Compare(a.from, b.from) })
	kept := n.runs[:0]
	for i := 0; i < len(n.runs); i++ {
		run := n.runs[i]
		for n.isOpenBehind(&run) {
			q := neighbour{Reader: n, run: &run, word: n.stemAt(run.to)}
			if i+1 < len(n.runs) && n.runs[i+1].from == run.to {
				q.next = &n.runs[i+1]
			}
			if !n.joinNeighbour(q) {
				break
			}
			if q.next != nil {
				i++
			}
		}
		kept = append(kept, run)
	}
	n.runs = kept
}

// isOpenBehind reports a place or an organisation that a space and a word in Hangul
// follow right away.
func (n *Reader) isOpenBehind(run *nameRun) bool {
	return (run.kind == schema.Place || run.kind == schema.Organization) && run.weight >= 3 &&
		(run.end == 0 || run.end == n.Tokens[run.to-1].End) && n.isSpacedHangul(run.to)
}

// joinNeighbour joins what stands behind a name to it, where a rule says so.
func (n *Reader) joinNeighbour(q neighbour) bool {
	at := rule.Place{From: q.run.from, To: q.run.to + 1}
	kind, by, ok := neighbours.First(q, n.Traits, 0, n.Observer)
	if !ok {
		return false
	}
	run, rule := q.run, &neighbours.Rules[by].Name
	n.Observer.Note(*rule, at)
	if kind == "" {
		return false
	}
	start, to, cut := n.Tokens[run.from].Start, run.to+1, q.word.by
	if run.end != 0 {
		start = run.start
	}
	tok := &n.Tokens[run.to]
	end := tok.End
	if !q.word.bare && isComposed(tok) {
		end = tok.Start + len(q.word.stem)/3
	}
	if q.next != nil {
		to, cut, end = q.next.to, q.next.cut, n.Tokens[q.next.to-1].End
		if q.next.end != 0 {
			end = q.next.end
		}
	}
	*run = nameRun{from: run.from, to: to, kind: kind, weight: 4, made: run.made, told: rule, cut: cut}
	if start != n.Tokens[run.from].Start || end != n.Tokens[to-1].End {
		run.start, run.end = start, end
	}
	return true
}

// isNext reports that a name of a kind begins there, at the first letter of its word.
func (q neighbour) isNext(kind schema.PartyType) bool {
	return q.next != nil && q.next.kind == kind && (q.next.end == 0 || q.next.start == q.Tokens[q.next.from].Start)
}

// isKnownFirm reports that a name of one word is that of an organisation of the lists
// which no noun heads.
func (q neighbour) isKnownFirm() bool {
	return q.word.class&WordOrganization != 0 && !q.lexicon.isBody(q.word.stem)
}

// isBody reports the name of a body of a state or an institution, by its end.
func (x *syllabary) isBody(word string) bool {
	return x.bodyEnds.end(word, 3)
}

// neighbours decides whether what stands behind a name belongs to it, and what both name.
var neighbours = rule.List[neighbour, schema.PartyType]{
	Name: "hangul/neighbour",
	Asks: "Does what stands behind a place or an organisation narrow it down to one name?",
	Rules: []rule.Rule[neighbour, schema.PartyType]{
		{
			Name: "hangul/place-in-place",
			Doc:  "A place behind a place lies in it, and both are one name.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [부산시 해운대구]{place}에 산다."},
				{Language: "ko", Text: "그는 [중국 베이징]{place}에서 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [중국]{place}의 [베이징]{place}에서 왔다."},
				{Language: "ko", Text: "[한국]{place}, [중국]{place}이 만난다."},
			},
			Answer: rule.Says(schema.Place, func(q neighbour) bool {
				return q.run.kind == schema.Place && q.isNext(schema.Place) && q.next.weight >= 3
			}),
		},
		{
			Name: "hangul/known-firm-in-place",
			Doc:  "A well-known firm, party or paper keeps its name behind a place.",
			For:  language.Caseless,
			Over: []string{"hangul/institution-in-place"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[미국]{place} [구글]{organization}은 [오늘]{@2025-02-04} 쉰다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[미국 국방부]{organization}는 [오늘]{@2025-02-04} 쉰다."},
			},
			Answer: rule.Says(schema.PartyType(""), func(q neighbour) bool {
				return q.isNext(schema.Organization) && q.isKnownFirm()
			}),
		},
		{
			Name: "hangul/institution-in-place",
			Doc:  "An institution behind a place is that of the place, and both are one name.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[서울 송파경찰서]{organization}는 [오늘]{@2025-02-04} 쉰다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[서울]{place}의 [송파경찰서]{organization}는 [오늘]{@2025-02-04} 쉰다."},
			},
			Answer: rule.Says(schema.Organization, func(q neighbour) bool {
				return q.run.kind == schema.Place && q.isNext(schema.Organization) && q.next.weight >= 3
			}),
		},
		{
			Name: "hangul/body-of-organisation",
			Doc:  "A body behind an organisation is one of its own, and both are one name.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[국회 예산결산특별위원회]{organization}가 열렸다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[국회]{organization}의 [예산결산특별위원회]{organization}가 열렸다."},
			},
			Answer: rule.Says(schema.Organization, func(q neighbour) bool {
				return q.run.kind == schema.Organization && q.isNext(schema.Organization) && q.next.weight >= 3 && q.lexicon.isBody(q.word.stem)
			}),
		},
		{
			Name: "hangul/district-in-place",
			Doc:  "A word with the syllable for a neighbourhood or a village at its end is one behind a place.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[양평군 다온리]{place}에서 불이 났다."},
				{Language: "ko", Text: "[양평군 강상면]{place}에서 불이 났다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[수원시]{place} 노동은 힘들다."},
			},
			Answer: rule.Says(schema.Place, func(q neighbour) bool {
				stem := q.word.stem
				return q.run.kind == schema.Place && q.next == nil && q.word.class == 0 && len(stem) >= 6 && len(stem) <= 15 &&
					q.lexicon.quarters.has(stem[len(stem)-3:]) && !q.lexicon.isVerbal(stem)
			}),
		},
		{
			Name: "hangul/part-behind-place",
			Doc:  "The noun for a part of a land behind a place makes one name with it.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "[강원 북부]{place}에 눈이 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[강원]{place}의 북부에 눈이 왔다."},
			},
			Answer: rule.Says(schema.Place, func(q neighbour) bool {
				return q.run.kind == schema.Place && q.next == nil && q.lexicon.placeParts[q.word.stem]
			}),
		},
	},
}

// findGlosses finds the Chinese characters in parentheses behind a name in Hangul that
// spell it: 베이징(北京).
func (n *Reader) findGlosses() {
	for _, run := range n.runs[:len(n.runs):len(n.runs)] {
		i := run.to + 1
		if i >= len(n.Tokens) || n.Tokens[i].Class != text.ClassHan || n.Tokens[run.to].Text != "(" || n.Tokens[run.to].Gap != text.GapNone || run.end != 0 {
			continue
		}
		if _, ok := hanGlosses.Ask(gloss{n, i}, n.Traits, 0, n.Observer, rule.Place{From: i, To: i + 1}); ok {
			n.runs = append(n.runs, nameRun{from: i, to: i + 1, kind: run.kind, weight: run.weight, made: &hanGlosses.Rules[0].Name})
		}
	}
}

// gloss is a word of Chinese characters at token i, in parentheses behind a name.
type gloss struct {
	*Reader
	i int
}

// hanGlosses decides whether such a word spells the name.
var hanGlosses = rule.List[gloss, bool]{
	Name: "hangul/gloss",
	Asks: "Do Chinese characters in parentheses spell the name before them?",
	Rules: []rule.Rule[gloss, bool]{
		{
			Name: "hangul/glossed-in-han",
			Doc:  "Two Chinese characters and more in parentheses behind a name are its spelling.",
			For:  language.Caseless,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [베이징]{place}([北京]{place})에 갔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [베이징]{place}(中)에 갔다."},
			},
			Answer: rule.Says(true, func(g gloss) bool { return len(g.Tokens[g.i].Text) >= 6 }),
		},
	},
}
