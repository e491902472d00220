package align

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/schema"
)

// crowd is n persons of whom forty share each given name and each surname,
// with a figure about each of them and an office in one organisation.
func crowd(n int) *schema.Article {
	a := &schema.Article{}
	for i := range n {
		id := fmt.Sprint("p", i)
		a.Parties = append(a.Parties, schema.Party{
			ID: id, Type: schema.Person, Name: "Given" + word(i%(n/40)) + " Sur" + word(i/40+n/40*(i%(n/40)%7)),
			Mentions: []schema.Mention{schema.At(40*i, 40*i+20, "")},
		})
		a.Figures = append(a.Figures, schema.Figure{
			Kind: schema.Money, Value: schema.NewDecimal(int64(1000+i), 0), Unit: "EUR", About: id,
			Mentions: []schema.Mention{schema.At(40*i+21, 40*i+30, "")},
		})
		a.Events = append(a.Events, schema.Event{Type: "sale", Participants: []schema.Participant{{Party: id}}})
	}
	return a
}

// A record that is right needs few comparisons, however many share a name's words.
func TestARightRecordTakesFewSteps(t *testing.T) {
	const n = 2000
	got := crowd(n)
	var m *work.Meter
	require.NoError(t, work.Within(context.Background(), 1<<40, func(meter *work.Meter) {
		m = meter
		a := alignRecords(asTruth(got), got, meter)
		for _, p := range a.Pairs {
			require.Equal(t, Correct, p.Outcome, "%+v", p)
		}
	}))
	require.Less(t, m.Done(), int64(3*n*60), "steps")
}

// So does one that leaves the types and roles of all unsaid.
func TestARecordThatSaysLittleTakesFewSteps(t *testing.T) {
	const n = 2000
	want := asTruth(crowd(n))
	want.Figures, want.Events = nil, nil
	got := &schema.Article{}
	for i := range want.Parties {
		want.Parties[i].Roles = []schema.Role{{Title: "CEO"}}
		got.Parties = append(got.Parties, schema.Party{Name: want.Parties[i].Name})
	}
	require.NoError(t, work.Within(context.Background(), n*60, func(m *work.Meter) {
		for _, p := range alignRecords(want, got, m).Pairs {
			require.Equal(t, Partial, p.Outcome, "%+v", p)
			require.Equal(t, p.Want, p.Got)
		}
	}))
}

func asTruth(a *schema.Article) *schema.Golden {
	return &schema.Golden{Parties: a.Parties, Figures: a.Figures, Dates: a.Dates, Events: a.Events, Quotes: a.Quotes}
}

// What is paired beforehand is what the search would pair.
func TestSurePairsAreThoseOfTheSearch(t *testing.T) {
	for _, tt := range []struct {
		reason    string
		want, got []schema.Party
		pairs     map[int]int // got of each want
	}{
		{
			"a surname is another's alias: the whole name goes with the whole name",
			[]schema.Party{{Name: "Ada Moreau", Aliases: []string{"Moreau"}, Type: schema.Person}, {Name: "Ines Delorme", Type: schema.Person}},
			[]schema.Party{{Name: "Moreau", Type: schema.Person}, {Name: "Ines Delorme", Type: schema.Person}, {Name: "Ada Moreau", Type: schema.Person}},
			map[int]int{0: 2, 1: 1},
		},
		{
			"one name of two who stand elsewhere: the place tells",
			[]schema.Party{
				{Name: "John Kim", Type: schema.Person, Mentions: []schema.Mention{schema.At(900_000, 900_008, "")}},
				{Name: "John Kim", Type: schema.Person, Mentions: []schema.Mention{schema.At(950_000, 950_008, "")}},
			},
			[]schema.Party{
				{Name: "John Kim", Type: schema.Person, Mentions: []schema.Mention{schema.At(950_000, 950_008, "")}},
				{Name: "John Kim", Type: schema.Person, Mentions: []schema.Mention{schema.At(900_000, 900_008, "")}},
			},
			map[int]int{0: 1, 1: 0},
		},
		{
			"a name of another type is no sure pair, and is paired all the same",
			[]schema.Party{{Name: "Talmont", Type: schema.Organization}},
			[]schema.Party{{Name: "Talmont", Type: schema.Place}},
			map[int]int{0: 0},
		},
		{
			"of two that are called by names of one party, the one with its main name",
			[]schema.Party{{Name: "Aster", Aliases: []string{"Boreal"}, Type: schema.Organization}, {Name: "Boreal Works", Type: schema.Organization}},
			[]schema.Party{{Name: "Boreal", Type: schema.Organization}, {Name: "Aster", Type: schema.Organization}},
			map[int]int{0: 1},
		},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			for _, many := range []int{0, 100} { // among a few, and among so many that some are paired beforehand
				want, got := tt.want, tt.got
				if many > 0 {
					rest := crowd(many).Parties
					want, got = append(want[:len(want):len(want)], rest...), append(got[:len(got):len(got)], rest...)
				}
				paired := map[int]int{}
				for _, p := range alignRecords(&schema.Golden{Parties: want}, &schema.Article{Parties: got}, nil).Pairs {
					if p.Want >= 0 && p.Want < len(tt.want) {
						paired[p.Want] = p.Got
					}
				}
				for w, g := range tt.pairs {
					require.Equal(t, g, paired[w], "want %d among %d others", w, many)
				}
			}
		})
	}
}

// Each alternative of a golden fact is a comparison more.
func TestAlternativesAreCounted(t *testing.T) {
	const n, alternatives = 60, 300
	want, got := &schema.Golden{}, &schema.Article{}
	want.Figures = []schema.Figure{{Kind: schema.Money, Value: schema.NewDecimal(7, 0), Unit: "EUR"}}
	want.Dates = []schema.Date{{Value: "2025-05-02"}}
	for i := range alternatives {
		want.Figures[0].Accept = append(want.Figures[0].Accept, schema.Figure{Value: schema.NewDecimal(int64(100+i), 0)})
		want.Dates[0].Accept = append(want.Dates[0].Accept, schema.Date{Value: fmt.Sprintf("2025-%02d-%02d", 6+i%3, 1+i%28)})
	}
	for range n {
		got.Figures = append(got.Figures, schema.Figure{Kind: schema.Money, Value: schema.NewDecimal(7, 0), Unit: "EUR"})
		got.Dates = append(got.Dates, schema.Date{Value: "2025-05-02"})
	}
	for kind, only := range map[string]*schema.Golden{"figures": {Figures: want.Figures}, "dates": {Dates: want.Dates}} {
		t.Run(kind, func(t *testing.T) {
			require.Error(t, work.Within(context.Background(), n*alternatives/2, func(m *work.Meter) { alignRecords(only, got, m) }))
		})
	}
}
