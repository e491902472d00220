package align

import (
	"slices"
	"strings"
)

// alike is the share of words that two quotes must have in common to be candidates.
// Quotes at one place in the text may have fewer.
const alike = 0.5

// shingle is the number of consecutive words in a key of a quote.
const shingle = 2

// shingles returns the sorted hashes of every two consecutive words, or of the only
// word.
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

// dice returns the Dice coefficient of two sorted lists of shingles (Dice 1945).
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

// isMoreThanChance reports whether that many words of a quote are more than a chance
// match: three, or a quarter of it.
func isMoreThanChance(words, of int) bool { return words >= 3 || 4*words >= of }

// reworded reports whether two short quotes have three in four words in common. They
// share few shingles, because one different word changes two.
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

// contains reports whether short is a part of long and more than a chance match.
func contains(long, short []string) bool {
	if len(short) > len(long) || !isMoreThanChance(len(short), len(long)) {
		return false
	}
	return strings.Contains(" "+strings.Join(long, " ")+" ", " "+strings.Join(short, " ")+" ")
}
