package seeds

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/packed"
)

// eachOfFolder yields the articles of a folder and its subfolders, except
// hidden ones, and reports the files that are not articles.
func eachOfFolder(tree files.Tree, dir string, d Defaults, yield func(Article) error) error {
	var unread []string
	none, inner := true, yield
	yield = func(a Article) error {
		none = false
		return inner(a)
	}
	err := tree.Walk(dir, func(p string, err error) error {
		switch {
		case err != nil:
			return err
		case isHistory(tree, p):
			return nil
		case isArticle(p):
			return eachFile(tree, p, d, yield)
		case isJSON(p):
			read, err := jsonOfFolder(tree, p, d, yield)
			if err == nil && !read {
				unread = append(unread, p)
			}
			return err
		case !isConfig(filepath.Base(p)):
			unread = append(unread, p)
		}
		return nil
	})
	switch {
	case err != nil || len(unread) == 0:
		return err
	case none:
		return errors.New(notRead(dir, unread))
	case d.Notice != nil:
		d.Notice(notRead(dir, unread))
	}
	return nil
}

// isHistory reports whether a file is the history of goldens in the same
// folder.
func isHistory(tree files.Tree, path string) bool {
	if filepath.Base(path) != "history.jsonl" {
		return false
	}
	r, err := packed.OpenIn(tree, path)
	if err != nil {
		return false // the reader of the file reports the error
	}
	defer r.Close()
	var first struct {
		Action string  `json:"action"`
		Text   *string `json:"text"`
	}
	return json.NewDecoder(io.LimitReader(r, MaxSize)).Decode(&first) == nil && first.Action != "" && first.Text == nil
}

// isConfig reports whether a file is expected in a folder of articles.
func isConfig(name string) bool { return name == "assay.yaml" }

// notRead returns the message for the files of a folder that are not articles.
func notRead(dir string, paths []string) string {
	const most = 5
	var names []string
	for _, p := range paths[:min(len(paths), most)] {
		if rel, err := filepath.Rel(dir, p); err == nil {
			p = rel
		}
		names = append(names, fmt.Sprintf("%q", p))
	}
	list := strings.Join(names, ", ")
	if more := len(paths) - most; more > 0 {
		list += fmt.Sprintf(" and %d more", more)
	}
	return fmt.Sprintf("in %s, %s: not an article; articles are .txt, .md, .jsonl, or .json with a \"text\"", dir, list)
}

// jsonOfFolder reads a .json file of a folder if it has the shape of an article
// or of a list of articles. A golden in the same folder is not an article.
func jsonOfFolder(tree files.Tree, path string, d Defaults, yield func(Article) error) (read bool, err error) {
	r, err := packed.OpenIn(tree, path)
	if err != nil {
		return false, err
	}
	defer r.Close()
	data, err := files.Limited(r, path, files.MaxList)
	if err != nil {
		return false, err
	}
	first, list := firstOf(data)
	var shape struct {
		Form string  `json:"form"`
		Text *string `json:"text"`
	}
	switch {
	case json.Unmarshal(first, &shape) != nil:
		return false, nil
	case !list && strings.HasPrefix(shape.Form, "assay/"):
		return true, nil
	case shape.Text == nil:
		return false, nil
	}
	return true, eachValue(data, path, d, yield)
}

// firstOf returns the first value of a list, or the only value of a file, or
// nil if it is not JSON. It does not read the others into memory.
func firstOf(data []byte) (first json.RawMessage, list bool) {
	if !json.Valid(data) {
		return nil, false
	}
	d := json.NewDecoder(bytes.NewReader(data))
	if list = bytes.HasPrefix(bytes.TrimSpace(data), []byte("[")); list {
		if _, err := d.Token(); err != nil || !d.More() {
			return nil, true
		}
	}
	if d.Decode(&first) != nil {
		return nil, list
	}
	return first, list
}
