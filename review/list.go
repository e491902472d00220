package review

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"

	"github.com/assaykit/assay/golden"
)

// row is one article in the list.
type row struct {
	ID, Title, Language string
	State               string // a class and a word: "pending", "unreviewed", "stale", "broken", "missing", "reviewed"
	Said                string // the state in words
	Facts, Pending      int
}

func (s *Server) list(w http.ResponseWriter, _ *http.Request) {
	var rows []row
	counts := map[string]int{}
	for i := range s.options.Articles {
		r := s.row(s.options.Articles[i].ID)
		counts[r.State]++
		rows = append(rows, r)
	}
	var summary []string
	for _, state := range []string{"pending", "stale", "unreviewed", "missing", "broken", "reviewed"} {
		if counts[state] > 0 {
			summary = append(summary, fmt.Sprintf("%d %s", counts[state], state))
		}
	}
	s.render(w, http.StatusOK, "list.html", map[string]any{
		"Rows": rows, "By": s.options.By, "Dir": s.options.Store.Dir, "Summary": strings.Join(summary, ", "),
	})
}

func (s *Server) row(id string) row {
	a := s.articleOf(id)
	r := row{ID: id, Title: a.Title, Language: a.Language}
	f, err := s.options.Store.Golden(id)
	if err != nil {
		r.State, r.Said = "broken", err.Error()
		return r
	}
	p, err := s.options.Store.Proposal(id, nil)
	if err != nil {
		r.State, r.Said = "broken", err.Error()
		return r
	}
	if p != nil {
		r.Pending = len(p.Changes)
	}
	unreviewed := 0
	if f.Golden != nil {
		facts := golden.Facts(f.Golden)
		r.Facts = len(facts)
		for _, fact := range facts {
			if !fact.Truth.Reviewed && !f.Golden.Reviewed {
				unreviewed++
			}
		}
	}
	switch {
	case r.Pending > 0:
		r.State, r.Said = "pending", plural(r.Pending, "change", "proposed")
		if len(p.Conflicts) > 0 {
			r.Said += ", " + plural(len(p.Conflicts), "conflict", "to settle")
		}
	case f.Golden == nil:
		r.State, r.Said = "missing", "no golden yet"
	case f.Golden.Source.SHA256 != a.SHA256():
		r.State, r.Said = "stale", "the article changed: run assay golden update"
	case unreviewed > 0:
		r.State, r.Said = "unreviewed", plural(unreviewed, "fact", "not reviewed")
	default:
		r.State, r.Said = "reviewed", "reviewed"
	}
	return r
}

func plural(n int, thing, what string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s %s", n, thing, what)
}

// render writes a page, whole or not at all.
func (s *Server) render(w http.ResponseWriter, status int, name string, data any) {
	var b bytes.Buffer
	if err := s.pages.ExecuteTemplate(&b, name, data); err != nil {
		http.Error(w, "the page cannot be shown: "+err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, _ = b.WriteTo(w) // the reader is gone: nothing to be done
}
