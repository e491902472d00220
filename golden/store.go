package golden

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Store is a folder of goldens with what is proposed for them:
//
//	DIR/<id>.json          the truth of one article
//	DIR/pending/<id>.json  what is proposed for it
//	DIR/history.jsonl      who accepted and rejected what, and why
//
// Its methods are safe for several goroutines and several processes at once:
// they lock the folder to write, write whole files in one step, and never
// write over what changed since they read it. None writes where the
// environment variable CI is set.
type Store struct {
	Dir string
	Now func() time.Time // dates the history; time.Now where nil
}

// Golden reads the golden of an article. Where there is none it returns a File
// with the path that it would have, no Golden and no Hash.
func (s Store) Golden(id string) (*File, error) {
	if err := seeds.ValidID(id); err != nil {
		return nil, err
	}
	path := filepath.Join(s.Dir, id+".json")
	f, err := Open(path)
	if err == nil && f.Golden.Source.ID == id {
		return f, nil
	}
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	taken := err == nil
	if other, err := s.elsewhere(id); other != nil || err != nil {
		return other, err
	}
	if taken {
		return nil, fmt.Errorf("%s: is the golden of another article than its name says; rename it, then a golden of %q can be written", path, id)
	}
	return &File{Path: path}, nil
}

// elsewhere finds a golden whose file is not named for its article. Only files
// that hold the id are read as goldens.
func (s Store) elsewhere(id string) (*File, error) {
	if _, err := os.Stat(s.Dir); errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	quoted, err := json.Marshal(id)
	if err != nil {
		return nil, err
	}
	var found *File
	err = eachGolden(s.Dir, func(path string) error {
		data, err := readFile(path)
		if err != nil || found != nil || !bytes.Contains(data, quoted) && !bytes.Contains(data, []byte(`\u`)) {
			return err
		}
		f, err := read(path, data)
		if err == nil && f.Golden.Source.ID == id {
			found = f
		}
		return nil // what is wrong with another article's golden is its own matter
	})
	return found, err
}

// Save writes a golden in the place of the file as it was read, and records
// the edit. It returns the file as it is now.
func (s Store) Save(f *File, g *schema.Golden, r Record) (*File, error) {
	data, err := encode(g)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Path, err)
	}
	now := &File{Path: f.Path, Golden: g, Hash: hash(data)}
	if now.Hash == f.Hash {
		return now, underCI()
	}
	r.ID, r.SHA256 = g.Source.ID, now.Hash
	return now, locked(s.Dir, func() error {
		if err := write(f.Path, data, f.Hash); err != nil {
			return err
		}
		return s.record(r)
	})
}

// encode writes a golden and makes sure that what is written reads back.
func encode(g *schema.Golden) ([]byte, error) {
	if err := dangling(g); err != nil {
		return nil, err
	}
	data, err := schema.Encode(g)
	if err != nil {
		return nil, err
	}
	_, problems := schema.DecodeGolden(data, schema.Options{})
	return data, schema.Err("the golden to be written", problems)
}
