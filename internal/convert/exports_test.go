package convert_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/seeds"
)

// export is a file as a tool writes it, and what is right for it: the documents in
// a few words, or an error with the words of says.
type export struct {
	reason, data, want string
	lost, notes        []string // words of each loss and note, in order
	says               []string
	options            convert.Options
}

func (e export) run(t *testing.T, format string) {
	t.Helper()
	docs, losses, err := convert.Read(format, []byte(e.data), e.options)
	if e.says != nil {
		require.Error(t, err, "%v", docs)
		for _, words := range e.says {
			require.Contains(t, err.Error()+adviceOf(err), words)
		}
		requirePlainWords(t, err.Error())
		return
	}
	require.NoError(t, err)
	var out []string
	for _, d := range docs {
		requireInText(t, d)
		out = append(out, d.Article.ID+": "+told(d.Record))
	}
	require.Equal(t, e.want, strings.Join(out, " | "))
	var lost, notes []string
	for _, l := range losses {
		requirePlainWords(t, l.What+": "+l.Why)
		if said := l.Pointer + " " + l.What + ": " + l.Why; l.Note {
			notes = append(notes, said)
		} else {
			lost = append(lost, said)
		}
	}
	requireEach(t, e.lost, lost)
	requireEach(t, e.notes, notes)
}

func requireEach(t *testing.T, want, got []string) {
	t.Helper()
	require.Len(t, got, len(want), "%q", got)
	for i := range want {
		require.Contains(t, got[i], want[i])
	}
}

func runExports(t *testing.T, format string, list []export) {
	t.Helper()
	for _, e := range list {
		t.Run(e.reason, func(t *testing.T) { e.run(t, format) })
	}
}

// beside are the options of a file called "ferry" with a text beside it.
func beside(text string) convert.Options {
	return convert.Options{ID: "ferry", Articles: []seeds.Article{{ID: "ferry", Language: "en", Published: "2025-03-10", Text: text}}}
}
