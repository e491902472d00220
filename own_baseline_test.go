package assay_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// A baseline of a user's own check, which gives nothing but a message, excuses
// what it was made of and nothing else.
func TestABaselineOfAnOwnCheckExcusesNoOtherMistake(t *testing.T) {
	t.Setenv("CI", "")
	initials := &checks.Check{Name: "house/initials", Doc: "d", Help: "h", Severity: checks.Error, Run: func(p *checks.Pass) {
		for _, party := range p.Got.Parties {
			if strings.Contains(party.Name, ".") {
				p.Report(checks.Finding{Message: party.Name + " has an initial"})
			}
		}
	}}
	article := &seeds.Article{ID: "a", Language: "en", Text: "A. Durand and Z. Other met; Anna Durand, Zoe Other."}
	path := filepath.Join(t.TempDir(), "baseline.jsonl")
	judge := func(names ...string) *assay.Result {
		parties := `{"type":"person","name":"` + strings.Join(names, `"},{"type":"person","name":"`) + `"}`
		record := `{"form":"assay/article@1","source":{"id":"a"},"parties":[` + parties + `],"figures":[],"dates":[]}`
		b, err := gate.ReadBaseline(path)
		require.NoError(t, err)
		records := func(yield func(assay.Record, error) bool) {
			yield(assay.Record{Extractor: "x", Data: []byte(record)}, nil)
		}
		r, err := assay.Check(t.Context(), records, assay.CheckConfig{
			Cases: []assay.Case{{Article: article}}, Checks: []*checks.Check{initials}, Baseline: b,
		})
		require.NoError(t, err)
		return r
	}
	first := judge("A. Durand", "Zoe Other")
	require.Equal(t, result.Fail, first.Gate)
	b, err := gate.ReadBaseline(path)
	require.NoError(t, err)
	_, _, err = b.Update(first, gate.Policy{})
	require.NoError(t, err)
	require.FileExists(t, path)
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Contains(t, string(data), "house/initials")

	require.Equal(t, result.Pass, judge("A. Durand", "Zoe Other").Gate, "what is known")
	require.Equal(t, result.Pass, judge("Zoe Other", "A. Durand").Gate, "in another order")
	require.Equal(t, result.Fail, judge("Anna Durand", "Z. Other").Gate, "one fixed, another broken")
}
