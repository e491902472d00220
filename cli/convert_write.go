package cli

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/seeds"
)

// converted is the output of a convert command, before any of it is written.
type converted struct {
	stream   []byte        // for standard output
	folder   []files.Named // for --out
	articles []byte        // for --save-articles
}

func (k *convertCmd) converted(docs []convert.Document, o convert.Options) (w converted, losses []convert.Loss, err error) {
	if k.Out == "" {
		w.stream, losses, err = k.encoded(docs, o)
		if err != nil && k.To == "brat" && len(docs) > 1 {
			err = usagef("%v with --out FOLDER", err)
		}
	} else {
		w.folder, losses, err = k.asFiles(docs, o)
	}
	if err == nil && k.SaveArticles != "" {
		w.articles, err = articleLines(docs)
	}
	return w, losses, err
}

func (k *convertCmd) encoded(docs []convert.Document, o convert.Options) ([]byte, []convert.Loss, error) {
	var out bytes.Buffer
	losses, err := convert.Write(k.To, &out, docs, o)
	return out.Bytes(), losses, err
}

// asFiles returns each document as a file of its own.
func (k *convertCmd) asFiles(docs []convert.Document, o convert.Options) (set []files.Named, losses []convert.Loss, err error) {
	f := k.format(k.To)
	var taken ids.Set
	o.Indent = true
	for _, d := range docs {
		id := d.Record.Source.ID
		name, err := ids.FileName(id, strings.TrimSuffix(f.Extension, "l"))
		if err != nil {
			return nil, nil, err
		}
		if err := taken.TakeFile(id, "a document"); err != nil {
			return nil, nil, fmt.Errorf("each document is a file of --out %s: %w", k.Out, err)
		}
		data, more, err := k.encoded([]convert.Document{d}, o)
		if err != nil {
			return nil, nil, err
		}
		losses = append(losses, more...)
		set = append(set, files.Named{Name: name, Data: data})
		if f.Single {
			text := d.Article.Text
			if i := slices.IndexFunc(o.Articles, func(a seeds.Article) bool { return a.ID == id }); text == "" && i >= 0 {
				text = o.Articles[i].Text
			}
			set = append(set, files.Named{Name: id + ".txt", Data: []byte(text)})
		}
	}
	return set, losses, nil
}

// articleLines returns the articles in documents as JSON Lines.
func articleLines(docs []convert.Document) ([]byte, error) {
	var out bytes.Buffer
	for _, d := range docs {
		if d.Article.Text == "" {
			continue
		}
		if err := writeArticleLine(&out, d.Article); err != nil {
			return nil, err
		}
	}
	return out.Bytes(), nil
}

// write writes the output, without overwriting an input. It returns what
// standard output does not get unchanged.
func (k *convertCmd) write(c *call, w converted, used places) (losses []convert.Loss, err error) {
	used.read("a file that is converted", k.File...)
	for _, f := range w.folder {
		if err := used.write(f.Name, filepath.Join(k.Out, f.Name)); err != nil {
			return nil, err
		}
	}
	if err := used.write("the articles", k.SaveArticles); err != nil {
		return nil, err
	}
	if err := k.saveArticles(c, &w); err != nil {
		return nil, err
	}
	if k.Out != "" {
		return nil, files.ReplaceAll(k.Out, w.folder)
	}
	return k.print(c, w.stream)
}

// saveArticles writes the articles before anything else, or together with the
// files of their folder. If it fails, nothing is written.
func (k *convertCmd) saveArticles(c *call, w *converted) error {
	switch {
	case k.SaveArticles == "":
		return nil
	case files.IsStandardOutput(k.SaveArticles):
		return c.printJSONText(w.articles)
	case k.Out != "" && filepath.Dir(resolved(k.SaveArticles)) == resolved(k.Out):
		w.folder = append(w.folder, files.Named{Name: filepath.Base(k.SaveArticles), Data: w.articles})
		return nil
	}
	return files.Replace(k.SaveArticles, w.articles)
}

// print writes the output to standard output.
func (k *convertCmd) print(c *call, text []byte) ([]convert.Loss, error) {
	if strings.HasPrefix(k.format(k.To).Extension, ".json") {
		return nil, c.printJSONText(text)
	}
	changed, err := c.printTable(text)
	if !changed {
		return nil, err
	}
	return []convert.Loss{{
		Document: "standard output", What: "what acts on a terminal or a log",
		Why: "they are spelled out; --out FOLDER writes them as they are",
	}}, err
}
