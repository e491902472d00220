package command

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/assaykit/assay/internal/files"
)

// leftovers is what this process would leave behind if it ended now: the
// programs that run, and the folders of the files that they read. There is one,
// as a process ends once.
type leftovers struct {
	mu       sync.Mutex
	programs map[*group]int  // to the number of the process, 0 while it starts
	missed   bool            // something that has left its group may still run
	folders  map[string]bool // with their locks beside them
	watchdog watchdog        // who clears up after a process that was killed
}

var owned = leftovers{programs: map[*group]int{}, folders: map[string]bool{}}

// ownMark begins the mark of every program of this process.
var ownMark = "ASSAY_PROCESS=" + rand.Text() + "-"

// KillAll ends every program that an extractor of this process runs, with all
// that it has started, and removes the files that were made for it: for a
// process that has to end without closing its extractors.
func KillAll() {
	owned.mu.Lock()
	defer owned.mu.Unlock()
	for g := range owned.programs {
		g.killMembers()
	}
	owned.missed = (owned.missed || len(owned.programs) > 0) && !killMarked(ownMark)
	for dir := range owned.folders {
		if os.RemoveAll(dir) == nil {
			os.Remove(dir + files.DotLock)
			delete(owned.folders, dir)
		}
	}
	owned.watchdog.dismiss(&owned)
}

// update changes the leftovers, and informs the watchdog.
func (r *leftovers) update(how func()) {
	r.mu.Lock()
	defer r.mu.Unlock()
	how()
	r.watchdog.send(r)
}

// noteMissed notes that a program's end may have left something.
func (r *leftovers) noteMissed() {
	r.update(func() { r.missed = true })
}

// add keeps the process of a program: 0 before it is started.
func (r *leftovers) add(g *group, process int) {
	r.update(func() { r.programs[g] = process })
}

// remove is for a program that has ended, with all that it had started.
func (r *leftovers) remove(g *group) {
	r.update(func() { delete(r.programs, g) })
}

// file makes a file with a text, and what removes it. What a killed process
// left of its own goes first.
func (r *leftovers) file(text string) (path string, remove func(), err error) {
	r.update(func() {}) // the watchdog is there before the folder
	path, away, err := files.Temp("article.txt", []byte(text))
	if err != nil {
		return "", nil, err
	}
	dir := filepath.Dir(path)
	r.update(func() { r.folders[dir] = true })
	return path, func() {
		away()
		if _, err := os.Lstat(dir); errors.Is(err, fs.ErrNotExist) {
			r.update(func() { delete(r.folders, dir) })
		}
	}, nil
}
