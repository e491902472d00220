package store_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/schema"
)

// decisions are all that is recorded, each with a reason of its own.
var decisions = []struct {
	name string
	do   func(store.Store) error
	// effect tells whether the files say that it was decided.
	effect func(t *testing.T, s store.Store) bool
}{
	{"accept all", func(s store.Store) error {
		_, err := s.Accept(context.Background(), "dam", store.Selection{All: true, AllowUnverified: true, By: "ana", Why: "accept all"})
		return err
	}, hasVallis},
	{"accept one", func(s store.Store) error {
		_, err := s.Accept(context.Background(), "dam", store.Selection{Facts: []string{"party/vallis"}, AllowUnverified: true, By: "ana", Why: "accept one"})
		return err
	}, hasVallis},
	{"reject all", func(s store.Store) error {
		_, err := s.Reject(context.Background(), "dam", store.Selection{All: true, By: "ana", Why: "reject all"})
		return err
	}, leaves(0)},
	{"reject one", func(s store.Store) error {
		_, err := s.Reject(context.Background(), "dam", store.Selection{Facts: []string{"party/vallis"}, By: "ana", Why: "reject one"})
		return err
	}, leaves(1)},
	{"edit", func(s store.Store) error {
		f, err := s.Golden("dam")
		if err != nil {
			return err
		}
		g := view.Clone(f.Golden)
		g.Phenomena = nil
		_, err = s.Save(context.Background(), f, g, store.HistoryEntry{Action: store.ActionEdit, By: "ana", Why: "edit"})
		return err
	}, hasNoPhenomena},
	{"prune", func(s store.Store) error {
		_, err := s.Prune(context.Background(), []string{"mill"}, true, store.HistoryEntry{By: "ana", Why: "prune"})
		return err
	}, isGone},
}

// leaves reports whether so many changes are left to decide.
func leaves(n int) func(*testing.T, store.Store) bool {
	return func(t *testing.T, s store.Store) bool {
		t.Helper()
		return len(left(t, s)) == n
	}
}

func hasNoPhenomena(t *testing.T, s store.Store) bool {
	t.Helper()
	return len(now(t, s).Phenomena) == 0
}

func isGone(t *testing.T, s store.Store) bool {
	t.Helper()
	return now(t, s) == nil && len(left(t, s)) == 0
}

func hasVallis(t *testing.T, s store.Store) bool {
	t.Helper()
	_, ok := view.Find(now(t, s), "party/vallis")
	return ok
}

func now(t *testing.T, s store.Store) *schema.Golden {
	t.Helper()
	f, err := s.Golden("dam")
	require.NoError(t, err)
	return f.Golden
}

func left(t *testing.T, s store.Store) []golden.Change {
	t.Helper()
	p, err := s.Proposal("dam", nil)
	require.NoError(t, err)
	if p == nil {
		return nil
	}
	return p.Changes
}

// reasons are those of the history.
func reasons(t *testing.T, s store.Store) []string {
	t.Helper()
	h, err := s.History()
	require.NoError(t, err)
	out := []string{}
	for _, r := range h {
		require.Equal(t, "ana", r.By)
		out = append(out, r.Why)
	}
	return out
}

// again writes a golden of another article, which completes what was left.
func again(t *testing.T, s store.Store) {
	t.Helper()
	f, err := s.Golden("mill")
	require.NoError(t, err)
	g := view.Clone(f.Golden)
	g.Phenomena = append(g.Phenomena, "written-after")
	_, err = s.Save(t.Context(), f, g, store.HistoryEntry{Action: store.ActionEdit, By: "ana", Why: "after"})
	require.NoError(t, err)
}

// small is a store with the goldens of a dam and a mill, and two facts proposed
// for the dam's.
func small(t *testing.T) store.Store {
	t.Helper()
	s := store.Store{Dir: t.TempDir(), Now: func() time.Time { return time.Date(2025, 2, 4, 9, 0, 0, 0, time.UTC) }}
	source := schema.Source{ID: "dam", Language: "en", Published: "2025-03-12"}
	anne := schema.Party{ID: "roux", Type: schema.Person, Name: "Anne Roux", Mentions: []schema.Mention{{Text: "Anne Roux"}}}
	for _, id := range []string{"dam", "mill"} {
		source.ID = id
		g := view.New(source)
		g.Parties = append(g.Parties, anne)
		g.Phenomena = []string{"decade"}
		data, err := schema.Encode(g)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(s.Dir, id+".json"), data, 0o644))
	}
	source.ID = "dam"
	r := view.New(source).Article()
	r.Parties = append(r.Parties, anne, schema.Party{ID: "vallis", Type: schema.Place, Name: "Vallis", Mentions: []schema.Mention{{Text: "Vallis"}}},
		schema.Party{ID: "orne", Type: schema.Place, Name: "Orne", Mentions: []schema.Mention{{Text: "Orne"}}})
	p, err := s.Propose(t.Context(), nil, r, store.ProposeOptions{From: "thing"})
	require.NoError(t, err)
	require.Len(t, p.Changes, 2)
	return s
}

