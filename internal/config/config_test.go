package config_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/schema"
)

const configText = `# A comment.
version: 1
cases:
  - articles: articles
    goldens: goldens
    language: fr
    published: 2025-02-04
extractors:
  rules: {type: builtin}
  mine:
    type: command
    command: [python3, extract.py]
    protocol: jsonl
    timeout: 1m30s
    env: [PATH]
    output_cap: 16MiB
    labels: {PER: person, MISC: skip}
  old:
    type: recorded
    path: out
    labels: conll
    ends: inclusive
gate:
  coverage: {party: 0.9, figure: 1}
  on: low
  severities: {spurious/party: note, value: off}
  budgets: {latency_p95: 30s, cost: 1.5}
checks:
  skip: [consistency/time]
reports:
  - {format: junit, path: assay.xml}
`

func problemsOf(t *testing.T, err error) []schema.Problem {
	t.Helper()
	var refused *schema.DecodeError
	require.ErrorAs(t, err, &refused)
	return refused.Problems
}

func TestRates(t *testing.T) {
	for _, tt := range []struct {
		reason, rate string
		ok           bool
	}{
		{"no limit", "0", true}, {"no limit, written otherwise", "0.0", true}, {"slow", "0.001", true}, {"fast", "10000", true},
		{"less than the slowest", "0.0001", false}, {"less than nothing", "-1", false}, {"more than the fastest", "10001", false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, err := config.Decode([]byte("version: 1\ncases:\n  - articles: a\nextractors:\n  m: {type: builtin, rate: " + tt.rate + "}\n"))
			require.Equal(t, tt.ok, err == nil, "%v", err)
		})
	}
}

func TestDecode(t *testing.T) {
	got, err := config.Decode([]byte(configText))
	require.NoError(t, err)
	require.Equal(t, []config.Case{{Articles: "articles", Goldens: "goldens", Language: "fr", Published: "2025-02-04"}}, got.Cases)
	mine := got.Extractors["mine"]
	require.Equal(t, []string{"python3", "extract.py"}, mine.Command)
	require.Equal(t, 90*time.Second, time.Duration(mine.Timeout))
	require.Equal(t, schema.Size(16<<20), mine.OutputCap)
	require.Equal(t, map[string]string{"PER": "person", "MISC": "skip"}, mine.Labels.Map)
	require.Equal(t, "conll", got.Extractors["old"].Labels.Table)
	require.Equal(t, gate.Off, got.Gate.Severities["value"])
	require.Equal(t, 0.9, got.Gate.Coverage[schema.KindParty])
	require.Equal(t, gate.OnLow, got.Gate.On)
	require.Equal(t, schema.Position{Pointer: "/extractors/mine/timeout", Line: 14, Column: 14}, got.At("/extractors/mine/timeout"))
	require.Equal(t, 8, got.At("/extractors/none").Line-1, "the nearest value around it: the first extractor")
}

