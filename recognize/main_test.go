package recognize

import (
	"os"
	"testing"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/internal/language/languagetest"
	"github.com/assaykit/assay/recognize/internal/date"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/name"
)

// What is wrong in the files of a language is named before anything is tested, which
// would panic.
func TestMain(m *testing.M) {
	languagetest.Main(m, os.Stdout,
		func(l *language.Language) { lexeme.For(l) },
		func(l *language.Language) { date.LexiconOf(l) },
		func(l *language.Language) { name.For(l) },
	)
}
