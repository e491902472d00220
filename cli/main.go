// Package cli is the command assay. Programs with checks of their own call
// [Main] to get all of its commands with these checks:
//
//	func main() { cli.Main(&initials) }
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"reflect"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/panics"
	"github.com/assaykit/assay/schema/result"
)

// Main runs the command assay with the arguments and streams of the program. It
// does not return: the program exits with 0 if the gate passes, 1 if it fails,
// 2 if the command line, the configuration or one of the checks is invalid, and
// 3 if the verdict is unknown.
//
// The checks own are added to [checks.All] in every command: they run, can be
// selected, softened and looked up by name, and appear in reports.
func Main(own ...*checks.Check) {
	ctx, exit := stoppable()
	log.SetOutput(&escaper{to: os.Stderr}) // for packages that log, such as net/http
	exit(execute(ctx, os.Args[1:], streams{
		in:  &stoppableReader{ctx: ctx, from: os.Stdin},
		out: &stoppableWriter{ctx: ctx, to: os.Stdout},
		err: os.Stderr,
	}, own...))
}

// Exit codes. The worst of several wins in the order 2, 3, 1, 0.
const (
	exitHolds   = 0 // the gate passes
	exitFails   = 1 // the gate fails
	exitUsage   = 2 // the command line or the configuration is invalid
	exitUnknown = 3 // the verdict is unknown: something could not be read or run
)

// usageError is the error of an invalid command line or configuration.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// usageLines returns a usageError with several lines.
func usageLines(first error, more ...string) error {
	list := []error{first}
	for _, line := range more {
		list = append(list, errors.New(line))
	}
	return usageError{errors.Join(list...)}
}

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// errGateFails is returned by a command whose gate fails, after it has reported
// the reasons.
var errGateFails = errors.New("gate failed")

// errGateUnknown is like [errGateFails], for an unknown verdict.
var errGateUnknown = errors.New("gate cannot say")

type streams struct {
	in       io.Reader
	out, err io.Writer
}

// neutral returns the streams with escaping for people.
func (s streams) neutral() streams {
	return streams{s.in, &escaper{to: s.out}, &escaper{to: s.err}}
}

// options are the flags of every command.
type options struct {
	Format  string `help:"Form of the output: text or json." enum:"text,json" default:"text" placeholder:"text|json"`
	Verbose int    `short:"v" type:"counter" help:"Also list every record with its errors and warnings; twice (-vv), notes and every finding too."`
	Quiet   bool   `short:"q" help:"Print one line alone: what the gate decided."`
	Color   string `help:"Use colour: auto, always or never. NO_COLOR is honoured." enum:"auto,always,never" default:"auto" placeholder:"auto|always|never"`

	ShowVersion versionFlag `name:"version" help:"Print the version, and do nothing else."`
}

// commandLine has all commands, as kong reads them.
type commandLine struct {
	options
	Demo       demoCmd       `cmd:"" help:"See it work on articles that assay carries, in one screen."`
	Run        runCmd        `cmd:"" help:"Extract every article of the suite, check, gate."`
	Check      checkCmd      `cmd:"" help:"Check output that exists already."`
	Extract    extractCmd    `cmd:"" help:"An article in, a canonical record out."`
	Golden     goldenCmd     `cmd:"" help:"Keep goldens true: update, draft, diff, review, accept, reject, lint, fmt, prune."`
	Map        mapCmd        `cmd:"" help:"Mappings from your own JSON: draft one, and try what it makes of an output."`
	Convert    convertCmd    `cmd:"" help:"Other annotation forms in and out: Label Studio, doccano, brat, CoNLL, HIPE, LangExtract, ninjs, NewsArticle."`
	Mutate     mutateCmd     `cmd:"" help:"Does the gate bite: make faults and harmless rewrites in goldens, and report which faults live and which rewrites are flagged."`
	Compare    compareCmd    `cmd:"" help:"Two results: what broke, what was fixed, which differences are significant."`
	Drift      driftCmd      `cmd:"" help:"Two batches of extractions, without goldens: which measures changed significantly."`
	Merge      mergeCmd      `cmd:"" help:"Results of all shards (--shard I/N) into one."`
	Report     reportCmd     `cmd:"" help:"Show a stored result in another shape."`
	Score      scoreCmd      `cmd:"" help:"Score plain annotation files under the four SemEval schemes."`
	Checks     checksCmd     `cmd:"" help:"The catalogue of checks, or one with its help."`
	Schema     schemaCmd     `cmd:"" help:"Print a JSON Schema of the form."`
	Init       initCmd       `cmd:"" help:"Scaffold a suite: configuration, example article, golden and extractor, CI."`
	Completion completionCmd `cmd:"" help:"Print a completion script for a shell."`
	Man        manCmd        `cmd:"" help:"Print the manual page."`
	Version    versionCmd    `cmd:"" help:"Print the version."`
}

// call is the context of a command.
type call struct {
	ctx     context.Context
	streams         // for people
	raw     streams // unescaped, for neutral.go and the progress bar only
	cli     *commandLine
	checks  []*checks.Check // the catalogue, including the program's own checks
	program string          // its name, as a user types it

	shown func(result.Run, result.Finding) bool // the findings that are shown; nil for all
}

// exited is the panic by which --help of kong leaves Parse.
type exited int

// execute runs one command and returns its exit code.
func execute(ctx context.Context, args []string, raw streams, own ...*checks.Check) int {
	out := &outlet{Writer: raw.out}
	raw.out = out
	return out.code(run(ctx, args, raw, own), raw.neutral().err)
}

