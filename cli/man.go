package cli

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"
)

type manCmd struct{}

// Run writes the manual page, from the commands themselves.
func (*manCmd) Run(c *call) error {
	parser, err := newParser(new(commandLine), c.streams, c.program)
	if err != nil {
		return err
	}
	var b strings.Builder
	fmt.Fprintf(&b, ".TH %s 1\n.SH NAME\n%s \\- tests programs that extract facts from news articles\n", strings.ToUpper(c.program), c.program)
	fmt.Fprintf(&b, ".SH SYNOPSIS\n.B %s\n.I command\n[\\fIflags\\fR]\n.SH DESCRIPTION\n", c.program)
	b.WriteString("Compares what an extractor returns with the canonical form, the article and the truth about it, and says whether the gate passes.\n")
	b.WriteString(".SH COMMANDS\n")
	for _, cmd := range commandsOf(parser.Model.Node, "")[1:] {
		if len(cmd.subs) > 0 {
			continue
		}
		fmt.Fprintf(&b, ".SS %s %s\n%s\n", c.program, roff(cmd.path), roff(cmd.help))
		for _, f := range cmd.flags {
			if !global(parser.Model.Node, f) {
				manFlag(&b, f)
			}
		}
	}
	b.WriteString(".SH OPTIONS\nEvery command takes these.\n")
	for _, f := range parser.Model.Node.Flags {
		manFlag(&b, f)
	}
	b.WriteString(".SH EXIT STATUS\n.TP\n0\nthe gate passed\n.TP\n1\nit failed\n.TP\n2\nthe call or the configuration is wrong\n.TP\n3\nan extractor or a file could not be read or run, so the gate cannot say\n")
	b.WriteString(".SH ENVIRONMENT\n.TP\nNO_COLOR\nno colour, whatever the terminal\n.TP\nCI\nwhere it is set, nothing is written to goldens and baselines\n.TP\nASSAY_UPDATE\nin go test: derive, propose or baseline\n")
	_, err = fmt.Fprint(c.out, b.String())
	return err
}

func global(root *kong.Node, f *kong.Flag) bool {
	for _, g := range root.Flags {
		if g.Name == f.Name {
			return true
		}
	}
	return false
}

func manFlag(b *strings.Builder, f *kong.Flag) {
	label := "\\-\\-" + roff(f.Name)
	if f.Short != 0 {
		label = "\\-" + string(f.Short) + ", " + label
	}
	if !f.IsBool() {
		label += " \\fI" + roff(strings.ToUpper(f.FormatPlaceHolder())) + "\\fR"
	}
	fmt.Fprintf(b, ".TP\n%s\n%s\n", label, roff(f.Help))
}

// roff escapes what troff would act on.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		s = `\&` + s
	}
	return s
}
