package carry

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"

	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
)

// HashKey identifies the words of a stand-off mention: their length and hash.
type HashKey struct {
	length int // in the golden's unit
	sha256 string
}

// HashKeyOf returns the key of a stand-off mention. It returns false for any
// other mention.
func HashKeyOf(m schema.Mention) (HashKey, bool) {
	start, end, ok := m.Span()
	return HashKey{end - start, m.TextSHA256}, ok && end > start && m.Text == "" && m.TextSHA256 != ""
}

// FindHashes finds the words of stand-off mentions by hashing every slice of
// their lengths, up to a bound on the work.
func (v *Text) FindHashes(mentions []schema.Mention) map[HashKey][]item.Span {
	wanted := map[HashKey]bool{}
	lengths := map[int]bool{}
	out := map[HashKey][]item.Span{}
	for _, m := range mentions {
		k, ok := HashKeyOf(m)
		if !ok {
			continue
		}
		start, end, _ := m.Span()
		if slice, fit := v.Index.Slice(start, end, schema.OffsetUnit(v.Unit)); fit == offsets.Fits && item.Hash([]byte(slice)) == m.TextSHA256 {
			if !slices.Contains(out[k], item.Span{Start: start, End: end}) {
				out[k] = append(out[k], item.Span{Start: start, End: end})
			}
			continue
		}
		wanted[k], lengths[k.length] = true, true
	}
	v.searchHashes(wanted, lengths, out)
	for k := range out {
		slices.SortFunc(out[k], func(a, b item.Span) int { return cmp.Compare(a.Start, b.Start) })
	}
	return out
}

// searchHashes adds to out the slices of the lengths that have a wanted hash.
func (v *Text) searchHashes(wanted map[HashKey]bool, lengths map[int]bool, out map[HashKey][]item.Span) {
	text := v.Index.Text()
	work := 0
	for _, n := range slices.Sorted(maps.Keys(lengths)) {
		for i := range text {
			start, _ := v.Index.Convert(i, schema.UTF8, schema.OffsetUnit(v.Unit))
			slice, fit := v.Index.Slice(start, start+n, schema.OffsetUnit(v.Unit))
			if fit == offsets.Outside {
				break
			}
			if work += len(slice) + 64; work > 1<<28 {
				return
			}
			h := sha256.Sum256([]byte(slice))
			if k := (HashKey{n, hex.EncodeToString(h[:])}); fit == offsets.Fits && wanted[k] && !slices.Contains(out[k], item.Span{Start: start, End: start + n}) {
				out[k] = append(out[k], item.Span{Start: start, End: start + n})
			}
		}
	}
}
