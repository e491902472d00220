package checks_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// auction is a golden with four events, one of them without participants, and a figure and a day that it holds twice.
const auction = `"parties":[
	{"id":"ada","type":"person","name":"Ada Finch"},{"id":"tom","type":"person","name":"Tom Reyes"},{"id":"kim","type":"person","name":"Kim Ha-neul"},
	{"id":"port","type":"place","name":"Port Ellery"},{"id":"town","type":"place","name":"Brightwater"},
	{"id":"union","type":"organization","name":"Quay Union"}],
"figures":[
	{"id":"offer","kind":"money","value":"5000","unit":"EUR","mentions":[{"start":10,"end":20,"text":"5000 euros"}]},
	{"id":"price","kind":"money","value":"7000","unit":"EUR","mentions":[{"start":30,"end":40,"text":"7000 euros"}]},
	{"id":"deposit","kind":"money","value":"5000","unit":"EUR","about":"tom","mentions":[{"start":500,"end":510,"text":"5000 euros"}]}],
"dates":[
	{"id":"monday","value":"2025-02-03","mentions":[{"start":50,"end":56,"text":"Monday"}]},
	{"id":"tuesday","value":"2025-02-04","mentions":[{"start":60,"end":67,"text":"Tuesday"}]},
	{"id":"the-fourth","value":"2025-02-04","mentions":[{"start":90,"end":99,"text":"4 Feb. 25"}]},
	{"id":"month","value":"2025-02","mentions":[{"start":600,"end":608,"text":"February"}]}],
"events":[
	{"id":"talks","type":"meeting","participants":[{"party":"ada","as":"host"},{"party":"tom","as":"guest"}],"place":"port","date":"monday","figures":["offer"],"mentions":[{"start":100,"end":103,"text":"met"}]},
	{"id":"lunch","type":"meeting","participants":[{"party":"ada"},{"party":"kim"}],"date":"tuesday","mentions":[{"start":200,"end":206,"text":"dined "}]},
	{"id":"sale","type":"sale","participants":[{"party":"tom","as":"seller"},{"party":"kim","as":"buyer"}],"date":"tuesday","figures":["price"],"mentions":[{"start":300,"end":304,"text":"sold"}]},
	{"id":"storm","type":"storm","place":"town","mentions":[{"start":700,"end":705,"text":"storm"}]}]`

