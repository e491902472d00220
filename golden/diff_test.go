package golden_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/assaykit/assay/internal/golden/goldentest"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/schema"
)

func TestDiff(t *testing.T) {
	for _, tt := range []struct {
		reason string
		change func(g *schema.Golden)
		want   []string // "op key", then each attribute "name old→new"
	}{
		{"nothing", func(*schema.Golden) {}, nil},
		{"a fact added", func(g *schema.Golden) {
			g.Dates = append(g.Dates, schema.Date{ID: "x", Value: "2025"})
		}, []string{"added date/x"}},
		{"a fact removed", func(g *schema.Golden) { g.Events = g.Events[1:] }, []string{"removed event/opening"}},
		{"a value changed", func(g *schema.Golden) { g.Dates[1].Value = "2025-05-18" }, []string{"changed date/opening-day", "value 2025-05-17→2025-05-18"}},
		{"an alias came, a role went", func(g *schema.Golden) {
			g.Parties[3].Aliases = append(g.Parties[3].Aliases, "Ms Tarrant")
			g.Parties[3].Roles = nil
		}, []string{"changed party/tarrant", "aliases →Ms Tarrant", "roles chief engineer of Sound Crossing Authority (authority)→"}},
		{"an id changed, and what points at it", func(g *schema.Golden) {
			g.Dates[1].ID = "day"
			for i := range g.Events {
				if g.Events[i].Date == "opening-day" {
					g.Events[i].Date = "day"
				}
			}
		}, []string{"changed date/day", "id opening-day→day"}},
		{"a need", func(g *schema.Golden) { g.Parties[0].Need = schema.Optional }, []string{"changed party/port-ellery", "need required→optional"}},
		{"the default need written out", func(g *schema.Golden) { g.Parties[0].Need = schema.Required }, nil},
		{"offsets alone", func(g *schema.Golden) {
			g.Parties[4].Mentions = []schema.Mention{schema.At(516, 530, "Kestrel Island")}
		}, []string{"changed party/kestrel-island derived", "offsets 515–529→516–530"}},
		{"a forbidden fact's reason", func(g *schema.Golden) { g.Never[0].Why = "w" }, []string{
			"changed never/date/2025-03-04", "why 3/4/2025 read month first; the text says day first.→w",
		}},
		{"a forbidden fact", func(g *schema.Golden) { g.Never = g.Never[1:] }, []string{"removed never/date/2025-03-04"}},
		{"the record", func(g *schema.Golden) { g.Source.Published = "2024-11-14" }, []string{"changed record/published", "published 2024-11-13→2024-11-14"}},
		{"an alternative", func(g *schema.Golden) { g.Parties[1].Accept = nil }, []string{"changed party/bridge", "accept type project→"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			a := goldentest.Article(t, "timeline-en")
			old, now := goldentest.Golden(t, "timeline-en"), goldentest.Golden(t, "timeline-en")
			tt.change(now)
			d := golden.Diff(old, now, &a)
			var got []string
			for _, c := range d.Changes {
				s := string(c.Op) + " " + c.Key
				if c.Derived {
					s += " derived"
				}
				got = append(got, s)
				for _, at := range c.Attributes {
					got = append(got, at.Name+" "+at.Old+"→"+at.New)
				}
			}
			require.Equal(t, tt.want, got)
			_, err := json.Marshal(d)
			require.NoError(t, err)
			back := golden.Diff(now, old, &a)
			require.Len(t, back.Changes, len(d.Changes), "the difference is as large the other way")
		})
	}
}

// Order is no difference.
func TestDiffIgnoresOrder(t *testing.T) {
	old := goldentest.Golden(t, "stargate-fr")
	rapid.Check(t, func(t *rapid.T) {
		now := view.Clone(old)
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		r.Shuffle(len(now.Parties), func(i, j int) { now.Parties[i], now.Parties[j] = now.Parties[j], now.Parties[i] })
		r.Shuffle(len(now.Dates), func(i, j int) { now.Dates[i], now.Dates[j] = now.Dates[j], now.Dates[i] })
		for i := range now.Parties {
			slices.Reverse(now.Parties[i].Aliases)
			slices.Reverse(now.Parties[i].Roles)
		}
		require.True(t, golden.Diff(old, now, nil).Empty())
	})
}
