package report

import (
	"encoding/csv"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/schema/result"
)

// writeCSV writes a header, one row for each finding, and one row without a
// check for each [remark]. A cell that a spreadsheet would evaluate as a
// formula is prefixed with an apostrophe.
func writeCSV(w io.Writer, r *result.Result) error {
	if r == nil {
		return errNoResult
	}
	c := csv.NewWriter(w)
	head := []string{"extractor", "article", "verdict", "check", "severity", "fails", "known", "kind", "attribute", "expected", "found",
		"file", "line", "column", "text", "message", "fix", "fingerprint", "tracked"}
	if err := c.Write(head); err != nil {
		return err
	}
	write := func(row []string) error {
		for i := range row {
			row[i] = inert(harmless(row[i]))
		}
		return c.Write(row)
	}
	for _, m := range remarks(r) {
		file, line := m.place()
		article, verdict, why, tracked := "", r.Gate, m.words(), false
		if m.run != nil {
			article, verdict, tracked = m.run.Article, m.run.Verdict, m.run.Tracked
		}
		if m.kind == remarkUnknown {
			verdict, why = result.Unknown, m.why
		}
		row := []string{m.extractor, article, string(verdict), "", string(m.severity()), strconv.FormatBool(m.severity() == result.Error), "false", "", "", "", "",
			file, strconv.Itoa(line), "1", "", why, "", m.fingerprint(), strconv.FormatBool(tracked)}
		if err := write(row); err != nil {
			return err
		}
	}
	for _, run := range r.Runs {
		for _, f := range run.Findings {
			row := []string{run.Extractor, run.Article, string(run.Verdict), f.Check, string(f.Severity), strconv.FormatBool(f.Fails),
				strconv.FormatBool(f.Known), string(f.Kind), f.Attribute, factText(f.Want), factText(f.Got)}
			file, line, column, ok := fileLine(run, f)
			if ok {
				row = append(row, file, strconv.Itoa(line), strconv.Itoa(column))
			} else {
				row = append(row, "", "", "")
			}
			text := ""
			if f.Location != nil {
				text = f.Location.Text
			}
			if err := write(append(row, text, f.Message, f.Fix, f.Fingerprint, strconv.FormatBool(run.Tracked))); err != nil {
				return err
			}
		}
	}
	c.Flush()
	return c.Error()
}

func factText(f *result.FactRef) string {
	if f == nil {
		return ""
	}
	return f.Text
}

// inert returns a cell that a spreadsheet does not evaluate, even if it trims
// spaces, and that a CI runner does not take as a command at the start of a
// line. Where the decimal separator is a comma, a spreadsheet may split cells
// at semicolons.
func inert(s string) string {
	s = cell.ReplaceAllString(s, "$1'$2")
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(s))
	if strings.ContainsRune("=+-@＝＋－＠", first) && !number.MatchString(s) || strings.HasPrefix(strings.TrimSpace(s), "::") {
		return "'" + s
	}
	return s
}

var cell = regexp.MustCompile(`(;[\s"]*)([=+\-@＝＋－＠])`)

var number = regexp.MustCompile(`^[-+]?[0-9]+(\.[0-9]+)?$`)