func TestDecodeProblems(t *testing.T) {
	for _, test := range []struct {
		reason, yaml, rule, pointer string
		line, column                int
		says                        string
	}{
		{"nothing", "", "yaml", "", 1, 1, "mapping"},
		{"a scalar", "hello", "yaml", "", 1, 1, "mapping"},
		{"broken YAML", "version: 1\ncases: [\n", "yaml", "", 3, 1, "not YAML"},
		{"a tab as indentation", "version: 1\ncases:\n\t- articles: a\n", "yaml", "", 3, 1, "spaces"},
		{"two documents", "version: 1\ncases: []\n---\nversion: 1\n", "yaml", "", 3, 1, "document"},
		{"a duplicate key", "version: 1\ncases:\n  - articles: a\nversion: 1\n", "duplicate-key", "/version", 4, 1, "line 1"},
		{"a merge key", "version: 1\n<<: {a: 1}\n", "yaml", "", 2, 1, "merge"},
		{"a custom tag", "version: !v 1\n", "yaml", "/version", 1, 10, "!v"},
		{"an alias of itself", "version: &a [*a]\n", "yaml", "", 1, 10, "aliases"},
		{"no cases", "version: 1\n", "required", "", 1, 1, `"cases"`},
		{"cases that are none", "version: 1\ncases: []\n", "minItems", "/cases", 2, 8, "empty"},
		{"another version", "version: 2\ncases:\n  - articles: a\n", "enum", "/version", 1, 10, "2"},
		{"a misspelt key", "version: 1\ncases:\n  - artcles: a\n    articles: b\n", "unknown-key", "/cases/0/artcles", 3, 5, `did you mean "articles"?`},
		{"a key of another type of extractor", "version: 1\ncases:\n  - articles: a\nextractors:\n  m:\n    type: builtin\n    url: http://localhost\n", "propertyNames", "/extractors/m/url", 7, 5, "builtin"},
		{"a command without its command", "version: 1\ncases:\n  - articles: a\nextractors:\n  m: {type: command}\n", "required", "/extractors/m", 5, 6, `"command"`},
		{"an unknown type of extractor", "version: 1\ncases:\n  - articles: a\nextractors:\n  m: {type: comand}\n", "enum", "/extractors/m/type", 5, 13, `did you mean "command"?`},
		{"a floor in percent", "version: 1\ncases:\n  - articles: a\ngate:\n  coverage: {party: 90}\n", "range", "/gate/coverage/party", 5, 21, "between 0 and 1"},
		{"a floor of no kind", "version: 1\ncases:\n  - articles: a\ngate:\n  coverage: {parties: 1}\n", "unknown-key", "/gate/coverage/parties", 5, 14, "parties"},
		{"types of dates, which have none", "version: 1\ncases:\n  - articles: a\ngate:\n  types: {date: {meeting: 0.5}}\n", "unknown-key", "/gate/types/date", 5, 11, "date"},
		{"a timeout without a unit", "version: 1\ncases:\n  - articles: a\nextractors:\n  m: {type: builtin, timeout: 30}\n", "type", "/extractors/m/timeout", 5, 31, "a number"},
		{"a timeout of nothing", "version: 1\ncases:\n  - articles: a\nextractors:\n  m: {type: builtin, timeout: 0s}\n", "duration", "/extractors/m/timeout", 5, 31, "length of time"},
		{"a severity that is none", "version: 1\ncases:\n  - articles: a\ngate:\n  severities: {value/date: fatal}\n", "enum", "/gate/severities/value~1date", 5, 28, "fatal"},
		{"a label that means nothing", "version: 1\ncases:\n  - articles: a\nextractors:\n  m:\n    type: builtin\n    labels: {PER: persona}\n", "enum", "/extractors/m/labels/PER", 7, 19, `did you mean "person"?`},
		{"a day that is none", "version: 1\ncases:\n  - articles: a\n    published: 2025-02-31\n", "edtf", "/cases/0/published", 4, 16, "not a day"},
		{"a size too large", "version: 1\ncases:\n  - articles: a\nextractors:\n  m: {type: builtin, output_cap: 999999999999GiB}\n", "range", "/extractors/m/output_cap", 5, 34, "size"},
		{"a size larger than any output", "version: 1\ncases:\n  - articles: a\nextractors:\n  m: {type: builtin, output_cap: 2GiB}\n", "range", "/extractors/m/output_cap", 5, 34, "1GiB"},
		{"a rate at which the second article never comes", "version: 1\ncases:\n  - articles: a\nextractors:\n  m: {type: builtin, rate: 1e-300}\n", "range", "/extractors/m/rate", 5, 28, "0.001"},
		{"a rate that is none", "version: 1\ncases:\n  - articles: a\nextractors:\n  m: {type: builtin, rate: 1e308}\n", "range", "/extractors/m/rate", 5, 28, "10000"},
		{"a time limit of years", "version: 1\ncases:\n  - articles: a\nextractors:\n  m: {type: builtin, timeout: 2000000h}\n", "duration", "/extractors/m/timeout", 5, 31, "24h"},
		{"a time limit that no clock holds", "version: 1\ncases:\n  - articles: a\nextractors:\n  m: {type: builtin, timeout: 99999999999h}\n", "duration", "/extractors/m/timeout", 5, 31, "24h"},
		{"articles a billion times", "version: 1\ncases:\n  - articles: a\ngate:\n  repeat: {times: 1000000000}\n", "maximum", "/gate/repeat/times", 5, 19, "100"},
		{"articles not once", "version: 1\ncases:\n  - articles: a\ngate:\n  repeat: {times: 0}\n", "minimum", "/gate/repeat/times", 5, 19, "1"},
		{"a billion articles at once", "version: 1\ncases:\n  - articles: a\nextractors:\n  m: {type: builtin, concurrency: 1000000000}\n", "maximum", "/extractors/m/concurrency", 5, 35, "1024"},
		{"an infinite rate", "version: 1\ncases:\n  - articles: a\nextractors:\n  m: {type: builtin, rate: .inf}\n", "yaml", "/extractors/m/rate", 5, 28, "number"},
		{"a price below nothing", "version: 1\ncases:\n  - articles: a\nextractors:\n  m: {type: openai, base_url: u, model: m, price: {input: -1}}\n", "range", "/extractors/m/price/input", 5, 59, "less than 0"},
		{"a price that no sum holds", "version: 1\ncases:\n  - articles: a\nextractors:\n  m: {type: openai, base_url: u, model: m, price: {input: 1e308}}\n", "range", "/extractors/m/price/input", 5, 59, "more than 1000000000"},
		{"aliases of aliases", "version: 1\na: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e]\n", "yaml", "", 0, 0, "aliases"},
	} {
		t.Run(test.reason, func(t *testing.T) {
			got, err := config.Decode([]byte(test.yaml))
			require.Nil(t, got)
			problems := problemsOf(t, err)
			require.Len(t, problems, 1, "%v", problems)
			p := problems[0]
			require.Equal(t, schema.CheckConfig, p.Check)
			require.Equal(t, test.rule, string(p.Rule), "%v", p)
			require.Contains(t, p.Message+p.Fix, test.says)
			require.NotEmpty(t, p.Fix)
			if test.line > 0 {
				require.Equal(t, schema.Position{Pointer: test.pointer, Line: test.line, Column: test.column}, p.Input, "%v", p)
			}
		})
	}
}

