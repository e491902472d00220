package checks_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// own makes a check of what it does.
func own(do func(*checks.Pass)) *checks.Check {
	return &checks.Check{Name: "house/own", Doc: "d", Help: "h", Severity: checks.Error, Run: do}
}

// The ways in which a user's check may report parties with a dot in their
// names, from the barest to the fullest.
var reportings = map[string]func(p *checks.Pass, i int, name string){
	"a message alone": func(p *checks.Pass, _ int, name string) { p.Report(checks.Finding{Message: name + " has an initial"}) },
	"a message with a pointer": func(p *checks.Pass, i int, _ string) {
		p.Report(checks.Finding{Message: fmt.Sprintf("/parties/%d/name has an initial", i)})
	},
	"a place in the record": func(p *checks.Pass, i int, _ string) {
		p.Report(checks.Finding{Message: "an initial", Input: &schema.Position{Pointer: fmt.Sprintf("/parties/%d/name", i)}})
	},
	"a pointer at the fact": func(p *checks.Pass, i int, _ string) {
		p.Report(checks.Finding{Message: "an initial", Got: &result.FactRef{Pointer: fmt.Sprintf("/parties/%d", i)}})
	},
	"Reportf": func(p *checks.Pass, i int, _ string) { p.Reportf(p.Fact(schema.KindParty, i), "an initial") },
	"a place in the article": func(p *checks.Pass, i int, _ string) {
		p.ReportAtf(p.MentionLocation(p.Got.Parties[i].Mentions[0]), "an initial")
	},
	"offsets alone": func(p *checks.Pass, i int, _ string) {
		m := p.Got.Parties[i].Mentions[0]
		p.Report(checks.Finding{Message: "an initial", Location: &schema.Location{Start: *m.Start, End: *m.End}})
	},
}

// people are persons of one text, as many as are named.
func people(names ...string) checks.Input {
	var text strings.Builder
	a := &schema.Article{}
	for _, name := range names {
		text.WriteString("Then came ")
		start := len(text.String())
		text.WriteString(name)
		a.Parties = append(a.Parties, schema.Party{Type: schema.Person, Name: name, Mentions: []schema.Mention{schema.At(start, len(text.String()), name)}})
		text.WriteString(", who stayed.\n")
	}
	return checks.Input{Extractor: "x", Got: a, Article: &seeds.Article{ID: "a", Text: text.String()}}
}

func initialsBy(way func(*checks.Pass, int, string)) *checks.Check {
	return own(func(p *checks.Pass) {
		for i, party := range p.Got.Parties {
			if strings.Contains(party.Name, ".") {
				way(p, i, party.Name)
			}
		}
	})
}

func fingerprints(t testing.TB, c *checks.Check, in checks.Input) []string {
	t.Helper()
	found, _ := inspect(t, []*checks.Check{c}, in)
	var list []string
	for _, f := range found {
		list = append(list, f.Fingerprint)
	}
	slices.Sort(list)
	return list
}

// Two findings of a user's check never share a fingerprint, however they are
// reported, and a known one is never taken for another.
func TestAnOwnFindingHasAnIdentity(t *testing.T) {
	for way, report := range reportings {
		t.Run(way, func(t *testing.T) {
			c := initialsBy(report)
			known := fingerprints(t, c, people("A. Durand", "Zoe Other"))
			require.Len(t, known, 1)
			broken := fingerprints(t, c, people("Anna Durand", "Z. Other"))
			require.NotEqual(t, known, broken, "one is fixed and another is broken")
			both := fingerprints(t, c, people("A. Durand", "Z. Other"))
			require.Len(t, slices.Compact(slices.Clone(both)), 2)
			require.Subset(t, both, known, "an unrelated finding changes none")

			for _, names := range [][]string{{"A. Durand", "Z. Other"}, {"A. Durand", "Zoe Other"}} {
				in := people(names...)
				before := fingerprints(t, c, in)
				slices.Reverse(in.Got.Parties)
				require.Equal(t, before, fingerprints(t, c, in), "the order of the list")
			}
		})
	}
}

