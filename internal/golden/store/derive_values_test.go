package store_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/derive"
	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// A golden's file may leave out what its words decide: update writes it. What
// they leave open it tells, and writes nothing.
func TestUpdateWritesWhatTheWordsDecide(t *testing.T) {
	for _, tt := range []struct {
		reason, text, language string
		facts                  string // members of the golden
		want                   store.Status
		says                   string // of the report
		holds                  []string
	}{
		{
			"an amount", "The ferry cost $3.5 million.", "en",
			`"figures": [{"id": "cost", "mentions": [{"text": "$3.5 million"}]}], "dates": []`,
			store.Derived, "figure/cost  “$3.5 million” is 3500000 USD", []string{`"kind": "money"`, `"value": "3500000"`, `"unit": "USD"`, `"start": 15`},
		},
		{
			"the words before an amount bound it", "La jauge monte jusqu'à 95 % du plein.", "fr",
			`"figures": [{"id": "x", "mentions": [{"text": "95 %"}]}], "dates": []`,
			store.Derived, "is 95 %", []string{`"kind": "percent"`, `"value": "95"`, `"qualifier": "at_most"`},
		},
		{
			"a range has two ends", "Elle a perdu 40 à 45 % de ses clients.", "fr",
			`"figures": [{"id": "x", "mentions": [{"text": "40 à 45 %"}]}], "dates": []`,
			store.Derived, "is 40–45 %", []string{`"value": "40"`, `"value_max": "45"`},
		},
		{
			"a unit alone", "The ferry cost $3.5 million.", "en",
			`"figures": [{"id": "cost", "kind": "money", "value": "3500000", "mentions": [{"text": "$3.5 million"}]}], "dates": []`,
			store.Derived, "is 3500000 USD", []string{`"unit": "USD"`},
		},
		{
			"in the prefix that is written", "Le site donne 1,25 GW.", "fr",
			`"figures": [{"id": "x", "kind": "quantity", "unit": "MW", "mentions": [{"text": "1,25 GW"}]}], "dates": []`,
			store.Derived, "“1,25 GW” is 1250 MW", []string{`"value": "1250"`, `"unit": "MW"`},
		},
		{
			"a share as the bare number that is written", "Elle a perdu 40 à 45 % de ses clients.", "fr",
			`"figures": [{"id": "x", "kind": "ratio", "unit": "1", "mentions": [{"text": "40 à 45 %"}]}], "dates": []`,
			store.Derived, "“40 à 45 %” is 0.4–0.45", []string{`"value": "0.4"`, `"value_max": "0.45"`},
		},
		{
			"a kind alone", "She met 12 sailors.", "en",
			`"figures": [{"id": "x", "value": "12", "mentions": [{"text": "12 sailors"}]}], "dates": []`,
			store.Derived, "is 12 sailors", []string{`"kind": "count"`},
		},
		{
			"a day", "It opened on 17 May 2025.", "en",
			`"figures": [], "dates": [{"id": "d", "mentions": [{"text": "17 May 2025"}]}]`,
			store.Derived, "is 2025-05-17", []string{`"value": "2025-05-17"`},
		},
		{
			"a day that hangs on the day of publication", "It opened on Monday.", "en",
			`"figures": [], "dates": [{"id": "d", "mentions": [{"text": "Monday"}]}]`,
			store.Derived, "is 2025-06-02", []string{`"value": "2025-06-02"`},
		},
		{
			"a value that is there stays", "The ferry cost $3.5 million. It opened on Monday.", "en",
			`"figures": [{"id": "cost", "kind": "money", "unit": "USD", "value": "3500", "mentions": [{"text": "$3.5 million"}]}], "dates": [{"id": "d", "mentions": [{"text": "Monday"}]}]`,
			store.Proposed, "3500000", nil,
		},
		{
			"a day in two orders", "It opened on 3/4/2025.", "en",
			`"figures": [], "dates": [{"id": "d", "mentions": [{"text": "3/4/2025"}]}]`,
			store.Undecided, "“3/4/2025” can be read as 2025-03-04, a Tuesday, as 2025-04-03, a Thursday", nil,
		},
		{
			"two mentions that say two things", "It cost $3.5 million, or $4 million.", "en",
			`"figures": [{"id": "x", "mentions": [{"text": "$3.5 million"}, {"text": "$4 million"}]}], "dates": []`,
			store.Undecided, "can be read as 3500000 USD, as 4000000 USD", nil,
		},
		{
			"no words", "It cost $3.5 million.", "en", `"figures": [{"id": "x"}], "dates": []`,
			store.Undecided, "it names no words", nil,
		},
		{
			"words that say nothing of the kind", "Orsel sold it.", "en", `"figures": [{"id": "x", "mentions": [{"text": "Orsel"}]}], "dates": []`,
			store.Undecided, "no reading of its words", nil,
		},
		{
			"a kind that the words contradict", "She met 12 sailors.", "en",
			`"figures": [{"id": "x", "kind": "percent", "unit": "%", "mentions": [{"text": "12 sailors"}]}], "dates": []`,
			store.Undecided, "no reading of its words fits", nil,
		},
		{
			"a language without a grammar", "Die Fähre kostete 3,5 Millionen Euro.", "de",
			`"figures": [{"id": "x", "mentions": [{"text": "3,5 Millionen Euro"}]}], "dates": []`,
			store.Undecided, "no grammar", nil,
		},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			s := store.Store{Dir: t.TempDir()}
			path := filepath.Join(s.Dir, "a.json")
			written := `{"form": "assay/golden@1", "source": {"id": "a"}, "parties": [], ` + tt.facts + "}\n"
			require.NoError(t, os.WriteFile(path, []byte(written), 0o644))
			r, err := s.Update(t.Context(), store.UpdateOptions{Articles: []seeds.Article{{ID: "a", Language: tt.language, Published: "2025-06-03", Text: tt.text}}})
			require.NoError(t, err)
			require.Equal(t, tt.want, r.Goldens[0].Status, r.String())
			require.Contains(t, r.String(), tt.says)
			now, err := os.ReadFile(path)
			require.NoError(t, err)
			if tt.want != store.Derived {
				require.Equal(t, written, string(now), "what is in doubt is not written")
				require.Equal(t, 1, r.Unresolved())
				return
			}
			_, err = store.Open(path)
			require.NoError(t, err)
			for _, want := range tt.holds {
				require.Contains(t, string(now), want)
			}
		})
	}
}

