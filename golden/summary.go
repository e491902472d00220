package golden

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Summary is a golden at a glance.
type Summary struct {
	ID         string `json:"id"`
	Path       string `json:"path"`
	SHA256     string `json:"sha256,omitempty"` // of the article's text
	Facts      int    `json:"facts"`
	Unreviewed int    `json:"unreviewed"`        // facts
	Pending    bool   `json:"pending,omitempty"` // something is proposed
	Broken     string `json:"broken,omitempty"`  // why the file cannot be read
}

// Summaries returns every golden of the folder at a glance, by the id of its
// article, and those articles that have nothing but a proposal. Files are
// counted, not held to the form: Lint does that.
func (s Store) Summaries() (map[string]Summary, error) {
	out := map[string]Summary{}
	if _, err := os.Stat(s.Dir); errors.Is(err, os.ErrNotExist) {
		return out, nil
	}
	err := eachGolden(s.Dir, func(path string) error {
		data, err := readFile(path)
		if err != nil {
			return err
		}
		m := summarize(path, data)
		out[m.ID] = m
		return nil
	})
	if err != nil {
		return nil, err
	}
	pending, err := os.ReadDir(filepath.Join(s.Dir, PendingDir))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	for _, e := range pending {
		if id, ok := strings.CutSuffix(e.Name(), ".json"); ok && !strings.HasPrefix(id, ".") {
			m := out[id]
			m.ID, m.Pending = id, true
			out[id] = m
		}
	}
	return out, nil
}

func summarize(path string, data []byte) Summary {
	m := Summary{ID: seeds.Stem(path), Path: path}
	if err := checkMerge(path, data); err != nil {
		m.Broken = err.Error()
		return m
	}
	var g schema.Golden
	if err := json.Unmarshal(data, &g); err != nil {
		m.Broken = path + ": " + err.Error()
		return m
	}
	m.ID, m.SHA256 = g.Source.ID, g.Source.SHA256
	count := func(t schema.Truth) {
		m.Facts++
		if !t.Reviewed && !g.Reviewed {
			m.Unreviewed++
		}
	}
	for i := range g.Parties {
		count(g.Parties[i].Truth)
	}
	for i := range g.Figures {
		count(g.Figures[i].Truth)
	}
	for i := range g.Dates {
		count(g.Dates[i].Truth)
	}
	for i := range g.Events {
		count(g.Events[i].Truth)
	}
	for i := range g.Quotes {
		count(g.Quotes[i].Truth)
	}
	return m
}
