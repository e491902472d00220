package assaytest

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// recorder is a test that records what is said, by the name of the subtest.
type recorder struct {
	name   string
	ctx    context.Context
	parent *recorder
	failed bool
	said   *[]said // of all
}

type said struct{ test, level, text string }

func (r *recorder) Helper()                           {}
func (r *recorder) Name() string                      { return r.name }
func (r *recorder) Context() context.Context          { return r.ctx }
func (r *recorder) Failed() bool                      { return r.failed }
func (r *recorder) Log(args ...any)                   { r.say("log", fmt.Sprint(args...)) }
func (r *recorder) Logf(format string, args ...any)   { r.Log(fmt.Sprintf(format, args...)) }
func (r *recorder) Error(args ...any)                 { r.fail(); r.say("error", fmt.Sprint(args...)) }
func (r *recorder) Errorf(format string, args ...any) { r.Error(fmt.Sprintf(format, args...)) }
func (r *recorder) Fatalf(format string, args ...any) {
	r.fail()
	r.say("fatal", fmt.Sprintf(format, args...))
	runtime.Goexit()
}

func (r *recorder) Run(name string, f func(tester)) bool {
	sub := &recorder{name: r.name + "/" + name, ctx: r.ctx, parent: r, said: r.said}
	sub.say("run", "")
	sub.do(func() { f(sub) })
	return !sub.failed
}

func (r *recorder) say(level, text string) { *r.said = append(*r.said, said{r.name, level, text}) }

func (r *recorder) fail() {
	for ; r != nil; r = r.parent {
		r.failed = true
	}
}

// do calls f where Fatalf can end it.
func (r *recorder) do(f func()) {
	done := make(chan struct{})
	go func() { defer close(done); f() }()
	<-done
}

// record calls f with a test that records.
func record(t *testing.T, f func(tester)) *recorder {
	t.Helper()
	r := &recorder{name: "Test", ctx: t.Context(), said: new([]said)}
	r.do(func() { f(r) })
	return r
}

// says reports whether something of a level was said in a test.
func (r *recorder) says(test, level, part string) bool {
	return slices.ContainsFunc(*r.said, func(s said) bool {
		return s.test == test && s.level == level && strings.Contains(s.text, part)
	})
}

// tests are the subtests, in their order.
func (r *recorder) tests() []string {
	var names []string
	for _, s := range *r.said {
		if s.level == "run" {
			names = append(names, strings.TrimPrefix(s.test, "Test/"))
		}
	}
	return names
}

func (r *recorder) String() string {
	var b strings.Builder
	for _, s := range *r.said {
		fmt.Fprintf(&b, "%s %s: %s\n", s.level, s.test, s.text)
	}
	return b.String()
}
