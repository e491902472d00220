package assay_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/fixtures"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/rows"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// recorded yields every fixture, and records that are none or of no article.
func recorded(yield func(assay.Record, error) bool) {
	n := 0
	next := func(article string, data []byte, err error) bool {
		n++
		return yield(assay.Record{At: fmt.Sprintf("all.jsonl:%d", n), Article: article, Data: data}, err)
	}
	for f := range fixtures.All() {
		if !next("", f.Record, nil) {
			return
		}
	}
	_ = next("stargate-fr", []byte(`{"form":`), nil) && next("stargate-fr", nil, errors.New("cut off")) && next("", []byte(visit("elsewhere", "Anna")), nil)
}

// What rows say adds up to the result: a row a record, in their order, a row a
// finding, and the outcomes that scores count.
func TestRowsAddUpToTheResult(t *testing.T) {
	var all []rows.Row
	r, err := assay.Check(t.Context(), recorded, assay.CheckConfig{Rows: func(list []rows.Row) error {
		all = append(all, list...)
		return nil
	}})
	require.NoError(t, err)
	type key struct{ at, kind, outcome string }
	counted, findings, order := map[key]int{}, map[string][]string{}, []string{}
	for _, row := range all {
		switch row.RowKind {
		case rows.Record:
			order = append(order, row.At)
		case rows.Fact:
			require.Equal(t, order[len(order)-1], row.At)
			counted[key{row.At, row.Kind, row.Outcome}]++
		case rows.Finding:
			require.Equal(t, order[len(order)-1], row.At)
			findings[row.At] = append(findings[row.At], row.Fingerprint)
		}
	}
	require.Len(t, order, len(r.Runs))
	for i, at := range order {
		require.Equal(t, fmt.Sprintf("all.jsonl:%d", i+1), at)
	}
	for _, run := range r.Runs {
		for _, kind := range schema.Kinds() {
			n, ok := run.Outcomes[kind]
			if !ok {
				require.Empty(t, run.Outcomes)
			}
			for outcome, n := range map[align.Outcome]int{align.Correct: n.COR, align.Incorrect: n.INC, align.Partial: n.PAR, align.Missing: n.MIS, align.Spurious: n.SPU} {
				require.Equal(t, n, counted[key{run.At, string(kind), string(outcome)}], "%s %s %s", run.At, kind, outcome)
			}
		}
		var marks []string
		for _, f := range run.Findings {
			marks = append(marks, f.Fingerprint)
		}
		require.Equal(t, marks, findings[run.At], run.At)
	}
}

// The rows of several records are the same bytes on one processor and on many,
// however long each record takes.
func TestRowsDoNotDependOnConcurrency(t *testing.T) {
	written := func(procs int) string {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(procs))
		var b bytes.Buffer
		lines := rows.NewLines(&b)
		_, err := assay.Check(t.Context(), recorded, assay.CheckConfig{Rows: lines.Write})
		require.NoError(t, err)
		return b.String()
	}
	one := written(1)
	require.NotEmpty(t, one)
	for range 3 {
		require.Equal(t, one, written(8))
	}
}

// Rows that cannot be written end the check, and a check that breaks holds up
// nobody's rows.
func TestRowsThatCannotBeWritten(t *testing.T) {
	full := errors.New("the disk is full")
	many := func(yield func(assay.Record, error) bool) {
		for range 2000 { // more than are evaluated ahead
			if !yield(assay.Record{Data: []byte(visit("visit", "Anna"))}, nil) {
				return
			}
		}
	}
	n := 0
	_, err := assay.Check(t.Context(), many, assay.CheckConfig{Cases: visited, Rows: func([]rows.Row) error {
		if n++; n > 3 {
			return full
		}
		return nil
	}})
	require.ErrorIs(t, err, full)
	require.Equal(t, 4, n, "nothing is written after an error")
	_, err = assay.Run(t.Context(), extract.Func(visiting), assay.Config{Rows: func([]rows.Row) error { return full }})
	require.ErrorIs(t, err, full)

	ends := &checks.Check{Name: "house/ends", Doc: "d", Help: "h", Severity: checks.Error, Run: func(*checks.Pass) { runtime.Goexit() }}
	n = 0
	_, err = assay.Check(t.Context(), many, assay.CheckConfig{Cases: visited, Checks: []*checks.Check{ends}, Rows: func(list []rows.Row) error {
		n++
		require.Contains(t, list[0].Error, "ended its goroutine")
		return nil
	}})
	require.NoError(t, err)
	require.Equal(t, 2000, n)
}

func TestRowsOfAttempts(t *testing.T) {
	var attempts []int64
	note := func(list []rows.Row) error {
		attempts = append(attempts, *list[0].Attempt)
		return nil
	}
	policy := gate.Policy{Repeat: gate.Repeat{Times: 3}}
	_, err := assay.Run(t.Context(), extract.Func(visiting), assay.Config{Cases: visited, Gate: policy, Rows: note})
	require.NoError(t, err)
	require.Equal(t, []int64{1, 2, 3}, attempts)
	attempts = nil
	records := func(yield func(assay.Record, error) bool) {
		for range 3 {
			if !yield(assay.Record{Data: []byte(visit("visit", "Anna"))}, nil) {
				return
			}
		}
	}
	_, err = assay.Check(t.Context(), records, assay.CheckConfig{Cases: visited, Gate: policy, Rows: note})
	require.NoError(t, err)
	require.Equal(t, []int64{1, 2, 3}, attempts)
}

// What was measured stands on the record's row alone.
func TestRowsCountWhatWasMeasuredOnce(t *testing.T) {
	records := func(yield func(assay.Record, error) bool) {
		yield(assay.Record{Data: []byte(visit("visit", "Anna")), Metrics: &result.Metrics{Milliseconds: 7, Cost: 0.5}}, nil)
	}
	var took, cost []any
	_, err := assay.Check(t.Context(), records, assay.CheckConfig{Cases: visited, Rows: func(list []rows.Row) error {
		require.Greater(t, len(list), 1)
		for _, row := range list {
			if row.Milliseconds != nil || row.Cost != nil {
				took, cost = append(took, *row.Milliseconds), append(cost, *row.Cost)
			}
		}
		return nil
	}})
	require.NoError(t, err)
	require.Equal(t, []any{int64(7)}, took)
	require.Equal(t, []any{0.5}, cost)
}

func visiting(_ context.Context, a seeds.Article) ([]byte, error) {
	return []byte(visit(a.ID, "Anna")), nil
}
