package checks_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

func TestRunReportsProblemsUnderTheirChecks(t *testing.T) {
	got, problems := schema.InspectArticle([]byte(`{"form":"assay/article@1","source":{"id":"a"},"parties":[{"nmae":"x"}],"figures":[],"dates":[]}`), schema.Options{})
	require.Nil(t, got)
	found, _ := inspect(t, checks.All(), checks.Input{Problems: problems, Article: &seeds.Article{ID: "a", Text: "x"}, Golden: decodeGolden(t, "")})
	require.Len(t, found, len(problems), "without a record nothing but its form is checked")
	require.Equal(t, "form/schema", found[0].Check)
	require.Equal(t, schema.KindParty, found[0].Kind)
	require.NotNil(t, found[0].Input)
	require.Equal(t, "a", found[0].Article)
}

func TestRunLeavesOutWhatIsMissing(t *testing.T) {
	ran := map[string]bool{}
	check := func(name string, needs checks.Needs) *checks.Check {
		return &checks.Check{Name: name, Needs: needs, Severity: result.Note, Run: func(*checks.Pass) { ran[name] = true }}
	}
	all := []*checks.Check{check("u/none", 0), check("u/article", checks.Article), check("u/golden", checks.Golden)}
	inspect(t, all, checks.Input{Got: decode(t, "")})
	require.Equal(t, map[string]bool{"u/none": true}, ran)
	inspect(t, all, checks.Input{Got: decode(t, ""), Article: &seeds.Article{}, Golden: decodeGolden(t, "")})
	require.Equal(t, map[string]bool{"u/none": true, "u/article": true, "u/golden": true}, ran)
}

func TestRunOrder(t *testing.T) {
	at := func(start int) *schema.Location { return &schema.Location{Start: start} }
	got := func(i int) *result.FactRef { return &result.FactRef{Pointer: fmt.Sprintf("/parties/%d", i)} }
	report := func(name string, list ...result.Finding) *checks.Check {
		return &checks.Check{Name: name, Severity: result.Warning, Run: func(p *checks.Pass) {
			for _, f := range list {
				p.Report(f)
			}
		}}
	}
	found, _ := inspect(t, []*checks.Check{
		report("u/first", result.Finding{Message: "4", Location: at(9)}, result.Finding{Message: "3", Location: at(2)}),
		report("u/second", result.Finding{Message: "5", Location: at(9)}, result.Finding{Message: "2", Got: got(10)}, result.Finding{Message: "1", Got: got(9), Severity: result.Error}),
	}, checks.Input{Got: decode(t, "")})
	var order []string
	for _, f := range found {
		order = append(order, f.Message)
	}
	require.Equal(t, "1 2 3 4 5", strings.Join(order, " "), "those without a place, then by place, check and pointer")
	require.Equal(t, result.Error, found[0].Severity)
	require.Equal(t, result.Warning, found[1].Severity, "a check's own severity stands for what a finding leaves out")
	require.Equal(t, "u/second", found[0].Check)
}

func TestFingerprintsTellFindingsApart(t *testing.T) {
	x := `"parties":[{"name":"Nobody"},{"name":"Nemo"},{"name":"Nemo"}],"figures":[{"kind":"count","value":"3"},{"kind":"count","value":"4"}]`
	found := one{"", "grounding/*", "Empty text.", "", nil, x, "", nil}.findings(t)
	seen := map[string]bool{}
	for _, f := range found {
		seen[f.Fingerprint] = true
	}
	require.Len(t, seen, 5)
}

// prints runs all checks of a wrong record of the kit and returns the
// fingerprints of the findings about it.
func prints(t testing.TB, got *schema.Article) map[string]string {
	t.Helper()
	m := map[string]string{}
	found, _ := inspect(t, checks.All(), checks.Input{Got: got, Article: article(t, "stargate-fr"), Golden: truth(t, "stargate-fr")})
	for _, f := range found {
		require.NotContains(t, m, f.Fingerprint, "%s", f.Message)
		m[f.Fingerprint] = f.Message
	}
	return m
}

// A fingerprint survives another order of every list, other ids, and a
// fact that has nothing to do with the finding.
func TestFingerprintsSurvive(t *testing.T) {
	for seed, file := range []string{"budget-tenth", "role-wrong-person", "event-wrong-date", "quote-wrong-speaker", "offset-off-by-one", "duplicate-party", "invented-date", "spurious-party"} {
		t.Run(file, func(t *testing.T) {
			data, err := os.ReadFile("../fixtures/stargate-fr/" + file + ".json")
			require.NoError(t, err)
			read := func(s string) *schema.Article {
				got, problems := schema.InspectArticle([]byte(s), schema.Options{})
				require.NotNil(t, got, "%v", problems)
				return got
			}
			before := prints(t, read(string(data)))
			require.NotEmpty(t, before)

			other := read(string(data))
			shuffle := rand.New(rand.NewPCG(uint64(seed), 1)).Shuffle
			shuffle(len(other.Parties), func(i, j int) { other.Parties[i], other.Parties[j] = other.Parties[j], other.Parties[i] })
			shuffle(len(other.Figures), func(i, j int) { other.Figures[i], other.Figures[j] = other.Figures[j], other.Figures[i] })
			shuffle(len(other.Events), func(i, j int) { other.Events[i], other.Events[j] = other.Events[j], other.Events[i] })
			require.Equal(t, keys(before), keys(prints(t, other)), "the order of lists")

			other = read(strings.ReplaceAll(strings.ReplaceAll(string(data), `"altman"`, `"x-1"`), `"stargate"`, `"x-2"`))
			require.Equal(t, keys(before), keys(prints(t, other)), "ids")

			other = read(string(data))
			other.Parties = append(other.Parties, schema.Party{ID: "unrelated", Type: schema.Person, Name: "Quidam Inconnu"})
			require.Subset(t, keys(prints(t, other)), keys(before), "an unrelated fact")
		})
	}
}

func keys(m map[string]string) []string {
	list := []string{}
	for k := range m {
		list = append(list, k)
	}
	slices.Sort(list)
	return list
}

func TestFindingsQuoteOnlyTheBeginning(t *testing.T) {
	long := strings.Repeat("é", 5000)
	one := &checks.Check{Name: "user/long", Doc: "d", Help: "h", Severity: result.Error, Run: func(p *checks.Pass) {
		for _, tail := range []string{"a", "b"} {
			p.Report(result.Finding{Kind: schema.KindParty, Message: long, Got: &result.FactRef{Text: long, Key: long + tail}})
		}
	}}
	found, _ := inspect(t, []*checks.Check{one}, checks.Input{Got: &schema.Article{}})
	require.Len(t, found, 2)
	require.Less(t, len(found[0].Message), 1100)
	require.Less(t, len(found[0].Got.Text), 1100)
	require.NotEqual(t, found[0].Fingerprint, found[1].Fingerprint, "what differs past the cut still differs")
}

func TestFindingsOfOneCheckAreBounded(t *testing.T) {
	many := &checks.Check{Name: "user/many", Doc: "d", Help: "h", Severity: result.Warning, Run: func(p *checks.Pass) {
		for i := range 507 {
			p.Report(result.Finding{Kind: schema.KindParty, Message: strconv.Itoa(i)})
		}
	}}
	found, _ := inspect(t, []*checks.Check{many}, checks.Input{Got: &schema.Article{}})
	require.Len(t, found, 501)
	require.Contains(t, found[0].Message+found[len(found)-1].Message, "7 more findings")
}
