package align

import (
	"slices"
	"sync"
	"sync/atomic"

	"github.com/assaykit/assay/internal/fact"
)

// ownNames compares the names of a golden's parties with each other, as if they were
// those of a record: most parties of a record have the type and the names of one of
// them. It is shared by the records, and each comparison is made once.
type ownNames struct {
	byName map[*fact.Name][]int32 // golden parties by their main name
	asGot  []partyNames

	mu    sync.Mutex
	names nameSet
	codes []atomic.Uint32 // of [likenesses], by want and golden party as a got
}

// A golden with more names, or more parties, is compared anew for each record. So the
// comparisons that no meter counts are limited.
const (
	maxOwnParties = 256
	maxOwnNames   = 1024
)

// newOwnNames returns nil if there are too many parties or names. It needs the names of
// the golden before they get the keys of other scripts.
func newOwnNames(g *golden, parties []*fact.Party) *ownNames {
	n := 0
	for i := range g.names {
		n += len(g.names[i].names)
	}
	if len(parties) > maxOwnParties || n > maxOwnNames {
		return nil
	}
	o := &ownNames{
		byName: make(map[*fact.Name][]int32, len(parties)), asGot: make([]partyNames, len(parties)),
		codes: make([]atomic.Uint32, len(parties)*len(parties)),
	}
	for i, p := range parties {
		o.byName[p.Name] = append(o.byName[p.Name], int32(i))
		o.asGot[i] = namesOfOwn(p, &g.names[i])
	}
	o.names = nameSet{want: g.names, got: o.asGot, wants: shortForms{parties: g.names}}
	return o
}

// twin returns the golden party whose type and names an extracted one has, -1 if there
// is none.
func (o *ownNames) twin(p *fact.Party) int32 {
	for _, w := range o.byName[p.Name] {
		if own := o.asGot[w].party; own.Type == p.Type && slices.Equal(own.Aliases, p.Aliases) {
			return w
		}
	}
	return -1
}

// likeness compares a golden party with another one as if it were extracted.
func (o *ownNames) likeness(w, v int) likeness {
	l := &o.codes[w*len(o.asGot)+v]
	code := l.Load()
	if code == 0 {
		o.mu.Lock()
		defer o.mu.Unlock()
		code = uint32(o.names.likeness(w, v).code())
		l.Store(code)
	}
	return likenesses[code]
}
