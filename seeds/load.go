package seeds

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
)

// Load reads the articles of a folder (its .txt and .md files, and those of
// its folders), of one file, or of JSON Lines (.jsonl, .ndjson; also .gz and
// .zst; "-" is stdin), in order of path and line. Two articles with one id are
// an error, and so is finding none.
func Load(path string, stdin io.Reader, d Defaults) ([]Article, error) {
	var out []Article
	seen := map[string]string{}
	err := Each(path, stdin, d, func(a Article) error {
		if other, twice := seen[a.ID]; twice {
			return fmt.Errorf("%s: article id %q is taken by %s; give one of them another id", a.Where(), a.ID, other)
		}
		seen[a.ID] = a.Where()
		out = append(out, a)
		return nil
	})
	if err == nil && len(out) == 0 {
		err = fmt.Errorf("%s: no article in it (.txt, .md or .jsonl)", path)
	}
	return out, err
}

// Where names the article's place for a message: file, or file and line.
func (a *Article) Where() string {
	if IsLines(a.Path) || a.Path == "-" {
		return fmt.Sprintf("%s:%d", a.Path, a.Line)
	}
	return a.Path
}

// Each reads like Load and hands over one article at a time.
func Each(path string, stdin io.Reader, d Defaults, yield func(Article) error) error {
	if path == "-" {
		return eachStdin(stdin, d, yield)
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return eachFile(path, d, yield)
	}
	return filepath.WalkDir(path, func(p string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case strings.HasPrefix(e.Name(), ".") && p != path:
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.IsDir() || !isArticle(p):
			return nil
		}
		return eachFile(p, d, yield)
	})
}

func isArticle(path string) bool {
	ext := strings.ToLower(fullExt(path))
	return IsLines(path) || slices.Contains([]string{".txt", ".md", ".txt.gz", ".md.gz", ".txt.zst", ".md.zst"}, ext)
}

func eachFile(path string, d Defaults, yield func(Article) error) error {
	r, err := Open(path, nil)
	if err != nil {
		return err
	}
	defer r.Close()
	if IsLines(path) {
		return eachLine(r, path, d, yield)
	}
	return one(r, path, d, yield)
}

// eachStdin tells JSON Lines from a text by the first byte that is not a space.
func eachStdin(stdin io.Reader, d Defaults, yield func(Article) error) error {
	r := bufio.NewReader(stdin)
	for n := 1; ; n++ {
		head, err := r.Peek(n)
		if err != nil {
			return one(r, "-", d, yield)
		}
		if c := head[n-1]; c != ' ' && c != '\n' && c != '\r' && c != '\t' {
			if c == '{' {
				return eachLine(r, "-", d, yield)
			}
			return one(r, "-", d, yield)
		}
		if n == 4096 {
			return one(r, "-", d, yield)
		}
	}
}

func one(r io.Reader, path string, d Defaults, yield func(Article) error) error {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	name := path
	if path == "-" {
		name = "stdin"
	}
	a, err := Parse(data, name, d)
	if err != nil {
		return err
	}
	a.Path = path
	a.ID = strings.TrimSuffix(a.ID, ".txt")
	return yield(*a)
}

// eachLine reads {"id","language","published","text"} a line. Other members
// are allowed: a line may come from another program.
func eachLine(r io.Reader, path string, d Defaults, yield func(Article) error) error {
	b := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		line, err := ReadLine(b, MaxSize)
		last := errors.Is(err, io.EOF)
		if err != nil && !last {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
		if len(bytes.TrimSpace(line)) > 0 {
			a := Article{Language: d.Language, Published: d.Published}
			if jerr := json.Unmarshal(line, &a); jerr != nil {
				return fmt.Errorf("%s:%d: not an article in JSON: %w", path, n, jerr)
			}
			if a.ID == "" {
				a.ID = fmt.Sprintf("%s-%d", strings.TrimPrefix(Stem(path), "-"), n)
			}
			a.Path, a.Line = path, n
			if verr := a.validate(); verr != nil {
				return fmt.Errorf("%s:%d: %w", path, n, verr)
			}
			if yerr := yield(a); yerr != nil {
				return yerr
			}
		}
		if last {
			return nil
		}
	}
}

// ReadLine returns the next line without its end, io.EOF with the last one,
// and an error for a line longer than limit bytes.
func ReadLine(b *bufio.Reader, limit int) ([]byte, error) {
	var line []byte
	for {
		part, err := b.ReadSlice('\n')
		if len(line)+len(part) > limit+1 {
			return nil, fmt.Errorf("a line longer than %d bytes", limit)
		}
		line = append(line, part...)
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		return bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r")), err
	}
}
