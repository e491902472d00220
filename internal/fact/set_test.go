package fact_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

func decimal(t *testing.T, s string) schema.Decimal {
	t.Helper()
	d, err := schema.ParseDecimal(s)
	require.NoError(t, err)
	return d
}

func TestFactsInWords(t *testing.T) {
	r := &schema.Article{
		Parties: []schema.Party{
			{ID: "a", Type: schema.Person, Name: "Ada Moreau", Aliases: []string{"Moreau"}, Roles: []schema.Role{{Title: "PDG", Of: "m"}}},
			{ID: "m", Name: "Moulin & Cie"},
			{ID: "nameless"},
		},
		Figures: []schema.Figure{
			{ID: "f", Kind: schema.Money, Value: decimal(t, "12"), ValueMax: decimal(t, "15"), Unit: "EUR", Qualifier: schema.AtMost, About: "m"},
			{},
		},
		Dates:  []schema.Date{{ID: "d", Value: "2025-05"}, {ID: "t", Timex: "XXXX-WXX-1"}, {}},
		Events: []schema.Event{{Type: "sale", Participants: []schema.Participant{{Party: "m"}, {Party: "a"}, {Party: "gone"}}, Place: "p", Date: "d", Figures: []string{"f"}}},
		Quotes: []schema.Quote{{Speaker: "a", Text: "Nous « restons »"}, {Mentions: []schema.Mention{schema.At(4, 9, "")}}},
	}
	for _, tt := range []struct {
		reason, pointer, text, key string
		wordings, references       []string
	}{
		{"a party by name and type", "/parties/0", "Ada Moreau (person)", "ada moreau", []string{"Ada Moreau", "Moreau"}, []string{"m"}},
		{"without a type by its name", "/parties/1", "Moulin & Cie", "moulin & cie", []string{"Moulin & Cie"}, nil},
		{"without a name by its id", "/parties/2", "nameless", "", []string{""}, nil},
		{"a range with its qualifier, which its key leaves out", "/figures/0", "12–15 EUR (at most)", "12–15 EUR", nil, []string{"m"}},
		{"a figure of nothing", "/figures/1", "a figure without a value", "a figure without a value", nil, nil},
		{"a date", "/dates/0", "2025-05", "2025-05", nil, nil},
		{"a date that is only told of", "/dates/1", "XXXX-WXX-1", "XXXX-WXX-1", nil, nil},
		{"a date of nothing", "/dates/2", "a date without a value", "", nil, nil},
		{
			"an event by what it ties, an id for what is not there", "/events/0", "sale of Moulin & Cie, Ada Moreau, gone in p on 2025-05",
			"sale|ada moreau,gone,moulin & cie|p|2025-05", nil, []string{"m", "a", "gone", "p", "d", "f"},
		},
		{"a quote", "/quotes/0", "Ada Moreau: “Nous « restons »”", "ada moreau|nous « restons »", []string{"Nous « restons »"}, []string{"a"}},
		{"a quote whose words are not given", "/quotes/1", "the words at 4", "|", []string{""}, nil},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			f := fact.Of(r, nil).Resolve(tt.pointer)
			require.NotNil(t, f)
			require.Equal(t, tt.pointer, f.Pointer())
			require.Equal(t, tt.text, f.String())
			require.Equal(t, tt.key, f.Key())
			require.Equal(t, tt.wordings, f.Wordings())
			require.Equal(t, tt.references, f.References())
			ref := fact.Ref(f)
			require.Equal(t, []string{tt.pointer, f.ID(), tt.text, tt.key}, []string{ref.Pointer, ref.ID, ref.Text, ref.Key})
		})
	}
	require.Nil(t, fact.Ref(nil))
}

