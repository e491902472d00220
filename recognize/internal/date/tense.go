package date

import (
	"github.com/assaykit/assay/internal/language"
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
	i, next int
}

// word is the word at token k.
type word struct {
	*Parser
	k int
}

// tenseAround returns what the words around the expression of atoms [i, next) say of its
// time.
func (p *Parser) tenseAround(i, next int) tense {
	t, _ := tenses.Ask(clause{p, i, next}, p.Traits, 0, p.Observer, p.place(i, next))
	return t
}

// tenses decides of which time a clause tells. It tells of none where no rule answers.
var tenses = rule.List[clause, tense]{
	Name: "date/tense",
	Asks: "Is a day without its year the last or the next one?",
	Rules: []rule.Rule[clause, tense]{
		{
			Name: "date/verb-before",
			Doc:  "The nearest verb before a date in its clause says whether it is past or to come.",
			Not:  language.VerbLast,
			Over: []string{"date/verb-behind"},
			Decides: []rule.Example{
				{Language: "en", Text: "The vote will take place on [10 October]{@2025-10-10}."},
				{Language: "en", Text: "The pier was closed on [10 July]{@2024-07-10}."},
				{Language: "fr", Text: "Le conseil acceptera cela le [10 octobre]{@2025-10-10}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Voting on [4 March]{@2025-03-04}."},
				{Language: "ko", Text: "[7월 4일]{@2024-07-04} 회의를 논의했다."},
			},
			Answer: clause.tenseBefore,
		},
		{
			Name: "date/verb-behind",
			Doc:  "A verb behind a date says it where none before does.",
			Decides: []rule.Example{
				{Language: "en", Text: "On [10 March]{@2024-03-10} the pier was closed."},
				{Language: "fr", Text: "Le [10 octobre]{@2025-10-10}, le pont sera fermé."},
				{Language: "ko", Text: "[3월 10일]{@2024-03-10} 회의를 논의했다."},
				{Language: "ko", Text: "[10월 10일]{@2025-10-10} 회의를 할 예정이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "On [10 March]{@2025-03-10} the pier closes."},
			},
			Answer: clause.tenseBehind,
		},
	},
}

// tenseWords decides of which time a word tells. It tells of none where no rule answers.
var tenseWords = rule.List[word, tense]{
	Name: "date/tense-word",
	Asks: "Does a word tell of what was or of what will be?",
	Rules: []rule.Rule[word, tense]{
		{
			Name: "date/word-of-the-future",
			Doc:  "Verbs in the future and words for what is planned tell of what will be.",
			Over: []string{"date/word-of-no-past", "date/word-of-the-past"},
			Decides: []rule.Example{
				{Language: "en", Text: "The vote is due on [10 October]{@2025-10-10}."},
				{Language: "fr", Text: "Le vote aura lieu le [10 octobre]{@2025-10-10}."},
				{Language: "ko", Text: "[10월 10일]{@2025-10-10} 회의를 할 예정이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The vote is on [10 October]{@2024-10-10}."},
			},
			Answer: rule.Says(tenseFuture, func(w word) bool { return w.dates.future.match(w.lower()) }),
		},
		{
			Name: "date/word-of-no-past",
			Doc:  "A verb in the past is none behind a word that makes it say since when.",
			Over: []string{"date/word-of-the-past"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Le pont fermera, il y a peu, le [10 octobre]{@2025-10-10}."},
				{Language: "fr", Text: "Il y a un vote le [10 mars]{@2025-03-10}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "[Il y a deux ans]{@2023}."},
			},
			Answer: rule.Says(tenseNone, func(w word) bool {
				return w.k > 0 && w.dates.pastExceptions[w.Tokens[w.k-1].Lower] && w.dates.past.match(w.lower())
			}),
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
			Answer: rule.Says(tensePast, func(w word) bool { return w.dates.past.match(w.lower()) }),
		},
	},
}

// tenseBefore returns the tense of the nearest verb before the date in its clause.
func (c clause) tenseBefore() (tense, bool) {
	from := c.atoms[c.i].from
	for k := from - 1; k >= 0 && k >= from-tenseReachBefore; k-- {
		tok := &c.Tokens[k]
		if tok.Class == text.ClassPunct && (isSentenceEnd(tok.Text) || tok.Text == ":") {
			break
		}
		if t := (word{c.Parser, k}).tense(); t != tenseNone {
			return t, true
		}
		if tok.Gap >= text.GapLine {
			break
		}
	}
	return tenseNone, false
}

// tenseBehind returns the tense of the nearest verb behind the date in its sentence.
func (c clause) tenseBehind() (tense, bool) {
	to, reach := c.atoms[c.next-1].to, tenseReachAfter
	if c.has(language.VerbLast) {
		reach = 3 * tenseReachAfter
	}
	for k := to; k < len(c.Tokens) && k < to+reach; k++ {
		tok := &c.Tokens[k]
		if tok.Gap > text.GapLine || tok.Class == text.ClassPunct && isSentenceEnd(tok.Text) {
			break
		}
		if t := (word{c.Parser, k}).tense(); t != tenseNone {
			return t, true
		}
	}
	return tenseNone, false
}

func (w word) lower() string { return w.Tokens[w.k].Lower }

// tense returns the time that the word tells of.
func (w word) tense() tense {
	if class := w.Tokens[w.k].Class; class != text.ClassWord && class != text.ClassHangul {
		return tenseNone
	}
	t, ok := tenseWords.Ask(w, w.Traits, 0, w.Observer, rule.Place{From: w.k, To: w.k + 1})
	if !ok {
		return tenseNone
	}
	return t
}
