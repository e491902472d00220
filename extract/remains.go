package extract

import (
	"crypto/rand"
	"os"
	"path/filepath"
	"sync"
)

// remains is what this process would leave behind if it ended now: the
// programs that run, and the folder of the files that they read. There is one,
// as a process ends once.
type remains struct {
	mu       sync.Mutex
	programs map[*group]int // to the number of the process, 0 while it starts
	folder   string         // "" while nobody reads a file
	readers  int            // of files in the folder
	guard    guard          // who clears up after a process that was killed
}

var ours = remains{programs: map[*group]int{}}

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
	if ours.folder != "" {
		os.RemoveAll(ours.folder)
	}
	ours.guard.dismiss()
}

// note keeps the process of a program: 0 before it is started.
func (r *remains) note(g *group, process int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.programs[g] = process
	r.guard.tell(r)
}

// forget is for a program that has ended, with all that it had started.
func (r *remains) forget(g *group) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.programs, g)
	r.guard.tell(r)
}

// file makes a file with a text, and what removes it.
func (r *remains) file(text string) (path string, remove func(), err error) {
	folder, err := r.enter()
	if err != nil {
		return "", nil, err
	}
	dir, err := os.MkdirTemp(folder, "")
	if err != nil {
		r.leave()
		return "", nil, err
	}
	remove = func() {
		os.RemoveAll(dir)
		r.leave()
	}
	path = filepath.Join(dir, "article.txt")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		remove()
		return "", nil, err
	}
	return path, remove, nil
}

// enter returns the folder for one more file, and makes it for the first.
func (r *remains) enter() (string, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.folder == "" {
		dir, err := os.MkdirTemp("", "assay-")
		if err != nil {
			return "", err
		}
		// TMPDIR may be relative, and programs and the guard run elsewhere.
		if r.folder, err = filepath.Abs(dir); err != nil {
			os.RemoveAll(dir)
			return "", err
		}
		r.guard.tell(r)
	}
	r.readers++
	return r.folder, nil
}

// leave removes the folder with the last file.
func (r *remains) leave() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.readers--; r.readers == 0 {
		os.RemoveAll(r.folder)
		r.folder = ""
		r.guard.tell(r)
	}
}
