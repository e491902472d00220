package store

import (
	"encoding/json"
	"errors"
	"io/fs"

	"github.com/assaykit/assay/internal/golden/folder"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/jsonerror"
	"github.com/assaykit/assay/internal/packed"
	"github.com/assaykit/assay/schema"
)

// Summary sums up one golden.
type Summary struct {
	ID         string `json:"id"`
	Path       string `json:"path"`
	SHA256     string `json:"sha256,omitempty"` // of the article's text
	Facts      int    `json:"facts"`
	Unreviewed int    `json:"unreviewed"`        // facts
	Pending    bool   `json:"pending,omitempty"` // something is proposed
	Broken     string `json:"broken,omitempty"`  // why the file cannot be read
}

// Summaries returns a [Summary] of every golden of the folder by article id,
// including articles with a proposal alone. Files are counted, not validated:
// package lint does that.
func (s Store) Summaries() (map[string]Summary, error) {
	out := map[string]Summary{}
	err := withDirectory(s.Dir, func(f *directory) error {
		err := f.Each(".", func(name string) error {
			data, err := f.Read(name)
			if err == nil {
				m := summarize(f.Path(name), data)
				out[m.ID] = m
			}
			return err
		})
		if err != nil {
			return err
		}
		return f.Pending(func(_, id string) error {
			m := out[id]
			m.ID, m.Pending = id, true
			out[id] = m
			return nil
		})
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	return out, nil
}

func summarize(path string, data []byte) Summary {
	m := Summary{ID: packed.Stem(path), Path: path}
	if err := folder.CheckMerge(path, data); err != nil {
		m.Broken = err.Error()
		return m
	}
	var g schema.Golden
	if err := json.Unmarshal(data, &g); err != nil {
		m.Broken = path + ": " + jsonerror.Explain(data, 1, err).Error()
		return m
	}
	m.ID, m.SHA256 = g.Source.ID, g.Source.SHA256
	for _, f := range item.Facts(&g) {
		m.Facts++
		if !f.Annotation.Reviewed && !g.Reviewed {
			m.Unreviewed++
		}
	}
	return m
}
