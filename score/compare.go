// Package score compares two results over the same articles: which findings are new,
// which are fixed, and which scores differ significantly.
package score

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/articleform"
	"github.com/assaykit/assay/internal/scoring"
	"github.com/assaykit/assay/internal/stats"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Comparison is the comparison of a result HEAD with a result BASE, see [Compare].
// Its lists are in a stable order.
type Comparison struct {
	Form     string         `json:"form"`
	Verdict  result.Verdict `json:"verdict"`
	Gate     result.Verdict `json:"gate,omitempty"`    // the verdict of HEAD's own gate
	Answer   Answer         `json:"answer"`            // the verdict and the statistics in words
	Why      string         `json:"why"`               // why that is the answer, in one sentence
	Reasons  []string       `json:"reasons,omitempty"` // why the verdict is not pass
	Articles Compared       `json:"articles"`
	Broke    []Change       `json:"broke"`  // findings of HEAD only
	Fixed    []Change       `json:"fixed"`  // findings of BASE only
	Scores   []Difference   `json:"scores"` // by extractor, by measure, then by kind
}

// ComparisonForm is the form of a [Comparison] in JSON.
const ComparisonForm = "assay/comparison@1"

// Compared lists the articles of a comparison, as "article", or as
// "extractor article" if a result has several extractors.
type Compared struct {
	Both    int      `json:"both"`              // number of articles compared: in BASE and HEAD, and unknown in neither
	Gone    []string `json:"gone,omitempty"`    // only in BASE, or unknown in HEAD: the facts that BASE found there count as lost
	Unknown []string `json:"unknown,omitempty"` // unknown in BASE, or without a golden only there; not compared
	Added   []string `json:"added,omitempty"`   // only in HEAD; not compared
	Tracked []string `json:"tracked,omitempty"` // tracked in BASE or HEAD; not compared
	// Unmade lists articles for which HEAD could not make checks that BASE made.
	Unmade []string `json:"unmade,omitempty"`
}

// Change is a finding of only one of the two results.
type Change struct {
	Article   string          `json:"article"`
	Extractor string          `json:"extractor"`
	Check     string          `json:"check"`
	Severity  result.Severity `json:"severity"`
	Kind      schema.Kind     `json:"kind,omitempty"`
	Fact      string          `json:"fact,omitempty"`  // the fact in words
	Place     string          `json:"place,omitempty"` // "file:line:column" in the article, from 1
	Message   string          `json:"message"`
	// Fingerprint and Under are those of the finding: changes with the same Under, and the
	// one with that fingerprint, report one mistake.
	Fingerprint string `json:"fingerprint,omitempty"`
	Under       string `json:"under,omitempty"`
}

// Difference is one score in BASE and in HEAD, over the articles of BASE. Scores and
// statistics that are undefined are nil.
type Difference struct {
	Extractor   string      `json:"extractor,omitempty"` // "" unless a result has several
	Measure     string      `json:"measure"`             // "coverage", "precision", "recall" or "f1"
	Kind        schema.Kind `json:"kind"`
	Base        *float64    `json:"base"`
	Head        *float64    `json:"head"`
	Difference  *float64    `json:"difference"`           // Head - Base
	Low         *float64    `json:"low,omitempty"`        // low end of the 95 % bootstrap interval of Difference
	High        *float64    `json:"high,omitempty"`       // its high end
	P           *float64    `json:"p,omitempty"`          // p-value of the paired randomisation test
	Adjusted    *float64    `json:"adjusted,omitempty"`   // P adjusted by Holm's method over the kinds of this measure
	Detectable  *float64    `json:"detectable,omitempty"` // the least difference that this many articles would show, at 5 % and a power of 80 %
	Significant bool        `json:"significant"`          // Adjusted is below 0.05
	Articles    int         `json:"articles"`             // number of articles in which the score is defined on either side
	More        *int        `json:"more,omitempty"`       // how many more articles a difference of this size would at least need to be seen, if it is not significant

	kinds int // number of kinds whose tests Adjusted is for
}

// What returns the name of the score, such as "recall of dates", preceded by the name
// of the extractor if there are several.
func (d Difference) What() string {
	what := d.Measure + " of " + d.Kind.List()
	if d.Extractor != "" {
		what = d.Extractor + ": " + what
	}
	return what
}

