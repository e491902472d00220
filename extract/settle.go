package extract

import (
	"os"

	"github.com/assaykit/assay/seeds"
)

// doubt withdraws what was taken for the answer of an article.
type doubt struct {
	article seeds.Article
	err     *Error
}

// A settler learns only at the end which of its answers were none.
type settler interface{ settle() []doubt }

func settle(x Extractor) []doubt {
	if s, ok := x.(settler); ok {
		return s.settle()
	}
	return nil
}

func (b *Built) settle() []doubt  { return settle(b.Extractor) }
func (x mapped) settle() []doubt  { return settle(x.Extractor) }
func (x retry) settle() []doubt   { return settle(x.Extractor) }
func (x limited) settle() []doubt { return settle(x.Extractor) }
func (x timeout) settle() []doubt { return settle(x.Extractor) }
func (x capping) settle() []doubt { return settle(x.Extractor) }

// A cache forgets what turned out to be no answer.
func (x cache) settle() []doubt {
	doubts := settle(x.Extractor)
	for _, d := range doubts {
		_ = os.Remove(x.path(d.article)) // where it is not there, it was not kept
	}
	return doubts
}
