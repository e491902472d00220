package docs

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// The answers below are computed from the records and from what was done to
// them, never from rows.

// number formats a double as the queries' answers have it, rounded to four digits.
func number(v float64) string { return fmt.Sprint(math.Round(v*1e4) / 1e4) }

// latency is the one line of the extractor that was measured.
func latency(head *batch) string {
	facts := 0
	for i, r := range head.records {
		if i < len(head.facts) && r.Metrics != nil {
			for _, n := range sizes(head.facts[i]) {
				facts += n
			}
		}
	}
	return fmt.Sprintf("wire|6|1|300|500|6015|USD|1.5|%v", math.Round(1000*1.5/float64(facts)*1e6)/1e6)
}

func sizes(a *schema.Article) map[string]int {
	return map[string]int{"party": len(a.Parties), "figure": len(a.Figures), "date": len(a.Dates), "event": len(a.Events), "quote": len(a.Quotes)}
}

func confusions(done faults, g *schema.Golden) (out []string) {
	least := ""
	for _, f := range g.Figures {
		text := f.Value.String()
		if !f.ValueMax.IsZero() {
			text += "–" + f.ValueMax.String()
		}
		text += " " + f.Unit
		if f.Qualifier != "" {
			text += " (" + strings.ReplaceAll(string(f.Qualifier), "_", " ") + ")"
		}
		if f.Unit == "USD" && (least == "" || text < least) {
			least = text
		}
	}
	for key, n := range done.units {
		out = append(out, fmt.Sprintf("%s|%d|1|%s", key, n, least))
	}
	return out
}

// lost counts the bounds of all faultless records, which both batches have.
func lost(done faults, both []*batch) (out []string) {
	of := map[string]int{}
	example := map[string]string{}
	base, head := both[0], both[1]
	for i, a := range base.facts {
		for k, f := range a.Figures {
			if f.Qualifier == "" || f.Qualifier == schema.Exact {
				continue
			}
			of[string(f.Qualifier)] += 2
			if i < len(head.facts) {
				if got := head.facts[i].Figures[k].Qualifier; got != f.Qualifier {
					key := string(f.Qualifier) + "|" + string(got)
					if got == "" {
						key += "-"
					}
					if words := f.Mentions[0].Text; example[key] == "" || words < example[key] {
						example[key] = words
					}
				}
			}
		}
	}
	for key, n := range done.bounds {
		want, _, _ := strings.Cut(key, "|")
		out = append(out, fmt.Sprintf("%s|%d|%s|%s", key, n, number(float64(n)/float64(of[want])), example[key]))
	}
	return out
}

func outliers(t *testing.T, both []*batch) (out []string) {
	t.Helper()
	by := map[string][]float64{}
	each := func(do func(b *batch, i int, f *schema.Figure, magnitude float64)) {
		for _, b := range both {
			for i, a := range b.facts {
				for k := range a.Figures {
					if f := &a.Figures[k]; f.Kind == schema.Money && f.Value.Sign() != 0 {
						do(b, i, f, math.Log10(math.Abs(f.Value.Float())))
					}
				}
			}
		}
	}
	each(func(_ *batch, _ int, f *schema.Figure, m float64) { by[f.Unit] = append(by[f.Unit], m) })
	faulty := false
	each(func(b *batch, i int, f *schema.Figure, m float64) {
		list := by[f.Unit]
		slices.Sort(list)
		median := (list[(len(list)-1)/2] + list[len(list)/2]) / 2
		if d := m - median; math.Abs(d) >= 5 {
			surface := "-"
			if len(f.Mentions) > 0 {
				surface = f.Mentions[0].Text
			}
			out = append(out, fmt.Sprintf("%s|%.0f|%s|%s|%s|%s|%s|%s", f.Unit, d, f.Value, surface, b.name, b.facts[i].Source.ID, b.records[i].Extractor, f.ID))
			faulty = faulty || b.name == "head" && b.facts[i].Source.ID == "wire-03"
		}
	})
	require.True(t, faulty, "the amount that is a thousand million times too much is among them")
	return out
}

