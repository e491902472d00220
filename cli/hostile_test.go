package cli

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/report"
)

// evil is what others may write wherever they may write at all: it styles,
// moves, links and copies on a terminal, turns text round, hides, breaks lines
// and speaks to the runner of a continuous integration. A file's name may be
// it too.
const evil = "e\x1b[31mv\x1b]8;;x:y\x07l\x1b]52;c;eA==\a\b\x7f\u009b2J\u0085\u2028\u202e\u2066\u200b\ufeff\ufff9\U000E0041\U000E0100" +
	"\r\x1b[2K##[error]forged ##vso[task.complete]forged ##teamcity[forged] section_start:1:forged\r" +
	"\n::error::forged\n \u00a0::stop-commands::forged\n##[group]forged\nforged\v\f::add-mask::forged"

// short is evil enough for an id.
const short = "e\x1b[31m\u009bv\u202e\u200b##[error]forged\r\n::error::forged\nforged"

// quoted is a text as a string of JSON, or of YAML, in ASCII.
func quoted(s string, yaml bool) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r >= ' ' && r <= '~' && r != '"' && r != '\\':
			b.WriteRune(r)
		case r <= 0xFFFF:
			fmt.Fprintf(&b, `\u%04x`, r)
		case yaml:
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&b, `\u%04x\u%04x`, high, low)
		}
	}
	return `"` + b.String() + `"`
}

// hostileCall is one call of a command with something of others in it.
type hostileCall struct {
	reason  string
	command string // "golden diff"
	args    []string
	ci      string // the environment variable
	in      string
	silent  bool // the value is not shown at all
	runner  bool // the output are commands to a runner, made by assay
	table   bool // the output is lines of data, which may hold unseen parts of words
}

