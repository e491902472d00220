package configured

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/command"
	"github.com/assaykit/assay/extract/web"
	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/internal/secrets"
	"github.com/assaykit/assay/seeds"
)

// An extractor that gives its secrets away is an error that does not, whatever
// it is, and nothing of it is kept.
func TestSecretsStay(t *testing.T) {
	const key = "pk_Live-93Hqz/Yw2+Ktu7mB"
	t.Setenv("NEWS_TOKEN", key)
	dir := t.TempDir()
	source, err := os.ReadFile(filepath.Join("testdata", "telltale.py"))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "telltale.py"), source, 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "key"), []byte(key+"\n"), 0o600))
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		said := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
		if _, password, ok := r.BasicAuth(); ok {
			said = password
		}
		if r.URL.Query().Has("token") {
			said = r.URL.Query().Get("token")
		}
		w.Header().Set("Content-Type", "application/json")
		switch strings.TrimSuffix(r.URL.Path, "/chat/completions") {
		case "/answer":
			_ = json.NewEncoder(w).Encode(map[string]any{"people": []string{said}})
		case "/reversed":
			_ = json.NewEncoder(w).Encode(map[string]any{"people": []string{reversed(said)}})
		case "/model":
			_ = json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]string{"content": `{"people": ["` + escaped(said, `\u%04x`) + `"]}`}}}})
		case "/refusal":
			_ = json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]string{"refusal": said + strings.Repeat("!", 290)}}}})
		case "/status":
			w.WriteHeader(http.StatusForbidden)
			_, _ = io.WriteString(w, strings.Repeat("-", 4080)+said)
		case "/moved":
			http.Redirect(w, r, "https://elsewhere.example/"+said, http.StatusTemporaryRedirect)
		case "/page":
			w.Header().Set("Content-Type", "text/html")
			_, _ = io.WriteString(w, "<p>\x1b[1m"+strings.Join(strings.Split(said, ""), "\u200b"))
		}
	}))
	defer s.Close()
	with := func(path, more string) string {
		return `{"type":"http","url":"` + s.URL + path + `","headers":{"Authorization":"Bearer ${NEWS_TOKEN}"},"env":["NEWS_TOKEN"]` + more + `}`
	}
	command := func(how, more string) string {
		return `{"type":"command","command":["` + interpreter() + `","telltale.py","` + how + `"],"env":["NEWS_TOKEN"],"timeout":"20s"` + more + `}`
	}
	address := strings.Replace(s.URL, "http://", "http://me:pk_Live-93Hqz%2FYw2+Ktu7mB@", 1)
	for _, tt := range []struct {
		reason, config string
		kind           extract.Kind
	}{
		{"in an answer", with("/answer", ""), extract.Secret},
		{"put together by a mapping", with("/reversed", `,"map":"{parties: [.people[] | {type: \"person\", name: (explode | reverse | implode)}]}"`), extract.Secret},
		{"in an answer that a mapping fails on", with("/answer", `,"map":".people[0] | tonumber"`), extract.Secret},
		{"in the words of an error, where they are cut", with("/status", ""), extract.Status},
		{"in an address to go to", with("/moved", ""), extract.Redirected},
		{"in a page, with what a terminal does not show", with("/page", ""), extract.ContentType},
		{"a password of the address", `{"type":"http","url":"` + address + `/answer"}`, extract.Secret},
		{"a key of the address", `{"type":"http","url":"` + s.URL + `/answer?token=pk_Live-93Hqz%2FYw2%2BKtu7mB"}`, extract.Secret},
		{"a header that is written down", `{"type":"http","url":"` + s.URL + `/answer","headers":{"Authorization":"Bearer ` + key + `"}}`, extract.Secret},
		{"in a model's answer", `{"type":"openai","base_url":"` + s.URL + `/model","model":"m","api_key_env":"NEWS_TOKEN"}`, extract.Secret},
		{"in a model's refusal", `{"type":"openai","base_url":"` + s.URL + `/refusal","model":"m","api_key_file":"key"}`, extract.Failed},
		{"in a program's answer", command("answer", ""), extract.Secret},
		{"on standard error, where it is cut", command("stderr", ""), extract.Crashed},
		{"where what is kept of standard error begins and ends", command("flood", ""), extract.Crashed},
		{"in a line's answer", command("line", `,"protocol":"jsonl"`), extract.Secret},
		{"in a line that is none", command("noise", `,"protocol":"jsonl"`), extract.NoAnswer},
		{"in a line's error", command("errored", `,"protocol":"jsonl"`), extract.Failed},
		{"in a line too many", command("late", `,"protocol":"jsonl"`), extract.NoAnswer},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			x, err := configured(t, dir, tt.config)
			require.NoError(t, err)
			var got extract.Outcome
			require.NoError(t, each(context.Background(), x, []seeds.Article{ana}, x.Options, func(_ int, o extract.Outcome) { got = o }))
			require.Equal(t, tt.kind, extract.KindOf(got.Err), "%v", got.Err)
			require.Nil(t, got.Record)
			said := fmt.Sprintf("%+v %#v", got.Err, got.Err)
			for n := range len(key) - 6 {
				require.NotContains(t, said, key[n:n+6])
			}
		})
	}
	for _, config := range []string{
		`{"type":"http","url":"http://me:` + key + `@host:9x9/"}`,
		`{"type":"http","url":"gopher://host/?api_key=pk_Live-93Hqz"}`,
	} {
		_, err := configured(t, dir, config)
		require.Error(t, err)
		require.NotContains(t, err.Error(), "93Hqz")
	}
	require.NoError(t, filepath.WalkDir(filepath.Join(dir, cacheFolder), func(path string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			b, err := os.ReadFile(path)
			require.NoError(t, err)
			_, err = secrets.OfProgram([]string{"API_KEY=" + key}, nil).Check(seeds.Article{}, b, nil)
			require.NoError(t, err, path)
		}
		return nil
	}))
}

func reversed(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

// A Go user's values hold their own.
func TestSecretsOfGoUsers(t *testing.T) {
	const key = "pk_Live-93Hqz/Yw2+Ktu7mB"
	s := service(t)
	for _, x := range []extract.Extractor{
		must(command.New(command.Program{Args: []string{interpreter(), "testdata/telltale.py", "answer"}, Env: []string{"NEWS_TOKEN=" + key}})),
		must(command.New(command.Program{Args: []string{interpreter(), "testdata/telltale.py", "line"}, Env: []string{"NEWS_TOKEN=" + key}, Protocol: command.JSONLines})),
		must(web.New(web.Request{URL: s.URL + "/echo", Secrets: []string{key}, Body: `"` + key + `"`})),
	} {
		record, err := x.Extract(context.Background(), ana)
		require.Equal(t, extract.Secret, extract.KindOf(err))
		require.Nil(t, record)
		require.NotContains(t, err.Error(), key)
		require.NoError(t, extract.Close(x))
	}
	_, err := New("mine", config.Extractor{Type: "http", URL: "http://a:" + key + "@h:x/"}, "")
	require.NotContains(t, err.Error(), key)
}

func must[X any](x X, err error) X {
	if err != nil {
		panic(err)
	}
	return x
}
