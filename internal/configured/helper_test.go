package configured

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"strings"
	"sync"
	"testing"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
)

// each calls f with the outcomes of All.
func each(ctx context.Context, x extract.Extractor, articles []seeds.Article, o extract.Options, f func(i int, out extract.Outcome)) error {
	for out, err := range extract.All(ctx, x, articles, o) {
		if err != nil {
			return err
		}
		f(out.Index, out)
	}
	return nil
}

var ana = seeds.Article{ID: "ana", Language: "en", Published: "2025-02-04", Text: "Ana said “é”."}

// interpreter is Python itself: python3 may be a slow script that looks for it.
var interpreter = sync.OnceValue(func() string {
	out, err := exec.Command("python3", "-c", "import sys; print(sys.executable)").Output()
	if err != nil {
		return "python3"
	}
	return strings.TrimSpace(string(out))
})

const secret = "sk-very-secret-0123456789"

const anaRecord = `{"form":"assay/article@1","source":{"id":"ana"},"parties":[{"type":"person","name":"Ana"}],"figures":[],"dates":[]}`

// service answers with what it was asked.
func service(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		b, _ := json.Marshal(map[string]string{"method": r.Method, "body": string(body), "query": r.URL.RawQuery, "auth": hexOf(r.Header.Get("Authorization"))})
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		_, _ = w.Write(b)
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

// hexOf is what a header is told by that must not come back itself.
func hexOf(s string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(s))) }

// endpoint is an OpenAI-compatible server that answers with content, and keeps
// the last question.
func endpoint(t *testing.T, answer string, question *map[string]any) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/v1/chat/completions" || r.Header.Get("Authorization") != "Bearer "+secret {
			http.Error(w, `{"error": {"message": "Incorrect API key provided: `+strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")+`"}}`, http.StatusUnauthorized)
			return
		}
		if question != nil {
			if err := json.NewDecoder(r.Body).Decode(question); err != nil {
				t.Error(err)
			}
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, answer)
	}))
	t.Cleanup(s.Close)
	return s
}

func chat(content, finish string) string {
	b, _ := json.Marshal(content)
	return `{"choices": [{"message": {"role": "assistant", "content": ` + string(b) + `}, "finish_reason": "` + finish + `"}], "usage": {"prompt_tokens": 1000, "completion_tokens": 200}}`
}

func escaped(s, format string) string {
	var b strings.Builder
	for _, r := range s {
		fmt.Fprintf(&b, format, r)
	}
	return b.String()
}
