// Package derive computes the parts of a golden that follow from its article: offsets,
// the hash of the text, and the values of words.
package derive

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/golden/carry"
	"github.com/assaykit/assay/internal/golden/conflict"
	"github.com/assaykit/assay/internal/golden/evidence"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Derivation is the result of [Golden].
type Derivation struct {
	Golden    *schema.Golden      `json:"-"`
	Mentions  []MentionChange     `json:"mentions"` // all but those kept
	Kept      int                 `json:"kept"`     // mentions
	Values    []ValueChange       `json:"values,omitempty"`
	Conflicts []conflict.Conflict `json:"conflicts,omitempty"`
}

// Outcome is what happened to a mention when its article changed: "kept",
// "moved", "located" (it had no offsets), "changed" (other words replaced it),
// "gone", or "ambiguous" (several places fit).
type Outcome string

const (
	kept      Outcome = "kept"      // the same words in the same place
	moved     Outcome = "moved"     // the same words in another place
	located   Outcome = "located"   // had no offsets, and has one place
	reworded  Outcome = "changed"   // other words are between its neighbours
	gone      Outcome = "gone"      // its words are gone
	ambiguous Outcome = "ambiguous" // several places fit as well
)

// MentionChange is the change of one mention. Offsets are in the golden's unit.
type MentionChange struct {
	Key      string           `json:"key"` // of its fact
	Outcome  Outcome          `json:"outcome"`
	Text     string           `json:"text,omitempty"`
	From     []int            `json:"from,omitempty"` // start and end before
	To       []int            `json:"to,omitempty"`   // start and end now
	Now      string           `json:"now,omitempty"`  // the words that took their place
	Location *schema.Location `json:"location,omitempty"`
}

// ValueChange is a value derived from its surface: a missing value, or that of
// replaced words.
type ValueChange struct {
	Key     string `json:"key"`
	Surface string `json:"surface"`
	Value   string `json:"value"`
}

// Certain reports whether every mention was kept, moved or located, and no
// value contradicts its surface.
func (d *Derivation) Certain() bool {
	return len(d.Conflicts) == 0 && !slices.ContainsFunc(d.Mentions, func(m MentionChange) bool {
		return m.Outcome != moved && m.Outcome != located
	})
}

// Open reports whether a value is missing that its words do not decide.
func (d *Derivation) Open() bool {
	return slices.ContainsFunc(d.Conflicts, func(c conflict.Conflict) bool { return c.Kind == conflict.Open })
}

// String lists the number of mentions by [Outcome], each derived value and each
// lost mention.
func (d *Derivation) String() string {
	var b strings.Builder
	n := map[Outcome]int{}
	for _, m := range d.Mentions {
		n[m.Outcome]++
	}
	fmt.Fprintf(&b, "(%s kept", plain.Count(d.Kept, "mention"))
	for _, o := range []Outcome{moved, located, reworded, gone, ambiguous} {
		if n[o] > 0 {
			fmt.Fprintf(&b, ", %d %s", n[o], o)
		}
	}
	b.WriteString(")\n")
	for _, v := range d.Values {
		plain.Fprintf(&b, "  = %s  “%s” is %s\n", v.Key, v.Surface, v.Value)
	}
	for _, m := range d.Mentions {
		if m.Outcome != reworded && m.Outcome != gone {
			continue
		}
		plain.Fprintf(&b, "  %s  %s", m.Key, m.Outcome)
		if m.Text != "" {
			plain.Fprintf(&b, " “%s”", item.Shorten(m.Text, 60))
		}
		if m.Now != "" {
			plain.Fprintf(&b, " → “%s”", item.Shorten(m.Now, 60))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Golden derives offsets, sha256 and values from the article. If the article is
// not the one that the golden was written for, mentions are mapped to their new
// offsets; before is that earlier article, or nil if it is unknown. Derive does
// not change g.
func Golden(g *schema.Golden, a, before *seeds.Article) *Derivation {
	d := &Derivation{Golden: item.Clone(g), Mentions: []MentionChange{}}
	v := deriver{Derivation: d, Text: carry.Text{Index: offsets.NewIndex(a.Text), Unit: string(g.Source.Offsets)}, article: a, goldenHash: g.Source.SHA256, facts: item.Facts(d.Golden), reworded: map[int]int{}}
	v.source()
	v.reader = evidence.NewReader(a, d.Golden.Source)
	v.mentions(before)
	v.values()
	slices.SortStableFunc(d.Mentions, func(a, b MentionChange) int { return strings.Compare(a.Key, b.Key) })
	return d
}

type deriver struct {
	*Derivation
	carry.Text // in the unit of the golden's offsets
	article    *seeds.Article
	goldenHash string // hash of the text that the golden was written for
	facts      []item.Fact
	reader     *evidence.Reader
	// reworded counts the mentions of each fact whose words changed.
	reworded map[int]int
}

// source derives the hash and compares the language and the day of publication
// of golden and article.
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
			v.Conflicts = append(v.Conflicts, conflict.Conflict{
				Key: "record/" + name, Kind: conflict.Source, Written: *golden, Readings: []string{article},
				Message: fmt.Sprintf("the golden says %s %s, the article %s", name, *golden, article),
				Fix:     "correct the one that is wrong: relative dates hang on it",
			})
		}
	}
	same("language", &s.Language, a.Language)
	same("published", &s.Published, a.Published)
}
