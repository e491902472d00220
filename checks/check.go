// Package checks is the catalogue of what can be wrong with an extraction, and
// what runs it.
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

// Check is one rule, a plain value. A user's own check is one more value, in a
// family of its own ("house/initials") or in one that there is: it can be
// selected, lowered and looked up like those of [All].
type Check struct {
	Name     string   // "family/subject", lower case
	Doc      string   // one line: what a finding means
	Help     string   // why it matters, an example, what fixes it, how to lower it
	Severity Severity // of its findings, unless the finding says otherwise
	Needs    Needs

	// Run looks at one record and reports what is wrong with it. It is called
	// for several records at once, and changes nothing that it is handed. What
	// it panics with is a [PanicError] of the run, never a pass.
	Run func(*Pass)

	shipped bool // one of All: its findings are identified without their messages
}

// Family returns the part of the name before the slash.
func (c *Check) Family() string {
	family, _, _ := strings.Cut(c.Name, "/")
	return family
}

// Needs says what a check cannot work without. Every check but those of the
// catalogue's family form needs a record that could be read.
type Needs uint8

// What a check may need.
const (
	Article Needs = 1 << iota
	Golden
)

// String lists the needs: "article, golden", "" for none.
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

// Pass is one record under one check. What is missing is nil, and then no
// check that needs it runs; Got is nil for checks of the catalogue's family form
// alone, which say that a record could not be read.
type Pass struct {
	Article   *seeds.Article
	index     *offsets.Index // of the article's text
	Golden    *schema.Golden
	Got       *schema.Article
	want      *fact.Set // what Golden means
	facts     *fact.Set // what Got means
	Alignment *align.Alignment
	Problems  []schema.Problem           // of reading the record
	Read      func() *recognize.Document // the article recognised, once for all checks
	readings  func() *fact.Set           // the facts that it reads as, likewise

	// Report adds a finding. Its check, severity, article and extractor are filled
	// in, as is what follows from the pointer of a fact and from the offsets of a
	// location. [Pass.Reportf], [Pass.ReportWantf] and [Pass.ReportAtf] make most
	// findings.
	Report func(Finding)

	// Unverified records that so many facts could not be judged because m is
	// missing.
	Unverified func(m result.Missing, facts int)

	cache *cache
	left  *leftOut // how much the check has said by now
}

// All returns the catalogue in its order. The list and the checks are the
// caller's to change.
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

// Validate returns every problem of a list of checks, joined: a name that is not
// "family/subject" or that two share, a missing or long Doc, a missing Help,
// an unknown severity or need, or nothing to run.
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
			wrong("severity %q is none of note, warning, error", c.Severity)
		}
		if c.Needs&^(Article|Golden) != 0 {
			wrong("Needs has more than Article and Golden")
		}
		if c.Run == nil {
			wrong("Run is missing; there is nothing to run")
		}
	}
	return errors.Join(errs...)
}

// Select returns the checks that only names, all where it names none, without
// those that skip names, in the order of all. A name is a check's, a family's
// or a pattern of path.Match ("agree/*"). A name that matches nothing is an
// error, and so is a selection of nothing. form/json and form/schema are part
// of every selection, because no other check can be made of a record that could
// not be read, and skipping them is an error.
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
	asked := 0
	for _, c := range all {
		always := mandatory.Covers(c.Name)
		chosen := (len(only) == 0 || wanted[c]) && !unwanted[c]
		if chosen && (!always || len(only) > 0) { // what is part of every selection is asked for by its name alone
			asked++
		}
		if chosen || always {
			selected = append(selected, c)
		}
	}
	if asked == 0 {
		return nil, errors.New("no check is selected; nothing would be checked (form/json and form/schema always are; select the family form to check nothing else)")
	}
	return selected, nil
}

// Lookup returns the checks that names name, in the order of all, none for no
// names. A name is as for Select, and one that matches nothing is an error.
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
		if near := nearest.Word(name, known(all)); near != "" {
			return nil, fmt.Errorf("no check or family is named %q; did you mean %q?", name, near)
		}
		return nil, fmt.Errorf("no check or family is named %q; the families are %s", name, strings.Join(families(all), ", "))
	}
	return matched, nil
}

func families(all []*Check) []string {
	var list []string
	for _, c := range all {
		if !slices.Contains(list, c.Family()) {
			list = append(list, c.Family())
		}
	}
	return list
}

func known(all []*Check) []string {
	list := families(all)
	for _, c := range all {
		list = append(list, c.Name)
	}
	return list
}
