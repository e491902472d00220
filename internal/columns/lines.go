package columns

import (
	"slices"
	"strings"
	"unicode"
)

// kind is what a line is.
type kind byte

const (
	blank kind = iota
	docstart
	note // a comment
	header
	row
)

const docStart = "-DOCSTART-"

// split cuts a row at tabs where it has them, else at blanks. No-break spaces
// belong to words, and so does a blank that a tab follows.
func split(line string, to []string) []string {
	if strings.Contains(line, "\t") {
		for {
			cell, rest, more := strings.Cut(line, "\t")
			to = append(to, trim(cell))
			if !more {
				return to
			}
			line = rest
		}
	}
	if n := len(to); strings.HasPrefix(line, " ") && strings.TrimLeft(line, " ") != "" {
		if to = fields(line, to); len(to) == n+1 { // a blank with its tag
			return append(to[:n], " ", to[n])
		}
		return to
	}
	return fields(line, to)
}

func fields(line string, to []string) []string {
	for {
		line = strings.TrimLeft(line, " ")
		if line == "" {
			return to
		}
		cell, rest, _ := strings.Cut(line, " ")
		to, line = append(to, cell), rest
	}
}

// trim takes the blanks off the ends of a cell, unless it is nothing else: then
// it is a word.
func trim(cell string) string {
	if t := strings.Trim(cell, " "); t != "" || cell == "" {
		return t
	}
	return " "
}

// width is the number of cells up to the last that is filled.
func width(cells []string) int {
	n := len(cells)
	for n > 0 && strings.TrimSpace(cells[n-1]) == "" {
		n--
	}
	return n
}

// lines calls each line with its number. It stops where f returns a fault.
func (r *reader) lines(f func(n int, line string) *FileError) *FileError {
	text := r.text
	for n := 1; text != ""; n++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		if fault := f(n, strings.TrimSuffix(line, "\r")); fault != nil {
			return fault
		}
	}
	return nil
}

// kindOf tells what a line is. A line that begins with # is a comment unless it
// can be a row: see [reader.isHashRow].
func (r *reader) kindOf(n int, line string) kind {
	switch {
	case line == "" || strings.TrimFunc(line, unicode.IsSpace) == "":
		return blank
	case n == r.headerLine:
		return header
	case strings.HasPrefix(line, docStart) && !r.options.Header:
		return docstart
	case line[0] == '#' && !r.isHashRow(line):
		return note
	}
	return row
}

// isHashRow reports whether a line that begins with # is a row, whose first
// token does: what stands in the column of the tags is one, or the line has the
// columns of a row and nothing of a comment, so that its fault is told.
func (r *reader) isHashRow(line string) bool {
	if r.numbered || r.attribute != "" {
		return false
	}
	cells := split(line, nil)
	if remark := strings.ContainsAny(cells[0], " =") || strings.HasSuffix(cells[0], ":") || len(cells) > 2 && cells[2] == "="; remark {
		return false
	}
	if r.hashes && r.columns == 0 { // no row begins with anything else
		return slices.ContainsFunc(cells[1:], looksLikeTag)
	}
	at := r.tag
	switch {
	case r.columns == 0, at < 1 || at >= len(cells):
		return false
	case looksLikeTag(cells[at]):
		return true
	}
	return strings.Contains(line, "\t") && len(cells) == r.columns && width(cells) > at && !strings.ContainsAny(cells[at], " =/<:")
}

// hashToken returns the number of cells of a line that can be a row whose token
// begins with #, whatever the columns are, or 0.
func hashToken(line string) int {
	cells := split(line, nil)
	if len(cells) < 3 || strings.ContainsAny(cells[0], " =:") || cells[2] == "=" || !slices.ContainsFunc(cells[1:], looksLikeTag) {
		return 0
	}
	return len(cells)
}

// isRange reports whether an id is that of words written as one ("2-3"), and
// isEmptyNode that of a word that is not written ("8.1").
func isRange(id string) bool     { return twoNumbers(id, "-") }
func isEmptyNode(id string) bool { return twoNumbers(id, ".") }

func twoNumbers(id, between string) bool {
	a, b, ok := strings.Cut(id, between)
	return ok && isNumber(a) && isNumber(b)
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// numbering follows the first column of the rows, and tells whether it numbers
// them, or their sentences.
type numbering struct {
	not   bool
	rows  int // with a number
	first string
	width int          // of the first row
	other map[int]bool // widths of rows that begin with a # in the place of a number
}

func (n *numbering) row(cells []string) {
	if n.width == 0 {
		n.width = len(cells)
	}
	switch id := cells[0]; {
	case n.not || isRange(id) || isEmptyNode(id):
	case !isNumber(id) || len(id) > 1 && id[0] == '0' || len(cells) < 2:
		n.not = true
	default:
		if n.rows++; n.rows == 1 {
			n.first = id
		}
	}
}

// numbers reports whether all rows have a number. One row alone is the first of
// a sentence.
func (n *numbering) numbers() bool {
	return !n.not && !n.other[n.width] && (n.rows > 1 || n.rows == 1 && (n.first == "0" || n.first == "1"))
}
