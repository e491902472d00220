package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/schema"
)

// project is a kind of project, and what a suite in it looks like.
type project struct {
	kind    string   // go, python, node or none
	signs   []string // files, or patterns of files, of such a project
	suite   string   // folder of the suite
	example string   // the example extractor, "" for the built-in one
	program string   // the arguments that start it, as YAML
	setup   string   // script of GitLab's golang image that installs what it needs
}

// projects are the kinds in the order in which they are looked for. Python's
// and Node's suite is in tests, because setuptools takes any other folder
// beside a package for a second package and refuses to build both.
var projects = []project{
	{kind: "go", signs: []string{"go.mod"}, suite: "testdata/assay"},
	{kind: "python", signs: []string{"pyproject.toml", "setup.py", "setup.cfg", "requirements.txt", "Pipfile"}, suite: "tests/assay",
		example: "extractor.py", program: "python3, tests/assay/extractor.py", setup: "    - apt-get update && apt-get install --yes python3\n"},
	{kind: "node", signs: []string{"package.json"}, suite: "tests/assay",
		example: "extractor.mjs", program: "node, tests/assay/extractor.mjs", setup: "    - apt-get update && apt-get install --yes nodejs\n"},
	{kind: "none", suite: "testdata/assay"},
}

// projectOf returns the kind of a folder's project.
func projectOf(dir string) project {
	for _, p := range projects {
		for _, name := range p.signs {
			if isThere(dir, name) {
				return p
			}
		}
	}
	if scripts, _ := filepath.Glob(filepath.Join(globEscaped(dir), "*.py")); len(scripts) > 0 {
		return projectNamed("python")
	}
	return projectNamed("none")
}

// globEscaped returns a path as a pattern that matches it alone.
func globEscaped(path string) string {
	if filepath.Separator == '\\' { // has no escapes
		return path
	}
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(path)
}

func projectNamed(kind string) project {
	for _, p := range projects {
		if p.kind == kind {
			return p
		}
	}
	return project{}
}

// plan is what a folder gets.
type plan struct {
	project    project
	owned      bool // the configuration was changed, so the example is not written
	files      []scaffolded
	attributes []string // lines that a .gitattributes of the user's lacks
}

// scaffolded is a file of a new suite.
type scaffolded struct {
	to   string
	data []byte
	what string // what it is for
	kept string // how it is listed if it is there; "" for a file that is missing
}

// missing returns the names of the files to write.
func (p *plan) missing() []string {
	var names []string
	for _, f := range p.files {
		if f.kept == "" {
			names = append(names, f.to)
		}
	}
	return names
}

// plan returns what to write. The example belongs to the configuration that
// names it: it is not written beside one that was changed.
func (k *initCmd) plan() (*plan, error) {
	p := &plan{project: projectOf(k.Dir)}
	if k.Project != "" {
		p.project = projectNamed(k.Project)
	}
	if isThere(k.Dir, configName) {
		p.owned = true
		there, err := files.Read(filepath.Join(k.Dir, configName), maxConfig)
		for _, other := range projects {
			if err == nil && bytes.Equal(bytes.ReplaceAll(there, []byte("\r\n"), []byte("\n")), other.render(other.configuration())) && (k.Project == "" || other.suite+other.example == p.project.suite+p.project.example) {
				p.owned = false
				if other.example != "" || p.project.example != "" { // go and none share theirs
					p.project = other
				}
				break
			}
		}
	}
	shape, err := schema.Schema("config")
	if err != nil {
		return nil, err
	}
	p.add(k.Dir, configName, p.project.render(p.project.configuration()), "the configuration")
	p.add(k.Dir, ".assay/config.schema.json", shape, "its schema, with which editors complete and check it")
	if !p.owned {
		p.addExample(k.Dir)
	}
	switch k.CI {
	case "github":
		p.add(k.Dir, ".github/workflows/assay.yml", p.project.render("github.yml"), "a GitHub workflow")
	case "gitlab":
		p.add(k.Dir, ".gitlab/assay.gitlab-ci.yml", p.project.render("gitlab.yml"), "a GitLab template to include")
	}
	attributes := p.project.render("gitattributes.txt")
	if p.owned {
		if attributes = k.ownAttributes(); attributes == nil {
			return p, nil
		}
	}
	if isThere(k.Dir, ".gitattributes") {
		if p.attributes, err = missingAttributes(filepath.Join(k.Dir, ".gitattributes"), attributes); err != nil {
			return nil, err
		}
	}
	p.add(k.Dir, ".gitattributes", attributes, "line ends that are the same everywhere")
	return p, nil
}

