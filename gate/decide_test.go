package gate

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

func finding(check string, s result.Severity) result.Finding {
	return result.Finding{Check: check, Severity: s, Article: "a", Extractor: "x", Message: "m", Fingerprint: check + string(s)}
}

func run(article string, findings ...result.Finding) result.Run {
	return result.Run{
		Extractor: "x", Article: article, Findings: findings,
		Outcomes: map[schema.Kind]result.Counts{schema.KindParty: {COR: 9, MIS: 1, SPU: 1}},
		Required: map[schema.Kind]result.Coverage{schema.KindParty: {Found: 9, Of: 10}},
		Types:    map[schema.Kind]map[string]result.Counts{schema.KindParty: {"person": {COR: 4, MIS: 1}}},

		RequiredTypes: map[schema.Kind]map[string]result.Coverage{schema.KindParty: {"person": {Found: 4, Of: 5}}},
	}
}

func with(r result.Run, change func(*result.Run)) result.Run {
	change(&r)
	return r
}

// decide decides on what is well formed.
func decide(t *testing.T, runs []result.Run, list []*checks.Check, p Policy, b *Baseline) *result.Result {
	t.Helper()
	r, err := Decide(runs, list, p, b)
	require.NoError(t, err)
	return r
}

func phenomenal(article string) result.Run {
	return with(run(article), func(r *result.Run) { r.Phenomena = []string{"bare-dollar"} })
}

