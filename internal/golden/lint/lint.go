// Package lint finds mistakes in goldens: facts that their article does not support,
// values that contradict their own words, and facts that match any extraction.
package lint

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/golden/evidence"
	"github.com/assaykit/assay/internal/golden/folder"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/packed"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Rule is the name of a rule. [Rules] lists all of them.
type Rule string

const (
	ruleFormat        Rule = "format"        // the file does not read, or is not in the canonical format
	ruleStale         Rule = "stale"         // written for another text than the article
	ruleBytes         Rule = "bytes"         // written for the same words in other bytes
	ruleUnverified    Rule = "unverified"    // the article is not available
	ruleUnreviewed    Rule = "unreviewed"    // no person has confirmed it
	ruleSupport       Rule = "unsupported"   // the article does not support it
	ruleValue         Rule = "value"         // it contradicts its own surface
	ruleUnclaimed     Rule = "unclaimed"     // the article names a party that no fact has
	ruleAlias         Rule = "alias"         // two parties share a name
	ruleUnfalsifiable Rule = "unfalsifiable" // it matches any extraction
	ruleAccept        Rule = "accept"        // an alternative that breaks the form
	ruleForbidden     Rule = "forbidden"     // a forbidden fact is true
	ruleTwice         Rule = "twice"         // a repeated fact, or two values for one thing
	rulePhenomenon    Rule = "phenomenon"    // unknown to the catalogue
)

