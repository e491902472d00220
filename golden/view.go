package golden

import (
	"errors"
	"fmt"
	"strings"

	"github.com/assaykit/assay/schema"
)

// Fact is one fact of a golden, whatever its kind, with what names it to a
// person and to Accept. The pointers lead into the golden: what is written
// through them is written into it. Exactly one of the five is set.
type Fact struct {
	Key        string // "party/altman"
	Kind       schema.Kind
	Text       string // in words
	ID         *string
	Annotation *schema.Annotation // nil for a never-fact
	Mentions   *[]schema.Mention
	Accepts    []string // each alternative in words

	Party  *schema.Party
	Figure *schema.Figure
	Date   *schema.Date
	Event  *schema.Event
	Quote  *schema.Quote
	Never  *schema.Never // of a never-fact
}

func viewOf(f fact) Fact {
	return Fact{
		Key: f.key, Kind: f.kind, Text: f.words(), ID: f.id, Annotation: f.truth, Mentions: f.mentions, Accepts: f.accepts(),
		Party: f.party, Figure: f.figure, Date: f.date, Event: f.event, Quote: f.quote,
	}
}

// Facts lists the facts of a golden, kind by kind, in its order.
func Facts(g *schema.Golden) []Fact {
	var out []Fact
	for _, f := range factsOf(g) {
		out = append(out, viewOf(f))
	}
	return out
}

// Nevers lists the never-facts of a golden, in its order.
func Nevers(g *schema.Golden) []Fact {
	var out []Fact
	k := keys{}
	for i := range g.Never {
		v := viewOf(neverFact(&g.Never[i], k))
		v.Never = &g.Never[i]
		out = append(out, v)
	}
	return out
}

// Find returns the fact or never-fact of that key, and whether there is one.
func Find(g *schema.Golden, key string) (Fact, bool) {
	for _, f := range append(Facts(g), Nevers(g)...) {
		if f.Key == key {
			return f, true
		}
	}
	return Fact{}, false
}

// Remove takes the fact or never-fact of that key out of a golden. It refuses
// where another fact points at it, and says which.
func Remove(g *schema.Golden, key string) error {
	f := find(g, key)
	if f == nil || f.fact == nil {
		return fmt.Errorf("the golden has no %q", key)
	}
	if f.kind != "never" && *f.fact.id != "" {
		var from []string
		for _, o := range factsOf(g) {
			for _, id := range o.references() {
				if id == *f.fact.id && o.key != key {
					from = append(from, o.key)
					break
				}
			}
		}
		if len(from) > 0 {
			return fmt.Errorf("%s is pointed at by %s: change those first", key, strings.Join(from, ", "))
		}
	}
	return take(g, empty(g.Source), key)
}

// Add appends a fact to its list in a golden, under an id that no other fact
// has, and returns its key.
func Add(g *schema.Golden, f Fact) (key string, err error) {
	n := fact{kind: f.Kind, party: f.Party, figure: f.Figure, date: f.Date, event: f.Event, quote: f.Quote}
	switch {
	case n.party != nil:
		n.id = &n.party.ID
	case n.figure != nil:
		n.id = &n.figure.ID
	case n.date != nil:
		n.id = &n.date.ID
	case n.event != nil:
		n.id = &n.event.ID
	case n.quote != nil:
		n.id = &n.quote.ID
	default:
		return "", errors.New("no fact to add")
	}
	taken := map[string]bool{}
	for _, o := range factsOf(g) {
		taken[*o.id] = true
	}
	*n.id = freeID(n, taken)
	appendFact(g, n)
	return string(f.Kind) + "/" + *n.id, nil
}

// New returns an empty golden of an article.
func New(source schema.Source) *schema.Golden { return empty(source) }

// Clone returns a copy of a golden that shares nothing with it.
func Clone(g *schema.Golden) *schema.Golden { return clone(g) }
