// Package work bounds what the judging of one article may cost. It counts
// steps, not seconds: the same input ends at the same step on every machine.
package work

import (
	"context"
	"fmt"
)

// Meter counts the steps of one piece of work. A nil Meter counts nothing and
// ends nothing.
type Meter struct {
	ctx  context.Context
	most int64
	done int64
	look int64 // the step at which the context and the bound are looked at next
}

// interval is how many steps lie between two looks at the context: a step is
// some comparisons, so that a cancelled context is noticed within milliseconds.
const interval = 1 << 12

// LimitError is the error of work that takes more steps than it may.
type LimitError struct{ Most int64 }

func (e *LimitError) Error() string {
	return fmt.Sprintf("it takes more than %d steps, the most that one article may take", e.Most)
}

// stop unwinds the work of one meter; Within alone catches it.
type stop struct {
	meter *Meter
	err   error
}

// Within does some work that counts its steps, and ends it early where the
// context is done, with the context's error, or where it takes more than most
// steps, with a [*LimitError]. Other panics of the work are the caller's.
func Within(ctx context.Context, most int64, do func(*Meter)) (err error) {
	m := &Meter{ctx: ctx, most: most}
	defer func() {
		switch r := recover().(type) {
		case nil:
		case stop:
			if r.meter != m {
				panic(r)
			}
			err = r.err
		default:
			panic(r)
		}
	}()
	m.check()
	do(m)
	return nil
}

// IsStop reports whether what was recovered is the end of the work of a meter:
// whoever recovers from it panics with it again.
func IsStop(recovered any) bool {
	_, ok := recovered.(stop)
	return ok
}

// Spend counts steps. It does not return where the work is to end.
func (m *Meter) Spend(steps int) {
	if m == nil {
		return
	}
	if m.done += int64(steps); m.done >= m.look {
		m.check()
	}
}

// Done is how many steps were counted.
func (m *Meter) Done() int64 { return m.done }

func (m *Meter) check() {
	if err := m.ctx.Err(); err != nil {
		panic(stop{m, err})
	}
	if m.done > m.most {
		panic(stop{m, &LimitError{m.most}})
	}
	m.look = min(m.done+interval, m.most+1)
}
