package recognize

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// A dateExpression is one line of testdata/dates: a family, a sentence in
// which what each date must overlap stands in brackets, and the values.
type dateExpression struct {
	family, text string
	marked       [][2]int   // code points
	values       [][]string // for each date, what is right
}

func readDateExpressions(t *testing.T, path string) []dateExpression {
	t.Helper()
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	var out []dateExpression
	for line := range strings.Lines(string(b)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(strings.TrimRight(line, "\n"), "\t")
		e := dateExpression{family: fields[0]}
		n, start := 0, 0
		for _, r := range fields[1] {
			switch {
			case len(fields) == 3 && r == '[':
				start = n
				continue
			case len(fields) == 3 && r == ']':
				e.marked = append(e.marked, [2]int{start, n})
				continue
			}
			e.text += string(r)
			n++
		}
		if len(fields) == 3 {
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
	for _, language := range []string{"en", "fr", "ko"} {
		for _, list := range []string{language, language + "_none"} {
			for _, e := range readDateExpressions(t, filepath.Join("testdata", "dates", list+".tsv")) {
				t.Run(list+" "+e.family, func(t *testing.T) {
					require.True(t, utf8.ValidString(e.text))
					var got []Span
					var written []string
					for _, s := range Text(e.text, language, published) {
						if r := s.Readings[0]; r.Kind == schema.KindDate {
							got = append(got, s)
							written = append(written, s.Text+"="+r.Date.Value+r.Date.Timex)
						}
					}
					require.Len(t, got, len(e.values), "%s\n%s", e.text, written)
					for i, s := range got {
						require.Contains(t, e.values[i], s.Readings[0].Date.Value, "%s\n%s", e.text, written)
						if len(e.marked) == len(got) {
							require.True(t, s.Start < e.marked[i][1] && e.marked[i][0] < s.End, "%s\n%s", e.text, written)
						}
					}
				})
			}
		}
	}
}