// What is about one fact, or in the same words, is told apart all the same.
func TestOwnFindingsAboutOneThing(t *testing.T) {
	in := people("A. Durand")
	say := func(message string) *checks.Check {
		return own(func(p *checks.Pass) { p.Reportf(p.Fact(schema.KindParty, 0), "%s", message) })
	}
	require.NotEqual(t, fingerprints(t, say("an initial"), in), fingerprints(t, say("no given name"), in), "two mistakes in one fact")

	hedge := regexp.MustCompile("reportedly")
	at := func(line int) *checks.Check {
		return own(func(p *checks.Pass) {
			m := hedge.FindAllStringIndex(p.Article.Text, -1)[line]
			p.ReportAtf(p.TextLocation(m[0], m[1]), "it hedges")
		})
	}
	in.Article = &seeds.Article{Text: "He reportedly came.\nShe reportedly went.\n"}
	require.NotEqual(t, fingerprints(t, at(0), in), fingerprints(t, at(1), in), "one message at two places")

	long := strings.Repeat("é", 5000)
	require.NotEqual(t, fingerprints(t, say(long+"a"), in), fingerprints(t, say(long+"b"), in), "what differs past the cut")

	many := func(n int) *checks.Check {
		return own(func(p *checks.Pass) {
			for i := range 501 {
				p.Report(checks.Finding{Message: fmt.Sprint("finding ", i)})
			}
			p.Report(checks.Finding{Message: fmt.Sprint("last ", n)})
		})
	}
	require.NotEqual(t, fingerprints(t, many(1), in), fingerprints(t, many(2), in), "one that is not listed any more")
}

// The order in which a fact lists its mentions, an event its participants and
// whatever else a record may list in any order means nothing.
func TestAnOwnFindingSurvivesAnyOrder(t *testing.T) {
	record := func() *schema.Article {
		return decode(t, `"parties":[{"id":"a","type":"person","name":"Anna Sand","aliases":["Sand","Anna"],
			"mentions":[{"start":0,"end":9,"text":"Anna Sand"},{"start":21,"end":25,"text":"Sand"}]},
			{"id":"b","type":"person","name":"Bo Vik","mentions":[{"start":14,"end":20,"text":"Bo Vik"}]}],
			"events":[{"type":"meeting","participants":[{"party":"a"},{"party":"b"}]}]`)
	}
	c := own(func(p *checks.Pass) {
		for _, kind := range []schema.Kind{schema.KindParty, schema.KindEvent} {
			for i := 0; p.Fact(kind, i) != nil; i++ {
				p.Reportf(p.Fact(kind, i), "it is there")
			}
		}
	})
	in := checks.Input{Got: record(), Article: &seeds.Article{Text: "Anna Sand met Bo Vik. Sand left."}}
	want := fingerprints(t, c, in)
	require.Len(t, want, 3)
	for seed := range uint64(8) {
		in.Got = record()
		shuffle := rand.New(rand.NewPCG(seed, 1)).Shuffle
		p := in.Got.Parties
		shuffle(2, func(i, j int) { p[i], p[j] = p[j], p[i] })
		for i := range p {
			shuffle(len(p[i].Mentions), func(j, k int) { p[i].Mentions[j], p[i].Mentions[k] = p[i].Mentions[k], p[i].Mentions[j] })
		}
		e := in.Got.Events[0].Participants
		shuffle(2, func(i, j int) { e[i], e[j] = e[j], e[i] })
		require.Equal(t, want, fingerprints(t, c, in))
	}
}

// Offsets count in the record's unit, and places in code points.
func TestLocationsOfEveryUnit(t *testing.T) {
	const text = "À 𝄞 Séoul, Anna\nSand vint."
	for _, tt := range []struct {
		unit       schema.OffsetUnit
		start, end int
	}{
		{"", 4, 9}, {schema.CodePoint, 4, 9}, {schema.UTF8, 8, 14}, {schema.UTF16, 5, 10},
	} {
		t.Run("in "+string(tt.unit), func(t *testing.T) {
			got := &schema.Article{Source: schema.Source{Offsets: tt.unit}, Parties: []schema.Party{{
				Type: schema.Place, Name: "Séoul", Mentions: []schema.Mention{schema.At(tt.start, tt.end, "Séoul")},
			}}}
			c := own(func(p *checks.Pass) {
				p.Reportf(p.Fact(schema.KindParty, 0), "of the fact")
				p.ReportAtf(p.MentionLocation(p.Got.Parties[0].Mentions[0]), "of the mention")
				p.ReportAtf(p.TextLocation(8, 14), "of the bytes")
			})
			found, _ := inspect(t, []*checks.Check{c}, checks.Input{Got: got, Article: &seeds.Article{Text: text}})
			require.Len(t, found, 3)
			for _, f := range found {
				require.Equal(t, &schema.Location{Start: 4, End: 9, Line: 1, Column: 5, Before: "À 𝄞 ", Text: "Séoul", After: ", Anna"}, f.Location, f.Message)
			}
		})
	}
}