func TestEventsTold(t *testing.T) {
	golden := decodeGolden(t, auction)
	closed := decodeGolden(t, auction)
	closed.Complete.Events = true
	clean := func(a *schema.Article) {
		for i := range a.Events {
			a.Events[i].Mentions = nil
		}
	}
	undated := func(a *schema.Article) {
		for i := range a.Dates {
			a.Dates[i].Mentions = nil
		}
	}
	for _, tt := range []struct {
		reason string
		change func(*schema.Article)
		want   []string // "check severity attribute"
	}{
		{"as the golden has them", func(*schema.Article) {}, nil},
		{"without mentions", clean, nil},
		{"in another order", func(a *schema.Article) { slices.Reverse(a.Events); slices.Reverse(a.Dates); slices.Reverse(a.Parties) }, nil},
		{"the other of two equal days", func(a *schema.Article) { a.Events[1].Date, a.Events[2].Date = "the-fourth", "the-fourth" }, nil},
		{"equal days without mentions", undated, nil},
		{"equal days, each event with another", func(a *schema.Article) { undated(a); a.Events[1].Date = "the-fourth" }, nil},
		{"one day for both, given once", func(a *schema.Article) { a.Dates = slices.Delete(a.Dates, 2, 3) }, []string{"coverage/date error "}},
		{"the other of two equal figures", func(a *schema.Article) { a.Events[0].Figures = []string{"deposit"} }, nil},
		{"a party given twice, told by the second", func(a *schema.Article) {
			a.Parties = append(a.Parties, schema.Party{ID: "ada-2", Type: schema.Person, Name: "Ada Finch"})
			a.Events[0].Participants[0].Party = "ada-2"
		}, nil},
		{"a place given twice, told by the second", func(a *schema.Article) {
			a.Parties = append(a.Parties, schema.Party{ID: "port-2", Type: schema.Place, Name: "Port Ellery"})
			a.Events[0].Place = "port-2"
		}, nil},
		{"told once per mention", func(a *schema.Article) {
			again := a.Events[2]
			again.ID, again.Mentions = "sale-2", []schema.Mention{schema.At(900, 904, "sale")}
			a.Events = append(a.Events, again)
		}, []string{"consistency/duplicate warning "}},
		{"told again with less", func(a *schema.Article) {
			a.Events = append(a.Events, schema.Event{Type: "sale", Participants: a.Events[2].Participants})
		}, []string{"consistency/duplicate warning "}},

		{"a type left out", func(a *schema.Article) { a.Events[0].Type = "" }, []string{"agree/event warning type"}},
		{"a place left out", func(a *schema.Article) { a.Events[0].Place = "" }, []string{"agree/event warning place"}},
		{"a date left out", func(a *schema.Article) { a.Events[0].Date = "" }, []string{"agree/event warning date"}},
		{"participants left out", func(a *schema.Article) { a.Events[0].Participants = nil }, []string{"agree/event warning participant", "agree/event warning participant"}},
		{"participants left out, without mentions", func(a *schema.Article) { clean(a); a.Events[0].Participants = nil }, []string{"agree/event warning participant", "agree/event warning participant"}},
		{"figures left out", func(a *schema.Article) { a.Events[0].Figures = nil }, []string{"agree/event warning figure"}},
		{"what a participant is left out", func(a *schema.Article) { a.Events[0].Participants[0].As = "" }, []string{"agree/event warning as"}},
		{"what a participant is in another word", func(a *schema.Article) { a.Events[0].Participants[0].As = "chair" }, []string{"agree/event warning as"}},

		{"nobody, said so", func(a *schema.Article) { a.Events[0].Participants = []schema.Participant{} }, []string{"agree/event error participant", "agree/event error participant"}},
		{"nobody, said so, without mentions", func(a *schema.Article) { clean(a); a.Events[0].Participants = []schema.Participant{} }, []string{"agree/event error participant", "agree/event error participant"}},
		{"no figures, said so", func(a *schema.Article) { a.Events[0].Figures = []string{} }, []string{"agree/event error figure"}},
		{"no figures, said so, where there are none", func(a *schema.Article) { a.Events[1].Figures = []string{} }, nil},
		{"one participant left out of the list", func(a *schema.Article) { a.Events[0].Participants = a.Events[0].Participants[:1] }, []string{"agree/event error participant"}},
		{"one participant too many", func(a *schema.Article) {
			a.Events[0].Participants = append(a.Events[0].Participants, schema.Participant{Party: "kim"})
		}, []string{"agree/event error participant"}},
		{"parts exchanged", func(a *schema.Article) {
			p := a.Events[2].Participants
			p[0].As, p[1].As = p[1].As, p[0].As
		}, []string{"agree/event error as", "agree/event error as"}},
		{"another place", func(a *schema.Article) { a.Events[0].Place = "town" }, []string{"agree/event error place"}},
		{"another day", func(a *schema.Article) { a.Events[0].Date = "tuesday" }, []string{"agree/event error date"}},
		{"a coarser day", func(a *schema.Article) { a.Events[0].Date = "month" }, []string{"agree/event error date"}},
		{"a coarser day that the golden does not hold", func(a *schema.Article) {
			a.Dates = append(a.Dates, schema.Date{ID: "year", Value: "2025"})
			a.Events[0].Date = "year"
		}, []string{"agree/event error date", "spurious/date warning "}},
		{"participants of whom the golden says nothing", func(a *schema.Article) {
			a.Events[3].Participants = []schema.Participant{{Party: "union"}}
		}, []string{"agree/event warning participant"}},
		{"another type", func(a *schema.Article) { a.Events[2].Type = "gift" }, []string{"agree/event error type"}},
		{"another event's figure", func(a *schema.Article) { a.Events[0].Figures = []string{"price"} }, []string{"agree/event error figure", "agree/event warning figure"}},
		{"participants of two events exchanged", func(a *schema.Article) {
			a.Events[0].Participants, a.Events[2].Participants = a.Events[2].Participants, a.Events[0].Participants
		}, []string{"agree/event error …", "agree/event error …"}},
		{"participants of two meetings exchanged", func(a *schema.Article) {
			a.Events[0].Participants, a.Events[1].Participants = a.Events[1].Participants, a.Events[0].Participants
		}, []string{"agree/event error …", "agree/event error …"}},
		{"participants of two meetings exchanged, without mentions", func(a *schema.Article) {
			clean(a)
			a.Events[0].Participants, a.Events[1].Participants = a.Events[1].Participants, a.Events[0].Participants
		}, []string{"agree/event error …", "agree/event error …"}},
		{"the place of one meeting given to the other", func(a *schema.Article) { a.Events[0].Place, a.Events[1].Place = "", "port" }, []string{"agree/event error place", "agree/event error place"}},
		{"a place that the golden leaves open", func(a *schema.Article) { a.Events[1].Place = "town" }, nil},
		{"two meetings at each other's words", func(a *schema.Article) {
			a.Events[0].Mentions, a.Events[1].Mentions = a.Events[1].Mentions, a.Events[0].Mentions
		}, []string{"agree/event error …", "agree/event error …"}},
		{"invented of true parties", func(a *schema.Article) {
			a.Events = append(a.Events, schema.Event{Type: "merger", Participants: []schema.Participant{{Party: "ada"}, {Party: "tom"}}})
		}, []string{"spurious/event warning "}},
		{"a second meeting invented of true parties", func(a *schema.Article) {
			a.Events = append(a.Events, schema.Event{Type: "meeting", Participants: []schema.Participant{{Party: "tom"}, {Party: "kim"}}})
		}, []string{"spurious/event warning "}},
		{"the meeting again on another day", func(a *schema.Article) {
			again := a.Events[0]
			again.ID, again.Date, again.Mentions = "", "tuesday", nil
			a.Events = append(a.Events, again)
		}, []string{"spurious/event warning "}},
		{"an event dropped", func(a *schema.Article) { a.Events = a.Events[1:] }, []string{"coverage/event error "}},
		{"another event in its place", func(a *schema.Article) {
			a.Events[2] = schema.Event{Type: "strike", Participants: []schema.Participant{{Party: "union"}}}
		}, []string{"coverage/event error ", "spurious/event warning "}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			got := copied(t, golden.Article())
			tt.change(got)
			for _, g := range []*schema.Golden{golden, closed} {
				told, wrong := eventsTold(t, got, g)
				if slices.Contains(tt.want, "agree/event error …") {
					require.Len(t, wrong, 2, "%v", told)
				} else {
					require.Equal(t, tt.want, told)
				}
			}
		})
	}
}

