package runs

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// A policy in the head of a file is the policy that the runs are decided on with.
func TestRulesKeepThePolicy(t *testing.T) {
	cost := 0.25
	want := gate.Policy{
		Coverage: map[schema.Kind]float64{schema.KindParty: 0.9}, Precision: map[schema.Kind]float64{schema.KindDate: 0.5},
		Types: map[schema.Kind]map[string]float64{schema.KindParty: {"person": 1}}, Phenomena: map[string]float64{"nbsp": 0.1},
		On: gate.OnLow, Severities: map[string]result.Severity{"agree": gate.Off}, FailOn: result.Warning, Required: []string{"a"},
		Budgets: gate.Budgets{LatencyP95: 1500000000, Cost: &cost}, Repeat: gate.Repeat{Times: 3, On: gate.RepeatShare, Share: 0.5},
		Quarantine: []gate.Quarantine{{Article: "a", Check: "agree", Until: "2030-01-01", Why: "known"}}, Unverified: gate.UnverifiedFail, StrictBaseline: true,
	}
	head := NewHead(Rules{Checks: []string{"form/json"}, Policy: want}, result.Shard{Index: 2, Count: 3})
	data, err := encode(head)
	require.NoError(t, err)
	var got Head
	require.NoError(t, json.Unmarshal(data, &got))
	require.Equal(t, head, got)
}

// What was begun is gone on with where it is certain, and with the same head alone.
func TestResume(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deep", "runs.jsonl")
	head := NewHead(Rules{Suite: "one"}, result.Shard{})
	_, _, err := Resume(path, head)
	require.ErrorIs(t, err, ErrNothing)

	w, err := Create(path, head)
	require.NoError(t, err)
	require.NoError(t, w.Add(1, result.Run{Article: "a"}))
	require.NoError(t, w.Checkpoint(Checkpoint{Record: 1, Accumulator: []byte(`{}`)}))
	require.NoError(t, w.Add(2, result.Run{Article: "lost"}))
	require.NoError(t, w.Close())

	_, _, err = Resume(path, NewHead(Rules{Suite: "other"}, result.Shard{}))
	require.ErrorContains(t, err, "was begun with another suite")
	w, c, err := Resume(path, head)
	require.NoError(t, err)
	require.Equal(t, 1, c.Record)
	var kept []string
	require.NoError(t, w.Kept(func(n int, run result.Run) error { kept = append(kept, run.Article); return nil }))
	require.Equal(t, []string{"a"}, kept)
	require.NoError(t, w.Add(2, result.Run{Article: "b"}))
	require.NoError(t, w.Finish(End{Input: 2, Accumulator: []byte(`{}`)}))
	p, err := open(path)
	require.NoError(t, err)
	kept = nil
	require.NoError(t, p.runs(func(n int, run result.Run) error { kept = append(kept, run.Article); return nil }))
	require.Equal(t, []string{"a", "b"}, kept)
	require.Equal(t, 2, p.end.Input)
	_, _, err = Resume(path, head)
	require.ErrorIs(t, err, ErrNothing, "it is complete")

	require.NoError(t, os.WriteFile(path+stateSuffix, []byte(`{"bytes":99999}`), 0o600))
	require.NoError(t, os.WriteFile(path+".part", []byte("cut"), 0o600))
	_, _, err = Resume(path, head)
	require.Error(t, err)
	_, err = Create(filepath.Dir(path), head)
	require.Error(t, err, "a folder is not replaced")
}

// Whatever a file has, merging it ends in an answer or an error that names it.
func FuzzMerge(f *testing.F) {
	a, err := gate.NewAccumulator(checks.All()[:1], gate.Policy{}, nil)
	require.NoError(f, err)
	run, err := a.Add(1, result.Run{Extractor: "x", Article: "a", Outcomes: map[schema.Kind]result.Counts{}})
	require.NoError(f, err)
	data, err := a.Encode()
	require.NoError(f, err)
	path := filepath.Join(f.TempDir(), "whole.jsonl")
	w, err := Create(path, NewHead(Rules{Checks: []string{"form/json"}}, result.Shard{}))
	require.NoError(f, err)
	require.NoError(f, w.Add(1, run))
	require.NoError(f, w.Finish(End{Input: 1, Accumulator: data}))
	whole, err := os.ReadFile(path)
	require.NoError(f, err)
	m, err := Merge([]string{path}, checks.All())
	require.NoError(f, err)
	require.Equal(f, 1, m.Accumulator.Records())
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Add([]byte(`{"form":"assay/result@1"}`))
	f.Add([]byte("\n\n"))
	f.Add([]byte(`{"form":"assay/runs@1","rules":{"policy":{"coverage":{"party":7}}}}` + "\n" + `{"end":{"accumulator":{}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		path := filepath.Join(t.TempDir(), "fuzzed.jsonl")
		require.NoError(t, os.WriteFile(path, data, 0o600))
		m, err := Merge([]string{path}, checks.All())
		if err == nil {
			_, err = m.Accumulator.Result()
		}
		if err != nil {
			require.NotEmpty(t, err.Error())
		}
	})
}
