package extract

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// CacheDir is the folder, beside the configuration, that outputs are cached in.
const CacheDir = ".assay-cache"

// Cache keeps the extractor's outputs in a folder, one file for each article
// and key, and does not ask twice for what it holds. The key is everything
// that decides what the extractor answers: its kind, its configuration, the
// version of the model. Failures are not kept. A file that cannot be read, or
// whose content does not have the hash it carries, is asked for again.
//
// Files are written whole or not at all, so that an interrupted run resumes
// where it stopped.
func Cache(x Extractor, dir, key string) Extractor { return cache{Extractor: x, dir: dir, key: key} }

type cache struct {
	Extractor
	dir, key string
	programs *programs // what a command runs, nil for anything else
}

type cacheMode struct{ noRead, noWrite bool }

type cacheModeKey struct{}

func withCacheMode(ctx context.Context, o Options) context.Context {
	return context.WithValue(ctx, cacheModeKey{}, cacheMode{noRead: o.NoCache || o.Refresh, noWrite: o.NoCache})
}

func (x cache) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	mode, _ := ctx.Value(cacheModeKey{}).(cacheMode)
	stamp := x.programs.stamp(a)
	if stamp == changed {
		return x.Extractor.Extract(ctx, a)
	}
	path := x.pathOf(a, stamp)
	if !mode.noRead {
		if record, ok := readCache(path); ok {
			Spend(ctx, result.Metrics{Cached: true})
			return record, nil
		}
	}
	record, err := x.Extractor.Extract(ctx, a)
	if err != nil || mode.noWrite || len(bytes.TrimSpace(record)) == 0 {
		return record, err
	}
	if x.programs.stamp(a) != stamp {
		return record, nil // whether the program before or after its change answered is not known
	}
	// A cache that cannot be written costs time and changes no result.
	_ = writeCache(x.dir, path, record)
	return record, nil
}

// Close closes the extractor within. What an interrupted run did not settle is
// settled first.
func (x cache) Close() error {
	x.settle(context.Background())
	return closeOf(x.Extractor)
}

// pathOf is the file of one article, as what it runs is now: it is named by a
// hash, so that no id can lead out of the folder.
func (x cache) pathOf(a seeds.Article, stamp string) string {
	b, err := json.Marshal([]string{cacheForm, x.key, stamp, a.ID, a.Language, a.Published, a.Title, a.Publisher, a.URL, a.SHA256()})
	if err != nil {
		b = []byte(a.SHA256()) // cannot be: strings only
	}
	name := hashOf(b)
	return filepath.Join(x.dir, name[:2], name)
}

// cacheForm is what assay itself adds to an answer: how it asks, and what it
// makes of what comes. It changes with that.
const cacheForm = "assay cache 2"

func hashOf(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// readCache reads a file: the hash of the output, a line feed, the output.
func readCache(path string) ([]byte, bool) {
	f, err := files.Open(path)
	if err != nil {
		return nil, false
	}
	defer f.Close()
	b, err := capped(f, MaxOutput+65)
	if err != nil {
		return nil, false
	}
	hash, record, ok := bytes.Cut(b, []byte("\n"))
	return record, ok && string(hash) == hashOf(record)
}

func writeCache(dir, path string, record []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	// Whoever makes the folder a link wants its files elsewhere; nobody makes
	// links of those in it, nor wants git to ignore what lies elsewhere.
	if _, err := os.Readlink(filepath.Dir(path)); err == nil {
		return fmt.Errorf("%s is a link: %w", filepath.Dir(path), files.ErrKind)
	}
	_, err := os.Readlink(dir)
	linked := err == nil
	ignore := filepath.Join(dir, ".gitignore")
	if _, err := os.Lstat(ignore); os.IsNotExist(err) && !linked {
		if err := files.Replace(ignore, []byte("*\n")); err != nil {
			return err
		}
	}
	name := filepath.Base(path)
	return files.ReplaceAll(filepath.Dir(path), []files.Named{{Name: name, Data: append([]byte(hashOf(record)+"\n"), record...)}})
}
