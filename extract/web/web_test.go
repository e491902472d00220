package web

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
)

const secret = "sk-very-secret-0123456789"

// hexOf is what a header is told by that must not come back itself.
func hexOf(s string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(s))) }

// service answers well and badly, by path.
func service(t *testing.T) *httptest.Server {
	t.Helper()
	other := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		t.Error("the article reached another host")
	}))
	t.Cleanup(other.Close)
	mux := http.NewServeMux()
	reply := func(w http.ResponseWriter, body string) {
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		_, _ = io.WriteString(w, body)
	}
	mux.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		b, _ := json.Marshal(map[string]string{"method": r.Method, "body": string(body), "query": r.URL.RawQuery, "auth": hexOf(r.Header.Get("Authorization"))})
		reply(w, string(b))
	})
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/echo", http.StatusTemporaryRedirect)
	})
	mux.HandleFunc("/lost", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/echo", http.StatusFound) })
	mux.HandleFunc("/loop", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/loop", http.StatusPermanentRedirect)
	})
	mux.HandleFunc("/elsewhere", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, other.URL, http.StatusTemporaryRedirect)
	})
	mux.HandleFunc("/html", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = io.WriteString(w, "<h1>Sign in\x1b[0m</h1>")
	})
	mux.HandleFunc("/untyped", func(w http.ResponseWriter, _ *http.Request) {
		w.Header()["Content-Type"] = nil
		_, _ = io.WriteString(w, "{}")
	})
	mux.HandleFunc("/nothing", func(w http.ResponseWriter, _ *http.Request) { reply(w, " ") })
	mux.HandleFunc("/204", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	mux.HandleFunc("/half", func(w http.ResponseWriter, _ *http.Request) { reply(w, `{"form": "assay`) })
	mux.HandleFunc("/bytes", func(w http.ResponseWriter, _ *http.Request) { reply(w, "{\"a\":\"\xff\"}") })
	mux.HandleFunc("/break", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Content-Length", "1000")
		_, _ = io.WriteString(w, "{")
	})
	mux.HandleFunc("/endless", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		for r.Context().Err() == nil {
			if _, err := w.Write(make([]byte, 1<<16)); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/drip", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		for r.Context().Err() == nil {
			_, _ = io.WriteString(w, " ")
			w.(http.Flusher).Flush()
			time.Sleep(10 * time.Millisecond)
		}
	})
	mux.HandleFunc("/mute", func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body) // a server sees that its client has left once it has read the body
		<-r.Context().Done()
	})
	mux.HandleFunc("/key", func(w http.ResponseWriter, r *http.Request) {
		http.Error(w, "bad key "+r.Header.Get("Authorization"), http.StatusUnauthorized)
	})
	calls := 0
	mux.HandleFunc("/busy", func(w http.ResponseWriter, _ *http.Request) {
		if calls++; calls < 3 {
			w.Header().Set("Retry-After", "0")
			http.Error(w, "later", []int{http.StatusTooManyRequests, http.StatusServiceUnavailable}[calls%2])
			return
		}
		reply(w, "{}")
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestHTTP(t *testing.T) {
	s := service(t)
	for _, tt := range []struct {
		reason  string
		request Request
		limit   time.Duration
		want    string // of the answer, or of the error
		kind    extract.Kind
	}{
		{"the article as JSON", Request{URL: "/echo"}, 0, `"method":"POST"`, ""},
		{"its text", Request{URL: "/echo"}, 0, `\"text\":\"Ana said “é”.\"`, ""},
		{"a body of one's own", Request{URL: "/echo", Body: `{"q": {{json .Text}}, "l": "{{.Language}}"}`}, 0, `{\"q\": \"Ana said “é”.\", \"l\": \"en\"}`, ""},
		{"a query", Request{URL: "/echo?q={{urlquery .ID}}", Method: "GET"}, 0, `"query":"q=ana"`, ""},
		{"headers", Request{URL: "/echo", Headers: map[string]string{"authorization": "Bearer " + secret}}, 0, hexOf("Bearer " + secret), ""},
		{"moved on its host, with the article", Request{URL: "/moved"}, 0, "Ana said", ""},
		{"half a JSON is for Decode", Request{URL: "/half"}, 0, `{"form": "assay`, ""},
		{"and so is invalid UTF-8", Request{URL: "/bytes"}, 0, "\xff", ""},
		{"moved without the article", Request{URL: "/lost"}, 0, "configure that address", extract.Redirected},
		{"moved for ever", Request{URL: "/loop"}, 0, "more than five times", extract.Redirected},
		{"moved to another host", Request{URL: "/elsewhere"}, 0, "nothing was sent there", extract.Redirected},
		{"a page instead of JSON", Request{URL: "/html"}, 0, `"text/html" instead of application/json: <h1>Sign in[0m</h1>`, extract.ContentType},
		{"no type at all", Request{URL: "/untyped"}, 0, "instead of application/json", extract.ContentType},
		{"white space", Request{URL: "/nothing"}, 0, "an empty body", extract.Empty},
		{"204", Request{URL: "/204"}, 0, "204", extract.Empty},
		{"404", Request{URL: "/none"}, 0, "404", extract.Status},
		{"broken off", Request{URL: "/break"}, 0, "did not complete", extract.Unreachable},
		{"10 GB and more", Request{URL: "/endless", MaxOutput: 1 << 20}, 0, "more than 1048576 bytes", extract.TooLarge},
		{"slow loris", Request{URL: "/drip"}, 200 * time.Millisecond, "had not finished", extract.TimedOut},
		{"no answer", Request{URL: "/mute"}, 200 * time.Millisecond, "no answer", extract.TimedOut},
		{"a key comes back in an error", Request{URL: "/key", Headers: map[string]string{"Authorization": "Bearer " + secret}}, 0, "401 Unauthorized: bad key ***", extract.Status},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			tt.request.URL = s.URL + tt.request.URL
			x, err := New(tt.request)
			require.NoError(t, err)
			defer x.Close()
			if tt.limit == 0 {
				tt.limit = 20 * time.Second
			}
			got, err := x.Extract(within(t, tt.limit), ana)
			require.Equal(t, tt.kind, extract.KindOf(err), "%v", err)
			if err != nil {
				require.ErrorContains(t, err, tt.want)
				require.NotContains(t, fmt.Sprintf("%+v %#v", err, err), secret)
				return
			}
			require.Contains(t, string(got), tt.want)
		})
	}
}