// Without an article a finding has no place, and one about no fact needs none.
func TestReportingWithLess(t *testing.T) {
	c := own(func(p *checks.Pass) {
		require.Nil(t, p.TextLocation(0, 1))
		require.Nil(t, p.MentionLocation(schema.At(0, 1, "A")))
		require.Nil(t, p.Fact(schema.KindParty, 7))
		require.Nil(t, p.GoldenFact(schema.KindParty, 0))
		p.Reportf(p.Fact(schema.KindParty, 0), "a fact")
		p.Reportf(nil, "the record")
		p.ReportAtf(nil, "nowhere")
	})
	in := people("A. Durand")
	in.Article = nil
	found, _ := inspect(t, []*checks.Check{c}, in)
	require.Len(t, found, 3)
	for _, f := range found {
		require.Nil(t, f.Location)
		if f.Message == "a fact" {
			require.Equal(t, &result.FactRef{Pointer: "/parties/0", Text: "A. Durand (person)", Key: "a. durand"}, f.Got)
			require.Equal(t, schema.KindParty, f.Kind, "the fact tells its kind")
		}
	}
}

// What a check leaves out is filled in where the rest decides it.
func TestFindingsAreCompleted(t *testing.T) {
	in := people("A. Durand")
	c := own(func(p *checks.Pass) {
		p.Report(checks.Finding{Message: "m", Got: &result.FactRef{Pointer: "/parties/0"}, Location: &schema.Location{Start: 10, End: 19}})
	})
	found, _ := inspect(t, []*checks.Check{c}, in)
	require.Equal(t, []result.Finding{{
		Check: "house/own", Severity: checks.Error, Article: "a", Extractor: "x", Kind: schema.KindParty,
		Got:      &result.FactRef{Pointer: "/parties/0", Text: "A. Durand (person)", Key: "a. durand"},
		Location: &schema.Location{Start: 10, End: 19, Line: 1, Column: 11, Before: "Then came ", Text: "A. Durand", After: ", who stayed."},
		Message:  "m", Fingerprint: found[0].Fingerprint,
	}}, found)
}

// A check that panics is an error that names it; the others are made all the same.
func TestAPanicIsAnError(t *testing.T) {
	wrong := errors.New("wrong")
	for _, tt := range []struct {
		reason string
		do     func(*checks.Pass)
		says   string
	}{
		{"a value", func(*checks.Pass) { panic("out of luck") }, "the check house/own panicked: out of luck (own_test.go:"},
		{"an error", func(*checks.Pass) { panic(wrong) }, "panicked: wrong (own_test.go:"},
		{"the runtime's", func(p *checks.Pass) { _ = p.Got.Parties[len(p.Got.Parties)] }, "index out of range [1] with length 1 (own_test.go:"},
		{"after it has found something", func(p *checks.Pass) { p.Reportf(nil, "m"); panic("late") }, "panicked: late"},
		{"what is missing is none", func(p *checks.Pass) { p.Unverified("moon", 1) }, `what is missing is "moon", which is none of article, golden, language, grammar, words`},
		{"fewer than no facts could not be judged", func(p *checks.Pass) { p.Unverified(result.MissingWords, -3) }, `-3 facts could not be judged`},
		{"a severity that is none", func(p *checks.Pass) { p.Report(checks.Finding{Message: "m", Severity: "fatal"}) }, `the severity "fatal", which is none of note, warning, error (own_test.go:`},
		{"a kind that is none", func(p *checks.Pass) { p.Report(checks.Finding{Message: "m", Kind: "parties"}) }, `the kind "parties"`},
		{"a finding that says nothing", func(p *checks.Pass) { p.Reportf(p.Fact(schema.KindParty, 0), " ") }, "a finding needs a message that says what is wrong (own_test.go:"},
		{"nothing to run", nil, "nil pointer"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			after := own(func(p *checks.Pass) { p.Reportf(nil, "the next check") })
			found, _, err := checks.Run(t.Context(), []*checks.Check{own(tt.do), after}, people("A. Durand"))
			var e *checks.PanicError
			require.ErrorAs(t, err, &e)
			require.Equal(t, "house/own", e.Check)
			require.Contains(t, err.Error(), tt.says)
			require.Contains(t, err.Error(), "correct the check")
			require.NotEmpty(t, e.Stack)
			require.Equal(t, "the next check", found[len(found)-1].Message)
		})
	}
	_, _, err := checks.Run(t.Context(), []*checks.Check{own(func(*checks.Pass) { panic(wrong) })}, people())
	require.ErrorIs(t, err, wrong)
	_, _, err = checks.Run(t.Context(), []*checks.Check{nil}, people())
	require.ErrorContains(t, err, "is nil")
}

