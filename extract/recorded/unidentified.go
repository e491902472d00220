package recorded

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/internal/reply"
)

// maxUnidentified is the number of lines without an ID that are reported one by one.
const maxUnidentified = 20

// unidentifiedLine is a line of recorded outputs without an article id.
type unidentifiedLine struct {
	number int
	why    string
}

// unidentifiedReason describes a line without an id.
func unidentifiedReason(text []byte) string {
	switch r := reply.Read(text); {
	case r.Opens():
		return fmt.Sprintf("is %s, the first of a record over several lines; JSON Lines need one record per line", reply.Quote(text))
	case r.Kind == reply.Object:
		return "has no record with an id (source.id, id or document_id): " + reply.Quote(text)
	}
	return "is not a record: " + reply.Quote(text)
}

// Unidentified returns an outcome, with an error and a position, for each line
// that is not a record or has no article ID: there the record of some article
// is missing.
func (x *Outputs) Unidentified() []extract.Outcome {
	var out []extract.Outcome
	for _, l := range x.unidentified {
		at := fmt.Sprintf("%s:%d", x.path, l.number)
		out = append(out, extract.Outcome{Index: -1, At: at, Err: extract.Errorf(extract.NotRecorded, "%s %s", at, l.why)})
	}
	if x.moreUnidentified > 0 {
		out = append(out, extract.Outcome{Index: -1, At: x.path, Err: extract.Errorf(extract.NotRecorded, "%s has %d more lines without a record or without an id", x.path, x.moreUnidentified)})
	}
	return out
}

// Unmatched describes the outputs that belong to none of the known articles, or
// returns "" if there are none.
func (x *Outputs) Unmatched(known func(id string) bool) string {
	var found []string
	if x.root != nil {
		found = x.unmatchedFiles(known)
	} else {
		ids := slices.DeleteFunc(slices.Collect(maps.Keys(x.lines)), known)
		slices.SortFunc(ids, func(a, b string) int { return cmp.Compare(x.lines[a][0].number, x.lines[b][0].number) })
		for _, id := range ids {
			for _, l := range x.lines[id] {
				found = append(found, fmt.Sprintf("%s (line %d)", reply.Quote([]byte(id)), l.number))
			}
		}
	}
	const listed = 5
	switch n := len(found); {
	case n == 0:
		return ""
	case n == 1:
		return fmt.Sprintf("%s has a record of an unknown article, which was ignored: %s", x.path, found[0])
	case n <= listed:
		return fmt.Sprintf("%s has %d records of unknown articles, which were ignored: %s", x.path, n, strings.Join(found, ", "))
	default:
		return fmt.Sprintf("%s has %d records of unknown articles, which were ignored: %s and %d more", x.path, n, strings.Join(found[:listed], ", "), n-listed)
	}
}

// unmatchedFiles returns the files of a folder that are named like records of
// unknown articles.
func (x *Outputs) unmatchedFiles(known func(id string) bool) []string {
	entries, err := os.ReadDir(x.path)
	if err != nil {
		return nil // reported for each article
	}
	var out []string
	for _, e := range entries {
		name := strings.TrimSuffix(strings.TrimSuffix(e.Name(), ".gz"), ".zst")
		if id, ok := strings.CutSuffix(name, ".json"); ok && !e.IsDir() && !known(id) {
			out = append(out, filepath.ToSlash(e.Name()))
		}
	}
	return out
}
