package name

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

func TestKeysOfParties(t *testing.T) {
	for _, tt := range []struct {
		reason, a, b string
		kind         schema.PartyType
		same         bool
	}{
		{"an article", "the Larsen", "Larsen", schema.Organization, true},
		{"an article of any name", "the Larsen", "Larsen", schema.Person, true},
		{"a noun in front", "groupe Larsen", "Larsen", schema.Organization, true},
		{"an article and a noun in front", "projet le Larsen", "Larsen", schema.Project, true},
		{"an elided article", "l'Étoile", "Étoile", schema.Organization, true},
		{"an elided preposition", "district d'Étoile", "Étoile", schema.Place, true},
		{"no noun in front of a person", "Le Pen", "Pen", schema.Person, false},
		{"a noun behind", "Larsen Group", "Larsen", schema.Organization, true},
		{"a legal form and a comma", "Larsen Group, Inc.", "Larsen", schema.Organization, true},
		{"a noun in one word with the name", "삼성그룹", "삼성", schema.Organization, true},
		{"nothing else is left", "Group", "Larsen", schema.Organization, false},
		{"part of a word", "Larsengroup", "Larsen", schema.Organization, false},
		{"a country", "les États-Unis", "the U.S.", schema.Place, true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			g := grouper{Reader: &Reader{}}
			a, _ := g.keyOf(&Mention{Surface: tt.a, Kind: tt.kind})
			b, _ := g.keyOf(&Mention{Surface: tt.b, Kind: tt.kind})
			require.Equal(t, tt.same, a == b, "%q %q", a, b)
		})
	}
}
