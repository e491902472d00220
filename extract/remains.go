package extract

import (
	"crypto/rand"
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
	files    map[string]bool // and folders
	watchdog watchdog        // who clears up after a process that was killed
}

var ours = remains{programs: map[*group]int{}, files: map[string]bool{}}

// ownMark begins the mark of every program of this process.
var ownMark = "ASSAY_PROCESS=" + rand.Text() + "-"

// KillAll ends every program that an extractor of this process runs, with all
// that it has started, and removes the files that were made for it: for a
// process that has to end without closing its extractors.
func KillAll() {
	ours.mu.Lock()
	defer ours.mu.Unlock()
	if len(ours.programs) > 0 {
		for g := range ours.programs {
			g.killMembers()
		}
		killMarked(ownMark)
	}
	for path := range ours.files {
		os.RemoveAll(path)
	}
	ours.watchdog.dismiss()
}

// change changes what there is, and tells the watchdog.
func (r *remains) change(how func()) {
	r.mu.Lock()
	defer r.mu.Unlock()
	how()
	r.watchdog.tell(r)
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
	r.change(func() { r.files[dir], r.files[dir+files.DotLock] = true, true })
	return path, func() {
		away()
		r.change(func() { delete(r.files, dir); delete(r.files, dir+files.DotLock) })
	}, nil
}
