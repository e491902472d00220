package store_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/assaykit/assay/internal/golden/goldentest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/conflict"
	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// proposing proposes a record's facts, given as the members of its lists, for a
// text, and returns what is in conflict.
func proposing(t *testing.T, language, text, facts string) []conflict.Conflict {
	t.Helper()
	a := seeds.Article{ID: "a", Language: language, Published: "2025-06-03", Text: text}
	data := `{"form": "assay/article@1", "source": {"id": "a"}`
	for _, list := range []string{"parties", "figures", "dates", "events", "quotes"} {
		if !strings.Contains(facts, `"`+list+`"`) {
			data += `, "` + list + `": []`
		}
	}
	record, problems := schema.InspectArticle([]byte(data+", "+facts+"}"), schema.Options{})
	require.Empty(t, problems)
	p, err := store.Store{Dir: t.TempDir()}.Propose(t.Context(), &a, record, store.ProposeOptions{From: "thing"})
	require.NoError(t, err)
	require.NotNil(t, p)
	return p.Conflicts
}

// Every value that is proposed is held against its words, which alone decide
// what is said.
func TestProposedValuesAreHeld(t *testing.T) {
	const (
		money  = "The ferry cost $3.5 million in 2023. Kakao and Orsel paid."
		plain  = "Elle emploie 120 ingénieurs et jusqu'à 95 % de femmes, pour 40 à 45 heures."
		power  = "La centrale donne 1,25 GW et brûle 300 à 400 kg de bois."
		days   = "It opened on 17 May 2025, closed last month, and from 3 March to 5 March 2024 it stood still. On Friday the crews came at 6:45 p.m."
		speech = "“We never said so,” Anna Roux of Orsel told Kim Lee. She left in May. “The crews, cold and tired, came home.”"
	)
	for _, tt := range []struct {
		reason, language, text, facts string
		want                          string // of the conflict, "" for none
	}{
		{"as the words say", "en", money, `"figures": [{"kind": "money", "value": "3500000", "unit": "USD", "mentions": [{"text": "$3.5 million"}]}]`, ""},
		{"the scale lost", "en", money, `"figures": [{"kind": "money", "value": "3500", "unit": "USD", "mentions": [{"text": "$3.5 million"}]}]`, "“$3.5 million” reads 3500000 USD; proposed 3500 USD"},
		{"the scale word left out of the mention", "en", money, `"figures": [{"kind": "money", "value": "3.5", "unit": "USD", "mentions": [{"text": "$3.5"}]}]`, "“$3.5 million” reads 3500000 USD; proposed 3.5 USD"},
		{"in a currency that the sign may stand for", "en", money, `"figures": [{"kind": "money", "value": "3500000", "unit": "CAD", "mentions": [{"text": "$3.5 million"}]}]`, "“$3.5 million” is first read as 3500000 USD; proposed 3500000 CAD (its words can mean that, too)"},
		{"in a currency that it may not", "en", money, `"figures": [{"kind": "money", "value": "3500000", "unit": "EUR", "mentions": [{"text": "$3.5 million"}]}]`, "reads 3500000 USD; proposed 3500000 EUR"},
		{"an amount at a name", "en", money, `"figures": [{"kind": "money", "value": "3500000", "unit": "USD", "mentions": [{"text": "Kakao"}]}]`, "“Kakao” cannot be read as a figure, but as a party"},
		{"an amount at a year", "en", money, `"figures": [{"kind": "count", "value": "2023", "mentions": [{"text": "2023"}]}]`, "“2023” cannot be read as a figure, but as a date"},
		{"one mention right, another at a name", "en", money, `"figures": [{"kind": "money", "value": "3500000", "unit": "USD", "mentions": [{"text": "$3.5 million"}, {"text": "Kakao"}]}]`, "“Kakao” cannot be read as a figure"},
		{"no mention, and the article says it", "en", money, `"figures": [{"kind": "money", "value": "3500000", "unit": "USD"}]`, ""},
		{"no mention, and nothing says it", "en", money, `"figures": [{"kind": "money", "value": "4500000", "unit": "USD"}]`, "no words of the article read so"},
		{"an approximation more than the words", "en", money, `"figures": [{"kind": "money", "value": "3500000", "unit": "USD", "qualifier": "at_least", "mentions": [{"text": "$3.5 million"}]}]`, "reads exactly 3500000 USD; proposed at least 3500000 USD"},

		{"a count", "fr", plain, `"figures": [{"kind": "count", "value": "120", "unit": "ingénieurs", "mentions": [{"text": "120 ingénieurs"}]}]`, ""},
		{"in the singular", "fr", plain, `"figures": [{"kind": "count", "value": "120", "unit": "ingénieur", "mentions": [{"text": "120 ingénieurs"}]}]`, ""},
		{"of another noun", "fr", plain, `"figures": [{"kind": "count", "value": "120", "unit": "bateaux", "mentions": [{"text": "120 ingénieurs"}]}]`, "reads 120 ingénieurs; proposed 120 bateaux"},
		{"in another prefix of its unit", "fr", power, `"figures": [{"kind": "quantity", "value": "1250", "unit": "MW", "mentions": [{"text": "1,25 GW"}]}]`, ""},
		{"a range in another prefix of its unit", "fr", power, `"figures": [{"kind": "quantity", "value": "0.3", "value_max": "0.4", "unit": "t", "mentions": [{"text": "300 à 400 kg"}]}]`, ""},
		{"with the prefix of another number", "fr", power, `"figures": [{"kind": "quantity", "value": "1250", "unit": "GW", "mentions": [{"text": "1,25 GW"}]}]`, "reads 1.25 GW; proposed 1250 GW"},
		{"in a unit of something else", "fr", power, `"figures": [{"kind": "quantity", "value": "1250", "unit": "Mg", "mentions": [{"text": "1,25 GW"}]}]`, "reads 1.25 GW; proposed 1250 Mg"},
		{"made a share", "fr", plain, `"figures": [{"kind": "percent", "value": "120", "unit": "%", "mentions": [{"text": "120 ingénieurs"}]}]`, "reads count 120 ingénieurs; proposed percent 120 %"},
		{"made an amount", "fr", plain, `"figures": [{"kind": "money", "value": "120", "unit": "EUR", "mentions": [{"text": "120 ingénieurs"}]}]`, "reads count 120 ingénieurs; proposed money 120 EUR"},
		{"given a unit by a bare number", "en", "She counted 120.", `"figures": [{"kind": "money", "value": "120", "unit": "EUR", "mentions": [{"text": "120"}]}]`, "the words do not give the unit EUR"},
		{"a bound", "fr", plain, `"figures": [{"kind": "percent", "value": "95", "unit": "%", "qualifier": "at_most", "mentions": [{"text": "95 %"}]}]`, ""},
		{"a bound left out, which a golden takes for exact", "fr", plain, `"figures": [{"kind": "percent", "value": "95", "unit": "%", "mentions": [{"text": "95 %"}]}]`, "reads at most 95 %; proposed exactly 95 %"},
		{"a bound turned round", "fr", plain, `"figures": [{"kind": "percent", "value": "95", "unit": "%", "qualifier": "more_than", "mentions": [{"text": "95 %"}]}]`, "reads at most 95 %; proposed more than 95 %"},
		{"as a ratio", "fr", plain, `"figures": [{"kind": "ratio", "value": "0.95", "unit": "1", "qualifier": "at_most", "mentions": [{"text": "95 %"}]}]`, ""},
		{"a range", "fr", plain, `"figures": [{"kind": "quantity", "value": "40", "value_max": "45", "unit": "h", "mentions": [{"text": "40 à 45 heures"}]}]`, ""},
		{"a range with one end", "fr", plain, `"figures": [{"kind": "quantity", "value": "40", "unit": "h", "mentions": [{"text": "40 à 45 heures"}]}]`, "one end of the range is lost"},
		{"a range with one end, mentioned alone", "fr", plain, `"figures": [{"kind": "quantity", "value": "45", "unit": "h", "mentions": [{"text": "45 heures"}]}]`, "one end of the range is lost"},
		{"a range where the words give none", "fr", plain, `"figures": [{"kind": "count", "value": "120", "value_max": "130", "unit": "ingénieurs", "mentions": [{"text": "120 ingénieurs"}]}]`, "the words give no range"},

		{"a name with the verb before it", "en", "“It is ours,” said Anna Roux of Orsel. “Ours,” added Kim Lee.", `"parties": [{"type": "person", "name": "said Anna Roux", "mentions": [{"text": "said Anna Roux"}]}]`, "“said Anna Roux”"},
		{"a name with the verb behind it", "en", "Anna Roux told Kim Lee. She left.", `"parties": [{"type": "person", "name": "Anna Roux told", "mentions": [{"text": "Anna Roux told"}]}]`, "“Anna Roux told”"},
		{"a name with an office in small letters before it", "en", "The harbour master Anna Roux said so. It rained.", `"parties": [{"type": "person", "name": "harbour master Anna Roux"}]`, "“harbour master Anna Roux”"},
		{"a name with a particle before it", "en", "It was Willem van der Meer who said so. Then van der Meer left.", `"parties": [{"type": "person", "name": "van der Meer"}]`, ""},
		{"a name beside a verb", "en", "“It is ours,” said Anna Roux of Orsel.", `"parties": [{"type": "person", "name": "Anna Roux", "mentions": [{"text": "Anna Roux"}]}]`, ""},
		{"a day", "en", days, `"dates": [{"value": "2025-05-17", "mentions": [{"text": "17 May 2025"}]}]`, ""},
		{"another day", "en", days, `"dates": [{"value": "2025-05-18", "mentions": [{"text": "17 May 2025"}]}]`, "reads 2025-05-17, a Saturday; proposed 2025-05-18, a Sunday"},
		{"coarser than its words", "en", days, `"dates": [{"value": "2025-05", "mentions": [{"text": "17 May 2025"}]}]`, "it is coarser than its words"},
		{"a month by the day of publication", "en", days, `"dates": [{"value": "2025-05", "mentions": [{"text": "last month"}]}]`, ""},
		{"a day out of a month", "en", days, `"dates": [{"value": "2025-05-17", "mentions": [{"text": "last month"}]}]`, "it is finer than its words"},
		{"a clock out of a day", "en", days, `"dates": [{"value": "2025-05-17T10:00", "mentions": [{"text": "17 May 2025"}]}]`, "it is finer than its words"},
		{"a day at a name", "en", money, `"dates": [{"value": "2023-08-23", "mentions": [{"text": "Orsel"}]}]`, "“Orsel” cannot be read as a date, but as a party"},
		{"an interval", "en", days, `"dates": [{"value": "2024-03-03/2024-03-05", "mentions": [{"text": "from 3 March to 5 March 2024"}]}]`, ""},
		{"an interval with one end", "en", days, `"dates": [{"value": "2024-03-03", "mentions": [{"text": "from 3 March to 5 March 2024"}]}]`, "one end of the interval is lost"},
		{"its end, mentioned alone", "en", days, `"dates": [{"value": "2024-03-05", "mentions": [{"text": "5 March 2024"}]}]`, ""},
		{"the Friday that its sentence asks for", "en", days, `"dates": [{"value": "2025-05-30", "mentions": [{"text": "Friday"}]}]`, ""},
		{"another Friday", "en", days, `"dates": [{"value": "2025-06-06", "mentions": [{"text": "Friday"}]}]`, "“Friday” reads 2025-05-30, a Friday; proposed 2025-06-06, a Friday"},
		{"day and month exchanged", "en-US", "It opened on 3/4/2025.", `"dates": [{"value": "2025-04-03", "mentions": [{"text": "3/4/2025"}]}]`, "“3/4/2025” is first read as 2025-03-04"},
		{"a day that nothing denotes", "en", days, `"dates": [{"value": "1987-08-23"}]`, "no words of the article read so"},

		{"a name", "en", speech, `"parties": [{"type": "person", "name": "Anna Roux", "aliases": ["Roux"], "mentions": [{"text": "Anna Roux"}]}]`, ""},
		{"a name that is not there", "en", speech, `"parties": [{"type": "person", "name": "Satya Nadella"}]`, "“Satya Nadella” does not occur in the article"},
		{"an alias that is not there", "en", speech, `"parties": [{"type": "organization", "name": "Orsel", "aliases": ["Orsel Marine Trust"]}]`, "“Orsel Marine Trust” does not occur in the article"},
		{"an alias that is another's name", "en", speech, `"parties": [{"id": "l", "type": "person", "name": "Kim Lee"}, {"id": "r", "type": "person", "name": "Anna Roux", "aliases": ["Kim Lee"]}]`, "is a name of party/l, too"},
		{"a mention that is another's name", "en", speech, `"parties": [{"id": "l", "type": "person", "name": "Kim Lee"}, {"id": "r", "type": "person", "name": "Anna Roux", "mentions": [{"text": "Kim Lee"}]}]`, "“Kim Lee” is the name of party/l"},
		{"a mention by a pronoun", "en", speech, `"parties": [{"type": "person", "name": "Anna Roux", "mentions": [{"text": "She"}]}]`, ""},
		{"a party at a number", "en", money, `"parties": [{"type": "organization", "name": "Orsel", "mentions": [{"text": "$3.5 million"}]}]`, "“$3.5 million” is a figure"},

		{"a quote", "en", speech, `"quotes": [{"text": "We never said so", "mentions": [{"text": "“We never said so,”"}]}]`, ""},
		{"with its mark", "en", speech, `"quotes": [{"text": "We never said so,", "mentions": [{"text": "We never said so,"}]}]`, ""},
		{"its not lost", "en", speech, `"quotes": [{"text": "We said so", "mentions": [{"text": "“We never said so,”"}]}]`, "are not in the text"},
		{"cut short", "en", speech, `"quotes": [{"text": "We never said", "mentions": [{"text": "“We never said so,”"}]}]`, "only a part of what was said"},
		{"cut short with an ellipsis", "en", speech, `"quotes": [{"text": "The crews … came home", "mentions": [{"text": "“The crews, cold and tired, came home.”"}]}]`, ""},
		{"its not lost in an ellipsis", "en", speech, `"quotes": [{"text": "We … said so", "mentions": [{"text": "“We never said so,”"}]}]`, "We … said so"},
		{"at another quote's words", "en", speech, `"quotes": [{"text": "We never said so", "mentions": [{"text": "“The crews, cold and tired, came home.”"}]}]`, "“The crews, cold and tired, came home.” is there; proposed “We never said so”"},
		{"narration inside", "en", speech, `"quotes": [{"text": "We never said so Anna Roux", "mentions": [{"text": "“We never said so,”"}]}]`, "We never said so Anna Roux"},

		{"a language without a grammar", "fi", money, `"figures": [{"kind": "money", "value": "3500000", "unit": "USD", "mentions": [{"text": "$3.5 million"}]}]`, "unverified: the words of the article were not read: there is no grammar for its language, fi"},
		{"no language", "", money, `"dates": [{"value": "2023", "mentions": [{"text": "2023"}]}]`, "nothing says in which language it is"},
		{"a regional tag", "en-GB", money, `"dates": [{"value": "2023", "mentions": [{"text": "2023"}]}]`, ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			list := proposing(t, tt.language, tt.text, tt.facts)
			if tt.want == "" {
				require.Empty(t, list)
				return
			}
			require.Len(t, list, 1)
			require.Contains(t, list[0].Message, tt.want)
			require.NotEmpty(t, list[0].Fix)
		})
	}
}

