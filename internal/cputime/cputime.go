// Package cputime compares the processor time of two pieces of work, so that a
// test of growth passes or fails alike on a slow machine and on a busy one.
package cputime

import "time"

// Of returns the processor time that f took, with that of whatever else the
// process did meanwhile, the collector's first of all.
func Of(f func()) time.Duration {
	before := Used()
	f()
	return Used() - before
}

// Yardstick is work that other work is compared with.
type Yardstick struct {
	work func()
	took time.Duration
}

// NewYardstick measures some work.
func NewYardstick(work func()) *Yardstick { return &Yardstick{work, Of(work)} }

// attempts are how many times work is measured that seems to take too long.
const attempts = 10

// Times returns how many times as long as the yardstick f takes. Where that is
// more than enough, both are measured again, and the least ratio of some
// attempts is returned: whatever disturbs a measurement adds to it.
func (y *Yardstick) Times(f func(), enough float64) float64 {
	ratio := func() float64 { return float64(Of(f)) / float64(max(y.took, time.Microsecond)) }
	least := ratio()
	for i := 1; i < attempts && least > enough; i++ {
		y.took = Of(y.work)
		least = min(least, ratio())
	}
	return least
}
