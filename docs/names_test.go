package docs

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// pkg is a package of this module as who writes about it sees it.
type pkg struct {
	path    string
	names   map[string]bool            // exported, at package level
	members map[string]map[string]bool // exported fields and methods, by type
	outputs int                        // examples that go test runs
}

// public reads the packages that a program outside the module may import, by path.
func public(t *testing.T) map[string]*pkg {
	t.Helper()
	list := map[string]*pkg{}
	require.NoError(t, filepath.WalkDir("..", func(file string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel("..", file)
		rel = filepath.ToSlash(rel)
		if e.IsDir() {
			for _, part := range strings.Split(rel, "/") {
				switch {
				case part == "internal", part == "testdata", len(part) > 1 && strings.HasPrefix(part, "."):
					return fs.SkipDir
				}
			}
			switch rel {
			case "cmd", "tools", "tests", "docs", "examples":
				return fs.SkipDir
			}
			return nil
		}
		if filepath.Ext(file) != ".go" {
			return nil
		}
		p := list[path.Dir(rel)]
		if p == nil {
			p = &pkg{path: path.Dir(rel), names: map[string]bool{}, members: map[string]map[string]bool{}}
			list[p.path] = p
		}
		return p.read(file)
	}))
	return list
}

func (p *pkg) read(file string) error {
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			switch {
			case strings.HasSuffix(file, "_test.go"):
				if d.Recv == nil && strings.HasPrefix(d.Name.Name, "Example") && hasOutput(f, d) {
					p.outputs++
				}
			case d.Recv != nil:
				p.member(receiver(d.Recv.List[0].Type), d.Name)
			default:
				p.name(d.Name)
			}
		case *ast.GenDecl:
			if !strings.HasSuffix(file, "_test.go") {
				p.declared(d)
			}
		}
	}
	return nil
}

func (p *pkg) declared(d *ast.GenDecl) {
	for _, s := range d.Specs {
		switch s := s.(type) {
		case *ast.ValueSpec:
			for _, n := range s.Names {
				p.name(n)
			}
		case *ast.TypeSpec:
			p.name(s.Name)
			if st, ok := s.Type.(*ast.StructType); ok {
				p.fields(s.Name.Name, st)
			}
		}
	}
}

func (p *pkg) fields(of string, s *ast.StructType) {
	for _, f := range s.Fields.List {
		for _, n := range f.Names {
			p.member(of, n)
		}
	}
}

func (p *pkg) name(n *ast.Ident) {
	if n.IsExported() {
		p.names[n.Name] = true
	}
}

func (p *pkg) member(of string, n *ast.Ident) {
	if p.members[of] == nil {
		p.members[of] = map[string]bool{}
	}
	p.members[of][n.Name] = n.IsExported()
}

func receiver(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.StarExpr:
		return receiver(x.X)
	case *ast.IndexExpr:
		return receiver(x.X)
	case *ast.Ident:
		return x.Name
	}
	return ""
}

// hasOutput reports whether go test runs an example: it runs those that end with
// a comment of what they print.
func hasOutput(f *ast.File, d *ast.FuncDecl) bool {
	for _, c := range f.Comments {
		if c.Pos() > d.Body.Pos() && c.End() < d.Body.End() && output.MatchString(c.Text()) {
			return true
		}
	}
	return false
}

var output = regexp.MustCompile(`(?i)(^|\n)(unordered )?output:`)

// withoutExamples are packages whose use cannot be shown by an example that go
// test runs, and the module under examples/ that shows it.
var withoutExamples = map[string]string{
	"assaytest":        "examples/go: it needs a *testing.T",
	"checks/checktest": "examples/owncheck: it needs a *testing.T",
	"cli":              "examples/owncheck: it ends the process",

	"beam":                "beam/cmd/assay-beam: a pipeline needs a runner",
	"beam/cmd/assay-beam": "beam: it is a command",
}

// Every package that a program may import is shown in use, by an example that
// go test runs.
func TestPublicPackagesHaveExamples(t *testing.T) {
	list := public(t)
	require.GreaterOrEqual(t, len(list), 20)
	for name, p := range list {
		if why := withoutExamples[name]; why != "" {
			shown, _, _ := strings.Cut(why, ":")
			require.DirExists(t, filepath.Join("..", shown), name)
			require.Zero(t, p.outputs, "%s has an example that runs: take it out of the list", name)
			continue
		}
		assert.NotZero(t, p.outputs, "%s has no example with an output", name)
	}
	for name := range withoutExamples {
		require.Contains(t, list, name)
	}
}

// The page of the house says of each folder of Go what it is for.
func TestHouseNamesEveryFolder(t *testing.T) {
	house, err := os.ReadFile("house.md")
	require.NoError(t, err)
	for name := range public(t) {
		top, _, _ := strings.Cut(name, "/")
		assert.Regexp(t, "(?m)^\\| .*`"+regexp.QuoteMeta(top)+"`.* \\|", string(house))
	}
}

// qualified is Go's pkg.Name, pkg.Name.Member or pkg.Name{Member: …} in code.
var qualified = regexp.MustCompile(`\b([a-z][a-z0-9]*)\.([A-Z]\w*)(?:\.([A-Z]\w*))?`)

var code = regexp.MustCompile("(?s)```go\n.*?```|`[^`\n]+`")

// What a page calls by a Go name is there under that name.
func TestPagesNameWhatExists(t *testing.T) {
	byName := map[string][]*pkg{}
	for _, p := range public(t) {
		name := path.Base(p.path)
		if p.path == "." {
			name = "assay"
		}
		byName[name] = append(byName[name], p)
	}
	pages, err := filepath.Glob("*.md")
	require.NoError(t, err)
	records, err := filepath.Glob("decisions/*.md")
	require.NoError(t, err)
	seen := 0
	for _, page := range append(append(pages, records...), "../README.md", "../CHANGELOG.md") {
		data, err := os.ReadFile(page)
		require.NoError(t, err)
		for _, c := range code.FindAllString(string(data), -1) {
			for _, m := range qualified.FindAllStringSubmatch(c, -1) {
				if list := byName[m[1]]; list != nil {
					seen++
					assert.True(t, exists(list, m[2], m[3]), "%s says %s, which does not exist", page, m[0])
				}
			}
		}
	}
	require.Greater(t, seen, 60, "no names were found")
}

func exists(list []*pkg, name, member string) bool {
	for _, p := range list {
		if p.names[name] && (member == "" || p.members[name] == nil || p.members[name][member]) {
			return true
		}
	}
	return false
}
