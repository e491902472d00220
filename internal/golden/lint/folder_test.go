package lint_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/lint"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

func TestLintFiles(t *testing.T) {
	whole, err := os.ReadFile("../../../golden/timeline-en.json")
	require.NoError(t, err)
	for _, tt := range []struct {
		reason, data, says string
	}{
		{"canonical", string(whole), ""},
		{"another indent", strings.ReplaceAll(string(whole), "\n  ", "\n    "), "canonical"},
		{"no final newline", strings.TrimSuffix(string(whole), "\n"), "canonical"},
		{"CRLF", strings.ReplaceAll(string(whole), "\n", "\r\n"), "CRLF"},
		{"a merge", "<<<<<<< HEAD\n" + string(whole), "merge"},
		{"half of it", string(whole[:len(whole)/2]), ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.WriteFile(filepath.Join(dir, "timeline-en.json"), []byte(tt.data), 0o644))
			r, err := lint.Folder(t.Context(), dir, lint.Options{Articles: seeds.Kit()})
			require.NoError(t, err)
			var format []string
			for _, i := range r.Issues {
				if i.Rule == "format" {
					format = append(format, i.Message)
				}
			}
			if tt.reason == "canonical" {
				require.Empty(t, format)
				return
			}
			require.NotEmpty(t, format)
			require.Contains(t, strings.Join(format, "\n"), tt.says)
		})
	}
}

// No golden of the kit has an error, and each fault is found where it is made.
func TestLintLeavesTheKitAlone(t *testing.T) {
	r, err := lint.Folder(t.Context(), "../../../golden", lint.Options{Articles: seeds.Kit()})
	require.NoError(t, err)
	require.Len(t, golden.Kit().IDs(), r.Checked)
	for _, i := range r.Issues {
		if i.Severity == result.Error {
			t.Errorf("%s %s %s: %s", i.ID, i.Rule, i.Key, i.Message)
		}
	}
}
