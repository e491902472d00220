package align_test

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/schema"
)

// drawArticle draws a small record whose facts are often near misses of one
// another, and say all that they can say.
func drawArticle(t *rapid.T, name string) *schema.Article {
	pick := func(label string, of ...string) string { return rapid.SampledFrom(of).Draw(t, label) }
	mentions := func() []schema.Mention {
		if rapid.IntRange(0, 2).Draw(t, "mentioned") == 0 {
			return nil
		}
		start := rapid.IntRange(0, 9).Draw(t, "start") * 10
		return []schema.Mention{schema.At(start, start+rapid.IntRange(1, 12).Draw(t, "length"), pick("surface", "x", "y", "z"))}
	}
	count := func(most int) int { return rapid.IntRange(0, most).Draw(t, name) }
	a := &schema.Article{Form: schema.ArticleForm, Source: schema.Source{ID: "a"}}
	party := func() string { return "p" + strconv.Itoa(rapid.IntRange(0, max(0, len(a.Parties)-1)).Draw(t, "ref")) }
	for i := range count(5) {
		p := schema.Party{
			ID: "p" + strconv.Itoa(i), Type: schema.PartyType(pick("type", string(schema.Person), string(schema.Organization), string(schema.Place))),
			Name:     pick("name", "Sam Altman", "Altman", "Kim Min-ji", "Min-ji Kim", "SK", "SK hynix", "SK Telecom", "Georgia", "MIT", "Massachusetts Institute of Technology"),
			Mentions: mentions(),
		}
		if i > 0 && rapid.Bool().Draw(t, "role") {
			p.Roles = []schema.Role{{Title: pick("title", "CEO", "PDG", "chairman", "mascot"), Of: "p" + strconv.Itoa(i-1)}}
		}
		a.Parties = append(a.Parties, p)
	}
	for i := range count(4) {
		f := schema.Figure{ID: "f" + strconv.Itoa(i), Value: decimal(pick("value", "500", "50", "95", "0.95")), Qualifier: schema.Qualifier(pick("qualifier", string(schema.Exact), string(schema.AtMost))), Mentions: mentions()}
		f.Kind = schema.FigureKind(pick("kind", string(schema.Money), string(schema.Percent), string(schema.Ratio), string(schema.Count)))
		f.Unit = map[schema.FigureKind]string{schema.Money: pick("currency", "USD", "EUR"), schema.Percent: "%", schema.Ratio: "1", schema.Count: pick("noun", "company", "companies", "people")}[f.Kind]
		if len(a.Parties) > 0 && rapid.Bool().Draw(t, "about") {
			f.About = party()
		}
		a.Figures = append(a.Figures, f)
	}
	for i := range count(4) {
		a.Dates = append(a.Dates, schema.Date{ID: "d" + strconv.Itoa(i), Value: pick("date", "2025", "2025-02", "2025-02-04", "2025-02-05", "2025-02-04/2025-02-06"), Mentions: mentions()})
	}
	if len(a.Parties) > 0 {
		for i := range count(3) {
			e := schema.Event{ID: "e" + strconv.Itoa(i), Type: pick("event", "meeting", "visit"), Place: party(), Mentions: mentions()}
			if len(a.Dates) > 0 {
				e.Date = "d0"
			}
			for range rapid.IntRange(1, 2).Draw(t, "participants") {
				e.Participants = append(e.Participants, schema.Participant{Party: party(), As: pick("as", "guest", "host")})
			}
			a.Events = append(a.Events, e)
		}
		for i := range count(3) {
			a.Quotes = append(a.Quotes, schema.Quote{ID: "q" + strconv.Itoa(i), Speaker: party(), Text: pick("text", "an important market", "a truly global initiative", "an important initiative"), Mentions: mentions()})
		}
	}
	return a
}

func asGolden(a *schema.Article) *schema.Golden {
	return &schema.Golden{
		Form: schema.GoldenForm, Source: a.Source, Parties: slices.Clone(a.Parties), Figures: slices.Clone(a.Figures), Dates: slices.Clone(a.Dates),
		Events: slices.Clone(a.Events), Quotes: slices.Clone(a.Quotes),
	}
}

