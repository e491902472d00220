package cli

import (
	"go/ast"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/files"
)

// packageName returns the package name of the folder's Go files, or main if
// there are none. The test that init writes uses it.
func packageName(dir string) string {
	sources, _ := filepath.Glob(filepath.Join(dir, "*.go"))
	slices.Sort(sources)
	for _, f := range sources {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		data, err := files.Read(f, 16<<20)
		if err != nil {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), "", data, parser.PackageClauseOnly|parser.ParseComments)
		if err != nil || file.Name.Name == "_" || isIgnored(file) {
			continue
		}
		return file.Name.Name
	}
	return "main"
}

// isIgnored reports whether a file's build constraints exclude it, as those of
// a generator beside the package.
func isIgnored(file *ast.File) bool {
	for _, group := range file.Comments {
		for _, c := range group.List {
			if c.Pos() > file.Package || !constraint.IsGoBuild(c.Text) {
				continue
			}
			when, err := constraint.Parse(c.Text)
			if err == nil && !when.Eval(func(tag string) bool { return tag != "ignore" }) && when.Eval(func(string) bool { return true }) {
				return true
			}
		}
	}
	return false
}
