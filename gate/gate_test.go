package gate

import (
	"os"
	"path/filepath"
	"strings"
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
	}
}

func with(r result.Run, change func(*result.Run)) result.Run {
	change(&r)
	return r
}

func phenomenal(article string) result.Run {
	return with(run(article), func(r *result.Run) { r.Phenomena = []string{"bare-dollar"} })
}

func TestConclude(t *testing.T) {
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
			gate: Policy{Unverified: UnverifiedFails}, want: result.Fail, says: "1 checks of 1 records could not be made"},
		{reason: "a check that was made of some facts counts as made, and is no pass in silence", want: result.Fail, says: "could not be made",
			runs: []result.Run{with(run("b"), func(r *result.Run) {
				r.Unverified = []result.Unverified{{Check: "value/figure", Missing: result.MissingGrammar, Facts: 2}}
			})}, gate: Policy{Unverified: UnverifiedFails}},
		{reason: "nothing of what was asked could be looked at", only: "coverage", want: result.Unknown, says: "no check that is selected (coverage) could be made of b: no golden was at hand",
			runs: []result.Run{with(run("b"), func(r *result.Run) { r.Unverified = unmade(result.MissingGolden, "coverage") })}},
		{reason: "all that was asked is a question to an extractor", only: "probe", want: result.Unknown, says: "no check that is selected", runs: []result.Run{run("b")}},
		{reason: "all that was asked is turned off", only: "never/fact", want: result.Unknown, says: "turns off every check", runs: []result.Run{run("b")},
			gate: Policy{Severities: map[string]result.Severity{"never": Off}}},
		{reason: "the form is all that was asked", only: "form", want: result.Pass, runs: []result.Run{run("b")}},
		{reason: "a family of which no check could be made of any record, though the article is there", want: result.Unknown,
			says: "no check of the family source could be made of any record: assay has no grammar for the language nl",
			runs: []result.Run{with(run("b"), func(r *result.Run) { r.Language, r.Unverified = "nl", unmade(result.MissingGrammar, "source") })}},
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
			gate: Policy{On: "low", Coverage: map[schema.Kind]float64{schema.KindParty: 0.5}}, want: result.Unknown, says: "no interval over so few articles"},
		{reason: "the lower bound under its floor", runs: []result.Run{run("a"), run("b"), run("c")},
			gate: Policy{On: "low", Coverage: map[schema.Kind]float64{schema.KindParty: 0.95}}, want: result.Fail, says: "lower bound of coverage of parties is 90.0 %, under its floor of 95 %"},
		{reason: "the lower bound of a type", runs: []result.Run{run("a"), run("b"), with(run("c"), func(r *result.Run) {
			r.Types = map[schema.Kind]map[string]result.Counts{schema.KindParty: {"person": {COR: 1, MIS: 4}}}
		})},
			gate: Policy{On: "low", Types: map[schema.Kind]map[string]float64{schema.KindParty: {"person": 0.5}}}, want: result.Fail, says: "lower bound of recall of parties of type person is 20.0 %"},
		{reason: "the lower bound of a type of one article", runs: []result.Run{run("a")},
			gate: Policy{On: "low", Types: map[schema.Kind]map[string]float64{schema.KindParty: {"person": 0.5}}}, want: result.Unknown, says: "no interval over so few articles"},
		{reason: "the lower bound of a phenomenon", runs: []result.Run{phenomenal("a"), phenomenal("b")},
			gate: Policy{On: "low", Phenomena: map[string]float64{"bare-dollar": 0.95}}, want: result.Fail, says: "lower bound of coverage of the phenomenon bare-dollar is 90.0 %"},
		{reason: "the lower bound over its floor", runs: []result.Run{run("a"), run("b"), run("c")},
			gate: Policy{On: "low", Coverage: map[schema.Kind]float64{schema.KindParty: 0.85}}, want: result.Pass},
		{reason: "precision under its floor", runs: []result.Run{run("a")},
			gate: Policy{Precision: map[schema.Kind]float64{schema.KindParty: 0.95}}, want: result.Fail, says: "precision of parties is 90.0 %"},
		{reason: "a type under its floor", runs: []result.Run{run("a")},
			gate: Policy{Types: map[schema.Kind]map[string]float64{schema.KindParty: {"person": 0.9}}}, want: result.Fail, says: "parties of type person is 80.0 %"},
		{reason: "a phenomenon that no article has", runs: []result.Run{run("a")},
			gate: Policy{Phenomena: map[string]float64{"bare-dollar": 0.9}}, want: result.Unknown, says: "bare-dollar"},
		{reason: "over the budget of latency", runs: []result.Run{with(run("a"), func(r *result.Run) { r.Metrics = &result.Metrics{Milliseconds: 2000} })},
			gate: Policy{Budgets: Budgets{LatencyP95: schema.Duration(time.Second)}}, want: result.Fail, says: "is 2s, over its budget of 1s"},
		{reason: "over the budget of cost", runs: []result.Run{with(run("a"), func(r *result.Run) { r.Metrics = &result.Metrics{Cost: 1.5} })},
			gate: Policy{Budgets: Budgets{Cost: &one}}, want: result.Fail, says: "the cost is 1.5, over its budget of 1"},
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
			r := Decide(tt.runs, list, tt.gate, nil)
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
	conclude := func(runs ...result.Run) *result.Result {
		return Decide(runs, checks.All(), Policy{}, read())
	}
	figure, date := finding("value/figure", result.Error), finding("value/date", result.Error)

	b := read()
	r := conclude(run("a", figure, date))
	require.Equal(t, result.Fail, r.Gate)
	added, removed, err := b.Update(r, Policy{})
	require.NoError(t, err)
	require.Equal(t, []int{2, 0}, []int{added, removed})

	r = conclude(run("a", figure, date))
	require.Equal(t, result.Pass, r.Gate, "known findings do not fail")
	require.True(t, r.Runs[0].Findings[0].Known)

	other := finding("never/fact", result.Error)
	require.Equal(t, result.Fail, conclude(run("a", figure, date, other)).Gate, "a new finding fails")

	r = conclude(run("a", figure))
	require.Equal(t, result.Pass, r.Gate)
	require.Len(t, r.Fixed, 1, "a vanished finding is reported")
	require.Equal(t, "value/date", r.Fixed[0].Check)

	b = read()
	_, _, err = b.Update(conclude(run("a", figure, other)), Policy{})
	require.NoError(t, err)
	require.Equal(t, result.Fail, conclude(run("a", figure, other)).Gate, "an update only tightens: the new finding is not let in")
	require.Equal(t, result.Fail, conclude(run("a", figure, date)).Gate, "and what vanished was taken out")

	r = conclude(run("b"))
	require.Equal(t, result.Unknown, r.Gate, "an article of the baseline that was not run is never fixed")
	require.Empty(t, r.Fixed)
	crashed := with(run("a"), func(r *result.Run) { r.Error = "crashed" })
	require.Empty(t, conclude(crashed).Fixed, "nor is one whose run is unknown")
	stranger := run("a")
	stranger.Extractor = "y"
	require.Equal(t, result.Pass, conclude(stranger).Gate, "another extractor's findings are not this one's business")

	t.Setenv("CI", "true")
	before, err := os.ReadFile(path)
	require.NoError(t, err)
	_, _, err = read().Update(conclude(run("a")), Policy{})
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

