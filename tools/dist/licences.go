package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

var licenceFile = regexp.MustCompile(`(?i)^((un)?licen[cs]e|copying|notice|patents)([-.].*)?$`)

// module is a part of a binary that has a licence of its own.
type module struct{ path, version, dir string }

// modules are those that the binary for a platform is built of, sorted.
func modules(goos, goarch string) ([]module, error) {
	c := exec.Command("go", "list", "-deps", "-f", `{{with .Module}}{{if not .Main}}{{.Path}}{{"\t"}}{{.Version}}{{"\t"}}{{.Dir}}{{end}}{{end}}`, "./cmd/assay")
	c.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+goos, "GOARCH="+goarch)
	out, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("the modules of the binary: %w", err)
	}
	lines := strings.Split(string(out), "\n")
	slices.Sort(lines)
	var list []module
	for _, line := range slices.Compact(lines) {
		if f := strings.Split(line, "\t"); len(f) == 3 {
			list = append(list, module{f[0], f[1], f[2]})
		}
	}
	return list, nil
}

// licences are those of Go and of every module that the binary for a platform
// holds, which ask to go wherever it goes.
func licences(goos, goarch string) ([]byte, error) {
	list, err := modules(goos, goarch)
	if err != nil {
		return nil, err
	}
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	for _, m := range append([]module{{path: "Go", dir: strings.TrimSpace(string(goroot))}}, list...) {
		entries, err := os.ReadDir(m.dir)
		if err != nil {
			return nil, err
		}
		found := false
		for _, e := range entries {
			if e.IsDir() || !licenceFile.MatchString(e.Name()) {
				continue
			}
			text, err := os.ReadFile(filepath.Join(m.dir, e.Name()))
			if err != nil {
				return nil, err
			}
			found = true
			name := strings.TrimSpace(m.path + " " + m.version)
			fmt.Fprintf(&b, "==== %s: %s ====\n\n%s\n\n", name, e.Name(), bytes.TrimSpace(text))
		}
		if !found {
			return nil, errors.New(m.path + " has no licence that could go with the binary")
		}
	}
	return b.Bytes(), nil
}