// What the kit's own goldens say is in no conflict with their articles, but for
// one that no grammar reads as a number.
func TestTheKitIsInNoConflict(t *testing.T) {
	for _, a := range seeds.Kit() {
		p, err := store.Store{Dir: t.TempDir()}.Propose(t.Context(), &a, goldentest.Record(t, a.ID), store.ProposeOptions{From: "thing"})
		require.NoError(t, err)
		for _, c := range p.Conflicts {
			if !strings.Contains(c.Message, "“une seule réserve” cannot be read as a figure") {
				t.Errorf("%s %s: %s", a.ID, c.Key, c.Message)
			}
		}
	}
}

// Without the day of publication words such as "Monday" leave the day open, and
// still deny another weekday.
func TestADayThatHangsOnThePublication(t *testing.T) {
	a := seeds.Article{ID: "a", Language: "en", Text: "It opened on Monday."}
	for value, want := range map[string]conflict.Kind{"2025-06-02": conflict.Unverified, "2025-06-04": conflict.Value} {
		p, err := store.Store{Dir: t.TempDir()}.Propose(t.Context(), &a, &schema.Article{
			Form: schema.ArticleForm, Source: schema.Source{ID: "a"}, Dates: []schema.Date{{Value: value, Mentions: []schema.Mention{{Text: "Monday"}}}},
		}, store.ProposeOptions{From: "thing"})
		require.NoError(t, err)
		require.Len(t, p.Conflicts, 1)
		require.Equal(t, want, p.Conflicts[0].Kind, p.Conflicts[0].Message)
	}
}

