package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/assaykit/assay/schema"
)

const configName = "assay.yaml"

// readConfig reads the configuration that is named, or assay.yaml where there
// is one.
func (s *suite) readConfig(path string) error {
	named := path != ""
	if !named {
		path = configName
	}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) && !named {
		return nil
	}
	if err != nil {
		return usagef("the configuration cannot be read: %v; name another with --config", err)
	}
	config, problems := schema.DecodeConfig(data)
	if err := schema.Err(path, problems); err != nil {
		return usageError{err}
	}
	s.config, s.path = config, path
	return nil
}

// beside resolves a path of the configuration against its folder.
func (s *suite) beside(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(filepath.Dir(s.path), path)
}
