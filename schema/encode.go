package schema

import (
	"errors"
	"fmt"

	"github.com/assaykit/assay/internal/canonical"
)

// Encode writes a record's canonical bytes: members in the order in which the
// types list them, keys of x sorted, two spaces of indentation, LF, a final
// newline, every character as itself. An empty "form" is filled in. It fails on
// no record, on text that is not UTF-8 and on x that is not JSON.
func Encode[F Article | Golden](record *F) ([]byte, error) {
	if record == nil {
		return nil, errors.New("there is no record to encode")
	}
	r := *record
	form, want := formOf(&r)
	if *form == "" {
		*form = want
	}
	if *form != want {
		return nil, fmt.Errorf("the record says that its form is %q, but it is a %s", *form, want)
	}
	b, err := canonical.JSON(&r)
	if err != nil {
		return nil, fmt.Errorf("encoding a record: %w", err)
	}
	return b, nil
}

// formOf is the member that names a record's form, and what it is to say.
func formOf(record any) (form *string, want string) {
	if g, ok := record.(*Golden); ok {
		return &g.Form, GoldenForm
	}
	return &record.(*Article).Form, ArticleForm
}