// Nothing but what words can decide may be missing from a golden's file.
func TestUpdateReadsNoBrokenGolden(t *testing.T) {
	for reason, facts := range map[string]string{
		"a misspelt key":            `"figures": [{"vale": "3", "kind": "count"}], "dates": []`,
		"a misspelt kind":           `"figures": [{"kind": "monney", "value": "3"}], "dates": []`,
		"a party without a name":    `"figures": [], "dates": [], "events": [{"participants": [{}]}]`,
		"a list that is missing":    `"figures": []`,
		"a value that is no number": `"figures": [{"kind": "count", "value": "three"}], "dates": []`,
	} {
		t.Run(reason, func(t *testing.T) {
			s := store.Store{Dir: t.TempDir()}
			require.NoError(t, os.WriteFile(filepath.Join(s.Dir, "a.json"), []byte(`{"form": "assay/golden@1", "source": {"id": "a"}, "parties": [], `+facts+"}"), 0o644))
			_, err := s.Update(t.Context(), store.UpdateOptions{Articles: []seeds.Article{{ID: "a", Text: "Three."}}})
			require.Error(t, err)
		})
	}
}

// Taken away from the kit's goldens, every value that is derived again is the
// one that a person wrote.
func TestDerivedValuesAreThoseOfTheKit(t *testing.T) {
	derived, open := 0, 0
	for _, a := range seeds.Kit() {
		e, _ := golden.Kit().Get(a.ID)
		g := view.Clone(e.Golden)
		for i := range g.Figures {
			g.Figures[i].Value, g.Figures[i].ValueMax = schema.Decimal{}, schema.Decimal{}
		}
		for i := range g.Dates {
			g.Dates[i].Value, g.Dates[i].Timex, g.Dates[i].X = "", "", nil
		}
		for _, f := range view.Facts(derive.Golden(g, &a, nil).Golden) {
			was, _ := view.Find(e.Golden, f.Key)
			switch {
			case f.Figure != nil && f.Figure.Value.IsZero(), f.Date != nil && f.Date.Value == "":
				open++
			case f.Figure != nil && len(f.Figure.Value.String()) > 12 && f.Figure.Kind == schema.Ratio:
				derived++ // two thirds have no decimal of their own
			case f.Figure != nil:
				derived++
				require.Equal(t, was.Figure.Value, f.Figure.Value, "%s %s", a.ID, f.Key)
				require.Equal(t, was.Figure.ValueMax, f.Figure.ValueMax, "%s %s", a.ID, f.Key)
			case f.Date != nil:
				derived++
				require.Equal(t, was.Date.Value, f.Date.Value, "%s %s", a.ID, f.Key)
			}
		}
	}
	require.Greater(t, derived, 3*open, "%d derived, %d left open", derived, open)
	t.Logf("%d derived, %d left open", derived, open)
}
