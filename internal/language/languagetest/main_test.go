package languagetest_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/internal/language/languagetest"
)

func TestWrong(t *testing.T) {
	require.Empty(t, languagetest.Wrong())
	var seen []*language.Language
	wrong := languagetest.Wrong(func(l *language.Language) {
		seen = append(seen, l)
		if l.Tag() == "es" {
			panic(errors.New("es/dates.txt:3: in every region"))
		}
	})
	require.Equal(t, []string{"es/dates.txt:3: in every region"}, wrong, "one line for all regions")
	for _, tag := range append(language.Tags(), "und", "en-GB", "es-MX", "es-419", "es-PR") {
		require.Contains(t, seen, language.For(tag), tag)
	}
	require.Len(t, slices.Compact(seen), len(seen), "each is made once")
	require.PanicsWithValue(t, "a mistake of the code", func() {
		languagetest.Wrong(func(*language.Language) { panic("a mistake of the code") })
	})
}
