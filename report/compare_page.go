package report

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/score"
)

// comparePage is the data of the page of a comparison. Its texts are unescaped; the
// template escapes them with plain.
type comparePage struct {
	Answer           string // capitalized
	Verdict          result.Verdict
	Why              string
	Reasons, Apart   []string
	Base, Head       string    // names of the two sides
	Broke, MoreBroke []mistake // what broke: the first, and the others
	Fixed, MoreFixed []mistake
	FactsBroke       int
	FactsFixed       int
	Scores           []scoreRow // that differ: the first, and the others
	MoreScores       []scoreRow
	Same             []scoreRow
	Pairs            []pairView
	Changed, Equal   int  // number of articles
	HasTexts, Marked bool // whether there are texts, and goldens whose facts are marked in them
}

// scoreRow is one score on both sides.
type scoreRow struct {
	What, Base, Head, Difference, Worth string
	Class                               string // "up", "down" or "" if the difference is not significant
	Chart                               bool
	Low, High, At                       string // on an axis from 0 to 100 whose middle is no difference
}

// pairView is an article on both sides.
type pairView struct {
	ID                            string // of the element
	Article, Name, Lang           string
	Extractor                     string // "" if the sides have one each
	ArticleID                     string // shown beside a title
	Broke, Changed, Open, Tracked bool
	Tally                         string
	Notes                         []string
	Base, Head                    sideView
	Rows                          []factRow
	Equal                         int // rows that are the same
}

// openPairs is the number of articles that are open at first.
const openPairs = 12

// sideView is what one side says about an article.
type sideView struct {
	Name, Tally   string
	Text          []paragraph
	Whole, Marked bool
}

// CompareHTML writes a self-contained page of a comparison of two results: the answer,
// the scores that differ with their intervals, and every article with what each
// side found, missed and got wrong, fact by fact. The results are those that were
// compared; if each has one extractor, it names the side. The page needs no
// JavaScript, and the same input gives the same bytes. The options' History is not
// used.
func CompareHTML(w io.Writer, base, head *result.Result, d *score.Comparison, o HTMLOptions) error {
	if base == nil || head == nil || d == nil {
		return errNoResult
	}
	p := newComparePage(base, head, d, o)
	return writePage(w, "compare.html", p, frame{Answer: p.Answer, Skip: "articles"}, "compare.css")
}

func newComparePage(base, head *result.Result, d *score.Comparison, o HTMLOptions) *comparePage {
	p := &comparePage{
		Answer: strings.ToUpper(string(d.Answer[:1])) + string(d.Answer[1:]), Verdict: verdictOf(d.Answer), Why: d.Why,
		Reasons: reasonsBeside(d), Apart: apartOf(d),
		FactsBroke: len(aboutFacts(d.Broke)), FactsFixed: len(aboutFacts(d.Fixed)),
	}
	p.Base, p.Head = sideNames(base, head)
	list, most := changedScores(d), 0.0
	for _, s := range list {
		for _, v := range []*float64{s.Low, s.High, s.Difference} {
			if v != nil {
				most = max(most, math.Abs(*v))
			}
		}
	}
	for _, s := range list {
		p.Scores = append(p.Scores, newScoreRow(s, most))
	}
	p.Scores, p.MoreScores = parted(p.Scores, mostScoresShown)
	for _, s := range d.Scores {
		if !s.Differs() {
			p.Same = append(p.Same, newScoreRow(s, 0))
		}
	}
	p.pairs(base, head, o)
	p.Broke, p.MoreBroke = parted(p.cards(d.Broke), shown)
	p.Fixed, p.MoreFixed = parted(p.cards(d.Fixed), mostFixedShown)
	for _, list := range [][]mistake{p.Fixed, p.MoreFixed} {
		for i := range list {
			list[i].Label = "fixed"
		}
	}
	return p
}

// parted returns the first n of a list, and the others.
func parted[T any](list []T, n int) (first, others []T) {
	n = min(n, len(list))
	return list[:n], list[n:]
}

