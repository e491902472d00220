package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/assaykit/assay/internal/golden/folder"
)

// recover completes an interrupted decision, or rolls it back if a file changed
// since, and removes temporary files. The caller must hold the lock.
func (f *directory) recover() error {
	in, err := f.intent()
	if err != nil {
		return err
	}
	if in == nil {
		return f.removeTempFiles()
	}
	l, err := f.openLog()
	if err != nil {
		return err
	}
	defer l.file.Close()
	recorded, err := l.has(in)
	if err != nil {
		return err
	}
	for i, e := range in.Effects {
		state, err := f.state(i, e)
		switch {
		case err != nil:
			return err
		case state == superseded && i == 0:
			return l.abandon(in, recorded)
		case state != due:
			continue // of a later effect that was overtaken, the file speaks for itself
		}
		if !recorded {
			if err := l.append(in.Line); err != nil {
				return err
			}
			recorded = true
		}
		if err := f.apply(i, e); err != nil {
			return err
		}
	}
	return f.removeTempFiles()
}

// abandon rolls back a decision about a file that changed after the decision
// was interrupted, and returns an error about it.
func (l *log) abandon(in *intent, recorded bool) error {
	size := l.size
	if recorded {
		data, err := l.historyBytes()
		if err != nil {
			return err
		}
		if !strings.HasSuffix(string(data), in.Line) {
			return fmt.Errorf("%s: the decision %s was interrupted and the file changed since; take its line out of %s and remove %s",
				l.Path(in.Effects[0].File), strings.TrimSpace(in.Line), l.Path(folder.HistoryFile), l.Path(intentFile))
		}
		size -= int64(len(in.Line))
	}
	return errors.Join(fmt.Errorf("%s: %w: the decision %s was interrupted before that, and is taken back; decide again",
		l.Path(in.Effects[0].File), ErrChanged, strings.TrimSpace(in.Line)), l.rollBack(size))
}

// States of an effect.
const (
	done       = iota
	due        // the file is as it was
	superseded // the file is as nobody decided
)

// state returns whether an effect is still due: a file that is to be written is
// staged until it is moved into place.
func (f *directory) state(i int, e effect) (int, error) {
	now, err := f.hash(e.File)
	if err != nil {
		return 0, err
	}
	if e.Now == "" {
		switch now {
		case "":
			return done, nil
		case e.Was:
			return due, nil
		}
		return superseded, nil
	}
	next, err := f.hash(staged(i))
	switch {
	case err != nil:
		return 0, err
	case next == "":
		return done, nil
	case next == e.Now && now == e.Was:
		return due, nil
	case now == e.Now:
		return done, nil
	}
	return superseded, nil
}

// intent reads the intent of a killed writer, nil if there is none.
func (f *directory) intent() (*intent, error) {
	data, err := f.ReadOwn(intentFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	in := new(intent)
	if json.Unmarshal(data, in) != nil || !in.valid() {
		return nil, nil //nolint:nilerr // it is somebody else's
	}
	return in, nil
}

// valid reports whether the file is an intent that a writer left.
func (in *intent) valid() bool {
	var r HistoryEntry
	if strings.IndexByte(in.Line, '\n') != len(in.Line)-1 || json.Unmarshal([]byte(in.Line), &r) != nil || r.ID == "" || in.History < 0 {
		return false
	}
	for _, e := range in.Effects {
		if !fs.ValidPath(e.File) || path.Ext(e.File) != ".json" || strings.HasPrefix(path.Base(e.File), ".") {
			return false
		}
	}
	return len(in.Effects) == 1 || len(in.Effects) == 2
}

// uncommitted returns the decision of which nothing has taken effect yet, nil
// if there is none.
func (f *directory) uncommitted() *intent {
	in, err := f.intent()
	if err != nil || in == nil {
		return nil
	}
	if state, err := f.state(0, in.Effects[0]); err != nil || state == done {
		return nil
	}
	return in
}

// recoverInterrupted completes an interrupted decision before anything is read
// for the next one.
func (s Store) recoverInterrupted(ctx context.Context) error {
	left := false
	err := withDirectory(s.Dir, func(f *directory) error {
		for _, name := range append([]string{lockFile}, tempFiles...) {
			_, err := f.Root.Lstat(name)
			left = left || err == nil
		}
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) || err == nil && !left {
		return nil
	}
	if err != nil {
		return err
	}
	return s.locked(ctx, func(*directory) error { return nil })
}
