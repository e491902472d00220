package extract

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"

	"github.com/assaykit/assay/seeds"
)

// Inputs of a Command.
const (
	TextInput = "text" // the article's text on standard input
	JSONInput = "json" // one line {"id","language","published","title","text"} on standard input
	NoInput   = "none" // nothing: the program reads {file}
)

// Command runs a program, once for each article. There is no shell: the
// arguments reach the program as they are, after {file}, {id}, {language} and
// {published} in them are replaced; {file} is a temporary file that holds the
// article's text. The program writes its record to standard output.
//
// Whatever the program starts is killed when it ends, when the context ends,
// and when its output passes the cap; and when our process ends, also by a
// signal that nobody can heed. A process that leaves its group is killed too, on
// Linux, unless it has cleared its environment as well.
type Command struct {
	Args      []string // the program and its arguments
	Dir       string   // where it runs; "" is the current folder
	Env       []string // names passed on from our environment, or "NAME=value"; PATH, HOME, the locale and the temporary folder always are
	Input     string   // TextInput when empty, NoInput when empty and an argument has {file}
	MaxOutput int      // bytes; MaxOutput when zero
}

// Extract runs the program on one article. An answer or a message that holds
// what Env or an option calls a secret does not leave it.
func (c Command) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	s := c.keeps()
	record, err := c.extract(ctx, a, s)
	return s.checked(a, record, err)
}

func (c Command) extract(ctx context.Context, a seeds.Article, s secrets) ([]byte, error) {
	if ctx.Err() != nil {
		return nil, canceled(ctx)
	}
	cmd, cleanup, err := c.command(a)
	if err != nil {
		return nil, err
	}
	defer cleanup()
	var input []byte
	switch {
	case c.Input == JSONInput:
		input = jsonLine(a)
	case c.Input == TextInput || c.Input == "" && !c.hasFile():
		input = []byte(a.Text)
	}
	p, err := start(cmd)
	if err != nil {
		return nil, err
	}
	p.secrets = s
	defer p.close()
	defer context.AfterFunc(ctx, p.kill)()

	var written sync.WaitGroup
	defer written.Wait()
	defer p.close()
	written.Go(func() {
		_, _ = p.in.Write(input) // a program may end without reading it all
		p.in.Close()
	})
	record, err := capped(p.out, c.limit())
	if errors.Is(err, errTooLarge) {
		return nil, errorf(TooLarge, "%s wrote more than %d bytes to standard output; it was killed", cmd.Args[0], c.limit())
	}
	// The program may have closed its output and go on: it ends by itself, or
	// with the context.
	failure := p.failure()
	if failure == nil && err != nil {
		failure = errorf(Crashed, "the output of %s broke off: %v", cmd.Args[0], err)
	}
	if ctx.Err() != nil {
		e := canceled(ctx)
		e.Message += "; " + cmd.Args[0] + " was killed" + p.said()
		return nil, e
	}
	if failure != nil {
		return nil, failure
	}
	if err := p.silent(record); err != nil {
		return nil, err
	}
	return record, nil
}

// silent is the failure of a program that ended well and said nothing.
func (p *process) silent(record []byte) error {
	if len(strings.TrimSpace(string(record[:min(len(record), 4096)]))) > 0 || len(record) > 4096 {
		return nil
	}
	said := strings.TrimSpace(p.stderr.String())
	if strings.HasPrefix(said, "{") || strings.HasPrefix(said, "[") {
		return errorf(WrongStream, "%s wrote nothing to standard output and JSON to standard error: write the record to standard output", p.cmd.Args[0])
	}
	return errorf(Empty, "%s ended well and wrote nothing to standard output%s", p.cmd.Args[0], p.said())
}

func (c Command) hasFile() bool {
	for _, arg := range c.Args {
		if strings.Contains(arg, "{file}") {
			return true
		}
	}
	return false
}

func (c Command) limit() int {
	if c.MaxOutput > 0 {
		return c.MaxOutput
	}
	return MaxOutput
}

// command makes the command for one article, and what removes its file.
func (c Command) command(a seeds.Article) (*exec.Cmd, func(), error) {
	cleanup := func() {}
	if len(c.Args) == 0 || c.Args[0] == "" {
		return nil, nil, finalf(Unreachable, "no program to run: give its name and arguments as a list")
	}
	file := ""
	if c.hasFile() {
		var err error
		if file, cleanup, err = ours.file(a.Text); err != nil {
			return nil, nil, errorf(Unreachable, "no temporary file for the article: %v", err)
		}
	}
	args := c.argumentsFor(a, file)
	for i, arg := range c.Args {
		if i > 0 && strings.HasPrefix(args[i], "-") && !strings.HasPrefix(arg, "-") {
			cleanup()
			return nil, nil, errorf(BadID, "article %q would make an option of the argument %q", a.ID, arg)
		}
		if strings.ContainsRune(args[i], 0) {
			cleanup()
			return nil, nil, errorf(BadID, "article %q would put a zero byte into the argument %q", a.ID, arg)
		}
	}
	if args[0] != c.Args[0] {
		cleanup()
		return nil, nil, finalf(Unreachable, "the program's name %q cannot depend on the article", c.Args[0])
	}
	return c.prepare(args), cleanup, nil
}

// argumentsFor are the arguments with what stands for the article replaced.
func (c Command) argumentsFor(a seeds.Article, file string) []string {
	put := strings.NewReplacer("{file}", file, "{id}", a.ID, "{language}", a.Language, "{published}", a.Published)
	args := make([]string, len(c.Args))
	for i, arg := range c.Args {
		args[i] = put.Replace(arg)
	}
	return args
}

func (c Command) prepare(args []string) *exec.Cmd {
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir = c.Dir
	cmd.Env = environment(c.Env)
	return cmd
}

// environment is what a program gets to see of ours.
func environment(allow []string) []string {
	names := []string{"PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR"}
	if runtime.GOOS == "windows" {
		names = []string{"PATH", "PATHEXT", "SYSTEMROOT", "USERPROFILE", "TEMP", "TMP"}
	}
	return append(variables(names), variables(allow)...)
}

// variables are NAME=value of those that are set. What is NAME=value already
// stays so.
func variables(names []string) []string {
	env := []string{}
	for _, name := range names {
		if strings.Contains(name, "=") {
			env = append(env, name)
		} else if value, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+value)
		}
	}
	return env
}

// told is how an article is told to a program or a service.
type told struct {
	ID        string `json:"id"`
	Language  string `json:"language,omitempty"`
	Published string `json:"published,omitempty"`
	Title     string `json:"title,omitempty"`
	Text      string `json:"text"`
}

func tell(a seeds.Article) told { return told{a.ID, a.Language, a.Published, a.Title, a.Text} }

func jsonLine(a seeds.Article) []byte {
	b, err := json.Marshal(tell(a))
	if err != nil {
		return nil // cannot be: strings only
	}
	return append(b, '\n')
}