// A golden that exists keeps its own unit of offsets, whatever the record counts in.
func TestProposalsKeepTheGoldensUnit(t *testing.T) {
	for _, unit := range []schema.OffsetUnit{"", schema.CodePoint, schema.UTF8, schema.UTF16} {
		s := store.Store{Dir: t.TempDir()}
		a := seeds.Article{ID: "a", Language: "en", Text: "🚢 Éva sold it to Kakao."}
		f, err := s.Golden("a")
		require.NoError(t, err)
		_, err = s.Save(t.Context(), f, view.New(schema.Source{ID: "a", SHA256: a.SHA256(), Offsets: unit}), store.HistoryEntry{Action: store.ActionEdit})
		require.NoError(t, err)
		_, err = s.Propose(t.Context(), &a, &schema.Article{
			Form: schema.ArticleForm, Source: schema.Source{ID: "a"},
			Parties: []schema.Party{{ID: "k", Type: schema.Organization, Name: "Kakao", Mentions: []schema.Mention{{Text: "Kakao"}}}},
		}, store.ProposeOptions{From: "thing"})
		require.NoError(t, err)
		_, err = s.Accept(t.Context(), "a", store.Selection{All: true, Article: &a, By: "kim", Why: "w"})
		require.NoError(t, err)
		f, err = s.Golden("a")
		require.NoError(t, err)
		start, end, _ := f.Golden.Parties[0].Mentions[0].Span()
		slice, _ := offsets.NewIndex(a.Text).Slice(start, end, f.Golden.Source.Offsets)
		require.Equal(t, "Kakao", slice, "in %q", unit)
	}
}

