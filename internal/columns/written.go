package columns

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// lineEnds returns a text whose lines end in CR alone, as old programs on a Mac
// write them, with LF.
func lineEnds(text string) string {
	if strings.Contains(text, "\n") {
		return text
	}
	return strings.ReplaceAll(text, "\r", "\n")
}

// languagePrefix is what WikiANN puts before each word: the name of a Wikipedia.
var languagePrefix = regexp.MustCompile(`^[a-z]{2,6}(-[a-z]{1,12}){0,3}:`)

// findPrefix finds the language that stands before every word of the file.
func (r *reader) findPrefix() {
	prefix, words := "", 0
	var buffer []string
	stopped := r.lines(func(n int, line string) *FileError {
		if r.kindOf(n, line) != row {
			return nil
		}
		buffer = split(line, buffer[:0])
		if r.word >= len(buffer) {
			return fault(n, "")
		}
		if words++; words == 1 {
			prefix = languagePrefix.FindString(buffer[r.word])
		}
		if prefix == "" || len(buffer[r.word]) == len(prefix) || !strings.HasPrefix(buffer[r.word], prefix) {
			return fault(n, "")
		}
		return nil
	})
	if stopped != nil || words < 2 {
		return
	}
	r.prefix = prefix
	r.Remarks = append(r.Remarks, Remark{Line: r.firstRow, What: fmt.Sprintf("%q before every word", prefix), Why: "it names the language, as in WikiANN, and is no part of the words"})
}

// outer returns the column of whole names where the one behind it has the names
// inside of them, as in GermEval 2014: number, word, names, names inside.
func (r *reader) outer(full []int) (int, bool) {
	if !r.numbered || r.Names != nil || r.columns != 4 || len(full) != 2 || full[0] != 2 || !r.cells[2].names() {
		return 0, false
	}
	found := r.lines(func(n int, line string) *FileError {
		switch r.kindOf(n, line) {
		case note:
			if strings.HasPrefix(line, "#\t") {
				return fault(n, "")
			}
		case row:
			for _, cell := range split(line, nil)[2:] {
				if looksLikeTag(cell) && (strings.HasSuffix(cell, "deriv") || strings.HasSuffix(cell, "part")) {
					return fault(n, "")
				}
			}
		}
		return nil
	})
	if found == nil {
		return 0, false
	}
	if r.cells[3].names() {
		r.Remarks = append(r.Remarks, Remark{Line: r.firstRow, What: "the tags in column 4", Why: "they are those of names inside of others, as in GermEval; the tags are read from column 3"})
	}
	return 2, true
}

// sayMasked remarks that the column of the tags has none, as in the test files
// of shared tasks.
func (r *reader) sayMasked() {
	if r.tag < 0 || r.tag >= maxColumns {
		return
	}
	if c := &r.cells[r.tag]; c.neutral < r.rows || c.dashes > 0 {
		return
	}
	name := strconv.Itoa(r.tag + 1)
	if r.tag < len(r.Names) {
		name = r.Names[r.tag]
	}
	r.Remarks = append(r.Remarks, Remark{Line: r.firstRow, What: "column " + name, Why: "it has _ in all rows, and so no name is tagged; the tags may be masked, as in the test files of a shared task"})
}

// tagsFirst takes the words from the next column, if the tags stand in the one
// that usually has the words.
func (r *reader) tagsFirst(at int) bool {
	if at >= maxColumns || r.widest < 2 || !r.cells[at].all(r.rows) {
		return false
	}
	if r.word = 0; at == 0 {
		r.word = 1
	}
	r.Characters = r.ofCharacters()
	r.Remarks = append(r.Remarks, Remark{Line: r.firstRow, What: "the words", Why: fmt.Sprintf("they are read from column %d, since column %d has the tags; the columns \"%d,%d\" name both", r.word+1, at+1, r.word+1, at+1)})
	return true
}
