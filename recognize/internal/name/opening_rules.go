package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// markBefore is the mark of punctuation at token at, before what may open a sentence.
type markBefore struct {
	*Reader
	at int
}

// isSpaced reports a space between the mark and what follows.
func (m markBefore) isSpaced() bool { return m.Tokens[m.at+1].Gap >= text.GapSpace }

// opensLine reports that a line begins with the mark.
func (m markBefore) opensLine() bool { return m.at == 0 || m.Tokens[m.at].Gap >= text.GapLine }

// endsTitle reports that the mark stands behind a title.
func (m markBefore) endsTitle() bool {
	return m.isSpaced() && m.at > 0 && m.classes[m.at-1]&WordHonorific != 0
}

// endsInitial reports that the mark stands behind one capital letter.
func (m markBefore) endsInitial() bool {
	return m.isSpaced() && m.at > 0 && m.Tokens[m.at-1].Upper && len(m.Tokens[m.at-1].Text) == 1
}

// always is for what its triggers say already.
func always[Q any](Q) bool { return true }

// What a mark is before a word.
const (
	markQuotation rule.Triggers = 1 << iota
	markApostrophe
	markDash
	markBullet
	markHyphen
	markInverted
	markEnd
	markColon
	markDot
)

// kind returns what the mark is, 0 for one behind which nothing begins.
func (m markBefore) kind() rule.Triggers {
	switch m.Tokens[m.at].Text {
	case "“", "„", "«", "\"", "‹", "「", "『":
		return markQuotation
	case "'":
		return markApostrophe
	case "—", "–":
		return markDash
	case "•", "*":
		return markBullet
	case "-":
		return markHyphen
	case "¿", "¡":
		return markInverted
	case "!", "?", "…":
		return markEnd
	case ":":
		return markColon
	case ".":
		return markDot
	}
	return 0
}

