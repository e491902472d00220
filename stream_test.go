package assay_test

import (
	"bufio"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

func visit(id, name string) string {
	return fmt.Sprintf(`{"form":"assay/article@1","source":{"id":%q},"parties":[{"type":"person","name":%q}],"figures":[],"dates":[]}`, id, name)
}

var visited = []assay.Case{{Article: &seeds.Article{ID: "visit", Language: "en", Published: "2025-02-04", Text: "Anna came.\n"}}}

// A stream may use again what it yielded, as a bufio.Scanner does; with -race
// this shows who looks at it later.
func TestAStreamMayUseItsBufferAgain(t *testing.T) {
	var lines strings.Builder
	const n = 400
	for i := range n {
		lines.WriteString(visit("visit", fmt.Sprintf("Anna%03d", i)) + "\n")
	}
	scanner, metrics := bufio.NewScanner(strings.NewReader(lines.String())), new(result.Metrics)
	names := checks.Check{Name: "house/name", Doc: "d", Help: "h", Severity: checks.Note, Run: func(p *checks.Pass) {
		p.Reportf(nil, "%s", p.Got.Parties[0].Name)
	}}
	r, err := assay.Check(t.Context(), func(yield func(assay.Record, error) bool) {
		for scanner.Scan() {
			metrics.Milliseconds++
			if !yield(assay.Record{Data: scanner.Bytes(), Metrics: metrics}, nil) {
				return
			}
		}
	}, assay.CheckConfig{Cases: visited, Checks: []*checks.Check{&names}})
	require.NoError(t, err)
	require.Len(t, r.Runs, n)
	for i, run := range r.Runs {
		require.Equal(t, fmt.Sprintf("Anna%03d", i), run.Findings[0].Message)
		require.Equal(t, int64(i+1), run.Metrics.Milliseconds)
	}
}

// A record is of the article that it is said to be of, also where the suite has
// no such article and the record names another, or cannot be read.
func TestARecordOfAnArticleThatIsNotThere(t *testing.T) {
	for _, tt := range []struct {
		reason string
		record assay.Record
		err    error
		reads  string
	}{
		{"the record names one that is there", assay.Record{Article: "call", Data: []byte(visit("visit", "Anna"))}, nil, `has the id "call"`},
		{"it cannot be read", assay.Record{Article: "call", Data: []byte("{")}, nil, ""},
		{"it is an error", assay.Record{Article: "call"}, fmt.Errorf("lost"), ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r, err := assay.Check(t.Context(), func(yield func(assay.Record, error) bool) { yield(tt.record, tt.err) }, assay.CheckConfig{Cases: visited})
			require.NoError(t, err)
			require.Equal(t, "call", r.Runs[0].Article)
			require.NotEqual(t, result.Pass, r.Gate)
			require.Contains(t, strings.Join(r.Reasons, "\n"), tt.reads)
			require.Contains(t, strings.Join(r.Reasons, "\n"), "have no record: visit")
		})
	}
}

// Records of a reader without a name are said to be at their line alone.
func TestRecordsWithoutAName(t *testing.T) {
	at := func(text string, f assay.Format) (string, string) {
		for rec, err := range assay.ReadRecords(strings.NewReader(text), "", f) {
			return rec.At, fmt.Sprint(err)
		}
		return "", ""
	}
	where, says := at("", assay.JSONLines)
	require.Equal(t, []string{"", "there is no record"}, []string{where, says})
	where, says = at("{}\n", assay.JSONLines)
	require.Equal(t, []string{":1", "<nil>"}, []string{where, says})
	_, says = at("{", assay.Format(9))
	require.Contains(t, says, "the formats are Detect, JSON and JSONLines")
}