func TestAmounts(t *testing.T) {
	most := strings.Repeat("9", 400)
	for _, tt := range []struct {
		reason               string
		figure               schema.Figure
		value, unit          string
		baseValue, base, rat string
	}{
		{"money stays", schema.Figure{Kind: schema.Money, Value: decimal(t, "5"), Unit: "EUR"}, "5", "EUR", "5", "EUR", ""},
		{"a ratio is a percentage", schema.Figure{Kind: schema.Ratio, Value: decimal(t, "0.25"), Unit: "1"}, "25", "%", "25", "%", ""},
		{"also without its unit", schema.Figure{Kind: schema.Ratio, Value: decimal(t, "0.25")}, "25", "%", "25", "%", ""},
		{"a count of ones is none", schema.Figure{Kind: schema.Count, Value: decimal(t, "3"), Unit: "1"}, "3", "1", "3", "1", ""},
		{"a percentage needs no sign", schema.Figure{Kind: schema.Percent, Value: decimal(t, "66.67")}, "66.67", "%", "66.67", "%", "2/3"},
		{"one decimal is taken at its word", schema.Figure{Kind: schema.Percent, Value: decimal(t, "66.7"), Unit: "%"}, "66.7", "%", "66.7", "%", ""},
		{"a prefix of a unit", schema.Figure{Kind: schema.Quantity, Value: decimal(t, "1250"), Unit: "MW"}, "1250", "MW", "1250000000", "W", ""},
		{"as it is where its base is out of range", schema.Figure{Kind: schema.Quantity, Value: decimal(t, most), Unit: "h"}, most, "h", most, "h", ""},
		{"also where the power alone is within it", schema.Figure{Kind: schema.Quantity, Value: decimal(t, most), Unit: "mm/min"}, most, "mm/min", most, "mm/min", ""},
		{"nothing", schema.Figure{}, "", "", "", "", ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			f := fact.Of(&schema.Article{Figures: []schema.Figure{tt.figure}}, nil).Figures[0]
			require.Equal(t, []string{tt.value, tt.unit}, []string{f.Amount.Value.String(), f.Amount.Unit})
			require.Equal(t, []string{tt.baseValue, tt.base}, []string{f.Base().Value.String(), f.Base().Unit})
			require.Equal(t, tt.rat, f.Fraction())
		})
	}
}

func TestAlternativesAreLaidOverTheirFact(t *testing.T) {
	g := &schema.Golden{
		Parties: []schema.Party{{ID: "a", Type: schema.Person, Name: "Ada Moreau", Aliases: []string{"Ada"}, Accept: []schema.Party{{Name: "A. Moreau", Roles: []schema.Role{}}}}},
		Figures: []schema.Figure{{Kind: schema.Money, Value: decimal(t, "5"), Unit: "EUR", Annotation: schema.Annotation{Need: schema.Optional}, Accept: []schema.Figure{{Unit: "USD"}}}},
		Dates:   []schema.Date{{Value: "2025-05-02", Accept: []schema.Date{{Value: "2025-05"}}}},
		Events:  []schema.Event{{Type: "sale", Date: "d", Accept: []schema.Event{{Type: "purchase", Participants: []schema.Participant{}}}}},
		Quotes:  []schema.Quote{{Speaker: "a", Text: "oui", Accept: []schema.Quote{{Text: "oui !"}}}},
	}
	s := fact.OfGolden(g, nil)
	p := s.Parties[0].Accept[0]
	require.Equal(t, "A. Moreau (person)", p.String())
	require.Same(t, s.Parties[0].Aliases[0], p.Aliases[0], "what the alternative does not state is the fact's own")
	require.Equal(t, fact.States{"role"}, p.States, "an empty list is stated")
	require.NotNil(t, p.Roles)
	require.Nil(t, s.Parties[0].Roles, "what is not said is not empty")
	require.Equal(t, "5 USD", s.Figures[0].Accept[0].Key())
	require.Equal(t, fact.States{"unit"}, s.Figures[0].Accept[0].States)
	require.False(t, s.Figures[0].Accept[0].Annotation().IsRequired())
	require.Equal(t, schema.Month, s.Dates[0].Accept[0].Interval.Precision())
	require.Equal(t, fact.States{"type", "participant", "as"}, s.Events[0].Accept[0].States)
	require.Equal(t, []string{"oui"}, s.Quotes[0].Accept[0].Passage.Folded())
}

func TestReferencesAreResolved(t *testing.T) {
	s := fact.Of(&schema.Article{
		Parties: []schema.Party{{ID: "x", Name: "Ada"}, {ID: "x", Name: "Bea"}},
		Figures: []schema.Figure{{About: "x"}, {About: "d"}, {}},
		Dates:   []schema.Date{{ID: "d", Value: "2025"}},
	}, nil)
	require.Same(t, s.Parties[0], s.Figures[0].About.To, "the first that has the id")
	require.Nil(t, s.Figures[1].About.To, "a date is no party")
	require.Equal(t, "d", s.Figures[1].About.String())
	require.Nil(t, s.Figures[2].About.To)
	require.Equal(t, fact.Fact(s.Parties[0]), s.Lookup("x"))
	require.Nil(t, s.Lookup(""))
	require.Nil(t, s.Lookup("y"))
	require.Nil(t, s.At(schema.KindParty, 2))
	require.Nil(t, s.At(schema.KindParty, -1))
	for _, pointer := range []string{"", "/", "/parties", "/parties/2", "/parties/-1", "/parties/01", "/parties/+1", "parties/0", "/firms/0", "/source/id"} {
		require.Nil(t, s.Resolve(pointer), pointer)
	}
	require.Equal(t, fact.Fact(s.Parties[1]), s.Resolve("/parties/1/roles/0/title"))
}