// inHostileFolder goes to a folder of files that others wrote.
func inHostileFolder(t *testing.T) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("its files have no such names")
	}
	t.Chdir(t.TempDir())
	j, y, id := quoted(evil, false), quoted(evil, true), quoted(short, false)
	for name, text := range map[string]string{
		"a.txt":                  "---\nid: a\nlanguage: en\npublished: 2025-01-02\ntitle: " + y + "\n---\nAda spoke " + evil + " of 5 euros.\n",
		"clean.txt":              "---\nid: a\nlanguage: en\npublished: 2025-01-02\n---\nAda spoke of 5 euros.\n",
		"bytes.txt":              "---\nid: a\n---\n" + evil + "\x9b\n",
		"matter.txt":             "---\n" + y + ": 1\nid: " + quoted(short, true) + "\n---\nAda spoke.\n",
		"lang.txt":               "---\nid: a\nlanguage: " + y + "\npublished: " + y + "\n---\nAda spoke.\n",
		"ids.jsonl":              `{"id":` + id + `,"text":"Ada"}` + "\n",
		evil + ".txt":            "Ada spoke.\n",
		evil + ".json":           "{",
		"goldens/a.json":         `{"form":"assay/golden@1","source":{"id":"a"},"parties":[{"id":` + j + `,"type":"person","name":` + j + `,"why":` + j + `,"by":` + j + `,"mentions":[{"text":` + j + `}]}],"figures":[],"dates":[],"phenomena":[` + j + `]}`,
		"goldens/b.json":         `{"form":"assay/golden@1","source":{"id":"b"},` + j + `:1,"parties":[{"type":` + j + `}],"figures":[],"dates":[]}`,
		"fine/a.json":            `{"form":"assay/golden@1","source":{"id":"a"},"parties":[{"type":"person","name":` + j + `}],"figures":[],"dates":[]}`,
		"fine/" + evil + ".json": `{"form":"assay/golden@1","source":{"id":"z"},"parties":[{"type":"person","name":` + j + `}],"figures":[],"dates":[]}`,
		"words/a.json":           `{"form":"assay/golden@1","source":{"id":"a"},"parties":[{"id":` + j + `,"type":"person","name":` + j + `,"mentions":[{"text":` + j + `,"start":3,"end":9}]}],"figures":[{"id":` + id + `,"mentions":[{"text":"5 euros"}]}],"dates":[]}`,
		"one.json":               `{"form":"assay/golden@1","source":{"id":"a"},"parties":[{"id":"p","type":"person","name":"Ada"}],"figures":[],"dates":[]}`,
		"two.json":               `{"form":"assay/golden@1","source":{"id":"a"},"parties":[{"id":"p","type":"person","name":` + j + `}],"figures":[],"dates":[]}`,
		"record.json": `{"form":"assay/article@1","source":{"id":"a","language":"en"},"parties":[{"id":` + j + `,"type":"person","name":` + j + `,"aliases":[` + j + `],"mentions":[{"start":0,"end":3,"text":` + j + `}]}],
"figures":[{"kind":"count","value":"7","unit":` + j + `,"mentions":[{"text":` + j + `}]}],"dates":[{"value":"2025-01"}],"events":[{"type":"meeting","participants":[{"party":` + j + `,"as":` + j + `}]}],"quotes":[{"text":` + j + `,"speaker":` + j + `}]}`,
		"form.json":        `{"form":"assay/article@1","source":{"id":"a","language":"en"},"parties":[{"type":` + j + `,"name":"A"}],"figures":[{"kind":"money","value":` + j + `,"unit":` + j + `,"about":` + j + `}],"dates":[{"value":` + j + `}]}`,
		"keys.json":        `{"form":"assay/article@1","source":{"id":"a"},"parties":[],"figures":[],"dates":[],` + j + `:1,"x":{` + j + `:2}}`,
		"stranger.json":    `{"form":"assay/article@1","source":{"id":` + id + `},"parties":[],"figures":[],"dates":[]}`,
		"labels.json":      `{"spans":[{"label":` + j + `,"start":0,"end":3,"text":` + j + `}]}`,
		"spans.jq":         "{spans: .spans}",
		"draft.json":       `{"people":[{"name":` + j + `,"role":` + j + `}],` + j + `:{"entities":[{"label":"PER","text":` + j + `,` + j + `:1},{"label":` + j + `,"text":"a"}]},"amounts":[{"value":1,"unit":` + j + `}]}`,
		"throws.jq":        "error(" + j + ")",
		"broken.jq":        ". | " + evil,
		"spans.jsonl":      `{"id":` + id + `,"spans":[{"label":` + j + `,"start":0,"end":3}]}` + "\n",
		"others.jsonl":     `{"id":"b","spans":[]}` + "\n",
		"evil.conll":       "Ada\tB-" + strings.ReplaceAll(evil, "\n", "") + "\n",
		"keys.yaml":        "version: 1\n" + y + ": 1\n",
		"values.yaml":      "version: 1\ncases: [{articles: " + y + ", goldens: " + y + "}]\n",
		"programs.yaml":    "version: 1\ncases: [{articles: clean.txt}]\nextractors:\n  x: {type: command, command: [" + y + "]}\n",
		"shouts.yaml":      "version: 1\ncases: [{articles: clean.txt}]\nextractors:\n  " + y + ": {type: command, command: [sh, -c, 'cat shout >&2; exit 3']}\n",
		"garbage.yaml":     "version: 1\ncases: [{articles: clean.txt}]\nextractors:\n  x: {type: command, command: [sh, -c, 'cat shout']}\n",
		"policy.yaml":      "version: 1\ncases: [{articles: clean.txt}]\ngate: {severities: {" + y + ": error}, baseline: " + y + "}\n",
		"stores.yaml":      "version: 1\ncases: [{articles: clean.txt, goldens: store}]\n",
		"shout":            evil,
		"studio.json":      `[{"id":1,"data":{` + j + `:"x y","text":"Ada ran"},"annotations":[{"result":[{"id":"a","from_name":` + j + `,"to_name":` + j + `,"type":"labels","value":{"start":0,"end":3,"text":"Ada","labels":[` + j + `]}},{"id":"a","from_name":` + j + `,"type":"choices","value":{"start":0,"end":3,"choices":["x"]}}]}]}]`,
		"prodigy.jsonl":    `{"text":"Ada ran","spans":[{"start":0,"end":3,"label":` + j + `}],` + j + `:1,"answer":"accept"}` + "\n" + `{"text":"Ada","answer":` + j + `}` + "\n",
		"argilla.json":     `[{"id":"a","fields":{` + j + `:"x y","text":"Ada ran"},"suggestions":{},"responses":{` + j + `:[{"value":[{"start":0,"end":3,"label":` + j + `}],"status":"submitted"}]}}]`,
		"doccano.jsonl":    `{"id":1,"text":"Ada ` + j[1:len(j)-1] + `","label":[[0,3,` + j + `],[4,9,"PER"]]}` + "\n",
		"spacy.jsonl":      `{"text":"Ada ` + j[1:len(j)-1] + `","ents":[{"start":0,"end":3,"label":` + j + `},{"start":1,"end":9,"label":"PER","text":` + j + `}],` + j + `:1}` + "\n",
		"cas.json":         `{"%FEATURE_STRUCTURES":[{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaString":"Ada ` + j[1:len(j)-1] + `"},{"%ID":2,"%TYPE":` + j + `,"@sofa":1,"begin":0,"end":3,"value":` + j + `}]}`,
		"rows.jsonl":       `{"id":"r","tokens":["Ada",` + j + `],"ner_tags":["B-PER",` + j + `]}` + "\n",
		"lang.jsonl":       `{"document_id":"l","text":"Ada ` + j[1:len(j)-1] + `","extractions":[{"extraction_class":` + j + `,"extraction_text":` + j + `,"char_interval":{"start_pos":0,"end_pos":3},"attributes":{` + j + `:` + j + `}}]}` + "\n",
		"notes.ann":        "T1\tPER 0 3\t" + strings.ReplaceAll(evil, "\n", " ") + "\n#1\t" + strings.ReplaceAll(evil, "\n", " ") + "\n",
		"notes.txt":        "Ada left.",
		"base.jsonl":       `{"form":"assay/baseline@1"}` + "\n" + `{"extractor":` + j + `,"article":` + j + `,"check":"value/figure","fact":` + j + `,"fingerprint":"f"}` + "\n",
		"result.json":      hostileResult(j),
		"empty.json":       `{"form":"assay/result@1","gate":"pass","runs":[],"scores":{}}`,
		"taken/assay.yaml": "",
		"bad.json":         `{"form":"assay/result@1","gate":` + j + `,` + j + `:1}`,
		"store/.keep":      "",
		"store/a.json":     `{"form":"assay/golden@1","source":{"id":"a"},"parties":[],"figures":[],"dates":[]}`,
		"records/r.json":   `{"form":"assay/article@1","source":{"id":"a"},"parties":[{"type":"person","name":` + j + `,"mentions":[{"text":"Ada"}]}],"figures":[],"dates":[]}`,
	} {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644), "%q", name)
	}
}

