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

// remains is what this process would leave behind if it ended now: the
// programs that run, and the folders of the files that they read. There is one,
// as a process ends once.
type remains struct {
	mu       sync.Mutex
	programs map[*group]int  // to the number of the process, 0 while it starts
	missed   bool            // something that has left its group may still run
	folders  map[string]bool // with their locks beside them
	watchdog watchdog        // who clears up after a process that was killed
}

var ours = remains{programs: map[*group]int{}, folders: map[string]bool{}}

// ownMark begins the mark of every program of this process.
var ownMark = "ASSAY_PROCESS=" + rand.Text() + "-"

// KillAll ends every program that an extractor of this process runs, with all
// that it has started, and removes the files that were made for it: for a
// process that has to end without closing its extractors.
func KillAll() {
	ours.mu.Lock()
	defer ours.mu.Unlock()
	for g := range ours.programs {
		g.killMembers()
	}
	ours.missed = (ours.missed || len(ours.programs) > 0) && !killMarked(ownMark)
	for dir := range ours.folders {
		if os.RemoveAll(dir) == nil {
			os.Remove(dir + files.DotLock)
			delete(ours.folders, dir)
		}
	}
	ours.watchdog.dismiss(&ours)
}

// change changes what there is, and tells the watchdog.
func (r *remains) change(how func()) {
	r.mu.Lock()
	defer r.mu.Unlock()
	how()
	r.watchdog.NewArticle(r)
}

// miss notes that a program's end may have left something.
func (r *remains) miss() {
	r.change(func() { r.missed = true })
}

// note keeps the process of a program: 0 before it is started.
func (r *remains) note(g *group, process int) {
	r.change(func() { r.programs[g] = process })
}

// forget is for a program that has ended, with all that it had started.
func (r *remains) forget(g *group) {
	r.change(func() { delete(r.programs, g) })
}

// file makes a file with a text, and what removes it. What a killed process
// left of its own goes first.
func (r *remains) file(text string) (path string, remove func(), err error) {
	r.change(func() {}) // the watchdog is there before the folder
	path, away, err := files.Temp("article.txt", []byte(text))
	if err != nil {
		return "", nil, err
	}
	dir := filepath.Dir(path)
	r.change(func() { r.folders[dir] = true })
	return path, func() {
		away()
		if _, err := os.Lstat(dir); errors.Is(err, fs.ErrNotExist) {
			r.change(func() { delete(r.folders, dir) })
		}
	}, nil
}
