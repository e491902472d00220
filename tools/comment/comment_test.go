package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// fake is an API of one of the services: as much of it as comments need.
type fake struct {
	service string
	notes   []fakeNote
	refuse  string // methods that the token may not use
	calls   []string
	tokens  map[string]bool
}

type fakeNote struct {
	id   int64
	by   string
	body string
}

func (f *fake) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f.calls = append(f.calls, r.Method)
	token := r.Header.Get("Authorization") + r.Header.Get("PRIVATE-TOKEN")
	f.tokens[token] = true
	var sent struct{ Body string }
	_ = json.NewDecoder(r.Body).Decode(&sent)
	list := map[string]string{"github": "/repos/o/r/issues/7/comments", "gitlab": "/projects/12/merge_requests/7/notes"}[f.service]
	one := map[string]string{"github": "/repos/o/r/issues/comments/", "gitlab": list + "/"}[f.service]
	id, _ := strconv.ParseInt(strings.TrimPrefix(r.URL.Path, one), 10, 64)
	switch {
	case r.URL.Path == "/user" && f.service == "github": // the token of a job belongs to no user
		w.WriteHeader(http.StatusForbidden)
	case r.URL.Path == "/user":
		fmt.Fprint(w, `{"id": 1}`)
	case strings.Contains(f.refuse, r.Method):
		w.WriteHeader(http.StatusForbidden)
	case r.URL.Path == list && r.Method == http.MethodGet:
		f.page(w, r)
	case r.URL.Path == list && r.Method == http.MethodPost:
		f.notes = append(f.notes, fakeNote{int64(1000 + len(f.notes)), "us", sent.Body})
		w.WriteHeader(http.StatusCreated)
	case id > 0 && r.Method == map[string]string{"github": http.MethodPatch, "gitlab": http.MethodPut}[f.service]:
		for i := range f.notes {
			if f.notes[i].id == id {
				f.notes[i].body = sent.Body
			}
		}
	default:
		w.WriteHeader(http.StatusTeapot)
	}
}

// page answers with a page of the comments, whose most is 100.
func (f *fake) page(w http.ResponseWriter, r *http.Request) {
	page, _ := strconv.Atoi(r.URL.Query().Get("page"))
	size, _ := strconv.Atoi(r.URL.Query().Get("per_page"))
	size = min(size, 100)
	list := []any{}
	for _, n := range f.notes[min(len(f.notes), (page-1)*size):min(len(f.notes), page*size)] {
		login, id := "github-actions[bot]", 1
		if n.by != "us" {
			login, id = n.by, 2
		}
		list = append(list, map[string]any{"id": n.id, "body": n.body, "user": map[string]any{"login": login}, "author": map[string]any{"id": id}, "system": false})
	}
	_ = json.NewEncoder(w).Encode(list)
}

func others(n int) (list []fakeNote) {
	for i := range n {
		list = append(list, fakeNote{int64(i + 1), "kim", fmt.Sprintf("remark %d", i)})
	}
	return list
}

const mark = "<!-- assay:news/suite -->\n"

func TestComment(t *testing.T) {
	report := "<!-- assay:suite -->\n## assay: ❌ regression\n\n1 finding broke\n"
	want := mark + "## assay: ❌ regression\n\n1 finding broke\n"
	for _, tt := range []struct {
		reason string
		notes  []fakeNote
		refuse string
		at     int // index of the comment that has the report, -1 for none
		says   string
	}{
		{"the first comment", others(3), "", 3, ""},
		{"that of an earlier run is updated in place, on the second page", append(others(130), fakeNote{500, "us", mark + "## assay: ✅ no change\n"}), "", 130, ""},
		{"a line end of a browser", []fakeNote{{5, "us", strings.ReplaceAll(mark, "\n", "\r\n") + "old"}}, "", 0, ""},
		{"another's comment with the marker is not touched", append(others(1), fakeNote{9, "mallory", mark + "## assay: ✅ improved\n"}), "", 2, ""},
		{"a comment that has the marker inside is not touched", []fakeNote{{9, "us", "I quote:\n" + mark}}, "", 1, ""},
		{"that of another suite is not touched", []fakeNote{{9, "us", "<!-- assay:other -->\nold"}}, "", 1, ""},
		{"the token of a fork may not write", others(2), http.MethodPost, -1, "no comment was written: POST was answered with 403 Forbidden: the token may not comment here"},
		{"nor read", others(2), http.MethodGet, -1, "GET was answered with 403"},
	} {
		for _, service := range []string{"github", "gitlab"} {
			t.Run(service+": "+tt.reason, func(t *testing.T) {
				f := &fake{service: service, notes: append([]fakeNote{}, tt.notes...), refuse: tt.refuse, tokens: map[string]bool{}}
				code, said := f.run(t, report)
				require.Zero(t, code, "a comment never fails a gate")
				require.NotContains(t, said, "s3cret")
				require.Contains(t, said, tt.says)
				if tt.says == "" {
					require.Empty(t, said)
				}
				for i, n := range f.notes {
					if i == tt.at {
						require.Equal(t, want, n.body)
						continue
					}
					require.Equal(t, tt.notes[i], n, "not touched")
				}
				require.Len(t, f.notes, max(len(tt.notes), tt.at+1))
			})
		}
	}
}