// Compare compares the result head with the result base.
//
// The verdict is [result.Unknown] if an article of base is not in head or is
// unknown there, which counts as if nothing had been extracted from it, or if head
// could not make a check that base made; the findings of that check are not
// counted as fixed. Otherwise the verdict is [result.Fail] if a finding of severity
// error is new, or if a score is significantly lower, and [result.Pass] if not.
// [Comparison.Judge] uses another severity.
//
// A finding about a golden fact is new only if that fact had no finding of that
// severity before: a figure that was missing and now is wrong did not break. Articles
// that are tracked (gate: track) in either result are listed and not compared.
func Compare(base, head *result.Result) (*Comparison, error) {
	switch {
	case base == nil:
		return nil, errors.New("there is no base to compare with")
	case head == nil:
		return nil, errors.New("there is no head to compare with the base")
	}
	c := &Comparison{Form: ComparisonForm, Gate: head.Gate, Broke: []Change{}, Fixed: []Change{}, Scores: []Difference{}}
	pairs, several := c.pair(base, head)
	for _, p := range pairs {
		c.changes(p)
	}
	for _, l := range [][]Change{c.Broke, c.Fixed} {
		slices.SortStableFunc(l, func(a, b Change) int {
			return cmp.Or(b.Severity.Rank()-a.Severity.Rank(), cmp.Compare(a.Article, b.Article), cmp.Compare(a.Extractor, b.Extractor),
				cmp.Compare(a.Check, b.Check), cmp.Compare(a.Fact, b.Fact), cmp.Compare(a.Message, b.Message))
		})
	}
	of := make(map[string][]paired)
	for _, p := range pairs {
		name := ""
		if several {
			name = p.base.extractor
		}
		of[name] = append(of[name], p)
	}
	for _, name := range slices.Sorted(maps.Keys(of)) {
		c.scores(name, of[name])
	}
	c.Judge(result.Error)
	return c, nil
}

// runs is the runs of one article in one of the results.
type runs struct {
	extractor, article string
	known              bool
	tracked            bool
	golden             bool            // the golden was available
	unmade             map[string]bool // checks that could not be made
	kinds              map[schema.Kind]scoring.Part
	findings           []placed
}

// placed is a finding with the place in the article that it is about.
type placed struct {
	result.Finding
	place string
}

// placeOf returns "file:line:column" of the words of a finding, "" if they or the
// file are unknown.
func placeOf(run result.Run, f result.Finding) string {
	if run.File == "" || f.Location == nil {
		return ""
	}
	first := max(1, run.FirstLine)
	if run.File == "-" || articleform.Embedded(run.File) { // lines of the text are not lines of the file
		return fmt.Sprintf("%s:%d", run.File, first)
	}
	return fmt.Sprintf("%s:%d:%d", run.File, first+max(1, f.Location.Line)-1, max(1, f.Location.Column))
}

