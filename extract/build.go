// Package configured makes extractors of configurations: of the kinds that the
// packages beside it hold, with limits, retries, a cache and a mapping around.
package extract

import (
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/assaykit/assay/internal/files"
)

// Configured is an extractor made from a configuration, with its limits, retries,
// cache and mapping around it. Close it when it is no longer needed.
type Configured struct {
	Extractor
	Name    string
	Options Options // how the configuration wants All to run it
}

// Unwrap returns the extractor within.
func (x *Configured) Unwrap() Extractor { return x.Extractor }

// Close ends its programs and closes its files and connections.
func (x *Configured) Close() error { return Close(x.Extractor) }

// Limits of one article where the configuration names none.
const (
	timeoutOfOthers = time.Minute
	timeoutOfModels = 3 * time.Minute
)

// concurrencyOfModels is how many articles a model is asked about at once where
// the configuration does not say.
const concurrencyOfModels = 4

// New makes the extractor that a configuration describes. Paths are relative
// to dir, programs run in it, and what commands, services and models answer is
// cached in a folder of it, .assay-cache. The cache knows an extractor by its
// configuration, by the values of what the configuration takes from the
// environment, and, for a command, by the content of the program and of every
// file named among its arguments; whatever else may change its answers (a module
// that a script imports, the service behind an address) is a reason for
// [Options].Refresh. Without the machine's own key for those values nothing that
// has any is cached. No secret of the configuration leaves in an answer or in an
// error. The error is an [*Error].
func New(name string, c Config, dir string) (*Configured, error) {
	b := &builder{config: c, dir: dir}
	source, err := b.source()
	if err != nil {
		return nil, err
	}
	x := b.limited(source)
	if c.Type != TypeBuiltin && c.Type != TypeRecorded {
		x = b.cached(x)
	}
	if b.maps() {
		m, err := b.mapper()
		if err != nil {
			_ = Close(x)
			return nil, err
		}
		x = redact(m.Wrap(x), b.secrets) // a mapping may put together what an answer had in parts
	}
	concurrency := c.Concurrency
	if concurrency == 0 && c.Type == TypeOpenAI {
		concurrency = concurrencyOfModels
	}
	return &Configured{Extractor: x, Name: name, Options: Options{Concurrency: concurrency, Timeout: -1}}, nil
}

// ConfiguredMapper makes the mapping of a configuration. A Map that ends in .jq is a file,
// relative to dir.
func ConfiguredMapper(c Config, dir string) (*Mapper, error) {
	return (&builder{config: c, dir: dir}).mapper()
}

type builder struct {
	config  Config
	dir     string
	key     string // of an endpoint
	prompt  string
	format  any // of a model's answer
	secrets secrets
}

// limited puts the limits of the configuration around an extractor.
func (b *builder) limited(x Extractor) Extractor {
	c := b.config
	if c.OutputCap > 0 {
		x = capped{x, int(c.OutputCap)}
	}
	timeout := time.Duration(c.Timeout)
	if timeout <= 0 {
		if timeout = timeoutOfOthers; c.Type == TypeOpenAI {
			timeout = timeoutOfModels
		}
	}
	x = Timeout(x, timeout)
	if c.Rate > 0 {
		x = RateLimit(x, c.Rate) // outside of the time limit: waiting is not the extractor's fault
	}
	if c.Retries > 0 {
		x = Retry(x, c.Retries)
	}
	return x
}

// source makes the extractor itself, and notes its secrets.
func (b *builder) source() (Extractor, error) {
	x, err := b.kind()
	if err != nil {
		return nil, err
	}
	if k, ok := x.(Keeper); ok {
		b.secrets = k.Secrets()
	}
	return x, nil
}

func (b *builder) kind() (Extractor, error) {
	c := b.config
	limit := int(c.OutputCap)
	switch c.Type {
	case TypeBuiltin:
		return Builtin{}, nil
	case TypeCommand:
		if len(c.Command) == 0 {
			return nil, Errorf(Unreachable, "command: the program and its arguments are missing")
		}
		return NewCommand(Program{
			Args: c.Command, Dir: b.dir, Env: c.Env, Input: c.Input, Protocol: c.Protocol, Lists: c.Map != "", MaxOutput: limit,
		})
	case TypeHTTP:
		return orNil(NewHTTP(Request{URL: c.URL, Method: c.Method, Headers: c.Headers, Env: c.Env, Body: c.Body, MaxOutput: limit}))
	case TypeOpenAI:
		return orNil(b.model(limit))
	case TypeRecorded:
		return orNil(OpenRecorded(b.path(c.Path)))
	}
	return nil, Errorf(Unreachable, "there is no type of extractor %q: there are builtin, command, http, openai and recorded", c.Type)
}

// orNil keeps a nil pointer from becoming an extractor that is not nil.
func orNil[X Extractor](x X, err error) (Extractor, error) {
	if err != nil {
		return nil, err
	}
	return x, nil
}

// model makes the extractor of a language model.
func (b *builder) model(limit int) (*OpenAI, error) {
	c := b.config
	m := Model{BaseURL: c.BaseURL, Name: c.Model, Raw: c.Map != "", MaxOutput: limit}
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
			return nil, Errorf(Unreachable, "prompt: %v", err)
		}
		m.Prompt = string(text)
	}
	x, err := NewOpenAI(m)
	if err != nil {
		return nil, err
	}
	b.prompt, b.format = x.Prompt(), x.Format()
	return x, nil
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
			return "", Errorf(Unreachable, "api_key_file: %v", err)
		}
		if len(strings.TrimSpace(string(key))) == 0 {
			return "", Errorf(Unreachable, "api_key_file: %s is empty", c.APIKeyFile)
		}
		return strings.TrimSpace(string(key)), nil
	case c.APIKeyEnv != "":
		key := strings.TrimSpace(os.Getenv(c.APIKeyEnv))
		if key == "" {
			return "", Errorf(Unreachable, "api_key_env: the environment variable %s is not set", c.APIKeyEnv)
		}
		return key, nil
	}
	return "", nil
}

func (b *builder) maps() bool {
	c := b.config
	return c.Map != "" || c.Offsets != "" || c.Ends != "" || c.Locate || c.ReadValues || !c.Labels.IsZero()
}

func (b *builder) mapper() (*Mapper, error) {
	c := b.config
	m := Mapping{
		JQ: c.Map, Offsets: c.Offsets, InclusiveEnds: c.Ends == Inclusive, Locate: c.Locate, ReadValues: c.ReadValues,
		Table: c.Labels.Table, Labels: c.Labels.Map,
	}
	if strings.HasSuffix(c.Map, ".jq") {
		program, err := files.Read(b.path(c.Map), files.MaxProgram)
		if err != nil {
			return nil, Errorf(Unmapped, "map: %v", err)
		}
		m.JQ, m.File = string(program), c.Map
	}
	return NewMapper(m)
}
