package assay

import (
	"context"
	"runtime"
	"sync"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/panics"
	"github.com/assaykit/assay/internal/rows"
	"github.com/assaykit/assay/schema/result"
)

// evaluations evaluates records in several goroutines and adds their runs in the
// order of the records. Only so many records are on their way that the
// memory they take is bounded.
type evaluations struct {
	ctx   context.Context
	add   func(n int, run result.Run) (result.Run, error)
	rows  func([]rows.Row) error                                         // gets the rows of each run, nil if nobody wants them
	of    func(context.Context, Record, int) (result.Run, *checks.Input) // evaluates a record of a case
	work  chan *evaluating
	queue []*evaluating // on their way, in order
	free  []*evaluating
	group sync.WaitGroup
}

// evaluating is a record on its way.
type evaluating struct {
	n    int
	rec  Record
	data []byte // the record's, reused
	item int    // number of its case
	run  result.Run
	rows []rows.Row
	err  error
	done chan struct{}
}

const perWorker = 8 // records on their way for each goroutine

func newEvaluations(ctx context.Context, add func(int, result.Run) (result.Run, error), rows func([]rows.Row) error, of func(context.Context, Record, int) (result.Run, *checks.Input)) *evaluations {
	workers := max(1, runtime.GOMAXPROCS(0))
	p := &evaluations{ctx: ctx, add: add, rows: rows, of: of, work: make(chan *evaluating, perWorker*workers)}
	for range perWorker * workers {
		p.free = append(p.free, &evaluating{done: make(chan struct{}, 1)})
	}
	for range workers {
		p.group.Add(1)
		go p.worker()
	}
	return p
}

func (p *evaluations) worker() {
	var j *evaluating
	defer func() {
		if j == nil {
			p.group.Done()
			return
		}
		j.done <- struct{}{} // a check ended the goroutine: the record says so, and another one goes on
		go p.worker()
	}()
	for next := range p.work {
		j = next
		j.run = result.Run{Extractor: j.rec.Extractor, At: j.rec.At, Error: "it was not evaluated: a check ended its goroutine"}
		j.rows = nil
		j.err = panics.Catch(func() error {
			in := new(checks.Input)
			defer func() { // also of a check that ends its goroutine
				if p.rows != nil {
					j.rows = rowsOf(&j.run, in)
				}
			}()
			j.run, in = p.of(p.ctx, j.rec, j.item)
			return p.ctx.Err()
		})()
		j, next = nil, j
		next.done <- struct{}{}
	}
}

// submit hands over the n-th record, of a case. It waits while too many are on
// their way.
func (p *evaluations) submit(n int, rec Record, item int) error {
	for len(p.free) == 0 || p.ready() {
		if err := p.conclude(); err != nil {
			return err
		}
	}
	j := p.free[len(p.free)-1]
	p.free = p.free[:len(p.free)-1]
	j.data = append(j.data[:0], rec.Data...) // the next record may be read into them
	if rec.Data != nil {
		rec.Data = j.data
	}
	if rec.Metrics != nil {
		metrics := *rec.Metrics
		rec.Metrics = &metrics
	}
	j.n, j.rec, j.item = n, rec, item
	p.queue = append(p.queue, j)
	p.work <- j
	return nil
}

// ready reports whether the first record that is on its way was evaluated.
func (p *evaluations) ready() bool { return len(p.queue) > 0 && len(p.queue[0].done) > 0 }

// conclude waits for the first record that is on its way and adds its run.
func (p *evaluations) conclude() error {
	j := p.queue[0]
	<-j.done
	p.queue = p.queue[1:]
	p.free = append(p.free, j)
	if j.err != nil {
		return j.err
	}
	run, err := p.add(j.n, j.run)
	if err != nil || p.rows == nil {
		return err
	}
	if run.Attempt > 0 {
		for i := range j.rows {
			j.rows[i].Attempt = new(int64(run.Attempt))
		}
	}
	return p.rows(j.rows)
}

// finish adds the runs that are left, unless there was an error, and waits for the
// goroutines.
func (p *evaluations) finish(err error) error {
	close(p.work)
	for len(p.queue) > 0 {
		if err == nil {
			err = p.conclude()
			continue
		}
		<-p.queue[0].done
		p.queue = p.queue[1:]
	}
	p.group.Wait()
	panics.Throw(err)
	return err
}
