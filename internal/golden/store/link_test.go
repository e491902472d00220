//go:build !windows

package store_test

import (
	"context"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/lint"
	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/schema"
)

// outside is a folder beside a store, with files that no store may touch.
type outside struct {
	dir    string
	before map[string]string
}

func (o outside) path(name string) string { return filepath.Join(o.dir, name) }

// around puts files beside a store: a secret, and a golden that is not its own.
func around(t *testing.T, s store.Store) outside {
	t.Helper()
	o := outside{dir: t.TempDir()}
	require.NoError(t, os.WriteFile(o.path("golden.json"), []byte(read(t, filepath.Join(s.Dir, "dam.json"))), 0o644))
	require.NoError(t, os.WriteFile(o.path("profile"), []byte("umask 022\n"), 0o644))
	require.NoError(t, os.Mkdir(o.path("empty"), 0o755))
	o.before = filesIn(t, o.dir)
	return o
}

// uses are all that writes into a store or reads it.
var uses = map[string]func(store.Store) error{
	"accept": func(s store.Store) error {
		_, err := s.Accept(context.Background(), "dam", store.Selection{All: true, AllowUnverified: true, By: "ana", Why: "read"})
		return err
	},
	"reject": func(s store.Store) error {
		_, err := s.Reject(context.Background(), "dam", store.Selection{All: true, By: "ana", Why: "read"})
		return err
	},
	"edit": func(s store.Store) error {
		f, err := s.Golden("dam")
		if err != nil {
			return err
		}
		g := view.Clone(f.Golden)
		g.Phenomena = nil
		_, err = s.Save(context.Background(), f, g, store.HistoryEntry{Action: store.ActionEdit, By: "ana", Why: "read"})
		return err
	},
	"prune": func(s store.Store) error {
		_, err := s.Prune(context.Background(), []string{"mill"}, true, store.HistoryEntry{By: "ana", Why: "gone"})
		return err
	},
	"history": func(s store.Store) error { _, err := s.History(); return err },
	"golden":  func(s store.Store) error { _, err := s.Golden("dam"); return err },
	"format":  func(s store.Store) error { _, err := s.Format(context.Background(), false); return err },
	"load":    func(s store.Store) error { _, err := golden.Load(s.Dir); return err },
	"lint": func(s store.Store) error {
		_, err := lint.Folder(context.Background(), s.Dir, lint.Options{})
		return err
	},
	"pending": func(s store.Store) error { _, err := s.Proposals(nil); return err },
	"summary": func(s store.Store) error { _, err := s.Summaries(); return err },
}

// No link in a folder of goldens leads out of it, whoever put it there.
func TestNoLinkLeadsOut(t *testing.T) {
	for _, tt := range []struct {
		reason, name, to string
		of               []string // uses that meet it
	}{
		{"the history is a link to a file", "history.jsonl", "profile", []string{"accept", "reject", "edit", "prune", "history"}},
		{"the history is a link to nothing yet", "history.jsonl", "new", []string{"accept", "reject", "edit", "prune", "history"}},
		{"the history is a link to a device", "history.jsonl", "/dev/null", []string{"accept", "edit", "history"}},
		{"the golden is a link", "dam.json", "golden.json", []string{"accept", "edit", "prune", "golden", "format", "load", "lint", "summary"}},
		{"the proposals are in another folder", "pending", "", []string{"accept", "reject", "prune", "pending", "summary"}},
		{"the proposals are in an empty folder", "pending", "empty", []string{"accept", "prune", "pending"}},
		{"the proposal is a link", "pending/dam.json", "golden.json", []string{"accept", "reject", "prune", "pending"}},
		{"the lock is a link to a file", ".assay.lock", "profile", []string{"accept", "reject", "edit", "prune", "format"}},
		{"the lock is a link to nothing yet", ".assay.lock", "new", []string{"accept", "edit"}},
	} {
		for _, use := range tt.of {
			t.Run(tt.reason+"/"+use, func(t *testing.T) {
				s := small(t)
				o := around(t, s)
				if use == "format" && tt.name == ".assay.lock" {
					unformatted(t, s)
				}
				at := filepath.Join(s.Dir, tt.name)
				require.NoError(t, os.RemoveAll(at))
				to := tt.to
				if !filepath.IsAbs(to) {
					to = o.path(to)
				}
				if tt.name == "pending" && tt.to == "" { // the folder has a proposal under the right name
					require.NoError(t, os.WriteFile(o.path("dam.json"), []byte(o.before[o.path("golden.json")]), 0o644))
					o.before = filesIn(t, o.dir)
				}
				require.NoError(t, os.Symlink(to, at))
				kept := filesIn(t, s.Dir)["dam.json"]
				err := uses[use](s)
				require.ErrorContains(t, err, at+" is a link to "+to)
				require.Equal(t, o.before, filesIn(t, o.dir), "nothing outside is touched")
				require.DirExists(t, o.path("empty"))
				require.Equal(t, kept, filesIn(t, s.Dir)["dam.json"])
				_, err = os.Readlink(at)
				require.NoError(t, err, "the link is left to who made it")
			})
		}
	}
}

