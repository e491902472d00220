package cli

import (
	"io"
	"os"
)

// outlet is standard output. It remembers the first error of writing, because
// many writers ignore it.
type outlet struct {
	io.Writer
	err error
}

func (o *outlet) Write(p []byte) (int, error) {
	n, err := o.Writer.Write(p)
	if err != nil && o.err == nil {
		o.err = err
	}
	return n, err
}

// Stat returns the file info of standard output, if it is a file.
func (o *outlet) Stat() (os.FileInfo, error) { return stat(o.Writer) }

// code returns a command's exit code, or that of an unknown verdict if its output could not be written.
func (o *outlet) code(code int, stderr io.Writer) int {
	if o.err == nil || code != exitHolds && code != exitFails {
		return code
	}
	printFault(stderr, o.err)
	return exitUnknown
}
