package checks

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestPast(t *testing.T) {
	for _, tt := range []struct {
		language, lead, surface string
		want                    bool
	}{
		{"en", "", "the bank opened a branch", true},
		{"en", "the bridge is", "opened", false},
		{"en", "", "the bridge will be opened", false},
		{"en", "", "the red bed", false},
		{"fr", "", "la ville a vite publié le plan", true},
		{"fr", "", "la ville a une table", false},
		{"fr", "", "la ville est reliée à la côte, prévue en mai", false},
		{"fr", "", "ils ouvrirent le pont", true},
		{"ko", "", "다리를 열었다", true},
		{"ko", "", "다리를 열 예정이라고 했다", false},
		{"es", "", "la ciudad abrió el puente", true},
		{"es", "", "la ciudad ha abierto el puente", true},
		{"es", "", "la ciudad abrirá el puente que se construyó", false},
		{"es", "", "la ciudad abre el puente", false},
		{"de", "", "die Stadt öffnete die Brücke", false},
	} {
		require.Equal(t, tt.want, checkWordsOf(tt.language).isPast(tt.lead, tt.surface), tt.surface)
	}
}
