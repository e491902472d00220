// Package languagetest is for tests that read the shipped languages.
//
// In come what a package makes of a language; out comes, where a file is wrong, a line for
// each that is, in place of the package's tests, which would panic.
package languagetest

import (
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/language"
	data "github.com/assaykit/assay/recognize/language"
)

// Main runs the tests of a package, a [testing.M], if each shipped language can be made
// into what the package needs, in every region for which its files tell something. What
// is wrong is written to out.
func Main(tests interface{ Run() int }, out io.Writer, compile ...func(*language.Language)) {
	if wrong := Wrong(compile...); len(wrong) > 0 {
		_, _ = fmt.Fprintln(out, strings.Join(wrong, "\n"))
		os.Exit(1)
	}
	os.Exit(tests.Run())
}

// Wrong returns what is wrong in the files of the shipped languages, in their order: in
// form, else for one of the functions, which panic with an error.
func Wrong(compile ...func(*language.Language)) []string {
	files, err := language.Open(data.Files)
	if err == nil {
		err = files.Check()
	}
	if err != nil {
		return strings.Split(err.Error(), "\n")
	}
	var wrong []string
	for _, l := range languages() {
		for _, f := range compile {
			err := attempt(f, l)
			if err != nil && !slices.Contains(wrong, err.Error()) {
				wrong = append(wrong, err.Error())
			}
		}
	}
	return wrong
}

// attempt calls a function with a language, and returns the error with which it panics.
func attempt(f func(*language.Language), l *language.Language) (err error) {
	defer func() {
		if value := recover(); value != nil {
			var ok bool
			if err, ok = value.(error); !ok {
				panic(value)
			}
		}
	}()
	f(l)
	return nil
}

// languages returns the shipped languages, each once for all regions in which it is the
// same.
func languages() []*language.Language {
	var list []*language.Language
	for _, tag := range append(language.Tags(), "und") {
		for region := range regions() {
			if l := language.For(tag + region); !slices.Contains(list, l) {
				list = append(list, l)
			}
		}
	}
	return list
}

// regions returns every way to end a tag with a region, none first.
func regions() iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield("") {
			return
		}
		for i := range 26 * 26 {
			if !yield("-" + string([]byte{'A' + byte(i/26), 'A' + byte(i%26)})) {
				return
			}
		}
		for i := range 1000 {
			if !yield(fmt.Sprintf("-%03d", i)) {
				return
			}
		}
	}
}