// A user's check sees records that could be read, whatever its family.
func TestAnOwnCheckSeesARecord(t *testing.T) {
	c := own(func(p *checks.Pass) { p.Reportf(nil, "%s", p.Got.Source.ID) })
	c.Name = "form/own"
	found, _ := inspect(t, append(checks.All(), c), checks.Input{Problems: []schema.Problem{{Check: schema.CheckJSON, Message: "m"}}})
	require.Len(t, found, 1)
	require.Equal(t, schema.CheckJSON, found[0].Check)
}

// A check of the catalogue that panics is assay's own defect, and says so.
func TestAPanicOfTheCatalogue(t *testing.T) {
	broken := checks.All()[4]
	broken.Run = func(*checks.Pass) { panic("?") }
	_, _, err := checks.Run(t.Context(), []*checks.Check{broken}, people("A. Durand"))
	require.ErrorContains(t, err, "a defect of assay, please report it")
}

// What a check does within its bound is counted, and a context that is done ends it.
func TestAnOwnCheckIsBounded(t *testing.T) {
	endless := own(func(p *checks.Pass) {
		for i := 0; ; i++ {
			p.Report(checks.Finding{Message: fmt.Sprint(i)})
		}
	})
	in := people("A. Durand")
	in.MaxSteps = 10_000
	found, _, err := checks.Run(t.Context(), []*checks.Check{endless}, in)
	require.ErrorContains(t, err, "more than 10000 steps")
	require.Len(t, found, 501)
	var e *checks.PanicError
	require.False(t, errors.As(err, &e), "that is no panic of the check")
}

// What lacks the day of publication is said once of the catalogue's findings; a
// user's own stand.
func TestOwnFindingsOfDatesStand(t *testing.T) {
	c := own(func(p *checks.Pass) { p.Reportf(p.Fact(schema.KindDate, 0), "m") })
	got := decode(t, `"dates":[{"timex":"XXXX-WXX-1","mentions":[{"text":"Monday"}]}]`)
	found, _ := inspect(t, append(checks.All(), c), checks.Input{Got: got, Article: &seeds.Article{ID: "a", Language: "en", Text: "He left on Monday."}})
	var names []string
	for _, f := range found {
		names = append(names, f.Check)
	}
	require.Contains(t, names, "form/source")
	require.Contains(t, names, "house/own")
}

// Two wrong aliases of one party, or two wrong mentions, are two findings: one
// that is known excuses no other.
func TestWrongMentionsOfOnePartyAreToldApart(t *testing.T) {
	by := func(member string) []string {
		got := decode(t, `"parties":[{"type":"person","name":"Anna Sand",`+member+`},{"type":"person","name":"Bo Vik"},{"type":"person","name":"Cy Lund"}]`)
		list, err := checks.Lookup(checks.All(), "consistency/mention")
		require.NoError(t, err)
		return fingerprints(t, list[0], checks.Input{Got: got, Article: &seeds.Article{Text: "Anna Sand met Bo Vik and Cy Lund."}})
	}
	for _, member := range []string{`"aliases":["%s"]`, `"mentions":[{"text":"%s"}]`} {
		one, other := by(fmt.Sprintf(member, "Bo Vik")), by(fmt.Sprintf(member, "Cy Lund"))
		require.Len(t, one, 1)
		require.NotEqual(t, one, other, member)
	}
}