func run(ctx context.Context, args []string, raw streams, own []*checks.Check) (code int) {
	s := raw.neutral()
	defer func() {
		switch e := recover().(type) {
		case nil:
		case exited:
			code = int(e)
		case *panics.Error:
			code = defect(s.err, e.Value, e.Stack)
		default:
			code = defect(s.err, e, debug.Stack())
		}
	}()
	all := append(checks.All(), own...)
	if err := checks.Validate(all); err != nil {
		printFault(s.err, fmt.Errorf("a check of this program is wrong: %w", err))
		return exitUsage
	}
	program := programName(own)
	if len(args) == 0 {
		fmt.Fprint(s.out, strings.ReplaceAll(welcome, "  assay ", "  "+program+" "))
		return exitHolds
	}
	var c commandLine
	parser, err := parserOf(&c, args, s, program)
	if err != nil {
		printFault(s.err, err)
		return exitUsage
	}
	k, err := parser.Parse(vetStyle(args))
	if o, ok := raw.out.(*outlet); ok && o.err != nil { // the requested help
		return exitHolds
	}
	if err != nil {
		printFault(s.err, misspelt(program, err))
		return exitUsage
	}
	return exitCode(k.Run(&call{ctx: ctx, streams: s, raw: raw, cli: &c, checks: all, program: program}), s.err)
}

// defect reports a panic, and returns the exit code of an unknown verdict.
func defect(stderr io.Writer, value any, stack []byte) (code int) {
	printEscaped(stderr, "assay: this is a bug in assay, please report it: %s\n", fmt.Sprint(value))
	_, _ = stderr.Write(stack)
	return exitUnknown
}

// vetStyle replaces -json, the flag of go vet, by the report format vet.
func vetStyle(args []string) []string {
	out := slices.Clone(args)
	for i, a := range out {
		if a == "-json" {
			out[i] = "--report=vet"
		}
	}
	return out
}

// programName is what a program is called: one with checks of its own by its
// file's name, whatever that of assay itself is.
func programName(own []*checks.Check) string {
	if len(own) == 0 || len(os.Args) == 0 {
		return "assay"
	}
	return strings.TrimSuffix(filepath.Base(os.Args[0]), ".exe")
}

// parserOf returns the parser of a command line. Where its first word is a command,
// the parser has this one alone and says the same: reading the tags of all commands
// takes longer than a short command runs.
func parserOf(c *commandLine, args []string, s streams, program string) (*kong.Kong, error) {
	all := reflect.ValueOf(c).Elem()
	for field, v := range all.Fields() {
		if _, isCommand := field.Tag.Lookup("cmd"); isCommand && strings.ToLower(field.Name) == args[0] {
			return newKong(&c.options, s, program, kong.DynamicCommand(args[0], field.Tag.Get("help"), "", v.Addr().Interface()))
		}
	}
	return newParser(c, s, program)
}

// newParser returns the parser of all commands.
func newParser(c *commandLine, s streams, program string) (*kong.Kong, error) {
	return newKong(c, s, program)
}

func newKong(grammar any, s streams, program string, more ...kong.Option) (*kong.Kong, error) {
	return kong.New(grammar, append(more,
		kong.Name(program),
		kong.Description("Tests programs that extract facts from news articles."),
		kong.Writers(s.out, s.err),
		kong.Exit(func(code int) { panic(exited(code)) }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true}),
		kong.UsageOnError(),
	)...)
}

// misspelt returns the error of a command line with what to do about it.
func misspelt(program string, err error) error {
	at, isGroup := program, true // where the line went wrong, and whether a command is wanted there
	if parse, ok := errors.AsType[*kong.ParseError](err); ok {
		if node := parse.Context.Selected(); node != nil {
			at, isGroup = node.FullPath(), !node.Leaf()
		}
	}
	word, unexpected := strings.CutPrefix(err.Error(), "unexpected argument ")
	if !unexpected || !isGroup {
		return fmt.Errorf("%w; try: %s --help", err, at)
	}
	word, meant, near := strings.Cut(word, ", did you mean")
	if near {
		meant = ", did you mean" + meant
	}
	name := strings.TrimSpace(strings.TrimPrefix(at, program) + " " + word)
	return fmt.Errorf("no command %q%s; see %s --help", name, meant, at)
}

// exitCode returns the exit code of an error, and reports the error.
func exitCode(err error, stderr io.Writer) int {
	var usage usageError
	var reported exitError
	switch {
	case err == nil:
		return exitHolds
	case errors.As(err, &reported):
		return int(reported)
	case errors.Is(err, errGateFails):
		return exitFails
	case errors.Is(err, errGateUnknown):
		return exitUnknown
	case errors.Is(err, context.Canceled): // an error of the interrupted work
		fmt.Fprintln(stderr, interrupted)
		return exitUnknown
	}
	printFault(stderr, err)
	fmt.Fprint(stderr, advised("", goldenAdvice(err)))
	if errors.As(err, &usage) {
		return exitUsage
	}
	return exitUnknown
}

const welcome = `assay tests programs that extract facts from news articles.

  assay demo                    see it work, on articles that assay carries
  assay init                    start a suite of your own here
  assay run                     extract every article of the suite, check, gate

  assay --help                  every command and flag
  assay checks                  what is checked

Exit codes: 0 the gate passed, 1 it failed, 2 the call is wrong, 3 the gate cannot say.
`
