package checktest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// check is one of what it does, which needs what is needed.
func check(needs checks.Needs, do func(*checks.Pass)) *checks.Check {
	return &checks.Check{Name: "house/own", Doc: "d", Help: "h", Severity: checks.Error, Needs: needs, Run: do}
}

// initials reports persons that are named by an initial, as it should be done.
func initials(p *checks.Pass) {
	for i, party := range p.Got.Parties {
		if strings.Contains(party.Name, ".") {
			p.Reportf(p.Fact(schema.KindParty, i), "%s has an initial", party.Name)
		}
	}
}

const two = `-- article.txt --
Then S. Altman met
B. Gates.
-- record.json --
{"form": "assay/article@1", "source": {"id": "visit"}, "figures": [], "dates": [],
 "parties": [{"type": "person", "name": "S. Altman"}, {"type": "person", "name": "B. Gates"}]}
-- want --
`

func TestCases(t *testing.T) {
	for _, tt := range []struct {
		reason, archive string
		check           *checks.Check
		want            []string // parts of the failures, none for a case that holds
	}{
		{"by pointer", two + "/parties/0: ^S. Altman has\n\n# the other\n/parties/1: initial$\n", check(0, initials), nil},
		{"by line and column", two + "1:6: Altman\n2:1: Gates\n", check(0, initials), nil},
		{"a finding that nobody wants, at the line of the list", two + "/parties/1: Gates\n", check(0, initials),
			[]string{"c.txtar:8: unexpected finding at /parties/0, 1:6: S. Altman has an initial"}},
		{"one that is missing, at its line", two + "/parties/0: Altman\n/parties/1: Gates\n/parties/2: Musk\n", check(0, initials),
			[]string{"c.txtar:10: no finding at /parties/2 with a message that matches: Musk"}},
		{"another message, at the line that wants one there", two + "/parties/1: Gates\n/parties/0: no initial\n", check(0, initials),
			[]string{"c.txtar:9: unexpected finding at /parties/0", "c.txtar:9: no finding at /parties/0"}},
		{"one line wants one finding", two + "/parties/0: Altman\n/parties/1: Gates\n", check(0, func(p *checks.Pass) { initials(p); initials(p) }),
			[]string{"unexpected finding at /parties/0", "unexpected finding at /parties/1"}},
		{"of the record as a whole", two + "-: wrong\n", check(0, func(p *checks.Pass) { p.Reportf(nil, "wrong") }), nil},
		{"a member of the record", two + "/source/id: wrong\n", check(0, func(p *checks.Pass) {
			p.Report(checks.Finding{Message: "wrong", Input: &schema.Position{Pointer: "/source/id"}})
		}), nil},
		{"what could not be judged", two + "unverified: grammar\n", check(0, func(p *checks.Pass) { p.Unverified(result.MissingGrammar, 1) }), nil},
		{"what unexpectedly could not", two, check(0, func(p *checks.Pass) { p.Unverified(result.MissingGrammar, 1) }),
			[]string{"c.txtar:8: unexpectedly unverified, missing: grammar"}},
		{"a golden that is needed", two, check(checks.Golden, initials), []string{"add a file golden.json"}},
		{"an article that is needed", two[strings.Index(two, "-- record.json"):], check(checks.Article, initials), []string{"add a file article.txt"}},
		{"a panic", two, check(0, func(*checks.Pass) { panic("?") }), []string{"the check house/own panicked: ? (checktest_test.go:"}},
		{"the order of a list", two + "-: first is S", check(0, func(p *checks.Pass) { p.Reportf(nil, "first is %s", p.Got.Parties[0].Name) }), []string{"change with the order of the record's lists"}},
		{"another answer each time", two + "-: [0-9]", changing(), []string{"other findings when it is checked again", "change with the layout", "change with the order"}},
		{"a record that is changed", two + "-: m", check(0, func(p *checks.Pass) { p.Got.Parties[0].Type = "place"; p.Reportf(nil, "m") }), []string{"modifies the record"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			k, err := readCase(write(t, tt.archive))
			require.NoError(t, err)
			failures := k.test(t.Context(), tt.check)
			require.Len(t, failures, len(tt.want), "%q", failures)
			for i, part := range tt.want {
				require.Contains(t, failures[i], part)
			}
		})
	}
}

