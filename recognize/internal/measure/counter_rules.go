package measure

import (
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// counterWord is the lexeme behind a number that would take a counter.
type counterWord struct {
	*Reader
	at int
}

// What stands there.
const (
	knownCounter     rule.Triggers = 1 << iota
	behindDeterminer               // a word behind a number that needs a noun: 두 회사
)

// triggers returns what stands there.
func (q *counterWord) triggers() (on rule.Triggers) {
	if q.Lexemes[q.at].Node != nil {
		on |= knownCounter
	}
	if q.SenseAt(q.at-1).NounRoles&lexeme.NounDeterminer != 0 {
		on |= behindDeterminer
	}
	return on
}

// ParseCounter reads what a number before lexeme i counts where numbers take counters:
// 명, 개, 곳.
func (t *Reader) ParseCounter(i int) (countedNoun, bool) {
	if !t.IsNear(i) {
		return countedNoun{}, false
	}
	q := &t.asked.counter
	*q = counterWord{t, i}
	on := q.triggers()
	if on == 0 {
		return countedNoun{}, false
	}
	return counters.Ask(q, t.Traits, on, t.Observer, t.Place(i, i+1))
}

// counters decides what is counted where numbers take counters.
var counters = rule.List[*counterWord, countedNoun]{
	Name: "measure/counter",
	Asks: "What does a number count that takes a counter?",
	Rules: []rule.Rule[*counterWord, countedNoun]{
		{
			Name: "measure/counter-behind-number",
			Doc:  "A counter behind a number says what is counted.",
			For:  language.Counters,
			On:   knownCounter,
			Over: []string{"measure/noun-behind-determiner"},
			Decides: []rule.Example{
				{Language: "ko", Text: "직원은 모두 [40명]{40 명}이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "길이는 [40km]{40 km}이다."},
			},
			Answer: func(q *counterWord) (countedNoun, bool) {
				s, next := q.LongestPhrase(q.at, 0, lexeme.NounCounter)
				if s == nil {
					return countedNoun{}, false
				}
				return countedNoun{Word: s.Counter, End: next}, true
			},
		},
		{
			Name: "measure/noun-behind-determiner",
			Doc:  "A number that needs a noun counts the next word where it has no counter: 두 회사.",
			For:  language.Counters,
			On:   behindDeterminer,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [두]{2 회사} 회사를 세웠다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [두 명]{2 명}을 만났다."},
			},
			Answer: func(q *counterWord) (countedNoun, bool) {
				if q.Lexemes[q.at].Class != text.ClassHangul || q.Lexemes[q.at].Gap != text.GapSpace {
					return countedNoun{}, false
				}
				w := q.LexemeText(q.at)
				for _, p := range q.Grammar.NounParticles {
					if len(w) >= len(p)+6 && strings.HasSuffix(w, p) {
						return countedNoun{Word: w[:len(w)-len(p)]}, true
					}
				}
				return countedNoun{Word: w}, true
			},
		},
	},
}
