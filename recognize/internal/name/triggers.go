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
	onKnownEvent   = rule.Triggers(wordKnownEvent)
	onIndex        = rule.Triggers(wordIndex)
)

// firstUse is the first bit above those of the classes.
const firstUse = 46

// What else calls for them: what a word does, how it is written, where it stands.
const (
	onUse          rule.Triggers = 1 << (firstUse + iota) // a word with a use
	onCapital                                             // a word with a capital
	onLetter                                              // one capital letter
	onAllCaps                                             // SK
	onInnerCapital                                        // OpenAI
	onDigits                                              // R1
	onHangul                                              // 서울
	onMark                                                // a mark of punctuation
	onGlued                                               // no space before the token
	onOpening                                             // the first word of a sentence or quotation
	onTitleLine                                           // in a line in title case
	onUpperLine                                           // in a line in capitals
	onInText                                              // inside a sentence, where a capital has meaning
	onSingle                                              // a name of one word
	onSeveral                                             // a name of more
	onPhrase                                              // behind or in a known phrase
	onName                                                // a name, whatever is beside it
)

// What calls for rules by the class of a token, and by where a capital stands.
var (
	tokenClasses = [...]rule.Triggers{text.ClassWord: 0, text.ClassDigits: onDigits, text.ClassHangul: onHangul, text.ClassHan: 0, text.ClassPunct: onMark}
	positions    = [...]rule.Triggers{capitalInText: onInText, capitalSentenceStart: onOpening, capitalTitleLine: onTitleLine, capitalUpperLine: onUpperLine}
)

// triggersAt returns what is there at token i, nothing outside the text.
func (n *Reader) triggersAt(i int) rule.Triggers {
	if uint(i) >= uint(len(n.classes)) {
		return 0
	}
	tok := &n.Tokens[i]
	on := rule.Triggers(n.classes[i]) | tokenClasses[tok.Class]
	if n.uses[i] != 0 {
		on |= onUse
	}
	if tok.Gap == text.GapNone {
		on |= onGlued
	}
	if shape := n.shapes[i]; shape != 0 {
		on |= shape.triggers() | positions[n.capitals[i]]
	}
	return on
}

// triggersIn returns what is there in tokens [from, to).
func (n *Reader) triggersIn(from, to int) (on rule.Triggers) {
	for i := from; i < to; i++ {
		on |= n.triggersAt(i)
	}
	return on
}