var (
	errKilled = errors.New("killed")
	errFull   = errors.New("no space left on device")
)

// failing fails the step of a number: that one alone, or, as in a process that
// is killed there, all that follow.
func failing(n int, kill bool, why error) (fault func(step, name string) error, steps *int) {
	steps = new(int)
	return func(_, _ string) error {
		*steps++
		if *steps == n || kill && *steps > n {
			return why
		}
		return nil
	}, steps
}

// gone counts the golden and its proposal where they are not there.
func gone(t *testing.T, s store.Store) int {
	t.Helper()
	n := 0
	if now(t, s) == nil {
		n++
	}
	if _, err := os.Stat(filepath.Join(s.Dir, "pending", "dam.json")); err != nil {
		n++
	}
	return n
}

// Killed before any step, a decision is there with its record, or neither is;
// and the next writer leaves both there or neither.
func TestADecisionSurvivesAKillAtEveryStep(t *testing.T) {
	for _, d := range decisions {
		t.Run(d.name, func(t *testing.T) {
			survived := 0
			for n := 1; ; n++ {
				s := small(t)
				fault, steps := failing(n, true, errKilled)
				store.Fault(fault)
				err := d.do(s)
				store.Fault(nil)
				at := fmt.Sprintf("killed at step %d", n)
				if *steps < n {
					require.NoError(t, err)
					require.Greater(t, n, 5, "the steps were counted")
					break
				}
				// Before anybody completes it: no effect without its record, no record of what has none.
				if d.name != "prune" {
					require.Equal(t, d.effect(t, s), len(reasons(t, s)) == 1, at)
				}
				again(t, s)
				h := reasons(t, s)
				require.Equal(t, "after", h[len(h)-1], at)
				h = h[:len(h)-1]
				for _, why := range h {
					require.Equal(t, d.name, why, at)
				}
				if d.name == "prune" { // of a golden and of a proposal: one decision each
					require.Len(t, h, gone(t, s), at)
				} else {
					require.Equal(t, d.effect(t, s), len(h) == 1, at)
				}
				if len(h) > 0 {
					survived++
				}
				clean(t, s, at)
			}
			require.Positive(t, survived, "a decision is completed")
		})
	}
}

// clean holds that nothing is left beside the goldens.
func clean(t *testing.T, s store.Store, at string) {
	t.Helper()
	list, err := os.ReadDir(s.Dir)
	require.NoError(t, err)
	for _, e := range list {
		require.False(t, strings.HasPrefix(e.Name(), "."), "%s: %s is left", at, e.Name())
	}
}

// A step that fails, as on a full disk, leaves all as it was and says so, or
// leaves the decision made and recorded.
func TestADecisionSurvivesAFailureAtEveryStep(t *testing.T) {
	for _, d := range decisions[:5] {
		t.Run(d.name, func(t *testing.T) {
			for n := 1; ; n++ {
				s := small(t)
				before := filesIn(t, s.Dir)
				fault, steps := failing(n, false, errFull)
				store.Fault(fault)
				err := d.do(s)
				store.Fault(nil)
				at := fmt.Sprintf("step %d of %s", n, d.name)
				if *steps < n {
					require.NoError(t, err)
					break
				}
				made := len(reasons(t, s)) == 1
				require.Equal(t, d.effect(t, s), made, at)
				if !made {
					require.ErrorIs(t, err, errFull, at)
					require.Equal(t, before, filesIn(t, s.Dir), at)
				}
				again(t, s)
				require.Equal(t, d.effect(t, s), made, at)
				require.Len(t, reasons(t, s), map[bool]int{true: 2, false: 1}[made], at)
				clean(t, s, at)
			}
		})
	}
}

// What a killed writer left of the history's line is no other line, and the
// decision is recorded once.
func TestATornRecordIsWrittenAgain(t *testing.T) {
	var line string
	for _, tt := range []struct {
		reason string
		torn   func() string
	}{
		{"nothing of it", func() string { return "" }},
		{"a part", func() string { return line[:len(line)/2] }},
		{"all but the line's end", func() string { return line[:len(line)-1] }},
		{"all of it", func() string { return line }},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			s := small(t)
			killed := false
			store.Fault(func(step, name string) error {
				killed = killed || step == "write" && name == "history.jsonl"
				if killed {
					return errKilled
				}
				return nil
			})
			err := decisions[0].do(s)
			store.Fault(nil)
			require.ErrorIs(t, err, errKilled)
			line = store.IntendedLine(s)
			require.Contains(t, line, "accept all")
			require.NoError(t, os.WriteFile(filepath.Join(s.Dir, "history.jsonl"), []byte(tt.torn()), 0o644))
			require.Empty(t, reasons(t, s), "nothing of it took effect")
			again(t, s)
			require.Equal(t, []string{"accept all", "after"}, reasons(t, s))
			require.True(t, hasVallis(t, s))
		})
	}
}

