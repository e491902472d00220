package command

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/seeds"
)

// versions know a program by the content of the regular files that a command
// names: its program, and what is in its arguments.
type versions struct {
	program Program
	first   string // of one that lives on, as it was found

	mu    sync.Mutex
	paths map[string]string // of words that are looked for in PATH
	known map[string]content
}

// content is what a file held when it was looked at.
type content struct {
	info fs.FileInfo
	hash string
}

// maxHashed is the largest file that is read for its content; of a larger one
// the size and the time of its last change stand for it.
const maxHashed = 256 << 20

func newVersions(p Program) *versions {
	v := &versions{program: p, paths: map[string]string{}, known: map[string]content{}}
	if p.Protocol == JSONLines {
		v.first = v.hash(p.Args)
	}
	return v
}

// of returns the version that answers for an article. One that lives on is what
// was found first, whatever it is now; ok reports whether it still is that.
func (v *versions) of(a seeds.Article) (version string, ok bool) {
	if v.program.Protocol == JSONLines {
		return v.first, v.hash(v.program.Args) == v.first
	}
	return v.hash(v.program.argumentsFor(a, "{file}")), true
}

// hash is the one of the words that name files, and of what these hold.
func (v *versions) hash(args []string) string {
	v.mu.Lock()
	defer v.mu.Unlock()
	h := sha256.New()
	for i, arg := range args {
		for _, word := range wordsOf(arg, i == 0) {
			if hash := v.content(v.find(word, i == 0)); hash != "" {
				fmt.Fprintf(h, "%q %s\n", word, hash)
			}
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

// wordsOf are the parts of an argument that may name a file: --model=FILE, and
// the words of a shell behind -c.
func wordsOf(arg string, program bool) []string {
	words := []string{arg}
	if program {
		return words
	}
	if _, value, ok := strings.Cut(arg, "="); ok {
		words = append(words, value)
	}
	parts := strings.FieldsFunc(writtenTo.ReplaceAllString(arg, "$1 "), func(r rune) bool { return strings.ContainsRune(" \t\n'\"`;|&<>()$=", r) })
	if len(parts) > 1 {
		words = append(words, parts...)
	}
	return words
}

// writtenTo is where a shell writes to, as a log that grows with each answer: what
// is only written decides nothing.
var writtenTo = regexp.MustCompile("(^|[^=-])>{1,2}\\|?[ \t]*[\"']?[^ \t\n'\"`;|&<>()]+")

// find is the path that a word leads to: as the system finds a program, and
// else in the command's folder before PATH.
func (v *versions) find(word string, program bool) string {
	path := word
	if !filepath.IsAbs(path) {
		path = filepath.Join(v.program.Dir, path)
	}
	if word == "" || strings.ContainsRune(word, 0) || filepath.Base(word) != word {
		return path
	}
	if info, err := os.Stat(path); !program && err == nil && info.Mode().IsRegular() {
		return path
	}
	found, ok := v.paths[word]
	if !ok {
		found, _ = exec.LookPath(word) // "" where there is none
		v.paths[word] = found
	}
	return found
}

// content is the hash of a regular file, "" of anything else. A file is read
// again only where it was changed.
func (v *versions) content(path string) string {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return ""
	}
	was, ok := v.known[path]
	if ok && os.SameFile(was.info, info) && was.info.Size() == info.Size() && was.info.ModTime().Equal(info.ModTime()) {
		return was.hash
	}
	hash := hashOfFile(path, info)
	// One that was changed just now may change again within the same tick.
	if time.Since(info.ModTime()) > time.Second {
		v.known[path] = content{info, hash}
	}
	return hash
}

func hashOfFile(path string, info fs.FileInfo) string {
	if info.Size() > maxHashed {
		return fmt.Sprintf("%d bytes of %d", info.Size(), info.ModTime().UnixNano())
	}
	f, err := files.Open(path)
	if err != nil {
		return "unreadable"
	}
	defer f.Close()
	h := sha256.New()
	if n, err := io.Copy(h, io.LimitReader(f, maxHashed+1)); err != nil || n > maxHashed {
		return "unreadable"
	}
	return hex.EncodeToString(h.Sum(nil))
}
