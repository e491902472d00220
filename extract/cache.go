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

// Cache keeps the extractor's outputs in a folder, one file for each article
// and key, and does not ask twice for what it holds. The key is everything
// that decides what the extractor answers: its kind, its configuration, the
// version of the model. Where the extractor, or one that it wraps, has a method
//
//	Version(a seeds.Article) (version string, ok bool)
//
// the version decides too, and nothing is read or kept while ok is false.
// Failures are not kept. A file that cannot be read, or whose content does not
// have the hash it carries, is asked for again. Where dir is "" nothing is kept.
//
// Files are written whole or not at all, so that an interrupted run resumes
// where it stopped. [Options] say whether a run reads and writes caches.
func Cache(x Extractor, dir, key string) Extractor {
	return cache{Extractor: orMissing(x), dir: dir, key: key}
}

type cache struct {
	Extractor
	dir, key string
}

// versioned is an extractor whose answers depend on more than its key.
type versioned interface {
	Version(a seeds.Article) (version string, ok bool)
}

// version is the one of the extractor within, "" where it has none.
func (x cache) version(a seeds.Article) (version string, ok bool) {
	if v, found := As[versioned](x.Extractor); found {
		return v.Version(a)
	}
	return "", true
}

type cacheMode struct{ noRead, noWrite bool }

type cacheModeKey struct{}

func withCacheMode(ctx context.Context, o Options) context.Context {
	return context.WithValue(ctx, cacheModeKey{}, cacheMode{noRead: o.NoCache || o.Refresh, noWrite: o.NoCache})
}

func (x cache) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	mode, _ := ctx.Value(cacheModeKey{}).(cacheMode)
	version, ok := x.version(a)
	if !ok || x.dir == "" {
		return x.Extractor.Extract(ctx, a)
	}
	path := x.pathOf(a, version)
	if !mode.noRead {
		if record, ok := readCache(path); ok {
			AddUsage(ctx, result.Metrics{Cached: true})
			return record, nil
		}
	}
	record, err := x.Extractor.Extract(ctx, a)
	if err != nil || mode.noWrite || len(bytes.TrimSpace(record)) == 0 {
		return record, err
	}
	if now, ok := x.version(a); !ok || now != version {
		return record, nil // whether the version before or after its change answered is not known
	}
	// A cache that cannot be written costs time and changes no result.
	_ = writeCache(x.dir, path, record)
	return record, nil
}

// forget removes what turned out to be no answer. A version that must not be
// kept any more is still the one that answers were kept under.
func (x cache) forget(list []Revocation) {
	if x.dir == "" {
		return
	}
	for _, w := range list {
		version, _ := x.version(w.Article)
		_ = os.Remove(x.pathOf(w.Article, version)) // where it is not there, it was not kept
	}
}

func (x cache) Unwrap() Extractor { return x.Extractor }

// Close closes the extractor within. What it withdraws after an interrupted run
// is forgotten first.
func (x cache) Close() error {
	revoked(context.Background(), x)
	return Close(x.Extractor)
}

// pathOf is the file of one article, as the version that answers for it: it is
// named by a hash, so that no id can lead out of the folder.
func (x cache) pathOf(a seeds.Article, version string) string {
	b, err := json.Marshal([]string{cacheForm, x.key, version, a.ID, a.Language, a.Published, a.Title, a.Publisher, a.URL, a.SHA256()})
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
	b, err := files.Read(path, MaxOutput+65)
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