// cards returns the facts that changed, of those with the same mistake the first with
// their number, each with the way to its article.
func (p *comparePage) cards(list []score.Change) (cards []mistake) {
	pairs := make(map[string]pairView)
	for _, v := range p.Pairs {
		pairs[v.Article+"\x00"+v.Extractor] = v
		if _, ok := pairs[v.Article]; !ok {
			pairs[v.Article] = v
		}
	}
	for _, g := range changeGroups(list) {
		v, ok := pairs[g.Article+"\x00"+g.Extractor]
		if !ok {
			v = pairs[g.Article]
		}
		class := classOf(result.Finding{Check: g.Check})
		cards = append(cards, mistake{
			Class: class, Label: label(class), Count: g.Count, CountHref: "#articles", Check: g.Check, Message: g.sentenceOf(300),
			Article: cmp.Or(v.Name, g.Article, "(no article)"), Lang: v.Lang, Href: "#" + v.ID,
		})
	}
	return cards
}

// verdictOf returns the verdict whose colour an answer has.
func verdictOf(a score.Answer) result.Verdict {
	switch a {
	case score.Regression:
		return result.Fail
	case score.CannotSay, score.TooFew:
		return result.Unknown
	}
	return result.Pass
}

// sideNames returns the names of the sides: of their only extractors, if these
// differ, else BASE and HEAD.
func sideNames(base, head *result.Result) (string, string) {
	b, h := extractorsOf(base), extractorsOf(head)
	if len(b) == 1 && len(h) == 1 && b[0] != h[0] && b[0] != "" && h[0] != "" {
		return b[0], h[0]
	}
	return "BASE", "HEAD"
}

func extractorsOf(r *result.Result) (names []string) {
	for _, run := range r.Runs {
		names = append(names, run.Extractor)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func newScoreRow(s score.Difference, most float64) scoreRow {
	row := scoreRow{What: s.What(), Base: share(s.Base), Head: share(s.Head)}
	if s.Difference == nil {
		row.Worth = "defined in only one of the two"
		return row
	}
	row.Difference = points(*s.Difference)
	if !s.Differs() {
		return row
	}
	row.Worth = significance(s)
	if s.Significant {
		row.Class = map[bool]string{true: "up", false: "down"}[*s.Difference > 0]
	}
	if s.Low != nil && s.High != nil && most > 0 {
		on := func(v float64) string { return fmt.Sprintf("%.2f", 50+50*v/most) }
		row.Chart, row.Low, row.High, row.At = true, on(*s.Low), on(*s.High), on(*s.Difference)
	}
	return row
}

// pairs adds the articles, those that changed first.
func (p *comparePage) pairs(base, head *result.Result, o HTMLOptions) {
	single := p.Base != "BASE" || len(extractorsOf(base)) == 1 && len(extractorsOf(head)) == 1
	key := func(run result.Run) string {
		if single {
			return run.Article
		}
		return run.Article + "\x00" + run.Extractor
	}
	sides := [2]map[string][]result.Run{{}, {}}
	for i, r := range []*result.Result{base, head} {
		for _, run := range r.Runs {
			sides[i][key(run)] = append(sides[i][key(run)], run)
		}
	}
	titles := titlesOf(base, o)
	maps.Copy(titles, titlesOf(head, o))
	keys := slices.AppendSeq(slices.Collect(maps.Keys(sides[0])), maps.Keys(sides[1]))
	slices.Sort(keys)
	for _, k := range slices.Compact(keys) {
		v := newPairView(sides[0][k], sides[1][k], [2]string{p.Base, p.Head}, titles, o)
		if !single {
			v.Extractor = append(slices.Clone(sides[0][k]), sides[1][k]...)[0].Extractor
		}
		if v.Changed {
			p.Changed++
		} else {
			p.Equal++
		}
		p.HasTexts = p.HasTexts || len(v.Base.Text)+len(v.Head.Text) > 0
		p.Marked = p.Marked || v.Base.Marked || v.Head.Marked
		p.Pairs = append(p.Pairs, v)
	}
	slices.SortStableFunc(p.Pairs, func(a, b pairView) int {
		return cmp.Or(compareBool(b.Broke, a.Broke), compareBool(b.Changed, a.Changed))
	})
	for i := range p.Pairs {
		v := &p.Pairs[i]
		v.ID, v.Open = fmt.Sprintf("article-%d", i+1), v.Changed && i < openPairs
	}
}

func newPairView(base, head []result.Run, names [2]string, titles map[string]string, o HTMLOptions) pairView {
	first := append(slices.Clone(base), head...)[0]
	v := pairView{Article: first.Article, Name: articleOf(result.Run{Article: first.Article}, "(no article)"), Lang: first.Language}
	if title := titles[first.Article]; title != "" {
		v.ArticleID, v.Name = v.Name, title
	}
	for _, side := range []struct {
		runs []result.Run
		name string
		to   *sideView
	}{{base, names[0], &v.Base}, {head, names[1], &v.Head}} {
		*side.to = newSide(side.runs, o)
		switch {
		case len(side.runs) == 0:
			v.Notes = append(v.Notes, side.name+" has no record of it")
		case side.runs[0].Verdict == result.Unknown:
			v.Notes = append(v.Notes, side.name+" cannot say: "+whyUnknown(side.runs[0]))
		}
		if len(side.runs) > 0 && side.runs[0].Tracked {
			v.Tracked = true
		}
	}
	v.Rows = factRows(base, head)
	for i := range v.Rows {
		v.Rows[i].Base.Side, v.Rows[i].Head.Side = names[0], names[1]
	}
	v.Base.Name, v.Head.Name = names[0], names[1]
	broke, fixed, other := 0, 0, 0
	for _, r := range v.Rows {
		switch r.Change {
		case "broke":
			broke++
		case "fixed":
			fixed++
		case "differs":
			other++
		default:
			v.Equal++
		}
	}
	v.Broke, v.Changed = broke > 0, broke+fixed+other > 0 || len(v.Notes) > 0
	v.Tally = changeTally(broke, fixed, other, v.Equal)
	return v
}

func changeTally(broke, fixed, other, same int) string {
	var parts []string
	for _, p := range []struct {
		n    int
		what string
	}{{broke, "broke"}, {fixed, "fixed"}, {other, "wrong otherwise"}, {same, "the same"}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.what))
		}
	}
	if len(parts) == 0 {
		return "no finding on either side"
	}
	return strings.Join(parts, ", ")
}

