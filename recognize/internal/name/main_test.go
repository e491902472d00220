package name

import (
	"os"
	"testing"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/internal/language/languagetest"
)

// What is wrong in the files of a language is named before anything is tested, which
// would panic.
func TestMain(m *testing.M) {
	languagetest.Main(m, os.Stdout,
		func(l *language.Language) { For(l) },
		func(*language.Language) { allPostpositions() },
	)
}
