package assay

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// endless is a record that takes too long to compare with itself: one event of
// thousands of figures, each of which may be each.
func endless() []byte {
	var figures, ids strings.Builder
	for i := range 4000 {
		fmt.Fprintf(&figures, `{"id":"f%d","kind":"count","value":%d},`, i, i+1)
		fmt.Fprintf(&ids, `"f%d",`, i)
	}
	return []byte(`{"form":"assay/article@1","source":{"id":"a"},"parties":[],"dates":[],"figures":[` +
		strings.TrimSuffix(figures.String(), ",") + `],"events":[{"type":"count","figures":[` + strings.TrimSuffix(ids.String(), ",") + `]},{"type":"sale","place":"nowhere"}]}`)
}

// What takes too many steps is unknown, never passed, and its form is told all
// the same; the answer is the same every time.
func TestARecordThatTakesTooLongIsUnknown(t *testing.T) {
	got, _ := schema.InspectArticle(endless(), schema.Options{})
	require.NotNil(t, got)
	c := Case{
		Article: &seeds.Article{ID: "a", Text: "Nothing much."},
		Golden:  &schema.Golden{Source: schema.Source{ID: "a"}, Figures: got.Figures, Events: got.Events[:1]},
	}
	run := Evaluate(t.Context(), Record{Data: endless()}, c, checks.All(), schema.Options{})
	require.Contains(t, run.Error, "it cannot be evaluated: comparing everything takes more than 5000000 steps, the most for one article (the record has 4002 facts with 0 mentions, the golden 4001 facts")
	require.Len(t, run.Findings, 1)
	require.Equal(t, "form/reference", run.Findings[0].Check)
	r, err := gate.Decide([]result.Run{run}, checks.All(), gate.Policy{}, nil)
	require.NoError(t, err)
	require.Equal(t, result.Unknown, r.Gate)
	require.Equal(t, result.Unknown, r.Runs[0].Verdict)
	require.Equal(t, run, Evaluate(t.Context(), Record{Data: endless()}, c, checks.All(), schema.Options{}))
}

// An interrupted check ends, and is no answer.
func TestCheckIsInterruptedWithinARecord(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	stop := &checks.Check{Name: "own/stop", Doc: "stops", Help: "stops", Severity: result.Note, Run: func(p *checks.Pass) {
		cancel()
		for { // a check without an end
			p.Report(result.Finding{Message: "on and on"})
		}
	}}
	record := []byte(`{"form":"assay/article@1","source":{"id":"a"},"parties":[],"figures":[],"dates":[]}`)
	records := func(yield func(Record, error) bool) { yield(Record{Data: record}, nil) }
	_, err := Check(ctx, records, CheckConfig{Cases: []Case{{Article: &seeds.Article{ID: "a", Text: "x"}}}, Checks: []*checks.Check{stop}})
	require.True(t, errors.Is(err, context.Canceled), "%v", err)
}
