package assaytest

import (
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/builtin"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

const (
	bridge = "---\nid: bridge\nlanguage: en\npublished: 2025-03-12\n---\nThe bridge cost $42 million.\n"
	mill   = "---\nid: mill\nlanguage: en\npublished: 2025-03-12\n---\nThe mill cost $7 million.\n"

	bridgeTruth = `{"form":"assay/golden@1","source":{"id":"bridge","language":"en","published":"2025-03-12"},"complete":{"figures":true},
"parties":[],"figures":[{"id":"cost","kind":"money","value":"42000000","unit":"USD","mentions":[{"text":"$42 million"}]}],"dates":[]}`
	right = `{"form":"assay/article@1","source":{"id":"bridge"},"parties":[],"figures":[{"kind":"money","value":"42000000","unit":"USD","mentions":[{"text":"$42 million"}]}],"dates":[]}`
	wrong = `{"form":"assay/article@1","source":{"id":"bridge"},"parties":[],"figures":[{"kind":"money","value":"4200000","unit":"USD","mentions":[{"text":"$42 million"}]}],"dates":[]}`
	empty = `{"form":"assay/article@1","source":{"id":"bridge"},"parties":[],"figures":[],"dates":[]}`
)

func answers(records ...string) extract.Func {
	var n atomic.Int64
	return func(context.Context, seeds.Article) ([]byte, error) {
		record := records[int(n.Add(1)-1)%len(records)]
		if record == "down" {
			return nil, errors.New("it is down")
		}
		if record == "crash" {
			panic("no")
		}
		return []byte(record), nil
	}
}

// folder writes a suite of the bridge, and other files into it.
func folder(t *testing.T, others map[string]string) string {
	t.Helper()
	t.Setenv("CI", "")
	t.Setenv(UpdateEnv, "")
	dir := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	write("articles/bridge.txt", bridge)
	write("goldens/bridge.json", bridgeTruth)
	for name, text := range others {
		write(name, text)
	}
	return dir
}

const yaml = "version: 1\ncases: [{articles: articles, goldens: goldens}]\n"

func TestWhatFails(t *testing.T) {
	floor := func(f float64) gate.Policy {
		return gate.Policy{Coverage: map[schema.Kind]float64{schema.KindFigure: f}}
	}
	share := func(s float64) gate.Policy {
		return gate.Policy{Repeat: gate.Repeat{Times: 4, On: "share", Share: s}}
	}
	worst := gate.Policy{Repeat: gate.Repeat{Times: 2}}
	ci := map[string]string{"CI": "true"}
	orphan := map[string]string{"goldens/gone.json": strings.Replace(bridgeTruth, `"id":"bridge"`, `"id":"gone"`, 1)}
	for _, tt := range []struct {
		reason              string
		x                   extract.Func
		options             []Option
		files, env          map[string]string
		test, level, saying string // in which subtest, how loud, what
		passes              bool
	}{
		{reason: "all is right", x: answers(right), test: "Test/bridge/coverage", level: "run", passes: true},
		{reason: "a finding fails the subtest of its family", x: answers(wrong), test: "Test/bridge/value", level: "error", saying: "value/figure (error)"},
		{reason: "with what was found", x: answers(wrong), test: "Test/bridge/value", level: "error", saying: "+ 4200000 USD"},
		{reason: "and the article's words", x: answers(wrong), test: "Test/bridge/value", level: "error", saying: "[$42 million]"},
		{reason: "what the policy lowers is logged", x: answers(empty), options: []Option{Gate(gate.Policy{Severities: map[string]result.Severity{"coverage": result.Note, "source": result.Note}})},
			test: "Test/bridge/coverage", level: "log", saying: "coverage/figure (note)", passes: true},
		{reason: "also where something else fails", x: answers(wrong), options: []Option{Only("value/*", "coverage/*"), Gate(gate.Policy{
			Severities: map[string]result.Severity{"value": result.Note}, Coverage: map[schema.Kind]float64{schema.KindFigure: 1},
		})}, test: "Test/bridge/value", level: "log", saying: "value/figure (note)"},
		{reason: "a floor that is not reached is a reason of its own", x: answers(empty), options: []Option{Gate(floor(0.9)), Only("coverage/*")},
			test: "Test", level: "error", saying: "coverage of figures is 0.0 %, under its floor of 90 %"},
		{reason: "a floor decides in the place of its findings", x: answers(empty), options: []Option{Gate(floor(0)), Only("coverage/*")},
			test: "Test/bridge/coverage", level: "log", saying: "coverage/figure", passes: true},
		{reason: "an extractor that is down is unknown", x: answers("down"), test: "Test/bridge", level: "error", saying: "unknown: failed: it is down"},
		{reason: "one that crashes too", x: answers("crash"), test: "Test/bridge", level: "error", saying: "unknown: "},
		{reason: "half of the attempts suffice", x: answers(right, wrong), options: []Option{Gate(share(0.5))}, test: "Test/bridge/value", level: "log", saying: "value/figure", passes: true},
		{reason: "also where the others crash", x: answers(right, "crash"), options: []Option{Gate(share(0.5))}, test: "Test/bridge", level: "log", saying: "unknown: ", passes: true},
		{reason: "more are wanted", x: answers(right, wrong), options: []Option{Gate(share(0.9))}, test: "Test", level: "error", saying: "passes 2 of 4 attempts"},
		{reason: "and what failed of them is told", x: answers(right, wrong), options: []Option{Gate(share(0.9))}, test: "Test/bridge/value", level: "error", saying: "value/figure"},
		{reason: "the worst attempt decides where no share is said", x: answers(right, "crash"), options: []Option{Gate(worst)}, test: "Test/bridge", level: "error", saying: "unknown: "},
		{reason: "an article without a golden is unknown", x: answers(right), files: map[string]string{"articles/mill.txt": mill},
			test: "Test/mill", level: "error", saying: "no golden for mill"},
		{reason: "a stale golden is not compared", x: answers(right), files: map[string]string{"articles/bridge.txt": strings.Replace(bridge, "42", "24", 1)},
			test: "Test/bridge", level: "error", saying: "stale"},
		{reason: "a golden of no article is told", x: answers(right), files: orphan, test: "Test", level: "log", saying: `none has its id "gone"`, passes: true},
		{reason: "and under CI the gate cannot say", x: answers(right), files: orphan, env: ci, test: "Test", level: "error", saying: `none has its id "gone"`},
		{reason: "no check that was asked for could be made", x: answers(right), options: []Option{Only("quote/none")}, test: "Test", level: "fatal", saying: "quote/none"},
		{reason: "a check that is skipped finds nothing", x: answers(wrong), options: []Option{Skip("value/*", "grounding/*", "agree/*", "coverage/*", "spurious/*", "source/*", "never/*")},
			test: "Test/bridge/consistency", level: "run", passes: true},
		{reason: "only what is asked for looks", x: answers(wrong), options: []Option{Only("consistency/*")}, test: "Test/bridge/consistency", level: "run", passes: true},
		{reason: "the suite's own policy counts", x: answers(empty), files: map[string]string{"assay.yaml": yaml + "gate: {severities: {coverage: note, source: note}}\n"},
			test: "Test/bridge/coverage", level: "log", saying: "coverage/figure (note)", passes: true},
		{reason: "one that is given in Go wins", x: answers(empty), files: map[string]string{"assay.yaml": yaml + "gate: {severities: {coverage: note, source: note}}\n"},
			options: []Option{Gate(gate.Policy{})}, test: "Test/bridge/coverage", level: "error", saying: "coverage/figure (error)"},
		{reason: "in a Config too", x: answers(empty), files: map[string]string{"assay.yaml": yaml + "gate: {severities: {coverage: note, source: note}}\n"},
			options: []Option{Config(assay.Config{Gate: gate.Policy{FailOn: result.Warning}})}, test: "Test/bridge/coverage", level: "error", saying: "coverage/figure (error)"},
		{reason: "but none of a Config that says nothing of it", x: answers(empty), files: map[string]string{"assay.yaml": yaml + "gate: {severities: {coverage: note, source: note}}\n"},
			options: []Option{Config(assay.Config{Measure: true})}, test: "Test/bridge/coverage", level: "log", saying: "coverage/figure (note)", passes: true},
		{reason: "the suite's own checks count", x: answers(wrong), files: map[string]string{"assay.yaml": yaml + "checks: {only: [consistency]}\n"},
			test: "Test/bridge/consistency", level: "run", passes: true},
		{reason: "and those it skips", x: answers(empty), files: map[string]string{"assay.yaml": yaml + "checks: {skip: [coverage, source]}\n"},
			test: "Test/bridge/value", level: "run", passes: true},
		{reason: "a configuration that is none", x: answers(right), files: map[string]string{"assay.yaml": "version: 1\ngate: {covrage: {}}\n"}, test: "Test", level: "fatal", saying: "assay.yaml:2"},
		{reason: "an extractor that is nil", x: nil, test: "Test", level: "fatal", saying: "the extractor is a nil"},
		{reason: "a baseline that is not there", x: answers(wrong), options: []Option{Baseline("nowhere.jsonl")}, test: "Test", level: "fatal", saying: "there is no baseline nowhere.jsonl"},
		{reason: "a report of no format", x: answers(right), options: []Option{Report("pdf", "x.pdf")}, test: "Test", level: "fatal", saying: `no report format "pdf"`},
		{reason: "a mode that is none", x: answers(right), env: map[string]string{UpdateEnv: "nonsense"}, test: "Test", level: "fatal", saying: "it must be derive, propose or baseline"},
		{reason: "deriving under CI", x: answers(right), env: map[string]string{UpdateEnv: "derive", "CI": "1"}, test: "Test", level: "fatal", saying: "nothing is written under CI"},
		{reason: "by the option under CI", x: answers(right), options: []Option{Update(true)}, env: ci, test: "Test", level: "fatal", saying: "the option Update: nothing is written under CI"},
		{reason: "deriving", x: answers(right), env: map[string]string{UpdateEnv: "derive"}, test: "Test", level: "error", saying: "goldens/bridge.json"},
		{reason: "by the option", x: answers(right), options: []Option{Update(true)}, test: "Test", level: "error", saying: "goldens/bridge.json"},
		{reason: "by the option that says no", x: answers(right), options: []Option{Update(false)}, test: "Test/bridge/value", level: "run", passes: true},
		{reason: "a baseline to write, and no file", x: answers(right), env: map[string]string{UpdateEnv: "baseline"}, test: "Test", level: "fatal", saying: "give Run the option Baseline"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			dir := folder(t, tt.files)
			for name, value := range tt.env {
				t.Setenv(name, value)
			}
			r := record(t, func(t tester) { run(t, tt.x, append([]Option{Suite(dir)}, tt.options...)...) })
			require.True(t, r.says(tt.test, tt.level, tt.saying), "%s", r)
			require.Equal(t, tt.passes, !r.failed, "%s", r)
		})
	}
}

