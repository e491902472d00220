// Package view represents a golden as a list of facts that can be looked up, added and
// removed by key.
package view

import (
	"errors"
	"fmt"
	"strings"

	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/schema"
)

// Fact is one fact of a golden, of any kind, with its key. The pointers point
// into the golden, so that changes through them change it. Exactly one of the
// five is set.
type Fact struct {
	Key        string // "party/altman"
	Kind       schema.Kind
	Text       string // in words
	ID         *string
	Annotation *schema.Annotation // nil for a forbidden fact
	Mentions   *[]schema.Mention
	Accepts    []string // each alternative in words

	Party  *schema.Party
	Figure *schema.Figure
	Date   *schema.Date
	Event  *schema.Event
	Quote  *schema.Quote
	Never  *schema.Never // of a forbidden fact
}

func viewOf(f item.Fact) Fact {
	return Fact{
		Key: f.Key, Kind: f.Kind, Text: f.Words(), ID: f.ID, Annotation: f.Annotation, Mentions: f.Mentions, Accepts: f.Accepts(),
		Party: f.Party, Figure: f.Figure, Date: f.Date, Event: f.Event, Quote: f.Quote,
	}
}

// Facts lists the facts of a golden, kind by kind, in its order.
func Facts(g *schema.Golden) []Fact {
	var out []Fact
	for _, f := range item.Facts(g) {
		out = append(out, viewOf(f))
	}
	return out
}

// Forbidden lists the forbidden facts of a golden, in its order.
func Forbidden(g *schema.Golden) []Fact {
	var out []Fact
	k := item.KeyCounter{}
	for i := range g.Never {
		v := viewOf(item.Forbidden(&g.Never[i], k))
		v.Never = &g.Never[i]
		out = append(out, v)
	}
	return out
}

// Find returns the fact or forbidden fact of that key, and whether there is one.
func Find(g *schema.Golden, key string) (Fact, bool) {
	for _, f := range append(Facts(g), Forbidden(g)...) {
		if f.Key == key {
			return f, true
		}
	}
	return Fact{}, false
}

// Remove removes the fact or forbidden fact of that key from a golden. It
// returns an error if another fact refers to it.
func Remove(g *schema.Golden, key string) error {
	f := item.Find(g, key)
	if f == nil || f.Fact == nil {
		return fmt.Errorf("the golden has no %q", key)
	}
	if f.Kind != "never" && *f.Fact.ID != "" {
		var from []string
		for _, o := range item.Facts(g) {
			for _, id := range o.References() {
				if id == *f.Fact.ID && o.Key != key {
					from = append(from, o.Key)
					break
				}
			}
		}
		if len(from) > 0 {
			return fmt.Errorf("%s is pointed at by %s: change those first", key, strings.Join(from, ", "))
		}
	}
	return item.Copy(g, item.New(g.Source), key)
}

// Add appends a fact to its list in a golden, under a new unique id, and
// returns its key.
func Add(g *schema.Golden, f Fact) (key string, err error) {
	n := item.Fact{Kind: f.Kind, Party: f.Party, Figure: f.Figure, Date: f.Date, Event: f.Event, Quote: f.Quote}
	switch {
	case n.Party != nil:
		n.ID = &n.Party.ID
	case n.Figure != nil:
		n.ID = &n.Figure.ID
	case n.Date != nil:
		n.ID = &n.Date.ID
	case n.Event != nil:
		n.ID = &n.Event.ID
	case n.Quote != nil:
		n.ID = &n.Quote.ID
	default:
		return "", errors.New("no fact to add")
	}
	taken := map[string]bool{}
	for _, o := range item.Facts(g) {
		taken[*o.ID] = true
	}
	*n.ID = item.FreeID(n, taken)
	item.Append(g, n)
	return string(f.Kind) + "/" + *n.ID, nil
}

// New returns an empty golden of an article.
func New(source schema.Source) *schema.Golden { return item.New(source) }

// Clone returns a copy of a golden that shares nothing with it.
func Clone(g *schema.Golden) *schema.Golden { return item.Clone(g) }
