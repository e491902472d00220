package assay_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/language"
)

// floors are the packages from the ground up: one imports only those of lower
// floors, or its own parts. A package below a room's folder belongs to the room
// unless it is named itself.
var floors = [][]string{
	{"internal/canonical", "internal/ci", "internal/columns", "internal/completion", "internal/cputime", "internal/files", "internal/jsonpointer", "internal/nearest", "internal/panics", "internal/plain", "internal/shipped", "internal/sketch", "internal/stats", "internal/substring", "internal/typography", "internal/unwrap", "internal/version", "internal/work"},
	{"internal/ids", "internal/jsonerror", "internal/langtag", "internal/packed", "schema"},
	{"internal/articleform", "internal/offsets", "internal/ucum"},
	{"internal/fold", "internal/lookalike", "seeds", "internal/invent", "internal/labels", "internal/mandatory"},
	{"recognize/language"},
	{"internal/language"},
	{"internal/acronym", "internal/country", "internal/title"},
	{"recognize/internal/text", "recognize/internal/calendar", "recognize/internal/rule"},
	{"recognize/internal/lexeme"},
	{"recognize/internal/measure"},
	{"recognize/internal/number"},
	{"recognize/internal/figure", "recognize/internal/date"},
	{"recognize/internal/name"},
	{"recognize"},
	{"internal/assign", "internal/equivalence", "internal/noun", "internal/verbatim"},
	{"internal/names"},
	{"internal/fact"},
	{"align"},
	{"checks", "internal/rows", "internal/scoring"},
	{"internal/drift", "score"},
	{"internal/spans"},
	{"internal/golden/item", "internal/golden/folder"},
	{"internal/golden/carry", "internal/golden/evidence", "internal/golden/merge", "internal/golden/view"},
	{"golden", "fixtures", "extract", "internal/convert", "internal/catalogue"},
	{"internal/golden/conflict", "internal/golden/goldentest"},
	{"internal/golden/derive"},
	{"internal/golden/lint", "internal/golden/draft"},
	{"internal/golden/store"},
	{"internal/environ", "internal/secrets"},
	{"extract/builtin", "extract/command", "extract/mapping", "extract/recorded", "extract/web"},
	{"extract/openai"},
	{"gate"},
	{"internal/config", "internal/pairing", "internal/runs"},
	{"internal/configured", "internal/mapdraft"},
	{"", "internal/mutate"},
	{"report", "internal/review"},
	{"assaytest"},
	{"cli"},
	{"cmd/assay"},
}

// TestLibrariesNameNoFlags keeps the command line's words out of the messages of
// what is used without it: the command adds them.
func TestLibrariesNameNoFlags(t *testing.T) {
	words := regexp.MustCompile(`--[a-z]|\bassay (?:checks?|compare|convert|extract|golden|init|map|mutate|report|run|schema|score) `)
	exempt := []string{ // files whose text is about the command line, or is a page's
		"checks/form.go", "internal/catalogue/form_page.go", "internal/catalogue/reading_page.go", "internal/secrets/sources.go", "internal/catalogue/markdown.go",
	}
	require.NoError(t, filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			if slices.Contains([]string{".git", "cli", "cmd", "docs", "examples", "tools", "testdata"}, path) {
				return fs.SkipDir
			}
			return nil
		case filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") || slices.Contains(exempt, filepath.ToSlash(path)):
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING && words.MatchString(lit.Value) {
				t.Errorf("%s speaks of the command line: %s", path, lit.Value)
			}
			return true
		})
		return nil
	}))
}

const module = "github.com/assaykit/assay"

func floorOf(pkg string) (floor int, room string, ok bool) {
	rel := strings.TrimPrefix(strings.TrimPrefix(pkg, module), "/")
	for i, rooms := range floors {
		for _, r := range rooms {
			if (rel == r || r != "" && strings.HasPrefix(rel, r+"/")) && (!ok || len(r) > len(room)) {
				floor, room, ok = i, r, true
			}
		}
	}
	return floor, room, ok
}

// TestImportsRunDownwards holds the house: no import runs back up or across to
// a neighbour, and what only tests or one package may use stays there.
func TestImportsRunDownwards(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...").Output()
	require.NoError(t, err)
	seen := 0
	for line := range strings.Lines(string(out)) {
		words := strings.Fields(line)
		from := words[0]
		floor, room, ok := floorOf(from)
		if !ok {
			require.True(t, strings.HasPrefix(from, module+"/docs") || strings.HasPrefix(from, module+"/tools"), "%s stands on no floor of the house", from)
			continue
		}
		seen++
		for _, to := range words[1:] {
			switch {
			case strings.HasPrefix(to, module):
				below, other, ok := floorOf(to)
				require.True(t, ok, "%s imports %s, which stands on no floor", from, to)
				require.True(t, below < floor || other == room, "%s imports %s, which is not below it", from, to)
			case to == "github.com/xeipuuv/gojsonschema":
				require.Equal(t, "schema", room, "%s speaks to the validator", from)
			case to == "testing", strings.HasPrefix(to, "github.com/stretchr/testify"), strings.HasPrefix(to, "github.com/google/go-cmp"):
				require.Contains(t, []string{module + "/assaytest", module + "/checks/checktest", module + "/internal/golden/goldentest"}, from, "%s pulls %s into programs", from, to)
			}
		}
	}
	require.GreaterOrEqual(t, seen, 13, "go list was not read")
}

