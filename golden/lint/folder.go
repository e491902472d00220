package lint

import (
	"context"
	"path/filepath"

	"github.com/assaykit/assay/golden/internal/folder"
)

// Folder reads every golden of a folder and says what is wrong with it, in
// order of path, rule and place. A golden that does not read is an issue, not
// an error; the pending folder is left alone.
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
