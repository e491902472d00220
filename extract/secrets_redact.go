package extract

import (
	"errors"
	"strings"

	"github.com/assaykit/assay/seeds"
)

// checked is an answer, or an error without secrets. An answer that holds one
// is an error. What the article itself says is none.
func (s secrets) checked(a seeds.Article, record []byte, err error) ([]byte, error) {
	if len(s) == 0 {
		return record, err
	}
	if err != nil {
		if e, ok := errors.AsType[*Error](err); ok {
			return nil, s.hideError(e)
		}
		if text := err.Error(); s.hide(text) != text {
			return nil, Errorf(Failed, "%s", s.hide(text))
		}
		return nil, err
	}
	article := strings.Join([]string{a.ID, a.Language, a.Published, a.Title, a.Publisher, a.URL, a.Text}, "\n")
	if what, found := s.in(record, article); found {
		return nil, Errorf(Secret, "the answer holds %s, or most of it, and was thrown away; look for what repeats it. A value that is no secret needs a name that does not say so", what).AsPermanent()
	}
	return record, nil
}

// hideError is an error without secrets. Its cause is kept where it holds none.
func (s secrets) hideError(e *Error) *Error {
	if e == nil || len(s) == 0 {
		return e
	}
	message := s.hide(e.Message)
	if message == e.Message && (e.Err == nil || s.hide(e.Err.Error()) == e.Err.Error()) {
		return e
	}
	hidden := *e
	hidden.Message = message
	if e.Err != nil && s.hide(e.Err.Error()) != e.Err.Error() {
		hidden.Err = nil
	}
	return &hidden
}

// Keeper is an extractor that has secrets.
type Keeper interface{ Secrets() secrets }