// TestConcludePerExtractor holds that an extractor is never helped by another.
func TestConcludePerExtractor(t *testing.T) {
	poor := func(article string) result.Run {
		return with(run(article, finding("coverage/party", result.Error)), func(r *result.Run) {
			r.Required = map[schema.Kind]result.Coverage{schema.KindParty: {Found: 1, Of: 10}}
		})
	}
	floor := Policy{Coverage: map[schema.Kind]float64{schema.KindParty: 0.4}}
	r := Decide([]result.Run{by("good", run("a")), by("poor", poor("a"))}, checks.All(), floor, nil)
	require.Equal(t, result.Fail, r.Gate, "together they would reach 50 %")
	require.Equal(t, result.Pass, r.Extractors["good"].Gate)
	require.Equal(t, result.Fail, r.Extractors["poor"].Gate)
	require.Equal(t, []string{"poor: coverage of parties is 10.0 %, under its floor of 40 %"}, r.Reasons)
	require.Equal(t, r.Reasons[0], "poor: "+r.Extractors["poor"].Reasons[0])
	require.Empty(t, r.Scores.Coverage, "nothing is pooled")
	require.InDelta(t, 0.9, r.Extractors["good"].Scores.Coverage[schema.KindParty].Value, 1e-12)
	require.Equal(t, result.Fail, r.Runs[1].Verdict)
	require.True(t, r.Runs[1].Findings[0].Fails, "what is missing brings the score under its floor")

	r = Decide([]result.Run{run("a", finding("coverage/party", result.Error))}, checks.All(), floor, nil)
	require.Equal(t, result.Pass, r.Gate)
	require.True(t, r.Runs[0].Findings[0].Held, "the floor holds in its place")
	require.False(t, r.Runs[0].Findings[0].Fails)
	require.Equal(t, r.Extractors["x"].Scores, r.Scores, "of the only extractor the scores are the result's")

	r = Decide([]result.Run{by("one", run("a")), by("two", run("b"))}, checks.All(), Policy{Required: []string{"a"}}, nil)
	require.Equal(t, result.Unknown, r.Gate, "each extractor has to run the required articles")
	require.Contains(t, r.Reasons[0], "two: the required article a")
}

