package review_test

import (
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/review"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// ferry is an article, and what an extractor misread in it.
func ferry(language string) (seeds.Article, *schema.Article) {
	text := "The ferry cost $3.5 million and carries nearly 800 passengers, Anna Roux, head of Orsel, said on Monday. It starts next month.\n"
	a := seeds.Article{ID: "ferry", Language: language, Published: "2025-06-03", Title: "A ferry starts", Text: text}
	at := func(words string) []schema.Mention { return []schema.Mention{{Text: words}} }
	number := func(s string) schema.Decimal {
		d, err := schema.ParseDecimal(s)
		if err != nil {
			panic(err)
		}
		return d
	}
	return a, &schema.Article{
		Form: schema.ArticleForm, Source: schema.Source{ID: "ferry"},
		Parties: []schema.Party{
			{ID: "roux", Type: schema.Person, Name: "Anna Roux", Roles: []schema.Role{{Title: "head", Of: "orsel"}}, Mentions: at("Anna Roux")},
			{ID: "orsel", Type: schema.Organization, Name: "Orsel", Mentions: at("Orsel")},
		},
		Figures: []schema.Figure{
			{ID: "fare", Kind: schema.Money, Value: number("3500"), Unit: "USD", Mentions: at("$3.5 million")},
			{ID: "riders", Kind: schema.Count, Value: number("800"), Unit: "passengers", Qualifier: schema.About, Mentions: at("800 passengers")},
		},
		Dates: []schema.Date{{ID: "start", Value: "2025-07-01", Mentions: at("next month")}},
	}
}

func proposed(t *testing.T, language string) (store.Store, *review.Server, *httptest.Server) {
	t.Helper()
	t.Setenv("CI", "")
	s := store.Store{Dir: t.TempDir()}
	a, record := ferry(language)
	_, err := s.Propose(t.Context(), &a, record, store.ProposeOptions{From: "thing"})
	require.NoError(t, err)
	r, err := review.New(review.Options{Store: s, Articles: []seeds.Article{a}, By: "kim"})
	require.NoError(t, err)
	h := httptest.NewServer(r)
	t.Cleanup(h.Close)
	return s, r, h
}

// A value that its words do not support is taken alone, and with a reason of
// its own.
func TestAgainstItsWords(t *testing.T) {
	s, r, h := proposed(t, "en")
	c := client(t, r, h)
	page := h.URL + "/article/ferry"
	_, body := get(t, c, page)
	require.Contains(t, body, "“$3.5 million” reads 3500000 USD; proposed 3500 USD")
	require.Contains(t, body, "“next month” reads 2025-07; proposed 2025-07-01, a Tuesday (it is finer than its words)")
	require.Contains(t, body, "The words of 2 changes do not support them")
	require.Contains(t, body, "<ins>head of Orsel</ins>", "what comes with a fact is shown")
	require.NotContains(t, body, `name="accept" value="figure/fare"`)

	refused := func(says string, fields url.Values) {
		t.Helper()
		status, body := form(t, c, page, "decide", fields)
		require.Equal(t, 422, status)
		require.Contains(t, body, says)
		f, err := s.Golden("ferry")
		require.NoError(t, err)
		require.Nil(t, f.Golden)
	}
	refused("reads 3500000 USD", url.Values{"accept_all": {"1"}, "reason": {"x"}})
	refused("reads 3500000 USD", url.Values{"accept_all": {"1"}, "settled": {"1"}, "reason": {"x"}})
	refused("accept it alone", url.Values{"accept_all": {"1"}, "mean": {"date/start"}, "reason": {"x"}})
	refused("reads 3500000 USD", url.Values{"accept": {"figure/fare"}, "reason": {"x"}})
	refused("a reason is needed", url.Values{"against": {"figure/fare"}, "reason": {" "}})

	status, body := form(t, c, page, "decide", url.Values{"against": {"figure/fare"}, "reason": {"a slip of the article"}})
	require.Equal(t, 200, status, body)
	require.Contains(t, body, "Accepted against its words: ")
	history, err := s.History()
	require.NoError(t, err)
	last := history[len(history)-1]
	require.Equal(t, "a slip of the article", last.Why)
	require.Contains(t, last.Facts[len(last.Facts)-1].Against, "reads 3500000 USD")
	require.Empty(t, golden.Stale(must(t, s), at(ferry("en"))))
}

func must(t *testing.T, s store.Store) *schema.Golden {
	t.Helper()
	f, err := s.Golden("ferry")
	require.NoError(t, err)
	return f.Golden
}

func at(a seeds.Article, _ *schema.Article) *seeds.Article { return &a }

// What a person types is theirs to say, but not unseen.
func TestATypedValueIsHeldToo(t *testing.T) {
	s, r, h := proposed(t, "en")
	c := client(t, r, h)
	page := h.URL + "/article/ferry"
	add := func(value, says string) {
		t.Helper()
		status, body := form(t, c, page, "add", url.Values{
			"words": {"$3.5 million"}, "fact_kind": {"figure"}, "figure.kind": {"money"}, "figure.value": {value}, "figure.unit": {"USD"},
		})
		require.Equal(t, 200, status, body)
		require.Contains(t, body, says)
	}
	add("3500", "But its words do not support it: “$3.5 million” reads 3500000 USD; written is 3500 USD.")
	key := "figure/" + must(t, s).Figures[0].ID
	fields := url.Values{"key": {key}, "kind": {"money"}, "value": {"3500000"}, "unit": {"USD"}, "reviewed": {"1"}}
	_, body := form(t, c, page, "fact", fields)
	require.Contains(t, body, "Saved "+key+".")
	require.NotContains(t, body, "written is")
	fields.Del("hash")
	fields.Set("value", "35000000")
	_, body = form(t, c, page, "fact", fields)
	require.Contains(t, body, "written is 35000000 USD")
}

// Words in a language without a grammar are read by a person, fact by fact or
// all at once, and never by nobody.
func TestUnreadWordsWaitForAReader(t *testing.T) {
	s, r, h := proposed(t, "pl")
	c := client(t, r, h)
	page := h.URL + "/article/ferry"
	_, body := get(t, c, page)
	require.Contains(t, body, "unverified: the words of the article were not read: there is no grammar for its language, pl")
	for _, tt := range []struct {
		reason string
		fields url.Values
		status int
	}{
		{"all at once", url.Values{"accept_all": {"1"}}, 422},
		{"one of them", url.Values{"accept": {"figure/fare"}}, 422},
		{"with the tick of another", url.Values{"accept": {"figure/fare"}, "unverified": {"date/start"}}, 422},
		{"with its own", url.Values{"accept": {"figure/fare"}, "unverified": {"figure/fare"}}, 200},
		{"a name is found in any language", url.Values{"accept": {"party/orsel"}}, 200},
		{"the rest of them at once", url.Values{"accept_all": {"1"}, "unverified": {"*"}}, 200},
	} {
		tt.fields.Set("reason", "read")
		status, body := form(t, c, page, "decide", tt.fields)
		require.Equal(t, tt.status, status, "%s: %s", tt.reason, body)
	}
	require.Len(t, must(t, s).Figures, 2)
}

// An article of which nothing but the bytes differ is not called stale.
func TestBytesAreNotStale(t *testing.T) {
	s, _, _ := proposed(t, "en")
	a, _ := ferry("en")
	_, err := s.Accept(t.Context(), "ferry", store.Selection{Facts: []string{"party"}, By: "kim", Why: "w", Article: &a})
	require.NoError(t, err)
	a.Text = strings.ReplaceAll(a.Text, "\n", "\r\n")
	server, err := review.New(review.Options{Store: store.Store{Dir: s.Dir}, Articles: []seeds.Article{a}, By: "kim"})
	require.NoError(t, err)
	h := httptest.NewServer(server)
	defer h.Close()
	c := client(t, server, h)
	for _, path := range []string{"/", "/article/ferry"} {
		_, body := get(t, c, h.URL+path)
		require.Contains(t, body, "only its line ends differ")
		require.NotContains(t, body, "stale")
	}
}
