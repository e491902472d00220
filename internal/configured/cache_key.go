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

// cached puts a cache around the extractor of a configuration, and none where
// its key would have to be made without the machine's.
func (b *builder) cached(x extract.Extractor) extract.Extractor {
	key, ok := b.cacheKey()
	if !ok {
		return x
	}
	return extract.Cache(x, filepath.Join(b.dir, cacheFolder), key)
}

// cacheFolder is the folder, beside the configuration, that outputs are cached in.
const cacheFolder = ".assay-cache"

// cacheKey is what decides an extractor's raw output, for the cache: all that its
// configuration names, but for limits, rates and the mapping. Where there are
// values from the environment or secrets among it, the hash is made with the
// machine's key, so that nobody who reads the cache can try values until one
// fits.
func (b *builder) cacheKey() (key string, ok bool) {
	c := b.config
	c.Map, c.Offsets, c.Ends, c.Locate, c.ReadValues, c.Labels = "", "", "", false, false, config.Labels{}
	c.Timeout, c.Retries, c.Concurrency, c.Rate, c.OutputCap, c.Price = 0, 0, 0, 0, 0, nil
	c.APIKeyEnv, c.APIKeyFile = "", "" // the key itself is among the values
	whole := struct {
		Config config.Extractor
		Prompt string
		Format any
		Values []string
		Key    string
	}{c, b.prompt, b.format, environ.Pairs(c.Env), b.key}
	text, err := json.Marshal(whole)
	if err != nil {
		return "", false // cannot be: strings, numbers and maps of strings
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
