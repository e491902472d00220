package schema

// nearest returns the word within two slips of the given one, or "".
func nearest(word string, words []string) string {
	best, least := "", 3
	if len(word) > 64 || len(words) > 2000 {
		return ""
	}
	for _, w := range words {
		if d := slips(word, w); d < least && d < len(w) && d < len(word) {
			best, least = w, d
		}
	}
	return best
}

// slips is the edit distance in which swapping two neighbours is one edit
// (optimal string alignment).
func slips(a, b string) int {
	if len(a) > len(b)+2 || len(b) > len(a)+2 {
		return 3
	}
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(row[j-1]+1, last[j]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
