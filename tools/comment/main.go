// Command comment writes a report in Markdown as the one comment of assay on a pull
// request of GitHub or a merge request of GitLab: it updates its comment of an earlier
// run in place, or else writes a new one.
//
//	comment [-name NAME] FILE
//
// Where it runs, and about which request, it takes from the variables that the services
// set. It is a program, not a script, because the template of GitLab is included from
// elsewhere and its images have no program that reads JSON, but Go.
//
// A comment never decides anything: where none can be written, as with the token of a
// fork, it says so and exits with 0. It exits with 2 if the call is wrong.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"regexp"
	"strings"
	"time"

	"github.com/assaykit/assay/internal/files"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, os.Args[1:], os.Getenv, os.Stdout)
	stop()
	os.Exit(code)
}

// mostBody is the most bytes of a report that are read.
const mostBody = 1 << 20

// budget is the time for all requests.
const budget = 2 * time.Minute

func run(ctx context.Context, args []string, env func(string) string, out io.Writer) int {
	f := flag.NewFlagSet("comment", flag.ContinueOnError)
	f.SetOutput(out)
	name := f.String("name", "suite", "name of the suite: each has its own comment")
	if err := f.Parse(args); err != nil {
		return 2
	}
	if f.NArg() != 1 {
		fmt.Fprintln(out, "comment takes one file, a report in Markdown: comment [-name NAME] FILE")
		return 2
	}
	data, err := files.Read(f.Arg(0), mostBody)
	if err != nil {
		notice(out, env, fmt.Sprintf("no comment was written: %v", err))
		return 0
	}
	ctx, cancel := context.WithTimeout(ctx, budget)
	defer cancel()
	s, err := serviceOf(env)
	if err == nil {
		err = comment(ctx, s, markerOf(*name), string(data))
	}
	if err != nil {
		notice(out, env, "no comment was written: "+err.Error())
	}
	return 0
}

// notice says something on the log: on GitHub as an annotation.
func notice(out io.Writer, env func(string) string, text string) {
	text = strings.Join(strings.Fields(text), " ")
	if env("GITHUB_ACTIONS") == "true" {
		fmt.Fprintf(out, "::notice title=assay::%s\n", strings.ReplaceAll(text, "%", "%25"))
		return
	}
	fmt.Fprintln(out, text)
}

var (
	unsafe = regexp.MustCompile(`[^\pL\pN._/]+`)
	first  = regexp.MustCompile(`^<!-- assay:[^\n]* -->\n`)
)

// markerOf returns the first line of the comment of a suite.
func markerOf(name string) string {
	name = strings.Trim(unsafe.ReplaceAllString(name, "-"), "-")
	if name == "" {
		name = "suite"
	}
	return "<!-- assay:" + name + " -->\n"
}

// note is a comment on a request.
type note struct {
	id   int64
	body string
	mine bool // its author is who would update it
}

// service is where comments are written.
type service interface {
	// notes calls yield with every comment, until it returns false.
	notes(ctx context.Context, yield func(note) bool) error
	create(ctx context.Context, body string) error
	update(ctx context.Context, id int64, body string) error
}

// comment updates the comment that begins with the marker, or writes a new one. That of
// another author is not touched, nor is one that has the marker elsewhere.
func comment(ctx context.Context, s service, marker, report string) error {
	body := marker + first.ReplaceAllString(report, "")
	var old *note
	err := s.notes(ctx, func(n note) bool {
		if n.mine && strings.HasPrefix(strings.ReplaceAll(n.body, "\r\n", "\n"), marker) {
			old = &n
		}
		return old == nil
	})
	if err != nil {
		return err
	}
	switch {
	case old == nil:
		return s.create(ctx, body)
	case old.body == body:
		return nil
	}
	return s.update(ctx, old.id, body)
}
