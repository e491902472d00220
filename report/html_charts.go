package report

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/assaykit/assay/fixtures"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/internal/scoring"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// extractorBars are the scores of one extractor. Name is empty if there is only
// one.
type extractorBars struct {
	Name  string
	Kinds []kindBars
}

// kindBars are the scores of one kind.
type kindBars struct {
	Kind schema.Kind
	Href string
	Bars []bar
}

// bar is the bar of one score. Its lengths are percentages.
type bar struct {
	Name, Text      string
	Defined         bool
	Width           string
	Interval        bool
	Low, High, Span string
	Floor, Least    string         // position and value of the policy's floor; "" for none
	Verdict         result.Verdict // verdict of the floor
}

func bars(r *result.Result) []extractorBars {
	var out []extractorBars
	for _, x := range slices.Sorted(maps.Keys(r.Extractors)) {
		kinds := barsOf(r.Extractors[x])
		if len(kinds) == 0 {
			continue
		}
		b := extractorBars{Kinds: kinds}
		if len(r.Extractors) > 1 {
			b.Name = cmp.Or(x, "(no extractor)")
		}
		out = append(out, b)
	}
	return out
}

func barsOf(x result.ExtractorResult) []kindBars {
	var out []kindBars
	for _, k := range schema.Kinds() {
		row := kindBars{Kind: k, Href: hash("kind", string(k))}
		defined := false
		for _, m := range []struct {
			name string
			of   map[schema.Kind]result.Score
		}{{"coverage", x.Scores.Coverage}, {"precision", x.Scores.Precision}, {"F1", x.Scores.F1}} {
			sc, ok := m.of[k]
			defined = defined || ok
			b := bar{Name: m.name, Text: scoreText(sc, ok), Defined: ok, Width: hundredths(sc.Value)}
			if ok && sc.Low != nil && sc.High != nil {
				b.Interval, b.Low, b.High = true, hundredths(*sc.Low), hundredths(*sc.High)
			}
			b.floor(x.Floors, m.name, k)
			row.Bars = append(row.Bars, b)
		}
		if defined {
			out = append(out, row)
		}
	}
	return out
}

// floor marks the policy's floor of a score.
func (b *bar) floor(floors []result.Floor, measure string, k schema.Kind) {
	for _, f := range floors {
		if f.Measure == measure && f.Of == string(k) {
			b.Floor, b.Least, b.Verdict = hundredths(f.Floor), percent(&f.Floor), f.Verdict
		}
	}
}

func hundredths(v float64) string {
	if math.IsNaN(v) {
		v = 0
	}
	return fmt.Sprintf("%.1f", 100*min(max(v, 0), 1))
}

// heatRow is a phenomenon with one cell for each extractor.
type heatRow struct {
	Name     string
	Facts    string // the facts that are counted: "dates", or "facts" of every kind
	Doc      string // what the phenomenon is; "" if it is not in the catalogue
	Articles int    // number of articles that have it
	Cells    []heatCell
	worst    float64
}

// heatCell counts the runs of one extractor over the articles with one
// phenomenon.
type heatCell struct {
	Class, Text, Title, Href string
	coverage                 result.Coverage
	counts                   result.Counts
	articles                 map[string]bool
}

// heatTable is a part of the heat map with its header.
type heatTable struct {
	Extractors []string
	Rows       []heatRow
}

// heatShown is the most phenomena that are visible at first.
const heatShown = 12