// unformatted makes work for Format.
func unformatted(t *testing.T, s store.Store) {
	t.Helper()
	path := filepath.Join(s.Dir, "dam.json")
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(path, append(data, '\n'), 0o644))
}

// The folder itself may be a link: whoever names it chose it.
func TestTheFolderMayBeALink(t *testing.T) {
	s := small(t)
	link := filepath.Join(t.TempDir(), "goldens")
	require.NoError(t, os.Symlink(s.Dir, link))
	s.Dir = link
	require.NoError(t, uses["accept"](s))
	require.NoError(t, uses["edit"](s))
	h, err := s.History()
	require.NoError(t, err)
	require.Len(t, h, 2)
	set, err := golden.Load(link)
	require.NoError(t, err)
	require.Equal(t, []string{"dam", "mill"}, set.IDs())
}

// What lies in the place of a file and is none stops a decision before
// anything is written, and waits for nobody.
func TestNoDecisionWithoutItsRecord(t *testing.T) {
	for _, tt := range []struct {
		reason, name string
		put          func(path string) error
		says         string
	}{
		{"the history is a folder", "history.jsonl", func(p string) error { return os.Mkdir(p, 0o755) }, "is a folder"},
		{"the history is a pipe", "history.jsonl", func(p string) error { return syscall.Mkfifo(p, 0o644) }, "is a pipe"},
		{"the lock is a pipe", ".assay.lock", func(p string) error { return syscall.Mkfifo(p, 0o644) }, "is a pipe"},
		{"the lock is a folder", ".assay.lock", func(p string) error { return os.Mkdir(p, 0o755) }, "is a folder"},
		{"the history ends in the middle of a merge", "history.jsonl", func(p string) error {
			return os.WriteFile(p, []byte(">>>>>>> theirs"), 0o644)
		}, "merge"},
	} {
		for _, use := range []string{"accept", "reject", "edit", "prune"} {
			t.Run(tt.reason+"/"+use, func(t *testing.T) {
				s := small(t)
				require.NoError(t, tt.put(filepath.Join(s.Dir, tt.name)))
				golden := filepath.Join(s.Dir, "dam.json")
				pending := filepath.Join(s.Dir, "pending", "dam.json")
				before := [2]string{read(t, golden), read(t, pending)}
				require.ErrorContains(t, uses[use](s), tt.says)
				require.Equal(t, before, [2]string{read(t, golden), read(t, pending)})
			})
		}
	}
}

// A history whose last record lost its line end, as editors and merges leave
// it, keeps that record; half a record that a killed process left goes.
func TestTheHistoryLosesNoRecord(t *testing.T) {
	const first = `{"at":"2025-01-02T03:04:05Z","action":"edit","id":"dam","by":"joe","why":"typo"}`
	for _, tt := range []struct {
		reason, before string
		want           []string // who decided
	}{
		{"a record without its line end", first, []string{"joe", "ana"}},
		{"half a record after one", first + "\n" + first[:40], []string{"joe", "ana"}},
		{"half a record alone", first[:40], []string{"ana"}},
		{"zeros that a power cut left", first + "\n" + "\x00\x00\x00", []string{"joe", "ana"}},
		{"blank lines", first + "\n\n\n", []string{"joe", "ana"}},
		{"spaces at the end", first + "\n  ", []string{"joe", "ana"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			s := small(t)
			path := filepath.Join(s.Dir, "history.jsonl")
			require.NoError(t, os.WriteFile(path, []byte(tt.before), 0o644))
			require.NoError(t, uses["edit"](s))
			h, err := s.History()
			require.NoError(t, err)
			var by []string
			for _, r := range h {
				by = append(by, r.By)
			}
			require.Equal(t, tt.want, by)
		})
	}
}

// One article's proposal is not written over by another's that a file system
// keeps under the same name.
func TestAProposalOfAnotherArticleStays(t *testing.T) {
	s := small(t)
	path := filepath.Join(s.Dir, "pending", "Dam.json") // as a file system without case shows it
	require.NoError(t, os.Rename(filepath.Join(s.Dir, "pending", "dam.json"), path))
	before := read(t, path)
	r := view.New(schema.Source{ID: "Dam"}).Article()
	r.Parties = append(r.Parties, schema.Party{Type: schema.Product, Name: "ferry"})
	_, err := s.Propose(t.Context(), nil, r, store.ProposeOptions{From: "thing"})
	require.ErrorContains(t, err, `"dam"`)
	require.Equal(t, before, read(t, path))
}

// A store whose folder is a pipe is told, and waited for by nobody.
func TestAStoreThatIsAPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "goldens")
	require.NoError(t, syscall.Mkfifo(path, 0o644))
	for name, use := range uses {
		done := make(chan error, 1)
		go func() { done <- use(store.Store{Dir: path}) }()
		select {
		case err := <-done:
			require.ErrorContains(t, err, path, name)
		case <-time.After(25 * time.Second):
			t.Fatalf("%s waits for the pipe", name)
		}
	}
}
