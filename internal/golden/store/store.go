// Package store keeps goldens in a folder, with the proposals for them and the history
// of decisions, and updates them when articles change.
package store

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/schema"
)

// Store is a folder of goldens with their proposals:
//
//	DIR/<id>.json          the golden of one article
//	DIR/pending/<id>.json  the proposal for it
//	DIR/history.jsonl      who accepted and rejected what, and why; only appended to
//
// Its methods are safe for concurrent use by several goroutines and processes: they
// lock the folder to write, replace files atomically, and never overwrite changes made
// since they read a file. A decision is in the history before it takes effect, and the
// next method that writes completes one that was interrupted. DIR may be a link. A link
// in it that leads out, or that replaces a file to be written, is a [golden.ErrLink].
//
// A method that takes a context may wait for another writer. Once the context
// is done it writes nothing more and returns the context's error.
type Store struct {
	Dir string
	Now func() time.Time // the time for the history; [time.Now] if nil
}

// Golden reads the golden of an article. If there is none, the [File] has the
// path of a new one and no Golden.
func (s Store) Golden(id string) (*File, error) {
	if err := ids.Valid(id); err != nil {
		return nil, err
	}
	path := filepath.Join(s.Dir, id+".json")
	var out *File
	err := withDirectory(s.Dir, func(f *directory) error {
		g, err := f.open(id + ".json")
		if err == nil && g.Golden.Source.ID == id {
			out = g
			return nil
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		taken := err == nil
		out, err = f.findByContent(id)
		if err == nil && out == nil && taken {
			return fmt.Errorf("%s: is the golden of another article than its name says; rename it, then a golden of %q can be written", path, id)
		}
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if out == nil {
		out = &File{Path: path}
	}
	return out, nil
}

// findByContent finds a golden whose file is not named after its article. Only
// files that contain the id are decoded.
func (f *directory) findByContent(id string) (*File, error) {
	quoted, err := json.Marshal(id)
	if err != nil {
		return nil, err
	}
	var found *File
	err = f.Each(".", func(name string) error {
		data, err := f.Read(name)
		if err != nil || !bytes.Contains(data, quoted) && !bytes.Contains(data, []byte(`\u`)) {
			return err
		}
		g, err := read(f.Path(name), data)
		if err == nil && g.Golden.Source.ID == id {
			found = g
			return fs.SkipAll
		}
		return nil // what is wrong with another article's golden is its own matter
	})
	return found, err
}

// Save replaces f, records the edit in the history, and returns the new file.
// It fails with [ErrChanged] if the file changed since it was read.
func (s Store) Save(ctx context.Context, f *File, g *schema.Golden, r HistoryEntry) (*File, error) {
	data, err := encode(g)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Path, err)
	}
	if err := f.checkName(g.Source.ID); err != nil {
		return nil, err
	}
	now := &File{Path: f.Path, Golden: g, Hash: item.Hash(data)}
	if now.Hash == f.Hash {
		return now, nil
	}
	r.ID, r.SHA256 = g.Source.ID, now.Hash
	return now, s.locked(ctx, func(in *directory) error {
		name, err := in.Name(f.Path)
		if err != nil {
			return err
		}
		return s.commit(in, r, effectOf(name, f.Hash, data))
	})
}

// checkName returns an error for an id that is not a valid file name
// everywhere.
func (f *File) checkName(id string) error {
	if f.Hash != "" {
		return nil // it has a name
	}
	_, err := ids.FileName(id, ".json")
	return err
}

// encode encodes a golden and verifies that the bytes decode.
func encode(g *schema.Golden) ([]byte, error) {
	if err := item.CheckReferences(g); err != nil {
		return nil, err
	}
	data, err := schema.Encode(g)
	if err != nil {
		return nil, err
	}
	_, problems := schema.InspectGolden(data, schema.Options{})
	return data, schema.AsError("the golden to be written", problems)
}
