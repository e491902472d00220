package files

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Standard is standard input as commands name it, and standard output where
// they write.
const Standard = "-"

// IsStandardInput reports whether a path is a name of standard input: "-",
// /dev/stdin and what that leads to.
func IsStandardInput(path string) bool { return isStandard(path, 0) }

// IsStandardOutput reports whether a path is a name of standard output: "-",
// /dev/stdout and what that leads to.
func IsStandardOutput(path string) bool { return isStandard(path, 1) }

func isStandard(path string, fd int) bool {
	named, ok := descriptorOf(path)
	return path == Standard || ok && named == fd
}

// descriptor returns a duplicate of an open file of this process that a path
// names. The caller must close it. Writing continues at its position: if it
// were opened by name, a file that > opened would be written from its start.
func descriptor(path string) (f *os.File, ok bool, err error) {
	fd, ok := descriptorOf(path)
	if !ok || fd == 0 {
		return nil, false, nil
	}
	d, err := duplicate(fd)
	if err != nil {
		return nil, false, fmt.Errorf("%s: %w", path, err)
	}
	return os.NewFile(uintptr(d), path), true, nil
}

// descriptorOf returns the number of the open file that a path names, following links.
func descriptorOf(path string) (fd int, ok bool) {
	for range 40 {
		clean := filepath.ToSlash(filepath.Clean(path))
		if i := slices.Index([]string{"/dev/stdin", "/dev/stdout", "/dev/stderr"}, clean); i >= 0 {
			return i, true
		}
		for _, folder := range []string{"/dev/fd/", "/proc/self/fd/", fmt.Sprintf("/proc/%d/fd/", os.Getpid())} {
			if tail, in := strings.CutPrefix(clean, folder); in {
				fd, err := strconv.Atoi(tail)
				return fd, err == nil && fd >= 0
			}
		}
		to, err := os.Readlink(path)
		if err != nil {
			return 0, false
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = to
	}
	return 0, false
}
