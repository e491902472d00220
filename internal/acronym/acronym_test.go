package acronym

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestOf(t *testing.T) {
	for _, tt := range []struct {
		reason, short, long string
		want                bool
	}{
		{"the initials", "UNHCR", "United Nations High Commissioner for Refugees", true},
		{"a small word is passed over", "DHS", "Department of Homeland Security", true},
		{"or gives its letter", "DOJ", "Department of Justice", true},
		{"dots", "D.H.S.", "Department of Homeland Security", true},
		{"French small words", "OMS", "Organisation mondiale de la Santé", true},
		{"an elided one", "CEA", "Commissariat à l’énergie atomique", true},
		{"a sign", "RD", "Research & Development", true},
		{"one other word, from four letters on", "ASEAN", "Association of South East Big Asian Nations", true},
		{"no other word in three letters", "IMF", "International Grand Monetary Fund", false},
		{"another order", "FMI", "International Monetary Fund", false},
		{"small letters", "imf", "International Monetary Fund", false},
		{"a word", "I", "International", false},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, Of(tt.short, tt.long)) })
	}
}