// newSide returns what one side says about an article: of several attempts, the
// text is that of the first.
func newSide(runs []result.Run, o HTMLOptions) sideView {
	if len(runs) == 0 {
		return sideView{}
	}
	run := runs[0]
	var c result.Counts
	for _, k := range schema.Kinds() {
		n := run.Outcomes[k]
		c.COR, c.INC, c.PAR, c.MIS, c.SPU = c.COR+n.COR, c.INC+n.INC, c.PAR+n.PAR, c.MIS+n.MIS, c.SPU+n.SPU
	}
	v := runView{Article: run.Article, Extractor: run.Extractor}
	findings := slices.Clone(run.Findings) // of those with the same words, the first is marked
	slices.SortStableFunc(findings, func(a, b result.Finding) int { return compareBool(a.Under != "", b.Under != "") })
	for i, f := range findings {
		v.Findings = append(v.Findings, findingView{Finding: f, N: i + 1, Class: classOf(f)})
	}
	v.mark(run, o)
	side := sideView{Text: v.Text, Whole: v.Whole, Marked: v.Marked}
	if c != (result.Counts{}) { // without a golden nothing is counted
		side.Tally = fmt.Sprintf("%d right, %d wrong, %d missing, %d not expected", c.COR, c.INC+c.PAR, c.MIS, c.SPU)
	}
	return side
}

// CountOfArticles is how many articles differ and how many do not, in words.
func (p *comparePage) CountOfArticles() string {
	differing := plain.Count(p.Changed, "article") + map[bool]string{true: " differs", false: " differ"}[p.Changed == 1]
	return fmt.Sprintf("%s, %s %s", differing, plain.Number(p.Equal), map[bool]string{true: "does not", false: "do not"}[p.Equal == 1])
}

// CountOfFacts is how many facts broke and how many were fixed.
func (p *comparePage) CountOfFacts() string {
	return fmt.Sprintf("%s broke, %s", factCount(p.FactsBroke), p.CountOfFixed())
}

// CountOfFixed is how many facts were fixed.
func (p *comparePage) CountOfFixed() string {
	return factCount(p.FactsFixed) + map[bool]string{true: " was", false: " were"}[p.FactsFixed == 1] + " fixed"
}
