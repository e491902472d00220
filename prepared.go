package assay

import (
	"sync"
)

// preparedCases are the cases that were needed last, interpreted.
type preparedCases struct {
	cases []Case
	mu    sync.Mutex
	items map[int]*preparedCase
	clock int
}

type preparedCase struct {
	get  func() Case
	used int
}

// mostPrepared is the number of cases that are kept interpreted. Each takes about
// half a megabyte.
const mostPrepared = 32

func newPreparedCases(cases []Case) *preparedCases {
	return &preparedCases{cases: cases, items: map[int]*preparedCase{}}
}

// of returns a case, interpreted once for the records that follow each other.
func (p *preparedCases) of(item int) Case {
	p.mu.Lock()
	c := p.items[item]
	if c == nil {
		if len(p.items) == mostPrepared {
			p.drop()
		}
		c = &preparedCase{get: sync.OnceValue(p.cases[item].prepared)}
		p.items[item] = c
	}
	p.clock++
	c.used = p.clock
	p.mu.Unlock()
	return c.get()
}

// drop forgets the case that was not needed for the longest time.
func (p *preparedCases) drop() {
	oldest, least := -1, 0
	for item, c := range p.items {
		if oldest < 0 || c.used < least {
			oldest, least = item, c.used
		}
	}
	delete(p.items, oldest)
}