func TestConcludeLeavesItsInputAlone(t *testing.T) {
	gate := Policy{
		Severities: map[string]result.Severity{"value/figure": result.Note, "agree": Off},
		Coverage:   map[schema.Kind]float64{schema.KindParty: 0.99},
	}
	runs := []result.Run{run("b", finding("value/figure", result.Error), finding("agree/party", result.Error)), run("a", finding("coverage/party", result.Error))}
	before, err := result.Encode(&result.Result{Form: result.Form, Runs: runs})
	require.NoError(t, err)
	first := Decide(runs, checks.All(), gate, nil)
	after, err := result.Encode(&result.Result{Form: result.Form, Runs: runs})
	require.NoError(t, err)
	require.Equal(t, string(before), string(after))
	require.Equal(t, first, Decide(runs, checks.All(), gate, nil))
	require.Equal(t, first.Gate, Decide(first.Runs, checks.All(), gate, nil).Gate)
}

func TestBaselineNoticesHands(t *testing.T) {
	t.Setenv("CI", "")
	path := filepath.Join(t.TempDir(), "baseline.jsonl")
	b, err := ReadBaseline(path)
	require.NoError(t, err)
	r := Decide([]result.Run{run("a", finding("value/figure", result.Error), finding("value/date", result.Error))}, checks.All(), Policy{}, b)
	_, _, err = b.Update(r, Policy{})
	require.NoError(t, err)
	written, err := os.ReadFile(path)
	require.NoError(t, err)
	lines := strings.SplitAfter(string(written), "\n")
	for _, tt := range []struct{ reason, text, says string }{
		{"as it was written", string(written), ""},
		{"a line taken out only tightens", lines[0] + lines[2], ""},
		{"lines of two branches in another order", lines[0] + lines[2] + lines[1], ""},
		{"another check", strings.Replace(string(written), "value/date", "value/figure", 1), "baseline.jsonl:2: this line was not written by assay, or was edited since"},
		{"another fingerprint", strings.Replace(string(written), `"fingerprint":"value/figure`, `"fingerprint":"never/fact`, 1), "baseline.jsonl:3: this line was not written by assay"},
		{"ends of lines of another system", strings.ReplaceAll(string(written), "\n", "\r\n"), ""},
		{"nothing", "\n", "it is empty"},
		{"a line of one's own", string(written) + `{"extractor":"x","article":"a","check":"never/fact","fingerprint":"never/facterror"}` + "\n", "baseline.jsonl:4: this line was not written by assay"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.NoError(t, os.WriteFile(path, []byte(tt.text), 0o644))
			_, err := ReadBaseline(path)
			if tt.says == "" {
				require.NoError(t, err)
			} else {
				require.ErrorContains(t, err, tt.says)
			}
		})
	}
}

