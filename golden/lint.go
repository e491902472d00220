package golden

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Rule names what Lint holds a golden to.
type Rule string

// The rules, in the order in which Lint lists them.
const (
	RuleFormat     Rule = "format"      // the file does not read, or is not as fmt would write it
	RuleStale      Rule = "stale"       // written for another text than the article
	RuleBytes      Rule = "bytes"       // written for the same words in other bytes
	RuleUnverified Rule = "unverified"  // the article is not at hand
	RuleUnreviewed Rule = "unreviewed"  // no person has confirmed it
	RuleSupport    Rule = "unsupported" // the article does not say it
	RuleValue      Rule = "value"       // it contradicts its own surface
	RuleUnclaimed  Rule = "unclaimed"   // the article names somebody whom no fact claims
	RuleAlias      Rule = "alias"       // two parties share a name
	RuleLoose      Rule = "loose"       // no extraction can get it wrong
	RuleAccept     Rule = "accept"      // an alternative that breaks the form
	RuleNever      Rule = "never"       // what must never be asserted is true
	RuleTwice      Rule = "twice"       // one thing told by two facts, or two values for one thing
	RulePhenomenon Rule = "phenomenon"  // unknown to the catalogue
)

// Rules returns every rule in its order.
func Rules() []Rule {
	return []Rule{
		RuleFormat, RuleStale, RuleBytes, RuleUnverified, RuleUnreviewed, RuleSupport, RuleValue, RuleUnclaimed,
		RuleAlias, RuleLoose, RuleAccept, RuleNever, RuleTwice, RulePhenomenon,
	}
}

// Issue is one thing wrong with a golden.
type Issue struct {
	ID       string           `json:"id"` // of the article
	Path     string           `json:"path"`
	Rule     Rule             `json:"rule"`
	Severity result.Severity  `json:"severity"`
	Key      string           `json:"key,omitempty"` // of the fact
	Message  string           `json:"message"`
	Fix      string           `json:"fix,omitempty"`
	Location *schema.Location `json:"location,omitempty"`
}

// LintOptions say what goldens are held against.
type LintOptions struct {
	Articles  []seeds.Article
	Phenomena []string // the catalogue; nil for any
}

// LintReport is everything found wrong.
type LintReport struct {
	Checked int     `json:"checked"` // goldens
	Issues  []Issue `json:"issues"`
}

// Errors returns how many issues are errors.
func (r *LintReport) Errors() int {
	n := 0
	for _, i := range r.Issues {
		if i.Severity == result.Error {
			n++
		}
	}
	return n
}

// Text lists the issues for a person.
func (r *LintReport) Text() string {
	var b strings.Builder
	for _, i := range r.Issues {
		say(&b, "%s: %s %s: %s\n", i.Path, i.Severity, i.Rule, i.Message)
		if i.Location != nil {
			say(&b, "    %d:%d  %s\n", i.Location.Line, i.Location.Column, around(i.Location))
		}
		if i.Fix != "" {
			say(&b, "    to fix it: %s\n", i.Fix)
		}
	}
	say(&b, "%d goldens, %d issues, %d of them errors\n", r.Checked, len(r.Issues), r.Errors())
	return b.String()
}

// Lint reads every golden of the folder and says what is wrong with it, in
// order of path, rule and place. A golden that does not read is an issue, not
// an error; the pending folder is left alone.
func (s Store) Lint(o LintOptions) (*LintReport, error) {
	r := &LintReport{Issues: []Issue{}}
	err := within(s.Dir, func(f *folder) error {
		return f.each(func(name string) error {
			r.Checked++
			data, err := f.read(name)
			if err == nil {
				r.Issues = append(r.Issues, lintFile(filepath.ToSlash(f.path(name)), data, o)...)
			}
			return err
		})
	})
	if err != nil {
		return nil, err
	}
	return r, nil
}

func lintFile(path string, data []byte, o LintOptions) []Issue {
	id := seeds.Stem(path)
	f, err := read(path, data)
	if err != nil {
		if again, ok := strip(path, data); ok {
			issues := lintFile(path, again, o)
			return append([]Issue{{ID: id, Path: path, Rule: RuleFormat, Severity: result.Error, Message: trimPath(err, path)}}, issues...)
		}
		return []Issue{{ID: id, Path: path, Rule: RuleFormat, Severity: result.Error, Message: trimPath(err, path)}}
	}
	issues := Lint(f.Golden, articleOf(o.Articles, f.Golden.Source.ID), o.Phenomena)
	if want, err := schema.Encode(f.Golden); err == nil && string(want) != string(data) {
		issues = append(issues, Issue{
			Rule: RuleFormat, Severity: result.Warning,
			Message: "the file is not in the canonical format", Fix: "run assay golden fmt, which changes nothing but the form",
		})
	}
	for i := range issues {
		issues[i].ID, issues[i].Path = f.Golden.Source.ID, path
	}
	rank := func(i Issue) int { return slices.Index(Rules(), i.Rule) }
	slices.SortStableFunc(issues, func(a, b Issue) int {
		at := func(i Issue) int {
			if i.Location == nil {
				return -1
			}
			return i.Location.Start
		}
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(at(a), at(b)))
	})
	return issues
}

