package review

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"

	"github.com/assaykit/assay/internal/plain"

	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/seeds"
)

// row is one article in the list.
type row struct {
	ID, Title, Language string
	State               string // a class and a word: "pending", "unreviewed", "stale", "bytes", "broken", "missing", "reviewed"
	Said                string // the state in words
	Facts, Pending      int
}

func (s *Server) list(w http.ResponseWriter, _ *http.Request) {
	goldens, err := s.options.Store.Summaries()
	if err != nil {
		s.render(w, http.StatusInternalServerError, "error.html", err.Error())
		return
	}
	var rows []row
	counts := map[string]int{}
	for i := range s.options.Articles {
		a := &s.options.Articles[i]
		r := s.row(a, goldens[a.ID])
		counts[r.State]++
		rows = append(rows, r)
	}
	var summary []string
	for _, state := range []string{"pending", "stale", "bytes", "unreviewed", "missing", "broken", "reviewed"} {
		if counts[state] > 0 {
			summary = append(summary, fmt.Sprintf("%d %s", counts[state], state))
		}
	}
	s.render(w, http.StatusOK, "list.html", map[string]any{
		"Rows": rows, "By": s.options.By, "Dir": s.options.Store.Dir, "Summary": strings.Join(summary, ", "),
	})
}

func (s *Server) row(a *seeds.Article, g store.Summary) row {
	r := row{ID: a.ID, Title: a.Title, Language: a.Language, Facts: g.Facts}
	if g.Pending {
		p, err := s.options.Store.Proposal(a.ID, a)
		if err != nil {
			r.State, r.Said = "broken", err.Error()
			return r
		}
		if p != nil {
			r.Pending = len(p.Changes)
			r.Said = plain.Count(r.Pending, "change") + " proposed"
			if n := len(p.Conflicts); n > 0 {
				r.Said += ", " + plain.Count(n, "conflict") + " to resolve"
			}
		}
	}
	switch {
	case g.Broken != "":
		r.State, r.Said = "broken", g.Broken
	case g.SHA256 != "" && bytesOnly(a, g.SHA256) != "":
		r.State, r.Said = "bytes", bytesOnly(a, g.SHA256)
	case r.Pending > 0:
		r.State = "pending"
	case g.Path == "":
		r.State, r.Said = "missing", "no golden yet"
	case g.SHA256 != a.SHA256():
		r.State, r.Said = "stale", "the article changed; update the golden"
	case g.Unreviewed > 0:
		r.State, r.Said = "unreviewed", plain.Count(g.Unreviewed, "fact")+" not reviewed"
	default:
		r.State, r.Said = "reviewed", "reviewed"
	}
	return r
}

// bytesOnly says what differs of an article of which nothing but the bytes do.
func bytesOnly(a *seeds.Article, sha256 string) string {
	if r, ok := a.Rewritten(sha256); ok {
		return r.What + ": " + r.Fix
	}
	return ""
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
