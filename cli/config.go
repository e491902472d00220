package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/schema"
)

const configName = "assay.yaml"

// maxConfig is one byte more than the maximum that config.Decode accepts, so
// that it reports a larger configuration.
const maxConfig = 1<<20 + 1

// readConfig reads the named configuration, or the one that [searchConfig]
// finds, if any.
func (s *suite) readConfig(c *call, path string) error {
	if path == "" {
		found, err := searchConfig()
		if err != nil {
			return usageError{err}
		}
		if s.search = found; found.path == "" {
			return nil
		}
		if path = found.path; path != configName && !c.cli.Quiet {
			c.printError("configuration: %s\n", path)
		}
	}
	data, err := files.Read(path, maxConfig)
	if err != nil {
		return usagef("the configuration cannot be read: %v; name another with --config", err)
	}
	config, err := config.Decode(data)
	if err = schema.InFile(path, err); err != nil {
		if namesNoCase(err) {
			return usageLines(err, "The suite is what cases name. assay run --articles PATH names one without a configuration, and assay run --kit runs the one that assay carries")
		}
		return usageError{err}
	}
	s.config, s.path = config, path
	return nil
}

// namesNoCase reports whether the error is that the configuration has no cases.
func namesNoCase(err error) bool {
	e, ok := errors.AsType[*schema.DecodeError](err)
	if !ok {
		return false
	}
	missing, inside := false, false
	for _, p := range e.Problems {
		missing = missing || p.Input.Pointer == "/cases" || p.Input.Pointer == "" && strings.Contains(p.Message, `"cases"`)
		inside = inside || strings.HasPrefix(p.Input.Pointer, "/cases/")
	}
	return missing && !inside
}

// search is the result of a search for a configuration.
type search struct {
	path    string   // of the configuration, "" for none
	folders []string // that were searched
	near    []string // similar files that may have been meant
	inside  bool     // whether they are in a repository
}

// searchConfig looks for assay.yaml in the working directory and its parents up
// to the root of the repository, which is the first that has .git. Outside a
// repository it searches only the working directory, because a file further up
// may be somebody else's, and a configuration names programs to run.
func searchConfig() (search, error) {
	here, err := os.Getwd()
	if err != nil {
		return search{}, fmt.Errorf("the working directory: %w", err)
	}
	folders, inside := config.ProjectFolders(here)
	s := search{inside: inside}
	for _, dir := range folders {
		shown, err := filepath.Rel(here, dir)
		if err != nil {
			shown = dir
		}
		path := filepath.Join(shown, configName)
		if info, err := os.Lstat(path); err == nil && (info.Mode()&fs.ModeSymlink != 0 || !info.IsDir()) {
			s.path = path
			return s, nil
		} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return s, fmt.Errorf("the configuration cannot be read: %w", err)
		}
		s.folders = append(s.folders, shown)
		s.near = append(s.near, nearConfigs(shown)...)
	}
	return s, nil
}

// nearConfigs lists files in a folder, or one folder below, that may be meant
// as the configuration, with how to use them.
func nearConfigs(dir string) []string {
	const most = 1000 // maximum number of entries that are examined
	list, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	var near []string
	for _, e := range list[:min(len(list), most)] {
		path := filepath.Join(dir, e.Name())
		switch {
		case e.Name() == configName: // a folder, otherwise it would have been read
			near = append(near, path+" is a folder")
		case e.IsDir():
			below := filepath.Join(path, configName)
			if info, err := os.Lstat(below); err == nil && !info.IsDir() {
				near = append(near, fmt.Sprintf("%s is there: name it with --config", below))
			}
		case !looksLikeConfig(e.Name()):
		case strings.HasSuffix(strings.ToLower(e.Name()), ".toml"):
			near = append(near, fmt.Sprintf("%s is there, and is not read: a configuration is YAML", path))
		default:
			near = append(near, fmt.Sprintf("%s is there: rename it to %s, or name it with --config", path, configName))
		}
	}
	return near
}

// looksLikeConfig reports whether a file's name is similar to assay.yaml:
// assay.yml, .assay.yaml, assay.yaml.example, assay.json.
func looksLikeConfig(name string) bool {
	name = strings.ToLower(strings.Trim(name, "."))
	if nearest.Word(name, []string{configName}) != "" {
		return true
	}
	stem, rest, _ := strings.Cut(name, ".")
	if stem == "assayrc" {
		return true
	}
	if stem != "assay" && stem != "assay-config" && stem != "assay_config" {
		return false
	}
	for part := range strings.SplitSeq(rest, ".") {
		switch part {
		case "yaml", "yml", "json", "json5", "toml", "conf":
			return true
		}
	}
	return false
}

// nearby lists the files that may be meant, one per line.
func (s search) nearby() []string {
	var lines []string
	for _, n := range s.near {
		lines = append(lines, "  "+n)
	}
	return lines
}

// missing returns the error that there is no configuration: where it was
// searched, and what to do.
func (s search) missing() error {
	where := s.folders[0]
	if where == "." {
		where = "here"
	}
	switch n := len(s.folders); {
	case n > 1:
		where += fmt.Sprintf(" and in the %s above, up to the repository's root %s", map[bool]string{true: "folder", false: "folders"}[n == 2], s.folders[n-1])
	case s.inside:
		where += ", which is the repository's root"
	default:
		where += ", and this is in no repository, whose folders would be searched"
	}
	lines := append(s.nearby(), "assay init writes one; --config names one; --articles PATH names a suite without one; --kit runs the suite that assay carries")
	return usageLines(fmt.Errorf("there is no configuration: %s was looked for %s", configName, where), lines...)
}

// beside resolves a path relative to the configuration's folder.
func (s *suite) beside(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(filepath.Dir(s.path), path)
}
