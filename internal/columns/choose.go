package columns

import (
	"fmt"
	"slices"
	"strconv"
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
func (r *reader) survey() *Fault {
	r.findNames()
	for {
		ids := numbering{other: map[int]bool{}}
		_ = r.lines(func(n int, line string) *Fault {
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
	_ = r.lines(func(n int, line string) *Fault {
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
	_ = r.lines(func(n int, line string) *Fault {
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

// choose decides which columns hold the words and the tags.
func (r *reader) choose() *Fault {
	words, tags, both := strings.Cut(r.options.Column, ",")
	if !both {
		words, tags = "", words
	}
	r.misc = r.Column("MISC")
	if r.Names == nil && r.numbered && r.columns == 10 {
		r.misc = 9
	}
	r.word = r.usualWord()
	if both {
		at, f := r.column(strings.TrimSpace(words))
		if f != nil {
			return f
		}
		r.word = at
	}
	r.Characters = r.ofCharacters()
	if tags = strings.TrimSpace(tags); tags != "" {
		return r.named(tags)
	}
	if r.options.Header {
		return r.hipeColumn()
	}
	return r.guessTags()
}

func (r *reader) usualWord() int {
	for _, name := range wordNames {
		if at := r.Column(name); at >= 0 {
			return at
		}
	}
	if r.numbered {
		return 1
	}
	return 0
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
	_ = r.lines(func(n int, line string) *Fault {
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

// column returns the column with a number or a name.
func (r *reader) column(name string) (int, *Fault) {
	if at := r.Column(name); at >= 0 {
		return at, nil
	}
	n, err := strconv.Atoi(name)
	switch {
	case err != nil && r.Names == nil:
		return 0, tagFault(0, "there is no column %q: the file does not name its columns; count them from 1, or from the end from -1", name)
	case err != nil:
		return 0, tagFault(0, "there is no column %q: the file has %s", name, strings.Join(r.Names, ", "))
	case n == 0:
		return 0, tagFault(0, "there is no column 0: columns count from 1, or from the end from -1")
	case n < 0:
		n += r.widest + 1
	}
	if n < 1 || n > r.widest || n > maxColumns {
		return 0, tagFault(r.firstRow, "it has %s, and column %s was asked for", number(r.widest, "column"), name)
	}
	return n - 1, nil
}

// number is a count with its noun.
func number(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// named takes the tags from the column that was asked for, or from an attribute
// of that name.
func (r *reader) named(name string) *Fault {
	at, f := r.column(name)
	if f != nil {
		if key := r.findAttribute(name); key != "" {
			r.tag, r.attribute = -1, key
			return nil
		}
		return f
	}
	if key := r.findAttribute(""); at == r.misc && key != "" {
		r.tag, r.attribute = -1, key
		return nil
	}
	if at < len(r.Names) && strings.HasPrefix(strings.ToUpper(r.Names[at]), "NEL") {
		return tagFault(0, "the column %s holds links to Wikidata, and no tags; columns of tags are %s", r.Names[at], strings.Join(r.tagColumns(), ", "))
	}
	if at == r.word {
		return tagFault(0, "column %s holds the words, and no tags", name)
	}
	r.tag = at
	return nil
}

// tagColumns are the named columns of tags of a HIPE file.
func (r *reader) tagColumns() []string {
	return slices.DeleteFunc(slices.Clone(r.Names), func(n string) bool { return !strings.HasPrefix(strings.ToUpper(n), "NE-") })
}

func (r *reader) hipeColumn() *Fault {
	if r.tag = r.Column("NE-COARSE-LIT"); r.tag >= 0 {
		return nil
	}
	if !isHeader(r.Names) {
		return fault(r.headerLine, "its first line should name the columns (TOKEN, NE-COARSE-LIT, …), and is %q; without such a line it is CoNLL", short(strings.Join(r.Names, " ")))
	}
	return tagFault(r.headerLine, "its columns are %s, and none of them is NE-COARSE-LIT; name the column of the tags", strings.Join(r.Names, ", "))
}

// guessTags takes the last column that holds tags in all rows. What stands
// behind it is said.
func (r *reader) guessTags() *Fault {
	if r.tag = r.Column("NE-COARSE-LIT"); r.tag >= 0 { // HIPE, read as CoNLL
		return nil
	}
	var full, most, filled []int
	for i := range min(r.widest, maxColumns) {
		c := &r.cells[i]
		switch {
		case i == r.word || r.numbered && i == 0:
			continue
		case c.all(r.rows):
			full = append(full, i)
		case 2*c.tags > c.filled && c.tags > 0:
			most = append(most, i)
		}
		if c.filled == r.rows {
			filled = append(filled, i)
		}
	}
	if named := r.namedAsTags(full); len(named) > 0 {
		full = named
	}
	switch {
	case len(full) > 0:
		r.tag = r.lastOf(full)
		// A tag that one row lacks is told, and not the column before it read.
		if i := last(most); i > last(full) && r.cells[i].prefixed > 0 {
			r.tag = i
		}
		r.sayTags()
		return nil
	case r.misc >= 0 && r.findAttribute("") != "":
		r.tag, r.attribute = -1, r.findAttribute("")
		return nil
	case len(most) > 0:
		r.tag = last(most)
		return nil
	case r.misc == 9:
		return tagFault(0, "no column holds tags: it seems to be CoNLL-U without names in MISC (NER=B-PER)")
	case len(filled) > 0:
		r.tag = last(filled)
		return nil
	}
	r.tag = max(r.word+1, 1)
	return nil
}

// lastOf returns the last of the columns that are all tags, or of those that tag
// something if that tags nothing. Others that tag something are said.
func (r *reader) lastOf(full []int) int {
	chosen, with := last(full), slices.DeleteFunc(slices.Clone(full), func(i int) bool { return !r.cells[i].names() })
	if r.cells[chosen].prefixed == 0 && len(with) > 0 {
		chosen = last(with)
	}
	for _, i := range with {
		if i != chosen {
			r.Remarks = append(r.Remarks, Remark{Line: r.firstRow, What: "the tags in column " + strconv.Itoa(i+1), Why: fmt.Sprintf("the tags are read from column %d, which is the last that has some", chosen+1)})
		}
	}
	return chosen
}

func last(list []int) int {
	if len(list) == 0 {
		return -1
	}
	return list[len(list)-1]
}

// namedAsTags are those of the columns whose names say that they hold tags.
func (r *reader) namedAsTags(list []int) (out []int) {
	for _, i := range list {
		if i < len(r.Names) && slices.Contains(tagNames, strings.ToUpper(r.Names[i])) {
			out = append(out, i)
		}
	}
	return out
}

// sayTags remarks that the tags do not stand in the last column.
func (r *reader) sayTags() {
	var behind []string
	for i := r.tag + 1; i < min(r.widest, maxColumns); i++ {
		if c := &r.cells[i]; c.filled > c.blanks && !c.all(r.rows) {
			behind = append(behind, strconv.Itoa(i+1))
		}
	}
	if len(behind) == 0 || r.tag < len(r.Names) {
		return
	}
	what := "column " + behind[0]
	if n := len(behind); n > 1 {
		what = "columns " + strings.Join(behind[:n-1], ", ") + " and " + behind[n-1]
	}
	r.Remarks = append(r.Remarks, Remark{Line: r.firstRow, What: what, Why: fmt.Sprintf("no tags stand there in all rows; the tags are read from column %d", r.tag+1)})
}

func short(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