// kinds are the packages of extract that hold one kind of extractor, or map what
// extractors give.
var kinds = []string{"extract/builtin", "extract/command", "extract/mapping", "extract/openai", "extract/recorded", "extract/web"}

// The rooms of reading are read by who corrects a rule or a word: no file of theirs is
// long, and no function. The linter holds how nested a function may be.
func TestRoomsOfReadingAreSmall(t *testing.T) {
	const longestFile, longestFunction = 350, 60
	eachFileOfReading(t, func(path string, files *token.FileSet, f *ast.File) {
		lines := files.Position(f.FileEnd).Line
		assert.LessOrEqual(t, lines, longestFile, "lines of %s", path)
		for _, decl := range f.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok {
				n := files.Position(fn.End()).Line - files.Position(fn.Pos()).Line + 1
				assert.LessOrEqual(t, n, longestFunction, "lines of %s in %s", fn.Name.Name, path)
			}
		}
	})
}

// roomsOfReading are recognize and the packages beside it that are there for reading.
var roomsOfReading = []string{
	"recognize", "internal/acronym", "internal/country", "internal/fold", "internal/language", "internal/lookalike", "internal/title",
	"internal/typography",
}

// eachFileOfReading parses the files of the rooms of reading, but for their tests.
func eachFileOfReading(t *testing.T, do func(path string, files *token.FileSet, f *ast.File)) {
	t.Helper()
	eachFileOf(t, roomsOfReading, do)
}

// roomsOfQuotes are the packages that find quotations and their words.
var roomsOfQuotes = []string{"internal/verbatim", "extract/builtin"}

func eachFileOf(t *testing.T, rooms []string, do func(path string, files *token.FileSet, f *ast.File)) {
	t.Helper()
	for _, room := range rooms {
		require.NoError(t, filepath.WalkDir(filepath.FromSlash(room), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
				return err
			}
			files := token.NewFileSet()
			f, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
			if err == nil {
				do(path, files, f)
			}
			return err
		}))
	}
}

// TestNoCodeHasWordsOfALanguage keeps what languages tell in their files: no string of
// the rooms of reading, and of quotes, is the tag of a language, or has letters of one that
// English has not, but for the sentences and docs of rules.
func TestNoCodeHasWordsOfALanguage(t *testing.T) {
	said := []string{"Language", "Text", "Gazetteer", "Doc", "Asks"} // members that are for people
	letters := regexp.MustCompile(`[ºー가힣\x{3130}-\x{318F}]`)         // letters that are asked for as such
	// Folding and lookalikes know letters, and headings have docs.
	eachFileOf(t, append([]string{"recognize"}, roomsOfQuotes...), func(path string, _ *token.FileSet, f *ast.File) {
		ast.Inspect(f, func(n ast.Node) bool {
			if kv, ok := n.(*ast.KeyValueExpr); ok {
				if key, ok := kv.Key.(*ast.Ident); ok && slices.Contains(said, key.Name) {
					return false
				}
			}
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING && lit.Kind != token.CHAR {
				return true
			}
			word, err := strconv.Unquote(lit.Value)
			assert.NoError(t, err)
			assert.NotContains(t, language.Tags(), word, "%s names a language", path)
			assert.False(t, strings.ContainsFunc(letters.ReplaceAllString(word, ""), func(r rune) bool { return r >= utf8.RuneSelf && unicode.IsLetter(r) }), "%s has a word of a language: %s", path, lit.Value)
			return true
		})
	})
}

// Who runs an extractor of their own in go test pays for no other kind: neither for
// jq nor for what starts programs and asks services.
func TestOnlyWhatIsUsedIsPulledIn(t *testing.T) {
	heavy := []string{"github.com/itchyny/gojq", "golang.org/x/sys/windows", module + "/internal/configured"}
	for _, k := range kinds {
		heavy = append(heavy, module+"/"+k)
	}
	for _, pkg := range []string{".", "./assaytest", "./internal/config", "./extract"} {
		out, err := exec.Command("go", "list", "-deps", pkg).Output()
		require.NoError(t, err)
		deps := strings.Fields(string(out))
		require.Contains(t, deps, module+"/extract", "go list was not read")
		for _, h := range heavy {
			require.NotContains(t, deps, h, "%s pulls it in", pkg)
		}
	}
}

// What is done under CI is the command's policy and assaytest's, and no golden
// asks for it.
func TestGoldensDoNotAskForCI(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./golden", "./internal/golden/...").Output()
	require.NoError(t, err)
	require.Contains(t, string(out), module+"/internal/golden/store", "go list was not read")
	require.NotContains(t, string(out), module+"/internal/ci")
}

