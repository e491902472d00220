package schema_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

func TestLenientIgnoresUnknownKeysAndSaysSo(t *testing.T) {
	text := record(`"score": 0.9, "parties": [{"name": "A", "accept": 5, "need": "optional", "mentions": [{"text": "A", "conf": [1, {"a": "}"}]}]}]`)
	a, problems := schema.InspectArticle([]byte(text), schema.Options{Lenient: true})
	require.NotNil(t, a, "%v", problems)
	require.True(t, schema.Readable(problems))
	var said []string
	for _, p := range problems {
		require.True(t, p.Ignored)
		require.Equal(t, schema.RuleUnknownKey, p.Rule)
		require.Contains(t, p.Message, "ignored")
		said = append(said, p.Input.Pointer)
	}
	require.Equal(t, []string{"/score", "/parties/0/accept", "/parties/0/need", "/parties/0/mentions/0/conf"}, said)
	require.Equal(t, []schema.Party{{Name: "A", Mentions: []schema.Mention{{Text: "A"}}}}, a.Parties, "a golden's keys do not leak into an article")

	_, problems = schema.InspectArticle([]byte(text), schema.Options{})
	require.Len(t, problems, 4)
	require.False(t, schema.Readable(problems))
}

func TestLenientIsStrictInEverythingElse(t *testing.T) {
	a, problems := schema.InspectArticle([]byte(record(`"score": 1, "parties": [{"name": 5}]`)), schema.Options{Lenient: true})
	require.Nil(t, a)
	require.False(t, schema.Readable(problems))
}

func TestProblemsAreCappedAndSaySo(t *testing.T) {
	one := `{"kind": "coont", "value": "x"}`
	text := record(`"figures": [` + strings.Repeat(one+",\n", 400) + one + `]`)
	_, problems := schema.InspectArticle([]byte(text), schema.Options{})
	require.Len(t, problems, 100+1)
	last := problems[len(problems)-1]
	require.Equal(t, schema.Rule("more"), last.Rule)
	require.False(t, last.Ignored)
	require.Contains(t, last.Message, "351 list elements", "of 401 figures with two mistakes each")

	keys := make([]string, 150)
	for i := range keys {
		keys[i] = fmt.Sprintf(`"k%d": 0`, i)
	}
	a, problems := schema.InspectArticle([]byte(record(strings.Join(keys, ", "))), schema.Options{Lenient: true})
	require.NotNil(t, a)
	require.Len(t, problems, 100+1)
	require.True(t, problems[len(problems)-1].Ignored)
	require.Contains(t, problems[len(problems)-1].Message, "50 more")
}

// The validator's own order changes from run to run; ours does not.
func TestProblemsComeInDocumentOrder(t *testing.T) {
	text := record(`"zz": 1, "parties": [{"roles": [{"of": 1, "titel": "t"}], "type": 5, "mentions": [{"start": -1, "end": 1.5}, {}]}, 7], "figures": [{"unit": 1, "kind": "money"}], "quotes": [{"speaker": 1}]`)
	_, first := schema.InspectArticle([]byte(text), schema.Options{})
	require.Greater(t, len(first), 10)
	for i := 1; i < len(first); i++ {
		a, b := first[i-1].Input, first[i].Input
		require.True(t, a.Line < b.Line || a.Line == b.Line && a.Column <= b.Column, "%v before %v", a, b)
	}
	for range 20 {
		_, again := schema.InspectArticle([]byte(text), schema.Options{})
		require.Equal(t, first, again)
	}
}

func TestPlacesCountCodePoints(t *testing.T) {
	text := "{\r\n  \"form\": \"assay/article@1\", \"source\": {\"id\": \"é😀e\u0301\", \"wrong\": 1},\r\n\t\"parties\": [], \"figures\": [], \"dates\": []}"
	_, problems := schema.InspectArticle([]byte(text), schema.Options{})
	require.Len(t, problems, 1)
	require.Equal(t, schema.Position{Pointer: "/source/wrong", Line: 2, Column: 55}, problems[0].Input)
	require.Equal(t, "1", problems[0].Value)
	require.Equal(t, `2:55: /source/wrong: "wrong" is not a key of this form; remove it, or put keys of your own under x`, problems[0].String())
}

