package evidence

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Checker runs checks over the facts of one golden as if they were extracted.
type Checker struct {
	Golden  *schema.Golden
	Article *seeds.Article // nil where it is not at hand
	Reader  *Reader        // of the article, made where it is needed
}

// Finding is a finding of a check on a golden.
type Finding struct {
	Check    string
	Severity result.Severity
	Key      string // of the fact
	Message  string
	Fix      string
	Location *schema.Location
}

// valueCheck is the Check of a finding about a value that its words read
// otherwise, which no check of the catalogue makes of a record.
const valueCheck = "value/words"

// Check runs checks over the golden's facts as if they were extracted.
func (c *Checker) Check(names ...string) []Finding {
	run, err := checks.Lookup(checks.All(), names...)
	if err != nil {
		panic("golden: " + err.Error()) // the names are those of the catalogue, which a test checks
	}
	return c.run(c.Golden, run)
}

func (c *Checker) run(g *schema.Golden, run []*checks.Check) []Finding {
	in := checks.Input{Got: g.Article(), Article: c.Article, MaxSteps: -1}
	if c.Article != nil && isStandOff(g) {
		in.Got = fact.OfGolden(g, fact.NewText(c.Article)).Golden.Article()
	}
	keys := map[string]string{}
	for _, f := range item.Facts(g) {
		keys[fmt.Sprintf("/%s/%d", f.Kind.List(), f.Index)] = f.Key
	}
	var out []Finding
	findings, _, err := checks.Run(context.Background(), run, in)
	if err != nil {
		panic(err) // there is no bound, so a check has panicked
	}
	for _, f := range findings {
		i := Finding{Check: f.Check, Severity: f.Severity, Message: f.Message, Fix: f.Fix, Location: f.Location}
		if f.Got != nil {
			i.Key = keys[f.Got.Pointer]
		}
		out = append(out, i)
	}
	return out
}

// isStandOff reports whether a mention of the golden has a hash instead of words.
func isStandOff(g *schema.Golden) bool {
	for _, f := range item.Facts(g) {
		for _, m := range *f.Mentions {
			if m.TextSHA256 != "" {
				return true
			}
		}
	}
	return false
}

// Contradicted returns the values that contradict their surfaces, except if an
// alternative of the fact agrees with them or if the fact's x.means confirms
// the value.
func (c *Checker) Contradicted() []Finding {
	var out []Finding
	issues := c.Check("value/*")
	for _, i := range append(issues, c.unsupported(issues)...) {
		if c.Meant(i) || c.agreesOtherwise(i.Key) {
			continue
		}
		i.Fix = item.Join(i.Fix+";", "where a person reads it as the golden does, write that under the fact:", c.means(i))
		out = append(out, i)
	}
	return out
}

// unsupported returns the figures and dates whose words have another reading
// than their value, as far as the checks have not reported them.
func (c *Checker) unsupported(known []Finding) []Finding {
	if c.Article == nil {
		return nil
	}
	if c.Reader == nil {
		c.Reader = NewReader(c.Article, c.Golden.Source)
	}
	var out []Finding
	for _, f := range item.Facts(c.Golden) {
		if Missing(f) == "value" || len(*f.Mentions) == 0 || slices.ContainsFunc(known, func(i Finding) bool { return i.Key == f.Key }) {
			continue
		}
		v := c.Reader.verify(f, string(c.Golden.Source.Offsets))
		if v.Support != Unsupported || v.unread || c.supportedOtherwise(f) {
			continue
		}
		out = append(out, Finding{
			Check: valueCheck, Severity: result.Error, Key: f.Key, Message: v.Reads + "; the golden says " + v.Value + Because(v.How),
			Fix: "correct the value or the mention", Location: c.placeOf(v),
		})
	}
	return out
}

// placeOf returns the location of a mention's words, with the surface that
// x.means uses.
func (c *Checker) placeOf(v Verdict) *schema.Location {
	if p := v.Place; p != nil && v.Surface != "" {
		at := *p
		at.Text = v.Surface
		return &at
	}
	return v.Place
}

// supportedOtherwise reports whether the words support an alternative of a
// fact.
func (c *Checker) supportedOtherwise(f item.Fact) bool {
	return slices.ContainsFunc(f.Alternatives(), func(a item.Fact) bool {
		o := f.Clone()
		o.Overlay(a)
		return c.Reader.verify(o, string(c.Golden.Source.Offsets)).Support == Supported
	})
}

// agreesOtherwise reports whether an alternative of the fact agrees with its
// surfaces.
func (c *Checker) agreesOtherwise(key string) bool {
	i := item.Find(c.Golden, key)
	if i == nil || i.Fact == nil {
		return false
	}
	run, _ := checks.Lookup(checks.All(), "value/*")
	for _, a := range i.Fact.Alternatives() {
		g := item.Clone(c.Golden)
		item.Find(g, key).Fact.Overlay(a)
		if !slices.ContainsFunc(c.run(g, run), func(o Finding) bool { return o.Key == key }) {
			return true
		}
	}
	return false
}

// Meant reports whether x.means of the fact confirms that these words mean the
// golden's value: {"the 19th": "2025-05-19"}.
func (c *Checker) Meant(i Finding) bool {
	f := item.Find(c.Golden, i.Key)
	if f == nil || f.Fact == nil || f.Fact.Annotation == nil {
		return false
	}
	means := f.Fact.Means()
	if means == nil {
		return false
	}
	if i.Location != nil && strings.HasPrefix(i.Check, "value/") {
		return means[i.Location.Text] == f.Fact.Content()
	}
	for _, m := range *f.Fact.Mentions {
		if means[m.Text] == f.Fact.Content() {
			return true
		}
	}
	return false
}

// means returns the x.means that would confirm a finding's value.
func (c *Checker) means(i Finding) string {
	f := item.Find(c.Golden, i.Key)
	if f == nil || f.Fact == nil || i.Location == nil {
		return `"x": {"means": {"the words": "the value"}}`
	}
	data, _ := json.Marshal(map[string]any{"means": map[string]string{i.Location.Text: f.Fact.Content()}}) // strings
	return `"x": ` + string(data)
}
