package recognize

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// TestFiguresOfSentences reads testdata/figures_LANGUAGE.txt, which was written
// before anyone looked at what the grammar makes of it. A sentence marks each
// figure that a careful reader finds, and none where there is none:
//
// It cost [$3m]{3000000 USD} to build.
//
// The braces hold the value, or value..max, then the unit or the word ordinal,
// then the qualifier, exact where there is none. A unit that is left out may be
// any, - is none. A line after # names the family of those below. After ~ stands what is
// still read otherwise: the test says so when it no longer is.
func TestFiguresOfSentences(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "figures_*.txt"))
	require.NoError(t, err)
	for _, file := range files {
		lang := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(file), "figures_"), ".txt")
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		family, number := "", 0
		for line := range strings.Lines(string(b)) {
			number++
			line = strings.TrimSpace(line)
			if name, ok := strings.CutPrefix(line, "# "); ok {
				family = name
				continue
			}
			line, known := strings.CutPrefix(line, "~ ")
			text, marks := unmark(t, line)
			got := differs(text, lang, markedFigures(t, marks))
			switch {
			case got == "" && known:
				t.Errorf("%s:%d, %s: %q is read right now: take its ~ away", file, number, family, line)
			case got != "" && !known:
				t.Errorf("%s:%d, %s: %q is read as %s", file, number, family, line, got)
			}
		}
	}
}

// markedFigure is a figure as a sentence marks it.
type markedFigure struct {
	start, end int
	low, high  schema.Decimal
	unit       string
	qualifier  schema.Qualifier
	ordinal    bool
}

// markedFigures reads what the braces of a sentence say.
func markedFigures(t *testing.T, marks []mark) []markedFigure {
	t.Helper()
	var figures []markedFigure
	for _, m := range marks {
		f := markedFigure{start: m.start, end: m.end, qualifier: schema.Exact}
		for i, w := range strings.Fields(m.says) {
			switch schema.Qualifier(w) {
			case "ordinal":
				f.ordinal = true
			case schema.About, schema.MoreThan, schema.AtLeast, schema.LessThan, schema.AtMost, schema.Between:
				f.qualifier = schema.Qualifier(w)
			default:
				if i > 0 {
					f.unit = w
					continue
				}
				low, high, between := strings.Cut(w, "..")
				f.low = decimal(t, low)
				if between {
					f.high = decimal(t, high)
				}
			}
		}
		figures = append(figures, f)
	}
	return figures
}

// isReadAs reports whether a figure has the value, the unit and the qualifier that are
// marked.
func (w markedFigure) isReadAs(f Figure) bool {
	return close12(f.Value, w.low) && (f.ValueMax == w.high || close12(f.ValueMax, w.high)) &&
		(w.unit == "" || f.Unit == strings.TrimPrefix(w.unit, "-")) && f.Qualifier == w.qualifier && w.ordinal == (f.Kind == schema.Ordinal)
}

func decimal(t *testing.T, s string) schema.Decimal {
	t.Helper()
	v, err := schema.ParseDecimal(s)
	require.NoError(t, err, s)
	return v
}

// differs returns what a text is read as where that is not what is wanted: each
// figure at its place with its value, unit and qualifier, and no other.
func differs(text, lang string, want []markedFigure) string {
	got := figuresOf(text, lang)
	right := true
	used := map[int]bool{}
	for _, w := range want {
		found := false
		for i, s := range got {
			if s.Start >= w.end || w.start >= s.End {
				continue
			}
			used[i] = true
			found = found || w.isReadAs(s.Figure)
		}
		right = right && found
	}
	for i, s := range got {
		right = right && (used[i] || s.Readings[0].Kind != schema.KindFigure)
	}
	if right {
		return ""
	}
	if len(got) == 0 {
		return "no figure"
	}
	var out strings.Builder
	for _, s := range got {
		fmt.Fprintf(&out, "{%s: %s %s..%s %s %s}", s.Text, s.Figure.Kind, s.Figure.Value, s.Figure.ValueMax, s.Figure.Unit, s.Figure.Qualifier)
	}
	return out.String()
}
