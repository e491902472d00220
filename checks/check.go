// Package checks contains the catalogue of checks that find mistakes in
// extractions ([All]), and [Run], which runs them on a record.
package checks

import (
	"errors"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/mandatory"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Check is one rule. A user's own check is a value like those of [All], in a new
// family ("house/initials") or an existing one, and is selected, lowered and
// looked up in the same way.
type Check struct {
	Name     string   // "family/subject", lower case
	Doc      string   // one line: what a finding means
	Help     string   // why it matters, an example, what fixes it, how to lower it
	Severity Severity // of findings that set none
	Needs    Needs    // inputs without which Run is not called

	// Run checks one record and reports its mistakes to the pass. It is called
	// for several records concurrently, and must not modify what the pass
	// contains. If it panics, package function Run returns a [*PanicError].
	Run func(*Pass)

	shipped bool // one of All: the fingerprints of its findings do not depend on their messages
}

// Family returns the part of the name before the slash.
func (c *Check) Family() string {
	family, _, _ := strings.Cut(c.Name, "/")
	return family
}

// Needs is a set of inputs that a check requires. Every check besides those of
// the catalogue's family form also requires a record that could be read.
type Needs uint8

// The inputs that a check may require.
const (
	Article Needs = 1 << iota // the article
	Golden                    // the golden of the article
)

// String returns the needs as a list, "article, golden", or "" for none.
func (n Needs) String() string {
	var list []string
	for _, need := range []struct {
		bit  Needs
		word string
	}{{Article, "article"}, {Golden, "golden"}} {
		if n&need.bit != 0 {
			list = append(list, need.word)
		}
	}
	return strings.Join(list, ", ")
}

// Pass is the input of one check for one record, and what the check reports to.
// Inputs that are missing are nil; a check that needs them is not run. Got is nil
// only for the checks of the catalogue's family form, which report that a record
// could not be read.
type Pass struct {
	Article   *seeds.Article
	index     *offsets.Index // of the article's text
	Golden    *schema.Golden
	Got       *schema.Article            // the record
	want      *fact.Set                  // the facts of Golden
	facts     *fact.Set                  // the facts of Got
	Alignment *align.Alignment           // of the facts of Golden and Got
	Problems  []schema.Problem           // found while reading the record
	Read      func() *recognize.Document // recognizes the article, once for all checks; nil without an article

	// Report adds a finding. Its check, severity, article and extractor are filled
	// in, as is what follows from the pointer of a fact and from the offsets of a
	// location. [Pass.Reportf], [Pass.ReportWantf] and [Pass.ReportAtf] make most
	// findings. None of them is called from several goroutines at once, nor after
	// Run has returned.
	Report func(Finding)

	// Unverified records that this many facts, or the whole record if facts is 0,
	// could not be checked because m is missing.
	Unverified func(m result.Missing, facts int)

	cache *cache
	count *findingCount // counts the findings of the check, see maxFindings

	because string // of the finding that is reported now, see ranked
}

// All returns the catalogue of checks, in order. The caller may change the list
// and the checks, which are copies.
func All() []*Check {
	list := []Check{
		formJSON, formSchema, formReference, formSource,
		groundingMention, groundingParty, groundingFigure, groundingDate, groundingQuote,
		valueFigure, valueDate,
		coverageParty, coverageFigure, coverageDate, coverageEvent, coverageQuote,
		agreeParty, agreeFigure, agreeDate, agreeEvent, agreeQuote,
		neverFact,
		spuriousParty, spuriousFigure, spuriousDate, spuriousEvent, spuriousQuote,
		consistencyMention,
		sourceFigure, sourceDate, sourceParty,
		consistencyDuplicate, consistencyConflict, consistencyTime,
	}
	all := make([]*Check, len(list))
	for i := range list {
		list[i].shipped = true
		all[i] = &list[i]
	}
	return all
}

var namePattern = regexp.MustCompile(`^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$`)

// Validate returns an error that joins every problem of a list of checks: a nil
// check, a name that is not "family/subject" or is not unique, a missing or long
// Doc, a missing Help, an unknown severity or need, or a missing Run.
func Validate(all []*Check) error {
	var errs []error
	seen := map[string]bool{}
	for i, c := range all {
		if c == nil {
			errs = append(errs, fmt.Errorf("check %d is nil", i))
			continue
		}
		wrong := func(format string, args ...any) {
			errs = append(errs, fmt.Errorf("check %q: "+format, append([]any{c.Name}, args...)...))
		}
		if !namePattern.MatchString(c.Name) {
			wrong("the name must be \"family/subject\" in lower-case letters, digits and hyphens")
		}
		if seen[c.Name] {
			wrong("another check has this name")
		}
		seen[c.Name] = true
		if c.Doc == "" || strings.Contains(c.Doc, "\n") || len(c.Doc) > 160 {
			wrong("Doc must be one line of 1 to 160 bytes")
		}
		if strings.TrimSpace(c.Help) == "" {
			wrong("Help is missing")
		}
		if c.Severity.Rank() == 0 {
			wrong("severity %q is not one of note, warning, error", c.Severity)
		}
		if c.Needs&^(Article|Golden) != 0 {
			wrong("Needs has other bits than Article and Golden")
		}
		if c.Run == nil {
			wrong("Run is missing")
		}
	}
	return errors.Join(errs...)
}

// Select returns the checks named in only, or all if only is empty, without those
// named in skip, in the order of all. A name is that of a check or a family, or a
// pattern of [path.Match] ("agree/*"). It is an error if a name matches nothing
// or nothing is selected. form/json and form/schema are part of every selection,
// because no other check can be made of a record that could not be read; it is an
// error to skip them.
func Select(all []*Check, only, skip []string) ([]*Check, error) {
	wanted, err := matching(all, only)
	if err != nil {
		return nil, err
	}
	for _, name := range skip {
		if mandatory.Covers(name) {
			return nil, fmt.Errorf("%s cannot be skipped: form/json and form/schema say that a record could be read at all; skip form/reference and form/source by their own names", name)
		}
	}
	unwanted, err := matching(all, skip)
	if err != nil {
		return nil, err
	}
	var selected []*Check
	chosen := 0 // checks selected besides those that always are
	for _, c := range all {
		always := mandatory.Covers(c.Name)
		named := (len(only) == 0 || wanted[c]) && !unwanted[c]
		if named && (!always || len(only) > 0) { // form/json counts only if it is named
			chosen++
		}
		if named || always {
			selected = append(selected, c)
		}
	}
	if chosen == 0 {
		return nil, errors.New("no check is selected; nothing would be checked (form/json and form/schema always are; select the family form to check nothing else)")
	}
	return selected, nil
}

// Lookup returns the checks with the given names, in the order of all, and nil
// for no names. Names are those of [Select]. It is an error if a name matches
// nothing.
func Lookup(all []*Check, names ...string) ([]*Check, error) {
	wanted, err := matching(all, names)
	if err != nil {
		return nil, err
	}
	var list []*Check
	for _, c := range all {
		if wanted[c] {
			list = append(list, c)
		}
	}
	return list, nil
}

// matching returns the set of checks that the names or patterns match.
func matching(all []*Check, names []string) (map[*Check]bool, error) {
	if i := slices.Index(all, nil); i >= 0 {
		return nil, fmt.Errorf("check %d is nil", i)
	}
	matched := map[*Check]bool{}
	for _, name := range names {
		found := false
		for _, c := range all {
			fits, err := path.Match(name, c.Name)
			if err != nil {
				return nil, fmt.Errorf("%q is not a pattern: %w", name, err)
			}
			if fits || name == c.Family() {
				matched[c], found = true, true
			}
		}
		if found {
			continue
		}
		return nil, fmt.Errorf("no check or family is named %q; %s", name, nearest.Fix(name, known(all), "the families are "+strings.Join(families(all), ", ")))
	}
	return matched, nil
}

// families returns the families of checks, each once, in the order of the checks.
func families(all []*Check) []string {
	var list []string
	for _, c := range all {
		if !slices.Contains(list, c.Family()) {
			list = append(list, c.Family())
		}
	}
	return list
}

// known returns the names of all families and checks.
func known(all []*Check) []string {
	list := families(all)
	for _, c := range all {
		list = append(list, c.Name)
	}
	return list
}
