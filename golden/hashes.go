package golden

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// hashKey is what a stand-off mention says of its words.
type hashKey struct {
	length int // in the golden's unit
	sha256 string
}

// hashKeyOf returns the key of a stand-off mention, false for any other.
func hashKeyOf(m schema.Mention) (hashKey, bool) {
	start, end, ok := m.Span()
	return hashKey{end - start, m.TextSHA256}, ok && end > start && m.Text == "" && m.TextSHA256 != ""
}

// hashPlaces finds the words of stand-off mentions by their hashes: every
// slice of their lengths is tried, up to a bound on the work.
func (v *newText) hashPlaces(mentions []schema.Mention) map[hashKey][]span {
	wanted := map[hashKey]bool{}
	lengths := map[int]bool{}
	out := map[hashKey][]span{}
	for _, m := range mentions {
		k, ok := hashKeyOf(m)
		if !ok {
			continue
		}
		start, end, _ := m.Span()
		if slice, fit := v.index.Slice(start, end, v.unit); fit == seeds.Fits && hash([]byte(slice)) == m.TextSHA256 {
			if !slices.Contains(out[k], span{start, end}) {
				out[k] = append(out[k], span{start, end})
			}
			continue
		}
		wanted[k], lengths[k.length] = true, true
	}
	v.searchHashes(wanted, lengths, out)
	for k := range out {
		slices.SortFunc(out[k], func(a, b span) int { return cmp.Compare(a.start, b.start) })
	}
	return out
}

// searchHashes adds to out where slices of the lengths have a wanted hash.
func (v *newText) searchHashes(wanted map[hashKey]bool, lengths map[int]bool, out map[hashKey][]span) {
	text := v.index.Text()
	work := 0
	for _, n := range slices.Sorted(maps.Keys(lengths)) {
		for i := range text {
			start, _ := v.index.Convert(i, schema.UTF8, v.unit)
			slice, fit := v.index.Slice(start, start+n, v.unit)
			if fit == seeds.Outside {
				break
			}
			if work += len(slice) + 64; work > 1<<28 {
				return
			}
			h := sha256.Sum256([]byte(slice))
			if k := (hashKey{n, hex.EncodeToString(h[:])}); fit == seeds.Fits && wanted[k] && !slices.Contains(out[k], span{start, start + n}) {
				out[k] = append(out[k], span{start, start + n})
			}
		}
	}
}
