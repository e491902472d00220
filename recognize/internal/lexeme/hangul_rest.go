package lexeme

import "github.com/assaykit/assay/recognize/internal/rule"

// hangulRest is what is left of a word, which is no number.
type hangulRest struct {
	*hangulSegmenter
	from int
}

// Where the rest of a word stands.
const (
	restBehindNumber rule.Triggers = 1 << iota // it is a whole word behind a number
	restOfNumber                               // it goes on a number
)

// addRest appends what is left of the token, which is no number.
func (c *hangulSegmenter) addRest(from int) {
	n := c.Grammar.Root(c.word[from:])
	if n != nil && n.Roles&numeralRoles != 0 {
		n = nil
	}
	if n == nil {
		if to := c.wordInRest(from); to > from {
			c.addPiece(from, to, c.Grammar.Root(c.word[from:to]))
			from = to
		}
	}
	c.addPiece(from, len(c.word), n)
}

// wordInRest returns where a word ends that begins the rest, from for none.
func (c *hangulSegmenter) wordInRest(from int) (to int) {
	on := restOfNumber
	if from == 0 {
		if on = restBehindNumber; !c.hasNumberBefore() {
			return from
		}
	}
	c.rest = hangulRest{c, from}
	if to, ok := restWords.Ask(&c.rest, c.Traits, on, c.Observer, rule.Place{From: c.token, To: c.token + 1}); ok {
		return to
	}
	return from
}

// restWords decide which word begins the rest of a word, by where it ends.
var restWords = rule.List[*hangulRest, int]{
	Name: "lexeme/rest-of-word",
	Asks: "Which word begins the rest of a word that is no number?",
	Rules: []rule.Rule[*hangulRest, int]{
		{
			Name: "lexeme/qualifier-before-particle",
			Doc:  "A qualifier behind a number is cut from the particle behind it.",
			On:   restBehindNumber,
			Decides: []rule.Example{
				{Language: "ko", Text: "돈 [3억 원]{300000000 KRW at_least} 이상이 든다."},
				{Language: "ko", Text: "[40가구]{40 가구 about} 정도만 산다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그 이상이 든다."},
			},
			Answer: (*hangulRest).qualifierBeforeParticle,
		},
		{
			Name: "lexeme/qualifier-in-word",
			Doc:  "A qualifier or a word for “to” is cut from the number that it goes on.",
			On:   restOfNumber,
			Decides: []rule.Example{
				{Language: "ko", Text: "공연은 [3시간]{3 h about}여에 걸쳤다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "공연은 [3시간]{3 h}에 걸쳤다."},
			},
			Answer: (*hangulRest).qualifierInWord,
		},
	},
}

// qualifierBeforeParticle finds 이상 in 10달러 이상이다.
func (r *hangulRest) qualifierBeforeParticle() (to int, ok bool) {
	for w := 12; w >= 6; w -= 3 {
		if w < len(r.word) && r.isParticleAt(w) {
			if n := r.Grammar.Root(r.word[:w]); n != nil && n.Roles&RoleAfter != 0 {
				return w, true
			}
		}
	}
	return 0, false
}

// qualifierInWord finds 이상 in 10개이상의, and 에서.
func (r *hangulRest) qualifierInWord() (to int, ok bool) {
	for _, w := range [...]int{6, 3} {
		if r.from+w < len(r.word) {
			if n := r.Grammar.Root(r.word[r.from : r.from+w]); n != nil && n.Roles&(RoleAfter|RoleTo) != 0 {
				return r.from + w, true
			}
		}
	}
	return 0, false
}
