package gate

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema/result"
)

// What was added and removed is what the file gained and lost.
func TestUpdateCountsLines(t *testing.T) {
	path := filepath.Join(t.TempDir(), "baseline.jsonl")
	read := func() *Baseline {
		b, err := ReadBaseline(path)
		require.NoError(t, err)
		return b
	}
	lines := func() int {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		return strings.Count(string(data), "\n") - 1 // but the head
	}
	attempt := func(n int, findings ...result.Finding) result.Run {
		return with(run("a", findings...), func(r *result.Run) { r.Attempt = n })
	}
	p := Policy{Repeat: Repeat{Times: 2}}
	figure, date := finding("value/figure", result.Error), finding("value/date", result.Error)

	b := read()
	added, removed, err := b.Update(decide(t, []result.Run{attempt(1, figure, date), attempt(2, figure)}, checks.All(), p, b), p)
	require.NoError(t, err)
	require.Equal(t, []int{2, 0, 2}, []int{added, removed, lines()}, "a finding of two attempts is one")

	b = read()
	r := decide(t, []result.Run{attempt(1, figure), attempt(2, figure)}, checks.All(), p, b)
	for _, want := range []int{1, 0} {
		added, removed, err = b.Update(r, p)
		require.NoError(t, err)
		require.Equal(t, []int{0, want, 1}, []int{added, removed, lines()}, "what is gone is taken out once")
	}
}

func TestOddBaselines(t *testing.T) {
	path := filepath.Join(t.TempDir(), "baseline.jsonl")
	b, err := ReadBaseline(path)
	require.NoError(t, err)
	_, _, err = b.Update(decide(t, []result.Run{run("a", finding("value/figure", result.Error))}, checks.All(), Policy{}, b), Policy{})
	require.NoError(t, err)
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	head, known, _ := strings.Cut(string(data), "\n")
	head += "\n"
	for _, tt := range []struct{ reason, text, says string }{ // what it says begins with the place
		{"as it was written", head + known, ""},
		{"a blank line first", "\n" + head + known, ""},
		{"a line of both sides of a merge", head + known + known, ""},
		{"no head", known, ":1: not a baseline"},
		{"no head, and a blank line first", "\n" + known, ":2: not a baseline"},
		{"the head of both sides", head + known + head, ":3: the first line is here again"},
		{"the middle of a conflict", head + "||||||| base\n" + known, ":2: a merge conflict was left here"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.NoError(t, os.WriteFile(path, []byte(tt.text), 0o600))
			b, err := ReadBaseline(path)
			if tt.says != "" {
				require.ErrorContains(t, err, path+tt.says)
				return
			}
			require.NoError(t, err)
			require.Len(t, b.known, 1)
		})
	}
	_, err = ReadBaseline("")
	require.ErrorContains(t, err, "no path is given")
}
