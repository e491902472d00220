package checks_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// fault makes one fact of a perfect record wrong: it changes the record for the
// n-th time, and tells whether there was anything to change.
type fault struct {
	reason string
	make   func(a *schema.Article, n int) (tell string, ok bool)
}

// pairsTried is of how many pairs of facts one is tried.
const pairsTried = 9

// pairOf is the n-th pair of so many facts.
func pairOf(of, n int) (i, j int) { return n / of, n % of }

// kitFaults are made of every figure and date of a record in turn.
func kitFaults() []fault { return append(misplaced(), revalued()...) }

// misplaced are facts whose mentions are another's.
func misplaced() []fault {
	return []fault{
		{"mentions of two figures exchanged", func(a *schema.Article, n int) (string, bool) {
			i, j := pairOf(len(a.Figures), n)
			if i >= len(a.Figures) {
				return "", false
			}
			x, y := &a.Figures[i], &a.Figures[j]
			x.Mentions, y.Mentions = y.Mentions, x.Mentions
			if i >= j || x.Value == y.Value || (i+j)%pairsTried != 0 {
				return "", true
			}
			return fmt.Sprint(x.Value, " ", x.Unit, " and ", y.Value, " ", y.Unit), true
		}},
		{"mentions of two dates exchanged", func(a *schema.Article, n int) (string, bool) {
			i, j := pairOf(len(a.Dates), n)
			if i >= len(a.Dates) {
				return "", false
			}
			x, y := &a.Dates[i], &a.Dates[j]
			x.Mentions, y.Mentions = y.Mentions, x.Mentions
			v, _ := schema.ParseEDTF(x.Value)
			w, _ := schema.ParseEDTF(y.Value)
			if i >= j || v.Compare(w) != schema.Disjoint || (i+j)%pairsTried != 0 {
				return "", true
			}
			return x.Value + " and " + y.Value, true
		}},
		{"a figure at a name", func(a *schema.Article, n int) (string, bool) {
			if n >= len(a.Figures) {
				return "", false
			}
			a.Figures[n].Mentions = a.Parties[n%len(a.Parties)].Mentions[:1]
			return fmt.Sprint(a.Figures[n].Value, " ", a.Figures[n].Unit, " at ", a.Figures[n].Mentions[0].Text), true
		}},
		{"a date at a name", func(a *schema.Article, n int) (string, bool) {
			if n >= len(a.Dates) {
				return "", false
			}
			a.Dates[n].Mentions = a.Parties[n%len(a.Parties)].Mentions[:1]
			return a.Dates[n].Value + " at " + a.Dates[n].Mentions[0].Text, true
		}},
	}
}

// revalued are facts that say something else than their mentions.
func revalued() []fault {
	return []fault{
		{"another kind and unit", func(a *schema.Article, n int) (string, bool) {
			units := []schema.Figure{{Kind: schema.Percent, Unit: "%"}, {Kind: schema.Money, Unit: "JPY"}, {Kind: schema.Quantity, Unit: "s"}, {Kind: schema.Count, Unit: "navires"}}
			i, j := pairOf(len(units), n)
			if i >= len(a.Figures) {
				return "", false
			}
			g := &a.Figures[i]
			told := fmt.Sprint(g.Value, " ", g.Unit, " as ", units[j].Unit)
			share := g.Unit == "%" || g.Unit == "1" // which a percentage tells in another scale
			if g.Kind == units[j].Kind || share && j == 0 {
				return "", true
			}
			g.Kind, g.Unit = units[j].Kind, units[j].Unit
			return told, true
		}},
		{"a date finer than its words", func(a *schema.Article, n int) (string, bool) {
			if n >= len(a.Dates) {
				return "", false
			}
			d := &a.Dates[n]
			e, err := schema.ParseEDTF(d.Value)
			first, ok := e.First()
			if err != nil || !ok || e.Precision() >= schema.Minute || e.Approximate() {
				return "", true
			}
			told := d.Value
			d.Value = first.AddDays(8).String()
			if e.Precision() == schema.DayPrecision {
				d.Value = first.String() + "T11:17"
			}
			return told + " as " + d.Value, true
		}},
		{"a range as one of its ends", func(a *schema.Article, n int) (string, bool) {
			if n >= 2*len(a.Figures) {
				return "", false
			}
			g := &a.Figures[n/2]
			if g.ValueMax.IsZero() {
				return "", true
			}
			if n%2 == 1 {
				g.Value = g.ValueMax
			}
			g.ValueMax, g.Qualifier = schema.Decimal{}, ""
			return fmt.Sprint(g.Value, " ", g.Unit), true
		}},
	}
}

// kitCase is an article of the kit with its truth.
type kitCase struct {
	article *seeds.Article
	golden  *schema.Golden
	read    func() *recognize.Document
}

func kitCases(t *testing.T) []kitCase {
	t.Helper()
	var list []kitCase
	for _, id := range []string{"stargate-fr", "stargate-en", "chiffres-budget-fr", "timeline-en"} {
		a := article(t, id)
		list = append(list, kitCase{a, truth(t, id), sync.OnceValue(func() *recognize.Document {
			day, _ := schema.PublicationDay(a.Published)
			return recognize.Read(a.Text, recognize.Options{Language: a.Language, Published: day})
		})})
	}
	return list
}

// tell makes a fault of everything in the case that it can be made of, and
// returns how often it was made and how often a check of the list told it.
func (c kitCase) tell(t *testing.T, f fault, mode string, list []*checks.Check) (made, told int) {
	t.Helper()
	for n := 0; ; n++ {
		g := *c.golden
		got := g.Article()
		what, ok := f.make(got, n)
		if !ok {
			return made, told
		}
		if what == "" {
			continue
		}
		in := checks.Input{Got: got, Article: c.article, Golden: &g, Read: c.read}
		switch mode {
		case "none":
			in.Golden = nil
		case "open":
			g.Complete = schema.Complete{}
		}
		made++
		findings, _ := inspect(t, list, in)
		if slices.ContainsFunc(findings, func(f result.Finding) bool { return f.Severity == result.Error }) {
			told++
		} else {
			t.Logf("%s, %s golden: %s passes", c.article.ID, mode, what)
		}
	}
}

// Faults of figures and dates in the kit's own articles, each of all of its
// facts, are errors whether a golden is complete, open or not at hand.
func TestHeldOnTheKit(t *testing.T) {
	list, err := checks.Select(checks.All(), []string{"value", "grounding/figure", "grounding/date", "agree", "coverage", "spurious"}, nil)
	require.NoError(t, err)
	cases := kitCases(t)
	for _, f := range kitFaults() {
		t.Run(f.reason, func(t *testing.T) {
			for _, mode := range []string{"complete", "open", "none"} {
				made, told := 0, 0
				for _, c := range cases {
					m, n := c.tell(t, f, mode, list)
					made, told = made+m, told+n
				}
				t.Logf("%s golden: %d of %d are told", mode, told, made)
				require.Positive(t, made)
				if mode == "none" { // a bare number may count anything
					require.GreaterOrEqual(t, 100*told, 98*made)
				} else {
					require.Equal(t, made, told)
				}
			}
		})
	}
}
