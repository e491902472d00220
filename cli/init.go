package cli

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/assaykit/assay/internal/files"
)

//go:embed scaffold
var scaffold embed.FS

type initCmd struct {
	Dir     string `arg:"" optional:"" default:"." help:"Folder to scaffold in (default: here)."`
	CI      string `help:"Also write a CI workflow: github or gitlab." enum:"github,gitlab," default:"" placeholder:"github|gitlab"`
	Project string `help:"Kind of project, which decides the language of the example extractor (default: found out by go.mod, pyproject.toml, package.json and their like)." enum:"go,python,node,none," default:"" placeholder:"go|python|node|none"`
}

// Run writes the files that are missing, and lists those that are there, which
// it does not change.
func (k *initCmd) Run(c *call) error {
	if info, err := os.Stat(k.Dir); err == nil && !info.IsDir() {
		return usagef("%s is no folder; name the one that the suite goes into", k.Dir)
	}
	p, err := k.plan()
	if err != nil {
		return err
	}
	if err := k.unblocked(p.files); err != nil {
		return err
	}
	if err := k.inside(p.missing()); err != nil {
		return err
	}
	for _, f := range p.files {
		verb, what := "wrote", f.what
		if f.kept != "" {
			verb, what = "kept ", f.kept
		} else if err := writeNew(k.Dir, f.to, f.data); err != nil {
			return err
		}
		if !c.cli.Quiet {
			fmt.Fprintln(c.out, strings.TrimRight(fmt.Sprintf("%s %-38s %s", verb, f.to, what), " "))
		}
	}
	if c.cli.Quiet {
		return nil
	}
	if p.owned {
		fmt.Fprintf(c.out, "\n%s is your own, so no example was written beside it.\n", configName)
	}
	if len(p.attributes) > 0 {
		fmt.Fprintf(c.out, "\nAdd to .gitattributes, so that git keeps the bytes of articles, which offsets and hashes depend on:\n  %s\n", strings.Join(p.attributes, "\n  "))
	}
	fmt.Fprint(c.out, k.next(p))
	return nil
}

// next says what to type next.
func (k *initCmd) next(p *plan) string {
	var b strings.Builder
	b.WriteString("\nNext:\n")
	if filepath.Clean(k.Dir) != "." {
		fmt.Fprintf(&b, "  cd %s\n", shellWord(k.Dir))
	}
	line := func(command, what string) { fmt.Fprintf(&b, "  %-35s # %s\n", command, what) }
	if p.owned {
		line("assay run", "test your extractor")
		return b.String()
	}
	line("assay run", "the gate passes with the example")
	switch p.project.kind {
	case "go":
		line("go get github.com/assaykit/assay && go test .", "the same in Go: put your extractor into assay_test.go")
	case "none":
		line("assay run --extractor NAME", "with your own program, after you have named it in assay.yaml")
	default:
		line("assay map draft -x NAME ARTICLE", "name your program in assay.yaml, then draft the mapping of its JSON")
	}
	line("assay golden draft ID -x NAME", "a golden of an article of your own, to correct")
	return b.String()
}

// shellWord returns a path as one word of a shell.
func shellWord(path string) string {
	plain := func(r rune) bool {
		return r < 0x80 && (r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || strings.ContainsRune("/._-", r))
	}
	if strings.TrimFunc(path, plain) == "" {
		return path
	}
	return strconv.Quote(path)
}

// unblocked returns an error if a file is where the suite has a folder, or a folder
// where it has a file: neither is kept as a part of the suite.
func (k *initCmd) unblocked(list []scaffolded) error {
	for _, f := range list {
		for name := f.to; name != "."; name = path.Dir(name) {
			full := filepath.Join(k.Dir, filepath.FromSlash(name))
			info, err := os.Stat(full)
			switch {
			case err != nil:
			case name == f.to && info.IsDir():
				return usagef("%s is a folder, and the suite has a file there; move it, or choose another folder", full)
			case name != f.to && !info.IsDir():
				return usagef("%s is a file, and the suite has a folder there; move it, or choose another folder", full)
			}
		}
	}
	return nil
}

// inside returns an error if a folder of the suite is a link out of it, or a
// dangling one.
func (k *initCmd) inside(missing []string) error {
	root, err := files.Folder(k.Dir)
	if err != nil {
		return nil //nolint:nilerr // there is none yet
	}
	defer root.Close()
	for _, name := range missing {
		for dir := filepath.Dir(name); dir != "."; dir = filepath.Dir(dir) {
			to, lerr := root.Readlink(dir)
			if _, err := root.Stat(dir); lerr == nil && err != nil {
				return usagef("%s is a link to %s, and nothing is written through it; take it away, or choose another folder", filepath.Join(k.Dir, dir), to)
			}
		}
	}
	return nil
}

// missingAttributes returns the lines of .gitattributes that a file of the user's
// lacks.
func missingAttributes(path string, want []byte) ([]string, error) {
	there, err := files.Read(path, 1<<20)
	if err != nil {
		return nil, unreadable(path, err)
	}
	var missing []string
	for line := range strings.Lines(string(want)) {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "#") && !slices.ContainsFunc(strings.Split(string(there), "\n"), func(l string) bool {
			return strings.Join(strings.Fields(l), " ") == line
		}) {
			missing = append(missing, line)
		}
	}
	return missing, nil
}

// isThere reports whether something has the name, also a dangling link.
func isThere(dir, name string) bool {
	_, err := os.Lstat(filepath.Join(dir, name))
	return !errors.Is(err, fs.ErrNotExist)
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