// changing is a check that never says the same again.
func changing() *checks.Check {
	answers := make(chan int, 1)
	answers <- 0
	return check(0, func(p *checks.Pass) {
		n := <-answers
		answers <- n + 1
		p.Reportf(nil, "%d", n)
	})
}

func write(t *testing.T, archive string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "c.txtar")
	require.NoError(t, os.WriteFile(path, []byte(archive), 0o600))
	return path
}

func TestBrokenCases(t *testing.T) {
	const record = "-- record.json --\n{}\n"
	for _, tt := range []struct{ reason, archive, want string }{
		{"no record", "-- want --\n", "c.txtar: there is no record.json"},
		{"no list of what is wanted", record, "c.txtar: there is no want"},
		{"a file that nobody reads", record + "-- wants --\n", "c.txtar:3: unknown file wants"},
		{"a file twice", record + record, "c.txtar:3: a second file record.json"},
		{"a line without a place", record + "-- want --\n\nhas an initial\n", `c.txtar:5: "has an initial" is not a finding`},
		{"a broken expression", record + "-- want --\n-: (\n", "c.txtar:4: error parsing regexp"},
		{"a golden that is none", record + "-- golden.json --\n{}\n-- want --\n", "c.txtar:4: golden.json: "},
		{"an article that is none", record + "-- article.txt --\n-- want --\n", "c.txtar:4: article.txt: "},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, err := readCase(write(t, tt.archive))
			require.ErrorContains(t, err, tt.want)
		})
	}
}

func TestFind(t *testing.T) {
	dir := t.TempDir()
	_, err := find(dir)
	require.ErrorContains(t, err, "has no case")
	_, err = find(filepath.Join(dir, "none"))
	require.ErrorIs(t, err, os.ErrNotExist)
	for i := range 2 {
		require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprint(i, ".txtar")), nil, 0o600))
	}
	list, err := find(dir)
	require.NoError(t, err)
	require.Len(t, list, 2)
}

func TestRun(t *testing.T) {
	Run(t, check(0, initials), write(t, two+"/parties/0: Altman\n/parties/1: Gates\n"))
}

// A check that looks at the first of a list is told so, whichever list it is.
// inner names the folder that a process of this test binary tests a check over.
const inner = "CHECKTEST_INNER"

func TestInner(t *testing.T) {
	if os.Getenv(inner) == "" {
		t.Skip("run by the other tests")
	}
	Run(t, check(0, initials), os.Getenv(inner))
}

// A check over cases that want nothing of it is not tested, and one is enough.
func TestNoCaseWantsAFinding(t *testing.T) {
	fine := strings.NewReplacer("S. Altman", "Sam", "B. Gates", "Bill").Replace(two)
	for _, tt := range []struct {
		reason   string
		archives []string
		says     string // "" where the check holds
	}{
		{"one case wants one", []string{fine, two + "/parties/0: .\n/parties/1: .\n"}, ""},
		{"no case does", []string{fine, fine}, "wants a finding of house/own"},
		{"a case that fails is the only error", []string{two}, "unexpected finding"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			dir := t.TempDir()
			for i, a := range tt.archives {
				require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprint(i, ".txtar")), []byte(a), 0o644))
			}
			c := exec.Command(os.Args[0], "-test.run=^TestInner$")
			c.Env = append(os.Environ(), inner+"="+dir)
			out, err := c.CombinedOutput()
			require.Equal(t, tt.says == "", err == nil, "%s", out)
			require.Contains(t, string(out), tt.says)
			require.Equal(t, tt.says == "wants a finding of house/own", strings.Contains(string(out), "wants a finding"), "%s", out)
		})
	}
}

// The first of the orders is the reverse, so that a list of two is turned round whatever
// the others are.
func TestTheFirstOrderIsTheReverse(t *testing.T) {
	a := &schema.Article{Parties: []schema.Party{{Name: "a"}, {Name: "b"}, {Name: "c"}, {Name: "d"}}}
	reorder(a, 0)
	var names []string
	for _, p := range a.Parties {
		names = append(names, p.Name)
	}
	require.Equal(t, []string{"d", "c", "b", "a"}, names)
}

