package recognize

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/language"
	"github.com/assaykit/assay/schema"
)

// observed reads a marked sentence and marks it anew with what was read, as the
// sentence does: with the preferred readings, or with all where it has "|".
func observed(e rule.Example, o *rule.Observer) string {
	r := newReading()
	r.language, r.observer = language.For(e.Language), o
	sentence := unmarked(e.Text)
	doc := r.read(sentence, Options{Language: e.Language, Published: newsDay})
	return remarked(sentence, doc, strings.Contains(e.Text, "|"))
}

var marks = regexp.MustCompile(`\[([^\]]*)\]\{[^}]*\}`)

// unmarked returns a sentence without its marks.
func unmarked(sentence string) string { return marks.ReplaceAllString(sentence, "$1") }

// remarked marks what was read in a sentence.
func remarked(sentence string, doc *Document, all bool) string {
	runes, at := []rune(sentence), 0
	var b strings.Builder
	for _, s := range doc.Spans {
		readings := s.Readings[:1]
		if all {
			readings = s.Readings
		}
		var meanings []string
		for _, r := range readings {
			meanings = append(meanings, meaning(r))
		}
		if all && len(meanings) == 1 {
			meanings = append(meanings, "") // "|" behind the only one
		}
		fmt.Fprintf(&b, "%s[%s]{%s}", string(runes[at:s.Start]), s.Text, strings.Join(meanings, "|"))
		at = s.End
	}
	return b.String() + string(runes[at:])
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
			seen[r.Name] = true
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

// TestRulesAgree tries, wherever a rule decides in any example, the rules behind it: one
// that would answer otherwise must be named by the first as one that it is over.
func TestRulesAgree(t *testing.T) {
	for _, r := range ruleInfos() {
		for _, e := range slices.Concat(r.Decides, r.Leaves) {
			o := rule.Observer{Audit: true}
			observed(e, &o)
			require.Empty(t, o.Conflicts, "in %q", e.Text)
		}
	}
}