// hostileResult is a stored result that others wrote, evil in every text of it.
func hostileResult(j string) string {
	fact := `{"pointer":"/figures/0","id":` + j + `,"text":` + j + `,"key":` + j + `}`
	finding := `{"check":"value/figure","severity":"error","fails":true,"article":` + j + `,"extractor":` + j + `,"attribute":` + j + `,"message":` + j + `,"fix":` + j +
		`,"want":` + fact + `,"got":` + fact + `,"location":{"start":0,"end":3,"line":1,"column":1,"text":` + j + `,"before":` + j + `,"after":` + j + `},"fingerprint":` + j + `}`
	run := func(verdict, more string) string {
		return `{"extractor":` + j + `,"article":` + j + `,"at":` + j + `,"file":` + j + `,"language":` + j + `,"verdict":"` + verdict + `","outcomes":{},"findings":[` + finding + `]` + more + `}`
	}
	known := `{"extractor":` + j + `,"article":` + j + `,"check":` + j + `,"fact":` + j + `,"fingerprint":"f"}`
	return `{"form":"assay/result@1","version":` + j + `,"gate":"unknown","reasons":[` + j + `],"notices":[` + j + `],"runs":[` +
		run("fail", `,"unverified":[{"check":`+j+`,"missing":"golden"}]`) + `,` + run("unknown", `,"error":`+j) + `],"scores":{},"fixed":[` + known + `],
"usage":{` + j + `:{"runs":1,"p50":1,"p90":1,"p95":1,"p99":1}},"stability":{` + j + `:{"attempts":2,"pass_k":[0.5],"unstable":[{"article":` + j + `,"kind":"figure","fact":` + j + `,"held":1,"of":2}]}},
"extractors":{` + j + `:{"gate":"unknown","reasons":[` + j + `],"records":2,"failed":1,"unknown":1,"scores":{}}}}`
}

