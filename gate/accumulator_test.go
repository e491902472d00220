package gate

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// streamed returns runs of two extractors, some of which fail, are unknown, prove
// nothing or have findings that a floor decides on.
func streamed(rng *rand.Rand, n int) []result.Run {
	var runs []result.Run
	for i := range n {
		for _, x := range []string{"a", "b"} {
			r := result.Run{
				Extractor: x, Article: fmt.Sprintf("art-%03d", i), At: fmt.Sprintf("%s.jsonl:%d", x, i+1), Language: "xx",
				Outcomes: map[schema.Kind]result.Counts{}, Required: map[schema.Kind]result.Coverage{}, Phenomena: []string{"nbsp"},
				Findings: []result.Finding{},
			}
			for _, k := range schema.Kinds() {
				of := 1 + rng.IntN(5)
				missed := 0
				if rng.IntN(3) == 0 {
					missed = 1
					r.Findings = append(r.Findings, result.Finding{
						Check: "coverage/" + string(k), Severity: result.Error, Kind: k, Message: "missing", Article: r.Article, Extractor: x,
						Fingerprint: fmt.Sprintf("%s-%s-%d", x, k, i),
					})
				}
				r.Outcomes[k] = result.Counts{COR: of - missed, MIS: missed}
				r.Required[k] = result.Coverage{Found: of - missed, Of: of}
			}
			switch rng.IntN(12) {
			case 0:
				r.Error, r.Outcomes, r.Required = "it crashed", map[schema.Kind]result.Counts{}, nil
			case 1:
				r.Article = ""
			case 2, 3:
				r.Findings = append(r.Findings, result.Finding{
					Check: "agree/figure", Attribute: []string{"unit", "value"}[rng.IntN(2)], Severity: result.Error, Message: "wrong",
					Article: r.Article, Extractor: x, Fingerprint: fmt.Sprintf("%s-wrong-%d", x, i),
				})
			case 4:
				r.Findings = append(r.Findings, result.Finding{Check: "source/party", Severity: result.Note, Message: "seen", Fingerprint: fmt.Sprint(i)})
			}
			if rng.IntN(2) == 0 {
				r.Unverified = []result.Unverified{{Check: "source/figure", Missing: result.MissingGrammar}}
			}
			if rng.IntN(3) > 0 {
				r.Metrics = &result.Metrics{Milliseconds: rng.Int64N(4000), Cost: float64(rng.IntN(100)) / 1000, Cached: rng.IntN(4) == 0}
			}
			runs = append(runs, r)
		}
	}
	return runs
}

func policies() map[string]Policy {
	cost := 2.0
	return map[string]Policy{
		"the zero policy":    {},
		"floors":             {Coverage: map[schema.Kind]float64{schema.KindParty: 0.99, schema.KindFigure: 0.2}, Precision: map[schema.Kind]float64{schema.KindDate: 0.5}},
		"floors on low ends": {On: OnLow, Coverage: map[schema.Kind]float64{schema.KindQuote: 0.1}, Phenomena: map[string]float64{"nbsp": 0.99, "nbps": 0.5}},
		"other rules": {
			FailOn: result.Note, Severities: map[string]result.Severity{"coverage": result.Note, "agree/figure": Off}, Unverified: UnverifiedFail,
			Required: []string{"art-001", "art-0001"}, Budgets: Budgets{Cost: &cost, LatencyP95: schema.Duration(1e9)},
			Quarantine: []Quarantine{{Article: "art-002", Check: "coverage", Until: "2031-01-01", Why: "known"}, {Article: "gone", Until: "2031-01-01", Why: "old"}},
			Today:      schema.Day{Year: 2030, Month: 1, Day: 1},
		},
	}
}

func accumulated(t require.TestingT, p Policy, most int) *Accumulator {
	b := &Baseline{known: map[string]result.KnownFinding{}, existed: true}
	for _, k := range []result.KnownFinding{
		{Extractor: "a", Article: "art-003", Check: "coverage/party", Fingerprint: "a-party-3"},
		{Extractor: "a", Article: "art-004", Check: "coverage/date", Fingerprint: "never seen"},
		{Extractor: "b", Article: "another", Check: "coverage/date", Fingerprint: "not run"},
	} {
		b.known[k.Fingerprint] = k
	}
	a, err := NewAccumulator(checks.All(), p, b)
	require.NoError(t, err)
	a.most = most
	return a
}

