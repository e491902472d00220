package golden

import (
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// language holds the golden's language to the form of a tag: another word would
// be read in no language.
func (l *linter) language() {
	switch tag, err := seeds.Language(l.golden.Source.Language); {
	case err != nil:
		l.add(RuleFormat, result.Error, "record/language", "write the tag of the language", "%v", err)
	case tag != l.golden.Source.Language:
		l.add(RuleFormat, result.Warning, "record/language", "write "+tag, "the language %q is read as %s", l.golden.Source.Language, tag)
	}
}