func hostileCalls() []hostileCall {
	calls := []hostileCall{
		{reason: "a name of an article's file", command: "run", args: []string{"--articles", evil + ".txt", "--no-cache"}},
		{reason: "an article's title and words", command: "run", args: []string{"--articles", "a.txt", "--goldens", "two.json"}},
		{reason: "front matter", command: "run", args: []string{"--articles", "matter.txt"}},
		{reason: "a language and a day", command: "run", args: []string{"--articles", "lang.txt"}},
		{reason: "a path that is not there", command: "run", args: []string{"--articles", evil}},
		{reason: "a flag that there is not", command: "run", args: []string{"--e\x1b[31m" + evil}},
		{reason: "an extractor's name", command: "run", args: []string{"--kit", "-x", evil}},
		{reason: "a check's name", command: "run", args: []string{"--kit", "--only", evil}},
		{reason: "a report's name", command: "run", args: []string{"--kit", "--report", evil}},
		{reason: "a configuration's name", command: "run", args: []string{"--config", evil}},
		{reason: "a baseline's name", command: "run", args: []string{"--kit", "--baseline", evil}},
		{reason: "a language on the command line", command: "run", args: []string{"--articles", "clean.txt", "--language", evil}},
		{reason: "a number that is none", command: "run", args: []string{"--repeat", evil}},
		{reason: "a configuration's keys", command: "run", args: []string{"--config", "keys.yaml"}},
		{reason: "a configuration's paths", command: "run", args: []string{"--config", "values.yaml"}},
		{reason: "a program that there is not", command: "run", args: []string{"--config", "programs.yaml"}},
		{reason: "a program's last words", command: "run", args: []string{"--config", "shouts.yaml"}},
		{reason: "a program's last words, in colour", command: "run", args: []string{"--config", "shouts.yaml", "--color", "always"}},
		{reason: "a program's last words, as JSON", command: "run", args: []string{"--config", "shouts.yaml", "--format", "json"}},
		{reason: "an endpoint's answer", command: "run", args: []string{"--config", "http.yaml"}},
		{reason: "what is no record", command: "run", args: []string{"--config", "garbage.yaml"}},
		{reason: "a policy", command: "run", args: []string{"--config", "policy.yaml"}},
		{reason: "a record's facts", command: "check", args: []string{"--article", "a.txt", "--golden", "two.json", "record.json"}},
		{reason: "a record's facts, in colour", command: "check", args: []string{"--article", "a.txt", "--golden", "two.json", "record.json", "--color", "always"}},
		{reason: "a record's facts, as JSON", command: "check", args: []string{"--article", "a.txt", "--golden", "two.json", "record.json", "--format", "json"}},
		{reason: "a record's form", command: "check", args: []string{"--article", "clean.txt", "form.json"}},
		{reason: "a record's keys", command: "check", args: []string{"--article", "a.txt", "keys.json"}},
		{reason: "keys that are let pass", command: "check", args: []string{"--article", "a.txt", "--lenient", "keys.json"}},
		{reason: "a record of an article that there is not", command: "check", args: []string{"stranger.json"}},
		{reason: "an extractor's name in the result", command: "check", args: []string{"--name", evil, "--article", "clean.txt", "record.json"}},
		{reason: "a file's name", command: "check", args: []string{evil + ".json"}},
		{reason: "a folder with files of such names", command: "check", args: []string{"."}},
		{reason: "a golden's keys", command: "check", args: []string{"--golden", "goldens/b.json", "record.json"}},
		{reason: "two articles where one is wanted", command: "check", args: []string{"--article", "ids.jsonl", "stranger.json"}},
		{reason: "a mapping that throws", command: "check", args: []string{"--map", "throws.jq", "--article", "clean.txt", "labels.json"}},
		{reason: "a baseline's lines", command: "check", args: []string{"--baseline", "base.jsonl", "--article", "clean.txt", "record.json"}, silent: true},
		{reason: "what comes through standard input", command: "check", args: []string{"-"}, in: "{" + evil},
		{reason: "a shard", command: "check", args: []string{"--shard", evil, "record.json"}},
		{reason: "a file of runs", command: "check", args: []string{"--article", "clean.txt", "--report", "jsonl=clean.txt/" + evil, "record.json"}},
		{reason: "a file that is not there", command: "merge", args: []string{evil}},
		{reason: "a file that is no result", command: "merge", args: []string{"keys.json", evil + ".json"}},
		{reason: "a file that is not there", command: "drift", args: []string{evil, "record.json"}},
		{reason: "a record's names and units", command: "drift", args: []string{"record.json", "labels.json"}, silent: true},
		{reason: "a name of an article's file", command: "extract", args: []string{evil + ".txt"}},
		{reason: "an article's words", command: "extract", args: []string{"a.txt", "ids.jsonl"}},
		{reason: "a path that is not there", command: "extract", args: []string{evil}},
		{reason: "what is no record", command: "extract", args: []string{"--config", "garbage.yaml", "-x", "x", "clean.txt"}, table: true},
		{reason: "a program that there is not", command: "extract", args: []string{"--config", "programs.yaml", "-x", "x", "clean.txt"}},
		{reason: "a program's last words", command: "extract", args: []string{"--config", "shouts.yaml", "-x", evil, "clean.txt"}},
		{reason: "labels, as JSON", command: "convert", args: []string{"--from", "doccano", "--to", "assay", "doccano.jsonl"}},
		{reason: "what is lost, as JSON", command: "convert", args: []string{"--from", "doccano", "--to", "assay", "--format", "json", "doccano.jsonl"}},
		{reason: "labels and members of spaCy", command: "convert", args: []string{"--from", "spacy", "spacy.jsonl"}},
		{reason: "layers of a CAS", command: "convert", args: []string{"--from", "cas", "cas.json"}},
		{reason: "tags of tokens", command: "convert", args: []string{"--from", "huggingface", "rows.jsonl"}},
		{reason: "classes and attributes", command: "convert", args: []string{"--from", "langextract", "lang.jsonl"}},
		{reason: "words and notes that stand off", command: "convert", args: []string{"--from", "brat", "notes.ann"}},
		{reason: "words in a table", command: "convert", args: []string{"--from", "doccano", "--to", "conll", "doccano.jsonl"}, table: true},
		{reason: "words in another table", command: "convert", args: []string{"--from", "doccano", "--to", "hipe", "doccano.jsonl"}, table: true},
		{reason: "notes that stand off", command: "convert", args: []string{"--from", "doccano", "--to", "brat", "doccano.jsonl"}, table: true},
		{reason: "names of a project", command: "convert", args: []string{"--from", "label-studio", "studio.json"}},
		{reason: "an answer", command: "convert", args: []string{"--from", "prodigy", "prodigy.jsonl"}},
		{reason: "a question", command: "convert", args: []string{"--from", "argilla", "argilla.json"}},
		{reason: "an answer that is scored", command: "score", args: []string{"prodigy.jsonl", "prodigy.jsonl"}},
		{reason: "a form's name", command: "convert", args: []string{"--from", evil, "doccano.jsonl"}},
		{reason: "a meaning of a label", command: "convert", args: []string{"--from", "doccano", "--label", "X=" + short, "doccano.jsonl"}},
		{reason: "a file's name", command: "convert", args: []string{"--from", "doccano", evil + ".json"}},
		{reason: "a path that is not there", command: "compare", args: []string{evil, evil}},
		{reason: "results", command: "compare", args: []string{"empty.json", "result.json"}},
		{reason: "results, as JSON", command: "compare", args: []string{"empty.json", "result.json", "--format", "json"}},
		{reason: "what is no result", command: "compare", args: []string{"bad.json", "result.json"}},
		{reason: "results, as every report", command: "compare", args: []string{"empty.json", "result.json", "--report", "html=x.html", "--report", "markdown=x.md", "--report", "text"}},
		{reason: "an extractor that nobody has", command: "compare", args: []string{"result.json", "-x", evil + ",b"}},
		{reason: "a format's name", command: "report", args: []string{"result.json", "--to", evil}},
		{reason: "what is no result", command: "report", args: []string{"bad.json", "--to", "text"}},
		{reason: "a golden's facts", command: "mutate", args: []string{"--articles", "a.txt", "--golden", "two.json", "--n", "20", "--skip", "value", "--all"}},
		{reason: "a golden's facts, as JSON", command: "mutate", args: []string{"--articles", "a.txt", "--golden", "two.json", "--n", "20", "--format", "json"}},
		{reason: "a golden of nothing", command: "mutate", args: []string{"--golden", evil}},
		{reason: "a language", command: "mutate", args: []string{"--wire", "1", "--language", evil}},
		{reason: "labels", command: "score", args: []string{"--labels", "spans.jsonl", "spans.jsonl"}},
		{reason: "labels, as JSON", command: "score", args: []string{"--labels", "spans.jsonl", "spans.jsonl", "--format", "json"}},
		{reason: "other documents", command: "score", args: []string{"others.jsonl", "spans.jsonl"}},
		{reason: "tags", command: "score", args: []string{"evil.conll", "evil.conll", "--labels"}},
		{reason: "a column", command: "score", args: []string{"evil.conll", "evil.conll", "--column", evil}},
		{reason: "a column", command: "convert", args: []string{"--from", "conll", "--column", evil, "evil.conll"}},
		{reason: "a check's name", command: "checks", args: []string{evil}},
		{reason: "a schema's name", command: "schema", args: []string{evil}},
		{reason: "a folder that is a file", command: "init", args: []string{evil + ".txt"}},
		{reason: "a folder with such files", command: "init", args: []string{"taken"}, silent: true},
		{reason: "a shell's name", command: "completion", args: []string{evil}},
		{reason: "an argument too many", command: "man", args: []string{evil}},
		{reason: "a flag", command: "demo", args: []string{"--" + evil + "=" + evil}},
		{reason: "a flag", command: "version", args: []string{"--" + evil + "=" + evil}},
		{reason: "a value of a flag", command: "version", args: []string{"--color", evil}},
		{reason: "an output's labels", command: "map try", args: []string{"--map", "spans.jq", "--labels", "ontonotes", "labels.json"}},
		{reason: "an output's labels, as JSON", command: "map try", args: []string{"--map", "spans.jq", "--labels", "ontonotes", "labels.json", "--format", "json"}},
		{reason: "a program that throws", command: "map try", args: []string{"--map", "throws.jq", "labels.json"}},
		{reason: "a program that does not parse", command: "map try", args: []string{"--map", "broken.jq", "labels.json"}},
		{reason: "an output's keys and labels", command: "map draft", args: []string{"draft.json"}},
		{reason: "an output's keys and values, as JSON", command: "map draft", args: []string{"draft.json", "--format", "json"}},
		{reason: "a file's name", command: "map draft", args: []string{evil + ".not"}},
		{reason: "the name of an extractor that is not there", command: "map draft", args: []string{"-x", evil, "clean.txt"}},
		{reason: "an extractor's name", command: "map try", args: []string{"--as", evil, "labels.json"}},
		{reason: "a golden's facts", command: "golden diff", args: []string{"one.json", "two.json"}},
		{reason: "a golden's facts, as JSON", command: "golden diff", args: []string{"one.json", "two.json", "--format", "json"}},
		{reason: "a golden's keys", command: "golden diff", args: []string{"goldens/b.json", "two.json"}},
		{reason: "a record that is to be pending", command: "golden draft", args: []string{"--goldens", "store", "--articles", "clean.txt", "a", "--record", "records/r.json"}},
		{reason: "a record where nothing is written", command: "golden draft", args: []string{"--goldens", "store", "--articles", "clean.txt", "a", "--record", "records/r.json"}, ci: evil, silent: true},
		{reason: "what is pending", command: "golden diff", args: []string{"--goldens", "store", "--articles", "clean.txt"}},
		{reason: "what is pending, of an id", command: "golden diff", args: []string{"--goldens", "store", "--articles", "clean.txt", short}},
		{reason: "goldens with an error", command: "golden lint", args: []string{"--goldens", "goldens", "--articles", "a.txt"}},
		{reason: "goldens", command: "golden lint", args: []string{"--goldens", "fine", "--articles", "a.txt"}},
		{reason: "goldens, as JSON", command: "golden lint", args: []string{"--goldens", "fine", "--articles", "a.txt", "--format", "json"}},
		{reason: "names of goldens' files", command: "golden fmt", args: []string{"--goldens", "fine", "--check"}},
		{reason: "a folder that is none", command: "golden fmt", args: []string{"--goldens", evil}},
		{reason: "goldens that nobody claims", command: "golden prune", args: []string{"--goldens", "fine", "--articles", "clean.txt"}},
		{reason: "goldens", command: "golden update", args: []string{"--goldens", "words", "--articles", "a.txt", "--dry-run"}},
		{reason: "an id", command: "golden update", args: []string{"--goldens", "fine", "--articles", "a.txt", evil}},
		{reason: "an id", command: "golden draft", args: []string{"--goldens", "store", "--articles", "clean.txt", evil}},
		{reason: "records", command: "golden draft", args: []string{"--goldens", "store", "--articles", "clean.txt", "a", "--record", "two.json", "--record", "records/r.json", "--dry-run"}},
		{reason: "a key", command: "golden accept", args: []string{"--goldens", "store", "--articles", "clean.txt", "a", evil, "--why", evil, "--by", evil}},
		{reason: "an id and no key", command: "golden accept", args: []string{evil, "--why", evil}},
		{reason: "a key", command: "golden reject", args: []string{"--goldens", "store", "--articles", "clean.txt", "a", evil, "--why", evil}},
		{reason: "all", command: "golden reject", args: []string{"--goldens", "store", "--articles", "clean.txt", "a", "--all", "--why", evil}},
		{reason: "an address", command: "golden review", args: []string{"--goldens", "store", "--articles", "clean.txt", "--listen", evil}},
	}
	for _, format := range append(report.Names(), comparedReport) {
		calls = append(calls, hostileCall{reason: "a stored result as " + format, command: "report", args: []string{"result.json", "--to", format}, runner: format == "github"})
	}
	return calls
}

