package review_test

import (
	"errors"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/internal/review"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// store holds copies of the kit's goldens, with a proposal for timeline-en that adds
// one party, changes one and removes a quote.
func newStore(t testing.TB) store.Store {
	t.Helper()
	t.Setenv("CI", "")
	s := store.Store{Dir: t.TempDir()}
	for _, id := range []string{"timeline-en", "stargate-fr"} {
		data, err := os.ReadFile(filepath.Join("..", "..", "golden", id+".json"))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(s.Dir, id+".json"), data, 0o644))
	}
	a := article(t, "timeline-en")
	f, err := s.Golden("timeline-en")
	require.NoError(t, err)
	r := view.Clone(f.Golden).Article()
	for i := range r.Parties {
		if r.Parties[i].ID == "calloway" {
			r.Parties[i].Type = schema.Person
		}
	}
	r.Parties = append(r.Parties, schema.Party{ID: "barge", Type: schema.Product, Name: "barge", Mentions: []schema.Mention{{Text: "barge"}}})
	r.Quotes = r.Quotes[1:]
	_, err = s.Propose(t.Context(), &a, r, store.ProposeOptions{From: "thing", Removals: true})
	require.NoError(t, err)
	return s
}

func article(t testing.TB, id string) seeds.Article {
	t.Helper()
	for _, a := range seeds.Kit() {
		if a.ID == id {
			return a
		}
	}
	t.Fatalf("no article %q", id)
	return seeds.Article{}
}

func serve(t testing.TB, s store.Store) (*review.Server, *httptest.Server) {
	t.Helper()
	r, err := review.New(review.Options{Store: s, Articles: seeds.Kit(), By: "kim"})
	require.NoError(t, err)
	h := httptest.NewServer(r)
	t.Cleanup(h.Close)
	return r, h
}

// client has opened the link.
func client(t testing.TB, r *review.Server, h *httptest.Server) *http.Client {
	t.Helper()
	jar, err := cookiejar.New(nil)
	require.NoError(t, err)
	c := h.Client()
	c.Jar = jar
	answer, err := c.Get(r.URL(h.Listener))
	require.NoError(t, err)
	require.NoError(t, answer.Body.Close())
	require.Equal(t, http.StatusOK, answer.StatusCode)
	return c
}

func get(t testing.TB, c *http.Client, url string) (int, string) {
	t.Helper()
	answer, err := c.Get(url)
	require.NoError(t, err)
	defer func() { _ = answer.Body.Close() }()
	body, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	return answer.StatusCode, string(body)
}

// form posts fields with the tokens that the article's page holds.
func form(t testing.TB, c *http.Client, page, action string, fields url.Values) (int, string) {
	t.Helper()
	_, body := get(t, c, page)
	for _, name := range []string{"csrf", "hash", "seen"} {
		if m := regexp.MustCompile(`name="` + name + `" value="([^"]*)"`).FindStringSubmatch(body); m != nil && !fields.Has(name) {
			fields.Set(name, m[1])
		}
	}
	answer, err := c.PostForm(page+"/"+action, fields)
	require.NoError(t, err)
	defer func() { _ = answer.Body.Close() }()
	text, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	return answer.StatusCode, string(text)
}