// eventsTold returns the findings about events as "check severity attribute",
// sorted, and the facts of which one is an error. An event that a complete
// golden does not hold is told as a warning all the same.
func eventsTold(t *testing.T, got *schema.Article, g *schema.Golden) (told []string, wrong map[string]bool) {
	t.Helper()
	list, err := checks.Select(checks.All(), []string{"coverage/*", "agree/*", "spurious/*", "consistency/duplicate"}, nil)
	require.NoError(t, err)
	found, _ := inspect(t, list, checks.Input{Got: got, Golden: g})
	wrong = map[string]bool{}
	for _, f := range found {
		if f.Severity == result.Error && f.Got != nil {
			wrong[f.Got.Pointer] = true
		}
		if f.Check == "consistency/duplicate" && f.Kind != schema.KindEvent {
			continue
		}
		severity := f.Severity
		if g.Complete.Events && f.Check == "spurious/event" {
			require.Equal(t, result.Error, severity)
			severity = result.Warning
		}
		told = append(told, f.Check+" "+string(severity)+" "+f.Attribute)
	}
	slices.Sort(told)
	return told, wrong
}

// copied is a deep copy.
func copied(t testing.TB, a *schema.Article) *schema.Article {
	t.Helper()
	data, err := json.Marshal(a)
	require.NoError(t, err)
	var out schema.Article
	require.NoError(t, json.Unmarshal(data, &out))
	return &out
}