// counts says how many pairs of each kind have each outcome.
func counts(a *align.Alignment) map[string]int {
	m := map[string]int{}
	for _, p := range a.Pairs {
		m[string(p.Kind)+" "+string(p.Outcome)]++
	}
	return m
}

func TestAGoldenAgainstItselfIsCorrect(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		got := drawArticle(t, "article")
		for _, p := range align.Align(asGolden(got), got).Pairs {
			require.Equal(t, align.Correct, p.Outcome, "%+v", p)
		}
	})
}

func shuffled(t *rapid.T, a *schema.Article) (*schema.Article, map[schema.Kind][]int) {
	at := map[schema.Kind][]int{}
	order := func(k schema.Kind, n int) []int {
		o := make([]int, n)
		for i := range o {
			o[i] = i
		}
		if n > 0 {
			o = rapid.Permutation(o).Draw(t, string(k))
		}
		at[k] = o
		return o
	}
	b := &schema.Article{Form: a.Form, Source: a.Source}
	for _, i := range order(schema.KindParty, len(a.Parties)) {
		b.Parties = append(b.Parties, a.Parties[i])
	}
	for _, i := range order(schema.KindFigure, len(a.Figures)) {
		b.Figures = append(b.Figures, a.Figures[i])
	}
	for _, i := range order(schema.KindDate, len(a.Dates)) {
		b.Dates = append(b.Dates, a.Dates[i])
	}
	for _, i := range order(schema.KindEvent, len(a.Events)) {
		b.Events = append(b.Events, a.Events[i])
	}
	for _, i := range order(schema.KindQuote, len(a.Quotes)) {
		b.Quotes = append(b.Quotes, a.Quotes[i])
	}
	return b, at
}

// said spells every pair by the places of its facts before the lists were shuffled.
func said(a *align.Alignment, want, got map[schema.Kind][]int) []string {
	var out []string
	at := func(m map[schema.Kind][]int, k schema.Kind, i int) int {
		if i < 0 {
			return -1
		}
		return m[k][i]
	}
	for _, p := range a.Pairs {
		out = append(out, fmt.Sprint(p.Kind, at(want, p.Kind, p.Want), at(got, p.Kind, p.Got), p.Outcome, p.Similarity, p.Differences))
	}
	slices.Sort(out)
	return out
}

func TestTheOrderOfTheListsMeansNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want, got := drawArticle(t, "golden"), drawArticle(t, "article")
		same := func(a *schema.Article) map[schema.Kind][]int {
			m := map[schema.Kind][]int{}
			for k, n := range map[schema.Kind]int{schema.KindParty: len(a.Parties), schema.KindFigure: len(a.Figures), schema.KindDate: len(a.Dates), schema.KindEvent: len(a.Events), schema.KindQuote: len(a.Quotes)} {
				for i := range n {
					m[k] = append(m[k], i)
				}
			}
			return m
		}
		before := said(align.Align(asGolden(want), got), same(want), same(got))
		w, atW := shuffled(t, want)
		g, atG := shuffled(t, got)
		require.Equal(t, before, said(align.Align(asGolden(w), g), atW, atG))
	})
}

// Between records that leave nothing out, it means nothing which one is the
// golden. Short names are left aside: Altman is what a golden calls Sam Altman,
// and Sam Altman is more than a golden says that has but Altman.
func TestCorrectIsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawArticle(t, "one"), drawArticle(t, "other")
		for _, r := range []*schema.Article{a, b} {
			for i := range r.Parties {
				r.Parties[i].Roles = nil // a role that only one of the two gives is left out or made up
				if r.Parties[i].Name == "Altman" {
					r.Parties[i].Name = "Min-ji Kim"
				}
			}
			for i := range r.Figures {
				r.Figures[i].About = ""
			}
		}
		there, back := counts(align.Align(asGolden(a), b)), counts(align.Align(asGolden(b), a))
		for _, k := range []schema.Kind{schema.KindParty, schema.KindFigure, schema.KindDate} {
			require.Equal(t, there[string(k)+" COR"], back[string(k)+" COR"], k)
		}
	})
}

