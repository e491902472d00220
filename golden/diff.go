package golden

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Op is what becomes of a fact.
type Op string

// The operations of a Change.
const (
	Added   Op = "added"
	Removed Op = "removed"
	Changed Op = "changed"
)

// Change is one fact, never-fact or member of the record that differs.
type Change struct {
	Op         Op                `json:"op"`
	Key        string            `json:"key"`                  // names it to Accept and Reject: "party/altman"
	Kind       string            `json:"kind"`                 // a schema.Kind, "never" or "record"
	Text       string            `json:"text"`                 // in words
	Attributes []AttributeChange `json:"attributes,omitempty"` // of an added fact, what comes with it
	Derived    bool              `json:"derived,omitempty"`    // nothing differs but what the article decides
	Location   *schema.Location  `json:"location,omitempty"`   // where the article is at hand
	Old        json.RawMessage   `json:"old,omitempty"`
	New        json.RawMessage   `json:"new,omitempty"`
}

// AttributeChange is one attribute of a changed fact, in words. Of a set, such
// as the aliases, Old holds what went and New what came.
type AttributeChange struct {
	Name string `json:"name"`
	Old  string `json:"old"`
	New  string `json:"new"`
}

// Difference is what differs between two goldens of one article.
type Difference struct {
	ID      string   `json:"id"`
	Changes []Change `json:"changes"`
}

// Diff tells the two apart fact by fact. A fact is the same where it has the
// same id, or else where align pairs the two; reordering and formatting are no
// difference. Either golden may be nil. The article may be nil: then no words
// around the facts are shown.
func Diff(old, now *schema.Golden, a *seeds.Article) *Difference {
	return diff(old, now, a, true)
}

// diff pairs facts by key, and then, where renames are looked for, by align.
func diff(old, now *schema.Golden, a *seeds.Article, renames bool) *Difference {
	if old == nil {
		old = &schema.Golden{}
	}
	if now == nil {
		now = &schema.Golden{}
	}
	d := &Difference{ID: now.Source.ID, Changes: []Change{}}
	if d.ID == "" {
		d.ID = old.Source.ID
	}
	was, is := itemsOf(old), itemsOf(now)
	renamed := map[string]string{}
	if renames {
		renamed = alignLeftOver(old, now, was, is)
	}
	byKey := map[string]item{}
	for _, i := range was {
		if to, ok := renamed[i.key]; ok {
			byKey[to] = i
		} else {
			byKey[i.key] = i
		}
	}
	ids := map[string]string{}
	for from, to := range renamed {
		if i, j := byKey[to], find(now, to); j != nil && i.key == from {
			ids[*i.fact.id] = *j.fact.id
		}
	}
	p := placer{now: newPlaces(now, a), old: newPlaces(old, a)}
	oldNames, nowNames := namesIn(old), namesIn(now)
	for _, i := range is {
		before, ok := byKey[i.key]
		if !ok {
			c := Change{Op: Added, Key: i.key, Kind: i.kind, Text: i.text, Location: p.now.of(i), New: i.raw}
			if i.fact != nil {
				c.Attributes = i.fact.coming(nowNames)
			}
			d.Changes = append(d.Changes, c)
			continue
		}
		delete(byKey, i.key)
		if bytes.Equal(before.raw, i.raw) && before.key == i.key {
			continue
		}
		c := Change{Op: Changed, Key: i.key, Kind: i.kind, Text: i.text, Location: p.now.of(i), Old: before.raw, New: i.raw}
		c.compare(before, i, ids, oldNames, nowNames)
		if len(c.Attributes) > 0 {
			d.Changes = append(d.Changes, c)
		}
	}
	for _, i := range was {
		key := i.key
		if to, ok := renamed[key]; ok {
			key = to
		}
		if before, left := byKey[key]; left && before.key == i.key {
			d.Changes = append(d.Changes, Change{Op: Removed, Key: i.key, Kind: i.kind, Text: i.text, Location: p.old.of(i), Old: i.raw})
		}
	}
	return d
}

