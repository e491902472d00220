package main

import (
	"errors"
	"io/fs"

	"github.com/assaykit/assay/seeds"
)

// articles reads those of a path, and tells on standard error of what lies
// there and is not read.
func (c *call) articles(path, language, published string) ([]seeds.Article, error) {
	d, err := defaults(language, published)
	if err != nil {
		return nil, err
	}
	d.Tell = func(text string) { c.tell("notice: %s\n", text) }
	list, err := seeds.Load(path, c.in, d)
	if err != nil {
		return nil, unreadable(path, err)
	}
	return list, nil
}

// defaults are what flags or a configuration say of articles that do not say
// it themselves.
func defaults(language, published string) (seeds.Defaults, error) {
	tag, err := seeds.Language(language)
	if err != nil {
		return seeds.Defaults{}, usageError{err}
	}
	if _, err := (&seeds.Article{Published: published}).Day(); err != nil {
		return seeds.Defaults{}, usagef("published %q: %w; write a day such as 2025-02-04", published, err)
	}
	return seeds.Defaults{Language: tag, Published: published}, nil
}

// unreadable tells a path that is not there from a file that is wrong: both
// leave the gate unable to say.
func unreadable(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fsError{path}
	}
	return err
}

type fsError struct{ path string }

func (e fsError) Error() string { return "there is no " + e.path + "; check the path" }