func TestReferencesThatAreRight(t *testing.T) {
	a, problems := schema.InspectArticle([]byte(record(`"parties": [{"id": "a", "name": "A", "roles": [{"title": "t", "of": "b"}]}, {"id": "b", "name": "B"}],
		"figures": [{"id": "f", "kind": "count", "value": 1, "about": "e"}, {"kind": "count", "value": 1, "about": "f"}], "dates": [{"id": "d", "value": "2025"}],
		"events": [{"id": "e", "participants": [{"party": "a"}], "place": "b", "date": "d", "figures": ["f"]}], "quotes": [{"id": "q", "text": "t", "speaker": "a"}]`)), schema.Options{})
	require.Empty(t, problems)
	require.NotNil(t, a)
}

func TestBrokenReferencesLeaveTheRecordWhole(t *testing.T) {
	a, problems := schema.InspectArticle([]byte(record(`"parties": [{"name": "A", "roles": [{"title": "t", "of": "altmann"}]}, {"id": "altman", "name": "B"}]`)), schema.Options{})
	require.NotNil(t, a)
	require.Len(t, problems, 1)
	require.Contains(t, problems[0].Fix, `did you mean "altman"?`)
}

func golden(members string) string {
	return strings.Replace(record(members), "assay/article@1", "assay/golden@1", 1)
}

func TestDecodeGolden(t *testing.T) {
	g, problems := schema.InspectGolden([]byte(golden(`"by": "human", "reviewed": true, "complete": {"parties": true}, "phenomena": ["bound-up-to"], "parties": [{"id": "a", "type": "person", "name": "A", "need": "optional", "accept": [{"type": "group"}, {"aliases": ["B"]}], "why": "w", "by": "me", "reviewed": true, "mentions": [{"start": 0, "end": 1, "text_sha256": "`+strings.Repeat("0", 64)+`"}]}],
		"quotes": [{"speaker": "a", "mentions": [{"start": 0, "end": 1}]}],
		"never": [{"why": "a zero dropped", "figure": {"kind": "money", "value": "50000000000", "unit": "USD"}}, {"why": "w", "party": {"roles": [{"title": "PDG", "of": "a"}]}}]`)), schema.Options{})
	require.Empty(t, problems)
	require.Equal(t, schema.Optional, g.Parties[0].Need)
	require.Len(t, g.Parties[0].Accept, 2)
	require.True(t, g.Complete.Parties)
	require.Equal(t, "50000000000", g.Never[0].Figure.Value.String())
}