// alignLeftOver pairs the facts whose keys the other golden does not have.
func alignLeftOver(old, now *schema.Golden, was, is []item) map[string]string {
	has := func(list []item) map[string]bool {
		m := map[string]bool{}
		for _, i := range list {
			m[i.key] = true
		}
		return m
	}
	hadKey, hasKey := has(was), has(is)
	left := map[schema.Kind]bool{}
	for _, i := range was {
		if i.fact != nil && i.fact.truth != nil && !hasKey[i.key] {
			left[i.fact.kind] = true
		}
	}
	out := map[string]string{}
	if len(left) == 0 {
		return out
	}
	want, got := map[schema.Kind][]string{}, map[schema.Kind][]string{}
	for _, f := range factsOf(old) {
		want[f.kind] = append(want[f.kind], f.key)
	}
	for _, f := range factsOf(now) {
		got[f.kind] = append(got[f.kind], f.key)
	}
	for _, p := range align.Align(old, now.Article()).Pairs {
		if p.Want < 0 || p.Got < 0 {
			continue
		}
		from, to := want[p.Kind][p.Want], got[p.Kind][p.Got]
		if !hasKey[from] && !hadKey[to] {
			out[from] = to
		}
	}
	return out
}

// compare fills in the attributes that differ.
func (c *Change) compare(before, now item, ids, oldNames, nowNames map[string]string) {
	if now.kind == "record" {
		c.Attributes = []AttributeChange{{now.key[len("record/"):], trimName(before.text), trimName(now.text)}}
		return
	}
	if len(ids) > 0 {
		renamed := before.fact.clone()
		renamed.rename(func(id string) string {
			if to, ok := ids[id]; ok {
				return to
			}
			return id
		})
		before.fact = &renamed
	}
	old, oldSaid := map[string]attribute{}, map[string]attribute{}
	for _, a := range before.fact.attributes() {
		old[a.name] = a
	}
	for _, a := range before.fact.attributesIn(oldNames) {
		oldSaid[a.name] = a
	}
	c.Derived = true
	if now.kind == "never" {
		var a, b schema.Never
		if json.Unmarshal(before.raw, &a) == nil && json.Unmarshal(now.raw, &b) == nil && a.Why != b.Why {
			c.Attributes = append(c.Attributes, AttributeChange{"why", a.Why, b.Why})
			c.Derived = false
		}
	}
	said := now.fact.attributesIn(nowNames)
	for i, a := range now.fact.attributes() {
		if old[a.name].text == a.text {
			continue
		}
		o, a := oldSaid[a.name], said[i]
		change := AttributeChange{a.name, o.text, a.text}
		if a.set != nil || o.set != nil {
			change.Old = strings.Join(without(o.set, a.set), ", ")
			change.New = strings.Join(without(a.set, o.set), ", ")
		}
		c.Attributes = append(c.Attributes, change)
		c.Derived = c.Derived && a.derived
	}
}

func trimName(text string) string {
	_, rest, _ := strings.Cut(text, " ")
	return rest
}

// without returns the members of a that b does not have, counting repeats.
func without(a, b []string) []string {
	b = slices.Clone(b)
	var out []string
	for _, s := range a {
		if i := slices.Index(b, s); i >= 0 {
			b = slices.Delete(b, i, i+1)
			continue
		}
		out = append(out, s)
	}
	return out
}

// Empty reports whether there is no difference.
func (d *Difference) Empty() bool { return len(d.Changes) == 0 }

// Count returns how many facts were added, removed and changed.
func (d *Difference) Count() (added, removed, changed int) {
	for _, c := range d.Changes {
		switch c.Op {
		case Added:
			added++
		case Removed:
			removed++
		default:
			changed++
		}
	}
	return added, removed, changed
}

// Text shows the difference to a person, with the words around each fact.
func (d *Difference) Text() string {
	var b strings.Builder
	if d.Empty() {
		say(&b, "%s: no difference\n", d.ID)
		return b.String()
	}
	added, removed, changed := d.Count()
	say(&b, "%s: %d added, %d removed, %d changed\n", d.ID, added, removed, changed)
	for _, c := range d.Changes {
		c.write(&b)
	}
	return b.String()
}

func (c Change) write(b *strings.Builder) {
	sign := map[Op]string{Added: "+", Removed: "-", Changed: "~"}[c.Op]
	say(b, "%s %s  %s\n", sign, c.Key, c.Text)
	for _, a := range c.Attributes {
		switch {
		case a.Old == "":
			say(b, "    %s  + %s\n", a.Name, a.New)
		case a.New == "":
			say(b, "    %s  - %s\n", a.Name, a.Old)
		default:
			say(b, "    %s  %s → %s\n", a.Name, a.Old, a.New)
		}
	}
	if l := c.Location; l != nil {
		say(b, "    %d:%d  %s\n", l.Line, l.Column, around(l))
	}
}

// around shows a place with the words around it, the place in brackets.
func around(l *schema.Location) string {
	text := strings.Join(strings.Fields(l.Text), " ")
	return l.Before + "[" + text + "]" + l.After
}
