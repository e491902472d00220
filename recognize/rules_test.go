package recognize

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// observed reads a marked sentence and marks it anew with what was read, as the
// sentence does: with the preferred readings, or with all where it has "|"; with
// offices and further mentions of parties where a mark has ";" or "=".
func observed(e rule.Example, o *rule.Observer) string {
	r := newReading()
	r.language, r.observer = language.For(e.Language), o
	g, err := LoadGazetteer(strings.NewReader(e.Gazetteer))
	if err != nil {
		return err.Error()
	}
	sentence := unmarked(e.Text)
	doc := r.read(sentence, Options{Language: e.Language, Published: newsDay, Gazetteer: g})
	all := strings.Contains(e.Text, "|")
	if partyMarks.MatchString(e.Text) {
		return marker{doc: doc, all: all, parties: true}.mark(sentence)
	}
	return remarked(sentence, doc, all)
}

var (
	marks      = regexp.MustCompile(`\[([^\]]*)\]\{[^}]*\}`)
	partyMarks = regexp.MustCompile(`\]\{[^}]*[;=][^}]*\}`)
)

// unmarked returns a sentence without its marks.
func unmarked(sentence string) string { return marks.ReplaceAllString(sentence, "$1") }

// remarked marks what was read in a sentence.
func remarked(sentence string, doc *Document, all bool) string {
	return marker{doc: doc, all: all}.mark(sentence)
}

// marker marks what was read in a sentence.
type marker struct {
	doc     *Document
	all     bool // all readings, not the preferred ones alone
	parties bool // the offices and the further mentions of parties
}

func (m marker) mark(sentence string) string {
	meanings := m.meanings()
	runes, at := []rune(sentence), 0
	var b strings.Builder
	for i, s := range m.doc.Spans {
		fmt.Fprintf(&b, "%s[%s]{%s}", string(runes[at:s.Start]), s.Text, meanings[i])
		at = s.End
	}
	return b.String() + string(runes[at:])
}

// meanings returns what the braces of each span have.
func (m marker) meanings() []string {
	list := make([]string, len(m.doc.Spans))
	for i, s := range m.doc.Spans {
		readings := s.Readings[:1]
		if m.all {
			readings = s.Readings
		}
		var words []string
		for _, r := range readings {
			words = append(words, meaning(r))
		}
		if m.all && len(words) == 1 {
			words = append(words, "") // "|" behind the only one
		}
		list[i] = strings.Join(words, "|")
	}
	if m.parties {
		m.tellParties(list)
	}
	return list
}

// tellParties adds to the types of parties their offices, behind the first mention, and
// behind further ones whose they are. Where there is nothing to tell, ";" alone stands
// behind the first party.
func (m marker) tellParties(list []string) {
	told := false
	for _, p := range m.doc.Parties {
		for i, at := range p.Mentions {
			if i > 0 {
				list[at] += " = " + p.Name
				told = true
			}
		}
		for _, r := range p.Roles {
			list[p.Mentions[0]] += "; " + r.Title
			if r.Of >= 0 {
				list[p.Mentions[0]] += " of " + m.doc.Parties[r.Of].Name
			}
			told = true
		}
	}
	if !told && len(m.doc.Parties) > 0 {
		list[m.doc.Parties[0].Mentions[0]] += ";"
	}
}

// meaning writes a reading as the braces of an example have it.
func meaning(r Reading) string {
	switch r.Kind {
	case schema.KindParty:
		return string(r.Name.Type)
	case schema.KindDate:
		return "@" + r.Date.Value + r.Date.Timex
	}
	f := r.Figure
	words := []string{f.Value.String()}
	if !f.ValueMax.IsZero() {
		words[0] += ".." + f.ValueMax.String()
	}
	if f.Kind == schema.Ordinal {
		words = append(words, "ordinal")
	}
	if f.Unit != "" {
		words = append(words, f.Unit)
	}
	if f.Qualifier != schema.Exact && f.Qualifier != schema.Between {
		words = append(words, string(f.Qualifier))
	}
	return strings.Join(words, " ")
}

func decided(o *rule.Observer, name string) bool {
	return slices.ContainsFunc(o.Decisions, func(d rule.Decision) bool { return d.Rule == name })
}

var (
	ruleName = regexp.MustCompile(`^[a-z]+/[a-z0-9]+(-[a-z0-9]+)*$`)
	ruleDoc  = regexp.MustCompile(`^\p{Lu}.*\.$`)
)

// TestRules reads every example of every rule: a rule decides in its own sentences and
// not in those next door.
func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range ruleInfos() {
		t.Run(r.Name, func(t *testing.T) {
			assert.Regexp(t, ruleName, r.Name)
			assert.Regexp(t, ruleDoc, r.Doc, "one line that says what is decided and why")
			assert.False(t, seen[r.Name], "another rule has this name")
			assert.False(t, seen[r.Doc], "another rule says the same of itself")
			seen[r.Name], seen[r.Doc] = true, true
			assert.NotEmpty(t, r.Decides, "no sentence shows the rule at work")
			assert.NotEmpty(t, r.Leaves, "no sentence shows what it leaves alone")
			for _, e := range r.Decides {
				var o rule.Observer
				assert.Equal(t, e.Text, observed(e, &o))
				assert.True(t, decided(&o, r.Name), "the rule does not decide in %q", e.Text)
			}
			for _, e := range r.Leaves {
				var o rule.Observer
				assert.Equal(t, e.Text, observed(e, &o))
				assert.False(t, decided(&o, r.Name), "the rule decides in %q", e.Text)
			}
		})
	}
}

// TestNoRuleIsIdle takes each rule away: every sentence in which it decides is read
// otherwise then.
func TestNoRuleIsIdle(t *testing.T) {
	for _, r := range ruleInfos() {
		for _, e := range r.Decides {
			assert.NotEqual(t, e.Text, observed(e, &rule.Observer{Without: r.Name}), "%s changes nothing", r.Name)
		}
	}
}

// TestRulesAreOverRulesBehind looks up the rules that each is over: they stand behind it in
// its list.
func TestRulesAreOverRulesBehind(t *testing.T) {
	infos := ruleInfos()
	for i, r := range infos {
		for _, over := range r.Over {
			assert.True(t, slices.ContainsFunc(infos[i+1:], func(behind rule.Info) bool {
				return behind.Name == over && behind.List == r.List
			}), "%s is over %s, which does not stand behind it in its list", r.Name, over)
		}
	}
}

// TestRulesAgree tries, wherever a rule decides in any example, the rules behind it: one
// that would answer otherwise must be named by the first as one that it is over.
func TestRulesAgree(t *testing.T) {
	for _, r := range ruleInfos() {
		for _, e := range slices.Concat(r.Decides, r.Leaves) {
			o := rule.Observer{Audit: true}
			observed(e, &o)
			assert.Empty(t, o.Conflicts, "in %q", e.Text)
		}
	}
}
