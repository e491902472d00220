package files

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// Lines reads lines of a limited length, with a limited number of blank ones.
type Lines struct {
	Number int   // number of the line that Next returned, from 1
	Offset int64 // offset of its beginning
	next   int64
	blank  int // number of blank lines minus that of others
	from   *bufio.Reader
	limit  int
}

// NewLines reads lines of at most limit bytes.
func NewLines(r io.Reader, limit int) *Lines {
	b, ok := r.(*bufio.Reader)
	if !ok {
		b = bufio.NewReaderSize(r, 1<<16)
	}
	return &Lines{from: b, limit: limit}
}

// Next returns the next line that is not blank, without its end. After the last
// it returns io.EOF.
func (l *Lines) Next() ([]byte, error) {
	for {
		l.Number++
		l.Offset = l.next
		line, err := l.line()
		switch {
		case err != nil && !errors.Is(err, io.EOF):
			return nil, err
		case len(bytes.TrimSpace(line)) > 0:
			l.blank = max(l.blank-1, 0)
			return line, nil // of a last line without an end, io.EOF comes next
		case err != nil:
			return nil, err
		}
		if l.blank++; l.blank > MaxBlank {
			return nil, tooLarge("more than %d blank lines; take them out", MaxBlank)
		}
	}
}

// End returns the offset of what follows the line that Next returned.
func (l *Lines) End() int64 { return l.next }

// Resume counts on after a line that ends at an offset, from which the reader reads.
func (l *Lines) Resume(number int, end int64) { l.Number, l.next = number, end }

func (l *Lines) line() ([]byte, error) {
	line, size, err := ReadLine(l.from, l.limit)
	l.next += size
	return line, err
}

// ReadLine returns the next line without its end, and its size in bytes
// including the end. With [io.EOF] it returns the last line, which has no end.
// A line of more than limit bytes is an [ErrTooLarge].
func ReadLine(b *bufio.Reader, limit int) (line []byte, size int64, err error) {
	for {
		part, err := b.ReadSlice('\n')
		size += int64(len(part))
		if len(line)+len(part) > limit+2 {
			return nil, size, tooLarge("a line longer than %d bytes", limit)
		}
		if line == nil && len(part) <= 2 && len(bytes.TrimSpace(part)) == 0 {
			return nil, size, err // blank lines take no memory
		}
		line = append(line, part...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r")), size, err
		}
	}
}
