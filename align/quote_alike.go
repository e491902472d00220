package align

import (
	"slices"
	"strings"
)

// alike is the share of words that two quotes must have in common to be two
// tellings of one; less only where both are at one place in the text.
const alike = 0.5

// shingle is how many words in a row make a key of a quote.
const shingle = 2

// shingles are the hashes of every two words in a row, sorted; of one word
// where there is no more.
func shingles(words []string) []uint64 {
	out := make([]uint64, 0, len(words))
	for i := range max(1, len(words)-shingle+1) {
		h := uint64(14695981039346656037) // FNV-1a
		for _, w := range words[i:min(i+shingle, len(words))] {
			for k := range len(w) {
				h = (h ^ uint64(w[k])) * 1099511628211
			}
			h = (h ^ ' ') * 1099511628211
		}
		out = append(out, h)
	}
	if len(words) == 0 {
		return nil
	}
	slices.Sort(out)
	return out
}

// dice is twice the shingles in common over all of both (Dice 1945).
func dice(a, b []uint64) float64 {
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			both, i, j = both+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	if both == 0 {
		return 0
	}
	return 2 * float64(both) / float64(len(a)+len(b))
}

// isMoreThanChance reports whether so many words of a quote can be more than a chance
// run of words: three, or a quarter of it.
func isMoreThanChance(words, of int) bool { return words >= 3 || 4*words >= of }

// reworded reports whether two short quotes differ in a word or two, which few
// pairs of words outlive: of all their words, three in four are common.
func reworded(a, b []string) bool {
	if len(a)+len(b) > 24 {
		return false
	}
	n := 0
	b = slices.Clone(b)
	for _, w := range a {
		if i := slices.Index(b, w); i >= 0 {
			b = slices.Delete(b, i, i+1)
			n += 2
		}
	}
	return 4*n >= 3*(len(a)+len(b)+n/2)
}

// contains reports whether short is a telling part of long.
func contains(long, short []string) bool {
	if len(short) > len(long) || !isMoreThanChance(len(short), len(long)) {
		return false
	}
	return strings.Contains(" "+strings.Join(long, " ")+" ", " "+strings.Join(short, " ")+" ")
}