// openings decides whether a sentence or a quotation begins behind a mark. It goes on
// where no rule answers.
var openings = rule.List[markBefore, bool]{
	Name: "name/opening",
	Asks: "Does a sentence or a quotation begin here, so that a capital means nothing?",
	Rules: []rule.Rule[markBefore, bool]{
		{
			Name: "name/quotation-opens",
			Doc:  "Behind a quotation mark a quotation begins.",
			On:   markQuotation,
			Decides: []rule.Example{
				{Language: "en", Text: "“Then [Bertha]{person} left,” he said."},
				{Language: "en", Text: "He said: \"In [Marlow]{place} we have won.\""},
				{Language: "fr", Text: "« Alors [Bertha]{person} est partie », dit le juge."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He told [Bertha]{person} that he left."},
			},
			Answer: rule.Says(true, always[markBefore]),
		},
		{
			Name: "name/single-quote-opens",
			Doc:  "Behind an apostrophe with a space before it a quotation begins.",
			On:   markApostrophe,
			Decides: []rule.Example{
				{Language: "en", Text: "He said 'Then [Bertha]{person} left' and sat down."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He met [Maud O'Neill]{person}."},
			},
			Answer: rule.Says(true, func(m markBefore) bool { return m.Tokens[m.at].Gap >= text.GapSpace }),
		},
		{
			Name: "name/dash-opens",
			Doc:  "What stands behind a dash may begin with a capital: speech, an aside, the text behind its place.",
			On:   markDash,
			Decides: []rule.Example{
				{Language: "en", Text: "It was over — Then [Bertha]{person} left."},
				{Language: "fr", Text: "Elle a vu [Bertha]{person} — Alors [Marlow]{person} est parti."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was over, and [Bertha]{person} left."},
			},
			Answer: rule.Says(true, always[markBefore]),
		},
		{
			Name: "name/bullet-opens",
			Doc:  "Behind a bullet an item begins.",
			On:   markBullet,
			Decides: []rule.Example{
				{Language: "en", Text: "Who came: [Roe]{person} • Then [Bertha]{person} left."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Who came: [Roe]{person}, then [Bertha]{person}."},
			},
			Answer: rule.Says(true, always[markBefore]),
		},
		{
			Name: "name/hyphen-opens-line",
			Doc:  "Behind a hyphen that opens a line an item or speech begins.",
			On:   markHyphen,
			Decides: []rule.Example{
				{Language: "en", Text: "Who came:\n- Then [Bertha]{person} left."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The staff - [Roe]{person} and [Bertha]{person} - left."},
			},
			Answer: rule.Says(true, markBefore.opensLine),
		},
		{
			Name: "name/dateline-ends",
			Doc:  "Behind a hyphen with a bracket or a dot before it and a space behind it a report begins: (EFE).- El tren.",
			On:   markHyphen,
			Decides: []rule.Example{
				{Language: "es", Text: "[Bilbao]{place} ([EFE]{organization}).- El [Ibex]{product} subió."},
				{Language: "es", Text: "[Bilbao]{place} ([Reuters]{organization}) - El [Banco de España]{organization} calla."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The staff - [Roe]{person} and [Bertha]{person} - left."},
			},
			Answer: rule.Says(true, func(m markBefore) bool {
				return m.isSpaced() && m.at > 0 && (m.Tokens[m.at-1].Text == ")" || m.Tokens[m.at-1].Text == ".")
			}),
		},
		{
			Name: "name/inverted-mark-opens",
			Doc:  "Behind an inverted mark a question or an exclamation begins.",
			On:   markInverted,
			Decides: []rule.Example{
				{Language: "en", Text: "She said ¿Then [Bertha]{person} left?"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She said [Bertha]{person} left?"},
			},
			Answer: rule.Says(true, always[markBefore]),
		},
		{
			Name: "name/end-mark-opens",
			Doc:  "Behind a question mark, an exclamation mark or an ellipsis a sentence begins.",
			On:   markEnd,
			Decides: []rule.Example{
				{Language: "en", Text: "Was it over? Then [Bertha]{person} left."},
				{Language: "fr", Text: "C'est fini ! Alors [Bertha]{person} est partie."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Bertha]{person} left!"},
			},
			Answer: rule.Says(true, markBefore.isSpaced),
		},
		{
			Name: "name/colon-opens",
			Doc:  "What stands behind a colon may begin with a capital.",
			On:   markColon,
			Decides: []rule.Example{
				{Language: "en", Text: "It was over: Then [Bertha]{person} left."},
				{Language: "fr", Text: "C'est fini : Alors [Bertha]{person} est partie."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was over; [Bertha]{person} left."},
			},
			Answer: rule.Says(true, always[markBefore]),
		},
		{
			Name: "name/dot-of-title",
			Doc:  "The dot of a title in short ends no sentence: Mr. Roe.",
			On:   markDot,
			Decides: []rule.Example{
				{Language: "en", Text: "They met Mr. [Strong Alder]{person}."},
				{Language: "en", Text: "They met Dr. [Long Roe]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was over. Then [Bertha]{person} left."},
			},
			Answer: rule.Says(false, markBefore.endsTitle),
		},
		{
			Name: "name/dot-of-letter",
			Doc:  "The dot of one capital letter ends no sentence.",
			Not:  language.HeadFirst,
			On:   markDot,
			Decides: []rule.Example{
				{Language: "en", Text: "[George W. Ostrander]{person} left."},
				{Language: "en", Text: "It went to [J. K. Marlow]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The board met. Then [Bertha]{person} left."},
			},
			Answer: rule.Says(false, markBefore.endsInitial),
		},
		{
			Name: "name/dot-of-initial",
			Doc:  "The dot of one capital letter ends no sentence before another capital.",
			For:  language.HeadFirst,
			On:   markDot,
			Decides: []rule.Example{
				{Language: "fr", Text: "[George W. Ostrander]{person} est parti."},
				{Language: "fr", Text: "Le prix va à [J. K. Marlow]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "C'est fini. Alors [Bertha]{person} est partie."},
			},
			Answer: rule.Says(false, func(m markBefore) bool { return m.endsInitial() && m.Tokens[m.at+1].Upper }),
		},
		{
			Name:      "name/dot-ends-sentence",
			Doc:       "Behind a dot with a space a sentence begins.",
			Otherwise: true,
			On:        markDot,
			Decides: []rule.Example{
				{Language: "en", Text: "The board met. Then [Bertha]{person} left."},
				{Language: "fr", Text: "C'est fini. Alors [Bertha]{person} est partie."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met Dr. [Roe]{person}."},
			},
			Answer: rule.Says(true, markBefore.isSpaced),
		},
	},
}