func TestDecodeListsEveryProblem(t *testing.T) {
	text := strings.Replace(configText, "language: fr", "langage: fr", 1)
	text = strings.Replace(text, "ends: inclusive", "ends: inclusiv", 1)
	text = strings.Replace(text, "format: junit", "format: junitt", 1)
	_, err := config.Decode([]byte(text))
	var said []string
	for _, p := range problemsOf(t, err) {
		said = append(said, p.String())
	}
	require.Equal(t, []string{
		`6:5: /cases/0/langage: "langage" is not a key of this form; did you mean "language"?`,
		`22:11: /extractors/old/ends: "inclusiv" is not one of "inclusive", "exclusive"; did you mean "inclusive"?`,
		`31:14: /reports/0/format: "junitt" is not one of "text", "json", "junit", "sarif", "github", "gitlab", "markdown", "csv", "vet", "html"; did you mean "junit"?`,
	}, said)
}

// What only the catalogue of checks can say has its place in the file too.
func TestValidate(t *testing.T) {
	head := "version: 1\ncases: [{articles: a}]\ngate:\n"
	for _, tt := range []struct{ reason, gate, says string }{
		{"nothing of it", "  fail_on: note\n  baseline: known.jsonl\n", ""},
		{"a check that there is not", "  severities: {agre/party: note}\n", `4:28: /gate/severities/agre~1party: no check or family is named "agre/party"; did you mean "agree/party"?`},
		{"a type that no party has", "  types:\n    party: {persn: 1}\n", `5:20: /gate/types/party/persn: "persn" is not one of`},
		{"a share that decides nothing", "  repeat: {times: 3, share: 1}\n", "4:29: /gate/repeat/share: a share of attempts has no effect without on: share"},
		{"a check to select that there is not", "  fail_on: note\nchecks: {only: [value, valu], skip: [agre]}\n", `5:24: /checks/only/1: no check or family is named "valu"; did you mean "value"?`},
		{"a check to skip that there is not", "  fail_on: note\nchecks: {skip: [agre]}\n", `5:17: /checks/skip/0: no check or family is named "agre"; did you mean "agree"?`},
		{"both of two", "  severities: {form: off}\n  quarantine: [{article: a, check: x, until: 2030-01-01, why: w}]\n", "5:36: /gate/quarantine/0/check: no check or family"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			c, err := config.Decode([]byte(head + tt.gate))
			require.NoError(t, err)
			err = c.Validate(checks.All())
			if tt.says == "" {
				require.NoError(t, err)
				require.Equal(t, "known.jsonl", c.Gate.Baseline)
				return
			}
			require.ErrorContains(t, err, tt.says)
			require.NotEmpty(t, problemsOf(t, err))
		})
	}
}
