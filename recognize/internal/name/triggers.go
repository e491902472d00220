package name

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// What calls for the rules about names: a bit for each class of words.
const (
	onCommon       = rule.Triggers(WordCommon)
	onNever        = rule.Triggers(WordNever)
	onDemonym      = rule.Triggers(wordDemonym)
	onHonorific    = rule.Triggers(WordHonorific)
	onOffice       = rule.Triggers(WordOffice)
	onGivenName    = rule.Triggers(WordGivenName)
	onSurnameFirst = rule.Triggers(WordSurnameFirst)
	onPlace        = rule.Triggers(WordPlace)
	onState        = rule.Triggers(wordState)
	onOrgNoun      = rule.Triggers(wordOrgNoun)
	onPlaceNoun    = rule.Triggers(wordPlaceNoun)
	onEventNoun    = rule.Triggers(wordEventNoun)
	onLegalForm    = rule.Triggers(wordLegalForm)
	onParticle     = rule.Triggers(wordParticle)
	onLink         = rule.Triggers(WordLink)
	onSpeech       = rule.Triggers(WordSpeech)
	onWithin       = rule.Triggers(WordWithin)
	onFirm         = rule.Triggers(WordFirm)
	onProduct      = rule.Triggers(wordProduct)
	onProject      = rule.Triggers(wordProject)
	onPerson       = rule.Triggers(WordPerson)
	onAcronym      = rule.Triggers(WordAcronym)
	onOrganization = rule.Triggers(WordOrganization)
	onMakes        = rule.Triggers(wordMakes)
	onPhraseStart  = rule.Triggers(wordPhraseStart)
	onLocative     = rule.Triggers(wordLocative)
	onCapitalised  = rule.Triggers(wordCapitalised)
	onTrades       = rule.Triggers(wordTrades)
	onArticle      = rule.Triggers(WordArticle)
	onOf           = rule.Triggers(WordOf)
	onLocates      = rule.Triggers(WordLocates)
	onAuxiliary    = rule.Triggers(WordAuxiliary)
	onConjunction  = rule.Triggers(WordConjunction)
	onSettlement   = rule.Triggers(wordSettlement)
	onKin          = rule.Triggers(WordKin)
	onUser         = rule.Triggers(wordUser)
	onRegion       = rule.Triggers(wordRegion)
	onFirmPart     = rule.Triggers(wordFirmPart)
	onReaches      = rule.Triggers(wordReaches)
	onMoves        = rule.Triggers(wordMoves)
	onRelative     = rule.Triggers(WordRelative)
	onArtificial   = rule.Triggers(wordArtificial)
	onBesideHead   = rule.Triggers(wordBesideHead)
	onOfHead       = rule.Triggers(wordOfHead)
)

// What else calls for them: what a word does, how it is written, where it stands. The
// bits begin above those of the classes.
const (
	onUse          rule.Triggers = 1 << (44 + iota) // a word with a use
	onCapital                                       // a word with a capital
	onLetter                                        // one capital letter
	onAllCaps                                       // SK
	onInnerCapital                                  // OpenAI
	onDigits                                        // R1
	onHangul                                        // 서울
	onMark                                          // a mark of punctuation
	onGlued                                         // no space before the token
	onOpening                                       // the first word of a sentence or quotation
	onTitleLine                                     // in a line in title case
	onUpperLine                                     // in a line in capitals
	onInText                                        // inside a sentence, where a capital has meaning
	onSingle                                        // a name of one word
	onSeveral                                       // a name of more
	onPhrase                                        // behind or in a known phrase
)

// positions are the bits of where a capital stands.
var positions = [...]rule.Triggers{capitalInText: onInText, capitalSentenceStart: onOpening, capitalTitleLine: onTitleLine, capitalUpperLine: onUpperLine}

// signsOf returns what is there at token i, whose class and use are known, but for where
// its capital stands.
func (n *Reader) signsOf(i int) rule.Triggers {
	tok := &n.Tokens[i]
	on := rule.Triggers(n.classes[i])
	if n.uses[i] != 0 {
		on |= onUse
	}
	if tok.Gap == text.GapNone {
		on |= onGlued
	}
	switch tok.Class {
	case text.ClassDigits:
		on |= onDigits
	case text.ClassHangul:
		on |= onHangul
	case text.ClassPunct:
		on |= onMark
	case text.ClassWord:
		switch {
		case !n.isCapital(i):
		case len(tok.Text) == 1:
			on |= onCapital | onLetter
		case isAllCaps(tok):
			on |= onCapital | onAllCaps
		case hasInnerCapital(tok):
			on |= onCapital | onInnerCapital
		default:
			on |= onCapital
		}
	}
	return on
}

// triggersAt returns what is there at token i, nothing outside the text.
func (n *Reader) triggersAt(i int) rule.Triggers {
	if i < 0 || i >= len(n.signs) {
		return 0
	}
	on := n.signs[i]
	if on&onCapital != 0 {
		on |= positions[n.capitals[i]]
	}
	return on
}

// isWritten reports whether the word at token i is written in one of some ways.
func (n *Reader) isWritten(i int, as rule.Triggers) bool { return n.signs[i]&as != 0 }

// triggersIn returns what is there in tokens [from, to).
func (n *Reader) triggersIn(from, to int) (on rule.Triggers) {
	for i := from; i < to; i++ {
		on |= n.triggersAt(i)
	}
	return on
}
