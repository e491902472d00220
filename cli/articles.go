package cli

import (
	"errors"
	"io/fs"
	"os"

	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/internal/langtag"
	"github.com/assaykit/assay/seeds"
)

// articles reads the articles of a path, and reports on standard error the
// files that it does not read.
func (c *call) articles(path, language, published string) ([]seeds.Article, error) {
	d, err := defaults(language, published)
	if err != nil {
		return nil, err
	}
	d.Notice = func(text string) { c.tell("notice: %s\n", text) }
	list, err := seeds.Load(path, c.in, d)
	if err != nil {
		return nil, unreadable(path, err)
	}
	return list, nil
}

// mergeArticles adds articles to others, whose ids must be their own.
func mergeArticles(list, more []seeds.Article) ([]seeds.Article, error) {
	var ids ids.Set
	list = append(list, more...)
	for _, a := range list {
		if err := ids.Take(a.ID, a.Where()); err != nil {
			return nil, usageError{err}
		}
	}
	return list, nil
}

// defaults returns the language and day that flags or a configuration give to
// articles that do not state theirs.
func defaults(language, published string) (seeds.Defaults, error) {
	if _, err := langtag.Canonical(language); err != nil {
		return seeds.Defaults{}, usageError{err}
	}
	if _, err := (&seeds.Article{Published: published}).Day(); err != nil {
		return seeds.Defaults{}, usagef("published %q: %w; write a day such as 2025-02-04", published, err)
	}
	return seeds.Defaults{Language: language, Published: published}, nil
}

// unreadable explains the error of a path that does not exist or cannot be
// read: both leave the gate unable to say.
func unreadable(path string, err error) error {
	if _, missing := os.Lstat(path); errors.Is(err, fs.ErrNotExist) && missing != nil {
		return fsError{path}
	}
	return err // perhaps of a link in it that leads nowhere
}

type fsError struct{ path string }

func (e fsError) Error() string { return "there is no " + e.path + "; check the path" }
