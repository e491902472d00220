package spans

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/assaykit/assay/internal/canonical"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/score"
)

// ScoreForm is the form of a [SpanScore].
const ScoreForm = "assay/score@1"

// SpanScore scores annotated spans, whatever their values, under the four
// schemes of SemEval-2013 task 9.
type SpanScore struct {
	Form      string                   `json:"form"`
	Schemes   score.Schemes            `json:"schemes"`
	Labels    map[string]score.Schemes `json:"labels"`
	Documents []DocumentScore          `json:"documents"`
}

// DocumentScore is the score of one document.
type DocumentScore struct {
	ID      string        `json:"id"`
	Schemes score.Schemes `json:"schemes"`
}

// DecodeScore decodes a [SpanScore] of the form [ScoreForm]. Its error is a
// [*schema.DecodeError].
func DecodeScore(data []byte) (*SpanScore, error) {
	s := new(SpanScore)
	if err := schema.Decode("score", data, schema.Options{}, s); err != nil {
		return nil, err
	}
	return s, nil
}

// EncodeScore returns a score's canonical bytes, as [schema.Encode] does. It
// returns an error if s is nil.
func EncodeScore(s *SpanScore) ([]byte, error) {
	if s == nil {
		return nil, errors.New("there is no score to encode")
	}
	out := *s
	out.Form = cmp.Or(out.Form, ScoreForm)
	if out.Form != ScoreForm {
		return nil, fmt.Errorf("the score says that its form is %q, but that is %s", out.Form, ScoreForm)
	}
	b, err := canonical.JSON(&out)
	if err != nil {
		return nil, fmt.Errorf("encoding a score: %w", err)
	}
	return b, nil
}
