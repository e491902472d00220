package golden

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Conflict is something that only a person can settle.
type Conflict struct {
	Key       string             `json:"key"`                 // of the fact
	Kind      ConflictKind       `json:"kind"`                // what is in conflict
	Message   string             `json:"message"`             // what was written, what was found
	Fix       string             `json:"fix,omitempty"`       // what to do
	Locations []*schema.Location `json:"locations,omitempty"` // the candidates, or the words
	Surface   string             `json:"surface,omitempty"`   // of the mention
	Written   string             `json:"written,omitempty"`   // the value that the golden or the proposal holds
	Readings  []string           `json:"readings,omitempty"`
}

// ConflictKind tells what a conflict is about, and so what Accept asks for
// before it is settled.
type ConflictKind string

// The kinds of conflicts.
const (
	ConflictMention    ConflictKind = "mention"      // where a mention stands
	ConflictSource     ConflictKind = "source"       // golden and article differ in language or day of publication
	ConflictBoth       ConflictKind = "both-changed" // the golden was changed after something else was proposed
	ConflictValue      ConflictKind = "value"        // no reading of its words supports the value
	ConflictDoubt      ConflictKind = "doubt"        // its words support the value, but are first read otherwise
	ConflictOpen       ConflictKind = "open"         // a value is missing, and its words do not decide it
	ConflictChanged    ConflictKind = "changed"      // another value for the same words
	ConflictRemoval    ConflictKind = "removal"      // the article still says what would be removed
	ConflictUnverified ConflictKind = "unverified"   // nothing could be held against the words
)

// held lists the kinds that holding a proposal against its article finds.
var held = []ConflictKind{ConflictValue, ConflictDoubt, ConflictChanged, ConflictRemoval, ConflictUnverified}

// What settles conflicts, in the words of the command line.
const (
	mendValue      = "correct the value and propose it again, or reject it; where the words do mean it, accept it alone with --allow-conflict and say why"
	mendChanged    = "accept it by its key, or reject it"
	mendRemoval    = "reject it; where the fact is wrong, accept it by its key with --allow-removal and say why"
	mendNoArticle  = "name the article with --articles; --allow-unverified takes it unseen"
	mendNoReadings = "read the words yourself, then accept it with --allow-unverified"
)

// hold finds what of a proposal the words of its article do not support. Where
// the article is not at hand, what was found when the proposal was made still
// stands, and everything else is unverified.
func (p *Proposal) hold(a *seeds.Article) {
	changed := map[string]bool{}
	for _, c := range p.Changes {
		changed[c.Key] = true
	}
	p.Conflicts = slices.DeleteFunc(p.Conflicts, func(c Conflict) bool {
		return changed[c.Key] && slices.Contains(held, c.Kind) && (c.Kind == ConflictUnverified || a != nil)
	})
	now := p.pending.Golden
	if why := unheldText(now, a); why != "" {
		for _, c := range p.Changes {
			if c.Kind != "record" && c.Kind != "never" && !p.conflicted(c.Key) {
				p.Conflicts = append(p.Conflicts, Conflict{Key: c.Key, Kind: ConflictUnverified, Message: "unverified: " + why, Fix: mendNoArticle})
			}
		}
		return
	}
	h := holder{proposal: p, now: readerOf(a, now.Source).names(now)}
	if g := p.golden.Golden; g != nil && !p.TextChanged() {
		h.was = h.now.reader.names(g)
	}
	for _, c := range p.Changes {
		if k := h.change(c); k != nil {
			k.Key = c.Key
			p.Conflicts = append(p.Conflicts, *k)
		}
	}
}

// unheldText says why a golden cannot be held against an article, "" where it can.
func unheldText(g *schema.Golden, a *seeds.Article) string {
	if a == nil {
		return "its article is not at hand, so nothing could be held against its words"
	}
	if err := Stale(g, a); err != nil {
		return "what is proposed " + err.Error()
	}
	return ""
}

// holder holds the changes of a proposal.
type holder struct {
	proposal *Proposal
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
	case !value && h.now.hold(now).same(h.was.hold(h.was.facts[c.Key])):
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
			return v.conflict(ConflictDoubt, join(v.reads+"; proposed", v.value)+because(v.how), mendChanged)
		}
	case unsupported:
		return v.conflict(ConflictValue, join(v.reads+"; proposed", v.value)+because(v.how), mendValue)
	case unverified:
		return v.conflict(ConflictUnverified, "unverified: "+v.reads+because(v.how), mendNoReadings)
	}
	return nil
}

