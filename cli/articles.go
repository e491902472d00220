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
// files that are not articles.
func (c *call) articles(path, language, published string) ([]seeds.Article, error) {
	d, err := defaults(language, published)
	if err != nil {
		return nil, err
	}
	d.Notice = func(text string) { c.printError("notice: %s\n", text) }
	list, err := seeds.Load(path, c.in, d)
	if err != nil {
		return nil, unreadable(path, err)
	}
	return list, nil
}

// mergeArticles joins two lists of articles. It returns an error if an ID is in both.
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

// defaults returns the language and date of articles that do not state them, as
// given by flags or a configuration.
func defaults(language, published string) (seeds.Defaults, error) {
	if _, err := langtag.Canonical(language); err != nil {
		return seeds.Defaults{}, usageError{err}
	}
	if _, err := (&seeds.Article{Published: published}).Day(); err != nil {
		return seeds.Defaults{}, usagef("published: %w; write a date such as 2025-02-04", err)
	}
	return seeds.Defaults{Language: language, Published: published}, nil
}

// unreadable explains the error of a path that does not exist or cannot be
// read. In both cases the verdict is unknown.
func unreadable(path string, err error) error {
	if _, missing := os.Lstat(path); errors.Is(err, fs.ErrNotExist) && missing != nil {
		return fsError{path}
	}
	return err // the error may be about a dangling link in it
}

type fsError struct{ path string }

func (e fsError) Error() string { return "there is no " + e.path + "; check the path" }