func TestOnlyTheOpenedBrowserGetsIn(t *testing.T) {
	t.Setenv("CI", "")
	r, h := serve(t, newStore(t))
	in := client(t, r, h)
	out := &http.Client{}
	type reply struct {
		status int
		policy string
	}
	ask := func(c *http.Client, method, path, host string, header ...string) reply {
		var body io.Reader
		if method == http.MethodPost {
			body = strings.NewReader("key=party/calloway")
		}
		q, err := http.NewRequest(method, h.URL+path, body)
		require.NoError(t, err)
		if host != "" {
			q.Host = host
		}
		if method == http.MethodPost {
			q.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		}
		for i := 0; i+1 < len(header); i += 2 {
			q.Header.Set(header[i], header[i+1])
		}
		answer, err := c.Do(q)
		require.NoError(t, err)
		require.NoError(t, answer.Body.Close())
		return reply{answer.StatusCode, answer.Header.Get("Content-Security-Policy")}
	}
	for _, tt := range []struct {
		reason string
		answer reply
		want   int
	}{
		{"the opened browser", ask(in, "GET", "/", ""), 200},
		{"no cookie", ask(out, "GET", "/", ""), 403},
		{"no cookie for an asset", ask(out, "GET", "/assets/review.js", ""), 403},
		{"a wrong token", ask(out, "GET", "/?token=0000", ""), 403},
		{"a name that resolves here", ask(in, "GET", "/", "evil.example"), 421},
		{"a name with a loopback in it", ask(in, "GET", "/", "127.0.0.1.evil.example:80"), 421},
		{"localhost", ask(out, "GET", "/", "localhost:1"), 403},
		{"a change without the page's token", ask(in, "POST", "/article/timeline-en/delete", ""), 403},
		{"a change from another origin", ask(in, "POST", "/article/timeline-en/delete", "", "Origin", "http://evil.example"), 403},
		{"a change from another site", ask(in, "POST", "/article/timeline-en/delete", "", "Sec-Fetch-Site", "cross-site"), 403},
		{"an unknown article", ask(in, "GET", "/article/nobody", ""), 404},
		{"a folder above", ask(in, "GET", "/assets/../server.go", ""), 404},
	} {
		require.Equal(t, tt.want, tt.answer.status, tt.reason)
		require.Contains(t, tt.answer.policy, "default-src 'none'", tt.reason)
		require.NotContains(t, tt.answer.policy, "unsafe", tt.reason)
	}
	_, err := review.Listen("0.0.0.0:0")
	require.ErrorContains(t, err, "this machine alone")
	_, err = review.Listen("192.0.2.1:80")
	require.Error(t, err)
}

