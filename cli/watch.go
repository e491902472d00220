package cli

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"time"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/plain"
)

// watchEvery is how often watched files are looked at. Looking works wherever files are,
// and however an editor replaces them.
const watchEvery = 300 * time.Millisecond

// watch does some work now and again whenever one of the paths changes, until the call is
// stopped. Its error is then the exit code of the last time.
func (c *call) watch(once func() (paths []string, err error)) error {
	var paths []string
	for {
		c.clearScreen()
		start := looked(paths)
		again, err := once()
		during := differing(start, looked(paths))
		if paths = again; len(during) > 0 { // an extractor may write there, so it is no reason to run again
			c.printError("changed during the run: %s\n", firstOf(during))
		}
		if c.ctx.Err() != nil {
			return err
		}
		if len(paths) == 0 {
			return err
		}
		code := exitCode(err, c.err) // says what is wrong
		before := looked(paths)
		c.printError("watching %s; Ctrl-C ends it\n", plain.Count(len(before), "file"))
		changed := c.untilChanged(paths, before)
		if len(changed) == 0 {
			return exitError(code)
		}
		c.printError("changed: %s\n", firstOf(changed))
	}
}

// exitError is the exit code of an error that has been reported.
type exitError int

func (e exitError) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

// untilChanged waits until files change and then stay as they are, and returns their
// names. It returns none if the call is stopped.
func (c *call) untilChanged(paths []string, before map[string]stamp) []string {
	var changed []string
	for tick := time.NewTicker(watchEvery); ; {
		select {
		case <-c.ctx.Done():
			tick.Stop()
			return nil
		case <-tick.C:
		}
		now := looked(paths)
		more := differing(before, now)
		if len(more) == 0 && len(changed) > 0 {
			tick.Stop()
			return changed
		}
		if changed = append(changed, more...); len(more) > 0 {
			slices.Sort(changed)
			changed, before = slices.Compact(changed), now
		}
	}
}

// looked returns the size and time of every file at the paths, of folders those of the
// files in them.
func looked(paths []string) map[string]stamp {
	out := map[string]stamp{}
	look := func(path string) {
		if info, err := os.Stat(path); err == nil && !info.IsDir() {
			out[path] = stampOf(info)
		}
	}
	for _, path := range paths {
		if folder, err := files.IsFolder(path); err != nil || !folder {
			look(path)
			continue
		}
		_ = files.Walk(path, func(file string, err error) error {
			if err == nil {
				look(file)
			}
			return nil // what cannot be read now is looked at again
		})
	}
	return out
}

// differing returns the names of files that one of two looks alone has, or that differ.
func differing(a, b map[string]stamp) []string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(a)) {
		if now, ok := b[name]; !ok || now != a[name] {
			names = append(names, name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(b)) {
		if _, ok := a[name]; !ok {
			names = append(names, name)
		}
	}
	return names
}

// watched returns the files and folders that a run depends on.
func (s *suite) watched(f suiteFlags) []string {
	paths := slices.Concat(f.Articles, f.Goldens)
	if s.baseline != nil {
		paths = append(paths, s.baseline.Path())
	}
	if s.config == nil {
		return paths
	}
	paths = append(paths, s.path)
	for _, k := range s.config.Cases {
		for _, path := range []string{k.Articles, k.Goldens} {
			if path != "" {
				paths = append(paths, s.beside(path))
			}
		}
	}
	for _, x := range s.config.Extractors {
		paths = append(paths, s.filesOf(x)...)
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}
