package assaytest

import (
	"context"
	"testing"
)

// tester is the part of [testing.T] that [Run] needs. The tests of this package
// implement it with a recorder.
type tester interface {
	Helper()
	Name() string
	Context() context.Context
	Failed() bool
	Log(args ...any)
	Logf(format string, args ...any)
	Error(args ...any)
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
	Run(name string, f func(tester)) bool
}

// goTest implements tester by a [testing.T]. Every function between it and the
// caller of [Run] is a helper, so that messages have the line that called Run.
type goTest struct{ *testing.T }

func (g goTest) Run(name string, f func(tester)) bool {
	g.Helper()
	return g.T.Run(name, func(t *testing.T) {
		t.Helper()
		f(goTest{t})
	})
}
