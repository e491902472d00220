package extract

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/assaykit/assay/internal/files"
)

// Built is an extractor made from a configuration, with its limits, retries,
// cache and mapping around it. Close it when it is no longer needed.
type Built struct {
	Extractor
	Name    string
	Options Options // how the configuration wants Each to run it
}

// Close ends its programs and closes its files and connections.
func (b *Built) Close() error { return closeOf(b.Extractor) }

// Limits of one article where the configuration names none.
const (
	defaultTimeout      = time.Minute
	defaultModelTimeout = 3 * time.Minute
)

// New makes the extractor that a configuration describes. Paths are relative
// to dir, programs run in it, and what commands, services and models answer is
// cached in its CacheDir. The cache knows an extractor by its configuration,
// by the values of what the configuration takes from the environment, and, for
// a command, by the content of the program and of every file named among its
// arguments; whatever else may change its answers (a module that a script
// imports, the service behind an address) is a reason for Options.Refresh.
// Without the machine's own key for those values nothing that has any is cached.
// No secret of the configuration leaves in an answer or in an error. The error
// is an *Error.
func New(name string, c Config, dir string) (*Built, error) {
	b := &builder{config: c, dir: dir}
	x, err := b.source()
	if err != nil {
		return nil, err
	}
	if k, ok := x.(keeper); ok {
		b.secrets = k.keeps()
	}
	if c.OutputCap > 0 {
		x = Cap(x, int(c.OutputCap))
	}
	timeout := time.Duration(c.Timeout)
	if timeout <= 0 {
		if timeout = defaultTimeout; c.Type == TypeOpenAI {
			timeout = defaultModelTimeout
		}
	}
	x = Timeout(x, timeout)
	if c.Rate > 0 {
		x = RateLimit(x, c.Rate) // outside of the time limit: waiting is not the extractor's fault
	}
	if c.Retries > 0 {
		x = Retry(x, c.Retries)
	}
	if c.Type != TypeBuiltin && c.Type != TypeRecorded {
		x = b.cached(x)
	}
	if b.maps() {
		m, err := b.mapper()
		if err != nil {
			_ = closeOf(x)
			return nil, err
		}
		x = redact(Map(x, m), b.secrets) // a mapping may put together what an answer had in parts
	}
	concurrency := c.Concurrency
	if concurrency == 0 && c.Type == TypeOpenAI {
		concurrency = 4
	}
	return &Built{Extractor: x, Name: name, Options: Options{Concurrency: concurrency, Timeout: -1}}, nil
}

// NewMapping reads the mapping of a configuration. A Map that ends in .jq is a
// file, relative to dir.
func NewMapping(c Config, dir string) (*Mapper, error) {
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

func (b *builder) source() (Extractor, error) {
	c := b.config
	limit := int(c.OutputCap)
	switch c.Type {
	case TypeBuiltin:
		return Builtin(), nil
	case TypeCommand:
		// What the cache knows the values as is what the program gets.
		command := Command{Args: c.Command, Dir: b.dir, Env: variables(c.Env), MaxOutput: limit}
		if len(c.Command) == 0 {
			return nil, errorf(Unreachable, "command: the program and its arguments are missing")
		}
		if c.Protocol == "jsonl" {
			return &Lines{Command: command, lists: c.Map != ""}, nil
		}
		switch c.Input {
		case "file":
			if !command.hasFile() {
				command.Args = append(slices.Clone(command.Args), "{file}")
			}
			command.Input = NoInput
		case "json":
			command.Input = JSONInput
		}
		return command, nil
	case TypeHTTP:
		r := Request{URL: c.URL, Method: c.Method, Headers: map[string]string{}, Body: c.Body, MaxOutput: limit}
		for name, value := range c.Headers {
			value, used, err := b.expand(value)
			if err != nil {
				return nil, err
			}
			r.Headers[name] = value
			for _, variable := range used {
				v, value, _ := strings.Cut(variable, "=")
				r.variables = append(r.variables, headerVariable{name, v, value})
			}
		}
		return orNil(NewHTTP(r))
	case TypeOpenAI:
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
				return nil, errorf(Unreachable, "prompt: %v", err)
			}
			b.prompt = string(text)
		}
		m.Prompt = b.prompt
		x, err := NewOpenAI(m)
		if err != nil {
			return nil, err
		}
		b.prompt, b.format = x.model.Prompt, x.format
		return x, nil
	case TypeRecorded:
		return orNil(OpenRecorded(b.path(c.Path)))
	}
	return nil, errorf(Unreachable, "there is no type of extractor %q: there are builtin, command, http, openai and recorded", c.Type)
}

// orNil keeps a nil pointer from becoming an extractor that is not nil.
func orNil[X Extractor](x X, err error) (Extractor, error) {
	if err != nil {
		return nil, err
	}
	return x, nil
}

func (b *builder) path(p string) string {
	if filepath.IsAbs(p) {
		return p
	}
	return filepath.Join(b.dir, p)
}

var variable = regexp.MustCompile(`\$\{([A-Za-z_][A-Za-z0-9_]*)\}`)

// expand puts allowed environment variables into a header's value, and returns
// those that it used as NAME=value.
func (b *builder) expand(value string) (out string, used []string, err error) {
	out = variable.ReplaceAllStringFunc(value, func(ref string) string {
		name := ref[2 : len(ref)-1]
		v, set := os.LookupEnv(name)
		switch {
		case !slices.Contains(b.config.Env, name):
			err = errorf(Unreachable, "a header uses ${%s}, which env does not allow: add %s to env", name, name)
		case !set:
			err = errorf(Unreachable, "a header uses ${%s}, and there is no such environment variable", name)
		}
		used = append(used, name+"="+v)
		return v
	})
	return out, used, err
}

func (b *builder) apiKey() (string, error) {
	switch c := b.config; {
	case c.APIKeyFile != "":
		key, err := files.Read(b.path(c.APIKeyFile), 64<<10)
		if err != nil {
			return "", errorf(Unreachable, "api_key_file: %v", err)
		}
		if len(strings.TrimSpace(string(key))) == 0 {
			return "", errorf(Unreachable, "api_key_file: %s is empty", c.APIKeyFile)
		}
		return strings.TrimSpace(string(key)), nil
	case c.APIKeyEnv != "":
		key := strings.TrimSpace(os.Getenv(c.APIKeyEnv))
		if key == "" {
			return "", errorf(Unreachable, "api_key_env: the environment variable %s is not set", c.APIKeyEnv)
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
		JQ: c.Map, Offsets: c.Offsets, InclusiveEnds: c.Ends == "inclusive", Locate: c.Locate, ReadValues: c.ReadValues,
		Table: c.Labels.Table, Labels: c.Labels.Map,
	}
	if strings.HasSuffix(c.Map, ".jq") {
		program, err := files.Read(b.path(c.Map), files.MaxProgram)
		if err != nil {
			return nil, errorf(Unmapped, "map: %v", err)
		}
		m.JQ, m.File = string(program), c.Map
	}
	return NewMapper(m)
}
