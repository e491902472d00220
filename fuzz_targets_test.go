package assay_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// notFuzzed are readers without a target of their own, each with its reason.
var notFuzzed = map[string]string{
	"fixtures.PhenomenonNames": "reads what the binary carries",
	"files.Read":               "gives the bytes of a file as they are",
	"files.Limited":            "gives bytes as they are",
	"wire.ReadAll":             "gives bytes as they are",
	"schema.Decode":            "FuzzDecode of results and of configurations read through it",
	"schema.DecodeYAML":        "FuzzDecode of configurations reads through it",
	"seeds.ReadLine":           "gives a line as it is; FuzzLines reads through it",
	"seeds.Load":               "finds files and reads each with Parse or Each",
	"seeds.LoadFS":             "reads as Load does",
	"golden.LoadFS":            "reads as Load does",
	"golden.Load":              "finds files and reads each with DecodeGolden; FuzzProposal reads files through the same",
	"verbatim.Read":            "FuzzRun reads every text and every quote with it",
}

// Every function that reads what others wrote has a fuzz target, and every
// target has inputs to begin with and something that can fail.
func TestEveryReaderHasAFuzzTarget(t *testing.T) {
	readers, called := map[string]bool{}, map[string]bool{}
	targets := 0
	eachGoFile(t, func(path string, file *ast.File) {
		test := strings.HasSuffix(path, "_test.go")
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			switch {
			case !ok:
			case test && strings.HasPrefix(f.Name.Name, "Fuzz"):
				targets++
				names := calls(f)
				for _, n := range names {
					called[n] = true
				}
				require.Contains(t, names, "Add", "%s: %s has no input to begin with", path, f.Name)
				require.True(t, asserts(names), "%s: nothing in %s can fail", path, f.Name)
				require.NotNil(t, f.Doc, "%s: %s says nothing of what it holds", path, f.Name)
			case !test && f.Recv == nil && reads(f):
				readers[file.Name.Name+"."+f.Name.Name] = true
			}
		}
	})
	require.GreaterOrEqual(t, targets, 30, "the tests were not read")
	require.GreaterOrEqual(t, len(readers), 12, "the sources were not read")
	for r := range readers {
		_, name, _ := strings.Cut(r, ".")
		if notFuzzed[r] == "" {
			require.True(t, called[name], "%s reads what others wrote: write a fuzz target that calls it, or say in notFuzzed why it needs none", r)
		}
	}
}

// reads tells whether a function reads text of others: an exported one named
// for it that takes bytes, a string or a reader.
func reads(f *ast.FuncDecl) bool {
	verb := slices.ContainsFunc([]string{"Parse", "Decode", "Read", "Load"}, func(v string) bool {
		rest, ok := strings.CutPrefix(f.Name.Name, v)
		return ok && (rest == "" || rest[0] >= 'A' && rest[0] <= 'Z')
	})
	return verb && slices.ContainsFunc(f.Type.Params.List, func(p *ast.Field) bool {
		switch t := p.Type.(type) {
		case *ast.Ident:
			return t.Name == "string"
		case *ast.ArrayType:
			e, ok := t.Elt.(*ast.Ident)
			return ok && e.Name == "byte"
		case *ast.SelectorExpr:
			return t.Sel.Name == "Reader"
		}
		return false
	})
}

// calls are the names of the functions that a target mentions, itself and with
// what it calls in the same file left out.
func calls(f *ast.FuncDecl) []string {
	var names []string
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			names = append(names, n.Sel.Name)
		case *ast.Ident:
			names = append(names, n.Name)
		}
		return true
	})
	return names
}

func asserts(names []string) bool {
	return slices.ContainsFunc(names, func(n string) bool {
		return strings.HasPrefix(n, "require") || strings.HasPrefix(n, "Fatal") || n == "checkProblems"
	})
}

func eachGoFile(t *testing.T, do func(path string, file *ast.File)) {
	t.Helper()
	set := token.NewFileSet()
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == "examples" || d.Name() == "tools" || d.Name() == "tests" || strings.HasPrefix(d.Name(), ".") && path != ".") {
			return fs.SkipDir
		}
		if filepath.Ext(path) != ".go" {
			return nil
		}
		file, err := parser.ParseFile(set, path, nil, parser.ParseComments)
		if err == nil {
			do(path, file)
		}
		return err
	})
	require.NoError(t, err)
}

// A minute a target, and little of it on making inputs smaller: left alone,
// each input that is new is made smaller for up to a minute.
func TestFuzzSpendsItsTimeOnNewInputs(t *testing.T) {
	if _, err := exec.LookPath("make"); err != nil {
		t.Skip("no make here")
	}
	out, err := exec.Command("make", "-n", "fuzz").Output()
	require.NoError(t, err)
	require.Contains(t, string(out), "-fuzztime 1m ")
	require.Contains(t, string(out), "-fuzzminimizetime 20x ")
}
