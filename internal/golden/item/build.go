package item

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/schema"
	"golang.org/x/text/unicode/norm"
)

// New returns a golden without facts.
func New(source schema.Source) *schema.Golden {
	return &schema.Golden{
		Form: schema.GoldenForm, Source: source,
		Parties: []schema.Party{}, Figures: []schema.Figure{}, Dates: []schema.Date{},
	}
}

// FromRecord returns a golden with the facts of a record, whose lists it shares.
func FromRecord(r *schema.Article) *schema.Golden {
	return &schema.Golden{
		Form: schema.GoldenForm, Source: r.Source, Parties: r.Parties, Figures: r.Figures, Dates: r.Dates,
		Events: r.Events, Quotes: r.Quotes,
	}
}

// FreeID returns an id that is not taken: the fact's own, or one made of its content.
// It adds the id to taken.
func FreeID(f Fact, taken map[string]bool) string {
	base := *f.ID
	if base == "" {
		base = slug(f.Content())
	}
	if base == "" {
		base = string(f.Kind)
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
	for _, r := range norm.NFKD.String(Shorten(s, 30)) {
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

// DropDangling drops the facts that point at facts which are not there.
func DropDangling(g *schema.Golden) error {
	for CheckReferences(g) != nil {
		ids := map[string]bool{}
		for _, f := range Facts(g) {
			ids[*f.ID] = true
		}
		for _, f := range Facts(g) {
			if slices.ContainsFunc(f.References(), func(id string) bool { return !ids[id] }) {
				if err := Copy(g, New(g.Source), f.Key); err != nil {
					return err
				}
				break
			}
		}
	}
	return nil
}

// DropEmptyReferences drops the members of lists that point at no fact, as a
// record does whose other half was not taken over.
func DropEmptyReferences(g *schema.Golden) {
	for i := range g.Events {
		e := &g.Events[i]
		e.Participants = slices.DeleteFunc(e.Participants, func(p schema.Participant) bool { return p.Party == "" })
		e.Figures = slices.DeleteFunc(e.Figures, func(id string) bool { return id == "" })
	}
}

// CheckReferences refuses a golden in which a fact points at nothing.
func CheckReferences(g *schema.Golden) error {
	facts := Facts(g)
	ids := map[string]bool{}
	for _, f := range facts {
		ids[*f.ID] = true
	}
	for _, f := range facts {
		for _, r := range f.References() {
			if !ids[r] {
				return fmt.Errorf("%s points at %q, which the golden would not have: take that fact with it", f.Key, r)
			}
		}
	}
	return nil
}

// SameName reports whether two names differ only in typography and case.
func SameName(a, b string) bool { return fold.Name(a) == fold.Name(b) }

// Append adds a fact to the list of its kind.
func Append(g *schema.Golden, f Fact) {
	switch {
	case f.Party != nil:
		g.Parties = append(g.Parties, *f.Party)
	case f.Figure != nil:
		g.Figures = append(g.Figures, *f.Figure)
	case f.Date != nil:
		g.Dates = append(g.Dates, *f.Date)
	case f.Event != nil:
		g.Events = append(g.Events, *f.Event)
	case f.Quote != nil:
		g.Quotes = append(g.Quotes, *f.Quote)
	}
}
