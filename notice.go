package assay

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/ci"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Notice is something that a person should know of a suite: what lies there
// and is not used, or was read as something else than it says.
type Notice struct {
	Text string
	// Unknown is set where something was not looked at that the suite asks for:
	// then the gate cannot say under CI, where nobody would read a notice.
	Unknown bool
}

// Tell lays notices over a result.
func Tell(r *Result, notices []Notice) {
	for _, n := range notices {
		switch {
		case n.Unknown && ci.Running():
			r.Gate = result.Unknown
			r.Reasons = append(r.Reasons, n.Text)
		default:
			r.Notices = append(r.Notices, n.Text)
		}
	}
}

// Orphans tells of goldens that no article of the suite claims, by the ids of
// the whole suite: whatever of it a run or a shard runs, an orphan is one.
func Orphans(set *golden.Set, ids []string) []Notice {
	var out []Notice
	claimed := make(map[string]bool, len(ids))
	var without []string // articles that may be meant
	for _, id := range ids {
		claimed[id] = true
		if _, ok := set.Get(id); !ok {
			without = append(without, id)
		}
	}
	for _, id := range set.IDs() {
		if claimed[id] {
			continue
		}
		e, _ := set.Get(id)
		fix := "bring the article back, or take the golden away (assay golden prune)"
		if near := nearest.Word(id, without); near != "" {
			fix = fmt.Sprintf("did you mean %q?", near)
		}
		out = append(out, Notice{
			Text:    fmt.Sprintf("no article claims the golden %s: none has its id %q, so nothing is held to it; %s", e.Path, id, fix),
			Unknown: true,
		})
	}
	return out
}

// Mismatches tells of goldens whose article is in another language or of
// another day than they say: they may be the truth of another article.
func Mismatches(cases []Case) []Notice {
	var out []Notice
	for _, c := range cases {
		if c.Article == nil || c.Golden == nil {
			continue
		}
		a, g := c.Article, c.Golden.Source
		differs := func(what, golden, article string) {
			out = append(out, Notice{Text: fmt.Sprintf("the golden of %s says %s %q, and the article %s says %q; correct the one that is wrong", a.ID, what, golden, a.Where(), article)})
		}
		if g.Language != "" && a.Language != "" && !seeds.SameLanguage(g.Language, a.Language) {
			differs("language", g.Language, a.Language)
		}
		if g.Published != "" && a.Published != "" && !sameDay(g.Published, a.Published) {
			differs("published", g.Published, a.Published)
		}
	}
	return out
}

// Unbound tells of goldens that do not say by its hash which text they are about:
// nobody sees when the article is another one.
func Unbound(cases []Case) []Notice {
	const most = 5
	var ids []string
	for _, c := range cases {
		if c.Article != nil && c.Golden != nil && c.Golden.Source.SHA256 == "" {
			ids = append(ids, c.Article.ID)
		}
	}
	n := len(ids)
	if n == 0 {
		return nil
	}
	names := strings.Join(ids[:min(n, most)], ", ")
	if n > most {
		names += fmt.Sprintf(" and %d more", n-most)
	}
	return []Notice{{Text: fmt.Sprintf("without a source.sha256 nobody sees when the article of a golden changes: that of %s; assay golden update writes it", names)}}
}

func sameDay(a, b string) bool {
	x, errA := schema.PublicationDay(a)
	y, errB := schema.PublicationDay(b)
	return a == b || errA == nil && errB == nil && x == y
}
