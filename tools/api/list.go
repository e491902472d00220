package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// list returns the exported names of every public package of the module at root,
// sorted, as they are for Linux. Names of parameters are left out: to change them
// breaks nobody.
func list(root string) ([]string, error) {
	var lines []string
	err := filepath.WalkDir(root, func(dir string, e fs.DirEntry, err error) error {
		if err != nil || !e.IsDir() {
			return err
		}
		rel, err := filepath.Rel(root, dir)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		if !public(rel) {
			return fs.SkipDir
		}
		of, err := packageLines(dir, rel)
		lines = append(lines, of...)
		return err
	})
	slices.Sort(lines)
	return slices.Compact(lines), err
}

// public tells whether a folder may hold what others import.
func public(rel string) bool {
	base := rel[strings.LastIndex(rel, "/")+1:]
	return rel == "." || !strings.HasPrefix(base, ".") && base != "internal" && base != "testdata" &&
		!slices.Contains([]string{"bin", "cmd", "dist", "docs", "examples", "tests", "tools"}, rel)
}

func packageLines(dir, rel string) ([]string, error) {
	linux := build.Default
	linux.GOOS, linux.GOARCH, linux.CgoEnabled = "linux", "amd64", false
	pkg, err := linux.ImportDir(dir, 0)
	if noGo(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	name := rel
	if rel == "." {
		name = pkg.Name
	}
	l := lister{prefix: "pkg " + name + ", "}
	set := token.NewFileSet()
	for _, name := range pkg.GoFiles {
		file, err := parser.ParseFile(set, filepath.Join(dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, d := range file.Decls {
			l.declaration(d)
		}
	}
	return l.lines, nil
}

func noGo(err error) bool {
	var none *build.NoGoError
	return errors.As(err, &none)
}

// packageLevel tells whether a line names what is in a package itself, and
// not a member of a type.
func packageLevel(line string) bool {
	_, declared, _ := strings.Cut(line, ", ")
	return !strings.HasPrefix(declared, "method ") && !strings.HasPrefix(declared, "field ")
}

type lister struct {
	prefix string
	lines  []string
}

func (l *lister) add(format string, args ...any) {
	l.lines = append(l.lines, l.prefix+fmt.Sprintf(format, args...))
}

func (l *lister) declaration(d ast.Decl) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		l.function(d)
	case *ast.GenDecl:
		var typ ast.Expr // of a constant that repeats the one before
		for _, s := range d.Specs {
			switch s := s.(type) {
			case *ast.TypeSpec:
				l.typeSpec(s)
			case *ast.ValueSpec:
				if s.Type != nil || len(s.Values) > 0 || d.Tok == token.VAR {
					typ = s.Type
				}
				l.values(d.Tok, s.Names, typ)
			}
		}
	}
}

func (l *lister) function(f *ast.FuncDecl) {
	switch {
	case !f.Name.IsExported():
	case f.Recv == nil:
		l.add("func %s%s%s", f.Name.Name, typeParams(f.Type.TypeParams), signature(f.Type))
	default:
		if on := typeOf(f.Recv.List[0].Type); ast.IsExported(strings.TrimPrefix(on, "*")) {
			l.add("method (%s) %s%s", on, f.Name.Name, signature(f.Type))
		}
	}
}

func (l *lister) values(tok token.Token, names []*ast.Ident, typ ast.Expr) {
	for _, n := range names {
		if !n.IsExported() {
			continue
		}
		of := ""
		if typ != nil {
			of = " " + typeOf(typ)
		}
		l.add("%s %s%s", tok, n.Name, of)
	}
}

func (l *lister) typeSpec(s *ast.TypeSpec) {
	if !s.Name.IsExported() {
		return
	}
	name := s.Name.Name
	head := "type " + name + typeParams(s.TypeParams)
	if s.Assign.IsValid() {
		head += " ="
	}
	switch t := s.Type.(type) {
	case *ast.StructType:
		l.add("%s struct", head)
		l.members(name, t.Fields)
	case *ast.InterfaceType:
		l.add("%s interface", head)
		l.members(name, t.Methods)
	default:
		l.add("%s %s", head, typeOf(t))
	}
}

// members lists the fields of a struct, or the methods of an interface and what
// it embeds.
func (l *lister) members(of string, list *ast.FieldList) {
	for _, f := range list.List {
		if len(f.Names) == 0 {
			l.add("field %s embeds %s", of, typeOf(f.Type))
		}
		for _, n := range f.Names {
			if !n.IsExported() {
				continue
			}
			l.add("field %s.%s %s", of, n.Name, typeOf(f.Type))
		}
	}
}