// Whatever others write, and wherever, no command lets it act on a terminal or
// on a runner, nor pass for a line of ours.
func TestNothingThatOthersWriteActs(t *testing.T) {
	inHostileFolder(t)
	endpoint := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; "+strings.ReplaceAll(short, "\n", ""))
		w.WriteHeader(http.StatusBadRequest)
		_, _ = w.Write([]byte(evil))
	}))
	defer endpoint.Close()
	require.NoError(t, os.WriteFile("http.yaml", []byte("version: 1\ncases: [{articles: clean.txt}]\nextractors:\n  x: {type: http, url: '"+endpoint.URL+"', retries: 0}\n"), 0o644))
	for _, c := range hostileCalls() {
		t.Run(c.command+"/"+c.reason, func(t *testing.T) {
			t.Setenv("CI", c.ci)
			t.Setenv("ASSAY_BY", evil)
			t.Setenv("ASSAY_UPDATE", evil)
			t.Setenv("SOURCE_DATE_EPOCH", evil)
			var out, err bytes.Buffer
			if c.command == "check" || c.command == "run" {
				c.args = append([]string{"-vv"}, c.args...) // which shows every value
			}
			code := execute(t.Context(), append(strings.Fields(c.command), c.args...), streams{strings.NewReader(c.in), &out, &err})
			t.Logf("exit code %d\n%s\n%s", code, out.String(), err.String())
			for _, s := range []string{out.String(), err.String()} {
				neutralOutput(t, s, c)
			}
			if !c.silent {
				require.Contains(t, out.String()+err.String(), "[31m", "the value is shown, so that the test means something")
			}
		})
	}
}