func TestDecide(t *testing.T) {
	one := 1.0
	for _, tt := range []struct {
		reason string
		runs   []result.Run
		gate   Policy
		none   bool // no check selected
		only   string
		want   result.Verdict
		says   string
	}{
		{reason: "nothing found", runs: []result.Run{run("a")}, want: result.Pass},
		{reason: "an error", runs: []result.Run{run("a", finding("value/figure", result.Error))}, want: result.Fail},
		{reason: "a warning does not fail", runs: []result.Run{run("a", finding("source/figure", result.Warning))}, want: result.Pass},
		{reason: "unless the policy says so", runs: []result.Run{run("a", finding("source/figure", result.Warning))},
			gate: Policy{FailOn: result.Warning}, want: result.Fail},
		{reason: "a severity lowered", runs: []result.Run{run("a", finding("value/figure", result.Error))},
			gate: Policy{Severities: map[string]result.Severity{"value/figure": result.Warning}}, want: result.Pass},
		{reason: "a family raised, a check of it lowered", runs: []result.Run{run("a", finding("agree/party", result.Warning))},
			gate: Policy{Severities: map[string]result.Severity{"agree/*": result.Error, "agree/party": result.Note}}, want: result.Pass},
		{reason: "a check off", runs: []result.Run{run("a", finding("value/figure", result.Error))},
			gate: Policy{Severities: map[string]result.Severity{"value": Off}}, want: result.Pass},

		{reason: "no run at all", want: result.Unknown, says: "there is no record"},
		{reason: "no check selected", runs: []result.Run{run("a")}, none: true, want: result.Unknown, says: "no check is selected"},
		{reason: "a run that could not be made", runs: []result.Run{run("a"), with(run("b"), func(r *result.Run) { r.Error = "crashed" })}, want: result.Unknown},
		{reason: "unknown is worse than fail", want: result.Unknown,
			runs: []result.Run{run("a", finding("value/figure", result.Error)), with(run("b"), func(r *result.Run) { r.Error = "crashed" })}},
		{reason: "neither article nor golden", runs: []result.Run{with(run("b"), func(r *result.Run) { r.Unverified = lacking(result.MissingArticle, result.MissingGolden) })},
			want: result.Unknown, says: `the id "b"`},
		{reason: "but a broken record of nobody knows what fails for sure", want: result.Fail,
			runs: []result.Run{with(run("b", finding("form/json", result.Error)), func(r *result.Run) { r.Unverified = lacking(result.MissingArticle, result.MissingGolden) })}},
		{reason: "one of the two missing is said, and passes", runs: []result.Run{with(run("b"), func(r *result.Run) { r.Unverified = lacking(result.MissingGolden) })}, want: result.Pass},
		{reason: "unless the policy wants it made", runs: []result.Run{with(run("b"), func(r *result.Run) { r.Unverified = lacking(result.MissingGolden) })},
			gate: Policy{Unverified: UnverifiedFail}, want: result.Fail, says: "1 check of 1 record could not be made"},
		{reason: "a check that was made of some facts counts as made, and is no pass in silence", want: result.Fail, says: "could not be made",
			runs: []result.Run{with(run("b"), func(r *result.Run) {
				r.Unverified = []result.Unverified{{Check: "value/figure", Missing: result.MissingGrammar, Facts: 2}}
			})}, gate: Policy{Unverified: UnverifiedFail}},
		{reason: "nothing of what was asked could be looked at", only: "coverage", want: result.Unknown, says: "no check that is selected (coverage) could be made of b: no golden was available",
			runs: []result.Run{with(run("b"), func(r *result.Run) { r.Unverified = unmade(result.MissingGolden, "coverage") })}},
		{reason: "all that was asked is turned off", only: "never/fact", want: result.Unknown, says: "turns off every check", runs: []result.Run{run("b")},
			gate: Policy{Severities: map[string]result.Severity{"never": Off}}},
		{reason: "the form is all that was asked", only: "form", want: result.Pass, runs: []result.Run{run("b")}},
		{reason: "a family of which no check could be made of any record, though the article is there", want: result.Unknown,
			says: "no check of the family source could be made of any record: assay has no grammar for the language nl",
			runs: []result.Run{with(run("b"), func(r *result.Run) { r.Language, r.Unverified = "nl", unmade(result.MissingGrammar, "source") })}},
		{reason: "a language that is not stated is missing as a golden may be: shown, counted", want: result.Pass,
			runs: []result.Run{with(run("b"), func(r *result.Run) { r.Unverified = unmade(result.MissingLanguage, "source") })}},
		{reason: "and one that could be made of another record", want: result.Pass,
			runs: []result.Run{run("a"), with(run("b"), func(r *result.Run) { r.Language, r.Unverified = "nl", unmade(result.MissingGrammar, "source") })}},
		{reason: "a required article that was not run", runs: []result.Run{run("a")}, gate: Policy{Required: []string{"a", "b"}},
			want: result.Unknown, says: "required article b"},

		{reason: "a floor takes the place of single coverage findings", runs: []result.Run{run("a", finding("coverage/party", result.Error))},
			gate: Policy{Coverage: map[schema.Kind]float64{schema.KindParty: 0.9}}, want: result.Pass},
		{reason: "of its own kind only", runs: []result.Run{run("a", finding("coverage/figure", result.Error))},
			gate: Policy{Coverage: map[schema.Kind]float64{schema.KindParty: 0.9}}, want: result.Fail},
		{reason: "under the floor", runs: []result.Run{run("a")},
			gate: Policy{Coverage: map[schema.Kind]float64{schema.KindParty: 0.95}}, want: result.Fail, says: "coverage of parties is 90.0 %, under its floor of 95 %"},
		{reason: "a floor under nothing", runs: []result.Run{run("a")},
			gate: Policy{Coverage: map[schema.Kind]float64{schema.KindDate: 0.5}}, want: result.Unknown, says: "not defined"},
		{reason: "a lower bound needs more than one article", runs: []result.Run{run("a")},
			gate: Policy{On: OnLow, Coverage: map[schema.Kind]float64{schema.KindParty: 0.5}}, want: result.Unknown, says: "no interval over so few articles"},
		{reason: "the lower bound under its floor", runs: []result.Run{run("a"), run("b"), run("c")},
			gate: Policy{On: OnLow, Coverage: map[schema.Kind]float64{schema.KindParty: 0.95}}, want: result.Fail, says: "lower bound of coverage of parties is 90.0 %, under its floor of 95 %"},
		{reason: "the lower bound of a type", runs: []result.Run{run("a"), run("b"), with(run("c"), func(r *result.Run) {
			r.RequiredTypes = map[schema.Kind]map[string]result.Coverage{schema.KindParty: {"person": {Found: 1, Of: 5}}}
		})},
			gate: Policy{On: OnLow, Types: map[schema.Kind]map[string]float64{schema.KindParty: {"person": 0.5}}}, want: result.Fail, says: "lower bound of coverage of parties of type person is 20.0 %"},
		{reason: "the lower bound of a type of one article", runs: []result.Run{run("a")},
			gate: Policy{On: OnLow, Types: map[schema.Kind]map[string]float64{schema.KindParty: {"person": 0.5}}}, want: result.Unknown, says: "no interval over so few articles"},
		{reason: "the lower bound of a phenomenon", runs: []result.Run{phenomenal("a"), phenomenal("b")},
			gate: Policy{On: OnLow, Phenomena: map[string]float64{"bare-dollar": 0.95}}, want: result.Fail, says: "lower bound of coverage of the phenomenon bare-dollar is 90.0 %"},
		{reason: "the lower bound over its floor", runs: []result.Run{run("a"), run("b"), run("c")},
			gate: Policy{On: OnLow, Coverage: map[schema.Kind]float64{schema.KindParty: 0.85}}, want: result.Pass},
		{reason: "precision under its floor", runs: []result.Run{run("a")},
			gate: Policy{Precision: map[schema.Kind]float64{schema.KindParty: 0.95}}, want: result.Fail, says: "precision of parties is 90.0 %"},
		{reason: "a type under its floor", runs: []result.Run{run("a")},
			gate: Policy{Types: map[schema.Kind]map[string]float64{schema.KindParty: {"person": 0.9}}}, want: result.Fail, says: "coverage of parties of type person is 80.0 %"},
		{reason: "a phenomenon that no article has", runs: []result.Run{run("a")},
			gate: Policy{Phenomena: map[string]float64{"bare-dollar": 0.9}}, want: result.Unknown, says: "bare-dollar"},
		{reason: "over the budget of latency", runs: []result.Run{with(run("a"), func(r *result.Run) { r.Metrics = &result.Metrics{Milliseconds: 2000} })},
			gate: Policy{Budgets: Budgets{LatencyP95: schema.Duration(time.Second)}}, want: result.Fail, says: "is 2s, over its budget of 1s"},
		{reason: "over the budget of cost", runs: []result.Run{with(run("a"), func(r *result.Run) { r.Metrics = &result.Metrics{Cost: 1.5} })},
			gate: Policy{Budgets: Budgets{Cost: &one}}, want: result.Fail, says: "the cost is 1.5, over its budget of 1"},
		{reason: "a cost in won", runs: []result.Run{with(run("a"), func(r *result.Run) { r.Metrics = &result.Metrics{Cost: 1.5, Currency: "KRW"} })},
			gate: Policy{Budgets: Budgets{Cost: &one}}, want: result.Fail, says: "the cost is 1.5 KRW, over its budget of 1"},
		{reason: "costs in two currencies have no sum", runs: []result.Run{
			with(run("a"), func(r *result.Run) { r.Metrics = &result.Metrics{Cost: 0.1, Currency: "KRW"} }),
			with(run("b"), func(r *result.Run) { r.Metrics = &result.Metrics{Cost: 0.1, Currency: "USD"} })},
			gate: Policy{Budgets: Budgets{Cost: &one}}, want: result.Unknown, says: "in several currencies"},
		{reason: "a budget of latency where the cache answered all", runs: []result.Run{with(run("a"), func(r *result.Run) { r.Metrics = &result.Metrics{Cached: true} })},
			gate: Policy{Budgets: Budgets{LatencyP95: schema.Duration(time.Second)}}, want: result.Unknown, says: "came from the cache"},
		{reason: "a score that rounds to its floor is told apart from it", want: result.Fail, says: "coverage of parties is 89.96 %, under its floor of 90 %",
			runs: []result.Run{with(run("a"), func(r *result.Run) {
				r.Required = map[schema.Kind]result.Coverage{schema.KindParty: {Found: 8996, Of: 10000}}
			})},
			gate: Policy{Coverage: map[schema.Kind]float64{schema.KindParty: 0.9}}},
		{reason: "a budget and nothing measured", runs: []result.Run{run("a")},
			gate: Policy{Budgets: Budgets{Cost: &one}}, want: result.Unknown, says: "no run was measured"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			list := checks.All()
			if tt.none {
				list = nil
			}
			if tt.only != "" {
				var err error
				list, err = checks.Select(list, []string{tt.only}, nil)
				require.NoError(t, err)
			}
			r := decide(t, tt.runs, list, tt.gate, nil)
			require.Equal(t, tt.want, r.Gate, "%v", r.Reasons)
			if tt.says != "" {
				require.Contains(t, r.Reasons[0], tt.says)
			}
		})
	}
}

