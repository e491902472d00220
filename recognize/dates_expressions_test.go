package recognize

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// A dateExpression is one line of testdata/dates: a family, a sentence in
// which what each date must overlap stands in brackets, the values, "-" for no
// date, and the day of publication where it is not that of all. A line after
// "~ " is still read otherwise: the test says so when it no longer is.
type dateExpression struct {
	family, text string
	place        string     // file and line
	known        bool       // that it is read otherwise
	marked       [][2]int   // code points
	values       [][]string // for each date, what is right
	published    schema.Day
}

func readDateExpressions(t *testing.T, path string, published schema.Day) []dateExpression {
	t.Helper()
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	var out []dateExpression
	number := 0
	for line := range strings.Lines(string(b)) {
		number++
		if strings.HasPrefix(line, "#") {
			continue
		}
		line, known := strings.CutPrefix(line, "~ ")
		fields := strings.Split(strings.TrimRight(line, "\n"), "\t")
		e := dateExpression{family: fields[0], place: fmt.Sprintf("%s:%d", path, number), known: known, published: published}
		n, start := 0, 0
		for _, r := range fields[1] {
			switch {
			case len(fields) >= 3 && r == '[':
				start = n
				continue
			case len(fields) >= 3 && r == ']':
				e.marked = append(e.marked, [2]int{start, n})
				continue
			}
			e.text += string(r)
			n++
		}
		if len(fields) == 4 {
			e.published = dayOfEDTF(t, fields[3])
		}
		if len(fields) >= 3 && fields[2] != "-" {
			for _, v := range strings.Split(fields[2], ";") {
				e.values = append(e.values, strings.Split(v, "|"))
			}
		}
		out = append(out, e)
	}
	return out
}

// Sentences of our own, written before anybody looked at how the rules treat
// them: the kinds of expressions that news has, and what looks like a date
// and is none.
func TestDateExpressions(t *testing.T) {
	published := schema.Day{Year: 2024, Month: 5, Day: 15}
	lists, err := filepath.Glob(filepath.Join("testdata", "dates", "*.tsv"))
	require.NoError(t, err)
	for _, list := range lists {
		name := strings.TrimSuffix(filepath.Base(list), ".tsv")
		for _, e := range readDateExpressions(t, list, published) {
			t.Run(name+" "+e.family, func(t *testing.T) {
				require.True(t, utf8.ValidString(e.text))
				switch got := e.differs(strings.TrimSuffix(name, "_none")); {
				case got == "" && e.known:
					t.Errorf("%s: %q is read right now: take its ~ away", e.place, e.text)
				case got != "" && !e.known:
					t.Errorf("%s: %q is read as %s", e.place, e.text, got)
				}
			})
		}
	}
}

// differs returns what the sentence is read as where that is not what is wanted: each
// date where it is marked with one of its values, and no other.
func (e *dateExpression) differs(language string) string {
	var written []string
	right := true
	for _, s := range Text(e.text, language, e.published) {
		r := s.Readings[0]
		if r.Kind != schema.KindDate {
			continue
		}
		i := len(written)
		written = append(written, s.Text+"="+r.Date.Value+r.Date.Timex)
		right = right && i < len(e.values) && slices.Contains(e.values[i], r.Date.Value) &&
			(len(e.marked) != len(e.values) || s.Start < e.marked[i][1] && e.marked[i][0] < s.End)
	}
	switch {
	case right && len(written) == len(e.values):
		return ""
	case len(written) == 0:
		return "no date"
	}
	return strings.Join(written, "; ")
}
