package columns

import (
	"slices"
	"strings"
	"unicode"
)

// maxColumns is the maximum number of columns that are looked at.
const maxColumns = 256

// reader reads a file in two passes: what its columns hold, then its tokens.
type reader struct {
	File
	options    Options
	text       string
	headerLine int
	numbered   bool // the first column numbers the words of a sentence
	hashes     bool // every row begins with #
	columns    int  // of the first row, 0 before that is known
	firstRow   int  // its line
	widest     int
	rows       int
	prefix     string // before every word
	cells      [maxColumns]cells
}

// cells counts what stands in a column.
type cells struct {
	filled   int
	tags     int // in some way of writing them
	neutral  int // _ and -
	dashes   int
	prefixed int // tags with a label
	chunks   int // of these, those of phrases
	outside  int // O
	blanks   int // a blank alone
}

func (c *cells) add(cell string) {
	if cell == "" {
		return
	}
	c.filled++
	switch {
	case cell == "_" || cell == "-":
		c.neutral++
		if cell == "-" {
			c.dashes++
		}
	case cell == "O" || cell == "o":
		c.tags++
		c.outside++
	case looksLikeTag(cell):
		c.tags++
		if len(cell) > 1 {
			c.prefixed++
			if slices.Contains(phrases, cell[2:]) {
				c.chunks++
			}
		}
	case cell == " ":
		c.blanks++
	}
}

// phrases are the labels of chunks (CoNLL-2000), whose tags look like those of
// names and stand before them.
var phrases = []string{"NP", "VP", "PP", "ADVP", "ADJP", "SBAR", "PRT", "CONJP", "INTJ", "LST", "UCP"}

// names reports whether the column has tags that are not those of phrases.
func (c *cells) names() bool { return c.prefixed > c.chunks }

// all reports whether the column holds tags in all of n rows.
func (c *cells) all(n int) bool {
	return c.filled == n && c.tags+c.neutral == n && (c.prefixed > 0 || c.outside > 0) && (c.dashes == 0 || c.outside == 0)
}

// survey counts what the columns hold.
func (r *reader) survey() *FileError {
	r.findNames()
	for {
		ids := numbering{other: map[int]bool{}}
		_ = r.lines(func(n int, line string) *FileError {
			switch r.kindOf(n, line) {
			case note:
				ids.other[hashToken(line)] = true
			case row:
				ids.row(split(line, nil))
			}
			return nil
		})
		r.numbered = ids.numbers() && !r.options.Header && (r.Names == nil || r.nameless(0))
		if r.count(); r.rows > 0 || r.hashes {
			break
		}
		r.hashes = true
	}
	if r.rows == 0 {
		return fault(0, "it has no document")
	}
	return nil
}

// nameless reports whether a named column may hold numbers of words.
func (r *reader) nameless(column int) bool {
	return slices.Contains([]string{"ID", "INDEX", "IDX", "#", "NUM", "NO", "TOKEN_ID", ""}, strings.ToUpper(r.Names[column]))
}

func (r *reader) count() {
	var buffer []string
	_ = r.lines(func(n int, line string) *FileError {
		if r.kindOf(n, line) != row {
			return nil
		}
		buffer = split(line, buffer[:0])
		if r.numbered && (isRange(buffer[0]) || isEmptyNode(buffer[0])) {
			return nil
		}
		if r.rows++; r.rows == 1 {
			r.firstRow = n
			r.columns = len(buffer)
		}
		r.widest = max(r.widest, width(buffer))
		for i, cell := range buffer[:min(len(buffer), maxColumns)] {
			r.cells[i].add(cell)
		}
		return nil
	})
	if r.widest < 3 && r.numbered { // a number and its tag: the number is the word
		r.numbered = false
	}
}

// findNames looks for what names the columns: a header, "# global.columns =" or
// KLUE's "## columns :".
func (r *reader) findNames() {
	_ = r.lines(func(n int, line string) *FileError {
		if strings.TrimSpace(line) == "" {
			return nil
		}
		if line[0] == '#' {
			name, value := parseComment(line)
			switch {
			case r.options.Header || r.Names != nil:
			case strings.EqualFold(name, "global.columns") || strings.EqualFold(name, "columns"):
				r.Names = strings.Fields(value)
			}
			return nil
		}
		if !r.options.Header && (strings.HasPrefix(line, docStart) || r.Names != nil || !isHeader(split(line, nil))) {
			return fault(0, "")
		}
		r.Names, r.headerLine = split(line, nil), n
		for len(r.Names) > 0 && r.Names[len(r.Names)-1] == "" {
			r.Names = r.Names[:len(r.Names)-1]
		}
		return fault(0, "")
	})
}

var (
	wordNames = []string{"FORM", "TOKEN", "TOKENS", "WORD", "WORDS", "CHAR", "CHARS", "CHARACTER", "SURFACE", "TEXT"}
	tagNames  = []string{"NER", "NE", "NER_TAG", "NE_TAG", "NER_TAGS", "NER-TAG", "NE-TAG", "NERTAG", "TAG", "TAGS", "LABEL", "LABELS", "IOB", "IOB2", "BIO", "BIOES", "ENTITY", "ENTITIES", "NAMED_ENTITY"}
)

// isHeader reports whether a row names its columns.
func isHeader(cells []string) bool {
	word, tag := -1, -1
	for i, c := range cells {
		c = strings.ToUpper(c)
		if word < 0 && slices.Contains(wordNames, c) {
			word = i
		}
		if slices.Contains(tagNames, c) || strings.HasPrefix(c, "NE-") {
			tag = i
		}
	}
	return word >= 0 && tag >= 0 && word != tag
}

// ofCharacters reports whether the words are characters: their column is called
// so, or holds characters alone, of which some are blanks or of a script without
// them.
func (r *reader) ofCharacters() bool {
	if r.word < len(r.Names) && strings.HasPrefix(strings.ToUpper(r.Names[r.word]), "CHAR") {
		return true
	}
	if r.options.Header || r.word >= maxColumns {
		return false
	}
	words, single, ideographs := 0, 0, 0
	var buffer []string
	_ = r.lines(func(n int, line string) *FileError {
		if r.kindOf(n, line) != row {
			return nil
		}
		if buffer = split(line, buffer[:0]); r.word >= len(buffer) {
			return nil
		}
		words++
		if one, ideograph := character(buffer[r.word]); one {
			single++
			if ideograph {
				ideographs++
			}
		}
		return nil
	})
	blanks := r.cells[r.word].blanks
	return blanks > 0 && (single == words || 4*blanks >= words) || 10*single >= 9*words && 2*ideographs > words
}

// character reports whether a word is one character, with its marks, and whether
// that is of a script that puts no blanks between words.
func character(word string) (one, ideograph bool) {
	n := 0
	for _, c := range word {
		if unicode.IsMark(c) || c == '\u200d' {
			continue
		}
		n++
		ideograph = unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana)
	}
	return n == 1, ideograph
}