// strip takes CRLF away, so that one format fault does not hide the others.
func strip(path string, data []byte) ([]byte, bool) {
	if checkMerge(path, data) != nil || checkLineEnds(path, data) == nil {
		return nil, false
	}
	return []byte(strings.ReplaceAll(string(data), "\r\n", "\n")), true
}

func trimPath(err error, path string) string { return strings.TrimPrefix(err.Error(), path+":") }

// Lint says what is wrong with one golden, without its file. The article may
// be nil: what hangs on it is then not checked, and that is an issue. Of the
// phenomena, nil knows all.
func Lint(g *schema.Golden, a *seeds.Article, phenomena []string) []Issue {
	l := linter{golden: g, article: a}
	l.language()
	l.text()
	l.reviewed()
	l.facts()
	l.aliases()
	l.loose()
	l.accepts()
	l.never()
	l.phenomena(phenomena)
	return l.issues
}

type linter struct {
	golden  *schema.Golden
	article *seeds.Article
	issues  []Issue
	places  *places
	reader  *reader // of the article, made where it is needed
}

func (l *linter) add(rule Rule, severity result.Severity, key, fix, format string, args ...any) *Issue {
	l.issues = append(l.issues, Issue{Rule: rule, Severity: severity, Key: key, Message: fmt.Sprintf(format, args...), Fix: fix})
	return &l.issues[len(l.issues)-1]
}

// text holds the golden's word about the text against the article.
func (l *linter) text() {
	s := l.golden.Source
	if l.article == nil {
		l.add(RuleUnverified, result.Note, "", "hand over the article", "the article %q is not at hand", s.ID)
		return
	}
	const derive = "run assay golden update, which carries the mentions over"
	switch {
	case s.SHA256 == "":
		l.add(RuleStale, result.Error, "", derive, "it does not say which text it is about")
	case s.SHA256 != l.article.SHA256():
		if r, ok := l.article.Rewritten(s.SHA256); ok {
			l.add(RuleBytes, result.Error, "", r.Fix+"; where the article is right as it is now, run assay golden update --as-is",
				"it has the article in other bytes: %s", r.What)
			l.article = nil
			return
		}
		l.add(RuleStale, result.Error, "", derive, "it was written for another text (sha256 %.8s…) than the article (%.8s…)", s.SHA256, l.article.SHA256())
		l.article = nil // its offsets mean nothing here
		return
	}
	if l.article.Published != "" && s.Published != l.article.Published {
		l.add(RuleStale, result.Error, "record/published", "correct the one that is wrong: relative dates hang on it",
			"it says published %q, the article %q", s.Published, l.article.Published)
	}
	l.places = newPlaces(l.golden, l.article)
}

func (l *linter) reviewed() {
	if l.golden.Reviewed {
		return
	}
	var left []string
	for _, f := range factsOf(l.golden) {
		if !f.truth.Reviewed {
			left = append(left, f.key)
		}
	}
	if len(left) > 0 {
		l.add(RuleUnreviewed, result.Warning, "", "look at them with assay golden review",
			"%d facts are not reviewed by a person: %s", len(left), enumerate(left, 5))
	}
}

func enumerate(list []string, most int) string {
	if len(list) <= most {
		return strings.Join(list, ", ")
	}
	return strings.Join(list[:most], ", ") + ", …"
}

// facts holds the golden's facts against the article by the same checks as an
// extraction's.
func (l *linter) facts() {
	l.issues = append(l.issues, l.contradicted()...)
	for _, i := range l.check("grounding/*", "consistency/duplicate", "consistency/conflict", "source/party") {
		if i.Rule == RuleSupport && (accepted(l.golden, i.Key) || l.meant(i)) {
			i.Severity = result.Note // a person said that the text can be read otherwise
		}
		l.issues = append(l.issues, i)
	}
}

// check runs checks over the golden's facts as if they were extracted.
func (l *linter) check(names ...string) []Issue {
	run, err := checks.Lookup(checks.All(), names...)
	if err != nil {
		panic("golden: " + err.Error()) // the names are those of the catalogue, which a test holds
	}
	return l.run(l.golden, run)
}

func (l *linter) run(g *schema.Golden, run []*checks.Check) []Issue {
	in := checks.Input{Got: g.Article(), Article: l.article}
	if l.article != nil && standOff(g) {
		in.Got = align.WithWords(g, l.article).Article()
	}
	keys := map[string]string{}
	for _, f := range factsOf(g) {
		keys[fmt.Sprintf("/%s/%d", f.kind.List(), f.index)] = f.key
	}
	var out []Issue
	findings, _ := checks.Run(run, in)
	for _, f := range findings {
		i := Issue{Rule: ruleOf(f.Check), Severity: f.Severity, Message: f.Message, Fix: f.Fix, Location: f.Location}
		if f.Got != nil {
			i.Key = keys[f.Got.Pointer]
		}
		out = append(out, i)
	}
	return out
}

func ruleOf(check string) Rule {
	family, _, _ := strings.Cut(check, "/")
	switch family {
	case "grounding":
		return RuleSupport
	case "value":
		return RuleValue
	case "source":
		return RuleUnclaimed
	}
	return RuleTwice
}

func accepted(g *schema.Golden, key string) bool {
	i := find(g, key)
	return i != nil && i.fact != nil && len(i.fact.alternatives()) > 0
}