func TestBaselineOfWhatCannotSay(t *testing.T) {
	t.Setenv("CI", "")
	path := filepath.Join(t.TempDir(), "baseline.jsonl")
	b, err := ReadBaseline(path)
	require.NoError(t, err)
	crashed := with(run("b"), func(r *result.Run) { r.Error = "crashed" })
	_, _, err = b.Update(Decide([]result.Run{run("a", finding("value/figure", result.Error)), crashed}, checks.All(), Policy{}, b), Policy{})
	require.ErrorIs(t, err, ErrUnknown)
	require.NoFileExists(t, path)
}

func TestStrictBaseline(t *testing.T) {
	t.Setenv("CI", "")
	path := filepath.Join(t.TempDir(), "baseline.jsonl")
	b, err := ReadBaseline(path)
	require.NoError(t, err)
	gate := Policy{StrictBaseline: true}
	_, _, err = b.Update(Decide([]result.Run{run("a", finding("value/figure", result.Error))}, checks.All(), gate, b), gate)
	require.NoError(t, err)
	b, err = ReadBaseline(path)
	require.NoError(t, err)
	require.Equal(t, result.Pass, Decide([]result.Run{run("a", finding("value/figure", result.Error))}, checks.All(), gate, b).Gate)
	r := Decide([]result.Run{run("a")}, checks.All(), gate, b)
	require.Equal(t, result.Fail, r.Gate)
	require.Contains(t, r.Reasons[0], "have vanished")
	require.Equal(t, result.Pass, Decide([]result.Run{run("a")}, checks.All(), Policy{}, b).Gate, "without the policy it is told, and passes")
}

func TestValidatePolicy(t *testing.T) {
	severities := func(check string, s result.Severity) Policy {
		return Policy{Severities: map[string]result.Severity{check: s}}
	}
	for _, tt := range []struct {
		reason, at, says string
		gate             Policy
	}{
		{reason: "the zero policy"},
		{reason: "a check, a family and a pattern", gate: Policy{Severities: map[string]result.Severity{"agree/party": result.Note, "source": Off, "spurious/*": result.Note}}},
		{reason: "a misspelt check", gate: severities("agre/party", result.Note), at: "/gate/severities/agre~1party", says: `did you mean "agree/party"`},
		{reason: "an unknown family", gate: severities("everything", result.Note), at: "/gate/severities/everything", says: "the families are"},
		{reason: "the form turned off", gate: severities("form", Off), at: "/gate/severities/form", says: "cannot be set to off"},
		{reason: "the form lowered by a pattern", gate: severities("form/*", result.Warning), at: "/gate/severities/form~1*", says: "cannot be set to warning"},
		{reason: "one check of it lowered", gate: severities("form/schema", result.Note), at: "/gate/severities/form~1schema", says: "cannot be set to note"},
		{reason: "those of the form that ask the article", gate: Policy{Severities: map[string]result.Severity{"form/source": result.Note, "form/reference": result.Warning}}},
		{reason: "the form as severe as it is", gate: severities("form", result.Error)},
		{reason: "a quarantine of a check that is none", gate: Policy{Quarantine: []Quarantine{{Article: "a", Check: "value/figures", Until: "2030-01-01"}}},
			at: "/gate/quarantine/0/check", says: `did you mean "value/figure"`},
		{reason: "a quarantine of what says that a record could be read", gate: Policy{Quarantine: []Quarantine{{Article: "a", Check: "form/json", Until: "2030-01-01"}}},
			at: "/gate/quarantine/0/check", says: "cannot be set aside"},
		{reason: "a quarantine of the form's whole family", gate: Policy{Quarantine: []Quarantine{{Article: "a", Check: "form", Until: "2030-01-01"}}},
			at: "/gate/quarantine/0/check", says: "cannot be set aside"},
		{reason: "a quarantine of one article, and of a reference", gate: Policy{Quarantine: []Quarantine{{Article: "a", Until: "2030-01-01"}, {Article: "a", Check: "form/reference", Until: "2030-01-01"}}}},
		{reason: "a share of attempts that every answer has", gate: Policy{Repeat: Repeat{Times: 3, On: "share"}}, at: "/gate/repeat", says: "above 0"},
		{reason: "a share that decides nothing", gate: Policy{Repeat: Repeat{Times: 3, Share: 0.5}}, at: "/gate/repeat/share", says: "on: share"},
		{reason: "a share", gate: Policy{Repeat: Repeat{Times: 3, On: "share", Share: 0.5}}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			errs := ValidatePolicy(tt.gate, checks.All())
			if tt.says == "" {
				require.Empty(t, errs)
				return
			}
			require.Len(t, errs, 1)
			require.Equal(t, tt.at, errs[0].Pointer)
			require.ErrorContains(t, errs[0], tt.says)
		})
	}
}