func failing(both []*batch) (out []string) {
	type key struct{ check, severity string }
	findings, records, articles, n := map[key]int{}, map[key]int{}, map[key]map[string]int{}, 0
	for _, b := range both {
		n += len(b.result.Runs)
		for _, run := range b.result.Runs {
			seen := map[key]bool{}
			for _, f := range run.Findings {
				k := key{f.Check, string(f.Severity)}
				findings[k]++
				if !seen[k] {
					seen[k] = true
					records[k]++
				}
				if articles[k] == nil {
					articles[k] = map[string]int{}
				}
				articles[k][run.Article]++
			}
		}
	}
	for k, count := range findings {
		worst := ""
		for a, n := range articles[k] {
			if w := articles[k][worst]; worst == "" && w == 0 || n > w || n == w && a < worst {
				worst = a
			}
		}
		if worst == "" {
			worst = "-" // of a record that does not tell
		}
		out = append(out, fmt.Sprintf("%s|%s|%d|%d|%s|%s", k.check, k.severity, count, records[k], number(float64(records[k])/float64(n)), worst))
	}
	return out
}

func drift(base, head *batch) (out []string) {
	measures := func(b *batch) map[string]float64 {
		n, mentioned, facts, bounds, figures := float64(len(b.records)), 0.0, 0.0, 0.0, 0.0
		m := map[string]float64{
			"share of records that are unreadable": (n - float64(len(b.facts))) / n,
			"share of records that are empty":      (n - float64(len(b.facts))) / n, // no other is empty
		}
		note := func(mentions []schema.Mention) {
			facts++
			if len(mentions) > 0 {
				mentioned++
			}
		}
		for _, a := range b.facts {
			for kind, of := range sizes(a) {
				m[kind+" facts per record"] += float64(of) / n
			}
			for _, f := range a.Parties {
				note(f.Mentions)
			}
			for _, f := range a.Figures {
				note(f.Mentions)
				figures++
				if f.Qualifier != "" && f.Qualifier != schema.Exact {
					bounds++
				}
			}
			for _, f := range a.Dates {
				note(f.Mentions)
			}
			for _, f := range a.Events {
				note(f.Mentions)
			}
			for _, f := range a.Quotes {
				note(f.Mentions)
			}
		}
		m["share of facts with a mention"], m["share of figures with a bound"] = mentioned/facts, bounds/figures
		return m
	}
	b, h := measures(base), measures(head)
	for name, v := range b {
		out = append(out, fmt.Sprintf("%s|%s|%s|%s", name, number(v), number(h[name]), number(h[name]-v)))
	}
	return out
}

// covered counts golden facts by publisher and week. Of the kit's, head has one
// wrong.
func covered(t *testing.T, done faults, base *batch) (out []string) {
	t.Helper()
	type key struct{ publisher, week string }
	articles, expected, wrong, halves := map[key]int{}, map[key]int{}, map[key]int{}, map[key]int{}
	for i, c := range base.cases {
		if c.Golden == nil {
			continue
		}
		day, err := time.Parse(time.DateOnly, c.Article.Published)
		require.NoError(t, err)
		year, week := day.ISOWeek()
		k := key{c.Article.Publisher, fmt.Sprintf("%d-W%02d", year, week)}
		articles[k]++
		for _, n := range sizes(base.facts[i]) {
			expected[k] += n // a faultless record holds what counts
		}
		wrong[k] += done.wrong[c.Article.ID]
		halves[k] += done.halves[c.Article.ID]
		if c.Article.ID == "stargate-fr" {
			wrong[k]++
		}
	}
	for k, of := range expected {
		out = append(out, fmt.Sprintf("%s|%s|base|%d|%d|%d|1", k.publisher, k.week, articles[k], of, of))
		right := of - wrong[k] - halves[k]
		out = append(out, fmt.Sprintf("%s|%s|head|%d|%d|%d|%s", k.publisher, k.week, articles[k], of, right, number((float64(right)+float64(halves[k])/2)/float64(of))))
	}
	return out
}
