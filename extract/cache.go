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

// Cache returns an extractor that keeps the outputs of x in a folder, one file
// for each article and key, and calls x only for articles without one. The key
// must depend on everything that affects the outputs: the kind of extractor, its
// configuration, the version of the model. If the extractor, or one that it
// wraps, has a method
//
//	Version(a seeds.Article) (version string, ok bool)
//
// the version is part of the key, and nothing is read or kept while ok is false.
// Failures are not kept. A file that cannot be read, or whose content does not
// match the hash in it, is ignored. If dir is "", nothing is kept.
//
// Files are written atomically, so that an interrupted run can resume.
// [Options.NoCache] and [Options.Refresh] disable reading or writing.
func Cache(x Extractor, dir, key string) Extractor {
	return cache{Extractor: orMissing(x), dir: dir, key: key}
}

type cache struct {
	Extractor
	dir, key string
}

// versioned is an extractor whose answers depend on a version, not on the key
// alone.
type versioned interface {
	Version(a seeds.Article) (version string, ok bool)
}

// version returns the version of the wrapped extractor, or "" if it has none.
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
		return record, nil // the version changed meanwhile, so which of the two answered is unknown
	}
	// A failure to write the cache does not change the result.
	_ = writeCache(x.dir, path, record)
	return record, nil
}

// forget removes answers that were revoked, from the version under which they
// were kept.
func (x cache) forget(list []Revocation) {
	if x.dir == "" {
		return
	}
	for _, w := range list {
		version, _ := x.version(w.Article)
		_ = os.Remove(x.pathOf(w.Article, version)) // a missing file was not kept
	}
}

func (x cache) Unwrap() Extractor { return x.Extractor }

// Close closes the wrapped extractor. First it forgets answers that are revoked
// after an interrupted run.
func (x cache) Close() error {
	revoked(context.Background(), x)
	return Close(x.Extractor)
}

// pathOf returns the path of the file for one article and version. Its name is
// a hash, so that no ID can lead out of the folder.
func (x cache) pathOf(a seeds.Article, version string) string {
	b, err := json.Marshal([]string{cacheForm, x.key, version, a.ID, a.Language, a.Published, a.Title, a.Publisher, a.URL, a.SHA256()})
	if err != nil {
		b = []byte(a.SHA256()) // cannot be: strings only
	}
	name := hashOf(b)
	return filepath.Join(x.dir, name[:2], name)
}

// cacheForm is the version of assay's own part of an answer: how it asks and
// how it processes the response. It changes whenever that changes.
const cacheForm = "assay cache 3"

func hashOf(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// readCache returns the output in a cache file, which has the hash of the
// output, a line feed, and the output.
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
	// The folder itself may be a link, if the user wants its files elsewhere.
	// The files in it may not, and git ignores the folder only if it is no
	// link.
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
