package assay

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
)

func finding(check string, s schema.Severity) schema.Finding {
	return schema.Finding{Check: check, Severity: s, Article: "a", Extractor: "x", Message: "m", Fingerprint: check + string(s)}
}

func run(article string, findings ...schema.Finding) schema.Run {
	return schema.Run{
		Extractor: "x", Article: article, Findings: findings,
		Outcomes: map[schema.Kind]schema.Counts{schema.KindParty: {COR: 9, MIS: 1, SPU: 1}},
		Required: map[schema.Kind]schema.Coverage{schema.KindParty: {Found: 9, Of: 10}},
		Types:    map[schema.Kind]map[string]schema.Counts{schema.KindParty: {"person": {COR: 4, MIS: 1}}},
	}
}

func with(r schema.Run, change func(*schema.Run)) schema.Run {
	change(&r)
	return r
}

func phenomenal(article string) schema.Run {
	return with(run(article), func(r *schema.Run) { r.Phenomena = []string{"bare-dollar"} })
}

func TestConclude(t *testing.T) {
	one := 1.0
	for _, tt := range []struct {
		reason string
		runs   []schema.Run
		gate   schema.GateConfig
		none   bool // no check selected
		want   schema.Verdict
		says   string
	}{
		{reason: "nothing found", runs: []schema.Run{run("a")}, want: schema.Pass},
		{reason: "an error", runs: []schema.Run{run("a", finding("value/figure", schema.Error))}, want: schema.Fail},
		{reason: "a warning does not fail", runs: []schema.Run{run("a", finding("source/figure", schema.Warning))}, want: schema.Pass},
		{reason: "unless the policy says so", runs: []schema.Run{run("a", finding("source/figure", schema.Warning))},
			gate: schema.GateConfig{FailOn: schema.Warning}, want: schema.Fail},
		{reason: "a severity lowered", runs: []schema.Run{run("a", finding("value/figure", schema.Error))},
			gate: schema.GateConfig{Severities: map[string]schema.Severity{"value/figure": schema.Warning}}, want: schema.Pass},
		{reason: "a family raised, a check of it lowered", runs: []schema.Run{run("a", finding("agree/party", schema.Warning))},
			gate: schema.GateConfig{Severities: map[string]schema.Severity{"agree/*": schema.Error, "agree/party": schema.Note}}, want: schema.Pass},
		{reason: "a check off", runs: []schema.Run{run("a", finding("value/figure", schema.Error))},
			gate: schema.GateConfig{Severities: map[string]schema.Severity{"value": schema.Off}}, want: schema.Pass},

		{reason: "no run at all", want: schema.Unknown, says: "there is no record"},
		{reason: "no check selected", runs: []schema.Run{run("a")}, none: true, want: schema.Unknown, says: "no check is selected"},
		{reason: "a run that could not be made", runs: []schema.Run{run("a"), with(run("b"), func(r *schema.Run) { r.Error = "crashed" })}, want: schema.Unknown},
		{reason: "unknown is worse than fail", want: schema.Unknown,
			runs: []schema.Run{run("a", finding("value/figure", schema.Error)), with(run("b"), func(r *schema.Run) { r.Error = "crashed" })}},
		{reason: "neither article nor golden", runs: []schema.Run{with(run("b"), func(r *schema.Run) { r.Unverified = lacking(schema.MissingArticle, schema.MissingGolden) })},
			want: schema.Unknown, says: `the id "b"`},
		{reason: "but a broken record of nobody knows what fails for sure", want: schema.Fail,
			runs: []schema.Run{with(run("b", finding("form/json", schema.Error)), func(r *schema.Run) { r.Unverified = lacking(schema.MissingArticle, schema.MissingGolden) })}},
		{reason: "one of the two missing is said, and passes", runs: []schema.Run{with(run("b"), func(r *schema.Run) { r.Unverified = lacking(schema.MissingGolden) })}, want: schema.Pass},
		{reason: "a required article that was not run", runs: []schema.Run{run("a")}, gate: schema.GateConfig{Required: []string{"a", "b"}},
			want: schema.Unknown, says: "required article b"},

		{reason: "a floor takes the place of single coverage findings", runs: []schema.Run{run("a", finding("coverage/party", schema.Error))},
			gate: schema.GateConfig{Coverage: map[schema.Kind]float64{schema.KindParty: 0.9}}, want: schema.Pass},
		{reason: "of its own kind only", runs: []schema.Run{run("a", finding("coverage/figure", schema.Error))},
			gate: schema.GateConfig{Coverage: map[schema.Kind]float64{schema.KindParty: 0.9}}, want: schema.Fail},
		{reason: "under the floor", runs: []schema.Run{run("a")},
			gate: schema.GateConfig{Coverage: map[schema.Kind]float64{schema.KindParty: 0.95}}, want: schema.Fail, says: "coverage of parties is 0.9, under its floor of 0.95"},
		{reason: "a floor under nothing", runs: []schema.Run{run("a")},
			gate: schema.GateConfig{Coverage: map[schema.Kind]float64{schema.KindDate: 0.5}}, want: schema.Unknown, says: "not defined"},
		{reason: "a lower bound needs more than one article", runs: []schema.Run{run("a")},
			gate: schema.GateConfig{On: "low", Coverage: map[schema.Kind]float64{schema.KindParty: 0.5}}, want: schema.Unknown, says: "no interval over so few articles"},
		{reason: "the lower bound under its floor", runs: []schema.Run{run("a"), run("b"), run("c")},
			gate: schema.GateConfig{On: "low", Coverage: map[schema.Kind]float64{schema.KindParty: 0.95}}, want: schema.Fail, says: "lower bound of coverage of parties is 0.9, under its floor of 0.95"},
		{reason: "the lower bound of a type", runs: []schema.Run{run("a"), run("b"), with(run("c"), func(r *schema.Run) {
			r.Types = map[schema.Kind]map[string]schema.Counts{schema.KindParty: {"person": {COR: 1, MIS: 4}}}
		})},
			gate: schema.GateConfig{On: "low", Types: map[schema.Kind]map[string]float64{schema.KindParty: {"person": 0.5}}}, want: schema.Fail, says: "lower bound of recall of parties of type person is 0.2"},
		{reason: "the lower bound of a type of one article", runs: []schema.Run{run("a")},
			gate: schema.GateConfig{On: "low", Types: map[schema.Kind]map[string]float64{schema.KindParty: {"person": 0.5}}}, want: schema.Unknown, says: "no interval over so few articles"},
		{reason: "the lower bound of a phenomenon", runs: []schema.Run{phenomenal("a"), phenomenal("b")},
			gate: schema.GateConfig{On: "low", Phenomena: map[string]float64{"bare-dollar": 0.95}}, want: schema.Fail, says: "lower bound of coverage of the phenomenon bare-dollar is 0.9"},
		{reason: "the lower bound over its floor", runs: []schema.Run{run("a"), run("b"), run("c")},
			gate: schema.GateConfig{On: "low", Coverage: map[schema.Kind]float64{schema.KindParty: 0.85}}, want: schema.Pass},
		{reason: "precision under its floor", runs: []schema.Run{run("a")},
			gate: schema.GateConfig{Precision: map[schema.Kind]float64{schema.KindParty: 0.95}}, want: schema.Fail, says: "precision of parties is 0.9"},
		{reason: "a type under its floor", runs: []schema.Run{run("a")},
			gate: schema.GateConfig{Types: map[schema.Kind]map[string]float64{schema.KindParty: {"person": 0.9}}}, want: schema.Fail, says: "parties of type person is 0.8"},
		{reason: "a phenomenon that no article has", runs: []schema.Run{run("a")},
			gate: schema.GateConfig{Phenomena: map[string]float64{"bare-dollar": 0.9}}, want: schema.Unknown, says: "bare-dollar"},
		{reason: "over the budget of latency", runs: []schema.Run{with(run("a"), func(r *schema.Run) { r.Metrics = &schema.Metrics{Milliseconds: 2000} })},
			gate: schema.GateConfig{Budgets: schema.Budgets{LatencyP95: schema.Duration(time.Second)}}, want: schema.Fail, says: "is 2s, over its budget of 1s"},
		{reason: "over the budget of cost", runs: []schema.Run{with(run("a"), func(r *schema.Run) { r.Metrics = &schema.Metrics{Cost: 1.5} })},
			gate: schema.GateConfig{Budgets: schema.Budgets{Cost: &one}}, want: schema.Fail, says: "x cost 1.5"},
		{reason: "a budget and nothing measured", runs: []schema.Run{run("a")},
			gate: schema.GateConfig{Budgets: schema.Budgets{Cost: &one}}, want: schema.Unknown, says: "no run was measured"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			list := checks.All()
			if tt.none {
				list = nil
			}
			r := Conclude(tt.runs, list, tt.gate, nil)
			require.Equal(t, tt.want, r.Gate, "%v", r.Reasons)
			if tt.says != "" {
				require.Contains(t, r.Reasons[0], tt.says)
			}
		})
	}
}

