package gate

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/mandatory"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// quarantine marks the findings that are in quarantine as known. It returns a
// notice for each entry that has expired or matches nothing, as one of a tracked
// article does.
func quarantine(runs, tracked []result.Run, list []Quarantine, today schema.Day) (notices []string) {
	for _, q := range list {
		t := quarantineUse{Quarantine: q, over: q.over(today), ran: slices.Contains(articlesOf(tracked), q.Article)}
		for i := range runs {
			t.mark(&runs[i])
		}
		if n := t.notice(); n != "" {
			notices = append(notices, n)
		}
	}
	return notices
}

// over reports whether an entry has expired on a day.
func (q Quarantine) over(today schema.Day) bool {
	until, err := schema.ParseEDTF(q.Until)
	last, ok := until.Last()
	return err != nil || !ok || last.Number() < today.Number()
}

// quarantineUse is an entry, and what runs it was for.
type quarantineUse struct {
	Quarantine
	over bool // it has expired
	ran  bool // the article was run
	hit  bool // it had a finding of the check
}

// mark marks the findings of a run that the entry is for as known, unless it has
// expired. Findings of a record that could not be read are never marked.
func (q *quarantineUse) mark(run *result.Run) {
	if run.Article != q.Article {
		return
	}
	q.ran = true
	for i, f := range run.Findings {
		if !q.covers(f.Check) {
			continue
		}
		q.hit = true
		if !q.over && !mandatory.Covers(f.Check) {
			run.Findings[i].Known = true
		}
	}
}

// notice returns what is to be said of an entry that has expired or matched
// nothing, "" for another.
func (q *quarantineUse) notice() string {
	what := cmp.Or(q.Check, "everything")
	switch {
	case !q.ran:
		return fmt.Sprintf("the quarantine of %s on %s matches nothing: that article was not run", what, q.Article)
	case !q.hit:
		return fmt.Sprintf("the quarantine of %s on %s matches nothing: remove it", what, q.Article)
	case q.over:
		return fmt.Sprintf("the quarantine of %s on %s ended on %s (%s)", what, q.Article, q.Until, strings.TrimSuffix(q.Why, "."))
	}
	return ""
}