// ownAttributes returns the .gitattributes of the suite that the user's configuration
// names, nil if it names none in the folder.
func (k *initCmd) ownAttributes() []byte {
	data, err := files.Read(filepath.Join(k.Dir, configName), maxConfig)
	if err != nil {
		return nil
	}
	c, err := config.Decode(data)
	if err != nil {
		return nil // assay run says what is wrong with it
	}
	var lines []string
	for _, entry := range c.Cases {
		for _, path := range []string{entry.Articles, entry.Goldens} {
			path = filepath.ToSlash(filepath.Clean(path))
			if path == "." || !filepath.IsLocal(path) || strings.ContainsAny(path, "\"\\*?[]! #\t") {
				continue // git has its own words for such, which the user knows
			}
			if info, err := os.Stat(filepath.Join(k.Dir, path)); err == nil && info.IsDir() || err != nil && filepath.Ext(path) == "" {
				path += "/**"
			}
			if line := path + " text eol=lf\n"; !slices.Contains(lines, line) {
				lines = append(lines, line)
			}
		}
	}
	if lines == nil {
		return nil
	}
	head := "# Offsets and hashes hang on every byte of an article: its line ends are LF on\n# every system.\n"
	return []byte(head + strings.Join(lines, ""))
}

// addExample adds an article with its golden, and an extractor.
func (p *plan) addExample(dir string) {
	suite := p.project.suite
	p.add(dir, suite+"/articles/ferry.txt", p.project.render("ferry.txt"), "an article")
	p.add(dir, suite+"/goldens/ferry.json", p.project.render("ferry.json"), "its golden: what is true of it")
	if p.project.example != "" {
		p.add(dir, suite+"/"+p.project.example, p.project.render(p.project.example), "an extractor, to put yours in its place")
		p.add(dir, suite+"/map.jq", p.project.render("map.jq"), "the mapping of its JSON to the canonical form")
	}
	if p.project.kind == "go" {
		test := bytes.ReplaceAll(p.project.render("assay_test.go.txt"), []byte("PACKAGE"), []byte(packageName(dir)))
		p.add(dir, "assay_test.go", test, "a Go test of your extractor")
	}
}

// add adds a file, which is kept if it is there.
func (p *plan) add(dir, name string, data []byte, what string) {
	f := scaffolded{to: name, data: data, what: what}
	if isThere(dir, name) {
		f.kept = "as it is"
		if there, err := files.Read(filepath.Join(dir, name), maxConfig); name == ".assay/config.schema.json" && err == nil && !bytes.Equal(there, data) {
			f.kept = "as it is, and of another version of assay: remove it to get this one's"
		}
	}
	p.files = append(p.files, f)
}

// configuration is the template of the project's assay.yaml.
func (p project) configuration() string {
	if p.example == "" {
		return "assay-builtin.yaml"
	}
	return "assay-program.yaml"
}

// render returns a file of the scaffold for the project.
func (p project) render(name string) []byte {
	data, err := scaffold.ReadFile("scaffold/" + name)
	if err != nil {
		panic(err) // it is embedded
	}
	if strings.HasPrefix(name, "ferry.") {
		return data
	}
	return []byte(strings.NewReplacer("SUITE", p.suite, "PROGRAM", p.program, "    # SETUP\n", p.setup).Replace(string(data)))
}
