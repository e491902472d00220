package name

import (
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// readOfficeAround reads the office of the person that name i is, in a language that
// puts it behind the name.
func (r *roleReader) readOfficeAround(i int) {
	if o, by, ok := officesAround.First(nameAmong{r, i}, r.Traits, 0, r.Observer); ok {
		r.addRole(i, o, officesAround.Rules[by].Name)
	}
}

// nameAmong is name i among the words around it.
type nameAmong struct {
	*roleReader
	i int
}

// officesAround decides which office the words around a person's name tell where it
// stands behind: the organisation, the name, the office ("오픈AI 샘 올트먼 대표").
var officesAround = rule.List[nameAmong, office]{
	Name: "office/around-name",
	Asks: "Which office do the words around a person's name tell where offices stand behind?",
	Rules: []rule.Rule[nameAmong, office]{
		{
			Name: "office/title-behind",
			Doc:  "An office right behind a name is that person's, held in what stands before the name.",
			For:  language.OfficeBehind,
			Decides: []rule.Example{
				{Language: "ko", Text: "[오픈AI]{organization} [샘 올트먼]{person; 대표 of 오픈AI} 대표가 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[샘 올트먼]{person;}이 대표를 만났다."},
				{Language: "ko", Text: "[배민경]{person;} 씨가 웃었다."},
			},
			Answer: func(q nameAmong) (office, bool) {
				m := &q.names[q.i]
				title, ok := q.officeInHangul(m.To)
				if !ok || q.endsPhrase(q.i) {
					return office{}, false
				}
				return office{title: title, of: q.holderBefore(m.From, q.i)}, true
			},
		},
		{
			Name: "office/title-behind-holder",
			Doc:  "An office behind a name and the name of what it is held in is that person's.",
			For:  language.OfficeBehind,
			Decides: []rule.Example{
				{Language: "ko", Text: "[도널드 트럼프]{person; 대통령 of 미국} [미국]{place} 대통령이 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[도널드 트럼프]{person;} [미국]{place} 국민이 웃었다."},
			},
			Answer: func(q nameAmong) (office, bool) {
				to := q.names[q.i].To
				j := q.nameStarting(to, q.i)
				if j < 0 || q.Tokens[to].Gap != text.GapSpace {
					return office{}, false
				}
				title, ok := q.officeInHangul(q.names[j].To)
				if !ok || q.endsPhrase(q.i) || q.endsPhrase(j) || !q.mayHoldOffice(j) {
					return office{}, false
				}
				return office{title: title, of: q.names[j].Party}, true
			},
		},
		{
			Name: "office/title-in-front",
			Doc:  "An office right before a name, with or without the copula, is that person's.",
			For:  language.OfficeBehind,
			Decides: []rule.Example{
				{Language: "ko", Text: "대표인 [샘 올트먼]{person; 대표}이 웃었다."},
				{Language: "ko", Text: "[오픈AI]{organization} 대표 [샘 올트먼]{person; 대표 of 오픈AI}이 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "고객인 [샘 올트먼]{person;}이 웃었다."},
			},
			Answer: func(q nameAmong) (office, bool) {
				k := q.names[q.i].From - 1
				if k < 0 || q.Tokens[k].Class != text.ClassHangul || q.Tokens[k+1].Gap != text.GapSpace {
					return office{}, false
				}
				word, _ := q.lexicon.cutCopula(q.Tokens[k].Text)
				if !q.isOffice(word) {
					return office{}, false
				}
				return office{title: word, of: q.holderBefore(k, q.i)}, true
			},
		},
	},
}

// phraseEnds decides whether what follows a name belongs to the next phrase.
var phraseEnds = rule.List[nameAmong, bool]{
	Name: "office/phrase-end",
	Asks: "Does a name end its phrase, so that no office behind it is its own?",
	Rules: []rule.Rule[nameAmong, bool]{
		{
			Name: "office/postposition-ends-phrase",
			Doc:  "A name that goes on with a postposition ends its phrase.",
			For:  language.OfficeBehind,
			Decides: []rule.Example{
				{Language: "ko", Text: "[샘 올트먼]{person;}이 대표를 만났다."},
				{Language: "ko", Text: "[도널드 트럼프]{person;}가 [미국]{place} 대통령을 만났다."},
				{Language: "ko", Text: "[삼성]{organization}이 [배민경]{person; 대표} 대표를 만났다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[오픈AI]{organization} [샘 올트먼]{person; 대표 of 오픈AI} 대표가 웃었다."},
			},
			Answer: rule.Says(true, func(q nameAmong) bool {
				m := &q.names[q.i]
				return m.End < q.Tokens[m.To-1].End
			}),
		},
	},
}

// endsPhrase reports whether what follows name i belongs to the next phrase.
func (r *roleReader) endsPhrase(i int) bool {
	_, ends := phraseEnds.Ask(nameAmong{r, i}, r.Traits, 0, r.Observer, r.names[i].place())
	return ends
}

// officeInHangul reads an office at token k, without its postposition.
func (r *roleReader) officeInHangul(k int) (string, bool) {
	if k >= len(r.Tokens) || r.Tokens[k].Class != text.ClassHangul || r.Tokens[k].Gap > text.GapSpace {
		return "", false
	}
	s := r.Tokens[k].Text
	if r.isOffice(s) {
		return s, true
	}
	for _, p := range r.lexicon.postpositions.at(s) {
		if rest, ok := strings.CutSuffix(s, p.text); ok && r.isOffice(rest) {
			return rest, true
		}
	}
	return "", false
}

// isOffice reports an office of two syllables at least.
func (r *roleReader) isOffice(word string) bool {
	return len(word) >= 6 && r.lexicon.Class(word)&WordOffice != 0
}

// holderBefore returns the organisation or country that ends right before
// token k, or -1.
func (r *roleReader) holderBefore(k, i int) int {
	if k < 1 || r.Tokens[k].Gap != text.GapSpace {
		return -1
	}
	if j := r.nameEnding(k-1, i); j >= 0 && !r.endsPhrase(j) && r.mayHoldOffice(j) {
		return r.names[j].Party
	}
	return -1
}
