package golden

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"golang.org/x/text/unicode/norm"
)

func empty(source schema.Source) *schema.Golden {
	return &schema.Golden{
		Form: schema.GoldenForm, Source: source,
		Parties: []schema.Party{}, Figures: []schema.Figure{}, Dates: []schema.Date{},
	}
}

func goldenOf(r *schema.Article) *schema.Golden {
	return &schema.Golden{
		Form: schema.GoldenForm, Source: r.Source, Parties: r.Parties, Figures: r.Figures, Dates: r.Dates,
		Events: r.Events, Quotes: r.Quotes,
	}
}

// freeID returns the fact's id, or one made of what it says, that no other
// fact has, and takes it.
func freeID(f fact, taken map[string]bool) string {
	base := *f.id
	if base == "" {
		base = slug(f.content())
	}
	if base == "" {
		base = string(f.kind)
	}
	id := base
	for n := 2; taken[id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	taken[id] = true
	return id
}

// slug keeps letters and digits in lower case, and hyphens between.
func slug(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(shorten(s, 30)) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		case unicode.Is(unicode.Mn, r):
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return norm.NFC.String(strings.TrimSuffix(b.String(), "-"))
}

// settleReferences drops the facts that point at facts which are not there.
func settleReferences(g *schema.Golden) error {
	for dangling(g) != nil {
		ids := map[string]bool{}
		for _, f := range factsOf(g) {
			ids[*f.id] = true
		}
		for _, f := range factsOf(g) {
			if slices.ContainsFunc(f.references(), func(id string) bool { return !ids[id] }) {
				if err := take(g, empty(g.Source), f.key); err != nil {
					return err
				}
				break
			}
		}
	}
	return nil
}

// dropEmptyReferences drops the members of lists that point at no fact, as a
// record does whose other half was not taken over.
func dropEmptyReferences(g *schema.Golden) {
	for i := range g.Events {
		e := &g.Events[i]
		e.Participants = slices.DeleteFunc(e.Participants, func(p schema.Participant) bool { return p.Party == "" })
		e.Figures = slices.DeleteFunc(e.Figures, func(id string) bool { return id == "" })
	}
}

// dangling refuses a golden in which a fact points at nothing.
func dangling(g *schema.Golden) error {
	facts := factsOf(g)
	ids := map[string]bool{}
	for _, f := range facts {
		ids[*f.id] = true
	}
	for _, f := range facts {
		for _, r := range f.references() {
			if !ids[r] {
				return fmt.Errorf("%s points at %q, which the golden would not hold: take that fact with it", f.key, r)
			}
		}
	}
	return nil
}

// sameName tells whether two names differ in nothing but typography and case.
func sameName(a, b string) bool { return recognize.Fold(a) == recognize.Fold(b) }

func appendFact(g *schema.Golden, f fact) {
	switch {
	case f.party != nil:
		g.Parties = append(g.Parties, *f.party)
	case f.figure != nil:
		g.Figures = append(g.Figures, *f.figure)
	case f.date != nil:
		g.Dates = append(g.Dates, *f.date)
	case f.event != nil:
		g.Events = append(g.Events, *f.event)
	case f.quote != nil:
		g.Quotes = append(g.Quotes, *f.quote)
	}
}
