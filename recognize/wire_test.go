package recognize

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// TestSentencesOfTheWires reads testdata/wire_LANGUAGE.txt, which was written before
// anything read the language. Everything in its sentences is marked, as their comments
// say: figures as in figures_LANGUAGE.txt, dates with their EDTF behind @, names in
// their exact span with the letter of their type. After "~ " stands what is still read
// otherwise: the test says so when it no longer is.
func TestSentencesOfTheWires(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("testdata", "wire_es.txt"))
	require.NoError(t, err)
	for line := range strings.Lines(string(b)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		line, known := strings.CutPrefix(strings.TrimSpace(line), "~ ")
		w := wireSentenceOf(t, line)
		switch got := w.differs(t); {
		case got == "" && known:
			t.Errorf("%q is read right now: take its ~ away", line)
		case got != "" && !known:
			t.Errorf("%q: %s", line, got)
		}
	}
}

// wireSentence is a sentence with everything that is marked in it.
type wireSentence struct {
	text    string
	options Options
	marks   []mark
}

// wireSentenceOf reads a line, which may begin with its language and day: "es-MX
// 2024-06-03 | ".
func wireSentenceOf(t *testing.T, line string) *wireSentence {
	t.Helper()
	w := &wireSentence{options: Options{Language: "es", Published: newsDay}}
	if head, rest, ok := strings.Cut(line, " | "); ok {
		tag, day, _ := strings.Cut(head, " ")
		published, err := schema.PublicationDay(day)
		require.NoError(t, err, line)
		w.options, line = Options{Language: tag, Published: published}, rest
	}
	w.text, w.marks = unmark(t, line)
	return w
}

// differs returns what is missing and what is too much in what is read.
func (w *wireSentence) differs(t *testing.T) string {
	t.Helper()
	var problems []string
	spans := Read(w.text, w.options).Spans
	used := make([]bool, len(spans))
	for _, m := range w.marks {
		found := false
		for i := range spans {
			if spans[i].Start < m.end && m.start < spans[i].End && m.saysOf(t, &spans[i]) {
				used[i], found = true, true
			}
		}
		if !found {
			problems = append(problems, fmt.Sprintf("no %q as %s", string([]rune(w.text)[m.start:m.end]), m.says))
		}
	}
	for i, s := range spans {
		if r := s.Readings[0]; !used[i] {
			problems = append(problems, fmt.Sprintf("%q as %s%s%s %s%s", s.Text, r.Kind, r.Figure.Value, r.Figure.Unit, r.Date.Value, r.Name.Type))
		}
	}
	return strings.Join(problems, "; ")
}

// saysOf reports whether a span that touches the mark is read as the mark says.
func (m mark) saysOf(t *testing.T, s *Span) bool {
	t.Helper()
	r := s.Readings[0]
	edtf, isDate := strings.CutPrefix(m.says, "@")
	switch {
	case isDate:
		return r.Kind == schema.KindDate && slices.Contains(strings.Split(edtf, "|"), r.Date.Value)
	case strings.Contains("polm", m.says):
		letter := nameMarks[r.Name.Type]
		if letter == "" {
			letter = "m"
		}
		return r.Kind == schema.KindParty && s.Start == m.start && s.End == m.end && letter == m.says
	}
	return r.Kind == schema.KindFigure && markedFigures(t, []mark{m})[0].isReadAs(r.Figure)
}