// Where the golden changed after its decision was interrupted, the decision is
// taken back and said to be; what the other hand wrote stays.
func TestAnOvertakenDecisionIsTakenBack(t *testing.T) {
	for n := range 30 {
		s := small(t)
		fault, steps := failing(n+1, true, errKilled)
		store.Fault(fault)
		err := decisions[0].do(s)
		store.Fault(nil)
		if *steps <= n {
			require.NoError(t, err)
			require.Greater(t, n, 5)
			return
		}
		if hasVallis(t, s) {
			continue
		}
		path := filepath.Join(s.Dir, "dam.json")
		other := strings.Replace(read(t, path), "\n", "\n\n", 1)
		require.NoError(t, os.WriteFile(path, []byte(other), 0o644))
		_, err = s.Format(t.Context(), false)
		if err != nil { // there was an intent
			require.ErrorIs(t, err, store.ErrChanged)
			require.ErrorContains(t, err, "accept all")
			require.Equal(t, other, read(t, path))
			_, err = s.Format(t.Context(), false)
		}
		require.NoError(t, err)
		require.False(t, hasVallis(t, s))
		require.Empty(t, reasons(t, s))
		clean(t, s, fmt.Sprint(n))
	}
	t.Fatal("the steps do not end")
}

// What a killed process left is swept by the next command that decides, also
// where that finds nothing to decide.
func TestTheNextDecisionSweeps(t *testing.T) {
	for _, name := range []string{".assay.lock", ".assay.intent.new", ".assay.new.0", ".assay.new.1", ".assay.intent"} {
		s := small(t)
		require.NoError(t, os.WriteFile(filepath.Join(s.Dir, name), []byte("half"), 0o644))
		_, err := s.Reject(t.Context(), "mill", store.Selection{All: true, By: "ana", Why: "no"})
		require.ErrorIs(t, err, store.ErrNothing)
		clean(t, s, name)
	}
}

// What lies under the intent's name and no writer left does nothing.
func TestAnIntentOfSomebodyElse(t *testing.T) {
	line := `{\"at\":\"2025-01-02T03:04:05Z\",\"action\":\"edit\",\"id\":\"a\"}\n`
	for _, tt := range []struct{ reason, intent string }{
		{"nothing", ""},
		{"half of one", `{"line":"` + line + `","effects":[{"file":"dam.json"`},
		{"of a file outside", `{"line":"` + line + `","effects":[{"file":"../outside.json","was":"HASH"}]}`},
		{"of a file by its full path", `{"line":"` + line + `","effects":[{"file":"/tmp/outside.json","was":"HASH"}]}`},
		{"of the history", `{"line":"` + line + `","effects":[{"file":"history.jsonl","was":"HASH"}]}`},
		{"of two records", `{"line":"` + line + line + `","effects":[{"file":"dam.json","was":"HASH"}]}`},
		{"of no record", `{"line":"\n","effects":[{"file":"dam.json","was":"HASH"}]}`},
		{"at a place before the history", `{"line":"` + line + `","history":-1,"effects":[{"file":"dam.json","was":"HASH"}]}`},
		{"of nothing", `{"line":"` + line + `","effects":[]}`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			s := small(t)
			outside := filepath.Join(filepath.Dir(s.Dir), "outside.json")
			require.NoError(t, os.WriteFile(outside, []byte(read(t, filepath.Join(s.Dir, "dam.json"))), 0o644))
			hash := store.HashOf([]byte(read(t, filepath.Join(s.Dir, "dam.json"))))
			require.NoError(t, os.WriteFile(filepath.Join(s.Dir, ".assay.intent"), []byte(strings.ReplaceAll(tt.intent, "HASH", hash)), 0o644))
			again(t, s)
			require.Equal(t, []string{"after"}, reasons(t, s))
			require.NotNil(t, now(t, s))
			require.FileExists(t, outside)
			clean(t, s, tt.reason)
		})
	}
}

func filesIn(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	require.NoError(t, filepath.Walk(dir, func(p string, info os.FileInfo, err error) error {
		if err != nil || !info.Mode().IsRegular() {
			return err
		}
		data, err := os.ReadFile(p)
		out[p] = string(data)
		return err
	}))
	return out
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(data)
}
