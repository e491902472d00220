// Package nearest finds what a misspelt word was meant to be.
package nearest

import "fmt"

// Word returns the candidate that a person most likely meant by a misspelt
// word, "" where none is near: at most one edit, and one more for every three letters.
func Word(word string, candidates []string) string {
	best, least := "", len(word)/3+1
	for _, c := range candidates {
		if d := editDistance(word, c, least); d < least || d == least && best == "" {
			best, least = c, d
		}
	}
	return best
}

// Fix returns what to do about a misspelt word: `did you mean "word"?` with the
// nearest candidate, or otherwise if none is near.
func Fix(word string, candidates []string, otherwise string) string {
	if near := Word(word, candidates); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return otherwise
}

// editDistance counts insertions, deletions, substitutions and swaps of
// neighbours (optimal string alignment); past limit it returns limit+1.
func editDistance(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit || len(a) > 200 || len(b) > 200 {
		return limit + 1
	}
	older, old, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range old {
		old[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(old[j]+1, row[j-1]+1, old[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], older[j-2]+1)
			}
		}
		older, old, row = old, row, older
	}
	return min(old[len(b)], limit+1)
}
