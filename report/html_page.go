package report

import (
	"cmp"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// page is the data of body.html. Its texts are unescaped; the template escapes
// them with plain.
type page struct {
	Gate             result.Verdict
	Answer, Summary  string
	Version          string
	Reasons, Notices []string
	Unmade           int // checks that could not be made
	Vanished         []result.KnownFinding
	Mistakes, More   []mistake
	Rest             int // mistakes that the first screen does not show
	Bars             []extractorBars
	Extractors       []extractorRow
	Heat, HeatMore   []heatRow
	HeatExtractors   []string
	History          *history
	Filters          []filter
	Runs             []runView
	Findings, Failed int
	Marked           bool // whether expected facts are marked in some text
}

// filter is a selection above the list of runs.
type filter struct {
	Name    string
	Options []string
	Labels  map[string]string // of options that are shown in other words
}

// Label returns the words of an option.
func (f filter) Label(option string) string { return cmp.Or(f.Labels[option], option) }

// runView is one run with its text and findings.
type runView struct {
	N                            int
	Verdict                      result.Verdict
	Article, Extractor, At, Lang string
	Name                         string // title of the article, or its ID; with the attempt
	ID                           string // of the article, if it is named by its title
	Phenomena                    string // indices into the filter's options
	Tally, Error                 string
	Unverified                   []string
	Open                         bool
	Tracked                      bool   // it does not gate
	Later                        bool   // the script builds its contents when it is opened
	Index                        string // index of its findings, for the filters until then
	Whole, Marked                bool   // whether the whole text is shown; whether expected facts are marked in it
	Text                         []paragraph
	Findings                     []findingView
}

// findingView is one finding with its id on the page.
type findingView struct {
	result.Finding
	ID     string
	N      int
	Class  string // "missing", "wrong", "extra" or "record"
	Lang   string // language of the article, "" if unknown
	Under  int    // N of the finding that reports the same mistake better, which is before it; 0 for none
	New    bool   // not in the previous result
	Placed bool   // whether it is shown in the run's text
}

// openRuns is the number of failed runs that are open at first.
const openRuns = 3

// builtRuns is the number of runs whose HTML is built at first. The contents of
// the others are text that the script builds when they are opened, so that a
// page of thousands loads quickly. Without a script all contents are in the
// page.
const builtRuns = 40

func newPage(r *result.Result, o HTMLOptions) *page {
	p := &page{
		Gate: r.Gate, Answer: answerOf(r.Gate), Version: r.Version, Reasons: r.Reasons, Vanished: r.Fixed,
		Bars: bars(r), Notices: r.Notices, Unmade: unmade(r), Extractors: extractorRows(r), History: newHistory(append(slices.Clone(o.History), r)),
	}
	titles := titlesOf(r, o)
	p.filters(r, titles)
	phenomena := make(map[string]int)
	for _, f := range p.Filters {
		if f.Name == "phenomenon" {
			for i, name := range f.Options {
				phenomena[name] = i
			}
		}
	}
	p.HeatExtractors, p.Heat = heat(r.Runs)
	n := min(heatShown, len(p.Heat))
	if i := slices.IndexFunc(p.Heat, func(row heatRow) bool { return row.worst >= 1 }); i >= 0 {
		n = min(n, i) // those in which nothing was missed can wait
	}
	p.Heat, p.HeatMore = p.Heat[:n], p.Heat[n:]
	isNew := newFindings(o.History)
	ids := make(map[string]bool)
	for i, run := range r.Runs {
		v := runView{
			N: i + 1, Verdict: run.Verdict, Article: run.Article, Name: articleOf(run, "(no article)"), Extractor: run.Extractor, At: run.At, Lang: run.Language,
			Tally: effects(run.Findings), Error: run.Error, Unverified: run.UnverifiedText(), Tracked: run.Tracked,
		}
		if title := titles[run.Article]; title != "" {
			v.ID, run.Article = v.Name, title
			v.Name = articleOf(run, title)
			run.Article = v.Article
		}
		var indices []string
		for _, name := range run.Phenomena {
			indices = append(indices, fmt.Sprint(phenomena[name]))
		}
		v.Phenomena = strings.Join(indices, " ")
		if run.Verdict != result.Pass {
			p.Failed++
		}
		numbers := make(map[string]int) // by fingerprint
		for j, f := range inFamilies(failingFirst(readingOrder(run.Findings))) {
			numbers[f.Fingerprint] = j + 1
			v.Findings = append(v.Findings, findingView{
				Finding: f, N: j + 1, ID: uniqueID(f.Fingerprint, i+1, j+1, ids), Class: classOf(f), Lang: run.Language, Under: numbers[f.Under], New: isNew(run, f),
			})
		}
		v.mark(run, o)
		p.Findings += len(v.Findings)
		p.Marked = p.Marked || v.Marked
		p.Runs = append(p.Runs, v)
	}
	p.mistakes() // in the order of the result, like the other reports
	p.arrange()
	return p
}

// arrange puts the runs that failed first, then those without a verdict, and
// decides what of them is open and built at first.
func (p *page) arrange() {
	order := []result.Verdict{result.Fail, result.Unknown}
	place := func(v runView) int {
		if i := slices.Index(order, v.Verdict); i >= 0 {
			return i
		}
		return len(order)
	}
	slices.SortStableFunc(p.Runs, func(a, b runView) int { return cmp.Compare(place(a), place(b)) })
	open := 0
	for i := range p.Runs {
		v := &p.Runs[i]
		if v.Verdict != result.Pass && open < openRuns {
			v.Open, open = true, open+1
		}
		if i >= builtRuns && !v.Open {
			v.Later, v.Index = true, p.index(v.Findings)
		}
	}
}

// readingOrder sorts findings by their position in the article, those without
// one first.
func readingOrder(fs []result.Finding) []result.Finding {
	fs = slices.Clone(fs)
	at := func(f result.Finding) int {
		if f.Location == nil {
			return -1
		}
		return f.Location.Start
	}
	slices.SortStableFunc(fs, func(a, b result.Finding) int { return cmp.Compare(at(a), at(b)) })
	return fs
}

// failingFirst moves the findings that fail the gate before the others.
func failingFirst(fs []result.Finding) []result.Finding {
	slices.SortStableFunc(fs, func(a, b result.Finding) int { return compareBool(b.Fails, a.Fails) })
	return fs
}

// inFamilies moves the findings that report a mistake less well right behind the one
// that reports it best.
func inFamilies(fs []result.Finding) []result.Finding {
	leads := make(map[string]bool, len(fs))
	for _, f := range fs {
		if f.Under == "" && f.Fingerprint != "" {
			leads[f.Fingerprint] = true
		}
	}
	under := make(map[string][]result.Finding)
	for _, f := range fs {
		if leads[f.Under] {
			under[f.Under] = append(under[f.Under], f)
		}
	}
	out := make([]result.Finding, 0, len(fs))
	for _, f := range fs {
		if leads[f.Under] {
			continue
		}
		out = append(out, f)
		out = append(out, under[f.Fingerprint]...)
		delete(under, f.Fingerprint)
	}
	return out
}

// uniqueID returns an id for the page from a fingerprint. Several records of
// one article may have the same finding; each after the first gets a number.
func uniqueID(fingerprint string, run, n int, taken map[string]bool) string {
	id := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_' {
			return r
		}
		return -1
	}, fingerprint)
	if id == "" || taken[id] {
		id = strings.Trim(fmt.Sprintf("%s-%d-%d", id, run, n), "-")
	}
	for taken[id] {
		id += "-"
	}
	taken[id] = true
	return id
}