func TestSubtests(t *testing.T) {
	dir := folder(t, nil)
	r := record(t, func(t tester) { run(t, answers(right), Suite(dir), Only("value/*", "coverage/figure")) })
	require.Equal(t, []string{"bridge", "bridge/coverage", "bridge/form", "bridge/value"}, slices.Sorted(slices.Values(r.tests())))
	r = record(t, func(t tester) { run(t, answers(right), Suite(dir), Skip("form/reference", "form/source", "value/*")) })
	require.NotContains(t, r.tests(), "bridge/value")
	require.Contains(t, r.tests(), "bridge/coverage")
}

// What Run returns is the result, and every field of Config counts.
func TestTheResult(t *testing.T) {
	dir := folder(t, nil)
	var progress []assay.Progress
	var r *assay.Result
	rec := record(t, func(t tester) {
		r = run(t, answers(wrong), Config(assay.Config{Measure: true, Progress: func(p assay.Progress) { progress = append(progress, p) }}), Suite(dir), Name("mine"))
	})
	require.True(t, rec.failed)
	require.Equal(t, result.Fail, r.Gate)
	require.Equal(t, "mine", r.Runs[0].Extractor)
	require.NotNil(t, r.Runs[0].Metrics)
	require.Equal(t, []assay.Progress{{Done: 1, Of: 1, Failed: 1}}, progress)

	record(t, func(t tester) { r = run(t, answers(right), Suite(dir)) })
	require.Equal(t, "extractor", r.Runs[0].Extractor, "a baseline holds whatever the test is called")
	require.Nil(t, r.Runs[0].Metrics)

	fsys := os.DirFS(dir)
	record(t, func(t tester) { r = run(t, answers(right), SuiteFS(fsys)) })
	require.Equal(t, result.Pass, r.Gate)
	for _, option := range []Option{Suite(dir), SuiteFS(fsys)} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, "articles", "notes.pdf"), []byte("%PDF"), 0o644))
		record(t, func(t tester) { r = run(t, answers(right), option) })
		require.Contains(t, strings.Join(r.Notices, "\n"), "notes.pdf", "what lies there and is not read")
	}
	record(t, func(t tester) {
		r = run(t, answers(wrong), Gate(gate.Policy{Severities: map[string]result.Severity{"value": result.Note, "agree": result.Note}}), Config(assay.Config{}), Suite(dir), Only("value"))
	})
	require.Equal(t, result.Fail, r.Gate, "a Config replaces what was said before it")

	record(t, func(t tester) { r = run(t, builtin.Extractor{}) })
	require.Len(t, r.Runs, len(assay.BuiltinSuite()), "without a suite it is the built-in one")

	t.Setenv(UpdateEnv, "derive")
	r = &assay.Result{}
	record(t, func(t tester) { r = run(t, answers(right), Suite(dir)) })
	require.Nil(t, r, "nothing was judged")
}