// heat returns the coverage by phenomenon and extractor, the worst phenomenon first.
// A golden lists the phenomena of its article, not those of each fact. So the facts
// that are counted are those that can show a phenomenon, the ones of its kind, and
// not all facts of the article.
func heat(runs []result.Run) (extractors []string, rows []heatRow) {
	cells := make(map[string]map[string]*heatCell)
	seen := make(map[string]bool)
	catalogue := make(map[string]fixtures.Phenomenon)
	for _, p := range fixtures.Phenomena() {
		catalogue[p.Name] = p
	}
	for _, run := range runs {
		seen[run.Extractor] = true
		for _, name := range slices.Compact(slices.Sorted(slices.Values(run.Phenomena))) {
			if cells[name] == nil {
				cells[name] = make(map[string]*heatCell)
			}
			c := cells[name][run.Extractor]
			if c == nil {
				c = &heatCell{articles: make(map[string]bool)}
				cells[name][run.Extractor] = c
			}
			c.articles[run.Article] = true
			c.count(run, kindsOf(catalogue[name]))
		}
	}
	extractors = slices.Sorted(maps.Keys(seen))
	for _, name := range slices.Sorted(maps.Keys(cells)) {
		row := heatRow{Name: name, Facts: "facts", Doc: catalogue[name].Doc, worst: 2}
		if kinds := kindsOf(catalogue[name]); len(kinds) == 1 {
			row.Facts = kinds[0].List()
		}
		articles := make(map[string]bool)
		for _, c := range cells[name] {
			maps.Copy(articles, c.articles)
		}
		row.Articles = len(articles)
		for _, x := range extractors {
			c := cells[name][x]
			if c == nil || c.coverage.Of == 0 {
				row.Cells = append(row.Cells, heatCell{Class: "none", Text: "–", Title: "nothing was counted"})
				continue
			}
			v := float64(c.coverage.Found) / float64(c.coverage.Of)
			row.worst = min(row.worst, v)
			c.Class, c.Text = "h"+fmt.Sprint(shade(v)), fmt.Sprintf("%.1f", 100*v)
			c.Title = fmt.Sprintf("%d of %d required %s found in %s; precision %s, F1 %s", c.coverage.Found, c.coverage.Of, row.Facts,
				plain.Count(len(c.articles), "article"), percent(scoring.Precision(c.counts)), percent(scoring.F1(c.counts)))
			c.Href = hash("extractor", x, "phenomenon", name)
			row.Cells = append(row.Cells, *c)
		}
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(a, b heatRow) int { return cmp.Compare(a.worst, b.worst) })
	return extractors, rows
}

// count adds the facts of some kinds of a run.
func (c *heatCell) count(run result.Run, kinds []schema.Kind) {
	for _, k := range kinds {
		n := run.Required[k]
		c.coverage.Found, c.coverage.Of = c.coverage.Found+n.Found, c.coverage.Of+n.Of
		c.counts = scoring.Add(c.counts, run.Outcomes[k])
	}
}

// kindsOf returns the kinds of the facts that can show a phenomenon: every kind if
// it is one of the form, or not in the catalogue.
func kindsOf(p fixtures.Phenomenon) []schema.Kind {
	if k := schema.Kind(p.Kind); slices.Contains(schema.Kinds(), k) {
		return []schema.Kind{k}
	}
	return schema.Kinds()
}

// shade returns the color step of a share, from 0 for the worst to 6 for 1.
func shade(v float64) int {
	for i, limit := range []float64{0.5, 0.7, 0.8, 0.9, 0.97, 1} {
		if v < limit {
			return i
		}
	}
	return 6
}

// history is the scores and findings over several results.
type history struct {
	Results   []historyResult
	Rows      []historyRow
	New, Gone int // number of findings, compared with the previous result
}

type historyResult struct {
	N        int
	Gate     result.Verdict
	Findings int // number of findings that fail the gate
}

type historyRow struct {
	Extractor string // if there are several
	Kind      schema.Kind
	Lines     []line
}

// line is the line chart of one score over the results.
type line struct {
	Name, Last, Change, Title string
	Class                     string // "up", "down" or ""
	Points                    string
	X, Y                      string // position of the last point
	Values                    []string
}

// Size of the drawing area of a line.
const lineWidth, lineHeight = 120.0, 28.0

func newHistory(results []*result.Result) *history {
	results = slices.DeleteFunc(results, func(r *result.Result) bool { return r == nil })
	if len(results) < 2 {
		return nil
	}
	h := &history{}
	for i, r := range results {
		n := 0
		for _, run := range r.Runs {
			for _, f := range run.Findings {
				if f.Fails {
					n++
				}
			}
		}
		h.Results = append(h.Results, historyResult{i + 1, r.Gate, n})
	}
	last := results[len(results)-1]
	for _, x := range slices.Sorted(maps.Keys(last.Extractors)) {
		h.Rows = append(h.Rows, historyRows(results, x, len(last.Extractors) > 1)...)
	}
	before, now := keysOf(results[len(results)-2]), keysOf(results[len(results)-1])
	for k := range now {
		if !before[k] {
			h.New++
		}
	}
	for k := range before {
		if !now[k] {
			h.Gone++
		}
	}
	return h
}

