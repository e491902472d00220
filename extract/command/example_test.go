//go:build !windows

package command_test

import (
	"context"
	"fmt"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/command"
	"github.com/assaykit/assay/seeds"
)

// A program gets the article on standard input, and writes its record to
// standard output. No shell stands between, so the shell is the program here.
func ExampleNew() {
	x, err := command.New(command.Program{Args: []string{"sh", "-c", `cat >/dev/null; echo '{"form": "assay/article@1"}'`}})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer extract.Close(x)
	record, err := x.Extract(context.Background(), seeds.Article{ID: "visit", Text: "Ana Roux is in Seoul."})
	fmt.Print(string(record))
	fmt.Println(err)

	_, err = command.New(command.Program{})
	fmt.Println(extract.KindOf(err) == extract.Unreachable, err)
	// Output:
	// {"form": "assay/article@1"}
	// <nil>
	// true unreachable: no program to run: give its name and arguments as a list
}
