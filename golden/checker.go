package golden

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// checker runs checks over the facts of one golden as if they were extracted.
type checker struct {
	golden  *schema.Golden
	article *seeds.Article // nil where it is not at hand
	reader  *reader        // of the article, made where it is needed
}

// finding is what a check says of a golden.
type finding struct {
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

// check runs checks over the golden's facts as if they were extracted.
func (c *checker) check(names ...string) []finding {
	run, err := checks.Lookup(checks.All(), names...)
	if err != nil {
		panic("golden: " + err.Error()) // the names are those of the catalogue, which a test holds
	}
	return c.run(c.golden, run)
}

func (c *checker) run(g *schema.Golden, run []*checks.Check) []finding {
	in := checks.Input{Got: g.Article(), Article: c.article}
	if c.article != nil && standOff(g) {
		in.Got = align.WithWords(g, c.article).Article()
	}
	keys := map[string]string{}
	for _, f := range factsOf(g) {
		keys[fmt.Sprintf("/%s/%d", f.kind.List(), f.index)] = f.key
	}
	var out []finding
	findings, _ := checks.Run(run, in)
	for _, f := range findings {
		i := finding{Check: f.Check, Severity: f.Severity, Message: f.Message, Fix: f.Fix, Location: f.Location}
		if f.Got != nil {
			i.Key = keys[f.Got.Pointer]
		}
		out = append(out, i)
	}
	return out
}

// standOff reports whether the golden keeps words of the article to itself.
func standOff(g *schema.Golden) bool {
	for _, f := range factsOf(g) {
		for _, m := range *f.mentions {
			if m.TextSHA256 != "" {
				return true
			}
		}
	}
	return false
}

// contradicted returns the values that contradict their surfaces, without
// those that an alternative of the fact agrees with, or of which a person has
// said under the fact's x.means that these words mean this value.
func (c *checker) contradicted() []finding {
	var out []finding
	issues := c.check("value/*")
	for _, i := range append(issues, c.unsupported(issues)...) {
		if c.meant(i) || c.agreesOtherwise(i.Key) {
			continue
		}
		i.Fix = join(i.Fix+";", "where a person reads it as the golden does, write that under the fact:", c.means(i))
		out = append(out, i)
	}
	return out
}

// unsupported returns the figures and dates that their own words read
// otherwise than they are written, beyond what the checks have told already:
// of an extraction they leave to the golden what a golden must itself get right.
func (c *checker) unsupported(told []finding) []finding {
	if c.article == nil {
		return nil
	}
	if c.reader == nil {
		c.reader = readerOf(c.article, c.golden.Source)
	}
	var out []finding
	for _, f := range factsOf(c.golden) {
		if lacks(f) == "value" || len(*f.mentions) == 0 || slices.ContainsFunc(told, func(i finding) bool { return i.Key == f.key }) {
			continue
		}
		v := c.reader.hold(f, c.golden.Source.Offsets)
		if v.support != unsupported || v.unread || c.supportedOtherwise(f) {
			continue
		}
		out = append(out, finding{
			Check: valueCheck, Severity: result.Error, Key: f.key, Message: v.reads + "; the golden says " + v.value + because(v.how),
			Fix: "correct the value or the mention", Location: c.placeOf(v),
		})
	}
	return out
}

// placeOf is the place of the words of a mention, by which x.means names them.
func (c *checker) placeOf(v verdict) *schema.Location {
	if p := v.place; p != nil && v.surface != "" {
		at := *p
		at.Text = v.surface
		return &at
	}
	return v.place
}

// supportedOtherwise reports whether words support an alternative of a fact.
func (c *checker) supportedOtherwise(f fact) bool {
	return slices.ContainsFunc(f.alternatives(), func(a fact) bool {
		o := f.clone()
		o.lay(a)
		return c.reader.hold(o, c.golden.Source.Offsets).support == supported
	})
}

// agreesOtherwise reports whether one of the fact's alternatives agrees with
// its surfaces.
func (c *checker) agreesOtherwise(key string) bool {
	i := find(c.golden, key)
	if i == nil || i.fact == nil {
		return false
	}
	run, _ := checks.Lookup(checks.All(), "value/*")
	for _, a := range i.fact.alternatives() {
		g := clone(c.golden)
		find(g, key).fact.lay(a)
		if !slices.ContainsFunc(c.run(g, run), func(o finding) bool { return o.Key == key }) {
			return true
		}
	}
	return false
}

// meant reports whether a person has said, under x.means of the fact, that the
// words of the place mean what the golden holds: {"the 19th": "2025-05-19"}.
func (c *checker) meant(i finding) bool {
	f := find(c.golden, i.Key)
	if f == nil || f.fact == nil || f.fact.truth == nil {
		return false
	}
	means := f.fact.means()
	if means == nil {
		return false
	}
	if i.Location != nil && strings.HasPrefix(i.Check, "value/") {
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
func (c *checker) means(i finding) string {
	f := find(c.golden, i.Key)
	if f == nil || f.fact == nil || i.Location == nil {
		return `"x": {"means": {"the words": "the value"}}`
	}
	data, _ := json.Marshal(map[string]any{"means": map[string]string{i.Location.Text: f.fact.content()}}) // strings
	return `"x": ` + string(data)
}
