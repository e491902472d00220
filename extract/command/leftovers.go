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

// leftovers are what this process would leave behind if it ended now: the
// running programs, and the folders of their input files. There is one value
// for each process.
type leftovers struct {
	mu         sync.Mutex
	programs   map[*group]int  // process IDs by group, 0 while a program starts
	incomplete bool            // a process that left its group may still run
	folders    map[string]bool // with lock files beside them
	watchdog   watchdog        // cleans up if this process is killed
}

var owned = leftovers{programs: map[*group]int{}, folders: map[string]bool{}}

// markPrefix is the prefix of the marks of this process's programs.
var markPrefix = "ASSAY_PROCESS=" + rand.Text() + "-"

// KillAll kills all programs that extractors of this process run, with all
// processes that they started, and removes their temporary files. It is for a
// process that must end without closing its extractors.
func KillAll() {
	owned.mu.Lock()
	defer owned.mu.Unlock()
	for g := range owned.programs {
		g.killMembers()
	}
	owned.incomplete = (owned.incomplete || len(owned.programs) > 0) && !killMarked(markPrefix)
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

// markIncomplete notes that processes may have survived the end of a program.
func (r *leftovers) markIncomplete() {
	r.update(func() { r.incomplete = true })
}

// add records the process ID of a program, 0 before it is started.
func (r *leftovers) add(g *group, process int) {
	r.update(func() { r.programs[g] = process })
}

// remove removes a program that has ended with all processes that it started.
func (r *leftovers) remove(g *group) {
	r.update(func() { delete(r.programs, g) })
}

// file writes a text to a temporary file, and returns a function that removes
// it. First it removes files that a killed process left.
func (r *leftovers) file(text string) (path string, remove func(), err error) {
	r.update(func() {}) // start the watchdog before the folder exists
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
