// Package command runs programs as extractors: one process for each article, or
// processes that live on and answer one line of JSON for each.
package command

import (
	"context"
	"errors"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/internal/wire"
	"github.com/assaykit/assay/internal/environ"
	"github.com/assaykit/assay/internal/secrets"
	"github.com/assaykit/assay/seeds"
)

// Program says which program is run on articles. There is no shell: the
// arguments reach the program as they are, after {file}, {id}, {language} and
// {published} in them are replaced; {file} is a temporary file that holds the
// article's text. The program writes its record to standard output. With
// [extract.JSONLines] one program answers many articles, and nothing is replaced.
//
// Whatever the program starts is killed when it ends, when the context ends,
// and when its output passes the cap; and when our process ends, also by a
// signal that cannot be caught. A process that leaves its group is killed too, on
// Linux, unless it has cleared its environment as well.
type Program struct {
	Args      []string // the program and its arguments
	Dir       string   // where it runs; "" is the current folder
	Env       []string // names passed on from our environment, or "NAME=value"; PATH, HOME, the locale and the temporary folder always are
	Input     Input    // its text on standard input when empty; not used with JSONLines
	Protocol  Protocol // a program for each article when empty
	Lists     bool     // with JSONLines, a list is an answer too: a mapping makes a record of it
	MaxOutput int      // bytes; extract.MaxOutput when zero
}

// New returns an extractor that runs a program. Values of its environment and
// options that are secrets are removed from errors, and an answer that contains one
// is an error of kind [extract.Secret]. An [extract.Cache] around it identifies it
// by the content of the program and of every file named among its arguments.
// [extract.Close] ends the processes that still run.
func New(p Program) (extract.Extractor, error) {
	if len(p.Args) == 0 || p.Args[0] == "" {
		return nil, extract.Errorf(extract.Unreachable, "no program to run: give its name and arguments as a list").AsPermanent()
	}
	if inputs := []Input{"", "stdin", InputJSON, InputFile}; !slices.Contains(inputs, p.Input) {
		return nil, extract.Errorf(extract.Unreachable, "there is no input %q of a program: there are stdin, json and file", p.Input).AsPermanent()
	}
	if protocols := []Protocol{"", "once", JSONLines}; !slices.Contains(protocols, p.Protocol) {
		return nil, extract.Errorf(extract.Unreachable, "there is no protocol %q of a program: there are once and jsonl", p.Protocol).AsPermanent()
	}
	if p.Input == InputFile && !p.hasFile() {
		p.Args = append(slices.Clone(p.Args), "{file}")
	}
	p.Env = environ.Pairs(p.Env) // what a cache's key knows the values as is what the program gets
	c := command{Program: p, secrets: secrets.OfProgram(p.Env, p.Args)}
	c.versions = newVersions(p)
	if p.Protocol == JSONLines {
		return &lines{command: c}, nil
	}
	return &c, nil
}

// command is a program that is started for each article.
type command struct {
	Program
	secrets  secrets.List
	versions *versions
}

// Secrets are what is kept out of answers and errors.
func (c *command) Secrets() secrets.List { return c.secrets }

// Version is the content of the program and of the files that its arguments
// name. It is not ok where a program that lives on is not the one any more that
// was found first: which of the two answers cannot be known.
func (c *command) Version(a seeds.Article) (version string, ok bool) { return c.versions.of(a) }

// Extract runs the program on one article.
func (c *command) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	record, err := c.extract(ctx, a)
	return c.secrets.Check(a, record, err)
}

