package golden

import (
	"path/filepath"
)

// Lint reads every golden of the folder and says what is wrong with it, in
// order of path, rule and place. A golden that does not read is an issue, not
// an error; the pending folder is left alone.
func (s Store) Lint(o LintOptions) (*LintReport, error) {
	r := &LintReport{Issues: []Issue{}}
	err := Within(s.Dir, func(f *Folder) error {
		return f.Each(".", func(name string) error {
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
