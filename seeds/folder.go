package seeds

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	jsonv2 "github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/articleform"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/packed"
	"github.com/assaykit/assay/internal/plain"
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
	var told grouped
	err := tree.Walk(dir, func(p string, err error) error {
		d := d
		d.Notice = told.of(p)
		switch {
		case err != nil:
			return err
		case isHistory(tree, p):
			return nil
		}
		read, err := fileOfFolder(tree, p, d, yield)
		if err == nil && !read && !isConfig(filepath.Base(p)) {
			unread = append(unread, p)
		}
		return err
	})
	told.pass(d.Notice)
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

// grouped collects the notices of the files of a folder, so that what is said of
// many files is said once.
type grouped struct {
	texts []string            // in order
	paths map[string][]string // of the files that a text is about
}

// of returns the receiver of the notices of a file.
func (g *grouped) of(path string) func(string) {
	return func(text string) {
		about, rest := path, strings.TrimPrefix(text, path+": ")
		if rest == text {
			about = ""
		}
		if g.paths == nil {
			g.paths = map[string][]string{}
		}
		if g.paths[rest] == nil {
			g.texts = append(g.texts, rest)
		}
		if !slices.Contains(g.paths[rest][max(0, len(g.paths[rest])-1):], about) {
			g.paths[rest] = append(g.paths[rest], about)
		}
	}
}

// pass passes the notices on.
func (g *grouped) pass(notify func(string)) {
	if notify == nil {
		return
	}
	for _, text := range g.texts {
		paths := g.paths[text]
		switch n := len(paths) - 1; {
		case paths[0] == "":
			notify(text)
		case n == 0:
			notify(paths[0] + ": " + text)
		default:
			notify(fmt.Sprintf("%s and %s: %s", paths[0], plain.Count(n, "more file"), text))
		}
	}
}

// fileOfFolder reads a file of a folder if it is an article.
func fileOfFolder(tree files.Tree, p string, d Defaults, yield func(Article) error) (read bool, err error) {
	switch kind := articleform.KindOf(p); {
	case kind == articleform.Lines, isText(p):
		return true, eachFile(tree, p, d, yield)
	case kind == articleform.JSON:
		return jsonOfFolder(tree, p, d, yield)
	case kind == articleform.Text || textBeside(tree, p):
		return false, nil
	}
	if err := eachFile(tree, p, d, yield); !articleform.IsOther(err) {
		return true, err
	}
	return false, nil
}

// isText reports whether a file is a text by its extension.
func isText(path string) bool {
	return slices.Contains([]string{".txt", ".md", ".txt.gz", ".md.gz", ".txt.zst", ".md.zst"}, strings.ToLower(packed.Ext(path)))
}

// textBeside reports whether a text of the same name stands beside a file, whose
// source the file is then.
func textBeside(tree files.Tree, p string) bool {
	stem := strings.TrimSuffix(p, packed.Ext(p))
	for _, ext := range []string{".txt", ".md"} {
		if f, err := tree.Open(stem + ext); err == nil {
			_ = f.Close() // nothing was read
			return true
		}
	}
	return false
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
	return fmt.Sprintf("in %s, %s: not an article; articles are .txt, .md, .jsonl, .json, .html, .xml and .csv, each with a text", dir, list)
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
	var members map[string]jsontext.Value
	if jsonv2.Unmarshal(first, &members) != nil {
		return false, nil
	}
	if key, err := listKey(members); err == nil && key != "" {
		first, list = firstOf(members[key])
		if members = nil; jsonv2.Unmarshal(first, &members) != nil {
			return false, nil
		}
	}
	form := members["form"]
	switch {
	case !list && form.Kind() == '"' && strings.HasPrefix(string(form), `"assay/`):
		return true, nil
	case members["text"].Kind() != '"' && !articleform.Looks(jsontext.Value(first)):
		return false, nil
	}
	return true, newSource(path, d, yield).eachValue(data, false)
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
