package review

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// FuzzRequests sends any form to a review of an invented golden and of what is
// proposed for it: the server never breaks, nothing of a form gets into the page
// as HTML, and what it wrote is a golden.
func FuzzRequests(f *testing.F) {
	for _, data := range invent.Seeds(16) {
		f.Add(data)
	}
	f.Setenv("CI", "")
	dir := f.TempDir()
	pending := filepath.Join(dir, "pending", "a.json")
	require.NoError(f, os.Mkdir(filepath.Dir(pending), 0o700))
	goldens := store.Store{Dir: dir}
	s, err := New(Options{Store: goldens, By: "kim"})
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, data []byte) {
		d := invent.From(data)
		look := d.Rarely(4) // a page takes longer to show than a change to make
		action := invent.One(d, []string{"decide", "fact", "add", "delete", "record", "place"})
		fields := url.Values{}
		for n := 1 + d.Upto(10); n > 0; n-- {
			fields.Add(invent.One(d, fieldNames), drawField(d))
		}
		c := invent.New(d)
		file := filepath.Join(dir, "a.json")
		require.NoError(t, os.WriteFile(file, encoded(t, c.Golden), 0o600))
		proposed := view.Clone(c.Golden)
		proposed.Parties, proposed.Figures, proposed.Dates = c.Got.Parties, c.Got.Figures, c.Got.Dates
		require.NoError(t, os.WriteFile(pending, encoded(t, proposed), 0o600))
		_ = os.Remove(filepath.Join(dir, "history.jsonl"))

		a := seeds.Article{ID: "a", Language: c.Language, Published: invent.Published, Text: c.Text}
		s.options.Articles, s.flash, s.seen, s.order = []seeds.Article{a}, map[string]string{}, map[string]*schema.Golden{}, nil
		now, err := goldens.Golden("a")
		require.NoError(t, err)
		fields.Set("csrf", s.csrf)
		fields.Set("hash", now.Hash)
		if p, err := goldens.Proposal("a", &a); err == nil && p != nil {
			fields.Set("seen", p.Hash())
		}
		w := send(s, http.MethodPost, "/article/a/"+action, fields)
		require.Less(t, w.Code, 500, "%s", w.Body)
		if look {
			page := send(s, http.MethodGet, "/article/a", nil)
			require.Less(t, page.Code, 500, "%s", page.Body)
			w.Body.Write(page.Body.Bytes())
		}
		require.NotContains(t, w.Body.String(), "<zz")
		require.NotContains(t, w.Body.String(), `="zz`)
		written, err := os.ReadFile(file)
		require.NoError(t, err)
		g, problems := schema.InspectGolden(written, schema.Options{})
		require.NotNil(t, g, "%s %v: %v", action, fields, problems)
		_, err = goldens.History()
		require.NoError(t, err)
	})
}

func send(s *Server, method, path string, fields url.Values) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "http://127.0.0.1:1"+path, strings.NewReader(fields.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.AddCookie(&http.Cookie{Name: s.cookie(), Value: s.token})
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

func encoded(t *testing.T, g *schema.Golden) []byte {
	t.Helper()
	b, err := schema.Encode(g)
	require.NoError(t, err)
	require.True(t, json.Valid(b))
	return b
}

// fieldNames are those of the forms of a page.
var fieldNames = []string{
	"key", "why", "kind", "name", "type", "value", "value_max", "unit", "qualifier", "about", "aliases", "timex", "speaker", "text", "start", "end", "surface", "existing", "fact_kind", "party.name", "party.type",
	"figure.value", "figure.unit", "figure.kind", "date.value", "quote.text", "never", "optional", "reviewed", "accept", "reject", "remove", "accept_all", "reject_all", "allow_removal", "settled", "mean",
	"reason", "against", "complete", "phenomena", "phenomenon", "drop", "words", "roles", "roles_of", "same_as",
}

func drawField(d *invent.Draws) string {
	if d.Rarely(4) {
		return d.Raw(20)
	}
	return invent.One(d, []string{
		"1", "", "party/p0", "party/p1", "figure/f0", "date/d0", "quote/q0", "party", "figure", "date", "person", "money", "0", "3", "9999999999", "-1", "1e400", "<zz>", `" zz="zz`, "2025-02-04", "Kim", "parties",
		"\u202e\x00", "EUR", "between", "party/", "/", "never/0", "record/language", "a\nb",
	})
}
