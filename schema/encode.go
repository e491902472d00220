package schema

import (
	"fmt"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Form is any record that has a JSON form of its own.
type Form interface {
	Article | Golden | Result | SpanScore
}

// Encode writes a record's canonical bytes: members in the order in which the
// types list them, keys of maps and of x sorted, two spaces of indentation, LF,
// a final newline, every character as itself. An empty "form" is filled in. It
// fails on text that is not UTF-8 and on x that is not JSON; but a result tells of
// files of any name, and has U+FFFD for bytes that are none.
func Encode[F Form](record *F) ([]byte, error) {
	r := *record
	var form *string
	want := ArticleForm
	switch r := any(&r).(type) {
	case *Article:
		form = &r.Form
	case *Golden:
		form, want = &r.Form, GoldenForm
	case *Result:
		form, want = &r.Form, ResultForm
	case *SpanScore:
		form, want = &r.Form, ScoreForm
	}
	if *form == "" {
		*form = want
	}
	if *form != want {
		return nil, fmt.Errorf("the record says that its form is %q, but it is a %s", *form, want)
	}
	b, err := json.Marshal(&r, json.Deterministic(true), jsontext.WithIndent("  "), jsontext.ReorderRawObjects(true),
		jsontext.AllowInvalidUTF8(want == ResultForm))
	if err != nil {
		return nil, fmt.Errorf("encoding a record: %w", err)
	}
	return append(b, '\n'), nil
}
