// Package conflict finds what of a proposed golden the words of its article do
// not support, and shows it to a person.
package conflict

import (
	"fmt"
	"slices"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/evidence"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// What resolves conflicts.
const (
	fixValue      = "correct the value and propose it again, or reject it; where the words do mean it, accept it alone, allow the conflict, and say why"
	fixChanged    = "accept it by its key, or reject it"
	fixRemoval    = "reject it; where the fact is wrong, accept it by its key, allow the removal, and say why"
	fixNoArticle  = "name the article, or allow what is unverified to take it unseen"
	fixNoReadings = "read the words yourself, then accept it and allow what is unverified"
)

// Kinds of conflicts that no flag of a selection is about.
const (
	doubtful     Kind = "doubt"   // its words support the value, but are first read otherwise
	changedValue Kind = "changed" // another value for the same words
)

// FromWords lists the kinds that comparing a proposal with its article finds.
var FromWords = []Kind{Value, doubtful, changedValue, Removal, Unverified}

// Find returns the known conflicts, and those of the changes from the current
// golden (nil for none) to the proposed one that the words of the article do
// not support. If the article is nil, known conflicts are kept and everything
// else is unverified.
func Find(current, proposed *schema.Golden, changes []golden.Change, known []Conflict, a *seeds.Article) []Conflict {
	changed := map[string]bool{}
	for _, c := range changes {
		changed[c.Key] = true
	}
	out := slices.DeleteFunc(slices.Clone(known), func(c Conflict) bool {
		return changed[c.Key] && slices.Contains(FromWords, c.Kind) && (c.Kind == Unverified || a != nil)
	})
	if why := unreadable(proposed, a); why != "" {
		for _, c := range changes {
			if c.Kind != "record" && c.Kind != "never" && !hasConflict(out, c.Key) {
				out = append(out, Conflict{Key: c.Key, Kind: Unverified, Message: "unverified: " + why, Fix: fixNoArticle})
			}
		}
		return out
	}
	h := comparison{now: evidence.NewReader(a, proposed.Source).Verifier(proposed)}
	if current != nil && !TextChanged(current, proposed) {
		h.was = h.now.Reader.Verifier(current)
	}
	for _, c := range changes {
		if k := h.change(c); k != nil {
			k.Key = c.Key
			out = append(out, *k)
		}
	}
	return out
}

// unreadable returns why a golden cannot be compared with an article, "" if it
// can.
func unreadable(g *schema.Golden, a *seeds.Article) string {
	if a == nil {
		return "its article is not at hand, so nothing could be compared with its words"
	}
	if err := golden.Stale(g, a); err != nil {
		return "what is proposed " + err.Error()
	}
	return ""
}

// comparison compares changes with the words of their article.
type comparison struct {
	now, was *evidence.Verifier // was is nil if there is no golden of this text
}

// change returns the conflict of a change, nil if there is none.
func (h *comparison) change(c golden.Change) *Conflict {
	if c.Kind == "record" || c.Kind == "never" || c.Derived && h.was == nil {
		return nil // what moved with an article that changed is its mentions alone
	}
	switch c.Op {
	case golden.Added:
		return h.added(h.now.Facts[c.Key])
	case golden.Removed:
		return h.removed(c)
	}
	value, mentions := changedParts(c)
	now := h.now.Facts[c.Key]
	switch {
	case !value && !mentions:
		return nil
	case h.was == nil:
	case value && !mentions:
		return h.revalued(h.was.Facts[c.Key], now)
	case !value && sameWords(h.now.Verify(now), h.was.Verify(h.was.Facts[c.Key])):
		return nil // that the golden has already
	}
	return h.added(now)
}

// changedParts reports whether a change is one of the value, as far as words
// decide it, and whether it is one of the mentions.
func changedParts(c golden.Change) (value, mentions bool) {
	for _, a := range c.Attributes {
		switch a.Name {
		case "kind", "value", "value_max", "unit", "qualifier", "timex", "name", "aliases", "text":
			value = true
		case "mentions", "offsets":
			mentions = true
		}
	}
	return value, mentions
}

// added verifies a fact that is new or has other words.
func (h *comparison) added(f item.Fact) *Conflict {
	v := h.now.Verify(f)
	switch v.Support {
	case evidence.Supported:
		if v.Doubt {
			return conflictFrom(v, doubtful, item.Join(v.Reads+"; proposed", v.Value)+evidence.Because(v.How), fixChanged)
		}
	case evidence.Unsupported:
		return conflictFrom(v, Value, item.Join(v.Reads+"; proposed", v.Value)+evidence.Because(v.How), fixValue)
	case evidence.Unverified:
		return conflictFrom(v, Unverified, "unverified: "+v.Reads+evidence.Because(v.How), fixNoReadings)
	}
	return nil
}

// revalued compares another value for the same words with the current one.
func (h *comparison) revalued(was, now item.Fact) *Conflict {
	before, after := h.was.Verify(was), h.now.Verify(now)
	if now.Party != nil && after.Support == evidence.Supported && was.Party.Name == now.Party.Name {
		return nil // a party may have one more name
	}
	stated := was.Content()
	switch {
	case after.Support == evidence.Unverified:
		return conflictFrom(after, Unverified, "unverified: "+after.Reads+evidence.Because(after.How), fixNoReadings)
	case after.Support == evidence.Unsupported && before.Support == evidence.Supported:
		return conflictFrom(after, Value,
			fmt.Sprintf("%s; proposed %s%s; only the golden's own value is supported: %s", after.Reads, after.Value, evidence.Because(after.How), stated), fixValue)
	case after.Support == evidence.Unsupported:
		return conflictFrom(after, Value,
			fmt.Sprintf("%s; proposed %s%s; the golden's %s is not supported either", after.Reads, after.Value, evidence.Because(after.How), stated), fixValue)
	case before.Support == evidence.Unsupported:
		return conflictFrom(before, changedValue,
			fmt.Sprintf("%s; the golden says %s%s; only the proposed value is supported: %s", before.Reads, before.Value, evidence.Because(before.How), now.Content()), fixChanged)
	}
	c := conflictFrom(after, changedValue, fmt.Sprintf("the value changes and its words do not: they can be read as %s, which the golden has, and as %s", stated, now.Content()), fixChanged)
	switch {
	case stated == now.Content():
		c.Message = "what the golden says of " + stated + " changes and its words do not: they can be read either way"
	case after.Doubt && !before.Doubt:
		c.Message += "; they are first read as the golden says"
	case before.Doubt && !after.Doubt:
		c.Message += "; they are first read as proposed"
	}
	return c
}

// removed verifies a removal: the article must no longer state the fact.
func (h *comparison) removed(c golden.Change) *Conflict {
	if h.was == nil {
		return nil // its words went when the article changed
	}
	f := h.was.Facts[c.Key]
	v := h.was.Verify(f)
	if v.Support == evidence.Unsupported {
		return nil
	}
	k := conflictFrom(v, Removal, "nothing says why it should go", fixRemoval)
	if v.Support == evidence.Supported {
		k.Message = "the article still says it, and nothing says why it should go"
	}
	k.Written = f.Content()
	return k
}

// sameWords reports whether two verdicts are about the same words.
func sameWords(v, o evidence.Verdict) bool {
	return v.Support == o.Support && v.Surface == o.Surface && v.Reads == o.Reads && v.How == o.How
}

func conflictFrom(v evidence.Verdict, kind Kind, message, fix string) *Conflict {
	c := &Conflict{Kind: kind, Message: message, Fix: fix, Surface: v.Surface, Written: v.Value}
	if v.Place != nil {
		c.Locations = []*schema.Location{v.Place}
	}
	return c
}

// hasConflict reports whether the change of that key has a conflict.
func hasConflict(list []Conflict, key string) bool {
	return slices.ContainsFunc(list, func(c Conflict) bool { return c.Key == key })
}

// First returns the first conflict of a change that is of one of the kinds.
func First(list []Conflict, key string, kinds ...Kind) *Conflict {
	for i, c := range list {
		if c.Key == key && slices.Contains(kinds, c.Kind) {
			return &list[i]
		}
	}
	return nil
}

// TextChanged reports whether two goldens are about different texts.
func TextChanged(current, proposed *schema.Golden) bool {
	return current != nil && current.Source.SHA256 != "" && current.Source.SHA256 != proposed.Source.SHA256
}
