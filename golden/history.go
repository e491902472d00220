package golden

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/seeds"
)

// HistoryFile is the name of the file beside the goldens that says who decided
// what, and why: JSON Lines, appended to and never rewritten.
const HistoryFile = "history.jsonl"

// Actions of a Record.
const (
	ActionAccept = "accept"
	ActionReject = "reject"
	ActionEdit   = "edit"
	ActionPrune  = "prune"
)

// Record is one decision about one golden.
type Record struct {
	At     string    `json:"at"` // RFC 3339, UTC
	Action string    `json:"action"`
	ID     string    `json:"id"` // of the article
	Facts  []Decided `json:"facts,omitempty"`
	By     string    `json:"by,omitempty"`
	Why    string    `json:"why,omitempty"`
	SHA256 string    `json:"sha256,omitempty"` // of the golden's file afterwards
}

// Decided is one change that was accepted or rejected.
type Decided struct {
	Op   Op     `json:"op"`
	Key  string `json:"key"`
	Hash string `json:"hash,omitempty"` // of the fact as proposed
	// Against says what spoke against it: the conflict that a person settled.
	Against string `json:"against,omitempty"`
}

// History returns every decision, oldest first. A last line that a killed
// process left half written is ignored.
func (s Store) History() ([]Record, error) {
	path := filepath.Join(s.Dir, HistoryFile)
	f, err := files.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	var out []Record
	b := bufio.NewReader(f)
	for n := 1; ; n++ {
		line, err := seeds.ReadLine(b, 1<<24)
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		if len(bytes.TrimSpace(line)) > 0 {
			var r Record
			if jerr := json.Unmarshal(line, &r); jerr == nil {
				out = append(out, r)
			} else if err == nil {
				if merr := checkMerge(path, line); merr != nil {
					return nil, merr
				}
				return nil, fmt.Errorf("%s:%d: not a record of the history: %w", path, n, jerr)
			}
		}
		if err != nil {
			return out, nil
		}
	}
}

// record appends to the history. The caller holds the lock.
func (s Store) record(r Record) error {
	if err := underCI(); err != nil {
		return err
	}
	now := time.Now
	if s.Now != nil {
		now = s.Now
	}
	r.At = now().UTC().Format(time.RFC3339)
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(r); err != nil {
		return err
	}
	path := filepath.Join(s.Dir, HistoryFile)
	f, err := files.OpenAppend(path)
	if err != nil {
		return err
	}
	line := b.Bytes()
	if size, err := f.Seek(0, io.SeekEnd); err == nil && size > 0 {
		last := make([]byte, 1)
		if _, err := f.ReadAt(last, size-1); err == nil && last[0] != '\n' {
			if err := f.Truncate(lastLine(f, size)); err != nil { // half a line that a killed process left
				return errors.Join(err, f.Close())
			}
		}
	}
	_, err = f.Write(line)
	if serr := f.Sync(); err == nil {
		err = serr
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return err
}

// lastLine returns where the last, unfinished line begins.
func lastLine(r io.ReaderAt, size int64) int64 {
	buf := make([]byte, 4096)
	for size > 0 {
		n := min(int64(len(buf)), size)
		if _, err := r.ReadAt(buf[:n], size-n); err != nil {
			return size
		}
		if i := bytes.LastIndexByte(buf[:n], '\n'); i >= 0 {
			return size - n + int64(i) + 1
		}
		size -= n
	}
	return 0
}
