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

// maxUnidentified is how many lines without an id are reported one by one.
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
		return fmt.Sprintf("is %s, the first of a record that is spread over several: JSON Lines have a record on each", reply.Quote(text))
	case r.Kind == reply.Object:
		return "holds no record that carries an id (source.id, id or document_id): " + reply.Quote(text)
	}
	return "is no record: " + reply.Quote(text)
}

// Unidentified returns an outcome, with an error and a position, for each line
// that is no record or has no article id: some article's record is missing
// there.
func (x *Outputs) Unidentified() []extract.Outcome {
	var out []extract.Outcome
	for _, l := range x.unidentified {
		at := fmt.Sprintf("%s:%d", x.path, l.number)
		out = append(out, extract.Outcome{Index: -1, At: at, Err: extract.Errorf(extract.NotRecorded, "%s %s", at, l.why)})
	}
	if x.moreUnidentified > 0 {
		out = append(out, extract.Outcome{Index: -1, At: x.path, Err: extract.Errorf(extract.NotRecorded, "%s has %d more lines that are no record or carry no id", x.path, x.moreUnidentified)})
	}
	return out
}

// Unmatched describes the outputs that belong to no known article, "" if there
// are none.
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
		return fmt.Sprintf("%s holds a record that is no article's, and was not looked at: %s", x.path, found[0])
	case n <= listed:
		return fmt.Sprintf("%s holds %d records that are no article's, and were not looked at: %s", x.path, n, strings.Join(found, ", "))
	default:
		return fmt.Sprintf("%s holds %d records that are no article's, and were not looked at: %s and %d more", x.path, n, strings.Join(found[:listed], ", "), n-listed)
	}
}

// unmatchedFiles lists the files of a folder that are named like records of
// unknown articles.
func (x *Outputs) unmatchedFiles(known func(id string) bool) []string {
	entries, err := os.ReadDir(x.path)
	if err != nil {
		return nil // said for each article
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
