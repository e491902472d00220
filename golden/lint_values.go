package golden

import (
	"encoding/json"
	"slices"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// contradicted returns the values that contradict their surfaces, without
// those that an alternative of the fact agrees with, or of which a person has
// said under the fact's x.means that these words mean this value.
func (l *linter) contradicted() []Issue {
	var out []Issue
	issues := l.check("value/*")
	for _, i := range append(issues, l.unsupported(issues)...) {
		if l.meant(i) || l.agreesOtherwise(i.Key) {
			continue
		}
		i.Fix = join(i.Fix+";", "where a person reads it as the golden does, write that under the fact:", l.means(i))
		out = append(out, i)
	}
	return out
}

// unsupported returns the figures and dates that their own words read
// otherwise than they are written, beyond what the checks have told already:
// of an extraction they leave to the golden what a golden must itself get right.
func (l *linter) unsupported(told []Issue) []Issue {
	if l.article == nil {
		return nil
	}
	if l.reader == nil {
		l.reader = readerOf(l.article, l.golden.Source)
	}
	var out []Issue
	for _, f := range factsOf(l.golden) {
		if f.lacks() == "value" || len(*f.mentions) == 0 || slices.ContainsFunc(told, func(i Issue) bool { return i.Key == f.key }) {
			continue
		}
		v := l.reader.hold(f, l.golden.Source.Offsets)
		if v.support != unsupported || v.unread || l.supportedOtherwise(f) {
			continue
		}
		out = append(out, Issue{
			Rule: RuleValue, Severity: result.Error, Key: f.key, Message: v.reads + "; the golden says " + v.value + because(v.how),
			Fix: "correct the value or the mention", Location: l.placeOf(v),
		})
	}
	return out
}

// placeOf is the place of the words of a mention, by which x.means names them.
func (l *linter) placeOf(v verdict) *schema.Location {
	if p := v.place; p != nil && v.surface != "" {
		at := *p
		at.Text = v.surface
		return &at
	}
	return v.place
}

// supportedOtherwise reports whether words support an alternative of a fact.
func (l *linter) supportedOtherwise(f fact) bool {
	return slices.ContainsFunc(f.alternatives(), func(a fact) bool {
		c := f.clone()
		c.lay(a)
		return l.reader.hold(c, l.golden.Source.Offsets).support == supported
	})
}

// agreesOtherwise reports whether one of the fact's alternatives agrees with
// its surfaces.
func (l *linter) agreesOtherwise(key string) bool {
	i := find(l.golden, key)
	if i == nil || i.fact == nil {
		return false
	}
	run, _ := checks.Lookup(checks.All(), "value/*")
	for _, a := range i.fact.alternatives() {
		g := clone(l.golden)
		find(g, key).fact.lay(a)
		if !slices.ContainsFunc(l.run(g, run), func(o Issue) bool { return o.Key == key }) {
			return true
		}
	}
	return false
}

// meant reports whether a person has said, under x.means of the fact, that the
// words of the place mean what the golden holds: {"the 19th": "2025-05-19"}.
func (l *linter) meant(i Issue) bool {
	f := find(l.golden, i.Key)
	if f == nil || f.fact == nil || f.fact.truth == nil {
		return false
	}
	means := f.fact.means()
	if means == nil {
		return false
	}
	if i.Location != nil && i.Rule == RuleValue {
		return means[i.Location.Text] == f.fact.content()
	}
	for _, m := range *f.fact.mentions {
		if means[m.Text] == f.fact.content() {
			return true
		}
	}
	return false
}

// means words what meant looks for.
func (l *linter) means(i Issue) string {
	f := find(l.golden, i.Key)
	if f == nil || f.fact == nil || i.Location == nil {
		return `"x": {"means": {"the words": "the value"}}`
	}
	data, _ := json.Marshal(map[string]any{"means": map[string]string{i.Location.Text: f.fact.content()}}) // strings
	return `"x": ` + string(data)
}
