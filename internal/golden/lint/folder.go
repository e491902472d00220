package lint

import (
	"context"
	"path/filepath"

	"github.com/assaykit/assay/internal/golden/folder"
)

// Folder lints every golden of a folder, and lists issues by path, rule and
// location. A golden that cannot be read is an issue, not an error. The folder
// of proposals is skipped.
func Folder(ctx context.Context, dir string, o Options) (*Report, error) {
	r := &Report{Issues: []Issue{}}
	err := folder.With(dir, func(f *folder.Folder) error {
		return f.Each(".", func(name string) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			r.Checked++
			data, err := f.Read(name)
			if err == nil {
				r.Issues = append(r.Issues, lintFile(filepath.ToSlash(f.Path(name)), data, o)...)
			}
			return err
		})
	})
	if err != nil {
		return nil, err
	}
	return r, nil
}
