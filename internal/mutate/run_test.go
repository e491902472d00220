package mutate_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/mutate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// one is the smallest subject that has every list, with a few faults.
func one(t *testing.T) ([]*mutate.Subject, mutate.Options) {
	t.Helper()
	var few []*mutate.Fault
	for _, f := range mutate.Faults() {
		switch f.Name {
		case "figure/scale-1000", "party/type-changed", "form/truncated":
			few = append(few, f)
		}
	}
	require.Len(t, few, 3)
	return kit()[1:2], mutate.Options{Faults: few, Rewrites: mutate.Rewrites()[:2]}
}

func answers(gate result.Verdict, findings ...result.Finding) mutate.Gate {
	return func([]byte, *mutate.Subject, *schema.Golden) *result.Result {
		return &result.Result{Gate: gate, Runs: []result.Run{{Verdict: gate, Findings: findings}}}
	}
}

// A gate that always passes has looked at nothing, and the report says so.
func TestBlindGate(t *testing.T) {
	subjects, o := one(t)
	r, err := mutate.Run(t.Context(), subjects, answers(result.Pass), o)
	require.NoError(t, err)
	for _, f := range r.Faults {
		for _, m := range mutate.Modes() {
			require.Equal(t, f.Counts[m].Of(), f.Counts[m][mutate.Unseen], f.Name)
		}
		require.NotEmpty(t, f.Missed, f.Name)
	}
	for _, w := range r.Rewrites {
		require.Empty(t, w.Missed, w.Name)
	}
	require.Contains(t, string(r.Markdown()), "unseen ✗")
}

// What the unchanged record has too is no notice, and a gate that always fails
// proves as little as one that never does.
func TestGateThatKnowsNoDifference(t *testing.T) {
	subjects, o := one(t)
	warning := result.Finding{Check: "source/figure", Severity: result.Warning, Fingerprint: "f"}
	r, err := mutate.Run(t.Context(), subjects, answers(result.Pass, warning), o)
	require.NoError(t, err)
	require.Equal(t, r.Faults[0].Counts[mutate.Golden].Of(), r.Faults[0].Counts[mutate.Golden][mutate.Unseen])

	broken := result.Finding{Check: "coverage/party", Severity: result.Error, Fails: true, Message: "nobody is there"}
	_, err = mutate.Run(t.Context(), subjects, answers(result.Fail, broken), o)
	require.ErrorContains(t, err, "stargate-en with golden: the record that says what the golden says does not pass: coverage/party: nobody is there")
	_, err = mutate.Run(t.Context(), nil, answers(result.Pass), o)
	require.ErrorContains(t, err, "nothing to change")
}

// A gate that cannot say does not pass.
func TestGateThatCannotSay(t *testing.T) {
	subjects, o := one(t)
	o.Faults = o.Faults[2:]
	calls := 0
	r, err := mutate.Run(t.Context(), subjects, func([]byte, *mutate.Subject, *schema.Golden) *result.Result {
		if calls++; calls <= len(mutate.Modes()) {
			return &result.Result{Gate: result.Pass}
		}
		return &result.Result{Gate: result.Unknown}
	}, mutate.Options{Faults: o.Faults, Rewrites: []*mutate.Rewrite{}})
	require.NoError(t, err)
	require.Equal(t, r.Faults[0].Counts[mutate.Alone].Of(), r.Faults[0].Counts[mutate.Alone][mutate.Caught])
}

// The same seed chooses the same places, whatever runs beside; another seed others.
func TestRunIsDeterministic(t *testing.T) {
	subjects, o := one(t)
	o.Sites = 2
	pages := map[string]bool{}
	missed := map[string]bool{}
	for seed := range uint64(4) {
		o.Seed = seed
		for range 2 {
			r, err := mutate.Run(t.Context(), subjects, answers(result.Pass), o)
			require.NoError(t, err)
			require.Equal(t, 2, r.Faults[0].Counts[mutate.Golden].Of())
			pages[string(r.Markdown())] = true
			missed[r.Faults[0].Missed[0].String()+r.Faults[0].Missed[3].String()] = true
		}
	}
	require.Len(t, pages, 1)
	require.Greater(t, len(missed), 1, "a seed chooses")
	require.LessOrEqual(t, len(missed), 4, "and chooses the same again")
}

// A mutant leaves the record that it was made of as it was.
func TestMutantsLeaveTheRecordAlone(t *testing.T) {
	for _, s := range kit() {
		before, err := schema.Encode(s.Record)
		require.NoError(t, err)
		for _, f := range mutate.Faults() {
			_, err := mutate.Run(t.Context(), []*mutate.Subject{s}, answers(result.Pass), mutate.Options{
				Sites: 4, Faults: []*mutate.Fault{f}, Rewrites: mutate.Rewrites()[:1],
			})
			require.NoError(t, err)
		}
		after, err := schema.Encode(s.Record)
		require.NoError(t, err)
		require.Equal(t, string(before), string(after))
	}
}

