package gate

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/assaykit/assay/internal/mandatory"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// quarantine marks the findings that are in quarantine as known. It returns a
// notice for each entry that has expired or matches nothing. Findings of a record
// that could not be read are never marked.
func quarantine(runs []result.Run, list []Quarantine, today schema.Day) (notices []string) {
	for _, q := range list {
		until, err := schema.ParseEDTF(q.Until)
		last, ok := until.Last()
		over := err != nil || !ok || last.Number() < today.Number()
		ran, hit := false, false
		for i := range runs {
			if runs[i].Article != q.Article {
				continue
			}
			ran = true
			for j, f := range runs[i].Findings {
				if !q.covers(f.Check) {
					continue
				}
				hit = true
				if !over && !mandatory.Covers(f.Check) {
					runs[i].Findings[j].Known = true
				}
			}
		}
		what := cmp.Or(q.Check, "everything")
		switch {
		case !ran:
			notices = append(notices, fmt.Sprintf("the quarantine of %s on %s matches nothing: that article was not run", what, q.Article))
		case !hit:
			notices = append(notices, fmt.Sprintf("the quarantine of %s on %s matches nothing: remove it", what, q.Article))
		case over:
			notices = append(notices, fmt.Sprintf("the quarantine of %s on %s ended on %s (%s)", what, q.Article, q.Until, strings.TrimSuffix(q.Why, ".")))
		}
	}
	return notices
}
