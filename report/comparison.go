package report

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/score"
)

// ComparisonOptions are how much a comparison says. The zero value fits a screen.
type ComparisonOptions struct {
	Verbose bool // every finding and score that changed, not only the first
}

// The most lines of each part that are written unless everything is asked for.
const (
	mostBrokeShown  = 6 // groups, of two lines each
	mostFixedShown  = 4
	mostScoresShown = 6 // of two lines each
	mostReasonsTold = 3
)

// Comparison writes what changed between two results, for people: the answer with its
// reason, the findings that are new, those that are fixed, and the scores that
// differ, with what the difference is worth. What did not change is not written.
func Comparison(w io.Writer, d *score.Comparison, o ComparisonOptions) error {
	if d == nil {
		return errNoResult
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", d.Answer, harmless(clip(d.Why, 400)))
	if gate := gateOfHead(d); gate != "" {
		fmt.Fprintf(&b, "  %s\n", gate)
	}
	for _, line := range cut(o, reasonsBeside(d), mostReasonsTold, "reason") {
		fmt.Fprintf(&b, "  %s\n", line)
	}
	broke, fixed := changeGroups(d.Broke), changeGroups(d.Fixed)
	writeChanges(&b, "broke", len(d.Broke), broke, o, mostBrokeShown)
	writeChanges(&b, "fixed", len(d.Fixed), fixed, o, mostFixedShown)
	writeDifferences(&b, d, o)
	if lines := apartOf(d); len(lines) > 0 {
		fmt.Fprintf(&b, "\n%s\n", strings.Join(lines, "\n"))
	}
	_, err := io.WriteString(w, plain.Lines(b.String()))
	return err
}

// gateOfHead says that the gate of HEAD does not pass, whatever changed; "" if it does.
func gateOfHead(d *score.Comparison) string {
	switch d.Gate {
	case result.Fail:
		return "the gate of HEAD failed"
	case result.Unknown:
		return "the gate of HEAD cannot say"
	}
	return ""
}

// reasonsBeside returns the reasons that the first line does not say.
func reasonsBeside(d *score.Comparison) (lines []string) {
	for _, r := range d.Reasons {
		if r != d.Why {
			lines = append(lines, harmless(clip(r, 300)))
		}
	}
	return lines
}

// cut returns the first lines and how many more there are, or all.
func cut(o ComparisonOptions, lines []string, most int, noun string) []string {
	n := len(lines) - most
	if o.Verbose || n <= 0 {
		return lines
	}
	return append(slices.Clone(lines[:most]), fmt.Sprintf("… %d more %s (-v)", n, plain.Noun(n, noun)))
}

// changeGroup is changes of one sort, each about another fact.
type changeGroup struct {
	score.Change // the first of them
	Count        int
	Label        string // "missing", "wrong", …
}

// changeGroups returns each fact once, with the sentence that says most about it, and
// of facts with the same mistake the first with their number, within a severity
// what is wrong first, then the most frequent. Up to [shown] facts are groups of their own.
func changeGroups(list []score.Change) []changeGroup {
	facts := aboutFacts(list)
	if len(facts) <= shown {
		return facts
	}
	var groups []changeGroup
	at := make(map[[3]string]int)
	for _, f := range facts {
		key := [3]string{f.Check, f.Extractor, string(f.Severity)}
		i, ok := at[key]
		if !ok {
			i = len(groups)
			at[key] = i
			groups = append(groups, changeGroup{Change: f.Change, Label: f.Label})
		}
		groups[i].Count++
	}
	slices.SortStableFunc(groups, func(a, b changeGroup) int {
		return cmp.Or(b.Severity.Rank()-a.Severity.Rank(), compareBool(b.Label == "wrong", a.Label == "wrong"), b.Count-a.Count)
	})
	return groups
}

// aboutFacts returns the changes that report one mistake as one, with the sentence that
// says best what is wrong and the worst severity.
func aboutFacts(list []score.Change) []changeGroup {
	var facts []changeGroup
	at := make(map[[3]string]int)
	for _, x := range list {
		key := [3]string{x.Extractor, x.Article, cmp.Or(x.Under, x.Fingerprint)}
		i, ok := at[key]
		if !ok || key[2] == "" {
			at[key] = len(facts)
			facts = append(facts, changeGroup{Change: x, Count: 1, Label: changeLabel(x)})
			continue
		}
		worst := facts[i].Severity
		if x.Severity.Rank() > worst.Rank() {
			worst = x.Severity
		}
		if better(x, facts[i].Change) {
			facts[i].Change, facts[i].Label = x, changeLabel(x)
		}
		facts[i].Severity = worst
	}
	return facts
}

// better reports whether a says better than b what is wrong. Of equals it is the leading one.
func better(a, b score.Change) bool {
	return cmp.Or(cmp.Compare(says(a.Check, a.Message), says(b.Check, b.Message)), compareBool(a.Under == "", b.Under == "")) > 0
}

// changeLabel is the word for what a finding found.
func changeLabel(x score.Change) string {
	return label(classOf(result.Finding{Check: x.Check}))
}

// sentenceOf returns a change in one sentence.
func (g changeGroup) sentenceOf(most int) string {
	what := harmless(clip(grouped(g.Message), most))
	if fact := harmless(clip(grouped(g.Fact), 80)); fact != "" && !strings.Contains(what, fact) {
		what = fact + ": " + what
	}
	return what
}

// placeOf returns where a change is: the line of the article's file, or else the
// article.
func (g changeGroup) placeOf() string {
	place := harmless(g.Article)
	if g.Place != "" {
		place = harmless(g.Place)
	}
	return place
}

func writeChanges(b *strings.Builder, what string, findings int, groups []changeGroup, o ComparisonOptions, most int) {
	if len(groups) == 0 {
		return
	}
	all, several := 0, false
	for _, g := range groups {
		all += g.Count
		several = several || g.Extractor != groups[0].Extractor
	}
	of := ""
	if findings != all {
		of = fmt.Sprintf(" (%s findings)", counted(findings))
	}
	fmt.Fprintf(b, "\n%s: %s%s\n", what, factCount(all), of)
	rest := 0
	for i, g := range groups {
		if i >= most && !o.Verbose {
			rest += g.Count
			continue
		}
		times := ""
		if g.Count > 1 {
			times = fmt.Sprintf("%s × ", counted(g.Count))
		}
		by := ""
		if several {
			by = ", by " + harmless(g.Extractor)
		}
		fmt.Fprintf(b, "  %s%s %s: %s\n", times, harmless(string(g.Severity)), harmless(g.Check), g.sentenceOf(160))
		if what != "fixed" {
			fmt.Fprintf(b, "      %s%s\n", g.placeOf(), by)
		}
	}
	if rest > 0 {
		fmt.Fprintf(b, "  … %s more (-v)\n", counted(rest))
	}
}

// counted returns a number with its digits grouped in threes.
func counted(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// changedScores returns the scores that differ, significant ones first, then
// the largest differences.
func changedScores(d *score.Comparison) []score.Difference {
	var list []score.Difference
	for _, s := range d.Scores {
		if s.Differs() {
			list = append(list, s)
		}
	}
	slices.SortStableFunc(list, func(a, b score.Difference) int {
		return cmp.Or(compareBool(b.Significant, a.Significant), cmp.Compare(size(b), size(a)))
	})
	return list
}

func compareBool(a, b bool) int {
	number := map[bool]int{true: 1}
	return number[a] - number[b]
}

func size(s score.Difference) float64 {
	if s.Difference == nil {
		return 2 // it is defined on one side alone
	}
	return math.Abs(*s.Difference)
}

func writeDifferences(b *strings.Builder, d *score.Comparison, o ComparisonOptions) {
	list := changedScores(d)
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(b, "\nscores that differ: %s\n", counted(len(list)))
	for i, s := range list {
		if i >= mostScoresShown && !o.Verbose {
			fmt.Fprintf(b, "  … %s more (-v)\n", counted(len(list)-i))
			break
		}
		fmt.Fprintf(b, "  %s: %s → %s", harmless(s.What()), share(s.Base), share(s.Head))
		if s.Difference == nil {
			b.WriteString(", defined in only one of the two\n")
			continue
		}
		fmt.Fprintf(b, ", %s\n      %s\n", points(*s.Difference), significance(s))
	}
}

// points is a difference of two shares in percentage points.
func points(v float64) string {
	return strings.Replace(fmt.Sprintf("%+.1f points", 100*v), "-", "−", 1)
}

// significance says in words what a difference is worth.
func significance(s score.Difference) string {
	t := "not significant"
	if s.Significant {
		t = "significant"
	}
	var in []string
	if s.Low != nil && s.High != nil {
		in = append(in, strings.ReplaceAll(fmt.Sprintf("95 %% interval %+.1f to %+.1f", 100**s.Low, 100**s.High), "-", "−"))
	}
	if s.Adjusted != nil {
		in = append(in, fmt.Sprintf("p %.2g", *s.Adjusted))
	}
	in = append(in, "over "+plain.Count(s.Articles, "article"))
	t += " (" + strings.Join(in, ", ") + ")"
	if s.More != nil {
		t += fmt.Sprintf("; at least %s more %s would be needed to see a difference of %.1f points", counted(*s.More), plain.Noun(*s.More, "article"), 100*math.Abs(*s.Difference))
	}
	return t
}

// apartOf says which articles are not compared, and why.
func apartOf(d *score.Comparison) (lines []string) {
	for _, part := range []struct {
		list []string
		what string
	}{
		{d.Articles.Unknown, "not compared, because BASE cannot say anything about"},
		{d.Articles.Added, "not compared, because only HEAD has"},
		{d.Articles.Tracked, "not compared, because tracked (gate: track):"},
	} {
		if n := len(part.list); n > 0 {
			names := part.list[:min(n, 5)]
			more := ""
			if n > len(names) {
				more = fmt.Sprintf(" and %s more", counted(n-len(names)))
			}
			lines = append(lines, fmt.Sprintf("%s %s: %s%s", part.what, plain.Count(n, "article"), harmless(clip(strings.Join(names, ", "), 300)), more))
		}
	}
	return lines
}

func share(v *float64) string {
	if v == nil {
		return "–"
	}
	return fmt.Sprintf("%.1f %%", 100**v)
}

func factCount(n int) string { return counted(n) + " " + plain.Noun(n, "fact") }
