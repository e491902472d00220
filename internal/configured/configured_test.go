package configured

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/seeds"
)

// configured makes an extractor of a configuration in JSON.
func configured(t *testing.T, dir, text string) (*Extractor, error) {
	t.Helper()
	var c config.Extractor
	require.NoError(t, json.Unmarshal([]byte(text), &c))
	x, err := New("mine", c, dir)
	if err == nil {
		t.Cleanup(func() { require.NoError(t, x.Close()) })
	}
	return x, err
}

// oneLine is a record without its white space.
func oneLine(t *testing.T, record []byte) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, json.Compact(&b, record), "%s", record)
	return b.String()
}

func TestNew(t *testing.T) {
	t.Setenv("ASSAY_TEST_KEY", secret)
	dir := t.TempDir()
	write := func(name, content string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600))
	}
	write("key", secret+"\n")
	write("prompt.md", "Read the {{.Language}} article.")
	write("map.jq", `{parties: [.people[] | {name: .}]}`)
	write("ana.json", anaRecord)
	s := service(t)
	model := endpoint(t, chat(`{"people":["Ana"]}`, "stop"), nil)
	source, err := os.ReadFile(filepath.Join("..", "..", "extract", "command", "testdata", "extractor.py"))
	require.NoError(t, err)
	write("extractor.py", string(source))
	py := interpreter()

	for _, tt := range []struct{ reason, config, want string }{
		{"built in", `{"type":"builtin"}`, `"id":"ana"`},
		{"a command in the configuration's folder", `{"type":"command","command":["` + py + `","extractor.py","text","{id}"]}`, `"Ana"`},
		{"a command that reads a file", `{"type":"command","command":["` + py + `","extractor.py","file"],"input":"file"}`, `"Ana"`},
		{"a command that reads JSON", `{"type":"command","command":["` + py + `","extractor.py","json"],"input":"json"}`, `"Ana"`},
		{"a command that lives on", `{"type":"command","command":["` + py + `","extractor.py","lines"],"protocol":"jsonl"}`, `"Ana"`},
		{"a service with a key from the environment", `{"type":"http","url":"` + s.URL + `/echo","headers":{"Authorization":"Bearer ${ASSAY_TEST_KEY}"},"env":["ASSAY_TEST_KEY"]}`, hexOf("Bearer " + secret)},
		{"a model, its key from the environment", `{"type":"openai","base_url":"` + model.URL + `/v1","model":"m","api_key_env":"ASSAY_TEST_KEY","map":"map.jq"}`, `"parties":[{"name":"Ana"}]`},
		{"a model, its key and prompt from files", `{"type":"openai","base_url":"` + model.URL + `/v1","model":"m","api_key_file":"key","prompt":"prompt.md","map":"{parties: [.people[] | {name: .}]}"}`, `"parties":[{"name":"Ana"}]`},
		{"recorded", `{"type":"recorded","path":"."}`, anaRecord},
		{"recorded, with declared options alone", `{"type":"recorded","path":".","locate":true}`, `"mentions":[{"start":0,"end":3,"text":"Ana"}]`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			x, err := configured(t, dir, tt.config)
			require.NoError(t, err)
			require.NoError(t, each(context.Background(), x, []seeds.Article{ana}, x.Options, func(_ int, o extract.Outcome) {
				require.NoError(t, o.Err)
				require.Contains(t, oneLine(t, o.Record), tt.want)
			}))
		})
	}
	for _, tt := range []struct{ reason, config, says string }{
		{"an unknown type", `{"type":"soap"}`, `"soap"`},
		{"no program", `{"type":"command"}`, "missing"},
		{"no model", `{"type":"openai","base_url":"http://localhost/v1"}`, "give its name"},
		{"no key", `{"type":"openai","base_url":"http://localhost/v1","model":"m","api_key_env":"ASSAY_TEST_ABSENT"}`, "ASSAY_TEST_ABSENT is not set"},
		{"no key file", `{"type":"openai","base_url":"http://localhost/v1","model":"m","api_key_file":"absent"}`, "absent"},
		{"a key out of a folder", `{"type":"openai","base_url":"http://localhost/v1","model":"m","api_key_file":"."}`, "is a folder"},
		{"a key out of a device that never ends", `{"type":"openai","base_url":"http://localhost/v1","model":"m","api_key_file":"/dev/zero"}`, "is a device"},
		{"no prompt file", `{"type":"openai","base_url":"http://localhost/v1","model":"m","prompt":"absent"}`, "absent"},
		{"a variable that is not allowed", `{"type":"http","url":"http://localhost","headers":{"A":"${ASSAY_TEST_KEY}"}}`, "add ASSAY_TEST_KEY to env"},
		{"a variable that is not there", `{"type":"http","url":"http://localhost","headers":{"A":"${ASSAY_TEST_ABSENT}"},"env":["ASSAY_TEST_ABSENT"]}`, "no such environment variable"},
		{"no folder", `{"type":"recorded","path":"absent"}`, "absent"},
		{"no mapping", `{"type":"builtin","map":"absent.jq"}`, "absent.jq"},
		{"ends that do not exist", `{"type":"builtin","ends":"last"}`, `unknown ends "last"; they are exclusive or inclusive`},
		{"an unknown table", `{"type":"builtin","labels":"ontonote"}`, "ontonotes"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, err := configured(t, dir, tt.config)
			require.ErrorContains(t, err, tt.says)
			require.NotContains(t, err.Error(), secret)
		})
	}
}