// filters returns the filters for the findings.
func (p *page) filters(r *result.Result, titles map[string]string) {
	sets := make(map[string]map[string]bool)
	add := func(name, value string) {
		if value == "" {
			return
		}
		if sets[name] == nil {
			sets[name] = make(map[string]bool)
		}
		sets[name][value] = true
	}
	for _, run := range r.Runs {
		add("article", run.Article)
		add("extractor", run.Extractor)
		for _, name := range run.Phenomena {
			add("phenomenon", name)
		}
		for _, f := range run.Findings {
			add("kind", string(f.Kind))
			add("check", f.Check)
			add("severity", string(f.Severity))
		}
	}
	for _, name := range []string{"kind", "check", "severity", "article", "extractor", "phenomenon"} {
		options := slices.Sorted(maps.Keys(sets[name]))
		switch name {
		case "kind":
			slices.SortStableFunc(options, func(a, b string) int {
				return slices.Index(schema.Kinds(), schema.Kind(a)) - slices.Index(schema.Kinds(), schema.Kind(b))
			})
		case "severity":
			slices.SortStableFunc(options, func(a, b string) int { return result.Severity(b).Rank() - result.Severity(a).Rank() })
		}
		f := filter{Name: name, Options: options}
		if name == "article" {
			f.Labels = titles
		}
		p.Filters = append(p.Filters, f)
	}
}

