package assaytest

import (
	"context"
	"testing"
)

// tester is what Run needs of a test. Tests of this package have one that
// records what is said.
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

// goTest is the tester of go test. Every function on the way to it is a helper,
// so that messages are at the line that called Run.
type goTest struct{ *testing.T }

func (g goTest) Run(name string, f func(tester)) bool {
	g.Helper()
	return g.T.Run(name, func(t *testing.T) {
		t.Helper()
		f(goTest{t})
	})
}
