// Command ratios reads the output of go test -bench and prints what each part of
// checking a record costs beside strict decoding of the same record in the same run.
package main

import (
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "ratios:", err)
		os.Exit(1)
	}
}

// run reads the named file, or the standard input.
func run(args []string) error {
	in := os.Stdin
	if len(args) > 0 {
		f, err := os.Open(args[0])
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	works, err := read(in)
	if err != nil {
		return err
	}
	return write(os.Stdout, works)
}
