package align_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/schema"
)

func kit(t testing.TB, id string) *schema.Golden {
	t.Helper()
	e, ok := golden.Kit().Get(id)
	require.True(t, ok, id)
	return e.Golden
}

func TestEveryGoldenOfTheKitAgainstItselfIsCorrect(t *testing.T) {
	for _, id := range []string{"stargate-fr", "stargate-en", "chiffres-budget-fr", "timeline-en", "koreatimes-stargate-fr"} {
		t.Run(id, func(t *testing.T) {
			g := kit(t, id)
			a := align.Align(g, g.Article())
			require.Empty(t, a.Forbidden)
			require.Len(t, a.Pairs, len(g.Parties)+len(g.Figures)+len(g.Dates)+len(g.Events)+len(g.Quotes))
			for _, p := range a.Pairs {
				require.Equal(t, align.Correct, p.Outcome, "%+v", p)
				require.Equal(t, p.Want, p.Got, "%+v", p)
			}
		})
	}
}

func party(a *schema.Article, id string) *schema.Party {
	return &a.Parties[slices.IndexFunc(a.Parties, func(p schema.Party) bool { return p.ID == id })]
}

func figure(a *schema.Article, id string) *schema.Figure {
	return &a.Figures[slices.IndexFunc(a.Figures, func(p schema.Figure) bool { return p.ID == id })]
}

func date(a *schema.Article, id string) *schema.Date {
	return &a.Dates[slices.IndexFunc(a.Dates, func(p schema.Date) bool { return p.ID == id })]
}

func event(a *schema.Article, id string) *schema.Event {
	return &a.Events[slices.IndexFunc(a.Events, func(p schema.Event) bool { return p.ID == id })]
}

func quote(a *schema.Article, id string) *schema.Quote {
	return &a.Quotes[slices.IndexFunc(a.Quotes, func(p schema.Quote) bool { return p.ID == id })]
}

func decimal(s string) schema.Decimal {
	d, err := schema.ParseDecimal(s)
	if err != nil {
		panic(err)
	}
	return d
}

type says struct {
	kind       schema.Kind
	id         string // of the golden fact, "" for a spurious one
	outcome    align.Outcome
	difference string // "attribute want|got", with "?" before it where it is soft
}

