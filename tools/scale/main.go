// Command scale writes a suite of invented articles with goldens, and records of them,
// to measure what assay does with millions:
//
//	scale suite -dir DIR -articles 10000
//	scale records -articles 10000 -each 100 | assay check - --articles DIR/articles.jsonl --goldens DIR/goldens --partial
//	scale records -articles 10000 -each 100 | scale decode
//
// The records of an article follow each other. Nine of ten are faultless, with
// their facts in varying orders; in the tenth a figure has another value. "decode"
// decodes each strictly into its Go type and does nothing else, which is what the
// time of a check is compared with.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/go-json-experiment/json"

	"github.com/assaykit/assay/fixtures/wire"
	"github.com/assaykit/assay/internal/mutate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "scale:", err)
		os.Exit(2)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("say what: suite, records or decode")
	}
	flags := flag.NewFlagSet(args[0], flag.ContinueOnError)
	dir := flags.String("dir", "", "folder of the suite")
	articles := flags.Int("articles", 1000, "number of articles")
	each := flags.Int("each", 100, "records of each article")
	words := flags.Int("words", 310, "words of an article")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	switch args[0] {
	case "suite":
		return suite(*dir, *articles, *words)
	case "records":
		return records(os.Stdout, *articles, *each, *words)
	case "decode":
		return decode(os.Stdin, os.Stderr)
	}
	return fmt.Errorf("%s is not one of suite, records, decode", args[0])
}

// invented yields articles with their goldens, the same ones every time.
func invented(n, words int, yield func(*seeds.Article, *schema.Golden) error) error {
	languages := wire.Languages()
	writers := make([]*wire.Writer, len(languages))
	for i, l := range languages {
		w, err := wire.NewWriter(l, 17)
		if err != nil {
			return err
		}
		writers[i] = w
	}
	for i := range n {
		text := writers[i%len(writers)].Article(words)
		id := fmt.Sprintf("wire-%06d", i)
		a := &seeds.Article{ID: id, Language: text.Language, Published: text.Published.String(), Text: text.Text}
		if err := yield(a, text.Golden(id)); err != nil {
			return err
		}
	}
	return nil
}

func suite(dir string, n, words int) error {
	if dir == "" {
		return errors.New("suite needs -dir")
	}
	if err := os.MkdirAll(filepath.Join(dir, "goldens"), 0o755); err != nil {
		return err
	}
	f, err := os.Create(filepath.Join(dir, "articles.jsonl"))
	if err != nil {
		return err
	}
	defer f.Close()
	out := bufio.NewWriter(f)
	err = invented(n, words, func(a *seeds.Article, g *schema.Golden) error {
		line, err := json.Marshal(map[string]string{"id": a.ID, "language": a.Language, "published": a.Published, "text": a.Text}, json.Deterministic(true))
		if err != nil {
			return err
		}
		golden, err := schema.Encode(g)
		if err != nil {
			return err
		}
		if _, err := out.Write(append(line, '\n')); err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(dir, "goldens", a.ID+".json"), golden, 0o600)
	})
	return errors.Join(err, out.Flush())
}

func records(w io.Writer, n, each, words int) error {
	out := bufio.NewWriterSize(w, 1<<20)
	err := invented(n, words, func(a *seeds.Article, g *schema.Golden) error {
		r := *mutate.NewSubject(a, g).Record
		for i := range each {
			r.Parties, r.Figures, r.Dates = turned(r.Parties), turned(r.Figures), turned(r.Dates)
			written := r
			if i%10 == 9 && len(r.Figures) > 0 {
				written.Figures = append([]schema.Figure(nil), r.Figures...)
				written.Figures[0].Value = schema.NewDecimal(int64(7_000_001+i), 0)
			}
			line, err := json.Marshal(written)
			if err != nil {
				return err
			}
			if _, err := out.Write(append(line, '\n')); err != nil {
				return err
			}
		}
		return nil
	})
	return errors.Join(err, out.Flush())
}

// turned moves the first fact to the end.
func turned[T any](list []T) []T {
	if len(list) < 2 {
		return list
	}
	return append(append(make([]T, 0, len(list)), list[1:]...), list[0])
}

func decode(r io.Reader, says io.Writer) error {
	in := bufio.NewReaderSize(r, 1<<20)
	var spent time.Duration
	n, size := 0, 0
	for {
		line, err := in.ReadSlice('\n')
		if errors.Is(err, io.EOF) && len(line) == 0 {
			break
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		began := time.Now()
		if err := json.Unmarshal(line, new(schema.Article), json.RejectUnknownMembers(true)); err != nil {
			return err
		}
		spent += time.Since(began)
		n, size = n+1, size+len(line)
	}
	_, err := fmt.Fprintf(says, "%d records of %d bytes on average: %.1f µs each, decoded strictly in one goroutine\n", n, size/max(n, 1), float64(spent.Microseconds())/float64(max(n, 1)))
	return err
}
