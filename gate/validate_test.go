package gate

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

func severities(check string, s result.Severity) Policy {
	return Policy{Severities: map[string]result.Severity{check: s}}
}

func quarantined(check string) Policy {
	return Policy{Quarantine: []Quarantine{{Article: "a", Check: check, Until: "2030-01-01", Why: "w"}}}
}

func types(k schema.Kind, name string, floor float64) Policy {
	return Policy{Types: map[schema.Kind]map[string]float64{k: {name: floor}}}
}

func cost(v float64) Policy { return Policy{Budgets: Budgets{Cost: &v}} }

func latency(d time.Duration) Policy {
	return Policy{Budgets: Budgets{LatencyP95: schema.Duration(d)}}
}

func TestPolicyThatIsRight(t *testing.T) {
	for reason, p := range map[string]Policy{
		"the zero policy":                                {},
		"a check, a family and a pattern":                {Severities: map[string]result.Severity{"agree/party": result.Note, "source": Off, "spurious/*": result.Note}},
		"those of the form that need the article":        {Severities: map[string]result.Severity{"form/source": result.Note, "form/reference": result.Warning}},
		"the form as severe as it is":                    severities("form", result.Error),
		"a quarantine of a reference":                    quarantined("form/reference"),
		"a quarantine of an article":                     quarantined(""),
		"a quarantine of a family":                       quarantined("value/*"),
		"a share":                                        {Repeat: Repeat{Times: 3, On: RepeatShare, Share: 0.5}},
		"the worst":                                      {Repeat: Repeat{Times: MaxRepeat, On: RepeatWorst}},
		"floors from 0 to 1":                             {Coverage: map[schema.Kind]float64{schema.KindParty: 0, schema.KindQuote: 1}, Precision: map[schema.Kind]float64{schema.KindDate: 0.5}, On: OnValue},
		"a floor of a type of party":                     types(schema.KindParty, "person", 0.9),
		"a floor of a type of event, which is any":       types(schema.KindEvent, "gala", 0.9),
		"a phenomenon":                                   {Phenomena: map[string]float64{"bare-dollar": 1}},
		"no cost at all":                                 cost(0),
		"a length of time":                               latency(time.Second),
		"articles":                                       {Required: []string{"a", "b"}},
		"what could not be made, said as the default is": {Unverified: UnverifiedShow, FailOn: result.Note},
		"a day": {Today: schema.Day{Year: 2025, Month: 2, Day: 28}},
	} {
		t.Run(reason, func(t *testing.T) { require.NoError(t, p.Validate(checks.All())) })
	}
}

