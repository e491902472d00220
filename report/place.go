package report

import (
	"cmp"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/assaykit/assay/internal/articleform"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/packed"
	"github.com/assaykit/assay/schema/result"
)

// stdin is the name of standard input, for a record that has no file.
const stdin = "stdin"

// fileLine returns the location of a finding, lines and columns from 1: in
// the record if the finding is about the record's form and the record has a
// file, otherwise in the article's file, otherwise in the record's. In a file
// that holds articles in another form than their text, such as JSON or HTML, it
// is where the article begins. ok is false if neither has a file.
func fileLine(run result.Run, f result.Finding) (file string, line, column int, ok bool) {
	record, first := recordFile(run)
	if run.File == files.Standard {
		// Whether lines of the text are lines of the input is not known here.
		if run.File = stdin; record != "" && record != stdin {
			run.File = ""
		}
	}
	aboutRecord := f.Input != nil && f.Location == nil
	switch {
	case run.File != "" && (!aboutRecord || record == ""):
		first := max(1, run.FirstLine)
		if f.Location == nil || run.File == stdin || articleform.Embedded(run.File) {
			return run.File, first, 1, true // lines of the text are not lines of the file
		}
		return run.File, first + max(1, f.Location.Line) - 1, max(1, f.Location.Column), true
	case record == "":
		return "", 0, 0, false
	case aboutRecord:
		return record, first + max(1, f.Input.Line) - 1, max(1, f.Input.Column), true
	}
	return record, first, 1, true
}

// placeOf returns where a finding is as "file:line:column", of a file that one can open
// if there is any, otherwise of the article's text.
func placeOf(run result.Run, f result.Finding) string {
	if file, line, column, ok := fileLine(run, f); ok {
		if f.Location == nil && f.Input == nil {
			return file
		}
		return fmt.Sprintf("%s:%d:%d", file, line, column)
	}
	if l := f.Location; l != nil {
		return fmt.Sprintf("%s:%d:%d", articleAsFile(run), l.Line, l.Column)
	}
	return articleAsFile(run)
}

// inArticle reports whether a finding's region is in the article's file, which
// then is the text itself.
func inArticle(run result.Run, f result.Finding) bool {
	return run.File != "" && run.File != files.Standard && f.Location != nil && !articleform.Embedded(run.File)
}

// runLine returns the file and line at which a run as a whole is reported:
// those of its article or its record, or else the name of the article as a
// file.
func runLine(run result.Run) (file string, line int) {
	if file, line, _, ok := fileLine(run, result.Finding{}); ok {
		return file, line
	}
	return articleAsFile(run), 1
}

// articleAsFile returns the name of the article as a file, for an article without
// one.
func articleAsFile(run result.Run) string {
	return cmp.Or(strings.TrimSpace(run.Article), "assay")
}

var lineOfLines = regexp.MustCompile(`^(.+):(\d+)$`)

// recordFile returns the file that a record was read from, and its first line in it.
func recordFile(run result.Run) (file string, line int) {
	file, line = run.At, 1
	if m := lineOfLines.FindStringSubmatch(file); m != nil && (m[1] == "-" || packed.IsLines(m[1])) {
		if n, err := strconv.Atoi(m[2]); err == nil {
			file, line = m[1], max(1, n)
		}
	}
	if file == "-" {
		file = stdin
	}
	return file, line
}

var drive = regexp.MustCompile(`^/?[A-Za-z]:/`)

// fileURI converts a path to a URI reference with slashes. A relative path
// stays relative.
func fileURI(file string) (uri string, relative bool) {
	p := strings.ReplaceAll(file, `\`, "/")
	host := ""
	switch {
	case drive.MatchString(p):
		p = "/" + strings.TrimPrefix(p, "/")
	case strings.HasPrefix(p, "//"):
		host, p, _ = strings.Cut(p[2:], "/")
		p = "/" + p
	case !strings.HasPrefix(p, "/"):
		p = path.Clean(p)
		return (&url.URL{Path: p}).String(), true
	}
	return (&url.URL{Scheme: "file", Host: host, Path: path.Clean(p)}).String(), false
}