// An accumulator of few runs decides as Decide does. One of more has the same
// verdicts, counts, floors and vanished findings, and, but for the records that
// prove nothing, the same reasons.
func TestAccumulatorDecidesAsDecideDoes(t *testing.T) {
	for reason, p := range policies() {
		t.Run(reason, func(t *testing.T) {
			runs := streamed(rand.New(rand.NewPCG(1, 3)), 40)
			for i := range runs {
				runs[i].Tracked = i%7 == 3
			}
			few, many := accumulated(t, p, len(runs)), accumulated(t, p, 5)
			for i, r := range runs {
				one, err := few.Add(i+1, r)
				require.NoError(t, err)
				_, err = many.Add(i+1, r)
				require.NoError(t, err)
				require.NotEmpty(t, one.Verdict)
			}
			want, err := Decide(runs, checks.All(), few.judge.policy, few.baseline)
			require.NoError(t, err)
			got, err := few.Result()
			require.NoError(t, err)
			require.Equal(t, want, got)

			got, err = many.Result()
			require.NoError(t, err)
			require.Equal(t, want.Gate, got.Gate)
			require.Equal(t, want.Fixed, got.Fixed)
			require.ElementsMatch(t, want.Notices, got.Notices[:len(got.Notices)-1])
			require.Equal(t, len(runs), len(got.Runs)+got.Omitted)
			for x := range want.Extractors {
				sameOfExtractor(t, x, want, got)
			}
			for _, run := range got.Runs {
				i := slices.IndexFunc(want.Runs, func(w result.Run) bool { return w.Extractor == run.Extractor && w.At == run.At })
				require.Equal(t, want.Runs[i].Verdict, run.Verdict, "%s %s", run.Extractor, run.At)
				require.Subset(t, want.Runs[i].Findings, run.Findings)
			}
		})
	}
}

// sameOfExtractor holds that a result that omits runs has of an extractor what one that
// lists them all has.
func sameOfExtractor(t *testing.T, x string, want, got *result.Result) {
	t.Helper()
	w, g := want.Extractors[x], got.Extractors[x]
	require.Equal(t, []any{w.Gate, w.Records, w.Failed, w.Unknown, w.Unverified}, []any{g.Gate, g.Records, g.Failed, g.Unknown, g.Unverified}, x)
	require.Subset(t, append(withoutNumbers(w.Reasons), "# more records prove nothing"), withoutNumbers(g.Reasons), "%s: the estimated low ends differ", x)
	require.Len(t, g.Floors, len(w.Floors))
	for i := range w.Floors {
		require.Equal(t, w.Floors[i].Verdict, g.Floors[i].Verdict, "%s: %v", x, w.Floors[i])
	}
	byCheck := map[string]int{}
	for _, run := range want.Runs {
		for _, f := range run.Findings {
			if run.Extractor == x && !run.Tracked {
				byCheck[f.Check]++
			}
		}
	}
	require.Len(t, g.Findings, len(byCheck))
	for check, n := range byCheck {
		c := g.Findings[check]
		require.Equal(t, n, c.Error+c.Warning+c.Note, check)
	}
	require.Equal(t, []int{w.Tracked.Records, w.Tracked.Failed, w.Tracked.Unknown}, []int{g.Tracked.Records, g.Tracked.Failed, g.Tracked.Unknown}, x)
	require.Equal(t, want.Usage[x].Runs, got.Usage[x].Runs)
	require.InDelta(t, want.Usage[x].Cost, got.Usage[x].Cost, 1e-9)
	require.InEpsilon(t, want.Usage[x].P95, got.Usage[x].P95, 1.0/64)
}

func withoutNumbers(reasons []string) (out []string) {
	for _, r := range reasons {
		out = append(out, regexp.MustCompile(`[0-9.]+`).ReplaceAllString(r, "#"))
	}
	return out
}

// Runs that are added in any order, to any of several accumulators, which are
// stored and merged in any order, give the same bytes.
func TestAccumulatorsAreACommutativeMonoid(t *testing.T) {
	runs := streamed(rand.New(rand.NewPCG(2, 2)), 12)
	for i := range runs {
		runs[i].Tracked = i%5 == 1
	}
	all := policies()
	numbers := make([]int, len(runs))
	for i := range numbers {
		numbers[i] = i
	}
	rapid.Check(t, func(t *rapid.T) {
		p := all[rapid.SampledFrom([]string{"the zero policy", "floors", "floors on low ends", "other rules"}).Draw(t, "policy")]
		one := accumulated(t, p, 5)
		for i, r := range runs {
			_, err := one.Add(i+1, r)
			require.NoError(t, err)
		}
		parts := make([]*Accumulator, rapid.IntRange(1, 4).Draw(t, "parts"))
		for i := range parts {
			parts[i] = accumulated(t, p, 5)
		}
		for _, i := range rapid.Permutation(numbers).Draw(t, "order") {
			_, err := parts[rapid.IntRange(0, len(parts)-1).Draw(t, "part")].Add(i+1, runs[i])
			require.NoError(t, err)
		}
		sum := accumulated(t, p, 5)
		for _, part := range rapid.Permutation(parts).Draw(t, "merged") {
			if rapid.Bool().Draw(t, "stored") {
				data, err := part.Encode()
				require.NoError(t, err)
				part = accumulated(t, p, 5)
				require.NoError(t, part.Decode(data))
			}
			require.NoError(t, sum.Merge(part))
		}
		want, err := one.Encode()
		require.NoError(t, err)
		got, err := sum.Encode()
		require.NoError(t, err)
		require.Equal(t, string(want), string(got))
		w, err := one.Result()
		require.NoError(t, err)
		g, err := sum.Result()
		require.NoError(t, err)
		require.Equal(t, w, g)
	})
}

