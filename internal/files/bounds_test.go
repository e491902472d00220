package files

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// zeros unpacks to so many bytes from the two of its file.
func zeros(n int64) func(io.Reader) (io.Reader, error) {
	return func(packed io.Reader) (io.Reader, error) {
		_, err := io.ReadAll(packed)
		return io.LimitReader(endless{}, n), err
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) { clear(p); return len(p), nil }

func TestUnpackIsBoundedByWhatIsPacked(t *testing.T) {
	for _, c := range []struct {
		reason      string
		packed, out int64
		fits        bool
	}{
		{"what is small may be packed as tightly as it will", 2, Loose, true},
		{"what is large and packed as texts are", Loose / 10, 2 * Loose, true},
		{"what is large and packed as no text is", 2, Loose + 1, false},
		{"just the ratio", Loose/MaxRatio + 1, Loose + 1, true},
	} {
		t.Run(c.reason, func(t *testing.T) {
			r, err := Unpack(bytes.NewReader(make([]byte, c.packed)), "a.zst", zeros(c.out))
			require.NoError(t, err)
			n, err := io.Copy(io.Discard, r)
			if c.fits {
				require.NoError(t, err)
				require.Equal(t, c.out, n)
				return
			}
			require.ErrorIs(t, err, ErrTooLarge)
			require.ErrorContains(t, err, "a.zst unpacks to more than 250 times its size")
			require.LessOrEqual(t, n, int64(Loose))
		})
	}
}

func TestLines(t *testing.T) {
	text := "{1}\r\n\n  \n{2}\n" + strings.Repeat("\n", 5) + "{3}"
	l := NewLines(strings.NewReader(text), 5)
	for _, want := range []struct {
		line   string
		number int
	}{{"{1}", 1}, {"{2}", 4}, {"{3}", 10}} {
		line, err := l.Next()
		require.NoError(t, err)
		require.Equal(t, want.line, string(line))
		require.Equal(t, want.number, l.Number)
		require.True(t, strings.HasPrefix(text[l.Offset:], want.line), "the offset is that of the line")
	}
	_, err := l.Next()
	require.ErrorIs(t, err, io.EOF)

	_, err = NewLines(strings.NewReader("123456789\n"), 5).Next()
	require.ErrorIs(t, err, ErrTooLarge)
	l = NewLines(strings.NewReader(strings.Repeat("\n", MaxBlank)+"{}"), 5)
	_, err = l.Next()
	require.NoError(t, err)
	l = NewLines(io.MultiReader(strings.NewReader("{}\n"), &newlines{}), 5)
	_, err = l.Next()
	require.NoError(t, err)
	_, err = l.Next()
	require.ErrorContains(t, err, "blank lines", "lines without an end are not read for ever")
}

type newlines struct{}

func (newlines) Read(p []byte) (int, error) { return copy(p, bytes.Repeat([]byte("\n"), len(p))), nil }