// index describes the findings of a run that is not built yet, for the filters:
// for each its kind, check and severity as indices of the options, 1 if it
// fails, its ID, and 1 if another reports its mistake better.
func (p *page) index(fs []findingView) string {
	place := func(name, value string) string {
		for _, f := range p.Filters {
			if i := slices.Index(f.Options, value); f.Name == name && i >= 0 {
				return strconv.Itoa(i)
			}
		}
		return ""
	}
	var b strings.Builder
	for _, f := range fs {
		fmt.Fprintf(&b, "%s,%s,%s,%d,%s,%d ", place("kind", string(f.Kind)), place("check", f.Check), place("severity", string(f.Severity)), map[bool]int{true: 1}[f.Fails], f.ID, min(f.Under, 1))
	}
	return strings.TrimSpace(b.String())
}

// extractorRow summarizes the runs of one extractor.
type extractorRow struct {
	Name, Href                   string
	Gate                         result.Verdict
	Runs, Failed, Unknown        int
	Wrong, Missing, Extra        int
	Coverage, Precision, F1, Use string
}

func extractorRows(r *result.Result) []extractorRow {
	rows := make(map[string]*extractorRow)
	for _, run := range r.Runs {
		if run.Tracked {
			continue
		}
		x := rows[run.Extractor]
		if x == nil {
			x = &extractorRow{Name: run.Extractor, Href: hash("extractor", run.Extractor)}
			rows[run.Extractor] = x
		}
		x.Runs++
		switch run.Verdict {
		case result.Fail:
			x.Failed++
		case result.Unknown:
			x.Unknown++
		}
		for _, c := range run.Outcomes {
			x.Wrong, x.Missing, x.Extra = x.Wrong+c.INC+c.PAR, x.Missing+c.MIS, x.Extra+c.SPU
		}
	}
	var out []extractorRow
	for _, name := range slices.Sorted(maps.Keys(rows)) {
		x := rows[name]
		x.Gate = r.Extractors[name].Gate
		g := r.Extractors[name].Scores.Groups["average"]["micro"]
		x.Coverage, x.Precision, x.F1 = percent(g.Coverage), percent(g.Precision), percent(g.F1)
		if u, ok := r.Usage[name]; ok {
			if x.Use = fmt.Sprintf("%d ms, %d ms", u.P50, u.P95); u.Cached > 0 && u.P99 == 0 {
				x.Use = "not measured, all from the cache"
			}
			if cost := u.CostText(); cost != "" {
				x.Use += ", cost " + cost
			}
		}
		out = append(out, *x)
	}
	return out
}

// percent returns a share as a percentage, or a dash if it is not defined.
func percent(v *float64) string {
	if v == nil {
		return "–"
	}
	return fmt.Sprintf("%.1f %%", 100**v)
}

// hash returns the URL fragment of a selection of findings.
func hash(pairs ...string) string {
	v := make(url.Values)
	for i := 0; i+1 < len(pairs); i += 2 {
		v.Set(pairs[i], harmless(pairs[i+1]))
	}
	return "#" + v.Encode()
}
