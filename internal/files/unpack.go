package files

import "io"

// Unpack reads the decompressed contents of a file, up to the maximum ratio.
// Path is for the error.
func Unpack(packed io.Reader, path string, unpacker func(io.Reader) (io.Reader, error)) (io.Reader, error) {
	u := &unpacked{path: path, in: counted{from: packed}}
	var err error
	u.out.from, err = unpacker(&u.in)
	return u, err
}

type unpacked struct {
	path    string
	in, out counted
}

func (u *unpacked) Read(p []byte) (int, error) {
	n, err := u.out.Read(p)
	if u.out.n > Loose && u.out.n > MaxRatio*u.in.n {
		return 0, tooLarge("%s unpacks to more than %d times its size, as no text does; unpack it yourself first if it is right", u.path, MaxRatio)
	}
	return n, err
}

// counted counts what is read.
type counted struct {
	from io.Reader
	n    int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.from.Read(p)
	c.n += int64(n)
	return n, err
}