// A whole review by plain forms, as without a script.
func TestReviewByForms(t *testing.T) {
	t.Setenv("CI", "")
	s := newStore(t)
	r, h := serve(t, s)
	c := client(t, r, h)
	status, list := get(t, c, h.URL+"/")
	require.Equal(t, 200, status)
	require.Contains(t, list, "3 changes proposed")
	require.Contains(t, list, "no golden yet")
	page := h.URL + "/article/timeline-en"
	status, body := get(t, c, page)
	require.Equal(t, 200, status)
	require.Contains(t, body, `<mark class="fact k-date"`)
	require.NotContains(t, body, " style=")
	require.NotContains(t, body, "<script>")

	change := func(action string, fields url.Values, want int, says string) {
		t.Helper()
		status, body := form(t, c, page, action, fields)
		require.Equal(t, want, status, body)
		require.Contains(t, body, says)
	}
	change("decide", url.Values{"accept": {"party/barge"}, "reason": {"it is there"}}, 200, "Accepted party/barge. 2 left to decide.")
	change("decide", url.Values{"accept": {"quote/false-dawns"}, "reason": {"x"}}, 422, "would remove facts")
	change("decide", url.Values{"reject": {"quote/false-dawns"}, "reason": {"she said it"}}, 200, "1 left")
	change("decide", url.Values{"reject_all": {"1"}, "reason": {" "}}, 200, "0 left") // nobody has to think of a reason
	change("add", url.Values{"words": {"PORT ELLERY"}, "start": {"0"}, "end": {"11"}, "fact_kind": {"date"}, "date.value": {"next week"}}, 422, "not an EDTF date")
	change("add", url.Values{"words": {"Wednesday"}, "fact_kind": {"date"}, "date.value": {"2024-11-13"}}, 422, "stands in 2 places")
	change("add", url.Values{"words": {"tolls"}, "fact_kind": {"party"}, "party.name": {"tolls"}, "party.type": {"product"}}, 200, "Added party/tolls.")
	change("add", url.Values{"fact_kind": {"figure"}, "never": {"1"}, "figure.kind": {"count"}, "figure.value": {"7"}}, 422, "needs its reason")
	change("add", url.Values{"fact_kind": {"figure"}, "never": {"1"}, "why": {"no seven"}, "figure.kind": {"count"}, "figure.value": {"7"}}, 200, "Added never/figure/7.")
	change("fact", url.Values{"key": {"party/tarrant"}, "name": {"Imogen Tarrant"}, "type": {"person"}, "aliases": {"Tarrant\r\nMs Tarrant\r\n"},
		"role": {"chief engineer", ""}, "role_of": {"authority", ""}, "reviewed": {"1"}, "optional": {"1"}, "why": {"named twice"}}, 200, "Saved party/tarrant.")
	change("fact", url.Values{"key": {"figure/first"}, "kind": {"ordinal"}, "value": {"one"}}, 422, "write digits alone")
	change("delete", url.Values{"key": {"party/authority"}}, 422, "is pointed at by party/tarrant")
	change("delete", url.Values{"key": {"event/tolls-vote"}}, 200, "Deleted event/tolls-vote.")
	change("record", url.Values{"complete": {"parties"}, "phenomena": {"decade\r\ncentury"}, "reviewed": {"1"}}, 200, "Saved")

	f, err := s.Golden("timeline-en")
	require.NoError(t, err)
	g := f.Golden
	require.Equal(t, schema.Complete{Parties: true}, g.Complete)
	require.Equal(t, []string{"century", "decade"}, g.Phenomena)
	tarrant, ok := view.Find(g, "party/tarrant")
	require.True(t, ok)
	require.Equal(t, []string{"Tarrant", "Ms Tarrant"}, tarrant.Party.Aliases)
	require.Equal(t, []schema.Role{{Title: "chief engineer", Of: "authority"}}, tarrant.Party.Roles)
	require.Equal(t, schema.Optional, tarrant.Party.Need)
	tolls, ok := view.Find(g, "party/tolls")
	require.True(t, ok)
	require.Equal(t, "tolls", (*tolls.Mentions)[0].Text)
	_, ok = view.Find(g, "event/tolls-vote")
	require.False(t, ok)
	_, ok = view.Find(g, "never/figure/7")
	require.True(t, ok)
	calloway, _ := view.Find(g, "party/calloway")
	require.Equal(t, schema.Organization, calloway.Party.Type)
	history, err := s.History()
	require.NoError(t, err)
	for _, d := range history {
		require.Equal(t, "kim", d.By)
	}
	require.Len(t, history, 8)
}

// A file that changed on disk is never written over; what was typed is kept
// and can be sent again.
func TestConflictWithTheDisk(t *testing.T) {
	t.Setenv("CI", "")
	s := newStore(t)
	r, h := serve(t, s)
	c := client(t, r, h)
	page := h.URL + "/article/stargate-fr"
	f, err := s.Golden("stargate-fr")
	require.NoError(t, err)
	_, body := get(t, c, page)
	require.Contains(t, body, f.Hash)
	old := f.Hash
	f.Golden.Parties[0].Aliases = append(f.Golden.Parties[0].Aliases, "Elsewhere")
	_, err = s.Save(t.Context(), f, f.Golden, store.HistoryEntry{Action: store.ActionEdit, By: "somebody"})
	require.NoError(t, err)
	date := f.Golden.Dates[0]
	fields := url.Values{"key": {"date/" + date.ID}, "value": {date.Value}, "why": {"typed meanwhile"}, "reviewed": {"1"}, "hash": {old}}
	status, body := form(t, c, page, "fact", fields)
	require.Equal(t, http.StatusConflict, status)
	require.Contains(t, body, "changed on disk")
	require.Contains(t, body, "<ins>Elsewhere</ins>", "what changed is shown")
	require.Contains(t, body, `name="why" value="typed meanwhile"`, "what was typed is kept")
	fields.Del("hash")
	status, _ = form(t, c, page, "fact", fields)
	require.Equal(t, http.StatusOK, status)
	now, err := s.Golden("stargate-fr")
	require.NoError(t, err)
	require.Contains(t, now.Golden.Parties[0].Aliases, "Elsewhere")
	require.Equal(t, "typed meanwhile", now.Golden.Dates[0].Why)
}

