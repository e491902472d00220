package cli

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
	"github.com/stretchr/testify/require"
)

// The parser of one command says what that of all commands says.
func TestOneCommandIsParsedAsAmongAll(t *testing.T) {
	whole, err := newParser(new(commandLine), streams{}, "assay")
	require.NoError(t, err)
	var paths [][]string
	require.NoError(t, kong.Visit(whole.Model.Node, func(n kong.Visitable, next kong.Next) error {
		if n, ok := n.(*kong.Node); ok && n.Type == kong.CommandNode {
			paths = append(paths, strings.Fields(n.Path()))
		}
		return next(nil)
	}))
	require.Greater(t, len(paths), 20)
	say := func(parser func(*commandLine, []string, streams, string) (*kong.Kong, error), args []string) (said string, commands int) {
		var out bytes.Buffer
		k, err := parser(new(commandLine), args, streams{out: &out, err: &out}, "assay")
		require.NoError(t, err)
		func() {
			defer func() { _ = recover() }() // --help leaves by a panic
			parsed, err := k.Parse(args)
			if err != nil {
				out.WriteString(misspelt("assay", err).Error())
				return
			}
			out.WriteString(parsed.Command())
		}()
		return out.String(), len(k.Model.Children)
	}
	all := func(c *commandLine, _ []string, s streams, program string) (*kong.Kong, error) {
		return newParser(c, s, program)
	}
	for _, path := range paths {
		for _, rest := range [][]string{nil, {"--help"}, {"--no-such"}, {"--forma=json"}, {"surplus"}, {"run"}, {"--format", "json", "-q"}, {"--color", "pink"}} {
			args := slices.Concat(path, rest)
			want, _ := say(all, args)
			got, commands := say(parserOf, args)
			require.Equal(t, want, got, "%q", args)
			require.Equal(t, 1, commands, "%q", args)
		}
	}
}
