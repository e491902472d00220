package rule_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
)

const (
	onDigits rule.Triggers = 1 << iota
	onWords
)

// sizes decides whether a number is large.
var sizes = rule.List[int, string]{
	Name: "test/size",
	Asks: "How large is a number?",
	Rules: []rule.Rule[int, string]{
		{Name: "test/none", Answer: rule.Says("none", func(n int) bool { return n == 0 })},
		{Name: "test/small", On: onDigits, Over: []string{"test/even"}, Answer: rule.Says("small", func(n int) bool { return n < 10 })},
		{Name: "test/even", Answer: rule.Says("even", func(n int) bool { return n%2 == 0 })},
		{Name: "test/counted", For: language.Counters, Answer: rule.Says("counted", func(int) bool { return true })},
		{Name: "test/plain", Not: language.Counters, Otherwise: true, Answer: rule.Says("plain", func(int) bool { return true })},
	},
}

func TestTheFirstThatAnswersDecides(t *testing.T) {
	for _, tt := range []struct {
		reason string
		n      int
		traits language.Trait
		on     rule.Triggers
		lacks  string
		want   string
	}{
		{"the first", 0, 0, onDigits, "", "none"},
		{"the next where it is taken away", 0, 0, onDigits, "test/none", "small"},
		{"one that its trigger calls", 4, 0, onDigits, "", "small"},
		{"not without its trigger", 4, 0, onWords, "", "even"},
		{"one for a trait", 11, language.Counters, 0, "", "counted"},
		{"one for languages without a trait", 11, language.MonthFirst, 0, "", "plain"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			o := rule.Observer{Without: tt.lacks}
			got, ok := sizes.Ask(tt.n, tt.traits, tt.on, &o, rule.Place{From: 3, To: 4})
			require.True(t, ok)
			require.Equal(t, tt.want, got)
			require.Equal(t, []rule.Decision{{Rule: "test/" + tt.want, Place: rule.Place{From: 3, To: 4}}}, o.Decisions)
			unseen, _ := sizes.Ask(tt.n, tt.traits, tt.on, &rule.Observer{Without: tt.lacks}, rule.Place{})
			require.Equal(t, got, unseen, "who looks on changes nothing")
		})
	}
}

func TestWhereNoRuleDecidesTheAnswerIsZero(t *testing.T) {
	got, ok := sizes.Ask(11, language.Counters, 0, &rule.Observer{Without: "test/counted"}, rule.Place{})
	require.False(t, ok)
	require.Zero(t, got, "not what a rule would have said that did not hold")
}

func TestAnAuditFindsWhoWouldAnswerOtherwise(t *testing.T) {
	var o rule.Observer
	o.Audit = true
	sizes.Ask(4, 0, onDigits, &o, rule.Place{})
	require.Empty(t, o.Conflicts, "one that is named, and one that only answers where no other does")
	sizes.Ask(12, language.Counters, onDigits, &o, rule.Place{})
	require.Equal(t, []rule.Conflict{{First: "test/even", Second: "test/counted"}}, o.Conflicts)
}

func TestTheFirstAnswerIsTaken(t *testing.T) {
	var o rule.Observer
	got, by, ok := sizes.First(4, 0, onDigits, &o)
	require.True(t, ok)
	require.Equal(t, "small", got)
	require.Equal(t, "test/small", sizes.Rules[by].Name)
	require.Empty(t, o.Decisions, "what was tried made nothing yet")
	o.Without = "test/small"
	got, _, _ = sizes.First(4, 0, onDigits, &o)
	require.Equal(t, "even", got, "one that is taken away is not asked")
	got, _, ok = sizes.First(11, language.Counters, 0, &rule.Observer{Without: "test/counted"})
	require.False(t, ok)
	require.Zero(t, got)
}

func TestEachAnswerIsTaken(t *testing.T) {
	var all []string
	for by, a := range sizes.Each(4, language.Counters, onDigits, &rule.Observer{Without: "test/even"}) {
		require.Equal(t, "test/"+a, sizes.Rules[by].Name)
		all = append(all, a)
	}
	require.Equal(t, []string{"small", "counted"}, all)
}

func TestTheLongestAnswerIsTaken(t *testing.T) {
	length := func(s string) int { return len(s) }
	got, by, ok := sizes.Longest(4, language.Counters, onDigits, nil, length)
	require.True(t, ok)
	require.Equal(t, "counted", got)
	require.Equal(t, "test/counted", sizes.Rules[by].Name)
	got, _, _ = sizes.Longest(4, language.Counters, onDigits, &rule.Observer{Without: "test/counted"}, length)
	require.Equal(t, "small", got, "one that is taken away is not asked")
}

func TestRulesAreForTheTraitsOfALanguage(t *testing.T) {
	var asked sync.WaitGroup
	for range 8 { // a list is compiled for a language when it is first asked for it
		asked.Go(func() {
			_, _, counted := sizes.First(11, language.Counters, 0, nil)
			got, _, _ := sizes.First(11, language.MonthFirst, 0, nil)
			assert.True(t, counted)
			assert.Equal(t, "plain", got, "the rule is for languages with counters")
		})
	}
	asked.Wait()
}

func TestTheFirstIsReturnedWithItsIndex(t *testing.T) {
	o := rule.Observer{Audit: true}
	got, by, ok := sizes.First(12, language.Counters, onDigits, &o)
	require.True(t, ok)
	require.Equal(t, "even", got)
	require.Equal(t, "test/even", sizes.Rules[by].Name)
	require.Empty(t, o.Decisions, "nothing is noted")
	require.Equal(t, []rule.Conflict{{First: "test/even", Second: "test/counted"}}, o.Conflicts)
	got, _, _ = sizes.First(12, language.Counters, onDigits, &rule.Observer{Without: "test/even"})
	require.Equal(t, "counted", got, "one that is taken away is not asked")
	_, by, ok = sizes.First(11, language.Counters|language.MonthFirst, onWords, &rule.Observer{Without: "test/counted"})
	require.False(t, ok)
	require.Equal(t, -1, by)
}

func TestWhereNoRuleAnswersTheAnswerIsZero(t *testing.T) {
	none := rule.List[int, string]{Rules: []rule.Rule[int, string]{{Name: "test/never", Answer: rule.Says("never", func(int) bool { return false })}}}
	got, ok := none.Ask(1, 0, 0, nil, rule.Place{})
	require.False(t, ok)
	require.Empty(t, got)
	got, _, _ = none.First(1, 0, 0, nil)
	require.Empty(t, got)
}

func TestEachThatAnswersIsReturnedInOrder(t *testing.T) {
	var got []string
	for by, a := range sizes.Each(4, language.Counters, onDigits, &rule.Observer{Without: "test/even"}) {
		got = append(got, sizes.Rules[by].Name+" "+a)
	}
	require.Equal(t, []string{"test/small small", "test/counted counted"}, got)
	for by := range sizes.Each(4, language.Counters, onDigits, nil) {
		require.Equal(t, 1, by, "one that is enough ends it")
		break
	}
}