func credit(m map[string]int, k schema.Kind) int { return 2*m[string(k)+" COR"] + m[string(k)+" PAR"] }

func actual(m map[string]int, k schema.Kind) int {
	return m[string(k)+" COR"] + m[string(k)+" PAR"] + m[string(k)+" INC"] + m[string(k)+" SPU"]
}

func TestAWrongFactNeverRaisesPrecision(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		golden, got := asGolden(drawArticle(t, "golden")), drawArticle(t, "article")
		before := counts(align.Align(golden, got))
		more := *got
		kind := rapid.SampledFrom([]schema.Kind{schema.KindParty, schema.KindFigure, schema.KindDate, schema.KindEvent, schema.KindQuote}).Draw(t, "kind")
		switch kind {
		case schema.KindParty:
			more.Parties = append(slices.Clone(got.Parties), schema.Party{Type: schema.Person, Name: "Nobody Whatever"})
		case schema.KindFigure: // at a place of its own or at another's
			more.Figures = append(slices.Clone(got.Figures), schema.Figure{Kind: schema.Money, Value: decimal("7"), Unit: "CHF",
				Mentions: []schema.Mention{schema.At(rapid.IntRange(0, 100).Draw(t, "at"), 101, "x")}})
		case schema.KindDate:
			more.Dates = append(slices.Clone(got.Dates), schema.Date{Value: "1848-03-18",
				Mentions: []schema.Mention{schema.At(rapid.IntRange(0, 100).Draw(t, "at"), 101, "y")}})
		case schema.KindEvent:
			more.Events = append(slices.Clone(got.Events), schema.Event{Type: "eclipse", Mentions: []schema.Mention{schema.At(rapid.IntRange(0, 100).Draw(t, "at"), 101, "y")}})
		case schema.KindQuote:
			more.Quotes = append(slices.Clone(got.Quotes), schema.Quote{Text: "nothing of the kind was ever said"})
		}
		after := counts(align.Align(golden, &more))
		require.Equal(t, actual(before, kind)+1, actual(after, kind))
		require.LessOrEqual(t, credit(after, kind)*actual(before, kind), credit(before, kind)*actual(after, kind))
	})
}

func TestRemovingAFactNeverRaisesRecall(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		golden, got := asGolden(drawArticle(t, "golden")), drawArticle(t, "article")
		before := counts(align.Align(golden, got))
		less := *got
		switch n := len(got.Figures); {
		case n > 0 && rapid.Bool().Draw(t, "figure"):
			i := rapid.IntRange(0, n-1).Draw(t, "which")
			less.Figures = slices.Delete(slices.Clone(got.Figures), i, i+1)
		case len(got.Dates) > 0:
			i := rapid.IntRange(0, len(got.Dates)-1).Draw(t, "which")
			less.Dates = slices.Delete(slices.Clone(got.Dates), i, i+1)
		}
		after := counts(align.Align(golden, &less))
		for _, k := range []schema.Kind{schema.KindFigure, schema.KindDate} {
			require.LessOrEqual(t, after[string(k)+" COR"], before[string(k)+" COR"])
			require.LessOrEqual(t, credit(after, k), credit(before, k))
		}
	})
}

func TestAlignTakesNothing(t *testing.T) {
	require.Empty(t, align.Align(nil, nil).Pairs)
	g := kit(t, "stargate-fr")
	for _, p := range align.Align(g, nil).Pairs {
		require.Equal(t, align.Missing, p.Outcome)
	}
	for _, p := range align.Align(nil, g.Article()).Pairs {
		require.Equal(t, align.Spurious, p.Outcome)
	}
}

func TestAlignLeavesItsInputsAlone(t *testing.T) {
	g, got := kit(t, "stargate-fr"), kit(t, "stargate-en").Article()
	align.Align(g, got)
	require.True(t, reflect.DeepEqual(g, kit(t, "stargate-fr")))
	require.True(t, reflect.DeepEqual(got, kit(t, "stargate-en").Article()))
}