func TestDefects(t *testing.T) {
	for _, tt := range []struct {
		reason    string
		defect    func(*schema.Article)
		want      []says
		forbidden []int // indexes in the golden's Never
	}{
		{"a dropped party is missing", func(a *schema.Article) { a.Parties = a.Parties[1:] },
			[]says{{schema.KindParty, "altman", align.Missing, ""},
				// what refers to it dangles, which form/reference names as well
				{schema.KindEvent, "visit", align.Incorrect, "participant |altman"}}, nil},
		{"a zero lost at the same mention", func(a *schema.Article) { figure(a, "budget").Value = decimal("50000000000") },
			[]says{{schema.KindFigure, "budget", align.Incorrect, "value 500000000000|50000000000"}}, []int{0}},
		{"a milliard read as a million, without mentions, but about the same project", func(a *schema.Article) {
			figure(a, "budget").Value, figure(a, "budget").Mentions = decimal("500000000"), nil
		}, []says{{schema.KindFigure, "budget", align.Incorrect, "value 500000000000|500000000"}}, []int{2}},
		{"another value without mention or subject is another figure", func(a *schema.Article) {
			*figure(a, "budget") = schema.Figure{Kind: schema.Money, Value: decimal("5000000"), Unit: "USD"}
		}, []says{{schema.KindFigure, "budget", align.Missing, ""}, {schema.KindFigure, "", align.Spurious, ""}}, nil},
		{"dollars as euros", func(a *schema.Article) { figure(a, "budget").Unit = "EUR" },
			[]says{{schema.KindFigure, "budget", align.Incorrect, "unit USD|EUR"}}, []int{4}},
		{"digits turned round", func(a *schema.Article) { figure(a, "cheaper").Value = decimal("59") },
			[]says{{schema.KindFigure, "cheaper", align.Incorrect, "value 95|59"}}, []int{6}},
		{"up to as at least", func(a *schema.Article) { figure(a, "cheaper").Qualifier = schema.AtLeast },
			[]says{{schema.KindFigure, "cheaper", align.Incorrect, "qualifier at_most|at_least"}}, []int{5}},
		{"up to told as exact", func(a *schema.Article) { figure(a, "cheaper").Qualifier = schema.Exact },
			[]says{{schema.KindFigure, "cheaper", align.Incorrect, "qualifier at_most|exact"}}, nil},
		{"up to left out", func(a *schema.Article) { figure(a, "cheaper").Qualifier = "" },
			[]says{{schema.KindFigure, "cheaper", align.Partial, "?qualifier at_most|"}}, nil},
		{"a ratio is a percentage", func(a *schema.Article) {
			f := figure(a, "cheaper")
			f.Value, f.Unit, f.Kind = decimal("0.95"), "1", schema.Ratio
		}, []says{{schema.KindFigure, "cheaper", align.Correct, ""}}, nil},
		{"a noun in the singular is the same noun", func(a *schema.Article) { figure(a, "developers").Unit = "développeur" },
			[]says{{schema.KindFigure, "developers", align.Correct, ""}}, nil},
		{"another noun is not", func(a *schema.Article) { figure(a, "developers").Unit = "entreprises" },
			[]says{{schema.KindFigure, "developers", align.Incorrect, "unit développeurs|entreprises"}}, nil},
		{"a figure told of another thing", func(a *schema.Article) { figure(a, "budget").About = "softbank" },
			[]says{{schema.KindFigure, "budget", align.Incorrect, "about Stargate|SoftBank"}}, nil},
		{"a Tuesday a week early at the same words", func(a *schema.Article) { date(a, "tuesday").Value = "2025-01-28" },
			[]says{{schema.KindDate, "tuesday", align.Incorrect, "value 2025-02-04|2025-01-28"}}, []int{7}},
		{"a date off by a day without mentions", func(a *schema.Article) {
			*date(a, "tuesday") = schema.Date{ID: "tuesday", Value: "2025-02-05"}
		}, []says{{schema.KindDate, "tuesday", align.Missing, ""}, {schema.KindDate, "", align.Spurious, ""}}, nil},
		{"a coarser date", func(a *schema.Article) { date(a, "tuesday").Value = "2025-02" },
			[]says{{schema.KindDate, "tuesday", align.Partial, "?precision 2025-02-04|2025-02"}}, nil},
		{"a finer date", func(a *schema.Article) { date(a, "last-year").Value = "2024-06-01" },
			[]says{{schema.KindDate, "last-year", align.Partial, "?precision 2024|2024-06-01"}}, nil},
		{"a person typed as an organisation", func(a *schema.Article) { party(a, "son").Type = schema.Organization },
			[]says{{schema.KindParty, "son", align.Incorrect, "type person|organization"}}, nil},
		{"a role given to the wrong party", func(a *schema.Article) {
			party(a, "son").Roles = []schema.Role{{Title: "CEO", Of: "openai"}}
		}, []says{{schema.KindParty, "son", align.Incorrect, "role PDG (SoftBank)|CEO (OpenAI)"}}, []int{12}},
		{"a role added to who has another", func(a *schema.Article) {
			party(a, "lee").Roles = append(party(a, "lee").Roles, schema.Role{Title: "PDG", Of: "sk-hynix"})
		}, []says{{schema.KindParty, "lee", align.Incorrect, "role |PDG (SK hynix)"}}, []int{10}},
		{"a role left out", func(a *schema.Article) { party(a, "son").Roles = nil },
			[]says{{schema.KindParty, "son", align.Partial, "?role PDG (SoftBank)|"}}, nil},
		{"a title in another language", func(a *schema.Article) { party(a, "son").Roles[0].Title = "chief executive officer" },
			[]says{{schema.KindParty, "son", align.Correct, ""}}, nil},
		{"a title that no table knows", func(a *schema.Article) { party(a, "son").Roles[0].Title = "grand manitou" },
			[]says{{schema.KindParty, "son", align.Partial, "?role PDG (SoftBank)|grand manitou (SoftBank)"}}, nil},
		{"a country in another language", func(a *schema.Article) { *party(a, "china") = schema.Party{Type: schema.Place, Name: "중국"} },
			[]says{{schema.KindParty, "china", align.Correct, ""}}, nil},
		{"a bare surname that one person has", func(a *schema.Article) { party(a, "trump").Name = "Trump" },
			[]says{{schema.KindParty, "trump", align.Correct, ""}}, nil},
		{"a bare name of the group's, which a golden party has outright", func(a *schema.Article) { party(a, "samsung-electronics").Name = "Samsung" },
			[]says{{schema.KindParty, "samsung-electronics", align.Missing, ""}}, nil},
		{"an accepted type", func(a *schema.Article) { party(a, "mit-consortium").Type = schema.Organization },
			[]says{{schema.KindParty, "mit-consortium", align.Correct, ""}}, nil},
		{"a participant left out", func(a *schema.Article) { event(a, "lunch").Participants = event(a, "lunch").Participants[:3] },
			[]says{{schema.KindEvent, "lunch", align.Partial, "?participant Choi Sung-hwan|"}}, nil},
		{"a participant who was not there", func(a *schema.Article) { event(a, "sk-meeting").Participants[1].Party = "kim" },
			[]says{{schema.KindEvent, "sk-meeting", align.Incorrect, "participant |Kim Chang-han"}}, nil},
		{"another place", func(a *schema.Article) { event(a, "visit").Place = "china" },
			[]says{{schema.KindEvent, "visit", align.Incorrect, "place Séoul|Chine"}}, nil},
		{"another day", func(a *schema.Article) { event(a, "stargate-announcement").Date = "tuesday" },
			[]says{{schema.KindEvent, "stargate-announcement", align.Incorrect, "date 2025-01|2025-02-04"}}, nil},
		{"announced by somebody else", func(a *schema.Article) { event(a, "stargate-announcement").Participants[0].Party = "altman" },
			[]says{{schema.KindEvent, "stargate-announcement", align.Incorrect, "participant |Sam Altman"}}, []int{13}},
		{"words put in another's mouth", func(a *schema.Article) { quote(a, "stargate-updates").Speaker = "altman" },
			[]says{{schema.KindQuote, "stargate-updates", align.Incorrect, "speaker Masayoshi Son|Sam Altman"}}, []int{14}},
		{"other typography of the same words", func(a *schema.Article) {
			q := quote(a, "stargate-updates")
			q.Text, q.Mentions = "«\u00a0Les mises\u00a0à jour du projet ‘Stargate’\u202f»", nil
		}, []says{{schema.KindQuote, "stargate-updates", align.Correct, ""}}, nil},
		{"a part of the words", func(a *schema.Article) {
			q := quote(a, "stargate-updates")
			q.Text, q.Mentions = "mises à jour du projet", nil
		}, []says{{schema.KindQuote, "stargate-updates", align.Incorrect, "text les mises à jour du projet Stargate|mises à jour du projet"}}, nil},
		{"a part of the words, and an ellipsis for the rest", func(a *schema.Article) {
			q := quote(a, "stargate-updates")
			q.Text, q.Mentions = "… mises à jour du projet…", nil
		}, []says{{schema.KindQuote, "stargate-updates", align.Correct, ""}}, nil},
		{"other words", func(a *schema.Article) { quote(a, "stargate-updates").Text = "les mises à mort du projet Stargate" },
			[]says{{schema.KindQuote, "stargate-updates", align.Incorrect, "text les mises à jour du projet Stargate|les mises à mort du projet Stargate"}}, nil},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			g := kit(t, "stargate-fr")
			got := kit(t, "stargate-fr").Article()
			tt.defect(got)
			a := align.Align(g, got)
			for _, w := range tt.want {
				require.Contains(t, lines(g, a, w), w)
			}
			var forbidden []int
			for _, f := range a.Forbidden {
				forbidden = append(forbidden, f.Never)
			}
			require.Equal(t, tt.forbidden, forbidden)
		})
	}
}

// lines says every pair of a kind and outcome, once for each difference.
func lines(g *schema.Golden, a *align.Alignment, like says) []says {
	ids := map[schema.Kind]func(int) string{
		schema.KindParty:  func(i int) string { return g.Parties[i].ID },
		schema.KindFigure: func(i int) string { return g.Figures[i].ID },
		schema.KindDate:   func(i int) string { return g.Dates[i].ID },
		schema.KindEvent:  func(i int) string { return g.Events[i].ID },
		schema.KindQuote:  func(i int) string { return g.Quotes[i].ID },
	}
	var out []says
	for _, p := range a.Pairs {
		s := says{kind: p.Kind, outcome: p.Outcome}
		if p.Kind != like.kind {
			continue
		}
		if p.Want >= 0 {
			s.id = ids[p.Kind](p.Want)
		}
		if len(p.Differences) == 0 || like.difference == "" && p.Outcome == align.Missing {
			out = append(out, s)
		}
		for _, d := range p.Differences {
			s.difference = d.Attribute + " " + d.Want + "|" + d.Got
			if d.Soft {
				s.difference = "?" + s.difference
			}
			out = append(out, s)
		}
	}
	return out
}
