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

// places are the files of a call, by what each is for: none is written that
// was read, and none twice. Two paths are one place where they lead to one
// file; pipes and devices are written to by whoever likes.
type places struct {
	byPath map[string][]place // resolved
	byStat map[stamp][]place  // of files that are there
}

type place struct {
	path, what string
	info       fs.FileInfo // nil where nothing is there
}

// stamp is what the names of one file have in common, and few others: only
// those are asked whether they are it.
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

// with is these places and others.
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

// read notes files that the call reads.
func (p *places) read(what string, paths ...string) {
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			p.add(place{path, what, info})
		}
	}
}

// readFolder notes the files of a folder that the call reads: all but those.
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
		return nil // who reads it says what is wrong
	})
}

// readArticles notes the files of articles; JSON Lines hold many.
func (p *places) readArticles(list []seeds.Article) {
	last := ""
	for _, a := range list {
		if a.Path != last {
			p.read("an article", a.Path)
		}
		last = a.Path
	}
}

// readGoldens notes the files of goldens.
func (p *places) readGoldens(set *golden.Set) {
	for _, id := range set.IDs() {
		e, _ := set.Get(id)
		p.read("a golden", e.Path)
	}
}

// write notes a file that the call writes, or says what else it is.
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

// other is what else a file is, of several the first by name.
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

// resolved is a path by which files are distinguished, be they there or not: the
// absolute one through the links of its folder, and the path itself where the
// working directory is gone.
func resolved(path string) string {
	full, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	for range 40 { // links to nothing yet
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

// put writes a report to a file, or to standard output by any name of it.
func (c *call) put(format, path string, data []byte) error {
	if toStandardOutput(path) {
		return c.report(format, data)
	}
	return files.Replace(path, data)
}

// toStandardOutput reports whether what is written to a path, or to none, goes to
// standard output.
func toStandardOutput(path string) bool { return path == "" || files.IsStandardOutput(path) }

// onceStdin refuses a call that names standard input twice: it is read once.
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