func TestDecodeGoldenProblems(t *testing.T) {
	for _, test := range []struct{ reason, members, check, rule, pointer, says string }{
		{"an unknown need", `"dates": [{"value": "2025", "need": "maybe"}]`, "form/schema", "enum", "/dates/0/need", "required"},
		{"accept within accept", `"dates": [{"value": "2025", "accept": [{"value": "2026", "accept": []}]}]`, "form/schema", "unknown-key", "/dates/0/accept/0/accept", "accept"},
		{"accept of another kind", `"dates": [{"value": "2025", "accept": [{"unit": "EUR"}]}]`, "form/schema", "unknown-key", "/dates/0/accept/0/unit", "unit"},
		{"accept of nothing", `"dates": [{"value": "2025", "accept": [{}]}]`, "form/schema", "minProperties", "/dates/0/accept/0", "empty"},
		{"an accepted date that is none", `"dates": [{"value": "2025", "accept": [{"value": "2025-02-30"}]}]`, "form/schema", "edtf", "/dates/0/accept/0/value", "2025-02-30"},
		{"an accepted reference to nothing", `"quotes": [{"text": "t", "accept": [{"speaker": "b"}]}]`, "form/reference", "dangling", "/quotes/0/accept/0/speaker", `"b"`},
		{"never without a reason", `"never": [{"date": {"value": "2025"}}]`, "form/schema", "required", "/never/0", "why"},
		{"never of nothing", `"never": [{"why": "w"}]`, "form/schema", "oneOf", "/never/0", "exactly one"},
		{"never of two", `"never": [{"why": "w", "date": {"value": "2025"}, "party": {"name": "A"}}]`, "form/schema", "oneOf", "/never/0", "exactly one"},
		{"never of an empty fact", `"never": [{"why": "w", "date": {}}]`, "form/schema", "minProperties", "/never/0/date", "empty"},
		{"a list that cannot be complete", `"complete": {"partys": true}`, "form/schema", "unknown-key", "/complete/partys", "partys"},
		{"a mention without anything", `"dates": [{"value": "2025", "mentions": [{"x": {}}]}]`, "form/schema", "anyOf", "/dates/0/mentions/0", "text_sha256"},
		{"a quote without words or place", `"quotes": [{"speaker": "a"}], "parties": [{"id": "a", "name": "A"}]`, "form/schema", "anyOf", "/quotes/0", "mentions"},
		{"an upside-down range that is accepted", `"figures": [{"kind": "count", "value": 1, "accept": [{"value": 2, "value_max": 1}]}]`, "form/schema", "range", "/figures/0/accept/0/value_max", "less than value"},
		{"between, with one end", `"figures": [{"kind": "count", "value": 1, "qualifier": "between"}]`, "form/schema", "required", "/figures/0", "value_max"},
	} {
		t.Run(test.reason, func(t *testing.T) {
			_, problems := schema.InspectGolden([]byte(golden(test.members)), schema.Options{})
			require.Len(t, problems, 1, "%v", problems)
			p := problems[0]
			require.Equal(t, []string{test.check, test.rule, test.pointer}, []string{p.Check, string(p.Rule), p.Input.Pointer}, "%v", p)
			require.Contains(t, p.Message+p.Fix, test.says)
		})
	}
}

func TestBoundsAreReachedAndNotPassed(t *testing.T) {
	x := func(value string) string { return record(`"x": {"a": ` + value + `}`) }
	nest := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	for _, test := range []struct {
		reason, json string
		rule         schema.Rule
	}{
		{"nesting of 100", x(nest(98)), ""},
		{"nesting of 101", x(nest(99)), schema.Rule("depth")},
		{"an exponent of 400", x("1e400"), ""},
		{"an exponent of 401", x("1e401"), schema.Rule("number")},
		{"an exponent with leading zeros", x("1e+0000400"), ""},
		{"450 characters of a number", x(strings.Repeat("1", 450)), ""},
		{"451 characters of a number", x(strings.Repeat("1", 451)), schema.Rule("number")},
		{"64 MiB", record("") + strings.Repeat(" ", schema.MaxBytes-len(record(""))), ""},
		{"a byte more", record("") + strings.Repeat(" ", schema.MaxBytes-len(record(""))+1), schema.Rule("size")},
	} {
		t.Run(test.reason, func(t *testing.T) {
			a, problems := schema.InspectArticle([]byte(test.json), schema.Options{})
			if test.rule == "" {
				require.Empty(t, problems)
				require.NotNil(t, a)
				return
			}
			require.Len(t, problems, 1)
			require.Equal(t, test.rule, problems[0].Rule)
		})
	}
}

// Records are read by many goroutines at once; the race detector looks on.
func TestDecodeIsSafeForConcurrentUse(t *testing.T) {
	_, want := schema.InspectArticle([]byte(record(`"figures": [{"kind": "coont", "value": true}, {}]`)), schema.Options{})
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 20 {
				_, got := schema.InspectArticle([]byte(record(`"figures": [{"kind": "coont", "value": true}, {}]`)), schema.Options{})
				if !slices.Equal(want, got) {
					t.Error(got)
				}
			}
		})
	}
	group.Wait()
}
