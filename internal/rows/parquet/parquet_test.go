package parquet_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/rows"
	"github.com/assaykit/assay/internal/rows/parquet"
)

// Groups of rows end where they are full, however many rows come at once.
func TestManyRows(t *testing.T) {
	const n = 70_000
	written := func(at int) []byte {
		var b bytes.Buffer
		w := parquet.NewWriter(&b)
		for i := 0; i < n; {
			var list []rows.Row
			for ; len(list) < at && i < n; i++ {
				list = append(list, rows.Row{Form: rows.Form, RowKind: rows.Record, Facts: new(int64(i))})
			}
			require.NoError(t, w.Write(list))
		}
		require.NoError(t, w.Close())
		return b.Bytes()
	}
	one := written(7)
	require.True(t, bytes.Equal(one, written(40_000)))
	next := int64(0)
	require.NoError(t, parquet.Each(bytes.NewReader(one), int64(len(one)), func(r *rows.Row) error {
		require.Equal(t, next, *r.Facts)
		next++
		return nil
	}))
	require.Equal(t, int64(n), next)
	enough := errors.New("enough")
	require.ErrorIs(t, parquet.Each(bytes.NewReader(one), int64(len(one)), func(*rows.Row) error { return enough }), enough)
}

func TestWhatIsNoRows(t *testing.T) {
	var b bytes.Buffer
	w := parquet.NewWriter(&b)
	require.NoError(t, w.Write([]rows.Row{{Form: rows.Form, RowKind: rows.Record, Facts: new(int64(1))}}))
	require.NoError(t, w.Close())
	good := b.Bytes()
	for reason, data := range map[string][]byte{
		"nothing":          nil,
		"other bytes":      []byte("PAR1 is not all that it takes PAR1"),
		"a part of it":     good[:len(good)/2],
		"another form":     bytes.ReplaceAll(good, []byte("assay/row@1"), []byte("assay/row@9")),
		"its index broken": append(bytes.Repeat([]byte{0xff}, len(good)-8), good[len(good)-8:]...),
	} {
		err := parquet.Each(bytes.NewReader(data), int64(len(data)), func(*rows.Row) error { return nil })
		require.Error(t, err, reason)
	}
}
