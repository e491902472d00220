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

// NotRecords lists the files of a folder that are not read as records, in order
// of path, but for hidden ones; none for a path that is no folder.
func NotRecords(dir string) []string {
	if folder, err := files.IsFolder(dir); err != nil || !folder {
		return nil
	}
	var out []string
	_ = files.Walk(dir, func(p string, err error) error {
		if err == nil && !IsRecord(p) { // who reads the records says what cannot be read
			out = append(out, p)
		}
		return nil
	})
	return out
}
