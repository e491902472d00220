package configured

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"path/filepath"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/internal/environ"
)

// cached wraps an extractor in a cache, unless its key needs the machine's key
// and there is none.
func (b *builder) cached(x extract.Extractor) extract.Extractor {
	key, ok := b.cacheKey()
	if !ok {
		return x
	}
	return extract.Cache(x, filepath.Join(b.dir, cacheFolder), key)
}

// cacheFolder is the folder of cached outputs, relative to the configuration.
const cacheFolder = ".assay-cache"

// cacheKey returns the cache key: a hash of everything in the configuration
// that affects an extractor's raw output, which excludes limits, rates, the
// mapping and unwrapping. If it includes secrets or values from the environment, the hash is
// keyed with the machine's key, so that readers of the cache cannot guess
// values by trying them.
func (b *builder) cacheKey() (key string, ok bool) {
	c := b.config
	c.Unwrap = false
	c.Map, c.Offsets, c.Ends, c.Locate, c.ReadValues, c.Labels = "", "", "", false, false, config.Labels{}
	c.Timeout, c.Retries, c.Concurrency, c.Rate, c.OutputCap, c.Price = 0, 0, 0, 0, 0, nil
	c.APIKeyEnv, c.APIKeyFile = "", "" // the API key is among the values
	whole := struct {
		Config config.Extractor
		Prompt string
		Format any
		Values []string
		Key    string
	}{c, b.prompt, b.format, environ.Pairs(c.Env), b.key}
	text, err := json.Marshal(whole)
	if err != nil {
		return "", false // cannot happen: only strings, numbers and maps of strings
	}
	if len(whole.Values) == 0 && b.key == "" && len(b.secrets) == 0 {
		sum := sha256.Sum256(text)
		return hex.EncodeToString(sum[:]), true
	}
	machine, err := machineKey()
	if err != nil {
		return "", false
	}
	h := hmac.New(sha256.New, machine)
	h.Write(text)
	return hex.EncodeToString(h.Sum(nil)), true
}