func TestSpansAreInCodePoints(t *testing.T) {
	const text = "Été 😀 Kakao."
	a := fact.NewText(&seeds.Article{ID: "a", Text: text})
	for _, tt := range []struct {
		reason       string
		unit         schema.OffsetUnit
		start, end   int
		text         *fact.Text
		want         [][2]int
		inCodePoints bool
	}{
		{"code points", "", 6, 11, nil, [][2]int{{6, 11}}, true},
		{"bytes", schema.UTF8, 11, 16, a, [][2]int{{6, 11}}, true},
		{"UTF-16 units", schema.UTF16, 7, 12, a, [][2]int{{6, 11}}, true},
		{"without the text, bytes stay bytes", schema.UTF8, 11, 16, nil, [][2]int{{11, 16}}, false},
		{"an end before its start is nowhere", "", 6, 4, nil, nil, true},
		{"and so is what is outside the text", schema.UTF8, 90, 95, a, nil, true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r := &schema.Article{
				Source:  schema.Source{Offsets: tt.unit},
				Parties: []schema.Party{{Name: "Kakao", Mentions: []schema.Mention{schema.At(tt.start, tt.end, "Kakao"), {Text: "KAKAO"}}}},
			}
			s := fact.Of(r, tt.text)
			require.Equal(t, tt.want, s.Parties[0].Extent().Spans)
			require.Equal(t, []string{"kakao"}, s.Parties[0].Extent().Surfaces)
			require.Equal(t, tt.inCodePoints, s.InCodePoints)
			_, _, stated := s.Parties[0].Mentions()[1].Span()
			require.False(t, stated)
		})
	}
}

func TestNeverFacts(t *testing.T) {
	s := fact.OfGolden(&schema.Golden{
		Parties: []schema.Party{{ID: "m", Name: "Moulin"}},
		Never: []schema.Never{
			{Party: &schema.Party{Name: "Ada", Roles: []schema.Role{{Title: "PDG", Of: "m"}}}},
			{Figure: &schema.Figure{About: "m"}}, {Date: &schema.Date{Value: "2025"}}, {Event: &schema.Event{Type: "sale"}}, {Quote: &schema.Quote{Text: "oui"}}, {},
		},
	}, nil)
	require.Len(t, s.Never, 6)
	require.Nil(t, s.Never[5], "it states nothing")
	require.Equal(t, "PDG (Moulin)", s.Never[0].(*fact.Party).Roles[0].String())
	for i, kind := range schema.Kinds() {
		require.Equal(t, kind, s.Never[i].Kind())
		require.Equal(t, i, s.Never[i].Index())
	}
	require.Equal(t, "/never/1/figure", s.Never[1].Pointer())
	require.Len(t, slices.Collect(s.All()), 1, "they are none of the golden's facts")
}

// A set means the same whatever the order of the record's lists, and its
// pointers and ids find its facts.
func TestOrderMeansNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := invent.New(invent.From(rapid.SliceOfN(rapid.Byte(), 0, 400).Draw(t, "bytes")))
		s := fact.Of(c.Got, nil)
		_, backwards := invent.Backwards(c.Golden, c.Got)
		require.Equal(t, meanings(s), meanings(fact.Of(backwards, nil)))
		for f := range s.All() {
			require.Equal(t, f, s.Resolve(f.Pointer()))
			require.Equal(t, f, s.At(f.Kind(), f.Index()))
			if f.ID() != "" {
				require.Equal(t, f.ID(), s.Lookup(f.ID()).ID())
			}
		}
	})
}

func meanings(s *fact.Set) []string {
	var out []string
	for f := range s.All() {
		out = append(out, string(f.Kind())+" "+f.Key()+" "+f.String())
	}
	slices.Sort(out)
	return out
}