// Parts that were stored with their runs meet in any order as one accumulator,
// whether the result lists every run or not. Parts of many need not keep any.
func TestPartsThatWereStoredWholeMerge(t *testing.T) {
	runs := streamed(rand.New(rand.NewPCG(3, 3)), 6)
	runs[0].At, runs[1].Error = "\xff.jsonl:1", "cannot read \xff"
	const most = 8
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SampledFrom([]string{"the zero policy", "floors", "other rules"}).Draw(t, "policy")
		n := rapid.IntRange(0, len(runs)).Draw(t, "runs")
		omit := n > most && rapid.Bool().Draw(t, "omit")
		one := accumulated(t, policies()[p], most)
		parts := make([]*Accumulator, rapid.IntRange(1, 4).Draw(t, "parts"))
		for i := range parts {
			if parts[i] = accumulated(t, policies()[p], most); omit {
				parts[i].OmitRuns()
			}
		}
		for i := range n {
			_, err := one.Add(i+1, runs[i])
			require.NoError(t, err)
			_, err = parts[rapid.IntRange(0, len(parts)-1).Draw(t, "part")].Add(i+1, runs[i])
			require.NoError(t, err)
		}
		sum := accumulated(t, policies()[p], most)
		for _, part := range rapid.Permutation(parts).Draw(t, "merged") {
			data, err := part.EncodeWhole()
			require.NoError(t, err)
			if omit {
				require.NotContains(t, string(data), `"runs":[{"n"`)
			}
			part = accumulated(t, policies()[p], most)
			require.NoError(t, part.Decode(data))
			require.NoError(t, sum.Merge(part))
			again, err := part.EncodeWhole()
			require.NoError(t, err)
			require.Equal(t, string(data), string(again))
		}
		require.Equal(t, encodedResult(t, one), encodedResult(t, sum))
	})
}

func encodedResult(t require.TestingT, a *Accumulator) string {
	r, err := a.Result()
	require.NoError(t, err)
	data, err := result.Encode(r)
	require.NoError(t, err)
	return string(data)
}

// The articles without a record are those of all parts of the suite, also where an
// extractor has no record in a part at all.
func TestSuitesMerge(t *testing.T) {
	one, other := NewSuite([]string{"b", "a"}), NewSuite([]string{"d", "c", "e"})
	for _, id := range []string{"a", "b", "of another suite"} {
		one.Note("x", id)
	}
	one.Note("y", "a")
	other.Note("x", "c")
	other.Note("x", "d")
	data, err := json.Marshal(other, json.Deterministic(true))
	require.NoError(t, err)
	stored := new(Suite)
	require.NoError(t, json.Unmarshal(data, stored))
	require.Equal(t, other, stored)
	one.Merge(stored)
	r := &result.Result{Gate: result.Pass, Extractors: map[string]result.ExtractorResult{"x": {}, "y": {}}}
	one.Complete(r, "x")
	require.Equal(t, result.Unknown, r.Gate)
	require.Equal(t, []string{
		"x: 1 of the 5 articles of the suite have no record: e",
		"y: 4 of the 5 articles of the suite have no record: b, c, d, e",
	}, r.Reasons)
}

// An accumulator does not take what was made under other rules, nor decide without
// the runs that it should list.
func TestAccumulatorRefuses(t *testing.T) {
	a := accumulated(t, Policy{}, 5)
	data, err := a.Encode()
	require.NoError(t, err)
	other, err := NewAccumulator(checks.All(), Policy{}, nil)
	require.NoError(t, err)
	require.ErrorContains(t, other.Decode(data), "another baseline or policy")
	require.ErrorContains(t, other.Merge(a), "another baseline or policy")
	require.ErrorContains(t, other.Decode([]byte("{}")), "not an accumulator")
	require.ErrorContains(t, other.Decode([]byte("[")), "not an accumulator")
	_, err = a.Add(1, result.Run{Article: "a", Extractor: "x", Findings: []result.Finding{{Check: "no/such", Severity: result.Error}}})
	require.ErrorContains(t, err, `run 0 (of "a" by "x") is malformed: finding 0 has the unknown check "no/such"`)
	_, err = a.Add(1, result.Run{Article: "a", Extractor: "x"})
	require.NoError(t, err)
	data, err = a.Encode()
	require.NoError(t, err)
	stored := accumulated(t, Policy{}, 5)
	require.NoError(t, stored.Decode(data))
	_, err = stored.Result()
	require.ErrorContains(t, err, "lacks its few runs")
	omitting := accumulated(t, Policy{}, 5)
	omitting.OmitRuns()
	_, err = omitting.Add(1, result.Run{Article: "a", Extractor: "x"})
	require.NoError(t, err)
	_, err = omitting.Result()
	require.ErrorContains(t, err, "lacks its few runs")
	_, err = NewAccumulator(checks.All(), Policy{FailOn: "warn"}, nil)
	require.ErrorContains(t, err, "fail_on")
}
