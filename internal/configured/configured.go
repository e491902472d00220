// Package configured makes extractors from configurations, with limits,
// retries, a cache and a mapping.
package configured

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/builtin"
	"github.com/assaykit/assay/extract/command"
	"github.com/assaykit/assay/extract/mapping"
	"github.com/assaykit/assay/extract/openai"
	"github.com/assaykit/assay/extract/recorded"
	"github.com/assaykit/assay/extract/web"
	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/secrets"
)

// Extractor is an extractor made from a configuration, with its limits,
// retries, cache and mapping. The caller must close it.
type Extractor struct {
	extract.Extractor
	Name    string
	Options extract.Options // the configured options of [extract.All]
}

// Unwrap returns the wrapped extractor.
func (x *Extractor) Unwrap() extract.Extractor { return x.Extractor }

// Close ends its programs and closes its files and connections.
func (x *Extractor) Close() error { return extract.Close(x.Extractor) }

// Default time limits for one article.
const (
	timeoutOfOthers = time.Minute
	timeoutOfModels = 3 * time.Minute
)

// concurrencyOfModels is the default number of concurrent requests to a model.
const concurrencyOfModels = 4

// New returns the extractor of a configuration. Paths are relative to dir,
// programs run in it, and outputs of commands, services and models are cached
// in its folder .assay-cache. The cache key depends on the configuration, on
// the values that it takes from the environment, and, for a command, on the
// contents of the program and of all files named in its arguments. If an
// extractor's answers change for another reason, such as a module that a script
// imports or the service behind a URL, use [extract.Options.Refresh]. If there
// are such values and no machine key, nothing is cached. Secrets of the
// configuration are removed from answers and errors. The error is an
// [*extract.Error].
func New(name string, c config.Extractor, dir string) (*Extractor, error) {
	return (&builder{config: c, dir: dir}).build(name)
}

// Unmapped is [New] without the mapping: the extractor's outputs are in their
// own shape, for a mapping to be tried or drafted.
func Unmapped(name string, c config.Extractor, dir string) (*Extractor, error) {
	if c.Map == "" && c.Type == config.TypeCommand {
		c.Map = "." // its lines may be lists, as with a mapping
	}
	return (&builder{config: c, dir: dir, unmapped: true}).build(name)
}

func (b *builder) build(name string) (*Extractor, error) {
	c := b.config
	source, err := b.source()
	if err != nil {
		return nil, err
	}
	x := b.limited(source)
	if c.Type != config.TypeBuiltin && c.Type != config.TypeRecorded {
		x = b.cached(x)
	}
	x = b.read(x)
	if Maps(b.config) && !b.unmapped {
		m, err := b.mapper()
		if err != nil {
			_ = extract.Close(x)
			return nil, err
		}
		x = redact(m.Wrap(x), b.secrets) // a mapping may concatenate the parts of a secret
	}
	concurrency := c.Concurrency
	if concurrency == 0 && c.Type == config.TypeOpenAI {
		concurrency = concurrencyOfModels
	}
	return &Extractor{Extractor: x, Name: name, Options: extract.Options{Concurrency: concurrency, Timeout: -1}}, nil
}

// read wraps an extractor, whose answers may come from a cache, in what finds the record
// in them.
func (b *builder) read(x extract.Extractor) extract.Extractor {
	switch {
	case b.reader != nil:
		return redact(b.reader(x), b.secrets)
	case b.config.Unwrap:
		return redact(extract.Unwrapped(x), b.secrets) // a string that is read may have an escaped secret
	}
	return x
}

// Mapper returns the mapping of a configuration. A Map that ends in .jq is a
// file, relative to dir.
func Mapper(c config.Extractor, dir string) (*mapping.Mapper, error) {
	return (&builder{config: c, dir: dir}).mapper()
}

type builder struct {
	config  config.Extractor
	dir     string
	key     string // of an endpoint
	prompt  string
	format  any // of a model's answer
	secrets secrets.List

	reader func(extract.Extractor) extract.Extractor // of a model's answers; nil for other types

	unmapped bool
}

// limited wraps an extractor in the configured limits.
func (b *builder) limited(x extract.Extractor) extract.Extractor {
	c := b.config
	if c.OutputCap > 0 {
		x = capped{x, int(c.OutputCap)}
	}
	timeout := time.Duration(c.Timeout)
	if timeout <= 0 {
		if timeout = timeoutOfOthers; c.Type == config.TypeOpenAI {
			timeout = timeoutOfModels
		}
	}
	x = extract.Timeout(x, timeout)
	if c.Rate > 0 {
		x = extract.RateLimit(x, c.Rate) // outside of the time limit: waiting is not the extractor's fault
	}
	if c.Retries > 0 {
		x = extract.Retry(x, c.Retries)
	}
	return x
}