func TestNothingIsWrittenReadOnly(t *testing.T) {
	s := newStore(t)
	r, err := review.New(review.Options{Store: s, Articles: seeds.Kit(), By: "kim", ReadOnly: errors.New("nothing is written here")})
	require.NoError(t, err)
	h := httptest.NewServer(r)
	t.Cleanup(h.Close)
	c := client(t, r, h)
	status, body := form(t, c, h.URL+"/article/timeline-en", "decide", url.Values{"accept": {"party/barge"}, "reason": {"x"}})
	require.Equal(t, 422, status)
	require.Contains(t, body, "nothing is written here")
	h2, err := s.History()
	require.NoError(t, err)
	require.Empty(t, h2)
}

func TestSuggest(t *testing.T) {
	r, h := serve(t, newStore(t))
	c := client(t, r, h)
	for _, tt := range []struct{ reason, query, want string }{
		{"a date", "start=71&end=82", `"value":"2025-05-17"`},
		{"a name", "start=27&end=46", `"name":"Marrow Sound Bridge"`},
		{"typed words in one place", "words=17+May+2025", `"start":71,"end":82,"fields":{"timex":"","value":"2025-05-17"}`},
		{"typed words in two places", "words=Wednesday", `"start":0,"end":0`},
		{"typed words that are not there", "words=Atlantis", "not in the article"},
		{"outside", "start=9999999&end=99999999", "stretch of the article"},
		{"nothing", "", "stretch of the article"},
	} {
		_, body := get(t, c, h.URL+"/article/timeline-en/suggest?"+tt.query)
		require.Contains(t, body, tt.want, tt.reason)
	}
}

// A hostile article stays text.
func TestHostileArticleStaysText(t *testing.T) {
	t.Setenv("CI", "")
	a := seeds.Article{ID: "x", Language: "en", Title: `<img src=x onerror=alert(1)>`, Text: "<script>alert(1)</script>\r\njavascript:alert(1) \u202e\x00 ]]>\n"}
	r, err := review.New(review.Options{Store: store.Store{Dir: t.TempDir()}, Articles: []seeds.Article{a}, By: "kim"})
	require.NoError(t, err)
	h := httptest.NewServer(r)
	defer h.Close()
	c := client(t, r, h)
	_, body := get(t, c, h.URL+"/article/x")
	require.NotContains(t, body, "<script>alert")
	require.NotContains(t, body, "<img")
	require.Contains(t, body, "&lt;script&gt;alert(1)&lt;/script&gt;&#13;\n")
}

// A page grows with its facts and not with their square.
func TestManyFactsMakeNoHugePage(t *testing.T) {
	t.Setenv("CI", "")
	s := store.Store{Dir: t.TempDir()}
	a := seeds.Article{ID: "many", Language: "en", Text: "Nothing.\n"}
	size := func(n int) int {
		g := view.New(schema.Source{ID: a.ID, SHA256: a.SHA256(), Offsets: schema.CodePoint})
		for i := range n {
			id := "p" + strconv.Itoa(i)
			g.Parties = append(g.Parties, schema.Party{ID: id, Type: schema.Person, Name: "Person " + id, Roles: []schema.Role{{Title: "chief", Of: "p0"}}})
		}
		f, err := s.Golden(a.ID)
		require.NoError(t, err)
		_, err = s.Save(t.Context(), f, g, store.HistoryEntry{Action: store.ActionEdit})
		require.NoError(t, err)
		r, err := review.New(review.Options{Store: s, Articles: []seeds.Article{a}, By: "kim"})
		require.NoError(t, err)
		h := httptest.NewServer(r)
		defer h.Close()
		c := client(t, r, h)
		_, body := get(t, c, h.URL+"/article/many")
		if n > 100 {
			status, body := form(t, c, h.URL+"/article/many", "fact", url.Values{"key": {"party/p1"}, "name": {"Person p1"}, "role": {"chief"}, "role_of": {"p2"}})
			require.Equal(t, 200, status, body)
			status, body = form(t, c, h.URL+"/article/many", "fact", url.Values{"key": {"party/p1"}, "name": {"Person p1"}, "role": {"chief"}, "role_of": {"nobody"}})
			require.Equal(t, 422, status)
			require.Contains(t, body, "nobody")
		}
		return len(body)
	}
	require.Less(t, size(800), 3*size(400))
}

