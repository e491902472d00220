package gate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema/result"
)

// missingArticle is an article of the baseline that an extractor did not run on.
type missingArticle struct{ extractor, article string }

// fixedOf counts the vanished findings of an extractor.
func fixedOf(fixed []result.KnownFinding, extractor string) int {
	n := 0
	for _, k := range fixed {
		if k.Extractor == extractor {
			n++
		}
	}
	return n
}

// looked is what runs looked at, of each extractor, article and check.
type looked struct {
	extractors map[string]bool
	run        map[[2]string]bool // extractor, article: without an error
	found      map[string]bool    // fingerprints
	selected   map[string]bool    // checks
	unmade     map[[3]string]bool // extractor, article, check: of the record or some of its facts
}

func lookedAt(runs []result.Run, list []*checks.Check) looked {
	l := looked{map[string]bool{}, map[[2]string]bool{}, map[string]bool{}, map[string]bool{}, map[[3]string]bool{}}
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

// vanished returns the known findings that the runs do not have any more, and
// the articles of the baseline that were not run by an extractor that ran. An
// article that was not run, or whose run is unknown, is never fixed, nor is what
// a check found that is not of the list or could not be made again.
func (b *Baseline) vanished(runs []result.Run, list []*checks.Check) (fixed []result.KnownFinding, missing []missingArticle) {
	if b == nil {
		return nil, nil
	}
	l := lookedAt(runs, list)
	for _, k := range b.sorted() {
		switch {
		case l.found[k.Fingerprint] || !l.extractors[k.Extractor]:
		case !l.run[[2]string{k.Extractor, k.Article}]:
			missing = append(missing, missingArticle{k.Extractor, k.Article})
		case l.selected[k.Check] && !l.unmade[[3]string{k.Extractor, k.Article, k.Check}]:
			fixed = append(fixed, k)
		}
	}
	return fixed, slices.Compact(missing)
}

// ofOthers finds extractors with findings in the baseline that neither ran
// nor were declared: under a new name every finding would be new. It adds a
// notice to the result for each; if the baseline has no extractor of this run
// at all, it returns the reason.
func (b *Baseline) ofOthers(r *result.Result, ran []string) (reasons []string) {
	if b == nil || len(b.known) == 0 {
		return nil
	}
	names, there := b.Extractors(), slices.Concat(ran, b.others)
	others := slices.DeleteFunc(slices.Clone(names), func(x string) bool { return slices.Contains(there, x) })
	if len(others) == len(names) {
		return []string{fmt.Sprintf("the baseline knows findings of %s alone, and the runs are of %s: a finding is known under its extractor's name; "+
			"give the extractor the name that the baseline has, or delete the baseline and write it anew", quoted(names), quoted(ran))}
	}
	for _, x := range others {
		r.Notices = append(r.Notices, fmt.Sprintf("the baseline knows findings of an extractor %q, which there is not: a finding is known under its extractor's name alone%s", x, didYouMean(x, there)))
	}
	return nil
}

// quoted lists names; of none it says so.
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
