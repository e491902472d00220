package cli

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/files"
)

//go:embed scaffold
var scaffold embed.FS

type initCmd struct {
	Dir string `arg:"" optional:"" default:"." help:"Folder to scaffold in (default: here)."`
	CI  string `help:"Also write a CI workflow: github or gitlab." enum:"github,gitlab," default:"" placeholder:"github|gitlab"`
}

// scaffolded are the files of a new suite: template, path, and purpose.
type scaffolded struct{ from, to, what string }

func (k *initCmd) files() []scaffolded {
	files := []scaffolded{
		{"assay.yaml", "assay.yaml", "the configuration"},
		{"ferry.txt", "testdata/assay/articles/ferry.txt", "an article"},
		{"ferry.json", "testdata/assay/goldens/ferry.json", "its golden: what is true of it"},
	}
	if _, err := os.Stat(filepath.Join(k.Dir, "go.mod")); err == nil {
		files = append(files, scaffolded{"assay_test.go.txt", "assay_test.go", "a Go test of your extractor"})
	}
	switch k.CI {
	case "github":
		files = append(files, scaffolded{"github.yml", ".github/workflows/assay.yml", "a GitHub workflow"})
	case "gitlab":
		files = append(files, scaffolded{"gitlab.yml", ".gitlab/assay.gitlab-ci.yml", "a GitLab template to include"})
	}
	return files
}

// Run writes the files, or none if one of them exists.
func (k *initCmd) Run(c *call) error {
	if info, err := os.Stat(k.Dir); err == nil && !info.IsDir() {
		return usagef("%s is no folder; name the one that the suite goes into", k.Dir)
	}
	var taken []string
	planned := k.files()
	for _, f := range planned {
		if _, err := os.Lstat(filepath.Join(k.Dir, f.to)); !errors.Is(err, fs.ErrNotExist) {
			taken = append(taken, f.to)
		}
	}
	if err := k.inside(planned); err != nil {
		return err
	}
	if len(taken) > 0 {
		slices.Sort(taken)
		return usagef("nothing was written, because it would overwrite %s; move it away or choose another folder", strings.Join(taken, ", "))
	}
	for _, f := range planned {
		data, err := scaffold.ReadFile("scaffold/" + f.from)
		if err != nil {
			return err
		}
		if f.to == "assay_test.go" {
			data = []byte(strings.ReplaceAll(string(data), "PACKAGE", packageName(k.Dir)))
		}
		if err := writeNew(k.Dir, f.to, data); err != nil {
			return err
		}
		if !c.cli.Quiet {
			fmt.Fprintf(c.out, "wrote %-40s %s\n", f.to, f.what)
		}
	}
	if err := k.attributes(c); err != nil {
		return err
	}
	if !c.cli.Quiet {
		fmt.Fprint(c.out, "\nNow: assay run\n")
	}
	return nil
}

// inside returns an error if a folder of the suite is a link out of it, or a
// dangling one.
func (k *initCmd) inside(planned []scaffolded) error {
	root, err := files.Folder(k.Dir)
	if err != nil {
		return nil //nolint:nilerr // there is none yet
	}
	defer root.Close()
	for _, f := range planned {
		for dir := filepath.Dir(f.to); dir != "."; dir = filepath.Dir(dir) {
			to, lerr := root.Readlink(dir)
			if _, err := root.Stat(dir); lerr == nil && err != nil {
				return usagef("%s is a link to %s, and nothing is written through it; take it away, or choose another folder", filepath.Join(k.Dir, dir), to)
			}
		}
	}
	return nil
}

// attributes writes a .gitattributes, without which git may check out articles
// with converted line ends. It does not change an existing file, but reports
// missing lines.
func (k *initCmd) attributes(c *call) error {
	const name = ".gitattributes"
	data, err := scaffold.ReadFile("scaffold/gitattributes.txt")
	if err != nil {
		return err
	}
	path := filepath.Join(k.Dir, name)
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		if err := writeNew(k.Dir, name, data); err != nil {
			return err
		}
		if !c.cli.Quiet {
			fmt.Fprintf(c.out, "wrote %-40s %s\n", name, "line ends that are the same everywhere")
		}
		return nil
	}
	there, err := files.Read(path, 1<<20)
	if err != nil {
		return unreadable(path, err)
	}
	var missing []string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "#") && !slices.ContainsFunc(strings.Split(string(there), "\n"), func(l string) bool {
			return strings.Join(strings.Fields(l), " ") == line
		}) {
			missing = append(missing, line)
		}
	}
	if len(missing) > 0 && !c.cli.Quiet {
		fmt.Fprintf(c.out, "\n%s is there and was left alone; add to it, so that git keeps the bytes on which offsets and hashes hang:\n  %s\n",
			name, strings.Join(missing, "\n  "))
	}
	return nil
}

// writeNew writes a file that must not exist.
func writeNew(dir, name string, data []byte) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	root, err := files.Folder(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	return files.New(root, name, data)
}
