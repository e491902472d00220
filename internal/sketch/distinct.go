package sketch

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"math"
	"slices"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// mostHashes is the number of distinct values up to which [Distinct] is exact.
const mostHashes = 1024

// Distinct counts distinct strings by the smallest of their hashes (Bar-Yossef et
// al. 2002, Counting distinct elements in a data stream): exactly up to 1,024, and
// with a standard error of 3 % beyond.
type Distinct struct {
	least []uint64 // sorted, at most mostHashes
}

// Add counts the string with a hash.
func (d *Distinct) Add(hash uint64) {
	n := len(d.least)
	if n == mostHashes && hash >= d.least[n-1] {
		return
	}
	at, found := slices.BinarySearch(d.least, hash)
	if found {
		return
	}
	if n == mostHashes {
		d.least = d.least[:n-1]
	}
	d.least = slices.Insert(d.least, at, hash)
}

// Merge counts the strings of another.
func (d *Distinct) Merge(o Distinct) {
	for _, h := range o.least {
		d.Add(h)
	}
}

// Count returns the number of distinct strings, an estimate above 1,024.
func (d *Distinct) Count() int {
	n := len(d.least)
	if n < mostHashes {
		return n
	}
	share := (float64(d.least[n-1]) + 1) / math.Ldexp(1, 64)
	return int(math.Round(float64(n-1) / share))
}

// MarshalJSONTo writes the hashes as base64 of their bytes.
func (d Distinct) MarshalJSONTo(e *jsontext.Encoder) error {
	b := make([]byte, 0, 8*len(d.least))
	for _, h := range d.least {
		b = binary.BigEndian.AppendUint64(b, h)
	}
	return json.MarshalEncode(e, base64.StdEncoding.EncodeToString(b))
}

// UnmarshalJSONFrom reads what MarshalJSONTo writes.
func (d *Distinct) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	var text string
	if err := json.UnmarshalDecode(dec, &text); err != nil {
		return err
	}
	b, err := base64.StdEncoding.DecodeString(text)
	if err != nil || len(b)%8 != 0 || len(b) > 8*mostHashes {
		return errors.New("a count of distinct values is not the base64 of its hashes")
	}
	d.least = nil
	for ; len(b) > 0; b = b[8:] {
		d.least = append(d.least, binary.BigEndian.Uint64(b))
	}
	for i := 1; i < len(d.least); i++ {
		if d.least[i-1] >= d.least[i] {
			return errors.New("the hashes of a count of distinct values are not in order")
		}
	}
	return nil
}