// The record that faults are made in is the recorded perfect output, and every
// output that was recorded as good passes without a warning in every mode.
func TestGoodFixtures(t *testing.T) {
	var index []struct{ File, Article, Check string }
	data, err := os.ReadFile("../../fixtures/index.json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &index))
	good := 0
	for _, x := range index {
		if x.Check != "" {
			continue
		}
		good++
		for _, s := range kit() {
			if s.Article.ID != x.Article {
				continue
			}
			record, err := os.ReadFile(filepath.Join("../../fixtures", x.File))
			require.NoError(t, err)
			open := *s.Golden
			open.Complete = schema.Complete{}
			for _, g := range []*schema.Golden{s.Golden, &open, nil} {
				answer := gateOf(record, s, g)
				require.Equal(t, result.Pass, answer.Gate, "%s: %v", x.File, answer.Reasons)
				for _, f := range answer.Runs[0].Findings {
					require.Equal(t, result.Note, f.Severity, "%s: %s: %s", x.File, f.Check, f.Message)
				}
			}
			if filepath.Base(x.File) == "perfect.json" {
				got, problems := schema.InspectArticle(record, schema.Options{})
				require.Empty(t, problems)
				for i := range s.Record.Dates { // goldens say under x what an awkward surface means
					s.Record.Dates[i].X = nil
				}
				require.Equal(t, got, s.Record, x.File)
			}
		}
	}
	require.GreaterOrEqual(t, good, len(kit()), "the index was not read")
}

func TestValidate(t *testing.T) {
	sites := func(*mutate.Subject) []mutate.Mutant { return nil }
	caught := mutate.ByMode{mutate.Caught, mutate.Caught, mutate.Caught}
	fine := mutate.Fault{Name: "figure/own", Doc: "d", Least: caught, Sites: sites}
	with := func(change func(*mutate.Fault)) []*mutate.Fault {
		f := fine
		change(&f)
		return []*mutate.Fault{&f}
	}
	for _, tt := range []struct {
		reason, want string
		faults       []*mutate.Fault
		rewrites     []*mutate.Rewrite
	}{
		{"a fault that is caught everywhere", "", []*mutate.Fault{&fine}, nil},
		{"one name twice", "another one has this name", []*mutate.Fault{&fine, &fine}, nil},
		{"no kind", "kind/what", with(func(f *mutate.Fault) { f.Name = "own" }), nil},
		{"an unknown kind", "kind/what", with(func(f *mutate.Fault) { f.Name = "typo/own" }), nil},
		{"no doc", "Doc", with(func(f *mutate.Fault) { f.Doc = "" }), nil},
		{"less is asked without a reason", "Why", with(func(f *mutate.Fault) { f.Least[mutate.Alone] = mutate.Unseen }), nil},
		{"a reason for nothing", "Why", with(func(f *mutate.Fault) { f.Why = "so" }), nil},
		{"nothing that makes it", "Sites", with(func(f *mutate.Fault) { f.Sites = nil }), nil},
		{"an exception without a reason", "exception", with(func(f *mutate.Fault) { f.But = []mutate.Exception{{Site: "*"}} }), nil},
		{"an exception that asks no less", "exception", with(func(f *mutate.Fault) {
			f.But = []mutate.Exception{{Site: "*", Least: mutate.Caught, Why: "so"}}
		}), nil},
		{"a rewrite that is noted", "", nil, []*mutate.Rewrite{{Name: "record/own", Doc: "d", Most: mutate.ByMode{mutate.Noted}, Sites: sites}}},
		{"a rewrite that is warned of without a reason", "Why", nil, []*mutate.Rewrite{{Name: "record/own", Doc: "d", Most: mutate.ByMode{mutate.Warned}, Sites: sites}}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			err := mutate.Validate(tt.faults, tt.rewrites)
			if tt.want == "" {
				require.NoError(t, err)
			} else {
				require.ErrorContains(t, err, tt.want)
			}
		})
	}
}

func TestCatalogueIsValid(t *testing.T) {
	require.NoError(t, mutate.Validate(mutate.Faults(), mutate.Rewrites()))
	mutate.Faults()[0].Least = mutate.ByMode{}
	require.NoError(t, mutate.Validate(mutate.Faults(), mutate.Rewrites()), "changing the list must not change the catalogue")
}
