package number

import (
	"strconv"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// rankAt is a lexeme at which a rank may start.
type rankAt struct {
	*Reader
	at, end int // end is where the ending is, or where a word ends
	behind  int // the lexeme behind the ending
}

// rank is a rank that was read, and the lexeme after it.
type rank struct {
	value int64
	next  int
}

// What may make a rank.
const (
	rankPrefix rule.Triggers = 1 << iota
	rankEnding
	rankArticle
	rankWords
)

// ParseRank reads an ordinal: in words, in which all but the last are
// cardinals, or in digits with its ending.
func (t *Reader) ParseRank(i int) (value int64, next int, ok bool) {
	value, next, by, ok := t.parseRank(i)
	if ok && t.Observer != nil {
		t.read = append(t.read, madeNumber{from: i, to: next, ranks: 1 << by})
	}
	return value, next, ok
}

// parseRank reads an ordinal, and returns which of [ranks] made it.
func (t *Reader) parseRank(i int) (value int64, next, by int, ok bool) {
	if i >= len(t.Lexemes) {
		return 0, i, 0, false
	}
	t.rank = rankAt{Reader: t, at: i}
	on := t.rank.there()
	if on == 0 {
		return 0, i, 0, false
	}
	r, by, ok := ranks.Longest(&t.rank, t.Traits, on, t.Observer, func(r rank) int { return r.next })
	if !ok {
		return 0, i, 0, false
	}
	return r.value, r.next, by, true
}

// there returns what may make a rank.
func (r *rankAt) there() rule.Triggers {
	if r.Lexemes[r.at].Class != text.ClassDigits {
		const words = lexeme.RoleOrdinal | lexeme.RoleCardinal | lexeme.RoleMultiplier | lexeme.RoleScale | lexeme.RoleIndefinite
		return when(r.SenseAt(r.at).Roles&words != 0, rankWords)
	}
	if r.hasPrefix() {
		return rankPrefix
	}
	r.end = r.at + 1
	for r.IsNumberMark(r.end) && r.Grammar.Grouping.Has(r.WordAt(r.end)) && r.IsGlued(r.end) && r.IsGluedDigits(r.end+1) && len(r.WordAt(r.end+1)) == 3 {
		r.end += 2
	}
	if r.SenseAt(r.end).NounRoles&lexeme.NounArticle != 0 && r.IsGlued(r.end) {
		return rankArticle
	}
	s, behind := r.LongestPhrase(r.end, 0, lexeme.NounRankEnding)
	r.behind = behind
	return when(s != nil && r.IsGlued(r.end) && r.IsGlued(behind-1), rankEnding)
}

// ranks make ordinals.
var ranks = rule.List[*rankAt, rank]{
	Name: "number/rank",
	Asks: "What makes a rank of a number?",
	Rules: []rule.Rule[*rankAt, rank]{
		{
			Name: "number/rank-prefix",
			Doc:  "A prefix of ranks makes one of the digits glued to it, with their counter.",
			On:   rankPrefix,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 제[12회]{12 ordinal} 대회에 나갔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [12회]{12 회} 나갔다."},
			},
			Answer: (*rankAt).readPrefixed,
		},
		{
			Name: "number/rank-ending",
			Doc:  "An ending of ranks makes one of the digits that it is glued to.",
			On:   rankEnding,
			Decides: []rule.Example{
				{Language: "en", Text: "It was his [21st]{21 ordinal} win."},
				{Language: "fr", Text: "C'est sa [12e]{12 ordinal} victoire."},
				{Language: "ko", Text: "그는 [3번째]{3 ordinal} 손님이다."},
				{Language: "es", Text: "Es la [3.ª]{3 ordinal} edición."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was his [21 km]{21 km} run."},
			},
			Answer: (*rankAt).readEnded,
		},
		{
			Name: "number/article-of-law",
			Doc:  "The number of a part of a law is a rank behind the law's name: 형법 250조.",
			On:   rankArticle,
			Decides: []rule.Example{
				{Language: "ko", Text: "법원은 형법 [250조]{250 ordinal} [1항]{1 ordinal}을 들었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "예산 [250조]{250000000000000}를 썼다."},
			},
			Answer: (*rankAt).readArticle,
		},
		{
			Name: "number/rank-in-words",
			Doc:  "A word for a rank is one, with the number words that it goes on.",
			Not:  language.EndedRanks,
			On:   rankWords,
			Decides: []rule.Example{
				{Language: "en", Text: "It was his [twenty-first]{21 ordinal} win."},
				{Language: "fr", Text: "C'est sa [vingt et unième]{21 ordinal} victoire."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was his first aid."},
			},
			Answer: (*rankAt).readWords,
		},
		{
			Name: "number/words-that-are-ranks",
			Doc:  "Words for tens and ones are each a rank, and together one.",
			For:  language.AddedRanks,
			On:   rankWords,
			Decides: []rule.Example{
				{Language: "es", Text: "Es la [vigésima primera]{21 ordinal} edición."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Es la [vigésima]{20 ordinal} edición."},
			},
			Answer: (*rankAt).readAdded,
		},
		{
			Name: "number/one-word-for-rank",
			Doc:  "A word that the language lists for a rank is that rank.",
			For:  language.EndedRanks,
			On:   rankWords,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [둘째]{2 ordinal} 아들이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [두]{2 아들} 아들이 있다."},
			},
			Answer: (*rankAt).readOneWord,
		},
		{
			Name: "number/rank-ending-of-words",
			Doc:  "An ending of ranks makes one of a number in words.",
			For:  language.EndedRanks,
			On:   rankWords,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [삼십번째]{30 ordinal} 손님이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [삼십 번]{30 번} 왔다."},
			},
			Answer: (*rankAt).readEndedWords,
		},
	},
}

// hasPrefix reports digits with a prefix of ranks glued to them.
func (r *rankAt) hasPrefix() bool {
	return r.IsGlued(r.at) && r.SenseAt(r.at-1).NounRoles&lexeme.NounRankPrefix != 0
}

// readPrefixed reads 제12회.
func (r *rankAt) readPrefixed() (rank, bool) {
	v, next, ok := r.parseInteger(r.at, 1)
	if n, counts := r.ParseCounter(next); counts && n.End > 0 {
		next = n.End
	}
	return rank{v, next}, ok
}

// readEnded reads 21e, 1,000th.
func (r *rankAt) readEnded() (rank, bool) {
	count := 1
	if r.end > r.at+1 { // with grouping marks
		count = 0
	}
	v, next, ok := r.parseInteger(r.at, count)
	return rank{v, r.behind}, ok && next == r.end
}

// readOneWord reads 첫째.
func (r *rankAt) readOneWord() (rank, bool) {
	s := r.SenseAt(r.at)
	if s.Roles&lexeme.RoleOrdinal == 0 {
		return rank{}, false
	}
	return rank{s.Rank, r.at + 1}, r.isRank(r.at+1, oneWord)
}

// readEndedWords reads 삼십번째.
func (r *rankAt) readEndedWords() (rank, bool) {
	if r.SenseAt(r.at).Roles&lexeme.RoleOrdinal != 0 {
		return rank{}, false
	}
	w, ok := r.parseNumberWords(r.at)
	if !ok || !r.IsNear(w.To) || r.SenseAt(w.To).NounRoles&lexeme.NounRankEnding == 0 || len(w.Value.String()) > 9 || !r.isRank(w.To, endingOfWords) {
		return rank{}, false
	}
	v, _ := strconv.ParseInt(w.Value.String(), 10, 64)
	return rank{v, w.To + 1}, true
}

// readWords reads an ordinal in words: twenty-first, deux centième.
func (r *rankAt) readWords() (rank, bool) {
	y := newTally()
	at := r.at
	for count := 0; count < 12; count++ {
		k, and := at, false
		if count > 0 {
			if k, and = r.skipJoint(at); !r.IsNear(k) {
				break
			}
		}
		if s := r.SenseAt(k); s.Roles&lexeme.RoleOrdinal != 0 && r.addRank(&y, k, count, and) {
			v, ok := y.sum()
			return rank{y.integer(), k + 1}, ok && v.Cmp(rankLimit) <= 0
		}
		if count == 0 && !r.Grammar.Has(language.BareHundred) && r.SenseAt(k).Roles&lexeme.RoleMultiplier != 0 {
			y.add(1, 1)
		}
		next, _, ok := r.parseNumberWord(&y, k, count, and)
		if !ok || r.Lexemes[k].Class == text.ClassDigits {
			break
		}
		at = next
	}
	return rank{}, false
}

// readAdded reads vigésimo primero.
func (r *rankAt) readAdded() (rank, bool) {
	tens, ok := r.readWords()
	if !ok || tens.value < 10 || tens.value%10 != 0 || !r.IsNear(tens.next) {
		return rank{}, false
	}
	s := r.SenseAt(tens.next)
	return rank{tens.value + s.Rank, tens.next + 1}, s.Roles&lexeme.RoleOrdinal != 0 && s.Rank < 10
}

var rankLimit = schema.NewDecimal(9, 18)

// addRank adds the last word of an ordinal to the tally: a hundred and fifth,
// vingt et unième, two thousandth.
func (t *Reader) addRank(y *tally, k, count int, and bool) bool {
	w := t.wordBehind(y, k, count, and)
	w.value = t.SenseAt(k).Rank
	switch {
	case w.value < 100:
		if w.isFourTwenties() {
			y.last = 80
			return true
		}
		return w.goesOn(wordBehindTen|wordBehindAnd) && y.add(w.value, 1)
	case w.value == 100:
		return y.multiply(100, true)
	}
	e := int32(0)
	for v := w.value; v > 1; v /= 10 {
		e++
	}
	return y.addScale(e, count == 0 || t.Grammar.Has(language.BareScales))
}

// What makes a rank of words.
const (
	oneWord rule.Triggers = 1 << iota
	endingOfWords
)

// isRank reports whether a word for a rank, which ends before a lexeme, or an ending at
// it makes a rank.
func (r *rankAt) isRank(at int, on rule.Triggers) bool {
	r.end = at
	is, decided := noRanks.Ask(r, r.Traits, on, r.Observer, r.Place(r.at, at))
	return is || !decided
}

// noRanks decides whether a word or ending that makes ranks makes one. It does where no
// rule has an answer.
var noRanks = rule.List[*rankAt, bool]{
	Name: "number/no-rank",
	Asks: "Does a word or an ending that makes ranks make one here?",
	Rules: []rule.Rule[*rankAt, bool]{
		{
			Name: "number/rank-that-lists",
			Doc:  "A word for a rank with a comma behind it lists what is said.",
			On:   oneWord,
			Decides: []rule.Example{
				{Language: "ko", Text: "첫째, 돈이 없다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[첫째]{1 ordinal} 아들이 왔다."},
			},
			Answer: rule.Says(false, func(r *rankAt) bool { return r.IsText(r.end, ",") }),
		},
		{
			Name: "number/ending-of-one-syllable",
			Doc:  "An ending of one syllable makes no rank of words, but for those that stand apart: 삼십 위.",
			On:   endingOfWords,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [이십]{20}, [삼십]{30} 등 여러 수를 적었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [삼십번째]{30 ordinal} 손님이다."},
			},
			Answer: rule.Says(false, func(r *rankAt) bool {
				return len(r.LexemeText(r.end)) < 6 && r.SenseAt(r.end).NounRoles&lexeme.NounSpacedRank == 0
			}),
		},
	},
}
