package align

import (
	"sync"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
)

// golden is what of a golden's facts does not depend on the record, prepared once for
// all records. It is safe for concurrent use.
type golden struct {
	parties, figures, dates, events, quotes *side

	ids          [5]idIndex // by kind, in the order of [schema.Kinds]
	partyIDs     []string
	names        []partyNames
	byName       *index // parties by the keys of their names, in their order
	own          *ownNames
	otherScripts bool // a party has a name that is not in Latin letters
	titled       []titled
	worded       [][]worded       // each quote, as it is and with each alternative applied
	eventsAt     map[[2]int][]int // events by the spans of their mentions
	never        []partyNames     // of the facts that it forbids, for those that are parties
}

// shared is a golden that is kept with its facts.
type shared struct {
	once sync.Once
	*golden
}

type sharedKey struct{}

// goldenOf returns the golden, prepared for places of a sort. It is kept unless the
// record has offsets in another unit, or one of the two has hashes instead of words.
func goldenOf(want, got *fact.Set, at placer) *golden {
	if !at.spans || at.hashes {
		return newGolden(want, wordsByHash(got.Quotes, at), at)
	}
	s := want.Derived(sharedKey{}, func() any { return new(shared) }).(*shared)
	s.once.Do(func() { s.golden = newGolden(want, nil, placer{spans: true}) })
	return s.golden
}

func newGolden(want *fact.Set, words hashedWords, at placer) *golden {
	g := &golden{titled: titledParties(want.Parties), names: make([]partyNames, len(want.Parties))}
	for i, kind := range schema.Kinds() {
		g.ids[i] = idsOf(want, kind)
	}
	for i, p := range want.Parties {
		g.partyIDs = append(g.partyIDs, p.ID())
		g.names[i] = namesOfGolden(p)
		g.otherScripts = g.otherScripts || g.names[i].nonLatin()
	}
	own := newOwnNames(g, want.Parties)
	for i := range g.names {
		g.names[i].keys = withScripts(g.names[i].keys, g.names[i].nonLatin(), true)
	}
	g.byName = byKeys(g.names)
	if g.own = own; own != nil {
		own.names.wants.byKey = g.byName
	}

	facts := make([]candidate, len(want.Parties))
	for i, p := range want.Parties {
		facts[i] = partyCandidate(p, at, distinct(g.names[i].keys))
	}
	g.parties = newSide(facts, func(i int) string { return partyContent(want.Parties[i]) })

	facts = make([]candidate, len(want.Figures))
	for i, f := range want.Figures {
		facts[i] = figureCandidate(f, at)
		if f.About.ID != "" {
			facts[i].keys = append(facts[i].keys, aboutKey(f, f.About.ID))
		}
		facts[i].keys = distinct(facts[i].keys)
	}
	g.figures = newSide(facts, func(i int) string { return figureContent(want.Figures[i]) })

	facts = make([]candidate, len(want.Dates))
	for i, d := range want.Dates {
		facts[i] = dateCandidate(d, at)
	}
	g.dates = newSide(facts, func(i int) string { return dateContent(want.Dates[i]) })
	for i, never := range want.Never {
		if p, ok := never.(*fact.Party); ok {
			if g.never == nil {
				g.never = make([]partyNames, len(want.Never))
			}
			g.never[i] = namesOfGolden(p)
		}
	}
	g.prepareEvents(want, at)
	g.prepareQuotes(want, words, at)
	return g
}

func (g *golden) prepareEvents(want *fact.Set, at placer) {
	facts := make([]candidate, len(want.Events))
	g.eventsAt = make(map[[2]int][]int)
	for i, e := range want.Events {
		facts[i] = eventCandidate(e, at, func(id string) []string { return []string{id} })
		for _, span := range facts[i].place.Spans {
			g.eventsAt[span] = append(g.eventsAt[span], i)
		}
	}
	g.events = newSide(facts, func(i int) string { return eventContent(want.Events[i]) })
}

func (g *golden) prepareQuotes(want *fact.Set, words hashedWords, at placer) {
	facts := make([]candidate, len(want.Quotes))
	g.worded = make([][]worded, len(want.Quotes))
	for i, q := range want.Quotes {
		g.worded[i] = words.variants(q, want.InCodePoints, at)
		facts[i] = quoteCandidate(g.worded[i], at)
	}
	g.quotes = newSide(facts, func(i int) string { return quoteContent(&g.worded[i][0]) })
}
