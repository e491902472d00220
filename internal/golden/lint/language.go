package lint

import (
	"github.com/assaykit/assay/internal/langtag"
	"github.com/assaykit/assay/schema/result"
)

// language checks that the golden's language is a language tag.
func (l *linter) language() {
	switch tag, err := langtag.Canonical(l.golden.Source.Language); {
	case err != nil:
		l.add(ruleFormat, result.Error, "record/language", "write the tag of the language", "%v", err)
	case tag != l.golden.Source.Language:
		l.add(ruleFormat, result.Warning, "record/language", "write "+tag, "the language %q is read as %s", l.golden.Source.Language, tag)
	}
}