func (c *command) extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	if ctx.Err() != nil {
		return nil, extract.ContextError(ctx)
	}
	cmd, cleanup, err := c.command(a)
	if err != nil {
		return nil, err
	}
	defer cleanup()
	var input []byte
	switch {
	case c.Input == InputJSON:
		input = wire.Line(a)
	case !c.hasFile():
		input = []byte(a.Text)
	}
	p, err := start(cmd)
	if err != nil {
		return nil, err
	}
	p.secrets = c.secrets
	defer p.close()
	defer context.AfterFunc(ctx, p.kill)()

	var written sync.WaitGroup
	defer written.Wait()
	defer p.close()
	written.Go(func() {
		_, _ = p.in.Write(input) // a program may end without reading it all
		p.in.Close()
	})
	record, err := wire.ReadAll(p.out, c.limit())
	if errors.Is(err, wire.ErrTooLarge) {
		return nil, extract.Errorf(extract.TooLarge, "%s wrote more than %d bytes to standard output; it was killed", cmd.Args[0], c.limit())
	}
	// The program may have closed its output and go on: it ends by itself, or
	// with the context.
	failure := p.failure()
	if failure == nil && err != nil {
		failure = extract.Errorf(extract.Crashed, "the output of %s broke off: %v", cmd.Args[0], err)
	}
	if ctx.Err() != nil {
		e := extract.ContextError(ctx)
		e.Message += "; " + cmd.Args[0] + " was killed" + p.stderrText()
		return nil, e
	}
	if failure != nil {
		return nil, failure
	}
	if err := p.emptyError(record); err != nil {
		return nil, err
	}
	return record, nil
}

// emptyError is the failure of a program that ended well and said nothing.
func (p *process) emptyError(record []byte) error {
	if len(strings.TrimSpace(string(record[:min(len(record), 4096)]))) > 0 || len(record) > 4096 {
		return nil
	}
	said := strings.TrimSpace(p.stderr.String())
	if strings.HasPrefix(said, "{") || strings.HasPrefix(said, "[") {
		return extract.Errorf(extract.WrongStream, "%s wrote nothing to standard output and JSON to standard error: write the record to standard output", p.cmd.Args[0])
	}
	return extract.Errorf(extract.Empty, "%s ended well and wrote nothing to standard output%s", p.cmd.Args[0], p.stderrText())
}

func (c Program) hasFile() bool {
	for _, arg := range c.Args {
		if strings.Contains(arg, "{file}") {
			return true
		}
	}
	return false
}

func (c Program) limit() int {
	if c.MaxOutput > 0 {
		return c.MaxOutput
	}
	return extract.MaxOutput
}

// command makes the command for one article, and what removes its file.
func (c Program) command(a seeds.Article) (*exec.Cmd, func(), error) {
	cleanup := func() {}
	file := ""
	if c.hasFile() {
		var err error
		if file, cleanup, err = owned.file(a.Text); err != nil {
			return nil, nil, extract.Errorf(extract.Unreachable, "no temporary file for the article: %v", err)
		}
	}
	args := c.argumentsFor(a, file)
	for i, arg := range c.Args {
		if i > 0 && strings.HasPrefix(args[i], "-") && !strings.HasPrefix(arg, "-") {
			cleanup()
			return nil, nil, extract.Errorf(extract.BadID, "article %q would make an option of the argument %q", a.ID, arg)
		}
		if strings.ContainsRune(args[i], 0) {
			cleanup()
			return nil, nil, extract.Errorf(extract.BadID, "article %q would put a zero byte into the argument %q", a.ID, arg)
		}
	}
	if args[0] != c.Args[0] {
		cleanup()
		return nil, nil, extract.Errorf(extract.Unreachable, "the program's name %q cannot depend on the article", c.Args[0]).AsPermanent()
	}
	return c.prepare(args), cleanup, nil
}

// argumentsFor are the arguments with what stands for the article replaced.
func (c Program) argumentsFor(a seeds.Article, file string) []string {
	put := strings.NewReplacer("{file}", file, "{id}", a.ID, "{language}", a.Language, "{published}", a.Published)
	args := make([]string, len(c.Args))
	for i, arg := range c.Args {
		args[i] = put.Replace(arg)
	}
	return args
}

func (c Program) prepare(args []string) *exec.Cmd {
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir = c.Dir
	cmd.Env = environment(c.Env)
	return cmd
}

// environment is what a program gets to see of ours.
func environment(allowed []string) []string {
	names := []string{"PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR"}
	if runtime.GOOS == "windows" {
		names = []string{"PATH", "PATHEXT", "SYSTEMROOT", "USERPROFILE", "TEMP", "TMP"}
	}
	return append(environ.Pairs(names), allowed...)
}