func TestHTTPRetries(t *testing.T) {
	x, err := New(Request{URL: service(t).URL + "/busy"})
	require.NoError(t, err)
	defer x.Close()
	got, err := extract.Retry(x, 3).Extract(within(t, 20*time.Second), ana)
	require.NoError(t, err)
	require.Equal(t, "{}", string(got))
}

func TestHTTPUnreachable(t *testing.T) {
	s := httptest.NewServer(nil)
	s.Close()
	x, err := New(Request{URL: s.URL + "/x?key=" + secret, Secrets: []string{secret}})
	require.NoError(t, err)
	_, err = x.Extract(context.Background(), ana)
	require.Equal(t, extract.Unreachable, extract.KindOf(err))
	require.ErrorContains(t, err, "connection refused")
	require.NotContains(t, err.Error(), secret)
}

func TestBadRequests(t *testing.T) {
	for _, tt := range []struct {
		reason  string
		request Request
		says    string
	}{
		{"no address", Request{}, "not an http or https URL"},
		{"a file", Request{URL: "file:///etc/passwd"}, "not an http or https URL"},
		{"a template that does not parse", Request{URL: "http://localhost", Body: "{{.Text"}, "the body is not a valid template"},
		{"a header that would be two", Request{URL: "http://localhost", Headers: map[string]string{"A": "b\r\nC: d"}}, `header "A"`},
		{"a header without a name", Request{URL: "http://localhost", Headers: map[string]string{" ": "b"}}, "cannot be sent"},
	} {
		_, err := New(tt.request)
		require.ErrorContains(t, err, tt.says, tt.reason)
	}
	x, err := New(Request{URL: "http://localhost{{.Title}}/"})
	require.NoError(t, err)
	_, err = x.Extract(context.Background(), seeds.Article{ID: "a", Title: ".evil.example"})
	require.Equal(t, extract.BadID, extract.KindOf(err), "the host cannot depend on the article")
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2025, 2, 4, 12, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		in   string
		want time.Duration
	}{
		{"3", 3 * time.Second},
		{"Tue, 04 Feb 2025 12:01:00 GMT", time.Minute},
		{"Tue, 04 Feb 2025 11:00:00 GMT", 0},
		{"-1", 0},
		{"99999999999999999999", 0},
		{"soon", 0},
		{"", 0},
	} {
		require.Equal(t, tt.want, retryAfter(tt.in, now), tt.in)
	}
}