// A golden carried over to a changed article is settled and accepted in the page.
func TestReviewOfAChangedArticle(t *testing.T) {
	t.Setenv("CI", "")
	s := store.Store{Dir: t.TempDir()}
	a := seeds.Article{ID: "what, 100% #1", Language: "en", Text: "Kim met Roe, then May left.\n"}
	g := view.New(schema.Source{ID: a.ID, SHA256: a.SHA256(), Offsets: schema.CodePoint})
	for _, p := range []struct {
		id    string
		start int
	}{{"Kim", 0}, {"Roe", 8}, {"May", 18}} {
		g.Parties = append(g.Parties, schema.Party{ID: p.id, Type: schema.Person, Name: p.id, Mentions: []schema.Mention{schema.At(p.start, p.start+3, p.id)}})
	}
	f, err := s.Golden(a.ID)
	require.NoError(t, err)
	_, err = s.Save(t.Context(), f, g, store.HistoryEntry{Action: store.ActionEdit})
	require.NoError(t, err)
	a.Text = "Roe left, then May left. Kim stayed, and Kim slept.\n"
	report, err := s.Update(t.Context(), store.UpdateOptions{Articles: []seeds.Article{a}})
	require.NoError(t, err)
	require.Equal(t, store.Proposed, report.Goldens[0].Status)

	r, err := review.New(review.Options{Store: s, Articles: []seeds.Article{a}, By: "kim"})
	require.NoError(t, err)
	h := httptest.NewServer(r)
	defer h.Close()
	c := client(t, r, h)
	_, list := get(t, c, h.URL+"/")
	link := regexp.MustCompile(`href="(/article/[^"]*)"`).FindStringSubmatch(list)
	require.NotNil(t, link)
	page := h.URL + link[1]
	_, body := get(t, c, page)
	require.Contains(t, body, "all of it is decided at once")
	require.Contains(t, body, "Where does “Kim” stand now?")
	require.NotContains(t, body, `name="accept" value=`)
	status, body := form(t, c, page, "decide", url.Values{"accept_all": {"1"}, "reason": {"x"}})
	require.Equal(t, 422, status, "what is in doubt is settled first")
	require.Contains(t, body, "has conflicts that a person must resolve")
	status, body = form(t, c, page, "place", url.Values{"key": {"party/Kim"}, "surface": {"Kim"}, "start": {"0"}, "end": {"3"}})
	require.Equal(t, 422, status)
	require.Contains(t, body, "does not stand at")
	status, body = form(t, c, page, "place", url.Values{"key": {"party/Kim"}, "surface": {"Kim"}, "start": {"41"}, "end": {"44"}})
	require.Equal(t, 200, status, body)
	status, body = form(t, c, page, "decide", url.Values{"accept_all": {"1"}, "reason": {"the second Kim"}})
	require.Equal(t, 200, status, body)
	f, err = s.Golden(a.ID)
	require.NoError(t, err)
	require.Equal(t, a.SHA256(), f.Golden.Source.SHA256)
	require.Equal(t, 41, *f.Golden.Parties[0].Mentions[0].Start)
}
