package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// However words reach a neutral writer, in one piece or in many, what comes out
// is neutral.
func TestPiecesMakeNoCommand(t *testing.T) {
	pieces := []string{"#", "##", "[", "error]", "##vso[", ":", "::", "error::x", "\n", " ", "\t", "section_", "start", ":", "1", "\x1b", "\x1b[31m", "é", "\xc3", "\xa9", "\u202e", "\r"}
	rapid.Check(t, func(t *rapid.T) {
		var out bytes.Buffer
		w := &escaper{to: &out, styled: rapid.Bool().Draw(t, "styled")}
		for _, p := range rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 12).Draw(t, "pieces") {
			n, err := w.Write([]byte(p))
			require.NoError(t, err)
			require.Equal(t, len(p), n)
		}
		text := out.String()
		if w.styled {
			text = sgr.ReplaceAllString(text, "")
			require.NotContains(t, text, "\x1b")
		}
		require.NotRegexp(t, commands, text)
		require.NotRegexp(t, `(?m)^\s*::`, text)
		require.NotContains(t, text, "\u202e")
	})
}

// A line of megabytes tells its beginning and its end.
func TestLinesAreBounded(t *testing.T) {
	var out bytes.Buffer
	printFault(&escaper{to: &out}, fmt.Errorf("no such id %s; name another", strings.Repeat("é", 1<<20)))
	require.Less(t, out.Len(), 2*maxLine)
	require.True(t, strings.HasPrefix(out.String(), "assay: no such id é"))
	require.True(t, strings.HasSuffix(out.String(), "é; name another\n"))
}

// A line break is an error's own only where errors were joined.
func TestFault(t *testing.T) {
	name := "a\n::error::b\nassay: c"
	missing := &fs.PathError{Op: "open", Path: name, Err: errors.New("gone")}
	for _, c := range []struct {
		reason string
		err    error
		want   string
	}{
		{"a name of a file", missing, "assay: open a⏎::error::b⏎assay: c: gone\n"},
		{"a name that is wrapped", usagef("%s: %w; look", name, missing), "assay: a⏎::error::b⏎assay: c: open a⏎::error::b⏎assay: c: gone; look\n"},
		{"errors that were joined", errors.Join(missing, errors.New("x")), "assay: open a⏎::error::b⏎assay: c: gone\n  x\n"},
		{"joined errors in a third", fmt.Errorf("%s: %w", "p\nq", errors.Join(errors.New("x"), errors.New("y\nz"))), "assay: p⏎q: x\n  y⏎z\n"},
		{"problems of a file", schema.AsError(name, []schema.Problem{{Message: "x\ny"}, {Message: "z"}}),
			"assay: a⏎::error::b⏎assay: c:x⏎y\n  a⏎::error::b⏎assay: c:z\n"},
		{"lines of a usage error", usageLines(errors.New("x\ny"), "try z"), "assay: x⏎y\n  try z\n"},
	} {
		var out bytes.Buffer
		printFault(&escaper{to: &out}, c.err)
		require.Equal(t, c.want, out.String(), c.reason)
	}
}

// A defect is told, and neutrally, and is no answer of a gate.
func TestAPanicIsToldNeutrally(t *testing.T) {
	var out, err bytes.Buffer
	code := execute(breaking{t.Context()}, []string{"run", "--kit"}, streams{strings.NewReader(""), &out, &err})
	require.Equal(t, exitUnknown, code)
	require.Contains(t, err.String(), "bug in assay")
	require.Contains(t, err.String(), "‹U+001B›[31m")
	neutralOutput(t, err.String(), hostileCall{})
}

// breaking is a context that a program of somebody else got wrong.
type breaking struct{ context.Context }

func (breaking) Err() error            { panic("\x1b[31m\nforged") }
func (breaking) Done() <-chan struct{} { panic("\x1b[31m\nforged") }