// Rules returns every rule, in the order in which a [Report] lists the issues:
// "format", "stale", "bytes", "unverified", "unreviewed", "unsupported",
// "value", "unclaimed", "alias", "unfalsifiable", "accept", "forbidden",
// "twice", "phenomenon".
func Rules() []Rule {
	return []Rule{
		ruleFormat, ruleStale, ruleBytes, ruleUnverified, ruleUnreviewed, ruleSupport, ruleValue, ruleUnclaimed,
		ruleAlias, ruleUnfalsifiable, ruleAccept, ruleForbidden, ruleTwice, rulePhenomenon,
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

// Options is what goldens are compared with.
type Options struct {
	Articles  []seeds.Article
	Phenomena []string // the catalogue; nil for any
}

// Report lists the issues of all goldens.
type Report struct {
	Checked int     `json:"checked"` // goldens
	Issues  []Issue `json:"issues"`
}

// Errors returns how many issues are errors.
func (r *Report) Errors() int {
	n := 0
	for _, i := range r.Issues {
		if i.Severity == result.Error {
			n++
		}
	}
	return n
}

// String formats the issues for people.
func (r *Report) String() string {
	var b strings.Builder
	for _, i := range r.Issues {
		plain.Fprintf(&b, "%s: %s %s: %s\n", i.Path, i.Severity, i.Rule, i.Message)
		if i.Location != nil {
			plain.Fprintf(&b, "    %d:%d  %s\n", i.Location.Line, i.Location.Column, item.Around(i.Location))
		}
		if i.Fix != "" {
			plain.Fprintf(&b, "    to fix it: %s\n", i.Fix)
		}
	}
	plain.Fprintf(&b, "%s, %s, %s\n", plain.Count(r.Checked, "golden"), plain.Count(len(r.Issues), "issue"), plain.Count(r.Errors(), "error"))
	return b.String()
}

func lintFile(path string, data []byte, o Options) []Issue {
	id := packed.Stem(path)
	g, err := folder.Decode(path, data)
	if err != nil {
		if again, ok := strip(path, data); ok {
			issues := lintFile(path, again, o)
			return append([]Issue{{ID: id, Path: path, Rule: ruleFormat, Severity: result.Error, Message: trimPath(err, path)}}, issues...)
		}
		return []Issue{{ID: id, Path: path, Rule: ruleFormat, Severity: result.Error, Message: trimPath(err, path)}}
	}
	issues := Golden(g, item.ArticleOf(o.Articles, g.Source.ID), o.Phenomena)
	if want, err := schema.Encode(g); err == nil && string(want) != string(data) {
		issues = append(issues, Issue{
			Rule: ruleFormat, Severity: result.Warning,
			Message: "the file is not in the canonical format", Fix: "format it, which changes nothing but the form",
		})
	}
	for i := range issues {
		issues[i].ID, issues[i].Path = g.Source.ID, path
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

// strip replaces CRLF by LF, so that one formatting issue does not hide the
// others.
func strip(path string, data []byte) ([]byte, bool) {
	if folder.CheckMerge(path, data) != nil || folder.CheckLineEnds(path, data) == nil {
		return nil, false
	}
	return []byte(strings.ReplaceAll(string(data), "\r\n", "\n")), true
}

func trimPath(err error, path string) string { return strings.TrimPrefix(err.Error(), path+":") }

// Golden returns the issues of one golden, without those of its file. If the
// article is nil, checks that need it are skipped, which is an issue. If
// phenomena is nil, any phenomenon is accepted.
func Golden(g *schema.Golden, a *seeds.Article, phenomena []string) []Issue {
	l := linter{golden: g, article: a}
	l.language()
	l.text()
	l.reviewed()
	l.facts()
	l.aliases()
	l.unfalsifiable()
	l.accepts()
	l.forbidden()
	l.phenomena(phenomena)
	return l.issues
}

type linter struct {
	golden  *schema.Golden
	article *seeds.Article
	issues  []Issue
	places  *item.Locator
}

func (l *linter) add(rule Rule, severity result.Severity, key, fix, format string, args ...any) *Issue {
	l.issues = append(l.issues, Issue{Rule: rule, Severity: severity, Key: key, Message: fmt.Sprintf(format, args...), Fix: fix})
	return &l.issues[len(l.issues)-1]
}

// text compares the golden's members about the text with the article.
func (l *linter) text() {
	s := l.golden.Source
	if l.article == nil {
		l.add(ruleUnverified, result.Note, "", "hand over the article", "the article %q is not at hand", s.ID)
		return
	}
	const derive = "update the golden, which carries the mentions over"
	switch {
	case s.SHA256 == "":
		l.add(ruleStale, result.Error, "", derive, "it does not say which text it is about")
	case s.SHA256 != l.article.SHA256():
		if r, ok := l.article.Rewritten(s.SHA256); ok {
			l.add(ruleBytes, result.Error, "", r.Fix+"; where the article is right as it is now, update the golden to its bytes",
				"it has the article in other bytes: %s", r.What)
			l.article = nil
			return
		}
		l.add(ruleStale, result.Error, "", derive, "it was written for another text (sha256 %.8s…) than the article (%.8s…)", s.SHA256, l.article.SHA256())
		l.article = nil // its offsets mean nothing here
		return
	}
	if l.article.Published != "" && s.Published != l.article.Published {
		l.add(ruleStale, result.Error, "record/published", "correct the one that is wrong: relative dates hang on it",
			"it says published %q, the article %q", s.Published, l.article.Published)
	}
	l.places = item.NewLocator(l.golden, l.article)
}

func (l *linter) reviewed() {
	if l.golden.Reviewed {
		return
	}
	var left []string
	for _, f := range item.Facts(l.golden) {
		if !f.Annotation.Reviewed {
			left = append(left, f.Key)
		}
	}
	if len(left) > 0 {
		l.add(ruleUnreviewed, result.Warning, "", "review them",
			"not reviewed by a person: %s: %s", plain.Count(len(left), "fact"), item.Enumerate(left, 5))
	}
}

// facts compares the golden's facts with the article by the same checks as an
// extraction's.
func (l *linter) facts() {
	c := &evidence.Checker{Golden: l.golden, Article: l.article}
	for _, f := range c.Contradicted() {
		l.issues = append(l.issues, issueOf(f))
	}
	for _, f := range c.Check("grounding/*", "consistency/duplicate", "consistency/conflict", "source/party") {
		i := issueOf(f)
		if i.Rule == ruleSupport && (accepted(l.golden, i.Key) || c.Meant(f)) {
			i.Severity = result.Note // a person said that the text can be read otherwise
		}
		l.issues = append(l.issues, i)
	}
}

func issueOf(f evidence.Finding) Issue {
	return Issue{Rule: ruleOf(f.Check), Severity: f.Severity, Key: f.Key, Message: f.Message, Fix: f.Fix, Location: f.Location}
}

func ruleOf(check string) Rule {
	family, _, _ := strings.Cut(check, "/")
	switch family {
	case "grounding":
		return ruleSupport
	case "value":
		return ruleValue
	case "source":
		return ruleUnclaimed
	}
	return ruleTwice
}

func accepted(g *schema.Golden, key string) bool {
	i := item.Find(g, key)
	return i != nil && i.Fact != nil && len(i.Fact.Alternatives()) > 0
}
