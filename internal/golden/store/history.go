package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/golden/folder"
	"github.com/assaykit/assay/internal/jsonerror"
	"github.com/assaykit/assay/schema"
)

// Action is what was done in a [HistoryEntry].
type Action string

// The actions.
const (
	ActionAccept Action = "accept"
	ActionReject Action = "reject"
	ActionEdit   Action = "edit"
	ActionPrune  Action = "prune"
)

// HistoryEntry is one decision about one golden.
type HistoryEntry struct {
	At     string      `json:"at"` // RFC 3339, UTC
	Action Action      `json:"action"`
	ID     string      `json:"id"` // of the article
	Facts  []ChangeRef `json:"facts,omitempty"`
	By     string      `json:"by,omitempty"`
	Why    string      `json:"why,omitempty"`
	SHA256 string      `json:"sha256,omitempty"` // of the golden's file afterwards
}

// ChangeRef is one change that was accepted or rejected.
type ChangeRef struct {
	Op   golden.Op `json:"op"`
	Key  string    `json:"key"`
	Hash string    `json:"hash,omitempty"` // of the fact as proposed
	// Against is the message of the conflict that a person resolved, "" for none.
	Against string `json:"against,omitempty"`
}

// maxHistory is how much of a history is read and written: more than a hundred
// thousand decisions. maxRecord is the longest line in it.
const (
	maxHistory = schema.MaxBytes
	maxRecord  = 1 << 24
)

// History returns every decision, oldest first. It ignores an incomplete last
// line, and a decision that was interrupted before it took effect.
func (s Store) History() ([]HistoryEntry, error) {
	var out []HistoryEntry
	err := withDirectory(s.Dir, func(f *directory) error {
		var err error
		out, err = f.history()
		return err
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return out, err
}

func (f *directory) history() ([]HistoryEntry, error) {
	data, err := f.historyBytes()
	if err != nil {
		return nil, err
	}
	path := f.Path(folder.HistoryFile)
	unmade := f.uncommitted() // after the history was read: what is complete by now is shown
	var out []HistoryEntry
	n, begins := 0, int64(0)
	for line := range bytes.Lines(data) {
		n++
		at := begins
		begins += int64(len(line))
		text := bytes.TrimSpace(line)
		if len(text) == 0 || unmade != nil && at >= unmade.History && string(text) == strings.TrimSpace(unmade.Line) {
			continue
		}
		if len(out) == maxHistory/64 {
			return nil, fmt.Errorf("%s:%d: more records than are read; move the file to another name", path, n)
		}
		var r HistoryEntry
		jerr := json.Unmarshal(text, &r)
		switch {
		case jerr == nil:
			out = append(out, r)
		case line[len(line)-1] == '\n':
			if merr := folder.CheckMerge(path, line); merr != nil {
				return nil, merr
			}
			return nil, fmt.Errorf("%s:%d: not a record of the history: %w", path, n, jsonerror.Explain(text, n, jerr))
		}
	}
	return out, nil
}

func (f *directory) historyBytes() ([]byte, error) {
	if err := f.RefuseLink(folder.HistoryFile); err != nil {
		return nil, err
	}
	file, err := files.OpenIn(f.Root, folder.HistoryFile)
	if err != nil {
		return nil, f.PathError(folder.HistoryFile, err)
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil && info.Size() > maxHistory {
		return nil, fmt.Errorf("%s has %d bytes, and no more than %d are read; move it to another name and keep it", f.Path(folder.HistoryFile), info.Size(), int64(maxHistory))
	}
	return files.Limited(file, f.Path(folder.HistoryFile), maxHistory)
}

// line is a record as the history holds it.
func (s Store) line(r HistoryEntry) (string, error) {
	now := time.Now
	if s.Now != nil {
		now = s.Now
	}
	r.At = now().UTC().Format(time.RFC3339)
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(r); err != nil {
		return "", err
	}
	if b.Len() > maxRecord {
		return "", fmt.Errorf("a record of %d bytes; at most %d are written into the history: say why in fewer words, or decide fewer facts at once", b.Len(), maxRecord)
	}
	return b.String(), nil
}

// log is a history that is appended to. size is the size of its complete lines.
type log struct {
	*directory
	file *os.File
	size int64
}

// openLog opens the history for appending, and ends its last line or removes an
// incomplete one. The caller must hold the lock.
func (f *directory) openLog() (*log, error) {
	if err := f.RefuseLink(folder.HistoryFile); err != nil {
		return nil, err
	}
	if err := step("open", folder.HistoryFile); err != nil {
		return nil, f.PathError(folder.HistoryFile, err)
	}
	file, err := files.OpenAppendIn(f.Root, folder.HistoryFile)
	if err != nil {
		return nil, f.PathError(folder.HistoryFile, err)
	}
	l := &log{f, file, 0}
	if err := l.endLine(); err != nil {
		file.Close()
		return nil, err
	}
	return l, nil
}

// endLine ends or removes an incomplete last line.
func (l *log) endLine() error {
	data, err := l.historyBytes()
	if err != nil {
		return err
	}
	whole := bytes.LastIndexByte(data, '\n') + 1
	l.size = int64(len(data))
	tail := bytes.TrimSpace(bytes.Trim(data[whole:], "\x00"))
	switch {
	case whole == len(data):
		return nil
	case json.Unmarshal(tail, new(HistoryEntry)) == nil: // an editor or a merge took its line end
		return l.append("\n")
	case len(tail) == 0 || tail[0] == '{':
		return l.cut(int64(whole))
	}
	path := l.Path(folder.HistoryFile)
	if err := folder.CheckMerge(path, tail); err != nil {
		return err
	}
	return fmt.Errorf("%s: its last line is no record of the history, so nothing is written after it; correct it first", path)
}

func (l *log) append(line string) error {
	if l.size+int64(len(line)) > maxHistory {
		return fmt.Errorf("%s has %d bytes, and more than %d would not be read; move it to another name and keep it", l.Path(folder.HistoryFile), l.size, int64(maxHistory))
	}
	if err := fill(l.file, folder.HistoryFile, []byte(line)); err != nil {
		return l.PathError(folder.HistoryFile, err)
	}
	l.size += int64(len(line))
	return nil
}

// cut truncates the history to size bytes.
func (l *log) cut(size int64) error {
	if err := step("truncate", folder.HistoryFile); err != nil {
		return l.PathError(folder.HistoryFile, err)
	}
	if err := l.file.Truncate(size); err != nil {
		return l.PathError(folder.HistoryFile, err)
	}
	l.size = size
	return l.file.Sync()
}

// has reports whether the history has the record of an intent: at the expected
// offset, since two records may be equal, or anywhere if something else changed
// the file.
func (l *log) has(in *intent) (bool, error) {
	data, err := l.historyBytes()
	if err != nil || int64(len(data)) <= in.History {
		return false, err
	}
	line := []byte(in.Line)
	return bytes.HasPrefix(data[in.History:], line) || bytes.HasPrefix(data, line) || bytes.Contains(data, append([]byte{'\n'}, line...)), nil
}