// Nothing speaks to standard output or error but through neutral.go, the bar, and main,
// which hands them over.
func TestOneFileWrites(t *testing.T) {
	allowed := map[string]bool{"cli/main.go os.Stdout": true, "cli/main.go os.Stderr": true, "cli/main.go log.SetOutput": true,
		"cli/neutral.go .raw": true, "cli/progress.go .raw": true,
		"beam/cmd/assay-beam/main.go os.Stderr": true, // a command of its own, with one func that writes
		"cli/stop.go os.Stderr":                 true, // a constant, when nobody may be reading
		"internal/files/standard.go os.NewFile": true} // what a path names as standard output
	seen := map[string]bool{}
	root := ".."
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, path)
		rel = filepath.ToSlash(rel)
		if d.IsDir() && (rel == "tools" || rel == "tests" || rel == "docs" || rel == "examples" || rel == ".git" || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if use := speaks(n); use != "" && (use != ".raw" || strings.HasPrefix(rel, "cli/")) {
				seen[rel+" "+use] = true
				require.True(t, allowed[rel+" "+use], "%s: %s; write through neutral.go", rel, use)
			}
			return true
		})
		return nil
	})
	require.NoError(t, err)
	require.Equal(t, allowed, seen)
}

// speaks names what a piece of a program writes to, "" where it does not.
func speaks(n ast.Node) string {
	if call, ok := n.(*ast.CallExpr); ok {
		if f, ok := call.Fun.(*ast.Ident); ok && (f.Name == "print" || f.Name == "println") && f.Obj == nil {
			return f.Name
		}
	}
	s, ok := n.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	if s.Sel.Name == "raw" {
		return ".raw"
	}
	pkg, ok := s.X.(*ast.Ident)
	if !ok || pkg.Obj != nil {
		return ""
	}
	name := pkg.Name + "." + s.Sel.Name
	switch {
	case name == "os.Stdout", name == "os.Stderr", pkg.Name == "log", pkg.Name == "slog",
		name == "fmt.Print", name == "fmt.Println", name == "fmt.Printf", name == "syscall.Write", name == "os.NewFile":
		return name
	}
	return ""
}

// What is printed as JSON reads back as what it was.
func TestPrintedJSONMeansTheSame(t *testing.T) {
	inHostileFolder(t)
	for _, file := range []string{"result.json"} {
		var out, err bytes.Buffer
		require.Equal(t, exitHolds, execute(t.Context(), []string{"report", "--to", "json", file}, streams{strings.NewReader(""), &out, &err}), err.String())
		data, rerr := os.ReadFile(file)
		require.NoError(t, rerr)
		want, rerr := result.Decode(data)
		require.NoError(t, rerr)
		got, rerr := result.Decode(out.Bytes())
		require.NoError(t, rerr)
		require.Equal(t, want, got)
	}
}

// A table goes into a file as it is, and elsewhere with what acts spelled out, which is
// told.
func TestATableInAFileIsAsItIs(t *testing.T) {
	inHostileFolder(t)
	args := []string{"convert", "--from", "doccano", "--to", "conll", "doccano.jsonl"}
	var err bytes.Buffer
	file, cerr := os.Create("out.conll")
	require.NoError(t, cerr)
	require.Equal(t, exitHolds, execute(t.Context(), args, streams{strings.NewReader(""), file, &err}))
	require.NoError(t, file.Close())
	require.NotContains(t, err.String(), "spelled out")
	data, rerr := os.ReadFile("out.conll")
	require.NoError(t, rerr)
	require.Contains(t, string(data), "\n\x1b\t")

	var out bytes.Buffer
	err.Reset()
	require.Equal(t, exitHolds, execute(t.Context(), args, streams{strings.NewReader(""), &out, &err}))
	require.Contains(t, out.String(), "‹U+001B›")
	require.Contains(t, err.String(), "spelled out")
	require.Equal(t, exitFails, execute(t.Context(), append(args, "--strict"), streams{strings.NewReader(""), &out, &err}))
}

// A file may have a name that is no UTF-8, and its record is told as any other.
func TestANameThatIsNoUTF8(t *testing.T) {
	inHostileFolder(t)
	require.NoError(t, os.Mkdir("in", 0o755))
	if err := os.WriteFile("in/\x9b31m\xff.json", []byte(`{"form":"assay/article@1","source":{"id":"a"},"parties":[],"figures":[],"dates":[]}`), 0o644); err != nil {
		t.Skip("this file system has no such names")
	}
	for _, format := range append(report.Names(), "--format=json") {
		if !strings.HasPrefix(format, "--") {
			format = "--report=" + format
		}
		var out, err bytes.Buffer
		require.Equal(t, exitHolds, execute(t.Context(), []string{"check", "in", "--article", "clean.txt", format}, streams{strings.NewReader(""), &out, &err}), "%s: %s", format, err.String())
		neutralOutput(t, out.String(), hostileCall{runner: format == "--report=github"})
	}
}