// source returns the extractor without wrappers, and records its secrets.
func (b *builder) source() (extract.Extractor, error) {
	x, err := b.kind()
	if err != nil {
		return nil, err
	}
	if k, ok := x.(secrets.Keeper); ok {
		b.secrets = k.Secrets()
	}
	return x, nil
}

func (b *builder) kind() (extract.Extractor, error) {
	c := b.config
	limit := int(c.OutputCap)
	switch c.Type {
	case config.TypeBuiltin:
		return builtin.Extractor{}, nil
	case config.TypeCommand:
		if len(c.Command) == 0 {
			return nil, extract.Errorf(extract.Unreachable, "command: the program and its arguments are missing")
		}
		return command.New(command.Program{
			Args: c.Command, Dir: b.dir, Env: c.Env, Input: command.Input(c.Input), Protocol: command.Protocol(c.Protocol), Lists: c.Map != "", Unwrap: c.Unwrap, MaxOutput: limit,
		})
	case config.TypeHTTP:
		return orNil(web.New(web.Request{URL: c.URL, Method: c.Method, Headers: c.Headers, Env: c.Env, Body: c.Body, MaxOutput: limit, Text: c.Unwrap}))
	case config.TypeOpenAI:
		return b.model(limit)
	case config.TypeRecorded:
		return orNil(recorded.Open(b.path(c.Path)))
	}
	return nil, extract.Errorf(extract.Unreachable, "unknown type of extractor %q; the types are builtin, command, http, openai and recorded", c.Type)
}

// orNil converts a nil pointer to a nil interface.
func orNil[X extract.Extractor](x X, err error) (extract.Extractor, error) {
	if err != nil {
		return nil, err
	}
	return x, nil
}

// model returns the extractor of what a language model says.
func (b *builder) model(limit int) (extract.Extractor, error) {
	c := b.config
	m := openai.Model{BaseURL: c.BaseURL, Name: c.Model, Raw: c.Map != "", Unwrap: c.Unwrap, MaxOutput: limit}
	if c.Price != nil {
		m.Price = *c.Price
	}
	var err error
	if b.key, err = b.apiKey(); err != nil {
		return nil, err
	}
	m.Key = b.key
	if c.Prompt != "" {
		text, err := files.Read(b.path(c.Prompt), files.MaxProgram)
		if err != nil {
			return nil, extract.Errorf(extract.Unreachable, "prompt: %v", err)
		}
		m.Prompt = string(text)
	}
	x, err := openai.New(m)
	if err != nil {
		return nil, err
	}
	b.prompt, b.format, b.reader = x.Prompt(), x.Format(), x.Reader
	return x.Asker(), nil
}

func (b *builder) path(p string) string {
	if filepath.IsAbs(p) {
		return p
	}
	return filepath.Join(b.dir, p)
}

func (b *builder) apiKey() (string, error) {
	switch c := b.config; {
	case c.APIKeyFile != "":
		key, err := files.Read(b.path(c.APIKeyFile), 64<<10)
		if err != nil {
			return "", extract.Errorf(extract.Unreachable, "api_key_file: %v", err)
		}
		if len(strings.TrimSpace(string(key))) == 0 {
			return "", extract.Errorf(extract.Unreachable, "api_key_file: %s is empty", c.APIKeyFile)
		}
		return strings.TrimSpace(string(key)), nil
	case c.APIKeyEnv != "":
		key := strings.TrimSpace(os.Getenv(c.APIKeyEnv))
		if key == "" {
			return "", extract.Errorf(extract.Unreachable, "api_key_env: the environment variable %s is not set", c.APIKeyEnv)
		}
		return key, nil
	}
	return "", nil
}

// Maps reports whether a configuration has a mapping.
func Maps(c config.Extractor) bool {
	return c.Map != "" || c.Offsets != "" || c.Ends != "" || c.Locate || c.ReadValues || !c.Labels.IsZero()
}

func (b *builder) mapper() (*mapping.Mapper, error) {
	c := b.config
	if ends := []config.Ends{"", "exclusive", config.Inclusive}; !slices.Contains(ends, c.Ends) {
		return nil, extract.Errorf(extract.Unmapped, "unknown ends %q; they are exclusive or inclusive", c.Ends)
	}
	m := mapping.Config{
		JQ: c.Map, Offsets: c.Offsets, InclusiveEnds: c.Ends == config.Inclusive, Locate: c.Locate, ReadValues: c.ReadValues,
		Table: c.Labels.Table, Labels: c.Labels.Map,
	}
	if strings.HasSuffix(c.Map, ".jq") {
		program, err := files.Read(b.path(c.Map), files.MaxProgram)
		if err != nil {
			return nil, extract.Errorf(extract.Unmapped, "map: %v", err)
		}
		m.JQ, m.File = string(program), c.Map
	}
	return mapping.New(m)
}
