package assay

import (
	"context"
	"sync"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/rows"
	"github.com/assaykit/assay/schema/result"
)

// rowsOf returns the rows of a run that was evaluated from an input.
func rowsOf(run *result.Run, in *checks.Input) []rows.Row {
	return rows.Of(rows.Run{Run: run, Article: in.Article, Want: in.Want, Got: in.Facts, Alignment: in.Alignment})
}

// writeRows writes the rows of a run, if they are wanted.
func (e evaluation) writeRows(run *result.Run, in *checks.Input) error {
	if e.rows == nil {
		return nil
	}
	return e.rows(rowsOf(run, in))
}

// rowWindow is how many records may be evaluated ahead of the first one whose
// rows are not written, which bounds the rows that are in memory.
const rowWindow = 256

// rowOrder writes the rows of runs that end in any order in the order of the
// records.
type rowOrder struct {
	write    func([]rows.Row) error
	attempts map[[2]string]int64 // by extractor and article; nil unless attempts are numbered

	mu      sync.Mutex
	changed *sync.Cond
	next    int                // number of the next record to be written
	ready   map[int][]rows.Row // of later records
	err     error              // of write, after which nothing more is written
}

// newRowOrder returns nil, whose methods do nothing, if there is no write.
func newRowOrder(write func([]rows.Row) error, numbered bool) *rowOrder {
	if write == nil {
		return nil
	}
	o := &rowOrder{write: write, ready: map[int][]rows.Row{}}
	o.changed = sync.NewCond(&o.mu)
	if numbered {
		o.attempts = map[[2]string]int64{}
	}
	return o
}

// wait waits until record n is in the window, or until ctx is done.
func (o *rowOrder) wait(ctx context.Context, n int) {
	if o == nil {
		return
	}
	stop := context.AfterFunc(ctx, func() {
		o.mu.Lock()
		defer o.mu.Unlock()
		o.changed.Broadcast()
	})
	defer stop()
	o.mu.Lock()
	defer o.mu.Unlock()
	for n-o.next >= rowWindow && ctx.Err() == nil {
		o.changed.Wait()
	}
}

// put takes the rows of record n, and writes those whose turn it is.
func (o *rowOrder) put(n int, run *result.Run, in *checks.Input) error {
	if o == nil {
		return nil
	}
	list := rowsOf(run, in)
	o.mu.Lock()
	defer o.mu.Unlock()
	o.ready[n] = list
	for {
		list, ok := o.ready[o.next]
		if !ok || o.err != nil {
			break
		}
		delete(o.ready, o.next)
		o.next++
		o.number(list)
		o.err = o.write(list)
	}
	o.changed.Broadcast()
	return o.err
}

// number numbers the attempts as [numberAttempts] does.
func (o *rowOrder) number(list []rows.Row) {
	if o.attempts == nil || list[0].Article == "" {
		return
	}
	key := [2]string{list[0].Extractor, list[0].Article}
	o.attempts[key]++
	for i := range list {
		list[i].Attempt = new(o.attempts[key])
	}
}
