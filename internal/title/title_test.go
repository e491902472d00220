package title

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTitleConcept(t *testing.T) {
	for _, tt := range []struct{ title, want string }{
		{"PDG", "chief-executive"}, {"CEO", "chief-executive"}, {"chief executive officer", "chief-executive"}, {"대표이사", "chief-executive"},
		{"directrice générale", "chief-executive"}, {"Présidente-directrice générale", "chief-executive"},
		{"président exécutif", "executive-chairman"}, {"executive chairman", "executive-chairman"}, {"회장", "chairman"}, {"부회장", "vice-chairman"},
		{"former CEO", "former chief-executive"}, {"l’ancienne présidente", "former chairman"}, {"president-elect", "elect president"},
		{"ministre des Affaires étrangères", "minister of foreign affairs"}, {"foreign minister", "secretary-of-state"}, {"외교부 장관", "minister of foreign affairs"},
		{"chief bottle washer", ""}, {"", ""},
	} {
		t.Run(tt.title, func(t *testing.T) {
			got, ok := Concept(tt.title)
			require.Equal(t, tt.want, got)
			require.Equal(t, tt.want != "", ok)
		})
	}
}

func TestSameTitle(t *testing.T) {
	for _, tt := range []struct {
		reason, a, b string
		same, known  bool
	}{
		{"across languages", "PDG", "chief executive", true, true},
		{"French président is either", "président", "chairman", true, true},
		{"French président is either", "président", "president", true, true},
		{"English tells them apart", "chairman", "president", false, true},
		{"vice-président is either", "vice-président", "vice chairman", true, true},
		{"English tells the vices apart", "vice chairman", "vice president", false, true},
		{"a former holder is no holder", "ex-PDG", "CEO", false, true},
		{"both former", "ex-PDG", "former chief executive", true, true},
		{"executive chairman is not chief executive", "président exécutif", "CEO", false, true},
		{"a minister by portfolio", "ministre de la Défense", "defense secretary", true, true},
		{"unknown but worded alike", "Head of Bottling", "head of bottling", true, false},
		{"unknown and unlike", "taster", "CEO", false, false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			same, known := Same(tt.a, tt.b)
			require.Equal(t, tt.same, same)
			require.Equal(t, tt.known, known)
			again, _ := Same(tt.b, tt.a)
			require.Equal(t, same, again)
		})
	}
}
