package golden

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Op is the operation of a [Change].
type Op string

// The operations of a [Change].
const (
	Added   Op = "added"
	Removed Op = "removed"
	Changed Op = "changed"
)

// Change is one fact, forbidden fact or member of the record that differs.
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

// AttributeChange is one changed attribute of a fact, in words. For a set, such
// as the aliases, Old lists the removed members and New the added ones.
type AttributeChange struct {
	Name string `json:"name"`
	Old  string `json:"old"`
	New  string `json:"new"`
}

// Difference lists the changes between two goldens of one article.
type Difference struct {
	ID      string   `json:"id"`
	Changes []Change `json:"changes"`
}

// Diff compares two goldens fact by fact. Facts are the same if they have the
// same id, or else if [align.Align] pairs them; order and formatting are
// ignored. Either golden may be nil. If the article is nil, changes have no
// location.
func Diff(old, now *schema.Golden, a *seeds.Article) *Difference {
	return diff(old, now, a, true)
}

// DiffByKey is like [Diff], but facts are the same only if they have the same
// key: a renamed fact is removed and added.
func DiffByKey(old, now *schema.Golden, a *seeds.Article) *Difference {
	return diff(old, now, a, false)
}

// diff pairs facts by key and then, if renames is true, by [align.Align].
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
	was, is := item.Of(old), item.Of(now)
	renamed := map[string]string{}
	if renames {
		renamed = alignLeftOver(old, now, was, is)
	}
	byKey := map[string]item.Item{}
	for _, i := range was {
		if to, ok := renamed[i.Key]; ok {
			byKey[to] = i
		} else {
			byKey[i.Key] = i
		}
	}
	ids := map[string]string{}
	for from, to := range renamed {
		if i, j := byKey[to], item.Find(now, to); j != nil && i.Key == from {
			ids[*i.Fact.ID] = *j.Fact.ID
		}
	}
	p := locators{now: item.NewLocator(now, a), old: item.NewLocator(old, a)}
	oldNames, nowNames := item.Names(old), item.Names(now)
	for _, i := range is {
		before, ok := byKey[i.Key]
		if !ok {
			c := Change{Op: Added, Key: i.Key, Kind: i.Kind, Text: i.Text, Location: p.now.Of(i), New: i.Raw}
			if i.Fact != nil {
				c.Attributes = addedAttributes(*i.Fact, nowNames)
			}
			d.Changes = append(d.Changes, c)
			continue
		}
		delete(byKey, i.Key)
		if bytes.Equal(before.Raw, i.Raw) && before.Key == i.Key {
			continue
		}
		c := Change{Op: Changed, Key: i.Key, Kind: i.Kind, Text: i.Text, Location: p.now.Of(i), Old: before.Raw, New: i.Raw}
		c.compare(before, i, ids, oldNames, nowNames)
		if len(c.Attributes) > 0 {
			d.Changes = append(d.Changes, c)
		}
	}
	for _, i := range was {
		key := i.Key
		if to, ok := renamed[key]; ok {
			key = to
		}
		if before, left := byKey[key]; left && before.Key == i.Key {
			d.Changes = append(d.Changes, Change{Op: Removed, Key: i.Key, Kind: i.Kind, Text: i.Text, Location: p.old.Of(i), Old: i.Raw})
		}
	}
	return d
}

