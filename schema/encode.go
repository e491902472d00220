package schema

import (
	"errors"
	"fmt"

	"github.com/assaykit/assay/internal/canonical"
)

// Encode returns the canonical JSON of a record: members in the order of the
// struct fields, keys of x sorted, two spaces of indentation, LF, a final
// newline, and only the escapes that JSON requires. An empty "form" is filled
// in. It returns an error if the record is nil, has text that is not UTF-8, or
// has an x that is not JSON.
func Encode[F Article | Golden](record *F) ([]byte, error) {
	if record == nil {
		return nil, errors.New("the record is nil")
	}
	r := *record
	form, want := formOf(&r)
	if *form == "" {
		*form = want
	}
	if *form != want {
		return nil, fmt.Errorf("the record's form is %q; it must be %s", *form, want)
	}
	b, err := canonical.JSON(&r)
	if err != nil {
		return nil, fmt.Errorf("encoding a record: %w", err)
	}
	return b, nil
}

// formOf returns the member that names a record's form, and its required value.
func formOf(record any) (form *string, want string) {
	if g, ok := record.(*Golden); ok {
		return &g.Form, GoldenForm
	}
	return &record.(*Article).Form, ArticleForm
}