// run runs the command against the API.
func (f *fake) run(t *testing.T, report string) (code int, said string) {
	t.Helper()
	server := httptest.NewServer(f)
	defer server.Close()
	dir := t.TempDir()
	file, event := filepath.Join(dir, "report.md"), filepath.Join(dir, "event.json")
	require.NoError(t, os.WriteFile(file, []byte(report), 0o600))
	require.NoError(t, os.WriteFile(event, []byte(`{"pull_request": {"number": 7}}`), 0o600))
	env := map[string]map[string]string{
		"github": {"GITHUB_ACTIONS": "true", "GITHUB_EVENT_PATH": event, "GITHUB_API_URL": server.URL, "GITHUB_REPOSITORY": "o/r", "GITHUB_TOKEN": "s3cret"},
		"gitlab": {"GITLAB_CI": "true", "CI_API_V4_URL": server.URL, "CI_PROJECT_ID": "12", "CI_MERGE_REQUEST_IID": "7", "ASSAY_GITLAB_TOKEN": "s3cret"},
	}[f.service]
	var out bytes.Buffer
	code = run(t.Context(), []string{"-name", "news/suite", file}, func(name string) string { return env[name] }, &out)
	return code, out.String()
}

// What needs no request, and what cannot be asked.
func TestNoComment(t *testing.T) {
	file := filepath.Join(t.TempDir(), "report.md")
	require.NoError(t, os.WriteFile(file, []byte("x"), 0o600))
	push := filepath.Join(t.TempDir(), "event.json")
	require.NoError(t, os.WriteFile(push, []byte(`{"ref": "refs/heads/main"}`), 0o600))
	for _, tt := range []struct {
		reason string
		args   []string
		env    map[string]string
		code   int
		says   string
	}{
		{"no file", nil, nil, 2, "takes one file"},
		{"a flag that there is not", []string{"-nmae", "x"}, nil, 2, "nmae"},
		{"a report that was not written", []string{file + ".not"}, map[string]string{"GITHUB_ACTIONS": "true"}, 0, "::notice title=assay::no comment was written"},
		{"on a machine of one's own", []string{file}, nil, 0, "no job of GitHub or GitLab"},
		{"a push", []string{file}, map[string]string{"GITHUB_ACTIONS": "true", "GITHUB_EVENT_PATH": push, "GITHUB_TOKEN": "t"}, 0, "the event is of no pull request"},
		{"no token", []string{file}, map[string]string{"GITLAB_CI": "true", "CI_MERGE_REQUEST_IID": "1"}, 0, "ASSAY_GITLAB_TOKEN"},
		{"nobody answers", []string{file}, map[string]string{"GITLAB_CI": "true", "CI_MERGE_REQUEST_IID": "1", "ASSAY_GITLAB_TOKEN": "s3cret", "CI_API_V4_URL": "http://127.0.0.1:1"}, 0, "GET failed"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var out bytes.Buffer
			require.Equal(t, tt.code, run(t.Context(), tt.args, func(name string) string { return tt.env[name] }, &out))
			require.Contains(t, out.String(), tt.says)
			require.NotContains(t, out.String(), "s3cret")
		})
	}
}

// The token goes to the API alone, wherever it sends us.
func TestRedirectsAreNotFollowed(t *testing.T) {
	asked := false
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked = true }))
	defer elsewhere.Close()
	api := httptest.NewServer(http.RedirectHandler(elsewhere.URL, http.StatusTemporaryRedirect))
	defer api.Close()
	g, err := newGitLab(func(name string) string {
		return map[string]string{"CI_API_V4_URL": api.URL, "CI_PROJECT_ID": "1", "CI_MERGE_REQUEST_IID": "1", "ASSAY_GITLAB_TOKEN": "t"}[name]
	})
	require.NoError(t, err)
	require.ErrorContains(t, comment(t.Context(), g, mark, "x"), "307")
	require.False(t, asked)
}

// An API that is down does not say whose comments are ours: no second one is written.
func TestAnAPIThatIsDown(t *testing.T) {
	wrote := false
	api := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/user":
			w.WriteHeader(http.StatusBadGateway)
		case r.Method == http.MethodGet:
			fmt.Fprintf(w, `[{"id": 1, "body": %q, "user": {"login": "us"}}]`, mark+"old")
		default:
			wrote = true
		}
	}))
	defer api.Close()
	g := github{newAPI(api.URL, "Authorization", "Bearer t"), "o/r", 7}
	require.ErrorContains(t, comment(t.Context(), g, mark, "x"), "502")
	require.False(t, wrote)
}

func TestMarker(t *testing.T) {
	for name, want := range map[string]string{
		"suite": "suite", "news/fr": "news/fr", "a -- b": "a-b", "--> <script>": "script", "": "suite", "한국어": "한국어", "a\nb": "a-b",
	} {
		require.Equal(t, "<!-- assay:"+want+" -->\n", markerOf(name), name)
	}
}
