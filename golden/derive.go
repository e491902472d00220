package golden

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Derivation is a golden with everything that the article decides derived again.
type Derivation struct {
	Golden    *schema.Golden  `json:"-"`
	Mentions  []MentionChange `json:"mentions"` // all but those kept
	Kept      int             `json:"kept"`     // mentions
	Values    []ValueChange   `json:"values,omitempty"`
	Conflicts []Conflict      `json:"conflicts,omitempty"`
}

// MentionChange is what became of one mention. Offsets are in the golden's unit.
type MentionChange struct {
	Key      string           `json:"key"` // of its fact
	Outcome  Outcome          `json:"outcome"`
	Text     string           `json:"text,omitempty"`
	From     []int            `json:"from,omitempty"` // start and end before
	To       []int            `json:"to,omitempty"`   // start and end now
	Now      string           `json:"now,omitempty"`  // the words that took their place
	Location *schema.Location `json:"location,omitempty"`
}

// ValueChange is a value that follows from its surface: one that was missing,
// or that of words which took the place of others.
type ValueChange struct {
	Key     string `json:"key"`
	Surface string `json:"surface"`
	Value   string `json:"value"`
}

// Settled reports whether all that was derived is certain: every mention was
// kept, moved or located, and no value contradicts its surface.
func (d *Derivation) Settled() bool {
	return len(d.Conflicts) == 0 && !slices.ContainsFunc(d.Mentions, func(m MentionChange) bool {
		return m.Outcome != Moved && m.Outcome != Located
	})
}

// Derive derives offsets, sha256 and values from the article again, and
// carries the mentions over where the article is not the one that the golden
// was written for. Before is that earlier article where it is still known, nil
// where not: then the golden's own mentions are all that is known of it. The
// golden itself is not changed.
func Derive(g *schema.Golden, a, before *seeds.Article) *Derivation {
	d := &Derivation{Golden: clone(g), Mentions: []MentionChange{}}
	x := seeds.NewIndex(a.Text)
	unit := g.Source.Offsets
	v := deriver{Derivation: d, article: a, index: x, unit: unit, was: g.Source.SHA256, facts: factsOf(d.Golden), reworded: map[int]int{}}
	v.source()
	v.reader = readerOf(a, d.Golden.Source)
	v.mentions(before)
	v.values()
	slices.SortStableFunc(d.Mentions, func(a, b MentionChange) int { return strings.Compare(a.Key, b.Key) })
	return d
}

type deriver struct {
	*Derivation
	article *seeds.Article
	index   *seeds.Index
	unit    schema.OffsetUnit // of the golden's offsets
	was     string            // hash of the text that the golden was written for
	facts   []fact
	reader  *reader
	// reworded counts the mentions of each fact whose words changed.
	reworded map[int]int
}

// source derives the hash, and holds what golden and article both say of the
// text against each other.
func (v *deriver) source() {
	s, a := &v.Golden.Source, v.article
	s.SHA256 = a.SHA256()
	if s.Offsets == "" {
		s.Offsets = schema.CodePoint
	}
	same := func(name string, golden *string, article string) {
		switch {
		case *golden == "":
			*golden = article
		case article != "" && *golden != article:
			v.Conflicts = append(v.Conflicts, Conflict{
				Key: "record/" + name, Kind: ConflictSource, Written: *golden, Readings: []string{article},
				Message: fmt.Sprintf("the golden says %s %s, the article %s", name, *golden, article),
				Fix:     "correct the one that is wrong: relative dates hang on it",
			})
		}
	}
	same("language", &s.Language, a.Language)
	same("published", &s.Published, a.Published)
}
