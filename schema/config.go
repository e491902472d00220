package schema

// Config is what a user asks assay to run: the file assay.yaml. Its paths are
// relative to the file's own folder. The zero value of every optional member
// is what config.schema.json says of its absence.
type Config struct {
	Version    int                        `json:"version"` // 1
	Cases      []Case                     `json:"cases"`
	Extractors map[string]ExtractorConfig `json:"extractors,omitempty"` // by name; none is the built-in one
	Gate       GateConfig                 `json:"gate,omitzero"`
	Checks     CheckSelection             `json:"checks,omitzero"`
	Reports    []ReportConfig             `json:"reports,omitempty"`

	positions Positions
}

// At tells where in the file a value stands, for errors that only others can
// find: a check that does not exist, a path that leads nowhere. An unknown
// pointer gives the place of the nearest value around it.
func (c *Config) At(pointer string) Position { return c.positions.At(pointer) }

// DecodeConfig reads a configuration from YAML (or from JSON, which is YAML). Its
// error is a [*DecodeError]: every problem has its line and column in the file.
func DecodeConfig(data []byte) (*Config, error) {
	c := new(Config)
	positions, err := DecodeYAML("config", data, c)
	if err != nil {
		return nil, err
	}
	c.positions = positions
	return c, nil
}

// Case is a set of articles with their truth.
type Case struct {
	Articles  string `json:"articles"`            // a folder, a file or JSON Lines
	Goldens   string `json:"goldens,omitempty"`   // a folder or a file
	Language  string `json:"language,omitempty"`  // of articles that do not say theirs
	Published string `json:"published,omitempty"` // likewise
}

// CheckSelection names checks or families of checks.
type CheckSelection struct {
	Only []string `json:"only,omitempty"`
	Skip []string `json:"skip,omitempty"`
}

// ReportConfig is a report to write.
type ReportConfig struct {
	Format string `json:"format"`
	Path   string `json:"path"`
}