// revalued holds another value for the same words against today's.
func (h *holder) revalued(was, now fact) *Conflict {
	before, after := h.was.hold(was), h.now.hold(now)
	if now.party != nil && after.support == supported && was.party.Name == now.party.Name {
		return nil // a party may have one more name
	}
	golden := was.content()
	switch {
	case after.support == unverified:
		return after.conflict(ConflictUnverified, "unverified: "+after.reads+because(after.how), mendNoReadings)
	case after.support == unsupported && before.support == supported:
		return after.conflict(ConflictValue,
			fmt.Sprintf("%s; proposed %s%s; only the golden's own value is supported: %s", after.reads, after.value, because(after.how), golden), mendValue)
	case after.support == unsupported:
		return after.conflict(ConflictValue,
			fmt.Sprintf("%s; proposed %s%s; the golden's %s is not supported either", after.reads, after.value, because(after.how), golden), mendValue)
	case before.support == unsupported:
		return before.conflict(ConflictChanged,
			fmt.Sprintf("%s; the golden says %s%s; only the proposed value is supported: %s", before.reads, before.value, because(before.how), now.content()), mendChanged)
	}
	c := after.conflict(ConflictChanged, fmt.Sprintf("the value changes and its words do not: they can be read as %s, which the golden says, and as %s", golden, now.content()), mendChanged)
	switch {
	case golden == now.content():
		c.Message = "what the golden says of " + golden + " changes and its words do not: they can be read either way"
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
	k := v.conflict(ConflictRemoval, "nothing says why it should go", mendRemoval)
	if v.support == supported {
		k.Message = "the article still says it, and nothing says why it should go"
	}
	k.Written = f.content()
	return k
}

func because(how string) string {
	if how == "" {
		return ""
	}
	return " (" + how + ")"
}

// same reports whether two verdicts are about the same words.
func (v verdict) same(o verdict) bool {
	return v.support == o.support && v.surface == o.surface && v.reads == o.reads && v.how == o.how
}

func (v verdict) conflict(kind ConflictKind, message, fix string) *Conflict {
	c := &Conflict{Kind: kind, Message: message, Fix: fix, Surface: v.surface, Written: v.value}
	if v.place != nil {
		c.Locations = []*schema.Location{v.place}
	}
	return c
}

// conflicted tells whether a change is one that only an explicit choice settles.
func (p *Proposal) conflicted(key string) bool {
	return slices.ContainsFunc(p.Conflicts, func(c Conflict) bool { return c.Key == key })
}

// conflictOf returns the first conflict of a change that is of one of the kinds.
func (p *Proposal) conflictOf(key string, kinds ...ConflictKind) *Conflict {
	for i, c := range p.Conflicts {
		if c.Key == key && slices.Contains(kinds, c.Kind) {
			return &p.Conflicts[i]
		}
	}
	return nil
}

// writeConflicts tells conflicts to a person: those that say the same at once,
// and what settles several once, below the last of them.
func writeConflicts(b *strings.Builder, list []Conflict) {
	list = grouped(list)
	for i, c := range list {
		say(b, "! %s  %s\n", c.Key, c.Message)
		for _, l := range c.Locations {
			say(b, "    %d:%d  %s\n", l.Line, l.Column, around(l))
		}
		if c.Fix != "" && (i+1 == len(list) || list[i+1].Fix != c.Fix) {
			say(b, "    to settle it: %s\n", c.Fix)
		}
	}
}

// grouped joins the conflicts of several facts that say the same of each.
func grouped(list []Conflict) []Conflict {
	keys := map[string][]string{} // by message
	for _, c := range list {
		if c.Kind == ConflictUnverified {
			keys[c.Message] = append(keys[c.Message], c.Key)
		}
	}
	var out []Conflict
	told := map[string]bool{}
	for _, c := range list {
		if len(keys[c.Message]) > 1 {
			if told[c.Message] {
				continue
			}
			told[c.Message] = true
			c.Key, c.Locations = enumerate(keys[c.Message], 8), nil
		}
		out = append(out, c)
	}
	return out
}
