package figure

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/rule"
)

// Rules returns what the rules of the room say of themselves, in the order in which
// they are asked.
func Rules() []rule.Info {
	return slices.Concat(
		leftAlone.Infos(),
		openings.Infos(),
		digitChains.Infos(),
		ordinals.Infos(),
		notRanks.Infos(),
		measures.Infos(),
		notMeasured.Infos(),
		additions.Infos(),
		notCents.Infos(),
		openedRanges.Infos(),
		continuations.Infos(),
		notRatios.Infos(),
		notJoined.Infos(),
		rangeScales.Infos(),
		notEnds.Infos(),
		bareNumbers.Infos(),
		nameNumbers.Infos(),
		counts.Infos(),
		bounds.Infos(),
		speeds.Infos(),
		qualifiers.Infos(),
		furtherReadings.Infos(),
		sameMoney.Infos(),
	)
}

// asked is what the rules of the room are asked about. It lives in the reader, because
// what is asked of rules leaves the stack.
type asked struct {
	leftAlone   phrase
	opening     opening
	chain       digitChain
	ordinalWord ordinalWord
	ordinal     ordinal
	measuring   measuring
	continuing  continuing
	ratio       ratio
	ends        rangeEnds
	bare        bareNumber
	counting    counting
	before      wordBefore
	speed       speed
	qualifying  qualifying
	further     further
	behindMoney behindMoney
}

// made is what made a figure: bit k is rule k of the list.
type made struct{ measures, additions, continuations uint32 }

// and returns what made either of two figures.
func (m made) and(o made) made {
	return made{m.measures | o.measures, m.additions | o.additions, m.continuations | o.continuations}
}

// noteMade notes what made the figure in lexemes [from, to).
func (t *Reader) noteMade(m made, from, to int) {
	if t.Observer == nil {
		return
	}
	at := t.Place(from, to)
	measures.NoteSet(uint64(m.measures), t.Observer, at)
	additions.NoteSet(uint64(m.additions), t.Observer, at)
	continuations.NoteSet(uint64(m.continuations), t.Observer, at)
}