// lacks returns the names of the checks that could not be made here, but in other.
func (r runs) lacks(other runs) string {
	var names []string
	for check, unmade := range r.unmade {
		if unmade && !other.unmade[check] {
			names = append(names, check)
		}
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// paired is an article in both results.
type paired struct {
	base, head runs
	gone       bool
}

// pair pairs the runs of each article in both results. If each result has one
// extractor, their names may differ; otherwise extractors are paired by name.
func (c *Comparison) pair(base, head *result.Result) (pairs []paired, several bool) {
	single := extractors(base) == 1 && extractors(head) == 1
	name := func(r result.Run) string {
		if single {
			return r.Article
		}
		return r.Extractor + " " + r.Article
	}
	b, names := gather(base, name)
	h, others := gather(head, name)
	var out []paired
	for _, n := range names {
		p := paired{base: b[n], head: h[n]}
		switch {
		case p.base.tracked, p.head.tracked:
			c.Articles.Tracked = append(c.Articles.Tracked, n)
			continue
		case !p.base.known, !p.base.golden && p.head.golden:
			c.Articles.Unknown = append(c.Articles.Unknown, n)
			continue
		case !p.head.known, p.base.golden && !p.head.golden:
			p.gone = true
			p.head = nothing(p.base)
			c.Articles.Gone = append(c.Articles.Gone, n)
		default:
			c.Articles.Both++
			if what := p.head.lacks(p.base); what != "" {
				c.Articles.Unmade = append(c.Articles.Unmade, n+" ("+what+")")
			}
		}
		out = append(out, p)
	}
	for _, n := range others {
		if _, ok := b[n]; !ok {
			c.Articles.Added = append(c.Articles.Added, n)
		}
	}
	return out, !single
}

func extractors(r *result.Result) int {
	seen := make(map[string]bool)
	for _, run := range r.Runs {
		seen[run.Extractor] = true
	}
	return len(seen)
}

func gather(r *result.Result, name func(result.Run) string) (map[string]runs, []string) {
	m := make(map[string]runs)
	var names []string
	for _, run := range r.Runs {
		n := name(run)
		s, ok := m[n]
		if !ok {
			s = runs{extractor: run.Extractor, article: run.Article, known: true, golden: true,
				unmade: make(map[string]bool), kinds: make(map[schema.Kind]scoring.Part)}
			names = append(names, n)
		}
		s.known = s.known && run.Verdict != result.Unknown
		s.tracked = s.tracked || run.Tracked
		s.golden = s.golden && !run.Lacks(result.MissingGolden)
		for _, u := range run.Unverified {
			s.unmade[u.Check] = s.unmade[u.Check] || u.Facts == 0
		}
		for k, p := range scoring.PartsByKind(run) {
			s.kinds[k] = s.kinds[k].Plus(p)
		}
		for _, f := range run.Findings {
			if !f.Known {
				s.findings = append(s.findings, placed{f, placeOf(run, f)})
			}
		}
		m[n] = s
	}
	slices.Sort(names)
	return m, names
}

// nothing returns the runs of an article that a result lacks: every golden fact is
// missing.
func nothing(base runs) runs {
	r := runs{extractor: base.extractor, article: base.article, kinds: make(map[schema.Kind]scoring.Part)}
	for k, p := range base.kinds {
		r.kinds[k] = scoring.Part{Counts: result.Counts{MIS: scoring.Possible(p.Counts)}, Coverage: result.Coverage{Of: p.Of}}
	}
	return r
}

// changes adds the new and the fixed findings of an article.
func (c *Comparison) changes(p paired) {
	if p.gone {
		for _, k := range schema.Kinds() {
			if n := p.base.kinds[k].Found; n > 0 {
				c.Broke = append(c.Broke, Change{
					Article: p.base.article, Extractor: p.base.extractor, Check: "coverage/" + string(k), Severity: result.Error, Kind: k,
					Message: fmt.Sprintf("HEAD has no result for this article: the required %s that BASE found, %d of %d, are lost", k.List(), n, p.base.kinds[k].Of),
				})
			}
		}
		return
	}
	sameExtractor := p.base.extractor == p.head.extractor
	c.Broke = append(c.Broke, alone(p.head, p.base, sameExtractor)...)
	c.Fixed = append(c.Fixed, slices.DeleteFunc(alone(p.base, p.head, sameExtractor), func(x Change) bool { return p.head.unmade[x.Check] })...)
	for _, k := range schema.Kinds() {
		b, h := p.base.kinds[k], p.head.kinds[k]
		listed := slices.ContainsFunc(c.Broke, func(x Change) bool {
			return x.Kind == k && x.Article == p.head.article && x.Extractor == p.head.extractor && x.Severity == result.Error
		})
		if h.Found < b.Found && h.Of == b.Of && !listed { // the check that would report them was skipped
			c.Broke = append(c.Broke, Change{
				Article: p.head.article, Extractor: p.head.extractor, Check: "coverage/" + string(k), Severity: result.Error, Kind: k,
				Message: fmt.Sprintf("of %d required %s, BASE found %d and HEAD finds %d", b.Of, k.List(), b.Found, h.Found),
			})
		}
	}
}

// alone returns the findings of one side that the other does not have.
func alone(of, without runs, sameExtractor bool) []Change {
	have := make(map[string]int)
	broken := make(map[string]int) // the severity of the worst finding about a golden fact
	for _, f := range without.findings {
		have[identity(f.Finding, sameExtractor)]++
		if f.Want != nil {
			broken[factKey(f.Finding)] = max(broken[factKey(f.Finding)], f.Severity.Rank())
		}
	}
	var out []Change
	for _, f := range of.findings {
		if id := identity(f.Finding, sameExtractor); have[id] > 0 {
			have[id]--
			continue
		}
		if f.Want != nil && broken[factKey(f.Finding)] >= f.Severity.Rank() {
			continue
		}
		ch := Change{Article: of.article, Extractor: of.extractor, Check: f.Check, Severity: f.Severity, Kind: f.Kind, Message: f.Message, Place: f.place, Fingerprint: f.Fingerprint, Under: f.Under}
		if f.Want != nil {
			ch.Fact = f.Want.Text
		} else if f.Got != nil {
			ch.Fact = f.Got.Text
		}
		out = append(out, ch)
	}
	return out
}

func factKey(f result.Finding) string { return string(f.Kind) + "\x00" + f.Want.Key }

// identity returns the identity of a finding: its fingerprint, which includes the
// extractor, or between two extractors its check and fact.
func identity(f result.Finding, sameExtractor bool) string {
	if sameExtractor && f.Fingerprint != "" {
		return f.Fingerprint
	}
	about := f.Message
	switch {
	case f.Want != nil:
		about = "want " + f.Want.Key
	case f.Got != nil:
		about = "got " + f.Got.Key
	}
	return strings.Join([]string{f.Check, string(f.Kind), f.Attribute, about}, "\x00")
}

// articleParts is what both results say of one article, by kind.
type articleParts struct{ base, head map[schema.Kind]scoring.Part }

// partsOf sums the parts of each article, in the order of the articles.
func partsOf(articles []paired) (sums []articleParts) {
	byArticle := make(map[string]int)
	for _, p := range articles {
		i, ok := byArticle[p.base.article]
		if !ok {
			i = len(sums)
			byArticle[p.base.article] = i
			sums = append(sums, articleParts{make(map[schema.Kind]scoring.Part), make(map[schema.Kind]scoring.Part)})
		}
		for _, k := range schema.Kinds() {
			sums[i].base[k] = sums[i].base[k].Plus(p.base.kinds[k])
			sums[i].head[k] = sums[i].head[k].Plus(p.head.kinds[k])
		}
	}
	return sums
}

// scores compares each measure of each kind over the articles of BASE, for one
// extractor.
func (c *Comparison) scores(extractor string, articles []paired) {
	sums := partsOf(articles)
	for _, m := range scoring.Measures() {
		var tested []int
		var ps []float64
		for _, k := range schema.Kinds() {
			d := difference(m, k, sums)
			if d.Base == nil && d.Head == nil {
				continue
			}
			d.Extractor = extractor
			if d.P != nil {
				tested, ps = append(tested, len(c.Scores)), append(ps, *d.P)
			}
			c.Scores = append(c.Scores, d)
		}
		for i, adjusted := range stats.Holm(ps) {
			d := &c.Scores[tested[i]]
			d.Adjusted, d.Significant, d.kinds = &adjusted, adjusted < level, len(ps)
			d.More = d.more()
		}
	}
}

// difference returns a measure of a kind on both sides, and the statistics of their
// difference if both are defined.
func difference(m scoring.Measure, k schema.Kind, sums []articleParts) Difference {
	base, head := make([]stats.Ratio, len(sums)), make([]stats.Ratio, len(sums))
	var b, h scoring.Part
	defined := 0
	for i, s := range sums {
		base[i], head[i] = m.Of(s.base[k]), m.Of(s.head[k])
		b, h = b.Plus(s.base[k]), h.Plus(s.head[k])
		if base[i].Den != 0 || head[i].Den != 0 {
			defined++
		}
	}
	d := Difference{Measure: m.Name, Kind: k, Base: valueOf(m, b), Head: valueOf(m, h), Articles: defined}
	if d.Base == nil || d.Head == nil {
		return d
	}
	by := *d.Head - *d.Base
	d.Difference = &by
	if ci, ok := stats.BootstrapDifference(base, head); ok {
		d.Low, d.High = &ci.Low, &ci.High
	}
	if least, ok := stats.MinimumDetectable(base, head); ok {
		d.Detectable = &least
	}
	p := stats.PairedTest(base, head)
	d.P = &p
	return d
}

func valueOf(m scoring.Measure, p scoring.Part) *float64 {
	if !m.Defined(p) {
		return nil
	}
	r := m.Of(p)
	return scoring.Quotient(r.Num, r.Den)
}
