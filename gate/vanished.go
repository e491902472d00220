package gate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema/result"
)

// missingArticle is an article of the baseline that an extractor did not run on.
type missingArticle struct{ extractor, article string }

// baseline adds the reasons of what the baseline has of an extractor.
func (a *decision) baseline(extractor string, missing []missingArticle, fixed []result.KnownFinding, p Policy) {
	for _, m := range missing {
		if m.extractor == extractor {
			a.unknown("the baseline has findings of %s, which was not run", m.article)
		}
	}
	if n := fixedOf(fixed, extractor); n > 0 && p.StrictBaseline {
		a.fail("%s of the baseline vanished: take out of it what is no longer found", plain.Count(n, "finding"))
	}
}

// fixedOf returns the number of an extractor's findings that have vanished.
func fixedOf(fixed []result.KnownFinding, extractor string) int {
	n := 0
	for _, k := range fixed {
		if k.Extractor == extractor {
			n++
		}
	}
	return n
}

// checked is what runs checked: which articles of each extractor, by which
// checks, and with which findings.
type checked struct {
	extractors map[string]bool
	run        map[[2]string]bool // by extractor and article: has a run without an error
	found      map[string]bool    // by fingerprint
	selected   map[string]bool    // by check
	tracked    map[[2]string]bool // by extractor and article: does not gate
	unmade     map[[3]string]bool // by extractor, article and check: not made of the record or of some of its facts
}

func checkedIn(runs, tracked []result.Run, list []*checks.Check) checked {
	l := checked{map[string]bool{}, map[[2]string]bool{}, map[string]bool{}, map[string]bool{}, map[[2]string]bool{}, map[[3]string]bool{}}
	for _, r := range tracked {
		l.tracked[[2]string{r.Extractor, r.Article}] = true
	}
	for _, c := range list {
		l.selected[c.Name] = true
	}
	for _, r := range runs {
		l.extractors[r.Extractor] = true
		if r.Error == "" {
			l.run[[2]string{r.Extractor, r.Article}] = true
		}
		for _, u := range r.Unverified {
			l.unmade[[3]string{r.Extractor, r.Article, u.Check}] = true
		}
		for _, f := range r.Findings {
			l.found[f.Fingerprint] = true
		}
	}
	return l
}

// vanished returns the known findings that the runs no longer have, and the
// articles of the baseline on which an extractor that ran was not run. A finding
// has not vanished if its article was not run or its run has an error, or if its
// check is not in the list or could not be made. What is known of a tracked article
// is neither.
func (b *Baseline) vanished(runs, tracked []result.Run, list []*checks.Check) (fixed []result.KnownFinding, missing []missingArticle) {
	if b == nil {
		return nil, nil
	}
	l := checkedIn(runs, tracked, list)
	for _, k := range b.expected() {
		switch {
		case l.found[k.Fingerprint] || !l.extractors[k.Extractor] || l.tracked[[2]string{k.Extractor, k.Article}]:
		case !l.run[[2]string{k.Extractor, k.Article}]:
			missing = append(missing, missingArticle{k.Extractor, k.Article})
		case l.selected[k.Check] && !l.unmade[[3]string{k.Extractor, k.Article, k.Check}]:
			fixed = append(fixed, k)
		}
	}
	return fixed, slices.Compact(missing)
}

// ofOthers reports extractors with findings in the baseline that neither ran nor
// were declared, because every finding of a renamed extractor is new. It adds a
// notice to the result for each. If the baseline has no extractor of this run at
// all, it returns the reason instead.
func (b *Baseline) ofOthers(r *result.Result, ran []string) (reasons []string) {
	if b == nil || len(b.known) == 0 {
		return nil
	}
	names, there := b.Extractors(), slices.Concat(ran, b.others)
	others := slices.DeleteFunc(slices.Clone(names), func(x string) bool { return slices.Contains(there, x) })
	if len(others) == len(names) {
		return []string{fmt.Sprintf("the baseline has only findings of %s, and the runs are of %s: a finding is known under the name of its extractor; "+
			"give the extractor the name that the baseline has, or delete the baseline and create it again", quoted(names), quoted(ran))}
	}
	for _, x := range others {
		r.Notices = append(r.Notices, fmt.Sprintf("the baseline has findings of the unknown extractor %q: a finding is known only under the name of its extractor%s", x, didYouMean(x, there)))
	}
	return nil
}

// quoted formats names as a list, "no extractor" for none.
func quoted(names []string) string {
	if len(names) == 0 {
		return "no extractor"
	}
	list := make([]string, len(names))
	for i, name := range names {
		list[i] = fmt.Sprintf("%q", name)
	}
	return strings.Join(list, ", ")
}