// CI means the same everywhere because one package reads it.
func TestOnePlaceAsksForCI(t *testing.T) {
	asked := 0
	require.NoError(t, filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || path == "house_test.go" {
			return err
		}
		data, err := os.ReadFile(path)
		for _, read := range []string{`Getenv("CI"`, `LookupEnv("CI"`} {
			require.NotContains(t, string(data), read, "%s asks the environment; ask internal/ci", path)
		}
		if strings.Contains(string(data), "ci.Running()") {
			asked++
		}
		return err
	}))
	require.Greater(t, asked, 3, "who asks was not found")
}

// TestFilesAreOpenedInOnePlace holds that a path is looked at before it is
// used: only internal/files opens, makes and renames by a path. Looking, listing and
// removing are anybody's.
func TestFilesAreOpenedInOnePlace(t *testing.T) {
	banned := map[string][]string{
		"os":        {"Open", "OpenFile", "OpenInRoot", "OpenRoot", "Create", "CreateTemp", "MkdirTemp", "ReadFile", "WriteFile", "Rename", "Link", "Symlink", "Truncate", "CopyFS", "DirFS"},
		"io/ioutil": {"ReadFile", "WriteFile", "TempFile", "TempDir"},
	}
	besides := map[string]string{
		"extract/command/process_linux.go": "reads what the kernel says of processes",
	}
	seen := 0
	err := filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		path = filepath.ToSlash(path)
		switch {
		case err != nil:
			return err
		case e.IsDir() && (path == "internal/files" || path == "tools" || path == "tests" || path == "docs" || path == "examples" || path != "." && strings.HasPrefix(e.Name(), ".")):
			return fs.SkipDir
		case !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || besides[path] != "":
			return nil
		}
		seen++
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		as := map[string]string{} // packages by their name in the file
		for _, i := range file.Imports {
			from := strings.Trim(i.Path.Value, `"`)
			as[filepath.Base(from)] = from
			if i.Name != nil {
				as[i.Name.Name] = from
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.SelectorExpr); ok {
				if pkg, ok := call.X.(*ast.Ident); ok {
					require.False(t, slices.Contains(banned[as[pkg.Name]], call.Sel.Name), "%s: %s.%s; internal/files looks at a path before it is used", set.Position(n.Pos()), pkg.Name, call.Sel.Name)
				}
			}
			return true
		})
		return nil
	})
	require.NoError(t, err)
	require.Greater(t, seen, 100)
}

// Who opens the package sees what there is at once: go doc of it fits a screen and
// a half.
func TestThePackageFitsAScreenAndAHalf(t *testing.T) {
	out, err := exec.Command("go", "doc", ".").Output()
	require.NoError(t, err)
	lines := strings.Count(string(out), "\n")
	require.Contains(t, string(out), "func Run(", "go doc was not read")
	require.LessOrEqual(t, lines, 40)
}

// The programs under examples/ are as short as a page can show: a file has fewer
// than 40 lines, tests too.
func TestExamplesAreShort(t *testing.T) {
	seen := 0
	require.NoError(t, filepath.WalkDir("examples", func(path string, e fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		seen++
		data, err := os.ReadFile(path)
		assert.Less(t, strings.Count(string(data), "\n"), 40, path)
		return err
	}))
	require.GreaterOrEqual(t, seen, 7)
}

// Modules of their own are no part of ./..., so make test names each of them, and
// README and its page each example.
func TestModulesAreTestedAndNamed(t *testing.T) {
	makefile, err := os.ReadFile("Makefile")
	require.NoError(t, err)
	var tested []string
	for _, m := range regexp.MustCompile(`(?m)^\t@?for d in ([^;]+);|&& cd \$\((\w+)\) && \$\(GO\) test|; cd \$\((\w+)\) && .*\$\(GO\) test`).FindAllStringSubmatch(string(makefile), -1) {
		patterns := strings.Fields(m[1])
		if variable := m[2] + m[3]; variable != "" {
			set := regexp.MustCompile(`(?m)^` + variable + ` *:?\??= *(?:\$\(CURDIR\)/)?(\S+)`).FindStringSubmatch(string(makefile))
			require.NotNil(t, set, variable)
			patterns = append(patterns, set[1])
		}
		for _, pattern := range patterns {
			found, err := filepath.Glob(strings.TrimSuffix(pattern, "/"))
			require.NoError(t, err)
			for _, d := range found {
				tested = append(tested, filepath.ToSlash(filepath.Clean(d)))
			}
		}
	}
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	require.NoError(t, filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		dir := filepath.ToSlash(filepath.Dir(path))
		switch {
		case err != nil || e.Name() != "go.mod" || dir == ".":
			return err
		case dir == "tools/lint", dir == "tools/bench": // hold the linter and benchstat, and no code
			return nil
		}
		assert.Contains(t, tested, dir, "make test leaves it out")
		if strings.HasPrefix(dir, "examples/") {
			assert.Contains(t, string(readme), "`"+dir+"`", "README does not name it")
		}
		return nil
	}))
	require.GreaterOrEqual(t, len(tested), 3)
}
