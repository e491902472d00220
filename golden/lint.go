package golden

import (
	"cmp"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Rule names what Lint holds a golden to.
type Rule string

// The rules, in the order in which Lint lists them.
const (
	RuleFormat     Rule = "format"      // the file does not read, or is not as fmt would write it
	RuleStale      Rule = "stale"       // written for another text than the article
	RuleUnverified Rule = "unverified"  // the article is not at hand
	RuleUnreviewed Rule = "unreviewed"  // no person has confirmed it
	RuleSupport    Rule = "unsupported" // the article does not say it
	RuleValue      Rule = "value"       // it contradicts its own surface
	RuleUnclaimed  Rule = "unclaimed"   // the article names somebody whom no fact claims
	RuleAlias      Rule = "alias"       // two parties share a name
	RuleLoose      Rule = "loose"       // no extraction can get it wrong
	RuleNever      Rule = "never"       // what must never be asserted is true
	RuleTwice      Rule = "twice"       // one thing told by two facts, or two values for one thing
	RulePhenomenon Rule = "phenomenon"  // unknown to the catalogue
)

// Rules returns every rule in its order.
func Rules() []Rule {
	return []Rule{
		RuleFormat, RuleStale, RuleUnverified, RuleUnreviewed, RuleSupport, RuleValue, RuleUnclaimed,
		RuleAlias, RuleLoose, RuleNever, RuleTwice, RulePhenomenon,
	}
}

// Issue is one thing wrong with a golden.
type Issue struct {
	ID       string           `json:"id"` // of the article
	Path     string           `json:"path"`
	Rule     Rule             `json:"rule"`
	Severity schema.Severity  `json:"severity"`
	Key      string           `json:"key,omitempty"` // of the fact
	Message  string           `json:"message"`
	Mend     string           `json:"mend,omitempty"`
	Place    *schema.Location `json:"place,omitempty"`
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
		if i.Severity == schema.Error {
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
		if i.Place != nil {
			say(&b, "    %d:%d  %s\n", i.Place.Line, i.Place.Column, around(i.Place))
		}
		if i.Mend != "" {
			say(&b, "    to mend it: %s\n", i.Mend)
		}
	}
	say(&b, "%d goldens, %d issues, %d of them errors\n", r.Checked, len(r.Issues), r.Errors())
	return b.String()
}

// Lint reads every golden of the folder and says what is wrong with it, in
// order of path, rule and place. A golden that does not read is an issue, not
// an error; the pending folder is left alone.
func (s Store) Lint(o LintOptions) (*LintReport, error) {
	paths, err := goldenPaths(s.Dir)
	if err != nil {
		return nil, err
	}
	r := &LintReport{Issues: []Issue{}}
	for _, path := range paths {
		r.Checked++
		data, err := readFile(path)
		if err != nil {
			return nil, err
		}
		r.Issues = append(r.Issues, lintFile(path, data, o)...)
	}
	return r, nil
}

func lintFile(path string, data []byte, o LintOptions) []Issue {
	id := seeds.Stem(path)
	f, err := read(path, data)
	if err != nil {
		if again, ok := strip(path, data); ok {
			issues := lintFile(path, again, o)
			return append([]Issue{{ID: id, Path: path, Rule: RuleFormat, Severity: schema.Error, Message: trimPath(err, path)}}, issues...)
		}
		return []Issue{{ID: id, Path: path, Rule: RuleFormat, Severity: schema.Error, Message: trimPath(err, path)}}
	}
	issues := Lint(f.Golden, articleOf(o.Articles, f.Golden.Source.ID), o.Phenomena)
	if want, err := schema.Encode(f.Golden); err == nil && string(want) != string(data) {
		issues = append(issues, Issue{
			Rule: RuleFormat, Severity: schema.Warning,
			Message: "the file is not in the canonical format", Mend: "run assay golden fmt, which changes nothing but the form",
		})
	}
	for i := range issues {
		issues[i].ID, issues[i].Path = f.Golden.Source.ID, path
	}
	rank := func(i Issue) int { return slices.Index(Rules(), i.Rule) }
	slices.SortStableFunc(issues, func(a, b Issue) int {
		at := func(i Issue) int {
			if i.Place == nil {
				return -1
			}
			return i.Place.Start
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

// goldenPaths lists the files that hold goldens, sorted.
func goldenPaths(dir string) ([]string, error) {
	var out []string
	err := eachGolden(dir, func(path string) error {
		out = append(out, filepath.ToSlash(path))
		return nil
	})
	slices.Sort(out)
	return out, err
}

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
	l.never()
	l.phenomena(phenomena)
	return l.issues
}

type linter struct {
	golden  *schema.Golden
	article *seeds.Article
	issues  []Issue
	places  *places
}

func (l *linter) add(rule Rule, severity schema.Severity, key, mend, format string, args ...any) *Issue {
	l.issues = append(l.issues, Issue{Rule: rule, Severity: severity, Key: key, Message: fmt.Sprintf(format, args...), Mend: mend})
	return &l.issues[len(l.issues)-1]
}

// text holds the golden's word about the text against the article.
func (l *linter) text() {
	s := l.golden.Source
	if l.article == nil {
		l.add(RuleUnverified, schema.Note, "", "hand over the article", "the article %q is not at hand", s.ID)
		return
	}
	const derive = "run assay golden update, which carries the mentions over"
	switch {
	case s.SHA256 == "":
		l.add(RuleStale, schema.Error, "", derive, "it does not say which text it is about")
	case s.SHA256 != l.article.SHA256():
		l.add(RuleStale, schema.Error, "", derive, "it was written for another text (sha256 %.8s…) than the article (%.8s…)", s.SHA256, l.article.SHA256())
		l.article = nil // its offsets mean nothing here
		return
	}
	if l.article.Published != "" && s.Published != l.article.Published {
		l.add(RuleStale, schema.Error, "record/published", "correct the one that is wrong: relative dates hang on it",
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
		l.add(RuleUnreviewed, schema.Warning, "", "look at them with assay golden review",
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
			i.Severity = schema.Note // a person said that the text can be read otherwise
		}
		l.issues = append(l.issues, i)
	}
}

// contradicted returns the values that contradict their surfaces, without
// those that an alternative of the fact agrees with, or of which a person has
// said under the fact's x.means that these words mean this value.
func (l *linter) contradicted() []Issue {
	var out []Issue
	for _, i := range l.check("value/*") {
		if l.meant(i) || l.agreesOtherwise(i.Key) {
			continue
		}
		i.Mend = join(i.Mend+";", "where a person reads it as the golden does, write that under the fact:", l.means(i))
		out = append(out, i)
	}
	return out
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
		i := Issue{Rule: ruleOf(f.Check), Severity: f.Severity, Message: f.Message, Mend: f.Mend, Place: f.Place}
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

// agreesOtherwise reports whether one of the fact's alternatives agrees with
// its surfaces.
func (l *linter) agreesOtherwise(key string) bool {
	i := find(l.golden, key)
	if i == nil || i.fact == nil {
		return false
	}
	run, _ := checks.Lookup(checks.All(), "value/*")
	for _, a := range i.fact.alternatives() {
		g := clone(l.golden)
		find(g, key).fact.lay(a)
		if !slices.ContainsFunc(l.run(g, run), func(o Issue) bool { return o.Key == key }) {
			return true
		}
	}
	return false
}

// meant reports whether a person has said, under x.means of the fact, that the
// words of the place mean what the golden holds: {"the 19th": "2025-05-19"}.
func (l *linter) meant(i Issue) bool {
	f := find(l.golden, i.Key)
	if f == nil || f.fact == nil || f.fact.truth == nil {
		return false
	}
	var x struct {
		Means map[string]string `json:"means"`
	}
	if raw := f.fact.x(); raw == nil || json.Unmarshal(raw, &x) != nil {
		return false
	}
	if i.Place != nil && i.Rule == RuleValue {
		return x.Means[i.Place.Text] == f.fact.content()
	}
	for _, m := range *f.fact.mentions {
		if x.Means[m.Text] == f.fact.content() {
			return true
		}
	}
	return false
}

// means words what meant looks for.
func (l *linter) means(i Issue) string {
	f := find(l.golden, i.Key)
	if f == nil || f.fact == nil || i.Place == nil {
		return `"x": {"means": {"the words": "the value"}}`
	}
	data, _ := json.Marshal(map[string]any{"means": map[string]string{i.Place.Text: f.fact.content()}}) // strings
	return `"x": ` + string(data)
}