func TestPolicyThatIsWrong(t *testing.T) {
	for _, tt := range []struct {
		reason, at, says string
		policy           Policy
	}{
		{"a misspelt check", "/severities/agre~1party", `did you mean "agree/party"`, severities("agre/party", result.Note)},
		{"an unknown family", "/severities/everything", "the families are", severities("everything", result.Note)},
		{"a pattern over families, which none of the findings would follow", "/severities/*~1party", "is a pattern", severities("*/party", result.Error)},
		{"a pattern of checks, likewise", "/severities/agree~1p*", "is a pattern", severities("agree/p*", result.Error)},
		{"a severity cut short", "/severities/coverage~1figure", `did you mean "warning"?`, severities("coverage/figure", "warn")},
		{"no severity", "/severities/coverage~1figure", `"" is not one of "note"`, severities("coverage/figure", "")},
		{"the form turned off", "/severities/form", "cannot be set to off", severities("form", Off)},
		{"the form lowered by a pattern", "/severities/form~1*", "cannot be set to warning", severities("form/*", result.Warning)},
		{"one check of it lowered", "/severities/form~1schema", "cannot be set to note", severities("form/schema", result.Note)},
		{"a least severity cut short", "/fail_on", `did you mean "warning"?`, Policy{FailOn: "warn"}},
		{"a least severity that none has", "/fail_on", `"off" is not one of`, Policy{FailOn: Off}},

		{"a kind in the plural", "/precision/figures", `did you mean "figure"?`, Policy{Precision: map[schema.Kind]float64{"figures": 0.99}}},
		{"another plural", "/coverage/parties", `did you mean "party"?`, Policy{Coverage: map[schema.Kind]float64{"parties": 0.99}}},
		{"no kind", "/coverage/", "the kinds are party, figure, date, event and quote", Policy{Coverage: map[schema.Kind]float64{"": 0.99}}},
		{"a floor in per cent", "/coverage/party", "did you mean 0.9?", Policy{Coverage: map[schema.Kind]float64{schema.KindParty: 90}}},
		{"a floor just above all", "/precision/party", "1.5 is not between 0 and 1; did you mean 0.015?", Policy{Precision: map[schema.Kind]float64{schema.KindParty: 1.5}}},
		{"a floor below nothing", "/precision/party", "-1 is not between 0 and 1", Policy{Precision: map[schema.Kind]float64{schema.KindParty: -1}}},
		{"a floor that is no number", "/precision/party", "NaN is not between 0 and 1", Policy{Precision: map[schema.Kind]float64{schema.KindParty: math.NaN()}}},
		{"types of dates, which have none", "/types/date", "have no types", types(schema.KindDate, "meeting", 0.5)},
		{"types of quotes, which have none", "/types/quote", "have no types", types(schema.KindQuote, "meeting", 0.5)},
		{"types of what is no kind", "/types/figures", `did you mean "figure"?`, types("figures", "money", 0.5)},
		{"a misspelt type", "/types/party/persn", `did you mean "person"?`, types(schema.KindParty, "persn", 0.5)},
		{"a type of another kind", "/types/figure/person", `"person" is not one of`, types(schema.KindFigure, "person", 0.5)},
		{"a type's floor in per cent", "/types/event/meeting", "did you mean 0.5?", types(schema.KindEvent, "meeting", 50)},
		{"no type", "/types/event/", "a floor of nothing", types(schema.KindEvent, "", 0.5)},
		{"no phenomenon", "/phenomena/", "a floor of nothing", Policy{Phenomena: map[string]float64{"": 0.5}}},
		{"a phenomenon's floor that is none", "/phenomena/bare-dollar", "between 0 and 1", Policy{Phenomena: map[string]float64{"bare-dollar": math.Inf(1)}}},
		{"what floors are compared with", "/on", `did you mean "low"?`, Policy{On: "lowest"}},

		{"no length of time", "/budgets/latency_p95", "no length of time", latency(-time.Second)},
		{"two days", "/budgets/latency_p95", "no length of time up to 24h", latency(48 * time.Hour)},
		{"less than nothing", "/budgets/cost", "no cost", cost(-1)},
		{"a cost that is no number", "/budgets/cost", "no cost", cost(math.NaN())},
		{"an article without an id", "/required_articles/1", "without an id", Policy{Required: []string{"a", ""}}},
		{"an article twice", "/required_articles/1", "required twice", Policy{Required: []string{"a", "a"}}},
		{"what becomes of what was not made", "/unverified", `did you mean "fail"?`, Policy{Unverified: "fails"}},

		{"a quarantine of a check that is none", "/quarantine/0/check", `did you mean "value/figure"`, quarantined("value/figures")},
		{"a quarantine of what says that a record could be read", "/quarantine/0/check", "cannot be set aside", quarantined("form/json")},
		{"a quarantine of the form's whole family", "/quarantine/0/check", "cannot be set aside", quarantined("form")},
		{"a quarantine of no article", "/quarantine/0/article", "of one article", Policy{Quarantine: []Quarantine{{Until: "2030-01-01", Why: "w"}}}},
		{"a quarantine without a reason", "/quarantine/0/why", "has its reason", Policy{Quarantine: []Quarantine{{Article: "a", Until: "2030-01-01"}}}},
		{"a quarantine until a day that is none", "/quarantine/0/until", "is not a day", Policy{Quarantine: []Quarantine{{Article: "a", Until: "2025-02-31", Why: "w"}}}},
		{"a quarantine until a month", "/quarantine/0/until", "is not a day", Policy{Quarantine: []Quarantine{{Article: "a", Until: "2025-02", Why: "w"}}}},
		{"a quarantine until a day that is doubted", "/quarantine/0/until", "is not a day", Policy{Quarantine: []Quarantine{{Article: "a", Until: "2030-01-01?", Why: "w"}}}},
		{"a quarantine until an hour", "/quarantine/0/until", "is not a day", Policy{Quarantine: []Quarantine{{Article: "a", Until: "2030-01-01T10:00Z", Why: "w"}}}},
		{"a quarantine for a blank", "/quarantine/0/why", "has its reason", Policy{Quarantine: []Quarantine{{Article: "a", Until: "2030-01-01", Why: " \t"}}}},
		{"a quarantine for ever", "/quarantine/0/until", "is not a day", Policy{Quarantine: []Quarantine{{Article: "a", Why: "w"}}}},

		{"a share of attempts that every answer has", "/repeat", "above 0", Policy{Repeat: Repeat{Times: 3, On: RepeatShare}}},
		{"a share that decides nothing", "/repeat/share", "on: share", Policy{Repeat: Repeat{Times: 3, Share: 0.5}}},
		{"a share in per cent", "/repeat/share", "did you mean 0.5?", Policy{Repeat: Repeat{On: RepeatShare, Share: 50}}},
		{"a share that is no number", "/repeat/share", "between 0 and 1", Policy{Repeat: Repeat{On: RepeatShare, Share: math.NaN()}}},
		{"what decides", "/repeat/on", `did you mean "share"?`, Policy{Repeat: Repeat{On: "shares"}}},
		{"fewer than none", "/repeat/times", "from 1 to 100", Policy{Repeat: Repeat{Times: -1}}},
		{"too often", "/repeat/times", "from 1 to 100", Policy{Repeat: Repeat{Times: MaxRepeat + 1}}},
		{"no day", "", "in no calendar", Policy{Today: schema.Day{Year: 2025, Month: 2, Day: 30}}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var refused *PolicyError
			require.ErrorAs(t, tt.policy.Validate(checks.All()), &refused)
			require.Len(t, refused.Problems, 1, "%v", refused)
			require.Equal(t, tt.at, refused.Problems[0].Input.Pointer)
			require.ErrorContains(t, refused, tt.says)

			r, err := Decide([]result.Run{run("a")}, checks.All(), tt.policy, nil)
			require.Nil(t, r, "nothing is decided by such a policy")
			require.ErrorAs(t, err, &refused)
		})
	}
}

func TestEveryProblemOfAPolicyIsSaid(t *testing.T) {
	p := Policy{Coverage: map[schema.Kind]float64{schema.KindParty: 90, "figures": 1}, On: "lowest", Required: []string{""}}
	require.EqualError(t, p.Validate(checks.All()), `/coverage/figures: "figures" is no kind of fact that has such a floor; did you mean "figure"?
/coverage/party: 90 is not between 0 and 1; did you mean 0.9?
/on: "lowest" is not one of "value", "low"; did you mean "low"?
/required_articles/0: an article without an id is never run; name the article by its id`)
}

// A policy may name a user's own checks, and those that are not selected.
func TestPolicyNamesTheWholeCatalogue(t *testing.T) {
	own := &checks.Check{Name: "house/style", Doc: "d", Help: "h", Severity: result.Error, Run: func(*checks.Pass) {}}
	p := Policy{Severities: map[string]result.Severity{"house/style": result.Note, "value": Off}}
	require.Equal(t, result.Pass, decide(t, []result.Run{run("a", finding("house/style", result.Error))}, []*checks.Check{own}, p, nil).Gate)
	require.Error(t, p.Validate(checks.All()))
}
