// Package command runs programs as extractors: one process for each article, or
// long-lived processes that answer one line of JSON for each article.
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

// Program is the configuration of a program that is run on articles. No shell
// is involved: the arguments are passed unchanged, except that {file}, {id},
// {language} and {published} in them are replaced; {file} is a temporary file
// with the article's text. The program writes its record to standard output.
// With [JSONLines] one process answers many articles, and nothing is replaced.
//
// The program and all processes that it starts are killed when it ends, when
// the context ends, when its output exceeds the limit, and when the calling
// process ends, even by SIGKILL. On Linux this includes processes that leave
// the process group, unless they clear their environment.
type Program struct {
	Args      []string // the program and its arguments
	Dir       string   // its working folder; "" means the current one
	Env       []string // names of variables to pass on, or "NAME=value"; PATH, HOME, the locale and the temporary folder are always passed on
	Input     Input    // "" means the text on standard input; not used with JSONLines
	Protocol  Protocol // "" means one process for each article
	Lists     bool     // with JSONLines, accept a list as an answer, for a mapping to convert
	Unwrap    bool     // with JSONLines, a line may have a thought, a fence or words around its answer, for [extract.Unwrapped]
	MaxOutput int      // in bytes; 0 means extract.MaxOutput
}

// New returns an extractor that runs the program. Secrets, which are the values
// that p.Env or an option identifies as such, are removed from errors; an
// answer that contains one is an error of kind [extract.Secret]. An
// [extract.Cache] around the extractor depends on the contents of the program
// and of all files named in its arguments. [extract.Close] ends long-lived
// processes.
func New(p Program) (extract.Extractor, error) {
	if len(p.Args) == 0 || p.Args[0] == "" {
		return nil, extract.Errorf(extract.Unreachable, "no program to run: give its name and arguments as a list").AsPermanent()
	}
	if inputs := []Input{"", "stdin", InputJSON, InputFile}; !slices.Contains(inputs, p.Input) {
		return nil, extract.Errorf(extract.Unreachable, "unknown input %q of a program; the inputs are stdin, json and file", p.Input).AsPermanent()
	}
	if protocols := []Protocol{"", "once", JSONLines}; !slices.Contains(protocols, p.Protocol) {
		return nil, extract.Errorf(extract.Unreachable, "unknown protocol %q of a program; the protocols are once and jsonl", p.Protocol).AsPermanent()
	}
	if p.Input == InputFile && !p.hasFile() {
		p.Args = append(slices.Clone(p.Args), "{file}")
	}
	p.Env = environ.Pairs(p.Env) // the program must get the values that the cache's key was made of
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

// Secrets returns what is removed from answers and errors.
func (c *command) Secrets() secrets.List { return c.secrets }

// Version returns a hash of the contents of the program and of the files that
// its arguments name. ok is false if a long-lived program was changed since it
// was started, because either version may have answered.
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
		_, _ = p.in.Write(input) // a program may end without reading all of it
		p.in.Close()
	})
	record, err := wire.ReadAll(p.out, c.limit())
	if errors.Is(err, wire.ErrTooLarge) {
		return nil, extract.Errorf(extract.TooLarge, "%s wrote more than %d bytes to standard output; it was killed", cmd.Args[0], c.limit())
	}
	// The program may have closed its output and still run. It ends by itself,
	// or with the context.
	failure := p.exitError()
	if failure == nil && err != nil {
		failure = extract.Errorf(extract.Crashed, "reading the output of %s failed: %v", cmd.Args[0], err)
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

// emptyError is the error of a program that succeeded without output.
func (p *process) emptyError(record []byte) error {
	if len(strings.TrimSpace(string(record[:min(len(record), 4096)]))) > 0 || len(record) > 4096 {
		return nil
	}
	output := strings.TrimSpace(p.stderr.String())
	if strings.HasPrefix(output, "{") || strings.HasPrefix(output, "[") {
		return extract.Errorf(extract.WrongStream, "%s wrote nothing to standard output and JSON to standard error: write the record to standard output", p.cmd.Args[0])
	}
	return extract.Errorf(extract.Empty, "%s exited with status 0 and wrote nothing to standard output%s", p.cmd.Args[0], p.stderrText())
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

// command returns the command for one article, and a function that removes its
// temporary file.
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
			return nil, nil, extract.Errorf(extract.BadID, "the ID of article %q would turn the argument %q into an option", a.ID, arg)
		}
		if strings.ContainsRune(args[i], 0) {
			cleanup()
			return nil, nil, extract.Errorf(extract.BadID, "article %q would put a NUL byte into the argument %q", a.ID, arg)
		}
	}
	if args[0] != c.Args[0] {
		cleanup()
		return nil, nil, extract.Errorf(extract.Unreachable, "the program's name %q cannot depend on the article", c.Args[0]).AsPermanent()
	}
	return c.prepare(args), cleanup, nil
}

// argumentsFor returns the arguments with the placeholders replaced.
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

// environment returns the variables of this process that a program gets.
func environment(allowed []string) []string {
	names := []string{"PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR"}
	if runtime.GOOS == "windows" {
		names = []string{"PATH", "PATHEXT", "SYSTEMROOT", "USERPROFILE", "TEMP", "TMP"}
	}
	return append(environ.Pairs(names), allowed...)
}
