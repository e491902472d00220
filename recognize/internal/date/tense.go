package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// How far the words of a tense may stand from a date.
const (
	tenseReachBefore = 12
	tenseReachAfter  = 8
)

// clause is a date in its clause: atoms [i, next).
type clause struct {
	*Parser
	node    *expression
	i, next int
}

// word is the word at token k.
type word struct {
	*Parser
	k int
}

// side is what the words around a date say of its time.
type side struct {
	tense tense
	firm  bool // they are said of the date itself, and no nearer day is meant
	verb  bool // a verb near says it, which need not govern the date
}

// tenseAround returns what the words around the expression of atoms [i, next) say of its
// time.
func (p *Parser) tenseAround(node *expression, i, next int) side {
	t, _ := tenses.Ask(clause{p, node, i, next}, p.Traits, 0, p.Observer, p.place(i, next))
	return t
}

// tenseWords decides of which time a word tells. It tells of none where no rule answers.
var tenseWords = rule.List[word, tense]{
	Name: "date/tense-word",
	Asks: "Does a word tell of what was or of what will be?",
	Rules: []rule.Rule[word, tense]{
		{
			Name: "date/word-of-the-future",
			Doc:  "Verbs in the future and words for what is planned tell of what will be.",
			Over: []string{"date/word-of-no-past", "date/word-behind-hyphen", "date/word-of-the-past"},
			Decides: []rule.Example{
				{Language: "en", Text: "The vote is due on [10 October]{@2025-10-10}."},
				{Language: "fr", Text: "Le vote aura lieu le [10 octobre]{@2025-10-10}."},
				{Language: "ko", Text: "[10월 10일]{@2025-10-10} 회의를 할 예정이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The vote of [10 October]{@2024-10-10}."},
				{Language: "en", Text: "The bank had cut its forecast to [5 percent]{5 %} on [Thursday]{@2025-01-30}."},
			},
			Answer: rule.Says(tenseFuture, func(w word) bool {
				return w.dates.future.match(w.lower()) || w.k > 0 && slices.Contains(w.dates.futurePhrases[w.lower()], w.Tokens[w.k-1].Lower) && !w.isBeforeAmount()
			}),
		},
		{
			Name: "date/word-of-no-past",
			Doc:  "A verb in the past is none behind a word that makes it say since when.",
			Over: []string{"date/word-behind-hyphen", "date/word-of-the-past"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Le pont fermera, il y a peu, le [10 octobre]{@2025-10-10}."},
				{Language: "fr", Text: "Il y a un vote le [10 mars]{@2025-03-10}."},
				{Language: "en", Text: "The pier will be closed on [10 March]{@2025-03-10}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "[Il y a deux ans]{@2023}."},
			},
			Answer: rule.Says(tenseNone, func(w word) bool {
				return w.isPast() && (w.isBehindException() || w.k > 0 && w.dates.beforeVerbs[w.Tokens[w.k-1].Lower]) // to have
			}),
		},
		{
			Name: "date/word-behind-hyphen",
			Doc:  "A participle behind a hyphen describes its noun and tells of no time: Paris-based.",
			Over: []string{"date/word-of-the-past"},
			Decides: []rule.Example{
				{Language: "en", Text: "The state-owned pier shuts on [10 March]{@2025-03-10}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The state owned the pier on [10 March]{@2024-03-10}."},
			},
			Answer: rule.Says(tenseNone, func(w word) bool { return w.isBehindHyphen() && w.isPast() }),
		},
		{
			Name: "date/rank-like-the-past",
			Doc:  "A word that stands beside units of dates, behind an article or a word for whose, is the rank of something else: will shut its last branch.",
			Over: []string{"date/word-of-the-past"},
			Decides: []rule.Example{
				{Language: "en", Text: "It will shut its last pier on [10 March]{@2025-03-10}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It last shut on [10 March]{@2024-03-10}."},
			},
			Answer: rule.Says(tenseNone, func(w word) bool { return w.isPast() && w.isRankOfNoun() }),
		},
		{
			Name: "date/past-like-present",
			Doc:  "A verb whose past is its present tells of what was, where no word before it says that it is an infinitive or a noun: the bank cut rates.",
			Decides: []rule.Example{
				{Language: "en", Text: "The bank cut rates on [10 March]{@2024-03-10}."},
				{Language: "en", Text: "The storm hit on [10 March]{@2024-03-10}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The bank may cut rates on [10 March]{@2025-03-10}."},
				{Language: "en", Text: "A rate cut on [10 March]{@2025-03-10}."},
				{Language: "en", Text: "A new set of rules on [10 March]{@2025-03-10}."},
			},
			Answer: rule.Says(tensePast, word.isPastLikePresent),
		},
		{
			Name: "date/word-of-the-past",
			Doc:  "Verbs in the past and words for what is over tell of what was.",
			Decides: []rule.Example{
				{Language: "en", Text: "The vote was held on [10 March]{@2024-03-10}."},
				{Language: "fr", Text: "Le vote a eu lieu le [10 mars]{@2024-03-10}."},
				{Language: "ko", Text: "[3월 10일]{@2024-03-10} 회의를 논의했다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The vote is on [10 March]{@2025-03-10}."},
			},
			Answer: rule.Says(tensePast, word.isPast),
		},
	},
}

// isBeforeAmount reports a number right behind the word: its forecast to 5 percent.
func (w word) isBeforeAmount() bool {
	next := w.k + 1
	return next < len(w.Tokens) && (w.Tokens[next].Class == text.ClassDigits || isCurrencySign(w.Tokens[next].Text))
}

// isBehindException reports whether a word before says that a verb of the past tells of no
// past, or one before that with an adverb between: will be officially opened.
func (w word) isBehindException() bool {
	for k := w.k - 1; k >= 0 && k >= w.k-2; k-- {
		if w.dates.pastExceptions[w.Tokens[k].Lower] {
			return true
		}
		if (word{w.Parser, k}).isPast() {
			return false
		}
	}
	return false
}

// isRankOfNoun reports a word that says which one a date is, where what stands around it
// says so of something else: its last branch.
func (w word) isRankOfNoun() bool {
	if w.k == 0 || w.k+1 >= len(w.Tokens) || w.Tokens[w.k+1].Class != text.ClassWord {
		return false
	}
	is := func(k int, of func(t *term) bool) bool {
		return slices.ContainsFunc(w.dates.termsOf(w.Tokens[k].Lower), func(t *term) bool { return len(t.rest) == 0 && of(t) })
	}
	return is(w.k, func(t *term) bool { return t.kind == atomRelative }) &&
		is(w.k-1, func(t *term) bool { return t.kind == atomLink && t.roles == linkArticle }) &&
		len(w.dates.termsOf(w.Tokens[w.k+1].Lower)) == 0
}

// isPastLikePresent reports a verb of which only the words beside it say that it is one of the
// past, and no infinitive or noun.
func (w word) isPastLikePresent() bool {
	tok := &w.Tokens[w.k]
	if w.k == 0 || tok.Text != tok.Lower || !w.dates.pastLikePresent[tok.Lower] && !w.dates.pastLikePresentAlone[tok.Lower] || w.isBehindHyphen() {
		return false
	}
	for k := w.k - 1; k >= 0 && k >= w.k-2; k-- { // may not cut
		if before := w.Tokens[k].Lower; w.dates.beforeVerbs[before] || w.dates.pastExceptions[before] {
			return false
		}
	}
	if before := w.k - 1; w.Reader.SenseAt(before).Roles&(lexeme.RoleIndefinite|lexeme.RoleFiller) != 0 || w.isSmallWord(before) {
		return false // a cut, of cut
	}
	next := w.k + 1
	if w.dates.pastLikePresentAlone[tok.Lower] {
		return next >= len(w.Tokens) || w.Tokens[next].Text != "-"
	}
	return next < len(w.Tokens) && w.Tokens[next].Gap == text.GapSpace && !w.isSmallWord(next) &&
		(w.Tokens[next].Class == text.ClassWord || w.Tokens[next].Class == text.ClassDigits || w.Tokens[next].Text == "$")
}

// isSmallWord reports a small word of dates at a token that is no article.
func (w word) isSmallWord(k int) bool {
	return slices.ContainsFunc(w.dates.termsOf(w.Tokens[k].Lower), func(t *term) bool {
		return t.kind == atomLink && len(t.rest) == 0 && t.roles&linkArticle == 0
	})
}

// isBehindHyphen reports a word that a hyphen joins to one before it.
func (w word) isBehindHyphen() bool {
	return w.k > 1 && w.Tokens[w.k-1].Text == "-" && w.isInside(w.k-1)
}

func (w word) lower() string { return w.Tokens[w.k].Lower }

// tense returns the time that the word tells of.
func (w word) tense() tense {
	if class := w.Tokens[w.k].Class; class != text.ClassWord && class != text.ClassHangul {
		return tenseNone
	}
	known := w.knownTense()
	if known.isKnown && w.Observer == nil {
		return known.tense
	}
	known.isKnown = true
	if !w.isMonthName() && !w.isOfName() && !w.isBeforeGluedDigits() {
		known.tense, _ = tenseWords.Ask(w, w.Traits, 0, w.Observer, rule.Place{From: w.k, To: w.k + 1})
	}
	return known.tense
}

// knownTense is what was found of a word, once it was asked for: each word near dates is,
// for each of them.
type knownTense struct {
	tense       tense
	isKnown     bool
	past        bool // it is a verb or a word of the past
	isPastKnown bool
}

func (w word) knownTense() *knownTense {
	if w.tenses == nil {
		w.tenses = make([]knownTense, len(w.Tokens))
	}
	return &w.tenses[w.k]
}

// isPast reports a verb in the past or a word for what is over.
func (w word) isPast() bool {
	known := w.knownTense()
	if !known.isPastKnown {
		known.past, known.isPastKnown = w.dates.past.match(w.lower()) || w.endsPastPhrase(), true
	}
	return known.past
}

// endsPastPhrase reports the second word of a phrase that looks back, an apostrophe between
// apart: s'est.
func (w word) endsPastPhrase() bool {
	first, ok := w.dates.pastPhrases[w.lower()]
	k := w.k - 1
	if ok && k > 0 && w.Tokens[k].Text == "'" {
		k--
	}
	return ok && k >= 0 && slices.Contains(first, w.Tokens[k].Lower)
}

// isOfName reports a word with a capital behind another one, which is none of a headline:
// against Saltby United.
func (w word) isOfName() bool {
	if w.k == 0 || !w.Tokens[w.k].Upper || !w.Tokens[w.k-1].Upper || w.Tokens[w.k].Gap != text.GapSpace || w.Tokens[w.k-1].Class != text.ClassWord {
		return false
	}
	const longLink, reach = 4, 6 // words of a headline with a small letter are shorter
	for k := w.k - 2; k >= 0 && k >= w.k-reach && !w.endsSentence(k); k-- {
		if tok := &w.Tokens[k]; tok.Class == text.ClassWord && !tok.Upper && len(tok.Text) >= longLink {
			return true
		}
	}
	return false
}

// isBeforeGluedDigits reports letters with digits glued behind them, which are no word: A75.
func (w word) isBeforeGluedDigits() bool {
	k := w.k + 1
	return k < len(w.Tokens) && w.Tokens[k].Class == text.ClassDigits && w.Tokens[k].Gap == text.GapNone
}

// isMonthName reports the name of a month that is a verb in small letters: oil for May.
func (w word) isMonthName() bool {
	tok := &w.Tokens[w.k]
	return w.dates.commonWords[tok.Lower] && tok.Text != tok.Lower && w.k > 0 && tok.Gap < text.GapLine && w.Tokens[w.k-1].Class == text.ClassWord
}