// lacking are checks that could not be made for want of something.
func lacking(missing ...result.Missing) []result.Unverified {
	var list []result.Unverified
	for _, m := range missing {
		list = append(list, result.Unverified{Check: "needs/" + string(m), Missing: m})
	}
	return list
}

// unmade are the checks of a family, none of which could be made.
func unmade(m result.Missing, family string) []result.Unverified {
	var list []result.Unverified
	for _, c := range checks.All() {
		if c.Family() == family {
			list = append(list, result.Unverified{Check: c.Name, Missing: m})
		}
	}
	return list
}

func by(extractor string, r result.Run) result.Run {
	r.Extractor = extractor
	return r
}

// TestDecidePerExtractor holds that an extractor is never helped by another.
func TestDecidePerExtractor(t *testing.T) {
	poor := func(article string) result.Run {
		return with(run(article, finding("coverage/party", result.Error)), func(r *result.Run) {
			r.Required = map[schema.Kind]result.Coverage{schema.KindParty: {Found: 1, Of: 10}}
		})
	}
	floor := Policy{Coverage: map[schema.Kind]float64{schema.KindParty: 0.4}}
	r := decide(t, []result.Run{by("good", run("a")), by("poor", poor("a"))}, checks.All(), floor, nil)
	require.Equal(t, result.Fail, r.Gate, "together they would reach 50 %")
	require.Equal(t, result.Pass, r.Extractors["good"].Gate)
	require.Equal(t, result.Fail, r.Extractors["poor"].Gate)
	require.Equal(t, []string{"poor: coverage of parties is 10.0 %, under its floor of 40 %"}, r.Reasons)
	require.Equal(t, r.Reasons[0], "poor: "+r.Extractors["poor"].Reasons[0])
	require.Empty(t, r.Scores.Coverage, "nothing is pooled")
	require.InDelta(t, 0.9, r.Extractors["good"].Scores.Coverage[schema.KindParty].Value, 1e-12)
	require.Equal(t, result.Fail, r.Runs[1].Verdict)
	require.True(t, r.Runs[1].Findings[0].Fails, "what is missing brings the score under its floor")

	r = decide(t, []result.Run{run("a", finding("coverage/party", result.Error))}, checks.All(), floor, nil)
	require.Equal(t, result.Pass, r.Gate)
	require.True(t, r.Runs[0].Findings[0].Held, "the floor holds in its place")
	require.False(t, r.Runs[0].Findings[0].Fails)
	require.Equal(t, r.Extractors["x"].Scores, r.Scores, "of the only extractor the scores are the result's")

	r = decide(t, []result.Run{by("one", run("a")), by("two", run("b"))}, checks.All(), Policy{Required: []string{"a"}}, nil)
	require.Equal(t, result.Unknown, r.Gate, "each extractor has to run the required articles")
	require.Contains(t, r.Reasons[0], "two: the required article a")
}

