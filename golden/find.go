package golden

import (
	"fmt"
	"slices"

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

// held lists the kinds that holding a proposal against its article finds.
var held = []ConflictKind{ConflictValue, ConflictDoubt, ConflictChanged, ConflictRemoval, ConflictUnverified}

// findConflicts returns what of the changes from the current golden, nil for
// none, to a proposed one the words of their article do not support, behind what is known
// of them. Where the article is not at hand, what is known still stands, and
// everything else is unverified.
func findConflicts(current, proposed *schema.Golden, changes []Change, known []Conflict, a *seeds.Article) []Conflict {
	changed := map[string]bool{}
	for _, c := range changes {
		changed[c.Key] = true
	}
	out := slices.DeleteFunc(slices.Clone(known), func(c Conflict) bool {
		return changed[c.Key] && slices.Contains(held, c.Kind) && (c.Kind == ConflictUnverified || a != nil)
	})
	if why := unreadable(proposed, a); why != "" {
		for _, c := range changes {
			if c.Kind != "record" && c.Kind != "never" && !concerned(out, c.Key) {
				out = append(out, Conflict{Key: c.Key, Kind: ConflictUnverified, Message: "unverified: " + why, Fix: fixNoArticle})
			}
		}
		return out
	}
	h := holder{now: readerOf(a, proposed.Source).names(proposed)}
	if current != nil && !textChanged(current, proposed) {
		h.was = h.now.reader.names(current)
	}
	for _, c := range changes {
		if k := h.change(c); k != nil {
			k.Key = c.Key
			out = append(out, *k)
		}
	}
	return out
}

// unreadable says why a golden cannot be compared with an article, "" where it can.
func unreadable(g *schema.Golden, a *seeds.Article) string {
	if a == nil {
		return "its article is not at hand, so nothing could be held against its words"
	}
	if err := Stale(g, a); err != nil {
		return "what is proposed " + err.Error()
	}
	return ""
}

// holder compares changes with the words of their article.
type holder struct {
	now, was *nameHolder // was is nil where there is no golden of this text
}

// change returns what is in conflict about a change, nil for nothing.
func (h *holder) change(c Change) *Conflict {
	if c.Kind == "record" || c.Kind == "never" || c.Derived && h.was == nil {
		return nil // what moved with an article that changed is its mentions alone
	}
	switch c.Op {
	case Added:
		return h.added(h.now.facts[c.Key])
	case Removed:
		return h.removed(c)
	}
	value, mentions := touched(c)
	now := h.now.facts[c.Key]
	switch {
	case !value && !mentions:
		return nil
	case h.was == nil:
	case value && !mentions:
		return h.revalued(h.was.facts[c.Key], now)
	case !value && sameWords(h.now.hold(now), h.was.hold(h.was.facts[c.Key])):
		return nil // that the golden has already
	}
	return h.added(now)
}

// touched tells whether a change is one of the value, in what its words
// decide, and whether it is one of the words.
func touched(c Change) (value, mentions bool) {
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

// added holds a fact that the golden does not have, or that has other words.
func (h *holder) added(f fact) *Conflict {
	v := h.now.hold(f)
	switch v.support {
	case supported:
		if v.doubt {
			return conflictFrom(v, ConflictDoubt, join(v.reads+"; proposed", v.value)+because(v.how), fixChanged)
		}
	case unsupported:
		return conflictFrom(v, ConflictValue, join(v.reads+"; proposed", v.value)+because(v.how), fixValue)
	case unverified:
		return conflictFrom(v, ConflictUnverified, "unverified: "+v.reads+because(v.how), fixNoReadings)
	}
	return nil
}

// revalued holds another value for the same words against today's.
func (h *holder) revalued(was, now fact) *Conflict {
	before, after := h.was.hold(was), h.now.hold(now)
	if now.party != nil && after.support == supported && was.party.Name == now.party.Name {
		return nil // a party may have one more name
	}
	stated := was.content()
	switch {
	case after.support == unverified:
		return conflictFrom(after, ConflictUnverified, "unverified: "+after.reads+because(after.how), fixNoReadings)
	case after.support == unsupported && before.support == supported:
		return conflictFrom(after, ConflictValue,
			fmt.Sprintf("%s; proposed %s%s; only the golden's own value is supported: %s", after.reads, after.value, because(after.how), stated), fixValue)
	case after.support == unsupported:
		return conflictFrom(after, ConflictValue,
			fmt.Sprintf("%s; proposed %s%s; the golden's %s is not supported either", after.reads, after.value, because(after.how), stated), fixValue)
	case before.support == unsupported:
		return conflictFrom(before, ConflictChanged,
			fmt.Sprintf("%s; the golden says %s%s; only the proposed value is supported: %s", before.reads, before.value, because(before.how), now.content()), fixChanged)
	}
	c := conflictFrom(after, ConflictChanged, fmt.Sprintf("the value changes and its words do not: they can be read as %s, which the golden says, and as %s", stated, now.content()), fixChanged)
	switch {
	case stated == now.content():
		c.Message = "what the golden says of " + stated + " changes and its words do not: they can be read either way"
	case after.doubt && !before.doubt:
		c.Message += "; they are first read as the golden says"
	case before.doubt && !after.doubt:
		c.Message += "; they are first read as proposed"
	}
	return c
}

// removed holds a removal: the article must not say the fact any more.
func (h *holder) removed(c Change) *Conflict {
	if h.was == nil {
		return nil // its words went when the article changed
	}
	f := h.was.facts[c.Key]
	v := h.was.hold(f)
	if v.support == unsupported {
		return nil
	}
	k := conflictFrom(v, ConflictRemoval, "nothing says why it should go", fixRemoval)
	if v.support == supported {
		k.Message = "the article still says it, and nothing says why it should go"
	}
	k.Written = f.content()
	return k
}

// sameWords reports whether two verdicts are about the same words.
func sameWords(v, o verdict) bool {
	return v.support == o.support && v.surface == o.surface && v.reads == o.reads && v.how == o.how
}

func conflictFrom(v verdict, kind ConflictKind, message, fix string) *Conflict {
	c := &Conflict{Kind: kind, Message: message, Fix: fix, Surface: v.surface, Written: v.value}
	if v.place != nil {
		c.Locations = []*schema.Location{v.place}
	}
	return c
}

// concerned reports whether a conflict is about the change of that key.
func concerned(list []Conflict, key string) bool {
	return slices.ContainsFunc(list, func(c Conflict) bool { return c.Key == key })
}

// conflictOf returns the first conflict of a change that is of one of the kinds.
func conflictOf(list []Conflict, key string, kinds ...ConflictKind) *Conflict {
	for i, c := range list {
		if c.Key == key && slices.Contains(kinds, c.Kind) {
			return &list[i]
		}
	}
	return nil
}

// textChanged reports whether two goldens are about different texts.
func textChanged(current, proposed *schema.Golden) bool {
	return current != nil && current.Source.SHA256 != "" && current.Source.SHA256 != proposed.Source.SHA256
}