func TestTheOrderOfEveryList(t *testing.T) {
	const archive = `-- record.json --
{"form": "assay/article@1", "source": {"id": "visit"},
 "parties": [{"id": "p", "type": "person", "name": "Ana", "aliases": ["A1", "A2"], "roles": [{"title": "mayor"}, {"title": "judge"}], "same_as": ["http://a.example/1", "http://a.example/2"],
   "mentions": [{"text": "m1"}, {"text": "m2"}]}, {"id": "q", "type": "person", "name": "Bo"}],
 "figures": [{"kind": "count", "value": "1", "mentions": [{"text": "m1"}, {"text": "m2"}]}, {"kind": "count", "value": "2"}],
 "dates": [{"value": "2025", "mentions": [{"text": "m1"}, {"text": "m2"}]}, {"value": "2026"}],
 "events": [{"type": "visit", "participants": [{"party": "p"}, {"party": "q"}], "figures": ["f1", "f2"], "mentions": [{"text": "m1"}, {"text": "m2"}]}, {"type": "sale"}],
 "quotes": [{"text": "one", "mentions": [{"text": "m1"}, {"text": "m2"}]}, {"text": "two"}]}
-- want --
-: .
`
	for list, first := range map[string]func(*schema.Article) any{
		"parties": func(a *schema.Article) any { return a.Parties[0].Name }, "figures": func(a *schema.Article) any { return a.Figures[0].Value },
		"dates": func(a *schema.Article) any { return a.Dates[0].Value }, "events": func(a *schema.Article) any { return a.Events[0].Type },
		"quotes": func(a *schema.Article) any { return a.Quotes[0].Text },
		"aliases": func(a *schema.Article) any {
			return longest(a.Parties, func(p schema.Party) []string { return p.Aliases })[0]
		},
		"roles": func(a *schema.Article) any {
			return longest(a.Parties, func(p schema.Party) []schema.Role { return p.Roles })[0].Title
		},
		"same_as": func(a *schema.Article) any {
			return longest(a.Parties, func(p schema.Party) []string { return p.SameAs })[0]
		},
		"participants": func(a *schema.Article) any {
			return longest(a.Events, func(e schema.Event) []schema.Participant { return e.Participants })[0].Party
		},
		"an event's figures": func(a *schema.Article) any {
			return longest(a.Events, func(e schema.Event) []string { return e.Figures })[0]
		},
		"mentions of a party": func(a *schema.Article) any {
			return longest(a.Parties, func(p schema.Party) []schema.Mention { return p.Mentions })[0].Text
		},
		"mentions of a figure": func(a *schema.Article) any {
			return longest(a.Figures, func(f schema.Figure) []schema.Mention { return f.Mentions })[0].Text
		},
		"mentions of a date": func(a *schema.Article) any {
			return longest(a.Dates, func(d schema.Date) []schema.Mention { return d.Mentions })[0].Text
		},
		"mentions of an event": func(a *schema.Article) any {
			return longest(a.Events, func(e schema.Event) []schema.Mention { return e.Mentions })[0].Text
		},
		"mentions of a quote": func(a *schema.Article) any {
			return longest(a.Quotes, func(q schema.Quote) []schema.Mention { return q.Mentions })[0].Text
		},
	} {
		t.Run(list, func(t *testing.T) {
			k, err := readCase(write(t, archive))
			require.NoError(t, err)
			failures := k.test(t.Context(), check(0, func(p *checks.Pass) { p.Reportf(nil, "first is %v", first(p.Got)) }))
			require.Len(t, failures, 1, "%q", failures)
			require.Contains(t, failures[0], "change with the order of the record's lists")
		})
	}
}

// longest is the longest of the lists that facts have.
func longest[F, T any](facts []F, of func(F) []T) []T {
	var list []T
	for _, f := range facts {
		if l := of(f); len(l) > len(list) {
			list = l
		}
	}
	return list
}