func TestDecideLeavesItsInputAlone(t *testing.T) {
	gate := Policy{
		Severities: map[string]result.Severity{"value/figure": result.Note, "agree": Off},
		Coverage:   map[schema.Kind]float64{schema.KindParty: 0.99},
	}
	runs := []result.Run{run("b", finding("value/figure", result.Error), finding("agree/party", result.Error)), run("a", finding("coverage/party", result.Error))}
	before, err := result.Encode(&result.Result{Form: result.Form, Runs: runs})
	require.NoError(t, err)
	first := decide(t, runs, checks.All(), gate, nil)
	after, err := result.Encode(&result.Result{Form: result.Form, Runs: runs})
	require.NoError(t, err)
	require.Equal(t, string(before), string(after))
	require.Equal(t, first, decide(t, runs, checks.All(), gate, nil))
	require.Equal(t, first.Gate, decide(t, first.Runs, checks.All(), gate, nil).Gate)
}

// Nothing excuses a record that nobody could read: whatever else is wrong with
// it was not looked at.
func TestNamesThatMayBeMeant(t *testing.T) {
	for _, tt := range []struct {
		reason, says string
		gate         Policy
	}{
		{"an article", `did you mean "harbour"?`, Policy{Required: []string{"harbor"}}},
		{"a type", `did you mean "event/meeting"?`, Policy{Types: map[schema.Kind]map[string]float64{schema.KindEvent: {"meting": 0.5}}}},
		{"a phenomenon", `did you mean "bare-dollar"?`, Policy{Phenomena: map[string]float64{"bare-dolar": 0.5}}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			harbour := with(phenomenal("harbour"), func(r *result.Run) {
				r.Types = map[schema.Kind]map[string]result.Counts{schema.KindEvent: {"meeting": {COR: 1}}}
			})
			r := decide(t, []result.Run{harbour}, checks.All(), tt.gate, nil)
			require.Equal(t, result.Unknown, r.Gate)
			require.Contains(t, r.Reasons[0], tt.says)
		})
	}
}