// Without its article nothing is held, and nothing is taken unless somebody
// says so; what was found when it was proposed still stands.
func TestWithoutItsArticle(t *testing.T) {
	s, _ := proposed(t, false)
	for _, c := range []store.Selection{{All: true}, {Facts: []string{"party/barge"}}, {Facts: []string{"party/*"}}} {
		c.By, c.Why = "kim", "w"
		_, err := s.Accept(t.Context(), "timeline-en", c)
		require.ErrorIs(t, err, store.ErrUnverified)
	}
	other := goldentest.Article(t, "timeline-en")
	other.Text += "An edit."
	_, err := s.Accept(t.Context(), "timeline-en", store.Selection{All: true, Article: &other, By: "kim", Why: "w"})
	require.ErrorIs(t, err, store.ErrUnverified, "another text decides nothing either")
	_, err = s.Accept(t.Context(), "timeline-en", store.Selection{All: true, AllowUnverified: true, By: "kim", Why: "w"})
	require.NoError(t, err)
	h, err := s.History()
	require.NoError(t, err)
	require.Contains(t, h[0].Facts[0].Against, "unverified")

	a := goldentest.Article(t, "timeline-en")
	r := goldentest.Record(t, "timeline-en")
	r.Dates[1].Value = "2025-05-18"
	_, err = s.Propose(t.Context(), &a, r, store.ProposeOptions{From: "thing"})
	require.NoError(t, err)
	_, err = s.Accept(t.Context(), "timeline-en", store.Selection{All: true, AllowUnverified: true, By: "kim", Why: "w"})
	require.ErrorIs(t, err, store.ErrUnresolved, "the conflict is in the file")
	data, err := json.Marshal(must(s.Proposal("timeline-en", nil)))
	require.NoError(t, err)
	require.Contains(t, string(data), "only the golden's own value is supported")
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// Accepting against the words says so on the fact, so that it is settled.
func TestAcceptingAgainstTheWordsSettlesThem(t *testing.T) {
	s := goldensIn(t, "timeline-en")
	a := goldentest.Article(t, "timeline-en")
	r := goldentest.Record(t, "timeline-en")
	for i := range r.Dates {
		if r.Dates[i].ID == "founding" {
			r.Dates[i].Value = "2002-03"
		}
	}
	p, err := s.Propose(t.Context(), &a, r, store.ProposeOptions{From: "thing"})
	require.NoError(t, err)
	require.Equal(t, []string{"changed date/founding"}, keysOf(p))
	for _, c := range []store.Selection{
		{All: true}, {All: true, AllowConflict: true}, {Facts: []string{"date/founding"}},
		{Facts: []string{"date"}, AllowConflict: true}, {Facts: []string{"date/*"}, AllowConflict: true},
	} {
		c.Article, c.By, c.Why = &a, "kim", "w"
		_, err = s.Accept(t.Context(), "timeline-en", c)
		require.ErrorIs(t, err, store.ErrUnresolved)
	}
	_, err = s.Accept(t.Context(), "timeline-en", store.Selection{Facts: []string{"date/founding"}, AllowConflict: true, Article: &a, By: "kim", Why: "the deed says 2002"})
	require.NoError(t, err)
	u, err := s.Update(t.Context(), store.UpdateOptions{Articles: []seeds.Article{a}})
	require.NoError(t, err)
	require.Equal(t, store.Unchanged, u.Goldens[0].Status, u.String())
	h, err := s.History()
	require.NoError(t, err)
	require.Contains(t, h[0].Facts[0].Against, "“March 2001” reads 2001-03; proposed 2002-03")
}
