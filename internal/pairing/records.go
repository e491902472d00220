package pairing

import (
	"strings"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/packed"
)

// IsRecord reports whether a file's name is that of a record or of JSON Lines
// of records: .json, .jsonl or .ndjson, packed or not.
func IsRecord(path string) bool {
	p := strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(path), ".gz"), ".zst")
	return strings.HasSuffix(p, ".json") || packed.IsLines(path)
}

// NotRecords returns the files of a folder that are not records, in order of
// path, except hidden ones, or nil for a path that is not a folder.
func NotRecords(dir string) []string {
	if folder, err := files.IsFolder(dir); err != nil || !folder {
		return nil
	}
	var out []string
	_ = files.Walk(dir, func(p string, err error) error {
		if err == nil && !IsRecord(p) { // the reader of the records reports the error
			out = append(out, p)
		}
		return nil
	})
	return out
}
