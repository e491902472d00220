package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"path"

	"github.com/assaykit/assay/internal/golden/folder"
	"github.com/assaykit/assay/internal/golden/item"
)

// A decision is written before its effect:
//
//  1. the files that it makes are staged beside the goldens,
//  2. the intent names the record and the effects,
//  3. the record is appended to the history,
//  4. the effects take place: staged files are renamed, others are removed,
//  5. the intent is removed.
//
// Steps 1 to 3 need space on the disk. A failure in them, or in the first effect of 4,
// is rolled back. If the writer is killed before 2, nothing was decided; if it is
// killed later, the next writer completes the decision. No effect is visible before
// its record is in the history.
const (
	intentFile = ".assay.intent"
	intentNew  = ".assay.intent.new"
)

// intent is a decision that is being written.
type intent struct {
	Line    string   `json:"line"`    // the history's
	History int64    `json:"history"` // its bytes before that line
	Effects []effect `json:"effects"`
}

// effect is the change of one file, by hashes of its bytes, "" for no file.
type effect struct {
	File string `json:"file"`
	Was  string `json:"was,omitempty"`
	Now  string `json:"now,omitempty"`

	data []byte // that are staged
}

// effectOf returns the effect of replacing a file's bytes.
func effectOf(name, was string, data []byte) effect {
	return effect{File: name, Was: was, Now: item.Hash(data), data: data}
}

// commit writes a decision with its record. The caller must hold the lock.
func (s Store) commit(f *directory, r HistoryEntry, effects ...effect) error {
	for _, e := range effects {
		if err := f.checkHash(e.File, e.Was); err != nil {
			return err
		}
	}
	line, err := s.line(r)
	if err != nil {
		return err
	}
	l, err := f.openLog()
	if err != nil {
		return err
	}
	defer l.file.Close()
	before := l.size
	if err := f.writeIntent(intent{line, before, effects}); err != nil {
		return errors.Join(err, l.rollBack(before))
	}
	if err := l.append(line); err != nil {
		return errors.Join(err, l.rollBack(before))
	}
	for i, e := range effects {
		err := f.apply(i, e)
		switch {
		case err != nil && i == 0:
			return errors.Join(err, l.rollBack(before))
		case err != nil:
			return fmt.Errorf("decided and recorded, but not finished, which the next write does: %w", err)
		}
	}
	return f.removeTempFiles()
}

// writeIntent stages the files of the effects and writes the intent.
func (f *directory) writeIntent(in intent) error {
	for i, e := range in.Effects {
		if e.Now == "" {
			continue
		}
		if err := f.stage(staged(i), e.data, e.File); err != nil {
			return err
		}
	}
	data, err := json.Marshal(in)
	if err != nil {
		return err
	}
	if err := f.stage(intentNew, append(data, '\n'), intentNew); err != nil {
		return err
	}
	if err := f.moveInto(intentNew, intentFile); err != nil {
		return err
	}
	f.sync()
	return nil
}

// apply applies one effect.
func (f *directory) apply(i int, e effect) error {
	if e.Now != "" {
		if err := f.RefuseLink(e.File); err != nil {
			return err
		}
		return f.moveInto(staged(i), e.File)
	}
	if err := f.remove(e.File); err != nil {
		return err
	}
	if dir := path.Dir(e.File); dir == folder.PendingDir {
		_ = f.remove(dir) // it goes only where it is empty
	}
	return nil
}

// rollBack undoes a decision that has no effect yet: first its record, so that
// a kill never leaves the record without an intent.
func (l *log) rollBack(size int64) error {
	if l.size != size || l.grew(size) {
		if err := l.cut(size); err != nil {
			return fmt.Errorf("%w; the next write completes the decision", err)
		}
	}
	if size == 0 {
		_ = l.remove(folder.HistoryFile) // it was not there, or empty
	}
	return l.removeTempFiles()
}

// grew reports whether the history has more bytes than complete lines, such as
// a line that did not fit on the disk.
func (l *log) grew(size int64) bool {
	info, err := l.file.Stat()
	return err != nil || info.Size() != size
}

// tempFiles are the files that a killed writer may leave besides its lock, in
// the order in which they are removed.
var tempFiles = []string{intentFile, intentNew, staged(0), staged(1)}

// removeTempFiles removes the intent and the staged files.
func (f *directory) removeTempFiles() error {
	f.sync()
	var errs error
	for _, name := range tempFiles {
		if _, err := f.Root.Lstat(name); err != nil {
			continue
		}
		errs = errors.Join(errs, f.remove(name))
	}
	return errs
}
