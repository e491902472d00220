package articleform

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// columns are the columns of a table that are read, each with other names for it.
var columns = []struct {
	member  string
	aliases []string
}{
	{"id", []string{"articleid", "docid", "documentid", "uuid", "guid", "uri", "identifier"}},
	{"language", []string{"lang", "locale", "inlanguage", "languagecode"}},
	{"published", []string{"date", "publishedat", "publishedon", "publicationdate", "pubdate", "datepublished", "publishdate", "publisheddate"}},
	{"title", []string{"headline"}},
	{"publisher", []string{"source", "outlet", "publication", "sourcename", "newspaper"}},
	{"url", []string{"link", "weburl", "href", "articleurl"}},
	{"text", []string{"content", "body", "article", "articlebody", "bodytext", "fulltext", "articletext", "maintext"}},
}

// fold returns a name of a column without letter case, spaces and signs.
func fold(name string) string {
	return strings.Map(func(c rune) rune {
		if strings.ContainsRune(" _-.", c) {
			return -1
		}
		return c
	}, strings.ToLower(strings.TrimSpace(name)))
}

// IsTable reports whether the first line of a file names the columns of a table
// of articles: one for the text, and another.
func IsTable(data []byte) bool {
	head, _, _ := bytes.Cut(bytes.TrimPrefix(data[:min(len(data), 4096)], []byte("\xef\xbb\xbf")), []byte("\n"))
	comma := separator(string(head))
	if comma == 0 {
		return false
	}
	known := map[string]bool{}
	for cell := range strings.SplitSeq(string(head), string(comma)) {
		name := strings.Trim(strings.TrimSpace(cell), `"`)
		for _, c := range columns {
			if name == c.member {
				known[c.member] = true
			}
		}
	}
	return known["text"] && len(known) > 1
}

// separator returns the character between the cells of a line, 0 if there is none.
func separator(line string) rune {
	best, most := rune(0), 0
	for _, c := range []rune{'\t', ';', ',', '|'} {
		if n := strings.Count(line, string(c)); n > most {
			best, most = c, n
		}
	}
	return best
}

// Table calls yield with the articles of a table with named columns: CSV, or TSV.
// Cells are separated by what separates the names. It ends at the first error,
// including that of yield.
func (r *Reader) Table(data []byte, yield func(Item) error) error {
	data, err := r.decode(data, "")
	if err != nil {
		return err
	}
	skipped := 0
	head, rest, _ := bytes.Cut(data, []byte("\n"))
	comma := separator(string(head))
	if sep, ok := strings.CutPrefix(strings.TrimSpace(string(head)), "sep="); ok && len(sep) == 1 {
		data, comma, skipped = rest, rune(sep[0]), 1
	}
	if comma == 0 {
		comma = ','
	}
	data = r.bareQuotes(data, byte(comma))
	rows := csv.NewReader(bytes.NewReader(data))
	rows.Comma, rows.FieldsPerRecord = comma, -1
	names, err := rows.Read()
	if errors.Is(err, io.EOF) {
		return other(0, "an empty table")
	}
	if err != nil {
		return notTable(err, skipped)
	}
	at, err := r.columnsOf(names)
	if err != nil {
		return atLine(err, skipped+1)
	}
	return r.rows(table{rows, data, at, len(names), skipped}, yield)
}

// table is a table whose names of columns are read.
type table struct {
	*csv.Reader
	data    []byte
	at      map[string]int // the columns of members
	width   int
	skipped int // lines before the names
}

func (r *Reader) rows(t table, yield func(Item) error) error {
	for {
		start := t.InputOffset()
		cells, err := t.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return notTable(err, t.skipped)
		}
		line, _ := t.FieldPos(0)
		it := Item{Line: line + t.skipped}
		if len(cells) != t.width {
			return wrong(it.Line, "this row has %d cells, and the first %d; put cells with separators in them in double quotes", len(cells), t.width)
		}
		cell := func(member string) string {
			if i, ok := t.at[member]; ok {
				return cells[i]
			}
			return ""
		}
		it.Names = []string{cell("id")}
		it.Language, it.Title, it.Publisher, it.URL = r.tag(cell("language")), cell("title"), cell("publisher"), cell("url")
		if it.Published, err = r.published(it.Line, "", dated{"published", cell("published")}); err != nil {
			return err
		}
		it.Text = cell("text")
		if bytes.Contains(bytes.TrimSpace(t.data[start:t.InputOffset()]), []byte("\r\n")) {
			r.notice("CRLF inside of cells is read as a line end, LF; offsets count in the text with LF")
		}
		if err := yield(it); err != nil {
			return err
		}
	}
}

// columnsOf finds the columns by their names. The name of the member itself takes
// precedence over other names, of which only one may be there.
func (r *Reader) columnsOf(names []string) (map[string]int, error) {
	at := map[string]int{}
	if slices.ContainsFunc(names, func(n string) bool { return n == "TOKEN" || strings.HasPrefix(n, "NE-") }) {
		return nil, other(0, "this is a table of annotations (a token a row), not of articles; convert it, which can also save its articles")
	}
	for _, c := range columns {
		var exact, like []int
		for i, name := range names {
			switch f := fold(name); {
			case strings.TrimSpace(name) == c.member:
				exact = append(exact, i)
			case f == c.member || slices.Contains(c.aliases, f):
				like = append(like, i)
			}
		}
		found := exact
		if len(found) == 0 {
			found = like
		}
		switch {
		case len(exact) > 1:
			return nil, wrong(0, "the table has a column %q twice; rename one of them", c.member)
		case len(found) > 1:
			return nil, wrong(0, "the columns %s may each be the %s; rename the right one to %q", quoted(names, found), c.member, c.member)
		case len(found) == 1:
			at[c.member] = found[0]
			if len(exact) == 0 {
				r.notice(fmt.Sprintf("the column %q is read as %s", shorten(names[found[0]]), c.member))
			}
		}
	}
	if _, ok := at["text"]; !ok {
		return nil, other(0, "the table has no column \"text\" (nor one such as content or body); it has %s", quoted(names, nil))
	}
	if _, ok := at["id"]; !ok {
		r.notice("the table has no column for the id; articles are named by the file and their number, such as " + r.stem + "-1")
	}
	return at, nil
}

// quoted lists the names of columns, of all if none are selected.
func quoted(names []string, selected []int) string {
	var out []string
	for i, n := range names {
		if selected == nil && len(out) < 12 || slices.Contains(selected, i) {
			out = append(out, fmt.Sprintf("%q", shorten(n)))
		}
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

// notTable returns the error for a broken table, in words of its own.
func notTable(err error, skipped int) error {
	p, ok := errors.AsType[*csv.ParseError](err)
	switch {
	case !ok:
		return wrong(0, "not a table that can be read")
	case p.StartLine != p.Line || p.Line == 0:
		return wrong(p.StartLine+skipped, "a cell that begins in this row has a double quote that is not closed, or one inside; write quotes inside of a cell twice")
	}
	return wrong(p.Line+skipped, "a double quote stands inside of a cell; write it twice, and put the cell in double quotes")
}
