package labels_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/labels"
)

func TestMeaningOf(t *testing.T) {
	for _, tt := range []struct{ reason, table, label, want string }{
		{"a label of its table", "ontonotes", "GPE", "place"},
		{"that of a number", "ontonotes", "CARDINAL", "count"},
		{"one that the form has nothing for", "ontonotes", "LANGUAGE", labels.Skip},
		{"with a subtype behind a colon", "ace", "GPE:Nation", "place"},
		{"with a subtype behind a point", "hipe", "loc.adm.town", "place"},
		{"times are dates", "klue", "TI", "date"},
		{"letter case tells labels apart", "hipe", "Pers", ""},
		{"a subtype alone", "ace", ":Nation", ""},
		{"one that nobody knows", "conll", "GPE", ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			meaning, ok := labels.MeaningOf(labels.Table(tt.table), tt.label)
			require.Equal(t, tt.want != "", ok)
			require.Equal(t, tt.want, meaning)
		})
	}
	whole := map[string]string{"LOC.ADM": "place", "LOC": labels.Skip}
	meaning, _ := labels.MeaningOf(whole, "LOC.ADM")
	require.Equal(t, "place", meaning, "a label that is there whole comes before what stands before its subtype")
}

func TestTables(t *testing.T) {
	require.True(t, slices.IsSorted(labels.Tables()))
	require.Nil(t, labels.Table("nobody's"))
	for _, name := range labels.Tables() {
		for label, meaning := range labels.Table(name) {
			require.Contains(t, labels.Meanings(), meaning, "%s of %s", label, name)
		}
	}
	labels.Table("conll")["PER"] = "place"
	require.Equal(t, "person", labels.Table("conll")["PER"], "the map is the caller's own")
}

// Every data set of HIPE 2022 can be read with the table of that name.
func TestLabelsOfHIPE(t *testing.T) {
	table := labels.Table("hipe")
	for set, want := range map[string]map[string]string{
		"hipe2020":   {"pers.ind": "person", "pers.ind.articleauthor": "person", "org.ent.pressagency": "organization", "prod.media": "product", "time.date.abs": "date", "loc.adm.town": "place", "comp.title": labels.Skip},
		"letemps":    {"pers": "person", "org": "organization", "loc": "place"},
		"newseye":    {"PER": "person", "LOC": "place", "ORG": "organization", "HumanProd": "product"},
		"sonar":      {"PER": "person", "LOC": "place", "ORG": "organization"},
		"topres19th": {"LOC": "place", "BUILDING": "place", "STREET": "place"},
		"ajmc":       {"pers.author": "person", "work.primlit": "product", "object.manuscr": "product", "date": "date", "scope": labels.Skip, "loc": "place", "org": "organization"},
	} {
		for label, meaning := range want {
			got, ok := labels.MeaningOf(table, label)
			require.True(t, ok, "%s: %s", set, label)
			require.Equal(t, meaning, got, "%s: %s", set, label)
		}
	}
}
