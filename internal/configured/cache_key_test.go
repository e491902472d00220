package configured

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/seeds"
)

// keyOf is the key of a configuration's cache.
func keyOf(t *testing.T, dir, text string) string {
	t.Helper()
	var c config.Extractor
	require.NoError(t, json.Unmarshal([]byte(text), &c))
	b := &builder{config: c, dir: dir}
	x, err := b.source()
	require.NoError(t, err)
	defer extract.Close(x)
	key, ok := b.cacheKey()
	require.True(t, ok)
	return key
}

func TestTheKeyHoldsWhatDecides(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600))
	}
	write("key", "one")
	write("prompt", "Read it.")
	t.Setenv("ASSAY_TEST_MODE", "fast")
	t.Setenv("ASSAY_TEST_KEY", "first-key-of-two")
	const (
		command  = `{"type":"command","command":["cat"],"env":["ASSAY_TEST_MODE"]}`
		service  = `{"type":"http","url":"http://host/","headers":{"A":"${ASSAY_TEST_KEY}"},"env":["ASSAY_TEST_KEY"]}`
		model    = `{"type":"openai","base_url":"http://host/v1","model":"m","api_key_env":"ASSAY_TEST_KEY"}`
		withFile = `{"type":"openai","base_url":"http://host/v1","model":"m","api_key_file":"key","prompt":"prompt"}`
	)
	for _, tt := range []struct {
		reason, before, after string
		change                func()
		other                 bool
	}{
		{"nothing", command, command, func() {}, false},
		{"the value of a variable", command, command, func() { t.Setenv("ASSAY_TEST_MODE", "slow") }, true},
		{"no value instead of an empty one", command, command, func() { t.Setenv("ASSAY_TEST_MODE", ""); os.Unsetenv("ASSAY_TEST_MODE") }, true},
		{"a variable that is not named", command, command, func() { t.Setenv("ASSAY_TEST_OTHER", "x") }, false},
		{"the value of a header's variable", service, service, func() { t.Setenv("ASSAY_TEST_KEY", "second-key") }, true},
		{"an API key", model, model, func() { t.Setenv("ASSAY_TEST_KEY", "third-key") }, true},
		{"an API key in a file", withFile, withFile, func() { write("key", "two") }, true},
		{"the words of a prompt", withFile, withFile, func() { write("prompt", "Read it well.") }, true},
		{"a limit", model, strings.Replace(model, `"m"`, `"m","timeout":"5s","retries":2,"concurrency":3,"rate":4,"output_cap":5,"price":{"input":1}`, 1), func() {}, false},
		{"another model", model, strings.Replace(model, `"m"`, `"n"`, 1), func() {}, true},
		{"the model's own JSON", model, strings.Replace(model, `"m"`, `"m","map":"."`, 1), func() {}, true},
		{"another mapping", strings.Replace(model, `"m"`, `"m","map":"."`, 1), strings.Replace(model, `"m"`, `"m","map":".x"`, 1), func() {}, false},
		{"how the program reads", command, strings.Replace(command, `"env"`, `"input":"json","env"`, 1), func() {}, true},
		{"a password in an address", `{"type":"http","url":"http://a:open-1@host/"}`, `{"type":"http","url":"http://a:open-2@host/"}`, func() {}, true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			before := keyOf(t, dir, tt.before)
			tt.change()
			require.Equal(t, tt.other, before != keyOf(t, dir, tt.after))
		})
	}
}

// The name of a file in the cache tells nobody a secret: another machine, with
// another key, has another name for it. Without secrets the cache can be shared.
func TestTheKeyIsTheMachines(t *testing.T) {
	t.Setenv("ASSAY_TEST_KEY", "a-key-that-is-secret")
	const (
		secretive = `{"type":"http","url":"http://host/","headers":{"Authorization":"${ASSAY_TEST_KEY}"},"env":["ASSAY_TEST_KEY"]}`
		literal   = `{"type":"http","url":"http://a:open-sesame@host/"}`
		open      = `{"type":"http","url":"http://host/"}`
	)
	first := []string{keyOf(t, "", secretive), keyOf(t, "", literal), keyOf(t, "", open)}
	for _, name := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData"} {
		t.Setenv(name, t.TempDir())
	}
	second := []string{keyOf(t, "", secretive), keyOf(t, "", literal), keyOf(t, "", open)}
	require.NotEqual(t, first[0], second[0])
	require.NotEqual(t, first[1], second[1])
	require.Equal(t, first[2], second[2])
}

// asked is a service that counts.
func asked(t *testing.T) (url string, calls *atomic.Int32) {
	t.Helper()
	calls = new(atomic.Int32)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		calls.Add(1)
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(`{"people":[]}`))
	}))
	t.Cleanup(s.Close)
	return s.URL, calls
}

func TestNoMachineKeyNoCache(t *testing.T) {
	url, calls := asked(t)
	t.Setenv("ASSAY_TEST_KEY", "a-key-that-is-secret")
	home := filepath.Join(t.TempDir(), "nobody")
	for _, name := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData"} {
		t.Setenv(name, filepath.Join(home, "caches"))
	}
	dir := t.TempDir()
	twice := func(config string) int32 {
		before := calls.Load()
		for range 2 {
			x, err := configured(t, dir, config)
			require.NoError(t, err)
			require.NoError(t, each(context.Background(), x, []seeds.Article{ana}, x.Options, func(_ int, o extract.Outcome) { require.NoError(t, o.Err) }))
		}
		return calls.Load() - before
	}
	require.Equal(t, int32(2), twice(`{"type":"http","url":"`+url+`/a","headers":{"Authorization":"${ASSAY_TEST_KEY}"},"env":["ASSAY_TEST_KEY"]}`))
	require.NoDirExists(t, filepath.Join(dir, cacheFolder))
	require.NoDirExists(t, home, "a home that is not there is not made")
	require.Equal(t, int32(1), twice(`{"type":"http","url":"`+url+`/b"}`))
}

// Whatever of an article its extractor is told, another of it is another question.
func TestCacheKnowsArticles(t *testing.T) {
	url, calls := asked(t)
	x, err := configured(t, t.TempDir(), `{"type":"http","url":"`+url+`"}`)
	require.NoError(t, err)
	a := seeds.Article{ID: "a", Language: "en", Published: "2025-01-02", Title: "T", Publisher: "P", URL: "https://example.org/a", Text: "Words."}
	articles := []seeds.Article{a}
	for _, change := range []func(*seeds.Article){
		func(a *seeds.Article) { a.ID = "b" }, func(a *seeds.Article) { a.Language = "fr" }, func(a *seeds.Article) { a.Published = "2025-01-03" },
		func(a *seeds.Article) { a.Title = "U" }, func(a *seeds.Article) { a.Publisher = "Q" }, func(a *seeds.Article) { a.URL += "b" },
		func(a *seeds.Article) { a.Text = "Words!" }, func(a *seeds.Article) { a.Title, a.Publisher = "TP", "" },
	} {
		b := a
		change(&b)
		articles = append(articles, b)
	}
	for range 2 {
		require.NoError(t, each(context.Background(), x, articles, extract.Options{Concurrency: 1}, func(_ int, o extract.Outcome) { require.NoError(t, o.Err) }))
		require.Equal(t, int32(len(articles)), calls.Load())
	}
}
