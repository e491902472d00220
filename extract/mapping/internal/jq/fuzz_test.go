package jq

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
)

// FuzzJQ compiles any program: what may not be used is refused however it is
// written, and what compiles is shown as it was written.
func FuzzJQ(f *testing.F) {
	for _, s := range []string{
		"", ".", "{parties: [.a[]? | {name, type}]}", "input", "def f: now; f", "[limit(3; .[])]", `"\(env.HOME)"`, ". as {a: $x} | $ENV", "try error catch halt", "reduce .[] as $i (0; . + $i)", "@json \"\\(input)\"",
		". as [$a] ?// $a | debug", "label $out | foreach .[] as $x (0; .; if . then break $out else stderr end)", "include \"a\"; .", "[[[[[", ".a.b[1:2]?", "$__loc__", "getpath([\"a\"]) |= now",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 500 {
			t.Skip("no program of a mapping is that long")
		}
		x, err := Compile(text, "")
		if err != nil {
			require.Equal(t, extract.Unmapped, extract.KindOf(err))
			return
		}
		printed := x.query.String()
		for _, name := range []string{"input", "inputs", "$ENV", "env", "now", "localtime", "debug", "halt", "stderr", "input_filename"} {
			_, err := Compile(printed+" | "+name, "")
			require.Error(t, err, name)
		}
		_, err = Compile(printed, "")
		require.NoError(t, err, "%q, written by the compiler itself", printed)
	})
}
