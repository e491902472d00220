package report

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// A line of a file that is not the one of the words sends a reader astray.
func TestPlacesInFilesOfOtherForms(t *testing.T) {
	f := result.Finding{Location: &schema.Location{Line: 3, Column: 5, Text: "Monday"}}
	for _, tt := range []struct {
		reason, file string
		first        int
		want         string
		region       bool
	}{
		{"a text after front matter", "a.txt", 6, "a.txt:8:5", true},
		{"Markdown, packed", "a.md.gz", 1, "a.md.gz:3:5", true},
		{"a file without an extension", "article", 1, "article:3:5", true},
		{"a line of JSON Lines", "a.jsonl", 6, "a.jsonl:6:1", false},
		{"a list of JSON, packed", "a.json.zst", 6, "a.json.zst:6:1", false},
		{"a page", "a.HTML", 1, "a.HTML:1:1", false},
		{"XML", "a.nitf", 2, "a.nitf:2:1", false},
		{"a table", "a.csv", 9, "a.csv:9:1", false},
		{"standard input, which may be any of these", "-", 4, "stdin:4:1", false},
	} {
		run := result.Run{File: tt.file, FirstLine: tt.first}
		require.Equal(t, tt.want, placeOf(run, f), tt.reason)
		require.Equal(t, tt.region, inArticle(run, f), tt.reason)
	}
	run := result.Run{File: "-", FirstLine: 4, At: "outs.jsonl:7"}
	require.Equal(t, "outs.jsonl:7:1", placeOf(run, f), "the record has a file that one can open")
	run.At = "-:7"
	require.Equal(t, "stdin:4:1", placeOf(run, f))
}
