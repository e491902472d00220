package derive_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/golden/goldentest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/derive"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// sentence is a part of an article with where it stood, in code points.
type sentence struct {
	start int
	text  string
}

func sentences(text string) []sentence {
	ends := regexp.MustCompile(`[.!?»”]\s+|\n+`).FindAllStringIndex(text, -1)
	var out []sentence
	from := 0
	for _, e := range append(ends, []int{len(text), len(text)}) {
		if e[1] > from {
			out = append(out, sentence{utf8.RuneCountInString(text[:from]), text[from:e[1]]})
			from = e[1]
		}
	}
	return out
}

// Sentences of the kit's articles are removed, added and moved at random. What
// is carried without a doubt stands where its sentence went; nothing that went
// with its sentence is given another place.
func TestCarryOverRealEdits(t *testing.T) {
	runs := 60
	if testing.Short() {
		runs = 12
	}
	var sum tally
	for _, a := range seeds.Kit() {
		g := goldentest.Golden(t, a.ID)
		parts := sentences(a.Text)
		for seed := range runs {
			now := a
			text, went := edit(parts, seed)
			now.Text = text
			sum.count(t, g, derive.Golden(g, &now, nil), went, fmt.Sprintf("%s seed %d", a.ID, seed))
		}
	}
	t.Logf("%d mentions that are still there: %d carried, %d in doubt, %d lost; %d given a place that is not theirs",
		sum.total, sum.right, sum.doubted, sum.total-sum.right-sum.doubted, sum.wrong)
	require.Zero(t, sum.wrong)
	require.Greater(t, float64(sum.right)/float64(sum.total), 0.9)
}

// edit removes sentences, writes new ones and moves a block. It returns the
// text and where a code point of the old one went, false for nowhere.
func edit(parts []sentence, seed int) (text string, went func(point int) (int, bool)) {
	r := rand.New(rand.NewPCG(uint64(seed), 7))
	keep := make([]sentence, 0, len(parts))
	for _, s := range parts {
		switch r.IntN(12) {
		case 0:
			continue // removed
		case 1:
			keep = append(keep, sentence{-1, "Nobody had expected anything else of it. "})
		}
		keep = append(keep, s)
	}
	if seed%3 == 0 && len(keep) > 8 { // a block moves
		i := r.IntN(len(keep) - 6)
		block := append([]sentence(nil), keep[i:i+3]...)
		keep = append(keep[:i:i], keep[i+3:]...)
		j := r.IntN(len(keep))
		keep = append(keep[:j:j], append(block, keep[j:]...)...)
	}
	var b strings.Builder
	at := map[int]int{} // by old start of a sentence, its new start
	for _, s := range keep {
		if s.start >= 0 {
			at[s.start] = utf8.RuneCountInString(b.String())
		}
		b.WriteString(s.text)
	}
	return b.String(), func(point int) (int, bool) {
		for i := len(parts) - 1; i >= 0; i-- {
			if parts[i].start <= point {
				to, ok := at[parts[i].start]
				return to + point - parts[i].start, ok
			}
		}
		return 0, false
	}
}

// tally counts mentions: those whose sentence is still there, and of them those
// that were carried over and those in doubt; and those in a place of others.
type tally struct{ total, right, doubted, wrong int }

func (c *tally) count(t *testing.T, g *schema.Golden, d *derive.Derivation, went func(int) (int, bool), run string) {
	t.Helper()
	facts := view.Facts(d.Golden)
	for i, f := range view.Facts(g) {
		should, doubt := map[int]bool{}, 0
		for _, m := range *f.Mentions {
			if to, ok := went(*m.Start); ok {
				should[to] = true
			}
		}
		for _, m := range d.Mentions {
			if m.Key == f.Key && m.Outcome == "ambiguous" {
				doubt++
			}
		}
		c.total += len(should)
		for _, m := range *facts[i].Mentions {
			switch {
			case m.Start == nil:
			case should[*m.Start]:
				c.right++
				delete(should, *m.Start)
			case !rewordedTo(d, f.Key, *m.Start):
				c.wrong++
				t.Logf("%s: %s “%s” went to %d", run, f.Key, m.Text, *m.Start)
			}
		}
		c.doubted += min(doubt, len(should))
	}
}

func rewordedTo(d *derive.Derivation, key string, start int) bool {
	for _, m := range d.Mentions {
		if m.Key == key && m.Outcome == "changed" && m.To[0] == start {
			return true
		}
	}
	return false
}
