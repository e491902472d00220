package checks_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/shipped"
	"github.com/assaykit/assay/schema/result"
)

func TestCatalogueIsValid(t *testing.T) {
	all := checks.All()
	require.NoError(t, checks.Validate(all))
	for _, c := range all {
		require.Contains(t, c.Help, "Example", "%s: Help gives an example", c.Name)
		require.Contains(t, c.Help, "Fix", "%s: Help says what to do", c.Name)
		for line := range strings.SplitSeq(c.Help, "\n") {
			require.Less(t, len([]rune(line)), 120, "%s: Help is to be read on a terminal", c.Name)
		}
	}
}

func TestAllIsTheCallers(t *testing.T) {
	checks.All()[0].Severity = result.Note
	require.Equal(t, result.Error, checks.All()[0].Severity, "changing the list must not change the catalogue")
}

func TestValidate(t *testing.T) {
	fine := checks.Check{Name: "user/own", Doc: "d", Help: "h", Severity: result.Error, Run: func(*checks.Pass) {}}
	with := func(change func(*checks.Check)) *checks.Check {
		c := fine
		change(&c)
		return &c
	}
	for _, tt := range []struct {
		reason, want string
		all          []*checks.Check
	}{
		{"a user's own check", "", []*checks.Check{&fine}},
		{"one name twice", "another check has this name", []*checks.Check{&fine, &fine}},
		{"a name without a family", "family/subject", []*checks.Check{with(func(c *checks.Check) { c.Name = "own" })}},
		{"capitals", "family/subject", []*checks.Check{with(func(c *checks.Check) { c.Name = "User/own" })}},
		{"no doc", "Doc", []*checks.Check{with(func(c *checks.Check) { c.Doc = "" })}},
		{"a doc of two lines", "Doc", []*checks.Check{with(func(c *checks.Check) { c.Doc = "a\nb" })}},
		{"no help", "Help", []*checks.Check{with(func(c *checks.Check) { c.Help = " " })}},
		{"an unknown severity", "severity \"fatal\"", []*checks.Check{with(func(c *checks.Check) { c.Severity = "fatal" })}},
		{"nothing to run", "Run is missing", []*checks.Check{with(func(c *checks.Check) { c.Run = nil })}},
		{"a need that is none", "Needs has more than", []*checks.Check{with(func(c *checks.Check) { c.Needs = 1 << 7 })}},
		{"nil", "check 0 is nil", []*checks.Check{nil}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			err := checks.Validate(tt.all)
			if tt.want == "" {
				require.NoError(t, err)
			} else {
				require.ErrorContains(t, err, tt.want)
			}
		})
	}
}

// Every problem is told at once.
func TestValidateTellsAll(t *testing.T) {
	err := checks.Validate([]*checks.Check{{Name: "Own", Severity: "fatal", Needs: 1 << 7}, nil, {Name: "Own", Doc: "d", Help: "h", Severity: checks.Note, Run: func(*checks.Pass) {}}})
	for _, part := range []string{"family/subject", "Doc must", "Help is missing", `severity "fatal"`, "Needs has", "Run is missing", "check 1 is nil", "another check has this name"} {
		require.ErrorContains(t, err, part)
	}
}

func TestSelect(t *testing.T) {
	for _, tt := range []struct {
		reason, only, skip string
		want, err          string
	}{
		{"a name, and what says that a record could be read", "never/fact", "", "form/json form/schema never/fact", ""},
		{"a family", "value", "", "form/json form/schema value/figure value/date", ""},
		{"a pattern, in the order of the catalogue", "*/date,value/*", "coverage,agree", "form/json form/schema grounding/date value/figure value/date spurious/date source/date", ""},
		{"all but", "", "form/reference,form/source,grounding,value,coverage,agree,never,spurious,source,consistency/time", "form/json form/schema consistency/mention consistency/duplicate consistency/conflict", ""},
		{"an unknown name, with what was meant", "coverage/partie", "", "", `did you mean "coverage/party"?`},
		{"a family that there is not", "probe", "", "", `no check or family is named "probe"`},
		{"an unknown family", "", "everything", "", "the families are form, grounding,"},
		{"nothing left", "never", "never/*", "", "no check is selected"},
		{"all left out but what is always there", "", "form/reference,form/source,grounding,value,coverage,agree,never,spurious,source,consistency", "", "select the family form"},
		{"what is always there, by its name", "form/json", "", "form/json form/schema", ""},
		{"the form alone", "form", "", "form/json form/schema form/reference form/source", ""},
		{"what could not be read is never passed over", "coverage", "form/json", "", "form/json cannot be skipped"},
		{"nor as one of its family", "", "form", "", "form cannot be skipped"},
		{"nor by a pattern that takes it in", "", "form/*", "", "form/* cannot be skipped"},
		{"nor by one that takes all in", "", "*/schema", "", "*/schema cannot be skipped"},
		{"a broken pattern", "[", "", "", "not a pattern"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			list := func(s string) []string {
				return strings.FieldsFunc(s, func(r rune) bool { return r == ',' })
			}
			got, err := checks.Select(checks.All(), list(tt.only), list(tt.skip))
			if tt.err != "" {
				require.ErrorContains(t, err, tt.err)
				return
			}
			require.NoError(t, err)
			var names []string
			for _, c := range got {
				names = append(names, c.Name)
			}
			require.Equal(t, tt.want, strings.Join(names, " "))
		})
	}
}

// Who shows results knows which checks have a section in the documentation.
func TestShippedAreThoseOfTheCatalogue(t *testing.T) {
	all := checks.All()
	require.Equal(t, len(all), shipped.Count())
	for _, c := range all {
		require.True(t, shipped.Check(c.Name), c.Name)
	}
	require.Empty(t, shipped.Page("house/initials"))
	require.Equal(t, shipped.Home+"/blob/main/docs/checks.md#valuefigure", shipped.Page("value/figure"))
}
