package cli

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/seeds"
)

// places are the files of a command and the purpose of each. It prevents
// writing to a file that is read, or twice to one file. Two paths are the same
// place if they lead to one file. Pipes and devices may be written to without
// limit.
type places struct {
	byPath map[string][]place // resolved
	byStat map[stamp][]place  // existing files
}

type place struct {
	path, what string
	info       fs.FileInfo // nil if it does not exist
}

// stamp is the size and time of a file, which few different files share. Only
// files with equal stamps are compared.
type stamp struct {
	size int64
	at   int64 // in nanoseconds
}

func stampOf(info fs.FileInfo) stamp { return stamp{info.Size(), info.ModTime().UnixNano()} }

func (p *places) add(n place) {
	if p.byPath == nil {
		p.byPath, p.byStat = map[string][]place{}, map[stamp][]place{}
	}
	at := resolved(n.path)
	p.byPath[at] = append(p.byPath[at], n)
	if n.info != nil {
		p.byStat[stampOf(n.info)] = append(p.byStat[stampOf(n.info)], n)
	}
}

// with returns the union of two sets of places.
func (p places) with(others places) places {
	var out places
	for _, from := range []places{p, others} {
		for _, list := range from.byPath {
			for _, n := range list {
				out.add(n)
			}
		}
	}
	return out
}

// read adds files that the command reads.
func (p *places) read(what string, paths ...string) {
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			p.add(place{path, what, info})
		}
	}
}

// readFolder adds the files of a folder that the command reads, except but.
func (p *places) readFolder(what, dir string, but []string) {
	folder, err := files.IsFolder(dir)
	if err != nil || !folder {
		p.read(what, dir)
		return
	}
	left := make(map[string]bool, len(but))
	for _, path := range but {
		left[path] = true
	}
	_ = files.Walk(dir, func(path string, err error) error {
		if err == nil && !left[path] {
			p.read(what, path)
		}
		return nil // the reader of the folder reports the error
	})
}

// readArticles adds the files of articles.
func (p *places) readArticles(list []seeds.Article) {
	last := ""
	for _, a := range list {
		if a.Path != last {
			p.read("an article", a.Path)
		}
		last = a.Path
	}
}

// readGoldens adds the files of goldens.
func (p *places) readGoldens(set *golden.Set) {
	for _, id := range set.IDs() {
		e, _ := set.Get(id)
		p.read("a golden", e.Path)
	}
}

// write adds a file that the command writes. It returns an error if it is already used.
func (p *places) write(what, path string) error {
	if toStandardOutput(path) {
		return nil
	}
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		return nil
	}
	if err != nil {
		info = nil
	}
	if other, ok := p.other(what, path, info); ok {
		return usagef("%s would be written to %s, which is %s; give it a file of its own", what, path, strings.Replace(other.what, "the report ", "that of the report ", 1))
	}
	p.add(place{path, what, info})
	return nil
}

// other returns another use of a file, the first by name.
func (p *places) other(what, path string, info fs.FileInfo) (found place, ok bool) {
	near := slices.Clone(p.byPath[resolved(path)])
	if info != nil {
		for _, n := range p.byStat[stampOf(info)] {
			if os.SameFile(n.info, info) {
				near = append(near, n)
			}
		}
	}
	for _, n := range near {
		if n.what != what && (!ok || n.what < found.what) {
			found, ok = n, true
		}
	}
	return found, ok
}

// resolved returns the path by which files are compared, whether they exist or
// not: absolute, with the links of its folder resolved, or the path itself if
// there is no working directory.
func resolved(path string) string {
	full, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	for range 40 { // dangling links
		to, err := os.Readlink(full)
		if err != nil {
			break
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(full), to)
		}
		full = to
	}
	if dir, err := filepath.EvalSymlinks(filepath.Dir(full)); err == nil {
		return filepath.Join(dir, filepath.Base(full))
	}
	return full
}

// put writes a report to a file, or to standard output.
func (c *call) put(format, path string, data []byte) error {
	if toStandardOutput(path) {
		return c.report(format, data)
	}
	return files.Replace(path, data)
}

// toStandardOutput reports whether output to a path, or to none, goes to
// standard output.
func toStandardOutput(path string) bool { return path == "" || files.IsStandardOutput(path) }

// onceStdin returns an error if standard input is named twice, because it can be read once.
func onceStdin(paths ...string) error {
	named := ""
	for _, path := range paths {
		if !files.IsStandardInput(path) {
			continue
		}
		if named != "" {
			return usagef("%s and %s: standard input is named twice, and can be read once; name a file in one place", named, path)
		}
		named = path
	}
	return nil
}
