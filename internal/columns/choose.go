package columns

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// choose decides which columns hold the words and the tags.
func (r *reader) choose() *FileError {
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

// column returns the column with a number or a name.
func (r *reader) column(name string) (int, *FileError) {
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
		return 0, tagFault(r.firstRow, "it has %s, and column %s was asked for", count(r.widest), name)
	}
	return n - 1, nil
}

func count(columns int) string {
	if columns == 1 {
		return "1 column"
	}
	return fmt.Sprintf("%d columns", columns)
}

// named takes the tags from the column that was asked for, or from an attribute
// of that name.
func (r *reader) named(name string) *FileError {
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
	if at == r.word && (strings.Contains(r.options.Column, ",") || !r.tagsFirst(at)) {
		return tagFault(0, "column %s holds the words, and no tags", name)
	}
	r.tag = at
	return nil
}

// tagColumns are the named columns of tags of a HIPE file.
func (r *reader) tagColumns() []string {
	return slices.DeleteFunc(slices.Clone(r.Names), func(n string) bool { return !strings.HasPrefix(strings.ToUpper(n), "NE-") })
}

func (r *reader) hipeColumn() *FileError {
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
func (r *reader) guessTags() *FileError {
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
	if at, ok := r.outer(full); ok {
		r.tag = at
		return nil
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