var (
	sgr      = regexp.MustCompile("\x1b\\[[0-9;]*m")
	commands = regexp.MustCompile(`##[A-Za-z]*\[|section_(start|end):\d`)
)

func neutralOutput(t *testing.T, s string, c hostileCall) {
	t.Helper()
	if slices.Contains(c.args, "--color") {
		require.NotContains(t, s, "\x1b[31mv", "a colour of others")
		s = sgr.ReplaceAllString(s, "")
	}
	require.True(t, utf8.ValidString(s), "bytes that are no characters")
	for i, r := range s {
		bad := r != '\n' && r != '\t' && unicode.IsControl(r) || r != 0xAD && unicode.Is(unicode.Cf, r) || r == 0x2028 || r == 0x2029 ||
			unicode.Is(unicode.Variation_Selector, r)
		bad = bad && (!c.table || strings.Contains(s, "lost: ") || unicode.IsControl(r) || r > 0x2027 && r < 0x2070)
		require.False(t, bad, "U+%04X after %q", r, s[max(0, i-60):i])
	}
	require.NotRegexp(t, commands, s)
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		require.False(t, strings.HasPrefix(line, "forged") && !c.table || strings.HasPrefix(line, "section_"), "a value's line is a line of its own: %s", line)
		require.False(t, strings.HasPrefix(line, "::") && !c.runner, "a command: %s", line)
		if c.runner {
			require.Regexp(t, `^::(error|warning|notice) (file=[^,:]*,line=\d+,(col=\d+,)?)?title=[^,:]*::`, line)
		}
	}
}

// Every command there is has to be called above.
func TestEveryCommandHasAHostileCall(t *testing.T) {
	parser, err := newParser(new(commandLine), streams{}, "assay")
	require.NoError(t, err)
	called := map[string]bool{}
	for _, c := range hostileCalls() {
		called[c.command] = true
	}
	for _, c := range commandsOf(parser.Model.Node, "") {
		if len(c.subs) == 0 {
			require.True(t, called[c.path], "assay %s", c.path)
		}
		delete(called, c.path)
	}
	require.Empty(t, called, "calls of commands that there are not")
}