// Nothing excuses a record that nobody could read: whatever else is wrong with
// it was not looked at.
func TestWhatCannotBeReadIsNeverKnown(t *testing.T) {
	t.Setenv("CI", "")
	path := filepath.Join(t.TempDir(), "baseline.jsonl")
	for _, check := range []string{"form/json", "form/schema"} {
		b, err := ReadBaseline(path)
		require.NoError(t, err)
		runs := []result.Run{run("a", finding(check, result.Error), finding("value/figure", result.Error))}
		added, _, err := b.Update(Decide(runs, checks.All(), Policy{}, b), Policy{})
		require.NoError(t, err)
		require.Equal(t, 1, added, "the other finding alone")
		b.known[runs[0].Findings[0].Fingerprint] = result.KnownFinding{Extractor: "x", Article: "a", Check: check} // of an older version
		aside := Policy{Quarantine: []Quarantine{{Article: "a", Until: "2099-01-01"}}}
		r := Decide(runs, checks.All(), aside, b)
		require.Equal(t, result.Fail, r.Gate)
		require.False(t, r.Runs[0].Findings[0].Known)
		require.True(t, r.Runs[0].Findings[1].Known)
		require.NoError(t, os.Remove(path))
	}
}

func TestNamesThatMayBeMeant(t *testing.T) {
	for _, tt := range []struct {
		reason, says string
		gate         Policy
	}{
		{"an article", `did you mean "harbour"?`, Policy{Required: []string{"harbor"}}},
		{"a type", `did you mean "party/person"?`, Policy{Types: map[schema.Kind]map[string]float64{schema.KindParty: {"persn": 0.5}}}},
		{"a phenomenon", `did you mean "bare-dollar"?`, Policy{Phenomena: map[string]float64{"bare-dolar": 0.5}}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r := Decide([]result.Run{phenomenal("harbour")}, checks.All(), tt.gate, nil)
			require.Equal(t, result.Unknown, r.Gate)
			require.Contains(t, r.Reasons[0], tt.says)
		})
	}
}

// What a check found has vanished where the check was made again, and finds it
// no more.
func TestVanishedIsWhatWasLookedAt(t *testing.T) {
	t.Setenv("CI", "")
	for _, tt := range []struct {
		reason string
		only   []string
		gate   Policy
		unmade []result.Unverified
		fixed  int
	}{
		{reason: "made again", fixed: 1},
		{reason: "not selected", only: []string{"agree"}},
		{reason: "turned off", gate: Policy{Severities: map[string]result.Severity{"value": Off}}},
		{reason: "not made", unmade: unmade(result.MissingGrammar, "value")},
		{reason: "not made of a fact", unmade: []result.Unverified{{Check: "value/figure", Missing: result.MissingGrammar, Facts: 1}}},
		{reason: "another not made", unmade: unmade(result.MissingGolden, "coverage"), fixed: 1},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "baseline.jsonl")
			b, err := ReadBaseline(path)
			require.NoError(t, err)
			_, _, err = b.Update(Decide([]result.Run{run("a", finding("value/figure", result.Error))}, checks.All(), Policy{}, b), Policy{})
			require.NoError(t, err)
			b, err = ReadBaseline(path)
			require.NoError(t, err)
			list, err := checks.Select(checks.All(), tt.only, nil)
			require.NoError(t, err)
			now := with(run("a"), func(r *result.Run) { r.Unverified = tt.unmade })
			r := Decide([]result.Run{now}, list, tt.gate, b)
			require.Len(t, r.Fixed, tt.fixed)
			_, removed, err := b.Update(r, tt.gate)
			require.NoError(t, err)
			require.Equal(t, tt.fixed, removed)
		})
	}
}
