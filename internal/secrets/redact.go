package secrets

import (
	"errors"
	"strings"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
)

// Check is an answer, or an error without secrets. An answer that holds one
// is an error. What the article itself says is none.
func (s List) Check(a seeds.Article, record []byte, err error) ([]byte, error) {
	if len(s) == 0 {
		return record, err
	}
	if err != nil {
		if e, ok := errors.AsType[*extract.Error](err); ok {
			return nil, s.HideError(e)
		}
		if text := err.Error(); s.Hide(text) != text {
			return nil, extract.Errorf(extract.Failed, "%s", s.Hide(text))
		}
		return nil, err
	}
	article := strings.Join([]string{a.ID, a.Language, a.Published, a.Title, a.Publisher, a.URL, a.Text}, "\n")
	if what, found := s.find(record, article); found {
		return nil, extract.Errorf(extract.Secret, "the answer contains %s, or most of it, and was thrown away; look for what repeats it. A value that is no secret needs a name that does not say so", what).AsPermanent()
	}
	return record, nil
}

// HideError is an error without secrets. Its cause is kept where it holds none.
func (s List) HideError(e *extract.Error) *extract.Error {
	if e == nil || len(s) == 0 {
		return e
	}
	message := s.Hide(e.Message)
	if message == e.Message && (e.Err == nil || s.Hide(e.Err.Error()) == e.Err.Error()) {
		return e
	}
	hidden := *e
	hidden.Message = message
	if e.Err != nil && s.Hide(e.Err.Error()) != e.Err.Error() {
		hidden.Err = nil
	}
	return &hidden
}

// Keeper is an extractor that has List.
type Keeper interface{ Secrets() List }