func TestNewCaches(t *testing.T) {
	dir := t.TempDir()
	script := filepath.Join(dir, "x.py")
	write := func(answer string) {
		require.NoError(t, os.WriteFile(script, []byte("open('calls', 'a').write('x')\nprint('"+answer+"')"), 0o600))
	}
	run := func(config string, o extract.Options) (string, bool) {
		x, err := configured(t, dir, config)
		require.NoError(t, err)
		var got extract.Outcome
		require.NoError(t, each(context.Background(), x, []seeds.Article{ana}, o, func(_ int, out extract.Outcome) { got = out }))
		require.NoError(t, got.Err)
		return string(got.Record), got.Metrics.Cached
	}
	calls := func() int {
		b, err := os.ReadFile(filepath.Join(dir, "calls"))
		require.NoError(t, err)
		return len(b)
	}
	plain := `{"type":"command","command":["` + interpreter() + `","x.py"]}`
	write(`{"people":["Ana"]}`)
	_, cached := run(plain, extract.Options{})
	require.False(t, cached)
	_, cached = run(plain, extract.Options{})
	require.True(t, cached)
	got, cached := run(plain[:len(plain)-1]+`,"timeout":"9s","retries":1,"map":"{parties: [.people[] | {name: .}]}"}`, extract.Options{})
	require.True(t, cached, "a new mapping or limit asks nobody again")
	require.Contains(t, oneLine(t, []byte(got)), `"parties":[{"name":"Ana"}]`)
	require.Equal(t, 1, calls())

	write(`{"people":["Eva"]}`)
	got, cached = run(plain, extract.Options{})
	require.False(t, cached, "a changed script is another extractor")
	require.Contains(t, got, "Eva")
	_, cached = run(plain, extract.Options{NoCache: true})
	require.False(t, cached)
	_, cached = run(plain[:len(plain)-1]+`,"env":["HOME"]}`, extract.Options{})
	require.False(t, cached, "another environment")
	require.Equal(t, 4, calls())
	require.DirExists(t, filepath.Join(dir, cacheFolder))
}

func TestNewLimits(t *testing.T) {
	calls := 0
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if calls++; calls == 1 {
			<-r.Context().Done()
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(`{"a": "` + string(make([]byte, 100)) + `"}`))
	}))
	defer s.Close()
	x, err := configured(t, t.TempDir(), `{"type":"http","url":"`+s.URL+`","method":"GET","timeout":"1s","retries":1,"output_cap":50,"rate":100,"concurrency":3}`)
	require.NoError(t, err)
	require.Equal(t, 3, x.Options.Concurrency)
	require.NoError(t, each(context.Background(), x, []seeds.Article{ana}, x.Options, func(_ int, o extract.Outcome) {
		require.Equal(t, extract.TooLarge, extract.KindOf(o.Err), "the second attempt answers, with too much: %v", o.Err)
		require.Equal(t, 1, o.Metrics.Retries)
	}))
	require.Equal(t, 2, calls)
}