// What a check found has vanished where the check was made again, and finds it
// no more.

// What is as much as is allowed is within it.
func TestAtTheLimitIsWithinIt(t *testing.T) {
	one := 1.0
	took := func(m result.Metrics) []result.Run {
		return []result.Run{with(run("a"), func(r *result.Run) { r.Metrics = &m })}
	}
	for _, tt := range []struct {
		reason string
		runs   []result.Run
		policy Policy
	}{
		{"latency", took(result.Metrics{Milliseconds: 1000}), Policy{Budgets: Budgets{LatencyP95: schema.Duration(time.Second)}}},
		{"cost", took(result.Metrics{Cost: 1}), Policy{Budgets: Budgets{Cost: &one}}},
		{"a floor of coverage", []result.Run{run("a")}, Policy{Coverage: map[schema.Kind]float64{schema.KindParty: 0.9}}},
		{"a floor of precision", []result.Run{run("a")}, Policy{Precision: map[schema.Kind]float64{schema.KindParty: 0.9}}},
		{"a share of attempts", []result.Run{attempt(1, run("a")), attempt(2, run("a", finding("value/figure", result.Error)))},
			Policy{Repeat: Repeat{Times: 2, On: RepeatShare, Share: 0.5}}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r := decide(t, tt.runs, checks.All(), tt.policy, nil)
			require.Equal(t, result.Pass, r.Gate, "%v", r.Reasons)
		})
	}
}

// Attempts count in their own order, in whatever order they come.
func TestAttemptsComeInAnyOrder(t *testing.T) {
	runs := []result.Run{attempt(3, run("a")), attempt(1, run("a")), attempt(2, run("a"))}
	r := decide(t, runs, checks.All(), Policy{Repeat: Repeat{Times: 3}}, nil)
	require.Equal(t, result.Pass, r.Gate, "%v", r.Reasons)
	for i, run := range r.Runs {
		require.Equal(t, i+1, run.Attempt)
	}
}