func TestBaseline(t *testing.T) {
	t.Setenv("CI", "")
	path := filepath.Join(t.TempDir(), "baseline.jsonl")
	read := func() *Baseline {
		t.Helper()
		b, err := ReadBaseline(path)
		require.NoError(t, err)
		return b
	}
	conclude := func(runs ...schema.Run) *Result {
		return Conclude(runs, checks.All(), schema.GateConfig{}, read())
	}
	figure, date := finding("value/figure", schema.Error), finding("value/date", schema.Error)

	b := read()
	r := conclude(run("a", figure, date))
	require.Equal(t, schema.Fail, r.Gate)
	added, removed, err := b.Update(r, schema.GateConfig{})
	require.NoError(t, err)
	require.Equal(t, []int{2, 0}, []int{added, removed})

	r = conclude(run("a", figure, date))
	require.Equal(t, schema.Pass, r.Gate, "known findings do not fail")
	require.True(t, r.Runs[0].Findings[0].Known)

	other := finding("never/fact", schema.Error)
	require.Equal(t, schema.Fail, conclude(run("a", figure, date, other)).Gate, "a new finding fails")

	r = conclude(run("a", figure))
	require.Equal(t, schema.Pass, r.Gate)
	require.Len(t, r.Fixed, 1, "a vanished finding is reported")
	require.Equal(t, "value/date", r.Fixed[0].Check)

	b = read()
	_, _, err = b.Update(conclude(run("a", figure, other)), schema.GateConfig{})
	require.NoError(t, err)
	require.Equal(t, schema.Fail, conclude(run("a", figure, other)).Gate, "an update only tightens: the new finding is not let in")
	require.Equal(t, schema.Fail, conclude(run("a", figure, date)).Gate, "and what vanished was taken out")

	r = conclude(run("b"))
	require.Equal(t, schema.Unknown, r.Gate, "an article of the baseline that was not run is never fixed")
	require.Empty(t, r.Fixed)
	crashed := with(run("a"), func(r *schema.Run) { r.Error = "crashed" })
	require.Empty(t, conclude(crashed).Fixed, "nor is one whose run is unknown")
	stranger := run("a")
	stranger.Extractor = "y"
	require.Equal(t, schema.Pass, conclude(stranger).Gate, "another extractor's findings are not this one's business")

	t.Setenv("CI", "true")
	before, err := os.ReadFile(path)
	require.NoError(t, err)
	_, _, err = read().Update(conclude(run("a")), schema.GateConfig{})
	require.ErrorIs(t, err, ErrCI)
	after, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, before, after)

	require.NoError(t, os.WriteFile(path, append(before, []byte("<<<<<<< HEAD\n")...), 0o644))
	_, err = ReadBaseline(path)
	require.ErrorContains(t, err, "merge conflict")
	require.NoError(t, os.WriteFile(path, []byte("{}\n"), 0o644))
	_, err = ReadBaseline(path)
	require.ErrorContains(t, err, "not a baseline")
}

// lacking are checks that could not be made for want of something.
func lacking(missing ...schema.Missing) []schema.Unverified {
	var list []schema.Unverified
	for _, m := range missing {
		list = append(list, schema.Unverified{Check: "needs/" + string(m), Missing: m})
	}
	return list
}
