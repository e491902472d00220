package cli

import (
	"io"
	"os"
)

// outlet is standard output that remembers why it could not be written to:
// much is written to it by those who do not look.
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

// code is a command's exit code, or that of one whose answer could not be read.
func (o *outlet) code(code int, stderr io.Writer) int {
	if o.err == nil || code != exitHolds && code != exitFails {
		return code
	}
	fault(stderr, o.err)
	return exitUnknown
}