// alignLeftOver pairs the facts whose keys the other golden does not have.
func alignLeftOver(old, now *schema.Golden, was, is []item.Item) map[string]string {
	has := func(list []item.Item) map[string]bool {
		m := map[string]bool{}
		for _, i := range list {
			m[i.Key] = true
		}
		return m
	}
	hadKey, hasKey := has(was), has(is)
	left := map[schema.Kind]bool{}
	for _, i := range was {
		if i.Fact != nil && i.Fact.Annotation != nil && !hasKey[i.Key] {
			left[i.Fact.Kind] = true
		}
	}
	out := map[string]string{}
	if len(left) == 0 {
		return out
	}
	want, got := map[schema.Kind][]string{}, map[schema.Kind][]string{}
	for _, f := range item.Facts(old) {
		want[f.Kind] = append(want[f.Kind], f.Key)
	}
	for _, f := range item.Facts(now) {
		got[f.Kind] = append(got[f.Kind], f.Key)
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
func (c *Change) compare(before, now item.Item, ids, oldNames, nowNames map[string]string) {
	if now.Kind == "record" {
		c.Attributes = []AttributeChange{{now.Key[len("record/"):], trimName(before.Text), trimName(now.Text)}}
		return
	}
	if len(ids) > 0 {
		renamed := before.Fact.Clone()
		renamed.Rename(func(id string) string {
			if to, ok := ids[id]; ok {
				return to
			}
			return id
		})
		before.Fact = &renamed
	}
	old, oldSaid := map[string]item.Attribute{}, map[string]item.Attribute{}
	for _, a := range before.Fact.Attributes() {
		old[a.Name] = a
	}
	for _, a := range before.Fact.AttributesIn(oldNames) {
		oldSaid[a.Name] = a
	}
	c.Derived = true
	if now.Kind == "never" {
		var a, b schema.Never
		if json.Unmarshal(before.Raw, &a) == nil && json.Unmarshal(now.Raw, &b) == nil && a.Why != b.Why {
			c.Attributes = append(c.Attributes, AttributeChange{"why", a.Why, b.Why})
			c.Derived = false
		}
	}
	said := now.Fact.AttributesIn(nowNames)
	for i, a := range now.Fact.Attributes() {
		if old[a.Name].Text == a.Text {
			continue
		}
		o, a := oldSaid[a.Name], said[i]
		change := AttributeChange{a.Name, o.Text, a.Text}
		if a.Members != nil || o.Members != nil {
			change.Old = strings.Join(item.Without(o.Members, a.Members), ", ")
			change.New = strings.Join(item.Without(a.Members, o.Members), ", ")
		}
		c.Attributes = append(c.Attributes, change)
		c.Derived = c.Derived && a.Derived
	}
}

func trimName(text string) string {
	_, rest, _ := strings.Cut(text, " ")
	return rest
}

// Empty reports whether there are no changes.
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

// String formats the difference for people, with the words around each fact.
func (d *Difference) String() string {
	var b strings.Builder
	if d.Empty() {
		plain.Fprintf(&b, "%s: no difference\n", d.ID)
		return b.String()
	}
	added, removed, changed := d.Count()
	plain.Fprintf(&b, "%s: %d added, %d removed, %d changed\n", d.ID, added, removed, changed)
	for _, c := range d.Changes {
		b.WriteString(c.String())
	}
	return b.String()
}

// String formats the change for people, with the words around the fact.
func (c Change) String() string {
	var b strings.Builder
	sign := map[Op]string{Added: "+", Removed: "-", Changed: "~"}[c.Op]
	plain.Fprintf(&b, "%s %s  %s\n", sign, c.Key, c.Text)
	for _, a := range c.Attributes {
		switch {
		case a.Old == "":
			plain.Fprintf(&b, "    %s  + %s\n", a.Name, a.New)
		case a.New == "":
			plain.Fprintf(&b, "    %s  - %s\n", a.Name, a.Old)
		default:
			plain.Fprintf(&b, "    %s  %s → %s\n", a.Name, a.Old, a.New)
		}
	}
	if l := c.Location; l != nil {
		plain.Fprintf(&b, "    %d:%d  %s\n", l.Line, l.Column, item.Around(l))
	}
	return b.String()
}

// addedAttributes lists the attributes of an added fact that its words do not
// already show.
func addedAttributes(f item.Fact, names map[string]string) []AttributeChange {
	var out []AttributeChange
	if f.Annotation == nil {
		return nil // a forbidden fact
	}
	for _, a := range f.AttributesIn(names) {
		switch a.Name {
		case "id", "type", "name", "kind", "value", "value_max", "unit", "qualifier", "timex", "offsets", "by", "reviewed":
			continue
		case "need":
			if schema.Need(a.Text) == schema.Required {
				continue
			}
		case "text":
			if len([]rune(a.Text)) < 60 {
				continue
			}
		}
		if a.Text != "" {
			out = append(out, AttributeChange{Name: a.Name, New: a.Text})
		}
	}
	return out
}

type locators struct{ now, old *item.Locator }
