package assaytest

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/ci"
	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema"
)

const (
	configName = "assay.yaml"
	maxConfig  = 1<<20 + 1 // one byte more than config.Decode accepts, so that it reports a file that is too large
)

// load completes the configuration with the suite, its assay.yaml and the
// options.
func (s *settings) load(t tester, m mode) {
	t.Helper()
	if err := s.misplaced(); err != nil {
		t.Fatalf("assaytest: %s", plain.Error(err))
	}
	file, err := s.readConfig()
	if err != nil {
		t.Fatalf("assaytest: %s", plain.Error(err))
	}
	s.sayConfig(t)
	if s.gate == nil {
		s.gate = &file.Gate.Policy
	}
	s.config.Gate = *s.gate
	s.config.Strict = s.config.Strict || ci.Running()
	if err := s.loadCases(); err != nil {
		t.Fatalf("assaytest: %s", plain.Error(err))
	}
	if s.config.Checks == nil {
		s.config.Checks = checks.All()
	}
	if err := file.Validate(slices.Concat(checks.All(), s.config.Checks)); err != nil {
		t.Fatalf("assaytest: %s", plain.Error(schema.InFile(s.configPath(), err)))
	}
	s.config.Checks, err = checks.Select(s.config.Checks, append(s.only, file.Checks.Only...), append(s.skip, file.Checks.Skip...))
	if err != nil {
		t.Fatalf("assaytest: %s", plain.Error(err))
	}
	if path := file.Gate.Baseline; s.baseline == "" && path != "" && s.config.Baseline == nil {
		if s.fsys != nil && !filepath.IsAbs(path) {
			t.Fatalf("assaytest: the %s of a file system names the baseline %s, which is read and written as a file; give Run the option Baseline(path)", configName, plain.Text(path))
		}
		s.baseline = path
		if !filepath.IsAbs(path) {
			s.baseline = filepath.Join(filepath.Dir(s.configPath()), path)
		}
	}
	s.loadBaseline(t, m)
	if err := s.overwrites(); err != nil {
		t.Fatalf("assaytest: %s", plain.Error(err))
	}
}

// sayConfig logs which assay.yaml applies to a suite.
func (s *settings) sayConfig(t tester) {
	t.Helper()
	path := s.obeyed
	if here, err := os.Getwd(); err == nil && filepath.IsAbs(path) {
		if rel, err := filepath.Rel(here, path); err == nil {
			path = rel
		}
	}
	switch {
	case s.fsys == nil && s.folder == "": // the built-in suite has none
	case path == "":
		t.Logf("assaytest: no assay.yaml applies, in the suite or above it; every check counts, and any error fails")
	case s.gate != nil:
		t.Logf("assaytest: the checks are those of %s; the gate is that of the options", plain.Text(path))
	default:
		t.Logf("assaytest: the gate and the checks are those of %s", plain.Text(path))
	}
}

// configPath is the path of the suite's assay.yaml, for messages.
func (s *settings) configPath() string {
	if s.governing != "" {
		return s.governing
	}
	return filepath.Join(s.folder, configName)
}

// readConfig reads the assay.yaml of the suite: the one in its folder, or else
// the nearest in a folder above whose cases are in the suite, up to the root of
// the repository. It returns the empty configuration if there is none.
func (s *settings) readConfig() (*config.Config, error) {
	switch {
	case s.fsys != nil:
		data, err := fs.ReadFile(s.fsys, configName)
		if !errors.Is(err, fs.ErrNotExist) {
			s.obeyed = configName + " of the file system"
		}
		return decoded(s.configPath())(data, err)
	case s.folder == "":
		return new(config.Config), nil
	}
	data, err := files.Read(s.configPath(), maxConfig)
	if !errors.Is(err, fs.ErrNotExist) {
		s.obeyed = s.configPath()
		return decoded(s.configPath())(data, err)
	}
	suite, err := filepath.Abs(s.folder)
	if err != nil {
		return nil, err
	}
	for _, dir := range config.ModuleFolders(suite)[1:] {
		path := filepath.Join(dir, configName)
		data, err := files.Read(path, maxConfig)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		c, err := decoded(path)(data, err)
		if err != nil {
			return nil, err
		}
		if governs(c, dir, suite) {
			s.governing, s.obeyed = path, path
			return c, nil
		}
	}
	return new(config.Config), nil
}

// decoded returns a function that decodes what was read from a path: the empty
// configuration if there is no such file.
func decoded(path string) func([]byte, error) (*config.Config, error) {
	return func(data []byte, err error) (*config.Config, error) {
		if errors.Is(err, fs.ErrNotExist) {
			return new(config.Config), nil
		}
		if err != nil {
			return nil, err
		}
		c, err := config.Decode(data)
		return c, schema.InFile(path, err)
	}
}

// governs reports whether a case of a configuration has its articles in a suite.
func governs(c *config.Config, dir, suite string) bool {
	for _, k := range c.Cases {
		articles := k.Articles
		if !filepath.IsAbs(articles) {
			articles = filepath.Join(dir, articles)
		}
		if rel, err := filepath.Rel(suite, articles); err == nil && filepath.IsLocal(rel) {
			return true
		}
	}
	return false
}

func (s *settings) loadCases() (err error) {
	if s.config.Cases != nil && (s.fsys != nil || s.folder != "") {
		return errors.New("the Config has Cases, and there is a suite too; keep one")
	}
	switch {
	case s.fsys != nil:
		s.config.Cases, s.config.Notices, err = assay.SuiteFS(s.fsys)
	case s.folder != "":
		s.config.Cases, s.config.Notices, err = assay.Suite(s.folder)
	}
	return err
}

func (s *settings) loadBaseline(t tester, m mode) {
	t.Helper()
	if s.baseline == "" {
		if m.kind == modeBaseline && s.config.Baseline == nil {
			t.Fatalf("assaytest: %s=baseline needs a file: give Run the option Baseline(path)", UpdateEnv)
		}
		return
	}
	b, err := gate.ReadBaseline(s.baseline)
	if err != nil {
		t.Fatalf("assaytest: %s", plain.Error(err))
	}
	if !b.Exists() && m.kind != modeBaseline {
		t.Fatalf("assaytest: there is no baseline %s; check the path, or write it with %s=baseline", plain.Text(s.baseline), UpdateEnv)
	}
	s.config.Baseline = b
}

// writeReports writes the result to the files that [Report] names.
func (s *settings) writeReports(t tester, r *assay.Result) {
	t.Helper()
	for _, w := range s.reports {
		var out bytes.Buffer
		err := report.Write(&out, w.format, r)
		if err == nil {
			err = os.MkdirAll(filepath.Dir(w.path), 0o755)
		}
		if err == nil {
			err = files.Replace(w.path, out.Bytes())
		}
		if err != nil {
			t.Errorf("assaytest: cannot write the report %s: %s", plain.Text(w.path), plain.Error(err))
		}
	}
}