func TestReports(t *testing.T) {
	dir := folder(t, nil)
	junit, page := filepath.Join(dir, "out", "junit.xml"), filepath.Join(dir, "out", "deep", "page.html")
	r := record(t, func(t tester) { run(t, answers(wrong), Suite(dir), Report("junit", junit), Report("html", page)) })
	require.True(t, r.failed)
	data, err := os.ReadFile(junit)
	require.NoError(t, err)
	require.Contains(t, string(data), "it is 10 times too small")
	require.FileExists(t, page)
	require.Contains(t, report.Names(), "junit")
}

// A baseline is written once, excuses what it knows and nothing else, and loses
// what has vanished.
func TestBaseline(t *testing.T) {
	for _, given := range []string{"by the option", "by assay.yaml", "by assay.yaml with its whole path"} {
		t.Run(given, func(t *testing.T) {
			path, files := filepath.Join(t.TempDir(), "known.jsonl"), map[string]string{}
			switch given {
			case "by assay.yaml":
				files["assay.yaml"] = yaml + "gate: {baseline: known.jsonl}\n"
			case "by assay.yaml with its whole path":
				files["assay.yaml"] = yaml + "gate: {baseline: " + strconv.Quote(path) + "}\n"
			}
			dir := folder(t, files)
			if given == "by assay.yaml" {
				path = filepath.Join(dir, "known.jsonl")
			}
			options := []Option{Suite(dir)}
			if given == "by the option" {
				options = append(options, Baseline(path))
			}
			test := func(mode string, x extract.Func) *recorder {
				t.Setenv(UpdateEnv, mode)
				return record(t, func(t tester) { run(t, x, options...) })
			}
			r := test("", answers(wrong))
			require.True(t, r.says("Test", "fatal", "write it with ASSAY_UPDATE=baseline"), "%s", r)
			r = test("baseline", answers(wrong))
			require.True(t, r.failed)
			require.True(t, r.says("Test", "error", "wrote the baseline"), "%s", r)
			require.FileExists(t, path, "a path in assay.yaml is of its folder")
			r = test("", answers(wrong))
			require.False(t, r.failed, "%s", r)
			require.True(t, r.says("Test/bridge/value", "log", "value/figure"), "%s", r)
			r = test("", answers(strings.Replace(wrong, "4200000", "777", 1)))
			require.True(t, r.failed, "another mistake")
			r = test("baseline", answers(right))
			require.True(t, r.says("Test", "error", "0 findings added"), "%s", r)
			r = test("", answers(wrong))
			require.True(t, r.failed, "it had vanished")
		})
	}
}

// update is a flag of somebody else's. That it is there, and set, is nothing to
// a call that does not pass it on.
var update = flag.Bool("update", false, "of this test binary")

func TestAForeignFlagIsLeftAlone(t *testing.T) {
	dir := folder(t, nil)
	require.NoError(t, flag.Set("update", "true"))
	defer func() { *update = false }()
	r := record(t, func(t tester) { run(t, answers(right), Suite(dir)) })
	require.False(t, r.failed, "%s", r)
	data, err := os.ReadFile(filepath.Join(dir, "goldens", "bridge.json"))
	require.NoError(t, err)
	require.Equal(t, bridgeTruth, string(data))
	r = record(t, func(t tester) { run(t, builtin.Extractor{}, Only("form/*")) })
	require.False(t, r.failed, "%s", r)
	r = record(t, func(t tester) { run(t, answers(right), Suite(dir), Update(*update)) })
	require.True(t, r.failed, "%s", r)
}