// historyRows returns the scores of one extractor, result by result.
func historyRows(results []*result.Result, extractor string, named bool) []historyRow {
	var rows []historyRow
	for _, k := range schema.Kinds() {
		row := historyRow{Kind: k}
		if named {
			row.Extractor = extractor
		}
		for _, m := range []struct {
			name string
			of   func(result.Scores) map[schema.Kind]result.Score
		}{
			{"coverage", func(s result.Scores) map[schema.Kind]result.Score { return s.Coverage }},
			{"precision", func(s result.Scores) map[schema.Kind]result.Score { return s.Precision }},
			{"F1", func(s result.Scores) map[schema.Kind]result.Score { return s.F1 }},
		} {
			values := make([]*float64, len(results))
			for i, r := range results {
				if s, ok := m.of(r.Extractors[extractor].Scores)[k]; ok {
					values[i] = &s.Value
				}
			}
			row.Lines = append(row.Lines, newLine(m.name, string(k), values))
		}
		if slices.ContainsFunc(row.Lines, func(l line) bool { return l.Points != "" }) {
			rows = append(rows, row)
		}
	}
	return rows
}

// newLine draws values from the lowest to the highest. It omits results in
// which the score is not defined.
func newLine(name, kind string, values []*float64) line {
	l := line{Name: name, Last: percent(values[len(values)-1])}
	low, high := math.Inf(1), math.Inf(-1)
	for _, v := range values {
		l.Values = append(l.Values, percent(v))
		if v != nil {
			low, high = min(low, *v), max(high, *v)
		}
	}
	if low > high {
		return l
	}
	// Values that differ by less than two points are not scaled to the full height.
	if high-low < 0.02 {
		mid := (high + low) / 2
		low, high = mid-0.01, mid+0.01
	}
	var points []string
	for i, v := range values {
		if v == nil {
			continue
		}
		l.X = fmt.Sprintf("%.1f", 4+(lineWidth-8)*float64(i)/float64(len(values)-1))
		l.Y = fmt.Sprintf("%.1f", lineHeight-4-(lineHeight-8)*(*v-low)/(high-low))
		points = append(points, l.X+","+l.Y)
	}
	l.Points = strings.Join(points, " ")
	if a, b := values[len(values)-2], values[len(values)-1]; a != nil && b != nil {
		switch d := 100 * (*b - *a); {
		case d >= 0.05:
			l.Change, l.Class = fmt.Sprintf("▲ %.1f", d), "up"
		case d <= -0.05:
			l.Change, l.Class = fmt.Sprintf("▼ %.1f", -d), "down"
		}
	}
	l.Title = fmt.Sprintf("%s of %s, result by result: %s", name, schema.Kind(kind).List(), strings.Join(l.Values, ", "))
	return l
}

func findingKey(run result.Run, f result.Finding) string {
	return strings.Join([]string{run.Extractor, run.Article, f.Fingerprint}, "\x00")
}

func keysOf(r *result.Result) map[string]bool {
	keys := make(map[string]bool)
	for _, run := range r.Runs {
		for _, f := range run.Findings {
			keys[findingKey(run, f)] = true
		}
	}
	return keys
}

// newFindings returns a function that reports whether a finding is absent from
// the newest of the older results.
func newFindings(older []*result.Result) func(result.Run, result.Finding) bool {
	older = slices.DeleteFunc(slices.Clone(older), func(r *result.Result) bool { return r == nil })
	if len(older) == 0 {
		return func(result.Run, result.Finding) bool { return false }
	}
	before := keysOf(older[len(older)-1])
	return func(run result.Run, f result.Finding) bool { return !before[findingKey(run, f)] }
}
