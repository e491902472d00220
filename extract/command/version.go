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

// versions computes the version of a program from the contents of the regular
// files that its command names: the program itself and files in its arguments.
type versions struct {
	program Program
	first   string // the first version of a long-lived program

	mu    sync.Mutex
	paths map[string]string // paths of words that were looked up in PATH
	known map[string]content
}

// content is a file's hash and its state when it was read.
type content struct {
	info fs.FileInfo
	hash string
}

// maxHashed is the size of the largest file whose contents are hashed. For a
// larger file, its size and modification time are hashed instead.
const maxHashed = 256 << 20

func newVersions(p Program) *versions {
	v := &versions{program: p, paths: map[string]string{}, known: map[string]content{}}
	if p.Protocol == JSONLines {
		v.first = v.hash(p.Args)
	}
	return v
}

// of returns the version that answers for an article. For a long-lived program
// that is the first version that was found; ok reports whether it is unchanged.
func (v *versions) of(a seeds.Article) (version string, ok bool) {
	if v.program.Protocol == JSONLines {
		return v.first, v.hash(v.program.Args) == v.first
	}
	return v.hash(v.program.argumentsFor(a, "{file}")), true
}

// hash returns a hash of the arguments that name files, and of the contents of these files.
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

// wordsOf returns the parts of an argument that may name a file, such as FILE
// in --model=FILE and the words of a shell command after -c.
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

// writtenTo matches the files that a shell command writes to, such as logs.
// They do not affect the version.
var writtenTo = regexp.MustCompile("(^|[^=-])>{1,2}\\|?[ \t]*[\"']?[^ \t\n'\"`;|&<>()]+")

// find returns the path of the file that a word names. A program is found as
// the operating system does; other words in the command's folder first, then in
// PATH.
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
		found, _ = exec.LookPath(word) // "" if there is none
		v.paths[word] = found
	}
	return found
}

// content returns the hash of a regular file, or "" for anything else. A file
// is read again only if it was changed.
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
	// A file that was just changed may change again within the clock's resolution.
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
