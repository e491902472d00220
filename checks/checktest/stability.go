package checktest

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"sync"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
)

// orders is the number of orders of the record's lists that are tried. The first is
// the reverse order.
const orders = 8

// stability returns a message for each way in which the findings of a check depend
// on more than the contents of the record.
func (k *testCase) stability(ctx context.Context, c *checks.Check, first outcome) []string {
	var failures []string
	fail := func(format string, args ...any) {
		failures = append(failures, k.path+": "+fmt.Sprintf(format, args...))
	}
	known := fingerprints(first)
	for _, again := range k.atOnce(ctx, c) {
		if !reflect.DeepEqual(first, again) {
			fail("the same record has other findings when it is checked again, several times at once")
			break
		}
	}
	if k.got == nil {
		return failures
	}
	var laidOut bytes.Buffer
	if json.Indent(&laidOut, []byte(k.record.data), "", "\t") == nil {
		if out, err := k.inspect(ctx, c, laidOut.Bytes(), func(*schema.Article) {}); err != nil || !slices.Equal(known, fingerprints(out)) {
			fail("the fingerprints change with the layout of the record%s", errorText(err))
		}
	}
	for seed := range uint64(orders) {
		out, err := k.inspect(ctx, c, []byte(k.record.data), func(a *schema.Article) { reorder(a, seed) })
		if err != nil || !slices.Equal(known, fingerprints(out)) {
			fail("the fingerprints change with the order of the record's lists: name facts with Pass.Fact instead of their indexes, and look at all of a fact's mentions%s", errorText(err))
			break
		}
	}
	if !k.leavesAlone(ctx, c) {
		fail("the check modifies the record; other checks see that")
	}
	return failures
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return ": " + err.Error()
}

func fingerprints(out outcome) []string {
	var list []string
	for _, f := range out.findings {
		list = append(list, f.Fingerprint)
	}
	slices.Sort(list)
	return list
}

// atOnce runs the check on the record in several goroutines.
func (k *testCase) atOnce(ctx context.Context, c *checks.Check) []outcome {
	outcomes := make([]outcome, 4)
	var group sync.WaitGroup
	for i := range outcomes {
		group.Go(func() { outcomes[i], _ = k.inspect(ctx, c, []byte(k.record.data), func(*schema.Article) {}) })
	}
	group.Wait()
	return outcomes
}

// leavesAlone reports whether the check leaves the record unmodified.
func (k *testCase) leavesAlone(ctx context.Context, c *checks.Check) bool {
	var kept *schema.Article
	if _, err := k.inspect(ctx, c, []byte(k.record.data), func(a *schema.Article) { kept = a }); err != nil {
		return true
	}
	after, err := schema.Encode(kept)
	if err != nil {
		return false
	}
	before, err := schema.Encode(k.got)
	return err == nil && bytes.Equal(before, after)
}

// reorder shuffles the lists of a record whose order has no meaning.
func reorder(a *schema.Article, seed uint64) {
	r := rand.New(rand.NewPCG(seed, 0))
	shuffle(r, seed, a.Parties)
	shuffle(r, seed, a.Figures)
	shuffle(r, seed, a.Dates)
	shuffle(r, seed, a.Events)
	shuffle(r, seed, a.Quotes)
	for i := range a.Parties {
		p := &a.Parties[i]
		shuffle(r, seed, p.Aliases)
		shuffle(r, seed, p.Roles)
		shuffle(r, seed, p.SameAs)
		shuffle(r, seed, p.Mentions)
	}
	for i := range a.Figures {
		shuffle(r, seed, a.Figures[i].Mentions)
	}
	for i := range a.Dates {
		shuffle(r, seed, a.Dates[i].Mentions)
	}
	for i := range a.Events {
		e := &a.Events[i]
		shuffle(r, seed, e.Participants)
		shuffle(r, seed, e.Figures)
		shuffle(r, seed, e.Mentions)
	}
	for i := range a.Quotes {
		shuffle(r, seed, a.Quotes[i].Mentions)
	}
}

// shuffle shuffles a list; the seed 0 reverses it.
func shuffle[T any](r *rand.Rand, seed uint64, list []T) {
	if seed == 0 {
		slices.Reverse(list)
		return
	}
	r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
}
