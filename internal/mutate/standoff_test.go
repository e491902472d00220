package mutate_test

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/mutate"
	"github.com/assaykit/assay/schema"
)

// standOff is a golden that keeps none of the article's words: each mention has
// its hash, and a quote nothing but its mention.
func standOff(g *schema.Golden) *schema.Golden {
	off := *g
	off.Source.Title = ""
	hashed := func(list []schema.Mention) []schema.Mention {
		list = slices.Clone(list)
		for i, m := range list {
			sum := sha256.Sum256([]byte(m.Text))
			list[i].Text, list[i].TextSHA256 = "", hex.EncodeToString(sum[:])
		}
		return list
	}
	off.Parties, off.Figures, off.Dates = slices.Clone(g.Parties), slices.Clone(g.Figures), slices.Clone(g.Dates)
	off.Events, off.Quotes = slices.Clone(g.Events), slices.Clone(g.Quotes)
	for i := range off.Parties {
		off.Parties[i].Mentions = hashed(off.Parties[i].Mentions)
	}
	for i := range off.Figures {
		off.Figures[i].Mentions = hashed(off.Figures[i].Mentions)
	}
	for i := range off.Dates {
		off.Dates[i].Mentions = hashed(off.Dates[i].Mentions)
	}
	for i := range off.Events {
		off.Events[i].Mentions = hashed(off.Events[i].Mentions)
	}
	for i := range off.Quotes {
		off.Quotes[i].Text, off.Quotes[i].Mentions = "", hashed(off.Quotes[i].Mentions)
	}
	return &off
}

// With its article at hand, a golden that stands off the text notices what one
// with words notices.
func TestStandOffGoldens(t *testing.T) {
	var subjects []*mutate.Subject
	for _, s := range kit() {
		off := mutate.NewSubject(s.Article, standOff(s.Golden))
		want, got := *s.Record, *off.Record
		want.Source.Title = ""
		require.Equal(t, &want, &got, "the words come back from the article")
		subjects = append(subjects, off)
	}
	var faults []*mutate.Fault
	for _, f := range mutate.Faults() {
		if strings.HasPrefix(f.Name, "quote/") || strings.HasSuffix(f.Name, "-at-a-name") || strings.HasSuffix(f.Name, "mentions-exchanged") {
			faults = append(faults, f)
		}
	}
	rewrites := slices.DeleteFunc(mutate.Rewrites(), func(w *mutate.Rewrite) bool {
		return !slices.Contains([]string{"mention", "quote"}, mutate.Kind(w.Name))
	})
	r, err := mutate.Run(t.Context(), subjects, gateOf, mutate.Options{Faults: faults, Rewrites: rewrites})
	require.NoError(t, err)
	for _, tally := range slices.Concat(r.Faults, r.Rewrites) {
		t.Run(tally.Name, func(t *testing.T) { tell(t, tally) })
	}
}
